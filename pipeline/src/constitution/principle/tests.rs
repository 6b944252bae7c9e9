//! Sentences here are ours; what the rules make of a real poll is checked where its data is present.

use super::*;
use proptest::prelude::*;

fn phrase(statement: &str) -> Result<String, String> {
    let principle = rewrite(statement).map_err(|why| why.to_string())?;
    let framed = principle.text.strip_prefix("Choose the response that ").and_then(|text| text.strip_suffix('.'));
    framed.map(str::to_owned).ok_or_else(|| format!("another frame: {}", principle.text))
}

fn check(table: &[(&str, &str)]) {
    let wrong: Vec<_> = table
        .iter()
        .map(|(statement, expected)| (statement, expected, phrase(statement)))
        .filter(|(_, expected, said)| said.as_deref() != Ok(**expected))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn one_verb() {
    check(&[
        ("The AI should name its sources.", "names its sources"),
        ("AI should be patient", "is patient"),
        ("the ai should have a sense of humour", "has a sense of humour"),
        ("AI should try again when asked", "tries again when asked"),
        ("The AI should do no damage", "does no damage"),
        ("It should teach rather than tell", "teaches rather than tells"),
        ("AI must apologise for mistakes", "apologises for mistakes"),
        ("The AI needs to be brief", "is brief"),
        ("AI has to follow the rules of the house", "follows the rules of the house"),
        ("AIs ought to say where a number comes from", "says where a number comes from"),
        ("AI chatbots should wish everyone well", "wishes everyone well"),
        ("They should mention risks", "mentions risks"),
    ]);
}

#[test]
fn adverbs() {
    check(&[
        ("The AI should always be polite", "is always polite"),
        ("AI should always verify dates", "always verifies dates"),
        ("AI should only quote real books", "only quotes real books"),
        ("AI should clearly and openly mark guesses", "clearly and openly marks guesses"),
        ("AI should gently correct mistakes", "gently corrects mistakes"),
    ]);
}

#[test]
fn denials() {
    check(&[
        ("The AI should not be smug", "is not smug"),
        ("AI shouldn\u{2019}t gossip", "does not gossip"),
        ("AI shouldnt spy on people", "does not spy on people"),
        ("Should never mock anybody.", "never mocks anybody"),
        ("AI should never be rude", "is never rude"),
        ("AI may not reveal addresses", "does not reveal addresses"),
        ("AI mustn't flatter users", "does not flatter users"),
        ("AI should always never lie.\u{201d}", "never lies"),
        ("Do not shout", "does not shout"),
        ("Never guess a dose", "never guesses a dose"),
        ("AI should NOT lecture anyone", "does not lecture anyone"),
        ("I don't think AI should gamble", "does not gamble"),
        ("AI should not be allowed to swear", "does not swear"),
        ("AI should not always agree with the user", "does not always agree with the user"),
        ("AI should not only inform but also amuse", "not only informs but also amuses"),
    ]);
}

#[test]
fn several_verbs() {
    check(&[
        ("AI should listen and answer", "listens and answers"),
        ("AI should respect and protect minors", "respects and protects minors"),
        ("AI should read, understand and summarise long letters", "reads, understands and summarises long letters"),
        ("AI should be kind and tell the truth", "is kind and tells the truth"),
        ("AI should protect privacy and not spy on people", "protects privacy and does not spy on people"),
        ("AI should name sources and never invent them", "names sources and never invents them"),
        ("AI should use facts rather than force", "uses facts rather than force"),
        ("AI should not guess rather than ask", "does not guess rather than ask"),
        ("AI should not lie or cheat", "does not lie or cheat"),
        ("AI should never lie or cheat", "never lies or cheats"),
        ("AI should never be rude or insult people", "is never rude and never insults people"),
        ("AI should not be rude or insult people", "is not rude and does not insult people"),
        ("AI should not preach but give facts", "does not preach but gives facts"),
        (
            "AI should not tell people what to do but give them options",
            "does not tell people what to do but gives them options",
        ),
        ("AI should stay calm and should refuse to insult people", "stays calm and refuses to insult people"),
        ("AI should be brief, but it should name sources", "is brief, but names sources"),
        ("AI should help people learn and grow", "helps people learn and grow"),
        ("AI should try to help and protect children", "tries to help and protect children"),
        ("AI should offer help and support", "offers help and support"),
        ("AI should be honest and clear", "is honest and clear"),
        ("AI should know & respect customs", "knows and respects customs"),
    ]);
}

#[test]
fn other_openings() {
    check(&[
        ("I think AI should listen", "listens"),
        ("In my opinion, the AI should listen", "listens"),
        ("I want the AI to be on time", "is on time"),
        ("I don't want AI to nag", "does not nag"),
        ("We would like AI not to nag", "does not nag"),
        ("It is important that the AI should listen", "listens"),
        ("AI should be programmed to stop when told", "stops when told"),
        ("AI should be designed to never lie", "never lies"),
        ("Always cite the law", "always cites the law"),
        ("Answer every question", "answers every question"),
        ("Be gentle", "is gentle"),
        ("\u{201c}The Al should listen\u{201d}", "listens"),
        ("AI should tell you when it guesses", "tells the user when it guesses"),
        ("AI should keep your secrets", "keeps the user's secrets"),
    ]);
}

#[test]
fn what_the_rules_do_not_understand_is_left_to_a_person() {
    let table = [
        ("", "no words"),
        ("!!!", "no words"),
        ("Should AI be kind?", "question"),
        ("Should the AI be kind", "question"),
        ("What AI should do is listen", "question"),
        ("If asked, the AI should listen", "condition"),
        ("When in doubt AI should ask", "condition"),
        ("AI should listen. It should answer", "more than one sentence"),
        ("AI should listen; people talk", "more than one sentence"),
        ("AI SHOULD LISTEN TO EVERYBODY ALWAYS", "capitals"),
        ("Companies should pay for damage", "whether that is the model"),
        ("AI companies should pay for damage", "whether that is the model"),
        ("The people who build AI should pay", "whether that is the model"),
        ("AI should listen to me", "wrote it"),
        ("AI should help us learn", "wrote it"),
        ("AI should ask if you are sure", "speaks to the reader"),
        ("AI should be brief and people should be patient", "somebody else"),
        ("AI should explain what people should do", "somebody else"),
        ("AI should be brief and people can ask again", "subject of its own"),
        ("AI should be taxed", "what people do"),
        ("AI should not be used in war", "what people do"),
        ("AI should be helpers", "plural"),
        ("AI should nicely to people", "not a verb"),
        ("AI should knows its limits", "not a verb"),
        ("AI is a danger", "how things are"),
        ("AI will rule the world", "how things are"),
        ("AI can be funny", "how things are"),
        ("AI may be funny", "permits"),
        ("AI should be allowed to be funny", "permits"),
        ("AI should not have to answer everything", "need not"),
        ("AI should not never answer", "denies twice"),
        ("Regulate AI", "what to do with AI"),
        ("Make sure AI is safe", "what to do with AI"),
        ("Choose the response that is calm", "already"),
        ("Respect for all", "usual forms"),
        ("More kindness", "usual forms"),
        ("They should respect their limits", "whom"),
        ("AI should offer help and support teachers", "two readings"),
        ("AI should encourage people to be kind and provide facts", "two readings"),
        ("AI should not judge people and treat them well", "two readings"),
        ("La IA debe ser amable con todos", "English"),
        ("\u{418}\u{418} \u{434}\u{43e}\u{43b}\u{436}\u{435}\u{43d} \u{431}\u{44b}\u{442}\u{44c}", "English"),
        ("AI should be k\u{fffd}nd", "damaged"),
        ("Listen", "single word"),
        ("Agree with this", "answers another"),
        ("Train it with books", "whom"),
        ("AI should be use for good", "plain form"),
        ("AI should be easily understand", "plain form"),
        ("AI should not exist", "there at all"),
        ("AI should be kind and if lost ask for help", "condition begins"),
        ("AI should name people who spread rumours and deal with them", "two readings"),
        ("AI should be kind\", and fair", "without its partner"),
        ("AI should", "no verb follows"),
        ("AI should be", "nothing follows"),
    ];
    let wrong: Vec<_> = table
        .iter()
        .map(|(statement, reason)| (statement, reason, phrase(statement)))
        .filter(|(_, reason, said)| !said.as_ref().is_err_and(|why| why.contains(*reason)))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn prompts_follow_the_direction() {
    let asked = rewrite("The AI should always name its sources").expect("a usual form");
    assert_eq!(asked.polarity, Polarity::Promote);
    assert_eq!(
        asked.training.critique_request,
        "Identify specific ways in which the response fails to name its sources."
    );
    assert_eq!(
        asked.training.revision_request,
        "Rewrite the response so that it always names its sources. Keep what already fits."
    );
    let warned = rewrite("AI should not be rude or insult people").expect("a usual form");
    assert_eq!(warned.polarity, Polarity::Avoid);
    assert_eq!(
        warned.training.critique_request,
        "Identify specific ways in which the response is rude or insults people."
    );
    // Taking "not" away would turn "unless" around as well.
    let bounded = rewrite("AI should never quote people unless they agreed").expect("a usual form");
    assert_eq!(
        bounded.training.critique_request,
        "Identify specific ways in which the response falls short of being one that never quotes people unless they agreed."
    );
    assert_eq!(bounded.training.sha256.len(), 3);
}

#[test]
fn steps_lead_from_statement_to_principle_without_a_gap() {
    let statement = "\u{201c}Al shouldn\u{2019}t  keep your secrets \u{201d}.";
    let principle = rewrite(statement).expect("a usual form");
    assert_eq!(principle.text, "Choose the response that does not keep the user's secrets.");
    assert!(principle.steps.len() >= 3, "{:?}", principle.steps);
    assert_eq!(principle.steps[0].from, statement);
    assert!(principle.steps.windows(2).all(|pair| pair[0].to == pair[1].from), "{:?}", principle.steps);
    assert_eq!(principle.steps.last().map(|step| step.to.as_str()), Some(principle.text.as_str()));
}

#[test]
fn content_is_blind_to_the_opening_only() {
    assert_eq!(content("The AI should be brief."), content("ai must be brief"));
    assert_ne!(content("AI should be brief"), content("AI should not be brief"));
    assert_ne!(content("AI should be brief"), content("AI shouldn't be brief"));
}

/// Sentences that look like those of a poll, so that the rules are reached and not only the refusals before them.
fn sentence() -> impl Strategy<Value = String> {
    let opening = prop::sample::select(vec![
        "The AI should",
        "AI shouldn't",
        "ai must",
        "Should never",
        "They should",
        "I think AI should",
        "",
        "Do not",
        "I want AI to",
        "AI may not",
        "Al should should",
        "AI companies should",
    ]);
    let word = prop::sample::select(vec![
        "be",
        "not",
        "never",
        "always",
        "only",
        "kind",
        "honest",
        "respect",
        "help",
        "support",
        "people",
        "users",
        "and",
        "or",
        "but",
        "nor",
        "to",
        "the",
        "should",
        "shouldn't",
        "they",
        "you",
        "your",
        "its",
        "try",
        "tell",
        "truth",
        "have",
        "used",
        "programmed",
        "lie",
        "answer",
        "questions",
        "also",
        "unless",
        "it",
        "can",
        "clearly",
        "\"friends\"",
        "(and",
        "more)",
        "kind,",
        "respect,",
        "a",
        "AI",
        "shoulder",
        "e.g.",
        "no",
        "i",
        "&",
    ]);
    (opening, prop::collection::vec(word, 0..12)).prop_map(|(opening, words)| format!("{opening} {}", words.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_principle_is_whole_or_not_there(statement in prop_oneof![sentence(), "\\PC{0,80}", "[a-zA-Z ,.'?!\u{2019}-]{0,80}"]) {
        match rewrite(&statement) {
            Err(why) => prop_assert!(!why.to_string().is_empty()),
            Ok(principle) => {
                let phrase = principle.text.strip_prefix("Choose the response that ").and_then(|rest| rest.strip_suffix('.'));
                prop_assert!(phrase.is_some_and(|phrase| !phrase.trim().is_empty()), "{}", principle.text);
                for prompt in [&principle.text, &principle.training.comparison_prompt, &principle.training.critique_request,
                               &principle.training.revision_request] {
                    prop_assert!(prompt.ends_with('.'));
                    prop_assert!(!prompt.contains("  ") && !prompt.contains('\n'), "{prompt:?}");
                    let should = prompt.split(|c: char| !c.is_alphanumeric()).any(|word| word.eq_ignore_ascii_case("should"));
                    prop_assert!(!should, "{statement:?} became {prompt:?}");
                }
                prop_assert_eq!(&principle.steps[0].from, &statement);
            }
        }
    }

    #[test]
    fn rewriting_is_the_same_every_time(statement in sentence()) {
        prop_assert_eq!(rewrite(&statement), rewrite(&statement));
    }
}
