//! `/facilitate/SLUG/statements`: the moderation queue. Every action is a button in a form; after each the focus is
//! on the next statement, because the answer leads to its place on the page.

mod actions;
mod field;
mod hints;
mod mail;
mod reasons;

use super::{Section, desk, desk_address, with};
use crate::{
    args,
    component::{single_keys, statement::words_of},
    facilitator::{Item, Moderating, Refused},
    words::{Share, Words},
};
use deliberation::{Moderation, Role, store::Pile};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ModeratingPage() -> impl IntoView {
    with(|moderating: Moderating, words| {
        let content = view! {
            {piles(&moderating, words)}
            {list(&moderating, words)}
            {pages(&moderating, words)}
            {mail::view(&moderating, words)}
        };
        desk(&moderating.held, Section::Statements, words, content.into_any())
    })
}

fn piles(moderating: &Moderating, words: Words) -> AnyView {
    let link = |pile: Pile, count: u64| {
        let says = match pile {
            Pile::Waiting => words.say_with("facilitate-pile-waiting", args!(statements = count)),
            Pile::Accepted => words.say_with("facilitate-pile-accepted", args!(statements = count)),
            Pile::Rejected => words.say_with("facilitate-pile-rejected", args!(statements = count)),
        };
        let href = desk_address(&moderating.held, &format!("/statements?pile={pile}"));
        let current = (pile == moderating.pile).then_some("page");
        view! { <li><a href=href aria-current=current>{says}</a></li> }
    };
    let sizes = moderating.piles;
    view! {
        <nav class="piles" aria-label=words.say("facilitate-piles")>
            <ul>
                {link(Pile::Waiting, sizes.waiting)}
                {link(Pile::Accepted, sizes.accepted)}
                {link(Pile::Rejected, sizes.rejected)}
            </ul>
        </nav>
    }
    .into_any()
}

fn list(moderating: &Moderating, words: Words) -> AnyView {
    if moderating.items.is_empty() {
        return view! { <p class="lead" id="items" tabindex="-1">{words.say("facilitate-pile-empty")}</p> }.into_any();
    }
    let decides = moderating.held.role >= Role::Moderator;
    let following = moderating.items.iter().skip(1).map(|item| Some(item.queued.number)).chain([moderating.following]);
    let items: Vec<_> =
        moderating.items.iter().zip(following).map(|(item, next)| entry(moderating, item, next, words)).collect();
    let bulk = decides.then(|| bulk(moderating, words));
    let keys = decides.then(|| keys(words));
    view! { {keys} {bulk} <ol class="queue" id="items" tabindex="-1">{items}</ol> }.into_any()
}

/// Deciding with single keys: comes alive in the browser, where it can be switched off.
fn keys(words: Words) -> AnyView {
    let says = [words.say("facilitate-keys"), words.say("facilitate-keys.says"), words.say("facilitate-keys.use")];
    single_keys::view("queue-keys", says, words)
}

/// The same decision about all that are ticked; their boxes belong to this form by its name.
fn bulk(moderating: &Moderating, words: Words) -> AnyView {
    let refused = moderating.refused.as_ref().filter(|refused| refused.is_bulk);
    let chosen = refused.map_or("", |refused| refused.typed.value("ready"));
    let as_such = refused.filter(|refused| refused.typed.fault("reason").is_none()).and_then(Refused::says);
    let (label, hint) = (words.say("facilitate-reason"), words.say("reasons-own"));
    view! {
        <form id="bulk" class="form bulk" method="post" action=desk_address(&moderating.held, "/statements")>
            <input type="hidden" name="pile" value=moderating.pile.as_str() />
            <input type="hidden" name="page" value=moderating.page />
            <input type="hidden" name="bulk" value="1" />
            <fieldset>
                <legend>{words.say("facilitate-bulk")}</legend>
                {field::fault(as_such)}
                <button type="submit" class="button button-quiet" name="do" value="accept">{words.say("facilitate-bulk-accept")}</button>
                {reasons::choice(moderating, "ready", chosen, words)}
                {field::line(refused, "reason", "f-reason".to_owned(), label, hint)}
                <button type="submit" class="button button-quiet" name="do" value="reject">{words.say("facilitate-bulk-reject")}</button>
            </fieldset>
        </form>
    }
    .into_any()
}

