//! What can be used is used, and what is drawn depends on nothing but its place.

use super::*;
use crate::constitution::import;
use std::collections::HashMap;

fn constitution() -> Constitution {
    let mut constitution = import::plain("Be kind.\nBe brief.\nBe honest.\nBe fair.", None).expect("four principles");
    constitution.clauses[1].training = Default::default();
    constitution.clauses[2].training.comparison_prompt.clear();
    constitution.clauses[3].weight = 3.0;
    constitution
}

fn shares(principles: &Principles<'_>) -> HashMap<String, f64> {
    let mut shares = HashMap::new();
    for row in 0..4_000_u64 {
        *shares.entry(principles.draw(1, &row.into(), 0).id.clone()).or_insert(0.0) += 1.0 / 4_000.0;
    }
    shares
}

#[test]
fn clauses_without_the_texts_are_skipped() {
    let constitution = constitution();
    let revision = Principles::new(&constitution, Use::Revision, DrawBy::Uniform).expect("three");
    assert_eq!((revision.clauses().len(), revision.skipped()), (3, &["p2"][..]));
    let comparison = Principles::new(&constitution, Use::Comparison, DrawBy::Uniform).expect("two");
    assert_eq!((comparison.clauses().len(), comparison.skipped()), (2, &["p2", "p3"][..]));
    assert_eq!(comparison.sha256(), crate::constitution::sha256(&constitution));
    let mut empty = constitution.clone();
    empty.clauses.truncate(2);
    empty.clauses.remove(0);
    let said = Principles::new(&empty, Use::Comparison, DrawBy::Uniform).expect_err("nothing is left").to_string();
    assert!(said.contains("no principle of \"Imported constitution\"") && said.contains("all 1"), "{said}");
}

#[test]
fn they_are_drawn_alike_or_by_weight() {
    let constitution = constitution();
    let uniform = shares(&Principles::new(&constitution, Use::Comparison, DrawBy::Uniform).expect("two"));
    assert!(uniform.values().all(|share| (share - 0.5).abs() < 0.03), "{uniform:?}");
    let weighted = shares(&Principles::new(&constitution, Use::Comparison, DrawBy::Weight).expect("two"));
    assert!((weighted["p4"] - 0.75).abs() < 0.03, "{weighted:?}");
    for bad in [f64::NAN, -1.0, f64::INFINITY] {
        let mut constitution = constitution.clone();
        constitution.clauses[0].weight = bad;
        assert!(Principles::new(&constitution, Use::Comparison, DrawBy::Weight).is_err(), "{bad}");
        assert!(Principles::new(&constitution, Use::Comparison, DrawBy::Uniform).is_ok());
    }
}

#[test]
fn a_draw_depends_on_seed_row_and_round_alone() {
    let constitution = constitution();
    let principles = Principles::new(&constitution, Use::Revision, DrawBy::Uniform).expect("three");
    let drawn = |seed, rows: &[u64]| -> HashMap<(u64, u32), String> {
        let places = rows.iter().flat_map(|row| (0..4).map(move |round| (*row, round)));
        places.map(|(row, round)| ((row, round), principles.draw(seed, &row.into(), round).id.clone())).collect()
    };
    let forwards = drawn(5, &(0..50).collect::<Vec<_>>());
    assert_eq!(forwards, drawn(5, &(0..50).rev().collect::<Vec<_>>()));
    assert_ne!(forwards, drawn(6, &(0..50).collect::<Vec<_>>()));
    let moved = (0..50).filter(|row| forwards[&(*row, 0)] != forwards[&(*row, 1)]).count();
    assert!(moved > 20, "a principle is drawn anew for each round: {moved} of 50 changed");
}

#[test]
fn several_are_drawn_for_a_row_and_none_twice() {
    let constitution = constitution();
    let principles = Principles::new(&constitution, Use::Revision, DrawBy::Weight).expect("three");
    let drawn = |row: u64, count| -> Vec<(String, f64)> {
        let several = principles.draw_several(5, &row.into(), count);
        several.into_iter().map(|(clause, counts)| (clause.id.clone(), counts)).collect()
    };
    for row in 0..50 {
        let first = principles.draw(5, &row.into(), 0).id.clone();
        assert_eq!(drawn(row, 1), [(first.clone(), 1.0)]);
        let two = drawn(row, 2);
        assert!(two.len() == 2 && two[0].0 == first && two[0].0 != two[1].0, "{two:?}");
        assert!(two.iter().all(|(_, counts)| *counts == 1.0), "weights have drawn them");
        let mut all = drawn(row, 9);
        assert_eq!(all[0].0, first);
        all.sort_by(|one, other| one.0.cmp(&other.0));
        assert_eq!(all, [("p1".to_owned(), 1.0), ("p3".to_owned(), 1.0), ("p4".to_owned(), 3.0)]);
    }
}
