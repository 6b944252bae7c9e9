//! What a page that stays open says when there is something new: other results, another phase of the poll, or a place
//! for somebody who waits.

use super::previewed;
use crate::{
    Assets,
    participant::Waits,
    source::Poll,
    words::{site, use_words},
};
use leptos::prelude::*;

/// Notices that the script shows when they become true. `results` when the page shows what others said; a page of
/// taking part says nothing about that.
pub(super) fn news(poll: &Poll, results: bool) -> AnyView {
    let words = use_words();
    // Of a draft nothing is told, and a preview shows one as it will be; without the script there is nothing to say.
    let told = poll.phase.is_public() && !previewed::is_one();
    let Some(assets) = use_context::<Assets>().filter(|_| told) else { return ().into_any() };
    let slug = poll.slug.as_str();
    let shown = (results && poll.shows_results()).then_some(poll.updated_at_ms);
    let waits = use_context::<Waits>().is_some();
    let events = site::address(slug, if waits { "events?place=1" } else { "events" });
    let place = waits.then(|| {
        view! {
            <p class="news-place notice" hidden>
                {words.say("vote-place")} " " <a href=site::address(slug, "vote")>{words.say("vote-place.go")}</a>
            </p>
        }
    });
    view! {
        <div
            class="news"
            role="status"
            data-news=events
            data-phase=poll.phase.as_str()
            data-updated=shown
        >
            {place}
            <p class="news-phase notice" hidden>
                {words.say("site-news-phase")} " " <a href=site::address(slug, "")>{words.say("site-news-phase.show")}</a>
            </p>
            <p class="news-results notice" hidden>
                {words.say("site-news-results")} " " <a href="">{words.say("site-news-results.show")}</a>
            </p>
        </div>
        <script src=assets.news defer></script>
    }
    .into_any()
}
