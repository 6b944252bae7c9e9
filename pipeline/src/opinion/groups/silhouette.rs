//! Mean silhouette of a partition (Rousseeuw 1987).

use crate::opinion::{participants::distance, pca::Point};

/// All distances between points: quadratic, therefore made for samples only.
pub(super) struct Distances {
    points: usize,
    square: Vec<f64>,
}

impl Distances {
    /// Measures n x n distances.
    pub(super) fn new(points: &[Point]) -> Self {
        let row = |a: &Point| points.iter().map(|b| distance(*a, *b)).collect::<Vec<f64>>();
        Self { points: points.len(), square: points.iter().flat_map(row).collect() }
    }

    /// Takes distances over as they are, row by row.
    #[cfg(test)]
    fn from_square(points: usize, square: Vec<f64>) -> Self {
        Self { points, square }
    }

    /// Mean silhouette of `labels` (each below `k`), -1..=1; a point alone in its group scores 0.
    pub(super) fn silhouette(&self, labels: &[u32], k: u32) -> f64 {
        let sum: f64 = self.scores(labels, k as usize).sum();
        sum / self.points.max(1) as f64
    }

    fn scores<'a>(&'a self, labels: &'a [u32], k: usize) -> impl Iterator<Item = f64> + 'a {
        let mut sizes = vec![0usize; k];
        labels.iter().for_each(|&label| sizes[label as usize] += 1);
        self.square.chunks_exact(self.points.max(1)).zip(labels).map(move |(row, &own)| {
            let mut sums = vec![0.0; k];
            row.iter().zip(labels).for_each(|(distance, &label)| sums[label as usize] += distance);
            score(&sums, &sizes, own as usize)
        })
    }
}

fn score(sums: &[f64], sizes: &[usize], own: usize) -> f64 {
    if sizes[own] <= 1 {
        return 0.0;
    }
    let within = sums[own] / (sizes[own] - 1) as f64;
    let others = (0..sums.len()).filter(|&group| group != own && sizes[group] > 0);
    let between = others.map(|group| sums[group] / sizes[group] as f64).fold(f64::INFINITY, f64::min);
    let larger = within.max(between);
    if !between.is_finite() || larger == 0.0 { 0.0 } else { (between - within) / larger }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_example() {
        let square = [0.0, 1.0, 3.0, 4.0, 1.0, 0.0, 3.0, 4.0, 3.0, 3.0, 0.0, 2.0, 4.0, 4.0, 2.0, 0.0];
        let distances = Distances::from_square(4, square.to_vec());
        let first = distances.scores(&[0, 0, 1, 1], 2).next().expect("four points");
        assert!((first - 0.714_28).abs() < 1e-5, "{first}");
        let mean = distances.silhouette(&[0, 0, 1, 1], 2);
        assert!((mean - 0.5654).abs() < 1e-4, "{mean}");
    }

    #[test]
    fn a_point_alone_scores_nothing() {
        let distances = Distances::new(&[[0.0, 0.0], [5.0, 0.0]]);
        assert_eq!(distances.silhouette(&[0, 1], 2), 0.0);
    }
}
