//! Strengths where one person makes several comparisons, which are not independent of each other.
//!
//! The strengths are the same as without regard to persons. Their covariance is the sandwich estimator of Liang and
//! Zeger (1986): the inverse of the information on both sides of the sum over persons of the squares of their slopes,
//! times G / (G - 1) for G persons. Intervals have the quantile of Student's distribution with G - 1 degrees of freedom.

use super::{Comparison, POINTS, PairwiseError, comparisons::Table, fit, reach};
use crate::evaluation::resample::student;
use record::rating::Points;

/// Strengths, and how sure they are if persons, and not comparisons, are independent.
#[derive(Clone, Debug)]
pub struct ByPeople {
    names: Vec<String>,
    /// Natural logarithms of strength.
    strengths: Vec<f64>,
    covariance: Vec<Vec<f64>>,
    /// The quantile of the intervals.
    quantile: f64,
}

impl ByPeople {
    /// Points of one model above another; `None` where one of them was never compared.
    #[must_use]
    pub fn difference(&self, one: &str, other: &str) -> Option<Points> {
        let index = |name: &str| self.names.iter().position(|known| known == name);
        let (i, j) = (index(one)?, index(other)?);
        let value = POINTS * (self.strengths[i] - self.strengths[j]);
        let variance = self.covariance[i][i] + self.covariance[j][j] - 2.0 * self.covariance[i][j];
        let standard_error = POINTS * variance.max(0.0).sqrt();
        let half = self.quantile * standard_error;
        Some(Points { value, standard_error, interval: [value - half, value + half] })
    }
}

/// Strengths of all models from the comparisons of each person, that of `anchor` being 0. The order of persons decides
/// about the last digits: give them in one that does not depend on chance.
///
/// # Errors
/// As [`super::strengths`], and when there are fewer than two persons.
pub fn by_people(people: &[Vec<Comparison>], anchor: &str) -> Result<ByPeople, PairwiseError> {
    if people.len() < 2 {
        return Err(PairwiseError::Numerical("one person says nothing of how much persons differ"));
    }
    let table = Table::new(&people.concat())?;
    let zero = table.index(anchor)?;
    reach::check(&table)?;
    let fit = fit::fit(&table, zero)?;
    let number = table.names.len();
    let mut squares = vec![vec![0.0; number]; number];
    for comparisons in people {
        let slope = slope(comparisons, &table, &fit.strengths)?;
        for i in 0..number {
            (0..number).for_each(|j| squares[i][j] += slope[i] * slope[j]);
        }
    }
    let persons = people.len() as f64;
    let scale = persons / (persons - 1.0);
    let mut covariance = product(&product(&fit.covariance, &squares), &fit.covariance);
    covariance.iter_mut().flatten().for_each(|value| *value *= scale);
    Ok(ByPeople { names: table.names, strengths: fit.strengths, covariance, quantile: student(people.len() - 1) })
}

/// What one person adds to the slope of the log-likelihood at its maximum.
fn slope(comparisons: &[Comparison], table: &Table, strengths: &[f64]) -> Result<Vec<f64>, PairwiseError> {
    let mut slope = vec![0.0; strengths.len()];
    for row in comparisons {
        let (a, b) = (table.index(&row.a)?, table.index(&row.b)?);
        let expected = 1.0 / (1.0 + (strengths[b] - strengths[a]).exp());
        let more = row.wins_a + row.ties / 2.0 - (row.wins_a + row.wins_b + row.ties) * expected;
        slope[a] += more;
        slope[b] -= more;
    }
    Ok(slope)
}

fn product(left: &[Vec<f64>], right: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let columns = right.first().map_or(0, Vec::len);
    let cell = |row: &[f64], column: usize| row.iter().zip(right).map(|(value, of)| value * of[column]).sum();
    left.iter().map(|row| (0..columns).map(|column| cell(row, column)).collect()).collect()
}
