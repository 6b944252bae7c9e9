//! What stands below the principles: what was left out, how it came about, how to check it.

use crate::{
    component::statement::encoded,
    published::cell::FEWEST,
    source::{Compiled, Reading},
    words::{constitution as words, number, site::address},
};
use leptos::prelude::*;
use record::constitution::{Constitution, Disposition, Outcome};

/// The statements over the threshold that are not in the constitution.
pub(super) fn left_out(slug: &str, reading: &Reading, constitution: &Constitution) -> AnyView {
    let out: Vec<_> = constitution.dispositions.iter().filter(|d| d.outcome == Outcome::LeftOut).collect();
    let merged =
        constitution.dispositions.iter().filter(|d| matches!(d.outcome, Outcome::Merged { .. })).count() as u64;
    let content = if out.is_empty() {
        view! { <p>{words::NOTHING_LEFT_OUT}</p> }.into_any()
    } else {
        let n = out.len() as u64;
        let entries: Vec<_> =
            out.into_iter().map(|entry| disposition(slug, reading, entry, constitution.process.groups)).collect();
        view! {
            <details class="more">
                <summary>{number::statements(n)}</summary>
                <ul class="plain">{entries}</ul>
            </details>
        }
        .into_any()
    };
    let merged = (merged > 0).then(|| {
        view! { <p>{format!("{} behind a principle that another statement words.", number::count(merged, "statement stands", "statements stand"))}</p> }
    });
    view! {
        <section aria-labelledby="out-title">
            <h2 id="out-title">{words::LEFT_OUT}</h2>
            {merged}
            {content}
        </section>
    }
    .into_any()
}

fn disposition(slug: &str, reading: &Reading, entry: &Disposition, groups: u32) -> AnyView {
    let id = entry.statement.to_string();
    let statement = reading.analysis.as_ref().and_then(|a| a.published.statement(&id));
    let text =
        statement.map(|s| s.text.clone()).filter(|text| !text.is_empty()).unwrap_or_else(|| format!("Statement {id}"));
    let hidden = statement.is_some_and(crate::published::Statement::hides_a_group);
    let href = address(slug, &format!("statements/{}", encoded(&id)));
    view! {
        <li>
            "“"<a href=href><bdi dir="auto">{text}</bdi></a>"” "
            <span dir="auto">{entry.reason.clone()}</span>
            <span class="n">
                {(!hidden).then(|| format!(" {}.", words::consensus(entry.gac, entry.gac_interval, groups)))}
                {format!(" Decided by {}.", entry.decided_by)}
            </span>
        </li>
    }
    .into_any()
}

/// Statements that look alike, and what was done about them.
pub(super) fn merges(constitution: &Constitution) -> AnyView {
    if constitution.merges.is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = constitution
        .merges
        .iter()
        .map(|merge| {
            let says = words::similar(merge.a.as_str(), merge.b.as_str(), merge.similarity, merge.merged);
            view! { <li>{says}<span class="n">{format!(" Decided by {}.", merge.decided_by)}</span></li> }
        })
        .collect();
    view! {
        <section aria-labelledby="merges-title">
            <h2 id="merges-title">{words::MERGES}</h2>
            <details class="more">
                <summary>{number::count(entries.len() as u64, "pair", "pairs")}</summary>
                <ul class="plain">{entries}</ul>
            </details>
        </section>
    }
    .into_any()
}

/// The process in words and numbers.
pub(super) fn how(constitution: &Constitution) -> AnyView {
    let process = &constitution.process;
    let entry = |what: &'static str, value: String| view! { <div><dt>{what}</dt><dd dir="auto">{value}</dd></div> };
    // Beside the number of all people, that of the grouped ones would tell the size of a very small rest.
    let rest = process.participants.saturating_sub(process.grouped);
    let grouped =
        (rest == 0 || rest >= FEWEST).then(|| entry("People in opinion groups", number::thousands(process.grouped)));
    view! {
        <section aria-labelledby="how-title">
            <h2 id="how-title">{words::HOW}</h2>
            <p dir="auto">{process.rule.clone()}</p>
            <dl class="facts">
                {entry("People who voted", number::thousands(process.participants))}
                {grouped}
                {entry("Opinion groups", process.groups.to_string())}
                {entry("Votes", number::thousands(process.votes))}
                {entry("Statements looked at", number::thousands(process.statements))}
                {entry("of these with enough votes", number::thousands(process.eligible))}
                {entry("of these over the threshold", number::thousands(process.selected))}
            </dl>
            <p class="note">{words::CONSENSUS_IS}</p>
        </section>
    }
    .into_any()
}

/// Hashes, files and the licence.
pub(super) fn check(slug: &str, compiled: &Compiled) -> AnyView {
    let process = &compiled.constitution.process;
    let entry = |what: &'static str, hash: &str| view! { <div><dt>{what}</dt><dd><code class="hash">{hash.to_owned()}</code></dd></div> };
    view! {
        <section aria-labelledby="check-title">
            <h2 id="check-title">{words::CHECK}</h2>
            <dl class="facts">
                {entry("This constitution", &compiled.sha256)}
                {entry("The analysis behind it", &process.analysis_sha256)}
                {entry("The votes behind that", &process.input_sha256)}
                <div><dt>"Written by"</dt><dd>{format!("folkmoot {}, {}", process.code_version, number::day(compiled.created_at_ms))}</dd></div>
            </dl>
            <p>
                <a href=address(slug, "data/constitution.json") download>"constitution.json"</a>
                ", "
                <a href=address(slug, "data/constitution.md") download>"constitution.md"</a>
                ", "
                <a href=address(slug, "data")>"how to work it out again"</a>
            </p>
            <p>{words::LICENCE}</p>
        </section>
    }
    .into_any()
}
