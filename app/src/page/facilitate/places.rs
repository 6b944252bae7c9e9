//! For whom there are places, in words: by questions and answers, never by the names that these have in data.

use super::fields;
use crate::words::Words;
use deliberation::{Settings, settings::DECLINED};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Kinds of people without places that are named; of more it is said that there are some.
const NAMED: usize = 5;

/// A kind of person by her answers; without any it is everybody, or whoever is left.
pub(super) fn kind(settings: &Settings, answers: &BTreeMap<String, String>, words: Words) -> String {
    if answers.is_empty() {
        let all = settings.quotas.len() == 1;
        return words.say(if all { "facilitate-cell-everybody" } else { "facilitate-cell-others" });
    }
    let part = |(id, answer): (&String, &String)| {
        let question = settings.question(id);
        let asked = question.map_or(id.as_str(), |question| question.text.as_str());
        let said = match question.and_then(|known| known.options.iter().find(|option| option.id == *answer)) {
            Some(option) => option.text.clone(),
            None if answer == DECLINED => words.say("facilitate-declined"),
            None => answer.clone(),
        };
        format!("{asked} {said}")
    };
    answers.iter().map(part).collect::<Vec<_>>().join(", ")
}

/// Says whom the places leave out; nothing where they are for everybody who may come.
pub(super) fn left_out(settings: &Settings, words: Words) -> AnyView {
    let kinds = settings.without_places(NAMED + 1);
    if kinds.is_empty() {
        return ().into_any();
    }
    let named: Vec<_> = kinds
        .iter()
        .take(NAMED)
        .map(|answers| view! { <li><bdi>{kind(settings, answers, words)}</bdi></li> })
        .collect();
    let more = (kinds.len() > NAMED).then(|| view! { <li>{words.say("facilitate-places-left.more")}</li> });
    view! {
        {fields::warning(words.say("facilitate-places-left"))}
        <ul>{named}{more}</ul>
    }
    .into_any()
}
