//! The parameters of a quick demo.

use pipeline::run::comparison::{ComparisonParams, EvaluationParams};

/// A third of the prompts, and fewer answers that are looked at.
pub(super) fn params() -> ComparisonParams {
    let mut params = ComparisonParams {
        revised: 240,
        compared: 280,
        helpfulness: 360,
        answered: 160,
        evaluation: EvaluationParams {
            samples: 200,
            dialogues: 100,
            held_out: 24,
            contentious: 40,
            ..EvaluationParams::default()
        },
        ..ComparisonParams::laboratory()
    };
    params.understanding.probes = 20;
    params.understanding.trial = 8;
    params.supervised.revise.rounds = 2;
    params.policy.rewards.steps = 12;
    params
}
