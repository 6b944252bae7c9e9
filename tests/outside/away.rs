//! A database that goes away and comes back: everybody is told to wait, and what was acknowledged is there, once.

mod crowd;
mod last_shown;

use crowd::Crowd;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tests::{Cable, Client, Cluster, Held, Poll, Response, Serving, Visitor, folder, postgres, postgres_programs, run};

const SEEDS: [&str; 5] = [
    "AI should say when it is not sure.",
    "AI should never pretend to be a human being.",
    "The library should lend out robots.",
    "Cameras in the market square should not recognise faces.",
    "Schools should teach how language models work.",
];

/// Method, path, headers and body.
type Asked<'a> = (&'a str, &'a str, &'a [(&'a str, &'a str)], &'a str);

/// How long somebody may wait to learn that the database is away: a second, and some more on a machine that runs other
/// tests as well.
const AT_ONCE: Duration = Duration::from_millis(1_600);

/// An open poll named `town` and one that is over, `city`, in a database of PostgreSQL, behind a server.
struct Moot {
    server: Serving,
    url: String,
    folder: tempfile::TempDir,
}

impl Moot {
    /// Polls are put in at `url`; the server finds them at `through`.
    fn at(url: &str, through: &str) -> Self {
        Self::with(url, through, &[])
    }

    /// The same with further options of the server.
    fn with(url: &str, through: &str, more: &[&str]) -> Self {
        let folder = folder();
        let poll = folder.path().join("poll");
        Poll::divided().write(&poll);
        run!["import", "polis", &poll, "--slug", "city", "--database", url].ok();
        Held::new("town", &SEEDS).put_into(url);
        let data = folder.path().join("data");
        let mut arguments = vec!["--data".as_ref(), data.as_os_str(), "--database".as_ref(), through.as_ref()];
        arguments.extend(more.iter().map(OsStr::new));
        let server = Serving::start(&arguments);
        Self { server, url: url.to_owned(), folder }
    }

    /// What `votes.csv` of the open poll holds, one line for each vote that was ever cast.
    fn log(&self) -> usize {
        let out: PathBuf = self.folder.path().join("export");
        run!["export", "polis", "town", "--database", &self.url, "--out", &out].ok();
        csv::Reader::from_path(out.join("votes.csv")).expect("votes.csv").records().count()
    }

