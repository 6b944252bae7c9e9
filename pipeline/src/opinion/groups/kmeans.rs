//! k-means from several starts.

use crate::opinion::{OpinionError, pca::Point};
use linfa::{DatasetBase, traits::Fit};
use linfa_clustering::{KMeans, KMeansInit};
use linfa_nn::distance::L2Dist;
use ndarray::Array2;
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256Plus;

const MAX_ITERATIONS: u64 = 300;
/// Movement of all centres together below which k-means has come to rest.
const AT_REST: f64 = 1e-7;
/// The same where the outcome is only a beginning or a comparison.
const NEARLY_AT_REST: f64 = 1e-3;

/// How exactly a partition is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Precision {
    /// As the result.
    Final,
    /// As a start on all people, or to compare with.
    Rough,
}

impl Precision {
    fn tolerance(self) -> f64 {
        if self == Self::Final { AT_REST } else { NEARLY_AT_REST }
    }

    fn same_inertia(self) -> f64 {
        if self == Self::Final { 1e-9 } else { 1e-4 }
    }
}

/// A partition at which k-means comes to rest.
#[derive(Clone, Debug)]
pub(super) struct Partition {
    /// k x 2.
    pub(super) centers: Vec<Point>,
    /// Group of each point.
    pub(super) labels: Vec<u32>,
    /// Sum of squared distances to the own centre.
    pub(super) inertia: f64,
}

impl Partition {
    /// Size of the smallest group; 0 when one is empty.
    pub(super) fn smallest_group(&self) -> usize {
        let mut sizes = vec![0; self.centers.len()];
        self.labels.iter().for_each(|&label| sizes[label as usize] += 1);
        sizes.into_iter().min().unwrap_or(0)
    }

    fn new(points: &[Point], centers: Vec<Point>) -> Self {
        let mut inertia = 0.0;
        let mut label = |point: &Point| {
            let (label, square) = nearest(*point, &centers);
            inertia += square;
            label
        };
        let labels = points.iter().map(&mut label).collect();
        Self { centers, labels, inertia }
    }
}

/// The distinct partitions that `starts` seeded starts come to rest at, by rising inertia.
///
/// Every other start is k-means++ and random: the first finds low inertia, the second variety.
pub(super) fn local_optima(
    points: &[Point],
    k: u32,
    starts: u32,
    precision: Precision,
    seed: u64,
) -> Result<Vec<Partition>, OpinionError> {
    let records = dataset(points);
    let mut found: Vec<Partition> = Vec::new();
    for start in 0..starts {
        let init = if start % 2 == 0 { KMeansInit::KMeansPlusPlus } else { KMeansInit::Random };
        let partition = fit(points, &records, init, precision, stream(seed, k, start), k)?;
        // The same partition has the same inertia up to how exactly it was found.
        let same =
            |known: &Partition| (known.inertia - partition.inertia).abs() <= precision.same_inertia() * known.inertia;
        if !found.iter().any(same) {
            found.push(partition);
        }
    }
    found.sort_by(|a, b| a.inertia.total_cmp(&b.inertia));
    Ok(found)
}

/// Continues a partition that was found on a sample until it comes to rest on all points.
pub(super) fn assign_all(points: &[Point], sampled: &Partition) -> Result<Vec<u32>, OpinionError> {
    if sampled.labels.len() == points.len() {
        return Ok(sampled.labels.clone());
    }
    let init = KMeansInit::Precomputed(matrix(&sampled.centers));
    let k = sampled.centers.len() as u32;
    Ok(fit(points, &dataset(points), init, Precision::Final, 0, k)?.labels)
}

type Records = DatasetBase<Array2<f64>, ndarray::Array1<()>>;

fn fit(
    points: &[Point],
    records: &Records,
    init: KMeansInit<f64>,
    precision: Precision,
    seed: u64,
    k: u32,
) -> Result<Partition, OpinionError> {
    let rng = Xoshiro256Plus::seed_from_u64(seed);
    let model = KMeans::params_with(k as usize, rng, L2Dist)
        .init_method(init)
        .n_runs(1)
        .max_n_iterations(MAX_ITERATIONS)
        .tolerance(precision.tolerance())
        .fit(records)
        .map_err(|error| OpinionError::Numerical(format!("the groups could not be found: {error}")))?;
    let centers = model.centroids().rows().into_iter().map(|row| [row[0], row[1]]).collect();
    Ok(Partition::new(points, centers))
}

/// The nearest centre and the squared distance to it; the lowest number wins a tie.
pub(super) fn nearest([x, y]: Point, centers: &[Point]) -> (u32, f64) {
    let mut best = (0, f64::INFINITY);
    for (label, center) in (0..).zip(centers) {
        let square = (x - center[0]).powi(2) + (y - center[1]).powi(2);
        if square < best.1 {
            best = (label, square);
        }
    }
    best
}

fn dataset(points: &[Point]) -> Records {
    DatasetBase::new(matrix(points), ndarray::Array1::from_elem(points.len(), ()))
}

fn matrix(points: &[Point]) -> Array2<f64> {
    Array2::from_shape_fn((points.len(), 2), |(row, column)| points[row][column])
}

/// A seed of its own for every start.
fn stream(seed: u64, k: u32, start: u32) -> u64 {
    seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ (u64::from(k) << 32 | u64::from(start))
}
