//! What the answers of those who took part can be weighed to.
//!
//! A target is reached by giving more weight to those who gave the answer. Where there are fewer than five of them, each
//! would speak for many and every weighted number would tell about her; such answers are weighed together with others,
//! the smallest first, until five people or more stand behind each weight. An answer that nobody gave cannot be reached:
//! the rest of the public is weighed to, and the record says whom no weight speaks for.

use super::{Answers, Target, WeightingError, people::checked_sum};
use crate::disclosure::{SMALL, hidden_parts};
use record::{
    Id,
    weighting::{TOGETHER, Unreached},
};
use std::collections::BTreeMap;

/// Answers and targets that can be weighed by.
pub(super) struct Reached {
    pub(super) answers: Answers,
    pub(super) targets: Vec<Target>,
    /// The same answers beside the whole public, those whom no weight speaks for among it.
    pub(super) whole: Vec<Target>,
    pub(super) unreached: Vec<Unreached>,
}

/// Finds what can be reached.
pub(super) fn reach(people: &[Id], answers: &Answers, targets: &[Target]) -> Result<Reached, WeightingError> {
    let mut reached =
        Reached { answers: Answers::new(), targets: Vec::new(), whole: Vec::new(), unreached: Vec::new() };
    for target in targets {
        let question = target.question.as_str();
        let sum = checked_sum(target)?;
        let given = |person: &Id| answers.get(person)?.get(question).map(String::as_str);
        let wanted: BTreeMap<&str, f64> =
            target.shares.iter().filter(|(_, share)| **share > 0.0).map(|(a, s)| (a.as_str(), s / sum)).collect();
        let mut counts: BTreeMap<&str, u64> = wanted.keys().map(|answer| (*answer, 0)).collect();
        people.iter().filter_map(given).for_each(|answer| {
            counts.entry(answer).and_modify(|count| *count += 1);
        });
        let mut lost = |answer: Option<&str>, target: f64| {
            let (question, answer) = (question.to_owned(), answer.map(str::to_owned));
            reached.unreached.push(Unreached { question, answer, target });
        };
        let answered: u64 = counts.values().sum();
        if answered == 0 || SMALL.contains(&answered) {
            lost(None, 1.0);
            continue;
        }
        let nobody: Vec<&str> = counts.iter().filter(|(_, count)| **count == 0).map(|(answer, _)| *answer).collect();
        nobody.iter().for_each(|answer| lost(Some(answer), wanted[answer]));
        counts.retain(|_, count| *count > 0);
        let names = names(&counts);
        let all: f64 = counts.keys().map(|answer| wanted[answer]).sum();
        let mut shares: BTreeMap<String, f64> = BTreeMap::new();
        counts.keys().for_each(|answer| *shares.entry(names[answer].clone()).or_default() += wanted[answer] / all);
        // Several shares together may exceed the whole by a rounding.
        shares.values_mut().for_each(|share| *share = share.min(1.0));
        let mut whole: BTreeMap<String, f64> = shares.iter().map(|(name, share)| (name.clone(), share * all)).collect();
        whole.extend(nobody.into_iter().map(|answer| (answer.to_owned(), wanted[answer])));
        reached.whole.push(Target { question: question.to_owned(), shares: whole });
        for person in people {
            let Some(name) = given(person).and_then(|answer| names.get(answer)) else { continue };
            reached.answers.entry(person.clone()).or_default().insert(question.to_owned(), name.clone());
        }
        reached.targets.push(Target { question: question.to_owned(), shares });
    }
    let of = |lost: &Unreached| (lost.question.clone(), lost.answer.clone());
    reached.unreached.sort_by_key(of);
    match reached.targets.is_empty() && !targets.is_empty() {
        true => Err(WeightingError::OutOfReach),
        false => Ok(reached),
    }
}

/// What every answer goes by: its own name, or those of all that are weighed together.
fn names<'a>(counts: &BTreeMap<&'a str, u64>) -> BTreeMap<&'a str, String> {
    let parts: Vec<u64> = counts.values().copied().collect();
    let together = hidden_parts(&parts);
    let few: Vec<&str> = counts.keys().zip(&together).filter(|(_, few)| **few).map(|(answer, _)| *answer).collect();
    let joint = few.join(&TOGETHER.to_string());
    let name = |(answer, few): (&&'a str, &bool)| (*answer, if *few { joint.clone() } else { (*answer).to_owned() });
    counts.keys().zip(&together).map(name).collect()
}
