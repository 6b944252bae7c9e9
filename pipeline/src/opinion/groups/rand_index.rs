//! How far two partitions agree.

use std::collections::HashMap;

/// Adjusted Rand index (Hubert and Arabie 1985): 1 for the same partition, 0 on average by chance.
///
/// Labels are compared position by position; both slices must have the same length. When both put everybody into one
/// group, or everybody into a group alone, the index is 1.
pub fn adjusted_rand_index(a: &[u32], b: &[u32]) -> f64 {
    let (mut cells, mut rows, mut columns) = (HashMap::new(), HashMap::new(), HashMap::new());
    for (x, y) in a.iter().zip(b) {
        *cells.entry((*x, *y)).or_insert(0u64) += 1;
        *rows.entry(*x).or_insert(0u64) += 1;
        *columns.entry(*y).or_insert(0u64) += 1;
    }
    let pairs = |n: u64| (n * n.saturating_sub(1) / 2) as f64;
    // Whole numbers are summed exactly, so the order of a hash map does not show.
    let together: f64 = cells.into_values().map(pairs).sum();
    let in_a: f64 = rows.into_values().map(pairs).sum();
    let in_b: f64 = columns.into_values().map(pairs).sum();
    let all = pairs(a.len() as u64);
    let expected = if all == 0.0 { 0.0 } else { in_a * in_b / all };
    let most = (in_a + in_b) / 2.0;
    if most == expected { 1.0 } else { (together - expected) / (most - expected) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_example() {
        // Hubert and Arabie (1985): classes of 1, 2, 3 against clusters; the index is symmetric and chance-corrected.
        assert_eq!(adjusted_rand_index(&[0, 0, 1, 1], &[1, 1, 0, 0]), 1.0);
        let partial = adjusted_rand_index(&[0, 0, 1, 1], &[0, 0, 1, 2]);
        assert!((partial - 0.571_428_571).abs() < 1e-9, "{partial}");
        assert_eq!(adjusted_rand_index(&[0, 0, 0], &[5, 5, 5]), 1.0);
        assert!(adjusted_rand_index(&[0, 1, 0, 1], &[0, 0, 1, 1]) < 0.0);
    }
}
