//! A share over comparisons of which several come from one person.

use crate::evaluation::resample::student;
use record::rating::Share;

/// The share of a person's comparisons: how many there are, and the sum of what each counts, 0 to 1.
pub(super) type Part = (f64, f64);

/// The mean over all comparisons with Wilson's interval for as many comparisons as these are worth: their variance is
/// taken over persons, and where all say the same, there are as many as persons. `None` without comparisons.
pub(super) fn share(parts: &[Part]) -> Option<Share> {
    let parts: Vec<Part> = parts.iter().copied().filter(|(number, _)| *number > 0.0).collect();
    let (number, sum) = parts.iter().fold((0.0, 0.0), |(n, s), (number, sum)| (n + number, s + sum));
    if number <= 0.0 {
        return None;
    }
    let (value, persons) = (sum / number, parts.len() as f64);
    let squares: f64 = parts.iter().map(|(number, sum)| (sum - number * value).powi(2)).sum();
    let variance = if persons > 1.0 { persons / (persons - 1.0) * squares / (number * number) } else { 0.0 };
    let spread = value * (1.0 - value);
    let worth = match (spread > 0.0, variance > 0.0) {
        (true, true) => (spread / variance).clamp(1.0, number),
        // Everybody is of one mind to the last comparison, and not more persons than there are.
        _ => persons,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of comparisons")]
    let n = number as u64;
    Some(Share { value, interval: wilson(value, worth, student(parts.len().saturating_sub(1).max(1))), n })
}

/// Wilson's interval (1927) of a share over this many observations, with a quantile of one's own.
fn wilson(share: f64, n: f64, quantile: f64) -> [f64; 2] {
    let square = quantile * quantile;
    let middle = (share + square / (2.0 * n)) / (1.0 + square / n);
    let half = quantile / (1.0 + square / n) * (share * (1.0 - share) / n + square / (4.0 * n * n)).sqrt();
    // At the ends rounding may miss 0 or 1 by a hair; the formula gives them exactly.
    let low = if share <= 0.0 { 0.0 } else { (middle - half).max(0.0) };
    let high = if share >= 1.0 { 1.0 } else { (middle + half).min(1.0) };
    [low, high]
}
