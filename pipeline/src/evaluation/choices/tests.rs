use super::*;
use crate::language::Prompt;

fn chosen(probabilities: &[f64], correct: usize) -> Chosen {
    let log_probabilities = probabilities.iter().map(|probability| probability.ln()).collect();
    Chosen { log_probabilities, correct, subject: None }
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
    write(
        "{\"prompt\":\"P\",\"corrects\":[\"b\"],\"incorrects\":[\"a\"],\"text_correct\":\"1\",\"text_incorrect\":\"0\"}\n",
    );
    let read = super::read(&path, None).expect("questions");
    assert_eq!(read[0].texts.as_ref().map(|texts| texts[read[0].correct].as_str()), Some("1"));
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

#[test]
fn a_folder_of_mmlu_has_a_subject_for_each_file_and_its_own_shots() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("a file");
    };
    file("test/logic_test.csv", "1?,1,2,3,4,C\n2?,1,2,3,4,A\n");
    file("test/art_history_test.csv", "3?,1,2,3,4,B\n");
    file("dev/logic_dev.csv", "4?,1,2,3,4,D\n");
    file("dev/art_history_dev.csv", "5?,1,2,3,4,D\n");
    let (test, dev) = (folder.path().join("test"), folder.path().join("dev"));
    let questions = read(&test, Some(Shots { file: &dev, count: 1 })).expect("questions");
    let subjects: Vec<_> = questions.iter().map(|question| question.subject.as_deref().expect("one")).collect();
    assert_eq!(subjects, ["art history", "logic", "logic"]);
    let Prompt::Text(prompt) = &questions[0].options.prompt else { panic!("a text") };
    assert!(prompt.contains("about art history.\n\n5?") && prompt.ends_with("3?\nA. 1\nB. 2\nC. 3\nD. 4\nAnswer:"));

    let chosen = |question: &Choice, probabilities: [f64; 4]| Chosen {
        log_probabilities: probabilities.map(f64::ln).to_vec(),
        correct: question.correct,
        subject: question.subject.clone(),
    };
    let all = [[0.1, 0.7, 0.1, 0.1], [0.1, 0.1, 0.7, 0.1], [0.1, 0.1, 0.7, 0.1]];
    let all: Vec<Chosen> = questions.iter().zip(all).map(|(question, all)| chosen(question, all)).collect();
    let subjects = report(&all).subjects;
    assert_eq!(
        subjects.iter().map(|of| (&*of.name, of.n, of.n_correct)).collect::<Vec<_>>(),
        [("art history", 1, 1), ("logic", 2, 1)]
    );
    std::fs::remove_file(dev.join("logic_dev.csv")).expect("removed");
    let message = read(&test, Some(Shots { file: &dev, count: 1 })).expect_err("no shots").to_string();
    assert!(message.contains("logic_dev.csv"), "{message}");
}
