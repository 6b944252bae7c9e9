//! `folkmoot eval adherence`: does a model follow each principle more than another does.

use super::{asked::Asked, given_out::GivenOut};
use crate::command::{chosen::Chosen, output};
use anyhow::Context;
use clap::ValueEnum;
use pipeline::{
    constitutional::forms::Forms,
    evaluation::{adherence, figures::Figures},
};
use record::{
    Constitution,
    adherence::{FORMAT, Report, Status},
};
use std::path::PathBuf;

/// Options of `folkmoot eval adherence`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)),
    after_help = "Example:\n  folkmoot eval adherence --constitution constitution.json --data responses.jsonl \
        --model judge/ --out adherence.json\n\n\
        Each line of the data is {\"prompt\": …, \"response\": …, \"baseline\": …}. The model named is the judge, who \
        compares the two responses by one principle at a time, in both orders."
)]
pub(crate) struct Args {
    /// The constitution
    #[arg(long, value_name = "FILE")]
    constitution: PathBuf,
    /// What two models answered to prompts that neither was trained with
    #[arg(long, value_name = "FILE")]
    data: PathBuf,
    /// How the judge is asked
    #[arg(long, value_enum, default_value_t = FormOption::Laboratory)]
    form: FormOption,
    /// Draws of prompts behind each interval
    #[arg(long, default_value_t = 2000, value_name = "N", value_parser = clap::value_parser!(u32).range(200..=100_000))]
    resamples: u32,
    /// Seed of the draws
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    #[command(flatten)]
    model: Chosen,
    #[command(flatten)]
    given_out: GivenOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum FormOption {
    /// As the built-in models were taught to be asked
    Laboratory,
    /// As in Constitutional AI
    Paper,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    args.given_out.check()?;
    let constitution: Constitution = output::read_record(&args.constitution)?;
    let compared = adherence::read(&args.data)?;
    let clauses = &constitution.clauses;
    let forms = match args.form {
        FormOption::Laboratory => Forms::laboratory(),
        FormOption::Paper => Forms::paper(),
    };
    let Asked { model, identity, bar } =
        Asked::open(&args.model, clauses.len() * compared.len() * 2, args.given_out.out())?;
    let judged = adherence::judge(model.as_ref(), forms, clauses, &compared, &mut |done| bar.set_position(done as u64));
    bar.finish_and_clear();
    let judged = judged.with_context(|| format!("asking {}", model.name()))?;
    let measure =
        |(clause, judged): (_, &Vec<_>)| adherence::measure(clause, &compared, judged, args.resamples, args.seed);
    let report = Report {
        format: FORMAT.to_owned(),
        judge: identity,
        constitution_sha256: output::sha256(&args.constitution)?,
        data_sha256: output::sha256(&args.data)?,
        resamples: args.resamples,
        seed: args.seed,
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
        principles: clauses.iter().zip(&judged).map(measure).collect(),
    };
    let samples = adherence::samples(forms, clauses, &compared, &judged);
    args.given_out.write(&report, &Figures::from(&report), samples)?;
    output::to_stdout(|out| {
        writeln!(out, "{:<11} {:>9}  {:>14}  {:>5}  principle", "status", "preferred", "95 %", "n")?;
        for principle in &report.principles {
            let status = match principle.status {
                Status::Meets => "meets",
                Status::Partly => "partly",
                Status::Departs => "departs",
                Status::NotTested => "not tested",
            };
            let preferred = principle.preferred.map_or_else(|| "-".to_owned(), |value| format!("{value:.3}"));
            let interval =
                principle.interval.map_or_else(|| "-".to_owned(), |[low, high]| format!("{low:.3} .. {high:.3}"));
            writeln!(out, "{status:<11} {preferred:>9}  {interval:>14}  {:>5}  {}", principle.n, principle.text)?;
        }
        Ok(())
    })
}
