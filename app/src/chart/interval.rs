//! A share with its 95 % interval on a line from nothing to all.

use super::plane::short;
use leptos::prelude::*;

/// Draws the interval as a band and the share as a tick. Decorative: the numbers stand beside it.
#[component]
pub fn Interval(
    /// The share, 0..=1.
    share: f64,
    /// Its interval.
    interval: [f64; 2],
) -> impl IntoView {
    let [low, high] = interval.map(|end| end * 100.0);
    view! {
        <svg class="interval" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="interval-track" x="0" y="3.5" width="100" height="1"></rect>
            <rect class="interval-band" x=short(low) y="1.5" width=short((high - low).max(0.5)) height="5"></rect>
            <rect class="interval-tick" x=short((share * 100.0 - 0.5).clamp(0.0, 99.0)) y="0" width="1" height="8"></rect>
        </svg>
    }
}
