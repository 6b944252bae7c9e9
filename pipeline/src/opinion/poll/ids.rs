//! Ids as they arrive, numbered from 0.

use record::Id;
use std::collections::HashMap;

/// Numbers below this are looked up in a plain table; Polis counts participants and statements from 0.
const DENSE: u64 = 1 << 22;
const UNKNOWN: u32 = u32::MAX;

/// Gives every distinct id the next free index.
#[derive(Default)]
pub(super) struct IdTable {
    ids: Vec<Id>,
    dense: Vec<u32>,
    sparse: HashMap<Box<str>, u32>,
}

impl IdTable {
    /// The index of an id; new ids get the next one.
    pub(super) fn index(&mut self, text: &str) -> u32 {
        match small_number(text) {
            Some(number) => self.dense_index(number, text),
            None => self.sparse_index(text),
        }
    }

    fn dense_index(&mut self, number: usize, text: &str) -> u32 {
        if number >= self.dense.len() {
            self.dense.resize((number + 1).next_power_of_two(), UNKNOWN);
        }
        if self.dense[number] == UNKNOWN {
            self.dense[number] = self.ids.len() as u32;
            self.ids.push(Id::new(text));
        }
        self.dense[number]
    }

    fn sparse_index(&mut self, text: &str) -> u32 {
        if let Some(&index) = self.sparse.get(text) {
            return index;
        }
        let index = self.ids.len() as u32;
        self.sparse.insert(text.into(), index);
        self.ids.push(Id::new(text));
        index
    }

    /// Ids from an index on, in order of arrival.
    pub(super) fn ids_from(&self, index: usize) -> Vec<Id> {
        self.ids.get(index..).unwrap_or_default().to_vec()
    }

    /// All ids, in order of arrival.
    pub(super) fn into_ids(self) -> Vec<Id> {
        self.ids
    }
}

/// The number that an id spells in its only form: no sign, no leading zero.
fn small_number(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    if bytes.is_empty() || bytes.len() > 7 || (bytes[0] == b'0' && bytes.len() > 1) {
        return None;
    }
    let number =
        bytes.iter().try_fold(0u64, |n, byte| byte.is_ascii_digit().then(|| n * 10 + u64::from(byte - b'0')))?;
    (number < DENSE).then_some(number as usize)
}
