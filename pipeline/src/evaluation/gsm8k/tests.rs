use super::*;

#[test]
fn numbers_are_found_as_the_two_regular_expressions_find_them() {
    // By Python's `re` with the expressions above.
    for (text, strict_number, flexible_number) in [
        ("So 3 + 4 = 7.\n#### 7", Some("7"), Some("7")),
        ("#### $5\n#### -1,234.50 dollars", Some("-1,234.50"), Some("-1,234.50")),
        ("The answer is $1,000.", None, Some("$1,000.")),
        ("It is 5", None, Some("5")),
        ("Between 5-8", None, Some("-8")),
        ("He has -3 left, or so", None, Some("-3")),
        ("Well, ... nothing", None, Some("...")),
        ("####7", None, Some("7")),
        ("#### seven, then #### 8 and 9.", Some("8"), Some("9.")),
        ("— ½ of it", None, None),
        ("", None, None),
    ] {
        assert_eq!(strict(text), strict_number, "{text:?}");
        assert_eq!(flexible(text), flexible_number, "{text:?}");
    }
}

#[test]
fn both_shares_are_told_with_their_intervals() {
    let problem = |number: &str| Problem { question: "?".to_owned(), answer: format!("So.\n#### {number}") };
    let problems = [problem("1,000"), problem("7"), problem("8")];
    let written = ["1000 it is.\n#### 1000".to_owned(), "The answer is $7.".to_owned(), "none".to_owned()];
    let measures = measure(&problems, &written);
    assert_eq!(measures["strict_match"].value, Some(1.0 / 3.0));
    assert_eq!(measures["flexible_extract"].value, Some(2.0 / 3.0));
    assert!(measures["strict_match"].interval.is_some());
}
