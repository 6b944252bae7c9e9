//! `folkmoot model score`: texts to how likely a model finds them.

use crate::{
    command::{chosen::Chosen, output},
    progress,
};
use anyhow::{Context, bail};
use pipeline::language::{Continuation, Prompt};
use serde::Deserialize;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

/// Options of `folkmoot model score`.
#[derive(Debug, clap::Args)]
#[command(group(clap::ArgGroup::new("which").args(["model", "endpoint"]).required(true)), after_help = "Example:\n  \
    folkmoot model score --endpoint http://127.0.0.1:8000 --model-name qwen --input rows.jsonl --out scores.jsonl\n\n\
    Each row is {\"text\": …} or {\"prompt\": …, \"completion\": …}; a prompt is text or a list of messages with role \
    and content.")]
pub(crate) struct Args {
    #[command(flatten)]
    model: Chosen,
    /// Rows, one JSON object a line
    #[arg(long, value_name = "FILE")]
    input: PathBuf,
    /// File for the scores, one JSON object a line in the order of the rows
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    text: Option<String>,
    prompt: Option<Prompt>,
    completion: Option<String>,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let rows = read(&args.input)?;
    let model = args.model.open(Some(&args.out))?;
    let bar = progress::spinner(format!("asking {} about {} rows", model.name(), rows.len()));
    let scores = model.score(&rows)?;
    bar.finish_and_clear();
    output::into_file(&args.out, |out| {
        for score in &scores {
            serde_json::to_writer(&mut *out, score)?;
            writeln!(out)?;
        }
        Ok(())
    })
}

fn read(path: &Path) -> anyhow::Result<Vec<Continuation>> {
    let file = File::open(path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut rows = Vec::new();
    for (index, line) in BufReader::new(file).lines().enumerate() {
        let place = || format!("{}, line {}", path.display(), index + 1);
        let line = line.with_context(place)?;
        let row: Row = serde_json::from_str(&line).with_context(place)?;
        rows.push(match (row.text, row.prompt, row.completion) {
            (Some(completion), None, None) => Continuation { prompt: "".into(), completion },
            (None, Some(prompt), Some(completion)) => Continuation { prompt, completion },
            _ => bail!("{}: needs \"text\", or \"prompt\" and \"completion\"", place()),
        });
    }
    anyhow::ensure!(!rows.is_empty(), "{} holds no row to score", path.display());
    Ok(rows)
}
