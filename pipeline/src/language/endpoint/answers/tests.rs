use super::*;
use crate::language::Finish;

fn sent(number: u8) -> Sent {
    Sent { body: Vec::new(), hash: [number; 32], prompt_sha256: String::new() }
}

fn answer(text: &str) -> Answer {
    Answer::Generated(Generated { text: text.to_owned(), tokens: 1, finish: Finish::Stop })
}

#[test]
fn what_was_written_is_found_again_even_if_the_last_line_is_half() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("answers.jsonl");
    let answers = Answers::open(&path).expect("a new file");
    for number in 0..3 {
        answers.put(&sent(number), "m", answer(&format!("text {number}\n"))).expect("it is written");
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
        answers.put(&sent(9), "m", answer("more")).expect("it is written");
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
