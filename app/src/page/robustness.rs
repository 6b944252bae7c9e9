//! `/polls/SLUG/robustness`: whether the opinion groups would be the same with another seed or another number of them.

use super::with_poll;
use crate::{
    args,
    component::frame::{self, Section},
    published::{
        FEWEST,
        cell::{share, wilson},
    },
    robustness::{Change, Robustness, Variant},
    words::{Share, Words, site::address, use_words},
};
use leptos::prelude::*;

/// How robust the groups are, for everybody.
#[component]
pub fn RobustnessPage() -> impl IntoView {
    let words = use_words();
    let found = use_context::<Robustness>();
    with_poll(move |reading| {
        let content = match &found {
            Some(found) => content(words, found, reading.poll.slug.as_str()),
            None => view! { <p class="empty">{words.say("results-robust-none")}</p> }.into_any(),
        };
        frame::poll(&reading.poll, Section::Robustness, words.say("results-robust.lead"), content)
    })
}

fn content(words: Words, found: &Robustness, slug: &str) -> AnyView {
    let usual = words.say_with(
        "results-robust-usual",
        args!(groups = u64::from(found.groups), people = words.thousands(found.people)),
    );
    let rows: Vec<_> = found.variants.iter().map(|variant| row(words, variant)).collect();
    let silhouette = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |value| words.decimal(value, 2));
    view! {
        <p class="lead">{words.say("results-robust.lead")}</p>
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
                    <tr>
                        <th scope="row">{words.say("results-robust-shown")}</th>
                        <td class="num">{found.groups.to_string()}</td>
                        <td class="num">{words.thousands(found.people)}</td>
                        <td>"–"</td>
                        <td class="num">{silhouette(found.silhouette)}</td>
                    </tr>
                    {rows}
                </tbody>
            </table>
        </div>
        <p class="note">{words.say("results-robust.note")}</p>
        <p><a href=address(slug, "results")>{words.say("site-section-results")}</a></p>
    }
    .into_any()
}

fn row(words: Words, variant: &Variant) -> AnyView {
    let choice = match variant.change {
        Change::Seed(seed) => words.say_with("results-robust-seed", args!(seed = seed.to_string())),
        Change::Groups(number) => words.say_with("results-robust-number", args!(number = u64::from(number))),
    };
    let moved = match variant.moved {
        0 => words.say("results-robust-nobody"),
        few if few < FEWEST => words.say("results-robust-few"),
        moved => {
            let (share, people) = (Share(share(moved, variant.people)), words.thousands(moved));
            let interval = words.interval(wilson(moved, variant.people));
            words.say_with("results-robust-some", args!(people = people, share = share, interval = interval))
        }
    };
    let silhouette = variant.silhouette.map_or_else(|| "–".to_owned(), |value| words.decimal(value, 2));
    view! {
        <tr>
            <th scope="row">{choice}</th>
            <td class="num">{variant.groups.to_string()}</td>
            <td class="num">{words.thousands(variant.people)}</td>
            <td>{moved}</td>
            <td class="num">{silhouette}</td>
        </tr>
    }
    .into_any()
}
