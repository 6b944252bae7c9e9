//! A PostgreSQL server for the length of a test run: the same tests run against both databases.

use crate::{debian, say, succeed};
use anyhow::{Context, Result};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A running server with an empty data folder; stopped and removed on drop.
pub(crate) struct Postgres {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
}

impl Postgres {
    /// Installs PostgreSQL where it is missing and starts a server on a free port of the loopback address.
    ///
    /// `None` after saying why, when it is missing and may not be installed: the tests then cover SQLite alone.
    pub(crate) fn start(target: &Path) -> Result<Option<Postgres>> {
        if programs().is_none() {
            let why = "the tests run against PostgreSQL as well as SQLite";
            if let Err(error) = debian::install(&["postgresql"], why) {
                say::note(&format!("{error:#}"));
                say::note("Going on with SQLite alone.");
                return Ok(None);
            }
        }
        let Some(programs) = programs() else {
            say::note("PostgreSQL's initdb is in no usual place. Going on with SQLite alone.");
            return Ok(None);
        };
        say::step("Starting a PostgreSQL server for the tests", "empty, on the loopback address, gone afterwards");
        // The server does not run as root, and root's folders are closed to its user: hence the common temporary one.
        let folder = std::env::temp_dir().join(format!("folkmoot-postgres-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        if debian::is_root() {
            succeed(Command::new("chown").arg("postgres:").arg(&folder))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let postgres = Postgres { programs, folder, port };
        let log = fs::File::create(target.join("postgres.log")).context("cannot write the server's log")?;
        let mut init = postgres.command("initdb");
        init.args(["--auth=trust", "--username=folkmoot", "--encoding=UTF8", "--no-sync", "--pgdata"]);
        succeed(init.arg(postgres.folder.join("data")).stdout(log.try_clone()?))?;
        let options = format!("-p {port} -h 127.0.0.1 -k {} -c fsync=off", postgres.folder.display());
        let mut start = postgres.command("pg_ctl");
        start
            .args(["start", "--wait", "--silent", "--options", &options, "--pgdata"])
            .arg(postgres.folder.join("data"));
        succeed(start.arg("--log").arg(postgres.folder.join("log")).stdout(log))?;
        Ok(Some(postgres))
    }

    /// Where the server listens; the path names the database that is always there.
    pub(crate) fn url(&self) -> String {
        format!("postgres://folkmoot@127.0.0.1:{}/postgres", self.port)
    }

    /// One of PostgreSQL's programs, run by its own user where this process is root.
    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = if debian::is_root() {
            let mut runuser = Command::new("runuser");
            runuser.args(["-u", "postgres", "--"]).arg(program);
            runuser
        } else {
            Command::new(program)
        };
        command.current_dir(&self.folder);
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        let mut stop = self.command("pg_ctl");
        stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"]).arg(self.folder.join("data"));
        let _ = stop.status();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder with `initdb` and `pg_ctl`; Debian keeps them off the path.
fn programs() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    versions.into_iter().rfind(|bin| bin.join("initdb").is_file() && bin.join("pg_ctl").is_file())
}
