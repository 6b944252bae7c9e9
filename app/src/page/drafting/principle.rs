//! One principle beside the statements that it comes from, with the form that changes it.

use super::{action, may, reason, seen, typed, typed_or};
use crate::{
    args,
    component::{
        statement::{encoded, wording, words_of},
        textarea,
    },
    drafting::{Drafting, Work},
    published::{Cell, group::letter, support},
    words::{Share, Words, site::address},
};
use leptos::prelude::*;
use record::{
    constitution::{Clause, Conflict, Merge, Source},
    drafting::Question,
};

/// A principle: statements, pairs that look alike, text.
pub(super) fn row(drafting: &Drafting, work: &Work, number: u64, clause: &Clause, words: Words) -> AnyView {
    let slug = drafting.poll.slug.as_str();
    let sources: Vec<_> = clause.provenance.statements.iter().map(|source| from(slug, source, work, words)).collect();
    let heading = words.say_with("drafting-principle", args!(number = number.to_string()));
    let title = format!("{}-title", clause.id);
    let labelled = title.clone();
    let unworded =
        clause.needs_wording.is_some().then(|| view! { <p class="flag">{words.say("drafting-needs-wording")}</p> });
    let close = clause.straddles_threshold.then(|| view! { <p class="flag">{words.say("drafting-straddles")}</p> });
    let change = if may(drafting) {
        form(drafting, work, number, clause, words)
    } else {
        view! { <p class="principle-text">{wording(clause)}</p> }.into_any()
    };
    view! {
        <section class="drafting-row" id=clause.id.clone() aria-labelledby=labelled>
            <h3 id=title>{heading}</h3>
            <div class="drafting-columns">
                <div>
                    <h4>{words.say("drafting-statements")}</h4>
                    {sources}
                </div>
                <div>
                    <h4>{words.say("drafting-alike")}</h4>
                    {pairs(drafting, work, clause, words)}
                    {conflicts(drafting, work, clause, words)}
                </div>
                <div>
                    <h4>{words.say("drafting-text")}</h4>
                    {unworded}
                    {close}
                    {change}
                </div>
            </div>
        </section>
    }
    .into_any()
}

/// A statement with the support of every group, as far as it may be shown.
fn from(slug: &str, source: &Source, work: &Work, words: Words) -> AnyView {
    let cells = support::of_groups(source);
    let hidden = cells.contains(&Cell::Hidden);
    let line = |who: String, cell: &Cell| {
        let says = match cell {
            Cell::Shown { votes, agree, interval } => words.say_with(
                "drafting-support",
                args!(
                    who = who,
                    share = words.percent(*agree),
                    interval = words.interval(*interval),
                    n = words.thousands(votes.seen),
                ),
            ),
            Cell::Unseen => words.say_with("drafting-unseen", args!(who = who)),
            Cell::Hidden => words.say_with("drafting-hidden", args!(who = who)),
        };
        view! { <li>{says}</li> }
    };
    let everyone = line(words.say("drafting-everyone"), &support::everyone(source));
    let single = source.groups.len() < 2;
    let groups: Vec<_> = source
        .groups
        .iter()
        .zip(&cells)
        .filter(|_| !single)
        .map(|(group, cell)| {
            let name = letter(usize::try_from(group.group).unwrap_or(usize::MAX));
            line(words.say_with("drafting-group", args!(name = name)), cell)
        })
        .collect();
    let consensus = (!hidden).then(|| {
        let [low, high] = source.gac_interval;
        let says = words.say_with(
            "drafting-consensus",
            args!(gac = words.decimal(source.gac, 3), low = words.decimal(low, 3), high = words.decimal(high, 3),),
        );
        view! { <li>{says}</li> }
    });
    let href = address(slug, &format!("statements/{}", encoded(source.statement.as_str())));
    view! {
        <div class="source">
            <p>{source.statement.to_string()}": “"<a href=href>{words_of(source.text.clone(), source.language.clone())}</a>"”"</p>
            <ul class="plain n">{everyone}{groups}{consensus}{weighted(source, work, words)}</ul>
        </div>
    }
    .into_any()
}

