//! Maximum likelihood by Newton's method: the logarithm of the likelihood is concave in the logarithms of strength.

use super::{PairwiseError, comparisons::Table};

/// Strengths and how sure they are.
pub(super) struct Fit {
    /// Natural logarithms of strength; 0 for the anchor.
    pub(super) strengths: Vec<f64>,
    /// Their covariance; 0 for the anchor.
    pub(super) covariance: Vec<Vec<f64>>,
}

impl Fit {
    /// Variance of the difference between two.
    pub(super) fn variance(&self, i: usize, j: usize) -> f64 {
        let covariance = &self.covariance;
        (covariance[i][i] + covariance[j][j] - 2.0 * covariance[i][j]).max(0.0)
    }
}

pub(super) fn fit(table: &Table, anchor: usize) -> Result<Fit, PairwiseError> {
    /// Far more than Newton's method needs from anywhere.
    const STEPS: u32 = 500;
    let number = table.names.len();
    let free: Vec<usize> = (0..number).filter(|i| *i != anchor).collect();
    let mut strengths = vec![0.0; number];
    for _ in 0..STEPS {
        let (gradient, inverse) = slope(table, &free, &strengths)?;
        let step: Vec<f64> = inverse.iter().map(|row| row.iter().zip(&gradient).map(|(a, b)| a * b).sum()).collect();
        let longest = step.iter().fold(0.0_f64, |longest, step| longest.max(step.abs()));
        // Rounding keeps steps from becoming much smaller.
        if longest < 1e-12 {
            let mut covariance = vec![vec![0.0; number]; number];
            for (row, i) in free.iter().enumerate() {
                free.iter().enumerate().for_each(|(column, j)| covariance[*i][*j] = inverse[row][column]);
            }
            return Ok(Fit { strengths, covariance });
        }
        // Far from the maximum a whole step may overshoot; odds never change more than sevenfold at once.
        let scale = if longest > 2.0 { 2.0 / longest } else { 1.0 };
        free.iter().zip(&step).for_each(|(i, step)| strengths[*i] += scale * step);
    }
    Err(PairwiseError::Numerical("too many steps; the numbers of comparisons differ too much"))
}

/// The slope of the log-likelihood, and the inverse of its information.
fn slope(table: &Table, free: &[usize], strengths: &[f64]) -> Result<(Vec<f64>, Vec<Vec<f64>>), PairwiseError> {
    let mut gradient = vec![0.0; free.len()];
    let mut information = vec![vec![0.0; free.len()]; free.len()];
    for (row, i) in free.iter().enumerate() {
        for j in (0..strengths.len()).filter(|j| j != i) {
            let expected = 1.0 / (1.0 + (strengths[j] - strengths[*i]).exp());
            let number = table.number(*i, j);
            let weight = number * expected * (1.0 - expected);
            gradient[row] += table.score(*i, j) - number * expected;
            information[row][row] += weight;
            if let Some(column) = free.iter().position(|free| *free == j) {
                information[row][column] -= weight;
            }
        }
    }
    let inverse = inverse(information).ok_or(PairwiseError::Numerical("the information has no inverse"))?;
    Ok((gradient, inverse))
}

/// The inverse of a matrix, by Gauss and Jordan with pivots.
fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let number = matrix.len();
    for (i, row) in matrix.iter_mut().enumerate() {
        row.extend((0..number).map(|j| if i == j { 1.0 } else { 0.0 }));
    }
    for column in 0..number {
        let pivot = (column..number).max_by(|a, b| matrix[*a][column].abs().total_cmp(&matrix[*b][column].abs()))?;
        matrix.swap(column, pivot);
        let first = matrix[column][column];
        if !first.is_normal() {
            return None;
        }
        matrix[column].iter_mut().for_each(|value| *value /= first);
        let pivot = matrix[column].clone();
        for (_, row) in matrix.iter_mut().enumerate().filter(|(i, _)| *i != column) {
            let factor = row[column];
            row.iter_mut().zip(&pivot).for_each(|(value, pivot)| *value -= factor * pivot);
        }
    }
    Some(matrix.into_iter().map(|row| row[number..].to_vec()).collect())
}
