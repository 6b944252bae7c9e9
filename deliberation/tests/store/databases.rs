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
    let (_folder, urls) = urls();
    for url in urls {
        runtime.block_on(async {
            let store = Store::open(&url).await.expect("a fresh database");
            test(store.clone(), &url).await;
            store.close().await;
        });
    }
}

/// The addresses of an SQLite database that is not there yet, in a folder of its own, and, where there is a server, of
/// an empty one of PostgreSQL.
pub(crate) fn urls() -> (TempDir, Vec<String>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut urls = vec![format!("sqlite:{}", folder.path().join("polls.db").display())];
    urls.extend(postgres());
    (folder, urls)
}

/// A new, empty PostgreSQL database.
fn postgres() -> Option<String> {
    static SERVER: OnceLock<Option<String>> = OnceLock::new();
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let server = SERVER.get_or_init(|| named_server().or_else(own_server)).as_ref()?;
    let name = format!("store_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
    let mut create = Command::new("psql");
    create.args([server, "--quiet", "--command", &format!("create database {name}")]);
    must(create.output().expect("psql starts"));
    // The name of the database is the path of the address; a Unix socket may follow as a parameter.
    let (address, parameters) = server.split_once('?').map_or((server.as_str(), None), |(a, p)| (a, Some(p)));
    let (host, _) = address.rsplit_once('/').expect("an address names a database");
    Some(parameters.map_or(format!("{host}/{name}"), |parameters| format!("{host}/{name}?{parameters}")))
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
