//! Statements of the organisers, read from what they paste or upload.
//!
//! Nothing is saved before everything was looked at: each line that cannot become a statement is named with its
//! number and what is wrong with it.

mod limits;

pub use limits::LARGEST;

use crate::{
    LanguageTag, Settings, StatementText, WrittenError, folded,
    hints::{Hint, hints},
    settings::AnswerOption,
    written,
};
use limits::{LARGEST_MB, LONGEST_NAME, MOST_COLUMNS, MOST_FAULTS, shortened, too_wide};
use std::collections::HashMap;

/// A statement of the organisers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seed {
    /// The text.
    pub text: StatementText,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// About the people themselves rather than the topic.
    pub is_meta: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Each statement that is fit, with its line.
    pub seeds: Vec<(u64, Seed)>,
    /// What is wrong; nothing may be saved as long as there is any.
    pub faults: Vec<SeedFault>,
    /// What is worth a second look.
    pub warnings: Vec<(u64, Hint)>,
}

/// A line that cannot become a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedFault {
    /// Line of the text, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: SeedProblem,
}

/// What is wrong with a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SeedProblem {
    /// There is no text where one should be.
    #[error("there is no statement in this line; write one or remove the line")]
    Empty,
    /// The text is not fit.
    #[error(transparent)]
    Text(#[from] WrittenError),
    /// The same as an earlier line.
    #[error("this says the same as line {0}; remove one of the two")]
    SameAsLine(u64),
    /// The same as a statement of the poll.
    #[error("this says the same as statement {0} of the poll; remove the line")]
    SameAsStatement(String),
    /// No language tag.
    #[error("{0:?} is no language; use a tag such as en, de or zh-Hans, or leave the column empty")]
    Language(String),
    /// Neither yes nor no.
    #[error("{0:?} says neither yes nor no; write 1 or 0 in the column meta")]
    Meta(String),
    /// No topic of the poll.
    #[error("{0:?} is no topic of the poll; the settings name them")]
    Topic(String),
    /// The table cannot be read from here on.
    #[error("the table cannot be read here: {0}")]
    Table(String),
    /// Nothing at all.
    #[error("there is no statement in it; write one statement per line")]
    Nothing,
    /// More than anybody can vote on.
    #[error("there are more than {0} statements; people cannot vote on so many, so keep the best")]
    TooMany(usize),
    /// A row that no table of statements has.
    #[error("there are more than {0} columns here, so this is no table of statements; save it once more as a CSV file")]
    Columns(usize),
    /// Too much of anything.
    #[error("this is larger than {0} MB; keep the best statements")]
    Large(usize),
    /// Lines with faults that are not named any more.
    #[error("there is more wrong from here on; correct the {0} lines above and try again")]
    More(usize),
}

/// Statements that one upload may have.
pub const MOST: usize = 1_000;
/// Names of the column with the text, in lower case with hyphens.
const TEXT: [&str; 6] = ["comment-text", "comment-body", "text", "statement", "comment", "body"];

/// Reads lines, or a table whose first line names a column `comment_text`, `comment-body`, `text` or `statement`, and
/// perhaps `language`, `meta` and `topics` (names or words of topics, with a comma, semicolon or bar between several).
/// `existing` are the poll's own statements: id and text.
pub fn read<'a>(text: &str, settings: &Settings, existing: impl Iterator<Item = (&'a str, &'a str)>) -> Sheet {
    if text.len() > LARGEST {
        let fault = SeedFault { line: 1, problem: SeedProblem::Large(LARGEST_MB) };
        return Sheet { faults: vec![fault], ..Sheet::default() };
    }
    // With the line ends of one system, so that lines count the same everywhere.
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let text = text.as_str();
    let mut reading = Reading {
        max_graphemes: settings.statements.max_graphemes,
        topics: &settings.topics,
        existing: existing
            .map(|(id, text)| (folded(text), id.to_owned()))
            .filter(|(fold, _)| !fold.is_empty())
            .collect(),
        lines: HashMap::new(),
        sheet: Sheet::default(),
    };
    match separator(text) {
        Some(separator) => reading.table(text, separator),
        None => reading.lines(text),
    }
    let mut sheet = reading.sheet;
    if sheet.seeds.is_empty() && sheet.faults.is_empty() {
        sheet.faults.push(SeedFault { line: 1, problem: SeedProblem::Nothing });
    }
    if let Some((line, _)) = sheet.seeds.get(MOST) {
        sheet.faults.push(SeedFault { line: *line, problem: SeedProblem::TooMany(MOST) });
    }
    sheet
}

/// The character between columns, where the first line is the head of a table.
fn separator(text: &str) -> Option<u8> {
    let first = text.lines().find(|line| !line.trim().is_empty())?;
    [b',', b';', b'\t']
        .into_iter()
        .find(|separator| first.split(char::from(*separator)).map(column).any(|name| TEXT.contains(&name.as_str())))
}

fn column(name: &str) -> String {
    name.trim().trim_matches('"').trim().to_lowercase().replace(['_', ' '], "-")
}

