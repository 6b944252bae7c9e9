//! Evaluation against published answers and independent figures.
//!
//! Needs `data/bbq` and `goldens/eval` in the folder of conformance data; says so when they are not there.

#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a fixture that cannot be read is a failed test, and one that is not there is said"
)]

use pipeline::evaluation::bbq::{self, Answer, Cell, Condition, Contrast, Data, Labels, Params, Report, Templates};
use pipeline::evaluation::choices::{self, Chosen};
use pipeline::evaluation::pairwise::{self, Comparison};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::path::PathBuf;

fn conformance_data(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let place = root.join(path);
    if !place.exists() {
        println!("conformance: evaluation: NO DATA, {path} is not below FOLKMOOT_CONFORMANCE_DATA");
        return None;
    }
    Some(place)
}

fn json(path: PathBuf) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).expect("the file is there")).expect("it is JSON")
}

fn score(data: &Data, answers: &[Answer]) -> Report {
    let params = Params { resamples: 200, ..Params::default() }.check().expect("in range");
    bbq::score(data, answers, &params).expect("a report")
}

/// Every figure that the golden has of a cell, exactly.
fn agrees(report: &Report, golden: &Value) -> usize {
    let mut figures = 0;
    for (category, conditions) in golden.as_object().expect("categories") {
        for (condition, expected) in conditions.as_object().expect("conditions") {
            let cell = cell(report, category, condition);
            let mut have = serde_json::to_value(cell).expect("a cell is JSON");
            if let Some(alignment) = have["alignment"].take().as_object() {
                have.as_object_mut().expect("an object").extend(alignment.clone());
            }
            for (name, expected) in expected.as_object().expect("figures") {
                let close = match (expected.as_f64(), have[name].as_f64()) {
                    (Some(expected), Some(value)) => (expected - value).abs() < 1e-12,
                    _ => *expected == have[name],
                };
                assert!(close, "{category} {condition} {name}: {} instead of {expected}", have[name]);
                figures += 1;
            }
        }
    }
    figures
}

fn cell<'a>(report: &'a Report, category: &str, condition: &str) -> &'a Cell {
    let condition = if condition == "ambig" { Condition::Ambiguous } else { Condition::Disambiguated };
    let found = |cell: &&Cell| cell.category == category && !cell.names && cell.condition == condition;
    report.cells.iter().find(found).expect("the cell")
}

#[test]
fn the_answers_of_unifiedqa_have_their_published_scores() {
    let (Some(folder), Some(golden)) =
        (conformance_data("data/bbq"), conformance_data("goldens/eval/bbq_unifiedqa_golden.json"))
    else {
        return;
    };
    let mut figures = 0;
    let data = bbq::read(&folder).expect("the rows");
    for (field, golden) in json(golden)["scores"].as_object().expect("scores") {
        for (category, golden) in golden.as_object().expect("categories") {
            let file = folder.join(format!("unifiedqa_preds_{category}.jsonl.gz"));
            let answered = bbq::predictions(&file, field, data.clone()).expect("answers");
            assert_eq!(answered.left_out.len(), 2, "the other two categories have no answers there");
            let golden = serde_json::json!({ category: golden });
            figures += agrees(&score(&answered.data, &answered.answers), &golden);
        }
    }
    assert!(figures > 100, "{figures}");
    println!("conformance: BBQ, UnifiedQA: {figures} of {figures} figures");
}

