//! Where a row stands that could be read and still cannot be used.

use super::RowError;
use serde_json::Value;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::Path;

impl RowError {
    /// A fault of the row of this number, counted from 1 as files are read: with its line, and the first of these fields
    /// that it has. Files that have changed since, or cannot be read again, are named with the row's number.
    pub fn of_row(path: &Path, row: usize, fields: &[&str], problem: String) -> Self {
        let (line, text) = nth_row(path, row).unwrap_or_else(|| (row, Vec::new()));
        let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
        let value: Value = serde_json::from_slice(text).unwrap_or_default();
        let field = fields.iter().find(|field| value.get(field).is_some_and(|it| !it.is_null())).or(fields.first());
        Self {
            path: path.to_owned(),
            line,
            field: field.map_or_else(String::new, |field| (*field).to_owned()),
            problem,
        }
    }
}

/// The line of a row, counted from 1, and what it holds. Lines without text are no rows.
fn nth_row(path: &Path, row: usize) -> Option<(usize, Vec<u8>)> {
    let lines = BufReader::new(File::open(path).ok()?).split(b'\n').map_while(Result::ok).enumerate();
    let mut rows = lines.filter(|(_, text)| !text.iter().all(u8::is_ascii_whitespace));
    rows.nth(row.checked_sub(1)?).map(|(line, text)| (line + 1, text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_named_by_their_line_and_a_field_that_they_have() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("rows.jsonl");
        let rows = "\u{feff}{\"chosen\": \"a\"}\n{\"prompt\": \"a\"}\n \t\n{\"prompt\": null, \"chosen\": \"b\"}\n";
        std::fs::write(&path, rows).expect("written");
        let named = |row, fields: &[&str]| {
            let RowError { line, field, .. } = RowError::of_row(&path, row, fields, "it is too long".into());
            (line, field)
        };
        assert_eq!(named(1, &["prompt", "chosen"]), (1, "chosen".into()));
        assert_eq!(named(2, &["prompt", "chosen"]), (2, "prompt".into()));
        assert_eq!(named(3, &["prompt", "chosen"]), (4, "chosen".into()));
        assert_eq!(named(3, &["messages"]), (4, "messages".into()), "what is expected where nothing is there");
        assert_eq!(named(3, &[]), (4, String::new()));
        assert_eq!(named(9, &["prompt"]), (9, "prompt".into()));
        let said = RowError::of_row(&path, 3, &["chosen"], "it is too long".into()).to_string();
        assert_eq!(said, format!("{}, line 4, chosen: it is too long", path.display()));
    }
}
