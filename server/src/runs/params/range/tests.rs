//! That the bounds are those of the program, and that they are said in every language.

use super::*;
use crate::runs::params::{Chosen, ParameterFault, Preset, at, put};
use deliberation::Language;
use pipeline::run::comparison::ComparisonParams;
use serde_json::json;

/// Whether the program takes this value; none where it is not one that it checks by itself.
fn takes(path: &str, value: &Value) -> Option<bool> {
    let mut tried = Preset::Paper.values().expect("values");
    put(&mut tried, path, value.clone());
    let Ok(params) = serde_json::from_value::<ComparisonParams>(tried) else { return Some(false) };
    let ComparisonParams { understanding, supervised, preference, policy, .. } = params;
    let begins = |with: &str| path.starts_with(with);
    Some(match () {
        () if begins("understanding.") => understanding.check().is_ok(),
        () if begins("supervised.revise.") => supervised.revise.check().is_ok(),
        () if begins("supervised.learner.") => supervised.learner.check().is_ok(),
        () if begins("preference.feedback.") => preference.feedback.check().is_ok(),
        () if begins("preference.preference.") => preference.preference.check().is_ok(),
        () if begins("policy.rewards.") => policy.rewards.check().is_ok(),
        () if begins("policy.direct.") => policy.direct.check().is_ok(),
        () => return None,
    })
}

fn number(bounds: Bounds, value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "bounds of whole numbers are small")]
    if bounds.whole { json!(value as i64) } else { json!(value) }
}

#[test]
fn bounds_are_those_that_the_program_checks() {
    let parameters = Chosen { preset: Preset::Paper, ..Chosen::default() }.parameters().expect("parameters");
    let mut checked = 0;
    for path in parameters.iter().map(|parameter| parameter.path.as_str()) {
        let Some(bounds) = bounds(path) else { continue };
        let step = if bounds.whole { 1.0 } else { 1e-3 };
        for (end, is_open, outwards) in [(bounds.least, bounds.open[0], -step), (bounds.most, bounds.open[1], step)] {
            if end.is_infinite() {
                continue;
            }
            for value in [end, end + outwards] {
                let value = number(bounds, value);
                let Some(takes) = takes(path, &value) else { continue };
                assert_eq!(takes, beyond(path, &value).is_none(), "{path} = {value}");
                checked += 1;
            }
            assert_eq!(bounds.contains(end), !is_open, "{path}");
        }
    }
    assert!(checked > 150, "{checked}");
    let used =
        |end: &str| parameters.iter().any(|parameter| format!(".{}", parameter.path).ends_with(&format!(".{end}")));
    for (end, _) in TABLE {
        assert!(used(end), "nothing ends with {end} any more");
    }
}

#[test]
fn every_fault_says_what_may_stand_there_in_every_language() {
    let whole = Preset::Laboratory.values().expect("values");
    for (path, wrong, parts) in [
        ("revised", "many", ["0", "600"]),
        ("revised", "-3", ["0", "600"]),
        ("supervised.revise.rounds", "9", ["4", "4"]),
        ("supervised.revise.temperature", "warm", ["2", "1.0"]),
        ("supervised.learner.optimizer.beta_1", "1", ["1", "0.9"]),
        ("supervised.learner.optimizer.max_gradient_norm", "-1", ["0", "1.0"]),
        ("policy.rewards.clip", "0", ["0", "0.2"]),
        ("policy.rewards.divergence.target", "0", ["0", ""]),
        ("policy.rewards.algorithm", "magic", ["ppo", "reinforce"]),
        ("policy.rewards.whiten", "perhaps", ["true", "false"]),
        ("policy.rewards.alarms.stop_at", "x", ["[]", ""]),
    ] {
        let chosen = Chosen::of(Preset::Laboratory, [(path, wrong)].into_iter()).expect("a preset");
        let faults = chosen.expect_err(path);
        let (ParameterFault::Value { .. }, 1) = (&faults[0].1, faults.len()) else { panic!("{path}: {faults:?}") };
        let english = faults[0].1.says(Words::of(Language::En));
        assert!(faults[0].1.to_string().starts_with(&english[..english.len().min(12)]), "{}", faults[0].1);
        for language in Language::ALL.iter().copied() {
            let says = faults[0].1.says(Words::of(language));
            assert!(parts.iter().all(|part| says.contains(part)), "{language}, {path}: {says}");
            assert_eq!(says == english, language == Language::En, "{language}: {says}");
            assert!(!says.contains("run fault"), "{language}: {says}");
        }
        assert!(at(&whole, path).is_some(), "{path}");
    }
}
