//! AI feedback with a model of a few rules, and the published arithmetic.

use super::*;
use crate::constitution::import;
use crate::constitutional::{
    rows,
    scripted::{RUDE, Scripted},
};
use serde::Deserialize;
use std::sync::atomic::Ordering;

fn constitution() -> Constitution {
    import::plain("Choose the response that is kind.\nChoose the response that is brief.", None)
        .expect("two principles")
}

fn prompts(count: u64) -> Vec<PromptRow> {
    (0..count).map(|id| PromptRow::new(id, format!("What is {id}?"))).collect()
}

fn params() -> FeedbackParams {
    FeedbackParams { chunk: 16, ..FeedbackParams::default() }
}

fn quiet(_: usize) -> Result<(), MethodError> {
    Ok(())
}

fn run(
    model: &Scripted,
    prompts: &[PromptRow],
    params: FeedbackParams,
    few: Option<&FewShot>,
) -> (FeedbackCounts, Vec<SoftLabel>) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("labels.jsonl");
    let (constitution, params) = (constitution(), params.check().expect("in range"));
    let feedback = Feedback::new(model, model, &constitution, &params, few).expect("feedback");
    let counts = feedback.run(prompts, Inputs::new(), &out, &mut quiet).expect("a run");
    (counts, rows::read(&out).expect("labels"))
}

/// What a label should say: the kind response under the principle of kindness, nothing else.
fn expected(label: &SoftLabel) -> f64 {
    let [a, b] = [&label.response_a, &label.response_b].map(|response| f64::from(u8::from(response.starts_with(RUDE))));
    match label.first.principle_id.as_str() {
        "p1" => soft_label(2.0 * (b - a), 0.0),
        _ => 0.5,
    }
}

#[test]
fn labels_follow_the_principle_and_not_the_order() {
    for layout in [Layout::Paper, Layout::Laboratory, Layout::Chat] {
        let model = Scripted { first: 0.7, ..Scripted::default() };
        let (counts, labels) = run(&model, &prompts(200), FeedbackParams { layout, ..params() }, None);
        assert_eq!((counts.prompts, counts.labels), (200, labels.len() as u64));
        assert!(counts.equal > 5 && counts.labels + counts.equal == 200, "{counts:?}");
        let decided: Vec<&SoftLabel> = labels.iter().filter(|label| expected(label) != 0.5).collect();
        assert!(decided.len() > 20, "{layout:?}");
        for label in &decided {
            assert_eq!(label.p_a > 0.5, expected(label) > 0.5, "{layout:?}: {label:?}");
        }
        assert!(labels.iter().filter(|label| expected(label) == 0.5).all(|label| (label.p_a - 0.5).abs() < 1e-12));
        let (bias, [low, high]) = counts.first_option.mean().expect("many labels");
        assert!(bias > 0.1 && low <= bias && bias <= high, "{bias}");
        let entropy = |clause: &str| counts.entropy[clause].mean().expect("many labels").0;
        assert!(entropy("p2") > 0.999 && entropy("p1") < 0.95);
    }
}

#[test]
fn what_a_judge_likes_under_any_principle_is_no_label() {
    let model = Scripted { first: 0.7, ..Scripted::default() };
    let idle = |text: &str| FeedbackParams { swapped: false, idle_principles: vec![text.to_owned()], ..params() };
    let (_, labels) = run(&model, &prompts(200), idle("Choose the response that is purple."), None);
    let (decided, rest): (Vec<_>, Vec<_>) = labels.iter().partition(|label| expected(label) != 0.5);
    assert!(decided.len() > 20 && decided.iter().all(|label| (label.p_a > 0.5) == (expected(label) > 0.5)));
    assert!(rest.iter().all(|label| label.p_a == 0.5 && label.idle.is_some() && label.idle_swapped.is_none()));

    // By itself a principle teaches nothing, and whatever is not for it is against it.
    let both = FeedbackParams { swapped: true, ..idle("Choose the response that is kind.") };
    let (_, labels) = run(&Scripted::default(), &prompts(100), both, None);
    assert!(labels.len() > 50 && labels.iter().all(|label| label.idle_swapped.is_some()));
    let (kind, brief): (Vec<_>, Vec<_>) = labels.iter().partition(|label| label.first.principle_id == "p1");
    assert!(kind.len() > 10 && kind.iter().all(|label| label.p_a == 0.5));
    assert!(brief.iter().any(|label| (label.p_a - soft_label(-2.0, 0.0)).abs() < 1e-12), "the kind answer stood first");
    let said = |params: FeedbackParams| params.check().expect_err("refused").to_string();
    assert!(said(idle(" ")).contains("idle_principles"));
    assert!(said(FeedbackParams { chain_of_thought: true, ..idle("Be purple.") }).contains("chain_of_thought"));
}

