//! All files as one archive.

use super::{ALL, FILES};
use crate::archive::Archive;
use deliberation::Poll;
use std::{fs::File, path::Path};

/// The folder that the archive unpacks into.
pub(super) fn root(poll: &Poll, version: Option<i64>) -> String {
    // Without a version of its own it shows votes that have come in since.
    let version = version.map_or_else(|| "interim".to_owned(), |version| format!("v{version}"));
    format!("FOLKMOOT-{}-{version}", poll.slug)
}

/// Writes the archive of all files that are there.
pub(super) fn write(dir: &Path, root: &str) -> anyhow::Result<()> {
    let mut archive = Archive::new(File::create(dir.join(ALL))?, root);
    for name in FILES {
        let Ok(file) = File::open(dir.join(name)) else { continue };
        archive.file(name, file)?;
    }
    archive.finish()
}
