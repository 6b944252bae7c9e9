//! The program that does a run: started as `folkmoot run` with low priority, heard on standard error, ended with us.

use super::{Works, folder::Folder};
use anyhow::Context;
use std::{process::ExitStatus, process::Stdio, thread};
use tokio::{
    io::{AsyncBufReadExt, BufReader, Lines},
    process::{ChildStderr, ChildStdin, Command},
};

/// Settings of ours that are the program's business, too. Everything else stays here: it needs neither the database
/// nor any secret.
const ITS_BUSINESS: [&str; 2] = ["FOLKMOOT_LABORATORY_MODEL", "FOLKMOOT_ENDPOINT_KEY"];

/// A running program.
pub(super) struct Child {
    child: tokio::process::Child,
    /// The end of the leash: when it is dropped, the program ends.
    _leash: Option<ChildStdin>,
}

/// What it says, line by line.
pub(super) type Said = Lines<BufReader<ChildStderr>>;

impl Child {
    /// Starts it with these arguments.
    pub(super) fn start(works: &Works, folder: &Folder) -> anyhow::Result<(Self, Said)> {
        let mut command = Command::new(&works.program);
        for (name, _) in std::env::vars_os() {
            let text = name.to_string_lossy();
            let ours = text.starts_with("FOLKMOOT_") && !ITS_BUSINESS.contains(&text.as_ref());
            if ours || text == "DATABASE_URL" || text == "RUST_LOG" {
                command.env_remove(&name);
            }
        }
        // One core is left to those who vote.
        let cores = thread::available_parallelism().map_or(1, |cores| cores.get().saturating_sub(1).max(1));
        command
            .env("RAYON_NUM_THREADS", cores.to_string())
            .args(folder.arguments(works)?)
            .envs(folder.environment(works)?)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        #[cfg(unix)]
        command.process_group(0);
        let mut child = command
            .spawn()
            .with_context(|| format!("{}: the program that does runs cannot be started", works.program.display()))?;
        let said = child.stderr.take().context("the program that does runs cannot be heard")?;
        let leash = child.stdin.take();
        yield_to_others(&child);
        Ok((Self { child, _leash: leash }, BufReader::new(said).lines()))
    }

    /// Waits for its end.
    pub(super) async fn wait(&mut self) -> std::io::Result<ExitStatus> {
        self.child.wait().await
    }

    /// Ends it at once, with all that it has started. It may be ended at any moment.
    pub(super) async fn kill(mut self) {
        #[cfg(unix)]
        if let Some(group) = group(&self.child) {
            // Gone already is as good.
            let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        }
        if let Err(error) = self.child.kill().await {
            tracing::warn!(%error, "a run could not be ended");
        }
    }
}

/// The process group of a child, which it leads.
#[cfg(unix)]
fn group(child: &tokio::process::Child) -> Option<rustix::process::Pid> {
    rustix::process::Pid::from_raw(i32::try_from(child.id()?).ok()?)
}

/// Whoever votes comes first: the processor is the run's when nobody else wants it, and where memory runs out the run
/// goes before the server does.
fn yield_to_others(child: &tokio::process::Child) {
    #[cfg(unix)]
    if let Some(group) = group(child)
        && let Err(error) = rustix::process::setpriority_pgrp(Some(group), 19)
    {
        tracing::warn!(%error, "a run keeps its priority, and may slow others down");
    }
    #[cfg(target_os = "linux")]
    if let Some(id) = child.id() {
        // Where the system does not let us, the usual rules hold.
        let _ = std::fs::write(format!("/proc/{id}/oom_score_adj"), "900");
    }
}
