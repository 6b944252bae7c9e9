use super::*;

fn row(a: &str, b: &str, wins_a: f64, wins_b: f64, ties: f64) -> Comparison {
    Comparison { a: a.to_owned(), b: b.to_owned(), wins_a, wins_b, ties }
}

#[test]
fn two_models_have_the_strengths_that_a_formula_gives() {
    let report = strengths(&[row("A", "B", 290.0, 210.0, 0.0)], "B", 0.0).expect("strengths");
    let first = &report.strengths[0];
    assert!((first.elo - 400.0 * (290.0_f64 / 210.0).log10()).abs() < 1e-9, "{first:?}");
    assert!((first.standard_error - POINTS * (1.0_f64 / 290.0 + 1.0 / 210.0).sqrt()).abs() < 1e-9, "{first:?}");
    assert!((report.pairs[0].win_rate - 0.58).abs() < 1e-12);
    // The anchor changes nothing but the zero.
    let other = strengths(&[row("B", "A", 210.0, 290.0, 0.0)], "A", 0.0).expect("strengths");
    assert!((other.strengths[1].elo + first.elo).abs() < 1e-9);
    assert_eq!(other.data_sha256, report.data_sha256);
}

#[test]
fn ties_are_half_a_win_for_each() {
    let ties = strengths(&[row("A", "B", 100.0, 50.0, 50.0)], "B", 0.0).expect("strengths");
    let halves = strengths(&[row("A", "B", 125.0, 75.0, 0.0)], "B", 0.0).expect("strengths");
    assert!((ties.strengths[0].elo - halves.strengths[0].elo).abs() < 1e-9);
    assert_eq!((ties.strengths[0].ties, ties.strengths[0].n), (50.0, 200.0));
}

#[test]
fn what_has_no_strengths_is_named() {
    let message = |rows: &[Comparison], anchor| strengths(rows, anchor, 0.0).expect_err("no strengths").to_string();
    let apart = [row("A", "B", 1.0, 1.0, 0.0), row("C", "D", 1.0, 1.0, 0.0)];
    assert!(message(&apart, "A").starts_with("A, B were never compared with C, D"), "{}", message(&apart, "A"));
    let never = [row("A", "B", 5.0, 0.0, 0.0), row("B", "C", 2.0, 2.0, 0.0)];
    assert!(message(&never, "A").starts_with("B, C never won against A"), "{}", message(&never, "A"));
    let always = [row("A", "B", 0.0, 5.0, 0.0), row("B", "C", 2.0, 2.0, 0.0)];
    assert!(message(&always, "A").starts_with("A never won against B, C"), "{}", message(&always, "A"));
    assert!(message(&never, "E").contains("\"E\" is none of the models; these are A, B, C"));
    assert!(message(&[], "A").contains("these are none"));
    assert!(message(&[row("A", "A", 1.0, 0.0, 0.0)], "A").contains("with itself"));
    for rows in [&apart[..], &never, &always] {
        let report = strengths(rows, "A", 1.0).expect("a prior gives them strengths");
        assert_eq!(report.prior, 1.0);
        assert!(report.strengths.iter().all(|strength| strength.elo.abs() < 2000.0), "{report:?}");
    }
}

#[test]
fn strengths_that_made_the_comparisons_are_found_again() {
    let truth = [0.0, 300.0, -500.0, 120.0, 60.0];
    let name = |i: usize| format!("model {i}");
    let mut rows = Vec::new();
    for i in 0..truth.len() {
        for j in 0..i {
            let wins = 1000.0 * win_rate(truth[i] - truth[j]);
            rows.push(row(&name(i), &name(j), wins, 1000.0 - wins, 0.0));
        }
    }
    let report = strengths(&rows, &name(0), 0.0).expect("strengths");
    for (i, elo) in truth.iter().enumerate() {
        let found = report.strengths.iter().find(|strength| strength.name == name(i)).expect("the model");
        assert!((found.elo - elo).abs() < 1e-8, "{found:?} instead of {elo}");
    }
}
