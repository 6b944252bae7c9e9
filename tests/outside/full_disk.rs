//! A disk without room: nobody is told that a vote is kept which is not, pages stay, and all goes on by itself once
//! there is room again.

mod read_only;

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use tests::{Client, Cluster, Held, Poll, Serving, Visitor, folder, postgres_programs, run};

/// Address of the facilitator's account.
const EMAIL: &str = "fay@example.org";

/// Megabytes of the disk: enough for the database, its log and little else.
const SIZE: u32 = 24;

/// Megabytes for a whole server of PostgreSQL, of which each piece of its log takes 16.
const SERVER_SIZE: u32 = 128;

/// A disk of its own in memory, taken away with its owner.
struct Disk(PathBuf);

impl Disk {
    /// One of so many megabytes; none where this user may not mount any.
    fn mount(at: &Path, size: u32) -> Option<Self> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", &format!("size={size}m"), "tmpfs"]);
        Self::mounted(&mut mount, at)
    }

    /// What a command mounts that still wants to know where.
    fn mounted(mount: &mut Command, at: &Path) -> Option<Self> {
        fs::create_dir_all(at).expect("a folder");
        match mount.arg(at).output() {
            Ok(output) if output.status.success() => Some(Self(at.to_owned())),
            Ok(output) => {
                println!("skipped: no disk can be mounted here: {}", String::from_utf8_lossy(&output.stderr).trim());
                None
            }
            Err(error) => {
                println!("skipped: no disk can be mounted here: {error}");
                None
            }
        }
    }

    /// Writes until nothing more goes in.
    fn fill(&self) {
        let mut ballast = File::create(self.ballast()).expect("a file");
        for piece in [1 << 16, 1 << 9, 1] {
            while ballast.write_all(&vec![0; piece]).is_ok() {}
        }
    }

    fn empty(&self) {
        fs::remove_file(self.ballast()).expect("removed");
    }

    fn ballast(&self) -> PathBuf {
        self.0.join("ballast")
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // Lazily: a server that is just ending may still hold files.
        let _ended = Command::new("umount").arg("--lazy").arg(&self.0).status();
        let _gone = fs::remove_dir(&self.0);
    }
}

/// Somebody who changes her mind again and again.
struct Voter {
    client: Client,
    sent: usize,
    acknowledged: usize,
}

impl Voter {
    /// Takes part in the poll named `town`.
    fn of(server: &Serving) -> Self {
        Self { client: Client::taking_part(server.address(), "town", "ann", &[]), sent: 0, acknowledged: 0 }
    }

    /// Waits until votes are taken again, which nobody has to help with.
    fn is_heard_again(&mut self, server: &Serving) {
        let patience = Instant::now() + Duration::from_secs(20);
        while self.votes() != 200 {
            assert!(Instant::now() < patience, "nothing is in the way and no vote is taken: {}", server.log());
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    /// Makes sure that the database holds every vote that was acknowledged and no other.
    fn lost_nothing(&self, url: &str, folder: &Path) {
        let out = folder.join("export");
        run!["export", "polis", "town", "--database", url, "--out", &out].ok();
        let kept = csv::Reader::from_path(out.join("votes.csv")).expect("votes.csv").records().count();
        assert_eq!(kept, self.acknowledged, "{} votes were sent", self.sent);
    }

    /// Sends one more vote; gives the status of the answer.
    fn votes(&mut self) -> u16 {
        self.sent += 1;
        let vote = if self.sent.is_multiple_of(2) { "agree" } else { "disagree" };
        let key = format!("vote-number-{:012}", self.sent);
        let body = serde_json::json!({ "statement": "1", "vote": vote, "key": key });
        let answer = self.client.post_json("/api/v1/polls/town/votes", &body);
        match answer.status {
            200 => self.acknowledged += 1,
            503 | 507 => assert!(answer.header("retry-after").is_some(), "nobody is told when to come back"),
            other => panic!("a vote is answered with {other}: {}", answer.text()),
        }
        answer.status
    }
}

/// A facilitator at her desk.
struct Desk<'a> {
    visitor: Visitor<'a>,
    server: &'a Serving,
    sent: usize,
}

impl<'a> Desk<'a> {
    fn of(server: &'a Serving, url: &str) -> Self {
        Self { visitor: Visitor::admin_at(server, url, EMAIL), server, sent: 0 }
    }

