//! The decoder against PyTorch: a published model of 260 thousand weights, with what `transformers` makes of it.
//!
//! Needs `data/stories260k` in the folder of conformance data; says so when it is not there.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a fixture that cannot be read is a failed test, and one that is not there is said"
)]

use pipeline::language::{
    Config, Continuation, Decoder, Finish, Kernels, LanguageModel, LocalModel, Parameters, Prompt, SamplingParams,
    Tokens, weights,
};
use serde::Deserialize;
use std::path::PathBuf;

/// What PyTorch answers: `logits[i]` after the tokens `ids[..=i]`, and 61 tokens continued greedily.
#[derive(Deserialize)]
struct Reference {
    ids: Vec<u32>,
    logits: Vec<Vec<f32>>,
    loss: f64,
    greedy: Vec<u32>,
}

#[derive(Deserialize)]
struct Case {
    text: String,
    ids: Vec<u32>,
}

fn folder() -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let folder = root.join("data/stories260k");
    if folder.is_dir() {
        return Some(folder);
    }
    println!("conformance: language: NO DATA, data/stories260k is not below FOLKMOOT_CONFORMANCE_DATA");
    None
}

fn json<T: for<'de> Deserialize<'de>>(path: PathBuf) -> T {
    serde_json::from_str(&std::fs::read_to_string(path).expect("the file is there")).expect("it is JSON of this form")
}

fn decoder(config: &Config, parameters: &Parameters, kernels: Kernels) -> Decoder {
    Decoder::new(config, &parameters.for_reading(), kernels).expect("the weights fit")
}

#[test]
fn logits_and_loss_are_those_of_transformers() {
    let Some(folder) = folder() else { return };
    let reference: Reference = json(folder.join("reference_torch.json"));
    let config = Config::read(&folder.join("config.json")).expect("a config");
    let parameters = weights::read(&folder, &config).expect("weights");
    for kernels in [Kernels::Fused, Kernels::Primitives] {
        let decoder = decoder(&config, &parameters, kernels);
        let hidden = decoder.hidden(&Tokens::padded(&[&reference.ids]).expect("tokens")).expect("hidden rows");
        let logits: Vec<Vec<f32>> = decoder.logits(&hidden).and_then(|logits| logits.to_vec2()).expect("logits");
        let difference = (logits.iter().flatten().zip(reference.logits.iter().flatten()))
            .fold(0.0_f32, |most, (a, b)| most.max((a - b).abs()));
        assert!(difference < 1e-4, "{kernels:?}: logits differ by {difference}");
        let rows: Vec<u32> = (0..reference.ids.len() as u32 - 1).collect();
        let logprobs = decoder.log_probabilities(&hidden, &rows, &reference.ids[1..]).expect("log-probabilities");
        let loss = -logprobs.mean_all().and_then(|mean| mean.to_scalar::<f32>()).expect("a mean");
        assert!((f64::from(loss) - reference.loss).abs() < 1e-5, "{kernels:?}: loss {loss}");
        println!("conformance: stories260k, {kernels:?}: logits differ by at most {difference:.1e}");
    }
}

#[test]
fn greedy_text_is_that_of_transformers_token_by_token() {
    let Some(folder) = folder() else { return };
    let reference: Reference = json(folder.join("reference_torch.json"));
    let model = LocalModel::open(&folder).expect("a model");
    let sampling = SamplingParams { max_new_tokens: 60, temperature: 0.0, ..SamplingParams::default() };
    let sampling = sampling.check().expect("in range");
    // Beside a longer prompt, whose cache must not get in the way.
    let prompts = [Prompt::from(""), Prompt::from("Tom said, \"I don't know!\"")];
    let written = model.generate(&prompts, &sampling).expect("text");
    let expected = model.tokenizer().decode(&reference.greedy).expect("text");
    assert_eq!(written[0].text, expected, "text continued from the beginning of a text alone");
    assert_eq!((written[0].tokens, written[0].finish), (60, Finish::Length));
    // A continuation keeps the space that it begins with.
    let after = model.generate(&["Once upon".into()], &sampling).expect("text");
    assert!(after[0].text.starts_with(" a time"), "{:?}", after[0].text);
    assert_eq!(reference.greedy.len(), 61, "the first of the 61 tokens is the prompt");
    println!("conformance: stories260k: 61 of 61 greedy tokens");
}

#[test]
fn tokens_are_those_of_the_reference_tokenizer() {
    let Some(folder) = folder() else { return };
    let model = LocalModel::open(&folder).expect("a model");
    let cases: Vec<Case> = json(folder.join("tokenizer_cases.json"));
    for case in &cases {
        assert_eq!(model.tokenizer().encode(&case.text, true).expect("tokens"), case.ids, "{}", case.text);
    }
    println!("conformance: stories260k: {} of {} tokenizer cases", cases.len(), cases.len());
}

#[test]
fn scores_do_not_depend_on_the_rows_beside_and_sum_up_to_the_whole() {
    let Some(folder) = folder() else { return };
    let model = LocalModel::open(&folder).expect("a model");
    let row = |prompt: &str, completion: &str| Continuation { prompt: prompt.into(), completion: completion.into() };
    let rows = [
        row("Once upon a time, there was", " a little girl named Lily."),
        row("Once upon a time, there was", " an economist."),
        row("", "Once upon a time, there was a little girl named Lily."),
        row("", "Once upon a time, there was"),
    ];
    let together = model.score(&rows).expect("scores");
    for (row, score) in rows.iter().zip(&together) {
        let alone = model.score(std::slice::from_ref(row)).expect("a score")[0];
        assert!((alone.sum_logprob - score.sum_logprob).abs() < 1e-4, "{row:?}: {alone:?} {score:?}");
    }
    assert!(together[0].mean_nll < together[1].mean_nll, "{together:?}");
    let whole = together[3].sum_logprob + together[0].sum_logprob;
    assert!((whole - together[2].sum_logprob).abs() < 1e-3, "the parts sum up to the whole: {together:?}");
}

#[test]
fn drawn_text_is_the_same_for_the_same_seed_and_place_only() {
    let Some(folder) = folder() else { return };
    let model = LocalModel::open(&folder).expect("a model");
    let draw = |seed| {
        let sampling = SamplingParams { max_new_tokens: 24, seed, top_p: 0.95, ..SamplingParams::default() };
        let prompts = [Prompt::from("Once upon a time"), Prompt::from("Once upon a time")];
        model.generate(&prompts, &sampling.check().expect("in range")).expect("text")
    };
    let (first, again, other) = (draw(1), draw(1), draw(2));
    assert_eq!(first, again);
    assert_ne!(first[0].text, first[1].text, "two samples of one prompt are drawn apart");
    assert_ne!(first[0].text, other[0].text);
}

#[test]
fn a_stop_string_ends_the_text_and_is_not_part_of_it() {
    let Some(folder) = folder() else { return };
    let model = LocalModel::open(&folder).expect("a model");
    let stop = vec![".".to_owned()];
    let sampling = SamplingParams { max_new_tokens: 60, temperature: 0.0, stop, ..SamplingParams::default() };
    let written = model.generate(&["Once upon a time".into()], &sampling.check().expect("in range")).expect("text");
    assert_eq!(written[0].finish, Finish::Stop);
    assert!(!written[0].text.contains('.') && written[0].text.len() > 10, "{:?}", written[0].text);
}
