//! `folkmoot train label`: prompts to pairs of answers with soft labels.

use super::asked::{Asked, ByPrompt, watched};
use crate::command::{chosen::folder_identity, output};
use pipeline::{
    constitutional::{
        FewShot, Inputs,
        feedback::{Feedback, FeedbackCounts, FeedbackParams, Moments},
        rows::{self, Preference, RawPreference, SoftLabel},
    },
    language::{LanguageModel, LocalModel},
};
use serde::Serialize;
use std::{collections::BTreeMap, path::PathBuf};

/// Options of `folkmoot train label`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot train label --constitution constitution.json --prompts prompts.jsonl \
    --model base/ --answers-from tuned/ --out labels.jsonl\n\nA run that was cut off is taken up by the same command; \
    FILE.run.json beside the file says what it was begun with.")]
pub(super) struct Args {
    #[command(flatten)]
    asked: Asked,
    /// Folder of the model whose answers are compared; without it, the model that judges answers itself
    #[arg(long, value_name = "DIR")]
    answers_from: Option<PathBuf>,
    #[command(flatten)]
    by_prompt: ByPrompt,
    /// Worked examples to put before every comparison: a JSON list of {"prompt", "corrects", "incorrects"}, or of
    /// {"prompt"} with {} for the principle where there is a chain of thought
    #[arg(long, value_name = "FILE")]
    few_shot: Option<PathBuf>,
    /// Also write the likelier answer of each as "chosen" and the other as "rejected"
    #[arg(long, value_name = "FILE")]
    preferences: Option<PathBuf>,
    /// Also write these as hh-rlhf does: "chosen" and "rejected" are whole conversations, each as one text
    #[arg(long, value_name = "FILE")]
    raw: Option<PathBuf>,
    /// Also write each answer by itself: "prompt", "completion", and as "label" whether it is the likelier one, as KTO
    /// learns from it
    #[arg(long, value_name = "FILE")]
    unpaired: Option<PathBuf>,
}

/// What was counted, with means for people.
#[derive(Serialize)]
struct Report {
    #[serde(flatten)]
    counts: FeedbackCounts,
    /// Mean entropy of the labels in bits, by clause.
    mean_entropy: BTreeMap<String, Mean>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mean_first_option: Option<Mean>,
}

#[derive(Serialize)]
struct Mean {
    mean: f64,
    interval: [f64; 2],
    n: u64,
}

impl Mean {
    fn of(moments: &Moments) -> Option<Self> {
        let (mean, interval) = moments.mean()?;
        Some(Self { mean, interval, n: moments.n })
    }
}

/// Writes what follows from the labels.
fn preferences(args: &Args) -> anyhow::Result<()> {
    if args.preferences.is_none() && args.raw.is_none() && args.unpaired.is_none() {
        return Ok(());
    }
    let labels: Vec<SoftLabel> = rows::read(&args.by_prompt.out)?;
    let preferences: Vec<Preference> = labels.iter().filter_map(SoftLabel::preference).collect();
    if let Some(file) = &args.preferences {
        output::into_file(file, |out| rows::write(out, &preferences))?;
    }
    if let Some(file) = &args.unpaired {
        output::into_file(file, |out| rows::write(out, preferences.iter().flat_map(Preference::unpaired)))?;
    }
    if let Some(file) = &args.raw {
        let raw: Vec<RawPreference> = preferences.iter().filter_map(Preference::raw).collect();
        let left_out = preferences.len() - raw.len();
        if left_out > 0 {
            let file = file.display();
            tracing::warn!("{file}: {left_out} rows are left out, which would be read otherwise than they are meant");
        }
        output::into_file(file, |out| rows::write(out, raw))?;
    }
    Ok(())
}

pub(super) fn run(args: &Args) -> anyhow::Result<()> {
    let params = args.asked.params(|params: &mut FeedbackParams| &mut params.seed)?.check()?;
    let constitution = args.asked.constitution()?;
    let prompts = args.by_prompt.prompts(params.get().layout)?;
    let few_shot = args.few_shot.as_deref().map(FewShot::read).transpose()?;
    let mut inputs =
        Inputs::from([("feedback_model_identity".to_owned(), serde_json::to_value(args.asked.model.identity()?)?)]);
    if let Some(folder) = &args.answers_from {
        inputs.insert("model_identity".to_owned(), serde_json::to_value(folder_identity(folder)?)?);
    }
    let judge = args.asked.model.open(Some(&args.by_prompt.out))?;
    let sampler = args.answers_from.as_deref().map(LocalModel::open).transpose()?;
    let sampler: &dyn LanguageModel = sampler.as_ref().map_or(judge.as_ref(), |sampler| sampler);
    let feedback = Feedback::new(sampler, judge.as_ref(), &constitution, &params, few_shot.as_ref())?;
    for id in feedback.principles().skipped() {
        tracing::warn!("clause {id} is never drawn: it has no comparison");
    }
    let out = &args.by_prompt.out;
    let counts = watched("label", "labelling", prompts.len(), |watch| feedback.run(&prompts, inputs, out, watch))?;
    if counts.labels > 0 {
        preferences(args)?;
    }
    let means = counts.entropy.iter().filter_map(|(clause, moments)| Some((clause.clone(), Mean::of(moments)?)));
    let (mean_entropy, mean_first_option) = (means.collect(), Mean::of(&counts.first_option));
    let labels = counts.labels;
    output::line(&Report { counts, mean_entropy, mean_first_option })?;
    anyhow::ensure!(labels > 0, "no pair of answers could be compared; the counts say why");
    Ok(())
}
