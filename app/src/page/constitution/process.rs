//! What stands below the principles: what was left out, how it came about, how to check it.

use crate::{
    args,
    component::statement::{encoded, in_quotes, note, said_by, text},
    published::cell::FEWEST,
    source::{Compiled, Reading},
    words::{Count, Day, Slot, Words, constitution as sentences, site::address},
};
use leptos::prelude::*;
use record::constitution::{Constitution, Disposition, Outcome};

/// The statements over the threshold that are not in the constitution.
pub(super) fn left_out(words: Words, slug: &str, reading: &Reading, constitution: &Constitution) -> AnyView {
    let out: Vec<_> = constitution.dispositions.iter().filter(|d| d.outcome == Outcome::LeftOut).collect();
    let merged = constitution.dispositions.iter().filter(|d| matches!(d.outcome, Outcome::Merged { .. })).count();
    let content = if out.is_empty() {
        view! { <p>{words.say("constitution-nothing-left-out")}</p> }.into_any()
    } else {
        let n = Count(out.len());
        let groups = constitution.process.groups;
        let entries: Vec<_> = out.into_iter().map(|entry| disposition(words, slug, reading, entry, groups)).collect();
        view! {
            <details class="more">
                <summary>{words.say_with("constitution-how-many", args!(statements = n))}</summary>
                <ul class="plain">{entries}</ul>
            </details>
        }
        .into_any()
    };
    let merged = (merged > 0).then(|| {
        view! { <p>{words.say_with("constitution-merged", args!(statements = Count(merged)))}</p> }
    });
    view! {
        <section aria-labelledby="out-title">
            <h2 id="out-title">{words.say("constitution-left-out")}</h2>
            {merged}
            {content}
        </section>
    }
    .into_any()
}

fn disposition(words: Words, slug: &str, reading: &Reading, entry: &Disposition, groups: u32) -> AnyView {
    let id = entry.statement.to_string();
    let statement = reading.analysis.as_ref().and_then(|a| a.published.statement(&id));
    let text = || match statement.filter(|statement| !statement.text.is_empty()) {
        Some(statement) => text(words, statement),
        None => view! { <bdi>{words.say_with("statement-number", args!(id = &id))}</bdi> }.into_any(),
    };
    let hidden = statement.is_some_and(crate::published::Statement::hides_a_group);
    let href = address(slug, &format!("statements/{}", encoded(&id)));
    let quote = in_quotes(words, || view! { <a href=href>{text()}</a> }.into_any());
    let support = sentences::consensus(words, entry.gac, entry.gac_interval, groups);
    view! {
        <li>
            {quote}" "
            {said_by(&entry.decided_by, entry.reason.clone())}
            <span class="n">
                {(!hidden).then(|| view! { " "{support}"; " })}
                {decided(words, &entry.decided_by)}
            </span>
        </li>
    }
    .into_any()
}

fn decided(words: Words, who: &str) -> AnyView {
    words.say_around("constitution-decided-by", args!(who = Slot), |_| said_by(who, who.to_owned()))
}

/// Statements that look alike, and what was done about them.
pub(super) fn merges(words: Words, constitution: &Constitution) -> AnyView {
    if constitution.merges.is_empty() {
        return ().into_any();
    }
    let entries: Vec<_> = constitution
        .merges
        .iter()
        .map(|merge| {
            let says = sentences::similar(words, merge.a.as_str(), merge.b.as_str(), merge.similarity, merge.merged);
            view! { <li>{says}" "<span class="n">{decided(words, &merge.decided_by)}</span></li> }
        })
        .collect();
    view! {
        <section aria-labelledby="merges-title">
            <h2 id="merges-title">{words.say("constitution-alike")}</h2>
            <details class="more">
                <summary>{words.say_with("constitution-pairs", args!(pairs = entries.len()))}</summary>
                <ul class="plain">{entries}</ul>
            </details>
        </section>
    }
    .into_any()
}

/// The process in words and numbers.
pub(super) fn how(words: Words, constitution: &Constitution) -> AnyView {
    let process = &constitution.process;
    let entry = |what: String, value: String| view! { <div><dt>{what}</dt><dd dir="auto">{value}</dd></div> };
    // Beside the number of all people, that of the grouped ones would tell the size of a very small rest.
    let rest = process.participants.saturating_sub(process.grouped);
    let grouped = (rest == 0 || rest >= FEWEST)
        .then(|| entry(words.say("constitution-fact-grouped"), words.thousands(process.grouped)));
    view! {
        <section aria-labelledby="how-title">
            <h2 id="how-title">{words.say("constitution-how")}</h2>
            <p>{note(process.rule.clone())}</p>
            <dl class="facts">
                {entry(words.say("constitution-fact-people"), words.thousands(process.participants))}
                {grouped}
                {entry(words.say("constitution-fact-groups"), process.groups.to_string())}
                {entry(words.say("constitution-fact-votes"), words.thousands(process.votes))}
                {entry(words.say("constitution-fact-statements"), words.thousands(process.statements))}
                {entry(words.say("constitution-fact-eligible"), words.thousands(process.eligible))}
                {entry(words.say("constitution-fact-selected"), words.thousands(process.selected))}
            </dl>
            <p class="note">{words.say("constitution-support-is")}</p>
        </section>
    }
    .into_any()
}

/// Hashes, files and the licence.
pub(super) fn check(words: Words, slug: &str, compiled: &Compiled) -> AnyView {
    let process = &compiled.constitution.process;
    let entry = |what: String, hash: &str| view! { <div><dt>{what}</dt><dd><code class="hash">{hash.to_owned()}</code></dd></div> };
    let written = words
        .say_with("constitution-written", args!(program = &process.code_version, day = Day(compiled.created_at_ms)));
    let file =
        |name: &'static str| view! { <a href=address(slug, &format!("data/{name}")) download>{name}</a> }.into_any();
    let files =
        words.say_around(
            "constitution-files",
            args!(json = Slot, markdown = Slot, again = Slot),
            |place| match place {
                "json" => file("constitution.json"),
                "markdown" => file("constitution.md"),
                _ => view! { <a href=address(slug, "data")>{words.say("constitution-again")}</a> }.into_any(),
            },
        );
    view! {
        <section aria-labelledby="check-title">
            <h2 id="check-title">{words.say("constitution-check")}</h2>
            <dl class="facts">
                {entry(words.say("constitution-hash"), &compiled.sha256)}
                {entry(words.say("constitution-hash-analysis"), &process.analysis_sha256)}
                {entry(words.say("constitution-hash-votes"), &process.input_sha256)}
                <div><dt>{words.say("constitution-written-by")}</dt><dd>{written}</dd></div>
            </dl>
            <p>{files}</p>
            <p>{words.say("constitution-licence")}</p>
        </section>
    }
    .into_any()
}
