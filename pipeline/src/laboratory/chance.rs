//! Random choices that depend on a seed, a purpose and a number, and on nothing else.

use rand::{Rng, RngCore, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;

/// What random choices are for: the same seed gives each purpose choices of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Text to pre-train with.
    Training = 1,
    /// Questions that measure bias.
    Questions = 2,
    /// Responses and pairs that measure whether a principle is understood.
    Principles = 3,
    /// Conversations that measure how well ordinary text is predicted.
    Dialogues = 4,
    /// Harmless requests that nobody should refuse.
    Benign = 5,
    /// Prompts that the method starts from.
    Prompts = 6,
    /// Pairs of which one helps more.
    Labels = 7,
    /// Which tokens of prompts count in pre-training.
    Thinning = 8,
    /// Questions on which opinions are divided.
    Contentious = 9,
}

/// A source of random choices.
#[derive(Clone, Debug)]
pub struct Chance(Xoshiro256PlusPlus);

impl Chance {
    /// The choices of one numbered thing.
    #[must_use]
    pub fn new(seed: u64, purpose: Purpose, index: u64) -> Self {
        let mut root = Xoshiro256PlusPlus::seed_from_u64(seed);
        let own = root.next_u64() ^ (purpose as u64).wrapping_mul(0xd6e8_feb8_6659_fd93);
        // `seed_from_u64` runs SplitMix64, which tells neighbouring numbers well apart.
        Self(Xoshiro256PlusPlus::seed_from_u64(own.wrapping_add(index.wrapping_mul(0x9e37_79b9_7f4a_7c15))))
    }

    /// A number below `bound`, which is at least 1.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0.gen_range(0..bound.max(1))
    }

    /// One of `choices`, which are not empty.
    pub fn pick<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// One of these words.
    pub fn word(&mut self, choices: &[&'static str]) -> &'static str {
        choices[self.below(choices.len())]
    }

    /// True with this probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.0.r#gen::<f64>() < probability
    }

    /// An index, drawn by weight. The weights are not negative and not all 0.
    pub fn weighted(&mut self, weights: &[f64]) -> usize {
        let mut rest = self.0.r#gen::<f64>() * weights.iter().sum::<f64>();
        for (index, weight) in weights.iter().enumerate() {
            rest -= weight;
            if rest < 0.0 {
                return index;
            }
        }
        weights.iter().rposition(|weight| *weight > 0.0).unwrap_or(0)
    }

    /// Puts things into a random order.
    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}
