//! `/polls/SLUG/agreement`: every statement on a line from shared to disputed.

use super::with_poll;
use crate::{
    args,
    chart::beeswarm::{beeswarm, key, twin},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        method,
        statement::quoted_link,
        told,
    },
    island::swarm_card::SwarmCard,
    published::{Published, Statement},
    source::Reading,
    words::{Words, agreement, missing, site::address, use_words},
};
use leptos::prelude::*;

/// Statements listed at either end.
const ENDS: usize = 3;

/// How far groups agree.
#[component]
pub fn AgreementPage() -> impl IntoView {
    let words = use_words();
    with_poll(move |reading| {
        let description =
            words.say_with("agreement-description", args!(topic = told::topic(&reading.poll, words).text));
        let content = content(words, &reading);
        frame::poll(&reading.poll, Section::Agreement, description, content)
    })
}

fn content(words: Words, reading: &Reading) -> AnyView {
    let empty = |missing| view! { <Empty missing /> }.into_any();
    let Some(analysis) = &reading.analysis else {
        return empty(missing::analysis(words, reading.poll.participants));
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return empty(missing::nobody(words));
    }
    if !published.has_groups() {
        return empty(missing::groups(words, published.note.as_deref()));
    }
    if published.ranking.by_gap.is_empty() {
        return empty(missing::comparable(words));
    }
    let slug = reading.poll.slug.as_str();
    let (picture, table) = (beeswarm(words, slug, published), twin(words, slug, published));
    view! {
        <Figure
            id="swarm"
            title=words.say("agreement-figure")
            finding=agreement::finding(words, published)
            data=address(slug, "data/comment-groups.csv")
        >
            {key(words)}
            <SwarmCard invitation=words.say("agreement-card")>{picture}</SwarmCard>
            {table}
        </Figure>
        {ends(words, slug, published)}
        <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">{words.say("agreement-how-to-read")}</h2>
            <p>{words.say("agreement-reading")}</p>
            {agreement::left_out(words, published).map(|text| view! { <p>{text}</p> })}
            {method::of_agreement(words, published)}
        </section>
    }
    .into_any()
}

/// The statements at both ends in words.
fn ends(words: Words, slug: &str, published: &Published) -> AnyView {
    let entry = |statement: &Statement| {
        let figures = agreement::figures(words, published, statement);
        view! { <li>{quoted_link(words, slug, statement)}" "<span class="n">{figures}</span></li> }
    };
    let order = &published.ranking.by_gap;
    let alike: Vec<_> = published.pick(order).take(ENDS).map(entry).collect();
    let apart: Vec<AnyView> =
        order.iter().rev().take(ENDS).filter_map(|at| published.at(*at)).map(|s| entry(s).into_any()).collect();
    view! {
        <div class="two">
            <section class="group-card"><h2>{words.say("agreement-most-alike")}</h2><ul class="plain">{alike}</ul></section>
            <section class="group-card"><h2>{words.say("agreement-most-apart")}</h2><ul class="plain">{apart}</ul></section>
        </div>
    }
    .into_any()
}