#[test]
fn several_principles_judge_each_pair_and_the_label_is_their_mean() {
    let (counts, labels) = run(&Scripted::default(), &prompts(60), FeedbackParams { principles: 5, ..params() }, None);
    assert!(labels.len() > 30 && counts.labels == labels.len() as u64);
    for label in &labels {
        let by: Vec<&ByPrinciple> = std::iter::once(&label.first).chain(&label.further).collect();
        let ids: std::collections::BTreeSet<&str> = by.iter().map(|by| by.principle_id.as_str()).collect();
        assert_eq!((by.len(), ids.len()), (2, 2), "there are two principles, and none counts twice");
        let said = by.iter().map(|by| {
            let swapped = soft_label(by.logp_b_swapped.expect("both orders"), by.logp_a_swapped.expect("both orders"));
            average(soft_label(by.logp_a, by.logp_b), swapped)
        });
        assert!((label.p_a - said.sum::<f64>() / 2.0).abs() < 1e-12, "{label:?}");
    }
    let firsts = labels.iter().filter(|label| label.first.principle_id == "p1").count();
    assert!(firsts > 5 && firsts + 5 < labels.len());
    let (_, one) = run(&Scripted::default(), &prompts(60), params(), None);
    assert!(one.iter().zip(&labels).all(|(one, several)| one.first == several.first && one.further.is_empty()));
    assert!(FeedbackParams { principles: 0, ..params() }.check().is_err());
}

#[test]
fn one_order_alone_keeps_the_liking_for_the_first_option() {
    let model = Scripted { first: 0.7, ..Scripted::default() };
    let (counts, labels) = run(&model, &prompts(60), FeedbackParams { swapped: false, ..params() }, None);
    let undecided = labels.iter().filter(|label| expected(label) == 0.5);
    assert!(undecided.clone().all(|label| label.p_a > 0.6 && label.first.logp_a_swapped.is_none()));
    assert_eq!((counts.first_option.n, counts.consistent), (0, 0));
}

#[test]
fn thoughts_decide_and_are_clamped() {
    let cot = FeedbackParams { chain_of_thought: true, swapped: false, ..params() };
    for layout in [Layout::Paper, Layout::Chat] {
        let (counts, labels) = run(&Scripted::default(), &prompts(40), FeedbackParams { layout, ..cot.clone() }, None);
        assert!(counts.labels > 20);
        for label in &labels {
            assert_eq!((label.p_a, label.clamped, label.variant), (0.6, true, Variant::Cot), "{layout:?}: {label:?}");
            assert_eq!(label.rationale.as_deref(), Some("both are short, conclusion: A"));
            assert!(label.p_a_raw > 0.9);
        }
    }
    let said = FeedbackParams { layout: Layout::Laboratory, ..cot }.check().expect_err("it cannot think").to_string();
    assert!(said.contains("layout is \"laboratory\""), "{said}");
}

#[test]
fn a_run_that_was_cut_off_ends_with_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let model = Scripted::default();
    let (constitution, params) = (constitution(), params().check().expect("in range"));
    let feedback = Feedback::new(&model, &model, &constitution, &params, None).expect("feedback");
    let (whole, cut) = (folder.path().join("whole"), folder.path().join("cut"));
    let counts = feedback.run(&prompts(70), Inputs::new(), &whole, &mut quiet).expect("a run");
    let mut stop = |_| Err(MethodError::file(Path::new("x"), "killed"));
    for _ in 0..3 {
        feedback.run(&prompts(70), Inputs::new(), &cut, &mut stop).expect_err("killed");
    }
    assert_eq!(feedback.run(&prompts(70), Inputs::new(), &cut, &mut quiet).expect("a run"), counts);
    assert_eq!(std::fs::read(&whole).expect("rows"), std::fs::read(&cut).expect("rows"));
    assert!(model.calls.load(Ordering::Relaxed) > 0);
}

