//! Drawing the next token.

use crate::language::Sampling;
use candle_core::{Result, bail};
use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::{RngCore, SeedableRng};

/// How one text's tokens are drawn.
pub(super) struct Draw {
    random: Xoshiro256PlusPlus,
    temperature: f64,
    top_p: f64,
}

impl Draw {
    /// Texts of the same seed and place are drawn alike, whatever is drawn beside them.
    pub(super) fn new(sampling: &Sampling, place: u64) -> Self {
        let params = sampling.get();
        let seed = params.seed ^ place.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        Self { random: Xoshiro256PlusPlus::seed_from_u64(seed), temperature: params.temperature, top_p: params.top_p }
    }

    /// The next token, and its natural log-probability at temperature 1.
    pub(super) fn next(&mut self, logits: &[f32]) -> Result<(u32, f32)> {
        let best = best(logits);
        let top = logits[best];
        let token = if self.temperature == 0.0 { best } else { self.draw(logits, top) };
        Ok((token as u32, log_probability(logits, token as u32)? as f32))
    }

    fn draw(&mut self, logits: &[f32], top: f32) -> usize {
        let weights: Vec<f64> = logits.iter().map(|&logit| (f64::from(logit - top) / self.temperature).exp()).collect();
        let unit = (self.random.next_u64() >> 11) as f64 / (1_u64 << 53) as f64;
        if self.top_p < 1.0 {
            nucleus(&weights, self.top_p, unit)
        } else {
            pick(weights.iter().copied().enumerate(), unit)
        }
    }
}

/// The natural log-probability of a token at temperature 1.
pub(super) fn log_probability(logits: &[f32], token: u32) -> Result<f64> {
    let top = logits[best(logits)];
    if !top.is_finite() || logits.iter().any(|logit| logit.is_nan()) {
        bail!("the model gave logits that are not numbers; its weights are damaged");
    }
    let sum: f64 = logits.iter().map(|&logit| f64::from(logit - top).exp()).sum();
    Ok(f64::from(logits[token as usize] - top) - sum.ln())
}

/// The first of the largest.
fn best(logits: &[f32]) -> usize {
    let mut best = 0;
    for (i, &logit) in logits.iter().enumerate() {
        if logit > logits[best] {
            best = i;
        }
    }
    best
}

/// The entry at which the running sum passes `unit` of the whole.
fn pick(weights: impl Iterator<Item = (usize, f64)> + Clone, unit: f64) -> usize {
    let mut left = unit * weights.clone().map(|(_, weight)| weight).sum::<f64>();
    let mut last = 0;
    for (i, weight) in weights {
        if weight > 0.0 {
            last = i;
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
    }
    last
}

/// As [`pick`] among the likeliest that together reach `top_p`.
fn nucleus(weights: &[f64], top_p: f64, unit: f64) -> usize {
    let mut order: Vec<(usize, f64)> = weights.iter().copied().enumerate().collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    let enough = top_p * weights.iter().sum::<f64>();
    let mut sum = 0.0;
    let reached = order.iter().position(|(_, weight)| {
        sum += weight;
        sum >= enough
    });
    order.truncate(reached.map_or(order.len(), |last| last + 1));
    pick(order.into_iter(), unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::SamplingParams;

    fn shares(temperature: f64, top_p: f64) -> Vec<f64> {
        let sampling = SamplingParams { temperature, top_p, ..SamplingParams::default() }.check().expect("in range");
        let mut draw = Draw::new(&sampling, 3);
        let mut counts = [0.0; 3];
        let logits = [0.5_f32.ln(), 0.3_f32.ln(), 0.2_f32.ln()];
        for _ in 0..20_000 {
            counts[draw.next(&logits).expect("finite").0 as usize] += 1.0 / 20_000.0;
        }
        counts.to_vec()
    }

    #[test]
    fn tokens_come_as_often_as_their_probability_says() {
        let near = |shares: Vec<f64>, expected: [f64; 3]| {
            assert!(shares.iter().zip(expected).all(|(share, e)| (share - e).abs() < 0.015), "{shares:?} {expected:?}");
        };
        near(shares(1.0, 1.0), [0.5, 0.3, 0.2]);
        near(shares(1.0, 0.75), [0.625, 0.375, 0.0]);
        near(shares(0.5, 1.0), [0.25 / 0.38, 0.09 / 0.38, 0.04 / 0.38]);
        near(shares(0.0, 1.0), [1.0, 0.0, 0.0]);
    }

    #[test]
    fn damaged_logits_are_refused() {
        let sampling = SamplingParams::default().check().expect("in range");
        assert!(Draw::new(&sampling, 0).next(&[0.0, f32::NAN]).is_err());
    }
}
