//! What is written into the form and read back again.

use super::{lists::option, *};
use deliberation::{
    Language, LanguageTag, Origin, Settings,
    settings::{Access, AnswerOption, Cell, Margin, Question, Schedule, Texts, Writing},
};
use std::collections::BTreeMap;

fn poll(settings: Settings) -> Poll {
    Poll {
        id: 1,
        slug: Slug::parse("moot").expect("a slug"),
        topic: "Rules".into(),
        description: "Two\nlines".into(),
        phase: Phase::Draft,
        opened_at_ms: None,
        closed_at_ms: None,
        moderated: Moderated::Accepted,
        min_votes: 7,
        min_seen: Some(3),
        participants: 0,
        statements: 0,
        votes: 0,
        origin: Origin::Held,
        source_url: None,
        settings,
        revision: 0,
        created_at_ms: 0,
        updated_at_ms: 0,
        ratifies: None,
    }
}

fn full() -> Settings {
    let option = |id: &str, text: &str| AnswerOption { id: id.into(), text: text.into() };
    let question = |id: &str, admits: &[&str]| Question {
        id: id.into(),
        text: "Which?".into(),
        why: "To know".into(),
        options: vec![option("18-29", "18 to 29"), option("old", "Older")],
        admits: admits.iter().map(|a| (*a).to_owned()).collect(),
    };
    let said = BTreeMap::from([("age".into(), "Wie alt?".into()), ("age.old".into(), "Älter".into())]);
    let texts = Texts {
        topic: "Regeln".into(),
        outcome: "Etwas".into(),
        questions: said,
        reasons: vec!["Nicht hier.".into(), "Schon gesagt.".into()],
        ..Texts::default()
    };
    Settings {
        organiser: "Town".into(),
        reasons: vec!["Not here.".into(), "Said before.".into()],
        texts: BTreeMap::from([(LanguageTag::parse("de").expect("a tag"), texts)]),
        schedule: Schedule { opens_at_ms: None, closes_at_ms: Some(1_795_392_000_000) },
        access: Access::Codes,
        statements: Writing { known_only: true, ..Writing::default() },
        screening: vec![question("age", &["18-29"])],
        demographics: vec![question("region", &[])],
        quotas: vec![Cell { answers: BTreeMap::from([("age".into(), "old".into())]), places: 12 }],
        targets: vec![Margin {
            question: "age".into(),
            shares: BTreeMap::from([("18-29".into(), 0.215), ("old".into(), 0.785)]),
        }],
        embed: vec!["https://example.org".into()],
        translate: false,
        open_data: false,
        show_tips: false,
        show_share: false,
        ..Settings::default()
    }
}

#[test]
fn a_form_that_nobody_touches_changes_nothing() {
    for settings in [Settings::default(), full()] {
        settings.check().expect("sound");
        let poll = poll(settings.clone());
        let read = read(&mut written(&poll), &poll, Words::default()).expect("nothing is wrong");
        assert_eq!(read.settings, settings);
        let rest = (read.slug.as_str(), read.topic.as_str(), read.description.as_str(), read.min_votes, read.min_seen);
        assert_eq!(rest, ("moot", "Rules", "Two\nlines", 7, Some(3)));
        assert_eq!(read.moderated, Moderated::Accepted);
    }
}

#[test]
fn groups_are_added_and_empty_ones_forgotten() {
    let poll = poll(full());
    let mut typed = written(&poll);
    assert!(add(&mut typed, "screening") && add(&mut typed, "quotas") && !add(&mut typed, "nonsense"));
    assert_eq!((typed.groups("screening"), typed.groups("quotas")), (2, 2));
    assert_eq!(read(&mut typed, &poll, Words::default()).expect("nothing is wrong").settings, full());
}

