//! Decoders of several sizes, with random weights: what the benchmarks of training and writing run on.

use pipeline::language::{Config, LanguageError};
use std::fmt;

/// A size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Shape {
    /// 1.05 million weights
    #[value(name = "1m")]
    Small,
    /// 5.25 million weights
    #[value(name = "5m")]
    Medium,
    /// 14.6 million weights
    #[value(name = "15m")]
    Large,
}

impl Shape {
    pub(super) fn config(self) -> Result<Config, LanguageError> {
        match self {
            Self::Small => Config::small(128, 384, 5, (4, 2), 512, 512),
            Self::Medium => Config::small(256, 768, 6, (8, 4), 2048, 512),
            Self::Large => Config::small(384, 1024, 8, (6, 3), 4096, 512),
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Small => "1m",
            Self::Medium => "5m",
            Self::Large => "15m",
        })
    }
}

/// Tokens that mean nothing, always the same ones.
pub(super) fn tokens(vocabulary: usize, sequences: usize, length: usize) -> Vec<Vec<u32>> {
    let mut state = 1_u64;
    let mut next = || {
        // Knuth's linear congruential generator; the upper bits are random enough to fill a benchmark.
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((state >> 33) % vocabulary as u64) as u32
    };
    (0..sequences).map(|_| (0..length).map(|_| next()).collect()).collect()
}
