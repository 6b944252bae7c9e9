//! JSON that others wrote.

use crate::constitution::ConstitutionError;
use serde::{
    Deserialize,
    de::{DeserializeOwned, Deserializer, Error, MapAccess, Visitor},
};
use std::{collections::HashSet, fmt, marker::PhantomData};

/// An object as a list of its entries, in the order of the file. A name that occurs twice is an error: which of the
/// two was meant nobody can tell.
pub(super) struct Entries<T>(pub(super) Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct InOrder<T>(PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for InOrder<T> {
            type Value = Entries<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object of named instructions, or a list of texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = Vec::new();
                let mut names = HashSet::new();
                while let Some((name, value)) = map.next_entry::<String, T>()? {
                    if !names.insert(name.clone()) {
                        return Err(A::Error::custom(format!("{name:?} occurs twice")));
                    }
                    entries.push((name, value));
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(InOrder(PhantomData))
    }
}

/// Reads JSON; the error carries line and column.
pub(super) fn parse<T: DeserializeOwned>(form: &'static str, text: &str) -> Result<T, ConstitutionError> {
    serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|e| {
        let problem = if text.trim().is_empty() { "the file is empty".to_owned() } else { e.to_string() };
        failed(form, problem)
    })
}

/// An import that failed.
pub(super) fn failed(format: &'static str, problem: String) -> ConstitutionError {
    ConstitutionError::Import { format, problem }
}
