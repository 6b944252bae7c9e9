//! Every column of every file of an export, described once: headers and the data dictionary come from here.

mod dictionary;

pub use dictionary::data_dictionary;

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An id of this poll; the same in all files of one export.
    Id,
    /// Any text.
    Text,
    /// A whole number from 0.
    Count,
    /// UTC milliseconds since 1970 (in CSV: seconds where milliseconds would be taken for seconds).
    Time,
    /// 1 agree, 0 pass, -1 disagree.
    Vote,
    /// 1 accepted, 0 not moderated, -1 rejected.
    Moderation,
    /// true or false.
    Flag,
}

impl Kind {
    fn words(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Text => "text",
            Self::Count => "whole number",
            Self::Time => "time, UTC milliseconds since 1970",
            Self::Vote => "1 agree, 0 pass, -1 disagree",
            Self::Moderation => "1 accepted, 0 not moderated, -1 rejected",
            Self::Flag => "true or false",
        }
    }
}

/// One column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Name in the header.
    pub name: &'static str,
    /// What stands in it.
    pub kind: Kind,
    /// Whether it may be empty.
    pub optional: bool,
    /// What it means.
    pub meaning: &'static str,
}

/// One file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File {
    /// Name in the export folder.
    pub name: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// Columns, in order.
    pub columns: &'static [Column],
    /// Columns whose number depends on the poll, after the others: name and meaning.
    pub repeated: &'static [(&'static str, &'static str)],
}

const fn column(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, optional: false, meaning }
}

const fn optional(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column { name, kind, optional: true, meaning }
}

/// `summary.csv`.
pub const SUMMARY: File = File {
    name: "summary.csv",
    about: "One fact about the poll per line; no header.",
    columns: &[
        column("key", Kind::Text, "What the line is about, for instance topic."),
        column("value", Kind::Text, "What there is to say."),
    ],
    repeated: &[],
};

/// `comments.csv`.
pub const STATEMENTS: File = File {
    name: "comments.csv",
    about: "One statement per row.",
    columns: &[
        optional("timestamp", Kind::Time, "When it was written."),
        column("comment-id", Kind::Id, "Statement."),
        optional("author-id", Kind::Id, "Participant who wrote it."),
        column("agrees", Kind::Count, "Vote events that agree, superseded ones included, as Polis counts."),
        column("disagrees", Kind::Count, "Vote events that disagree, likewise."),
        column("moderated", Kind::Moderation, "What the moderators decided."),
        column("is-meta", Kind::Flag, "Whether it is about people rather than opinions; not in the mathematics."),
        column("is-seed", Kind::Flag, "Whether the organisers wrote it."),
        column("comment-body", Kind::Text, "Its text."),
        optional("language", Kind::Text, "Language that it is written in, as a BCP 47 tag; empty where unknown."),
    ],
    repeated: &[
        (
            IMPORTANCE,
            "Before comment-body, and there only in polls that ask for it: vote events that say it is important; in \
             files for everybody empty where that is 1 to 4.",
        ),
        (TOPICS, "There only in polls with topics: names of those that it is on, with a space between."),
    ],
};

/// `votes.csv`.
pub const VOTES: File = File {
    name: "votes.csv",
    about: "One vote event per row; of several by one participant on one statement the latest counts.",
    columns: &[
        optional("timestamp", Kind::Time, "When the vote was given; the beginning of that day where times are coarse."),
        optional("datetime", Kind::Text, "Empty: it says what timestamp says, in a zone that depends on the server."),
        column("comment-id", Kind::Id, "Statement."),
        column("voter-id", Kind::Id, "Participant."),
        column("vote", Kind::Vote, "The vote."),
    ],
    repeated: &[(
        IMPORTANT,
        "Whether the statement is important to that participant, true or false; there only in polls that ask for it.",
    )],
};

/// The column of `votes.csv` that says what is important.
pub const IMPORTANT: &str = "important";
/// The column of `comments.csv` that counts it; it stands before the text, as in Polis.
pub const IMPORTANCE: &str = "importance";

/// The column of `comments.csv` that names topics, the last one.
pub const TOPICS: &str = "topics";

/// `participant-importance.csv`.
pub const IMPORTANCES: File = File {
    name: "participant-importance.csv",
    about: "One participant per row, with what is important to them; there only in polls that ask for it.",
    columns: &[
        column("participant", Kind::Id, "Participant."),
        optional("group-id", Kind::Text, "Opinion group; empty for those who voted too little."),
        column("n-comments", Kind::Count, "Statements written."),
        column("n-votes", Kind::Count, "Statements voted on."),
        column("n-important", Kind::Count, "Of these, how many are important to them."),
    ],
    repeated: &[(
        "<comment-id>",
        "One column per statement: 1 important, 0 voted on and not important, empty not voted.",
    )],
};

