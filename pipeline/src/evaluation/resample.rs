//! Intervals and tests where observations come in clusters that are not independent within, and corrections for many
//! comparisons.

use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256PlusPlus;
use record::analysis::Interval;
use sha2::{Digest, Sha256};

/// Random draws of whole clusters.
#[derive(Clone, Copy, Debug)]
pub struct Resampling {
    /// Clusters that there are.
    pub clusters: usize,
    /// Draws.
    pub resamples: u32,
    /// Seed of the draws.
    pub seed: u64,
}

/// Share of draws in which a statistic must have a meaning for its spread to have one.
const DEFINED: f64 = 0.9;

impl Resampling {
    /// 95 % intervals of statistics, given what they are on everything and how to compute them on a draw of clusters.
    ///
    /// The standard error is the bootstrap's over clusters, enlarged by √(G / (G - 1)), and the interval Student's with
    /// G - 1 degrees of freedom: plain percentiles are too short where clusters are few (Cameron, Gelbach and Miller
    /// 2008). Absent with fewer than two clusters, and where the statistic has no meaning on everything or on more than a
    /// tenth of the draws.
    pub fn intervals<const N: usize>(
        &self,
        on_all: [Option<f64>; N],
        statistics: impl Fn(&[usize]) -> [Option<f64>; N],
    ) -> [Option<Interval>; N] {
        let mut spreads = [Spread::default(); N];
        if self.clusters < 2 {
            return [None; N];
        }
        let mut random = Xoshiro256PlusPlus::seed_from_u64(self.seed);
        let mut drawn = vec![0; self.clusters];
        for _ in 0..self.resamples {
            drawn.fill_with(|| random.gen_range(0..self.clusters));
            for (spread, value) in spreads.iter_mut().zip(statistics(&drawn)) {
                value.into_iter().for_each(|value| spread.add(value));
            }
        }
        let clusters = self.clusters as f64;
        let reach = student(self.clusters - 1) * (clusters / (clusters - 1.0)).sqrt();
        let mut intervals = [None; N];
        for ((interval, spread), value) in intervals.iter_mut().zip(spreads).zip(on_all) {
            let defined = spread.count >= DEFINED * f64::from(self.resamples);
            *interval = value.filter(|_| defined).map(|value| {
                let half = reach * spread.deviation();
                [value - half, value + half]
            });
        }
        intervals
    }

    /// How often a statistic is at least as far from 0 as `on_all` when, cluster by cluster, chance says which of two
    /// things is called the first: the p-value of a randomisation test. What has no meaning counts as far.
    pub fn exchange(&self, on_all: f64, statistic: impl Fn(&[bool]) -> Option<f64>) -> f64 {
        // Another stream than that of the intervals.
        let mut random = Xoshiro256PlusPlus::seed_from_u64(self.seed);
        random.jump();
        let mut exchanged = vec![false; self.clusters];
        let far = (0..self.resamples)
            .filter(|_| {
                exchanged.fill_with(|| random.r#gen());
                // A hair of room, so that rounding does not tell equal values apart.
                statistic(&exchanged).is_none_or(|value| value.abs() >= on_all.abs() - 1e-12)
            })
            .count();
        // What was observed is one of the possible assignments.
        (1.0 + far as f64) / (1.0 + f64::from(self.resamples))
    }
}

/// A seed for one of several things, so that each has the same draws whatever others there are.
#[must_use]
pub fn seed_of(seed: u64, name: &str) -> u64 {
    let hash = Sha256::new().chain_update(seed.to_le_bytes()).chain_update(name).finalize();
    hash.iter().take(8).fold(0, |seed, byte| seed << 8 | u64::from(*byte))
}

/// P-values after Holm's correction (1979), in the order in which they were given.
#[must_use]
pub fn holm(p: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..p.len()).collect();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    let mut corrected = vec![0.0; p.len()];
    let mut largest = 0.0_f64;
    for (rank, index) in order.into_iter().enumerate() {
        largest = largest.max((p[index] * (p.len() - rank) as f64).min(1.0));
        corrected[index] = largest;
    }
    corrected
}

/// Mean and squares so far (Welford 1962).
#[derive(Clone, Copy, Debug, Default)]
struct Spread {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Spread {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        let off = value - self.mean;
        self.mean += off / self.count;
        self.squares += off * (value - self.mean);
    }

    fn deviation(&self) -> f64 {
        if self.count < 2.0 { 0.0 } else { (self.squares / (self.count - 1.0)).sqrt() }
    }
}

/// Two-sided 95 % quantile of Student's distribution with this many degrees of freedom, at least 1.
#[must_use]
pub fn student(degrees: usize) -> f64 {
    /// The normal distribution's, from where on they differ by less than a thousandth.
    const NORMAL: (usize, f64) = (2000, 1.959_963_984_540_054);
    if degrees >= NORMAL.0 {
        return NORMAL.1;
    }
    let (mut low, mut high) = (1.9, 13.0);
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if within(middle, degrees.max(1)) < 0.95 { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Probability that Student's variable lies within ±t (Abramowitz and Stegun 1964, 26.7.3 and 26.7.4).
fn within(t: f64, degrees: usize) -> f64 {
    let angle = (t / (degrees as f64).sqrt()).atan();
    let (sine, cosine) = angle.sin_cos();
    let odd = degrees % 2 == 1;
    // Odd: cos + 2/3 cos³ + 2·4/(3·5) cos⁵ …; even: 1 + 1/2 cos² + 1·3/(2·4) cos⁴ …
    let (mut term, mut sum) = if odd { (cosine, cosine) } else { (1.0, 1.0) };
    let mut number = if odd { 3 } else { 2 };
    if degrees == 1 {
        sum = 0.0;
    }
    while number + 2 <= degrees {
        term *= cosine * cosine * (number - 1) as f64 / number as f64;
        sum += term;
        number += 2;
    }
    if odd { std::f64::consts::FRAC_2_PI * (angle + sine * sum) } else { sine * sum }
}

#[cfg(test)]
mod tests;
