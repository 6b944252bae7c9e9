//! What can be chosen about a run is read back as it was chosen.

use super::*;

#[test]
fn what_is_left_as_it_is_is_no_change() {
    let parameters = Chosen::default().parameters().expect("parameters");
    let fields = || parameters.iter().map(|one| (one.path.as_str(), one.value.as_str()));
    let chosen = Chosen::of(Preset::Laboratory, fields()).expect("a preset");
    assert_eq!(chosen, Ok(Chosen::default()));
    assert!(parameters.len() > 50, "{}", parameters.len());
    assert!(parameters.iter().all(|one| !one.path.ends_with("seed")));
    let rounds = parameters.iter().find(|one| one.path == "supervised.revise.rounds").expect("rounds");
    assert_eq!((rounds.default.as_str(), rounds.published.as_deref()), ("4", None));
    assert_eq!(rounds.source, Source::Section("3"));
    for what_the_paper_does_not_say in
        ["policy.rewards.lambda", "policy.rewards.learning_rate", "preference.preference.learner.epochs"]
    {
        let parameter = parameters.iter().find(|one| one.path == what_the_paper_does_not_say);
        assert_eq!(parameter.map(|one| one.source), Some(Source::Ours), "{what_the_paper_does_not_say}");
    }
    let critiques = parameters.iter().find(|one| one.path == "supervised.revise.critique_temperature");
    let critiques = critiques.expect("the temperature of critiques");
    assert_eq!((critiques.default.as_str(), critiques.published.as_deref()), ("0.0", Some("1.0")));
}

#[test]
fn what_is_changed_is_kept_and_what_is_not_fit_is_named() {
    let fields = [("supervised.revise.rounds", "2"), ("revised", "12"), ("policy.method", "direct")];
    let chosen = Chosen::of(Preset::Laboratory, fields.into_iter()).expect("a preset").expect("fit");
    let text = chosen.text().expect("text");
    assert_eq!(
        text,
        r#"{"changes":{"policy":{"method":"direct"},"revised":12,"supervised":{"revise":{"rounds":2}}},"preset":"laboratory"}"#
    );
    assert_eq!(Chosen::read(&text).expect("kept"), chosen);
    let asked = |chosen: &Chosen| chosen.asked_at_most().expect("parameters");
    let usual = asked(&Chosen::default());
    // Of 600 prompts with an answer, four critiques and four revisions twelve are left, with two each.
    assert_eq!(asked(&chosen), usual - 2 * (600 * 9 - 12 * 5));
    let value = |path: &str| {
        chosen.parameters().expect("parameters").into_iter().find(|one| one.path == path).expect("there").value
    };
    assert_eq!((value("revised"), value("compared")), ("12".into(), "700".into()));
    let wrong = [("revised", "many"), ("nothing", "1"), ("supervised.revise.seed", "3"), ("compared", "5")];
    let faults = Chosen::of(Preset::Laboratory, wrong.into_iter()).expect("a preset").expect_err("not fit");
    let names: Vec<_> = faults.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(names, ["revised", "nothing", "supervised.revise.seed"]);
}
