use super::*;
use crate::constitution::{CompileParams, compile, example};
use record::analysis::Statement;

fn compiled(statements: &[Statement]) -> Constitution {
    compile(&example::analysis(statements), &CompileParams::default().check().expect("sensible")).expect("some qualify")
}

#[test]
fn equal_constitutions_have_no_difference() {
    let one = compiled(&[example::statement("1", "AI should be calm", [44, 33], [46, 34])]);
    let diff = diff(&one, &one);
    assert!(diff.is_empty() && diff.same_normative_text && diff.same_votes);
    assert!(diff.to_string().contains("no difference"));
}

#[test]
fn commentary_alone_leaves_what_binds() {
    let one = compiled(&[example::statement("1", "AI should be calm", [44, 33], [46, 34])]);
    let other = Constitution { preamble: "Read slowly.".to_owned(), ..one.clone() };
    let diff = diff(&one, &other);
    assert!(diff.is_empty() && diff.same_normative_text);
    assert_ne!(diff.from_sha256, diff.to_sha256);
    assert!(diff.to_string().contains("but commentary"));
}

#[test]
fn every_kind_of_change_is_told_with_its_votes() {
    let before = compiled(&[
        example::statement("1", "AI should be calm", [44, 33], [46, 34]),
        example::statement("2", "AI should be brief", [44, 33], [46, 34]),
        example::statement("3", "AI should be patient", [44, 33], [46, 34]),
    ]);
    let mut after = compiled(&[
        example::statement("1", "AI should be calm", [45, 34], [46, 34]),
        example::statement("2", "AI should be brief", [10, 5], [46, 34]),
        example::statement("3", "AI should be patient", [44, 33], [46, 34]),
        example::statement("4", "AI should be frank", [44, 33], [46, 34]),
    ]);
    let patient = after.clauses.iter_mut().find(|clause| clause.id == "s3").expect("it stayed");
    patient.text = "Choose the response that takes its time.".to_owned();
    patient.weight = 2.0;
    patient.provenance.edits.push(Edit {
        author: "the drafting committee".to_owned(),
        at: Some("2026-11-20T10:00:00Z".to_owned()),
        from: "Choose the response that is patient.".to_owned(),
        to: patient.text.clone(),
        reason: "nearer to what was meant".to_owned(),
    });
    let diff = diff(&before, &after);
    let ids = |clauses: Vec<&String>| clauses.into_iter().cloned().collect::<Vec<_>>();
    assert_eq!(ids(diff.added.iter().map(|clause| &clause.id).collect()), ["s4"]);
    assert_eq!(ids(diff.dropped.iter().map(|dropped| &dropped.clause.id).collect()), ["s2"]);
    assert_eq!(ids(diff.reworded.iter().map(|reworded| &reworded.clause).collect()), ["s3"]);
    assert_eq!(ids(diff.reweighted.iter().map(|reweighted| &reweighted.clause).collect()), ["s3"]);
    assert_eq!(ids(diff.provenance.iter().map(|change| &change.clause).collect()), ["s1"]);
    assert_eq!(diff.reworded[0].edits.len(), 1);
    assert!(diff.document.iter().any(|change| change.field == "votes"));
    let text = diff.to_string();
    for expected in
        ["added s4", "dropped s2", "below the threshold", "the drafting committee", "weight 2", "Group A 98 %"]
    {
        assert!(text.contains(expected), "{expected} is missing in\n{text}");
    }
    let json = serde_json::to_value(&diff).expect("plain data");
    assert_eq!(json["format"], FORMAT);
    assert_eq!(json["added"][0]["provenance"]["statements"][0]["statement"], "4");
}

#[test]
fn a_clause_that_took_another_founding_statement_is_the_same_clause() {
    let before = compiled(&[
        example::statement("1", "AI should be calm", [44, 33], [46, 34]),
        example::statement("2", "The AI should be calm", [44, 33], [46, 34]),
    ]);
    let after = compiled(&[
        example::statement("1", "AI should be calm", [4, 3], [46, 34]),
        example::statement("2", "The AI should be calm", [44, 33], [46, 34]),
    ]);
    let diff = diff(&before, &after);
    assert!(diff.added.is_empty() && diff.dropped.is_empty(), "{diff}");
    assert_eq!(diff.provenance[0].left[0].statement, Id::new("1"));
}
