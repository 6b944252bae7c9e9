//! `folkmoot analyze`: an export folder in, an analysis out, the same bytes whatever the order and the threads.

use std::fs;
use std::path::Path;
use tests::{Poll, folder, folkmoot};

/// What is different, in which file, and how it comes about.
type Variant = (&'static str, &'static str, fn(String) -> String);

fn analyze(folder: &Path, options: &[&str]) -> Vec<u8> {
    let mut arguments = vec!["analyze".into(), folder.as_os_str().to_owned()];
    arguments.extend(options.iter().map(Into::into));
    folkmoot(arguments).ok().to_vec()
}

fn json(bytes: &[u8]) -> serde_json::Value {
    serde_json::from_slice(bytes).expect("an analysis in JSON")
}

#[test]
fn counts_are_what_was_voted() {
    let folder = folder();
    Poll::voted(3, 2, |participant, statement| match (participant, statement) {
        (0, 0) | (1, 0) => Some(1),
        (2, 0) => Some(-1),
        (0, 1) => Some(0),
        _ => None,
    })
    .write(folder.path());
    let analysis = json(&analyze(folder.path(), &[]));
    assert_eq!(analysis["format"], "folkmoot-analysis/1");
    assert_eq!(analysis["input"]["participants"], 3);
    assert_eq!(analysis["input"]["votes"], 4);
    let statement = |n: usize| {
        let row = &analysis["statements"][n];
        ["agrees", "disagrees", "passes", "seen"].map(|key| row[key].as_u64().expect(key))
    };
    assert_eq!(statement(0), [2, 1, 0, 3]);
    assert_eq!(statement(1), [0, 0, 1, 1]);
}

#[test]
fn two_camps_are_found_and_named_by_what_divides_them() {
    let folder = folder();
    Poll::divided().write(folder.path());
    let analysis = json(&analyze(folder.path(), &[]));
    assert_eq!(analysis["groups"]["k"], 2);
    assert_eq!(analysis["groups"]["sizes"], serde_json::json!([20, 20]));
    let group = |id: &str| {
        let people = analysis["participants"].as_array().expect("participants");
        people.iter().find(|person| person["id"] == id).map(|person| person["group"].clone()).expect("the person")
    };
    assert_eq!(group("0"), group("19"));
    assert_ne!(group("0"), group("20"));
    for selection in analysis["representative"].as_array().expect("a selection for each group") {
        let ids: Vec<u32> = selection
            .as_array()
            .expect("statements")
            .iter()
            .filter_map(|row| row["statement"].as_str()?.parse().ok())
            .collect();
        // Polis' selection also shows what a group agrees with most, which everybody may agree with.
        let divisive = ids.iter().filter(|id| *id % 2 == 1).count();
        assert!(divisive >= 3 && divisive + 1 >= ids.len(), "what divides are the odd statements, not {ids:?}");
    }
}

#[test]
fn the_order_of_rows_and_the_number_of_threads_change_no_byte() {
    let folder = folder();
    let poll = Poll::divided();
    let plain = folder.path().join("plain");
    poll.write(&plain);
    let expected = analyze(&plain, &["--threads", "1"]);
    assert_eq!(analyze(&plain, &["--threads", "2"]), expected, "two threads");

    let shuffled = folder.path().join("shuffled");
    poll.write(&shuffled);
    for name in ["comments.csv", "votes.csv", "participants-votes.csv"] {
        let text = fs::read_to_string(shuffled.join(name)).expect(name);
        let mut lines: Vec<&str> = text.lines().collect();
        // A fixed shuffle: the rows' order by a multiplication that mixes their numbers.
        let mut rows: Vec<(usize, &str)> =
            lines.drain(1..).enumerate().map(|(n, row)| (n.wrapping_mul(7919) % 1009, row)).collect();
        rows.sort();
        let rows: Vec<&str> = rows.into_iter().map(|(_, row)| row).collect();
        fs::write(shuffled.join(name), format!("{}\n{}\n", lines[0], rows.join("\n"))).expect(name);
    }
    assert_eq!(analyze(&shuffled, &["--threads", "1"]), expected, "rows in another order");
}

#[test]
fn the_log_alone_and_the_matrix_alone_say_the_same() {
    let folder = folder();
    let both = folder.path().join("both");
    Poll::divided().write(&both);
    let expected = json(&analyze(&both, &[]));
    for missing in ["votes.csv", "participants-votes.csv", "summary.csv"] {
        let part = folder.path().join(format!("without-{missing}"));
        Poll::divided().write(&part);
        fs::remove_file(part.join(missing)).expect(missing);
        let analysis = json(&analyze(&part, &[]));
        for key in ["groups", "statements", "representative", "consensus", "participants"] {
            assert_eq!(analysis[key], expected[key], "{key} without {missing}");
        }
    }
}

