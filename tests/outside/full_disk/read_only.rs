//! A disk that takes nothing any more although there is room.
//!
//! The system does not make a disk read-only by hand while SQLite has files open on it for writing. What happens to a
//! server that runs is one of two things, and both are tried on a disk in a file: the files alone are locked, for a
//! while (an attribute of theirs, with which also those who have them open write no more); or the system shuts the disk
//! after an error of the hardware, which ends with a repair and thus with a new start. PostgreSQL is not tried: it ends
//! itself where its log cannot be written, and is away then.

use super::{Desk, Disk, Voter, put_into, reads};
use std::fs::File;
use std::path::Path;
use std::process::Command;
use tests::{Serving, folder, run};

/// Megabytes of the disk.
const SIZE: u64 = 64;

/// A disk in this file, mounted here; none where this user may not, or the programs for it are missing.
fn disk(image: &Path, at: &Path) -> Option<Disk> {
    if !image.exists() {
        File::create(image).and_then(|file| file.set_len(SIZE << 20)).expect("a file");
        let made = Command::new("mkfs.ext4").args(["-q", "-F"]).arg(image).output();
        if !made.is_ok_and(|output| output.status.success()) {
            println!("skipped: mkfs.ext4 is not here");
            return None;
        }
    }
    Disk::mounted(Command::new("mount").args(["-o", "loop,errors=remount-ro"]).arg(image), at)
}

/// Runs a program that changes the disk; says whether it could.
fn could(program: &str, arguments: &[&str], place: &Path) -> bool {
    let output = Command::new(program).args(arguments).arg(place).output();
    output.is_ok_and(|output| output.status.success())
}

#[test]
fn votes_wait_while_nothing_can_be_written_and_a_start_says_so() {
    let folder = folder();
    let (image, at) = (folder.path().join("image"), folder.path().join("disk"));
    let Some(mounted) = disk(&image, &at) else { return };
    let data = at.join("data");
    std::fs::create_dir(&data).expect("a folder");
    let url = format!("sqlite:{}", data.join("folkmoot.db").display());
    put_into(&url, folder.path());
    let server = Serving::database(&url, &data);
    let mut ann = Voter::of(&server);
    let mut desk = Desk::of(&server, &url);
    for _ in 0..20 {
        assert_eq!(ann.votes(), 200);
    }

    // The files are locked, then free again.
    let files = ["folkmoot.db", "folkmoot.db-wal"].map(|name| data.join(name));
    if !files.iter().all(|file| could("chattr", &["+i"], file)) {
        println!("skipped: files cannot be locked here");
        return;
    }
    for _ in 0..20 {
        assert_eq!(ann.votes(), 503, "nothing can be written");
    }
    desk.is_told_to_wait();
    reads(&server);
    assert!(files.iter().all(|file| could("chattr", &["-i"], file)), "the files are free again");
    ann.is_heard_again(&server);
    desk.goes_on();
    for _ in 0..20 {
        assert_eq!(ann.votes(), 200);
    }

    // The system shuts the disk, as after an error of the hardware.
    if !could("mount", &["-o", "remount,abort"], &at) {
        println!("skipped: this system does not shut a disk for a trial");
        return;
    }
    for _ in 0..20 {
        assert_eq!(ann.votes(), 503, "nothing can be written");
    }
    desk.is_told_to_wait();
    reads(&server);
    server.kill();
    let shown = data.display().to_string();
    let start = run!["serve", "--listen", "127.0.0.1:0", "--database", &url, "--data", &data];
    start.fails_saying(&[&shown, "read-only"]);

    // It is repaired and mounted anew.
    assert!(could("umount", &[], &at), "nobody uses the disk any more");
    drop(mounted);
    let repaired = Command::new("e2fsck").arg("-p").arg(&image).output().expect("e2fsck starts");
    assert!(matches!(repaired.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&repaired.stdout));
    let _mounted = disk(&image, &at).expect("mounted before");
    let server = Serving::database(&url, &data);
    ann.client = ann.client.at(server.address());
    ann.is_heard_again(&server);
    server.kill();
    ann.lost_nothing(&url, folder.path());
}

#[test]
fn a_start_on_a_disk_that_is_read_only_names_the_folder() {
    let folder = folder();
    let at = folder.path().join("disk");
    let Some(_disk) = Disk::mount(&at, super::SIZE) else { return };
    let data = at.join("data");
    std::fs::create_dir(&data).expect("a folder");
    let url = format!("sqlite:{}", data.join("folkmoot.db").display());
    put_into(&url, folder.path());
    drop(Serving::data(&data));
    assert!(could("mount", &["-o", "remount,ro"], &at), "nobody has files open");
    let shown = data.display().to_string();
    let start = run!["serve", "--listen", "127.0.0.1:0", "--data", &data];
    start.fails_saying(&[&shown, "read-only"]);
    let missing = at.join("none");
    run!["serve", "--listen", "127.0.0.1:0", "--data", &missing].fails_saying(&[&missing.display().to_string()]);
    assert!(could("mount", &["-o", "remount,rw"], &at), "it can be written to again");
    let server = Serving::data(&data);
    reads(&server);
}
