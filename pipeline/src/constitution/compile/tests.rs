use super::*;
use crate::constitution::{CompileParams, example, files};
use record::constitution::Clause;

fn params(selection: Selection) -> ValidCompileParams {
    CompileParams { selection, ..CompileParams::default() }.check().expect("sensible parameters")
}

fn usual() -> ValidCompileParams {
    CompileParams::default().check().expect("defaults are sensible")
}

fn clause<'a>(constitution: &'a Constitution, id: &str) -> &'a Clause {
    constitution.clauses.iter().find(|clause| clause.id == id).expect("a clause with this id")
}

#[test]
fn statements_over_the_threshold_become_principles_strongest_first() {
    let analysis = example::analysis(&[
        example::statement("7", "AI should be patient", [40, 30], [46, 34]),
        example::statement("3", "AI should not gossip", [45, 33], [46, 34]),
        example::statement("5", "AI should hum", [20, 10], [46, 34]),
    ]);
    let constitution = compile(&analysis, &usual()).expect("two statements qualify");
    let texts: Vec<&str> = constitution.clauses.iter().map(|clause| clause.text.as_str()).collect();
    assert_eq!(texts, ["Choose the response that does not gossip.", "Choose the response that is patient."]);
    let source = &clause(&constitution, "s7").provenance.statements[0];
    assert_eq!((source.groups[0].votes.agrees, source.groups[1].votes.seen), (40, 34));
    assert!(
        clause(&constitution, "s7").rationale.starts_with("Agreed by 87 % to 88 % in both groups (n = 46 and 34).")
    );
    assert_eq!((constitution.process.eligible, constitution.process.selected), (3, 2));
}

#[test]
fn intervals_that_contain_the_threshold_are_marked() {
    let mut sure = example::statement("1", "AI should be patient", [40, 30], [46, 34]);
    sure.gac_agree_interval = [0.74, 0.8];
    let mut unsure = example::statement("2", "AI should be brief", [40, 30], [46, 34]);
    unsure.gac_agree_interval = [0.6, 0.8];
    let constitution = compile(&example::analysis(&[sure, unsure]), &usual()).expect("both qualify");
    assert!(!clause(&constitution, "s1").straddles_threshold);
    assert!(clause(&constitution, "s2").straddles_threshold);
    assert!(clause(&constitution, "s2").rationale.contains("contains the threshold"));
}

#[test]
fn every_statement_over_the_threshold_has_a_disposition() {
    let mut rejected = example::statement("1", "AI should insult Bob", [46, 34], [46, 34]);
    (rejected.moderation, rejected.included) = (-1, false);
    let mut meta = example::statement("2", "I am a teacher", [46, 34], [46, 34]);
    (meta.is_meta, meta.included) = (true, false);
    let analysis = example::analysis(&[
        rejected,
        meta,
        example::statement("3", "AI should be brief", [14, 14], [14, 14]),
        example::statement("4", "AI should be patient", [46, 34], [46, 34]),
        example::statement("5", "The AI must be patient!", [45, 34], [46, 34]),
        example::statement("6", "Patience", [44, 33], [46, 34]),
        example::statement("7", "AI should be loud", [10, 5], [46, 34]),
    ]);
    let constitution = compile(&analysis, &usual()).expect("some qualify");
    let over: Vec<Id> = {
        let mut over: Vec<_> =
            analysis.statements.iter().filter(|s| s.gac_agree >= 0.85f64.powi(2)).map(|s| s.id.clone()).collect();
        over.sort();
        over
    };
    let mut decided: Vec<Id> = constitution.dispositions.iter().map(|d| d.statement.clone()).collect();
    decided.sort();
    assert_eq!(decided, over);
    let of = |id: &str| constitution.dispositions.iter().find(|d| d.statement.as_str() == id).expect("a disposition");
    assert_eq!(
        (of("1").outcome.clone(), of("1").text.as_str(), of("1").decided_by.as_str()),
        (Outcome::LeftOut, "", "moderators")
    );
    assert!(of("2").reason.contains("participants"));
    assert!(of("3").reason.contains("28 of the 30"));
    assert_eq!(of("4").outcome, Outcome::Principle { clause: "s4".to_owned() });
    assert_eq!(of("5").outcome, Outcome::Merged { clause: "s4".to_owned() });
    assert!(of("6").reason.contains("person to word it"));
    let unworded = clause(&constitution, "s6");
    assert_eq!((unworded.text.as_str(), &unworded.training), ("Patience", &record::constitution::Training::default()));
    // A text that moderators rejected stands nowhere in what is published.
    assert!(!String::from_utf8_lossy(&files::canonical_bytes(&constitution)).contains("Bob"));
}

#[test]
fn the_number_asked_for_is_taken_and_ties_are_decided_by_id() {
    let same = |id: &str, text: &str| example::statement(id, text, [44, 33], [46, 34]);
    let analysis = example::analysis(&[
        same("10", "AI should be patient"),
        same("9", "AI should be brief"),
        same("2", "AI should be calm"),
    ]);
    let constitution = compile(&analysis, &params(Selection::Top(2))).expect("two are there");
    let ids: Vec<&str> = constitution.clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(ids, ["s2", "s9"]);
    let left = constitution.dispositions.iter().find(|d| d.statement == Id::new("10")).expect("a tie is accounted for");
    assert_eq!(left.outcome, Outcome::LeftOut);
    assert!(left.reason.contains("equal in consensus"));
}

