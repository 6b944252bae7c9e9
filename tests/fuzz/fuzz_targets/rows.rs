//! A file as rows of each kind: read, or refused with line and field.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pipeline::constitutional::rows::{self, Demonstration, Helpful, Preference, PromptRow, SoftLabel, Transcript};

fuzz_target!(|bytes: &[u8]| {
    let Ok(folder) = tempfile::tempdir() else { return };
    let path = folder.path().join("rows.jsonl");
    if std::fs::write(&path, bytes).is_err() {
        return;
    }
    let _ = rows::read::<PromptRow>(&path);
    let _ = rows::read::<Demonstration>(&path);
    let _ = rows::read::<Helpful>(&path);
    let _ = rows::read::<Preference>(&path);
    let _ = rows::read::<SoftLabel>(&path);
    let _ = rows::read::<Transcript>(&path);
});
