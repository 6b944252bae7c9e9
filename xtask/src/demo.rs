//! `cargo xtask demo`: from a checkout to a poll in the browser.

use crate::workspace::Workspace;
use crate::{browser, debian, say, succeed};
use anyhow::{Context, Result, bail};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The poll's name in addresses.
const SLUG: &str = "demo";

/// The simulated poll: large enough for clear groups, so that every page has something to show.
const SIMULATION: [&str; 10] =
    ["--participants", "1200", "--statements", "60", "--groups", "3", "--votes-per", "30", "--seed", "3"];

/// Installs, builds, simulates, serves; returns when the server ends.
pub(crate) fn run(workspace: &Workspace, listen: &str, data: Option<PathBuf>) -> Result<()> {
    debian::c_compiler()?;
    let site = browser::build(workspace)?;
    let folkmoot = workspace.build_server(false)?;
    let data = data.unwrap_or_else(|| workspace.target.join("demo"));
    prepare(&folkmoot, &data, &workspace.target)?;
    serve(&folkmoot, &data, &site, listen)
}

/// Puts the simulated poll into the data folder, unless an earlier demo did.
///
/// The export command is asked whether the poll is there: it reads nothing but the database.
fn prepare(folkmoot: &Path, data: &Path, target: &Path) -> Result<()> {
    fs::create_dir_all(data).with_context(|| format!("cannot create {}", data.display()))?;
    let scratch = target.join("demo-scratch");
    let fresh = || -> Result<()> {
        if scratch.exists() {
            fs::remove_dir_all(&scratch)?;
        }
        fs::create_dir_all(&scratch)?;
        Ok(())
    };
    fresh()?;
    let mut export = Command::new(folkmoot);
    export.args(["export", "polis", SLUG, "--data"]).arg(data).arg("--out").arg(scratch.join("export"));
    let there = export.stdout(Stdio::null()).stderr(Stdio::null()).status()?.success();
    if there {
        say::step("The demo poll is there already", &format!("kept from an earlier run in {}", data.display()));
    } else {
        fresh()?;
        let poll = scratch.join("poll");
        say::step("Simulating a poll", "1200 made-up people in three groups vote on 60 statements about AI");
        succeed(Command::new(folkmoot).arg("simulate").args(SIMULATION).arg("--out").arg(&poll))?;
        say::step("Importing it", &format!("into an embedded SQLite database in {}", data.display()));
        let mut import = Command::new(folkmoot);
        import.args(["import", "polis"]).arg(&poll).args(["--slug", SLUG, "--data"]).arg(data);
        succeed(&mut import)?;
    }
    fs::remove_dir_all(&scratch)?;
    Ok(())
}

/// Serves until the server ends, which it does on Ctrl-C: the terminal sends that to both processes.
fn serve(folkmoot: &Path, data: &Path, site: &Path, listen: &str) -> Result<()> {
    say::step("Starting the server", "Ctrl-C ends it");
    let mut command = Command::new(folkmoot);
    command.args(["serve", "--listen", listen, "--data"]).arg(data).env("FOLKMOOT_SITE", site);
    let mut child = command.stderr(Stdio::piped()).spawn()?;
    let log = child.stderr.take().context("the server's log cannot be read")?;
    for line in BufReader::new(log).lines() {
        let line = line?;
        writeln!(std::io::stderr(), "{line}")?;
        if let Some((_, address)) = line.split_once("listening on ") {
            announce(address.trim());
        }
    }
    let status = child.wait()?;
    if !status.success() {
        bail!("the server ended with {status}; its own message stands above");
    }
    Ok(())
}

fn announce(address: &str) {
    let text = format!("  Folkmoot is ready:  {address}/polls/{SLUG}  ");
    let rule = "-".repeat(text.len());
    eprintln!("\n{rule}\n{text}\n{rule}\n");
}
