//! `/polls/SLUG/statements/ID`: one statement, its votes, and what became of it.

use super::{fault, with_poll};
use crate::{
    args,
    chart::{bars, interval::Interval},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        statement::{origin, said_by, text},
        translation::{Original, Place, translation},
    },
    participant::OfStatement,
    published::{Cell, Importance, MIN_SEEN, Published, Statement},
    source::{Reading, SourceError},
    words::{Count, Share, Slot, Words, agreement, constitution, missing, results, site::address, use_words},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;

/// One statement.
#[component]
pub fn StatementPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let response = use_context::<ResponseOptions>();
    let words = use_words();
    let translated = use_context::<OfStatement>();
    with_poll(move |reading| {
        let Some(analysis) = &reading.analysis else {
            let content = view! { <Empty missing=missing::analysis(words, reading.poll.participants) /> };
            return frame::poll(&reading.poll, Section::Statements, String::new(), content.into_any());
        };
        let Some(statement) = analysis.published.statement(&id) else {
            let error = SourceError::NoStatement { poll: reading.poll.slug.to_string(), statement: id };
            return fault::page(&error, response.as_ref());
        };
        let translated = translated.filter(|made| made.text == statement.text).map(|made| made.translated);
        let translated = translated.map(|made| {
            let original = Original { poll: &reading.poll, id: &id, language: statement.language.as_deref() };
            translation(original, &made, Place::Page, words)
        });
        let content = view! {
            <blockquote class="statement-alone">{text(words, statement)}</blockquote>
            {translated}
            {content(words, &reading, &analysis.published, statement)}
        };
        frame::poll(&reading.poll, Section::Statements, statement.text.clone(), content.into_any())
    })
}

fn content(words: Words, reading: &Reading, published: &Published, statement: &Statement) -> AnyView {
    let gap = statement
        .gap
        .filter(|_| published.has_groups())
        .map(|_| view! { <p>{agreement::figures(words, published, statement)}</p> });
    let few = (!statement.has_enough_votes())
        .then(|| view! { <p class="notice">{words.say_with("statement-few", args!(people = MIN_SEEN))}</p> });
    let hidden = statement.hides_a_group().then(|| view! { <p class="note">{words.say("tally-hidden-note")}</p> });
    let (rows, table) = (bars::bars(words, published, statement), bars::twin(words, published, [statement]));
    view! {
        <p class="statement-meta">{origin(words, statement)}</p>
        {few}
        {fate(words, reading, statement)}
        <Figure
            id="votes"
            title=words.say("statement-votes")
            finding=finding(words, published, statement)
            data=address(reading.poll.slug.as_str(), "data/comment-groups.csv")
        >
            <bars::Key />
            {rows}
            {table}
        </Figure>
        {gap}
        {importance(words, statement)}
        {intervals(words, published, statement)}
        {hidden}
    }
    .into_any()
}

/// To how many it is important.
fn importance(words: Words, statement: &Statement) -> AnyView {
    let says = statement.importance.map(|importance| match importance {
        Importance::Hidden => words.say("statement-important-few"),
        Importance::Shown { people, of, share, interval } => words.say_with(
            "statement-important",
            args!(
                people = people,
                of = Count(usize::try_from(of).unwrap_or(usize::MAX)),
                share = Share(share),
                interval = words.interval(interval)
            ),
        ),
    });
    says.map(|says| view! { <p>{says}</p> }).into_any()
}

fn finding(words: Words, published: &Published, statement: &Statement) -> String {
    match (statement.common, statement.everyone.agree()) {
        (Some(common), _) => words.say_with(
            match (published.has_groups(), common.agree) {
                (true, true) => "statement-finding-groups-agree",
                (true, false) => "statement-finding-groups-disagree",
                (false, true) => "statement-finding-agree",
                (false, false) => "statement-finding-disagree",
            },
            args!(share = Share(common.least)),
        ),
        (None, Some(agree)) => words.say_with("statement-finding-agree", args!(share = Share(agree))),
        (None, None) => words.say("statement-finding-few"),
    }
}

/// How sure the shares are.
fn intervals(words: Words, published: &Published, statement: &Statement) -> AnyView {
    let named = statement.groups.iter().zip(&published.groups).filter(|_| published.has_groups());
    let rows: Vec<_> = std::iter::once((words.say("tally-everyone"), statement.everyone))
        .chain(named.map(|(cell, group)| (results::group(words, &group.letter), *cell)))
        .filter_map(|(who, cell)| match cell {
            Cell::Shown { agree, interval, .. } => Some(view! {
                <li class="bar">
                    <span class="bar-who">{who}</span>
                    <Interval share=agree interval />
                    <span class="bar-numbers">{words.say_with("statement-band", args!(share = Share(agree), interval = words.interval(interval)))}</span>
                </li>
            }),
            _ => None,
        })
        .collect();
    if rows.is_empty() {
        return ().into_any();
    }
    view! {
        <Figure
            id="certainty"
            title=words.say("statement-certainty")
            finding=words.say("statement-certainty.finding")
        >
            <ul class="bars">{rows}</ul>
        </Figure>
    }
    .into_any()
}

/// What the constitution made of it.
fn fate(words: Words, reading: &Reading, statement: &Statement) -> AnyView {
    let Some(compiled) = &reading.constitution else { return ().into_any() };
    let Some(entry) = compiled.constitution.dispositions.iter().find(|d| d.statement == statement.id) else {
        return ().into_any();
    };
    let href = address(reading.poll.slug.as_str(), "constitution");
    let outcome = constitution::outcome(words, &entry.outcome);
    let says = words.say_around("statement-fate", args!(link = Slot, outcome = outcome, reason = Slot), |place| {
        if place == "link" {
            let href = href.clone();
            view! { <a href=href>{words.say("statement-in-constitution")}</a> }.into_any()
        } else {
            said_by(&entry.decided_by, entry.reason.clone())
        }
    });
    view! { <p class="notice">{says}</p> }.into_any()
}
