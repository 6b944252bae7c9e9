//! What a model of a few rules understands is found out, and what it does not.

use super::{measure::Measured, *};
use crate::constitution::import;
use crate::constitutional::{
    Layout,
    rows::message,
    scripted::{RUDE, Scripted},
};
use crate::language::Role;

fn topic(category: &str) -> Topic {
    Topic { category: category.to_owned(), field: None }
}

/// Rude and other responses: half of each break `kindness`, and half `brevity`, which the model knows nothing of.
fn probes(count: usize) -> Probes {
    let mut probes = Probes::default();
    for number in 0..count {
        let prompt = vec![message(Role::User, format!("What is {number}?"))];
        let rude = number % 2 == 0;
        let response = format!("{}It is {number}.", if rude { RUDE } else { "" });
        for (category, breaks) in [("kindness", rude), ("brevity", number % 4 < 2)] {
            let (prompt, response) = (prompt.clone(), response.clone());
            probes.responses.push(Shown { topic: topic(category), prompt, response, breaks });
        }
        let (kind, unkind) = (format!("It is {number}."), format!("{RUDE}It is {number}."));
        let better = number % 2;
        let responses = if better == 0 { [kind, unkind] } else { [unkind, kind] };
        probes.pairs.push(Compared { topic: topic("kindness"), prompt: prompt.clone(), responses, better });
        let responses = [format!("It is {number}."), format!("It is {number}, as I said.")];
        probes.pairs.push(Compared { topic: topic("brevity"), prompt, responses, better: 0 });
    }
    probes
}

fn asked(lines: &str, tag: Option<&str>, layout: Layout) -> Understanding {
    let mut constitution = import::plain(lines, None).expect("principles");
    for clause in &mut constitution.clauses {
        clause.tags.extend(tag.map(str::to_owned));
    }
    let params = UnderstandingParams { layout, ..UnderstandingParams::default() }.check().expect("in range");
    let model = Scripted { first: 0.5, ..Scripted::default() };
    let mut told = (0, 0);
    let mut watch = |done, all| told = (done, all);
    let found = understanding(&model, &constitution, &probes(40), &probes(8), &params, &mut watch).expect("answers");
    assert!(told.0 == told.1 && told.0 > 0);
    found
}

#[test]
fn what_is_understood_and_what_is_not_is_told_apart() {
    for layout in [Layout::Paper, Layout::Laboratory] {
        let found =
            asked("Choose the response that is kind.\nChoose the response that is purple.", Some("kindness"), layout);
        let [kind, purple] = [&found.principles[0], &found.principles[1]];
        assert_eq!((kind.verdict, purple.verdict), (Verdict::Understood, Verdict::NotRead), "{layout:?}: {found}");
        assert_eq!((kind.caught.k, kind.caught.n, kind.false_alarms.k, kind.agreement.k), (20, 20, 0, 40));
        assert_eq!((purple.caught.k, purple.agreement.k, purple.agreement.n), (0, 0, 40));
        assert_eq!(kind.assigned, Some(Assigned::Told));
        let [low, high] = kind.caught.interval.expect("20 of 20");
        assert!((low - 0.8389).abs() < 1e-3 && high == 1.0, "{low} {high}");
        let table = found.to_string();
        assert!(table.contains("understood") && table.contains("not read") && table.contains("1.00 [0.84 1.00] n=20"));
        assert!(table.contains("1 understood, 0 partly, 0 misread, 1 not read, 0 untested of 2"), "{table}");
    }
}

#[test]
fn what_a_principle_is_about_is_found_out_on_other_probes() {
    let found = asked("Choose the response that is kind.", None, Layout::Laboratory);
    let kind = &found.principles[0];
    assert_eq!((kind.category.as_deref(), kind.assigned), (Some("kindness"), Some(Assigned::Tried)));
    assert_eq!((kind.verdict, kind.caught.n), (Verdict::Understood, 20), "{found}");
}