/// The same with weights, so that both can be seen side by side.
fn weighted(source: &Source, work: &Work, words: Words) -> Option<AnyView> {
    let statements = &work.weighed.made()?.statements;
    let row = &statements.iter().find(|row| row.id == source.statement)?.weighted;
    let [low, high] = row.gac_agree_interval.map(|end| words.decimal(end, 3));
    let says = words.say_with(
        "sample-weights-line",
        args!(
            share = Share(row.agree_share?),
            interval = words.interval(row.agree_interval?),
            n = words.decimal(row.votes.effective, 0),
            gac = words.decimal(row.gac_agree, 3),
            low = low,
            high = high,
        ),
    );
    Some(view! { <li class="weighted">{says}</li> }.into_any())
}

/// Names of all forms that are about principles.
pub(super) fn forms(work: &Work) -> impl Iterator<Item = String> {
    work.draft.clauses.iter().flat_map(move |clause| {
        let pairs = open_pairs(work, clause).into_iter().map(move |(merge, ..)| of_pair(clause, merge));
        let conflicts = open_conflicts(clause).map(move |conflict| of_conflict(clause, conflict));
        std::iter::once(clause.id.clone()).chain(pairs).chain(conflicts)
    })
}

fn of_pair(clause: &Clause, merge: &Merge) -> String {
    format!("{}-{}-{}", clause.id, merge.a, merge.b)
}

fn of_conflict(clause: &Clause, conflict: &Conflict) -> String {
    format!("{}-{}", clause.id, conflict.clause)
}

/// Open pairs of which one statement stands behind this principle, with the number of the principle that the other
/// stands behind, and that one.
fn open_pairs<'a>(work: &'a Work, clause: &Clause) -> Vec<(&'a Merge, u64, &'a Source)> {
    let behind = |id: &record::Id| clause.provenance.statements.iter().any(|source| source.statement == *id);
    let open = |merge: &Merge| work.questions.contains(&Question::Pair { a: merge.a.clone(), b: merge.b.clone() });
    let pair = |merge: &'a Merge| {
        let other = match (behind(&merge.a), behind(&merge.b)) {
            (true, false) => &merge.b,
            (false, true) => &merge.a,
            _ => return None,
        };
        let (number, source) = (1_u64..).zip(&work.draft.clauses).find_map(|(number, clause)| {
            let source = clause.provenance.statements.iter().find(|source| source.statement == *other)?;
            Some((number, source))
        })?;
        Some((merge, number, source))
    };
    work.draft.merges.iter().filter(|merge| open(merge)).filter_map(pair).collect()
}

/// Pairs of which one statement stands behind this principle, as long as nobody has said whether they say the same.
fn pairs(drafting: &Drafting, work: &Work, clause: &Clause, words: Words) -> AnyView {
    let mut forms = Vec::new();
    for (merge, number, source) in open_pairs(work, clause) {
        let other = &source.statement;
        let says = words.say_with(
            "drafting-pair",
            args!(
                statement = other.to_string(),
                number = number.to_string(),
                similarity = words.percent(merge.similarity),
            ),
        );
        let id = of_pair(clause, merge);
        let form = may(drafting).then(|| {
            let (a, b) = (merge.a.to_string(), merge.b.to_string());
            view! {
                <form class="form" method="post" action=action(drafting, "decide")>
                    {seen(work)}
                    <input type="hidden" name="form" value=id.clone() />
                    <input type="hidden" name="a" value=a />
                    <input type="hidden" name="b" value=b />
                    {reason(&id, typed(drafting, &id, "reason"), words)}
                    <button class="button" name="change" value="accept">{words.say("drafting-accept")}</button>
                    <button class="button button-quiet" name="change" value="refuse">{words.say("drafting-refuse")}</button>
                </form>
            }
        });
        forms.push(view! {
            <li>
                <p>{says}</p>
                <p>{words_of(source.text.clone(), source.language.clone())}</p>
                {form}
            </li>
        });
    }
    if forms.is_empty() {
        return view! { <p class="note">{words.say("drafting-no-pair")}</p> }.into_any();
    }
    view! { <ul class="plain">{forms}</ul> }.into_any()
}

fn open_conflicts(clause: &Clause) -> impl Iterator<Item = &Conflict> {
    clause.conflicts_with.iter().filter(|conflict| conflict.resolution.is_empty())
}

