//! `folkmoot model corpus`: what the laboratory model reads, and what it is asked.

use crate::{command::output, progress};
use pipeline::constitutional::rows;
use pipeline::laboratory::{
    Corpus, CorpusParams,
    principles::Category,
    probe::{self, Dialogue, PairProbe, PrincipleProbe, QuestionParams, ResponseProbe},
    vocabulary::Part as Words,
};
use serde::Serialize;
use std::path::PathBuf;

/// Options of `folkmoot model corpus`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot model corpus --documents 200000 --seed 1 --out corpus.jsonl\n  \
                  folkmoot model corpus --part questions --documents 144 --seed 1 --out questions.jsonl")]
pub(crate) struct Args {
    /// Documents, prompts or labels; scenes of four questions, over nine dimensions; probes per category
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    documents: u32,
    /// Seed of every random choice
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    /// File with one JSON object a line
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// What to write
    #[arg(long, value_enum, default_value_t = Part::Training)]
    part: Part,
}

/// What can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Part {
    /// Text to pre-train with: segments with their weight in the loss
    Training,
    /// Questions about two persons in BBQ's fields, in words that training has not seen
    Questions,
    /// Responses, pairs and principles that show what a model understands; ordinary and harmless requests
    Probes,
    /// Prompts from which the method samples
    Prompts,
    /// Pairs of which one helps more
    Labels,
}

/// One line of the probes.
#[derive(Serialize)]
#[serde(tag = "probe", rename_all = "snake_case")]
enum Probe {
    Response(ResponseProbe),
    Pair(PairProbe),
    Principle(PrincipleProbe),
    Dialogue(Dialogue),
    Benign { prompt: &'static str },
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let (count, seed) = (args.documents, args.seed);
    let bar = progress::spinner(format!("writing {}", args.out.display()));
    let lines = output::into_file(&args.out, |out| match args.part {
        Part::Training => {
            let corpus = Corpus::new(CorpusParams::default(), seed).map_err(std::io::Error::other)?;
            rows::write(out, corpus.documents(u64::from(count)))
        }
        Part::Questions => {
            let params = QuestionParams { scenes: count.div_ceil(9), ..QuestionParams::default() };
            rows::write(out, probe::questions(seed, params))
        }
        Part::Probes => rows::write(out, probes(seed, count)),
        Part::Prompts => rows::write(out, probe::prompts(seed, u64::from(count))),
        Part::Labels => rows::write(out, probe::labels(seed, u64::from(count))),
    })?;
    bar.finish_and_clear();
    tracing::info!("{lines} lines written to {}", args.out.display());
    Ok(())
}

fn probes(seed: u64, count: u32) -> impl Iterator<Item = Probe> {
    let responses = Category::ALL.into_iter().flat_map(move |category| probe::responses(seed, category, count));
    let pairs = Category::ALL.into_iter().flat_map(move |category| probe::pairs(seed, category, count));
    responses
        .map(Probe::Response)
        .chain(pairs.map(Probe::Pair))
        .chain(probe::principles(seed, Words::HeldOut).map(Probe::Principle))
        .chain(probe::dialogues(seed, u64::from(count)).map(Probe::Dialogue))
        .chain(probe::benign().iter().map(|prompt| Probe::Benign { prompt }))
}
