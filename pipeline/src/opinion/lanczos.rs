//! The largest eigenpairs of a symmetric positive semi-definite operator, by Lanczos iteration.
//!
//! Full re-orthogonalisation (twice, as Parlett advises) keeps the basis orthogonal to machine precision, so the
//! result is as exact as a dense solver's, while the operator is only ever applied to vectors.

use super::OpinionError;
use linfa_linalg::eigh::Eigh;
use ndarray::Array2;
use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256Plus;

/// Basis vectors at most; real polls need 30 to 120.
const MAX_STEPS: usize = 600;

/// An eigenvalue with its unit eigenvector.
pub(super) struct Pair {
    pub(super) value: f64,
    pub(super) vector: Vec<f64>,
}

/// The `wanted` largest eigenpairs, largest first; fewer when the operator has a smaller rank.
///
/// `tolerance` bounds the residual relative to the largest eigenvalue. Deterministic: the start comes from `seed`.
pub(super) fn largest(
    size: usize,
    wanted: usize,
    tolerance: f64,
    seed: u64,
    apply: impl Fn(&[f64]) -> Vec<f64>,
) -> Result<Vec<Pair>, OpinionError> {
    let mut rng = Xoshiro256Plus::seed_from_u64(seed);
    let mut basis: Vec<Vec<f64>> = Vec::new();
    let (mut diagonal, mut off) = (Vec::new(), Vec::new());
    // One application keeps the start inside the operator's range: columns without variance stay exactly zero.
    let mut next = fresh(size, &basis, &mut rng, &apply);
    let mut check_at = wanted + 2;
    while let Some(vector) = next.take() {
        let mut image = apply(&vector);
        diagonal.push(dot(&vector, &image));
        basis.push(vector);
        orthogonalise(&mut image, &basis);
        let length = norm(&image);
        let scale = diagonal.iter().fold(0.0f64, |largest, value| largest.max(value.abs()));
        let exhausted = length <= scale * 1e-14;
        let full = basis.len() >= size.min(MAX_STEPS);
        if basis.len() >= check_at || exhausted || full {
            let ritz = Ritz::new(&diagonal, &off)?;
            if full || ritz.converged(wanted, if exhausted { 0.0 } else { length }, tolerance) && !exhausted {
                return Ok(ritz.pairs(wanted, &basis));
            }
            check_at = basis.len() + 1 + basis.len() / 4;
        }
        // An exhausted basis may hide an eigenvalue of higher multiplicity: look once more outside of it.
        next = if exhausted { fresh(size, &basis, &mut rng, &apply) } else { Some(scaled(image, 1.0 / length)) };
        off.push(if exhausted { 0.0 } else { length });
    }
    if basis.is_empty() {
        return Ok(Vec::new());
    }
    Ok(Ritz::new(&diagonal, &off[..basis.len() - 1])?.pairs(wanted, &basis))
}

/// A unit vector in the operator's range and orthogonal to the basis, if there is one.
fn fresh(
    size: usize,
    basis: &[Vec<f64>],
    rng: &mut Xoshiro256Plus,
    apply: &impl Fn(&[f64]) -> Vec<f64>,
) -> Option<Vec<f64>> {
    let random: Vec<f64> = (0..size).map(|_| rng.gen_range(-1.0..1.0)).collect();
    let mut vector = apply(&random);
    let before = norm(&vector);
    orthogonalise(&mut vector, basis);
    let length = norm(&vector);
    (length > before * 1e-10).then(|| scaled(vector, 1.0 / length))
}

/// Eigenpairs of the tridiagonal matrix in the basis.
struct Ritz {
    values: Vec<f64>,
    vectors: Array2<f64>,
    /// Columns by falling eigenvalue.
    order: Vec<usize>,
}

impl Ritz {
    fn new(diagonal: &[f64], off: &[f64]) -> Result<Self, OpinionError> {
        let size = diagonal.len();
        let mut tridiagonal = Array2::zeros((size, size));
        for (i, &value) in diagonal.iter().enumerate() {
            tridiagonal[[i, i]] = value;
        }
        for (i, &value) in off.iter().take(size - 1).enumerate() {
            tridiagonal[[i, i + 1]] = value;
            tridiagonal[[i + 1, i]] = value;
        }
        let (values, vectors) = tridiagonal.eigh().map_err(|error| {
            OpinionError::Numerical(format!("the principal components could not be found: {error}"))
        })?;
        let mut order: Vec<usize> = (0..size).collect();
        order.sort_by(|&a, &b| values[b].total_cmp(&values[a]));
        Ok(Self { values: values.to_vec(), vectors, order })
    }

