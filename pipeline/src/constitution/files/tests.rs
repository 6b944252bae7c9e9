use super::*;
use crate::constitution::{CompileParams, compile, example};

fn constitution() -> Constitution {
    let analysis = example::analysis(&[example::statement("1", "AI should be calm", [44, 33], [46, 34])]);
    compile(&analysis, &CompileParams::default().check().expect("sensible")).expect("one qualifies")
}

#[test]
fn the_file_is_the_canonical_form_and_its_hash_is_the_hash() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("new").join("folder");
    let constitution = constitution();
    write(&out, &constitution).expect("written");
    let bytes = fs::read(out.join(JSON)).expect("there");
    assert_eq!(hex::encode(Sha256::digest(&bytes)), sha256(&constitution));
    assert_eq!(read_constitution(&out.join(JSON)).expect("whole"), constitution);
    assert!(fs::read_to_string(out.join(MARKDOWN)).expect("there").contains(&sha256(&constitution)));
    // Writing again leaves the same two files and nothing else.
    write(&out, &constitution).expect("written again");
    assert_eq!(fs::read_dir(&out).expect("a folder").count(), 2);
    assert_eq!(fs::read(out.join(JSON)).expect("there"), bytes);
}

#[test]
fn commentary_is_outside_the_normative_hash() {
    let one = constitution();
    let other = Constitution { preamble: "Hello.".to_owned(), credits: vec!["All".to_owned()], ..one.clone() };
    assert_ne!(sha256(&one), sha256(&other));
    assert_eq!(normative_sha256(&one), normative_sha256(&other));
    let title = Constitution { title: "Other".to_owned(), ..one.clone() };
    assert_ne!(normative_sha256(&one), normative_sha256(&title));
}

#[test]
fn a_place_that_cannot_be_written_is_named() {
    let dir = tempfile::tempdir().expect("a folder");
    let file = dir.path().join("file");
    fs::write(&file, "mine").expect("written");
    let said = write(&file, &constitution()).expect_err("a file is in the way").to_string();
    assert!(said.contains("file"), "{said}");
    assert_eq!(fs::read_to_string(&file).expect("still there"), "mine");
}

#[test]
fn bad_analysis_files_are_refused_with_their_place() {
    let dir = tempfile::tempdir().expect("a folder");
    let whole =
        serde_json::to_string(&example::analysis(&[example::statement("1", "AI should hum", [44, 33], [46, 34])]))
            .expect("plain data");
    let table = [
        (String::new(), "the file is empty"),
        ("{\"format\": ".to_owned(), "line 1, column"),
        (whole[..whole.len() / 2].to_owned(), "EOF"),
        (whole.replace("folkmoot-analysis/1", "folkmoot-analysis/9"), "\"folkmoot-analysis/9\", expected"),
        ("{}".to_owned(), "missing, expected"),
        ("[]".to_owned(), "folkmoot analyze"),
        (whole.replace("\"priority\":1.0", "\"priority\":NaN"), "column"),
        (whole.replace("\"gac_agree\":0.", "\"gac_agree\":7."), "gac_agree: 7."),
        (whole.replace("\"priority\"", "\"priorities\""), "missing field `priority`"),
    ];
    for (text, expected) in table {
        let path = dir.path().join("analysis.json");
        fs::write(&path, &text).expect("written");
        let said = read_analysis(&path).map(|_| ()).expect_err(expected).to_string();
        assert!(said.contains(expected), "{said}, expected {expected:?}");
    }
    fs::write(dir.path().join("latin1"), b"{\"format\": \"\xe9\"}").expect("written");
    let said = read_analysis(&dir.path().join("latin1")).map(|_| ()).expect_err("not UTF-8").to_string();
    assert!(said.contains("not UTF-8"), "{said}");
    let said = read_analysis(&dir.path().join("absent.json")).map(|_| ()).expect_err("absent").to_string();
    assert!(said.contains("cannot read") && said.contains("absent.json"), "{said}");
    assert!(read_analysis(dir.path()).is_err());
}

#[test]
fn a_constitution_with_a_clause_twice_is_refused() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut twice = constitution();
    twice.clauses.push(twice.clauses[0].clone());
    let path = dir.path().join(JSON);
    fs::write(&path, canonical_bytes(&twice)).expect("written");
    let said = read_constitution(&path).map(|_| ()).expect_err("twice").to_string();
    assert!(said.contains("clause s1") && said.contains("twice"), "{said}");
}