#[test]
fn opposites_are_conflicts_and_never_merged() {
    let analysis = example::analysis(&[
        example::statement("1", "AI should quote scripture to users", [44, 33], [46, 34]),
        example::statement("2", "AI should not quote scripture to users", [44, 33], [46, 34]),
        example::statement("3", "AI should be brief", [44, 33], [46, 34]),
    ]);
    let params = CompileParams { merge_similarity: Some(0.0), propose_similarity: 0.1, ..CompileParams::default() };
    let constitution = compile(&analysis, &params.check().expect("in range")).expect("all qualify");
    assert!(constitution.clauses.iter().any(|clause| clause.id == "s2"), "the denial keeps a clause of its own");
    assert_eq!(clause(&constitution, "s2").conflicts_with[0].clause, "s1");
    assert!(constitution.merges.iter().all(|merge| !(merge.a == Id::new("1") && merge.b == Id::new("2"))));
}

#[test]
fn merging_by_similarity_happens_on_request_only() {
    let analysis = example::analysis(&[
        example::statement("1", "AI should cite reliable medical sources", [44, 33], [46, 34]),
        example::statement("2", "AI should always cite reliable medical sources", [45, 33], [46, 34]),
        example::statement("3", "AI should be brief", [44, 33], [46, 34]),
    ]);
    let proposed = compile(&analysis, &usual()).expect("all qualify");
    assert_eq!(proposed.clauses.len(), 3);
    assert_eq!((proposed.merges.len(), proposed.merges[0].merged), (1, false));
    let params = CompileParams { merge_similarity: Some(0.8), ..CompileParams::default() }.check().expect("in range");
    let merged = compile(&analysis, &params).expect("all qualify");
    assert_eq!(merged.clauses.len(), 2);
    // Worded by the stronger, named after the older.
    assert_eq!(clause(&merged, "s1").provenance.statements[0].statement, Id::new("2"));
}

#[test]
fn the_order_of_statements_changes_nothing_but_the_hash_of_the_analysis() {
    let statements = [
        example::statement("1", "AI should be calm", [44, 33], [46, 34]),
        example::statement("2", "The AI should be calm", [44, 33], [46, 34]),
        example::statement("3", "AI should be brief", [44, 33], [46, 34]),
        example::statement("x", "AI should be calm and brief", [43, 33], [46, 34]),
    ];
    let mut reversed = statements.to_vec();
    reversed.reverse();
    let bytes = |statements: &[record::analysis::Statement]| {
        let mut constitution = compile(&example::analysis(statements), &usual()).expect("all qualify");
        constitution.process.analysis_sha256 = String::new();
        files::canonical_bytes(&constitution)
    };
    assert_eq!(bytes(&statements), bytes(&statements));
    assert_eq!(bytes(&statements), bytes(&reversed));
}

#[test]
fn nothing_to_choose_is_explained_with_the_strongest_there_is() {
    let weak = example::analysis(&[example::statement("4", "AI should hum", [20, 10], [46, 34])]);
    let said = compile(&weak, &usual()).expect_err("nothing qualifies").to_string();
    assert!(said.contains("is 4 with a group-aware consensus of 0.1") && said.contains("--threshold 0.1"), "{said}");
    let few = example::analysis(&[example::statement("4", "AI should hum", [9, 9], [9, 9])]);
    let said = compile(&few, &usual()).expect_err("nothing qualifies").to_string();
    assert!(said.contains("the most seen has 18"), "{said}");
    let mut textless = example::statement("4", "", [44, 33], [46, 34]);
    textless.text.clear();
    let said = compile(&example::analysis(&[textless]), &usual()).expect_err("nothing qualifies").to_string();
    assert!(said.contains("comments.csv"), "{said}");
    let mut empty = weak.clone();
    empty.statements.clear();
    let said = compile(&empty, &usual()).expect_err("no statements").to_string();
    assert!(said.contains("no statements"), "{said}");
    let mut nobody = weak.clone();
    (nobody.groups.k, nobody.groups.sizes, nobody.statements[0].groups) = (0, Vec::new(), Vec::new());
    let said = compile(&nobody, &usual()).expect_err("no groups").to_string();
    assert!(said.contains("no opinion group"), "{said}");
}

#[test]
fn contradictory_analyses_are_refused_by_name() {
    let good = example::analysis(&[
        example::statement("4", "AI should hum", [44, 33], [46, 34]),
        example::statement("6", "AI should sing", [44, 33], [46, 34]),
    ]);
    type Spoil = fn(&mut Analysis);
    let spoilt: [(Spoil, &str); 8] = [
        (|a| a.groups.sizes = vec![u64::MAX, 5], "do not fit together"),
        (|a| a.format = "folkmoot-bbq/1".to_owned(), "format"),
        (|a| a.statements[1].id = Id::new("4"), "occurs twice"),
        (|a| a.statements[0].gac_agree = f64::NAN, "statement 4, gac_agree: NaN"),
        (|a| a.statements[0].gac_agree = 1.5, "1.5"),
        (|a| a.statements[0].gac_agree_interval = [0.9, 0.1], "backwards"),
        (|a| a.statements[0].votes.seen += 1, "do not add up"),
        (|a| a.statements[0].groups[1].group = 7, "numbered from 0"),
    ];
    for (spoil, expected) in spoilt {
        let mut analysis = good.clone();
        spoil(&mut analysis);
        let said = compile(&analysis, &usual()).map(|_| ()).expect_err("spoilt").to_string();
        assert!(said.contains(expected), "{said}, expected {expected:?}");
    }
}

#[test]
fn unusual_statement_ids_give_plain_clause_ids() {
    let analysis = example::analysis(&[
        example::statement("a/b c", "AI should hum", [44, 33], [46, 34]),
        example::statement("ok-1", "AI should sing", [44, 33], [46, 34]),
    ]);
    let constitution = compile(&analysis, &usual()).expect("both qualify");
    for clause in &constitution.clauses {
        assert!(clause.id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'), "{}", clause.id);
    }
}
