//! What is wrong with the files of an export, in the language of whoever uploads them.

use app::{args, facilitator::FileFault, words::Words};
use pipeline::polis::{Expected, PolisError, RowProblem};
use std::path::Path;

/// A fault as whoever uploaded the files reads it: they know the names of the files and not where they lie here.
pub(super) fn told(fault: &anyhow::Error, dir: &Path, words: Words) -> FileFault {
    if let Some(says) = fault.downcast_ref::<PolisError>().and_then(|error| said(error, words)) {
        return FileFault { says, is_english: false };
    }
    let text = format!("{fault:#}");
    let dir = dir.display().to_string();
    FileFault { says: text.replace(&format!("{dir}/"), "").replace(&dir, "the upload"), is_english: true }
}

/// None where the words are somebody else's: the operating system's, or those of a rule about polls.
fn said(error: &PolisError, words: Words) -> Option<String> {
    let name = |file: &Path| file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Some(match error {
        PolisError::NoVotes(_) => words.say("import-fault-no-votes"),
        PolisError::Empty(file) => words.say_with("import-fault-empty", args!(file = name(file))),
        PolisError::MissingColumn { file, column, found } => {
            words.say_with("import-fault-column", args!(file = name(file), column = column, found = found))
        }
        PolisError::RepeatedColumn { file, column } => {
            words.say_with("import-fault-column-twice", args!(file = name(file), column = column))
        }
        PolisError::Row { problem: RowProblem::Refused(_), .. } => return None,
        PolisError::Row { file, line, problem } => {
            let says = row(problem, words);
            words.say_with("import-fault-row", args!(file = name(file), line = *line, says = says))
        }
        PolisError::Value { file, line, column, value, expected } => {
            let (file, needed) = (name(file), needed(*expected, words));
            words.say_with(
                "import-fault-value",
                args!(file = file, line = *line, column = column, value = value, needed = needed),
            )
        }
        PolisError::SignUnsaid(file) => words.say_with("import-fault-sign-unsaid", args!(file = name(file))),
        PolisError::SignKnown(file) => words.say_with("import-fault-sign-known", args!(file = name(file))),
        PolisError::NoFolder(_) | PolisError::Io { .. } | PolisError::Refused(_) => return None,
    })
}

fn row(problem: &RowProblem, words: Words) -> String {
    match problem {
        RowProblem::Fields { fields, columns } => {
            words.say_with("import-row-fields", args!(fields = *fields as u64, columns = *columns as u64))
        }
        RowProblem::ParticipantTwice(id) => words.say_with("import-row-participant", args!(id = id)),
        RowProblem::VoterTwice => words.say("import-row-voter"),
        RowProblem::StatementTwice(id) => words.say_with("import-row-statement", args!(id = id)),
        RowProblem::NeverClosed => words.say("import-row-open"),
        RowProblem::TooLong(most) => words.say_with("import-row-long", args!(most = *most)),
        RowProblem::TooWide(most) => words.say_with("import-row-wide", args!(most = *most as u64)),
        RowProblem::Malformed(_) | RowProblem::Refused(_) => words.say("import-row-malformed"),
    }
}

fn needed(expected: Expected, words: Words) -> String {
    words.say(match expected {
        Expected::Vote => "import-needs-vote",
        Expected::VoteOrNothing => "import-needs-vote-or-nothing",
        Expected::Id => "import-needs-id",
        Expected::StatementId => "import-needs-statement",
        Expected::Topics => "import-needs-topics",
        Expected::Language => "import-needs-language",
        Expected::Moderation => "import-needs-moderation",
        Expected::Text => "import-needs-text",
        Expected::Whole => "import-needs-whole",
        Expected::Time => "import-needs-time",
        Expected::Truth => "import-needs-truth",
    })
}
