//! What is pasted or uploaded, and what becomes of it.

use super::{limits::REPEATED, *};
use proptest::prelude::*;

fn texts(sheet: &Sheet) -> Vec<(u64, &str)> {
    sheet.seeds.iter().map(|(line, seed)| (*line, seed.text.as_str())).collect()
}

#[test]
fn pasted_lines_are_statements_and_blank_ones_are_not() {
    let sheet =
        read("The AI should be fair\n\n  \"It should be \"\"kind\"\", too\",,\n", &Settings::default(), [].into_iter());
    assert_eq!(texts(&sheet), [(1, "The AI should be fair"), (3, "It should be \"kind\", too")]);
    assert!(sheet.faults.is_empty() && sheet.warnings.is_empty(), "{sheet:?}");
}

#[test]
fn tables_are_found_by_their_head() {
    for (head, separator) in
        [("comment_text,language,meta", ","), ("Statement;Language;Meta", ";"), ("text\tlang\tis_meta", "\t")]
    {
        let row = ["\"I am over 60, and well\"", "en", "1"].join(separator);
        let sheet = read(
            &format!("\u{feff}{head}\r\n{row}\r\n{separator}{separator}\r\n"),
            &Settings::default(),
            [].into_iter(),
        );
        assert_eq!(texts(&sheet), [(2, "I am over 60, and well")], "{head}");
        let seed = &sheet.seeds[0].1;
        assert_eq!((seed.language.as_ref().map(LanguageTag::as_str), seed.is_meta), (Some("en"), true));
    }
}

#[test]
fn every_line_that_is_wrong_is_named_with_its_number() {
    let long = "long ".repeat(60);
    let text = format!(
        "text,language,meta\nThe AI should be fair,,\n,en,\nthe ai should be FAIR!,,\n{long},,\nKnown already,,\nIn Klingon it is said,!!,\nPerhaps about me,,maybe\n"
    );
    let sheet = read(&text, &Settings::default(), [("12", "Known already.")].into_iter());
    let found: Vec<(u64, &SeedProblem)> = sheet.faults.iter().map(|fault| (fault.line, &fault.problem)).collect();
    assert_eq!(found[0], (3, &SeedProblem::Empty));
    assert_eq!(found[1], (4, &SeedProblem::SameAsLine(2)));
    assert!(matches!(found[2], (5, SeedProblem::Text(WrittenError::TooLong { max: 200, .. }))));
    assert_eq!(found[3], (6, &SeedProblem::SameAsStatement("12".into())));
    assert_eq!(found[4], (7, &SeedProblem::Language("!!".into())));
    assert_eq!(found[5], (8, &SeedProblem::Meta("maybe".into())));
    assert_eq!(found.len(), 6);
}

#[test]
fn topics_are_known_by_name_and_by_words_and_no_others() {
    let topic = |id: &str, text: &str| AnswerOption { id: id.into(), text: text.into() };
    let topics = vec![topic("work", "Work and income"), topic("home", "Home")];
    let settings = Settings { topics, ..Settings::default() };
    let text = "text,topics\nThe AI should be fair,\"home; work and INCOME|home\"\nIt should be kind here,garden\n";
    let sheet = read(text, &settings, [].into_iter());
    assert_eq!(sheet.seeds[0].1.topics, ["home", "work"]);
    assert_eq!(sheet.faults, [SeedFault { line: 3, problem: SeedProblem::Topic("garden".into()) }]);
}

#[test]
fn two_demands_in_one_are_a_warning_and_not_a_fault() {
    let sheet = read("The AI should be honest and protect our privacy", &Settings::default(), [].into_iter());
    assert_eq!((sheet.seeds.len(), sheet.warnings.as_slice()), (1, [(1, Hint::TwoDemands)].as_slice()));
}

#[test]
fn lines_of_old_macintoshes_count_like_others() {
    let lines = read(
        "The AI should be fair\rthe ai should be FAIR\r\rIt should be kind\r",
        &Settings::default(),
        [].into_iter(),
    );
    assert_eq!(texts(&lines), [(1, "The AI should be fair"), (4, "It should be kind")]);
    assert_eq!(lines.faults, [SeedFault { line: 2, problem: SeedProblem::SameAsLine(1) }]);
    let table =
        read("text,language\rThe AI should be fair,en\rIt should be kind,!!\r", &Settings::default(), [].into_iter());
    assert_eq!(texts(&table), [(2, "The AI should be fair")]);
    assert_eq!(table.faults, [SeedFault { line: 3, problem: SeedProblem::Language("!!".into()) }]);
}

#[test]
fn what_is_no_table_of_statements_is_named_and_not_taken_apart() {
    let commas = ",".repeat(100_000);
    let faults = |text: &str| {
        let sheet = read(text, &Settings::default(), [].into_iter());
        sheet.faults.into_iter().map(|fault| (fault.line, fault.problem)).collect::<Vec<_>>()
    };
    let wide = SeedProblem::Columns(1_000);
    assert_eq!(faults(&format!("text{commas}\nThe AI should be fair\n")), [(1, wide.clone())]);
    let text = format!(
        "text,language\nThe AI should be fair,en\nKind{commas}\n\"Of two\nlines\"{commas}\nAnd so on{commas}\n"
    );
    assert_eq!(faults(&text), [(3, wide.clone()), (4, wide.clone()), (6, wide)]);
    // A quotation mark within a cell is a letter: it hides nothing.
    for cell in ["5\" wide", "\"\"", "\"so \"\"called\"\" AI\"", "a\"\"b"] {
        let text = format!("text,language\n{cell},en\nKind{commas}\n");
        assert!(faults(&text).contains(&(3, SeedProblem::Columns(1_000))), "{cell}");
    }
    // A long sentence with commas is a cell, however many there are.
    let cell = "fair, ".repeat(2_000);
    let long = faults(&format!("text,language\nThe AI should be fair,en\n\"{cell}\",en\n"));
    assert!(matches!(&long[..], [(3, SeedProblem::Text(WrittenError::TooLong { .. }))]), "{long:?}");
    let tag = "x".repeat(90_000);
    let named = faults(&format!("text,language\nThe AI should be fair,{tag}\n"));
    let repeated = format!("{}…", &tag[..REPEATED]);
    assert_eq!(named, [(2, SeedProblem::Language(repeated))], "nobody reads a message of 90,000 letters");
    assert_eq!(faults(&"x".repeat(LARGEST + 1)), [(1, SeedProblem::Large(4))]);
    let many = faults(&"?\n".repeat(100_000));
    assert_eq!((many.len(), many.last()), (201, Some(&(201, SeedProblem::More(200)))));
    let statements: String = (0..5_000).map(|n| format!("The AI should follow rule {n}\n")).collect();
    assert_eq!(faults(&statements), [(1_001, SeedProblem::TooMany(1_000))]);
}

#[test]
fn nothing_is_a_fault() {
    assert_eq!(
        read(" \n", &Settings::default(), [].into_iter()).faults,
        [SeedFault { line: 1, problem: SeedProblem::Nothing }]
    );
}

proptest! {
    #[test]
    fn whatever_is_pasted_every_line_is_a_statement_or_a_fault(text in "(text,language\n)?([a-zA-Z \",;]{0,30}\n){0,8}") {
        let sheet = read(&text, &Settings::default(), [].into_iter());
        prop_assert!(!sheet.seeds.is_empty() || !sheet.faults.is_empty());
    }
}
