//! A statement in the language of whoever reads it, by machine and marked as such, wherever people meet one statement
//! at a time. The statement itself stays where it is: it is what votes are on.

use crate::{
    component::statement::encoded,
    island::vote_card::state::needs_translation,
    participant::Translated,
    words::{Words, site::address},
};
use deliberation::Poll;
use leptos::prelude::*;

/// Where a translation stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// On the card that is voted on.
    Card,
    /// Beside what says nearly the same as the statement that somebody is writing.
    Similar,
    /// Among the votes of whoever looks.
    Votes,
    /// Among the statements that she wrote.
    Own,
    /// On the page of the statement.
    Page,
}

impl Place {
    /// What the form says of where it stands, so that it leads back there.
    fn name(self) -> Option<&'static str> {
        match self {
            Self::Card | Self::Similar => None,
            Self::Votes => Some("votes"),
            Self::Own => Some("own"),
            Self::Page => Some("page"),
        }
    }

    /// Whether a script puts other statements into this place, so that all of it has to be there from the start.
    fn is_redrawn(self) -> bool {
        matches!(self, Self::Card | Self::Similar)
    }
}

/// Where the text of a statement stands on a page that has several.
pub fn anchor(place: Place, id: &str) -> String {
    let list = match place {
        Place::Card | Place::Page => "statement",
        Place::Similar => "similar",
        Place::Votes => "vote",
        Place::Own => "own",
    };
    format!("{list}-{}", encoded(id))
}

/// The statement that is translated.
#[derive(Clone, Copy, Debug)]
pub struct Original<'a> {
    /// Its poll.
    pub poll: &'a Poll,
    /// Its id.
    pub id: &'a str,
    /// Language it is written in, where known.
    pub language: Option<&'a str>,
}

/// The button, and what came of it.
pub fn translation(original: Original<'_>, translated: &Translated, place: Place, words: Words) -> AnyView {
    let Original { poll, language, .. } = original;
    let (usual, to) = (poll.settings.language.as_str().to_owned(), translated.to);
    let done = translated.text.is_some();
    let offered = !done && translated.may_ask && needs_translation(language, &usual, to.as_str());
    if !place.is_redrawn() && !done && !offered && !translated.failed {
        return ().into_any();
    }
    let marked = words.say(match place {
        Place::Card | Place::Similar => "vote-translated",
        // One's own page has statements of others and of one's own, and says the same of both.
        Place::Votes | Place::Own | Place::Page => "vote-translated.votes",
    });
    let in_vain = words.say(match place {
        Place::Card | Place::Similar => "vote-untranslated",
        Place::Votes | Place::Own | Place::Page => "vote-untranslated.later",
    });
    view! {
        <div class="ballot-translation" data-to=to.as_str() data-usual=usual>
            {button(original, offered, place, words)}
            <p class="ballot-untranslated notice" hidden=!translated.failed>{in_vain}</p>
            <figure class="ballot-translated" hidden=!done>
                <blockquote>
                    <p class="ballot-translated-words" lang=to.as_str() dir=to.direction() tabindex="-1">
                        {translated.text.clone().unwrap_or_default()}
                    </p>
                </blockquote>
                <figcaption class="note">{marked}</figcaption>
            </figure>
        </div>
    }
    .into_any()
}

fn button(original: Original<'_>, offered: bool, place: Place, words: Words) -> AnyView {
    let Original { poll, id, .. } = original;
    let says = words.say("vote-translate");
    // Of many buttons of one name each says which statement it is about.
    let described = (!matches!(place, Place::Card | Place::Page)).then(|| anchor(place, id));
    if place == Place::Similar {
        // Part of the form in which somebody writes, so that nothing of what is written is lost on the way.
        return view! {
            <p class="ballot-translate" hidden=!offered>
                <button
                    class="button button-quiet"
                    type="submit"
                    form="writing"
                    formnovalidate
                    name="translate"
                    value=id.to_owned()
                    aria-describedby=described
                >
                    {says}
                </button>
            </p>
        }
        .into_any();
    }
    let action = address(poll.slug.as_str(), &format!("statements/{}/translation", encoded(id)));
    let from = place.name().map(|name| view! { <input type="hidden" name="from" value=name /> });
    view! {
        <form class="ballot-translate" method="post" action=action hidden=!offered>
            {from}
            <button class="button button-quiet" type="submit" aria-describedby=described>{says}</button>
        </form>
    }
    .into_any()
}
