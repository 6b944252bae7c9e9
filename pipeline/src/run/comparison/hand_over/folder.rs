//! The folder that is handed over, and its manifest.

use crate::language::replace;
use crate::run::comparison::ComparisonError;
use crate::run::{Output, RunError, StageError, hash};
use record::model_report::Base;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

/// The name of the manifest of what was handed over.
pub const MANIFEST: &str = "manifest.json";
/// The value of [`HandedOver::format`].
pub(super) const FORMAT: &str = "folkmoot-hand-over/1";

/// `manifest.json`: what was handed over, and of which run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(in crate::run::comparison) struct HandedOver {
    /// `folkmoot-hand-over/1`.
    pub(in crate::run::comparison) format: String,
    /// Version of the program.
    pub(in crate::run::comparison) code_version: String,
    /// SHA-256 of the key: of everything that the folder was made from.
    pub(in crate::run::comparison) run: String,
    /// The model that both arms begin with.
    pub(in crate::run::comparison) base: Base,
    /// Who wrote and judged in its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::run::comparison) written_by: Option<String>,
    /// SHA-256 of both constitutions.
    pub(in crate::run::comparison) constitutions: BTreeMap<String, String>,
    /// SHA-256 of the parameters.
    pub(in crate::run::comparison) params_sha256: String,
    /// Seed of every random choice.
    pub(in crate::run::comparison) seed: u64,
    /// Rows of each kind, in each arm.
    pub(in crate::run::comparison) rows: BTreeMap<String, usize>,
    /// Every file.
    pub(in crate::run::comparison) files: BTreeMap<String, Output>,
}

/// The folder while it is filled.
pub(super) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// Writes bytes into a file.
    pub(super) fn write(&mut self, name: &Path, bytes: &[u8]) -> Result<(), ComparisonError> {
        Ok(replace(&self.path.join(name), |file| file.write_all(bytes))?)
    }

    /// Copies a file.
    pub(super) fn take(&mut self, name: &Path, from: &Path) -> Result<(), ComparisonError> {
        copied(from, &self.path.join(name))
    }

    /// Writes rows, one a line.
    pub(super) fn rows<T: Serialize>(
        &mut self,
        name: &Path,
        rows: impl Iterator<Item = Result<T, StageError>>,
    ) -> Result<(), ComparisonError> {
        let mut failed = None;
        let written = replace(&self.path.join(name), |file| {
            let mut out = BufWriter::new(file);
            for (place, row) in rows.enumerate() {
                match row {
                    Ok(row) => {
                        serde_json::to_writer(&mut out, &row)?;
                        out.write_all(b"\n")?;
                    }
                    Err(error) => {
                        failed = Some(error.at(place + 1));
                        return Err(std::io::Error::other("a row does not do"));
                    }
                }
            }
            out.flush()
        });
        match failed {
            Some(error) => Err(error.into()),
            None => Ok(written?),
        }
    }

    /// Writes the manifest, with every file that is there.
    pub(super) fn finish(self, manifest: HandedOver) -> Result<(), ComparisonError> {
        let mut files = BTreeMap::new();
        for name in hash::files(&self.path)?.into_iter().filter(|name| name != Path::new(MANIFEST)) {
            let path = self.path.join(&name);
            let bytes = path.metadata().map_err(|error| RunError::file(&path, error))?.len();
            files.insert(hash::portable(&name), Output { bytes, sha256: hash::file(&path)? });
        }
        let manifest = HandedOver { files, ..manifest };
        let mut text = serde_json::to_vec_pretty(&manifest).map_err(|error| RunError::file(&self.path, error))?;
        text.push(b'\n');
        Ok(replace(&self.path.join(MANIFEST), |file| file.write_all(&text))?)
    }
}

fn copied(from: &Path, to: &Path) -> Result<(), ComparisonError> {
    let mut source = File::open(from).map_err(|error| RunError::file(from, error))?;
    Ok(replace(to, |file| std::io::copy(&mut source, file).map(drop))?)
}

/// Copies the folder of the stage to where it was wanted, its manifest last. Nothing else may lie there, except what an
/// earlier try has copied and what has come back.
pub(super) fn deliver(from: &Path, to: &Path) -> Result<(), ComparisonError> {
    let names = hash::files(from)?;
    if to.is_dir() {
        for name in hash::files(to)? {
            if name.starts_with(crate::run::comparison::results::RESULTS) || name.starts_with("base") {
                continue;
            }
            let same = names.contains(&name) && hash::file(&to.join(&name))? == hash::file(&from.join(&name))?;
            if !same {
                let what = format!("{}, which is not of this hand-over", name.display());
                return Err(RunError::Taken { path: to.to_owned(), what }.into());
            }
        }
    }
    let last = |name: &&PathBuf| name.as_path() == Path::new(MANIFEST);
    for name in names.iter().filter(|name| !last(name)).chain(names.iter().filter(last)) {
        copied(&from.join(name), &to.join(name))?;
    }
    Ok(())
}

/// The manifest of a folder, with its bytes.
pub(in crate::run::comparison) fn read(folder: &Path) -> Result<(HandedOver, Vec<u8>), ComparisonError> {
    let path = folder.join(MANIFEST);
    let bytes = std::fs::read(&path).map_err(|error| RunError::file(&path, error))?;
    let read: HandedOver = serde_json::from_slice(&bytes)
        .map_err(|error| RunError::file(&path, format!("not the manifest of a hand-over: {error}")))?;
    if read.format == FORMAT { Ok((read, bytes)) } else { Err(RunError::file(&path, "is of another format").into()) }
}
