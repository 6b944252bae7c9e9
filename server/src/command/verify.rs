//! `folkmoot verify`: a published bundle computed again. Needs neither a database nor a network.

use super::output;
use crate::report::verify::{Outcome, verify};
use anyhow::bail;
use std::path::PathBuf;

/// Options of `folkmoot verify`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot verify FOLKMOOT-rules-report-v1.zip\n\n\
                        Says line by line what agrees, what differs and what could not be checked. The exit code is 1 when \
                        anything differs.")]
pub(crate) struct Args {
    /// The bundle, as the page of a report offers it
    bundle: PathBuf,
    /// Folder with a model, to see whether it is one of the report's
    #[arg(long, value_name = "DIR")]
    model: Option<PathBuf>,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let findings = verify(&args.bundle, args.model.as_deref())?.0;
    output::to_stdout(|out| {
        for line in &findings {
            let outcome = match line.outcome {
                Outcome::Agrees => "agrees",
                Outcome::Differs => "differs",
                Outcome::NotChecked => "not checked",
            };
            writeln!(out, "{outcome:<11}  {}: {}", line.what, line.says)?;
        }
        Ok(())
    })?;
    let differ: Vec<&str> =
        findings.iter().filter(|line| line.outcome == Outcome::Differs).map(|line| line.what.as_str()).collect();
    if !differ.is_empty() {
        bail!("{} of {} lines differ: {}", differ.len(), findings.len(), differ.join(", "));
    }
    Ok(())
}