struct Reading<'s> {
    max_graphemes: u32,
    topics: &'s [AnswerOption],
    existing: HashMap<String, String>,
    lines: HashMap<String, u64>,
    sheet: Sheet,
}

impl Reading<'_> {
    fn lines(&mut self, text: &str) {
        for (line, text) in (1..).zip(text.lines()) {
            if self.has_enough() {
                return;
            }
            // A table of one column without a head: quotes around, commas after.
            let bare = text.trim().trim_end_matches([',', ';', '\t']).trim_end();
            let inner = bare.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
            let bare = inner.map_or_else(|| bare.to_owned(), |inner| inner.replace("\"\"", "\""));
            if !bare.is_empty() {
                self.row(line, &bare, ["", "", ""]);
            }
        }
    }

    fn table(&mut self, text: &str, separator: u8) {
        for line in too_wide(text, separator).take(MOST_FAULTS + 1) {
            self.fault(line, SeedProblem::Columns(MOST_COLUMNS));
        }
        if !self.sheet.faults.is_empty() {
            return;
        }
        let mut rows = csv::ReaderBuilder::new()
            .delimiter(separator)
            .flexible(true)
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut places: Option<(usize, [Option<usize>; 3])> = None;
        for row in rows.records() {
            if self.has_enough() {
                return;
            }
            let row = match row {
                Ok(row) => row,
                Err(error) => {
                    let line = error.position().map_or(1, csv::Position::line);
                    return self.fault(line, SeedProblem::Table(error.to_string()));
                }
            };
            let line = row.position().map_or(1, csv::Position::line);
            let Some((text, [language, meta, topics])) = places else {
                let names: Vec<String> = row.iter().map(column).collect();
                let place = |wanted: &[&str]| names.iter().position(|name| wanted.contains(&name.as_str()));
                let more = [place(&["language", "lang"]), place(&["meta", "is-meta"]), place(&["topics", "topic"])];
                places = place(&TEXT).map(|text| (text, more));
                continue;
            };
            if row.iter().all(|field| field.trim().is_empty()) {
                continue;
            }
            let field = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().trim().to_owned();
            let more = [field(language), field(meta), field(topics)];
            self.row(line, &field(Some(text)), more.each_ref().map(String::as_str));
        }
    }

    fn row(&mut self, line: u64, text: &str, [language, meta, topics]: [&str; 3]) {
        if text.trim().is_empty() {
            return self.fault(line, SeedProblem::Empty);
        }
        let text = match written(text, self.max_graphemes) {
            Ok(text) => text,
            Err(error) => return self.fault(line, error.into()),
        };
        let fold = folded(text.as_str());
        if let Some(id) = self.existing.get(&fold) {
            return self.fault(line, SeedProblem::SameAsStatement(id.clone()));
        }
        if let Some(first) = self.lines.get(&fold).copied() {
            return self.fault(line, SeedProblem::SameAsLine(first));
        }
        let language = match language {
            "" => None,
            tag => match LanguageTag::parse(tag) {
                Ok(tag) => Some(tag),
                Err(_) => return self.fault(line, SeedProblem::Language(shortened(tag))),
            },
        };
        let is_meta = match meta {
            "" | "0" => false,
            "1" => true,
            word if ["no", "false"].iter().any(|no| word.eq_ignore_ascii_case(no)) => false,
            word if ["yes", "true"].iter().any(|yes| word.eq_ignore_ascii_case(yes)) => true,
            _ => return self.fault(line, SeedProblem::Meta(shortened(meta))),
        };
        let topics = match self.topics(topics) {
            Ok(topics) => topics,
            Err(unknown) => return self.fault(line, SeedProblem::Topic(unknown)),
        };
        self.lines.insert(fold, line);
        self.sheet.warnings.extend(hints(text.as_str()).into_iter().map(|hint| (line, hint)));
        self.sheet.seeds.push((line, Seed { text, language, is_meta, topics }));
    }

    /// The names of topics that a cell holds, or the first that is none.
    fn topics(&self, cell: &str) -> Result<Vec<String>, String> {
        let mut found = Vec::new();
        if cell.len() > LONGEST_NAME {
            return Err(shortened(cell));
        }
        for word in cell.split([',', ';', '|']).map(str::trim).filter(|word| !word.is_empty()) {
            let is = |topic: &&AnswerOption| topic.id == word || folded(&topic.text) == folded(word);
            let topic = self.topics.iter().find(is).ok_or_else(|| shortened(word))?;
            if !found.contains(&topic.id) {
                found.push(topic.id.clone());
            }
        }
        Ok(found)
    }

    fn fault(&mut self, line: u64, problem: SeedProblem) {
        match self.sheet.faults.len() {
            ..MOST_FAULTS => self.sheet.faults.push(SeedFault { line, problem }),
            MOST_FAULTS => self.sheet.faults.push(SeedFault { line, problem: SeedProblem::More(MOST_FAULTS) }),
            _ => {}
        }
    }

    /// Whether nothing that follows would change what is said.
    fn has_enough(&self) -> bool {
        self.sheet.faults.len() > MOST_FAULTS || self.sheet.seeds.len() > MOST
    }
}

#[cfg(test)]
mod tests;
