//! Which compiler makes the browser part: three ways, tried in order, and none of them needed for the pages to work.

use crate::workspace::Workspace;
use crate::{debian, say};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What the browser runs.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Debian's compiler lies here whatever else is installed.
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/src/rust/library/Cargo.toml";

/// How long `rustup target add` may take before the next way is tried.
const RUSTUP_LIMIT: Duration = Duration::from_secs(60);

/// A compiler for [`TARGET`].
pub(crate) enum Toolchain {
    /// The compiler in use has the target's standard library.
    Installed,
    /// Debian's compiler, which builds the standard library from Debian's source package.
    Debian {
        /// `wasm-ld` under one of its names.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// Finds or installs a compiler for the browser; `None` after saying why there is none.
    pub(crate) fn settle(workspace: &Workspace) -> Option<Toolchain> {
        say::step(
            "Looking for a compiler for the browser part",
            &format!("the charts' interactive parts run as {TARGET}"),
        );
        if has_target() {
            say::note("the compiler in use has the target installed");
            return Some(Toolchain::Installed);
        }
        // Once Debian's compiler has done the work there is no point in asking the network again.
        let settled = workspace.target.join("browser/debian-toolchain");
        if !settled.exists() && add_target() {
            return Some(Toolchain::Installed);
        }
        match debian_toolchain() {
            Ok(toolchain) => {
                let _ = std::fs::create_dir_all(workspace.target.join("browser"));
                let _ = std::fs::write(&settled, "rustup could not add the target; remove this file to ask it again\n");
                Some(toolchain)
            }
            Err(error) => {
                say::note(&format!("{error:#}"));
                say::note(
                    "Going on without: every page works without WebAssembly, only filters and details on hover are missing.",
                );
                None
            }
        }
    }

    /// Where this compiler puts what it makes: with the server's build where they can share procedural macros, apart
    /// where another compiler would make cargo compile everything anew each time.
    pub(crate) fn target_folder(&self, workspace: &Workspace) -> PathBuf {
        match self {
            Toolchain::Installed => workspace.target.clone(),
            Toolchain::Debian { .. } => workspace.target.join("browser"),
        }
    }

    /// The cargo call that compiles for the browser with this compiler, ready for its arguments.
    pub(crate) fn cargo(&self, workspace: &Workspace) -> Command {
        match self {
            Toolchain::Installed => {
                let mut cargo = workspace.cargo();
                cargo.arg("build");
                cargo
            }
            Toolchain::Debian { linker } => {
                let mut cargo = Command::new(DEBIAN_CARGO);
                cargo.current_dir(&workspace.root);
                // The standard library's own build needs features that a stable compiler hides. The libraries of
                // another compiler must not be found first.
                cargo.env("RUSTC_BOOTSTRAP", "1").env("RUSTC", DEBIAN_RUSTC);
                for name in ["RUSTUP_TOOLCHAIN", "LD_LIBRARY_PATH", "CARGO", "RUSTC_WRAPPER"] {
                    cargo.env_remove(name);
                }
                cargo.env("PATH", format!("/usr/bin:{}", std::env::var("PATH").unwrap_or_default()));
                cargo.args(["build", "-Z", "build-std=std,panic_abort", "--config"]);
                cargo.arg(format!("target.{TARGET}.linker={:?}", linker.display().to_string()));
                cargo
            }
        }
    }
}

fn has_target() -> bool {
    Command::new("rustc")
        .args(["--print", "sysroot"])
        .output()
        .is_ok_and(|output| library_of(&String::from_utf8_lossy(&output.stdout)).is_dir())
}

fn library_of(sysroot: &str) -> PathBuf {
    Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).join("lib")
}

fn add_target() -> bool {
    if !debian::has("rustup") {
        say::note("rustup is not here; Debian's compiler is the next choice");
        return false;
    }
    say::note(&format!("rustup target add {TARGET} (at most {} s)", RUSTUP_LIMIT.as_secs()));
    let mut command = Command::new("rustup");
    command.args(["target", "add", TARGET]).stdin(Stdio::null()).stdout(std::io::stderr());
    let Ok(mut child) = command.spawn() else { return false };
    let start = Instant::now();
    while start.elapsed() < RUSTUP_LIMIT {
        match child.try_wait() {
            Ok(Some(status)) => return status.success() && has_target(),
            Ok(None) => std::thread::sleep(Duration::from_millis(100)),
            Err(_) => break,
        }
    }
    let _ = child.kill();
    let _ = child.wait();
    say::note("rustup did not finish in time");
    false
}

fn debian_toolchain() -> Result<Toolchain> {
    let why = "rustup has no standard library for the browser here; Debian's compiler can build one from source";
    let missing: Vec<&str> =
        [("rustc-web", DEBIAN_RUSTC), ("cargo-web", DEBIAN_CARGO), ("rust-web-src", DEBIAN_LIBRARY)]
            .into_iter()
            .filter(|(_, file)| !Path::new(file).exists())
            .map(|(package, _)| package)
            .collect();
    if !missing.is_empty() {
        debian::install(&missing, why)?;
    }
    let version = Command::new(DEBIAN_RUSTC).arg("-vV").env_remove("LD_LIBRARY_PATH").output()?;
    let version = String::from_utf8_lossy(&version.stdout).into_owned();
    say::note(&format!("using Debian's {}", version.lines().next().unwrap_or("rustc")));
    let llvm = version.lines().find_map(|line| line.strip_prefix("LLVM version: "));
    let llvm = llvm.and_then(|llvm| llvm.split('.').next()).context("Debian's rustc names no LLVM version")?;
    Ok(Toolchain::Debian { linker: linker(llvm)? })
}

/// A linker for WebAssembly: rustup's compiler brings one, Debian's has it in a package of the same LLVM version.
fn linker(llvm: &str) -> Result<PathBuf> {
    let output = Command::new("rustc").args(["--print", "sysroot"]).output();
    let sysroot = output.map(|output| String::from_utf8_lossy(&output.stdout).trim().to_owned()).unwrap_or_default();
    let bundled =
        Path::new(&sysroot).join(format!("lib/rustlib/{}-unknown-linux-gnu/bin/rust-lld", std::env::consts::ARCH));
    let of_debian = PathBuf::from(format!("/usr/bin/wasm-ld-{llvm}"));
    for candidate in [&bundled, &of_debian] {
        if candidate.exists() {
            return Ok(candidate.clone());
        }
    }
    debian::install(&[&format!("lld-{llvm}")], "links the browser part")?;
    if !of_debian.exists() {
        bail!("the package lld-{llvm} brought no {}", of_debian.display());
    }
    Ok(of_debian)
}
