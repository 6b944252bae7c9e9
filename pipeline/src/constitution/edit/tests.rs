use super::*;
use crate::constitution::{CompileParams, Selection, check, compile, example};
use proptest::prelude::*;
use record::constitution::Outcome;

/// Six statements over the threshold (two alike, two opposed, one that the rules cannot word), two under it, one
/// rejected that reaches it.
fn poll() -> Analysis {
    let mut analysis = example::analysis(&[
        example::statement("1", "The AI should always be honest with the user.", [44, 32], [46, 34]),
        example::statement("2", "AI should always be honest and open with the user.", [43, 32], [46, 34]),
        example::statement("3", "The AI should give short answers to simple questions.", [43, 31], [46, 34]),
        example::statement("4", "The AI should not give short answers to simple questions.", [42, 31], [46, 34]),
        example::statement("5", "I hope that nobody is ever harmed by these things!", [42, 30], [46, 34]),
        example::statement("6", "The AI should respect privacy.", [41, 30], [46, 34]),
        example::statement("7", "The AI should speak in rhyme.", [20, 30], [46, 34]),
        example::statement("8", "The AI should tell jokes.", [3, 2], [4, 3]),
        example::statement("9", "The AI should spread insults.", [46, 34], [46, 34]),
    ]);
    analysis.statements[8].moderation = -1;
    analysis.statements[8].included = false;
    analysis
}

fn compiled(analysis: &Analysis) -> Constitution {
    let params = CompileParams { selection: Selection::Threshold(0.7), min_seen: 20, ..CompileParams::default() };
    compile(analysis, &params.check().expect("sound")).expect("compiles")
}

/// Decisions with these changes, by Ann.
fn decisions(changes: impl IntoIterator<Item = Change>) -> Vec<Decision> {
    let decision = |(at, change)| Decision {
        number: at as u64 + 1,
        author: "Ann".to_owned(),
        at: "2026-11-23T20:00:00Z".to_owned(),
        reason: format!("Reason {}", at + 1),
        language: None,
        change,
    };
    changes.into_iter().enumerate().map(decision).collect()
}

fn draft(changes: impl IntoIterator<Item = Change>) -> Result<Constitution, EditError> {
    let analysis = poll();
    replay(&compiled(&analysis), &analysis, &decisions(changes))
}

fn outcome(draft: &Constitution, statement: &str) -> Outcome {
    let found = draft.dispositions.iter().find(|d| d.statement.as_str() == statement);
    found.expect("a disposition").outcome.clone()
}

fn principle(clause: &str) -> Outcome {
    Outcome::Principle { clause: clause.to_owned() }
}

fn texts(draft: &Constitution) -> Vec<&str> {
    draft.clauses.iter().map(|clause| clause.text.as_str()).collect()
}

fn change_of(kind: &str, clause: &str) -> Change {
    match kind {
        "out" => Change::LeaveOut { clause: clause.to_owned() },
        _ => Change::Reword { clause: clause.to_owned(), text: kind.to_owned() },
    }
}

#[test]
fn a_new_wording_keeps_the_old_one_with_author_time_and_reason_and_derives_new_prompts() {
    let before = draft([]).expect("a draft");
    assert!(before.clauses.iter().any(|clause| clause.id == "s5" && clause.needs_wording.is_some()));
    let after = draft([change_of("Choose the response that harms nobody.", "s5")]).expect("reworded");
    let clause = after.clauses.iter().find(|clause| clause.id == "s5").expect("there");
    assert_eq!((clause.text.as_str(), &clause.needs_wording), ("Choose the response that harms nobody.", &None));
    let edit = clause.provenance.edits.last().expect("an edit");
    assert_eq!((edit.author.as_str(), edit.reason.as_str()), ("Ann", "Reason 1"));
    assert_eq!(edit.from, "I hope that nobody is ever harmed by these things!");
    assert!(clause.training.revision_request.contains("harms nobody"));
    assert_eq!(after.decisions.len(), 1);
    assert_eq!(questions(&before).len(), questions(&after).len() + 1);
    assert!(matches!(draft([change_of(" \n", "s5")]), Err(EditError::NoText)));
    assert!(matches!(draft([change_of("x", "s77")]), Err(EditError::NoClause(id)) if id == "s77"));
}

