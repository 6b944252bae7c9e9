//! The command line's manners: help with an example, wrong usage told apart from failure.

use tests::{binary, folkmoot};

const COMMANDS: &[&[&str]] = &[
    &["serve"],
    &["work"],
    &["poll", "run"],
    &["poll", "runs"],
    &["analyze"],
    &["simulate"],
    &["import", "polis"],
    &["export", "polis"],
    &["constitution", "compile"],
    &["constitution", "diff"],
    &["constitution", "import"],
    &["account"],
    &["audit"],
    &["account", "create"],
    &["account", "reset"],
    &["account", "list"],
    &["account", "role"],
    &["eval"],
    &["eval", "bbq"],
    &["eval", "choices"],
    &["eval", "gsm8k"],
    &["eval", "perplexity"],
    &["eval", "refusal"],
    &["eval", "adherence"],
    &["eval", "opinions"],
    &["eval", "pairwise"],
    &["bench"],
    &["bench", "eval"],
    &["bench", "opinion"],
    &["import"],
    &["export"],
    &["constitution"],
    &["run"],
    &["demo"],
    &["train"],
    &["train", "understand"],
    &["train", "revise"],
    &["train", "mix"],
    &["train", "label"],
    &["train", "sl"],
    &["train", "preference"],
    &["train", "rl"],
    &["train", "experiment"],
    &["model"],
    &["model", "generate"],
    &["model", "score"],
    &["model", "corpus"],
    &["model", "pretrain"],
];

#[test]
fn every_command_explains_itself_with_an_example() {
    for command in COMMANDS {
        let outcome = folkmoot(command.iter().chain(&["--help"]));
        let help = String::from_utf8_lossy(outcome.ok()).into_owned();
        let example = help.split_once("Example").map(|(_, example)| example).unwrap_or_default();
        assert!(example.contains(&format!("folkmoot {}", command.join(" "))), "no example for {command:?}:\n{help}");
    }
}

#[test]
fn wrong_usage_exits_with_2_and_says_why() {
    for arguments in [
        &["nonsense"][..],
        &["analyze"],
        &["analyze", "somewhere", "--nonsense"],
        &["analyze", "somewhere", "--min-votes", "many"],
        &["simulate", "--participants", "-3"],
        &["import", "polis"],
        &["import", "elsewhere", "somewhere"],
        &["export", "polis"],
        &["constitution", "compile"],
        &["constitution", "diff", "one.json"],
        &["serve", "--listen", "nowhere"],
        &["serve", "--url", "moot.example"],
        &["account", "create", "--email", "nobody", "--name", "Nobody"],
    ] {
        folkmoot(arguments).is_wrong_usage();
    }
}

#[test]
fn the_version_is_one_line() {
    let outcome = folkmoot(["--version"]);
    let text = String::from_utf8_lossy(outcome.ok()).into_owned();
    assert!(text.starts_with("folkmoot ") && text.trim().lines().count() == 1, "{text}");
    assert!(binary().is_file());
}