fn entry(moderating: &Moderating, item: &Item, next: Option<i64>, words: Words) -> AnyView {
    let queued = &item.queued;
    let number = queued.number;
    let decides = moderating.held.role >= Role::Moderator;
    let refused = moderating.refused.as_ref();
    let ticked = refused.is_some_and(|refused| refused.is_bulk && refused.statements.contains(&number));
    let refused = refused.filter(|refused| refused.is_about(number)).and_then(|refused| refused.beside_fields(item));
    let tick = decides.then(|| {
        let label = words.say_with("facilitate-tick", args!(id = queued.id.clone()));
        view! { <input type="checkbox" name="statement" value=number form="bulk" checked=ticked autocomplete="off" aria-label=label /> }
    });
    let language = queued.language.as_ref().map(|tag| tag.as_str().to_owned());
    let hints = hints::view(item, words);
    let original = queued.original.clone().map(|text| {
        view! { <p class="note">{words.say("facilitate-original")}" "<q dir="auto" lang=item.original_language.clone()>{text}</q></p> }
    });
    view! {
        <li class="queue-item card" data-keyed="true" id=format!("item-{number}") tabindex="-1">
            <p class="tags">{tick}<span class="tag">{format!("#{}", queued.id)}</span>{tags(item, moderating.held.poll.settings.language.as_str(), words)}</p>
            <p class="statement-text" dir="auto" lang=language>{queued.text.clone()}</p>
            {original}
            {field::fault(refused)}
            {facts(item, words)}
            {hints}
            {hints::machine(item, words)}
            {similar(item, words)}
            {decides.then(|| actions::view(moderating, item, next, words))}
        </li>
    }
    .into_any()
}

fn tags(item: &Item, language: &str, words: Words) -> AnyView {
    let queued = &item.queued;
    let tag = |is: bool, says: String| is.then(|| view! { <span class="tag">{says}</span> });
    view! {
        {tag(queued.is_seed, words.say("facilitate-tag-seed"))}
        {tag(!queued.is_seed, words.say("facilitate-tag-participant"))}
        {tag(queued.is_meta, words.say("facilitate-tag-meta"))}
        {item.topics.iter().map(|text| view! { <span class="tag">{words_of(text.clone(), Some(language.to_owned()))}</span> }).collect::<Vec<_>>()}
        {tag(queued.hidden, words.say("facilitate-tag-hidden"))}
        {tag(queued.moderation == Moderation::Accepted, words.say("facilitate-tag-accepted"))}
        {tag(queued.moderation == Moderation::Rejected, words.say("facilitate-tag-rejected"))}
    }
    .into_any()
}

fn facts(item: &Item, words: Words) -> AnyView {
    let queued = &item.queued;
    let reports = (queued.reports > 0).then(|| {
        let reasons = queued.report_reasons.iter().map(|word| report(word, words)).collect::<Vec<_>>();
        words.say_with("facilitate-reports", args!(people = queued.reports, reasons = words.list(&reasons)))
    });
    let merged = queued.merged_into.clone().map(|id| words.say_with("facilitate-merged", args!(id = id)));
    let reason = queued.reason.clone().map(|why| words.say_with("facilitate-because", args!(reason = why)));
    let rest: Vec<_> =
        [reports, merged, reason].into_iter().flatten().map(|says| view! { <p class="note">{says}</p> }).collect();
    view! { <p class="note">{words.say_with("facilitate-votes", args!(people = queued.votes))}</p>{rest} }.into_any()
}

/// Why somebody reported a statement.
fn report(word: &str, words: Words) -> String {
    match word {
        "abusive" => words.say("facilitate-report-abusive"),
        "personal" => words.say("facilitate-report-personal"),
        "spam" => words.say("facilitate-report-spam"),
        "off-topic" => words.say("facilitate-report-off-topic"),
        _ => words.say("facilitate-report-unclear"),
    }
}

fn similar(item: &Item, words: Words) -> AnyView {
    if item.similar.is_empty() {
        return ().into_any();
    }
    let near: Vec<_> = item
        .similar
        .iter()
        .map(|(id, (text, language), similarity)| {
            let says = words.say_with("facilitate-similar-one", args!(id = id.clone(), share = Share(*similarity)));
            view! { <li>{says}" "<q dir="auto" lang=language.clone()>{text.clone()}</q></li> }
        })
        .collect();
    view! { <div class="similar"><p class="note">{words.say("facilitate-similar")}</p><ul>{near}</ul></div> }.into_any()
}

fn pages(moderating: &Moderating, words: Words) -> AnyView {
    let to = |page: u32| desk_address(&moderating.held, &format!("/statements?pile={}&page={page}", moderating.pile));
    let back =
        moderating.page.checked_sub(1).map(|page| view! { <a href=to(page)>{words.say("facilitate-earlier")}</a> });
    let on =
        moderating.following.map(|_| view! { <a href=to(moderating.page + 1)>{words.say("facilitate-later")}</a> });
    view! { <p class="pages">{back}" "{on}</p> }.into_any()
}
