//! A report on a model as it is handed over, with the files that its figures come from.

mod said;

pub use said::{Said, Unsaid};

use record::{
    ModelReport, canonical,
    model_report::{FORMAT, Side},
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Bytes that a report and its files may have together.
pub const LARGEST_REPORT: usize = 64 << 20;
/// Bytes of a file's name.
const LONGEST_NAME: usize = 120;

/// Why a report does not fit; says what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Misfit {
    /// No report at all.
    #[error("report.json is no report on a model: {0}; hand over the folder that a run ends with")]
    Unreadable(String),
    /// Another form than this program writes.
    #[error(
        "report.json has the format {0:?}, and {FORMAT:?} is read; make the report with the version that runs here"
    )]
    Format(String),
    /// Other bytes than the record has.
    #[error(
        "report.json is not in canonical form, so its hash would not be the published one; take it as the run wrote it"
    )]
    NotCanonical,
    /// A name that is no plain file name.
    #[error(
        "the file name {0:?} does not do: up to 120 letters, digits, dots, hyphens and underscores, not beginning with a dot"
    )]
    Name(String),
    /// A figure without the file that it comes from.
    #[error("a figure comes from {0:?}, which the report does not list among its files; make the report again")]
    Unlisted(String),
    /// A file that is listed and not there.
    #[error("the file {0:?} is missing; copy it beside report.json")]
    Missing(String),
    /// A file with other bytes than the report says.
    #[error("the file {name:?} has the SHA-256 {found}, and the report says {listed}; copy it again")]
    Changed {
        /// Which.
        name: String,
        /// What the report says.
        listed: String,
        /// What it is.
        found: String,
    },
    /// A file that the report knows nothing of.
    #[error("the file {0:?} is not listed in the report; take it out of the folder")]
    Foreign(String),
    /// More than is kept.
    #[error(
        "the report has {bytes} bytes with its files, and at most {LARGEST_REPORT} are kept; leave models out of the folder"
    )]
    TooLarge {
        /// How many it has.
        bytes: usize,
    },
    /// No model of the public.
    #[error("the report has no model that was trained by the public's constitution")]
    NoPublic,
    /// A constitution that this poll does not have.
    #[error(
        "the report is about a constitution with the SHA-256 {0}, which no ratified version of this poll has; look which poll it belongs to"
    )]
    Constitution(String),
}

/// A report that fits together with its files.
#[derive(Clone, Debug)]
pub struct Handed {
    /// The report.
    pub report: ModelReport,
    /// The same in canonical form.
    pub json: String,
    /// SHA-256 of that.
    pub sha256: String,
    /// Its files by name.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Handed {
    /// Takes a report over: its format, its files and their hashes have to agree. Whether its constitution is one of the
    /// poll's is seen when it is kept.
    ///
    /// # Errors
    /// When something does not fit.
    pub fn check(json: Vec<u8>, files: BTreeMap<String, Vec<u8>>) -> Result<Self, Misfit> {
        let bytes = json.len() + files.values().map(Vec::len).sum::<usize>();
        if bytes > LARGEST_REPORT {
            return Err(Misfit::TooLarge { bytes });
        }
        let unreadable = |error: &dyn std::fmt::Display| Misfit::Unreadable(error.to_string());
        let json = String::from_utf8(json).map_err(|error| unreadable(&error))?;
        let value: serde_json::Value = serde_json::from_str(&json).map_err(|error| unreadable(&error))?;
        // A later format may have other fields, and should be called by its name nevertheless.
        let format = value.get("format").and_then(serde_json::Value::as_str).unwrap_or_default();
        if format != FORMAT {
            return Err(Misfit::Format(format.to_owned()));
        }
        let report: ModelReport = serde_json::from_str(&json).map_err(|error| unreadable(&error))?;
        if canonical::to_vec(&report).map_err(|error| unreadable(&error))? != json.as_bytes() {
            return Err(Misfit::NotCanonical);
        }
        if report.arm(Side::Public).is_none_or(|arm| arm.models.is_empty()) {
            return Err(Misfit::NoPublic);
        }
        agree(&report, &files)?;
        let sha256 = hex::encode(Sha256::digest(json.as_bytes()));
        Ok(Self { report, json, sha256, files })
    }
}

/// Whether the files are those that the report lists, and every figure has its own.
fn agree(report: &ModelReport, files: &BTreeMap<String, Vec<u8>>) -> Result<(), Misfit> {
    if let Some(name) = report.files.keys().find(|name| !is_plain(name)) {
        return Err(Misfit::Name(name.clone()));
    }
    if let Some(name) = report.sources().find(|name| !report.files.contains_key(*name)) {
        return Err(Misfit::Unlisted(name.to_owned()));
    }
    for (name, listed) in &report.files {
        let found = files.get(name).ok_or_else(|| Misfit::Missing(name.clone()))?;
        let found = hex::encode(Sha256::digest(found));
        if found != *listed {
            return Err(Misfit::Changed { name: name.clone(), listed: listed.clone(), found });
        }
    }
    match files.keys().find(|name| !report.files.contains_key(*name)) {
        Some(foreign) => Err(Misfit::Foreign(foreign.clone())),
        None => Ok(()),
    }
}

/// Whether a name can stand in an address and in a folder, and leads nowhere else.
pub fn is_plain(name: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    (1..=LONGEST_NAME).contains(&name.len()) && !name.starts_with('.') && name.bytes().all(fits)
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn names_lead_nowhere_else() {
        for name in ["bbq-public.json", "a", "A_1.csv"] {
            assert!(is_plain(name), "{name}");
        }
        for name in ["", ".", "..", "../x", "a/b", "a\\b", ".hidden", "a b", "é", &"a".repeat(121)] {
            assert!(!is_plain(name), "{name}");
        }
    }
}
