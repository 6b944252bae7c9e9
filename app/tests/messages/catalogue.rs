//! The files in `locales`, all languages beside each other and beside the code.

use crate::{
    comparison::{compare, forms},
    sources,
    texts::{Text, read, variables},
};
use std::{collections::BTreeMap, fs, path::Path};

/// The languages besides English.
const OTHERS: [&str; 5] = ["de", "fr", "es", "ar", "zh"];

/// The files of a language by topic.
fn files(language: &str) -> BTreeMap<String, String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(language);
    let entries = fs::read_dir(&folder).expect("a folder of messages");
    entries
        .map(|entry| {
            let path = entry.expect("an entry").path();
            let topic = path.file_stem().expect("a name").to_string_lossy().into_owned();
            (topic, fs::read_to_string(&path).expect("a file of messages"))
        })
        .collect()
}

/// All texts of a language, and what is wrong with its files.
fn texts(language: &str) -> (BTreeMap<String, Text>, Vec<String>) {
    let mut all = BTreeMap::new();
    let mut faults = Vec::new();
    for (topic, file) in files(language) {
        let (texts, unreadable) = read(&file);
        faults.extend(unreadable.into_iter().map(|fault| format!("{language}/{topic}.ftl: {fault}")));
        for (key, text) in texts {
            faults.extend(text.faults.iter().map(|fault| format!("{language}: {key} {fault}")));
            let quotes_nothing = text.says.trim().is_empty() && text.variables.is_empty() && text.quotes.is_empty();
            if quotes_nothing {
                faults.push(format!("{language}: {key} is empty"));
            }
            if !key.trim_start_matches('-').starts_with(&format!("{topic}-")) {
                faults.push(format!("{language}/{topic}.ftl: the key {key} must begin with {topic}-"));
            }
            if all.insert(key.clone(), text).is_some() {
                faults.push(format!("{language}: {key} is there twice"));
            }
        }
    }
    for (key, text) in &all {
        let gone = text.quotes.iter().filter(|quoted| !all.contains_key(*quoted));
        faults.extend(gone.map(|quoted| format!("{language}: {key} quotes {quoted}, which is not there")));
    }
    (all, faults)
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_file_can_be_read() {
    none(&std::iter::once("en").chain(OTHERS).flat_map(|language| texts(language).1).collect::<Vec<_>>());
}

#[test]
fn every_language_says_everything_with_the_forms_that_it_needs() {
    let english = texts("en").0;
    let mut faults = forms("en", &english);
    for language in OTHERS {
        faults.extend(compare(language, &english, &texts(language).0));
    }
    none(&faults);
}

#[test]
fn every_language_keeps_its_messages_in_the_same_files() {
    let english: Vec<String> = files("en").into_keys().collect();
    for language in OTHERS {
        assert_eq!(files(language).into_keys().collect::<Vec<_>>(), english, "{language}");
    }
}

#[test]
fn what_the_code_says_is_written_down_and_what_is_written_down_is_said() {
    let english = texts("en").0;
    let said = sources::all();
    let mut faults = Vec::new();
    for place in &said {
        if place.keys.is_empty() {
            faults.push(format!("{}: write the key out, so that it can be checked", place.place));
        }
        for key in &place.keys {
            let expected = variables(key, &english);
            if !english.contains_key(key) {
                faults.push(format!("{}: there is no message {key}", place.place));
            } else if expected != place.variables {
                let given = &place.variables;
                faults.push(format!("{}: {key} has the variables {expected:?}, but is given {given:?}", place.place));
            }
        }
    }
    let used = |key: &str| {
        said.iter().any(|place| place.keys.iter().any(|said| said == key))
            || english.values().any(|text| text.quotes.contains(key))
    };
    faults.extend(english.keys().filter(|key| !used(key)).map(|key| format!("en: nothing says {key}")));
    none(&faults);
}