#[test]
fn places_are_written_for_those_who_decline_and_for_everybody_else() {
    let poll = poll(full());
    let with = |last: &str| {
        let mut typed = written(&poll);
        for (at, (answers, places)) in [("region = declined", "3"), (last, "4")].into_iter().enumerate() {
            typed.put(format!("quotas.{}.answers", at + 1), answers);
            typed.put(format!("quotas.{}.places", at + 1), places);
        }
        (read(&mut typed, &poll, Words::default()), typed)
    };
    let expected = [
        full().quotas[0].clone(),
        Cell { answers: BTreeMap::from([("region".into(), "declined".into())]), places: 3 },
        Cell { answers: BTreeMap::new(), places: 4 },
    ];
    for sign in ["*", " ＊ "] {
        let settings = with(sign).0.expect("nothing is wrong").settings;
        assert_eq!(settings.quotas, expected);
        let again = self::poll(settings.clone());
        let mut typed = written(&again);
        assert_eq!(typed.value("quotas.2.answers"), "*");
        assert_eq!(read(&mut typed, &again, Words::default()).expect("nothing is wrong").settings, settings);
    }
    let (read, typed) = with("");
    assert!(read.is_none(), "whoever forgets the kind of person does not mean everybody");
    let says = typed.fault("quotas.2.answers").expect("a fault");
    assert!(says.starts_with("Places 3: ") && says.contains('*') && typed.faults.len() == 1, "{:?}", typed.faults);
    let mut typed = written(&poll);
    typed.put("quotas.0.answers", "*");
    typed.put("quotas.1.answers", "age = old");
    typed.put("quotas.1.places", "1");
    assert!(super::read(&mut typed, &poll, Words::default()).is_none(), "nobody would come to the second");
    assert!(typed.fault("quotas.0.answers").is_some() && typed.faults.len() == 1, "{:?}", typed.faults);
}

#[test]
fn what_is_wrong_stands_beside_its_field() {
    let poll = poll(full());
    let mut typed = written(&poll);
    typed.put("slug", "No Slug");
    typed.put("minutes", "five");
    typed.put("opens", "tomorrow");
    typed.put("writing.max_graphemes", "5");
    typed.put("screening.0.options", "only one");
    typed.put("quotas.0.answers", "age = unknown");
    typed.put("targets.0.shares", "18-29 = 50");
    assert!(read(&mut typed, &poll, Words::default()).is_none());
    for field in [
        "slug",
        "minutes",
        "opens",
        "writing.max_graphemes",
        "screening.0.options",
        "quotas.0.answers",
        "targets.0.shares",
    ] {
        assert!(typed.fault(field).is_some(), "{field}: {:?}", typed.faults);
    }
}

#[test]
fn what_is_wrong_is_said_in_the_language_of_whoever_reads_and_beside_the_language_it_is_in() {
    let poll = poll(full());
    let mut typed = written(&poll);
    // Kept by their tags, German would come before Swahili.
    typed.put("texts.0.language", "sw");
    typed.put("texts.1.language", "de");
    typed.put("texts.1.topic", "Regeln");
    typed.put("texts.0.questions", "alter = ?");
    typed.put("quotas.0.answers", "age = unknown");
    assert!(read(&mut typed, &poll, Words::of(Language::De)).is_none());
    let says = typed.fault("texts.0.questions").expect("a fault");
    assert!(says.starts_with("Fragen und Antworten (sw): „alter“ steht für keine Frage"), "{says}");
    let says = typed.fault("quotas.0.answers").expect("a fault");
    let expected = "Plätze 1: Die Frage „age“ hat keine Antwort namens „unknown“. Sie hat 18-29 und old.";
    assert_eq!((says, typed.faults.len()), (expected, 2));
}

#[test]
fn answers_get_names_by_themselves() {
    let names = |text: &str| text.lines().filter_map(option).map(|o| (o.id, o.text)).collect::<Vec<_>>();
    let expected = [("yes-of-course", "Yes, of course!"), ("n", "No")].map(|(a, b)| (a.to_owned(), b.to_owned()));
    assert_eq!(names("Yes, of course!\n\n n : No"), expected);
    let chinese = names("是\n否");
    assert!(chinese[0].0 != chinese[1].0 && chinese.iter().all(|(id, _)| id.len() == 9), "{chinese:?}");
}
