//! Which statements are strong enough, in an order that depends on nothing but the numbers and the ids.

use super::{ConstitutionError, Selection, ValidCompileParams};
use record::{Analysis, Id, analysis::Statement};
use std::{
    cmp::Ordering,
    collections::{BTreeSet, HashSet},
};

/// Statements by what becomes of them.
pub(super) struct Selected<'a> {
    /// Chosen, strongest first, ties by id.
    pub(super) chosen: Vec<&'a Statement>,
    /// At or over the threshold, and yet not chosen, with the reason; in the same order.
    pub(super) left_out: Vec<(&'a Statement, String)>,
    /// Group-aware consensus that decided: the threshold given, or that of the last statement chosen by number.
    pub(super) threshold: f64,
    /// Statements that met the votes minimum and take part in the mathematics.
    pub(super) eligible: u64,
}

/// Chooses statements.
///
/// # Errors
/// [`ConstitutionError::NothingSelected`] with the strongest consensus there is and what to do about it.
pub(super) fn select<'a>(
    analysis: &'a Analysis,
    params: &ValidCompileParams,
) -> Result<Selected<'a>, ConstitutionError> {
    let params = params.get();
    let mut eligible: Vec<&Statement> = eligible(analysis, params.min_seen).collect();
    eligible.sort_by(|a, b| stronger(a, b));
    let number = eligible.len() as u64;
    let over =
        |threshold: f64| (eligible.iter().copied().filter(|s| s.gac_agree >= threshold).collect::<Vec<_>>(), threshold);
    let (chosen, threshold) = match params.selection {
        Selection::PerGroup(share) => over(product(share, analysis.groups.k)),
        Selection::Threshold(threshold) => over(threshold),
        Selection::Top(top) => {
            let chosen: Vec<_> = eligible.iter().copied().take(top).collect();
            let threshold = chosen.last().map_or(1.0, |last| last.gac_agree);
            (chosen, threshold)
        }
    };
    if chosen.is_empty() {
        return Err(ConstitutionError::NothingSelected(advice(analysis, &eligible, params.min_seen, threshold)));
    }
    let taken: HashSet<&Id> = chosen.iter().map(|s| &s.id).collect();
    let mut rest: Vec<&Statement> =
        analysis.statements.iter().filter(|s| s.gac_agree >= threshold && !taken.contains(&s.id)).collect();
    rest.sort_by(|a, b| stronger(a, b));
    let left_out = rest
        .into_iter()
        .map(|s| {
            let reason = obstacle(s, params.min_seen, analysis).unwrap_or_else(|| {
                format!(
                    "equal in consensus to the last statement taken; only the first {} by id were asked for",
                    chosen.len()
                )
            });
            (s, reason)
        })
        .collect();
    Ok(Selected { chosen, left_out, threshold, eligible: number })
}

/// The statements from which a constitution would be made; none where no statement qualifies.
pub fn chosen(analysis: &Analysis, params: &ValidCompileParams) -> BTreeSet<Id> {
    let chosen = select(analysis, params).map(|selected| selected.chosen);
    chosen.into_iter().flatten().map(|statement| statement.id.clone()).collect()
}

/// Statements that nothing but a weak consensus could keep out, in the order of the analysis.
pub(super) fn eligible(analysis: &Analysis, min_seen: u64) -> impl Iterator<Item = &Statement> {
    analysis.statements.iter().filter(move |statement| obstacle(statement, min_seen, analysis).is_none())
}

/// The product over groups that a geometric mean of `share` stands for.
pub(super) fn product(share: f64, groups: u32) -> f64 {
    share.powf(f64::from(groups.max(1)))
}

/// Strongest consensus first, ties by id.
fn stronger(a: &Statement, b: &Statement) -> Ordering {
    b.gac_agree.total_cmp(&a.gac_agree).then_with(|| a.id.cmp(&b.id))
}

/// What keeps a statement out whatever its consensus.
fn obstacle(statement: &Statement, min_seen: u64, analysis: &Analysis) -> Option<String> {
    if statement.moderation < 0 {
        Some("rejected in moderation".to_owned())
    } else if statement.is_meta {
        Some("it describes the participants and is no opinion".to_owned())
    } else if !statement.included {
        Some(match analysis.params.moderated.as_str() {
            "accepted" => "not accepted in moderation, and only accepted statements were asked for".to_owned(),
            _ => "it did not enter the analysis".to_owned(),
        })
    } else if statement.votes.seen < min_seen {
        Some(format!("too few votes: {} of the {min_seen} needed", statement.votes.seen))
    } else if statement.text.trim().is_empty() {
        Some("the input has no text for it".to_owned())
    } else {
        None
    }
}

fn advice(analysis: &Analysis, eligible: &[&Statement], min_seen: u64, threshold: f64) -> String {
    if analysis.statements.is_empty() {
        return "the poll has no statements yet; there is nothing to choose from".to_owned();
    }
    if analysis.statements.iter().all(|s| s.text.trim().is_empty()) {
        return "none of the statements has a text; analyse a folder whose comments.csv holds the texts".to_owned();
    }
    match eligible.first() {
        Some(best) => format!(
            "the strongest of {} statements with at least {min_seen} votes is {} with a group-aware consensus of {:.3}, \
             below {threshold:.3}; use --threshold {:.3} or lower, or --top N",
            eligible.len(),
            best.id,
            best.gac_agree,
            (best.gac_agree * 1000.0).floor() / 1000.0,
        ),
        None => {
            let most =
                analysis.statements.iter().filter(|s| obstacle(s, 0, analysis).is_none()).map(|s| s.votes.seen).max();
            match most {
                Some(most) => format!(
                    "no statement has {min_seen} votes, the most seen has {most}; collect more votes, or use --min-seen {most} \
                     or lower and mind the intervals"
                ),
                None => "every statement was rejected or not accepted in moderation".to_owned(),
            }
        }
    }
}

/// Ids of all statements at or over a threshold, whatever else speaks against them.
pub(super) fn over(analysis: &Analysis, threshold: f64) -> impl Iterator<Item = &Id> {
    analysis.statements.iter().filter(move |statement| statement.gac_agree >= threshold).map(|statement| &statement.id)
}
