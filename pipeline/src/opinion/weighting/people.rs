//! Who gave which answer, beside what the public would have given.

use super::WeightingError;
use record::{
    Id,
    weighting::{Answer, Margin},
};
use std::collections::{BTreeMap, BTreeSet};

/// What participants said of themselves: per participant the answer to each question. No entry, no answer.
pub type Answers = BTreeMap<Id, BTreeMap<String, String>>;

/// The public's answers to one question.
#[derive(Clone, Debug, PartialEq)]
pub struct Target {
    /// Name of the question, as in the answers.
    pub question: String,
    /// Share of the public per answer; together 1.
    pub shares: BTreeMap<String, f64>,
}

/// How far shares may be from 1 together: tables are published in rounded percent.
const ROUNDING: f64 = 0.005;

/// Questions by name, each with the answer of each person.
pub(in crate::opinion) struct Questions<'a> {
    pub(in crate::opinion) questions: Vec<Question<'a>>,
    people: usize,
}

/// One question.
pub(in crate::opinion) struct Question<'a> {
    name: &'a str,
    /// Answers by name with their share of the public, which sum to 1.
    targets: Vec<(&'a str, f64)>,
    /// Per person the index of the answer.
    given: Vec<Option<u32>>,
}

impl<'a> Questions<'a> {
    /// Finds everybody's answers. `people` are in id order; an answer without a target counts as none.
    pub(in crate::opinion) fn new(
        people: &[Id],
        answers: &Answers,
        targets: &'a [Target],
    ) -> Result<Self, WeightingError> {
        if targets.is_empty() {
            return Err(WeightingError::NoTargets);
        }
        let mut names = BTreeSet::new();
        if let Some(twice) = targets.iter().find(|target| !names.insert(&target.question)) {
            return Err(WeightingError::RepeatedQuestion(twice.question.clone()));
        }
        let mut questions: Vec<Question<'a>> =
            targets.iter().map(|target| Question::new(people, answers, target)).collect::<Result<_, _>>()?;
        questions.sort_by_key(|question| question.name);
        Ok(Self { questions, people: people.len() })
    }

    /// Number of people.
    pub(in crate::opinion) fn people(&self) -> usize {
        self.people
    }

    /// Who answered at least one question.
    pub(super) fn answered_any(&self) -> Vec<bool> {
        let any = |person: usize| self.questions.iter().any(|question| question.given[person].is_some());
        (0..self.people).map(any).collect()
    }

    /// Per question and person the index of the answer.
    pub(super) fn given(&self) -> impl Iterator<Item = &[Option<u32>]> {
        self.questions.iter().map(|question| question.given.as_slice())
    }

    /// Sample, target and weighted sample of every question.
    pub(in crate::opinion) fn margins(&self, weights: &[f64]) -> Vec<Margin> {
        self.questions.iter().map(|question| question.margin(weights)).collect()
    }
}

impl<'a> Question<'a> {
    fn new(people: &[Id], answers: &Answers, target: &'a Target) -> Result<Self, WeightingError> {
        let name = target.question.as_str();
        let sum = checked_sum(target)?;
        let mut codes: BTreeMap<&str, u32> = target.shares.keys().map(String::as_str).zip(0..).collect();
        codes.retain(|answer, _| target.shares[*answer] > 0.0);
        let answer = |person: &Id| codes.get(answers.get(person)?.get(name)?.as_str()).copied();
        let given = people.iter().map(answer).collect();
        let targets = target.shares.iter().map(|(answer, share)| (answer.as_str(), share / sum)).collect();
        Ok(Self { name, targets, given })
    }

    /// People per answer.
    fn counts(&self) -> Vec<u64> {
        let mut counts = vec![0; self.targets.len()];
        self.given.iter().flatten().for_each(|&answer| counts[answer as usize] += 1);
        counts
    }

    /// Weight of all people per answer, summed in the order of people.
    fn sums(&self, weights: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.targets.len()];
        for (answer, weight) in self.given.iter().zip(weights) {
            if let Some(answer) = answer {
                sums[*answer as usize] += weight;
            }
        }
        sums
    }

    /// Brings the weighted shares to their targets without changing the weight of all who answered.
    pub(super) fn fit(&self, weights: &mut [f64]) {
        let sums = self.sums(weights);
        let all: f64 = sums.iter().sum();
        let factor = |(sum, (_, target)): (&f64, &(&str, f64))| if *sum > 0.0 { target * all / sum } else { 1.0 };
        let factors: Vec<f64> = sums.iter().zip(&self.targets).map(factor).collect();
        for (answer, weight) in self.given.iter().zip(weights) {
            if let Some(answer) = answer {
                *weight *= factors[*answer as usize];
            }
        }
    }

    /// Largest distance between a weighted share and its target.
    pub(super) fn error(&self, weights: &[f64]) -> f64 {
        let sums = self.sums(weights);
        let all: f64 = sums.iter().sum();
        sums.iter().zip(&self.targets).map(|(sum, (_, target))| (share(*sum, all) - target).abs()).fold(0.0, f64::max)
    }

    fn margin(&self, weights: &[f64]) -> Margin {
        let (counts, sums) = (self.counts(), self.sums(weights));
        let (answered, all): (u64, f64) = (counts.iter().sum(), sums.iter().sum());
        let answer = |(index, (name, target)): (usize, &(&str, f64))| Answer {
            answer: (*name).to_owned(),
            people: counts[index],
            target: *target,
            sample: share(counts[index] as f64, answered as f64),
            weighted: share(sums[index], all),
        };
        Margin {
            question: self.name.to_owned(),
            answered,
            missing: self.given.len() as u64 - answered,
            answers: self.targets.iter().enumerate().map(answer).collect(),
        }
    }
}

fn share(part: f64, whole: f64) -> f64 {
    // Rounding may lift the only answer above the whole by a hair.
    if whole > 0.0 { (part / whole).min(1.0) } else { 0.0 }
}

/// Sum of the shares, which must be 1 but for rounding.
pub(super) fn checked_sum(target: &Target) -> Result<f64, WeightingError> {
    let question = || target.question.clone();
    for (answer, &share) in &target.shares {
        if !(0.0..=1.0).contains(&share) {
            return Err(WeightingError::Share { question: question(), answer: answer.clone(), share });
        }
    }
    let sum: f64 = target.shares.values().sum();
    if (sum - 1.0).abs() > ROUNDING + 1e-12 {
        return Err(WeightingError::Sum { question: question(), sum });
    }
    Ok(sum)
}
