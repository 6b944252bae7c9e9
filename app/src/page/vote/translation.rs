//! A statement in the language of the page, by machine, for whoever asks. The statement itself stays where it is: it is
//! what the vote is on.

use crate::{
    component::statement::encoded,
    island::vote_card::state::needs_translation,
    participant::{Ballot, Card},
    words::{Words, site::address},
};
use leptos::prelude::*;

/// The button, and what came of it. All of it is there from the start, hidden where it does not apply, because the card
/// goes on to other statements in the browser.
pub(super) fn offered(found: &Ballot, card: &Card, words: Words) -> AnyView {
    let Some(translated) = &found.translation else { return ().into_any() };
    let (slug, to) = (found.poll.slug.as_str(), translated.to);
    let usual = found.poll.settings.language.as_str().to_owned();
    let needed = needs_translation(card.language.as_deref(), &usual, to.as_str());
    let action = address(slug, &format!("statements/{}/translation", encoded(&card.id)));
    let done = translated.text.is_some();
    view! {
        <div class="ballot-translation" data-to=to.as_str() data-usual=usual>
            <form class="ballot-translate" method="post" action=action hidden={done || !needed}>
                <button class="button button-quiet" type="submit">{words.say("vote-translate")}</button>
            </form>
            <p class="ballot-untranslated notice" hidden=!translated.failed>{words.say("vote-untranslated")}</p>
            <figure class="ballot-translated" hidden=!done>
                <blockquote>
                    <p class="ballot-translated-words" lang=to.as_str() dir=to.direction() tabindex="-1">
                        {translated.text.clone().unwrap_or_default()}
                    </p>
                </blockquote>
                <figcaption class="note">{words.say("vote-translated")}</figcaption>
            </figure>
        </div>
    }
    .into_any()
}
