//! A page that can be used with single keys says so, and lets them be switched off: comes alive in the browser.

use crate::words::Words;
use leptos::prelude::*;

/// The note of a page, of this class: its heading, what the keys do, and the words beside the box.
pub(crate) fn view(class: &'static str, [heading, says, uses]: [String; 3], words: Words) -> AnyView {
    view! {
        <details class=class data-keys="true" hidden>
            <summary>{heading}</summary>
            <p>{says}</p>
            <label class="option">
                <input type="checkbox" checked autocomplete="off" />
                <span>{uses}</span>
            </label>
            <p
                class="visually-hidden"
                role="status"
                data-on=words.say("facilitate-keys.on")
                data-off=words.say("facilitate-keys.off")
            ></p>
        </details>
    }
    .into_any()
}