#[test]
fn what_cannot_be_compared_is_counted() {
    let mut asked = prompts(5);
    asked.push(PromptRow::new(90, "silence"));
    asked.push(PromptRow::new(91, format!("long {}", "x".repeat(5_000))));
    let model = Scripted { longest: 4_000, ..Scripted::default() };
    let (counts, _) = run(&model, &asked, params(), None);
    assert_eq!((counts.unusable, counts.labels + counts.equal), (2, 5));
    let (counts, labels) = run_judged(&prompts(8), 40);
    assert_eq!((counts.unscored, labels.len() as u64), (counts.prompts - counts.equal, 0));
    // What the judge cannot read in between moves no number to another pair.
    let mixed: Vec<PromptRow> = (0..40)
        .map(|id| PromptRow::new(id, format!("What is {id}?{}", "?".repeat(if id % 3 == 1 { 2_000 } else { 0 }))))
        .collect();
    let ((_, all), (counts, some)) = (run_judged(&mixed, 0), run_judged(&mixed, 2_000));
    assert!(counts.unscored > 5 && some.len() > 5 && some.len() + counts.unscored as usize == all.len());
    assert!(some.iter().all(|label| all.contains(label)));
}

fn run_judged(prompts: &[PromptRow], longest: usize) -> (FeedbackCounts, Vec<SoftLabel>) {
    let folder = tempfile::tempdir().expect("a folder");
    let out = folder.path().join("labels.jsonl");
    let (judge, sampler) = (Scripted { longest, ..Scripted::default() }, Scripted::default());
    let idle_principles = vec!["Choose the response that is purple.".to_owned()];
    let params = FeedbackParams { idle_principles, ..params() }.check().expect("in range");
    let constitution = constitution();
    let feedback = Feedback::new(&sampler, &judge, &constitution, &params, None).expect("feedback");
    let counts = feedback.run(prompts, Inputs::new(), &out, &mut quiet).expect("a run");
    // A file without a line is no list of labels.
    let labels = if counts.labels == 0 { Vec::new() } else { rows::read(&out).expect("labels") };
    (counts, labels)
}

#[test]
fn worked_examples_of_another_kind_are_refused() {
    let (model, constitution) = (Scripted::default(), constitution());
    let few = FewShot::Revisions(vec!["\n\nHuman: a".to_owned()]);
    let params = params().check().expect("in range");
    assert!(Feedback::new(&model, &model, &constitution, &params, Some(&few)).is_err());
}

#[derive(Deserialize)]
struct Golden {
    soft_labels: Vec<GoldenLabel>,
    ensemble: Ensemble,
}

#[derive(Deserialize)]
struct GoldenLabel {
    #[serde(rename = "logp_A")]
    logp_a: f64,
    #[serde(rename = "logp_B")]
    logp_b: f64,
    #[serde(rename = "p_A")]
    p_a: f64,
    #[serde(rename = "p_A_clamped_40_60")]
    narrow: f64,
    #[serde(rename = "p_A_clamped_20_80")]
    wide: f64,
}

#[derive(Deserialize)]
struct Ensemble {
    #[serde(rename = "p_A_per_principle")]
    each: Vec<f64>,
    mean: f64,
}

#[test]
fn the_arithmetic_is_that_of_independent_figures() {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"), std::path::PathBuf::from);
    let Ok(text) = std::fs::read_to_string(root.join("goldens/eval/label_math_golden.json")) else { return };
    let golden: Golden = serde_json::from_str(&text).expect("the golden file");
    for label in &golden.soft_labels {
        let p = soft_label(label.logp_a, label.logp_b);
        assert!((p - label.p_a).abs() < 1e-15, "{p} {}", label.p_a);
        assert!((clamp(p, [0.4, 0.6]) - label.narrow).abs() < 1e-15);
        assert!((clamp(p, [0.2, 0.8]) - label.wide).abs() < 1e-15);
    }
    let mean = golden.ensemble.each.iter().sum::<f64>() / golden.ensemble.each.len() as f64;
    assert!((mean - golden.ensemble.mean).abs() < 1e-15);
}