    /// Sends one more form, which makes a poll; gives the status of the answer.
    fn makes(&mut self) -> u16 {
        self.sent += 1;
        let slug = format!("poll-{}", self.sent);
        let fields = [("topic", "Parks"), ("slug", slug.as_str()), ("organiser", "Town"), ("contact", EMAIL)];
        let answer = self.visitor.post("/facilitate/new", &fields);
        match answer.status {
            303 => {}
            503 => {
                assert!(answer.header("retry-after").is_some(), "nobody is told when to come back");
                assert!(answer.text().contains("nothing was changed"), "{}", answer.text());
            }
            other => panic!("a form is answered with {other}: {}", answer.text()),
        }
        answer.status
    }

    /// While nothing is taken: somebody else signs in, and is told the same.
    fn is_told_to_wait(&mut self) {
        assert_eq!(self.makes(), 503);
        let answer = Visitor::new(self.server).sign_in(EMAIL);
        assert_eq!(answer.status, 503, "{}", answer.text());
        assert_eq!(self.visitor.get("/facilitate").status, 200, "what there is needs no room");
    }

    /// What was refused is not there, and the same form is taken now.
    fn goes_on(&mut self) {
        self.sent -= 1;
        assert_eq!(self.makes(), 303);
    }
}

/// Makes sure that pages are there although nothing can be written.
fn reads(server: &Serving) {
    for path in ["/", "/polls/town", "/polls/city/results", "/polls/city/constitution", "/healthz"] {
        assert_eq!(server.get(path).status, 200, "{path} needs no room");
    }
}

/// Two polls: `town`, which is open, and `city`, which is over.
fn put_into(url: &str, folder: &Path) {
    let export = folder.join("poll");
    Poll::divided().write(&export);
    run!["import", "polis", &export, "--slug", "city", "--database", url].ok();
    Held::new("town", &["AI should keep its promises."]).put_into(url);
}

/// Somebody votes while there is room, while there is none, and when there is room again. On the disk lie the database
/// and the folder in which the server keeps other files.
fn drill(disk: &Disk, url: &str, data: &Path) {
    let folder = folder();
    put_into(url, folder.path());
    let server = Serving::database(url, data);
    let mut ann = Voter::of(&server);
    let mut desk = Desk::of(&server, url);
    for _ in 0..20 {
        assert_eq!(ann.votes(), 200);
    }

    disk.fill();
    // What the database has reserved for its log, and pages with some room left, may still take some.
    let refused = (0..20_000).find(|_| ann.votes() != 200);
    assert!(refused.is_some(), "the disk is full and votes are taken all the same");
    for _ in 0..20 {
        ann.votes();
    }
    let refused = (0..2_000).find(|_| desk.makes() != 303);
    assert!(refused.is_some(), "the disk is full and polls are made all the same");
    reads(&server);

    disk.empty();
    ann.is_heard_again(&server);
    desk.goes_on();
    for _ in 0..20 {
        assert_eq!(ann.votes(), 200);
    }
    server.kill();
    ann.lost_nothing(url, folder.path());
}

#[test]
fn a_full_disk_costs_nobody_a_vote_and_needs_no_hand_when_there_is_room_again() {
    let folder = folder();
    let data = folder.path().join("data");
    let Some(disk) = Disk::mount(&data, SIZE) else { return };
    drill(&disk, &format!("sqlite:{}", data.join("folkmoot.db").display()), &data);
}

#[test]
fn a_full_disk_of_postgres_costs_nobody_a_vote_either() {
    if postgres_programs().is_none() {
        return;
    }
    // A server of its own, whose user may not enter a folder of `folder()`. Of its log it has begun a piece that has room
    // for all that is tried here: without room for the next one PostgreSQL would end itself.
    let place = std::env::temp_dir().join(format!("folkmoot-full-{}", std::process::id()));
    let Some(disk) = Disk::mount(&place, SERVER_SIZE) else { return };
    let cluster = Cluster::start(place.clone(), "fsync=on").expect("a server");
    let data = place.join("site");
    fs::create_dir(&data).expect("a folder");
    drill(&disk, &cluster.url(), &data);
}
