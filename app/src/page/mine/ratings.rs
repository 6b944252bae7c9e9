//! What the person who looks has said of answers of models; whose they were, once she may know.

use crate::{
    args,
    participant::Mine,
    rating::{Own, OwnLine},
    words::{Words, rating as sentences, site::address},
};
use leptos::prelude::*;

/// Her ratings on the page with all that is kept about her, and the way to more; nothing where there is neither.
pub(super) fn ratings(mine: &Mine, words: Words) -> AnyView {
    let rated = mine.rated.iter().any(|own| !own.lines.is_empty());
    if !rated && !mine.rates {
        return ().into_any();
    }
    let way = mine.rates.then(|| {
        let href = address(mine.poll.slug.as_str(), "rate");
        view! { <p><a class="button button-quiet" href=href>{words.say("rating-go")}</a></p> }
    });
    view! {
        <section aria-labelledby="ratings">
            <h2 id="ratings">{words.say("rating-mine")}</h2>
            {own(&mine.rated, words)}
            {way}
        </section>
    }
    .into_any()
}

/// What somebody preferred, in sentences and one by one.
pub(in crate::page) fn own(own: &[Own], words: Words) -> AnyView {
    own.iter().filter(|own| !own.lines.is_empty()).map(|own| of_report(own, words)).collect::<Vec<_>>().into_any()
}

fn of_report(own: &Own, words: Words) -> AnyView {
    let revealed = own.lines.iter().all(|line| line.models.is_some());
    let tallies: Vec<_> = own
        .tallies()
        .into_iter()
        .map(|tally| {
            let (a, b) = (sentences::model(words, tally.pair.a()), sentences::model(words, tally.pair.b()));
            let says = words.say_with(
                "rating-own-tally",
                args!(
                    a = a,
                    b = b,
                    wins = tally.a.to_string(),
                    losses = tally.b.to_string(),
                    ties = tally.ties.to_string(),
                    of = (tally.a + tally.b + tally.ties).to_string(),
                ),
            );
            view! { <li>{says}</li> }
        })
        .collect();
    let hidden = (!revealed).then(|| view! { <p class="note">{words.say("rating-own-hidden")}</p> });
    let lines: Vec<_> = own.lines.iter().map(|line| entry(line, words)).collect();
    let number = own.lines.len().to_string();
    view! {
        {revealed.then(|| view! { <ul>{tallies}</ul> })}
        {hidden}
        <details class="rating-own">
            <summary>{words.say_with("rating-own-list", args!(comparisons = number))}</summary>
            <ol class="plain">{lines}</ol>
        </details>
    }
    .into_any()
}

fn entry(line: &OwnLine, words: Words) -> AnyView {
    let whose = |place: String, model| match model {
        Some(model) => format!("{place} ({})", sentences::model(words, model)),
        None => place,
    };
    let models = line.models.unzip();
    let answer = |text: &str| {
        if text.is_empty() {
            view! { <dd class="n">{words.say("report-no-answer")}</dd> }.into_any()
        } else {
            view! { <dd class="report-answer" dir="auto">{text.to_owned()}</dd> }.into_any()
        }
    };
    view! {
        <li class="report-prompt">
            <p><bdi dir="auto">{line.prompt.clone()}</bdi></p>
            <dl class="report-answers">
                <div><dt>{whose(words.say("rating-first"), models.0)}</dt>{answer(&line.first)}</div>
                <div><dt>{whose(words.say("rating-second"), models.1)}</dt>{answer(&line.second)}</div>
            </dl>
            <p class="note">{words.say("rating-own-choice")}" "<strong>{sentences::choice(words, line.choice)}</strong></p>
        </li>
    }
    .into_any()
}
