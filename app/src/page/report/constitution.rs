//! The constitution in short: every principle with the support that the groups gave it.

use super::{Shown, download};
use crate::{
    args,
    component::statement::{note, wording},
    page::constitution::yours,
    published::{Cell, group::letter, support as supported},
    words::{Share, Slot, Words, constitution as sentences, site::address},
};
use leptos::prelude::*;
use record::constitution::{Scope, Source};

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let constitution = &shown.constitution;
    let version = shown.publication.constitution.version;
    let entries: Vec<_> = constitution
        .clauses
        .iter()
        .map(|clause| {
            let support: Vec<_> =
                clause.provenance.statements.first().iter().map(|source| support(words, source)).collect();
            view! {
                <li id=clause.id.clone()>
                    <p>{wording(clause)}</p>
                    {support}
                </li>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="constitution">
            <h2 id="constitution">{words.say("site-section-constitution")}</h2>
            <p>
                {sentences::size(words, constitution)}" "
                <a href=address(shown.poll.slug.as_str(), &format!("constitution/v/{version}"))>
                    {words.say_with("drafting-v-title", args!(version = version.to_string()))}
                </a>
            </p>
            {yours::view(words, constitution)}
            <p class="note">{words.say("report-support")}</p>
            <ol class="report-principles">{entries}</ol>
            {scope(&constitution.scope, words)}
            <p class="note report-data">
                {words.say("report-data")}" "
                {download(shown, "constitution.json")}", "{download(shown, "publication.json")}
            </p>
        </section>
    }
    .into_any()
}

/// Which models and uses it is for, and which not.
fn scope(scope: &Scope, words: Words) -> AnyView {
    if scope.covers.is_empty() && scope.exclusions.is_empty() {
        return ().into_any();
    }
    let covers = scope
        .covers
        .iter()
        .map(|what| words.say_around("report-scope-covers", args!(what = Slot), |_| note(what.clone())));
    let leaves = scope.exclusions.iter().map(|left| {
        words.say_around("report-scope-leaves", args!(what = Slot, reason = Slot), |place| {
            note(if place == "what" { left.what.clone() } else { left.reason.clone() })
        })
    });
    let entries: Vec<_> = covers.chain(leaves).map(|says| view! { <li>{says}</li> }).collect();
    view! { <h3>{words.say("report-scope")}</h3> <ul>{entries}</ul> }.into_any()
}

/// Who agrees with the strongest statement behind a principle, small groups hidden as on every page.
fn support(words: Words, source: &Source) -> AnyView {
    let everyone = supported::everyone(source);
    let named = source.groups.iter().zip(supported::of_groups(source)).map(|(group, cell)| {
        let letter = letter(usize::try_from(group.group).unwrap_or(usize::MAX));
        (words.say_with("tally-group", args!(letter = letter)), cell)
    });
    let single = source.groups.len() < 2;
    let parts: Vec<String> = std::iter::once((words.say("tally-everyone"), everyone))
        .chain(named.filter(|_| !single))
        .map(|(who, cell)| match cell {
            Cell::Shown { votes, agree, interval } => words.say_with(
                "drafting-support",
                args!(who = who, share = Share(agree), interval = words.interval(interval), n = votes.seen),
            ),
            Cell::Unseen => words.say_with("drafting-unseen", args!(who = who)),
            Cell::Hidden => words.say_with("drafting-hidden", args!(who = who)),
        })
        .collect();
    view! { <p class="n">{parts.join(" · ")}</p> }.into_any()
}