#[test]
fn leaving_out_and_putting_in_give_every_statement_its_disposition() {
    let put = |id: &str| Change::PutIn { statement: Id::new(id), text: String::new() };
    let after = draft([change_of("out", "s6"), put("7")]).expect("done");
    assert_eq!(outcome(&after, "6"), Outcome::LeftOut);
    let left = after.dispositions.iter().find(|d| d.statement.as_str() == "6").expect("there");
    assert_eq!((left.decided_by.as_str(), left.reason.as_str()), ("Ann", "Reason 1"));
    assert_eq!(outcome(&after, "7"), principle("s7"));
    let clause = after.clauses.last().expect("clauses");
    assert_eq!(clause.text, "Choose the response that speaks in rhyme.");
    assert!(clause.rationale.contains("below the threshold"), "{}", clause.rationale);
    assert!(matches!(draft([put("9")]), Err(EditError::Unfit { .. })), "what moderators rejected stays out");
    assert!(matches!(draft([put("1")]), Err(EditError::AlreadyIn(_))));
    assert!(matches!(draft([put("77")]), Err(EditError::NoStatement(_))));
}

#[test]
fn a_proposed_pair_is_joined_or_kept_apart_and_is_no_question_then() {
    let pair = |a: &str, b: &str| (Id::new(a), Id::new(b));
    let before = draft([]).expect("a draft");
    let (a, b) = pair("1", "2");
    assert!(questions(&before).contains(&Question::Pair { a: a.clone(), b: b.clone() }), "{:?}", before.merges);
    let joined = draft([Change::AcceptMerge { a: a.clone(), b: b.clone() }]).expect("joined");
    assert_eq!(outcome(&joined, "2"), Outcome::Merged { clause: "s1".to_owned() });
    assert_eq!(joined.clauses.len() + 1, before.clauses.len());
    assert!(
        joined.clauses[0].rationale.contains("One more statement says the same"),
        "{}",
        joined.clauses[0].rationale
    );
    let apart = draft([Change::RefuseMerge { a: a.clone(), b: b.clone() }]).expect("kept apart");
    for after in [&joined, &apart] {
        assert!(!questions(after).contains(&Question::Pair { a: a.clone(), b: b.clone() }));
        let merge = after.merges.iter().find(|merge| merge.a == a && merge.b == b).expect("listed");
        assert_eq!((merge.decided_by.as_str(), merge.reason.as_str()), ("Ann", "Reason 1"));
    }
    let (c, d) = pair("1", "6");
    assert!(matches!(draft([Change::AcceptMerge { a: c, b: d }]), Err(EditError::NoPair(..))));
}

#[test]
fn a_principle_is_split_by_statements_or_by_ideas() {
    let join = Change::Join { clause: "s6".to_owned(), into: "s1".to_owned() };
    let split = |statements: &[&str]| Change::Split {
        clause: "s1".to_owned(),
        text: "Choose the response that keeps secrets.".to_owned(),
        statements: statements.iter().map(|id| Id::new(*id)).collect(),
    };
    let apart = draft([join.clone(), split(&["6"])]).expect("split");
    assert_eq!(outcome(&apart, "6"), principle("s1-2"));
    assert_eq!(texts(&apart)[1], "Choose the response that keeps secrets.");
    let first = draft([join, split(&["1"])]).expect("split off what worded it");
    assert_eq!((outcome(&first, "1"), outcome(&first, "6")), (principle("s1-2"), principle("s1")));
    let both = draft([split(&["1"])]).expect("two ideas in one statement");
    assert_eq!(outcome(&both, "1"), principle("s1"));
    assert_eq!(both.clauses.iter().filter(|clause| homes::holds(clause, &Id::new("1"))).count(), 2);
    let then_out = draft([split(&["1"]), change_of("out", "s1")]).expect("one of two");
    assert_eq!(outcome(&then_out, "1"), principle("s1-2"));
    assert!(matches!(draft([split(&[])]), Err(EditError::NothingToSplit)));
    assert!(matches!(draft([split(&["3"])]), Err(EditError::NotBehind(_))));
}

#[test]
fn order_weight_conflicts_and_threshold_are_decided_too() {
    let to = |clause: &str, to| Change::Move { clause: clause.to_owned(), to };
    let weigh = |weight| Change::Weigh { clause: "s1".to_owned(), weight };
    let settle = Change::Settle { clause: "s3".to_owned(), other: "s4".to_owned() };
    let after = draft([to("s6", 1), weigh(2.5), settle, Change::KeepThreshold]).expect("done");
    assert_eq!(after.clauses[0].id, "s6");
    assert_eq!(after.clauses[1].weight, 2.5);
    assert_eq!(after.process.threshold_reason, "Reason 4");
    let open = questions(&after);
    assert!(!open.iter().any(|q| matches!(q, Question::Conflict { .. } | Question::Threshold)), "{open:?}");
    let three = after.clauses.iter().find(|clause| clause.id == "s3").expect("there");
    assert_eq!(three.conflicts_with[0].resolution, "Reason 3");
    assert!(matches!(draft([to("s6", 0)]), Err(EditError::NoPlace { .. })));
    assert!(matches!(draft([to("s1", 1)]), Err(EditError::Unchanged)));
    for wrong in [0.0, -1.0, f64::NAN, 1e9] {
        assert!(matches!(draft([weigh(wrong)]), Err(EditError::BadWeight)), "{wrong}");
    }
}

