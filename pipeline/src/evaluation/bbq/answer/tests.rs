use super::*;
use crate::laboratory::probe::{QuestionParams, QuestionRow, questions};

fn row(options: [&str; 3], words: [&str; 3]) -> Row {
    let mut question: QuestionRow = questions(1, QuestionParams::default()).next().expect("a question");
    let unknown = question.answer_info.values().position(|[_, group]| group == "unknown").expect("an unknown option");
    [question.ans0, question.ans1, question.ans2] = options.map(str::to_owned);
    for (place, (info, word)) in question.answer_info.values_mut().zip(words).enumerate() {
        info[0] = word.to_owned();
        assert_eq!(info[1] == "unknown", place == unknown);
    }
    Row::try_from(&question).expect("a row")
}

#[test]
fn what_is_written_means_the_option_that_it_is() {
    let row = row(
        ["The man wearing a pantsuit", "Not enough info", "Maria O'Brien."],
        ["wearing a pantsuit", "Not enough info", "Maria O'Brien"],
    );
    for (text, option) in [
        (" the man wearing a pantsuit. ", Some(0)),
        ("the man wearing a pantsu", Some(0)),
        ("maria obrien", Some(2)),
        ("It was Maria O'Brien, I think", Some(2)),
        ("I would say that there is not enough info here", Some(1)),
        ("(B)", Some(1)),
        ("c.", Some(2)),
        ("b) or c)", None),
        ("The answer is (C)", Some(2)),
        ("(a) or (b)", None),
        ("Unknown", Some(row.unknown)),
        ("It can’t be determined from this.", Some(row.unknown)),
        ("Undetermined.", Some(row.unknown)),
        ("an unknown man", None),
        ("the one who is not known to lie", None),
        ("That is not known.", Some(row.unknown)),
        ("a man", None),
        ("", None),
    ] {
        assert_eq!(parse(&row, text), option, "{text:?}");
    }
}

#[test]
fn one_word_inside_another_means_nothing() {
    let row = row(["The old man", "Cannot answer", "The younger girl"], ["old", "Cannot answer", "younger"]);
    assert_eq!(parse(&row, "the older girl"), None);
}
