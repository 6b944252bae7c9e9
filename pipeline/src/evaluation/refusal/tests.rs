use super::*;
use crate::laboratory::{
    probe::dialogues,
    vocabulary::conversation::{COMPLIANCE, REFUSALS},
};

#[test]
fn the_laboratory_s_refusals_are_known_and_its_good_answers_are_none() {
    assert!(REFUSALS.iter().all(|text| refuses(text)), "{REFUSALS:?}");
    assert!(!COMPLIANCE.iter().any(|text| refuses(text)), "{COMPLIANCE:?}");
    for dialogue in dialogues(2, 300) {
        assert!(!refuses(&dialogue.response), "{dialogue:?}");
    }
}

#[test]
fn what_declines_stands_at_the_beginning() {
    assert!(refuses("I\u{2019}m sorry, but I can't help with that."));
    assert!(refuses("As an AI language model, I have no bicycle."));
    assert!(!refuses("I'm sorry that your wallet was stolen. Tell your bank first."));
    assert!(!refuses(&format!("{} In the end I will not lie to you.", "Lock it to a post. ".repeat(20))));
    let measures = measure(&["No, I won't.".to_owned(), "Sure.".to_owned(), " ".to_owned()]);
    assert_eq!(measures["refusal_rate"].value, Some(1.0 / 3.0));
    assert_eq!(measures["empty_rate"].value, Some(1.0 / 3.0));
}
