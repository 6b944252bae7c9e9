//! Where answers lie: bounded in number and in bytes; what was asked for longest ago makes room.

use crate::bulletin::Standing;
use axum::{
    body::Bytes,
    http::{HeaderMap, HeaderName, HeaderValue, header},
};
use deliberation::{Language, Slug};
use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

/// Bytes of the largest answer that is kept.
pub(super) const LARGEST: usize = 4 << 20;
/// Bytes of all answers together.
const ROOM: usize = 48 << 20;
/// Answers at the most.
const MOST: usize = 2_000;

/// What tells a reader what a body is and how to treat it. Everything else is said anew, or not at all.
const HEADERS: [HeaderName; 4] = [
    header::CONTENT_TYPE,
    header::CONTENT_DISPOSITION,
    header::CONTENT_SECURITY_POLICY,
    HeaderName::from_static("cross-origin-resource-policy"),
];

/// What an answer is kept under.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Name {
    /// The poll that it is about; none for the list of all.
    pub(super) slug: Option<Slug>,
    pub(super) path: String,
    pub(super) query: String,
    pub(super) language: Language,
    pub(super) framed: bool,
}

/// One answer.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: Bytes,
    /// When it was last true, UTC milliseconds.
    pub(super) at_ms: i64,
    tag: Option<HeaderValue>,
    standing: Standing,
    used: u64,
}

impl Piece {
    pub(super) fn new(headers: &HeaderMap, body: Bytes, standing: Standing, at_ms: i64) -> Self {
        let kept = HEADERS.into_iter().filter_map(|name| headers.get(&name).cloned().map(|value| (name, value)));
        Self { headers: kept.collect(), body, at_ms, tag: headers.get(header::ETAG).cloned(), standing, used: 0 }
    }

    /// Whether people read it in a browser.
    pub(super) fn is_page(&self) -> bool {
        let kind = self.headers.iter().find(|(name, _)| *name == header::CONTENT_TYPE);
        kind.is_some_and(|(_, kind)| kind.as_bytes().starts_with(b"text/html"))
    }
}

/// All answers that are kept.
#[derive(Debug, Default)]
pub(in crate::http) struct LastShown(Mutex<Shelf>);

#[derive(Debug, Default)]
struct Shelf {
    pieces: HashMap<Name, Piece>,
    bytes: usize,
    turn: u64,
}

impl LastShown {
    /// Keeps an answer in place of the one before.
    pub(super) fn keep(&self, name: Name, piece: Piece) {
        let mut shelf = self.shelf();
        shelf.remove(&name);
        shelf.turn += 1;
        shelf.bytes += size(&name, &piece);
        let used = shelf.turn;
        shelf.pieces.insert(name, Piece { used, ..piece });
        while shelf.bytes > ROOM || shelf.pieces.len() > MOST {
            // Whoever makes up questions drives out other questions first, and no plain address.
            let last = shelf.pieces.iter().min_by_key(|(name, piece)| (name.query.is_empty(), piece.used));
            let Some(last) = last.map(|(name, _)| name.clone()) else { return };
            shelf.remove(&last);
        }
    }

    /// The answer of this name, if the poll still stands as it did then.
    pub(super) fn find(&self, name: &Name, standing: Standing) -> Option<Piece> {
        let mut shelf = self.shelf();
        if shelf.pieces.get(name)?.standing != standing {
            shelf.remove(name);
            return None;
        }
        shelf.turn += 1;
        let used = shelf.turn;
        let piece = shelf.pieces.get_mut(name)?;
        piece.used = used;
        Some(piece.clone())
    }

    /// A reader was told that what she has is still true; so is what is kept, if it has the same tag.
    pub(super) fn confirm(&self, name: &Name, tag: Option<&HeaderValue>, standing: Standing, at_ms: i64) {
        let mut shelf = self.shelf();
        if let Some(piece) = shelf.pieces.get_mut(name).filter(|piece| tag.is_some() && piece.tag.as_ref() == tag) {
            piece.at_ms = at_ms;
            piece.standing = standing;
        }
    }

    /// Keeps nothing of this name any more.
    pub(super) fn forget(&self, name: &Name) {
        self.shelf().remove(name);
    }

    fn shelf(&self) -> std::sync::MutexGuard<'_, Shelf> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Bytes that a piece takes, its name included.
fn size(name: &Name, piece: &Piece) -> usize {
    let headers = piece.headers.iter().map(|(name, value)| name.as_str().len() + value.len()).sum::<usize>();
    piece.body.len() + headers + name.path.len() + name.query.len()
}

impl Shelf {
    fn remove(&mut self, name: &Name) {
        if let Some(gone) = self.pieces.remove(name) {
            self.bytes -= size(name, &gone);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bulletin::tests::standing;

    fn name(path: &str, query: &str, language: Language) -> Name {
        let slug = Slug::parse("town").ok();
        Name { slug, path: path.to_owned(), query: query.to_owned(), language, framed: false }
    }

    fn piece(bytes: usize, revision: i64) -> Piece {
        Piece::new(&HeaderMap::new(), Bytes::from(vec![b'x'; bytes]), standing(revision), 0)
    }

    #[test]
    fn languages_are_kept_apart_and_what_has_changed_is_gone() {
        let shown = LastShown::default();
        let german = name("/polls/town", "", Language::De);
        shown.keep(german.clone(), piece(3, 1));
        assert!(shown.find(&name("/polls/town", "", Language::En), standing(1)).is_none());
        assert!(shown.find(&german, standing(1)).is_some());
        assert!(shown.find(&german, standing(2)).is_none(), "something was taken back");
        assert!(shown.find(&german, standing(1)).is_none(), "and stays away");
    }

    #[test]
    fn there_is_never_more_than_there_is_room_for_and_questions_go_first() {
        let shown = LastShown::default();
        let plain = name("/polls/town", "", Language::En);
        shown.keep(plain.clone(), piece(LARGEST, 1));
        for n in 0..40 {
            shown.keep(name("/polls/town/statements", &format!("sort={n}"), Language::En), piece(LARGEST, 1));
            assert!(shown.shelf().bytes <= ROOM);
        }
        assert!(shown.find(&plain, standing(1)).is_some());
        for n in 0..3_000 {
            shown.keep(name("/polls/town/statements", &format!("n={n}"), Language::En), piece(1, 1));
        }
        assert_eq!(shown.shelf().pieces.len(), MOST);
        let counted: usize = shown.shelf().pieces.iter().map(|(name, piece)| size(name, piece)).sum();
        assert_eq!(shown.shelf().bytes, counted);
        assert!(shown.find(&plain, standing(1)).is_some());
    }
}
