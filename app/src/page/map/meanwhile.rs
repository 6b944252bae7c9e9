//! The opinion map while people vote: somebody's own place among groups of which nobody is shown, and in words only what
//! she has voted on herself.

use super::DEFINING;
use crate::{
    args,
    chart::{shape, sketch},
    component::{ballot, figure::Figure, frame, mark::Mark, statement::in_quotes},
    participant::Card,
    place::{About, Leaning, Meanwhile, Outline},
    source::Poll,
    words::{Count, Day, Slot, Words, results, site::address, use_words},
};
use leptos::prelude::*;

/// The page, for somebody who takes part.
pub(super) fn page(poll: &Poll, place: &Meanwhile) -> AnyView {
    let words = use_words();
    let title = words.say("meanwhile-title");
    let inside = match place {
        Meanwhile::TooFew { voted, needed } => {
            let says = words.say_with("place-too-few", args!(voted = Count(*voted), needed = Count(*needed)));
            view! { <p class="lead">{says}</p> }.into_any()
        }
        Meanwhile::TooEarly { missing } => too_early(words, poll, *missing),
        Meanwhile::Away => view! { <p class="lead">{words.say("meanwhile-away")}</p> }.into_any(),
        Meanwhile::LeftOut => view! { <p class="lead">{words.say("place-left-out")}</p> }.into_any(),
        Meanwhile::About(about) => known(words, about),
    };
    let content = view! {
        <h1>{title.clone()}</h1>
        {inside}
        <p><a class="button" href=address(poll.slug.as_str(), "vote")>{words.say("join-go-on")}</a></p>
        <p class="note">{words.say("meanwhile-results")}</p>
    };
    frame::taking_part(poll, None, &title, content.into_any())
}

/// What there is to say before there is a picture: how many there are, and how many it takes.
fn too_early(words: Words, poll: &Poll, missing: u64) -> AnyView {
    let so_far = words.say_with("meanwhile-so-far", args!(people = poll.participants, votes = poll.votes));
    let says = match missing {
        0 => words.say("meanwhile-not-enough"),
        missing => words.say_with("meanwhile-missing", args!(people = missing)),
    };
    view! { <p class="lead">{says}</p> <p>{so_far}</p> }.into_any()
}

fn known(words: Words, about: &About) -> AnyView {
    let sketch = &about.sketch;
    let near = sketch.nearest(about.at);
    let finding = match near {
        Some(group) => {
            let group = results::group(words, &group.letter);
            words.say_with("meanwhile-near", args!(group = group))
        }
        None => words.say("meanwhile-no-groups"),
    };
    let made = words.say_with("meanwhile-made", args!(day = Day(about.made_at_ms), people = sketch.people));
    let defining = near.map(|group| apart(words, group, about));
    let key: Vec<_> =
        sketch.groups.iter().map(|group| view! { <li><Mark group=group.number /> {size(words, group)}</li> }).collect();
    let inside = view! {
        {sketch::sketch(words, about, finding.clone())}
        {(!key.is_empty()).then(|| view! { <ul class="key">{key}</ul> })}
        {sketch::twin(words, about)}
    }
    .into_any();
    view! {
        <div class="map-page">
            <div class="map-figure"><Figure id="map" title=words.say("meanwhile-figure") finding>
                {inside}
            </Figure></div>
            <div class="group-cards">
                {defining}
                {shared(words, about)}
            </div>
            <section class="reading" aria-labelledby="reading-title">
                <h2 id="reading-title">{words.say("map-how-to-read")}</h2>
                <p>{words.say("meanwhile-distance")}</p>
                <p>{words.say("meanwhile-outline")}</p>
                <p>{made}</p>
                <p>{words.say("meanwhile-only-yours")}</p>
            </section>
        </div>
    }
    .into_any()
}

/// A group and how many of all people are in it, about.
fn size(words: Words, group: &Outline) -> String {
    let name = results::group(words, &group.letter);
    match group.tenths {
        0 => words.say_with("meanwhile-size-few", args!(group = name)),
        tenths => words.say_with("meanwhile-size", args!(group = name, tenths = tenths.to_string())),
    }
}

/// What sets the nearest group apart, of that on which she has voted.
fn apart(words: Words, group: &Outline, about: &About) -> AnyView {
    let rows: Vec<_> = voted_on(&group.defining, about)
        .map(|(leaning, card)| {
            let says = words.say_around(
                if leaning.agrees { "place-group-agrees" } else { "place-group-disagrees" },
                args!(statement = Slot),
                |_| in_quotes(words, || ballot::text(card)),
            );
            row(words, says, card)
        })
        .collect();
    let nothing = words.say("meanwhile-nothing-apart");
    let title = words.say_with("meanwhile-apart", args!(group = results::group(words, &group.letter)));
    let class = format!("group-card {}", shape::class(Some(group.number)));
    part(class, Some(group.number), title, rows, nothing)
}

/// What all groups see alike, of that on which she has voted.
fn shared(words: Words, about: &About) -> AnyView {
    let rows: Vec<_> = voted_on(&about.sketch.shared, about)
        .map(|(leaning, card)| {
            let says = words.say_around(
                if leaning.agrees { "map-most-agree" } else { "map-most-disagree" },
                args!(statement = Slot),
                |_| in_quotes(words, || ballot::text(card)),
            );
            row(words, says, card)
        })
        .collect();
    part("group-card".to_owned(), None, words.say("place-shared"), rows, words.say("meanwhile-nothing-shared"))
}

/// The first few of these statements on which she has voted: what others say of one is shown to nobody before.
fn voted_on<'a>(leanings: &'a [Leaning], about: &'a About) -> impl Iterator<Item = (&'a Leaning, &'a Card)> {
    leanings.iter().filter_map(|leaning| Some((leaning, about.voted.get(leaning.statement.as_str())?))).take(DEFINING)
}

fn part(class: String, mark: Option<usize>, title: String, rows: Vec<AnyView>, nothing: String) -> AnyView {
    let body = match rows.is_empty() {
        true => view! { <p>{nothing}</p> }.into_any(),
        false => view! { <ul class="plain">{rows}</ul> }.into_any(),
    };
    view! {
        <section class=class>
            <h3>{mark.map(|group| view! { <Mark group /> })}{title}</h3>
            {body}
        </section>
    }
    .into_any()
}

fn row(words: Words, says: AnyView, card: &Card) -> AnyView {
    let mine = card.mine.map(|vote| {
        view! {
            <span class="own-vote-said">
                {words.say("place-your-vote")}" "{ballot::sign(vote)}" "{ballot::name(vote, words)}
            </span>
        }
    });
    view! { <li>{says}" "{mine}</li> }.into_any()
}
