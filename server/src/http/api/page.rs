//! Long lists in pieces.

use super::Error;
use axum::http::StatusCode;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// Entries of a page where nothing is said.
const USUAL: usize = 50;
/// Entries of a page at the most.
const MOST: usize = 500;

/// Where to go on, and how far.
#[derive(Debug, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(in crate::http) struct Cursor {
    /// `next` of the page before; without it the list begins.
    after: Option<String>,
    /// Entries wanted, 1 to 500; 50 where nothing is said.
    #[param(minimum = 1, maximum = 500)]
    limit: Option<usize>,
}

/// A piece of a list.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Page<T> {
    /// The entries.
    items: Vec<T>,
    /// What to ask for as `after`; null at the end.
    next: Option<String>,
}

impl<T> Page<T> {
    /// The same with other entries.
    pub(super) fn map<U>(self, each: impl Fn(T) -> U) -> Page<U> {
        Page { items: self.items.into_iter().map(each).collect(), next: self.next }
    }
}

impl Cursor {
    /// The piece of a list that was asked for; `key` names an entry for good.
    pub(super) fn cut<T>(self, list: Vec<T>, key: impl Fn(&T) -> String) -> Result<Page<T>, Error> {
        let malformed = |says: &str| Error::new(StatusCode::UNPROCESSABLE_ENTITY, "malformed", says);
        let limit = self.limit.unwrap_or(USUAL);
        if !(1..=MOST).contains(&limit) {
            return Err(malformed("limit must be between 1 and 500"));
        }
        let from = match self.after {
            None => 0,
            Some(after) => {
                let at = list.iter().position(|entry| key(entry) == after);
                at.ok_or_else(|| malformed("after names no entry of this list; begin again without it"))? + 1
            }
        };
        let more = list.len() > from + limit;
        let items: Vec<T> = list.into_iter().skip(from).take(limit).collect();
        let next = items.last().filter(|_| more).map(key);
        Ok(Page { items, next })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_together_are_the_list() {
        let (mut after, mut seen) = (None, Vec::new());
        loop {
            let page = Cursor { after, limit: Some(4) }.cut((0..10).collect(), i32::to_string).expect("a page");
            seen.extend(page.items);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, (0..10).collect::<Vec<_>>());
        for wrong in [Cursor { after: None, limit: Some(0) }, Cursor { after: Some("x".into()), limit: None }] {
            assert!(wrong.cut(vec![1], i32::to_string).is_err());
        }
    }
}
