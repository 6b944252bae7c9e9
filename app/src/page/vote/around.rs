//! What stands around the card: how far one is, the ways on, what helps.

use crate::{
    args,
    component::{share::share, statement::encoded, subscribe_link::subscribe_link},
    participant::{Ballot, Card, Progress},
    source::Poll,
    words::{Words, site::address},
};
use leptos::prelude::*;

/// How many votes are missing until there is a place on the map, and when it is shown where that is not at once.
pub(super) fn map_in(poll: &Poll, votes: &str, words: Words) -> String {
    if poll.settings.map_meanwhile {
        words.say_with("vote-map-in", args!(votes = votes))
    } else {
        words.say_with("vote-map-in-over", args!(votes = votes))
    }
}

/// How far one is, and the way to one's place on the map once there is one. The numbers follow in the browser.
pub(super) fn progress(poll: &Poll, progress: &Progress, words: Words) -> AnyView {
    let says = words.say_with("vote-progress", args!(voted = progress.voted.to_string(), of = progress.of.to_string()));
    let map_in = map_in(poll, &progress.map_in.to_string(), words);
    let is_missing = progress.map_in > 0;
    let place = if poll.shows_places_meanwhile() {
        let href = address(poll.slug.as_str(), "map");
        view! { <p class="ballot-place" hidden=is_missing><a href=href>{words.say("meanwhile-go")}</a></p> }.into_any()
    } else if poll.settings.show_map && !poll.settings.map_meanwhile {
        view! { <p class="ballot-place note" hidden=is_missing>{words.say("vote-map-over")}</p> }.into_any()
    } else {
        ().into_any()
    };
    view! {
        <div class="ballot-progress">
            <progress
                id="progress"
                max=progress.of.max(1).to_string()
                value=progress.voted.to_string()
                aria-label=words.say("vote-progress.label")
            >
                {says.clone()}
            </progress>
            <p class="ballot-far"><span class="ballot-voted">{says}</span></p>
        </div>
        <p class="ballot-map note" hidden={progress.map_in == 0}>{map_in}</p>
        {place}
        <div class="ballot-queue notice" hidden>
            <p class="ballot-waiting"></p>
            <p>{words.say("vote-queued.help")}</p>
        </div>
        <ul class="ballot-lost problems" hidden></ul>
    }
    .into_any()
}

/// Where everything has been voted on.
pub(super) fn end(found: &Ballot, words: Words) -> AnyView {
    view! {
        <section class="ballot-end" aria-labelledby="end" hidden=found.card.is_some()>
            <h1 id="end" tabindex="-1">{words.say("vote-end")}</h1>
            <p class="lead">
                {match found.poll.settings.statements.open {
                    true => words.say("vote-end.says"),
                    false => words.say("vote-end.closed"),
                }}
            </p>
            <p>{words.say("vote-end-code")}</p>
            {subscribe_link(&found.poll)}
            {share(&found.poll)}
        </section>
        <h1 class="ballot-dry notice" tabindex="-1" hidden>{words.say("vote-no-more")}</h1>
    }
    .into_any()
}

