//! `/facilitate/SLUG`: where a poll stands and what to do next.

use super::{Section, desk, desk_address, fields, phase, with};
use crate::{
    args,
    component::textarea,
    facilitator::{Gap, Stand, Typed},
    words::{Day, Words, site::address},
};
use deliberation::{Moderated, Phase, Role, settings::Access};
use leptos::prelude::*;

/// The page.
#[component]
pub fn StandPage() -> impl IntoView {
    with(|stand: Stand, words| {
        let content = view! {
            {where_it_is(&stand, words)}
            <section aria-labelledby="next-title">
                <h2 id="next-title">{words.say("facilitate-next")}</h2>
                {next(&stand, words)}
            </section>
            {links(&stand, words)}
            {embed(&stand, words)}
            {more(&stand, words)}
        };
        desk(&stand.held, Section::Stand, words, content.into_any())
    })
}

fn where_it_is(stand: &Stand, words: Words) -> AnyView {
    let poll = &stand.held.poll;
    let schedule = poll.settings.schedule;
    let dates = [
        // A draft is opened by nobody but those who run it: until then nobody else knows of the poll.
        schedule.opens_at_ms.map(|at| match poll.phase {
            Phase::Draft => words.say_with("facilitate-opens-draft", args!(day = Day(at))),
            _ => words.say_with("facilitate-opens", args!(day = Day(at))),
        }),
        schedule.closes_at_ms.map(|at| words.say_with("facilitate-closes", args!(day = Day(at)))),
    ];
    let dates: Vec<_> = dates.into_iter().flatten().map(|says| view! { <p>{says}</p> }).collect();
    let (people, statements, votes) = (stand.people, stand.piles.accepted + stand.piles.waiting, stand.votes);
    let frozen = stand.analysis.as_ref().filter(|_| poll.phase > Phase::Voting).map(|version| {
        view! {
            <p>{words.say_with("facilitate-frozen", args!(version = version.version.unsigned_abs()))}</p>
            <p><code class="hash">{version.sha256.clone()}</code></p>
        }
    });
    view! {
        <p class="tags"><span class="tag">{phase(poll.phase, words)}</span></p>
        <p class="lead">{words.say_with("facilitate-numbers", args!(people = people, statements = statements, votes = votes))}</p>
        {dates}
        {frozen}
    }
    .into_any()
}

/// What is missing or waits.
fn next(stand: &Stand, words: Words) -> AnyView {
    let held = &stand.held;
    let runs = held.role >= Role::Facilitator;
    let waiting = (stand.piles.waiting > 0).then(|| {
        let says = words.say_with("facilitate-waiting", args!(statements = stand.piles.waiting));
        view! { <p><a href=desk_address(held, "/statements")>{says}</a></p> }
    });
    let strict = (held.poll.moderated == Moderated::Accepted && stand.piles.waiting > 0)
        .then(|| fields::warning(words.say("facilitate-strict-waiting")));
    let step = match held.poll.phase {
        Phase::Draft if stand.gaps.is_empty() && runs => view! {
            <p>{words.say("facilitate-ready")}</p>
            {fields::warning(words.say("facilitate-open-warning"))}
            <form method="post" action=desk_address(held, "/open")>
                <button type="submit" class="button">{words.say("facilitate-open")}</button>
            </form>
        }
        .into_any(),
        Phase::Draft => {
            let gaps: Vec<_> = stand.gaps.iter().map(|missing| gap(stand, *missing, words)).collect();
            view! { <p>{words.say("facilitate-not-ready")}</p><ul>{gaps}</ul> }.into_any()
        }
        Phase::Voting if runs => {
            view! { <p><a href=desk_address(held, "/close")>{words.say("facilitate-to-close")}</a></p> }.into_any()
        }
        Phase::Constitution | Phase::Training | Phase::Measuring => {
            let reopen = runs.then(|| match stand.held.poll.is_held_here() {
                true => reopen(stand, words),
                false => view! { <p class="note">{words.say("facilitate-reopen-not")}</p> }.into_any(),
            });
            view! { {draft(stand, words)} {model(stand, words)} {reopen} }.into_any()
        }
        Phase::Published => view! { <p>{words.say("facilitate-all-done")}</p> }.into_any(),
        Phase::Voting => ().into_any(),
    };
    view! { {waiting} {strict} {step} }.into_any()
}

