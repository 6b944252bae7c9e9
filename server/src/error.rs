//! A failure as the person at the terminal reads it.

use crate::{command::output::ClosedPipe, progress::LogFormat};

/// Writes a failure on standard error: one message with what, where and what to do.
pub(crate) fn report(error: &anyhow::Error, format: LogFormat) {
    let message = message(error);
    match format {
        LogFormat::Text => eprintln!("error: {message}"),
        LogFormat::Json => tracing::error!("{message}"),
    }
}

/// Whether standard output was closed by its reader.
pub(crate) fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error.is::<ClosedPipe>()
}

/// The causes in one sentence. Many errors already quote their cause, which is then not said twice.
fn message(error: &anyhow::Error) -> String {
    let mut message = String::new();
    for cause in error.chain().map(ToString::to_string) {
        if message.contains(&cause) {
            continue;
        }
        if !message.is_empty() {
            message.push_str(": ");
        }
        message.push_str(&cause);
    }
    message
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cause_is_said_once() {
        let cause = std::io::Error::other("disk full");
        let error = anyhow::Error::new(cause).context("votes.csv: disk full").context("the export failed");
        assert_eq!(message(&error), "the export failed: votes.csv: disk full");
    }

    #[test]
    fn a_closed_pipe_is_recognised_through_context() {
        assert!(is_closed_pipe(&anyhow::Error::new(ClosedPipe).context("writing")));
        // A database that went away is a failure, although it looks alike.
        assert!(!is_closed_pipe(&std::io::Error::from(std::io::ErrorKind::BrokenPipe).into()));
    }
}
