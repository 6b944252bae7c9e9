//! The commands with which anybody works a poll's records out again from its files.
//!
//! The page of downloads and the README in the archive print the same ones. They name whatever the poll's settings
//! decide, so that they give the published bytes with whatever the program takes by itself today or later.

use deliberation::{Moderated, Poll};
use record::constitution::Process;

/// The file that names those whose votes are left out of the analysis; there when there are any.
pub const LEFT_OUT: &str = "left-out.csv";
/// The tables from which the analysis is made.
pub const TABLES: [&str; 4] = ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"];

/// The command that makes the analysis from the tables of this folder.
pub fn analyze(poll: &Poll, leaves_out: bool, out: &str) -> String {
    let mut command = format!("folkmoot analyze . --min-votes {}", poll.min_votes);
    if poll.moderated == Moderated::Accepted {
        command += " --moderated accepted";
    }
    if let Some(groups) = poll.settings.compile.groups {
        command += &format!(" --groups {groups}");
    }
    if let Some(seed) = poll.settings.compile.seed {
        command += &format!(" --seed {seed}");
    }
    if leaves_out {
        command += &format!(" --toss {LEFT_OUT}");
    }
    command + &format!(" --out {out}")
}

/// The command that drafts the constitution from the analysis. How statements were chosen is in the constitution itself:
/// the settings may have changed since.
pub fn compile(process: &Process, analysis: &str, out: &str) -> String {
    let mut command = format!("folkmoot constitution compile --analysis {analysis}");
    for (name, option) in
        [("per_group", "per-group"), ("threshold", "threshold"), ("top", "top"), ("min_seen", "min-seen")]
    {
        if let Some(number) = process.params.get(name).filter(|value| value.is_number()) {
            command += &format!(" --{option} {number}");
        }
    }
    command + &format!(" --out {out}")
}
