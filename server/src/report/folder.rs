//! The folder that a run ends with, or that comes from another machine.

use anyhow::{Context, bail};
use deliberation::{Handed, LARGEST_REPORT};
use pipeline::run::UNFINISHED;
use std::{collections::BTreeMap, fs, path::Path};

/// The report itself.
const REPORT: &str = "report.json";
/// What a run writes last, to say that the folder is whole; it says nothing that the report does not.
const MANIFEST: &str = "manifest.json";

/// Reads a folder: `report.json` and the files that its figures come from.
pub(crate) fn read(folder: &Path) -> anyhow::Result<Handed> {
    let place = || folder.display().to_string();
    let mut files = BTreeMap::new();
    let mut bytes = 0;
    for entry in fs::read_dir(folder).with_context(place)? {
        let entry = entry.with_context(place)?;
        let path = entry.path();
        let name = entry.file_name();
        let Some(name) = name.to_str() else { bail!("{}: the name of a file must be UTF-8", path.display()) };
        // A run that was killed at its very end may have had no time to clear this away.
        if name == UNFINISHED {
            continue;
        }
        if !entry.file_type().with_context(place)?.is_file() {
            bail!("{}: a report is one folder of plain files; take this out", path.display());
        }
        if name == MANIFEST || name.starts_with('.') {
            continue;
        }
        bytes += entry.metadata().with_context(place)?.len();
        if bytes > LARGEST_REPORT as u64 {
            bail!("{}: more than {LARGEST_REPORT} bytes; leave models out of the folder", folder.display());
        }
        files.insert(name.to_owned(), fs::read(&path).with_context(|| path.display().to_string())?);
    }
    let report = files.remove(REPORT);
    let report = report.with_context(|| format!("{}: there is no {REPORT}", folder.display()))?;
    Handed::check(report, files).with_context(place)
}