#[test]
fn what_is_undone_is_as_if_it_had_never_been_and_can_come_back() {
    let words = || change_of("Choose the response that is honest.", "s1");
    let undo = |decision| Change::Undo { decision };
    let plain = draft([]).expect("a draft");
    let undone = draft([words(), undo(1)]).expect("undone");
    assert_eq!((texts(&undone), &undone.dispositions), (texts(&plain), &plain.dispositions));
    assert_eq!(undone.decisions.len(), 2, "both stay on record");
    let back = draft([words(), undo(1), undo(2)]).expect("back");
    assert_eq!(texts(&back), texts(&draft([words()]).expect("reworded")));
    let split = Change::Split { clause: "s1".into(), text: "Choose the one.".into(), statements: vec![Id::new("1")] };
    let rests = draft([split, change_of("Choose the other.", "s1-2"), undo(1)]);
    assert!(matches!(rests, Err(EditError::Needed { decision: 1, by: 2 })), "{rests:?}");
    assert!(matches!(draft([undo(1)]), Err(EditError::NoDecision(1))));
    assert!(matches!(draft([words(), undo(7)]), Err(EditError::NoDecision(7))));
}

#[test]
fn nothing_is_decided_without_author_and_reason() {
    let analysis = poll();
    let mut nameless = decisions([Change::KeepThreshold]);
    nameless[0].reason = "  ".to_owned();
    assert!(matches!(replay(&compiled(&analysis), &analysis, &nameless), Err(EditError::NoReason)));
    let mut nameless = decisions([Change::KeepThreshold]);
    nameless[0].author = String::new();
    assert!(matches!(replay(&compiled(&analysis), &analysis, &nameless), Err(EditError::NoAuthor)));
}

#[test]
fn a_ratified_version_names_the_one_before() {
    let draft = draft([]).expect("a draft");
    let first = seal(&draft, "1.0.0", "2026-11-23", None);
    assert_eq!((first.status, first.supersedes.as_ref()), (Status::Ratified, None));
    let second = seal(&draft, "1.1.0", "2026-11-24", Some(&first));
    assert_eq!(second.supersedes, Some(files::sha256(&first)));
    assert_eq!(files::normative_sha256(&first), files::normative_sha256(&seal(&draft, "1.0.0", "2026-11-23", None)));
}

#[test]
fn an_untrue_disposition_is_found() {
    let analysis = poll();
    let whole = compiled(&analysis);
    check(&whole, &analysis).expect("whole");
    let mut missing = whole.clone();
    missing.dispositions.remove(0);
    assert!(check(&missing, &analysis).is_err_and(|e| e.to_string().contains("what became of it")));
    let mut untrue = whole.clone();
    untrue.clauses.remove(0);
    assert!(check(&untrue, &analysis).is_err());
    let mut twice = whole.clone();
    twice.clauses.push(twice.clauses[0].clone());
    assert!(check(&twice, &analysis).is_err_and(|e| e.to_string().contains("one id")));
}

