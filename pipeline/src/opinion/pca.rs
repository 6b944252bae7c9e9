//! Principal components of the votes, without ever filling in the missing ones.
//!
//! A missing vote stands for the mean of its column. After centring by that mean it is zero, so the imputed, centred
//! matrix X has a number only where somebody voted. Statements that moderation keeps out are zero for everybody.

use super::{OpinionError, VoteMatrix, lanczos, matrix};
use rayon::prelude::*;

/// Rows summed together; fixed, so that sums do not depend on the number of threads.
const BLOCK: usize = 16_384;
/// Slots per statement in tables that are indexed by a packed cell.
const SLOTS: usize = 4;

/// The plane of opinion: two directions and where each statement's mean lies.
#[derive(Clone, Debug)]
pub(super) struct Plane {
    /// Mean vote per statement; 0 for statements without votes or kept out.
    pub(super) center: Vec<f64>,
    /// Unit loadings per statement; zero where there is no such direction.
    pub(super) components: [Vec<f64>; 2],
    /// Variance along each.
    pub(super) variance: [f64; 2],
    /// Variance in all directions.
    pub(super) total_variance: f64,
    /// Columns with at least one vote.
    pub(super) voted_columns: usize,
    /// Of these, columns kept out: they count as seen by everybody, with the value of their mean.
    kept_out_columns: usize,
    included: Vec<bool>,
}

/// Where a person stands: the two coordinates on the opinion map.
pub(super) type Point = [f64; 2];

impl Plane {
    /// The plane that the votes of `rows` span (a row may be named more than once: bootstraps do that).
    ///
    /// `tolerance` is the residual of the components relative to the largest variance.
    pub(super) fn fit(
        votes: &VoteMatrix,
        included: &[bool],
        rows: &[u32],
        tolerance: f64,
        seed: u64,
    ) -> Result<Self, OpinionError> {
        let (center, seen) = means(votes, included, rows);
        let centred = Centred::new(votes, included, rows, &center);
        // An unbiased variance, as in scikit-learn; one row has none.
        let degrees = rows.len().saturating_sub(1).max(1) as f64;
        let pairs = lanczos::largest(votes.columns(), 2, tolerance, seed, |vector| centred.apply(vector))?;
        let mut plane = Self {
            components: [vec![0.0; votes.columns()], vec![0.0; votes.columns()]],
            variance: [0.0; 2],
            total_variance: centred.square_sum() / degrees,
            voted_columns: seen.iter().filter(|&&count| count > 0).count(),
            kept_out_columns: seen.iter().zip(included).filter(|(count, keep)| **count > 0 && !**keep).count(),
            included: included.to_vec(),
            center,
        };
        for (i, pair) in pairs.into_iter().enumerate() {
            plane.components[i] = with_sign(pair.vector);
            plane.variance[i] = pair.value / degrees;
        }
        Ok(plane)
    }

    /// Where each of `rows` stands.
    ///
    /// `sqrt(C / n)` times the sum over the votes cast, so that people who voted little are not drawn to the middle.
    pub(super) fn project(&self, votes: &VoteMatrix, rows: &[u32]) -> Vec<Point> {
        let table = self.table();
        let place = |&row: &u32| {
            let cells = votes.row(row as usize);
            let mut sum = [0.0; 2];
            let mut counted = self.kept_out_columns;
            for &cell in cells {
                let [x, y] = table[cell as usize];
                sum[0] += x;
                sum[1] += y;
                counted += usize::from(self.included[matrix::column(cell)]);
            }
            let scale = (self.voted_columns as f64 / counted.max(1) as f64).sqrt();
            [scale * sum[0], scale * sum[1]]
        };
        rows.par_iter().map(place).collect()
    }

    /// How far a statement pulls people apart: the length of the projection of somebody who only agrees with it.
    pub(super) fn extremity(&self, statement: usize) -> f64 {
        if !self.included[statement] {
            return 0.0;
        }
        let reach = (self.voted_columns as f64).sqrt() * (1.0 - self.center[statement]);
        (reach * self.components[0][statement]).hypot(reach * self.components[1][statement])
    }

    /// Which statements the mathematics sees.
    pub(super) fn included(&self) -> &[bool] {
        &self.included
    }

