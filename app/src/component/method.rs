//! How what a page shows was worked out: what is computed, of how many people, with which seed. The same in more words
//! stands in the README, and exactly in the analysis that goes with every poll.

use crate::{
    args,
    published::{MIN_SEEN, Published},
    words::{Share, Words},
};
use leptos::prelude::*;

/// Of the map and the groups on it.
pub fn of_map(words: Words, published: &Published) -> AnyView {
    let method = &published.method;
    let share = Share(method.min_group_share);
    let number = match method.groups_given {
        Some(groups) => words.say_with("method-number-given", args!(groups = groups)),
        None => words.say("method-number"),
    };
    let says = vec![
        words.say("method-map"),
        words.say_with("method-groups", args!(votes = published.min_votes, share = share)),
        number,
        basis(words, published),
    ];
    folded(words, says)
}

/// Of the picture of agreement between groups.
pub fn of_agreement(words: Words, published: &Published) -> AnyView {
    let says = words.say_with("method-agreement", args!(people = MIN_SEEN));
    folded(words, vec![says, basis(words, published)])
}

/// Of the lists of results.
pub fn of_results(words: Words, published: &Published) -> AnyView {
    folded(words, vec![words.say("method-results"), basis(words, published)])
}

/// Of those who took part beside the public; of how many people, each question says itself.
pub fn of_sample(words: Words) -> AnyView {
    folded(words, vec![words.say("method-sample")])
}

fn basis(words: Words, published: &Published) -> String {
    let (people, seed) = (words.thousands(published.participants), published.method.seed.to_string());
    words.say_with("method-basis", args!(people = people, seed = seed))
}

fn folded(words: Words, says: Vec<String>) -> AnyView {
    let paragraphs: Vec<_> = says.into_iter().map(|says| view! { <p>{says}</p> }).collect();
    view! {
        <details class="more">
            <summary>{words.say("method-title")}</summary>
            {paragraphs}
        </details>
    }
    .into_any()
}
