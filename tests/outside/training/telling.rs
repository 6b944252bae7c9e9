//! What is said before a model learns: how much memory that takes, and an example with what is learned of it.

use super::{Material, POLICY, PREFERENCE, SUPERVISED};
use serde_json::Value;
use tests::folkmoot;

/// What a phase says, up to the first step of its learning.
fn before_the_first_step(material: &Material, phase: &str, out: &str) -> Vec<String> {
    let mut arguments = material.phase(phase, out);
    arguments.extend(["--log-format", "json"].map(str::to_owned));
    let outcome = folkmoot(arguments);
    outcome.ok();
    let lines: Vec<Value> =
        outcome.stderr.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let first = lines.iter().position(|line| line["fields"]["loss"].is_number()).expect("a step");
    // Whoever has not enough memory is told before anything is written or judged.
    let place = |is: &dyn Fn(&Value) -> bool| lines.iter().position(is);
    let told = place(&|line| line["fields"]["message"].as_str().is_some_and(|text| text.starts_with("learning takes")));
    let begun = place(&|line| line["fields"]["done"].is_number() && line["fields"]["stage"] != "understand");
    let told = told.expect("it is told");
    assert!(begun.is_none_or(|begun| told < begun), "{lines:?}");
    let said = lines[..first].iter().filter_map(|line| line["fields"]["message"].as_str());
    said.map(str::to_owned).collect()
}

/// The memory that learning takes, in MiB and by part, and the example after it.
fn told(said: &[String]) -> (u64, &str, &str) {
    let place = said.iter().position(|text| text.starts_with("learning takes about ")).expect("an estimate");
    let (memory, example) = (said[place].as_str(), said[place + 1].as_str());
    let number = memory.split(' ').nth(3).and_then(|number| number.parse().ok()).expect("a number");
    assert_eq!(said[place + 2..].len(), 0, "nothing else comes before the first step: {said:?}");
    (number, memory, example)
}

#[test]
fn every_stage_says_what_it_takes_and_shows_an_example_before_its_first_step() {
    let material = Material::new();
    let said = before_the_first_step(&material, "base", "base");
    let (_, _, example) = told(&said);
    let shown = "the first document, with what is learned between ⟦ and ⟧:\n";
    assert!(example.starts_with(shown) && example[shown.len()..].contains('⟦'), "{example}");
    let write = |name: &str, text: &str| std::fs::write(material.path(name), text).expect("written");

    let said = before_the_first_step(&material, "sl", "sl");
    let (whole, memory, example) = told(&said);
    assert!(memory.contains("gradients") && !memory.contains("gradients of other parts"), "{memory}");
    assert!(example.starts_with("the first example, with what is learned between ⟦ and ⟧:\n"), "{example}");
    assert!(example.contains("Human: ") && example.contains("Assistant:⟦ "), "{example}");

    // Where steps are read in parts, the gradients of the others are kept beside those of one.
    write("sl.toml", &SUPERVISED.replace("[learner]\n", "[learner]\nsteps_per_round = 2\ntokens_per_step = 256\n"));
    let said = before_the_first_step(&material, "sl", "sl-parts");
    let (parts, memory, _) = told(&said);
    assert!(memory.contains("gradients of other parts") && parts < whole, "{memory}; fewer tokens are read at a time");

    write("preference.toml", PREFERENCE);
    let said = before_the_first_step(&material, "preference", "preference");
    let (_, _, example) = told(&said);
    assert!(example.starts_with("the first comparison, each text scored at the token between ⟦ and ⟧;"), "{example}");
    assert!(example.contains("is better with probability ") && example.contains("weight 1):\n"), "{example}");
    assert_eq!((example.matches('⟦').count(), example.matches('⟧').count()), (3, 3), "{example}");
    assert!(example.ends_with('⟧'), "a score is read at the last token: {example}");

    for (name, algorithm, counts) in [
        ("ppo", "ppo", ", counts at the last one; a nat away from the reference costs "),
        ("group", "reinforce", ", counts at each, against the 2 responses to one prompt; a nat away "),
    ] {
        write("rl.toml", &POLICY.replace("[rewards]\n", &format!("[rewards]\nalgorithm = \"{algorithm}\"\n")));
        let said = before_the_first_step(&material, "rl", name);
        let (_, memory, example) = told(&said);
        assert!(memory.contains("models that are asked") && memory.contains("writing"), "{memory}");
        assert!(
            example.starts_with("a response to the first prompt, with what is learned between ⟦ and ⟧:"),
            "{example}"
        );
        assert!(example.contains("Assistant:⟦") && example.contains(counts), "{example}");
        assert!(example.contains("\nits score, "), "{example}");
    }

    write("rl.toml", "method = \"direct\"\n[direct.learner]\nmost_steps = 2\n");
    let said = before_the_first_step(&material, "rl", "direct");
    let (_, memory, example) = told(&said);
    assert!(memory.contains("models that are asked") && memory.contains("writing"), "{memory}");
    assert!(example.starts_with("the first comparison, with what is learned between ⟦ and ⟧;"), "{example}");
    assert_eq!(example.matches("Assistant:⟦ ").count(), 2, "both responses are learned from: {example}");
}
