//! Decoders of several sizes, with random weights: what the benchmarks of training and writing run on.

use pipeline::language::{Config, Hardware, Kernels, LanguageError, Parameters};
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
    /// 135 million weights, for a graphics card
    #[value(name = "135m")]
    Huge,
    /// 1.24 billion weights, for a graphics card
    #[value(name = "1b")]
    Largest,
}

impl Shape {
    pub(super) fn config(self) -> Result<Config, LanguageError> {
        match self {
            Self::Small => Config::small(128, 384, 5, (4, 2), 512, 512),
            Self::Medium => Config::small(256, 768, 6, (8, 4), 2048, 512),
            Self::Large => Config::small(384, 1024, 8, (6, 3), 4096, 512),
            Self::Huge => Config::small(576, 1536, 30, (9, 3), 49_152, 2048),
            Self::Largest => Config::small(2048, 8192, 16, (32, 8), 128_256, 2048),
        }
    }
}

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Small => "1m",
            Self::Medium => "5m",
            Self::Large => "15m",
            Self::Huge => "135m",
            Self::Largest => "1b",
        })
    }
}

/// Options of what is measured.
#[derive(Debug, clap::Args)]
pub(super) struct Measured {
    /// Shape of the decoder, with random weights
    #[arg(long, value_enum, default_value_t = Shape::Small)]
    pub(super) shape: Shape,
    /// Where it computes: cpu, or cuda:N for the graphics card of number N, in half precision, with a program that was
    /// built with `--features cuda`
    #[arg(long, value_name = "DEVICE", default_value_t = Hardware::default())]
    pub(super) device: Hardware,
    /// Candle's primitives instead of our fused operations, as on every graphics card
    #[arg(long)]
    primitives: bool,
}

impl Measured {
    /// The operations that are measured.
    pub(super) fn kernels(&self, parameters: &Parameters) -> Kernels {
        if self.primitives { Kernels::Primitives } else { parameters.kernels() }
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
