//! A run that is cut off anywhere ends with the bytes of one that was not.

use super::*;

fn inputs(seed: u64) -> Inputs {
    Inputs::from([("seed".to_owned(), seed.into())])
}

fn grow(path: &Path, until: u64) -> Result<(), MethodError> {
    let mut growing: Growing<u64> = Growing::open(path, inputs(1))?;
    while growing.chunks() < until {
        let chunk = growing.chunks();
        let counts = growing.counts() + 2;
        growing.append(&[chunk * 2, chunk * 2 + 1], counts)?;
    }
    Ok(())
}

fn finish(path: &Path) -> (Vec<u8>, Vec<u8>) {
    grow(path, 5).expect("grown");
    let counted = Growing::<u64>::open(path, inputs(1)).and_then(Growing::finish).expect("finished");
    assert_eq!(counted, 10);
    (std::fs::read(path).expect("rows"), std::fs::read(beside(path)).expect("record"))
}

#[test]
fn what_was_cut_off_is_taken_up_with_the_same_bytes() {
    let folder = tempfile::tempdir().expect("a folder");
    let whole = finish(&folder.path().join("whole"));
    assert_eq!(whole.0, b"0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    for until in 0..5 {
        let path = folder.path().join(format!("cut-{until}"));
        grow(&path, until).expect("grown");
        // Rows of a chunk that was being written, the last in its middle.
        let mut file = OpenOptions::new().append(true).open(&path).expect("the file");
        file.write_all(b"100\n10").expect("written");
        drop(file);
        assert_eq!(finish(&path), whole, "cut after {until} chunks");
    }
    let empty = folder.path().join("cut before its record");
    std::fs::write(&empty, "").expect("made");
    assert_eq!(finish(&empty), whole, "cut between the file and its record");
    let again = folder.path().join("whole");
    assert_eq!(finish(&again), whole, "a run that is done changes nothing");
}

#[test]
fn what_was_begun_from_something_else_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows");
    grow(&path, 2).expect("grown");
    let said = Growing::<u64>::open(&path, inputs(2)).expect_err("another seed").to_string();
    assert!(said.contains("begun with seed 1, this run has 2"), "{said}");
    let first = Growing::<u64>::open(&path, inputs(1)).expect("the same");
    let said = Growing::<u64>::open(&path, inputs(1)).expect_err("two at a time").to_string();
    assert!(said.contains("another run"), "{said}");
    drop(first);
    std::fs::write(&path, "0\n").expect("cut");
    let said = Growing::<u64>::open(&path, inputs(1)).expect_err("too short").to_string();
    assert!(said.contains("shorter"), "{said}");
    std::fs::write(beside(&path), "{}").expect("damaged");
    let said = Growing::<u64>::open(&path, inputs(1)).expect_err("damaged").to_string();
    assert!(said.contains("no record of a run"), "{said}");
    std::fs::remove_file(beside(&path)).expect("removed");
    let said = Growing::<u64>::open(&path, inputs(1)).expect_err("somebody's file").to_string();
    assert!(said.contains("there already"), "{said}");
}
