//! What people said of these principles in a second vote: while it goes on where to vote, afterwards the support that
//! each principle has.

use super::principle::bar;
use crate::{
    args,
    component::statement::{wording_in, words_of},
    published::Cell,
    ratification::{SecondVote, Since, sentence},
    source::{Compiled, Reading, Source},
    words::{Day, Words, results, site::address},
};
use deliberation::Phase;
use leptos::prelude::*;
use record::{
    Constitution, Ratification,
    ratification::{Principle, Support},
};
use std::sync::Arc;

/// All second votes on the constitution of a poll.
pub(super) fn view(words: Words, reading: &Arc<Reading>, compiled: &Arc<Compiled>) -> AnyView {
    let source = expect_context::<Source>();
    let (reading, compiled) = (Arc::clone(reading), Arc::clone(compiled));
    Suspend::new(async move {
        match source.second_votes(&reading.poll).await {
            Ok(votes) => votes
                .iter()
                .filter(|vote| vote.round.phase.is_public())
                .map(|vote| one(words, vote, &compiled.constitution))
                .collect::<Vec<_>>()
                .into_any(),
            Err(_) => view! { <p class="empty">{words.say("ratification-away")}</p> }.into_any(),
        }
    })
    .into_any()
}

fn one(words: Words, vote: &SecondVote, constitution: &Constitution) -> AnyView {
    let slug = vote.round.slug.as_str();
    let id = format!("second-vote-{slug}");
    let content = match &vote.result {
        Some(result) => shown(words, vote, result, constitution),
        None if vote.round.phase == Phase::Voting => view! {
            <p>{words.say("ratification-open")}</p>
            <p><a class="button" href=address(slug, "")>{words.say("ratification-go")}</a></p>
        }
        .into_any(),
        None => view! { <p>{words.say("ratification-computing")}</p> }.into_any(),
    };
    view! {
        <section aria-labelledby=id.clone()>
            <h2 id=id.clone()>{words.say("ratification-title")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn shown(words: Words, vote: &SecondVote, result: &Ratification, constitution: &Constitution) -> AnyView {
    let slug = vote.round.slug.as_str();
    let says = sentence(result, words);
    let ended = vote.round.closed_at_ms.map(|at| words.say_with("ratification-ended", args!(day = Day(at))));
    let other = (!vote.is_about(constitution)).then(|| {
        view! { <p class="notice">{words.say("ratification-other-text")}</p> }
    });
    let rows: Vec<_> = result.principles.iter().map(|principle| row(words, result, principle, constitution)).collect();
    view! {
        <p class="lead">{says}</p>
        <p class="note">
            {ended}" "<a href=address(slug, "results")>{words.say("ratification-poll")}</a>" · "
            <a href=address(slug, "data/ratification.json") download>"ratification.json"</a>
        </p>
        {other}
        <ol class="principles">{rows}</ol>
    }
    .into_any()
}

/// One principle with the support of everybody and of every group.
fn row(words: Words, result: &Ratification, principle: &Principle, constitution: &Constitution) -> AnyView {
    let since = match Since::of(principle, constitution) {
        Since::Same => None,
        Since::Reworded => Some(words.say("ratification-reworded")),
        Since::Gone => Some(words.say("ratification-gone")),
    };
    let clause = constitution.clauses.iter().find(|clause| clause.id == principle.clause);
    let language = clause.and_then(|clause| wording_in(clause, &principle.text)).map(ToOwned::to_owned);
    let groups: Vec<_> = result
        .groups
        .iter()
        .zip(&principle.groups)
        .map(|(group, support)| bar(words, results::group(words, &group.name), cell(support)))
        .collect();
    view! {
        <li class="principle">
            <p class="principle-text">{words_of(principle.text.clone(), language)}</p>
            {since.map(|says| view! { <p class="flag">{says}</p> })}
            <ul class="bars">{bar(words, words.say("tally-everyone"), cell(&principle.everyone))} {groups}</ul>
        </li>
    }
    .into_any()
}

fn cell(support: &Support) -> Cell {
    match *support {
        Support::Shown { votes, agree, interval } => Cell::Shown { votes, agree, interval },
        Support::Unseen => Cell::Unseen,
        Support::Hidden => Cell::Hidden,
    }
}
