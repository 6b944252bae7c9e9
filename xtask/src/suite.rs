//! `cargo xtask test`: all tests, from units to a real browser, and one summary at the end.

use crate::tally::Tally;
use crate::workspace::Workspace;
use crate::{browser, check, debian, postgres, say, succeed};
use anyhow::Result;
use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Instant;

/// Runs checks and tests; the exit code says whether all is well.
pub(crate) fn run(workspace: &Workspace, with_browser: bool) -> Result<ExitCode> {
    let start = Instant::now();
    debian::c_compiler()?;
    browser::build(workspace, false)?;
    let folkmoot = workspace.build_server(false)?;
    if with_browser {
        browser_packages(workspace)?;
    }
    let postgres = postgres::start()?;

    // A failed check does not keep the tests from running: both results are wanted at once.
    let checked = check::run(workspace);
    let mut tally = Tally::default();
    let cargo = || {
        let mut cargo = workspace.cargo();
        cargo.args(["test", "--workspace", "--no-fail-fast"]);
        cargo.env("FOLKMOOT_BIN", &folkmoot);
        if !with_browser {
            cargo.env("FOLKMOOT_NO_BROWSER", "1");
        }
        if let Some(postgres) = &postgres {
            cargo.env("FOLKMOOT_TEST_POSTGRES", postgres.url());
        }
        cargo
    };
    // Every run names the whole workspace, so that cargo settles features once and compiles each library once.
    say::step("Testing the parts", "unit and property tests of every crate");
    tally.run(cargo().args(["--lib", "--bins"]))?;
    say::step("Testing the documentation", "examples in comments must compile and run");
    tally.run(cargo().arg("--doc"))?;
    say::step(
        "Testing from outside",
        "the built program: by command line, over HTTP, in a browser, against published data",
    );
    tally.run(cargo().args(["--test", "*", "--", "--show-output"]))?;

    if let Err(error) = &checked {
        eprintln!("\nerror: {error:#}");
    }
    let mut out = std::io::stdout().lock();
    if tally.broken > 0 {
        writeln!(out, "\nnot every test could be built or run: see the errors above")?;
    }
    writeln!(out, "\nfinished after {} s", start.elapsed().as_secs())?;
    let good = tally.good() && checked.is_ok();
    // A check that failed counts, so that the line below never looks better than the exit code.
    let failed = tally.failed + tally.broken + u64::from(checked.is_err());
    writeln!(out, "{} passed, {failed} failed", tally.passed)?;
    Ok(if good { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Chromium, Node.js and the packages that drive the one from the other.
fn browser_packages(workspace: &Workspace) -> Result<()> {
    let why = "the pages are tested in a real browser, with and without JavaScript (skip with --no-browser)";
    let mut missing = Vec::new();
    if !debian::has("chromium") && std::env::var_os("CHROMIUM").is_none() {
        missing.push("chromium");
    }
    if !debian::has("node") {
        missing.push("nodejs");
    }
    if !debian::has("npm") {
        missing.push("npm");
    }
    if !missing.is_empty() {
        debian::install(&missing, why)?;
    }
    let folder = workspace.root.join("tests/browser");
    let lock = fs::read(folder.join("package-lock.json"))?;
    let stamp: PathBuf = folder.join("node_modules/installed-from.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say::step("Installing the Node packages", "playwright-core drives the browser, axe-core finds barriers for people");
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder).stdout(std::io::stderr());
    succeed(&mut npm)?;
    fs::write(&stamp, lock)?;
    Ok(())
}
