//! Records as files: read with errors that say where, written whole or not at all, named by their hash.

use super::{ConstitutionError, markdown, validate};
use record::{Analysis, Constitution};
use serde::{Deserialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{self, Write},
    path::Path,
};

/// Name of the file with the record.
pub const JSON: &str = "constitution.json";
/// Name of the file for people.
pub const MARKDOWN: &str = "constitution.md";

/// The canonical bytes of a constitution: the whole content of `constitution.json`.
#[must_use]
#[expect(clippy::expect_used, reason = "all maps of the record have text for keys and all else is plain JSON")]
pub fn canonical_bytes(constitution: &Constitution) -> Vec<u8> {
    record::canonical::to_vec(constitution).expect("a constitution is plain JSON")
}

/// SHA-256 over [`canonical_bytes`], in lower-case hexadecimal digits.
#[must_use]
pub fn sha256(constitution: &Constitution) -> String {
    hex::encode(Sha256::digest(canonical_bytes(constitution)))
}

/// SHA-256 over the canonical bytes of what binds, without the commentary ([`Constitution::normative`]).
#[must_use]
pub fn normative_sha256(constitution: &Constitution) -> String {
    sha256(&constitution.normative())
}

/// Reads an analysis and checks it.
///
/// # Errors
/// When the file is missing, is not JSON, carries another format tag or contradicts itself.
pub fn read_analysis(path: &Path) -> Result<Analysis, ConstitutionError> {
    let text = read(path)?;
    expect_format(path, &text, record::analysis::FORMAT, "make the file with `folkmoot analyze DIR --out FILE`")?;
    let analysis: Analysis = parse(path, &text, "analyse the poll again with this version of the program")?;
    validate::analysis(&analysis)?;
    Ok(analysis)
}

/// Reads a constitution.
///
/// # Errors
/// When the file is missing, is not JSON, carries another format tag or holds a clause id twice.
pub fn read_constitution(path: &Path) -> Result<Constitution, ConstitutionError> {
    let text = read(path)?;
    expect_format(
        path,
        &text,
        record::constitution::FORMAT,
        "make the file with `folkmoot constitution compile` or `folkmoot constitution import`",
    )?;
    let constitution: Constitution = parse(path, &text, "it was cut off or edited by hand; write it again")?;
    let mut ids = std::collections::HashSet::new();
    for clause in &constitution.clauses {
        if !ids.insert(clause.id.as_str()) {
            return Err(ConstitutionError::Invalid {
                place: format!("{}, clause {}", path.display(), clause.id),
                problem: "this id occurs twice".to_owned(),
            });
        }
    }
    Ok(constitution)
}

fn read(path: &Path) -> Result<String, ConstitutionError> {
    let bytes = fs::read(path).map_err(|source| ConstitutionError::Read { path: path.to_owned(), source })?;
    String::from_utf8(bytes).map_err(|e| ConstitutionError::Read {
        path: path.to_owned(),
        source: io::Error::new(
            io::ErrorKind::InvalidData,
            format!("it is not UTF-8 text (first wrong byte at {})", e.utf8_error().valid_up_to()),
        ),
    })
}

fn expect_format(
    path: &Path,
    text: &str,
    expected: &'static str,
    advice: &'static str,
) -> Result<(), ConstitutionError> {
    #[derive(Deserialize)]
    struct Tag {
        format: Option<String>,
    }
    let tag: Tag = parse(path, text, advice)?;
    if tag.format.as_deref() == Some(expected) {
        return Ok(());
    }
    let found = tag.format.map_or("missing".to_owned(), |format| format!("{format:?}"));
    Err(ConstitutionError::Format { path: path.to_owned(), found, expected, advice })
}

fn parse<T: DeserializeOwned>(path: &Path, text: &str, advice: &str) -> Result<T, ConstitutionError> {
    serde_json::from_str(text).map_err(|e| {
        let said = e.to_string();
        // serde_json ends its message with the place, which stands at the front of ours.
        let message = said.split(" at line ").next().unwrap_or_default();
        let what = if text.trim().is_empty() { "the file is empty" } else { message };
        ConstitutionError::Json {
            path: path.to_owned(),
            line: e.line(),
            column: e.column(),
            message: format!("{what}; {advice}"),
        }
    })
}

/// Writes `constitution.json` and `constitution.md` into `dir`, which is made if it does not exist. Both files are
/// complete on disk before the first takes its name, and each takes it in one step: a reader never sees half a file.
///
/// # Errors
/// [`ConstitutionError::Write`] when the folder or a file cannot be written; what was there before stays.
pub fn write(dir: &Path, constitution: &Constitution) -> Result<(), ConstitutionError> {
    let failed = |path: &Path| {
        let path = path.to_owned();
        move |source: io::Error| ConstitutionError::Write { path, source }
    };
    fs::create_dir_all(dir).map_err(failed(dir))?;
    let contents = [(MARKDOWN, markdown(constitution).into_bytes()), (JSON, canonical_bytes(constitution))];
    let mut complete = Vec::new();
    for (name, bytes) in &contents {
        let path = dir.join(name);
        let file = temporary(dir, bytes).map_err(failed(&path))?;
        complete.push((path, file));
    }
    for (path, file) in complete {
        file.persist(&path).map_err(|e| ConstitutionError::Write { path: path.clone(), source: e.error })?;
    }
    File::open(dir).and_then(|folder| folder.sync_all()).map_err(failed(dir))
}

fn temporary(dir: &Path, bytes: &[u8]) -> io::Result<tempfile::NamedTempFile> {
    let mut file = crate::language::temporary(dir)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

#[cfg(test)]
mod tests;