    /// Whether the first `wanted` pairs have small residuals, given the length of what the basis leaves out.
    fn converged(&self, wanted: usize, rest: f64, tolerance: f64) -> bool {
        let size = self.order.len();
        let largest = self.values[self.order[0]];
        size >= wanted
            && self
                .order
                .iter()
                .take(wanted)
                .all(|&i| (rest * self.vectors[[size - 1, i]]).abs() <= tolerance * largest)
    }

    fn pairs(&self, wanted: usize, basis: &[Vec<f64>]) -> Vec<Pair> {
        let largest = self.values[self.order[0]].max(0.0);
        let significant = |&&i: &&usize| self.values[i] > largest * 1e-12 && self.values[i] > 0.0;
        self.order.iter().take(wanted).take_while(significant).map(|&i| self.pair(i, basis)).collect()
    }

    fn pair(&self, i: usize, basis: &[Vec<f64>]) -> Pair {
        let mut vector = vec![0.0; basis[0].len()];
        for (row, base) in basis.iter().enumerate() {
            add_scaled(&mut vector, base, self.vectors[[row, i]]);
        }
        let length = norm(&vector);
        Pair { value: self.values[i], vector: scaled(vector, 1.0 / length) }
    }
}

fn orthogonalise(vector: &mut [f64], basis: &[Vec<f64>]) {
    for _ in 0..2 {
        for base in basis {
            let share = dot(vector, base);
            add_scaled(vector, base, -share);
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    // Eight running sums: a fixed order that the compiler can keep in vector registers.
    let mut sums = [0.0; 8];
    let (a8, b8) = (a.chunks_exact(8), b.chunks_exact(8));
    let rest: f64 = a8.remainder().iter().zip(b8.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in a8.zip(b8) {
        for lane in 0..8 {
            sums[lane] += x[lane] * y[lane];
        }
    }
    sums.iter().sum::<f64>() + rest
}

fn norm(vector: &[f64]) -> f64 {
    dot(vector, vector).sqrt()
}

fn scaled(mut vector: Vec<f64>, factor: f64) -> Vec<f64> {
    vector.iter_mut().for_each(|value| *value *= factor);
    vector
}

fn add_scaled(vector: &mut [f64], other: &[f64], factor: f64) {
    vector.iter_mut().zip(other).for_each(|(value, x)| *value += factor * x);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_matrix(matrix: &[Vec<f64>], wanted: usize) -> Vec<Pair> {
        let apply = |v: &[f64]| matrix.iter().map(|row| dot(row, v)).collect();
        largest(matrix.len(), wanted, 1e-13, 1, apply).expect("a small matrix")
    }

    #[test]
    fn finds_the_published_example() {
        // Gram matrix of [[1,0,0],[-1,1,.1],[0,1,.1],[0,1,-.1]] after centring; eigenvalues of its covariance.
        let rows = [[1.0, 0.0, 0.0], [-1.0, 1.0, 0.1], [0.0, 1.0, 0.1], [0.0, 1.0, -0.1]];
        let mean: Vec<f64> = (0..3).map(|c| rows.iter().map(|r| r[c]).sum::<f64>() / 4.0).collect();
        let covariance: Vec<Vec<f64>> = (0..3)
            .map(|i| {
                (0..3).map(|j| rows.iter().map(|r| (r[i] - mean[i]) * (r[j] - mean[j])).sum::<f64>() / 3.0).collect()
            })
            .collect();
        let pairs = of_matrix(&covariance, 2);
        assert!((pairs[0].value - 0.852_722_26).abs() < 1e-8, "{}", pairs[0].value);
        assert!((pairs[1].value - 0.066_588_33).abs() < 1e-8, "{}", pairs[1].value);
    }

    #[test]
    fn finds_an_eigenvalue_twice_when_it_is_there_twice() {
        let mut matrix = vec![vec![0.0; 5]; 5];
        matrix[1][1] = 2.0;
        matrix[3][3] = 2.0;
        let pairs = of_matrix(&matrix, 2);
        assert_eq!(pairs.len(), 2);
        assert!((pairs[1].value - 2.0).abs() < 1e-12);
        assert!(dot(&pairs[0].vector, &pairs[1].vector).abs() < 1e-12);
    }

    #[test]
    fn a_zero_operator_has_no_components() {
        assert!(of_matrix(&vec![vec![0.0; 4]; 4], 2).is_empty());
    }
}
