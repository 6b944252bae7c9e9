//! `/polls/SLUG/agreement`: every statement on a line from shared to disputed.

use super::with_poll;
use crate::{
    chart::beeswarm::{beeswarm, key, twin},
    component::{
        empty::Empty,
        figure::Figure,
        frame::{self, Section},
        statement::link,
    },
    island::swarm_card::SwarmCard,
    published::{Published, Statement},
    source::Reading,
    words::{agreement as words, missing},
};
use leptos::prelude::*;

/// Statements listed at either end.
const ENDS: usize = 3;

/// How far groups agree.
#[component]
pub fn AgreementPage() -> impl IntoView {
    with_poll(|reading| {
        let description = format!("How far opinion groups agree: {}", reading.poll.topic);
        let content = content(&reading);
        frame::poll(&reading.poll, Section::Agreement, description, content)
    })
}

fn content(reading: &Reading) -> AnyView {
    let empty = |missing| view! { <Empty missing /> }.into_any();
    let Some(analysis) = &reading.analysis else {
        return empty(missing::analysis(reading.poll.participants));
    };
    let published = &analysis.published;
    if published.participants == 0 {
        return empty(missing::nobody());
    }
    if !published.has_groups() {
        return empty(missing::groups(published.note.as_deref()));
    }
    if published.ranking.by_gap.is_empty() {
        return empty(missing::comparable());
    }
    let slug = reading.poll.slug.as_str();
    let (picture, table) = (beeswarm(slug, published), twin(slug, published));
    view! {
        <Figure id="swarm" title=words::FIGURE finding=words::finding(published)>
            {key()}
            <SwarmCard invitation=words::CARD.to_owned()>{picture}</SwarmCard>
            {table}
        </Figure>
        {ends(slug, published)}
        <section class="reading" aria-labelledby="reading-title">
            <h2 id="reading-title">"How to read it"</h2>
            <p>{words::READING}</p>
            {words::left_out(published).map(|text| view! { <p>{text}</p> })}
        </section>
    }
    .into_any()
}

/// The statements at both ends in words.
fn ends(slug: &str, published: &Published) -> AnyView {
    let entry = |statement: &Statement| {
        view! { <li>"“"{link(slug, statement)}"” "<span class="n">{words::figures(published, statement)}</span></li> }
    };
    let order = &published.ranking.by_gap;
    let alike: Vec<_> = published.pick(order).take(ENDS).map(entry).collect();
    let apart: Vec<AnyView> =
        order.iter().rev().take(ENDS).filter_map(|at| published.at(*at)).map(|s| entry(s).into_any()).collect();
    view! {
        <div class="two">
            <section class="group-card"><h2>{words::MOST_ALIKE}</h2><ul class="plain">{alike}</ul></section>
            <section class="group-card"><h2>{words::MOST_APART}</h2><ul class="plain">{apart}</ul></section>
        </div>
    }
    .into_any()
}
