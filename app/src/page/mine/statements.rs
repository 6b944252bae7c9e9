//! The statements that somebody wrote, with what became of each and why.

use crate::{
    args,
    chart::bars::bars,
    component::{
        statement::words_of,
        told,
        translation::{Place, anchor},
    },
    participant::Mine,
    words::{Slot, Words, site::address},
};
use deliberation::{Moderation, store::OwnStatement};
use leptos::prelude::*;

/// The list of one's own statements.
pub(super) fn statements(mine: &Mine, words: Words) -> AnyView {
    let rows: Vec<_> = mine.statements.iter().map(|statement| row(mine, statement, words)).collect();
    let list = if rows.is_empty() {
        let write = mine.poll.settings.statements.open && mine.poll.phase == deliberation::Phase::Voting;
        let link = write.then(|| {
            view! { <p><a href=address(mine.poll.slug.as_str(), "write")>{words.say("write-section")}</a></p> }
        });
        view! { <p>{words.say("mine-statements-none")}</p> {link} }.into_any()
    } else {
        let voting = mine.poll.phase == deliberation::Phase::Voting;
        let agrees = voting.then(|| view! { <p class="note">{words.say("mine-statements-agree")}</p> });
        view! { {agrees} <ul class="plain">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="statements">
            <h2 id="statements">{words.say("mine-statements")}</h2>
            {list}
        </section>
    }
    .into_any()
}

fn row(mine: &Mine, statement: &OwnStatement, words: Words) -> AnyView {
    let language = statement.language.as_ref().map(|language| language.as_str().to_owned());
    let id = anchor(Place::Own, &statement.id);
    let translated = super::translated(mine, &statement.id, language.as_deref(), Place::Own, words);
    let reason = statement.reason.as_ref().filter(|reason| !reason.trim().is_empty());
    let reason = reason.map(|reason| {
        let why = || told::reason(&mine.poll.settings, reason, words);
        view! { <p class="note">{words.say_around("mine-reason", args!(reason = Slot), |_| why())}</p> }
    });
    let original = statement.original.as_ref().map(|text| {
        let text = || words_of(text.clone(), mine.originals.get(&statement.id).cloned());
        view! { <p class="note">{words.say_around("mine-original", args!(text = Slot), |_| text())}</p> }
    });
    let reworded = statement.reworded_because.as_ref().map(|reason| {
        let why = || told::reason(&mine.poll.settings, reason, words);
        view! { <p class="note">{words.say_around("mine-reworded-because", args!(reason = Slot), |_| why())}</p> }
    });
    let into = statement.merged_into.as_ref().and_then(|id| mine.texts.get(id)).map(|(text, language)| {
        let text = || words_of(text.clone(), language.clone());
        view! { <p class="note">{words.say_around("mine-merged-into", args!(text = Slot), |_| text())}</p> }
    });
    view! {
        <li>
            <p class="own-statement" id=id><bdi dir="auto" lang=language>{statement.text.clone()}</bdi></p>
            {translated}
            <p class="own-state">{state(mine, statement, words)}</p>
            {original}
            {reworded}
            {into}
            {reason}
            {outcome(mine, statement, words)}
        </li>
    }
    .into_any()
}

/// What the votes said, and which principle it became: once results may be shown.
fn outcome(mine: &Mine, statement: &OwnStatement, words: Words) -> AnyView {
    let Some(personal) = &mine.personal else { return ().into_any() };
    let Some(analysis) = &personal.reading.analysis else { return ().into_any() };
    let became = personal.became.get(&statement.id).map(|(number, clause)| {
        let href = format!("{}#{clause}", address(mine.poll.slug.as_str(), "constitution"));
        let says = words.say_with("drafting-yours-became", args!(number = number.to_string()));
        view! { <p class="own-state"><a href=href>{says}</a></p> }
    });
    let published = &analysis.published;
    let counted = statement.merged_into.as_ref().unwrap_or(&statement.id);
    let votes = match published.statement(counted) {
        Some(found) => {
            let title = words.say("place-votes");
            let bars = bars(words, published, found);
            view! { <details><summary>{title}</summary>{bars}</details> }.into_any()
        }
        None => view! { <p class="note">{words.say("place-uncounted")}</p> }.into_any(),
    };
    view! { {became} {votes} }.into_any()
}

fn state(mine: &Mine, statement: &OwnStatement, words: Words) -> String {
    let shown = mine.poll.moderated == deliberation::Moderated::NotRejected;
    words.say(match statement.moderation {
        _ if statement.merged_into.is_some() => "mine-state-merged",
        _ if statement.hidden => "mine-state-hidden",
        Moderation::Rejected => "mine-state-rejected",
        Moderation::Accepted => "mine-state-accepted",
        _ if shown => "mine-state-shown",
        _ => "mine-state-waiting",
    })
}
