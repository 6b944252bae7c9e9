//! `import polis` and `export polis`: nothing is lost on the way in and out.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tests::{Poll, Serving, folder, run};

tests::also_on_postgres!(
    what_goes_in_comes_out,
    statements_keep_their_language_in_files_records_and_pages,
    votes_keep_their_meaning_when_an_export_writes_agreement_as_minus_one,
    votes_as_polis_takes_them_in_give_the_analysis_and_the_export_of_the_same_votes,
    the_export_of_an_import_of_an_export_has_the_same_bytes,
    the_analysis_of_an_export_is_the_analysis_of_the_import,
    a_poll_without_a_log_is_taken_over_from_its_matrix,
    a_slug_that_is_taken_is_refused_and_the_poll_stays,
    an_export_of_an_unknown_poll_is_refused,
);

/// The rows of a CSV file as sets of (column, value), so that neither the order of rows nor of columns matters.
fn rows(file: &Path, columns: &[&str]) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_path(file).expect("a CSV file");
    let header: Vec<String> = reader.headers().expect("a header").iter().map(str::to_owned).collect();
    let places: Vec<usize> = columns
        .iter()
        .map(|column| {
            header.iter().position(|name| name == column).unwrap_or_else(|| panic!("no {column} in {header:?}"))
        })
        .collect();
    let mut rows: Vec<Vec<String>> = reader
        .records()
        .map(|row| row.map(|row| places.iter().map(|place| row[*place].to_owned()).collect()).expect("a row"))
        .collect();
    rows.sort();
    rows
}

/// A poll with everything that gets lost easily: quotation marks, line breaks, other scripts, votes that were
/// changed, rejected statements, people without votes.
fn tricky() -> Poll {
    Poll::divided()
        .statement("She said \"no\", twice;\nand then, \"yes\".")
        .statement("Déjà vu: 人工智能应当诚实, \u{202b}عربي\u{202c} 🤖")
        .statement("=SUM(A1:A9)")
        .moderated("Rejected by the moderators.", -1)
        .moderated("Not yet moderated.", 0)
        .vote(0, 12, 1)
        .vote(0, 12, -1)
        .vote(1, 13, 0)
        .vote(2, 15, 1)
        .vote(45, 0, 1)
}

#[test]
fn what_goes_in_comes_out() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    tricky().write(&poll);
    run!["import", "polis", &poll, "--slug", "tricky", "--data", &data].ok();
    run!["export", "polis", "tricky", "--data", &data, "--out", &out].ok();

    let votes = ["timestamp", "comment-id", "voter-id", "vote"];
    assert_eq!(rows(&out.join("votes.csv"), &votes), rows(&poll.join("votes.csv"), &votes), "every vote event");
    let comments = ["timestamp", "comment-id", "author-id", "moderated", "comment-body"];
    assert_eq!(rows(&out.join("comments.csv"), &comments), rows(&poll.join("comments.csv"), &comments));
    let summary = fs::read_to_string(out.join("summary.csv")).expect("summary.csv");
    assert!(summary.starts_with("topic,A poll for tests\n"), "{summary}");
}

