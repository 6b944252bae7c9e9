//! `/facilitate/SLUG/messages`: who is told when the poll moves on, by mail and by webhook, and what became of it.

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    facilitator::Messages,
    words::{Day, Words, number},
};
use deliberation::{DeliveryState, MailKind, MailState, WebhookEvent, store::LoggedDelivery};
use leptos::prelude::*;

/// The page.
#[component]
pub fn MessagesPage() -> impl IntoView {
    with(|messages: Messages, words| {
        let content = view! {
            {fields::faults(&messages.typed)}
            {mail(&messages, words)}
            {webhooks(&messages, words)}
            {deliveries(&messages.deliveries, words)}
        };
        desk(&messages.held, Section::Messages, words, content.into_any())
    })
}

/// What became of the mail, without addresses.
fn mail(messages: &Messages, words: Words) -> AnyView {
    let content = match &messages.mail {
        None => view! { <p>{words.say("announce-mail-none")}</p> }.into_any(),
        Some(log) => {
            let fact = |label: String, number: u64| {
                view! { <div><dt>{label}</dt><dd>{words.thousands(number)}</dd></div> }
            };
            let rows: Vec<_> = log
                .errors
                .iter()
                .map(|error| {
                    view! {
                        <tr>
                            <td>{moment(error.at_ms, words)}</td>
                            <td>{mail_kind(error.kind, words)}</td>
                            <td>{mail_state(error.state, words)}</td>
                            <td class="num">{words.thousands(error.tries)}</td>
                            <td><span dir="auto">{error.says.clone()}</span></td>
                        </tr>
                    }
                })
                .collect();
            let errors = (!rows.is_empty()).then(|| {
                view! {
                    <h3 id="mail-errors">{words.say("announce-mail-errors")}</h3>
                    {table("mail-errors", rows, words)}
                }
            });
            view! {
                <dl class="facts">
                    {fact(words.say("announce-mail-on"), log.on)}
                    {fact(words.say("announce-mail-pending"), log.pending)}
                    {fact(words.say("announce-mail-off"), log.off)}
                    {fact(words.say("announce-mail-sent"), log.sent)}
                    {fact(words.say("announce-mail-waiting"), log.waiting)}
                    {fact(words.say("announce-mail-dropped"), log.dropped)}
                    {fact(words.say("announce-mail-failed"), log.failed)}
                </dl>
                {errors}
            }
            .into_any()
        }
    };
    view! {
        <section aria-labelledby="mail-title">
            <h2 id="mail-title">{words.say("announce-mail")}</h2>
            <p class="note">{words.say("announce-mail.note")}</p>
            {content}
        </section>
    }
    .into_any()
}

