use super::*;
use crate::language::Finish;

fn sent(number: u8) -> Sent {
    Sent { body: Vec::new(), hash: [number; 32], prompt_sha256: String::new() }
}

fn answer(text: &str) -> Answer {
    Answer::Generated(Generated { text: text.to_owned(), tokens: 1, finish: Finish::Stop })
}

fn came(text: &str, answered_as: Option<&str>) -> Came {
    Came { model: "m".to_owned(), answered_as: answered_as.map(str::to_owned), answer: answer(text) }
}

#[test]
fn what_was_written_is_found_again_even_if_the_last_line_is_half() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.jsonl");
    let answers = Answers::open(&path).expect("a new file");
    for number in 0..3 {
        answers
            .put(&sent(number), came(&format!("text {number}\n"), None))
            .expect("it is written")
            .expect("the same model");
    }
    answers.settle().expect("it is on the disk");
    drop(answers);
    let bytes = std::fs::read(&path).expect("the file");
    let second = bytes.iter().position(|byte| *byte == b'\n').expect("a line") + 1;
    for cut in second..bytes.len() {
        std::fs::write(&path, &bytes[..cut]).expect("a file cut off");
        let answers = Answers::open(&path).expect("it is opened");
        let lines = bytes[..cut].iter().filter(|byte| **byte == b'\n').count();
        assert_eq!(answers.kept().known.len(), lines, "cut at {cut}");
        assert_eq!(answers.get(&[0; 32]), Some(answer("text 0\n")));
        answers.put(&sent(9), came("more", None)).expect("it is written").expect("the same model");
        drop(answers);
        let again = Answers::open(&path).expect("it is opened again");
        assert_eq!(again.get(&[9; 32]), Some(answer("more")), "cut at {cut}");
    }
}

#[test]
fn a_line_in_the_middle_that_is_no_answer_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.jsonl");
    for wrong in ["nonsense\n", "\n", "{}\n", "\0\0\n"] {
        std::fs::write(&path, wrong).expect("a file");
        let error = Answers::open(&path).expect_err("refused").to_string();
        assert!(error.contains("answers.jsonl: line 1"), "{wrong:?}: {error}");
        assert_eq!(std::fs::read_to_string(&path).expect("the file"), wrong, "it was changed");
    }
}

#[test]
fn two_runs_do_not_share_a_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.jsonl");
    let _first = Answers::open(&path).expect("a new file");
    let error = Answers::open(&path).expect_err("it is in use").to_string();
    assert!(error.contains("another run is using it"), "{error}");
}

#[test]
fn another_model_than_before_is_found_also_after_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.jsonl");
    let answers = Answers::open(&path).expect("a new file");
    answers.put(&sent(0), came("one", None)).expect("it is written").expect("nobody has said who answers");
    answers.put(&sent(1), came("two", Some("m-1"))).expect("it is written").expect("the first to say it");
    answers.put(&sent(2), came("three", Some("m-1"))).expect("it is written").expect("the same");
    drop(answers);
    let answers = Answers::open(&path).expect("it is opened again");
    let other = answers.put(&sent(3), came("four", Some("m-2"))).expect("nothing failed").expect_err("another");
    assert_eq!((other.before.as_str(), other.now.as_str()), ("m-1", "m-2"));
    assert_eq!(answers.get(&[3; 32]), None, "its answer is not kept");
    answers.put(&sent(3), came("four", Some("m-1"))).expect("it is written").expect("the earlier one is back");
}
