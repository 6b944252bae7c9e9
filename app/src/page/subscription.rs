//! `/polls/SLUG/subscription/NUMBER/SEAL`: where a link of a mail leads: to confirm, and to end it all.

use super::fault;
use crate::{
    component::frame::head,
    subscription::{Managed, Wish},
    words::{
        Words,
        site::{self, address},
        use_words,
    },
};
use deliberation::{StatementNews, SubscriptionState};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

/// The page on which a subscription is confirmed and ended. Opening it changes nothing.
#[component]
pub fn SubscriptionPage() -> impl IntoView {
    let words = use_words();
    // The server hands it over once it has checked the link.
    let Some(managed) = use_context::<Managed>() else {
        return fault::missing(use_context::<ResponseOptions>().as_ref());
    };
    let (title, help) = match managed.state {
        SubscriptionState::Pending => (words.say("mail-pending"), words.say("mail-pending.help")),
        SubscriptionState::On => (words.say("mail-on"), words.say("mail-on.help")),
        SubscriptionState::Off => (words.say("mail-off"), words.say("mail-off.help")),
    };
    let buttons = match managed.state {
        SubscriptionState::Pending => view! {
            {button(Wish::Confirm, words.say("mail-pending.confirm"))}
            {button(Wish::End, words.say("mail-pending.refuse"))}
        }
        .into_any(),
        SubscriptionState::On => view! {
            {managed.statements.map(|news| statements(words, news))}
            {button(Wish::End, words.say("mail-on.end"))}
        }
        .into_any(),
        SubscriptionState::Off => again(words, &managed.slug),
    };
    view! {
        {head(format!("{title} · {} · {}", managed.topic, site::NAME), help.clone())}
        <div class="width content">
            <p class="crumbs">
                <a href=address(&managed.slug, "")><bdi dir="auto">{managed.topic.clone()}</bdi></a>
            </p>
            <h1>{title}</h1>
            <p class="lead">{help}</p>
            {buttons}
        </div>
    }
    .into_any()
}

/// Whether new statements are told of, and the button that changes it.
fn statements(words: Words, news: StatementNews) -> AnyView {
    let (says, wish, does) = match news {
        StatementNews::Unwanted => (words.say("mail-news.help"), Wish::Statements, words.say("mail-news")),
        StatementNews::Wanted => (words.say("mail-news.wanted"), Wish::NoStatements, words.say("mail-news.stop")),
        StatementNews::Resting => (words.say("mail-news.resting"), Wish::Statements, words.say("mail-news.more")),
    };
    view! {
        <p>{says}</p>
        {button(wish, does)}
    }
    .into_any()
}

/// A button, in a form that is sent to the address of this very page.
fn button(wish: Wish, says: String) -> AnyView {
    let class = if wish == Wish::Confirm { "button" } else { "button button-quiet" };
    view! {
        <form method="post" class="act">
            <button type="submit" class=class name=Wish::FIELD value=wish.as_str()>{says}</button>
        </form>
    }
    .into_any()
}

fn again(words: Words, slug: &str) -> AnyView {
    view! { <p><a href=address(slug, "subscribe")>{words.say("mail-off.again")}</a></p> }.into_any()
}
