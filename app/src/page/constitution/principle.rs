//! One principle as a card that unfolds to what is behind it.

use crate::page::report::{anchor, answers};
use crate::{
    args,
    chart::interval::Interval,
    component::statement::{encoded, in_quotes, note, said_by, wording, wording_in, words_of},
    published::{Cell, group::letter, support},
    words::{Count, Share, Slot, Words, constitution as sentences, results, site::address},
};
use deliberation::{Phase, Poll};
use leptos::prelude::*;
use record::{
    adherence::Example,
    constitution::{Clause, Edit, Source},
};

/// The card of a principle of a poll with so many opinion groups; with an answer that it changed, where a published report
/// has one.
pub(super) fn card(words: Words, poll: &Poll, clause: &Clause, groups: u32, example: Option<&Example>) -> AnyView {
    let slug = poll.slug.as_str();
    let at_work = (poll.phase == Phase::Published).then(|| {
        let href = format!("{}#{}", address(slug, "report"), anchor(&clause.id));
        let example = example.map(|example| {
            view! {
                <p class="edits-title">{words.say("report-changed")}</p>
                {answers(words, example)}
                <p class="note">{words.say("report-changed-about")}</p>
            }
        });
        view! {
            {example}
            <p><a href=href>{words.say("constitution-at-work")}</a></p>
        }
    });
    let sources: Vec<_> = clause.provenance.statements.iter().map(|source| from(words, slug, source, groups)).collect();
    let edits: Vec<_> = clause.provenance.edits.iter().map(|change| edit(words, clause, change)).collect();
    let edits = (!edits.is_empty()).then(|| {
        view! {
            <p class="edits-title">{words.say("constitution-changes")}</p>
            <ul class="edits">{edits}</ul>
        }
    });
    let unworded = clause.needs_wording.as_ref().map(|reason| {
        let reason = reason.trim_end_matches('.');
        let says = words.say_around("constitution-needs-wording", args!(reason = Slot), |_| note(reason.to_owned()));
        view! { <p class="flag">{says}</p> }
    });
    let straddles =
        clause.straddles_threshold.then(|| view! { <p class="flag">{words.say("constitution-straddles")}</p> });
    // The rationale quotes the groups' figures, so it goes with a hidden cell.
    let quotable = clause.provenance.statements.first().is_none_or(|source| !hides(source));
    let rationale = quotable.then(|| view! { <p>{note(clause.rationale.clone())}</p> });
    let behind = Count(clause.provenance.statements.len());
    let principle = clause.id.to_string();
    view! {
        <li class="principle" id=clause.id.clone()>
            <p class="principle-text">{wording(clause)}</p>
            {unworded}
            {straddles}
            <details>
                <summary>
                    {words.say_with("constitution-where-from", args!(statements = behind))}
                    <span class="visually-hidden">{words.say_with("constitution-of-principle", args!(principle = &principle))}</span>
                </summary>
                {rationale}
                {sources}
                {edits}
                {at_work}
                <p class="note">{words.say_with("constitution-principle", args!(principle = &principle))}</p>
            </details>
        </li>
    }
    .into_any()
}

/// A statement behind a principle, with the share of every group that agrees.
pub(in crate::page) fn from(words: Words, slug: &str, source: &Source, k: u32) -> AnyView {
    let (everyone, groups) = (support::everyone(source), support::of_groups(source));
    let hidden = hides(source);
    let named = source.groups.iter().zip(groups).map(|(group, cell)| {
        (results::group(words, &letter(usize::try_from(group.group).unwrap_or(usize::MAX))), cell)
    });
    let single = source.groups.len() < 2;
    let bars: Vec<_> = std::iter::once((words.say("tally-everyone"), everyone))
        .chain(named.filter(|_| !single))
        .map(|(who, cell)| bar(words, who, cell))
        .collect();
    let href = address(slug, &format!("statements/{}", encoded(source.statement.as_str())));
    // A small group's votes follow from the product and the other groups, so the product goes with them.
    let consensus =
        (!hidden).then(|| view! { <p class="n">{sentences::consensus(words, source.gac, source.gac_interval, k)}</p> });
    let quote = || {
        let (href, text) = (href.clone(), words_of(source.text.clone(), source.language.clone()));
        in_quotes(words, || view! { <a href=href>{text}</a> }.into_any())
    };
    let id = source.statement.to_string();
    let quoted = words.say_around("constitution-statement", args!(id = id, text = Slot), |_| quote());
    view! {
        <div class="source">
            <p>{quoted}</p>
            <ul class="bars">{bars}</ul>
            {consensus}
        </div>
    }
    .into_any()
}

/// Whether some group's votes on this statement may not be shown.
fn hides(source: &Source) -> bool {
    support::of_groups(source).contains(&Cell::Hidden)
}

/// Who agrees to what part, with a picture; or why that is not said.
pub(super) fn bar(words: Words, who: String, cell: Cell) -> AnyView {
    let (picture, says) = match cell {
        Cell::Shown { votes, agree, interval } => (
            view! { <Interval share=agree interval /> }.into_any(),
            words.say_with(
                "constitution-agree",
                args!(share = Share(agree), interval = words.interval(interval), people = votes.seen),
            ),
        ),
        Cell::Unseen => (().into_any(), words.say("tally-unseen")),
        Cell::Hidden => (().into_any(), words.say("tally-hidden")),
    };
    view! {
        <li class="bar">
            <span class="bar-who">{who}</span>
            {picture}
            <span class="bar-numbers">{says}</span>
        </li>
    }
    .into_any()
}

fn edit(words: Words, clause: &Clause, edit: &Edit) -> AnyView {
    let fill = |place: &str| {
        let says = if place == "author" { &edit.author } else { &edit.reason };
        said_by(&edit.author, says.clone())
    };
    let by = match edit.at.as_ref().map(|at| at.get(..10).unwrap_or(at)) {
        None => words.say_around("constitution-edit", args!(author = Slot, reason = Slot), fill),
        Some(day) => words.say_around("constitution-edit-day", args!(author = Slot, day = day, reason = Slot), fill),
    };
    let language = |text: &str| wording_in(clause, text).map(ToOwned::to_owned);
    view! {
        <li>
            <p>
                <del dir="auto" lang=language(&edit.from)>{edit.from.clone()}</del>" "
                <ins dir="auto" lang=language(&edit.to)>{edit.to.clone()}</ins>
            </p>
            <p class="note">{by}</p>
        </li>
    }
    .into_any()
}
