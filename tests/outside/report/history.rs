//! What a report tells of the version before, of training, and of what it is not about.

use super::{example, keep, publish, ratified};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;

/// Every file of figures has those of its report.
fn holding_its_figures(folder: &Path, report: &Value) {
    let held = json!({ "figures": report, "seed": 7, "sha256": "" }).to_string();
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file")) {
        if entry.file_name() != "report.json" {
            fs::write(entry.path(), &held).expect("written");
        }
    }
}

tests::also_on_postgres!(what_became_of_figures_from_one_version_to_the_next_is_told_and_how_training_went);

#[test]
fn what_became_of_figures_from_one_version_to_the_next_is_told_and_how_training_went() {
    let moot = ratified();
    let first = moot.folder.path().join("first");
    let example_with_more = example(&moot, "first").with(|report| {
        let sure = json!({ "value": 0.42, "interval": [0.4, 0.44], "n": 90, "file": "labels-public.json" });
        report["principles"][1]["entropy"] = sure;
        report["arms"][1]["preamble"] = json!("It does not ask for fairness, on purpose.");
        holding_its_figures(&first, report);
    });
    fs::write(first.join("labels-public.json"), "{\"made_up\":\"labels\"}").expect("a file");
    fs::write(first.join("journal-preference-public.jsonl"), "{\"step\":1}\n{\"step\":2}\n").expect("a file");
    let curve = |points: Value| json!({ "n": points.as_array().map(Vec::len), "points": points });
    let training = json!({
        "format": "folkmoot-training/1", "side": "public", "constitution_sha256": "", "base_sha256": "", "seed": 7,
        "code_version": "0.1.0", "phases": { "preference": {
            "file": "journal-preference-public.jsonl", "sha256": "",
            "measures": { "loss": curve(json!([[1, 3.5], [2, 1.25]])), "accuracy": curve(json!([[2, 0.75]])) },
        } },
    });
    fs::write(first.join("training-public.json"), training.to_string()).expect("a file");
    fs::write(first.join("training-baseline.json"), "{\"made_up\":\"training\"}").expect("a file");
    keep(&moot, &example_with_more.write());
    publish(&moot, &[]);
    let page = moot.server.get("/polls/town/report/v/1").text().to_owned();
    assert!(!page.contains("Since version"), "{page}");
    for part in [
        "it went from 3.50 at step 1 to 1.25 at step 2",
        "Held-out accuracy",
        "/polls/town/report/v/1/data/journal-preference-public.jsonl",
        "/polls/town/report/v/1/data/training-public.json",
        "0.42 (0.40 to 0.44), n = 90",
        "/polls/town/report/v/1/data/labels-public.json",
        "<span lang=\"en\" dir=\"auto\">Models for other tasks",
        "It does not ask for fairness, on purpose.",
    ] {
        assert!(page.contains(part), "lacks {part}:\n{page}");
    }
    let csv = moot.server.get("/polls/town/report/v/1/data/adherence.csv").text().to_owned();
    assert!(
        csv.lines().any(|line| line.contains(",labels,") && line.contains("0.42,0.4,0.44,90,entropy_bits")),
        "{csv}"
    );
    let single = moot.server.get("/polls/town/report/v/1/report.html");
    assert!(single.text().contains("it went from 3.50 at step 1"), "{}", single.text());

    let card = moot.server.get("/polls/town/report/v/1/data/model-card.md").text().to_owned();
    assert!(card.contains("“A general assistant”. It does not ask for fairness, on purpose."), "{card}");

    // The same figures with other words.
    publish(&moot, &["--note", "Another address"]);
    let page = moot.server.get("/polls/town/report/v/2").text().to_owned();
    assert!(page.contains("The figures are those of version 1."), "{page}");

    // Other figures: what got worse is named, and both numbers lead to their files.
    let third = example(&moot, "third").with(|report| {
        let mut set = |at: usize, value: f64| {
            let figure = &mut report["abilities"][at]["of"][1];
            figure["value"] = json!(value);
            figure["interval"] = json!([value * 0.9, value * 1.1]);
        };
        set(0, 5.0);
        set(1, 0.8);
        set(2, 0.9);
        holding_its_figures(&moot.folder.path().join("third"), report);
    });
    keep(&moot, &third.write());
    publish(&moot, &["--note", "Another model", "--url", "https://polls.example.org"]);
    let page = moot.server.get("/polls/town/report/v/3").text().to_owned();
    assert!(page.contains("Figures that are better now: 1; worse: 1; other, with neither being better: 1;"), "{page}");
    let since = page.split("id=\"since\"").nth(1).and_then(|rest| rest.split("</section>").next()).expect("a part");
    let worse = since.split("These got worse:").nth(1).and_then(|rest| rest.split("</ul>").next()).expect("a list");
    assert!(worse.contains("Harmless requests that are refused") && worse.matches("<li>").count() == 1, "{worse}");
    for part in ["/polls/town/report/v/2/data/abilities.json", "/polls/town/report/v/3/data/abilities.json"] {
        assert!(since.contains(part), "lacks {part}:\n{since}");
    }

    // All of it can be followed, that of the version before, too.
    let followed = crate::traced::follow_section(&moot.server, "/polls/town/report/v/3", "since");
    assert!(followed > 30, "{followed} numbers since the version before");

    // Whoever takes the card along is led back.
    let card = moot.server.get("/polls/town/report/v/3/data/model-card.md").text().to_owned();
    assert!(card.contains("<https://polls.example.org/polls/town/report/v/3>"), "{card}");
    assert!(card.contains("* For: Language models that answer people in conversation."), "{card}");
    let said = moot.server.get("/polls/town/report/v/3/data/publication.json").text().to_owned();
    assert!(said.contains("\"address\":\"https://polls.example.org/polls/town/report/v/3\""), "{said}");
}