#[test]
fn statements_keep_their_language_in_files_records_and_pages() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    Poll::divided().write(&poll);
    let told = ["language", "de", "pt-BR"];
    let comments = fs::read_to_string(poll.join("comments.csv")).expect("comments.csv");
    let lines = comments.lines().enumerate();
    let marked: String = lines.map(|(n, line)| format!("{line},{}\n", told.get(n).copied().unwrap_or(""))).collect();
    fs::write(poll.join("comments.csv"), marked).expect("the file");
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    run!["export", "polis", "town", "--data", &data, "--out", &out].ok();
    let columns = ["comment-id", "language", "comment-body"];
    assert_eq!(rows(&out.join("comments.csv"), &columns), rows(&poll.join("comments.csv"), &columns));

    let analysis = run!["analyze", &out].json();
    let languages: Vec<_> = (0..3).map(|n| analysis["statements"][n].get("language").cloned()).collect();
    assert_eq!(languages, [Some("de".into()), Some("pt-BR".into()), None], "what is not known is not there");
    let (file, constitution) = (folder.path().join("analysis.json"), folder.path().join("constitution"));
    fs::write(&file, analysis.to_string()).expect("the file");
    run!["constitution", "compile", "--analysis", &file, "--out", &constitution, "--threshold", "0.5"].ok();
    let text = fs::read_to_string(constitution.join("constitution.json")).expect("constitution.json");
    let record: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let sources = |clause: &serde_json::Value| clause["provenance"]["statements"].as_array().expect("a list").clone();
    let sources: Vec<_> = record["clauses"].as_array().expect("a list").iter().flat_map(sources).collect();
    let first = sources.iter().find(|source| source["statement"] == "0").expect("everybody agrees with it");
    assert_eq!(first["language"], "de");

    let server = Serving::data(&data);
    let page = server.get("/polls/town/statements/1");
    assert!(page.text().contains("lang=\"pt-BR\""), "{}", page.text());
    let list: serde_json::Value =
        serde_json::from_slice(&server.get("/api/v1/polls/town/statements").body).expect("JSON");
    assert_eq!(
        (&list["items"][0]["language"], &list["items"][2]["language"]),
        (&"de".into(), &serde_json::Value::Null)
    );

    let comments = fs::read_to_string(poll.join("comments.csv")).expect("comments.csv");
    fs::write(poll.join("comments.csv"), comments.replace(",pt-BR", ",Brazilian Portuguese")).expect("the file");
    let wrong = run!["import", "polis", &poll, "--slug", "other", "--data", &data];
    wrong.fails_saying(&["comments.csv", "line 3", "language"]);
}

#[test]
fn votes_keep_their_meaning_when_an_export_writes_agreement_as_minus_one() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    Poll::voted(3, 1, |_, _| Some(-1)).write(&poll);
    let summary = fs::read_to_string(poll.join("summary.csv")).expect("summary.csv");
    fs::write(poll.join("summary.csv"), summary + "vote-convention,agree=-1;disagree=+1;pass=0\n").expect("the file");
    run!["import", "polis", &poll, "--slug", "flipped", "--data", &data].ok();
    run!["export", "polis", "flipped", "--data", &data, "--out", &out].ok();
    for dir in [&poll, &out] {
        let analysis = run!["analyze", dir].json();
        assert_eq!(analysis["statements"][0]["agrees"], 3, "{}", dir.display());
    }
}

#[test]
fn votes_as_polis_takes_them_in_give_the_analysis_and_the_export_of_the_same_votes() {
    let folder = folder();
    let [poll, one, minus_one, data] = ["poll", "one", "minus-one", "data"].map(|name| folder.path().join(name));
    Poll::divided().write(&poll);
    // Neither form says who is there without votes.
    fs::remove_file(poll.join("participants-votes.csv")).expect("the matrix");
    run!["import", "polis", &poll, "--slug", "export", "--data", &data].ok();
    let exported = folder.path().join("exported");
    run!["export", "polis", "export", "--data", &data, "--out", &exported].ok();
    for (agree, bulk) in [(1, &one), (-1, &minus_one)] {
        fs::create_dir(bulk).expect("a folder");
        for name in ["comments.csv", "summary.csv"] {
            fs::copy(poll.join(name), bulk.join(name)).expect(name);
        }
        fs::write(bulk.join("votes.csv"), as_taken_in(&poll, agree)).expect("votes.csv");
        let (slug, agree) = (format!("as{agree}"), format!("--agree-is={agree}"));
        assert_eq!(run!["analyze", bulk, &agree].json(), run!["analyze", &poll].json(), "{agree}");
        run!["import", "polis", bulk, "--slug", &slug, "--data", &data, &agree].ok();
        let out = folder.path().join(&slug);
        run!["export", "polis", &slug, "--data", &data, "--out", &out].ok();
        for name in ["votes.csv", "participants-votes.csv", "comments.csv"] {
            let read = |dir: &Path| fs::read(dir.join(name)).expect(name);
            assert_eq!(read(&out), read(&exported), "{agree}: {name}");
        }
    }
    // The other way round is another poll.
    assert_ne!(run!["analyze", &one, "--agree-is", "-1"].json(), run!["analyze", &poll].json());
}