fn gap(stand: &Stand, gap: Gap, words: Words) -> AnyView {
    let (path, says) = match gap {
        Gap::Seeds => ("/seeds", words.say("facilitate-gap-seeds")),
        Gap::Organiser => ("/settings#f-organiser", words.say("facilitate-gap-organiser")),
        Gap::Contact => ("/settings#f-contact", words.say("facilitate-gap-contact")),
        Gap::Outcome => ("/settings#f-outcome", words.say("facilitate-gap-outcome")),
        Gap::Codes => ("/people", words.say("facilitate-gap-codes")),
        Gap::List => ("/people", words.say("facilitate-gap-list")),
        Gap::Provider => ("/settings#f-access", words.say("facilitate-gap-provider")),
        Gap::Over => ("/settings#f-closes", words.say("facilitate-gap-over")),
    };
    view! { <li><a href=desk_address(&stand.held, path)>{says}</a></li> }.into_any()
}

fn reopen(stand: &Stand, words: Words) -> AnyView {
    let typed = Typed::default();
    view! {
        <details>
            <summary>{words.say("facilitate-reopen")}</summary>
            {fields::warning(words.say("facilitate-reopen-warning"))}
            <form class="form" method="post" action=desk_address(&stand.held, "/reopen")>
                {fields::line(&typed, "reason", words.say("facilitate-reason"), words.say("facilitate-reason.public"), "text")}
                <button type="submit" class="button button-quiet">{words.say("facilitate-reopen")}</button>
            </form>
        </details>
    }
    .into_any()
}

/// The way to the constitution: to draft it, or to the one that was voted on here.
fn draft(stand: &Stand, words: Words) -> AnyView {
    match &stand.held.poll.ratifies {
        Some(ratifies) => {
            let href = address(ratifies.poll.as_str(), "constitution");
            view! { <p><a href=href>{words.say("facilitate-to-voted")}</a></p> }
        }
        None => {
            let href = desk_address(&stand.held, "/constitution");
            view! { <p><a href=href>{words.say("facilitate-to-draft")}</a></p> }
        }
    }
    .into_any()
}

/// The way to a model and its report, once there is a constitution to train it by.
fn model(stand: &Stand, words: Words) -> AnyView {
    let way = |path: &str, says: String| view! { <p><a href=desk_address(&stand.held, path)>{says}</a></p> };
    let ways = (stand.is_ratified && stand.held.role >= Role::Facilitator).then(|| {
        view! {
            {way("/runs", words.say("facilitate-to-train"))}
            {way("/report", words.say("facilitate-to-report"))}
        }
    });
    view! { {ways} }.into_any()
}

fn links(stand: &Stand, words: Words) -> AnyView {
    let held = &stand.held;
    let slug = held.poll.slug.as_str();
    let entry = |href: String, says: String| view! { <li><a href=href>{says}</a></li> };
    let public = (held.poll.phase != Phase::Draft).then(|| {
        view! {
            {entry(address(slug, ""), words.say("facilitate-public-page"))}
            {entry(address(slug, "moderation"), words.say("facilitate-public-log"))}
        }
    });
    let data = (held.poll.phase > Phase::Voting).then(|| {
        let whole = (held.role >= Role::Facilitator)
            .then(|| entry(desk_address(held, "/data/whole.zip"), words.say("facilitate-whole")));
        view! { {entry(address(slug, "data"), words.say("facilitate-data"))} {whole} }
    });
    let second = held
        .poll
        .ratifies
        .as_ref()
        .map(|ratifies| entry(address(ratifies.poll.as_str(), "constitution"), words.say("facilitate-to-voted")));
    view! {
        <section aria-labelledby="links-title">
            <h2 id="links-title">{words.say("facilitate-links")}</h2>
            <ul>
                {public}
                {data}
                {second}
                {entry(desk_address(held, "/preview"), words.say("facilitate-preview"))}
            </ul>
        </section>
    }
    .into_any()
}

