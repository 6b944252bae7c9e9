//! A model that is asked, with what its answers depend on.

use crate::{
    command::{chosen::Chosen, output},
    progress,
};
use indicatif::ProgressBar;
use pipeline::language::LanguageModel;
use sha2::{Digest, Sha256};
use std::{collections::BTreeMap, path::Path};

/// A model, named, with a bar that fills up while it answers.
pub(super) struct Asked {
    pub(super) model: Box<dyn LanguageModel>,
    /// Its name and the hashes of its files, or the address where it is asked.
    pub(super) identity: BTreeMap<String, String>,
    pub(super) bar: ProgressBar,
}

impl Asked {
    /// Opens a model that is going to be asked about so many things, for what goes into `out`.
    pub(super) fn open(chosen: &Chosen, things: usize, out: &Path) -> anyhow::Result<Self> {
        let model = chosen.open(Some(out))?;
        let mut identity = chosen.identity()?;
        identity.insert("name".to_owned(), model.name().to_owned());
        let bar = progress::bar(format!("asking {}", model.name()), things as u64);
        Ok(Self { model, identity, bar })
    }
}

/// The built-in material, or a file.
pub(super) fn is_laboratory(data: &Path) -> bool {
    data.as_os_str() == "laboratory"
}

/// Name and SHA-256 of what was asked: of a file, of a folder, or of the texts that the laboratory made.
pub(super) fn named(data: &Path, texts: &[String]) -> anyhow::Result<(String, String)> {
    if !is_laboratory(data) {
        let name = data.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let sha256 = if data.is_dir() { pipeline::run::hash::folder(data)? } else { output::sha256(data)? };
        return Ok((name, sha256));
    }
    let mut hash = Sha256::new();
    for text in texts {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    }
    Ok(("laboratory".to_owned(), hex::encode(hash.finalize())))
}
