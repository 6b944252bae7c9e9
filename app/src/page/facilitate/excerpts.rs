//! `/facilitate/SLUG/excerpts`: parts of the results to put before others: picked, named, and shown once somebody says so.

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    component::statement::{text, words_of},
    facilitator::Excerpting,
    page::{
        excerpt,
        statements::{Order, orders},
    },
    published::{Published, Statement},
    words::{Count, Words, site::address},
};
use deliberation::Excerpt;
use leptos::prelude::*;

/// The list of all, or the one that is worked on.
#[component]
pub fn ExcerptsPage() -> impl IntoView {
    with(|found: Excerpting, words| {
        let content = match &found.open {
            None => all(&found, words),
            Some(open) => one(&found, open, words),
        };
        desk(&found.held, Section::Excerpts, words, content)
    })
}

fn all(found: &Excerpting, words: Words) -> AnyView {
    let entries: Vec<_> = found
        .excerpts
        .iter()
        .map(|excerpt| {
            let href = desk_address(&found.held, &format!("/excerpts/{}", excerpt.number));
            let state = words.say(if excerpt.shown { "excerpt-shown" } else { "excerpt-hidden" });
            let title = words_of(excerpt.title.to_string(), Some(found.held.poll.settings.language.to_string()));
            view! { <li><a href=href>{title}</a>" "<span class="tag">{state}</span></li> }
        })
        .collect();
    let list = (!entries.is_empty()).then(|| view! { <ul class="plain">{entries}</ul> });
    view! {
        <p class="lead">{words.say("excerpt-lead")}</p>
        {list}
        {fields::faults(&found.typed)}
        <form class="form" method="post" action=desk_address(&found.held, "/excerpts")>
            {fields::line(&found.typed, "title", words.say("excerpt-title"), words.say("excerpt-title.hint"), "text")}
            <button type="submit" class="button">{words.say("excerpt-make")}</button>
        </form>
    }
    .into_any()
}

fn one(found: &Excerpting, open: &Excerpt, words: Words) -> AnyView {
    let Some(analysis) = &found.reading.analysis else {
        return view! { <p class="lead">{words.say("excerpt-not-yet")}</p> {remove(found, open, words)} }.into_any();
    };
    let published = &analysis.published;
    let slug = found.held.poll.slug.as_str();
    let address = address(slug, &format!("excerpts/{}", open.number));
    let sorted = Order::of(found.typed.value("sorted_by"));
    let as_read = open.shown.then(|| view! { <p><a href=address>{words.say("excerpt-read")}</a></p> });
    let name = format!("/excerpts/{}", open.number);
    let as_read_on = |page: usize| desk_address(&found.held, &format!("{name}?page={page}#as-read"));
    view! {
        {as_read}
        {fields::faults(&found.typed)}
        <form class="form" method="post" action=desk_address(&found.held, &name)>
            {fields::line(&found.typed, "title", words.say("excerpt-title"), words.say("excerpt-title.hint"), "text")}
            {fields::area(&found.typed, "lead", words.say("excerpt-before"), words.say("excerpt-before.hint"), 5)}
            {fields::check(&found.typed, "accepted_only", words.say("excerpt-accepted"), words.say("excerpt-accepted.hint"))}
            <div class="field">
                <label for="f-sorted_by">{words.say("explorer-order")}</label>
                <select id="f-sorted_by" name="sorted_by">{orders(words, published.says_importance(), sorted)}</select>
            </div>
            {picks(open, published, words)}
            {fields::check(&found.typed, "shown", words.say("excerpt-show"), words.say("excerpt-show.hint"))}
            <button type="submit" class="button" name="do" value="save">{words.say("excerpt-save")}</button>
        </form>
        {remove(found, open, words)}
        <section aria-labelledby="as-read">
            <h2 id="as-read">{words.say("excerpt-as-read")}</h2>
            {excerpt::content(words, &found.reading, published, open, found.page, as_read_on)}
        </section>
    }
    .into_any()
}

/// Every statement, to be picked.
fn picks(open: &Excerpt, published: &Published, words: Words) -> AnyView {
    let entry = |statement: &Statement| {
        let checked = open.statements.iter().any(|one| one == statement.id.as_str());
        let says = text(words, statement);
        view! {
            <div class="field field-check">
                <label>
                    <input type="checkbox" name="statement" value=statement.id.to_string() checked=checked autocomplete="off" />
                    {format!("#{} ", statement.id)}{says}
                </label>
            </div>
        }
    };
    let entries: Vec<_> = published.statements.iter().map(entry).collect();
    // What was picked and has left the analysis since stays picked: an excerpt of nothing must not become one of all.
    let gone = open.statements.iter().filter(|id| published.statement(id).is_none());
    let gone: Vec<_> = gone.map(|id| view! { <input type="hidden" name="statement" value=id.clone() /> }).collect();
    let picked = words.say_with("excerpt-picked", args!(statements = Count(open.statements.len())));
    view! {
        <fieldset>
            <legend>{words.say("excerpt-pick")}</legend>
            {gone}
            <p class="hint">{words.say("excerpt-pick.hint")}" "{picked}</p>
            <details open=!open.statements.is_empty()>
                <summary>{words.say("excerpt-pick.open")}</summary>
                {entries}
            </details>
        </fieldset>
    }
    .into_any()
}

fn remove(found: &Excerpting, open: &Excerpt, words: Words) -> AnyView {
    view! {
        <details>
            <summary>{words.say("excerpt-remove")}</summary>
            {fields::warning(words.say("excerpt-remove.says"))}
            <form method="post" action=desk_address(&found.held, &format!("/excerpts/{}", open.number))>
                <button type="submit" class="button button-quiet" name="do" value="remove">{words.say("excerpt-remove")}</button>
            </form>
        </details>
    }
    .into_any()
}
