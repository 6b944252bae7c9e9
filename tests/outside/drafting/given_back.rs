//! What was typed on the drafting page comes back, whatever became of the draft meanwhile; and nothing is put into
//! force that rests on votes which change.

use super::{DESK, decide, moot, must, reword_all, seen};
use tests::{Response, Visitor, alter};

tests::also_on_postgres!(
    whatever_is_typed_into_a_form_comes_back_with_it,
    what_is_typed_into_a_form_that_has_gone_comes_back_in_a_box,
    nothing_is_ratified_or_published_while_people_vote_again,
    a_draft_whose_analysis_is_gone_can_be_begun_again,
    a_draft_is_not_begun_again_before_the_last_analysis_is_there,
);

const WORDING: &str = "Choose the response that says what it does not know.";
const BOX: &str = "What you sent";

/// Sends a form for the draft as it was seen.
fn send(visitor: &Visitor<'_>, seen: &str, fields: &[(&str, &str)]) -> Response {
    let all: Vec<_> = [("seen", seen)].into_iter().chain(fields.iter().copied()).collect();
    visitor.post(&format!("{DESK}/decide"), &all)
}

/// The field of this id, as HTML.
fn field<'a>(page: &'a Response, id: &str) -> &'a str {
    let name = format!("id=\"{id}\"");
    let mut tags = page.text().split("<input").skip(1).filter_map(|tag| tag.split('>').next());
    tags.find(|tag| tag.contains(&name)).unwrap_or_else(|| panic!("no {id}: {}", page.text()))
}

#[test]
fn whatever_is_typed_into_a_form_comes_back_with_it() {
    let moot = moot();
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    let numbers = [("place", "3"), ("weight", "2.5"), ("into", "2")];
    let form = [("form", "s1"), ("clause", "s1"), ("change", "split"), ("text", WORDING), ("statements", "1")];
    let now = seen(&ann.get(DESK));
    let refused = send(&ann, &now, &[&form[..], &numbers[..], &[("reason", " ")]].concat());
    assert_eq!(refused.status, 422, "{}", refused.text());
    for (name, value) in numbers {
        let field = field(&refused, &format!("{name}-s1"));
        assert!(field.contains(&format!("value=\"{value}\"")), "{field}");
    }
    assert!(field(&refused, "split-s1-1").contains(" checked"), "{}", refused.text());
    assert!(refused.text().contains(WORDING) && !refused.text().contains(BOX), "{}", refused.text());
    // In the forms of others nothing has changed.
    let fresh = ann.get(DESK);
    for id in ["place-s2", "weight-s2", "into-s2"] {
        assert_eq!(field(&refused, id), field(&fresh, id));
    }
    assert!(!field(&fresh, "split-s1-1").contains(" checked"), "{}", fresh.text());

    // The statement that was chosen comes back with the text for it.
    let put_in = [("form", "under"), ("change", "put_in"), ("statement", "3"), ("text", WORDING), ("reason", " ")];
    let refused = send(&ann, &now, &put_in);
    assert_eq!(refused.status, 422, "{}", refused.text());
    let mut options = refused.text().split("<option").skip(1).filter_map(|tag| tag.split('>').next());
    let option = options.find(|tag| tag.contains("value=\"3\"")).expect("the statement");
    assert!(option.contains(" selected") && refused.text().contains(WORDING), "{option}: {}", refused.text());
}

#[test]
fn what_is_typed_into_a_form_that_has_gone_comes_back_in_a_box() {
    let moot = moot();
    let (ann, bob) = (moot.person("ann", "facilitator"), moot.person("bob", "facilitator"));
    moot.begin(&ann);
    let before = seen(&ann.get(DESK));
    must(&decide(&bob, &[("change", "leave_out"), ("clause", "s5"), ("reason", "Told twice")]));
    let form = |clause: &'static str| {
        [("form", clause), ("clause", clause), ("change", "reword"), ("text", WORDING), ("reason", "Plain words")]
    };
    let late = send(&ann, &before, &form("s5"));
    assert_eq!(late.status, 409, "{}", late.text());
    for part in [BOX, WORDING, "Plain words"] {
        assert!(late.text().contains(part), "lacks {part}: {}", late.text());
    }
    // What has its form is there once.
    let late = send(&ann, &before, &form("s1"));
    assert_eq!(late.status, 409, "{}", late.text());
    assert!(late.text().contains(WORDING) && !late.text().contains(BOX), "{}", late.text());

    // So it is where somebody else has put the statement in.
    let before = seen(&ann.get(DESK));
    must(&decide(&bob, &[("change", "put_in"), ("statement", "3"), ("reason", "For fun")]));
    let put_in =
        [("form", "under"), ("change", "put_in"), ("statement", "3"), ("text", WORDING), ("reason", "It fits")];
    let late = send(&ann, &before, &put_in);
    assert_eq!(late.status, 409, "{}", late.text());
    for part in [BOX, WORDING, "It fits"] {
        assert_eq!(late.text().matches(part).count(), 1, "{part}: {}", late.text());
    }
}

