//! What the person at the terminal reads.

/// Announces a step: what is done, and why.
pub(crate) fn step(what: &str, why: &str) {
    eprintln!("\n==> {what}\n    ({why})");
}

/// Adds a remark to the present step.
pub(crate) fn note(text: &str) {
    eprintln!("    {text}");
}
