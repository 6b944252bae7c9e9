//! The place of the person who looks, in words: her group, what sets it apart, and what all share, each with her vote.

use super::DEFINING;
use crate::{
    args,
    component::{ballot, statement::quoted_link},
    place::{Here, Place, Votes},
    published::{Group, Published, Statement},
    words::{Count, Slot, Words, map as sentences, site::address},
};
use leptos::prelude::*;

/// The part of the page that is hers alone.
pub(super) fn view(words: Words, slug: &str, published: &Published, place: &Place) -> AnyView {
    let (title, inside) = match place {
        Place::Here(here) => (words.say("place-here"), known(words, slug, published, here)),
        Place::TooFew { voted, needed, open } => {
            let says = words.say_with("place-too-few", args!(voted = Count(*voted), needed = Count(*needed)));
            let go = open.then(|| {
                view! { <p><a href=address(slug, "vote")>{words.say("join-go-on")}</a></p> }
            });
            (words.say("place-not-yet"), view! { <p>{says}</p> {go} }.into_any())
        }
        Place::Later => (words.say("place-not-yet"), view! { <p>{words.say("place-later")}</p> }.into_any()),
        Place::LeftOut => (words.say("place-nowhere"), view! { <p>{words.say("place-left-out")}</p> }.into_any()),
    };
    view! {
        <section class="group-card group-card-you" aria-labelledby="you">
            <h3 id="you">{title}</h3>
            {inside}
            <p class="note">{words.say("place-private")}</p>
        </section>
    }
    .into_any()
}

fn known(words: Words, slug: &str, published: &Published, here: &Here) -> AnyView {
    let group = here.group.filter(|_| published.has_groups()).and_then(|group| published.groups.get(group));
    let shown = group.filter(|group| group.size.is_some());
    let says = match (group, shown) {
        _ if !published.has_groups() => words.say("place-without-groups"),
        (None, _) => words.say_with("place-in-no-group", args!(votes = published.min_votes)),
        (Some(_), None) => words.say("place-in-a-small-group"),
        (_, Some(group)) => {
            let heading = sentences::group(words, &group.letter, group.size);
            words.say_with("place-in-group", args!(group = heading))
        }
    };
    let apart = shown.map(|group| apart(words, slug, published, group, &here.votes));
    view! {
        <p>{says}</p>
        {apart}
        {shared(words, slug, published, &here.votes)}
    }
    .into_any()
}

fn apart(words: Words, slug: &str, published: &Published, group: &Group, votes: &Votes) -> AnyView {
    let rows: Vec<_> = group
        .defining
        .iter()
        .take(DEFINING)
        .filter_map(|defining| Some((defining.agrees, published.at(defining.statement)?)))
        .map(|(agrees, statement)| {
            let says = words.say_around(
                if agrees { "place-group-agrees" } else { "place-group-disagrees" },
                args!(statement = Slot),
                |_| quoted_link(words, slug, statement),
            );
            row(words, says, statement, votes)
        })
        .collect();
    list(words.say("place-apart"), rows)
}

fn shared(words: Words, slug: &str, published: &Published, votes: &Votes) -> AnyView {
    let rows: Vec<_> = published
        .pick(&published.ranking.consensus)
        .filter_map(|statement| Some((statement.common?.agree, statement)))
        .take(DEFINING)
        .map(|(agree, statement)| {
            let says = words.say_around(
                if agree { "map-most-agree" } else { "map-most-disagree" },
                args!(statement = Slot),
                |_| quoted_link(words, slug, statement),
            );
            row(words, says, statement, votes)
        })
        .collect();
    list(words.say("place-shared"), rows)
}

fn list(title: String, rows: Vec<AnyView>) -> AnyView {
    (!rows.is_empty()).then(|| view! { <h4>{title}</h4> <ul class="plain">{rows}</ul> }).into_any()
}

fn row(words: Words, says: AnyView, statement: &Statement, votes: &Votes) -> AnyView {
    let mine = match votes.get(statement.id.as_str()) {
        Some(vote) => view! {
            <span class="own-vote-said">
                {words.say("place-your-vote")}" "{ballot::sign(*vote)}" "{ballot::name(*vote, words)}
            </span>
        }
        .into_any(),
        None => view! { <span class="n">{words.say("place-no-vote")}</span> }.into_any(),
    };
    view! { <li>{says}" "{mine}</li> }.into_any()
}
