//! Where things are, and how cargo is called so that demo, tests and checks share what they compile.

use crate::{say, succeed};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::Command;

/// The checkout and its build folder.
pub(crate) struct Workspace {
    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target folder: `target`, or what `CARGO_TARGET_DIR` says.
    pub(crate) target: PathBuf,
    cargo: PathBuf,
}

impl Workspace {
    /// Finds the checkout that this program was started from.
    pub(crate) fn find() -> Result<Workspace> {
        let here =
            std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
        let root = here.parent().context("xtask lies in no workspace")?.to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |dir| root.join(dir));
        let cargo = std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from);
        Ok(Workspace { root, target, cargo })
    }

    /// A call of the cargo that runs this program, in the root of the checkout.
    pub(crate) fn cargo(&self) -> Command {
        let mut command = Command::new(&self.cargo);
        command.current_dir(&self.root);
        command
    }

    /// Builds the `folkmoot` binary and returns its path.
    ///
    /// The whole workspace is named although one binary is wanted: cargo then settles the features of every
    /// dependency once, and a test run after a demo compiles nothing twice.
    pub(crate) fn build_server(&self, release: bool) -> Result<PathBuf> {
        say::step(
            "Building the folkmoot binary",
            "web server, worker and command line; the first time all libraries are compiled, later only what changed",
        );
        let mut cargo = self.cargo();
        cargo.args(["build", "--workspace", "--bin", "folkmoot"]);
        if release {
            cargo.arg("--release");
        }
        succeed(&mut cargo)?;
        Ok(self.target.join(if release { "release" } else { "debug" }).join("folkmoot"))
    }
}
