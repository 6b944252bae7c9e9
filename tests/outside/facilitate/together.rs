//! Two who run one poll at the same time, and forms that are longer than most.

use super::{Town, is_refused, key, town, values};
use tests::{Response, Visitor};

tests::also_on_postgres!(
    of_two_forms_of_settings_the_second_comes_back_and_undoes_nothing,
    how_statements_are_chosen_is_changed_alone_whatever_others_save_meanwhile,
    what_people_do_meanwhile_keeps_nobody_from_saving,
    long_forms_are_taken_and_those_that_are_too_long_come_back,
);

const SETTINGS: &str = "/facilitate/moot/settings";

/// Two who run the poll `moot`.
fn two(town: &Town) -> [Visitor<'_>; 2] {
    let ann = town.facilitator("ann@example.org");
    town.ready(&ann);
    let bob = town.facilitator("bob@example.org");
    Visitor::give_role(&town.data, "bob@example.org", "moot", "facilitator");
    [ann, bob]
}

type Form = Vec<(String, String)>;

/// The settings as somebody has them before her.
fn opened(by: &Visitor<'_>) -> Form {
    values(by.get(SETTINGS).text())
}

fn set(form: &mut Form, name: &str, value: &str) {
    form.retain(|(known, _)| known != name);
    form.push((name.into(), value.into()));
}

fn value<'f>(form: &'f Form, name: &str) -> Option<&'f str> {
    form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn sent(form: &Form) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

fn send(by: &Visitor<'_>, form: &Form) -> Response {
    by.post(SETTINGS, &sent(form))
}

fn saved(answer: &Response) {
    assert_eq!(answer.header("location"), Some("/facilitate/moot/settings?done=saved"), "{}", answer.text());
}

#[test]
fn of_two_forms_of_settings_the_second_comes_back_and_undoes_nothing() {
    let town = town();
    let [ann, bob] = two(&town);
    let (mut hers, mut his) = (opened(&ann), opened(&bob));
    set(&mut his, "organiser", "The bridge");
    saved(&send(&bob, &his));
    // A form that is sent twice has been carried out already.
    saved(&send(&bob, &his));

    set(&mut hers, "description", "In words of Ann");
    set(&mut hers, "importance", "1");
    let back = send(&ann, &hers);
    assert_eq!(back.status, 409, "{}", back.text());
    for part in ["Somebody else has changed these settings", "save again", "The settings as they are now"] {
        assert!(back.text().contains(part), "lacks {part}: {}", back.text());
    }
    let mut again = values(back.text());
    for (name, typed) in [("description", "In words of Ann"), ("importance", "1"), ("organiser", "The town")] {
        assert_eq!(value(&again, name), Some(typed), "what was typed stays: {}", back.text());
    }
    let now = opened(&ann);
    assert_eq!((value(&now, "organiser"), value(&now, "description")), (Some("The bridge"), Some("")));
    assert_eq!(value(&again, "seen"), value(&now, "seen"), "the next form is about the settings as they are now");
    // What is wrong is said first, and what was seen is not forgotten over it.
    set(&mut hers, "minutes", "many");
    let refused = send(&ann, &hers);
    assert_eq!((refused.status, value(&values(refused.text()), "seen")), (422, value(&hers, "seen")));
    // Nor does a form undo anything that does not say what it was filled in for.
    let mut blind = again.clone();
    blind.retain(|(name, _)| name != "seen");
    assert_eq!(send(&ann, &blind).status, 409);
    assert_eq!(opened(&ann), now, "nothing has changed");

    for (language, says) in [
        ("de", "Jemand anderes hat diese Einstellungen geändert"),
        ("fr", "Quelqu’un d’autre a changé ces réglages"),
        ("es", "Otra persona ha cambiado estos ajustes"),
        ("ar", "غيّر شخص آخر هذه الإعدادات"),
        ("zh", "有人改动了这些设置"),
    ] {
        let answer = ann.post_with(SETTINGS, &sent(&blind), &[("Accept-Language", language)]);
        assert!(answer.status == 409 && answer.text().contains(says), "{language}: {}", answer.text());
    }

    set(&mut again, "organiser", "The bridge");
    saved(&send(&ann, &again));
    let now = opened(&bob);
    assert_eq!((value(&now, "organiser"), value(&now, "description")), (Some("The bridge"), Some("In words of Ann")));
    assert_eq!(value(&now, "importance"), Some("1"));
}

