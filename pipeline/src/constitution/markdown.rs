//! A constitution as a page for people.

mod escape;

pub use escape::escape as escaped;

use super::{
    files,
    rationale::{group_name, percent, percent_interval},
};
use escape::{at_start, escape};
use record::{
    Constitution,
    constitution::{Clause, GroupSupport, Outcome, Source, Status},
};
use std::fmt::Write;

/// The constitution in Markdown. Texts of participants are escaped: they can neither format the page nor add to it.
#[must_use]
pub fn markdown(constitution: &Constitution) -> String {
    let mut page = String::new();
    // Writing to a String cannot fail.
    let _ = write_page(&mut page, constitution);
    page
}

fn write_page(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    writeln!(page, "# {}\n", escape(&constitution.title))?;
    writeln!(page, "{}\n", in_one_sentence(constitution))?;
    if !constitution.preamble.is_empty() {
        writeln!(page, "{}\n", at_start(&constitution.preamble))?;
    }
    let (worded, unworded): (Vec<&Clause>, Vec<&Clause>) =
        constitution.clauses.iter().partition(|clause| clause.needs_wording.is_none());
    writeln!(page, "## Principles\n")?;
    if worded.is_empty() {
        writeln!(page, "None is worded yet; see the next section.\n")?;
    }
    for (number, clause) in worded.iter().enumerate() {
        write_clause(page, number + 1, clause)?;
    }
    if !unworded.is_empty() {
        writeln!(page, "## Agreed on, but not worded yet\n")?;
        writeln!(page, "A person must turn these into principles; the rules that worded the others cannot.\n")?;
        for (number, clause) in unworded.iter().enumerate() {
            write_clause(page, worded.len() + number + 1, clause)?;
        }
    }
    write_left_out(page, constitution)?;
    write_merges(page, constitution)?;
    write_scope(page, constitution)?;
    write_process(page, constitution)?;
    write_hashes(page, constitution)
}

fn in_one_sentence(constitution: &Constitution) -> String {
    let process = &constitution.process;
    let count = constitution.clauses.len();
    let principles = if count == 1 { "1 principle".to_owned() } else { format!("{count} principles") };
    let status = match constitution.status {
        Status::Draft => "draft",
        Status::Ratified => "ratified",
        Status::Superseded => "superseded by a later version",
        Status::Withdrawn => "withdrawn",
    };
    let version = format!("Version {} ({status})", escape(&constitution.version));
    if process.participants == 0 {
        return format!("**{version}: {principles}.** {}", escape(&process.rule));
    }
    let support = match process.groups {
        0 | 1 => "with wide agreement".to_owned(),
        2 => "that both opinion groups support".to_owned(),
        n => format!("that all {n} opinion groups support"),
    };
    format!(
        "**{version}: {principles} {support}, from {} votes of {} people.**",
        grouped(process.votes),
        grouped(process.participants)
    )
}

/// "38,252": digits in groups of three.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    parts.join(",")
}

fn write_clause(page: &mut String, number: usize, clause: &Clause) -> std::fmt::Result {
    writeln!(page, "### {number}. {}\n", escape(&clause.text))?;
    writeln!(page, "{}\n", at_start(&clause.rationale))?;
    if let Some(reason) = &clause.needs_wording {
        writeln!(page, "*Why the rules cannot word it:* {}.\n", escape(reason))?;
    }
    for conflict in &clause.conflicts_with {
        let resolution = if conflict.resolution.is_empty() { "not decided yet" } else { &conflict.resolution };
        writeln!(page, "*Seems to contradict {}:* {}.\n", escape(&conflict.clause), escape(resolution))?;
    }
    for source in &clause.provenance.statements {
        write_source(page, source)?;
    }
    let people: Vec<_> = clause.provenance.edits.iter().filter(|edit| !edit.author.starts_with("rule: ")).collect();
    for edit in people {
        writeln!(page, "*Edited by {}:* {}\n", escape(&edit.author), escape(&edit.reason))?;
    }
    writeln!(page, "Clause `{}`\n", escape::code(&clause.id))
}

fn write_source(page: &mut String, source: &Source) -> std::fmt::Result {
    writeln!(page, "Statement {}: “{}”\n", escape(source.statement.as_str()), escape(&source.text))?;
    writeln!(page, "| | agree | disagree | pass | voted | share that agrees (95 % interval) |")?;
    writeln!(page, "|---|---:|---:|---:|---:|---|")?;
    for group in &source.groups {
        let votes = group.votes;
        writeln!(
            page,
            "| {} | {} | {} | {} | {} | {} |",
            group_name(group.group),
            votes.agrees,
            votes.disagrees,
            votes.passes,
            votes.seen,
            share(group)
        )?;
    }
    let votes = source.votes;
    writeln!(
        page,
        "| Everybody | {} | {} | {} | {} | {} |\n",
        votes.agrees,
        votes.disagrees,
        votes.passes,
        votes.seen,
        if votes.seen == 0 { "–".to_owned() } else { percent(votes.agrees as f64 / votes.seen as f64) }
    )
}

fn share(group: &GroupSupport) -> String {
    match (group.agree_share, group.agree_interval) {
        (Some(share), Some(interval)) => format!("{} ({})", percent(share), percent_interval(interval)),
        (Some(share), None) => percent(share),
        _ => "nobody saw it".to_owned(),
    }
}

