//! A group's mark beside its name.

use crate::chart::shape;
use leptos::prelude::*;

/// The shape and colour of a group, decorative: its name stands beside it.
#[component]
pub fn Mark(
    /// Number of the group.
    group: usize,
) -> impl IntoView {
    view! {
        <svg class="mark" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path class=shape::class(Some(group)) d=shape::marks(Some(group), &[[8.0, 8.0]], 5.5)></path>
        </svg>
    }
}
