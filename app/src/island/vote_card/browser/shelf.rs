//! Votes that wait, in the browser's storage, where the next page finds them.
//!
//! Several pages of one poll may be open at once, as in two tabs, so each adds and takes away its own votes alone and lets
//! those of the others lie. A vote that two pages send has the same key both times and counts once.

use crate::island::{page, vote_card::state::Waiting};

/// All that waits at this place.
pub(super) fn read(place: &str) -> Vec<Waiting> {
    let text = page::storage().and_then(|storage| storage.get_item(place).ok().flatten());
    text.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Takes over what waits at an earlier place, before what waits here: it is older. Where the storage is full it stays there
/// for another time.
pub(super) fn move_in(earlier: &str, place: &str) {
    let (mut all, here) = (read(earlier), read(place));
    if all.is_empty() {
        return;
    }
    all.retain(|waiting| here.iter().all(|other| other.key != waiting.key));
    all.extend(here);
    write(place, &all);
    if read(place) == all {
        clear(earlier);
    }
}

/// Puts one more there. A full storage costs it only if the page is closed before the connection is back.
pub(super) fn add(place: &str, waiting: &Waiting) {
    let mut all = read(place);
    all.push(waiting.clone());
    write(place, &all);
}

/// Takes the one with this key away.
pub(super) fn remove(place: &str, key: &str) {
    let mut all = read(place);
    all.retain(|waiting| waiting.key != key);
    write(place, &all);
}

/// Takes everything away.
pub(super) fn clear(place: &str) {
    write(place, &[]);
}

fn write(place: &str, all: &[Waiting]) {
    let Some(storage) = page::storage() else { return };
    let _ = match all {
        [] => storage.remove_item(place),
        all => storage.set_item(place, &serde_json::to_string(all).unwrap_or_default()),
    };
}