    /// Waits until votes are taken again; says how long that took.
    fn recovers(&self, client: &mut Client) -> Duration {
        let since = Instant::now();
        loop {
            let asked = Instant::now();
            if client.get("/api/v1/polls/town/next").status == 200 && self.server.get("/healthz").status == 200 {
                return asked.duration_since(since);
            }
            assert!(since.elapsed() < Duration::from_secs(30), "the server has not come back");
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

/// The same database by another way.
fn through(url: &str, cable: &Cable) -> String {
    let (_, rest) = url.split_once('@').expect("a user");
    let (_, name) = rest.split_once('/').expect("a database");
    format!("postgres://folkmoot@{}/{name}", cable.address())
}

fn cable_to(url: &str) -> Cable {
    let (_, rest) = url.split_once('@').expect("a user");
    Cable::to(rest.split_once('/').expect("a database").0)
}

#[test]
fn a_database_that_is_away_for_five_seconds_costs_nobody_a_vote() {
    let Some(url) = postgres() else { return };
    let cable = cable_to(&url);
    let moot = Moot::at(&url, &through(&url, &cable));
    let admin = Visitor::admin_at(&moot.server, &url, "ann@example.org");
    let mut crowd = Crowd::joins(&moot.server, "town", 4);
    crowd.votes_for(Duration::from_secs(1));

    cable.pull();
    let begun = Instant::now();
    let cookie = admin.cookie();
    let participant = crowd.somebody();
    let json = [("Content-Type", "application/json")];
    let welcome = &format!("/welcome/{}", "0".repeat(64));
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    // A file that was made before needs the database all the same: whether it may be seen is looked up each time.
    let requests: [Asked; 19] = [
        ("GET", "/healthz", &[], ""),
        ("GET", "/", &[], ""),
        ("GET", "/polls/town", &[], ""),
        ("GET", "/polls/city/results", &[], ""),
        ("GET", "/polls/city/statements/1", &[], ""),
        ("GET", "/polls/city/data/votes.csv", &[], ""),
        ("GET", "/polls/city/data/all.zip", &[], ""),
        ("GET", "/polls/city/events", &[], ""),
        ("GET", "/api/v1/polls", &[], ""),
        ("GET", "/api/v1/polls/city/analyses/1", &[], ""),
        ("GET", "/api/v3/math/pca2?conversation_id=city", &[], ""),
        ("GET", "/account", &[("Cookie", &cookie)], ""),
        ("GET", "/facilitate/town", &[("Cookie", &cookie)], ""),
        ("POST", "/sign-in", &form, "email=ann%40example.org&password=four%20plain%20words%20here"),
        ("POST", welcome, &form, "password=four%20plain%20words%20here"),
        ("GET", "/polls/town/me", &[("Authorization", &participant)], ""),
        ("GET", "/polls/town/me/data.json", &[("Authorization", &participant)], ""),
        ("POST", "/polls/town/join", &form, "key=the-key-of-a-newcomer&consent=4"),
        (
            "POST",
            "/api/v1/polls/town/participants",
            &json,
            "{\"key\":\"the-key-of-another-newcomer\",\"consent\":\"4\"}",
        ),
    ];
    // All at the same moment: one who waits must not hold up another.
    std::thread::scope(|scope| {
        for (method, path, headers, body) in requests {
            let server = &moot.server;
            scope.spawn(move || {
                let asked = Instant::now();
                is_told_to_wait(&server.send(method, path, headers, body.as_bytes()), method, path);
                let took = asked.elapsed();
                assert!(took < AT_ONCE * 2, "{method} {path} took {took:?}");
            });
        }
    });
    for path in ["/sign-in", "/embed.js", "/robots.txt"] {
        assert_eq!(moot.server.get(path).status, 200, "{path} needs no database");
    }
    crowd.votes_for(Duration::from_secs(5).saturating_sub(begun.elapsed()));
    cable.plug_in();
    let took = moot.recovers(&mut crowd.client());
    assert!(took < Duration::from_secs(2), "the server came back after {took:?}");
    crowd.votes_for(Duration::from_secs(1));
    crowd.settles(moot.log(), true);
    for path in ["/", "/polls/city/results", "/polls/city/data/votes.csv", "/api/v3/math/pca2?conversation_id=city"] {
        assert_eq!(moot.server.get(path).status, 200, "{path}");
    }
    assert_eq!(admin.get("/account").status, 200);
}

fn is_told_to_wait(response: &Response, method: &str, path: &str) {
    assert_eq!(response.status, 503, "{method} {path}: {}", response.text());
    let wait = response.header("retry-after").and_then(|seconds| seconds.parse::<u64>().ok());
    assert!(wait.is_some_and(|seconds| (1..=10).contains(&seconds)), "{method} {path}: {wait:?}");
}

#[test]
fn a_database_that_stops_answering_holds_up_no_voter_for_longer_than_a_moment() {
    let Some(url) = postgres() else { return };
    let cable = cable_to(&url);
    let moot = Moot::at(&url, &through(&url, &cable));
    let mut crowd = Crowd::joins(&moot.server, "town", 4);
    crowd.votes_for(Duration::from_millis(500));
    cable.freeze(true);
    crowd.votes_for(Duration::from_secs(4));
    cable.freeze(false);
    let took = moot.recovers(&mut crowd.client());
    assert!(took < Duration::from_secs(2), "the server came back after {took:?}");
    crowd.votes_for(Duration::from_millis(500));
    crowd.settles(moot.log(), true);
}

#[test]
fn votes_survive_a_postgres_that_is_killed() {
    if postgres_programs().is_none() {
        return;
    }
    // A server of its own, which writes to the disk before it says so; killing the common one would hurt other tests.
    let place = std::env::temp_dir().join(format!("folkmoot-killed-{}", std::process::id()));
    let cluster = Cluster::start(place, "fsync=on").expect("a server");
    let moot = Moot::at(&cluster.url(), &cluster.url());
    let mut crowd = Crowd::joins(&moot.server, "town", 4);
    for _ in 0..3 {
        crowd.votes_for(Duration::from_millis(700));
        kill(&cluster.data());
        crowd.votes_for(Duration::from_millis(300));
        // The processes that it leaves behind need a moment to notice.
        let patience = Instant::now() + Duration::from_secs(30);
        while let Err(error) = cluster.resume() {
            assert!(Instant::now() < patience, "PostgreSQL does not come back: {error:#}");
            std::thread::sleep(Duration::from_millis(100));
        }
        moot.recovers(&mut crowd.client());
    }
    crowd.settles(moot.log(), true);
}

/// Ends the first process of a PostgreSQL server without warning.
fn kill(data: &Path) {
    let file = std::fs::read_to_string(data.join("postmaster.pid")).expect("the server runs");
    let number = file.lines().next().expect("its number");
    let killed = std::process::Command::new("kill").args(["-9", number]).status().expect("kill starts");
    assert!(killed.success());
}