/// Principles that seem to contradict this one, as long as nobody has said which holds when.
fn conflicts(drafting: &Drafting, work: &Work, clause: &Clause, words: Words) -> AnyView {
    let forms: Vec<_> = open_conflicts(clause)
        .map(|conflict| {
            let found = (1_u64..).zip(&work.draft.clauses).find(|(_, known)| known.id == conflict.clause);
            let number = found.map(|(number, _)| number.to_string()).unwrap_or_default();
            let id = of_conflict(clause, conflict);
            let form = may(drafting).then(|| {
                view! {
                    <form class="form" method="post" action=action(drafting, "decide")>
                        {seen(work)}
                        <input type="hidden" name="form" value=id.clone() />
                        <input type="hidden" name="clause" value=clause.id.clone() />
                        <input type="hidden" name="other" value=conflict.clause.clone() />
                        {reason(&id, typed(drafting, &id, "reason"), words)}
                        <button class="button" name="change" value="settle">{words.say("drafting-settle")}</button>
                    </form>
                }
            });
            view! {
                <p class="flag">{words.say_with("drafting-conflict", args!(number = number))}</p>
                {form}
            }
        })
        .collect();
    forms.into_any()
}

/// Everything that can be done with a principle: one form, one reason, a button for each.
fn form(drafting: &Drafting, work: &Work, number: u64, clause: &Clause, words: Words) -> AnyView {
    let id = clause.id.as_str();
    let back = typed(drafting, id, "text");
    let text = if back.is_empty() { clause.text.clone() } else { back };
    let field = |name: &str| format!("{name}-{id}");
    let whose = || {
        let says = words.say_with("drafting-principle", args!(number = number.to_string()));
        view! { <span class="visually-hidden">{format!(" ({says})")}</span> }
    };
    let boxes: Vec<_> = clause
        .provenance
        .statements
        .iter()
        .map(|source| {
            let (name, value) = (format!("split-{id}-{}", source.statement), source.statement.to_string());
            let label = words.say_with("drafting-statement", args!(statement = value.clone()));
            let checked = drafting.is_back(id) && drafting.typed.contains(&("statements".to_owned(), value.clone()));
            view! {
                <p class="check">
                    <input type="checkbox" id=name.clone() name="statements" value=value checked=checked />
                    <label for=name>{label}</label>
                </p>
            }
        })
        .collect();
    let back = |name: &str, present: String| typed_or(drafting, id, name, &present);
    let is_open = drafting.typed(id, "change").is_some_and(|change| change != "reword");
    view! {
        <form class="form" method="post" action=action(drafting, "decide")>
            {seen(work)}
            <input type="hidden" name="form" value=id.to_owned() />
            <input type="hidden" name="clause" value=id.to_owned() />
            <div class="field">
                <label for=field("text")>{words.say("drafting-text-label")}</label>
                <textarea id=field("text") name="text" rows="4" maxlength="1000" dir="auto">{textarea::content(&text)}</textarea>
            </div>
            {reason(id, typed(drafting, id, "reason"), words)}
            <button class="button" name="change" value="reword">{words.say("drafting-reword")}{whose()}</button>
            <details open=is_open>
                <summary>{words.say("drafting-more")}{whose()}</summary>
                <p class="note">{words.say("drafting-more-note")}</p>
                <div class="field">
                    <label for=field("place")>{words.say("drafting-place")}</label>
                    <input id=field("place") name="place" type="number" min="1" inputmode="numeric" value=back("place", number.to_string()) />
                    <button class="button button-quiet" name="change" value="move">{words.say("drafting-move")}{whose()}</button>
                </div>
                <div class="field">
                    <label for=field("weight")>{words.say("drafting-weight")}</label>
                    <input id=field("weight") name="weight" type="number" min="0.01" max="100" step="0.01" value=back("weight", clause.weight.to_string()) />
                    <button class="button button-quiet" name="change" value="weigh">{words.say("drafting-weigh")}{whose()}</button>
                </div>
                <div class="field">
                    <label for=field("into")>{words.say("drafting-into")}</label>
                    <input id=field("into") name="into" type="number" min="1" inputmode="numeric" value=back("into", String::new()) />
                    <button class="button button-quiet" name="change" value="join">{words.say("drafting-join")}{whose()}</button>
                </div>
                <fieldset>
                    <legend>{words.say("drafting-split-legend")}</legend>
                    <p class="note">{words.say("drafting-split-note")}</p>
                    {boxes}
                    <button class="button button-quiet" name="change" value="split">{words.say("drafting-split")}{whose()}</button>
                </fieldset>
                <button class="button button-quiet" name="change" value="leave_out">{words.say("drafting-leave-out")}{whose()}</button>
            </details>
        </form>
    }
    .into_any()
}
