//! `summary.csv`: what the conversation was.

use super::{Cells, PolisError, cells, table::Table};
use std::path::Path;

/// `key,value` lines in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Keys and values as they stand there.
    pub entries: Vec<(String, String)>,
}

impl Summary {
    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.entries.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }

    /// Whether the file says that it writes agreement as -1, against the rest of the format.
    pub(super) fn flips_votes(&self) -> bool {
        self.get("vote-convention").is_some_and(|text| text.split(';').any(|part| part.trim() == "agree=-1"))
    }

    /// Reads the file, and how the cells of the whole export are written. The line that says so is no part of what the
    /// conversation was.
    pub(super) fn read(path: &Path) -> Result<(Self, Cells), PolisError> {
        let mut table = Table::open_bare(path)?;
        let mut entries = Vec::new();
        while table.advance()? {
            let key = table.text(0)?.trim().to_owned();
            // The convention line holds commas of its own in some exports; other values are quoted.
            let value = (1..table.len()).map(|index| table.text(index)).collect::<Result<Vec<_>, _>>()?.join(",");
            if !key.is_empty() {
                entries.push((key, value));
            }
        }
        if !entries.iter().any(|(key, value)| key == cells::KEY && value == cells::APOSTROPHE) {
            return Ok((Self { entries }, Cells::Plain));
        }
        entries.retain(|(key, _)| key != cells::KEY);
        let plain = |text: &str| String::from_utf8_lossy(Cells::FormulaSafe.read(text.as_bytes())).into_owned();
        let entries = entries.into_iter().map(|(key, value)| (plain(&key), plain(&value))).collect();
        Ok((Self { entries }, Cells::FormulaSafe))
    }
}
