//! `/polls/SLUG` while people vote: what it is about, who asks, what comes of it, and one button.

use crate::{
    args,
    component::{
        frame::{self, Section},
        second_vote,
        share::share,
        subscribe_link::subscribe_link,
        timeline::Timeline,
        told,
    },
    island::forget::Forget,
    participant::Visitor,
    source::Poll,
    words::{Day, Words, site::address, use_words},
};
use deliberation::settings::Access;
use http::request::Parts;
use leptos::prelude::*;

/// Fewer people than this are not counted aloud: the first ones should not feel watched.
const ALOUD: u64 = 5;

/// The first page of a poll that is open; `asked` is the query of its address.
pub(super) fn page(poll: &Poll, asked: Option<&str>) -> AnyView {
    let words = use_words();
    let description = told::description(poll, words);
    let summary = description.text.clone();
    let content = view! {
        {done(poll, asked, words)}
        {second_vote::notice(poll, words)}
        <div class="purpose">{paragraphs(&description)}</div>
        {organiser(poll, words)}
        {facts(poll, words)}
        {way_in(poll, words)}
        {outcome(poll, words)}
        <section aria-labelledby="timeline-title">
            <h2 id="timeline-title">{words.say("overview-timeline")}</h2>
            <Timeline phase=poll.phase />
            {subscribe_link(poll)}
        </section>
        {share(poll)}
    };
    frame::poll(poll, Section::Overview, summary, content.into_any())
}

/// What was done before this page was shown. Whoever has left leaves nothing behind in the browser.
pub(super) fn done(poll: &Poll, asked: Option<&str>, words: Words) -> AnyView {
    let told = asked.into_iter().flat_map(|query| query.split('&')).find_map(|pair| match pair {
        "done=erased" => Some(words.say("join-erased")),
        "done=erased-but" => Some(words.say("join-erased-kept")),
        "done=erased-before" => Some(words.say("join-erased-before")),
        "done=erased-id" => Some(words.say("join-erased-id")),
        "done=erased-before-id" => Some(words.say("join-erased-before-id")),
        "done=left" => Some(words.say("join-left")),
        _ => None,
    });
    let Some(told) = told else { return ().into_any() };
    let notice = view! { <p class="notice" role="status">{told}</p> }.into_any();
    // An address alone takes nothing from somebody who takes part: everybody can make one.
    if use_context::<Visitor>().is_some() {
        return notice;
    }
    let (number, slug) = (poll.id, poll.slug.to_string());
    view! { <Forget poll=number slug=slug>{notice}</Forget> }.into_any()
}

/// A text in paragraphs, as blank lines part it.
pub(super) fn paragraphs(told: &told::Told) -> AnyView {
    told.text
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
        .map(|text| view! { <p dir="auto" lang=told.language.clone()>{text.to_owned()}</p> })
        .collect::<Vec<_>>()
        .into_any()
}

pub(super) fn organiser(poll: &Poll, words: Words) -> AnyView {
    let organiser = poll.settings.organiser.trim();
    let told = (!organiser.is_empty()).then(|| words.say_with("join-run-by", args!(organiser = organiser)));
    told.map(|told| view! { <p class="organiser">{told}</p> }).into_any()
}

/// What one wants to know before one begins.
fn facts(poll: &Poll, words: Words) -> AnyView {
    let schedule = poll.settings.schedule;
    let signs_in = poll.settings.access == Access::SignIn;
    let account = if signs_in { words.say("join-signs-in") } else { words.say("join-no-account") };
    let mut facts = vec![words.say_with("join-minutes", args!(minutes = poll.settings.minutes)), account];
    facts.extend(schedule.closes_at_ms.map(|at| words.say_with("join-closes", args!(day = Day(at)))));
    if poll.participants >= ALOUD {
        facts.push(words.say_with("join-people", args!(people = poll.participants)));
    }
    let facts: Vec<_> = facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
    view! { <ul class="landing-facts">{facts}</ul> }.into_any()
}

/// When voting opens by itself, where that is still to come.
pub(super) fn opens_at(poll: &Poll) -> Option<i64> {
    poll.settings.schedule.opens_at_ms.filter(|at| *at > now_ms())
}

/// The one button; where voting is closed by the clock, when it opens.
fn way_in(poll: &Poll, words: Words) -> AnyView {
    let slug = poll.slug.as_str();
    let takes_part = use_context::<Visitor>().is_some();
    let way = if poll.takes_votes(now_ms()) {
        let (to, go) = match takes_part {
            true => (address(slug, "vote"), words.say("join-go-on")),
            false => (joining(slug), words.say("join-start")),
        };
        view! { <a class="button button-large" href=to>{go}</a> }.into_any()
    } else {
        let told = opens_at(poll)
            .map_or_else(|| words.say("join-paused"), |at| words.say_with("join-opens", args!(day = Day(at))));
        view! { <span class="notice">{told}</span> }.into_any()
    };
    let code = (!takes_part).then(|| view! { <a href=address(slug, "return")>{words.say("join-have-code")}</a> });
    view! { <p class="way-in">{way} {code}</p> }.into_any()
}

/// Where one joins, with the id that the page around has brought along: it says that somebody else sits here than whom the
/// browser remembers.
pub(super) fn joining(slug: &str) -> String {
    let parts = use_context::<Parts>();
    let query = parts.as_ref().and_then(|parts| parts.uri.query()).unwrap_or_default();
    let brought = query.split('&').find(|pair| pair.strip_prefix("xid=").is_some_and(|xid| !xid.is_empty()));
    let join = address(slug, "join");
    brought.map_or_else(|| join.clone(), |pair| format!("{join}?{pair}"))
}

pub(super) fn outcome(poll: &Poll, words: Words) -> AnyView {
    let mut outcome = told::outcome(poll, words);
    if outcome.text.trim().is_empty() {
        outcome = told::Told { text: words.say("join-outcome-usual"), language: words.language().as_str().to_owned() };
    }
    view! {
        <section aria-labelledby="outcome-title">
            <h2 id="outcome-title">{words.say("join-outcome")}</h2>
            {paragraphs(&outcome)}
        </section>
    }
    .into_any()
}

/// UTC milliseconds since 1970.
pub(super) fn now_ms() -> i64 {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
