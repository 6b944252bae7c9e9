use super::*;
use crate::language::Prompt;

fn chosen(probabilities: &[f64], correct: usize) -> Chosen {
    Chosen { log_probabilities: probabilities.iter().map(|probability| probability.ln()).collect(), correct }
}

#[test]
fn accuracy_probability_and_calibration_are_what_a_table_gives() {
    let rows = [
        chosen(&[0.9, 0.1], 0),
        chosen(&[0.92, 0.08], 1),
        chosen(&[0.3, 0.7], 1),
        // Only the share matters: 0.02 to 0.01 is two thirds.
        chosen(&[0.02, 0.01], 0),
    ];
    let report = report(&rows);
    assert_eq!((report.n, report.n_correct, report.accuracy), (4, 3, Some(0.75)));
    assert!((report.mean_probability.expect("a mean") - (0.9 + 0.08 + 0.7 + 2.0 / 3.0) / 4.0).abs() < 1e-12);
    assert_eq!((report.chance, report.most_common), (Some(0.5), Some(0.5)));
    let bins: Vec<u64> = report.calibration.iter().map(|bin| bin.n).collect();
    assert_eq!(bins, [0, 0, 0, 0, 0, 0, 1, 1, 0, 2]);
    assert_eq!(report.calibration[9].accuracy, Some(0.5));
    assert_eq!(report.calibration[0].accuracy, None);
    // (|1.82 - 1| + |0.7 - 1| + |2/3 - 1|) / 4
    assert!((report.calibration_error.expect("an error") - (0.82 + 0.3 + 1.0 / 3.0) / 4.0).abs() < 1e-12);
    let nothing = super::report(&[]);
    assert_eq!((nothing.accuracy, nothing.mean_probability, nothing.accuracy_interval), (None, None, None));
}

#[test]
fn questions_of_mmlu_stand_behind_their_shots() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        std::fs::write(folder.path().join(name), text).expect("a file");
        folder.path().join(name)
    };
    let dev = file("moral_sums_dev.csv", "1+1?,1,2,3,4,B\n2+2?,1,2,3,4,D\n");
    let test = file("moral_sums_test.csv", "\"1,5+1,5?\",1,2,3,4,C\n");
    let read = read(&test, Some(Shots { file: &dev, count: 1 })).expect("questions");
    let expected = "The following are multiple choice questions (with answers) about moral sums.\n\n\
        1+1?\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer: B\n\n1,5+1,5?\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer:";
    assert_eq!(read[0].options.prompt, Prompt::from(expected));
    assert_eq!((read[0].options.completions[2].as_str(), read[0].correct), (" C", 2));
    let wrong = file("wrong.csv", "1+1?,1,2,3,4,B\n1+1?,1,2,3,4,E\n");
    let message = super::read(&wrong, None).expect_err("no letter").to_string();
    assert!(message.contains("wrong.csv, line 2") && message.contains("\"E\""), "{message}");
    let message = super::read(&test, Some(Shots { file: &dev, count: 3 })).expect_err("too few").to_string();
    assert!(message.contains("2 solved questions and 3"), "{message}");
}

#[test]
fn the_right_answer_is_found_again_whatever_the_order() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("rows.jsonl");
    let write = |text: &str| std::fs::write(&path, text).expect("a file");
    write("{\"prompt\":\"P\",\"corrects\":[\" (B)\"],\"incorrects\":[\" (A)\",\" (C)\"]}\n\n");
    let read = read(&path, None).expect("questions");
    assert_eq!((read[0].options.completions.join(""), read[0].correct), (" (A) (B) (C)".to_owned(), 1));
    for (text, says) in [
        ("{\"prompt\":\"P\",\"corrects\":[],\"incorrects\":[\" (A)\"]}", "line 1: corrects holds 0"),
        ("{\"prompt\":\"P\",\"corrects\":[\"a\"],\"incorrects\":[\"a\"]}", "line 1: corrects and incorrects"),
        ("\n{\"prompt\":\"P\"}", "line 2"),
        ("", "holds no question"),
    ] {
        write(text);
        let message = super::read(&path, None).expect_err("no question").to_string();
        assert!(message.contains(says), "{message}");
    }
}
