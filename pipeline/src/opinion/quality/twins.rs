//! People with the same answers on everything that they have in common.
//!
//! For each person: how many others share all of at least 15 answers, against how many would by chance. The chance of
//! the same answer on a statement is the sum over answers of the squared share in the person's opinion group; a copied
//! ballot must not make itself probable, so in these shares somebody with `t` twins counts 1 / (1 + t), and a group of
//! few distinct ballots is drawn to the poll's shares. Twins who share many statements are less probable than those who
//! share few: of somebody's twins the most improbable are taken, as many as are hardest to explain, and compared with
//! the expected number of twins at least as improbable, which is measured on a sample of others. Probabilities are
//! multiplied by the number of such choices (Bonferroni).

use super::{Ballot, QualityParams, chance::poisson_at_least, straight::Shares};
use rayon::prelude::*;
use std::cmp::Reverse;

/// Others on whom the expected number of twins is measured, at the most.
const SAMPLE: usize = 400;
/// Distinct ballots with which the poll's shares weigh in a group's.
const PRIOR: f64 = 5.0;

/// What was found.
pub(super) struct Twins {
    /// Per person, where beyond chance.
    pub(super) of: Vec<Option<Found>>,
    /// People compared.
    pub(super) compared: u64,
}

/// Somebody's twins.
pub(super) struct Found {
    pub(super) with: Vec<usize>,
    pub(super) common: u32,
    pub(super) expected: f64,
    pub(super) chance: f64,
}

pub(super) fn find(ballots: &[Ballot], labels: &[Option<u32>], shares: &Shares, params: &QualityParams) -> Twins {
    let enough = |&person: &usize| ballots[person].by_statement.len() >= params.min_common as usize;
    let mut people: Vec<usize> = (0..ballots.len()).filter(enough).collect();
    people.sort_by_key(|&person| (Reverse(ballots[person].by_statement.len()), person));
    people.truncate(params.most_compared as usize);
    people.sort_unstable();
    let least = params.min_common;
    let twins: Vec<Vec<(usize, u32)>> = people
        .par_iter()
        .map(|&person| {
            let others = people.iter().filter(|other| **other != person);
            others.filter_map(|&o| common_if_same(&ballots[person], &ballots[o], least).map(|n| (o, n))).collect()
        })
        .collect();
    let chances = same_answer(ballots, labels, shares, &people, &twins);
    let compared = people.len();
    let judged: Vec<(usize, Option<Found>)> = people
        .par_iter()
        .zip(twins)
        .map(|(&person, twins)| (person, judge(person, twins, ballots, labels, &chances, &people, params)))
        .collect();
    let mut of: Vec<Option<Found>> = (0..ballots.len()).map(|_| None).collect();
    judged.into_iter().for_each(|(person, found)| of[person] = found);
    Twins { of, compared: compared as u64 }
}

/// Number of common statements, if there are enough and all answers are the same.
fn common_if_same(a: &Ballot, b: &Ballot, least: u32) -> Option<u32> {
    let mut common = 0;
    for (x, y) in in_common(a, b) {
        if x.1 != y.1 {
            return None;
        }
        common += 1;
    }
    (common >= least).then_some(common)
}

/// Votes of both on the same statements.
fn in_common<'a>(a: &'a Ballot, b: &'a Ballot) -> impl Iterator<Item = ((u32, i8), (u32, i8))> + 'a {
    let (mut i, mut j) = (0, 0);
    std::iter::from_fn(move || {
        while let (Some(&x), Some(&y)) = (a.by_statement.get(i), b.by_statement.get(j)) {
            i += usize::from(x.0 <= y.0);
            j += usize::from(y.0 <= x.0);
            if x.0 == y.0 {
                return Some((x, y));
            }
        }
        None
    })
}

/// Logarithm of the chance of the same answer: per group (the last for people without one), per statement.
fn same_answer(
    ballots: &[Ballot],
    labels: &[Option<u32>],
    shares: &Shares,
    people: &[usize],
    twins: &[Vec<(usize, u32)>],
) -> Vec<Vec<f64>> {
    let groups = labels.iter().flatten().max().map_or(0, |&most| most as usize + 1);
    let statements = ballots.iter().flat_map(|b| &b.by_statement).map(|(s, _)| *s + 1).max().unwrap_or(0);
    let mut counts = vec![vec![[0.0; 3]; statements as usize]; groups];
    for (&person, twins) in people.iter().zip(twins) {
        let Some(group) = labels[person] else { continue };
        let weight = 1.0 / (1.0 + twins.len() as f64);
        for &(statement, vote) in &ballots[person].by_statement {
            counts[group as usize][statement as usize][(vote + 1) as usize] += weight;
        }
    }
    counts.push(vec![[0.0; 3]; statements as usize]);
    let chance = |(statement, counts): (u32, [f64; 3])| {
        let (poll, all) = (shares.of(statement), counts.iter().sum::<f64>() + PRIOR);
        let share = |answer: usize| (counts[answer] + PRIOR * poll[answer]) / all;
        (0..3).map(|answer| share(answer).powi(2)).sum::<f64>().ln()
    };
    counts.into_iter().map(|group| (0..).zip(group).map(chance).collect()).collect()
}

fn judge(
    person: usize,
    twins: Vec<(usize, u32)>,
    ballots: &[Ballot],
    labels: &[Option<u32>],
    chances: &[Vec<f64>],
    people: &[usize],
    params: &QualityParams,
) -> Option<Found> {
    if twins.is_empty() {
        return None;
    }
    let log_chance = &chances[labels[person].map_or(chances.len() - 1, |group| group as usize)];
    // How many statements are in common, and how probable the same answers on all of them are.
    let chance_with = |other: usize| {
        let (mut common, mut log) = (0, 0.0);
        for (vote, _) in in_common(&ballots[person], &ballots[other]) {
            common += 1;
            log += log_chance[vote.0 as usize];
        }
        (common, f64::exp(log))
    };
    let step = people.len().div_ceil(SAMPLE).max(1);
    // Twins themselves are what is to be explained, so they are no measure of chance.
    let others = people.iter().step_by(step).filter(|o| **o != person && !twins.iter().any(|(t, _)| t == *o));
    let (sampled, asked): (Vec<f64>, usize) = others.fold((Vec::new(), 0), |(mut sampled, asked), &other| {
        let (common, chance) = chance_with(other);
        sampled.extend((common >= params.min_common).then_some(chance));
        (sampled, asked + 1)
    });
    let scale = (people.len() - 1 - twins.len()) as f64 / asked.max(1) as f64;
    let tests = twins.len() as f64;
    let mut twins: Vec<(f64, usize, u32)> =
        twins.into_iter().map(|(other, common)| (chance_with(other).1, other, common)).collect();
    twins.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    // The most improbable ones first: how many twins at least as improbable does chance lead one to expect?
    let mut own = 0.0;
    let judged = (1..=twins.len()).map(|number| {
        let limit = twins[number - 1].0;
        own += limit;
        let expected = own + scale * sampled.iter().filter(|chance| **chance <= limit).sum::<f64>();
        (number, expected, (poisson_at_least(number, expected) * tests).min(1.0))
    });
    let (number, expected, chance) = judged.reduce(|best, next| if next.2 <= best.2 { next } else { best })?;
    twins.truncate(number);
    let common = twins.iter().map(|(_, _, common)| *common).min()?;
    let mut with: Vec<usize> = twins.into_iter().map(|(_, other, _)| other).collect();
    with.sort_unstable();
    let found = Found { with, common, expected, chance };
    (found.chance * people.len() as f64 <= params.identical_expected).then_some(found)
}
