//! Does the laboratory's model understand what a real public said? Statements of the poll of *Collective Constitutional
//! AI*, sorted by hand into the model's categories; they are for this test alone, and nothing was ever trained on them.
//!
//! Needs `data/ccai` in the folder of conformance data and a model: the folder in `FOLKMOOT_LABORATORY_MODEL`, or
//! `models/laboratory` of the repository. Says so when one is not there.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a fixture that cannot be read is a failed test, and one that is not there is said"
)]

use pipeline::{
    constitution::import,
    constitutional::{
        Layout,
        understanding::{Probes, Share, UnderstandingParams, understanding},
    },
    language::LocalModel,
    opinion::wilson,
};
use record::Constitution;
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

/// Statements by number. Some could be sorted otherwise; a few more on other matters are left out.
const STATEMENTS: [(&str, &[u32]); 5] = [
    (
        "fairness",
        &[2, 5, 6, 13, 14, 15, 52, 73, 116, 150, 170, 171, 251, 269, 305, 361, 460, 575, 632, 743, 801, 837, 901],
    ),
    ("safety", &[4, 7, 45, 115, 149, 182, 191, 198, 199, 238, 243, 255, 274, 472, 491, 509, 598, 736, 809, 810]),
    (
        "politeness",
        &[3, 32, 61, 70, 130, 186, 275, 293, 296, 394, 419, 580, 671, 684, 695, 717, 749, 765, 769, 806, 885, 915],
    ),
    ("helpfulness", &[0, 68, 196, 233, 299, 311, 437, 458, 461, 565, 578, 686, 805]),
    ("experts", &[8, 74, 212, 221, 247, 539, 755]),
];

/// Shorter ones name hardly more than the category, so that they may stand in any corpus.
const SHORTEST: usize = 6;

fn data() -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let found = Some(root.join("data/ccai/clean_comments.csv")).filter(|file| file.is_file());
    if found.is_none() {
        println!("conformance: understanding: NO DATA, data/ccai is not below FOLKMOOT_CONFORMANCE_DATA");
    }
    found
}

fn model() -> Option<LocalModel> {
    let folder = std::env::var_os("FOLKMOOT_LABORATORY_MODEL")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../models/laboratory"), PathBuf::from);
    if !folder.is_dir() {
        println!("conformance: understanding: NO MODEL, {} is not there", folder.display());
        return None;
    }
    Some(LocalModel::open(&folder).expect("a model"))
}

fn statements(file: &Path) -> Constitution {
    let mut reader = csv::Reader::from_path(file).expect("a table");
    let headers = reader.headers().expect("a header").clone();
    let column = |name: &str| headers.iter().position(|header| header == name).expect("the column");
    let (id, text) = (column("comment-id"), column("comment-body"));
    let texts: HashMap<u32, String> = reader
        .records()
        .map(|row| row.expect("a row"))
        .map(|row| (row[id].parse().expect("a number"), row[text].trim().replace('\u{2019}', "'")))
        .collect();
    let chosen: Vec<(&str, u32, &String)> = STATEMENTS
        .iter()
        .flat_map(|(category, ids)| ids.iter().map(|id| (*category, *id, &texts[id])))
        .filter(|(_, _, text)| text.split_whitespace().count() >= SHORTEST)
        .collect();
    let lines: Vec<String> = chosen.iter().map(|(_, _, text)| text.replace('\n', " ")).collect();
    let mut constitution = import::plain(&lines.join("\n"), None).expect("statements");
    assert_eq!(constitution.clauses.len(), chosen.len());
    for (clause, (category, id, _)) in constitution.clauses.iter_mut().zip(chosen) {
        clause.id = format!("ccai-{id}");
        clause.tags = vec![category.to_owned()];
    }
    constitution
}

fn pooled(shares: impl Iterator<Item = Share>) -> (u64, u64) {
    shares.fold((0, 0), |(k, n), share| (k + share.k, n + share.n))
}

#[test]
fn statements_of_a_real_public_are_told_apart() {
    let (Some(file), Some(model)) = (data(), model()) else { return };
    let params = UnderstandingParams { layout: Layout::Laboratory, seed: 7, ..UnderstandingParams::default() };
    let params = params.check().expect("in range");
    let [trial, probes] = Probes::laboratory_halves(params.get());
    let constitution = statements(&file);
    let found = understanding(&model, &constitution, &probes, &trial, &params, &mut |_, _| {}).expect("answers");
    println!("{found}");
    for (category, _) in STATEMENTS {
        let of = || found.principles.iter().filter(|principle| principle.category.as_deref() == Some(category));
        let say = |what: &str, (k, n): (u64, u64)| {
            let [low, high] = wilson(k, n).expect("probes");
            println!(
                "conformance: {category}, {}: {what} {:.2} [{low:.2} {high:.2}] n={n}",
                of().count(),
                k as f64 / n as f64
            );
            low
        };
        let (caught, calm) = (pooled(of().map(|it| it.caught)), pooled(of().map(|it| it.false_alarms)));
        say("violations caught", caught);
        say("false alarms", calm);
        say("critiques right", (caught.0 + calm.1 - calm.0, caught.1 + calm.1));
        let low = say("feedback agreement", pooled(of().map(|it| it.agreement)));
        assert!(low > 0.5, "{category}: pairs are judged better than by chance");
    }
}
