//! `/facilitate/SLUG/names`: names for the opinion groups and the ends of the map.

use super::{Section, desk, desk_address, fields, with};
use crate::{
    args,
    component::mark::Mark,
    facilitator::{GroupToName, Naming},
    words::{Share, Words, map as sentences},
};
use deliberation::End;
use leptos::prelude::*;

/// The page.
#[component]
pub fn NamesPage() -> impl IntoView {
    with(|naming: Naming, words| {
        let content = match &naming.analysis {
            None => view! { <p class="lead">{words.say("labels-not-yet")}</p> }.into_any(),
            Some(analysis) => form(&naming, analysis, words),
        };
        desk(&naming.held, Section::Names, words, content)
    })
}

fn form(naming: &Naming, analysis: &str, words: Words) -> AnyView {
    let groups: Vec<_> = naming.groups.iter().map(|group| group_field(naming, group, words)).collect();
    let ends: Vec<_> = naming
        .ends
        .iter()
        .map(|(end, statements)| {
            let label = words.say(match end {
                End::Left => "labels-left",
                End::Right => "labels-right",
                End::Bottom => "labels-bottom",
                End::Top => "labels-top",
            });
            let hint = if statements.is_empty() {
                String::new()
            } else {
                words.say_with("labels-end-hint", args!(statements = words.list(statements)))
            };
            fields::line(&naming.typed, end.as_str(), label, hint, "text")
        })
        .collect();
    let proposed = naming.proposed.then(|| fields::warning(words.say("labels-changed")));
    view! {
        <p class="lead">{words.say("labels-lead")}</p>
        {fields::faults(&naming.typed)}
        {proposed}
        <form class="form" method="post" action=desk_address(&naming.held, "/names")>
            <input type="hidden" name="analysis" value=analysis.to_owned() />
            <fieldset>
                <legend>{words.say("labels-groups")}</legend>
                {groups}
            </fieldset>
            <fieldset>
                <legend>{words.say("labels-ends")}</legend>
                {ends}
            </fieldset>
            <button type="submit" class="button">{words.say("labels-save")}</button>
        </form>
    }
    .into_any()
}

fn group_field(naming: &Naming, group: &GroupToName, words: Words) -> AnyView {
    let says: Vec<_> = group
        .says
        .iter()
        .map(|(agrees, statement)| {
            let says = words.say_with(
                if *agrees { "labels-agrees" } else { "labels-disagrees" },
                args!(statement = statement.clone()),
            );
            view! { <li dir="auto">{says}</li> }
        })
        .collect();
    let share = group.share.map(|share| {
        view! { <p class="note">{words.say_with("labels-share", args!(share = Share(share)))}</p> }
    });
    let label = sentences::group(words, &group.letter, Some(group.people));
    view! {
        <div>
            {fields::line(&naming.typed, &format!("group.{}", group.number), label, String::new(), "text")}
            {share}
            <details>
                <summary><Mark group=group.number />{words.say("labels-why")}</summary>
                <ul class="plain">{says}</ul>
            </details>
        </div>
    }
    .into_any()
}
