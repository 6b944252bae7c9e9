//! Which examples are learned from at which step: a function of their lengths, the parameters and the seed alone, so
//! that whoever goes on after an interruption needs to know the step and nothing else.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};
use std::ops::Range;

/// Examples among which similar lengths are looked for.
const POOL: usize = 2048;

/// Every step's examples, by their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batches(Vec<Vec<u32>>);

impl Batches {
    /// Takes all examples once in each of `epochs` rounds, in a new order each time. A batch has at most `tokens`
    /// tokens, filled up ones included, and at least one example.
    pub fn new(lengths: &[usize], tokens: usize, epochs: u64, seed: u64) -> Self {
        let mut batches = Vec::new();
        for epoch in 0..epochs {
            let (mut order, mut random) = in_order(lengths.len(), epoch, seed);
            let mut round = Vec::new();
            for pool in order.chunks_mut(POOL) {
                // Equal lengths stay in their random order.
                pool.sort_by_key(|&example| lengths[example as usize]);
                cut(pool, lengths, tokens, &mut round);
            }
            shuffle(&mut round, &mut random);
            batches.append(&mut round);
        }
        Self(batches)
    }

    /// Takes all examples once in each round, which has exactly `steps` steps of equally many examples, however long these
    /// are: whoever learns from as many other examples takes as many steps. Where there are fewer examples than steps,
    /// some come again.
    pub fn even(lengths: &[usize], steps: u64, epochs: u64, seed: u64) -> Self {
        let steps = usize::try_from(steps).unwrap_or(usize::MAX);
        let mut batches = Vec::new();
        if lengths.is_empty() {
            return Self(batches);
        }
        for epoch in 0..epochs {
            let (mut order, mut random) = in_order(lengths.len(), epoch, seed);
            let first: Vec<u32> = order.clone();
            while order.len() < steps {
                order.extend(first.iter().take(steps - order.len()));
            }
            let places: Vec<Range<usize>> = shares(order.len(), steps).collect();
            let of_a_pool = (POOL * steps / order.len()).max(1);
            let mut round = Vec::with_capacity(steps);
            for pool in places.chunks(of_a_pool) {
                let (Some(first), Some(last)) = (pool.first(), pool.last()) else { continue };
                order[first.start..last.end].sort_by_key(|&example| lengths[example as usize]);
                round.extend(pool.iter().map(|batch| order[batch.clone()].to_vec()));
            }
            shuffle(&mut round, &mut random);
            batches.append(&mut round);
        }
        Self(batches)
    }

    /// The examples of a step in parts of at most `tokens` tokens, filled up ones included, and at least one example.
    pub fn parts(&self, step: u64, lengths: &[usize], tokens: usize) -> Vec<Vec<u32>> {
        let mut parts = Vec::new();
        cut(self.at(step), lengths, tokens, &mut parts);
        parts
    }

    /// The first `steps` of them.
    #[must_use]
    pub fn first(mut self, steps: u64) -> Self {
        self.0.truncate(usize::try_from(steps).unwrap_or(usize::MAX));
        self
    }

    /// Number of steps.
    pub fn steps(&self) -> u64 {
        self.0.len() as u64
    }

    /// The examples of a step, counted from 0; none behind the last.
    pub fn at(&self, step: u64) -> &[u32] {
        usize::try_from(step).ok().and_then(|step| self.0.get(step)).map_or(&[], Vec::as_slice)
    }
}

