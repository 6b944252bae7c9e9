//! `folkmoot verify`: a published bundle computed again. Needs neither a database nor a network.

use super::{
    output,
    run::{Display, GivenArgs},
};
use crate::report::verify::{Measure, Outcome, With, verify};
use anyhow::bail;
use pipeline::run::comparison::{Notice, Origin};
use std::path::PathBuf;

/// Options of `folkmoot verify`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  folkmoot verify FOLKMOOT-rules-report-v1.zip\n  \
                        folkmoot verify bundle.zip --models run/ --models base/ --measure always --questions BBQ/data\n\n\
                        Says line by line what agrees, what differs and what could not be checked. The exit code is 1 when \
                        anything differs. Where the models are at hand and small, they are asked again, which takes as long \
                        as it did in the run: minutes for the laboratory's. The files of the report have the same bytes \
                        then, on a processor of the same kind.")]
pub(crate) struct Args {
    /// The bundle, as the page of a report offers it
    bundle: PathBuf,
    /// Folder in which models of the report lie that are not in the bundle; several may be named
    #[arg(long, alias = "model", value_name = "DIR")]
    models: Vec<PathBuf>,
    /// Whether the models that are at hand are asked again
    #[arg(long, value_enum, default_value = "auto", value_name = "WHEN")]
    measure: Measure,
    #[command(flatten)]
    given: GivenArgs,
}

/// What is shown while models are asked.
const STAGE: &str = "measuring again";

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let display = Display::new();
    let has_begun = std::sync::Once::new();
    let given = args.given.given();
    let with = With {
        models: &args.models,
        given: &given,
        measure: args.measure,
        watch: &|event| {
            // Nobody breaks it off but by ending the program.
            has_begun.call_once(|| {
                let _ = display.show(STAGE, Notice::Begun { resumed: false });
            });
            let _ = display.show(STAGE, Notice::Event(event));
        },
    };
    let findings = verify(&args.bundle, &with);
    if has_begun.is_completed() {
        let _ = display.show(STAGE, Notice::Done(Origin::Made));
    }
    display.clear();
    let findings = findings?.0;
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
