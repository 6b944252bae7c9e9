//! An analysis to a constitution.

pub(super) mod clauses;

use super::{ConstitutionError, Selection, ValidCompileParams, alike, edit, selection, validate};
use record::{
    Analysis, Constitution, Id,
    constitution::{Disposition, Exclusion, FORMAT, LICENCE, Merge, Outcome, Process, Scope, Status, languages},
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// Makes a constitution of an analysis. No clock, no random number and no order of the input takes part: the same
/// analysis and parameters give the same bytes.
///
/// # Errors
/// When the analysis contradicts itself ([`ConstitutionError::Invalid`]) or no statement qualifies
/// ([`ConstitutionError::NothingSelected`]).
pub fn compile(analysis: &Analysis, params: &ValidCompileParams) -> Result<Constitution, ConstitutionError> {
    validate::analysis(analysis)?;
    if analysis.groups.k == 0 {
        let note = analysis.groups.note.as_deref().unwrap_or("the analysis has no opinion group");
        return Err(ConstitutionError::NothingSelected(format!(
            "consensus is measured across opinion groups, and {note}; collect more votes"
        )));
    }
    let selected = selection::select(analysis, params)?;
    let settings = params.get();
    let texts: Vec<&str> = selected.chosen.iter().map(|s| s.text.as_str()).collect();
    let corpus: Vec<&str> = analysis.statements.iter().filter(|s| s.included).map(|s| s.text.as_str()).collect();
    let lowest = settings.propose_similarity.min(settings.merge_similarity.unwrap_or(1.0));
    let pairs = alike::pairs(&texts, &corpus, lowest);
    let groups = alike::linkage::groups(texts.len(), &pairs, settings.merge_similarity.unwrap_or(1.0));
    let drafted = clauses::draft(&selected, &groups, &pairs, &analysis.input.sha256);

    let merges: Vec<Merge> = merges(&selected, &groups, &pairs, settings.merge_similarity);
    let process = process(analysis, params, &selected)?;
    Ok(Constitution {
        format: FORMAT.to_owned(),
        id: identifier(analysis),
        title: settings.title.clone().unwrap_or_else(|| title(analysis)),
        version: settings.version.clone(),
        status: Status::Draft,
        effective_from: None,
        supersedes: settings.supersedes.clone(),
        languages: languages(&drafted.clauses),
        licence: LICENCE.to_owned(),
        scope: scope(),
        authority: AUTHORITY.to_owned(),
        guidelines: Vec::new(),
        preamble: preamble(analysis, &selected),
        open_problems: open_problems(&drafted.clauses, &merges, settings.selection, analysis.groups.k),
        clauses: drafted.clauses,
        dispositions: dispositions(drafted.dispositions, &selected),
        merges,
        process,
        decisions: Vec::new(),
        credits: vec![format!(
            "Written and voted on by {} people in the poll; worded by rules and by the people named in the edits.",
            analysis.input.participants
        )],
    })
}

const AUTHORITY: &str = "Where a guideline, a system prompt or another instruction given to a model in scope contradicts this \
                         constitution, the constitution holds and the other text is to be changed.";

fn scope() -> Scope {
    Scope {
        covers: vec!["Language models that answer people in conversation.".to_owned()],
        exclusions: vec![Exclusion {
            what: "Models for other tasks, such as translation, search or control of machines.".to_owned(),
            reason: "The statements speak of an assistant that answers people, and people voted on them as such."
                .to_owned(),
        }],
    }
}

fn title(analysis: &Analysis) -> String {
    match topic(analysis) {
        Some(topic) => format!("A constitution from “{topic}”"),
        None => "A constitution from a poll".to_owned(),
    }
}

fn topic(analysis: &Analysis) -> Option<&str> {
    analysis.input.topic.as_deref().map(str::trim).filter(|topic| !topic.is_empty())
}

/// The topic in lower-case letters, digits and hyphens: the same for every version compiled from the same poll.
fn identifier(analysis: &Analysis) -> String {
    let words: Vec<String> = topic(analysis)
        .unwrap_or_default()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_ascii_lowercase)
        .collect();
    let mut id = String::new();
    for word in words {
        if id.len() + word.len() > 60 {
            break;
        }
        if !id.is_empty() {
            id.push('-');
        }
        id.push_str(&word);
    }
    if id.is_empty() { "constitution".to_owned() } else { id }
}

fn preamble(analysis: &Analysis, selected: &selection::Selected<'_>) -> String {
    let groups = if analysis.groups.k > 1 { "in every opinion group" } else { "among those who voted" };
    format!(
        "People wrote statements and voted on those of others. Out of {}, these are the {} that found enough agreement {groups}, \
         turned into principles by which one response of an AI can be preferred to another.",
        analysis.statements.len(),
        selected.chosen.len()
    )
}

fn open_problems(
    clauses: &[record::constitution::Clause],
    merges: &[Merge],
    selection: Selection,
    groups: u32,
) -> Vec<String> {
    let mut problems = Vec::new();
    if let (Selection::Threshold(threshold), 3..) = (selection, groups) {
        problems.push(format!(
            "The threshold of {threshold} applies to a product over {groups} groups, which shrinks with their number: what \
             {threshold} asks of each of two groups would be {:.3} for {groups}.",
            threshold.powf(f64::from(groups) / 2.0)
        ));
    }
    problems.extend(edit::open_questions(clauses, merges));
    problems
}

