//! One principle as a card that unfolds to what is behind it.

use crate::{
    chart::interval::Interval,
    component::statement::encoded,
    published::{Cell, cell::cells, group::letter},
    words::{constitution as words, number, results, site::address},
};
use leptos::prelude::*;
use record::constitution::{Clause, Edit, Source};

/// The card of a principle of a poll with so many opinion groups.
pub(super) fn card(slug: &str, clause: &Clause, groups: u32) -> AnyView {
    let sources: Vec<_> = clause.provenance.statements.iter().map(|source| from(slug, source, groups)).collect();
    let edits: Vec<_> = clause.provenance.edits.iter().map(edit).collect();
    let edits = (!edits.is_empty()).then(|| {
        view! {
            <p class="edits-title">"Changes of wording"</p>
            <ul class="edits">{edits}</ul>
        }
    });
    let unworded =
        clause.needs_wording.as_ref().map(|reason| view! { <p class="flag">{words::needs_wording(reason)}</p> });
    let straddles = clause.straddles_threshold.then(|| view! { <p class="flag">{words::STRADDLES}</p> });
    // The rationale quotes the groups' figures, so it goes with a hidden cell.
    let quotable = clause.provenance.statements.first().is_none_or(|source| !hides(source));
    let rationale = quotable.then(|| view! { <p dir="auto">{clause.rationale.clone()}</p> });
    let behind = number::statements(clause.provenance.statements.len() as u64);
    view! {
        <li class="principle" id=clause.id.clone()>
            <p class="principle-text"><bdi dir="auto">{clause.text.clone()}</bdi></p>
            {unworded}
            {straddles}
            <details>
                <summary>{format!("{}: {behind}", words::WHERE_FROM)}<span class="visually-hidden">{format!(", principle {}", clause.id)}</span></summary>
                {rationale}
                {sources}
                {edits}
                <p class="note">{format!("Principle {}", clause.id)}</p>
            </details>
        </li>
    }
    .into_any()
}

/// A statement behind a principle, with the share of every group that agrees.
fn from(slug: &str, source: &Source, k: u32) -> AnyView {
    let of_groups: Vec<_> = source.groups.iter().map(|group| group.votes).collect();
    let everyone = Cell::of_everybody(source.votes, &of_groups);
    let groups = group_cells(source);
    let hidden = hides(source);
    let named = source
        .groups
        .iter()
        .zip(groups)
        .map(|(group, cell)| (results::group(&letter(usize::try_from(group.group).unwrap_or(usize::MAX))), cell));
    let single = source.groups.len() < 2;
    let bars: Vec<_> = std::iter::once((results::EVERYONE.to_owned(), everyone))
        .chain(named.filter(|_| !single))
        .map(|(who, cell)| bar(who, cell))
        .collect();
    let href = address(slug, &format!("statements/{}", encoded(source.statement.as_str())));
    // A small group's votes follow from the product and the other groups, so the product goes with them.
    let consensus =
        (!hidden).then(|| view! { <p class="n">{words::consensus(source.gac, source.gac_interval, k)}</p> });
    view! {
        <div class="source">
            <p>"Statement "{source.statement.to_string()}": “"<a href=href><bdi dir="auto">{source.text.clone()}</bdi></a>"”"</p>
            <ul class="bars">{bars}</ul>
            {consensus}
        </div>
    }
    .into_any()
}

/// The votes of every group, as far as they may be shown.
fn group_cells(source: &Source) -> Vec<Cell> {
    let rows: Vec<_> = source.groups.iter().map(|g| (g.votes, g.agree_share, g.agree_interval)).collect();
    cells(&rows)
}

/// Whether some group's votes on this statement may not be shown.
fn hides(source: &Source) -> bool {
    group_cells(source).contains(&Cell::Hidden)
}

fn bar(who: String, cell: Cell) -> AnyView {
    let (picture, says) = match cell {
        Cell::Shown { votes, agree, interval } => (
            view! { <Interval share=agree interval /> }.into_any(),
            format!("{} agree ({}), {}", number::percent(agree), number::interval(interval), results::of(votes.seen)),
        ),
        Cell::Unseen => (().into_any(), results::UNSEEN.to_owned()),
        Cell::Hidden => (().into_any(), results::HIDDEN.to_owned()),
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

fn edit(edit: &Edit) -> AnyView {
    let when = edit.at.as_ref().map(|at| format!(", {}", at.get(..10).unwrap_or(at)));
    view! {
        <li>
            <p><del dir="auto">{edit.from.clone()}</del>" "<ins dir="auto">{edit.to.clone()}</ins></p>
            <p class="note">"By "{edit.author.clone()}{when}": "<span dir="auto">{edit.reason.clone()}</span></p>
        </li>
    }
    .into_any()
}
