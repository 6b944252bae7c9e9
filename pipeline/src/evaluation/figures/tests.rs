use super::*;
use crate::evaluation::{choices::Chosen, harness};
use serde_json::json;

fn chosen(subject: &str, correct: usize) -> Chosen {
    Chosen { log_probabilities: vec![-1.0, -2.0], correct, subject: Some(subject.to_owned()) }
}

#[test]
fn a_table_has_a_row_for_every_figure_and_no_formula() {
    let answered = [chosen("=cats", 0), chosen("=cats", 1), chosen("dogs", 0), chosen("dogs", 0)];
    let mut table = Vec::new();
    Figures::from(&choices_of(&answered)).write_csv(&mut table).expect("written");
    let table = String::from_utf8(table).expect("text");
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "task,measure,filter,about,value,low,high,n");
    assert!(lines[1].starts_with("choices,acc,none,,0.75,0."), "{}", lines[1]);
    assert_eq!(lines[2], "choices,chance,none,,0.5,,,4");
    assert!(lines[6].starts_with("choices,acc,none,'=cats,0.5,"), "{}", lines[6]);
    assert_eq!(lines.len(), 8);
}

#[test]
fn parts_are_tasks_of_their_own_whose_names_do_not_collide() {
    let answered = [chosen("a b", 0), chosen("a-b", 1), chosen("a-b", 1)];
    let results = harness::results(&Figures::from(&choices_of(&answered)));
    assert_eq!(results["group_subtasks"]["choices"], json!(["choices_a_b", "choices_a_b_2"]));
    assert_eq!(results["results"]["choices_a_b"]["alias"], "a b");
    assert_eq!(results["results"]["choices_a_b_2"]["acc,none"], 0.0);
    // The standard error of a mean of zeros and ones: here of one in three.
    let error = results["results"]["choices"]["acc_stderr,none"].as_f64().expect("a number");
    assert!((error - (1.0 / 3.0 * 2.0 / 3.0 / 2.0_f64).sqrt()).abs() < 1e-12, "{error}");
    assert!(results["results"]["choices_a_b"].get("acc_stderr,none").is_none(), "one answer has none");
}

#[test]
fn both_ways_to_find_a_number_stand_under_the_harness_names() {
    let measure = |value| ability::Measure { value: Some(value), interval: Some([0.0, 1.0]), n: 4 };
    let report = ability::Report {
        format: ability::FORMAT.to_owned(),
        task: "gsm8k".to_owned(),
        model: [("name".to_owned(), "small".to_owned())].into(),
        data: "test.jsonl".to_owned(),
        data_sha256: "00".to_owned(),
        n: 4,
        measures: [("strict_match".to_owned(), measure(0.25)), ("flexible_extract".to_owned(), measure(0.5))].into(),
        seed: None,
        code_version: "0".to_owned(),
    };
    let results = harness::results(&Figures { shots: 5, ..Figures::from(&report) });
    let found = &results["results"]["gsm8k"];
    assert_eq!(found["exact_match,strict-match"], 0.25);
    assert_eq!(found["exact_match,flexible-extract"], 0.5);
    assert_eq!(found["exact_match_stderr,flexible-extract"], json!((0.25_f64 / 3.0).sqrt()));
    assert_eq!((&results["n-shot"]["gsm8k"], &results["model_name"]), (&json!(5), &json!("small")));
}

fn choices_of(answered: &[Chosen]) -> choices::Report {
    crate::evaluation::choices::report(answered)
}
