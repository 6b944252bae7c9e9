//! `/facilitate/SLUG/log` and `/polls/SLUG/moderation`: what was decided, with reasons; for everybody without people.

use super::{Section, desk, desk_address, with};
use crate::{
    component::{frame::head, statement::words_of, told},
    facilitator::{Log, PublicLog},
    words::{Words, site},
};
use deliberation::{Action, LanguageTag};
use leptos::prelude::*;

/// For those who run the poll.
#[component]
pub fn LogPage() -> impl IntoView {
    with(|log: Log, words| {
        let settings = &log.held.poll.settings;
        let rows: Vec<_> = log
            .events
            .iter()
            .map(|event| {
                let by = event.by.clone().unwrap_or_else(|| match event.action {
                    Action::CloseOnTime => words.say("facilitate-log-clock"),
                    _ => words.say("facilitate-log-machine"),
                });
                let who = event.participant.map(|number| format!(" ({number})"));
                let statement = event.statement.as_ref().map(|(id, text)| (id.as_str(), Some(text.as_str())));
                let statement = about(statement, event.language.as_ref());
                let action = view! { {action(event.action, words)}{who} }.into_any();
                let reason = event.reason.as_ref().map(|reason| told::reason(settings, reason, words));
                row(event.at_ms, action, statement, reason, Some(by), words)
            })
            .collect();
        let next = log.before.map(|before| desk_address(&log.held, &format!("/log?before={before}")));
        let content = view! {
            <p class="lead">{words.say("facilitate-log-lead")}</p>
            <p><a href=desk_address(&log.held, "/log.csv")>{words.say("facilitate-log-download")}</a></p>
            {table(rows, true, words)}
            {next.map(|href| view! { <p><a href=href>{words.say("facilitate-log-older")}</a></p> })}
        };
        desk(&log.held, Section::Log, words, content.into_any())
    })
}

/// For everybody.
#[component]
pub fn PublicLogPage() -> impl IntoView {
    with(|log: PublicLog, words| {
        let title = words.say("facilitate-public-log");
        let told::Told { text: topic, language } = told::topic(&log.poll, words);
        let overview = site::address(log.poll.slug.as_str(), "");
        let rows: Vec<_> = log
            .events
            .iter()
            .map(|event| {
                let action = action(event.action, words).into_any();
                let reason = event.reason.as_ref().map(|reason| told::reason(&log.poll.settings, reason, words));
                let statement = event.statement.as_ref().map(|(id, text)| (id.as_str(), text.as_deref()));
                row(event.at_ms, action, about(statement, event.language.as_ref()), reason, None, words)
            })
            .collect();
        let next =
            log.before.map(|before| site::address(log.poll.slug.as_str(), &format!("moderation?before={before}")));
        view! {
            {head(format!("{title} · {topic} · {}", site::NAME), title.clone())}
            <div class="width content facilitate">
                <p class="crumbs"><a href=overview lang=language><bdi dir="auto">{topic}</bdi></a></p>
                <h1>{title}</h1>
                <p class="lead">{words.say("facilitate-public-log-lead")}</p>
                {table(rows, false, words)}
                {next.map(|href| view! { <p><a href=href>{words.say("facilitate-log-older")}</a></p> })}
            </div>
        }
        .into_any()
    })
}

fn table(rows: Vec<AnyView>, with_people: bool, words: Words) -> AnyView {
    if rows.is_empty() {
        return view! { <p>{words.say("facilitate-nothing-yet")}</p> }.into_any();
    }
    view! {
        <div class="scroll" role="region" tabindex="0" aria-label=words.say("facilitate-log")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("facilitate-when")}</th>
                        <th scope="col">{words.say("facilitate-log-what")}</th>
                        <th scope="col">{words.say("facilitate-log-statement")}</th>
                        <th scope="col">{words.say("facilitate-reason")}</th>
                        {with_people.then(|| view! { <th scope="col">{words.say("facilitate-log-by")}</th> })}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The statement that something was done to, with its text where that may be read.
fn about(statement: Option<(&str, Option<&str>)>, language: Option<&LanguageTag>) -> Option<AnyView> {
    let (id, text) = statement?;
    let text = text.map(|text| words_of(text.to_owned(), language.map(ToString::to_string)));
    Some(view! { {format!("#{id} ")}{text} }.into_any())
}

fn row(
    at_ms: i64,
    action: AnyView,
    statement: Option<AnyView>,
    reason: Option<AnyView>,
    by: Option<String>,
    words: Words,
) -> AnyView {
    view! {
        <tr>
            <td>{words.day(at_ms)}</td>
            <td>{action}</td>
            <td>{statement}</td>
            <td>{reason}</td>
            {by.map(|by| view! { <td><bdi>{by}</bdi></td> })}
        </tr>
    }
    .into_any()
}

/// What was done.
fn action(action: Action, words: Words) -> String {
    match action {
        Action::Accept => words.say("facilitate-did-accept"),
        Action::Reject => words.say("facilitate-did-reject"),
        Action::Merge => words.say("facilitate-did-merge"),
        Action::Reword => words.say("facilitate-did-reword"),
        Action::EditSeed => words.say("facilitate-did-edit-seed"),
        Action::Meta => words.say("facilitate-did-meta"),
        Action::NotMeta => words.say("facilitate-did-not-meta"),
        Action::Unhide => words.say("facilitate-did-unhide"),
        Action::Ban => words.say("facilitate-did-ban"),
        Action::Unban => words.say("facilitate-did-unban"),
        Action::Open => words.say("facilitate-did-open"),
        Action::Close => words.say("facilitate-did-close"),
        Action::CloseOnTime => words.say("facilitate-did-close-on-time"),
        Action::Reopen => words.say("facilitate-did-reopen"),
        Action::Rules => words.say("facilitate-did-rules"),
    }
}