/// `participants-votes.csv`.
pub const MATRIX: File = File {
    name: "participants-votes.csv",
    about: "One participant per row, with the latest vote on each statement.",
    columns: &[
        column("participant", Kind::Id, "Participant."),
        optional("xid", Kind::Text, "Id in another system; only in exports for those who run the poll."),
        optional("group-id", Kind::Text, "Opinion group; empty for those who voted too little."),
        column("n-comments", Kind::Count, "Statements written."),
        column("n-votes", Kind::Count, "Statements voted on."),
        column("n-agree", Kind::Count, "Statements agreed with."),
        column("n-disagree", Kind::Count, "Statements disagreed with."),
    ],
    repeated: &[("<comment-id>", "One column per statement: 1 agree, 0 pass, -1 disagree, empty not voted.")],
};

/// `comment-groups.csv`.
pub const GROUPS: File = File {
    name: "comment-groups.csv",
    about: "One statement per row, with the latest votes of everybody and of each opinion group. \
            An empty cell is hidden: 1 to 4 people, or a number from which such a one would follow.",
    columns: &[
        column("comment-id", Kind::Id, "Statement."),
        column("comment", Kind::Text, "Its text."),
        optional("total-votes", Kind::Count, "Participants who voted on it, those without a group included."),
        optional("total-agrees", Kind::Count, "Of these, how many agree."),
        optional("total-disagrees", Kind::Count, "How many disagree."),
        optional("total-passes", Kind::Count, "How many pass."),
    ],
    repeated: &[
        ("group-<letter>-votes", "Members of the group who voted on it; group a is the largest."),
        ("group-<letter>-agrees", "Of these, how many agree."),
        ("group-<letter>-disagrees", "How many disagree."),
        ("group-<letter>-passes", "How many pass."),
    ],
};

/// `votes.parquet`.
pub const PARQUET_VOTES: File = File {
    name: "votes.parquet",
    about: "The same as votes.csv.",
    columns: &[
        optional("at", Kind::Time, "When the vote was given; the beginning of that day where times are coarse."),
        column("statement", Kind::Id, "Statement."),
        column("participant", Kind::Id, "Participant."),
        column("vote", Kind::Vote, "The vote."),
        optional(IMPORTANT, Kind::Flag, "Whether the statement is important to them; empty in polls that do not ask."),
    ],
    repeated: &[],
};

/// `statements.parquet`.
pub const PARQUET_STATEMENTS: File = File {
    name: "statements.parquet",
    about: "The same as comments.csv.",
    columns: &[
        column("statement", Kind::Id, "Statement."),
        column("text", Kind::Text, "Its text."),
        optional("author", Kind::Id, "Participant who wrote it."),
        optional("created", Kind::Time, "When it was written."),
        column("moderation", Kind::Moderation, "What the moderators decided."),
        column("is_meta", Kind::Flag, "Whether it is about people rather than opinions; not in the mathematics."),
        column("is_seed", Kind::Flag, "Whether the organisers wrote it."),
        column("agrees", Kind::Count, "Vote events that agree, superseded ones included, as Polis counts."),
        column("disagrees", Kind::Count, "Vote events that disagree, likewise."),
        optional("language", Kind::Text, "Language that it is written in, as a BCP 47 tag."),
    ],
    repeated: &[],
};

/// `matrix.parquet`.
pub const PARQUET_MATRIX: File = File {
    name: "matrix.parquet",
    about: "The cells of participants-votes.csv, one per row; only cells with a vote.",
    columns: &[
        column("participant", Kind::Id, "Participant."),
        optional("group", Kind::Text, "Opinion group; empty for those who voted too little."),
        column("statement", Kind::Id, "Statement."),
        column("vote", Kind::Vote, "The latest vote."),
    ],
    repeated: &[],
};

/// All files, in the order of the dictionary.
pub const FILES: [&File; 9] = [
    &SUMMARY,
    &STATEMENTS,
    &VOTES,
    &MATRIX,
    &IMPORTANCES,
    &GROUPS,
    &PARQUET_STATEMENTS,
    &PARQUET_VOTES,
    &PARQUET_MATRIX,
];

impl File {
    /// Names of the columns that do not depend on the poll.
    pub fn header<'h>(&self) -> impl Iterator<Item = &'h str> {
        self.columns.iter().map(|column| -> &'h str { column.name })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_column_is_described_and_named_once_per_file() {
        for file in FILES {
            let names: BTreeSet<&str> = file.header().collect();
            assert_eq!(names.len(), file.columns.len(), "{}", file.name);
            let meanings =
                file.columns.iter().map(|c| c.meaning).chain(file.repeated.iter().map(|(_, meaning)| *meaning));
            for meaning in meanings.chain([file.about]) {
                assert!(meaning.ends_with('.') && !meaning.contains('|'), "{}: {meaning}", file.name);
            }
        }
    }
}
