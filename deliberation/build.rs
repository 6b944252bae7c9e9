//! The schema is compiled in; a migration that was added is a reason to compile again.

use std::io::{self, Write};

fn main() -> io::Result<()> {
    writeln!(io::stdout(), "cargo::rerun-if-changed=../migrations")
}