fn dispositions(mut dispositions: Vec<Disposition>, selected: &selection::Selected<'_>) -> Vec<Disposition> {
    dispositions.extend(selected.left_out.iter().map(|(statement, reason)| Disposition {
        statement: statement.id.clone(),
        // A text that moderators rejected is not published by the back door.
        text: if statement.moderation < 0 { String::new() } else { statement.text.clone() },
        seen: statement.votes.seen,
        gac: statement.gac_agree,
        gac_interval: statement.gac_agree_interval,
        outcome: Outcome::LeftOut,
        decided_by: if statement.moderation < 0 { "moderators" } else { "rule: selection" }.to_owned(),
        reason: reason.clone(),
    }));
    dispositions.sort_by(|a, b| b.gac.total_cmp(&a.gac).then_with(|| a.statement.cmp(&b.statement)));
    dispositions
}

/// Pairs listed at most, the most alike first: nobody reads more.
const MOST_MERGES: usize = 10_000;

fn merges(
    selected: &selection::Selected<'_>,
    groups: &[Vec<usize>],
    pairs: &[alike::Pair],
    merge_similarity: Option<f64>,
) -> Vec<Merge> {
    let mut home = vec![0; selected.chosen.len()];
    for (number, group) in groups.iter().enumerate() {
        group.iter().for_each(|member| home[*member] = number);
    }
    // Of statements that were merged, each is listed once, with the first of its group.
    let first = |pair: &alike::Pair| groups[home[pair.a]].iter().min() == Some(&pair.a);
    let mut listed: Vec<&alike::Pair> =
        pairs.iter().filter(|pair| !pair.opposed && (home[pair.a] != home[pair.b] || first(pair))).collect();
    listed.sort_by(|x, y| y.similarity.total_cmp(&x.similarity).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
    let mut merges: Vec<Merge> = listed
        .into_iter()
        .take(MOST_MERGES)
        .map(|pair| {
            let mut ids = [selected.chosen[pair.a].id.clone(), selected.chosen[pair.b].id.clone()];
            ids.sort();
            let [a, b] = ids;
            let merged = home[pair.a] == home[pair.b];
            let decided_by = match merge_similarity {
                _ if merged && pair.is_identical() => "rule: same wording".to_owned(),
                Some(least) if merged => format!("rule: similarity of at least {least}"),
                Some(least) if pair.similarity >= least => {
                    "rule: not similar to every statement of the other's group".to_owned()
                }
                _ => "open: for a person to decide".to_owned(),
            };
            Merge { a, b, similarity: pair.similarity, merged, decided_by, reason: String::new() }
        })
        .collect();
    merges.sort_by(|x, y| y.similarity.total_cmp(&x.similarity).then_with(|| (&x.a, &x.b).cmp(&(&y.a, &y.b))));
    merges
}

fn process(
    analysis: &Analysis,
    params: &ValidCompileParams,
    selected: &selection::Selected<'_>,
) -> Result<Process, ConstitutionError> {
    let settings = params.get();
    let mut values: BTreeMap<String, serde_json::Value> = BTreeMap::new();
    let rule = match settings.selection {
        Selection::PerGroup(share) => {
            values.insert("per_group".to_owned(), share.into());
            format!(
                "All statements whose group-aware consensus is at least {share} on (geometric) average over the groups"
            )
        }
        Selection::Threshold(threshold) => {
            values.insert("threshold".to_owned(), threshold.into());
            format!("All statements with a group-aware consensus of at least {threshold}")
        }
        Selection::Top(top) => {
            values.insert("top".to_owned(), top.into());
            format!("The {top} statements with the highest group-aware consensus, ties by id")
        }
    };
    values.insert("effective_threshold".to_owned(), selected.threshold.into());
    values.insert("min_seen".to_owned(), settings.min_seen.into());
    values.insert("propose_similarity".to_owned(), settings.propose_similarity.into());
    values.insert("merge_similarity".to_owned(), settings.merge_similarity.into());
    let groups = match analysis.groups.k {
        1 => " No clear opinion groups were found, so consensus is the agreement of everybody together.",
        _ => "",
    };
    let mut moderation: Vec<(&Id, i8)> = analysis.statements.iter().map(|s| (&s.id, s.moderation)).collect();
    moderation.sort();
    Ok(Process {
        poll: topic(analysis).unwrap_or_default().to_owned(),
        input_sha256: analysis.input.sha256.clone(),
        analysis_sha256: hash("analysis", analysis)?,
        participants: analysis.input.participants,
        grouped: analysis.groups.sizes.iter().sum(),
        groups: analysis.groups.k,
        statements: analysis.statements.len() as u64,
        votes: analysis.input.votes,
        rule: format!("{rule} and at least {} votes of any kind, strongest first.{groups}", settings.min_seen),
        params: values,
        threshold_reason: String::new(),
        eligible: selected.eligible,
        selected: selected.chosen.len() as u64,
        sample: String::new(),
        screening: match analysis.params.moderated.as_str() {
            "accepted" => "Only statements that moderators accepted take part.".to_owned(),
            _ => "Statements that moderators rejected take no part; all others do.".to_owned(),
        },
        moderation_sha256: hash("moderation", &moderation)?,
        seeds: BTreeMap::from([("analysis".to_owned(), analysis.params.seed)]),
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

fn hash<T: serde::Serialize>(what: &str, value: &T) -> Result<String, ConstitutionError> {
    let bytes = record::canonical::to_vec(value)
        .map_err(|e| ConstitutionError::Invalid { place: what.to_owned(), problem: e.to_string() })?;
    Ok(hex::encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests;