/// The examples of a round in a new order, and where chance goes on from.
fn in_order(examples: usize, epoch: u64, seed: u64) -> (Vec<u32>, Xoshiro256PlusPlus) {
    let mut random = Xoshiro256PlusPlus::seed_from_u64(seed ^ epoch.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut order: Vec<u32> = (0..examples as u32).collect();
    shuffle(&mut order, &mut random);
    (order, random)
}

/// The places of `all` things dealt out to so many, as evenly as possible.
fn shares(all: usize, to: usize) -> impl Iterator<Item = Range<usize>> {
    (0..to).map(move |place| place * all / to..(place + 1) * all / to)
}

/// Cuts examples that lie in order of length into batches.
fn cut(pool: &[u32], lengths: &[usize], tokens: usize, batches: &mut Vec<Vec<u32>>) {
    let mut batch: Vec<u32> = Vec::new();
    for &example in pool {
        // The newest is the longest, and all are filled up to it.
        if !batch.is_empty() && lengths[example as usize] * (batch.len() + 1) > tokens {
            batches.push(std::mem::take(&mut batch));
        }
        batch.push(example);
    }
    if !batch.is_empty() {
        batches.push(batch);
    }
}

fn shuffle<T>(things: &mut [T], random: &mut Xoshiro256PlusPlus) {
    for last in (1..things.len()).rev() {
        things.swap(last, (random.next_u64() % (last as u64 + 1)) as usize);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_example_comes_once_in_each_round_and_no_batch_is_too_large() {
        let lengths: Vec<usize> = (0..5000).map(|i| 1 + (i * 7919) % 90).collect();
        let batches = Batches::new(&lengths, 300, 2, 7);
        let mut seen = vec![0; lengths.len()];
        let (mut filled, mut true_tokens) = (0, 0);
        for step in 0..batches.steps() {
            let batch = batches.at(step);
            let longest = batch.iter().map(|&example| lengths[example as usize]).max().expect("no batch is empty");
            assert!(longest * batch.len() <= 300);
            filled += longest * batch.len();
            for &example in batch {
                seen[example as usize] += 1;
                true_tokens += lengths[example as usize];
            }
        }
        assert!(seen.iter().all(|&times| times == 2));
        assert!(filled as f64 <= 1.02 * true_tokens as f64, "similar lengths lie together: {filled} {true_tokens}");
        assert_eq!(batches, Batches::new(&lengths, 300, 2, 7));
        assert_ne!(batches, Batches::new(&lengths, 300, 2, 8));
    }

    #[test]
    fn even_rounds_have_as_many_steps_as_asked_for_and_leave_out_nothing() {
        for (examples, steps) in [(5000, 37), (5000, 1), (100, 100), (7, 3), (3, 8), (4097, 2)] {
            let lengths: Vec<usize> = (0..examples).map(|i| 1 + (i * 7919) % 90).collect();
            let batches = Batches::even(&lengths, steps, 2, 7);
            assert_eq!(batches.steps(), 2 * steps);
            let of_round = |round: u64| {
                let mut seen: Vec<u32> =
                    (round * steps..(round + 1) * steps).flat_map(|step| batches.at(step).to_vec()).collect();
                let sizes: Vec<usize> =
                    (round * steps..(round + 1) * steps).map(|step| batches.at(step).len()).collect();
                assert!(sizes.iter().max() <= sizes.iter().min().map(|least| least + 1).as_ref(), "{sizes:?}");
                seen.sort_unstable();
                seen.dedup();
                seen
            };
            for round in 0..2 {
                assert_eq!(of_round(round), (0..examples as u32).collect::<Vec<_>>());
            }
        }
        assert_eq!(Batches::even(&[], 3, 1, 1).steps(), 0);
    }

    #[test]
    fn parts_are_a_step_cut_to_size() {
        let lengths: Vec<usize> = (0..100).map(|i| 1 + (i * 7919) % 90).collect();
        let batches = Batches::even(&lengths, 4, 1, 7);
        for step in 0..4 {
            let parts = batches.parts(step, &lengths, 300);
            assert_eq!(parts.concat(), batches.at(step));
            assert!(parts.len() > 1);
            for part in parts {
                let longest = part.iter().map(|&example| lengths[example as usize]).max().expect("no part is empty");
                assert!(longest * part.len() <= 300);
            }
        }
        let whole = Batches::new(&lengths, 300, 1, 7);
        assert!((0..whole.steps()).all(|step| whole.parts(step, &lengths, 300) == [whole.at(step).to_vec()]));
    }

    #[test]
    fn an_example_that_is_longer_than_a_batch_stands_alone() {
        let batches = Batches::new(&[10, 400, 10], 300, 1, 1);
        assert_eq!(batches.steps(), 2);
        assert_eq!(batches.clone().first(1).steps(), 1);
        assert!(batches.at(2).is_empty());
        assert_eq!(Batches::new(&[], 300, 3, 1).steps(), 0);
    }
}