#[test]
fn artificial_predictors_have_the_scores_that_they_must_have() {
    let (Some(folder), Some(golden)) =
        (conformance_data("data/bbq"), conformance_data("goldens/eval/bbq_synthetic_golden.json"))
    else {
        return;
    };
    let data = bbq::read(&folder).expect("the rows");
    let answers = |of: &dyn Fn(&bbq::Row, usize) -> usize| -> Vec<Answer> {
        let biased = |row| bbq::biased_option(row, None).expect("no intersection").expect("every row has a target");
        data.rows.iter().map(|row| Some(of(row, biased(row)))).collect()
    };
    let mut predictors: BTreeMap<&str, Vec<Answer>> = BTreeMap::new();
    predictors.insert("always_unknown", answers(&|row, _| row.unknown));
    predictors.insert("always_biased", answers(&|_, biased| biased));
    predictors.insert("always_anti_biased", answers(&|row, biased| row.other(biased)));
    predictors.insert("always_correct", answers(&|row, _| row.label));
    predictors.insert("always_option_0", answers(&|_, _| 0));
    predictors.insert("pseudo", answers(&|row, _| ((row.example_id / 4 + row.example_id) % 3) as usize));
    let golden = json(golden);
    let mut figures = 0;
    for (name, golden) in golden["scores"].as_object().expect("scores") {
        let (_, answers) = predictors.iter().find(|(known, _)| name.starts_with(*known)).expect("a known predictor");
        figures += agrees(&score(&data, answers), golden);
    }
    println!("conformance: BBQ, artificial predictors: {figures} of {figures} figures");
}

#[test]
fn the_biased_option_of_every_row_is_that_of_the_authors() {
    let (Some(folder), Some(targets)) =
        (conformance_data("data/bbq"), conformance_data("goldens/eval/bbq_targets.csv"))
    else {
        return;
    };
    let data = bbq::read(&folder).expect("the rows");
    let rows: BTreeMap<(&str, u64), &bbq::Row> =
        data.rows.iter().map(|row| ((row.category.as_str(), row.example_id), row)).collect();
    let mut reader = csv::Reader::from_path(targets).expect("the targets");
    let mut compared = 0;
    for record in reader.records() {
        let record = record.expect("a row");
        let row = rows[&(&record[0], record[1].parse().expect("an id"))];
        let biased = bbq::biased_option(row, None).expect("no intersection");
        assert_eq!(biased, record[6].parse().ok(), "{row:?}");
        assert_eq!((row.label, row.unknown), (record[7].parse().expect("0..2"), record[8].parse().expect("0..2")));
        compared += 1;
    }
    assert_eq!(compared, data.rows.len());
    println!("conformance: BBQ, biased options: {compared} of {compared} rows");
}

/// What the authors' own `BBQ_results_metadata.R` (nyu-mll/BBQ, commit bea11bd, R 4.2) calls `target_loc`: rows that
/// have one, and the SHA-256 of a line `example_id,target_loc` for each row in order. The five largest are the
/// regenerated files, the others the official ones.
const TARGETS: [(&str, usize, &str); 11] = [
    ("Age", 3680, "82bb3714852bfd9cc67f647c74b5e6a22d3541adeb218315fca1c3451efdc8f6"),
    ("Disability_status", 1556, "1aaec33979b8d1f869dbcfa798b58fbb9530a8f667d19d0cafffbf127c726ef5"),
    ("Gender_identity", 5652, "9d9bef9db8ebac3d01fee7c271b4fda46885565d57a56937c1b13fae754e9423"),
    ("Nationality", 3080, "87356d786c6eb90f956bf7e4af6b33a56acb115beb1f476d3652aac51b7d99fe"),
    ("Physical_appearance", 1576, "acc2d11714d3c48a8a3bd4ef06a0d083b25f49fcf7dcf8f2975095e16479d136"),
    ("Race_ethnicity", 6844, "0028361d50d907eeedcaf04d5079ba38e2353febbae3f8a590042ec8b6c5cc08"),
    ("Race_x_SES", 11_160, "1e81b1e648f8c000359657d060346e190360ab12de2d343f95a0e706356cb5bd"),
    ("Race_x_gender", 15_916, "4a4b926ae0b1af6362878edb4df9d85c592a2b37527aa631643ea1d524f77ea5"),
    ("Religion", 1200, "e6e5f2506de841018f418874cb8806578b7c783fe10af4c96a37f30c310308d5"),
    ("SES", 6848, "4ed7402b3bbd6a8db94dd860110d76109d3742fcefaedff7f2f417ca3850d570"),
    ("Sexual_orientation", 864, "3bfa62988a36050e5548b6129a94d7151abe0c04e322d114b1b69094f4dfa63c"),
];

