//! Every form that is promised is read, and what is wrong is named with its place.

use super::*;
use crate::language::{Message, Role};
use std::path::PathBuf;

fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.jsonl");
    std::fs::write(&path, text).expect("written");
    (folder, path)
}

fn rows<T: Row>(text: &str) -> Vec<T> {
    let (_folder, path) = file(text);
    read(&path).expect("good rows")
}

fn refused<T: Row + std::fmt::Debug>(text: &str) -> String {
    let (_folder, path) = file(text);
    let error = read::<T>(&path).expect_err("a bad row");
    assert_eq!(error.path, path);
    error.to_string().split_once("rows.jsonl, ").expect("the file is named").1.to_owned()
}

fn user(text: &str) -> Message {
    message(Role::User, text)
}

fn assistant(text: &str) -> Message {
    message(Role::Assistant, text)
}

#[test]
fn conversations_are_read_in_every_form() {
    let expected = vec![user("Hi"), assistant("Hello.")];
    let lines = [
        r#"{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello."}]}"#,
        r#"{"prompt":"Hi","completion":" Hello."}"#,
        r#"{"prompt":"\n\nHuman: Hi\n\nAssistant:","completion":" Hello."}"#,
        r#"{"prompt":[{"role":"user","content":"Hi"}],"completion":[{"role":"assistant","content":"Hello."}],"other":1}"#,
        r#"{"conversations":[{"from":"human","value":"Hi"},{"from":"gpt","value":"Hello."}]}"#,
        "",
        r#"{"id":7,"source":"s","weight":0.5,"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello."}]}"#,
    ];
    let read: Vec<Demonstration> = rows(&format!("\u{feff}{}", lines.join("\r\n")));
    assert_eq!(read.len(), 6);
    assert!(read.iter().all(|row| row.messages == expected), "{read:?}");
    let last = read.last().expect("six");
    assert_eq!((last.id.clone(), last.source.as_deref(), last.weight), (Some(7.into()), Some("s"), 0.5));
    let mut written = Vec::new();
    assert_eq!(write(&mut written, &read[..1]).expect("written"), 1);
    assert_eq!(String::from_utf8(written).expect("text").trim_end(), lines[0]);
}

#[test]
fn preferences_are_read_in_every_form() {
    let hh = |last: &str| {
        format!(
            r"\n\nHuman: Is this: a colon?\n\nand a blank line\n\nAssistant: Yes.\n\nHuman: Who said Human: then?\n\nAssistant: {last}"
        )
    };
    let lines = [
        r#"{"prompt":[{"role":"user","content":"Hi"}],"chosen":[{"role":"assistant","content":"a"}],"rejected":[{"role":"assistant","content":"b"}]}"#.to_owned(),
        r#"{"prompt":"Hi","chosen":"a","rejected":" b","margin":0.5}"#.to_owned(),
        r#"{"chosen":[{"role":"user","content":"Hi"},{"role":"assistant","content":"a"}],"rejected":[{"role":"user","content":"Hi"},{"role":"assistant","content":"b"}]}"#.to_owned(),
        format!(r#"{{"chosen":"{}","rejected":"{}"}}"#, hh("a"), hh("b")),
    ];
    let read: Vec<Preference> = rows(&lines.join("\n"));
    for row in &read {
        assert_eq!((&*row.chosen, &*row.rejected), (&[assistant("a")][..], &[assistant("b")][..]));
    }
    assert!(read[..3].iter().all(|row| row.prompt == [user("Hi")]));
    assert_eq!(read[1].margin, Some(0.5));
    let prompt = [user("Is this: a colon?\n\nand a blank line"), assistant("Yes."), user("Who said Human: then?")];
    assert_eq!(read[3].prompt, prompt);
}

#[test]
fn a_preference_may_part_before_the_last_turn() {
    let line = r#"{"chosen":"\n\nHuman: a\n\nAssistant: b\n\nHuman: c\n\nAssistant: d","rejected":"\n\nHuman: a\n\nAssistant: e"}"#;
    let read: Vec<Preference> = rows(line);
    assert_eq!(read[0].prompt, [user("a")]);
    assert_eq!(read[0].chosen, [assistant("b"), user("c"), assistant("d")]);
    assert_eq!(read[0].rejected, [assistant("e")]);
}

#[test]
fn prompts_keep_their_ids_or_are_known_by_their_line() {
    let read: Vec<PromptRow> = rows("{\"prompt\":\"a\"}\n\n{\"id\":\"x\",\"prompt\":\"b\"}\n{\"prompt\":\"c\"}");
    let ids: Vec<&str> = read.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["1", "x", "4"]);
    let (_folder, path) = file("{\"id\":2,\"prompt\":\"a\"}\n{\"prompt\":\"b\"}");
    let said = read_prompts(&path).expect_err("two alike").to_string();
    assert!(said.contains("prompts 1 and 2 both have the id 2"), "{said}");
}