fn any_change() -> impl Strategy<Value = Change> {
    let clause = || {
        prop_oneof![
            (1_u8..10).prop_map(|id| format!("s{id}")),
            (1_u8..7).prop_map(|id| format!("s{id}-2")),
            Just("s1-3".to_owned()),
        ]
    };
    let id = || (1_u8..10).prop_map(|id| Id::new(id.to_string()));
    let text = || "(Choose the response that is )?[a-z]{1,8}\\.?";
    prop_oneof![
        (clause(), text()).prop_map(|(clause, text)| Change::Reword { clause, text }),
        (clause(), text(), prop::collection::vec(id(), 0..3)).prop_map(|(clause, text, statements)| Change::Split {
            clause,
            text,
            statements
        }),
        (clause(), clause()).prop_map(|(clause, into)| Change::Join { clause, into }),
        clause().prop_map(|clause| Change::LeaveOut { clause }),
        (id(), prop_oneof![Just(String::new()), text().prop_map(|text| text)])
            .prop_map(|(statement, text)| Change::PutIn { statement, text }),
        (clause(), 0_u64..9).prop_map(|(clause, to)| Change::Move { clause, to }),
        (clause(), -1.0..3.0).prop_map(|(clause, weight)| Change::Weigh { clause, weight }),
        (id(), id()).prop_map(|(a, b)| Change::AcceptMerge { a, b }),
        (id(), id()).prop_map(|(a, b)| Change::RefuseMerge { a, b }),
        (clause(), clause()).prop_map(|(clause, other)| Change::Settle { clause, other }),
        Just(Change::KeepThreshold),
        (0_u64..9).prop_map(|decision| Change::Undo { decision }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_decided_the_draft_is_whole_and_the_same_bytes_come_out_again(
        changes in prop::collection::vec(any_change(), 1..25),
    ) {
        let analysis = poll();
        let compiled = compiled(&analysis);
        let mut kept: Vec<Decision> = Vec::new();
        let mut before = replay(&compiled, &analysis, &[]).expect("a draft");
        for change in changes {
            let mut next = kept.clone();
            next.extend(decisions([change]).into_iter().map(|d| Decision { number: kept.len() as u64 + 1, ..d }));
            let Ok(draft) = replay(&compiled, &analysis, &next) else {
                // What does not fit leaves the draft as it was.
                let still = replay(&compiled, &analysis, &kept).expect("a draft");
                prop_assert_eq!(files::sha256(&still), files::sha256(&before));
                continue;
            };
            prop_assert!(check(&draft, &analysis).is_ok());
            let again = serde_json::from_slice::<Vec<Decision>>(&record::canonical::to_vec(&next).expect("bytes"));
            let again = replay(&compiled, &analysis, &again.expect("reads")).expect("replays");
            prop_assert_eq!(files::sha256(&again), files::sha256(&draft));
            for source in draft.clauses.iter().flat_map(|clause| &clause.provenance.statements) {
                prop_assert!(source.statement.as_str() != "9", "what moderators rejected never comes in");
            }
            kept = next;
            before = draft;
        }
        // Undoing the last decision that was none gives what was before it.
        if let Some((last, earlier)) = kept.split_last() && !matches!(last.change, Change::Undo { .. }) {
            let mut next = kept.clone();
            let undo = decisions([Change::Undo { decision: last.number }]);
            next.extend(undo.into_iter().map(|d| Decision { number: kept.len() as u64 + 1, ..d }));
            let undone = replay(&compiled, &analysis, &next).expect("the last one can always be undone");
            let was = replay(&compiled, &analysis, earlier).expect("a draft");
            prop_assert_eq!(files::normative_sha256(&undone), files::normative_sha256(&was));
            prop_assert_eq!(undone.open_problems, was.open_problems);
        }
    }
}

#[test]
fn words_in_another_language_say_so_until_they_are_undone() {
    let analysis = poll();
    let base = compiled(&analysis);
    assert_eq!(base.languages, ["en"]);
    let of = |draft: &Constitution, id: &str| {
        let clause = draft.clauses.iter().find(|clause| clause.id == id).expect("there");
        clause.worded_in().map(ToOwned::to_owned)
    };
    assert_eq!(of(&base, "s5"), None, "nobody has worded it, and nobody knows the statement's language");
    let mut german = decisions([change_of("Wähle die Antwort, die niemandem schadet.", "s5")]);
    german[0].language = Some("de".to_owned());
    let draft = replay(&base, &analysis, &german).expect("a draft");
    assert_eq!(of(&draft, "s5").as_deref(), Some("de"));
    assert_eq!(of(&draft, "s6").as_deref(), Some("en"));
    assert_eq!(draft.languages, ["en", "de"], "the commonest first");
    // The record holds all that is needed to make it again, and nothing more where all is English.
    let written = serde_json::to_string(&draft).expect("JSON");
    let read: Constitution = serde_json::from_str(&written).expect("a constitution");
    assert_eq!(replay(&base, &analysis, &read.decisions).expect("a draft"), draft);
    let english = replay(&base, &analysis, &decisions([change_of("Choose the harmless one.", "s5")])).expect("a draft");
    let written = serde_json::to_string(&english).expect("JSON");
    assert!(!written.contains("\"language\""), "{written}");
    let mut undone = german.clone();
    undone.extend(
        decisions([Change::LeaveOut { clause: "s6".into() }, Change::Undo { decision: 1 }]).into_iter().skip(1),
    );
    let draft = replay(&base, &analysis, &undone).expect("a draft");
    assert_eq!((of(&draft, "s5"), draft.languages.as_slice()), (None, ["en".to_owned()].as_slice()));
}
