//! Where the polls are kept.

use anyhow::{Context, bail};
use deliberation::store::Store;
use std::path::{Path, PathBuf};

/// Options of every command that needs the database.
#[derive(Debug, clap::Args)]
pub(crate) struct Place {
    /// Database to use instead of a SQLite file in the data folder: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, env = "FOLKMOOT_DATABASE", hide_env_values = true, value_name = "URL")]
    database: Option<String>,
    /// Data folder; its SQLite file is folkmoot.db
    #[arg(long, env = "FOLKMOOT_DATA", default_value = "folkmoot-data", value_name = "DIR")]
    data: PathBuf,
}

impl Place {
    /// A SQLite file in this folder, whatever the environment says.
    pub(crate) fn in_folder(data: &Path) -> Self {
        Self { database: None, data: data.to_owned() }
    }

    /// Opens the database for whoever writes to it; makes data folder and SQLite file where they are missing.
    pub(crate) async fn open(&self) -> anyhow::Result<Store> {
        if self.database.is_none() {
            std::fs::create_dir_all(&self.data)
                .with_context(|| format!("{}: the data folder could not be made", self.data.display()))?;
        }
        let url = self.url()?;
        let store = Store::open(&url).await?;
        if store.is_read_only() {
            store.close().await;
            // Only a file of SQLite can be; its address holds no password.
            bail!(
                "the database {url} can only be read: it, its folder or its whole disk is read-only for this program; \
                 make it writable and start again; nothing was changed"
            );
        }
        Ok(store)
    }

    /// Opens a database that must be there already.
    pub(crate) async fn open_existing(&self) -> anyhow::Result<Store> {
        Ok(Store::open_existing(&self.url()?).await?)
    }

    /// The data folder.
    pub(crate) fn data(&self) -> &Path {
        &self.data
    }

    fn url(&self) -> anyhow::Result<String> {
        if let Some(url) = &self.database {
            return Ok(url.clone());
        }
        let file = self.data.join("folkmoot.db");
        let path = file.to_str();
        let path = path.with_context(|| format!("{}: the path must be UTF-8; use another folder", file.display()))?;
        Ok(format!("sqlite:{path}"))
    }
}
