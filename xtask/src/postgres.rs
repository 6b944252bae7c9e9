//! A PostgreSQL server for the length of a test run: the same tests run against both databases.

#[expect(unreachable_pub, reason = "the tests use the same file and hand it on")]
mod cluster;

pub(crate) use cluster::is_root;

use crate::{debian, say};
use anyhow::{Result, bail};
use cluster::Cluster;

/// Installs PostgreSQL where it is missing and starts a server on a free port of the loopback address.
///
/// `None` after saying why, when it is missing and may not be installed: the tests then cover SQLite alone. Where `CI`
/// is set that would be a gap that nobody notices, and is an error.
pub(crate) fn start() -> Result<Option<Cluster>> {
    let without = |why: &str| {
        if std::env::var_os("CI").is_some_and(|ci| !ci.is_empty()) {
            bail!("{why}; with CI set, both databases must be tested");
        }
        say::note(why);
        say::note("Going on with SQLite alone.");
        Ok(None)
    };
    if cluster::programs().is_none() {
        let why = "the tests run against PostgreSQL as well as SQLite";
        if let Err(error) = debian::install(&["postgresql"], why) {
            return without(&format!("{error:#}"));
        }
    }
    if cluster::programs().is_none() {
        return without("PostgreSQL's initdb is in no usual place");
    }
    say::step("Starting a PostgreSQL server for the tests", "empty, on the loopback address, gone afterwards");
    // Root's folders are closed to the user that the server runs as: hence the common temporary one. Nothing is kept,
    // so nothing needs to be written at once.
    let folder = std::env::temp_dir().join(format!("folkmoot-postgres-{}", std::process::id()));
    Cluster::start(folder, "fsync=off").map(Some)
}
