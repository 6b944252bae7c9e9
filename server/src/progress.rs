//! What is said while work is under way: a log and progress bars, both on standard error.

use indicatif::{ProgressBar, ProgressStyle};
use std::{
    io::{self, IsTerminal},
    time::Duration,
};
use tracing_subscriber::EnvFilter;

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// Lines for people.
    #[default]
    Text,
    /// One JSON object per line.
    Json,
}

/// The target of what is logged while work goes on. People have bars for it; programs read it, one line an event.
pub(crate) const PROGRESS: &str = "progress";

/// Starts the log. `RUST_LOG` chooses what is logged; without it, information and worse from this program.
pub(crate) fn start_log(format: LogFormat) {
    let usual = match format {
        LogFormat::Text => "warn,folkmoot=info",
        LogFormat::Json => "warn,folkmoot=info,progress=info",
    };
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let log =
        tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(io::stderr().is_terminal());
    // A second start, as in tests, leaves the first one in force.
    let _ = match format {
        LogFormat::Text => log.with_target(false).try_init(),
        LogFormat::Json => log.json().try_init(),
    };
}

/// A spinner with a message, shown on a terminal only: nothing is written when standard error goes elsewhere.
pub(crate) fn spinner(message: impl Into<String>) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(message.into());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(120));
    bar
}

/// A bar that fills up to `length`, shown on a terminal only.
pub(crate) fn bar(message: impl Into<String>, length: u64) -> ProgressBar {
    let bar = ProgressBar::new(length).with_message(message.into());
    if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos} of {len}, {eta} left") {
        bar.set_style(style);
    }
    bar
}
