//! Takes away what this browser has kept of a poll for somebody who has left it or had everything erased: the next person
//! at it must not find that. What waits in other polls stays.

#![expect(missing_docs, reason = "the macro makes a struct of properties without documentation")]

use leptos::prelude::*;

/// Wraps what is said about it.
#[island]
pub fn Forget(
    /// Number of the poll.
    poll: i64,
    /// Its name in addresses.
    slug: String,
    /// What is said.
    children: Children,
) -> impl IntoView {
    #[cfg(not(feature = "islands"))]
    let _ = (poll, slug);
    Effect::new(move |_| {
        #[cfg(feature = "islands")]
        take_away(poll, &slug);
    });
    view! { <div>{children()}</div> }
}

#[cfg(feature = "islands")]
fn take_away(poll: i64, slug: &str) {
    use super::{kept, page};

    let Some(storage) = page::storage() else { return };
    let all: Vec<String> = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten()).collect();
    for name in all.iter().filter(|name| kept::belongs_to(name, poll, slug)) {
        let _ = storage.remove_item(name);
    }
}