fn label() -> SoftLabel {
    SoftLabel {
        id: 3.into(),
        prompt: vec![user("Hi")],
        response_a: "a".to_owned(),
        response_b: "b".to_owned(),
        p_a: 0.4,
        p_a_raw: 0.25,
        clamped: true,
        constitution_hash: "00".to_owned(),
        variant: Variant::Cot,
        order: Order::Ab,
        first: ByPrinciple {
            principle_id: "p1".to_owned(),
            logp_a: -1.25,
            logp_b: -0.5,
            logp_a_swapped: Some(-1.0),
            logp_b_swapped: Some(-0.5),
        },
        further: vec![ByPrinciple { principle_id: "p2".to_owned(), logp_a: -2.0, ..ByPrinciple::default() }],
        idle: Some(1.25),
        idle_swapped: None,
        feedback_model: "m".to_owned(),
        rationale: Some("because".to_owned()),
    }
}

#[test]
fn what_is_written_can_be_read_again() {
    let mut written = Vec::new();
    write(&mut written, [label()]).expect("written");
    let read: Vec<SoftLabel> = rows(&String::from_utf8(written).expect("text"));
    assert_eq!(read, [label()]);
    let preference = read[0].preference().expect("b is likelier");
    assert_eq!((&*preference.chosen, &*preference.rejected), (&[assistant("b")][..], &[assistant("a")][..]));
    assert!((preference.margin.expect("a margin") - 0.2).abs() < 1e-12);
    assert_eq!(SoftLabel { p_a: 0.5, ..label() }.preference(), None);
    let bare: Vec<SoftLabel> = rows(r#"{"prompt":"Hi","response_a":"a","response_b":"b","p_a":1}"#);
    assert_eq!((bare[0].p_a_raw, bare[0].variant, bare[0].clamped), (1.0, Variant::Plain, false));

    let revision = |text: &str| Revision {
        principle_id: "p1".to_owned(),
        critic_prompt: "?".to_owned(),
        critic_response: "!".to_owned(),
        revision_prompt: "??".to_owned(),
        revision_response: text.to_owned(),
    };
    let transcript = Transcript {
        id: 1.into(),
        init_prompt: vec![user("x"), assistant("y"), user("z")],
        init_response: "first".to_owned(),
        revisions: vec![revision("second"), revision("third")],
    };
    let mut written = Vec::new();
    write(&mut written, [&transcript]).expect("written");
    assert_eq!(rows::<Transcript>(&String::from_utf8(written).expect("text"))[0], transcript);
    let flat = serde_json::to_value(transcript.flat().expect("a revision")).expect("JSON");
    let names: Vec<&str> = flat.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(
        names.join(" "),
        "chosen critic_prompt critic_response init_prompt init_response messages prompt rejected revision_prompt \
         revision_response"
    );
    assert_eq!((&flat["prompt"], &flat["chosen"][3]["content"]), (&"z".into(), &"second".into()));
    assert_eq!(Transcript { revisions: vec![revision("")], ..transcript }.flat(), None);
}

#[test]
fn bad_rows_are_named_by_line_and_field() {
    let good = r#"{"messages":[{"role":"user","content":"Hi"},{"role":"assistant","content":"Hello."}]}"#;
    let cases = [
        (
            r#"{"messages":[{"role":"robot","content":"Hi"}]}"#,
            "messages[0].role: it is \"robot\"; expected is one of \"system\", \"user\", \"assistant\"",
        ),
        (
            r#"{"messages":[{"role":"user","content":"Hi"},{"role":"system","content":"x"}]}"#,
            "messages[1].role: a system's",
        ),
        (r#"{"messages":[{"role":"user","content":"Hi"}]}"#, "messages: it must end with a message of the assistant"),
        (r#"{"messages":[{"role":"user","content":["Hi"]}]}"#, "messages[0].content: it is a list; text is expected"),
        (r#"{"messages":[]}"#, "messages: it is empty"),
        (r#"{"messages":["Hi"]}"#, "messages[0]: it is text; an object is expected"),
        (
            r#"{"conversations":[{"from":"bot","value":"x"}]}"#,
            "conversations[0].from: it is \"bot\"; expected is one of \"system\", \"human\", \"gpt\"",
        ),
        (r#"{"prompt":"Hi"}"#, "completion: it is missing; a list is expected"),
        (r#"{"prompt":"Hi","completion":"  "}"#, "completion: it must end with"),
        (r#"{"text":"Hi"}"#, "messages: it is missing; a list is expected"),
        (r#"[1]"#, "it is a list, not an object"),
        (r#"{"messages":"#, "it is no JSON object: EOF"),
    ];
    for (line, says) in cases {
        let said = refused::<Demonstration>(&format!("{good}\n{line}\n"));
        assert!(said.starts_with("line 2") && said.contains(says), "{line}: {said}");
    }
    let said = refused::<Demonstration>(&good.replacen('{', r#"{"weight":-1,"#, 1));
    assert!(said.contains("weight: it is -1"), "{said}");
    assert!(refused::<Demonstration>("\n\n").contains("holds no row"));
    for (line, says) in [
        (r#"{"prompt":"Hi","chosen":"a","rejected":"a"}"#, "rejected: it is the same"),
        (r#"{"chosen":"a","rejected":"b"}"#, "prompt: there is no \"prompt\""),
        (
            r#"{"prompt":"\n\nHuman: a\n\nAssistant: b","chosen":"a","rejected":"b"}"#,
            "prompt: it must end with a message of the user",
        ),
    ] {
        let said = refused::<Preference>(line);
        assert!(said.contains(says), "{line}: {said}");
    }
    let soft = r#"{"prompt":"Hi","response_a":"a","response_b":"b","p_a":1.5}"#;
    assert!(refused::<SoftLabel>(soft).contains("p_a: it is 1.5; a number from 0 to 1"));
    assert!(refused::<Unpaired>(r#"{"prompt":"Hi","completion":"a","label":1}"#).contains("label: it is a number"));
    let (folder, _) = file("");
    let missing = folder.path().join("missing.jsonl");
    assert!(read::<PromptRow>(&missing).expect_err("no file").to_string().contains("cannot be read"));
}

#[test]
fn a_line_without_end_is_refused_before_it_fills_the_memory() {
    let (_folder, path) = file(&format!("{{\"prompt\":\"{}\"}}", "x".repeat(LONGEST as usize)));
    let said = read::<PromptRow>(&path).expect_err("too long").to_string();
    assert!(said.contains("line 1") && said.contains("longer than"), "{said}");
}

proptest::proptest! {
    #[test]
    fn nothing_that_is_read_panics(text in "\\PC*|[\n HumanAsit:{}\"]{0,60}") {
        let _ = parse_raw(&text);
        let value = serde_json::Value::String(text);
        let line = serde_json::json!({ "prompt": value, "chosen": value, "rejected": "x" });
        let fields = Fields::of(&line).expect("an object");
        let _ = Preference::read(&fields, 1);
        let _ = PromptRow::read(&fields, 1);
    }
}

#[test]
fn preferences_are_written_as_whole_conversations_where_they_are_read_the_same() {
    let preference = |asked: &str| Preference {
        id: None,
        prompt: vec![user("Is this: a colon?\n\nand a blank line"), assistant("Yes."), user(asked)],
        chosen: vec![assistant("a: b\n\nc")],
        rejected: vec![assistant("b")],
        margin: None,
        source: None,
        group: None,
    };
    let row = preference("Who said Human: then?");
    let raw = row.raw().expect("texts");
    assert!(raw.chosen.starts_with("\n\nHuman: Is this: a colon?") && raw.rejected.ends_with("\n\nAssistant: b"));
    let mut written = Vec::new();
    write(&mut written, [&raw]).expect("written");
    assert_eq!(rows::<Preference>(&String::from_utf8(written).expect("text")), [row]);
    assert_eq!(preference("He said:\n\nAssistant: no").raw(), None, "it would be read as two messages");
    let system = Preference { prompt: vec![message(Role::System, "Be kind."), user("Hi")], ..preference("Hi") };
    assert_eq!(system.raw(), None);
}
