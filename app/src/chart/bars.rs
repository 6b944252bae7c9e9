//! Agree, pass and disagree as one stacked bar per group, with the numbers beside it.

use super::plane::short;
use crate::{
    args,
    component::mark::Mark,
    published::{Cell, Published, Statement, cell::share},
    words::{Share, Slot, Words, results::group as group_name, use_words},
};
use leptos::prelude::*;
use record::analysis::Tally;

/// Where the three parts of a bar of width 100 begin and how wide they are: agree, pass, disagree.
///
/// The parts fill the bar; without votes all are empty.
pub fn segments(votes: Tally) -> [(f64, f64); 3] {
    let width = |count| share(count, votes.seen) * 100.0;
    let (agree, pass, disagree) = (width(votes.agrees), width(votes.passes), width(votes.disagrees));
    [(0.0, agree), (agree, pass), (agree + pass, disagree)]
}

/// The bars of one statement: everybody, then every group.
pub fn bars(words: Words, published: &Published, statement: &Statement) -> AnyView {
    let groups = if published.has_groups() { statement.groups.as_slice() } else { &[] };
    let rows: Vec<_> = groups
        .iter()
        .zip(&published.groups)
        .map(|(cell, group)| {
            let who = view! { <Mark group=group.number /> {group_name(words, &group.letter)} };
            bar(words, who.into_any(), *cell)
        })
        .collect();
    view! {
        <ul class="bars">
            {bar(words, words.say("tally-everyone").into_any(), statement.everyone)}
            {rows}
        </ul>
    }
    .into_any()
}

/// One bar with its label and its numbers.
fn bar(words: Words, who: AnyView, cell: Cell) -> AnyView {
    let (picture, numbers) = match cell {
        Cell::Shown { votes, .. } => (stack(votes).into_any(), figures(words, votes)),
        Cell::Unseen => (empty().into_any(), words.say("tally-unseen").into_any()),
        Cell::Hidden => (empty().into_any(), words.say("tally-hidden").into_any()),
    };
    view! {
        <li class="bar">
            <span class="bar-who">{who}</span>
            {picture}
            <span class="bar-numbers">{numbers}</span>
        </li>
    }
    .into_any()
}

/// The bar alone, for where the numbers stand beside it.
pub fn stack(votes: Tally) -> impl IntoView {
    let [agree, pass, disagree] = segments(votes);
    let part = |class: &'static str, (x, width): (f64, f64)| {
        (width > 0.0).then(|| {
            view! { <rect class=class x=short(x + gap(x)) y="0" width=short((width - gap(x)).max(0.2)) height="10"></rect> }
        })
    };
    view! {
        <svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            {part("agree", agree)}
            {part("pass", pass)}
            {part("disagree", disagree)}
        </svg>
    }
}

/// A hair of ground before every part but the first, so that parts can be told apart without colour.
fn gap(x: f64) -> f64 {
    if x > 0.0 { 0.4 } else { 0.0 }
}

fn empty() -> impl IntoView {
    view! {
        <svg class="stack" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="nothing" x="0" y="0" width="100" height="10"></rect>
        </svg>
    }
}

fn figures(words: Words, votes: Tally) -> AnyView {
    let part = |count| words.percent(share(count, votes.seen));
    let pass = Share(share(votes.passes, votes.seen));
    words.say_around("tally-figures", args!(agree = Slot, pass = pass, disagree = Slot, of = Slot), |place| match place
    {
        "agree" => view! { <b class="agree-text">{part(votes.agrees)}</b> }.into_any(),
        "disagree" => view! { <b class="disagree-text">{part(votes.disagrees)}</b> }.into_any(),
        _ => view! { <span class="n">{words.say_with("tally-of", args!(people = votes.seen))}</span> }.into_any(),
    })
}

/// The key to the colours of bars.
#[component]
pub fn Key() -> impl IntoView {
    let words = use_words();
    let entry = |class: &'static str, word: String| {
        view! {
            <li>
                <svg class="swatch" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
                    <rect class=class width="10" height="10"></rect>
                </svg>
                {word}
            </li>
        }
    };
    view! {
        <ul class="key">
            {entry("agree", words.say("tally-agree"))} {entry("pass", words.say("tally-pass"))}
            {entry("disagree", words.say("tally-disagree"))}
        </ul>
    }
}

/// The table behind a list of bars: every number that the picture shows, and the intervals.
pub fn twin<'a>(
    words: Words,
    published: &'a Published,
    statements: impl IntoIterator<Item = &'a Statement>,
) -> AnyView {
    let rows: Vec<AnyView> =
        statements.into_iter().flat_map(|statement| twin_rows(words, published, statement)).collect();
    view! {
        <details class="twin">
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("tally-column-statement")}</th>
                            <th scope="col">{words.say("tally-column-who")}</th>
                            <th scope="col" class="num">{words.say("tally-column-agree")}</th>
                            <th scope="col" class="num">{words.say("tally-column-pass")}</th>
                            <th scope="col" class="num">{words.say("tally-column-disagree")}</th>
                            <th scope="col" class="num">{words.say("tally-column-votes")}</th>
                            <th scope="col">{words.say("tally-column-share")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn twin_rows(words: Words, published: &Published, statement: &Statement) -> Vec<AnyView> {
    let groups = if published.has_groups() { statement.groups.as_slice() } else { &[] };
    let named = groups.iter().zip(&published.groups).map(|(cell, group)| (group_name(words, &group.letter), *cell));
    std::iter::once((words.say("tally-everyone"), statement.everyone))
        .chain(named)
        .map(|(who, cell)| {
            let id = statement.id.to_string();
            match cell {
                Cell::Shown { votes, agree, interval } => view! {
                    <tr>
                        <th scope="row">{id}</th>
                        <td>{who}</td>
                        <td class="num">{words.thousands(votes.agrees)}</td>
                        <td class="num">{words.thousands(votes.passes)}</td>
                        <td class="num">{words.thousands(votes.disagrees)}</td>
                        <td class="num">{words.thousands(votes.seen)}</td>
                        <td>{words.say_with("tally-share", args!(share = Share(agree), interval = words.interval(interval)))}</td>
                    </tr>
                }
                .into_any(),
                hidden => view! {
                    <tr>
                        <th scope="row">{id}</th>
                        <td>{who}</td>
                        <td colspan="5">{words.say(if hidden == Cell::Unseen { "tally-unseen" } else { "tally-hidden" })}</td>
                    </tr>
                }
                .into_any(),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_a_bar_fill_it() {
        let [agree, pass, disagree] = segments(Tally { agrees: 3, disagrees: 5, passes: 2, seen: 10 });
        assert_eq!((agree, pass), ((0.0, 30.0), (30.0, 20.0)));
        assert!((disagree.0 + disagree.1 - 100.0).abs() < 1e-9);
    }

    #[test]
    fn no_votes_make_no_bar() {
        assert_eq!(segments(Tally::default()), [(0.0, 0.0); 3]);
    }
}
