//! A fresh database of either kind for every test.

#[expect(unreachable_pub, reason = "xtask and other tests use the same file and hand it on")]
#[path = "../../../xtask/src/postgres/cluster.rs"]
mod cluster;

use cluster::Cluster;
use deliberation::store::Store;
use std::{
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    sync::{
        OnceLock,
        atomic::{AtomicU32, Ordering},
    },
};
use tempfile::TempDir;

/// Runs a test on a fresh SQLite database and, where there is a server, on a fresh PostgreSQL database.
pub(crate) fn on_both<F: AsyncFn(Store)>(test: F) {
    on_both_at(async |store, _| test(store).await);
}

/// The same for a test that also comes in through another door: it gets the address of the database.
pub(crate) fn on_both_at<F: AsyncFn(Store, &str)>(test: F) {
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let databases = Databases::fresh();
    for url in databases.urls() {
        runtime.block_on(async {
            let store = Store::open(&url).await.expect("a fresh database");
            test(store.clone(), &url).await;
            store.close().await;
        });
    }
}

/// One SQLite database that is not there yet, in a folder of its own, and, where there is a server, an empty one of
/// PostgreSQL; both are gone with it, so that a whole run needs room for a few and not for hundreds.
pub(crate) struct Databases {
    folder: TempDir,
    postgres: Option<OnServer>,
}

impl Databases {
    pub(crate) fn fresh() -> Databases {
        Databases { folder: tempfile::tempdir().expect("a temporary folder"), postgres: OnServer::fresh() }
    }

    /// Their addresses.
    pub(crate) fn urls(&self) -> Vec<String> {
        let mut urls = vec![format!("sqlite:{}", self.folder.path().join("polls.db").display())];
        urls.extend(self.postgres.as_ref().map(OnServer::url));
        urls
    }
}

/// A database of PostgreSQL.
struct OnServer {
    server: &'static str,
    name: String,
}

impl OnServer {
    fn fresh() -> Option<OnServer> {
        static SERVER: OnceLock<Option<String>> = OnceLock::new();
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let server = SERVER.get_or_init(|| named_server().or_else(own_server)).as_deref()?;
        let name = format!("store_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        must(psql(server, &format!("create database {name}")));
        Some(OnServer { server, name })
    }

    /// The name of the database is the path of the address; a Unix socket may follow as a parameter.
    fn url(&self) -> String {
        let (address, parameters) = self.server.split_once('?').map_or((self.server, None), |(a, p)| (a, Some(p)));
        let (host, _) = address.rsplit_once('/').expect("an address names a database");
        let parameters = parameters.map(|parameters| format!("?{parameters}")).unwrap_or_default();
        format!("{host}/{}{parameters}", self.name)
    }
}

impl Drop for OnServer {
    /// Says nothing where it fails: the test that ends here may have something more important to say.
    fn drop(&mut self) {
        let _ = psql(self.server, &format!("drop database {} with (force)", self.name));
    }
}

fn psql(server: &str, sql: &str) -> Output {
    Command::new("psql").args([server, "--quiet", "--command", sql]).output().expect("psql starts")
}

fn named_server() -> Option<String> {
    let named = |name| std::env::var(name).ok().filter(|url: &String| url.starts_with("postgres"));
    named("FOLKMOOT_TEST_POSTGRES").or_else(|| named("DATABASE_URL"))
}

/// Starts a server that a watching shell stops as soon as this process has ended, however it ends.
fn own_server() -> Option<String> {
    if cluster::programs().is_none() {
        let must = std::env::var_os("CI").is_some_and(|ci| !ci.is_empty());
        assert!(!must, "CI is set and there is no PostgreSQL: both databases must be tested");
        println!("no PostgreSQL here: the suite covers SQLite alone");
        return None;
    }
    let folder: TempDir = tempfile::Builder::new().prefix("folkmoot-store-").tempdir().expect("a temporary folder");
    let folder: PathBuf = folder.keep();
    let cluster = Cluster::start(folder.clone(), "fsync=off").expect("PostgreSQL starts");
    watch(cluster.stop_command(), &folder);
    let url = cluster.url();
    // Statics are not dropped at the end of a test program.
    std::mem::forget(cluster);
    Some(url)
}

/// Lets a shell wait for the end of this process, stop the server and remove its folder.
#[expect(clippy::zombie_processes, reason = "the shell outlives this process, that is what it is for")]
fn watch(stop: Command, folder: &Path) {
    let script = "while kill -0 \"$1\" 2>/dev/null; do sleep 0.2; done; folder=$2; shift 2; \"$@\"; rm -rf \"$folder\"";
    let mut shell = Command::new("sh");
    shell.args(["-c", script, "watch", &std::process::id().to_string()]).arg(folder);
    shell.arg(stop.get_program()).args(stop.get_args()).current_dir("/");
    shell.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    shell.spawn().expect("a shell starts");
}

fn must(output: Output) {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