#[test]
fn how_statements_are_chosen_is_changed_alone_whatever_others_save_meanwhile() {
    let town = town();
    let [ann, bob] = two(&town);
    let mut his = opened(&bob);
    set(&mut his, "organiser", "The bridge");
    set(&mut his, "topic", "What should an AI leave alone?");
    let params = [("choice", "top"), ("value", "3"), ("min_seen", "10"), ("groups", ""), ("seed", "")];
    let changed = ann.post_slowly("/facilitate/moot/constitution/params", &params, || saved(&send(&bob, &his)));
    assert_eq!(changed.status, 303, "{}", changed.text());
    let now = opened(&ann);
    let expected = (Some("The bridge"), Some("What should an AI leave alone?"), Some("10"));
    assert_eq!((value(&now, "organiser"), value(&now, "topic"), value(&now, "min_seen")), expected);

    // The other way round: a form of settings that was opened before does not take it back.
    assert_eq!(send(&bob, &his).status, 409);
    assert_eq!(value(&opened(&ann), "min_seen"), Some("10"));
    // Both were read before either was written.
    let mut hers = opened(&ann);
    let mut his = hers.clone();
    set(&mut his, "organiser", "The ferry");
    set(&mut hers, "description", "In words of Ann");
    let back = ann.post_slowly(SETTINGS, &sent(&hers), || saved(&send(&bob, &his)));
    assert_eq!(back.status, 409, "{}", back.text());
    assert_eq!(value(&opened(&ann), "organiser"), Some("The ferry"));
}

#[test]
fn what_people_do_meanwhile_keeps_nobody_from_saving() {
    let town = town();
    let ann = town.facilitator("ann@example.org");
    town.open(&ann);
    let mut hers = opened(&ann);
    let bob = town.participant("bob");
    let written = [("text", "One view of mine"), ("key", &key("s1")[..]), ("language", "en"), ("seen_similar", "1")];
    assert_eq!(bob.post("/polls/moot/write", &written).status, 303);
    let decided = ann.post("/facilitate/moot/statements", &[("statement", "4"), ("do", "accept")]);
    assert_eq!(decided.status, 303, "{}", decided.text());
    set(&mut hers, "description", "In words of Ann");
    saved(&send(&ann, &hers));
}

/// As many words of six letters as may be watched.
fn words() -> Vec<String> {
    let letters: Vec<char> = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي".chars().collect();
    let letter = |number: usize, at: u32| letters[number / letters.len().pow(at) % letters.len()];
    (0..2_000).map(|number| (0..6).map(|at| letter(number, at)).collect::<String>()).collect()
}

#[test]
fn long_forms_are_taken_and_those_that_are_too_long_come_back() {
    let town = town();
    let ann = town.facilitator("ann@example.org");
    town.ready(&ann);
    let mut form = opened(&ann);
    let words = words();
    set(&mut form, "watched", &format!("ar: {}", words.join(",")));
    saved(&send(&ann, &form));
    let page = ann.get(SETTINGS);
    assert!(page.text().contains(&words[0]) && page.text().contains(&words[1_999]), "all are kept");

    let description = "عبارة ".repeat(4_000);
    let made = ann.post("/facilitate/new", &[("topic", "Long"), ("slug", "long"), ("description", &description)]);
    assert_eq!(made.header("location"), Some("/facilitate/long?done=created"), "{}", made.text());
    let more = "x".repeat(100_001);
    let refused = ann.post("/facilitate/new", &[("topic", "Longer"), ("slug", "longer"), ("description", &more)]);
    is_refused(&refused, "The text has more than");

    let most = "x".repeat((4 << 20) + 1);
    let mut form = opened(&ann);
    set(&mut form, "topic", "Typed for nothing?");
    set(&mut form, "description", &most);
    let typed = [("topic", "Typed for nothing?"), ("slug", "longest"), ("description", &most)];
    for answer in [send(&ann, &form), ann.post("/facilitate/new", &typed)] {
        assert_eq!(answer.status, 413);
        let text = answer.text();
        assert!(text.contains("more than a form takes"), "{text:.2000}");
        assert!(text.contains("Typed for nothing?") && text.contains(&most), "it comes back");
    }
    assert_eq!(value(&opened(&ann), "topic"), Some("What should an AI do?"), "nothing was saved");
}