fn write_left_out(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    let left_out: Vec<_> =
        constitution.dispositions.iter().filter(|disposition| disposition.outcome == Outcome::LeftOut).collect();
    if constitution.dispositions.is_empty() {
        return Ok(());
    }
    writeln!(page, "## What was left out, and why\n")?;
    if left_out.is_empty() {
        return writeln!(page, "Nothing: every statement over the threshold stands behind a principle.\n");
    }
    writeln!(page, "These statements reach the threshold and are not in the constitution.\n")?;
    writeln!(page, "| statement | text | votes | consensus | why |")?;
    writeln!(page, "|---|---|---:|---:|---|")?;
    for disposition in left_out {
        let text = if disposition.text.is_empty() { "*(not shown)*".to_owned() } else { escape(&disposition.text) };
        writeln!(
            page,
            "| {} | {text} | {} | {:.3} | {} |",
            escape(disposition.statement.as_str()),
            disposition.seen,
            disposition.gac,
            escape(&disposition.reason)
        )?;
    }
    writeln!(page)
}

fn write_merges(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    if constitution.merges.is_empty() {
        return Ok(());
    }
    writeln!(page, "## Statements that look alike\n")?;
    writeln!(page, "| one | other | similarity | merged | decided by |")?;
    writeln!(page, "|---|---|---:|---|---|")?;
    for merge in &constitution.merges {
        writeln!(
            page,
            "| {} | {} | {:.2} | {} | {} |",
            escape(merge.a.as_str()),
            escape(merge.b.as_str()),
            merge.similarity,
            if merge.merged { "yes" } else { "no" },
            escape(&merge.decided_by)
        )?;
    }
    writeln!(page)
}

fn write_scope(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    writeln!(page, "## Scope and authority\n")?;
    for covered in &constitution.scope.covers {
        writeln!(page, "- Covers: {}", escape(covered))?;
    }
    for exclusion in &constitution.scope.exclusions {
        writeln!(page, "- Leaves out: {} {}", escape(&exclusion.what), escape(&exclusion.reason))?;
    }
    if !constitution.authority.is_empty() {
        writeln!(page, "- {}", at_start(&constitution.authority))?;
    }
    for guideline in &constitution.guidelines {
        let checked = guideline.checked_against.as_deref().unwrap_or("no version yet");
        writeln!(page, "- Guideline under it: {} (checked against {})", escape(&guideline.title), escape(checked))?;
    }
    writeln!(page)
}

fn write_process(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    let process = &constitution.process;
    writeln!(page, "## How it came about\n")?;
    if !process.poll.is_empty() {
        writeln!(page, "- Poll: {}", escape(&process.poll))?;
    }
    writeln!(page, "- Rule: {}", escape(&process.rule))?;
    for words in [&process.sample, &process.screening].into_iter().filter(|words| !words.is_empty()) {
        writeln!(page, "- {}", at_start(words))?;
    }
    if process.participants > 0 {
        writeln!(
            page,
            "- {} people cast {} votes on {} statements; {} of them form {} opinion group{}.",
            grouped(process.participants),
            grouped(process.votes),
            grouped(process.statements),
            grouped(process.grouped),
            process.groups,
            if process.groups == 1 { "" } else { "s" }
        )?;
        writeln!(
            page,
            "- {} statements had votes enough to be considered, {} reached the threshold.",
            process.eligible, process.selected
        )?;
        writeln!(
            page,
            "- Group-aware consensus multiplies the shares of agreement of all groups: a statement that one group rejects \
             cannot pass on the votes of another."
        )?;
    }
    for (name, value) in process.params.iter().filter(|(_, value)| value.is_number() || value.is_string()) {
        writeln!(page, "- {}: {}", escape(&name.replace('_', " ")), escape(&value.to_string()))?;
    }
    for (name, seed) in &process.seeds {
        writeln!(page, "- Seed of the {}: {seed}", escape(name))?;
    }
    writeln!(page, "- Program version: {}", escape(&process.code_version))?;
    for problem in &constitution.open_problems {
        writeln!(page, "- Not settled: {}", escape(problem))?;
    }
    for credit in &constitution.credits {
        writeln!(page, "- {}", at_start(credit))?;
    }
    writeln!(page)
}

fn write_hashes(page: &mut String, constitution: &Constitution) -> std::fmt::Result {
    let process = &constitution.process;
    writeln!(page, "## Hashes and licence\n")?;
    let hashes = [
        ("constitution.json", files::sha256(constitution)),
        ("what binds, without commentary", files::normative_sha256(constitution)),
        ("analysis", process.analysis_sha256.clone()),
        ("votes", process.input_sha256.clone()),
        ("moderation decisions", process.moderation_sha256.clone()),
        ("version replaced", constitution.supersedes.clone().unwrap_or_default()),
    ];
    for (what, hash) in hashes.iter().filter(|(_, hash)| !hash.is_empty()) {
        writeln!(page, "- SHA-256 of {what}: `{}`", escape::code(hash))?;
    }
    writeln!(page, "- Licence: {} (no rights reserved)", escape(&constitution.licence))
}

#[cfg(test)]
mod tests;
