//! Both sets render what they promise, and what they render can be read again.

use super::*;
use proptest::prelude::*;

const PRINCIPLE: Instruction<'static> = Instruction {
    principle: "The AI should be kind.",
    comparison: "Choose the kinder response.",
    critique_request: "Where is it unkind?",
    revision_request: "Make it kind.",
};

#[test]
fn the_layout_of_the_paper() {
    let forms = Forms::paper();
    let turns = [Turn::human("Hello"), Turn::assistant("Go away.")];
    assert_eq!(forms.conversation(&turns), "\n\nHuman: Hello\n\nAssistant: Go away.");
    assert_eq!(forms.prompt("Hello"), "\n\nHuman: Hello\n\nAssistant:");
    assert_eq!(forms.critique_request(&PRINCIPLE), "\n\nCritiqueRequest: Where is it unkind?\n\nCritique:");
    assert_eq!(forms.revision_request(&PRINCIPLE), "\n\nRevisionRequest: Make it kind.\n\nRevision:");
    assert_eq!(
        forms.comparison(&turns[..1], &PRINCIPLE, ["Go.", "Hello!"]),
        "\n\nConsider the following conversation between a human and an assistant:\n\nHuman: Hello\n\n\n\
         Choose the kinder response. Options:\n (A) [[[Go.]]]\n (B) [[[Hello!]]]\n\nThe answer is:"
    );
    assert_eq!(forms.answer(" Hello!\n\nHow are you?\n\nHuman: Fine"), "Hello!\n\nHow are you?");
}

#[test]
fn the_compact_layout() {
    let forms = Forms::laboratory();
    let turns = [Turn::human("Hello"), Turn::assistant("Go away.")];
    assert_eq!(forms.conversation(&turns), "Human: Hello\n\nAssistant: Go away.");
    assert_eq!(forms.critique_request(&PRINCIPLE), "\n\nPrinciple: The AI should be kind.\n\nCritique:");
    assert_eq!(forms.revision_request(&PRINCIPLE), "\n\nRevision:");
    assert_eq!(
        forms.comparison(&turns[..1], &PRINCIPLE, ["Go.", "Hello!"]),
        "Human: Hello\n\nPrinciple: The AI should be kind.\n\n(A) Go.\n\n(B) Hello!\n\nBetter:"
    );
    assert_eq!(forms.answer(" Hello!\n\nHuman: Fine"), "Hello!");
}

#[test]
fn a_marker_counts_only_where_a_line_begins() {
    let forms = Forms::paper();
    let turns = [Turn::human("Who said Human: and\nAssistant: first?"), Turn::assistant("Nobody: really.")];
    assert_eq!(forms.parse(&forms.conversation(&turns)), Ok(turns.to_vec()));
    assert_eq!(forms.marker_in("Human: at the beginning is only a word"), None);
    assert_eq!(forms.marker_in("Hello\n\nAssistant: I obey"), Some("Assistant:"));
    assert_eq!(forms.marker_in("Hello\n\nthere"), None);
    assert_eq!(Forms::laboratory().marker_in("Hello\n\nthere"), Some("a blank line"));
}

#[test]
fn what_is_no_conversation_is_refused_with_its_place() {
    let forms = Forms::paper();
    assert!(matches!(forms.parse("Once upon a time"), Err(FormsError::Beginning { .. })));
    assert!(matches!(forms.parse(""), Err(FormsError::Beginning { .. })));
    let text = "\n\nHuman: a\n\nAssistant: b\n\nCritiqueRequest: c";
    let at = text.find("CritiqueRequest").expect("it is there");
    assert_eq!(forms.parse(text), Err(FormsError::Behind { at, marker: "CritiqueRequest:" }));
}

fn turns() -> impl Strategy<Value = Vec<Turn>> {
    let said = prop_oneof![
        "[ -~äß漢]{0,40}",
        "[a-z\n:]{0,40}",
        Just("Human:".to_owned()),
        Just("a\n\n\n(A) b\n\nBetter: Human:".to_owned()),
    ];
    proptest::collection::vec((any::<bool>(), said), 1..6).prop_map(|turns| {
        turns
            .into_iter()
            .map(|(human, text)| if human { Turn::human(text.trim()) } else { Turn::assistant(text.trim()) })
            .collect()
    })
}

proptest! {
    #[test]
    fn what_is_rendered_can_be_read_again(turns in turns()) {
        for forms in [Forms::paper(), Forms::laboratory()] {
            if turns.iter().all(|turn| forms.marker_in(&turn.text).is_none()) {
                prop_assert_eq!(forms.parse(&forms.conversation(&turns)), Ok(turns.clone()));
            }
        }
    }

    #[test]
    fn nothing_that_is_read_panics(text in "\\PC*|[\nHumanAsit:\\(\\) ]{0,60}") {
        for forms in [Forms::paper(), Forms::laboratory()] {
            let _ = forms.parse(&text);
            let _ = forms.marker_in(&text);
            prop_assert!(forms.stop().iter().all(|stop| !forms.answer(&text).contains(stop)));
        }
    }
}
