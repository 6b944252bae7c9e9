//! A published report taken home and computed again.

use super::drafting::Moot;
use super::drafting::must;
use super::report::{example, keep, publish, ratified, ratified_after};
use serde_json::{Value, json};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tests::{run, sha256};
use zip::{ZipArchive, ZipWriter, write::SimpleFileOptions};

tests::also_on_postgres!(
    whoever_runs_the_poll_takes_the_texts_out_of_a_version_without_the_operator,
    what_is_decided_after_a_report_is_published_changes_nothing_in_its_bundle,
    whoever_is_erased_is_in_no_bundle_any_more,
    a_bundle_is_computed_again_byte_for_byte_and_a_single_changed_vote_is_found,
    what_became_of_the_words_of_statements_is_told_without_the_words_that_were_taken_out,
    training_that_was_done_elsewhere_is_said_wherever_the_report_is_read,
);

/// The bundle of the town's first report.
fn bundle(moot: &Moot) -> PathBuf {
    keep(moot, &example(moot, "report").write());
    publish(moot, &[]);
    let file = moot.folder.path().join("bundle.zip");
    run!["report", "bundle", "--poll", "town", "--version", "1", "--out", &file, "--data", &moot.data].ok();
    file
}

/// The same archive with the bytes of every file changed by `change`, which gets its name without the folder around it.
pub(crate) fn changed(bundle: &Path, name: &str, change: impl Fn(&str, Vec<u8>) -> Vec<u8>) -> PathBuf {
    let mut archive = ZipArchive::new(File::open(bundle).expect("a bundle")).expect("an archive");
    let path = bundle.with_file_name(name);
    let mut out = ZipWriter::new(File::create(&path).expect("a file"));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("read");
        let name = entry.name().to_owned();
        let (_, within) = name.split_once('/').expect("a folder");
        let bytes = change(within, bytes);
        out.start_file(&name, SimpleFileOptions::default()).expect("a file");
        out.write_all(&bytes).expect("written");
    }
    out.finish().expect("an archive");
    path
}

#[test]
fn a_bundle_is_computed_again_byte_for_byte_and_a_single_changed_vote_is_found() {
    let moot = ratified();
    let file = bundle(&moot);
    let archive = ZipArchive::new(File::open(&file).expect("a bundle")).expect("an archive");
    assert!(archive.file_names().any(|name| name.ends_with("/model-card.md")), "there is no card");
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    for part in [
        "poll/analysis.json: is the analysis that was published",
        "poll/analysis.json: computed again from 100 votes: the same",
        "report/publication.json: 20 people with 100 votes, and the sizes of groups: as in the analysis",
        "constitution/v1.json: compiled again, with 2 decisions applied: the same",
        "report/report.json: is the report that was published",
        "report/bbq-public-reinforced.json: 18 scores with intervals, computed again",
        "36 figures are those of bbq-base.json",
        "not checked",
    ] {
        assert!(said.contains(part), "lacks {part}:\n{said}");
    }
    assert!(!said.contains("differs"), "{said}");

    // The same bytes over HTTP and once more.
    let sent = moot.server.get("/polls/town/report/v/1/bundle.zip");
    assert_eq!(sent.status, 200);
    assert_eq!(sent.body, fs::read(&file).expect("bytes"));
    let tag = sent.header("etag").expect("a name for these bytes").to_owned();
    let again = moot.server.get_with("/polls/town/report/v/1/bundle.zip", &[("If-None-Match", &tag)]);
    assert_eq!((again.status, again.body.len()), (304, 0));
    let part = moot.server.get_with("/polls/town/report/v/1/bundle.zip", &[("Range", "bytes=0-1")]);
    assert_eq!((part.status, part.body.as_slice()), (206, &b"PK"[..]));

    let flipped = changed(&file, "flipped.zip", |name, bytes| {
        if name != "poll/votes.csv" {
            return bytes;
        }
        let text = String::from_utf8(bytes).expect("text");
        assert!(text.contains(",-1\n"), "nobody disagrees:\n{text}");
        text.replacen(",-1\n", ",1\n", 1).into_bytes()
    });
    run!["verify", &flipped].disagrees(&["differs      poll/votes.csv", "computed again from the votes it is another"]);

    // Whoever changes a figure changes the manifest, too; then the counts tell.
    let prettier = changed(&file, "prettier.zip", |name, bytes| {
        if name != "report/bbq-public-reinforced.json" {
            return bytes;
        }
        String::from_utf8(bytes).expect("text").replacen("\"n_biased\":", "\"n_biased\":1", 1).into_bytes()
    });
    run!["verify", &prettier]
        .disagrees(&["differs      report/bbq-public-reinforced.json", "differs      report/report.json"]);
    let crowd = changed(&file, "crowd.zip", |name, bytes| {
        if name != "report/publication.json" {
            return bytes;
        }
        let text = String::from_utf8(bytes).expect("text");
        text.replacen("\"participants\":20", "\"participants\":2000", 1).into_bytes()
    });
    run!["verify", &crowd].disagrees(&["2000 people are published, and the analysis has 20"]);
    let loved = changed(&file, "loved.zip", |name, bytes| {
        if name != "report/publication.json" {
            return bytes;
        }
        let mut publication: Value = serde_json::from_slice(&bytes).expect("JSON");
        publication["support"][0]["everyone"]["share"] = json!(0.999);
        publication.to_string().into_bytes()
    });
    run!["verify", &loved].disagrees(&["support: who agrees with the principles is not what the votes"]);
    let more =
        changed(&file, "more.zip", |name, bytes| if name == "README.md" { b"Trust me.".to_vec() } else { bytes });
    run!["verify", &more].disagrees(&["differs      README.md"]);
}

