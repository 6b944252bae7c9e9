//! Names that those who run a poll have given to groups and to the ends of the map.

use super::mark::Mark;
use crate::{
    published::{Group, Published},
    words::{Words, results},
};
use deliberation::{End, Labels};
use leptos::prelude::*;

/// The name of a group in people's words, where it has one and the group may be shown.
pub fn of_group<'a>(published: &Published, labels: &'a Labels, group: &Group) -> Option<&'a str> {
    let shown = published.has_groups() && group.size.is_some();
    labels.groups.get(&group.number).filter(|_| shown).map(deliberation::Label::as_str)
}

/// All groups that have names, with their marks and letters; nothing where none has.
pub fn key(words: Words, published: &Published, labels: &Labels) -> AnyView {
    let entries: Vec<_> = published
        .groups
        .iter()
        .filter_map(|group| Some((group, of_group(published, labels, group)?.to_owned())))
        .map(|(group, name)| {
            view! {
                <li>
                    <Mark group=group.number />
                    {results::group(words, &group.letter)}": "<bdi dir="auto">{name}</bdi>
                </li>
            }
        })
        .collect();
    if entries.is_empty() {
        return ().into_any();
    }
    view! {
        <div class="group-names">
            <ul class="key" aria-label=words.say("labels-key")>{entries}</ul>
            <p class="note">{words.say("labels-whose")}</p>
        </div>
    }
    .into_any()
}

/// The map between the names of its ends. Directions are those of the picture, whatever way the language runs.
pub fn around(words: Words, labels: &Labels, map: AnyView) -> AnyView {
    let name = |end: End| labels.ends.get(&end).map(|label| label.as_str().to_owned());
    let end = |end: End, arrow: &'static str, says: String| {
        name(end).map(|name| {
            view! {
                <p class=format!("end end-{}", end.as_str())>
                    <span class="visually-hidden">{says}" "</span>
                    <span aria-hidden="true">{arrow}" "</span>
                    <bdi dir="auto">{name}</bdi>
                </p>
            }
        })
    };
    if labels.ends.is_empty() {
        return map;
    }
    view! {
        {end(End::Top, "↑", words.say("labels-top"))}
        {map}
        {end(End::Bottom, "↓", words.say("labels-bottom"))}
        <div class="ends" dir="ltr">
            {end(End::Left, "←", words.say("labels-left"))}
            {end(End::Right, "→", words.say("labels-right"))}
        </div>
    }
    .into_any()
}
