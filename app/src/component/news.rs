//! What a page that stays open says when there is something new: other results, or another phase of the poll.

use super::previewed;
use crate::{
    Assets,
    source::Poll,
    words::{site, use_words},
};
use leptos::prelude::*;

/// Two notices that the script shows when they become true. `results` when the page shows what others said; a page of
/// taking part says nothing about that.
pub(super) fn news(poll: &Poll, results: bool) -> AnyView {
    let words = use_words();
    // Of a draft nothing is told, and a preview shows one as it will be; without the script there is nothing to say.
    let told = poll.phase.is_public() && !previewed::is_one();
    let Some(assets) = use_context::<Assets>().filter(|_| told) else { return ().into_any() };
    let slug = poll.slug.as_str();
    let shown = (results && poll.shows_results()).then_some(poll.updated_at_ms);
    view! {
        <div
            class="news"
            role="status"
            data-news=site::address(slug, "events")
            data-phase=poll.phase.as_str()
            data-updated=shown
        >
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