#[test]
fn nothing_is_ratified_or_published_while_people_vote_again() {
    let moot = moot();
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    must(&decide(&ann, &reword_all()));
    must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    must(&decide(&ann, &[("change", "weigh"), ("clause", "s1"), ("weight", "2"), ("reason", "Said most often")]));
    let now = seen(&ann.get(DESK));
    let reopened = ann.post("/facilitate/town/reopen", &[("reason", "Some people had no time.")]);
    assert_eq!(reopened.header("location"), Some("/facilitate/town?done=reopened"), "{}", reopened.text());

    let publish = || ann.post(&format!("{DESK}/publish"), &[("version", "1")]);
    for refused in [publish(), ann.post(&format!("{DESK}/ratify"), &[("seen", &now)])] {
        assert_eq!(refused.status, 409, "{}", refused.text());
        assert!(refused.text().contains("People vote, and nothing is decided"), "{}", refused.text());
    }
    assert_eq!(moot.server.get("/polls/town/constitution/v/1").status, 404);
    // Nothing that somebody has written meanwhile is lost.
    let form = [("form", "s1"), ("clause", "s1"), ("change", "reword"), ("text", WORDING), ("reason", "Plain words")];
    let late = send(&ann, &now, &form);
    assert_eq!(late.status, 409, "{}", late.text());
    for part in [BOX, WORDING, "Plain words"] {
        assert!(late.text().contains(part), "lacks {part}: {}", late.text());
    }

    must(&ann.post("/facilitate/town/close", &[]));
    must(&publish());
    assert_eq!(moot.server.get("/polls/town/constitution/v/1").status, 200);
}

#[test]
fn a_draft_whose_analysis_is_gone_can_be_begun_again() {
    let moot = moot();
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    must(&decide(&ann, &reword_all()));
    alter(&moot.data, "update drafts set analysis_version = 999");
    let page = ann.get(DESK);
    assert_eq!(page.status, 200, "{}", page.text());
    assert!(page.text().contains("The analysis from which this draft was begun is gone"), "{}", page.text());
    let now = seen(&page);
    let form = [("form", "s1"), ("clause", "s1"), ("change", "reword"), ("text", WORDING), ("reason", "Plain words")];
    let late = send(&ann, &now, &form);
    assert_eq!(late.status, 409, "{}", late.text());
    assert!(late.text().contains(BOX) && late.text().contains(WORDING), "{}", late.text());
    assert_eq!(ann.post(&format!("{DESK}/begin"), &[("seen", &now)]).status, 409, "that it is meant must be said");
    must(&ann.post(&format!("{DESK}/begin"), &[("seen", &now), ("sure", "yes")]));
    assert!(ann.get(DESK).text().contains("Principle 1"), "{}", ann.get(DESK).text());
}

#[test]
fn a_draft_is_not_begun_again_before_the_last_analysis_is_there() {
    let moot = moot();
    let ann = moot.person("ann", "facilitator");
    moot.begin(&ann);
    let now = seen(&ann.get(DESK));
    let again = || ann.post(&format!("{DESK}/begin"), &[("seen", &now), ("sure", "yes")]);
    // As it is for a moment when voting has just been closed.
    alter(&moot.data, "update analyses set interim = 1");
    let early = again();
    assert_eq!(early.status, 409, "{}", early.text());
    assert!(early.text().contains("The analysis is being brought up to date"), "{}", early.text());
    alter(&moot.data, "update analyses set interim = 0");
    must(&again());
}
