//! `/polls/SLUG/subscribe`: asking for a message at each new phase.

use super::{fault, with_any_poll};
use crate::{
    component::{frame::head, subscribe_link::is_offered, told},
    form::Filled,
    source::Poll,
    subscription::Wish,
    words::{
        Words,
        site::{self, address},
        use_words,
    },
};
use deliberation::Phase;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use leptos_router::hooks::use_query_map;

/// The page on which one asks for mail about a poll.
#[component]
pub fn SubscribePage() -> impl IntoView {
    let words = use_words();
    let filled = use_context::<Filled>().unwrap_or_default();
    let response = use_context::<ResponseOptions>();
    let asked = use_query_map().get_untracked().get("done").as_deref() == Some("asked");
    with_any_poll(move |reading| {
        let poll = &reading.poll;
        // Nobody gets to the form of a poll that offers no mail, as nobody's form would be taken.
        if !is_offered(poll) {
            return fault::missing(response.as_ref());
        }
        let topic = told::topic(poll, words);
        let content = if asked && filled.faults().is_empty() { asked_for(words) } else { form(words, poll, &filled) };
        view! {
            {head(format!("{} · {} · {}", words.say("mail-title"), topic.text, site::NAME), words.say("mail-lead"))}
            <div class="width content">
                <p class="crumbs">
                    <a href=address(poll.slug.as_str(), "") lang=topic.language><bdi dir="auto">{topic.text.clone()}</bdi></a>
                </p>
                {content}
            </div>
        }
        .into_any()
    })
}

/// The same whatever the address: whoever typed it need not be its owner.
fn asked_for(words: Words) -> AnyView {
    view! {
        <h1>{words.say("mail-asked")}</h1>
        <p class="lead" role="status">{words.say("mail-asked.help")}</p>
    }
    .into_any()
}

fn form(words: Words, poll: &Poll, filled: &Filled) -> AnyView {
    let fault = filled.fault("email").map(str::to_owned);
    let is_wrong = fault.is_some();
    let class = if is_wrong { "field field-wrong" } else { "field" };
    let statements = (poll.phase == Phase::Voting).then(|| statements(words, filled));
    let described = if is_wrong { "email-fault email-hint" } else { "email-hint" };
    view! {
        <h1>{words.say("mail-title")}</h1>
        <p class="lead">{words.say("mail-lead")}</p>
        <form class="form" method="post" action=address(poll.slug.as_str(), "subscribe") novalidate>
            <div class=class>
                <label for="email">{words.say("mail-address")}</label>
                <p class="hint" id="email-hint">{words.say("mail-address.help")}</p>
                {fault.map(|says| view! { <p class="fault" id="email-fault" role="alert">{says}</p> })}
                // Whoever comes back because something was wrong stands at the field at once.
                <input id="email" name="email" type="email" value=filled.value("email") autocomplete="email" dir="ltr"
                    aria-describedby=described aria-invalid=is_wrong.then_some("true") autofocus=is_wrong required />
            </div>
            {statements}
            <button type="submit" class="button">{words.say("mail-ask")}</button>
        </form>
    }
    .into_any()
}

/// Whether to be told of new statements, too, as long as one can vote on them.
fn statements(words: Words, filled: &Filled) -> AnyView {
    let checked = filled.value(Wish::STATEMENTS) == "1";
    view! {
        <div class="field field-check">
            <label>
                <input type="checkbox" name=Wish::STATEMENTS value="1" checked=checked aria-describedby="news-hint" />
                {words.say("mail-news")}
            </label>
            <p class="hint" id="news-hint">{words.say("mail-news.help")}</p>
        </div>
    }
    .into_any()
}
