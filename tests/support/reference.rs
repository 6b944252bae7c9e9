//! Published polls and reference results, which lie beside the checkout on some machines.

use std::path::PathBuf;

/// A file or folder below `FOLKMOOT_CONFORMANCE_DATA`, by default `../shared` beside the checkout; `None` where it is
/// not there.
#[must_use]
pub fn conformance_data(path: &str) -> Option<PathBuf> {
    let root = std::env::var_os("FOLKMOOT_CONFORMANCE_DATA")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../shared"), PathBuf::from);
    let found = root.join(path);
    found.exists().then_some(found)
}

/// Says that a test had nothing to read; the test then ends without a claim.
pub fn report_without_data(test: &str, path: &str) {
    println!("conformance: {test}: NO DATA, {path} is not below FOLKMOOT_CONFORMANCE_DATA");
}
