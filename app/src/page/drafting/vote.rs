//! Second votes: the button that puts the principles to the vote, and the votes there were.

use super::{action, may, seen};
use crate::{
    args,
    drafting::{Drafting, Work},
    ratification::{SecondVote, sentence},
    words::Words,
};
use leptos::prelude::*;

/// The votes, and the buttons for another.
pub(super) fn view(drafting: &Drafting, work: &Work, words: Words) -> AnyView {
    let votes: Vec<_> = work.votes.iter().map(|vote| one(vote, words)).collect();
    let of_draft = (may(drafting) && !work.draft.clauses.is_empty()).then(|| {
        view! {
            <form class="form" method="post" action=action(drafting, "vote")>
                {seen(work)}
                <button class="button button-quiet">{words.say("ratification-put-draft")}</button>
            </form>
        }
    });
    let of_version = work.ratified.first().filter(|_| may(drafting)).map(|latest| {
        let says = words.say_with("ratification-put-version", args!(version = latest.version.to_string()));
        view! {
            <form class="form" method="post" action=action(drafting, "vote")>
                <input type="hidden" name="version" value=latest.version.to_string() />
                <button class="button button-quiet">{says}</button>
            </form>
        }
    });
    view! {
        <section aria-labelledby="second-vote">
            <h2 id="second-vote">{words.say("ratification-drafting")}</h2>
            <p class="note">{words.say("ratification-drafting-note")}</p>
            {(!votes.is_empty()).then(|| view! { <ul class="plain">{votes}</ul> })}
            {of_draft}
            {of_version}
        </section>
    }
    .into_any()
}

/// One vote: what about, where it stands, and what came of it.
fn one(vote: &SecondVote, words: Words) -> AnyView {
    let round = &vote.round;
    let about = match round.version {
        Some(version) => words.say_with("ratification-of-version", args!(version = version.to_string())),
        None => words.say("ratification-of-draft"),
    };
    let result = vote.result.as_ref().map(|result| sentence(result, words));
    let phase = crate::page::facilitate::phase(round.phase, words);
    view! {
        <li>
            <p><a href=format!("/facilitate/{}", round.slug)>{about}</a>" "<span class="tag">{phase}</span></p>
            <p class="note"><code class="hash">{round.sha256.clone()}</code></p>
            {result.map(|says| view! { <p>{says}</p> })}
        </li>
    }
    .into_any()
}
