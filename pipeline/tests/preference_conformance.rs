//! The arithmetic of preferences and policies beside worked numbers that were made by another program.
//!
//! Needs `goldens/eval/label_math_golden.json` in the folder of conformance data; says so when it is not there.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a fixture that cannot be read is a failed test, and one that is not there is said"
)]

use pipeline::training::policy::{advantage, loss, reward};
use pipeline::training::preference::loss::soft_label;
use serde::Deserialize;
use std::path::PathBuf;

#[derive(Deserialize)]
struct Golden {
    preference_loss: Vec<PreferenceLoss>,
    per_token_reward: PerTokenReward,
    gae: Gae,
    #[serde(rename = "ppo_clip_0.2")]
    clipped: Vec<Clipped>,
}

#[derive(Deserialize)]
struct PreferenceLoss {
    #[serde(rename = "r_A")]
    first: f64,
    #[serde(rename = "r_B")]
    second: f64,
    #[serde(rename = "target_p_A")]
    target: f64,
    loss: f64,
    #[serde(rename = "dloss_dr_A")]
    slope: f64,
    #[serde(rename = "dloss_dr_B")]
    other_slope: f64,
}

#[derive(Deserialize)]
struct PerTokenReward {
    logp_policy: Vec<f64>,
    logp_ref: Vec<f64>,
    pm_score: f64,
    kl_coef: f64,
    rewards: Vec<f64>,
    sum_k1_kl: f64,
}

#[derive(Deserialize)]
struct Gae {
    values: Vec<f64>,
    gamma: f64,
    lambda: f64,
    advantages: Vec<f64>,
    returns: Vec<f64>,
}

#[derive(Deserialize)]
struct Clipped {
    logp_old: f64,
    logp_new: f64,
    adv: f64,
    loss: f64,
    clipped: bool,
}

fn golden() -> Option<Golden> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let path = root.join("goldens/eval/label_math_golden.json");
    if !path.is_file() {
        println!("conformance: preference: NO DATA, goldens/eval/label_math_golden.json is not there");
        return None;
    }
    let text = std::fs::read_to_string(path).expect("the file is there");
    Some(serde_json::from_str(&text).expect("it is JSON of this form"))
}

/// Equal but for the last digit.
fn equal(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(expected) {
        assert!((found - expected).abs() <= 1e-15, "{found} against {expected}");
    }
}

#[test]
fn preference_losses_and_their_slopes() {
    let Some(golden) = golden() else { return };
    for case in golden.preference_loss {
        let point = soft_label(case.first - case.second, case.target);
        equal(&[point.value, point.slope, -point.slope], &[case.loss, case.slope, case.other_slope]);
    }
}

#[test]
fn rewards_by_token_and_the_advantages_that_follow() {
    let Some(Golden { per_token_reward: given, gae, .. }) = golden() else { return };
    let rewards = reward::per_token(&given.logp_policy, &given.logp_ref, given.kl_coef, given.pm_score);
    equal(&rewards, &given.rewards);
    let divergence =
        given.logp_policy.iter().zip(&given.logp_ref).map(|(policy, reference)| loss::k1(*policy, *reference));
    equal(&[divergence.sum()], &[given.sum_k1_kl]);
    let found = advantage::generalised(&rewards, &gae.values, gae.gamma, gae.lambda);
    equal(&found.advantages, &gae.advantages);
    equal(&found.returns, &gae.returns);
}

#[test]
fn clipped_losses() {
    let Some(golden) = golden() else { return };
    for case in golden.clipped {
        let found = loss::clipped_policy(case.logp_new, case.logp_old, case.adv, 0.2);
        equal(&[found.point.value], &[case.loss]);
        assert_eq!(found.clipped, case.clipped);
    }
}
