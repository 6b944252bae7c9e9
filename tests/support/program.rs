//! The built program and what it answers.

use crate::database;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Many times what the longest command takes.
const LONGEST: Duration = Duration::from_secs(900);

/// The `folkmoot` binary: named by `FOLKMOOT_BIN`, or lying beside the test's own executable.
///
/// # Panics
/// When it has not been built.
#[must_use]
pub fn binary() -> PathBuf {
    if let Some(path) = std::env::var_os("FOLKMOOT_BIN") {
        return path.into();
    }
    let test = std::env::current_exe().expect("the test's own path");
    let path = test.parent().and_then(Path::parent).expect("target/debug").join("folkmoot");
    assert!(path.exists(), "{} is not there: run `cargo build --workspace --bin folkmoot` first", path.display());
    path
}

/// What a command left behind when it ended.
#[derive(Debug)]
pub struct Outcome {
    /// Exit code; -1 when a signal ended it.
    pub code: i32,
    /// Standard output.
    pub stdout: Vec<u8>,
    /// Standard error, as text.
    pub stderr: String,
    arguments: String,
}

impl Outcome {
    /// The result on standard output, after making sure that the command succeeded.
    ///
    /// # Panics
    /// When it did not.
    pub fn ok(&self) -> &[u8] {
        assert_eq!(self.code, 0, "`folkmoot {}` failed:\n{}", self.arguments, self.stderr);
        &self.stdout
    }

    /// Makes sure that the command failed with exit code 1 and one message that contains every one of `parts`,
    /// and that it wrote no result.
    ///
    /// # Panics
    /// When it did not fail so.
    pub fn fails_saying(&self, parts: &[&str]) -> &Self {
        assert_eq!(self.code, 1, "`folkmoot {}` should have failed with 1:\n{}", self.arguments, self.stderr);
        for part in parts {
            assert!(
                self.stderr.contains(part),
                "`folkmoot {}` should have said {part:?}, but said:\n{}",
                self.arguments,
                self.stderr
            );
        }
        assert!(self.stdout.is_empty(), "a failed command wrote a result: {}", String::from_utf8_lossy(&self.stdout));
        assert!(!self.stderr.contains("panicked"), "`folkmoot {}` panicked:\n{}", self.arguments, self.stderr);
        self
    }

    /// Makes sure that the command failed with exit code 1 after a result which contains every one of `parts`.
    ///
    /// # Panics
    /// When it did not.
    pub fn disagrees(&self, parts: &[&str]) {
        assert_eq!(self.code, 1, "`folkmoot {}` should have failed with 1:\n{}", self.arguments, self.stderr);
        let said = String::from_utf8_lossy(&self.stdout);
        for part in parts {
            assert!(said.contains(part), "`folkmoot {}` should have said {part:?}, but said:\n{said}", self.arguments);
        }
    }

    /// Makes sure that the command was refused as wrong usage, with exit code 2 and a message.
    ///
    /// # Panics
    /// When it was not.
    pub fn is_wrong_usage(&self) {
        assert_eq!(self.code, 2, "`folkmoot {}` should be wrong usage:\n{}", self.arguments, self.stderr);
        assert!(!self.stderr.trim().is_empty(), "`folkmoot {}` was refused without a word", self.arguments);
    }

    /// Standard output as JSON.
    ///
    /// # Panics
    /// When the command failed or its output is no JSON.
    #[must_use]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_slice(self.ok()).expect("JSON on standard output")
    }
}

/// Runs `folkmoot` with these arguments to its end, without a terminal and without settings from outside.
///
/// # Panics
/// When it cannot be started.
pub fn folkmoot<I>(arguments: I) -> Outcome
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    folkmoot_with(&[], arguments)
}

/// The same, with these environment variables.
///
/// # Panics
/// When it cannot be started.
pub fn folkmoot_with<I>(variables: &[(&str, &str)], arguments: I) -> Outcome
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    watched(variables, arguments, |_| {})
}

/// The same as [`folkmoot`]; whoever watches gets the number of the process while it runs.
pub(crate) fn folkmoot_watched<I>(arguments: I, watch: impl FnOnce(u32)) -> Outcome
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    watched(&[], arguments, watch)
}

fn watched<I>(variables: &[(&str, &str)], arguments: I, watch: impl FnOnce(u32)) -> Outcome
where
    I: IntoIterator,
    I::Item: AsRef<OsStr>,
{
    let arguments: Vec<OsString> = arguments.into_iter().map(|argument| argument.as_ref().to_owned()).collect();
    let all = database::named(&arguments.iter().map(OsString::as_os_str).collect::<Vec<_>>());
    let mut command = command();
    command.envs(variables.iter().copied()).args(all);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let child = command.spawn().expect("the program starts");
    let in_time = ended_if_not_in_time(child.id());
    watch(child.id());
    let output = child.wait_with_output().expect("the program ends");
    drop(in_time);
    Outcome {
        code: output.status.code().unwrap_or(-1),
        stdout: output.stdout,
        stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        arguments: arguments.iter().map(|argument| argument.to_string_lossy()).collect::<Vec<_>>().join(" "),
    }
}

/// Ends a process that has not ended by itself long after every command has, so that a server which should have refused
/// to start fails its test. What is returned is dropped when the process has ended.
fn ended_if_not_in_time(process: u32) -> Sender<()> {
    let (in_time, ended) = channel();
    std::thread::spawn(move || {
        if ended.recv_timeout(LONGEST) == Err(RecvTimeoutError::Timeout) {
            Command::new("kill").arg(process.to_string()).status().expect("`kill` starts");
        }
    });
    in_time
}

/// Runs `folkmoot` with arguments that may be text or paths: `run!["analyze", &folder]`.
#[macro_export]
macro_rules! run {
    ($($argument:expr),* $(,)?) => { $crate::folkmoot([$(::std::ffi::OsString::from($argument)),*]) };
}

/// A call of the program, deaf to the settings of whoever runs the tests.
pub(crate) fn command() -> Command {
    let mut command = Command::new(binary());
    for (name, _) in std::env::vars_os() {
        let foreign = name.to_string_lossy().starts_with("FOLKMOOT_") || name == "DATABASE_URL" || name == "RUST_LOG";
        if foreign {
            command.env_remove(name);
        }
    }
    // PostgreSQL runs without fsync while it serves tests, which is faster.
    command.env("FOLKMOOT_ALLOW_DATA_LOSS", "true");
    command
}
