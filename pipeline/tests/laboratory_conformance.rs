//! Nothing of the laboratory is copied: no sentence of six or more words stands in BBQ or in the statements of
//! Collective Constitutional AI, which are for measuring alone.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a file that cannot be read is a failed test, and one that is not there is said"
)]

use pipeline::laboratory::{
    Corpus, CorpusParams, principles,
    probe::{QuestionParams, questions},
    vocabulary::hash,
};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

const SHORTEST: usize = 6;
const LONGEST: usize = 30;

fn conformance_data(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let found = root.join(path);
    if !found.exists() {
        println!("conformance: laboratory: NO DATA, {path} is not below FOLKMOOT_CONFORMANCE_DATA");
    }
    found.exists().then_some(found)
}

/// Words in small letters, without punctuation.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('\u{2019}', "'");
    let letter = |c: char| c.is_alphanumeric() || c == '\'';
    text.split(|c| !letter(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Every run of words of a text that could be a sentence of ours.
fn runs(text: &str, found: &mut HashSet<u64>) {
    let words = words(text);
    for start in 0..words.len() {
        for length in SHORTEST..=LONGEST.min(words.len() - start) {
            found.insert(hash(&words[start..start + length].join(" ")));
        }
    }
}

fn column(path: &Path, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(path).expect("a table");
    let place = reader.headers().expect("a header").iter().position(|header| header == name).expect("the column");
    reader.records().map(|row| row.expect("a row")[place].to_owned()).collect()
}

fn copied(sentence: &str, published: &HashSet<u64>) -> bool {
    let words = words(sentence);
    (SHORTEST..=LONGEST).contains(&words.len()) && published.contains(&hash(&words.join(" ")))
}

#[test]
fn no_principle_stands_in_the_statements_of_ccai() {
    let Some(folder) = conformance_data("data/ccai") else { return };
    let mut published = HashSet::new();
    for file in ["comments.csv", "clean_comments.csv"] {
        column(&folder.join(file), "comment-body").iter().for_each(|text| runs(text, &mut published));
    }
    assert!(published.len() > 10_000, "the statements were read");
    let all = principles::all().iter().flat_map(|phrase| &phrase.wordings);
    let ours = all.flat_map(|wording| wording.statements().chain([wording.choice.clone()]));
    let copied: Vec<String> = ours.filter(|sentence| copied(sentence, &published)).collect();
    assert!(copied.is_empty(), "{copied:#?}");
}

#[test]
fn no_sentence_stands_in_bbq() {
    let Some(folder) = conformance_data("data/bbq") else { return };
    let mut published = HashSet::new();
    for file in ["Age.jsonl", "Religion.jsonl", "Sexual_orientation.jsonl"] {
        let text = std::fs::read_to_string(folder.join(file)).expect("a file of BBQ");
        // Each context occurs in several rows.
        let mut seen = HashSet::new();
        for line in text.lines() {
            let row: serde_json::Value = serde_json::from_str(line).expect("JSON");
            for field in ["context", "question"] {
                let text = row[field].as_str().expect("a text");
                if seen.insert(text.to_owned()) {
                    runs(text, &mut published);
                }
            }
        }
    }
    assert!(published.len() > 10_000, "BBQ was read");
    let corpus = Corpus::new(CorpusParams::default(), 11).expect("the defaults are in range");
    let trained = corpus.documents(5_000).map(|document| document.text());
    let probed = questions(11, QuestionParams::default()).map(|row| format!("{}\n{}", row.context, row.question));
    for text in trained.chain(probed) {
        for sentence in text.split(['.', '?', '!', '\n', ':', ';']) {
            assert!(!copied(sentence, &published), "{sentence}");
        }
    }
}
