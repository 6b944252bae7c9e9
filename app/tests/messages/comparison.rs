//! What one language lacks beside English.

use crate::texts::{Text, variables};
use std::collections::{BTreeMap, BTreeSet};

/// The plural categories that a language needs.
pub(crate) fn categories(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => &["zero", "one", "two", "few", "many", "other"],
        "zh" => &["other"],
        _ => &["one", "other"],
    }
}

/// Texts that read the same in English and another language, and rightly so.
const SAME: [(&str, &[&str]); 24] = [
    ("account-name", &["de"]),
    ("announce-event-test", &["de"]),
    ("announce-title", &["fr"]),
    ("announce-webhooks", &["de", "fr", "es"]),
    ("api-title", &["fr", "es"]),
    ("constitution-version", &["fr"]),
    ("constitution-written", &["de", "fr", "es"]),
    ("data-hash-constitution", &["fr"]),
    ("drafting-v-title", &["fr"]),
    ("feed-constitution", &["fr"]),
    ("glossary-consensus", &["fr"]),
    ("glossary-constitution", &["fr"]),
    ("glossary-moderation", &["de"]),
    ("glossary-training", &["de"]),
    ("number-bytes", &["es"]),
    ("overview-constitution", &["fr"]),
    ("overview-phase", &["de"]),
    ("overview-training", &["de"]),
    ("overview-votes", &["fr"]),
    ("report-hash-constitution", &["fr"]),
    ("report-licence", &["fr"]),
    ("report-version-short", &["de", "fr"]),
    ("sample-share", &["de", "fr", "es"]),
    ("site-section-constitution", &["fr"]),
];

/// What differs between English and another language that must not, and what does not that should.
pub(crate) fn compare(language: &str, english: &BTreeMap<String, Text>, other: &BTreeMap<String, Text>) -> Vec<String> {
    let mut faults = Vec::new();
    for (key, text) in english {
        let Some(translated) = other.get(key) else {
            faults.push(format!("{language}: {key} is missing"));
            continue;
        };
        let (here, there) = (variables(key, other), variables(key, english));
        if here != there {
            faults.push(format!("{language}: {key} has the variables {here:?}, in English {there:?}"));
        }
        let copied = translated.says == text.says && text.says.matches(char::is_alphabetic).count() > 2;
        if copied && !SAME.iter().any(|(same, languages)| same == key && languages.contains(&language)) {
            faults.push(format!("{language}: {key} is the English text"));
        }
    }
    for key in other.keys().filter(|key| !english.contains_key(*key)) {
        faults.push(format!("{language}: {key} is not there in English"));
    }
    faults.extend(forms(language, other));
    faults
}

/// Choices between plural forms that lack one, or have one too many.
pub(crate) fn forms(language: &str, texts: &BTreeMap<String, Text>) -> Vec<String> {
    let needed: BTreeSet<String> = categories(language).iter().map(ToString::to_string).collect();
    let wrong = |(key, text): (&String, &Text)| {
        let found = text.plurals.iter().find(|found| **found != needed)?;
        Some(format!("{language}: {key} has the plural forms {found:?}, the language needs {needed:?}"))
    };
    texts.iter().filter_map(wrong).collect()
}

#[test]
fn every_kind_of_gap_is_found() {
    let read = |file: &str| crate::texts::read(file).0.into_iter().collect::<BTreeMap<_, _>>();
    let english = read(
        "a-gone = Gone\na-same = The same text\na-name = { $name } wrote\na-many = { $n ->\n    [one] One\n   *[other] Many\n }\na-more = More\n    .help = Help\n",
    );
    let german = read(
        "a-same = The same text\na-name = { $who } schrieb\na-many = { $n ->\n    [one] Eins\n    [few] Wenige\n   *[other] Viele\n }\na-more = Mehr\na-new = Neu\n",
    );
    assert_eq!(
        compare("de", &english, &german),
        [
            "de: a-gone is missing",
            "de: a-more.help is missing",
            "de: a-name has the variables {\"who\"}, in English {\"name\"}",
            "de: a-same is the English text",
            "de: a-new is not there in English",
            "de: a-many has the plural forms {\"few\", \"one\", \"other\"}, the language needs {\"one\", \"other\"}",
        ]
    );
    assert!(compare("de", &english, &english).iter().all(|fault| fault.ends_with("is the English text")));
}

#[test]
fn arabic_needs_six_forms_and_chinese_one() {
    let read = |file: &str| crate::texts::read(file).0.into_iter().collect::<BTreeMap<_, _>>();
    let two = read("a-many = { $n ->\n    [one] One\n   *[other] Many\n }\n");
    assert_eq!((forms("ar", &two).len(), forms("zh", &two).len(), forms("en", &two).len()), (1, 1, 0));
}
