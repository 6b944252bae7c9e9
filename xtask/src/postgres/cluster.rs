//! A PostgreSQL server of one's own: made, started and removed with its programs. The tests share this file.

use anyhow::{Context, Result, ensure};
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A server with an empty data folder, on a free port of the loopback address; stopped and removed on drop.
#[derive(Debug)]
pub struct Cluster {
    programs: PathBuf,
    folder: PathBuf,
    port: u16,
    settings: &'static str,
}

impl Cluster {
    /// Makes a server in `folder`, which is removed in the end, and starts it with these settings, such as `fsync=on`.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or says why it does not start.
    pub fn start(folder: PathBuf, settings: &'static str) -> Result<Cluster> {
        let programs = programs().context("PostgreSQL's initdb is in no usual place")?;
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder)?;
        if is_root() {
            // The server does not run as root.
            run(Command::new("chown").arg("postgres:").arg(&folder))?;
        }
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let cluster = Cluster { programs, folder, port, settings };
        let mut init = cluster.command("initdb");
        init.args(["--auth=trust", "--username=folkmoot", "--encoding=UTF8", "--no-sync", "--pgdata"]);
        run(init.arg(cluster.data()))?;
        cluster.resume()?;
        Ok(cluster)
    }

    /// Starts the server that lies in the folder, also after it was killed.
    ///
    /// # Errors
    /// When it does not start.
    pub fn resume(&self) -> Result<()> {
        let (port, folder, settings) = (self.port, self.folder.display(), self.settings);
        let options = format!("-p {port} -h 127.0.0.1 -k {folder} -c {settings}");
        let mut start = self.command("pg_ctl");
        start.args(["start", "--wait", "--silent", "--options", &options, "--pgdata"]).arg(self.data());
        run(start.arg("--log").arg(self.folder.join("log")))
    }

    /// Where the server listens; the path names the database that is always there.
    #[must_use]
    pub fn url(&self) -> String {
        format!("postgres://folkmoot@127.0.0.1:{}/postgres", self.port)
    }

    /// The data folder, whose `postmaster.pid` begins with the number of the server's process.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// What ends the server at once.
    #[must_use]
    pub fn stop_command(&self) -> Command {
        let mut stop = self.command("pg_ctl");
        stop.args(["stop", "--mode=immediate", "--silent", "--pgdata"]).arg(self.data());
        stop
    }

    /// One of PostgreSQL's programs, run by its own user where this process is root.
    fn command(&self, program: &str) -> Command {
        let program = self.programs.join(program);
        let mut command = if is_root() {
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

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = run(&mut self.stop_command());
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder with `initdb` and `pg_ctl`; Debian keeps them off the path.
#[must_use]
pub fn programs() -> Option<PathBuf> {
    let mut versions: Vec<PathBuf> = fs::read_dir("/usr/lib/postgresql")
        .ok()?
        .filter_map(Result::ok)
        .map(|entry| entry.path().join("bin"))
        .collect();
    versions.sort();
    versions.into_iter().rfind(|bin| bin.join("initdb").is_file() && bin.join("pg_ctl").is_file())
}

/// Whether this process is root.
#[must_use]
pub(crate) fn is_root() -> bool {
    let status = fs::read_to_string(Path::new("/proc/self/status")).unwrap_or_default();
    let uids = status.lines().find_map(|line| line.strip_prefix("Uid:")).unwrap_or_default();
    uids.split_whitespace().nth(1) == Some("0")
}

/// Runs a program to its end. The server keeps what it inherits, so it gets none of our streams.
fn run(command: &mut Command) -> Result<()> {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    ensure!(status.success(), "{command:?} ended with {status}");
    Ok(())
}
