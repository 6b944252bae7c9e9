//! Whoever agrees agrees to a text; a version stands for one text and no other.

use app::{participant::CONSENT, words::Words};
use deliberation::Language;
use sha2::{Digest, Sha256};

/// Every version of the consent text that people have agreed to, with the SHA-256 of what it says in all languages.
///
/// Where a text has changed so that it means something else, add a version here, give `CONSENT` its name, and everybody
/// is asked again. Where only a slip of the pen was put right, or something was added that is said in polls of a kind that
/// there was not before, the new hash takes the place of the old one.
const VERSIONS: [(&str, &str); 4] = [
    ("1", "75c41e1df987ede685b0370e218ca9e35a03558458b6a4a79857c4b122007a3f"),
    ("2", "c099548d436c73139f11eabad2e9495a1d186003b155856f43a0750209fd3153"),
    ("3", "b57d9203bac63d2cb7544929e52325abb362a4948cbccaeaa16b80206ec1251f"),
    ("4", "6d4cfbc06ba0c00d478741d8264c0bef5f7776a03bc658d0d64ee6c36190ceb6"),
];

/// The messages that the page of consent says, in the order of its source.
fn messages() -> Vec<&'static str> {
    let source = include_str!("../../src/page/join/consent.rs");
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let said = source.split("words.say").skip(1).filter_map(|rest| rest.split('"').nth(1));
    said.filter(|key| !matches!(*key, "join-full-contact" | "join-full-version")).collect()
}

#[test]
fn a_version_of_the_consent_stands_for_one_text() {
    let messages = messages();
    assert!(messages.len() >= 15 && messages.contains(&"join-train.says"), "{messages:?}");
    let mut hash = Sha256::new();
    for &language in Language::ALL {
        for key in &messages {
            hash.update(format!("{} {key}: {}\n", language.as_str(), Words::of(language).say(key)));
        }
    }
    let hash: String = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    let (version, known) = VERSIONS[VERSIONS.len() - 1];
    assert_eq!(version, CONSENT, "the latest version and its text are not those that people agree to");
    assert_eq!(hash, known, "the consent text has changed: does it still mean what people have agreed to?");
}