#[test]
fn harmless_differences_between_exports_change_nothing() {
    let folder = folder();
    let plain = folder.path().join("plain");
    Poll::divided().write(&plain);
    let expected = analyze(&plain, &[]);
    let variants: [Variant; 7] = [
        ("a byte order mark", "comments.csv", |text| format!("\u{feff}{text}")),
        ("a byte order mark", "votes.csv", |text| format!("\u{feff}{text}")),
        ("Windows line ends", "votes.csv", |text| text.replace('\n', "\r\n")),
        ("line ends of old Macintoshes", "votes.csv", |text| text.replace('\n', "\r")),
        ("line ends of old Macintoshes", "comments.csv", |text| text.replace('\n', "\r")),
        ("no last line end", "participants-votes.csv", |text| text.trim_end().to_owned()),
        ("no last line end", "votes.csv", |text| text.trim_end().to_owned()),
    ];
    for (what, file, change) in variants {
        let variant = folder.path().join("variant");
        Poll::divided().write(&variant);
        let text = fs::read_to_string(variant.join(file)).expect(file);
        fs::write(variant.join(file), change(text)).expect(file);
        assert_eq!(analyze(&variant, &[]), expected, "{what} in {file}");
    }
}

#[test]
fn a_quoted_line_break_belongs_to_the_statement() {
    let folder = folder();
    Poll::new().statement("First line\nsecond \"line\"").vote(0, 0, 1).write(folder.path());
    let analysis = json(&analyze(folder.path(), &[]));
    assert_eq!(analysis["statements"][0]["text"], "First line\nsecond \"line\"");
}

#[test]
fn the_latest_vote_counts_by_time_not_by_place() {
    let folder = folder();
    Poll::new().statement("The AI should ask first.").vote(0, 0, 1).write(folder.path());
    fs::remove_file(folder.path().join("participants-votes.csv")).expect("the matrix");
    let header = "timestamp,datetime,comment-id,voter-id,vote\n";
    fs::write(folder.path().join("votes.csv"), format!("{header}1699264900000,,0,0,-1\n1699264800000,,0,0,1\n"))
        .expect("votes.csv");
    let analysis = json(&analyze(folder.path(), &[]));
    assert_eq!(analysis["statements"][0]["disagrees"], 1);
    assert_eq!(analysis["statements"][0]["agrees"], 0);
    assert_eq!(analysis["input"]["votes"], 1);
}

#[test]
fn options_do_what_they_say() {
    let folder = folder();
    let poll = folder.path().join("poll");
    Poll::divided().moderated("Rejected by the moderators.", -1).vote(0, 12, 1).write(&poll);

    assert_eq!(json(&analyze(&poll, &["--groups", "3"]))["groups"]["k"], 3);
    assert_eq!(json(&analyze(&poll, &["--no-participants"]))["participants"], serde_json::json!([]));
    assert_eq!(json(&analyze(&poll, &["--seed", "9"]))["params"]["seed"], 9);

    let out = folder.path().join("analysis.json");
    let printed = analyze(&poll, &["--out", &out.to_string_lossy()]);
    assert!(printed.is_empty(), "with --out nothing is printed");
    let file = [fs::read(&out).expect("the file"), b"\n".to_vec()].concat();
    assert_eq!(file, analyze(&poll, &[]), "the file holds what would be printed as a line");

    let tossed = folder.path().join("toss.csv");
    fs::write(&tossed, "0\n1\n").expect("toss.csv");
    let analysis = json(&analyze(&poll, &["--toss", &tossed.to_string_lossy()]));
    assert_eq!(
        analysis["input"]["participants"].as_u64().map(|n| n + analysis["params"]["tossed"].as_u64().unwrap_or(0)),
        Some(40)
    );
    assert!(analysis["participants"].as_array().expect("participants").iter().all(|person| person["id"] != "0"));

    let given = folder.path().join("groups.csv");
    let rows: String = (0..40).map(|n| format!("{n},{}\n", n % 2)).collect();
    fs::write(&given, format!("participant,group\n{rows}")).expect("groups.csv");
    let analysis = json(&analyze(&poll, &["--groups-from", &given.to_string_lossy()]));
    assert_eq!(analysis["params"]["groups_from"], "given");
    let of = |id: &str| {
        let people = analysis["participants"].as_array().expect("participants");
        people.iter().find(|person| person["id"] == id).map(|person| person["group"].clone())
    };
    assert_eq!(of("0"), of("38"));
    assert_ne!(of("0"), of("1"));
}
