//! What a stage said of every step, one JSON object a line.

use super::{Event, RunError, Watch};
use crate::training::Progress;
use serde::Deserialize;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// A file of lines. Whoever goes on from a checkpoint writes the steps behind it anew, so that an interrupted run
/// leaves the same lines as an unbroken one.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    file: Option<BufWriter<File>>,
    failed: Option<RunError>,
}

/// What of a line says where it belongs.
#[derive(Deserialize)]
struct Line {
    step: u64,
}

impl Journal {
    /// The journal in a file, which need not be there yet.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into(), file: None, failed: None }
    }

    /// Writes a step down.
    ///
    /// # Errors
    /// [`RunError::File`] when the file cannot be written.
    pub fn write(&mut self, progress: &Progress) -> Result<(), RunError> {
        let fault = |path: &Path, error: std::io::Error| RunError::file(path, error);
        if self.file.is_none() {
            self.keep_before(progress.step)?;
            let file = OpenOptions::new().create(true).append(true).open(&self.path);
            self.file = Some(BufWriter::new(file.map_err(|error| fault(&self.path, error))?));
        }
        let Some(file) = &mut self.file else { return Ok(()) };
        let line = serde_json::to_string(progress).map_err(|error| RunError::file(&self.path, error))?;
        writeln!(file, "{line}").and_then(|()| file.flush()).map_err(|error| fault(&self.path, error))
    }

    /// Writes every step down and passes it on. Breaks off where it cannot be written; [`Self::close`] says why.
    pub fn observer<'j, 'w>(
        &'j mut self,
        watch: &'j mut Watch<'w>,
    ) -> impl FnMut(&Progress) -> ControlFlow<()> + use<'j, 'w> {
        |progress| match self.write(progress) {
            Ok(()) => watch(&Event::Step(progress)),
            Err(error) => {
                self.failed = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    /// Ends it.
    ///
    /// # Errors
    /// What kept a step from being written.
    pub fn close(self) -> Result<(), RunError> {
        self.failed.map_or(Ok(()), Err)
    }

    /// Drops what was written of `step` and later ones, and a last line that is cut off.
    fn keep_before(&self, step: u64) -> Result<(), RunError> {
        let text = match fs::read_to_string(&self.path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(RunError::file(&self.path, error)),
        };
        let before = |line: &&str| serde_json::from_str::<Line>(line).is_ok_and(|line| line.step < step);
        let kept: String = text.split_inclusive('\n').take_while(before).collect();
        fs::write(&self.path, kept).map_err(|error| RunError::file(&self.path, error))
    }
}