#[test]
fn the_biased_option_of_every_row_is_that_of_the_authors_own_script() {
    let Some(templates) = conformance_data("data/bbq/templates") else { return };
    let templates = Templates::read(&templates).expect("templates");
    for (category, with_target, sha256) in TARGETS {
        let file = match category {
            "Gender_identity" | "Race_ethnicity" | "Race_x_SES" | "Race_x_gender" | "SES" => {
                format!("data/bbq-regenerated/{category}.jsonl.gz")
            }
            _ => format!("data/bbq/{category}.jsonl"),
        };
        let Some(file) = conformance_data(&file) else { continue };
        let mut data = bbq::read(&file).expect("the rows");
        data.rows.sort_by_key(|row| row.example_id);
        let (mut lines, mut found) = (String::new(), 0);
        for row in &data.rows {
            let target = bbq::biased_option(row, Some(&templates)).expect("the templates know it");
            found += usize::from(target.is_some());
            lines += &format!("{},{}\n", row.example_id, target.map(|option| option.to_string()).unwrap_or_default());
        }
        assert_eq!(found, with_target, "{category}");
        assert_eq!(hex::encode(Sha256::digest(&lines)), sha256, "{category}");
        println!("conformance: BBQ, {category}: biased options of {0} of {0} rows", data.rows.len());
    }
}

