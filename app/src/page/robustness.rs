//! `/polls/SLUG/robustness`: whether the opinion groups, and what the constitution would be made of, would be the same
//! with other choices.

use super::with_poll;
use crate::{
    args,
    component::{
        frame::{self, Section},
        statement,
    },
    published::{
        FEWEST, Published,
        cell::{share, wilson},
    },
    robustness::{Change, Grouping, Robustness, Variant},
    source::Reading,
    words::{Share, Slot, Words, results, site::address, use_words},
};
use leptos::prelude::*;

/// How robust the groups are, for everybody.
#[component]
pub fn RobustnessPage() -> impl IntoView {
    let words = use_words();
    let found = use_context::<Robustness>();
    with_poll(move |reading| {
        let content = match &found {
            Some(found) => content(words, found, &reading),
            None => view! { <p class="empty">{words.say("results-robust-none")}</p> }.into_any(),
        };
        frame::poll(&reading.poll, Section::Robustness, words.say("results-robust.lead"), content)
    })
}

fn content(words: Words, found: &Robustness, reading: &Reading) -> AnyView {
    let slug = reading.poll.slug.as_str();
    view! {
        <p class="lead">{words.say("results-robust.lead")}</p>
        {groups(words, found)}
        {smaller(words, found, slug, reading.analysis.as_ref().map(|analysis| &analysis.published))}
        {found.chosen.map(|chosen| {
            statements(words, (found, chosen), slug, reading.analysis.as_ref().map(|analysis| &analysis.published))
        })}
        <p><a href=address(slug, "results")>{words.say("site-section-results")}</a></p>
    }
    .into_any()
}

/// Who is in which group, by each choice with which people are grouped anew.
fn groups(words: Words, found: &Robustness) -> AnyView {
    let usual = words.say_with(
        "results-robust-usual",
        args!(groups = u64::from(found.grouping.groups), people = words.thousands(found.grouping.people)),
    );
    let is_without = found.variants.iter().any(|variant| matches!(variant.change, Change::Without(_)));
    let regrouped = found.variants.iter().filter_map(|variant| Some((variant.change, variant.regrouped?)));
    let rows: Vec<_> = regrouped
        .map(|(change, (grouping, moved))| {
            grouping_row(words, choice(words, change), grouping, who(words, moved, grouping))
        })
        .collect();
    view! {
        <p>{usual}</p>
        <div class="scroll" role="region" tabindex="0" aria-label=words.say("results-robust")>
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("results-robust-choice")}</th>
                        <th scope="col" class="num">{words.say("results-robust-groups")}</th>
                        <th scope="col" class="num">{words.say("results-robust-people")}</th>
                        <th scope="col">{words.say("results-robust-moved")}</th>
                        <th scope="col" class="num">{words.say("results-robust-silhouette")}</th>
                    </tr>
                </thead>
                <tbody>
                    {grouping_row(words, words.say("results-robust-shown"), found.grouping, "–".to_owned())}
                    {rows}
                </tbody>
            </table>
        </div>
        <p class="note">{words.say("results-robust.note")}</p>
        {is_without.then(|| view! { <p class="note">{words.say("results-robust-unusual")}</p> })}
    }
    .into_any()
}

fn grouping_row(words: Words, choice: String, grouping: Grouping, moved: String) -> AnyView {
    let silhouette = grouping.silhouette.map_or_else(|| "–".to_owned(), |value| words.decimal(value, 2));
    view! {
        <tr>
            <th scope="row">{choice}</th>
            <td class="num">{grouping.groups.to_string()}</td>
            <td class="num">{words.thousands(grouping.people)}</td>
            <td>{moved}</td>
            <td class="num">{silhouette}</td>
        </tr>
    }
    .into_any()
}

/// Those who have moved.
fn who(words: Words, moved: u64, grouping: Grouping) -> String {
    match moved {
        0 => words.say("results-robust-nobody"),
        few if few < FEWEST => words.say("results-robust-few"),
        moved => {
            let (share, people) = (Share(share(moved, grouping.people)), words.thousands(moved));
            let interval = words.interval(wilson(moved, grouping.people));
            words.say_with("results-robust-some", args!(people = people, share = share, interval = interval))
        }
    }
}

/// Groups that the usual number of groups joins to others: minorities are to be seen, too.
fn smaller(words: Words, found: &Robustness, slug: &str, published: Option<&Published>) -> AnyView {
    let entries: Vec<_> = found
        .smaller
        .iter()
        .map(|group| {
            let says = words.say_with(
                "results-smaller-group",
                args!(
                    people = group.people,
                    group = results::group(words, &group.of),
                    groups = u64::from(group.groups)
                ),
            );
            let leans: Vec<_> = group
                .leans
                .iter()
                .filter_map(|leans| Some((leans.agrees, published?.statement(&leans.statement)?)))
                .map(|(agrees, known)| {
                    let says = words.say_around(
                        if agrees { "map-agree-more" } else { "map-disagree-more" },
                        args!(statement = Slot),
                        |_| statement::quoted_link(words, slug, known),
                    );
                    view! { <li>{says}</li> }
                })
                .collect();
            view! { <li><p>{says}</p> <ul>{leans}</ul></li> }
        })
        .collect();
    if entries.is_empty() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="smaller">
            <h2 id="smaller">{words.say("results-smaller")}</h2>
            <p>{words.say("results-smaller.lead")}</p>
            <ul class="plain">{entries}</ul>
        </section>
    }
    .into_any()
}

/// Which statements have support enough, by each choice.
fn statements(words: Words, (found, chosen): (&Robustness, u64), slug: &str, published: Option<&Published>) -> AnyView {
    let usual = words.say_with("results-robust-common.lead", args!(statements = words.thousands(chosen)));
    let rows: Vec<_> = found.variants.iter().map(|variant| statements_row(words, variant, slug, published)).collect();
    view! {
        <section aria-labelledby="common-title">
            <h2 id="common-title">{words.say("results-robust-common")}</h2>
            <p>{usual}</p>
            <div class="scroll" role="group" aria-labelledby="common-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("results-robust-choice")}</th>
                            <th scope="col" class="num">{words.say("results-robust-statements")}</th>
                            <th scope="col">{words.say("results-robust-lost")}</th>
                            <th scope="col">{words.say("results-robust-won")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn statements_row(words: Words, variant: &Variant, slug: &str, published: Option<&Published>) -> AnyView {
    let named = |ids: &[String]| -> AnyView {
        let known = |id: &String| published?.statement(id);
        let items: Vec<_> = ids
            .iter()
            .map(|id| match known(id) {
                Some(known) => view! { <li>{statement::link(words, slug, known)}</li> }.into_any(),
                None => view! { <li>{id.clone()}</li> }.into_any(),
            })
            .collect();
        if items.is_empty() { "–".into_any() } else { view! { <ul class="plain">{items}</ul> }.into_any() }
    };
    view! {
        <tr>
            <th scope="row">{choice(words, variant.change)}</th>
            <td class="num">{words.thousands(variant.chosen)}</td>
            <td>{named(&variant.lost)}</td>
            <td>{named(&variant.won)}</td>
        </tr>
    }
    .into_any()
}

fn choice(words: Words, change: Change) -> String {
    match change {
        Change::Seed(seed) => words.say_with("results-robust-seed", args!(seed = seed.to_string())),
        Change::Groups(number) => words.say_with("results-robust-number", args!(number = u64::from(number))),
        Change::Without(people) => words.say_with("results-robust-without", args!(people = words.thousands(people))),
        Change::Share(share) => words.say_with("results-robust-share", args!(share = Share(share))),
    }
}
