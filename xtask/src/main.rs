//! Sets up, builds, serves and tests Folkmoot on a machine that has nothing but Rust.
//!
//! `cargo xtask demo` and `cargo xtask test` are the two commands of the README; the others are their parts. Every
//! step says on standard error what it does and why; what programs print while they work passes through.

mod browser;
mod check;
mod debian;
mod demo;
mod postgres;
mod say;
mod suite;
mod supply;
mod tally;
mod toolchain;
mod workspace;

use anyhow::{Result, bail};
use std::path::PathBuf;
use std::process::ExitCode;
use workspace::Workspace;

const USAGE: &str = "\
cargo xtask <command>

  demo [--listen 127.0.0.1:3000] [--data DIR] [--quick]
                     install what is missing, build, go the whole way with a simulated public, serve it
  test [--no-browser]
                     install what the tests need and run them all
  build [--release]  the browser part and the folkmoot binary
  check              rustfmt, clippy and rustdoc, warnings being errors; cargo-deny, where it is installed
  sbom [--out FILE]  a list of all libraries with versions, licences and hashes (CycloneDX), by default sbom.cdx.json
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: Vec<String>) -> Result<ExitCode> {
    let mut rest = arguments.into_iter();
    let command = rest.next().unwrap_or_default();
    let mut options = Options::default();
    while let Some(argument) = rest.next() {
        match (command.as_str(), argument.as_str()) {
            ("demo", "--listen") => options.listen = rest.next().unwrap_or(options.listen),
            ("demo", "--data") => options.data = rest.next().map(PathBuf::from),
            ("demo", "--quick") => options.quick = true,
            ("build", "--release") => options.release = true,
            ("test", "--no-browser") => options.no_browser = true,
            ("sbom", "--out") => match rest.next() {
                Some(out) => options.out = out.into(),
                None => return Ok(wrong_usage("`--out` needs the name of a file")),
            },
            (_, "-h" | "--help") => {
                eprint!("{USAGE}");
                return Ok(ExitCode::SUCCESS);
            }
            _ => return Ok(wrong_usage(&format!("`{command}` does not know `{argument}`"))),
        }
    }
    let workspace = Workspace::find()?;
    match command.as_str() {
        "demo" => demo::run(&workspace, &options.listen, options.data, options.quick)?,
        "test" => return suite::run(&workspace, !options.no_browser),
        "build" => {
            debian::c_compiler()?;
            browser::build(&workspace)?;
            workspace.build_server(options.release)?;
        }
        "check" => check::run(&workspace)?,
        "sbom" => supply::list(&workspace, &options.out)?,
        "-h" | "--help" | "help" => eprint!("{USAGE}"),
        "" => return Ok(wrong_usage("a command is missing")),
        other => return Ok(wrong_usage(&format!("there is no command `{other}`"))),
    }
    Ok(ExitCode::SUCCESS)
}

struct Options {
    listen: String,
    data: Option<PathBuf>,
    release: bool,
    quick: bool,
    no_browser: bool,
    out: PathBuf,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            listen: "127.0.0.1:3000".into(),
            data: None,
            release: false,
            quick: false,
            no_browser: false,
            out: "sbom.cdx.json".into(),
        }
    }
}

fn wrong_usage(what: &str) -> ExitCode {
    eprint!("error: {what}\n\n{USAGE}");
    ExitCode::from(2)
}

/// Runs a command to its end; an exit status other than 0 is an error that repeats the command.
fn succeed(command: &mut std::process::Command) -> Result<()> {
    let status = command.status().map_err(|error| anyhow::anyhow!("cannot start {command:?}: {error}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}
