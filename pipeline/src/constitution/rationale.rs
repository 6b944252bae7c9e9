//! The sentence that says why a principle is there, made from the votes alone.

use record::{
    analysis::Interval,
    constitution::{GroupSupport, Source},
};

/// The name of a group for people: A is the largest.
pub(super) fn group_name(group: u32) -> String {
    let letter = u8::try_from(group % 26).map_or('?', |step| char::from(b'A' + step));
    let round = group / 26;
    if round == 0 { format!("Group {letter}") } else { format!("Group {letter}{}", round + 1) }
}

/// A share as whole per cent.
pub(super) fn percent(share: f64) -> String {
    format!("{:.0} %", share * 100.0)
}

/// An interval as whole per cent, "72 % to 90 %".
pub(super) fn percent_interval([low, high]: Interval) -> String {
    format!("{} to {}", percent(low), percent(high))
}

/// Why a clause is there: support in every group, the consensus, and whether its interval reaches below the threshold.
pub(super) fn rationale(source: &Source, others: usize, threshold: f64, straddles: bool) -> String {
    let mut sentence = support(source);
    sentence.push_str(&format!(
        " Group-aware consensus {:.3} (95 % interval {:.3} to {:.3}).",
        source.gac, source.gac_interval[0], source.gac_interval[1]
    ));
    if straddles {
        sentence.push_str(&format!(
            " That interval contains the threshold of {threshold:.3}: with other people it might have missed it."
        ));
    }
    match others {
        0 => {}
        1 => sentence.push_str(" One more statement says the same."),
        n => sentence.push_str(&format!(" {n} more statements say the same.")),
    }
    sentence
}

fn support(source: &Source) -> String {
    let seen: Vec<&GroupSupport> = source.groups.iter().filter(|group| group.agree_share.is_some()).collect();
    let overall = source.votes.agrees as f64 / source.votes.seen.max(1) as f64;
    let unseen = source.groups.len() - seen.len();
    if source.groups.len() < 2 || seen.is_empty() {
        return format!("Agreed by {} of the {} people who saw it.", percent(overall), source.votes.seen);
    }
    let numbers: Vec<String> = seen.iter().map(|group| group.votes.seen.to_string()).collect();
    let shares = seen.iter().filter_map(|group| group.agree_share);
    let low = shares.clone().fold(f64::INFINITY, f64::min);
    let high = shares.fold(f64::NEG_INFINITY, f64::max);
    let range = if percent(low) == percent(high) { percent(low) } else { percent_interval([low, high]) };
    let groups = match seen.len() {
        1 => "the one group that saw it".to_owned(),
        2 if unseen == 0 => "both groups".to_owned(),
        n if unseen == 0 => format!("all {n} groups"),
        n => format!("{n} of {} groups (the others did not see it)", source.groups.len()),
    };
    format!("Agreed by {range} in {groups} (n = {}).", listed(&numbers))
}

/// "a, b and c".
pub(super) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
