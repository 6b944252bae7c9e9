//! What a run was made from, in the words of its record.

use super::{
    growing::Inputs,
    principles::Principles,
    rows::{self, PromptRow},
};
use serde::Serialize;
use sha2::{Digest, Sha256};

/// Adds parameters, constitution, prompts, worked examples and program to the inputs that the caller knows.
pub(super) fn run<P: Serialize>(
    inputs: &mut Inputs,
    params: &P,
    principles: &Principles<'_>,
    prompts: &[PromptRow],
    examples: &str,
) {
    if let Ok(serde_json::Value::Object(fields)) = serde_json::to_value(params) {
        inputs.extend(fields);
    }
    let mut hash = Sha256::new();
    // Writing into a hash cannot fail.
    let _ = rows::write(&mut hash, prompts);
    let mut put = |name: &str, value: String| inputs.insert(name.to_owned(), value.into());
    put("prompts_sha256", hex::encode(hash.finalize()));
    put("constitution_sha256", principles.sha256().to_owned());
    put("code_version", env!("CARGO_PKG_VERSION").to_owned());
    if !examples.is_empty() {
        put("few_shot_sha256", hex::encode(Sha256::digest(examples)));
    }
}
