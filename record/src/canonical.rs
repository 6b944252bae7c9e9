//! The canonical form of a record: one record, one sequence of bytes.
//!
//! JSON without insignificant white space, keys of every object in byte order, numbers in the shortest form that
//! reads back to the same value, text in UTF-8 with only the escapes that JSON demands. Hashes that Folkmoot
//! publishes are SHA-256 over these bytes.

use crate::Analysis;
use serde::Serialize;
use std::io::{self, Write};

/// The canonical bytes of `record`.
///
/// # Errors
/// When the record cannot be expressed as JSON, for instance because a map has keys that are not text.
pub fn to_vec<T: Serialize>(record: &T) -> Result<Vec<u8>, serde_json::Error> {
    // `serde_json::Value` keeps objects in a BTreeMap: that sorts the keys.
    serde_json::to_vec(&serde_json::to_value(record)?)
}

/// Writes the canonical bytes of an analysis, one participant and one statement at a time: an analysis of millions of
/// people need not be held a second time.
///
/// # Errors
/// When `out` refuses.
pub fn write_analysis(analysis: &Analysis, mut out: impl Write) -> io::Result<()> {
    write!(out, "{{")?;
    field(&mut out, "consensus", &analysis.consensus)?;
    field(&mut out, ",format", &analysis.format)?;
    field(&mut out, ",groups", &analysis.groups)?;
    field(&mut out, ",input", &analysis.input)?;
    field(&mut out, ",params", &analysis.params)?;
    list(&mut out, ",participants", &analysis.participants)?;
    field(&mut out, ",pca", &analysis.pca)?;
    field(&mut out, ",representative", &analysis.representative)?;
    list(&mut out, ",statements", &analysis.statements)?;
    write!(out, "}}")
}

/// Writes `"name":value`, after a comma when the name asks for one.
fn field<T: Serialize>(out: &mut impl Write, name: &str, value: &T) -> io::Result<()> {
    key(out, name)?;
    out.write_all(&to_vec(value)?)
}

fn list<T: Serialize>(out: &mut impl Write, name: &str, values: &[T]) -> io::Result<()> {
    key(out, name)?;
    write!(out, "[")?;
    for (index, value) in values.iter().enumerate() {
        if index > 0 {
            write!(out, ",")?;
        }
        out.write_all(&to_vec(value)?)?;
    }
    write!(out, "]")
}

fn key(out: &mut impl Write, name: &str) -> io::Result<()> {
    match name.strip_prefix(',') {
        Some(name) => write!(out, ",\"{name}\":"),
        None => write!(out, "\"{name}\":"),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn keys_are_sorted_and_white_space_is_gone() {
        #[derive(serde::Serialize)]
        struct Unsorted {
            b: f64,
            a: Vec<u8>,
        }
        let bytes = super::to_vec(&Unsorted { b: 0.1, a: vec![1, 2] }).expect("plain record");
        assert_eq!(bytes, br#"{"a":[1,2],"b":0.1}"#);
    }
}
