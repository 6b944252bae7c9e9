use super::*;
use crate::training::Progress;
use std::fs;
use std::path::Path;

fn key(seed: u64) -> Key {
    Key::new("supervised", &serde_json::json!({"rounds": 2}), seed).expect("a key").with_hash("prompts", "ab")
}

fn begun(folder: &Path, seed: u64) -> Begun {
    match Stage::open(folder, key(seed)).expect("opened") {
        Stage::Begun(begun) => begun,
        Stage::Done(_) => panic!("it is not finished"),
    }
}

#[test]
fn a_stage_is_begun_gone_on_with_finished_and_not_done_again() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("sl");
    let first = begun(&place, 1);
    assert!(!first.resumed());
    assert!(matches!(Stage::open(&place, key(1)), Err(RunError::Busy { .. })), "two at once");
    fs::write(first.unfinished().join("checkpoint"), "x").expect("written");
    drop(first);
    let again = begun(&place, 1);
    assert!(again.resumed() && again.unfinished().join("checkpoint").is_file());
    fs::create_dir(place.join("model")).expect("made");
    fs::write(place.join("model/weights"), "w").expect("written");
    fs::write(place.join("rows.jsonl"), "").expect("written");
    let manifest = again.finish().expect("finished");
    assert_eq!(manifest.outputs.keys().collect::<Vec<_>>(), ["model/weights", "rows.jsonl"]);
    assert!(!place.join(".unfinished").exists());
    assert!(matches!(Stage::open(&place, key(1)).expect("opened"), Stage::Done(done) if done == manifest));

    fs::write(place.join("model/weights"), "v").expect("written");
    assert!(matches!(Stage::open(&place, key(1)), Err(RunError::Damaged { path }) if path.ends_with("weights")));
}

#[test]
fn what_a_killed_program_left_is_no_part_of_what_is_made() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("sl");
    let nameless = |folder: &Path| crate::language::temporary(folder).and_then(|file| Ok(file.keep()?));
    let first = begun(&place, 1);
    fs::create_dir(place.join("model")).expect("made");
    for folder in [place.clone(), place.join("model"), first.unfinished()] {
        nameless(&folder).expect("left behind");
    }
    drop(first);
    let again = begun(&place, 1);
    assert_eq!(fs::read_dir(place.join("model")).expect("there").count(), 0);
    fs::write(place.join("rows.jsonl"), "").expect("written");
    again.finish().expect("finished");
    let names = || {
        let entries = fs::read_dir(&place).expect("there").map(|entry| entry.expect("an entry").file_name());
        entries.collect::<std::collections::BTreeSet<_>>()
    };
    let whole = ["manifest.json", "model", "rows.jsonl"].map(std::ffi::OsString::from).into();
    assert_eq!(names(), whole);

    // Killed between its manifest and its end.
    fs::create_dir(place.join(".unfinished")).expect("made");
    fs::write(place.join(".unfinished/lock"), "").expect("written");
    let lock = fs::File::open(place.join(".unfinished/lock")).expect("there");
    lock.lock().expect("taken");
    assert!(matches!(Stage::open(&place, key(1)), Ok(Stage::Done(_))) && names() != whole, "somebody holds it");
    drop(lock);
    assert!(matches!(Stage::open(&place, key(1)), Ok(Stage::Done(_))) && names() == whole);
}

#[test]
fn what_something_else_has_made_is_left_alone_and_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("sl");
    drop(begun(&place, 1));
    let said = Stage::open(&place, key(2).with_hash("prompts", "cd")).expect_err("another").to_string();
    assert!(said.contains("an unfinished stage") && said.contains("another `prompts`, seed 1"), "{said}");
    begun(&place, 1).finish().expect("finished");
    let said = Stage::open(&place, key(2)).expect_err("another").to_string();
    assert!(said.contains("made with seed 1; choose another folder"), "{said}");
    fs::write(folder.path().join("notes.txt"), "mine").expect("written");
    let said = Stage::open(folder.path(), key(1)).expect_err("foreign files").to_string();
    assert!(said.contains("files that no stage has made"), "{said}");
}

#[test]
fn what_was_given_later_takes_the_place_of_what_was_not_used() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("sl");
    let going = begun(&place, 1);
    stage::replace_other(&place, &key(2)).expect("left alone");
    assert!(matches!(Stage::open(&place, key(1)), Err(RunError::Busy { .. })), "somebody works on it");
    drop(going);
    stage::replace_other(&place, &key(1)).expect("left alone");
    assert!(begun(&place, 1).resumed(), "it is the same");
    stage::replace_other(&place, &key(2)).expect("removed");
    begun(&place, 2).finish().expect("finished");
    stage::replace_other(&place, &key(3)).expect("removed");
    assert!(!begun(&place, 3).resumed());
}

#[test]
fn keys_and_folders_are_named_by_what_is_in_them() {
    assert_eq!(key(1).hash().expect("a hash"), key(1).hash().expect("a hash"));
    assert_ne!(key(1).hash().expect("a hash"), key(2).hash().expect("a hash"));
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join("b")).expect("made");
    fs::write(folder.path().join("b/c"), "").expect("written");
    fs::write(folder.path().join("a"), "x").expect("written");
    let lines = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881  a\n\
                 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  b/c\n";
    assert_eq!(hash::either(folder.path()).expect("a hash"), hash::bytes(lines.as_bytes()));
    assert!(hash::either(&folder.path().join("none")).is_err());
}

#[test]
fn a_journal_goes_on_behind_the_checkpoint() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let progress = |step| Progress {
        stage: "supervised",
        step,
        steps: 4,
        loss: step as f64,
        learning_rate: 0.1,
        gradient_norm: 1.0,
        tokens: 9,
        figures: [("accuracy", 0.5)].into(),
    };
    let write = |steps: std::ops::RangeInclusive<u64>| {
        let mut journal = Journal::new(&path);
        for step in steps {
            journal.write(&progress(step)).expect("written");
        }
    };
    write(1..=3);
    let mut torn = fs::read(&path).expect("read");
    torn.extend_from_slice(b"{\"stage\":\"superv");
    fs::write(&path, torn).expect("written");
    write(3..=4);
    let interrupted = fs::read_to_string(&path).expect("read");
    assert_eq!(interrupted.lines().count(), 4);
    assert!(interrupted.starts_with(r#"{"stage":"supervised","step":1,"steps":4,"loss":1.0,"#), "{interrupted}");
    fs::remove_file(&path).expect("removed");
    write(1..=4);
    assert_eq!(fs::read_to_string(&path).expect("read"), interrupted);
}
