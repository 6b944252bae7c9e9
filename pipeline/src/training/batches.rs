//! Which examples are learned from at which step: a function of their lengths, the parameters and the seed alone, so
//! that whoever goes on after an interruption needs to know the step and nothing else.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};

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
            let mut random = Xoshiro256PlusPlus::seed_from_u64(seed ^ epoch.wrapping_mul(0x9e37_79b9_7f4a_7c15));
            let mut order: Vec<u32> = (0..lengths.len() as u32).collect();
            shuffle(&mut order, &mut random);
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
    fn an_example_that_is_longer_than_a_batch_stands_alone() {
        let batches = Batches::new(&[10, 400, 10], 300, 1, 1);
        assert_eq!(batches.steps(), 2);
        assert_eq!(batches.clone().first(1).steps(), 1);
        assert!(batches.at(2).is_empty());
        assert_eq!(Batches::new(&[], 300, 3, 1).steps(), 0);
    }
}
