//! Where reports go: as our record, as a table, and in the shape of lm-evaluation-harness.

use crate::command::output::{self, NewFolder};
use pipeline::evaluation::{figures::Figures, harness};
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Where a report goes.
#[derive(Debug, clap::Args)]
pub(super) struct GivenOut {
    /// File for the report
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// File for the same as a table
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// New folder for the same in the shape of lm-evaluation-harness: results and, where a model was asked, samples
    #[arg(long, value_name = "DIR")]
    harness: Option<PathBuf>,
}

impl GivenOut {
    /// The file for the report.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// Says before anything is asked that the folder cannot be made.
    pub(super) fn check(&self) -> anyhow::Result<()> {
        self.harness.as_deref().map_or(Ok(()), NewFolder::free)
    }

    /// Writes a report, with its table as [`Figures`] make one.
    pub(super) fn write(
        &self,
        report: &impl Serialize,
        figures: &Figures,
        samples: impl Iterator<Item = Value>,
    ) -> anyhow::Result<()> {
        self.write_with(report, figures, samples, |out| figures.write_csv(out))
    }

    /// Writes a report, with a table of its own.
    pub(super) fn write_with(
        &self,
        report: &impl Serialize,
        figures: &Figures,
        mut samples: impl Iterator<Item = Value>,
        table: impl FnOnce(&mut dyn std::io::Write) -> std::io::Result<()>,
    ) -> anyhow::Result<()> {
        let folder = self.harness.as_deref().map(NewFolder::at).transpose()?;
        if let Some(folder) = &folder {
            let file = |name: &str, ending: &str| folder.path().join(format!("{name}_{}.{ending}", figures.task));
            output::into_file(&file("results", "json"), |out| writeln!(out, "{:#}", harness::results(figures)))?;
            if let Some(first) = samples.next() {
                output::into_file(&file("samples", "jsonl"), |out| {
                    std::iter::once(first).chain(samples).try_for_each(|sample| writeln!(out, "{sample}"))
                })?;
            }
        }
        if let Some(file) = &self.csv {
            output::into_file(file, table)?;
        }
        output::record(&self.out, report)?;
        folder.map(NewFolder::finish).transpose()?;
        Ok(())
    }
}
