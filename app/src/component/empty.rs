//! What stands in place of content that is not there yet.

use crate::words::missing::Missing;
use leptos::prelude::*;

/// Says what is missing and what will help.
#[component]
pub fn Empty(
    /// The words.
    missing: Missing,
) -> impl IntoView {
    view! {
        <div class="empty">
            <p class="empty-what">{missing.what}</p>
            <p>{missing.help}</p>
        </div>
    }
}
