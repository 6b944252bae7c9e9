//! What messages look like once they are said.

use super::*;
use crate::args;

fn all() -> impl Iterator<Item = Words> {
    Language::ALL.iter().copied().map(Words::of)
}

#[test]
fn numbers_are_written_as_each_language_writes_them() {
    let written: Vec<String> = all().map(|words| words.thousands(1_234_567)).collect();
    assert_eq!(written, ["1,234,567", "1.234.567", "1\u{202F}234\u{202F}567", "1.234.567", "1,234,567", "1,234,567"]);
    assert_eq!(Words::of(Language::Es).thousands(1_234), "1234");
    assert_eq!(Words::of(Language::De).decimal(0.8125, 2), "0,81");
    assert_eq!(Words::of(Language::Fr).percent(0.814), "81\u{202F}%");
    assert_eq!(Words::of(Language::Zh).interval([0.76, 0.85]), "76% 至 85%");
}

#[test]
fn days_follow_the_custom_of_the_language() {
    let day = 1_795_392_000_000;
    let written: Vec<String> = all().filter(|words| words.language() != Language::Ar).map(|w| w.day(day)).collect();
    let expected =
        ["23 November 2026", "23. November 2026", "23 novembre 2026", "23 de noviembre de 2026", "2026年11月23日"];
    assert_eq!(written, expected);
    assert_eq!(Words::of(Language::Fr).day(0), "1er janvier 1970");
}

#[test]
fn arabic_has_six_forms() {
    let said: std::collections::BTreeSet<String> = [0_u64, 1, 2, 3, 11, 100]
        .map(|people| Words::of(Language::Ar).say_with("map-heading", args!(letter = "A", people = people)))
        .map(|text| text.replace(|c: char| c.is_ascii_digit(), ""))
        .into();
    assert!(said.len() >= 5, "{said:?}");
}

#[test]
fn variables_are_set_apart_where_lines_run_from_right_to_left() {
    let items = ["A".to_owned(), "B".to_owned()];
    assert_eq!(Words::of(Language::Ar).list(&items), "\u{2068}A\u{2069} و\u{2068}B\u{2069}");
    assert_eq!(Words::of(Language::De).list(&items), "A und B");
    let hebrew = ["שלום".to_owned(), "B".to_owned()];
    assert_eq!(Words::of(Language::De).list(&hebrew), "\u{2068}שלום\u{2069} und B");
}

#[test]
fn what_is_missing_is_said_all_the_same() {
    assert_eq!(Words::of(Language::Zh).say("no-such-key.help"), "no such key help");
    assert_eq!(Words::default().language(), Language::En);
}

#[test]
fn every_file_of_messages_is_part_of_the_program() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/en");
    let mut found: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").path().file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    found.sort();
    assert_eq!(found, catalogue::TOPICS);
}

#[test]
fn markup_takes_the_place_that_the_language_gives_it() {
    Owner::new().with(|| {
        let link = |name: &str| view! { <b>{name.to_owned()}</b> }.into_any();
        let html = |language| {
            let words = Words::of(language);
            words.say_around("number-list-last", args!(all = Slot, last = "\u{E000}x\u{E001}"), link).to_html()
        };
        let plain = |html: String| html.replace("<!>", "");
        assert_eq!(plain(html(Language::En)), "<b>all</b> and x");
        assert_eq!(plain(html(Language::De)), "<b>all</b> und x");
    });
}
