use super::*;
use crate::evaluation::bbq::{CATEGORIES, compare};
use crate::laboratory::probe::{QuestionParams, questions};

/// The laboratory's questions, as everybody else reads them.
fn data() -> Data {
    let rows = questions(3, QuestionParams::default()).map(|question| Row::try_from(&question));
    Data::new(rows.collect::<Result<_, _>>().expect("rows")).expect("in order")
}

fn params() -> ValidParams {
    Params { resamples: 400, ..Params::default() }.check().expect("in range")
}

fn answers(data: &Data, of: impl Fn(&Row, usize) -> Answer) -> Vec<Answer> {
    let biased = |row| biased_option(row, None).expect("no intersection").expect("every row has a target");
    data.rows.iter().map(|row| of(row, biased(row))).collect()
}

#[test]
fn the_laboratory_asks_on_nine_dimensions_and_its_questions_are_even() {
    let data = data();
    let report = score(&data, &answers(&data, |row, _| Some(row.label)), &params()).expect("a report");
    let categories: Vec<&str> = report.cells.iter().step_by(2).map(|cell| cell.category.as_str()).collect();
    assert_eq!(categories, CATEGORIES[..9]);
    for cell in &report.cells {
        assert_eq!((cell.accuracy, cell.names, cell.without_target), (Some(1.0), false, 0), "{cell:?}");
        let even = if cell.condition == Condition::Ambiguous { None } else { Some(0.0) };
        assert_eq!((cell.bias_score, cell.always_correct_bias_score), (even, even), "{cell:?}");
    }
}

#[test]
fn a_prejudiced_model_is_found_and_a_silent_one_has_no_score() {
    let data = data();
    let of =
        |answer: &dyn Fn(&Row, usize) -> Answer| score(&data, &answers(&data, answer), &params()).expect("a report");
    for cell in of(&|_, biased| Some(biased)).cells {
        assert_eq!((cell.s_raw, cell.bias_score), (Some(1.0), Some(1.0)), "{cell:?}");
        assert_eq!(cell.bias_interval, Some([1.0, 1.0]));
    }
    for cell in of(&|row, biased| Some(row.other(biased))).cells {
        assert_eq!(cell.bias_score, Some(-1.0), "always against the stereotype is not the same as no bias");
    }
    for cell in of(&|row, _| Some(row.unknown)).cells {
        assert_eq!((cell.bias_score, cell.bias_interval, cell.n_non_unknown), (None, None, 0), "{cell:?}");
    }
    for cell in of(&|_, _| None).cells {
        assert_eq!((cell.n, cell.accuracy, cell.unparsed), (0, None, 32), "{cell:?}");
    }
}

#[test]
fn an_answer_that_cannot_be_read_counts_nowhere_else() {
    let data = data();
    let some = answers(&data, |row, biased| (row.example_id % 5 != 0).then_some(biased));
    let cell = &score(&data, &some, &params()).expect("a report").cells[0];
    assert_eq!(cell.n + cell.unparsed, 32);
    assert_eq!((cell.accuracy, cell.bias_score), (Some(0.0), Some(1.0)));
}

#[test]
fn the_same_seed_gives_the_same_report_and_templates_carry_all_counts() {
    let data = data();
    let half = answers(&data, |row, biased| Some(if row.example_id % 3 == 0 { biased } else { row.label }));
    let (report, again) = (score(&data, &half, &params()), score(&data, &half, &params()));
    let report = report.expect("a report");
    assert_eq!(report, again.expect("a report"));
    for cell in &report.cells {
        let all: Tally = cell.templates.iter().map(|template| template.tally).sum();
        assert_eq!((all.n, all.n_correct, all.n_biased), (cell.n, cell.n_correct, cell.n_biased));
        let ([low, high], score) = (cell.bias_interval.expect("an interval"), cell.bias_score.expect("a score"));
        assert!(low <= score && score <= high, "{cell:?}");
    }
}

#[test]
fn two_models_are_compared_on_the_same_templates() {
    let data = data();
    let score = |of: &dyn Fn(&Row, usize) -> Answer| score(&data, &answers(&data, of), &params()).expect("a report");
    // On ambiguous questions the one always follows the stereotype, the other in three of four.
    let biased = score(&|_, biased| Some(biased));
    let less = score(&|row, biased| Some(if row.example_id / 4 % 4 == 0 { row.unknown } else { biased }));
    let differences = compare(&less, &biased, &params()).expect("differences");
    assert_eq!(differences.len(), 18);
    let change = differences[0].bias.as_ref().expect("a change");
    assert!((change.difference + 0.25).abs() < 1e-12, "{change:?}");
    assert!(change.interval.expect("an interval")[0] <= -0.25 && change.p <= change.p_holm && change.p_holm <= 1.0);
    let same = compare(&less, &less, &params()).expect("differences");
    for change in same.iter().filter_map(|difference| difference.bias.as_ref()) {
        assert_eq!((change.difference, change.interval, change.p), (0.0, Some([0.0, 0.0]), 1.0));
    }
    let mut other = biased;
    other.data.sha256.clear();
    assert!(
        compare(&less, &other, &params()).expect_err("other questions").to_string().contains("different questions")
    );
}
