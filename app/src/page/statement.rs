//! `/polls/SLUG/statements/ID`: one statement, its votes, and what became of it.

use super::{fault, with_poll};
use crate::{
    chart::{bars, interval::Interval},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        statement::text,
    },
    published::{Cell, Published, Statement},
    source::{Reading, SourceError},
    words::{agreement, constitution, missing, number, results, site::address},
};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_params_map;

/// One statement.
#[component]
pub fn StatementPage() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let response = use_context::<ResponseOptions>();
    with_poll(move |reading| {
        let Some(analysis) = &reading.analysis else {
            let content = view! { <Empty missing=missing::analysis(reading.poll.participants) /> };
            return frame::poll(&reading.poll, Section::Statements, String::new(), content.into_any());
        };
        let Some(statement) = analysis.published.statement(&id) else {
            let error = SourceError::NoStatement { poll: reading.poll.slug.to_string(), statement: id };
            return fault::page(&error, response.as_ref());
        };
        let content = content(&reading, &analysis.published, statement);
        frame::poll(&reading.poll, Section::Statements, statement.text.clone(), content)
    })
}

fn content(reading: &Reading, published: &Published, statement: &Statement) -> AnyView {
    let author = if statement.by_organisers { "the organisers" } else { "a participant" };
    let gap = statement
        .gap
        .filter(|_| published.has_groups())
        .map(|_| view! { <p>{format!("{}.", agreement::figures(published, statement))}</p> });
    let few = (!statement.has_enough_votes())
        .then(|| view! { <p class="notice">"Fewer than 30 people have seen this statement. Its figures would still change a lot."</p> });
    let hidden = statement.hides_a_group().then(|| view! { <p class="note">{results::HIDDEN_NOTE}</p> });
    let (rows, table) = (bars::bars(published, statement), bars::twin(published, [statement]));
    view! {
        <blockquote class="statement-alone">{text(statement)}</blockquote>
        <p class="statement-meta">{format!("Statement {}, written by {author}", statement.id)}</p>
        {few}
        {fate(reading, statement)}
        <Figure id="votes" title="Votes" finding=finding(published, statement)>
            <bars::Key />
            {rows}
            {table}
        </Figure>
        {gap}
        {intervals(published, statement)}
        {hidden}
    }
    .into_any()
}

fn finding(published: &Published, statement: &Statement) -> String {
    match (statement.common, statement.everyone.agree()) {
        (Some(common), _) => {
            let verb = if common.agree { "agree" } else { "disagree" };
            let who = if published.has_groups() { "at least " } else { "" };
            format!("In every group {who}{} {verb}.", number::percent(common.least))
        }
        (None, Some(agree)) => format!("{} of all who saw it agree.", number::percent(agree)),
        (None, None) => "Too few people have seen it to show their votes.".to_owned(),
    }
}

/// How sure the shares are.
fn intervals(published: &Published, statement: &Statement) -> AnyView {
    let named = statement.groups.iter().zip(&published.groups).filter(|_| published.has_groups());
    let rows: Vec<_> = std::iter::once((results::EVERYONE.to_owned(), statement.everyone))
        .chain(named.map(|(cell, group)| (results::group(&group.letter), *cell)))
        .filter_map(|(who, cell)| match cell {
            Cell::Shown { agree, interval, .. } => Some(view! {
                <li class="bar">
                    <span class="bar-who">{who}</span>
                    <Interval share=agree interval />
                    <span class="bar-numbers">{format!("{}, between {}", number::percent(agree), number::interval(interval))}</span>
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
            title="How sure is the share that agrees?"
            finding="If other people like those who voted had been asked, the share would lie in the band 19 times out of 20."
        >
            <ul class="bars">{rows}</ul>
        </Figure>
    }
    .into_any()
}

/// What the constitution made of it.
fn fate(reading: &Reading, statement: &Statement) -> AnyView {
    let Some(compiled) = &reading.constitution else { return ().into_any() };
    let Some(entry) = compiled.constitution.dispositions.iter().find(|d| d.statement == statement.id) else {
        return ().into_any();
    };
    let href = address(reading.poll.slug.as_str(), "constitution");
    view! {
        <p class="notice">
            <a href=href>"In the constitution"</a>": "{constitution::outcome(&entry.outcome)}". "<span dir="auto">{entry.reason.clone()}</span>
        </p>
    }
    .into_any()
}
