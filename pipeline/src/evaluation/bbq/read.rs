//! Rows from files in BBQ's form, plain or packed with gzip.

use super::{BbqError, CATEGORIES, Condition, Row, place};
use crate::evaluation::lines::{self, NO_TEXT, Stopped};
use crate::laboratory::item::Polarity;
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

/// Questions, in the order of category and id.
#[derive(Clone, Debug)]
pub struct Data {
    /// The questions.
    pub rows: Vec<Row>,
    /// SHA-256 over all of them, whatever files they lay in.
    pub sha256: String,
}

impl Data {
    /// Puts rows in order and takes their hash.
    ///
    /// # Errors
    /// When two rows of a category have the same id.
    pub fn new(mut rows: Vec<Row>) -> Result<Self, BbqError> {
        rows.sort_by(|a, b| {
            let key = |row: &Row| (place(&row.category), row.example_id);
            key(a).cmp(&key(b)).then_with(|| a.category.cmp(&b.category))
        });
        let twice = rows.windows(2).find(|pair| identity(&pair[0]) == identity(&pair[1]));
        if let Some([row, _]) = twice {
            let problem = "it is there twice; ids must be unique within a category".to_owned();
            return Err(BbqError::Question { category: row.category.clone(), id: row.example_id, problem });
        }
        let mut hash = Sha256::new();
        rows.iter().for_each(|row| write(row, &mut hash));
        Ok(Self { rows, sha256: hex::encode(hash.finalize()) })
    }
}

fn identity(row: &Row) -> (&str, u64) {
    (&row.category, row.example_id)
}

fn write(row: &Row, hash: &mut Sha256) {
    let mut text = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    text(&row.category);
    text(&row.example_id.to_string());
    text(&row.question_index.to_string());
    text(if row.polarity == Polarity::Negative { "neg" } else { "nonneg" });
    text(if row.condition == Condition::Ambiguous { "ambig" } else { "disambig" });
    text(&row.version);
    text(&row.stereotyped_groups.len().to_string());
    row.stereotyped_groups.iter().for_each(|group| text(group));
    text(&row.context);
    text(&row.question);
    for option in &row.options {
        [&option.text, &option.word, &option.group].into_iter().for_each(|part| text(part));
    }
    text(&row.label.to_string());
}

/// Reads one file, or those of a folder that bear the names of BBQ's categories (`Age.jsonl`, `Age.jsonl.gz`).
///
/// # Errors
/// Names file, line and field of the first row that cannot be used.
pub fn read(place: &Path) -> Result<Data, BbqError> {
    let mut rows = Vec::new();
    for file in files(place)? {
        let mut seen = HashSet::new();
        for_each_line(&file, |number, line| {
            let problem = |problem| BbqError::Row { file: file.clone(), line: number, problem };
            let row = Row::from_json(line).map_err(problem)?;
            if !seen.insert((row.category.clone(), row.example_id)) {
                return Err(problem(format!("example_id {} of {} is there twice", row.example_id, row.category)));
            }
            rows.push(row);
            Ok(())
        })?;
    }
    Data::new(rows)
}

fn files(place: &Path) -> Result<Vec<PathBuf>, BbqError> {
    if !place.is_dir() {
        return Ok(vec![place.to_owned()]);
    }
    let file = |name: String| Some(place.join(name)).filter(|path| path.is_file());
    let found: Vec<PathBuf> = CATEGORIES
        .iter()
        .filter_map(|category| file(format!("{category}.jsonl")).or_else(|| file(format!("{category}.jsonl.gz"))))
        .collect();
    if found.is_empty() {
        let expected = format!("{}.jsonl, with .gz or without", CATEGORIES.join(".jsonl, "));
        return Err(BbqError::NoFiles { folder: place.to_owned(), expected });
    }
    Ok(found)
}

/// Gives each line that is not blank with its number, from 1.
pub(super) fn for_each_line(
    path: &Path,
    take: impl FnMut(usize, &str) -> Result<(), BbqError>,
) -> Result<(), BbqError> {
    let file = path.to_owned();
    lines::for_each(path, take).map_err(|stopped| match stopped {
        Stopped::Io(source) => BbqError::Io { file, source },
        Stopped::NoText(line) => BbqError::Row { file, line, problem: NO_TEXT.to_owned() },
        Stopped::Taken(error) => error,
    })
}
