//! A bundle of files as a model's folder: opened and asked for two tokens, or refused with a typed error.
#![no_main]

use libfuzzer_sys::fuzz_target;
use pipeline::language::{LanguageModel, LocalModel, Prompt, SamplingParams};

fuzz_target!(|bundle: &[u8]| {
    let Ok(folder) = tempfile::tempdir() else { return };
    tests::unpack(bundle, folder.path());
    let Ok(model) = LocalModel::open(folder.path()) else { return };
    let Ok(sampling) = (SamplingParams { max_new_tokens: 2, ..SamplingParams::default() }).check() else { return };
    let _ = model.generate(&[Prompt::from("d e")], &sampling);
});