#[test]
fn what_became_of_the_words_of_statements_is_told_without_the_words_that_were_taken_out() {
    const BEFORE: &str = "The AI should tell Mrs Winterbottom to stop.";
    const AFTER: &str = "The AI should tell people to stop.";
    let moot = ratified_after(|moot| {
        for (at, text) in [BEFORE, "The AI should keep what is private private."].into_iter().enumerate() {
            let body = json!({ "text": text, "key": format!("statement-of-somebody-{at}"), "language": "en" });
            let sent = moot.people[0].post_json("/api/v1/polls/town/statements", &body);
            assert_eq!(sent.status, 200, "{}", sent.text());
        }
        let moderator = moot.person("mod", "moderator");
        for fields in [
            &[("statement", "6"), ("do", "reword"), ("text", AFTER), ("reason", "It named somebody")][..],
            &[("statement", "7"), ("do", "merge"), ("into", "2"), ("reason", "It says the same")],
        ] {
            must(&moderator.post("/facilitate/town/statements", fields));
        }
    });
    let file = bundle(&moot);
    let mut revisions = Value::Null;
    changed(&file, "read.zip", |name, bytes| {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!text.contains("Winterbottom"), "{name} tells what was taken out");
        bytes
    });
    let mut archive = ZipArchive::new(File::open(&file).expect("a bundle")).expect("an archive");
    for index in 0..archive.len() {
        let entry = archive.by_index(index).expect("an entry");
        if entry.name().ends_with("/revisions.json") {
            revisions = serde_json::from_reader(entry).expect("JSON");
        }
    }
    let [reworded, merged] = [&revisions["reworded"][0], &revisions["merged"][0]];
    assert_eq!(reworded["statement"], "6");
    assert_eq!(reworded["wordings"][0]["sha256"], json!(sha256(BEFORE.as_bytes())));
    assert_eq!(reworded["wordings"][1]["sha256"], json!(sha256(AFTER.as_bytes())));
    assert_eq!(reworded["wordings"][1]["reason"], "It named somebody");
    assert_eq!((&merged["statement"], &merged["into"]), (&json!("7"), &json!("2")));
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(said.contains("revisions.json: 1 reworded and 1 merged statements fit"), "{said}");

    let elsewhere = changed(&file, "elsewhere.zip", |name, bytes| {
        if name != "revisions.json" {
            return bytes;
        }
        String::from_utf8(bytes).expect("text").replace("\"into\":\"2\"", "\"into\":\"99\"").into_bytes()
    });
    run!["verify", &elsewhere].disagrees(&["differs      revisions.json: there is no statement 99"]);
}

