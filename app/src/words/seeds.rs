//! What is wrong with a text that is to be a statement, and with the lines that organisers paste or upload.

use super::Words;
use crate::args;
use deliberation::{WrittenError, seeds::SeedProblem};

/// What is wrong with a line, and what to do.
pub fn fault(words: Words, problem: &SeedProblem) -> String {
    match problem {
        SeedProblem::Empty => words.say("seeds-empty"),
        SeedProblem::Text(error) => wording(words, error),
        SeedProblem::SameAsLine(line) => words.say_with("seeds-same-as-line", args!(line = *line)),
        SeedProblem::SameAsStatement(id) => words.say_with("seeds-same-as-statement", args!(id = id)),
        SeedProblem::Language(tag) => words.say_with("seeds-language", args!(tag = tag)),
        SeedProblem::Meta(text) => words.say_with("seeds-meta", args!(text = text)),
        SeedProblem::Topic(topic) => words.say_with("seeds-topic", args!(topic = topic)),
        SeedProblem::Table(_) => words.say("seeds-table"),
        SeedProblem::Nothing => words.say("seeds-nothing"),
        SeedProblem::TooMany(most) => words.say_with("seeds-many", args!(most = *most)),
        SeedProblem::Columns(most) => words.say_with("seeds-columns", args!(most = *most)),
        SeedProblem::Large(most) => words.say_with("seeds-large", args!(most = *most)),
        SeedProblem::More(lines) => words.say_with("seeds-more", args!(lines = *lines)),
    }
}

/// What is wrong with a wording.
pub fn wording(words: Words, error: &WrittenError) -> String {
    match error {
        WrittenError::TooShort => words.say("facilitate-fault-text-short"),
        WrittenError::TooLong { max, .. } => {
            words.say_with("facilitate-fault-text-long", args!(most = u64::from(*max)))
        }
        WrittenError::Garbled | WrittenError::Text(_) => words.say("facilitate-fault-character"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::{Language, StatementTextError};

    /// Each of them; a variant more does not compile until it stands here, too.
    fn every() -> Vec<SeedProblem> {
        let mut all = vec![SeedProblem::Empty];
        while let Some(next) = all.last().and_then(after) {
            all.push(next);
        }
        all
    }

    fn after(problem: &SeedProblem) -> Option<SeedProblem> {
        Some(match problem {
            SeedProblem::Empty => WrittenError::TooShort.into(),
            SeedProblem::Text(WrittenError::TooShort) => WrittenError::TooLong { graphemes: 300, max: 200 }.into(),
            SeedProblem::Text(WrittenError::TooLong { .. }) => WrittenError::Garbled.into(),
            SeedProblem::Text(WrittenError::Garbled) => WrittenError::Text(StatementTextError::Empty).into(),
            SeedProblem::Text(WrittenError::Text(_)) => SeedProblem::SameAsLine(7),
            SeedProblem::SameAsLine(_) => SeedProblem::SameAsStatement("12".into()),
            SeedProblem::SameAsStatement(_) => SeedProblem::Language("klingon!".into()),
            SeedProblem::Language(_) => SeedProblem::Meta("perhaps".into()),
            SeedProblem::Meta(_) => SeedProblem::Topic("garden".into()),
            SeedProblem::Topic(_) => SeedProblem::Table("cut".into()),
            SeedProblem::Table(_) => SeedProblem::Nothing,
            SeedProblem::Nothing => SeedProblem::TooMany(1_000),
            SeedProblem::TooMany(_) => SeedProblem::Columns(1_000),
            SeedProblem::Columns(_) => SeedProblem::Large(4),
            SeedProblem::Large(_) => SeedProblem::More(200),
            SeedProblem::More(_) => return None,
        })
    }

    #[test]
    fn every_fault_of_a_line_has_words_of_its_own_in_every_language() {
        assert_eq!(every().len(), 16);
        for problem in every() {
            let english = fault(Words::of(Language::En), &problem);
            for language in Language::ALL.iter().copied() {
                let says = fault(Words::of(language), &problem);
                assert!(says.contains(char::is_whitespace) || says.contains('。'), "{language:?}: {says}");
                assert_eq!(says == english, language == Language::En, "{language:?}: {says}");
                assert!(!says.contains(&problem.to_string()), "{language:?}: {says}");
            }
        }
        let says = fault(Words::of(Language::De), &SeedProblem::Topic("garden".into()));
        assert!(says.starts_with("„garden“ ist kein Thema"), "{says}");
    }
}
