//! What may come back of a training elsewhere: the files of the folder `results`, by their names and hashes.

use super::whose;
use crate::run::phases;
use std::collections::BTreeMap;

/// The folder of what comes back, in the one that was handed over.
pub const RESULTS: &str = "results";
/// In it: the SHA-256 of every file, as `sha256sum` writes them.
pub const SUMS: &str = "SHA256SUMS";
/// In it: with what the models were trained, in one line.
pub const WITH: &str = "trained-with.txt";

/// The phases whose models come back.
pub(super) const PHASES: [phases::Phase; 2] = [phases::Phase::Supervised, phases::Phase::Reinforced];

/// Folders of the models that have to come back, within [`RESULTS`].
#[must_use]
pub fn required() -> Vec<String> {
    whose::SIDES.map(|side| folder(side, PHASES[0])).into()
}

fn folder(side: record::model_report::Side, phase: phases::Phase) -> String {
    format!("{}/{}", whose::side(side), phase.name())
}

/// Whether a file of [`RESULTS`] is looked at when models are taken back, by its path with slashes. Others, such as
/// preference models and states of optimisers, stay where they are.
#[must_use]
pub fn is_taken_back(path: &str) -> bool {
    let is_of_model = || {
        let (of, name) = path.rsplit_once('/')?;
        let mut folders = whose::SIDES.into_iter().flat_map(|side| PHASES.map(|phase| folder(side, phase)));
        // An adapter is looked at to be refused.
        Some((is_part(name) || name == ADAPTER) && folders.any(|folder| folder == of))
    };
    path == SUMS || path == WITH || is_of_model() == Some(true)
}

/// What a low-rank adapter is known by.
pub(super) const ADAPTER: &str = "adapter_config.json";

/// Whether a file belongs to a model. Others, such as states of optimisers, stay where they are: some formats run code
/// when they are opened.
pub(super) fn is_part(name: &str) -> bool {
    const PARTS: [&str; 7] = [
        "config.json",
        "generation_config.json",
        "tokenizer.json",
        "tokenizer_config.json",
        "special_tokens_map.json",
        "chat_template.jinja",
        "model.safetensors.index.json",
    ];
    PARTS.contains(&name) || is_weights(name)
}

/// Whether a file holds weights, by its name or path. Files that hide themselves are no part of anything: no hash of a
/// folder counts them.
#[must_use]
pub fn is_weights(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.ends_with(".safetensors") && !name.starts_with('.') && name.len() <= 255
}

/// The hashes in [`SUMS`] by file, in small letters.
///
/// # Errors
/// With the number of a line that is not a SHA-256 and a file.
pub fn read_sums(text: &str) -> Result<BTreeMap<String, String>, usize> {
    let mut sums = BTreeMap::new();
    for (place, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let parts = line
            .split_once([' ', '\t'])
            .filter(|(sha256, _)| sha256.len() == 64 && sha256.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let (sha256, name) = parts.ok_or(place + 1)?;
        let name = name.trim_start_matches([' ', '*', '\t']).trim_start_matches("./");
        sums.insert(name.to_owned(), sha256.to_lowercase());
    }
    Ok(sums)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_models_come_back_and_what_is_said_of_them() {
        for (path, is) in [
            ("SHA256SUMS", true),
            ("trained-with.txt", true),
            ("public/supervised/model-00001-of-00002.safetensors", true),
            ("baseline/reinforced/config.json", true),
            ("public/reward/model.safetensors", false),
            ("public/supervised/training_args.bin", false),
            ("public/supervised/.hidden.safetensors", false),
            ("public/supervised/checkpoint-1/model.safetensors", false),
            ("../public/supervised/config.json", false),
            ("config.json", false),
        ] {
            assert_eq!(is_taken_back(path), is, "{path}");
        }
        let hash = "AB".repeat(32);
        let read = read_sums(&format!("{hash}  ./public/a\n\n{hash} *b\n")).expect("sums");
        assert_eq!(read.keys().collect::<Vec<_>>(), ["b", "public/a"]);
        assert_eq!(read["b"], hash.to_lowercase());
        assert_eq!(read_sums(&format!("{hash}  a\nno hash\n")), Err(2));
    }
}
