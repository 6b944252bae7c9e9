//! What cannot be read: one message with its place, exit code 1, and nothing touched.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use tests::{Outcome, Poll, Snapshot, folder, folkmoot_weighed, run};

tests::also_on_postgres!(import_is_all_or_nothing, votes_on_what_no_other_file_names_are_kept_under_its_id);

/// What is wrong, how it comes about, and what the message must name.
type Case = (&'static str, fn(&Path), &'static [&'static str]);

const LOG: &str = "votes.csv";
const MATRIX: &str = "participants-votes.csv";
const COMMENTS: &str = "comments.csv";

fn edit(folder: &Path, file: &str, change: impl Fn(String) -> String) {
    let text = fs::read_to_string(folder.join(file)).expect(file);
    fs::write(folder.join(file), change(text)).expect(file);
}

/// Replaces what follows the first two lines, so that the fault is on line 3.
fn third_line(folder: &Path, file: &str, line: &[u8]) {
    let text = fs::read_to_string(folder.join(file)).expect(file);
    let mut bytes: Vec<u8> = text.lines().take(2).flat_map(|line| [line.as_bytes(), b"\n"].concat()).collect();
    bytes.extend_from_slice(line);
    bytes.push(b'\n');
    fs::write(folder.join(file), bytes).expect(file);
}

/// Votes with the columns in which Polis takes them in.
const BULK: &str = "vote_id,user_id,vote_value,timestamp,comment_id\n1,0,1,1700000000,0\n2,1,";

/// What may be taken beyond what a small poll takes, whatever a file is like.
const MOST: u64 = 64 << 20;
/// As many columns as no poll has.
const MANY: usize = 1_000_000;

const CASES: [Case; 31] = [
    (
        "lines that end as those of old Macintoshes",
        |folder| {
            third_line(folder, LOG, b"1699264800001,,1,0,7");
            edit(folder, LOG, |text| text.replace('\n', "\r"));
        },
        &[LOG, "line 3", "vote", "\"7\""],
    ),
    (
        "lines that end as those of Windows, behind one with quotation marks",
        |folder| {
            third_line(folder, COMMENTS, b"1699261200000,,1,0,1,0,perhaps,Be kind.");
            edit(folder, COMMENTS, |text| text.replace('\n', "\r\n"));
        },
        &[COMMENTS, "line 3", "moderated", "perhaps"],
    ),
    (
        "a head of a million columns without names",
        |folder| edit(folder, LOG, |text| text.replacen('\n', &(",".repeat(MANY) + "\n"), 1)),
        &[LOG, "line 1", "more than 110000 fields"],
    ),
    (
        "a head of half a million statements",
        |folder| {
            let names: String = (0..MANY / 2).map(|id| format!(",{id}")).collect();
            fs::write(folder.join(MATRIX), format!("participant{names}\n")).expect(MATRIX);
        },
        &[MATRIX, "line 1", "more than 110000 fields"],
    ),
    (
        "a row of a million columns",
        |folder| third_line(folder, LOG, &vec![b','; MANY]),
        &[LOG, "line 3", "more than 110000 fields"],
    ),
    (
        "a row of a million columns and a quotation",
        |folder| third_line(folder, LOG, &[b"\"1\"".to_vec(), vec![b','; MANY]].concat()),
        &[LOG, "line 3", "more than 110000 fields"],
    ),
    (
        "a quotation mark that takes many rows with it",
        |folder| third_line(folder, LOG, &[b"1,\"".to_vec(), b"1699264800001,,1,0,1\n".repeat(300_000)].concat()),
        &[LOG, "line 3", "a quotation mark is never closed"],
    ),
    (
        "a column of a million letters, twice",
        |folder| edit(folder, LOG, |text| text.replacen('\n', &format!(",{0},{0}\n", "x".repeat(MANY)), 1)),
        &[LOG, "line 1", "xxx...", "twice"],
    ),
    ("a zero byte for a vote", |folder| third_line(folder, LOG, b"1699264800001,,1,0,\0"), &[LOG, "line 3", "vote"]),
    (
        "votes of which nobody has said what 1 means",
        |folder| fs::write(folder.join(LOG), BULK.to_owned() + "1,1700000000,0\n").expect(LOG),
        &[LOG, "line 1", "vote_value", "--agree-is=1", "--agree-is=-1"],
    ),
    (
        "neither log nor matrix",
        |folder| {
            fs::remove_file(folder.join(LOG)).expect(LOG);
            fs::remove_file(folder.join(MATRIX)).expect(MATRIX);
        },
        &[LOG, MATRIX],
    ),
    ("an empty log", |folder| fs::write(folder.join(LOG), "").expect(LOG), &[LOG]),
    ("an empty list of statements", |folder| fs::write(folder.join(COMMENTS), "").expect(COMMENTS), &[COMMENTS]),
    (
        "no column for the vote",
        |folder| edit(folder, LOG, |text| text.replacen(",vote\n", ",voice\n", 1)),
        &[LOG, "line 1", "vote"],
    ),
    (
        "no column for the statement",
        |folder| edit(folder, COMMENTS, |text| text.replacen("comment-id", "nr", 1)),
        &[COMMENTS, "line 1", "comment-id"],
    ),
    (
        "a column twice",
        |folder| edit(folder, LOG, |text| text.replacen("datetime", "vote", 1)),
        &[LOG, "line 1", "vote"],
    ),
    (
        "a statement's column twice",
        |folder| edit(folder, MATRIX, |text| text.replacen(",10,", ",9,", 1)),
        &[MATRIX, "line 1", "9"],
    ),
    (
        "a vote that is none",
        |folder| third_line(folder, LOG, b"1699264800001,,1,0,5"),
        &[LOG, "line 3", "vote", "\"5\""],
    ),
    (
        "a vote in words",
        |folder| third_line(folder, LOG, b"1699264800001,,1,0,agree"),
        &[LOG, "line 3", "vote", "agree"],
    ),
    ("a row that is too short", |folder| third_line(folder, LOG, b"1699264800001,,1"), &[LOG, "line 3"]),
    ("a row that is too long", |folder| third_line(folder, LOG, b"1699264800001,,1,0,1,1,1"), &[LOG, "line 3"]),
    (
        "a time that is none",
        |folder| third_line(folder, LOG, b"yesterday,,1,0,1"),
        &[LOG, "line 3", "timestamp", "yesterday"],
    ),
    (
        "a time beyond all times",
        |folder| third_line(folder, LOG, b"-9223372036854775808,,1,0,1"),
        &[LOG, "line 3", "timestamp"],
    ),
    (
        "a statement named like another column",
        |folder| third_line(folder, COMMENTS, b"1699261200000,,xid,0,1,0,1,Be kind."),
        &[COMMENTS, "line 3", "comment-id", "xid"],
    ),
    ("no participant", |folder| third_line(folder, LOG, b"1699264800001,,1,,1"), &[LOG, "line 3", "voter-id"]),
    ("bytes that are no text", |folder| third_line(folder, LOG, b"1699264800001,,1,\xff\xfe,1"), &[LOG, "line 3"]),
    (
        "a statement that is no text",
        |folder| third_line(folder, COMMENTS, b"1699261200000,,1,0,1,0,1,\"\xc3\x28\""),
        &[COMMENTS, "line 3", "comment-body"],
    ),
    (
        "a quotation mark without its end",
        |folder| third_line(folder, COMMENTS, b"1699261200000,,1,0,1,0,1,\"never closed"),
        &[COMMENTS, "line 3"],
    ),
    (
        "a statement of eighteen million characters",
        |folder| third_line(folder, COMMENTS, &[b"1,,1,0,1,0,1,".to_vec(), vec![b'x'; 18_000_000]].concat()),
        &[COMMENTS, "line 3"],
    ),
    (
        "a matrix cut off in the middle of a row",
        |folder| edit(folder, MATRIX, |text| text[..text.len() / 2].trim_end_matches(|c| c != ',').to_owned()),
        &[MATRIX, "line"],
    ),
    ("zeros instead of a file", |folder| fs::write(folder.join(LOG), vec![0; 5000]).expect(LOG), &[LOG, "line 1"]),
];

/// What an analysis may hold and a database cannot keep.
const UNKEPT: [Case; 4] = [
    (
        "a zero byte in a statement",
        |folder| third_line(folder, COMMENTS, b"1699261200000,,1,0,1,0,1,Be\0kind."),
        &[COMMENTS, "line 3", "statement 1", "U+0000"],
    ),
    (
        "a statement of three million letters",
        |folder| third_line(folder, COMMENTS, &[b"1,,1,0,1,0,1,".to_vec(), vec![b'x'; 3_000_000]].concat()),
        &[COMMENTS, "line 3", "statement 1", "3000000 characters"],
    ),
    (
        "a vote on a statement whose id is three million letters",
        |folder| {
            third_line(folder, LOG, &[b"1699264800001,,".to_vec(), vec![b'x'; 3_000_000], b",0,1".to_vec()].concat());
        },
        &[LOG, "line 3", "longer than 200 characters"],
    ),
    (
        "a control character in the id of a participant",
        |folder| third_line(folder, MATRIX, &[b"\x07,,0,0,0,0".to_vec(), vec![b','; 12]].concat()),
        &[MATRIX, "line 3", "control character"],
    ),
];

/// Imports under the name `bad`; also says how many bytes that took.
fn import(poll: &Path, data: &Path) -> (Outcome, u64) {
    let words = ["import", "polis", "--slug", "bad", "--data"].map(AsRef::<OsStr>::as_ref);
    folkmoot_weighed(words.into_iter().chain([data.as_os_str(), poll.as_os_str()]))
}

/// Makes sure that it failed with these words, shortly, and in little more memory than what is fit.
fn is_refused((outcome, peak): &(Outcome, u64), base: u64, parts: &[&str]) {
    outcome.fails_saying(parts);
    assert!(outcome.stderr.len() < 40_000, "{parts:?}: a message of {} bytes", outcome.stderr.len());
    println!("{} MB more", peak.saturating_sub(base) >> 20);
    assert!(*peak < base + MOST, "{parts:?}: {peak} bytes, {base} for a small poll");
}

#[test]
fn analyze_names_the_place_and_leaves_the_output_alone() {
    let fit = folder();
    Poll::divided().write(fit.path());
    let (analysed, base) = folkmoot_weighed(["analyze".as_ref(), fit.path().as_os_str()]);
    analysed.ok();
    for (what, spoil, parts) in CASES {
        println!("{what}");
        let folder = folder();
        let poll = folder.path().join("poll");
        Poll::divided().write(&poll);
        // The matrix must agree with nothing: each fault is in one file, and with the log alone it must be found.
        spoil(&poll);
        if parts[0] == MATRIX {
            let _ = fs::remove_file(poll.join(LOG));
        }
        let out = folder.path().join("analysis.json");
        fs::write(&out, "an earlier result").expect("the file");
        let words = ["analyze".as_ref(), poll.as_os_str(), "--out".as_ref(), out.as_os_str()];
        is_refused(&folkmoot_weighed(words), base, parts);
        assert_eq!(fs::read_to_string(&out).expect("the file"), "an earlier result", "{what}");
    }
}

#[test]
fn import_is_all_or_nothing() {
    let folder = folder();
    let data = folder.path().join("data");
    let good = folder.path().join("good");
    Poll::divided().write(&good);
    run!["import", "polis", &good, "--slug", "good", "--data", &data].ok();
    let other = folder.path().join("other");
    let (imported, base) = import(&good, &other);
    imported.ok();
    for (what, spoil, parts) in CASES.into_iter().chain(UNKEPT) {
        println!("{what}");
        let poll = folder.path().join("poll");
        let _ = fs::remove_dir_all(&poll);
        Poll::divided().write(&poll);
        spoil(&poll);
        if parts[0] == MATRIX {
            let _ = fs::remove_file(poll.join(LOG));
        }
        is_refused(&import(&poll, &data), base, parts);
        let exported = run!["export", "polis", "bad", "--data", &data, "--out", &folder.path().join("export")];
        exported.fails_saying(&["bad"]);
        assert!(!folder.path().join("export").exists(), "{what}: an export of nothing left files behind");
    }
    // The poll that was there is still there, and whole; and the name that failed is free.
    let kept = folder.path().join("kept");
    run!["export", "polis", "good", "--data", &data, "--out", &kept].ok();
    assert!(run!["analyze", &good].ok() == run!["analyze", &kept].ok(), "the poll that was there has changed");
    import(&good, &data).0.ok();
}

#[test]
fn votes_on_what_no_other_file_names_are_kept_under_its_id() {
    let folder = folder();
    let poll = folder.path().join("poll");
    Poll::divided().write(&poll);
    third_line(&poll, LOG, b"1699264800001,,99,stranger,1");
    let analysis = run!["analyze", &poll].json();
    let statements = analysis["statements"].as_array().expect("statements");
    let unknown = statements.iter().find(|row| row["id"] == "99").expect("the statement without words");
    assert_eq!((&unknown["text"], &unknown["agrees"]), (&"".into(), &1.into()), "{unknown}");
    let (out, data) = (folder.path().join("out"), folder.path().join("data"));
    import(&poll, &data).0.ok();
    run!["export", "polis", "bad", "--data", &data, "--out", &out].ok();
    let statements = fs::read_to_string(out.join(COMMENTS)).expect(COMMENTS);
    assert_eq!(statements.lines().count(), 14, "{statements}");
}

#[test]
fn votes_as_polis_takes_them_in_are_named_by_their_own_columns_and_need_a_sign_that_others_have() {
    let folder = folder();
    let poll = folder.path().join("poll");
    Poll::divided().write(&poll);
    let sign = "--agree-is=1";
    run!["analyze", &poll, sign].fails_saying(&[LOG, "--agree-is"]);
    fs::remove_file(poll.join(LOG)).expect(LOG);
    run!["analyze", &poll, sign].fails_saying(&[MATRIX, "--agree-is"]);
    for (rest, column) in
        [("2,1700000000,0\n", "vote_value"), ("1,yesterday,0\n", "timestamp"), ("1,,\n", "comment_id")]
    {
        fs::write(poll.join(LOG), BULK.to_owned() + rest).expect(LOG);
        run!["analyze", &poll, sign].fails_saying(&[LOG, "line 3", column]);
    }
    fs::write(poll.join(LOG), "user_id,vote_value,timestamp\n").expect(LOG);
    run!["analyze", &poll, sign].fails_saying(&[LOG, "line 1", "comment_id"]);
    for wrong in ["--agree-is=0", "--agree-is=yes", "--agree-is="] {
        assert_eq!(run!["analyze", &poll, wrong].code, 2, "{wrong}");
    }
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let folder = folder();
    let nowhere = folder.path().join("nowhere");
    let data = folder.path().join("data");
    run!["analyze", &nowhere].fails_saying(&["nowhere"]);
    import(&nowhere, &data).0.fails_saying(&["nowhere"]);
    let file = folder.path().join("file.csv");
    fs::write(&file, "a,b\n").expect("a file");
    run!["analyze", &file].fails_saying(&["file.csv"]);
}

#[test]
fn an_output_that_cannot_be_written_is_named() {
    let folder = folder();
    let poll = folder.path().join("poll");
    Poll::divided().write(&poll);
    let before = Snapshot::of(folder.path());
    let out = folder.path().join("no/such/folder/analysis.json");
    run!["analyze", &poll, "--out", &out].fails_saying(&["analysis.json"]);
    assert_eq!(Snapshot::of(folder.path()), before);
}

#[test]
fn a_bad_slug_is_refused_before_anything_is_read() {
    let folder = folder();
    let data = folder.path().join("data");
    let poll = folder.path().join("poll");
    Poll::divided().write(&poll);
    for slug in ["", "../up", "Two Words", "a/b", "ü", &"x".repeat(500)] {
        let outcome = run!["import", "polis", &poll, "--slug", slug, "--data", &data];
        assert!(matches!(outcome.code, 1 | 2), "{slug:?}: {}", outcome.stderr);
        assert!(outcome.stderr.to_lowercase().contains("slug"), "{slug:?}: {}", outcome.stderr);
    }
}