    /// Contribution of every packed cell to both coordinates.
    fn table(&self) -> Vec<Point> {
        let mut table = vec![[0.0; 2]; self.center.len() * SLOTS];
        for (column, slots) in table.chunks_exact_mut(SLOTS).enumerate() {
            if self.included[column] {
                for (slot, vote) in [-1.0, 0.0, 1.0].into_iter().enumerate() {
                    let value = vote - self.center[column];
                    slots[slot] = [value * self.components[0][column], value * self.components[1][column]];
                }
            }
        }
        table
    }
}

/// Sum of the table's values at these places, in four running sums: a fixed order that does not wait for each addition.
fn sum_at(table: &[f64], places: &[u32]) -> f64 {
    let mut sums = [0.0; 4];
    let fours = places.chunks_exact(4);
    let rest: f64 = fours.remainder().iter().map(|&place| table[place as usize]).sum();
    for four in fours {
        for (sum, &place) in sums.iter_mut().zip(four) {
            *sum += table[place as usize];
        }
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3]) + rest
}

/// Largest loading positive: the map keeps its orientation from one computation to the next.
fn with_sign(mut vector: Vec<f64>) -> Vec<f64> {
    let largest =
        vector.iter().copied().fold(0.0f64, |best, value| if value.abs() > best.abs() { value } else { best });
    if largest < 0.0 {
        vector.iter_mut().for_each(|value| *value = -*value);
    }
    vector
}

/// Mean vote and number of votes per column.
fn means(votes: &VoteMatrix, included: &[bool], rows: &[u32]) -> (Vec<f64>, Vec<u64>) {
    let counts = cell_counts(votes, rows);
    let per_column = counts.chunks_exact(SLOTS).zip(included);
    let seen = counts.chunks_exact(SLOTS).map(|slots| slots.iter().sum()).collect();
    let mean = per_column.map(|(slots, keep)| {
        let all: u64 = slots.iter().sum();
        if all == 0 || !keep { 0.0 } else { (slots[2] as f64 - slots[0] as f64) / all as f64 }
    });
    (mean.collect(), seen)
}

/// How often each packed cell occurs.
fn cell_counts(votes: &VoteMatrix, rows: &[u32]) -> Vec<u64> {
    let mut counts = vec![0u64; votes.columns() * SLOTS];
    for &row in rows {
        for &cell in votes.row(row as usize) {
            counts[cell as usize] += 1;
        }
    }
    counts
}

/// The centred matrix X as an operator.
struct Centred<'a> {
    votes: &'a VoteMatrix,
    rows: &'a [u32],
    /// Centred value of every packed cell; 0 in columns that are kept out.
    values: Vec<f64>,
}

impl<'a> Centred<'a> {
    fn new(votes: &'a VoteMatrix, included: &[bool], rows: &'a [u32], center: &[f64]) -> Self {
        let mut values = vec![0.0; votes.columns() * SLOTS];
        for (column, slots) in values.chunks_exact_mut(SLOTS).enumerate().filter(|(column, _)| included[*column]) {
            for (slot, vote) in [-1.0, 0.0, 1.0].into_iter().enumerate() {
                slots[slot] = vote - center[column];
            }
        }
        Self { votes, rows, values }
    }

    /// X' X v. Each row costs one look-up per vote to multiply and one to add back.
    fn apply(&self, vector: &[f64]) -> Vec<f64> {
        let weighted: Vec<f64> =
            self.values.iter().enumerate().map(|(cell, value)| value * vector[cell / SLOTS]).collect();
        let blocks: Vec<Vec<f64>> = self.rows.par_chunks(BLOCK).map(|rows| self.block(rows, &weighted)).collect();
        let mut image = vec![0.0; vector.len()];
        for sums in blocks {
            for (cell, sum) in sums.into_iter().enumerate() {
                image[cell / SLOTS] += self.values[cell] * sum;
            }
        }
        image
    }

    /// Sum over rows of the row's product with the vector, per packed cell.
    fn block(&self, rows: &[u32], weighted: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; weighted.len()];
        for &row in rows {
            let cells = self.votes.row(row as usize);
            let product = sum_at(weighted, cells);
            for &cell in cells {
                sums[cell as usize] += product;
            }
        }
        sums
    }

    /// Sum of all squared entries.
    fn square_sum(&self) -> f64 {
        let counts = cell_counts(self.votes, self.rows);
        counts.into_iter().zip(&self.values).map(|(count, value)| count as f64 * value * value).sum()
    }
}
