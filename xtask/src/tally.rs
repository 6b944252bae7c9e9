//! Counting what cargo's test runs say, so that several runs end in one summary.

use anyhow::{Context, Result};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

/// Tests passed and failed so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// Runs that ended badly without a failed test: a compile error, for instance.
    pub(crate) broken: u64,
}

impl Tally {
    /// Runs one `cargo test`, shows its output and adds its counts.
    pub(crate) fn run(&mut self, command: &mut Command) -> Result<()> {
        let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {command:?}"))?;
        let output = child.stdout.take().context("the tests' output cannot be read")?;
        let before = self.failed;
        for line in BufReader::new(output).lines() {
            let line = line?;
            self.read(&line);
            writeln!(std::io::stdout(), "{line}")?;
        }
        if !child.wait()?.success() && self.failed == before {
            self.broken += 1;
        }
        Ok(())
    }

    /// Adds the counts of a line such as `test result: ok. 3 passed; 0 failed; ...`.
    fn read(&mut self, line: &str) {
        let Some(result) = line.strip_prefix("test result: ") else { return };
        let mut words = result.split([' ', ';']).filter(|word| !word.is_empty());
        let mut number = 0;
        for word in words.by_ref() {
            match word {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                _ => number = word.parse().unwrap_or(0),
            }
        }
    }

    /// Whether everything ran and passed.
    pub(crate) fn good(self) -> bool {
        self.failed == 0 && self.broken == 0 && self.passed > 0
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn counts_results_and_nothing_else() {
        let mut tally = Tally::default();
        for line in [
            "running 4 tests",
            "test polis::reads ... ok",
            "test result: FAILED. 3 passed; 1 failed; 0 ignored; 0 measured; 2 filtered out; finished in 0.01s",
            "test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally, Tally { passed: 15, failed: 1, broken: 0 });
        assert!(!tally.good());
    }

    #[test]
    fn no_test_at_all_is_not_good() {
        assert!(!Tally::default().good());
    }
}
