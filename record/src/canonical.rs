//! The canonical form of a record: one record, one sequence of bytes.
//!
//! JSON without insignificant white space, keys of every object in byte order, numbers in the shortest form that
//! reads back to the same value, text in UTF-8 with only the escapes that JSON demands. Hashes that Folkmoot
//! publishes are SHA-256 over these bytes.

use serde::Serialize;

/// The canonical bytes of `record`.
///
/// # Errors
/// When the record cannot be expressed as JSON, for instance because a map has keys that are not text.
pub fn to_vec<T: Serialize>(record: &T) -> Result<Vec<u8>, serde_json::Error> {
    // `serde_json::Value` keeps objects in a BTreeMap: that sorts the keys.
    serde_json::to_vec(&serde_json::to_value(record)?)
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
