//! The card to vote on moves to the next statement in place, and keeps votes while there is no connection.
//!
//! Around it stands the plain form, which does the same with a page load. A vote is put into a queue, sent, and taken
//! out once the server has said that it is on its disk; only then the card says "saved". Without a connection the next
//! statement comes from a small stock, and the queue waits in the browser's storage, each vote with the key that it
//! was first sent with, so that sending again changes nothing.
//!
//! Where nothing more is taken the card ends, and says why and which votes were not counted.
//!
//! * [`state`]: what is known, free of the browser and tested without one;
//! * [`refused`]: what a refusal means for the votes that wait;
//! * `browser`: what only a browser can do.

#![expect(missing_docs, reason = "the macro makes a struct of properties without documentation")]

#[cfg(feature = "islands")]
mod browser;
pub mod refused;
pub mod state;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the card says, finished but for the places in braces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrases {
    /// A vote is on the disk; with `{statement}`.
    pub saved: String,
    /// The last vote can be changed; with `{statement}`.
    pub undone: String,
    /// The last vote is on the disk and there is nothing more.
    pub all_done: String,
    /// So many votes wait; with `{votes}`.
    pub queued: String,
    /// No vote waits any more.
    pub sent: String,
    /// A vote that will never be taken; with `{statement}`.
    pub lost: String,
    /// So many votes were not counted, and nothing more is taken; with `{votes}`.
    pub uncounted: String,
    /// With `{voted}` and `{of}`.
    pub progress: String,
    /// With `{votes}`.
    pub map_in: String,
    /// Who wrote the statement.
    pub by_participant: String,
    /// Who wrote the statement.
    pub by_organisers: String,
    /// A translation is on its way.
    pub translating: String,
}

/// Wraps the card with what stands around it.
#[island]
pub fn VoteCard(
    /// The poll's name in addresses.
    slug: String,
    /// Its number, which stays when that name changes.
    poll: i64,
    /// Number of who votes: what waits in the storage belongs to that person alone.
    participant: i64,
    /// What the card says.
    phrases: Phrases,
    /// Votes from which questions about the person are offered.
    ask_after: Option<u32>,
    /// Votes after which one is asked for a statement of one's own.
    prompt_after: Option<u32>,
    /// The card.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "islands")]
    let table = browser::Table::new(slug, poll, participant, phrases, ask_after, prompt_after);
    #[cfg(not(feature = "islands"))]
    let _ = (slug, poll, participant, phrases, ask_after, prompt_after);
    Effect::new(move |_| {
        #[cfg(feature = "islands")]
        if let Some(frame) = frame.get() {
            table.start(&frame);
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        #[cfg(feature = "islands")]
        table.submitted(&event);
        #[cfg(not(feature = "islands"))]
        let _ = event;
    };
    let click = move |event: leptos::ev::MouseEvent| {
        #[cfg(feature = "islands")]
        table.clicked(&event);
        #[cfg(not(feature = "islands"))]
        let _ = event;
    };
    let press = move |event: leptos::ev::KeyboardEvent| {
        #[cfg(feature = "islands")]
        table.pressed(&event);
        #[cfg(not(feature = "islands"))]
        let _ = event;
    };
    view! {
        <div class="ballot" node_ref=frame on:submit=submit on:click=click on:keydown=press>
            {children()}
        </div>
    }
}