fn webhooks(messages: &Messages, words: Words) -> AnyView {
    let action = desk_address(&messages.held, "/webhooks");
    let fresh = messages.fresh.as_ref().map(|secret| {
        view! {
            <div class="notice secret" role="status">
                <p>{words.say("announce-secret")}</p>
                <p><code dir="ltr">{secret.clone()}</code></p>
            </div>
        }
    });
    let rows: Vec<_> = messages
        .webhooks
        .iter()
        .map(|webhook| {
            let whom = webhook.url.to_string();
            let button = |wish: &'static str, says: String| {
                let whom = format!(" ({whom})");
                view! {
                    <button type="submit" class="button button-quiet" name="do" value=wish>
                        {says}<span class="visually-hidden">{whom}</span>
                    </button>
                }
            };
            let since = words.say_with("announce-webhook-since", args!(day = Day(webhook.created_at_ms)));
            view! {
                <li>
                    <p><code dir="ltr">{whom.clone()}</code></p>
                    <p class="note">{since}</p>
                    <form method="post" action=action.clone()>
                        <input type="hidden" name="number" value=webhook.number />
                        <p>
                            {button("test", words.say("announce-webhook-test"))}" "
                            {button("end", words.say("announce-webhook-end"))}
                        </p>
                    </form>
                </li>
            }
        })
        .collect();
    let list = if rows.is_empty() {
        view! { <p>{words.say("announce-webhooks-none")}</p> }.into_any()
    } else {
        view! { <ul class="plain">{rows}</ul> }.into_any()
    };
    view! {
        <section aria-labelledby="webhooks-title">
            <h2 id="webhooks-title">{words.say("announce-webhooks")}</h2>
            <p class="note">{words.say("announce-webhooks.note")}</p>
            {fresh}
            {list}
            <form class="form" method="post" action=action.clone()>
                {fields::line(&messages.typed, "url", words.say("announce-url"), words.say("announce-url.hint"), "url")}
                <button type="submit" class="button" name="do" value="add">{words.say("announce-add")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn deliveries(log: &[LoggedDelivery], words: Words) -> AnyView {
    let row = |delivery: &LoggedDelivery| {
        let next = delivery.due_at_ms.filter(|_| delivery.tries > 0);
        let next = next.map(|at| view! { <br />{words.say("announce-next")}" "{moment(at, words)} });
        let answer = match (delivery.says.clone(), delivery.status) {
            (Some(says), _) => Some(says),
            (None, status) => status.map(|status| status.to_string()),
        };
        view! {
            <tr>
                <td>{moment(delivery.created_at_ms, words)}</td>
                <td>{event(delivery.event, words)}<br /><code dir="ltr">{delivery.url.host().to_owned()}</code></td>
                <td>{delivery_state(delivery.state, words)}{next}</td>
                <td class="num">{words.thousands(delivery.tries)}</td>
                <td><span dir="ltr">{answer}</span><br /><code class="note" dir="ltr">{delivery.id.clone()}</code></td>
            </tr>
        }
    };
    let content = if log.is_empty() {
        view! { <p>{words.say("facilitate-nothing-yet")}</p> }.into_any()
    } else {
        table("deliveries-title", log.iter().map(row).collect(), words)
    };
    view! {
        <section aria-labelledby="deliveries-title">
            <h2 id="deliveries-title">{words.say("announce-deliveries")}</h2>
            {content}
        </section>
    }
    .into_any()
}

/// When, what, what became of it, how often it was tried, what was answered.
fn table<V: IntoView + 'static>(title: &'static str, rows: Vec<V>, words: Words) -> AnyView {
    view! {
        <div class="scroll" role="group" tabindex="0" aria-labelledby=title>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("facilitate-when")}</th>
                        <th scope="col">{words.say("announce-what")}</th>
                        <th scope="col">{words.say("announce-state")}</th>
                        <th scope="col" class="num">{words.say("announce-tries")}</th>
                        <th scope="col">{words.say("announce-answer")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Day and time: whoever looks for a request in the log of another server needs both.
fn moment(ms: i64, words: Words) -> AnyView {
    let seconds = ms.div_euclid(1000).rem_euclid(86_400);
    let clock = format!("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
    let iso = format!("{}T{clock}Z", number::iso_day(ms));
    view! { <time datetime=iso>{words.day(ms)}" "<bdi dir="ltr">{format!("{clock} UTC")}</bdi></time> }.into_any()
}

fn event(event: WebhookEvent, words: Words) -> String {
    match event {
        WebhookEvent::Phase => words.say("announce-event-phase"),
        WebhookEvent::Test => words.say("announce-event-test"),
    }
}

fn mail_kind(kind: MailKind, words: Words) -> String {
    match kind {
        MailKind::Confirm => words.say("announce-mail-confirm"),
        MailKind::Phase => words.say("announce-event-phase"),
        MailKind::Rating => words.say("rating-desk"),
        MailKind::Statements => words.say("mail-statements"),
        MailKind::Constitution => words.say("mail-constitution-out"),
        MailKind::SecondVote => words.say("mail-second-vote"),
        MailKind::Offer => words.say("announce-mail-offer"),
    }
}

fn mail_state(state: MailState, words: Words) -> String {
    match state {
        MailState::Waiting => words.say("announce-waiting"),
        MailState::Sent => words.say("announce-sent"),
        MailState::Failed => words.say("announce-failed"),
        MailState::Dropped => words.say("announce-dropped"),
    }
}

fn delivery_state(state: DeliveryState, words: Words) -> String {
    match state {
        DeliveryState::Waiting => words.say("announce-waiting"),
        DeliveryState::Sent => words.say("announce-sent"),
        DeliveryState::Failed => words.say("announce-failed"),
        DeliveryState::Dropped => words.say("announce-dropped"),
    }
}
