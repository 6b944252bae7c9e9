//! `cargo xtask check`: formatting, lints and documentation, warnings being errors.

use crate::workspace::Workspace;
use crate::{say, succeed, supply};
use anyhow::Result;

/// Runs rustfmt, clippy and rustdoc over the whole workspace, all three whatever the first says, and cargo-deny.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    say::step("Checking the formatting", "one style, so that differences in a change are differences in meaning");
    let format = succeed(workspace.cargo().args(["fmt", "--all", "--check"]));
    say::step("Checking the lints", "clippy's warnings are errors here");
    let lints = succeed(workspace.cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]));
    say::step("Checking the documentation", "broken links and missing words are errors here");
    let mut doc = workspace.cargo();
    doc.args(["doc", "--workspace", "--no-deps", "--document-private-items"]).env("RUSTDOCFLAGS", "-D warnings");
    let documentation = succeed(&mut doc);
    format.and(lints).and(documentation).and(supply::check(workspace))
}
