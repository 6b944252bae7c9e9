//! `/facilitate`: the polls that somebody helps to run.

use super::{done, phase, role, with};
use crate::{
    args,
    component::frame::head,
    facilitator::Desk,
    words::{Words, site},
};
use deliberation::{PollSummary, Role};
use leptos::prelude::*;

/// The list.
#[component]
pub fn DeskPage() -> impl IntoView {
    with(|desk: Desk, words| {
        let title = words.say("facilitate-title");
        let content = if desk.polls.is_empty() {
            view! { <p class="lead">{words.say("facilitate-none")}</p> }.into_any()
        } else {
            let cards: Vec<_> = desk.polls.into_iter().map(|(poll, may)| card(poll, may, words)).collect();
            view! { <ul class="cards">{cards}</ul> }.into_any()
        };
        view! {
            {head(format!("{title} · {}", site::NAME), title.clone())}
            <div class="width content facilitate">
                <h1>{title}</h1>
                {done(desk.done.as_deref(), words)}
                <p><a class="button" href="/facilitate/new">{words.say("facilitate-new")}</a>" "<a class="button button-quiet" href="/facilitate/new/import">{words.say("import-title")}</a></p>
                {content}
            </div>
        }
        .into_any()
    })
}

fn card(poll: PollSummary, may: Role, words: Words) -> AnyView {
    let (people, statements, votes) = (poll.participants, poll.statements, poll.votes);
    view! {
        <li class="card">
            <h2 class="card-title">
                <a href=format!("/facilitate/{}", poll.slug)><bdi dir="auto">{poll.topic}</bdi></a>
            </h2>
            <p>{words.say_with("facilitate-numbers", args!(people = people, statements = statements, votes = votes))}</p>
            <p class="tags">
                <span class="tag">{phase(poll.phase, words)}</span>
                <span class="tag">{role(may, words)}</span>
            </p>
        </li>
    }
    .into_any()
}
