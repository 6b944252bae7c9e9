//! Whether an analysis is whole: numbers in their ranges, ids unique, tallies that add up.

mod whole;

pub use whole::constitution;

use super::ConstitutionError;
use record::{
    Analysis,
    analysis::{Interval, Statement, Tally},
};
use std::collections::HashSet;

/// Checks all that a constitution is built from.
///
/// # Errors
/// [`ConstitutionError::Invalid`] names the first statement and field that are wrong.
pub(super) fn analysis(analysis: &Analysis) -> Result<(), ConstitutionError> {
    if analysis.format != record::analysis::FORMAT {
        return Err(invalid("format", format!("{:?}, expected {:?}", analysis.format, record::analysis::FORMAT)));
    }
    let grouped = analysis.groups.sizes.iter().try_fold(0u64, |sum, size| sum.checked_add(*size));
    if analysis.groups.sizes.len() as u64 != u64::from(analysis.groups.k)
        || grouped.is_none_or(|people| people > analysis.input.participants)
    {
        let said = format!(
            "{} groups of {:?} people, {} took part",
            analysis.groups.k, analysis.groups.sizes, analysis.input.participants
        );
        return Err(invalid("groups", format!("{said}; these do not fit together")));
    }
    let mut ids = HashSet::new();
    for statement in &analysis.statements {
        if statement.id.as_str().is_empty() {
            return Err(invalid("statements", "one has an empty id".to_owned()));
        }
        if !ids.insert(&statement.id) {
            return Err(invalid(&format!("statement {}", statement.id), "this id occurs twice".to_owned()));
        }
        check_statement(statement, analysis.groups.k)?;
    }
    Ok(())
}

fn check_statement(statement: &Statement, groups: u32) -> Result<(), ConstitutionError> {
    let place = |field: &str| format!("statement {}, {field}", statement.id);
    if !(-1..=1).contains(&statement.moderation) {
        return Err(invalid(&place("moderation"), format!("{}, expected -1, 0 or 1", statement.moderation)));
    }
    share(&place("gac_agree"), statement.gac_agree)?;
    interval(&place("gac_agree_interval"), statement.gac_agree_interval)?;
    tally(&place("votes"), statement.votes)?;
    let mut seen = HashSet::new();
    for group in &statement.groups {
        let field = format!("group {}", group.group);
        if !seen.insert(group.group) {
            return Err(invalid(&place(&field), "this group occurs twice".to_owned()));
        }
        if group.group >= groups {
            return Err(invalid(&place(&field), format!("the analysis has {groups} groups, numbered from 0")));
        }
        tally(&place(&field), group.votes)?;
        if let Some(value) = group.agree_share {
            share(&place(&format!("{field}, agree_share")), value)?;
        }
        if let Some(value) = group.agree_interval {
            interval(&place(&format!("{field}, agree_interval")), value)?;
        }
    }
    Ok(())
}

fn share(place: &str, value: f64) -> Result<(), ConstitutionError> {
    if value.is_finite() && (0.0..=1.0).contains(&value) {
        Ok(())
    } else {
        Err(invalid(place, format!("{value}, expected a number from 0 to 1")))
    }
}

fn interval(place: &str, [low, high]: Interval) -> Result<(), ConstitutionError> {
    share(place, low)?;
    share(place, high)?;
    if low <= high { Ok(()) } else { Err(invalid(place, format!("[{low}, {high}] runs backwards"))) }
}

fn tally(place: &str, votes: Tally) -> Result<(), ConstitutionError> {
    let sum = votes.agrees.checked_add(votes.disagrees).and_then(|sum| sum.checked_add(votes.passes));
    if sum == Some(votes.seen) {
        Ok(())
    } else {
        Err(invalid(
            place,
            format!(
                "{} agrees, {} disagrees and {} passes do not add up to {} seen",
                votes.agrees, votes.disagrees, votes.passes, votes.seen
            ),
        ))
    }
}

fn invalid(place: &str, problem: String) -> ConstitutionError {
    ConstitutionError::Invalid { place: place.to_owned(), problem }
}