/// The votes of an export with the columns in which Polis takes votes in, and with this number for agreement.
fn as_taken_in(poll: &Path, agree: i8) -> String {
    let log = fs::read_to_string(poll.join("votes.csv")).expect("votes.csv");
    let (header, rows) = log.split_once('\n').expect("a header");
    assert_eq!(header, "timestamp,datetime,comment-id,voter-id,vote");
    let mut table = "vote_id,user_id,vote_value,timestamp,comment_id\n".to_owned();
    for (number, row) in rows.lines().enumerate() {
        let cells: Vec<&str> = row.rsplitn(4, ',').collect();
        let (vote, time) = (cells[0].parse::<i8>().expect("a vote"), row.split(',').next().expect("a time"));
        table += &format!("{number},{},{},{time},{}\n", cells[1], vote * agree, cells[2]);
    }
    table
}

#[test]
fn the_export_of_an_import_of_an_export_has_the_same_bytes() {
    let folder = folder();
    let (poll, first, second) = (folder.path().join("poll"), folder.path().join("first"), folder.path().join("second"));
    tricky().write(&poll);
    run!["import", "polis", &poll, "--slug", "a", "--data", folder.path().join("data").as_path()].ok();
    run!["export", "polis", "a", "--data", folder.path().join("data").as_path(), "--out", &first].ok();
    run!["import", "polis", &first, "--slug", "a", "--data", folder.path().join("other").as_path()].ok();
    run!["export", "polis", "a", "--data", folder.path().join("other").as_path(), "--out", &second].ok();
    for name in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        let read = |folder: &Path| fs::read_to_string(folder.join(name)).expect(name);
        assert_eq!(read(&first), read(&second), "{name}");
    }
    let analyze = |folder: &Path| run!["analyze", folder].ok().to_vec();
    assert_eq!(analyze(&first), analyze(&second));
}

#[test]
fn the_analysis_of_an_export_is_the_analysis_of_the_import() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    tricky().write(&poll);
    run!["import", "polis", &poll, "--slug", "tricky", "--data", &data].ok();
    run!["export", "polis", "tricky", "--data", &data, "--out", &out].ok();
    assert_eq!(run!["analyze", &out].ok(), run!["analyze", &poll].ok());
}

#[test]
fn a_poll_without_a_log_is_taken_over_from_its_matrix() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    Poll::divided().write(&poll);
    fs::remove_file(poll.join("votes.csv")).expect("votes.csv");
    run!["import", "polis", &poll, "--slug", "matrix", "--data", &data].ok();
    run!["export", "polis", "matrix", "--data", &data, "--out", &out].ok();
    let people: BTreeSet<String> = rows(&out.join("votes.csv"), &["voter-id"]).into_iter().flatten().collect();
    assert_eq!(people.len(), 40);
    let cells: Vec<String> = (0..12).map(|id| id.to_string()).collect();
    let columns: Vec<&str> = ["participant"].into_iter().chain(cells.iter().map(String::as_str)).collect();
    let matrix = |folder: &Path| rows(&folder.join("participants-votes.csv"), &columns);
    assert_eq!(matrix(&out), matrix(&poll));
}

#[test]
fn a_slug_that_is_taken_is_refused_and_the_poll_stays() {
    let folder = folder();
    let (poll, other, data) = (folder.path().join("poll"), folder.path().join("other"), folder.path().join("data"));
    Poll::divided().write(&poll);
    Poll::new().statement("Another poll.").vote(0, 0, 1).write(&other);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    run!["import", "polis", &other, "--slug", "town", "--data", &data].fails_saying(&["town"]);
    let out = folder.path().join("out");
    run!["export", "polis", "town", "--data", &data, "--out", &out].ok();
    assert_eq!(rows(&out.join("comments.csv"), &["comment-id"]).len(), 12);
}

#[test]
fn an_export_of_an_unknown_poll_is_refused() {
    let folder = folder();
    let (poll, data, out) = (folder.path().join("poll"), folder.path().join("data"), folder.path().join("out"));
    Poll::divided().write(&poll);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    run!["export", "polis", "city", "--data", &data, "--out", &out].fails_saying(&["city"]);
    assert!(!out.exists());
}
