//! Packages of Debian and its descendants: looked for first, installed where missing, named where we may not.

use crate::postgres::is_root;
use crate::say;
use anyhow::{Result, bail};
use std::process::{Command, Stdio};
use std::time::Duration;

/// Whether a program of this name is on the path.
pub(crate) fn has(program: &str) -> bool {
    std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// Makes sure that C code can be compiled: SQLite is built from its source.
pub(crate) fn c_compiler() -> Result<()> {
    if ["cc", "gcc", "clang"].iter().any(|name| has(name)) {
        return Ok(());
    }
    install(&["gcc", "libc6-dev"], "SQLite is compiled from its C source")
}

/// Installs packages, or fails with the command that does.
///
/// # Errors
/// When this is no Debian-like system, when this is not root, or when apt fails: the message carries the command.
pub(crate) fn install(packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    say::step(&format!("Installing {list}"), why);
    if !has("apt-get") {
        bail!("apt-get is not here: install the equivalent of `{list}` with this system's package manager");
    }
    if !is_root() {
        bail!(
            "installing needs root. Please run\n\n    sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}\n\nand then this command again"
        );
    }
    // Package lists may be absent or out of date on a new machine, and another apt may hold the lock for a while.
    for attempt in 0..10 {
        if attempt > 0 {
            if attempt > 1 {
                say::note("apt did not succeed, perhaps because another apt is at work; trying again in 10 s");
                std::thread::sleep(Duration::from_secs(10));
            }
            apt(&["update"]);
        }
        let mut arguments = vec!["install", "-y", "--no-install-recommends"];
        arguments.extend(packages);
        if apt(&arguments) {
            return Ok(());
        }
        if attempt > 0 && packages.iter().any(|package| !is_known(package)) {
            break;
        }
    }
    bail!("apt-get could not install {list}; its own message stands above")
}

fn apt(arguments: &[&str]) -> bool {
    let mut command = Command::new("apt-get");
    command.args(["-q", "-o", "DPkg::Lock::Timeout=600"]).args(arguments);
    command.env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
    // Standard output is kept for results.
    command.stdout(std::io::stderr());
    command.status().is_ok_and(|status| status.success())
}

/// Whether apt knows a package of this name.
pub(crate) fn is_known(package: &str) -> bool {
    let output = Command::new("apt-cache").args(["show", "--quiet", package]).stderr(Stdio::null()).output();
    output.is_ok_and(|output| output.status.success() && !output.stdout.is_empty())
}
