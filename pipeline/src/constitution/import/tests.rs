use super::*;
use crate::constitution::files;

#[test]
fn a_plain_list_keeps_its_words() {
    let text = "\u{feff}# ours\n\n1. Choose the response that is calm.\n- Which response is kinder?\n  The AI should be brief  \n";
    let constitution = plain(text, Some("Ours")).expect("three principles");
    let texts: Vec<&str> = constitution.clauses.iter().map(|clause| clause.text.as_str()).collect();
    assert_eq!(texts, ["Choose the response that is calm.", "Which response is kinder?", "The AI should be brief"]);
    assert_eq!(constitution.title, "Ours");
    let [frame, free, statement] = constitution.clauses.as_slice() else { panic!("three clauses") };
    assert_eq!(frame.training.revision_request, "Rewrite the response so that it is calm. Keep what already fits.");
    assert_eq!(free.training.comparison_prompt, "Which response is kinder?");
    assert!(free.training.critique_request.ends_with("this principle: Which response is kinder?"));
    assert!(statement.training.critique_request.contains("fails to be brief"));
    assert!(constitution.process.rule.starts_with("Imported"));
    assert_eq!(constitution.licence, LICENCE_UNKNOWN);
    assert!(frame.provenance.statements.is_empty());
    assert_eq!(files::sha256(&constitution), files::sha256(&plain(text, Some("Ours")).expect("again")));
}

#[test]
fn llm_swarm_keeps_pairs_and_the_worked_example() {
    let text = r#"{"constitutions": [{"critic": "Find what is unkind.", "revision": "Make it kind."}],
                   "system_chat": [{"role": "user", "content": "Hi"}]}"#;
    let constitution = llm_swarm(text, None).expect("one pair");
    let clause = &constitution.clauses[0];
    assert_eq!(clause.training.critique_request, "Find what is unkind.");
    assert_eq!(clause.training.revision_request, "Make it kind.");
    assert!(clause.training.comparison_prompt.is_empty() && clause.needs_wording.is_some());
    assert_eq!(constitution.process.params["system_chat"][0]["content"], "Hi");
}

#[test]
fn both_of_anthropics_forms_lose_their_markers_and_keep_their_order() {
    let pairs = r#"{"kind10": {"prompt": ["\n\nCritiqueRequest: Find what is unkind.\n\nCritique:"],
                               "edit_request": "\n\nRevisionRequest: Make it kind.\n\nRevision:"},
                    "kind2": {"prompt": ["One?", "Two?"], "edit_request": "Mend it."}}"#;
    let constitution = anthropic(pairs, None).expect("three pairs");
    let ids: Vec<&str> = constitution.clauses.iter().map(|clause| clause.id.as_str()).collect();
    assert_eq!(ids, ["kind10", "kind2-1", "kind2-2"]);
    assert_eq!(constitution.clauses[0].training.critique_request, "Find what is unkind.");
    assert_eq!(constitution.clauses[0].training.revision_request, "Make it kind.");
    let list = r#"["\nChoose the response that is calm. Options:", "\nWhich one is kinder? Options:"]"#;
    let constitution = anthropic(list, None).expect("two instructions");
    assert_eq!(constitution.clauses[0].training.comparison_prompt, "Choose the response that is calm.");
    assert_eq!(constitution.clauses[1].text, "Which one is kinder?");
}

#[test]
fn bad_files_are_refused_with_their_place() {
    type Import = fn(&str, Option<&str>) -> Result<Constitution, ConstitutionError>;
    let table: [(Import, &str, &str); 9] = [
        (plain, "", "no principle"),
        (plain, "# only a comment\n", "no principle"),
        (llm_swarm, "", "empty"),
        (llm_swarm, "{\"constitutions\": [{\"critic\": \"a\"}]}", "missing field `revision`"),
        (llm_swarm, "{\"constitutions\": [{\"critic\": \" \", \"revision\": \"b\"}]}", "no text for its critique"),
        (llm_swarm, "{\"constitutions\": []}", "no principle"),
        (anthropic, "{\"a\": {\"prompt\": [], \"edit_request\": \"b\"}}", "empty \"prompt\""),
        (
            anthropic,
            "{\"a\": {\"prompt\": [\"x\"], \"edit_request\": \"b\"}, \"a\": {\"prompt\": [\"y\"], \"edit_request\": \"c\"}}",
            "occurs twice",
        ),
        (anthropic, "[\"a\",\n 5]", "line 2"),
    ];
    for (import, text, expected) in table {
        let said = import(text, None).map(|_| ()).expect_err(text).to_string();
        assert!(said.contains(expected), "{text}: {said}");
    }
}
