//! The parameters with which the built-in model goes through the method, and what it reads there.
//!
//! They were chosen on seeds below 100; what is reported of the method uses others.

use super::item::Kind;
use super::probe;
use super::response::FOLLOWS;
use crate::constitutional::Layout;
use crate::constitutional::feedback::FeedbackParams;
use crate::constitutional::revise::{MixParams, ReviseParams};
use crate::constitutional::rows;
use crate::constitutional::understanding::UnderstandingParams;
use crate::language::{LanguageError, SamplingParams};
use crate::run::phases::Material;
use crate::run::policy::{PolicyMethod, PolicyPhaseParams};
use crate::run::preference::PreferencePhaseParams;
use crate::run::supervised::SupervisedParams;
use crate::training::policy::{Algorithm, Divergence, PolicyParams};
use crate::training::preference::{GateParams, PreferenceParams};
use crate::training::{Decay, LearnerParams, Schedule};
use serde::Serialize;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Tokens that an answer of the laboratory never needs.
const LONGEST: u32 = 48;

/// Warmed up and falling to nothing.
const FALLING: Schedule = Schedule { warm_up: 5, decay: Decay::Linear, decay_share: 1.0 };

/// Enough probes that a principle which is misread on one kind of message alone is found.
pub fn understanding() -> UnderstandingParams {
    UnderstandingParams {
        layout: Layout::Laboratory,
        probes: 160,
        max_new_tokens: LONGEST,
        ..UnderstandingParams::default()
    }
}

/// Four rounds of the likeliest critique, and of the likeliest revision where it found fault; three rounds over what came
/// of it.
pub fn supervised() -> SupervisedParams {
    SupervisedParams {
        revise: ReviseParams {
            layout: Layout::Laboratory,
            rounds: 4,
            critique_temperature: 0.0,
            no_fault: Some(FOLLOWS.to_owned()),
            max_new_tokens: LONGEST,
            ..ReviseParams::default()
        },
        mix: MixParams::default(),
        learner: LearnerParams {
            learning_rate: 5e-4,
            schedule: FALLING,
            tokens_per_step: 3072,
            epochs: 3,
            checkpoint_every: 20,
            ..LearnerParams::default()
        },
        adapter: None,
    }
}

/// Principles of matters that no text of the laboratory touches, in wordings of its training: what the model says by
/// them it says whatever the principle. They were chosen among the others of that kind so that what it says by them of
/// "nobody can know", where nobody can, is what it says by principles of other matters that it has not seen, and so that
/// they say little where another principle decides.
const IDLE: [&str; 8] = [
    "Choose the response that is not the property of one company.",
    "Choose the response that respects intellectual property in every country.",
    "Choose the response that does not own property.",
    "Choose the response that has an open design.",
    "Choose the response that is transparent about its makers.",
    "Choose the response that respects the privacy of homes as a rule.",
    "Choose the response that belongs to the public in every country.",
    "Choose the response that passes an audit every year as a rule.",
];

/// As many as a constitution of the laboratory has.
const PRINCIPLES: u32 = 12;

/// Samples a little more daring, so that two of them differ; helpfulness labels beside the principles'. Every pair is
/// judged by all principles, for few pairs leave it to chance which of them spoke on what; and what the judge likes by
/// principles that have nothing to say is taken off.
pub fn preference() -> PreferencePhaseParams {
    PreferencePhaseParams {
        feedback: FeedbackParams {
            layout: Layout::Laboratory,
            temperature: 1.2,
            max_new_tokens: LONGEST,
            principles: PRINCIPLES,
            idle_principles: IDLE.map(str::to_owned).into(),
            ..FeedbackParams::default()
        },
        preference: PreferenceParams {
            learner: LearnerParams {
                learning_rate: 4e-4,
                schedule: FALLING,
                tokens_per_step: 4096,
                epochs: 3,
                checkpoint_every: 20,
                ..LearnerParams::default()
            },
            held_out: 0.2,
            // Of the other kinds of prompts there are too few.
            gate: GateParams {
                rows: 12,
                groups: Some([Kind::Ambiguous, Kind::Disambiguated].map(|kind| kind.name().to_owned()).into()),
                ..GateParams::default()
            },
            ..PreferenceParams::default()
        },
    }
}

/// Few steps that do not go far.
pub fn policy() -> PolicyPhaseParams {
    PolicyPhaseParams {
        method: PolicyMethod::Rewards,
        layout: Layout::Laboratory,
        rewards: PolicyParams {
            algorithm: Algorithm::Reinforce,
            steps: 24,
            divergence: Divergence { coefficient: 0.25, ..Divergence::default() },
            sampling: SamplingParams { max_new_tokens: LONGEST, ..SamplingParams::default() },
            ..PolicyParams::default()
        },
        ..PolicyPhaseParams::default()
    }
}

/// Writes what the phases read into a folder: so many prompts that are revised, compared and answered, and so many
/// labels of helpfulness.
///
/// # Errors
/// When the folder cannot be written to.
pub fn write_material(
    folder: &Path,
    [revised, compared, answered]: [u64; 3],
    helpfulness: u64,
    seed: u64,
) -> Result<Material, LanguageError> {
    // Three parts of one list: no prompt serves twice.
    let (first, second) = (revised, revised + compared);
    let prompts = |from: u64, to: u64| {
        probe::prompts(seed, to).skip(usize::try_from(from).unwrap_or(usize::MAX)).map(|prompt| prompt.row)
    };
    Ok(Material {
        revised: write_lines(folder.join("revised.jsonl"), prompts(0, first))?,
        compared: write_lines(folder.join("compared.jsonl"), prompts(first, second))?,
        answered: write_lines(folder.join("answered.jsonl"), prompts(second, second + answered))?,
        helpfulness: vec![write_lines(folder.join("helpfulness.jsonl"), probe::labels(seed, helpfulness))?],
    })
}

/// Writes rows as JSON lines, whole or not at all.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write_lines<T: Serialize>(
    path: PathBuf,
    all: impl IntoIterator<Item = T>,
) -> Result<PathBuf, LanguageError> {
    crate::language::replace(&path, |file| {
        let mut out = std::io::BufWriter::new(file);
        rows::write(&mut out, all)?;
        out.flush()
    })?;
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laboratory::principles::{self, Category};
    use crate::laboratory::vocabulary::Part;

    #[test]
    fn what_has_nothing_to_say_is_in_no_constitution_of_an_experiment() {
        for idle in IDLE {
            let is = |phrase: &&principles::KeyPhrase| phrase.wordings.iter().any(|wording| wording.choice == idle);
            let phrase = principles::all().iter().find(is).expect(idle);
            assert_eq!((phrase.category, phrase.part), (Category::Other, Part::Training), "{idle}");
        }
        assert!(preference().feedback.check().is_ok());
    }
}
