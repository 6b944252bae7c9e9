//! That nothing about settings is said in English, or in names of JSON, to somebody who reads another language.

use super::*;
use deliberation::{Language, LanguageTag};

/// What comes after `first`, as far as there is something.
fn all<T>(first: T, after: impl Fn(&T) -> Option<T>) -> Vec<T> {
    let mut all = vec![first];
    while let Some(next) = all.last().and_then(&after) {
        all.push(next);
    }
    all
}

/// One more variant does not compile until it stands here, too.
fn next_problem(problem: &SettingProblem) -> Option<SettingProblem> {
    use SettingProblem as P;
    Some(match problem {
        P::LongLine(_) => P::AtLeast(1),
        P::AtLeast(_) => P::Between { least: 20, most: 1_000 },
        P::Between { .. } => P::ClosesFirst,
        P::ClosesFirst => P::Part(1.5),
        P::Part(_) => P::TakesNone,
        P::TakesNone => P::NameTwice("alter".into()),
        P::NameTwice(_) => P::NoName("a b".into()),
        P::NoName(_) => P::NoAnswerName("a b".into()),
        P::NoAnswerName(_) => P::NoWords,
        P::NoWords => P::FewAnswers,
        P::FewAnswers => P::AnswerTwice("x".into()),
        P::AnswerTwice(_) => P::NotAnAnswer("x".into()),
        P::NotAnAnswer(_) => P::NamesNoAnswer,
        P::NamesNoAnswer => P::UnknownQuestion("x".into()),
        P::UnknownQuestion(_) => {
            P::UnknownAnswer { question: "x".into(), answer: "y".into(), known: vec!["a".into(), "b".into()] }
        }
        P::UnknownAnswer { .. } => P::ShareSum { question: "x".into(), percent: 61.25 },
        P::ShareSum { .. } => P::Share,
        P::Share => P::ManyTopics(50),
        P::ManyTopics(_) => P::LongWord("x".into()),
        P::LongWord(_) => P::ManyWords(2_000),
        P::ManyWords(_) => P::LongReason { reason: "x".into(), most: 200 },
        P::LongReason { .. } => P::ManyReasons(20),
        P::ManyReasons(_) => P::OtherReasons { own: 2, given: 1 },
        P::OtherReasons { .. } => P::UnknownText("x".into()),
        P::UnknownText(_) => P::NoAddress("x".into()),
        P::NoAddress(_) => return None,
    })
}

fn next_place(place: &SettingPlace) -> Option<SettingPlace> {
    use SettingPlace as P;
    let question = |list, part| P::Question { list, at: 1, part };
    Some(match place {
        P::Context => P::Minutes,
        P::Minutes => P::Characters,
        P::Characters => P::ReadWithin,
        P::ReadWithin => P::Schedule,
        P::Schedule => P::Choice,
        P::Choice => P::Groups,
        P::Groups => question(QuestionList::Screening, QuestionPart::Name),
        P::Question { list: QuestionList::Screening, .. } => question(QuestionList::Demographics, QuestionPart::Name),
        P::Question { part: QuestionPart::Name, list, .. } => question(*list, QuestionPart::Words),
        P::Question { part: QuestionPart::Words, list, .. } => question(*list, QuestionPart::Answers),
        P::Question { part: QuestionPart::Answers, list, .. } => question(*list, QuestionPart::Answer(2)),
        P::Question { part: QuestionPart::Answer(_), list, .. } => question(*list, QuestionPart::Admits),
        P::Question { part: QuestionPart::Admits, .. } => P::Quota(1),
        P::Quota(_) => P::Target(1),
        P::Target(_) => P::Topics,
        P::Topics => P::Topic(1),
        P::Topic(_) => P::PassOn,
        P::PassOn => P::PassOnDepth,
        P::PassOnDepth => P::PassOnMost,
        P::PassOnMost => P::Watched,
        P::Watched => P::Reasons,
        P::Reasons => P::ReasonsIn(LanguageTag::english()),
        P::ReasonsIn(_) => P::Texts(LanguageTag::english()),
        P::Texts(_) => P::Embed(1),
        P::Embed(_) => return None,
    })
}

#[test]
fn every_fault_has_words_of_its_own_in_every_language() {
    for problem in all(SettingProblem::LongLine(80), next_problem) {
        let english = super::problem(Words::of(Language::En), &problem);
        for language in Language::ALL.iter().copied() {
            let says = super::problem(Words::of(language), &problem);
            assert!(!says.starts_with("settings "), "{language:?}: {says}");
            assert_eq!(says == english, language == Language::En, "{language:?}: {says}");
            assert!(!says.contains(&problem.to_string()), "{language:?}: {says}");
        }
    }
}

#[test]
fn places_go_by_the_labels_of_the_form_and_never_by_their_paths() {
    for at in all(SettingPlace::Context, next_place) {
        let english = place(Words::of(Language::En), &at);
        for language in Language::ALL.iter().copied() {
            let says = place(Words::of(language), &at);
            assert!(!says.contains(['[', '_']) && says != at.to_string(), "{language:?}: {says}");
            assert_eq!(says == english, language == Language::En, "{language:?}: {says}");
        }
    }
}

#[test]
fn a_fault_says_where_what_and_what_to_do() {
    let error = SettingsError {
        place: SettingPlace::Question { list: QuestionList::Demographics, at: 0, part: QuestionPart::Answer(1) },
        problem: SettingProblem::AnswerTwice("ja".into()),
    };
    assert_eq!(
        fault(Words::of(Language::De), &error),
        "Fragen zur Person, Frage 1, Antwort 2: Die Antwort „ja“ steht zweimal da. Entfernen Sie eine davon."
    );
    let error = SettingsError {
        place: SettingPlace::Target(0),
        problem: SettingProblem::ShareSum { question: "alter".into(), percent: 61.25 },
    };
    assert!(
        fault(Words::of(Language::De), &error).contains("61,2 Prozent"),
        "{}",
        fault(Words::of(Language::De), &error)
    );
}
