//! A language model that is made in a second, and reads nothing: whatever trains or asks models is tried on it.

use crate::folkmoot;
use std::path::Path;

/// Parameters of `folkmoot model pretrain` for it.
pub const TINY_MODEL: &str = "documents = 300\ntokenizer_documents = 300\nvocabulary = 512\nhidden_size = 32\n\
    intermediate_size = 64\nlayers = 2\nheads = 2\nmax_positions = 640\n[learner]\nmost_steps = 12\ncheckpoint_every = 4\n\
    [booster]\ndocuments = 90\n[booster.learner]\nmost_steps = 4\n";

/// Makes it in `base`, in this folder.
///
/// # Panics
/// When it cannot be made.
pub fn make_tiny_model(folder: &Path) {
    let params = folder.join("base.toml");
    std::fs::write(&params, TINY_MODEL).expect("written");
    let (params, out) = (params.to_string_lossy().into_owned(), folder.join("base").to_string_lossy().into_owned());
    folkmoot(["model", "pretrain", "--params", &params, "--out", &out]).ok();
}
