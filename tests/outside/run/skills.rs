//! What models are asked of harmlessness, language and mathematics, where somebody has questions.

use super::{Material, PARAMS, json};
use serde_json::json as value;
use std::fs;

fn put(material: &Material, name: &str, text: &str) -> String {
    let path = material.path(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(&path, text).expect("written");
    material.text(name)
}

/// Five questions on harmlessness, one subject of MMLU with a solved question, and GSM8K with a solved problem.
fn questions(material: &Material) -> [String; 6] {
    let row = |place: usize| {
        value!({ "prompt": format!("Is it {place}?"), "corrects": [" yes"], "incorrects": [" no, no"] }).to_string()
    };
    let harmlessness = put(material, "harmlessness.jsonl", &(0..5).map(row).collect::<Vec<_>>().join("\n"));
    put(
        material,
        "mmlu/test/dogs_test.csv",
        "What is a dog?,An animal,A stone,A house,A word,A\nWho barks?,A cat,A dog,I,No,B\n",
    );
    put(material, "mmlu/dev/dogs_dev.csv", "Who has a tail?,A stone,A dog,A house,A word,B\n");
    let problem =
        |sum: &str| value!({ "question": "How many?", "answer": format!("So many.\n#### {sum}") }).to_string();
    put(material, "gsm8k/test.jsonl", &[problem("1"), problem("22")].join("\n"));
    put(material, "gsm8k/train.jsonl", &problem("3"));
    let (language, mathematics) = (material.text("mmlu"), material.text("gsm8k"));
    ["--harmlessness".into(), harmlessness, "--language".into(), language, "--mathematics".into(), mathematics]
}

#[test]
fn what_models_can_do_is_measured_where_there_are_questions() {
    let material = Material::new();
    let params = PARAMS.replace("[evaluation]\n", "[evaluation]\nmost_questions = 4\nshots = 1\n");
    fs::write(material.path("run.toml"), params).expect("written");
    let given = questions(&material);
    let given: Vec<&str> = given.iter().map(String::as_str).collect();
    material.run("run", &given).ok();
    let report = json(&material.path("run/report/report.json"));
    let abilities = report["abilities"].as_array().expect("abilities");
    for (measure, n) in [("harmlessness", 4), ("language", 2), ("mathematics", 2)] {
        let found = abilities.iter().find(|ability| ability["measure"] == measure).expect(measure);
        let of = found["of"].as_array().expect("models");
        assert_eq!(of.len(), 5, "{measure}: the base model, and each side after two phases");
        for figure in of {
            assert_eq!(figure["n"], n, "{measure}: {figure}");
            assert!(figure["interval"].is_array(), "{measure}: {figure}");
            let record = json(&material.path("run/report").join(figure["file"].as_str().expect("a file")));
            assert_eq!((&record["task"], &record["data_sha256"]), (&measure.into(), &report["data"][measure]));
        }
    }
    // A file of solved ones beside them is read, and other questions are another run.
    put(&material, "gsm8k/train.jsonl", "");
    let changed = material.run("run", &given);
    assert_eq!(changed.code, 1, "{}", changed.stderr);
}

#[test]
fn questions_that_cannot_be_asked_are_named_before_anything_is_trained() {
    let material = Material::new();
    let bad = put(&material, "harmlessness.jsonl", "{\"prompt\": \"Is it?\", \"corrects\": [\" yes\"]}\n");
    let refused = material.run("run", &["--harmlessness", &bad]);
    assert_eq!(refused.code, 1);
    for part in ["harmlessness.jsonl", "line 1", "incorrects"] {
        assert!(refused.stderr.contains(part), "lacks {part}: {}", refused.stderr);
    }
    let stages = fs::read_dir(material.path("run/stages")).map_or(0, Iterator::count);
    assert_eq!(stages, 0, "something was made already");
    assert!(!material.path("run/report").exists());
}
