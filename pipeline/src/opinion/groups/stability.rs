//! Whether the groups come out again when people are drawn anew.

use super::{
    People, adjusted_rand_index,
    kmeans::{self, Partition, Precision, nearest},
};
use crate::opinion::{OpinionError, pca::Plane};
use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256Plus;

/// Starts of k-means per bootstrap.
const STARTS: u32 = 4;
/// People drawn at most: enough to find the directions in which a large public differs.
const MOST_DRAWN: usize = 8_192;
/// Residual that is exact enough for a map that is only compared.
const TOLERANCE: f64 = 1e-4;
/// Streams of random numbers, so that no two purposes share one.
const STREAM: u64 = 0xB0_07;

/// Draws people with replacement, makes map and groups anew from their votes, and compares.
pub(super) struct Bootstrap<'a> {
    pub(super) people: &'a People<'a>,
    /// Those of them (as indices) whose groups are compared.
    pub(super) sample: &'a [usize],
    /// How often people are drawn.
    pub(super) rounds: u32,
    pub(super) seed: u64,
}

impl Bootstrap<'_> {
    /// Mean adjusted Rand index between `partition` (of the sample) and the groups of each bootstrap.
    ///
    /// The components are found anew each time: a direction that is mere noise does not come out again. Statements
    /// keep their place in the mathematics. `None` without bootstraps.
    pub(super) fn stability(&self, partition: &Partition, k: u32) -> Result<Option<f64>, OpinionError> {
        let compared: Vec<u32> = self.sample.iter().map(|&i| self.people.rows[i]).collect();
        let mut sum = 0.0;
        for round in 0..self.rounds {
            sum += adjusted_rand_index(&partition.labels, &self.regroup(&compared, k, round)?);
        }
        Ok((self.rounds > 0).then(|| sum / f64::from(self.rounds)))
    }

    /// Groups of the people compared, by the map and the centres of one bootstrap.
    fn regroup(&self, compared: &[u32], k: u32, round: u32) -> Result<Vec<u32>, OpinionError> {
        let seed = self.seed ^ STREAM ^ u64::from(round) << 16;
        let mut rng = Xoshiro256Plus::seed_from_u64(seed);
        let (votes, rows) = (self.people.votes, self.people.rows);
        let drawn: Vec<u32> = (0..rows.len().min(MOST_DRAWN)).map(|_| rows[rng.gen_range(0..rows.len())]).collect();
        let plane = Plane::fit(votes, self.people.plane.included(), &drawn, TOLERANCE, seed)?;
        let clustered = &drawn[..drawn.len().min(compared.len())];
        let optima = kmeans::local_optima(&plane.project(votes, clustered), k, STARTS, Precision::Rough, seed)?;
        let centers = optima.first().map(|best| best.centers.clone()).unwrap_or_default();
        let points = plane.project(votes, compared);
        Ok(points.into_iter().map(|point| nearest(point, &centers).0).collect())
    }
}
