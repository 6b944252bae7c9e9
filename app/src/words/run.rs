//! Names of what a run consists of.

use super::Words;
use crate::args;

/// Name of a stage; what a later version may add goes by its own.
pub fn stage(stage: &str, words: Words) -> String {
    let (side, phase) = match stage.split_once('-') {
        Some(("public", phase)) => (words.say("run-side-public"), phase),
        Some(("baseline", phase)) => (words.say("run-side-baseline"), phase),
        _ => {
            return match stage {
                "understand" => words.say("run-stage-understand"),
                "evaluation" => words.say("run-stage-evaluation"),
                "report" => words.say("run-stage-report"),
                "hand-over" => words.say("run-stage-hand-over"),
                other => other.to_owned(),
            };
        }
    };
    words.say_with("run-stage-of-side", args!(stage = self::phase(phase, words), side = side))
}

/// Name of a phase of the method.
pub fn phase(phase: &str, words: Words) -> String {
    match phase {
        "supervised" => words.say("run-part-supervised"),
        "preference" => words.say("run-part-preference"),
        "reinforced" => words.say("run-part-policy"),
        "written" => words.say("run-doing-revise"),
        "labelled" => words.say("run-doing-label"),
        other => other.to_owned(),
    }
}
