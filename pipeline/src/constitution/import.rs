//! Constitutions that were written elsewhere: a list of lines, llm-swarm's file, Anthropic's two files.
//!
//! What is imported stays word for word; what a form lacks is derived where that is safe and left empty where not. No
//! votes stand behind an imported clause, and the process says where it came from.

mod forms;

use super::{ConstitutionError, principle};
use forms::Entries;
use record::{
    Constitution,
    constitution::{
        Clause, ENGLISH, FORMAT, Kind, LICENCE_UNKNOWN, Polarity, Process, Provenance, Scope, Status, Training,
        languages,
    },
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// One principle a line. Empty lines and lines that begin with `#` are skipped; bullets and numbers are taken off.
///
/// # Errors
/// [`ConstitutionError::Import`] when no line holds a principle.
pub fn plain(text: &str, title: Option<&str>) -> Result<Constitution, ConstitutionError> {
    const FORM: &str = "a plain list";
    let clauses: Vec<Clause> = text
        .trim_start_matches('\u{feff}')
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
        .map(without_bullet)
        .filter(|line| !line.is_empty())
        .enumerate()
        .map(|(index, line)| worded(format!("p{}", index + 1), line))
        .collect();
    finish(FORM, "a plain list, one principle a line", text, clauses, BTreeMap::new(), title)
}

/// llm-swarm's `{"constitutions": [{"critic", "revision"}], "system_chat": [..]}`. The worked example in
/// `system_chat` is kept in the process parameters.
///
/// # Errors
/// [`ConstitutionError::Import`] names the entry and the field that are missing.
pub fn llm_swarm(text: &str, title: Option<&str>) -> Result<Constitution, ConstitutionError> {
    const FORM: &str = "llm-swarm's JSON";
    #[derive(serde::Deserialize)]
    struct File {
        constitutions: Vec<Pair>,
        #[serde(default)]
        system_chat: serde_json::Value,
    }
    #[derive(serde::Deserialize)]
    struct Pair {
        critic: String,
        revision: String,
    }
    let file: File = forms::parse(FORM, text)?;
    let clauses: Vec<Clause> = file
        .constitutions
        .iter()
        .enumerate()
        .map(|(index, pair)| critique_pair(FORM, format!("p{}", index + 1), &pair.critic, &pair.revision))
        .collect::<Result<_, _>>()?;
    let mut params = BTreeMap::new();
    if !file.system_chat.is_null() {
        params.insert("system_chat".to_owned(), file.system_chat);
    }
    finish(FORM, "llm-swarm's file of critiques and revisions", text, clauses, params, title)
}

/// Anthropic's two forms, told apart by their outermost bracket: `{name: {"prompt": [..], "edit_request": ".."}}` for
/// critique and revision, `["Choose .. Options:"]` for comparison. The markers around each text are taken off.
///
/// # Errors
/// [`ConstitutionError::Import`] names the entry and what is wrong with it.
pub fn anthropic(text: &str, title: Option<&str>) -> Result<Constitution, ConstitutionError> {
    const FORM: &str = "Anthropic's JSON";
    #[derive(serde::Deserialize)]
    struct Instruction {
        prompt: Vec<String>,
        edit_request: String,
    }
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('[') {
        let instructions: Vec<String> = forms::parse(FORM, text)?;
        let clauses = instructions
            .iter()
            .enumerate()
            .map(|(index, instruction)| {
                let bare = instruction.trim();
                let bare = bare.strip_suffix("Options:").unwrap_or(bare).trim();
                worded(format!("p{}", index + 1), bare)
            })
            .collect();
        return finish(FORM, "Anthropic's list of comparison instructions", text, clauses, BTreeMap::new(), title);
    }
    let entries: Entries<Instruction> = forms::parse(FORM, text)?;
    let mut clauses = Vec::new();
    for (name, instruction) in entries.0 {
        let several = instruction.prompt.len() > 1;
        if instruction.prompt.is_empty() {
            return Err(forms::failed(FORM, format!("entry {name:?} has an empty \"prompt\"")));
        }
        for (index, prompt) in instruction.prompt.iter().enumerate() {
            let id = if several { format!("{name}-{}", index + 1) } else { name.clone() };
            let critique = between(prompt, "CritiqueRequest:", "Critique:");
            let revision = between(&instruction.edit_request, "RevisionRequest:", "Revision:");
            clauses.push(critique_pair(FORM, id, critique, revision)?);
        }
    }
    finish(FORM, "Anthropic's file of critique and revision instructions", text, clauses, BTreeMap::new(), title)
}

/// The same, worded in another language than English (BCP 47).
#[must_use]
pub fn worded_in(mut imported: Constitution, language: &str) -> Constitution {
    for clause in &mut imported.clauses {
        clause.language = Some(language.to_owned()).filter(|tag| tag != ENGLISH);
    }
    imported.languages = languages(&imported.clauses);
    imported
}

/// A principle in words for people: the comparison prompt is the text, the others are derived from it.
fn worded(id: String, text: &str) -> Clause {
    let rewritten = principle::rewrite(text).ok();
    let polarity = rewritten.as_ref().map_or(Polarity::Promote, |principle| principle.polarity);
    let training = rewritten.map_or_else(|| principle::prompts_for(text), |principle| principle.training);
    clause(id, text.to_owned(), None, polarity, training)
}

/// A critique and a revision request: they train, but nobody has worded the principle behind them.
fn critique_pair(form: &'static str, id: String, critique: &str, revision: &str) -> Result<Clause, ConstitutionError> {
    let (critique, revision) = (critique.trim(), revision.trim());
    if critique.is_empty() || revision.is_empty() {
        let field = if critique.is_empty() { "critique" } else { "revision" };
        return Err(forms::failed(form, format!("entry {id:?} has no text for its {field}")));
    }
    let training = principle::with_hashes(Training {
        critique_request: critique.to_owned(),
        revision_request: revision.to_owned(),
        ..Training::default()
    });
    let reason = "it was imported as a critique and a revision request, so its principle and comparison are not worded";
    Ok(clause(id, revision.to_owned(), Some(reason.to_owned()), Polarity::Promote, training))
}

fn clause(id: String, text: String, needs_wording: Option<String>, polarity: Polarity, training: Training) -> Clause {
    Clause {
        id,
        text,
        language: None,
        rationale: "Imported; no votes stand behind it.".to_owned(),
        kind: Kind::Principle,
        tier: 1,
        weight: 1.0,
        polarity,
        needs_wording,
        straddles_threshold: false,
        tags: Vec::new(),
        examples: Vec::new(),
        conflicts_with: Vec::new(),
        training,
        provenance: Provenance {
            poll: String::new(),
            threshold: None,
            statements: Vec::new(),
            edits: Vec::new(),
            coding: None,
        },
    }
}

fn finish(
    form: &'static str,
    origin: &str,
    source: &str,
    clauses: Vec<Clause>,
    mut params: BTreeMap<String, serde_json::Value>,
    title: Option<&str>,
) -> Result<Constitution, ConstitutionError> {
    if clauses.is_empty() {
        return Err(forms::failed(form, "it holds no principle".to_owned()));
    }
    if let Some(empty) = clauses.iter().find(|clause| clause.text.is_empty()) {
        return Err(forms::failed(form, format!("entry {:?} is empty", empty.id)));
    }
    params.insert("source_sha256".to_owned(), hex::encode(Sha256::digest(source.as_bytes())).into());
    let mut process = Process {
        poll: String::new(),
        input_sha256: String::new(),
        analysis_sha256: String::new(),
        participants: 0,
        grouped: 0,
        groups: 0,
        statements: 0,
        votes: 0,
        rule: format!("Imported from {origin}; nobody voted on it here."),
        params,
        threshold_reason: String::new(),
        eligible: 0,
        selected: 0,
        sample: String::new(),
        screening: String::new(),
        moderation_sha256: String::new(),
        seeds: BTreeMap::new(),
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    process.selected = clauses.len() as u64;
    Ok(Constitution {
        format: FORMAT.to_owned(),
        id: "imported".to_owned(),
        title: title.map(str::trim).filter(|title| !title.is_empty()).unwrap_or("Imported constitution").to_owned(),
        version: "0.1.0".to_owned(),
        status: Status::Draft,
        effective_from: None,
        supersedes: None,
        languages: languages(&clauses),
        licence: LICENCE_UNKNOWN.to_owned(),
        scope: Scope::default(),
        authority: String::new(),
        guidelines: Vec::new(),
        preamble: String::new(),
        clauses,
        dispositions: Vec::new(),
        merges: Vec::new(),
        process,
        open_problems: vec!["The source's own terms of use hold until somebody has checked them.".to_owned()],
        credits: Vec::new(),
        decisions: Vec::new(),
    })
}

fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    if let Some(rest) = ["- ", "* ", "\u{2022} ", "+ "].iter().find_map(|bullet| line.strip_prefix(bullet)) {
        return rest.trim();
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = (1..=4).contains(&digits).then(|| &line[digits..]);
    numbered.and_then(|rest| rest.strip_prefix(". ").or_else(|| rest.strip_prefix(") "))).map_or(line, str::trim)
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let text = text.trim();
    let text = text.strip_prefix(start).unwrap_or(text).trim_end();
    text.strip_suffix(end).unwrap_or(text).trim()
}

#[cfg(test)]
mod tests;
