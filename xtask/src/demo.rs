//! `cargo xtask demo`: from a checkout to a poll in the browser.

use crate::workspace::Workspace;
use crate::{browser, debian, say, succeed};
use anyhow::{Context, Result, bail};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The poll's name in addresses.
const SLUG: &str = "demo";

/// Installs, builds, lets the demo make everything, serves; returns when the server ends.
pub(crate) fn run(workspace: &Workspace, listen: &str, data: Option<PathBuf>, quick: bool) -> Result<()> {
    debian::c_compiler()?;
    let site = browser::build(workspace)?;
    let folkmoot = workspace.build_server(false)?;
    let data = data.unwrap_or_else(|| workspace.target.join("demo"));
    say::step("Simulating a public", "its votes, its constitution, and a model that is trained by it");
    let mut demo = Command::new(&folkmoot);
    demo.args(["demo", "--no-serve", "--data"]).arg(&data);
    if quick {
        demo.arg("--quick");
    }
    succeed(&mut demo)?;
    serve(&folkmoot, &data, &site, listen)
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
