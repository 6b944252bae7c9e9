//! What was asked, who took part, and how like the public they were.

use super::{Shown, data_of, source};
use crate::{
    args,
    chart::dumbbell::{Few, dumbbells},
    words::{Words, overview, site::address},
};
use leptos::prelude::*;

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let people = &shown.publication.people;
    let slug = shown.poll.slug.as_str();
    let sizes: Vec<String> = people
        .groups
        .iter()
        .map(|size| size.map_or_else(|| words.say("report-group-few"), |size| words.thousands(size)))
        .collect();
    let groups = if sizes.is_empty() {
        words.say("report-no-groups")
    } else {
        words.say_with("report-groups", args!(sizes = words.list(&sizes)))
    };
    let likeness = match &people.representativeness {
        Some(likeness) => view! {
            {dumbbells(words, &shown.poll.settings, likeness, Few::Hidden)}
            {data_of(shown, words, "people.csv", "publication.json")}
        }
        .into_any(),
        None => view! { <p>{words.say("sample-no-target")}</p> }.into_any(),
    };
    let topic = shown.publication.topic.clone();
    view! {
        <section aria-labelledby="asked">
            <h2 id="asked">{words.say("report-asked")}</h2>
            <p class="report-topic"><bdi dir="auto">{topic}</bdi></p>
            <p>{overview::size(words, people.participants, people.statements, people.votes)}" "{groups}</p>
            {likeness}
            <p class="note">
                <a href=address(slug, "results")>{words.say("site-section-results")}</a>" · "
                {shown.poll.settings.show_map.then(|| view! {
                    <a href=address(slug, "map")>{words.say("site-section-map")}</a>" · "
                })}
                <a href=address(slug, "data")>{words.say("site-section-data")}</a>" · "
                {source(shown, "publication.json")}
            </p>
        </section>
    }
    .into_any()
}