#[test]
fn an_archive_that_is_none_or_means_harm_is_told_from_a_bundle() {
    let folder = tests::folder();
    let write = |name: &str, entries: &[(&str, &[u8])]| {
        let path = folder.path().join(name);
        let mut out = ZipWriter::new(File::create(&path).expect("a file"));
        for (name, bytes) in entries {
            out.start_file(*name, SimpleFileOptions::default()).expect("a file");
            out.write_all(bytes).expect("written");
        }
        out.finish().expect("an archive");
        path
    };
    run!["verify", write("out.zip", &[("B/../../etc/x", b"x")])].fails_saying(&["made to do harm"]);
    run!["verify", write("other.zip", &[("B/notes.txt", b"x")])].fails_saying(&["holds no manifest.json"]);
    run!["verify", write("bare.zip", &[("B/manifest.json", b"{}")])].fails_saying(&["not what it should be"]);
    let text = folder.path().join("text.zip");
    fs::write(&text, "this is no archive").expect("written");
    run!["verify", &text].fails_saying(&["no whole zip archive"]);
    run!["verify", folder.path().join("nowhere.zip")].fails_saying(&["cannot be read"]);
    // More files than any bundle has.
    let names: Vec<String> = (0..3_000).map(|number| format!("B/f{number}")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    run!["verify", write("many.zip", &entries)].fails_saying(&["no bundle does"]);
}

#[test]
fn training_that_was_done_elsewhere_is_said_wherever_the_report_is_read() {
    let moot = ratified();
    let report = example(&moot, "report").with(|report| {
        report["written_by"] = "big-model".into();
        let sha256 = "7".repeat(64);
        report["elsewhere"] =
            serde_json::json!({ "with": "TRL, by us", "hand_over_sha256": sha256, "file": "hand-over.json" });
    });
    fs::write(moot.folder.path().join("report/hand-over.json"), "{}").expect("written");
    keep(&moot, &report.write());
    publish(&moot, &[]);
    let page = moot.server.get("/polls/town/report/v/1");
    let card = String::from_utf8(moot.server.get("/polls/town/report/v/1/data/model-card.md").body).expect("text");
    for text in [page.text(), &card] {
        for part in
            ["came from another model: ", "big-model", "trained elsewhere, with: ", "TRL, by us", "cannot be repeated"]
        {
            assert!(text.contains(part), "lacks {part}:\n{text}");
        }
    }
    assert!(page.text().contains("hand-over.json"));
    let file = moot.folder.path().join("bundle.zip");
    run!["report", "bundle", "--poll", "town", "--version", "1", "--out", &file, "--data", &moot.data].ok();
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(
        said.contains("training: was done elsewhere (TRL, by us) and cannot be done again from a bundle"),
        "{said}"
    );
}

#[test]
fn what_is_decided_after_a_report_is_published_changes_nothing_in_its_bundle() {
    let moot = ratified();
    let file = bundle(&moot);
    let before = fs::read(&file).expect("bytes");
    let moderator = moot.person("mod", "moderator");
    for fields in [
        &[("statement", "2"), ("do", "reject"), ("reason", "It came too late")][..],
        &[("statement", "3"), ("do", "reword"), ("text", "The AI should speak up."), ("reason", "Shorter")],
    ] {
        must(&moderator.post("/facilitate/town/statements", fields));
    }
    let now = moot.server.get("/polls/town/data/comments.csv");
    assert!(now.text().contains("The AI should speak up."), "{}", now.text());
    let sent = moot.server.get("/polls/town/report/v/1/bundle.zip");
    assert!(sent.body == before, "the bundle is another one");
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(said.contains("poll/analysis.json: is the analysis that was published"), "{said}");

    // Whoever may not leave a text in it takes all of it out, and the log has that.
    let thaw = || run!["report", "thaw", "--poll", "town", "--version", "1", "--data", &moot.data];
    let thawed: Value = serde_json::from_slice(thaw().ok()).expect("JSON");
    assert_eq!(thawed, json!({ "poll": "town", "version": 1, "thawed": true }));
    let again: Value = serde_json::from_slice(thaw().ok()).expect("JSON");
    assert_eq!(again["thawed"], false);
    let log = run!["audit", "--poll", "town", "--data", &moot.data];
    let log = String::from_utf8(log.ok().to_vec()).expect("text");
    assert_eq!(log.matches("report.thaw").count(), 1, "{log}");
    fs::write(&file, moot.server.get("/polls/town/report/v/1/bundle.zip").body).expect("written");
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(said.contains("not checked  poll/analysis.json: these are not the votes of the report"), "{said}");
    run!["report", "thaw", "--poll", "town", "--version", "2", "--data", &moot.data]
        .fails_saying(&["town has no version 2 of its report"]);
}

#[test]
fn whoever_runs_the_poll_takes_the_texts_out_of_a_version_without_the_operator() {
    let moot = ratified();
    let before = bundle(&moot);
    let (reader, facilitator) = (moot.person("read", "reader"), moot.person("run", "facilitator"));
    let desk = "/facilitate/town/report";
    let button = "Take the votes and texts out of version 1";
    assert!(!reader.get(desk).text().contains(button), "whoever may only read takes nothing out");
    assert!(facilitator.get(desk).text().contains(button));
    let thaw = |version: &str| facilitator.post("/facilitate/town/report/thaw", &[("version", version)]);
    for nothing in ["2", "0", "x", ""] {
        let answer = thaw(nothing);
        assert_eq!(answer.status, 409, "{nothing}");
        assert!(answer.text().contains("Nothing is kept with that version any more."), "{}", answer.text());
    }
    must(
        &facilitator.post(
            "/facilitate/town/statements",
            &[("statement", "2"), ("do", "reject"), ("reason", "It names somebody")],
        ),
    );
    let sent = |path: &str| moot.server.get(path).body;
    assert!(sent("/polls/town/report/v/1/bundle.zip") == fs::read(&before).expect("bytes"));
    let answer = thaw("1");
    assert_eq!((answer.status, answer.header("location")), (303, Some("/facilitate/town/report?done=thawed#versions")));
    let page = facilitator.get("/facilitate/town/report?done=thawed");
    assert!(page.text().contains("What was kept with that version is taken out."), "{}", page.text());
    assert!(!page.text().contains(button));
    assert_eq!(thaw("1").status, 409);
    fs::write(&before, sent("/polls/town/report/v/1/bundle.zip")).expect("written");
    let said = String::from_utf8(run!["verify", &before].ok().to_vec()).expect("text");
    assert!(said.contains("not checked  poll/analysis.json: these are not the votes of the report"), "{said}");
}

#[test]
fn whoever_is_erased_is_in_no_bundle_any_more() {
    let mut moot = ratified();
    let file = bundle(&moot);
    let votes = |file: &Path| {
        let mut archive = ZipArchive::new(File::open(file).expect("a bundle")).expect("an archive");
        let name = archive.file_names().find(|name| name.ends_with("poll/votes.csv")).expect("votes").to_owned();
        let mut text = String::new();
        archive.by_name(&name).expect("votes").read_to_string(&mut text).expect("text");
        text.lines().count()
    };
    let before = votes(&file);
    assert_eq!(moot.people[0].post("/polls/town/me/erase", &[("sure", "yes")]).status, 303);
    let sent = moot.server.get("/polls/town/report/v/1/bundle.zip");
    assert_eq!(sent.status, 200);
    fs::write(&file, sent.body).expect("written");
    assert!(votes(&file) < before, "her votes are still in it");
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(said.contains("not checked  poll/analysis.json: these are not the votes of the report"), "{said}");
    assert!(!said.contains("differs"), "{said}");
}