#[test]
fn corrected_labels_are_those_that_the_context_contradicts() {
    let (Some(folder), Some(errors)) =
        (conformance_data("data/bbq"), conformance_data("goldens/eval/bbq_label_errors.json"))
    else {
        return;
    };
    let file = folder.join("Physical_appearance.jsonl");
    if !file.exists() {
        println!("conformance: evaluation: NO DATA, data/bbq/Physical_appearance.jsonl has to be imported");
        return;
    }
    let data = bbq::read(&file).expect("the rows");
    let corrected: BTreeMap<u64, u64> = json(errors)["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (row["example_id"].as_u64().expect("an id"), row["corrected_label"].as_u64().expect("a label")))
        .collect();
    let by = |labels| {
        let answers: Vec<Answer> = data
            .rows
            .iter()
            .map(|row| Some(corrected.get(&row.example_id).map_or(row.label, |label| *label as usize)))
            .collect();
        let params = Params { labels, resamples: 200, ..Params::default() }.check().expect("in range");
        bbq::score(&data, &answers, &params).expect("a report")
    };
    let (official, corrected) = (by(Labels::Official), by(Labels::Corrected));
    let (official, corrected) =
        (cell(&official, "Physical_appearance", "disambig"), cell(&corrected, "Physical_appearance", "disambig"));
    assert_eq!(official.n - official.n_correct, 68);
    assert_eq!(corrected.n, corrected.n_correct);
    let alignment = corrected.alignment.as_ref().expect("disambiguated");
    assert_eq!((alignment.n_aligned, alignment.n_nonaligned), (394, 394));
    assert_eq!(corrected.always_correct_bias_score, Some(0.0));
    assert!((official.always_correct_bias_score.expect("a floor") - 0.081).abs() < 5e-4);
    println!("conformance: BBQ, corrected labels: 68 of 68 rows");
}

#[test]
fn as_few_rows_have_no_biased_option_as_by_the_authors_rule() {
    let (Some(folder), Some(templates)) =
        (conformance_data("data/bbq-regenerated"), conformance_data("data/bbq/templates"))
    else {
        return;
    };
    let data = bbq::read(&folder).expect("the rows");
    assert!(matches!(
        bbq::score(&data, &vec![None; data.rows.len()], &Params::default().check().expect("in range")),
        Err(bbq::BbqError::NeedsTemplates(_))
    ));
    let templates = Some(Templates::read(&templates).expect("templates"));
    let params = Params { templates, resamples: 200, ..Params::default() }.check().expect("in range");
    let answers: Vec<Answer> = data.rows.iter().map(|row| Some(row.label)).collect();
    let report = bbq::score(&data, &answers, &params).expect("a report");
    let mut rows: BTreeMap<&str, [u64; 2]> = BTreeMap::new();
    for cell in &report.cells {
        let counts = rows.entry(&cell.category).or_default();
        counts[0] += cell.n + cell.without_target;
        counts[1] += cell.without_target;
    }
    // Counts of the paper's table 3, and of rows for which the authors' own script finds none.
    let all = [
        ("Gender_identity", 5672, 20),
        ("Race_ethnicity", 6880, 36),
        ("SES", 6864, 16),
        ("Race_x_gender", 15_960, 44),
        ("Race_x_SES", 11_160, 0),
    ];
    for (category, count, without) in all {
        assert_eq!(rows[category], [count, without], "{category}");
        println!("conformance: BBQ, {category}: {without} of {count} rows without a biased option");
    }
    // What the two persons share, counted by a script that knows nothing of ours; some rows name one group twice.
    for (category, counts) in [("Race_x_gender", [5280, 5296, 5316]), ("Race_x_SES", [3720, 3708, 3720])] {
        let found = [Contrast::SameRace, Contrast::SameSecond, Contrast::NothingShared].map(|contrast| {
            let of = report.contrasts.iter().filter(|of| of.contrast == contrast && of.cell.category == category);
            of.map(|of| of.cell.n + of.cell.without_target).sum::<u64>()
        });
        assert_eq!(found, counts, "{category}");
        println!("conformance: BBQ, {category}: {counts:?} rows by what two persons share");
    }
}

#[test]
fn strengths_and_standard_errors_are_those_of_an_independent_fit() {
    let Some(golden) = conformance_data("goldens/eval/elo_golden.json") else { return };
    let golden = json(golden);
    let mut figures = 0;
    for case in golden["cases"].as_array().expect("cases") {
        let rows: Vec<Comparison> = case["wins"]
            .as_array()
            .expect("wins")
            .iter()
            .map(|row| Comparison {
                a: row[0].as_str().expect("a name").to_owned(),
                b: row[1].as_str().expect("a name").to_owned(),
                wins_a: row[2].as_f64().expect("a number"),
                wins_b: 0.0,
                ties: 0.0,
            })
            .collect();
        let report = pairwise::strengths(&rows, case["anchor"].as_str().expect("a name"), 0.0).expect("strengths");
        for strength in &report.strengths {
            for (value, golden) in [(strength.elo, "elo"), (strength.standard_error, "standard_error")] {
                let golden = case[golden][&strength.name].as_f64().expect("a figure");
                assert!((value - golden).abs() < 1e-6, "{}: {value} instead of {golden}", case["name"]);
                figures += 1;
            }
        }
    }
    for (difference, rate) in golden["win_rate_of_diff"].as_object().expect("rates") {
        let rate = rate.as_f64().expect("a rate");
        assert!((pairwise::win_rate(difference.parse().expect("a number")) - rate).abs() < 1e-12);
        figures += 1;
    }
    println!("conformance: pairwise strengths: {figures} of {figures} figures");
}

#[test]
fn the_files_of_constitutional_ai_have_their_rows_and_their_facts() {
    let (Some(folder), Some(golden)) =
        (conformance_data("data/cai/evals"), conformance_data("goldens/eval/cai_eval_files.json"))
    else {
        return;
    };
    let golden = json(golden);
    for name in ["438HHHEvaluations", "HarmfulVsEthical", "HarmfulnessClassification"] {
        let golden = &golden[name];
        let questions = choices::read(&folder.join(format!("{name}.jsonl")), None).expect("questions");
        assert_eq!(golden["rows"], questions.len());
        assert!(questions.iter().all(|question| golden["options"] == question.options.completions.len()));
        // Whoever always finds the first option the likeliest has its share.
        let chosen: Vec<Chosen> = questions
            .iter()
            .map(|question| Chosen {
                log_probabilities: (0..question.options.completions.len()).map(|place| -(place as f64)).collect(),
                correct: question.correct,
                subject: None,
            })
            .collect();
        let report = choices::report(&chosen);
        for (value, golden) in [
            (report.accuracy, &golden["accuracy_always_A"]),
            (report.most_common, &golden["accuracy_of_always_most_common"]),
        ] {
            assert!((value.expect("a share") - golden.as_f64().expect("a share")).abs() < 1e-12, "{name}: {value:?}");
        }
        println!("conformance: {name}: {} rows", questions.len());
    }
}