#[test]
fn a_principle_without_wording_or_probes_is_untested() {
    let mut constitution = import::plain("Be kind.", None).expect("a principle");
    constitution.clauses[0].training = Default::default();
    let params = UnderstandingParams::default().check().expect("in range");
    let model = Scripted::default();
    let probes = probes(4);
    let found = understanding(&model, &constitution, &probes, &probes, &params, &mut |_, _| {}).expect("answers");
    assert_eq!(found.principles[0].verdict, Verdict::Untested);
    let none = Probes::default();
    let error = understanding(&model, &constitution, &none, &none, &params, &mut |_, _| {}).expect_err("no probe");
    assert!(error.to_string().contains("without a probe"), "{error}");
}

#[test]
fn what_is_not_read_is_set_aside() {
    let lines = "Choose the response that is kind.\nChoose the response that is purple.";
    let constitution = import::plain(lines, None).expect("principles");
    let found = asked(lines, Some("kindness"), Layout::Laboratory);
    let ids = |constitution: &record::Constitution| {
        constitution.clauses.iter().map(|clause| clause.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!((ids(&constitution).len(), ids(&found.teachable(&constitution))), (2, vec!["p1".to_owned()]));
}

#[test]
fn verdicts_follow_the_thresholds() {
    let found = |caught, alarms, agreement| Measured {
        caught: (caught, 20),
        false_alarms: (alarms, 20),
        agreement: (agreement, 40),
        left_out: 0,
    };
    let thresholds = Thresholds::default();
    for (measured, expected) in [
        (found(15, 3, 34), Verdict::Understood),
        (found(14, 3, 34), Verdict::Partly),
        (found(15, 4, 34), Verdict::Misread),
        (found(0, 0, 28), Verdict::Partly),
        (found(8, 0, 20), Verdict::Partly),
        (found(18, 12, 20), Verdict::Misread),
        (found(0, 0, 27), Verdict::NotRead),
        (Measured { caught: (0, 0), ..found(0, 0, 40) }, Verdict::Understood),
        (Measured { agreement: (0, 0), ..found(20, 0, 0) }, Verdict::Understood),
        (Measured { caught: (0, 0), agreement: (0, 0), ..found(0, 3, 0) }, Verdict::Untested),
        (Measured { caught: (0, 0), agreement: (0, 0), ..found(0, 20, 0) }, Verdict::Misread),
    ] {
        assert_eq!(verdict(&measured, &thresholds), expected, "{measured:?}");
    }
}

#[test]
fn probes_of_the_laboratory_can_be_written_and_read_again() {
    let probes = Probes::laboratory(3, 6);
    assert_eq!((probes.responses.len(), probes.pairs.len(), probes.categories().len()), (36, 30, 6));
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("probes.jsonl");
    let good = r#"{"probe":"response","category":"c","prompt":"Hi","response":"x","breaks":true}"#;
    let pair = r#"{"probe":"pair","category":"c","field":"law","prompt":"Hi","responses":["x","y"],"better":1}"#;
    std::fs::write(&path, format!("{good}\n{pair}\n{{\"probe\":\"benign\",\"prompt\":\"Hi\"}}\n")).expect("written");
    let read = Probes::read(&path).expect("probes");
    assert_eq!((read.responses.len(), read.pairs.len(), read.pairs[0].better), (1, 1, 1));
    for (line, says) in [
        (good.replace("true", "1"), "breaks: it is a number"),
        (pair.replace("\"law\"", "\"art\""), "field: it is \"art\""),
        (pair.replace("1}", "2}"), "better: it is 2"),
        (pair.replace(",\"y\"", ""), "responses: two texts are expected"),
    ] {
        std::fs::write(&path, format!("{good}\n{line}")).expect("written");
        let said = Probes::read(&path).expect_err("a bad row").to_string();
        assert!(said.contains("line 2") && said.contains(says), "{said}");
    }
    let [trial, rest] = Probes::laboratory(3, 40).halves();
    assert_eq!((trial.responses.len(), rest.responses.len()), (120, 120));
    let breaks = |probes: &Probes| probes.responses.iter().filter(|shown| shown.breaks).count();
    assert_eq!(breaks(&trial), breaks(&rest));
}