/// Where nothing more is taken: why, which votes were not counted, and where to go on. Hidden until a browser learns
/// of it from an answer.
pub(super) fn stopped(slug: &str, words: Words) -> AnyView {
    let reasons = [
        ("banned", words.say("vote-banned"), Some(words.say("vote-banned.says"))),
        ("waiting", words.say("vote-waiting"), Some(words.say("vote-waiting.says"))),
        ("closed", words.say("vote-not-open"), Some(words.say("vote-not-open.late"))),
        ("stranger", words.say("vote-stranger"), Some(words.say("vote-stranger.says"))),
        ("other", words.say("vote-trouble"), None),
    ];
    let reasons: Vec<_> = reasons
        .into_iter()
        .map(|(why, title, says)| {
            view! {
                <div class="ballot-why" data-why=why hidden>
                    <h1 tabindex="-1">{title}</h1>
                    {says.map(|says| view! { <p class="lead">{says}</p> })}
                </div>
            }
        })
        .collect();
    view! {
        <div class="ballot-stopped" hidden>
            {reasons}
            <div class="ballot-uncounted notice" hidden>
                <p class="ballot-count"></p>
                <ul></ul>
                <p class="ballot-kept">{words.say("vote-uncounted.kept")}</p>
            </div>
            <p class="ballot-onward" hidden>
                <a href=address(slug, "")>{words.say("site-section-overview")}</a>
                <a href=address(slug, "me")>{words.say("mine-section")}</a>
            </p>
            <p class="ballot-anew" hidden>
                <a href=address(slug, "join")>{words.say("join-start")}</a>
                <a href=address(slug, "return")>{words.say("join-have-code")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// The small links that are always there.
pub(super) fn links(found: &Ballot, words: Words) -> AnyView {
    let slug = found.poll.slug.as_str();
    let undo = found
        .undo
        .as_deref()
        .map_or_else(|| address(slug, "vote"), |id| format!("{}?statement={}", address(slug, "vote"), encoded(id)));
    let write = found.progress.write_in.is_some();
    let topics = (!found.poll.settings.topics.is_empty())
        .then(|| view! { <a href=address(slug, "topics")>{words.say("topics-title")}</a> });
    let prompt = found.progress.write_in == Some(0)
        && (found.card.is_none() || found.progress.voted == found.poll.settings.statements.after as usize);
    view! {
        {write.then(|| view! {
            <p class="ballot-prompt notice" hidden=!prompt>
                {words.say("vote-add-prompt")} " "<a href=address(slug, "write")>{words.say("vote-add")}</a>
            </p>
        })}
        <p class="ballot-links">
            <a class="ballot-undo" href=undo hidden=found.undo.is_none()>{words.say("vote-undo")}</a>
            {write.then(|| view! { <a href=address(slug, "write")>{words.say("vote-add")}</a> })}
            {topics}
        </p>
        <p class="ballot-anytime note">{words.say("vote-stop")}</p>
    }
    .into_any()
}

/// Voting with single keys: comes alive in the browser, where it can be turned off.
pub(super) fn keys(asks_importance: bool, words: Words) -> AnyView {
    view! {
        <details class="ballot-keys" hidden>
            <summary>{words.say("vote-keys")}</summary>
            <p>{words.say("vote-keys.says")}</p>
            {asks_importance.then(|| view! { <p>{words.say("vote-keys.important")}</p> })}
            <label class="option">
                <input type="checkbox" class="ballot-keys-on" checked autocomplete="off" />
                <span>{words.say("vote-keys.use")}</span>
            </label>
        </details>
    }
    .into_any()
}

/// A report, one tap away.
pub(super) fn report(slug: &str, card: &Card, words: Words) -> AnyView {
    let reasons = [
        ("abusive", words.say("vote-reason-abusive")),
        ("personal", words.say("vote-reason-personal")),
        ("spam", words.say("vote-reason-spam")),
        ("off-topic", words.say("vote-reason-off-topic")),
        ("unclear", words.say("vote-reason-unclear")),
    ];
    let options: Vec<_> = reasons
        .into_iter()
        .map(|(value, says)| {
            view! {
                <label class="option">
                    <input type="radio" name="reason" value=value required />
                    <span>{says}</span>
                </label>
            }
        })
        .collect();
    let action = address(slug, &format!("statements/{}/report", encoded(&card.id)));
    view! {
        <details class="ballot-report">
            <summary>{words.say("vote-report")}</summary>
            <form method="post" action=action>
                <fieldset class="question">
                    <legend>{words.say("vote-report.why")}</legend>
                    {options}
                </fieldset>
                <p><button class="button" type="submit">{words.say("vote-report.send")}</button></p>
            </form>
        </details>
    }
    .into_any()
}

/// Questions about the person, offered once there are some votes.
pub(super) fn offers(found: &Ballot, words: Words) -> AnyView {
    if found.ask_after.is_none() {
        return ().into_any();
    }
    let href = format!("{}?then=vote", address(found.poll.slug.as_str(), "me/about"));
    view! {
        <aside class="ballot-ask card" aria-labelledby="ask" hidden=!found.ask>
            <h2 id="ask">{words.say("vote-ask")}</h2>
            <p>{words.say("vote-ask.says")}</p>
            <p><a class="button" href=href>{words.say("vote-ask.go")}</a></p>
        </aside>
    }
    .into_any()
}