/// What puts the poll into a page of another site, and which sites may do so.
fn embed(stand: &Stand, words: Words) -> AnyView {
    let (held, site) = (&stand.held, &stand.site);
    // Where nobody is let in without an id, the page has to bring one along.
    let (id, of_id) = match held.poll.settings.access {
        Access::Known | Access::List => (" data-xid=\"ID\"", "?xid=ID"),
        Access::Open | Access::Codes | Access::SignIn => ("", ""),
    };
    let (slug, topic) = (&held.poll.slug, held.poll.topic.replace('&', "&amp;").replace('"', "&quot;"));
    // Which site asks decides whether it may, so a browser has to say it.
    let plain = format!(
        "<iframe src=\"{site}/polls/{slug}/join{of_id}\" title=\"{topic}\" width=\"100%\" height=\"800\" \
         referrerpolicy=\"origin\" allow=\"clipboard-write; web-share\"></iframe>"
    );
    let snippet = format!("<script src=\"{site}/embed.js\" data-conversation_id=\"{slug}\"{id} async></script>");
    let sites = &held.poll.settings.embed;
    let allowed = if sites.is_empty() {
        view! { <p class="warning">{words.say("facilitate-embed-nowhere")}</p> }.into_any()
    } else {
        let sites = sites.join(", ");
        view! { <p>{words.say_with("facilitate-embed-where", args!(sites = sites))}</p> }.into_any()
    };
    let change = (held.role >= Role::Facilitator).then(|| {
        let href = desk_address(held, "/settings#f-embed");
        view! { <p><a href=href>{words.say("facilitate-embed-change")}</a></p> }
    });
    view! {
        <section aria-labelledby="embed-title">
            <h2 id="embed-title">{words.say("facilitate-embed-title")}</h2>
            <div class="field">
                <label for="embed-snippet">{words.say("facilitate-embed-snippet")}</label>
                <textarea id="embed-snippet" rows="3" readonly=true dir="ltr" spellcheck="false">{textarea::content(&snippet)}</textarea>
            </div>
            <details>
                <summary>{words.say("facilitate-embed-plain")}</summary>
                <div class="field">
                    <label for="embed-plain">{words.say("facilitate-embed-plain-label")}</label>
                    <textarea id="embed-plain" rows="4" readonly=true dir="ltr" spellcheck="false">{textarea::content(&plain)}</textarea>
                </div>
            </details>
            {allowed}
            {change}
        </section>
    }
    .into_any()
}

/// What is seldom done.
fn more(stand: &Stand, words: Words) -> AnyView {
    if stand.held.role < Role::Facilitator {
        return ().into_any();
    }
    let slug = stand.held.poll.slug.as_str().to_owned();
    let delete = (stand.held.poll.phase == Phase::Draft).then(|| {
        view! {
            <details>
                <summary>{words.say("facilitate-delete")}</summary>
                {fields::warning(words.say("facilitate-delete-warning"))}
                <form method="post" action=desk_address(&stand.held, "/delete")>
                    <button type="submit" class="button button-quiet">{words.say("facilitate-delete-now")}</button>
                </form>
            </details>
        }
    });
    view! {
        <section aria-labelledby="more-title">
            <h2 id="more-title">{words.say("facilitate-more")}</h2>
            <p><a href=format!("/facilitate/new?copies={slug}")>{words.say("facilitate-copy")}</a></p>
            {delete}
        </section>
    }
    .into_any()
}
