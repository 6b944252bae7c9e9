//! What whoever trains the models has to know.

use super::commands::{of_openrlhf, of_openrlhf_directly, of_trl, of_trl_directly};
use super::settings::Settings;
use crate::run::comparison::results::RESULTS;
use crate::run::comparison::whose;
use record::model_report::{Base, Side};
use std::fmt::Write;

/// What it is about.
pub(super) struct About<'a> {
    pub(super) base: &'a Base,
    pub(super) titles: [&'a str; 2],
    pub(super) written_by: Option<&'a str>,
    pub(super) settings: &'a Settings,
    /// Whether the run weighs sources of comparisons, which these tools do not.
    pub(super) weighted: bool,
}

/// `README.md`.
pub(super) fn text(about: &About<'_>) -> String {
    let About { base, titles: [public, baseline], written_by, settings, weighted } = about;
    let of = settings;
    let writer =
        written_by.map_or_else(|| "the base model".to_owned(), |name| format!("the model `{name}` behind an endpoint"));
    let weights = if *weighted {
        " The run's loss weights of sources have no counterpart in these tools and are left out, in both arms."
    } else {
        ""
    };
    let form = if of.conversation {
        "Rows are messages; the model's own chat template makes text of them."
    } else {
        "Rows are the very text with which the models are asked afterwards, its end written out; no chat template is used."
    };
    let mut text = format!(
        "# Two models to train\n\nOne model is to be trained by two constitutions, in the same way: `public/` by “{}”, \
         `baseline/` by “{}”. Everything that goes in was made by `folkmoot run --hand-over`; what is left is training, \
         for which this folder is meant to go to a larger machine, and measuring, for which the models come back.\n\n",
        one_line(public),
        one_line(baseline)
    );
    let _ = write!(
        text,
        "`ARM` stands for `public` and for `baseline`.\n\n| file | what it is |\n|---|---|\n\
         | `ARM/supervised.jsonl` | {} rows to tune on: revised answers, with helpful ones as far as the parameters ask for them |\n\
         | `ARM/preferences.jsonl` | {} comparisons: the answer that fits a principle better, or that people found more helpful, and by how much (`margin`: twice its probability, less one; reward models are asked to keep that distance, direct preference optimisation passes it over in both tools) |\n\
         | `prompts.jsonl` | {} prompts for reinforcement, the same in both arms |\n\
         | `ARM/trl/*.yaml` | settings for TRL |\n\
         | `ARM/constitution.json`, `ARM/teachable.json` | the constitution, and what of it was used: principles that {writer} does not read are set aside (`ARM/understanding.json`) |\n\
         | `ARM/transcripts.jsonl`, `ARM/labels.jsonl` | where the rows come from: answers with critiques and revisions, soft labels |\n\
         | `params.json` | every parameter of the run |\n\
         | `base.sha256` | the files of the base model |\n\
         | `manifest.json` | the run, and the SHA-256 of every file here |\n\n\
         {form} Answers were written and judged by {writer}: the two answers of a comparison come from it, not from the \
         model that you will have tuned.{weights} Change nothing in this folder; what comes back is taken in only if \
         all of it is still the same.\n\n",
        of.supervised.rows, of.preference.rows, of.policy.rows
    );
    let _ = write!(
        text,
        "## Before\n\nRun everything in this folder. Put the base model “{}” (SHA-256 of the folder `{}`) into `base/`, \
         as a copy or a link, where it does not lie there yet, and see that it is the right one:\n\n```\nsha256sum --check base.sha256\n```\n\n\
         Do the same in both arms: the same tool, the same versions, the same machines. Seed {} and these steps are in \
         all settings: {} of tuning, {} of the preference model, {} of reinforcement ({} of direct preference \
         optimisation). Batches are of all devices together: on several, lower `gradient_accumulation_steps` (TRL; \
         OpenRLHF does so by itself) so that the product stays {} rows, {} comparisons, {} prompts with {} \
         answers each.\n\n",
        one_line(&base.name),
        base.sha256,
        of.seed,
        of.supervised.steps(),
        of.preference.steps(),
        of.policy.steps(),
        of.direct.steps(),
        of.supervised.batch,
        of.preference.batch,
        of.policy.batch,
        of.samples
    );
    text.push_str(
        "## With TRL\n\nTRL 1.16. It has no proximal policy optimisation any more; its group-relative variant learns \
         from the same reward. On a processor, add `--use_cpu true --bf16 false` to every command.\n\n```\n",
    );
    both(&mut text, of_trl);
    text.push_str("```\n\nOr, without preference model and reward, in place of `reward` and `grpo`:\n\n```\n");
    both(&mut text, of_trl_directly);
    text.push_str(
        "```\n\n## With OpenRLHF\n\nOpenRLHF 0.11.2 (`pip install 'openrlhf[vllm]==0.11.2'`), on one machine with so many \
         graphics cards as `GPUS` says. `GPUS` times `--train.micro_batch_size` has to divide `--train.batch_size`, and \
         `GPUS` the answers of a step of reinforcement: change the former where yours are other numbers. It learns by \
         proximal policy optimisation, as the paper did.\n\n```\n",
    );
    let _ = writeln!(text, "GPUS={}", of.cards());
    both(&mut text, |side| of_openrlhf(side, of));
    text.push_str(
        "```\n\nOr, without preference model and reward, in place of `train_rm` and `train_ppo_ray`:\n\n```\n",
    );
    both(&mut text, |side| of_openrlhf_directly(side, of));
    let _ = write!(
        text,
        "```\n\n## Afterwards\n\nThe models lie in `{RESULTS}/ARM/supervised` and `{RESULTS}/ARM/reinforced`, in both arms \
         or, where nothing was reinforced, in neither: `config.json`, tokenizer, weights in safetensors. A low-rank \
         adapter has to be merged first. Say in one line with what they were trained, which the report repeats, and \
         write the SHA-256 of every file down:\n\n```\necho 'TRL 1.16.0, on 8 cards, by …' > \
         {RESULTS}/trained-with.txt\n(cd {RESULTS} && find . -type f ! -name SHA256SUMS -exec sha256sum {{}} + > \
         SHA256SUMS)\n```\n\nThen bring the folder back. The command that made it, with `--take-back` in place of \
         `--hand-over`, checks all of it, measures the models as if they had been trained there, and writes the \
         report.\n\nWhere this folder comes from the page of a run, that page takes the models back, in one archive:\n\n\
         ```\npython3 -m zipfile -c results.zip manifest.json {RESULTS}\n```\n"
    );
    text
}

/// The commands of both arms.
fn both(text: &mut String, commands: impl Fn(Side) -> String) {
    for side in whose::SIDES {
        text.push_str(&commands(side));
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
