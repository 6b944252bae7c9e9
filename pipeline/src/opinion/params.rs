//! Parameters of an analysis, checked once.

use super::OpinionError;

/// Whose choices are followed where Polis and Folkmoot differ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compat {
    /// Seeded restarts, smallest group, stability, current tallies.
    #[default]
    Folkmoot,
    /// Polis' cold start: base clusters, first-k seeding, at most five groups by base silhouette.
    Polis,
}

/// Which statements enter the mathematics.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Moderated {
    /// All but rejected and meta statements (Polis).
    #[default]
    NotRejected,
    /// Only accepted statements that are not meta (as in Collective Constitutional AI).
    Accepted,
}

/// Parameters as given; [`Params::check`] makes them usable.
#[derive(Clone, Debug, PartialEq)]
pub struct Params {
    /// Whose choices are followed.
    pub compat: Compat,
    /// Votes from which a participant is grouped: 7, as in Polis.
    pub min_votes: u32,
    /// Participants grouped at the least, topped up by number of votes: 15, as in Polis.
    pub min_clustered: u32,
    /// Which statements enter the mathematics.
    pub moderated: Moderated,
    /// Number of groups; by silhouette when absent.
    pub groups: Option<u32>,
    /// Highest number of groups tried: 5, as in Polis.
    pub max_groups: u32,
    /// Smallest group as a share of those grouped: 0.02. Silhouette likes a split of one against the rest.
    pub min_group_share: f64,
    /// Starts of k-means per number of groups: 40. Real polls have several near-optimal
    /// partitions. Beyond `sample` people a quarter of them.
    pub restarts: u32,
    /// Bootstraps behind the stability figure: 20. Beyond `sample` people a quarter of them.
    pub bootstraps: u32,
    /// Mean adjusted Rand index below which there are no clear groups: 0.5, half-way between chance and identity.
    pub min_stability: f64,
    /// People beyond whom silhouette, restarts and bootstraps use a fixed sample: 1,500.
    pub sample: u32,
    /// Seed of every random choice.
    pub seed: u64,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            compat: Compat::default(),
            min_votes: 7,
            min_clustered: 15,
            moderated: Moderated::default(),
            groups: None,
            max_groups: 5,
            min_group_share: 0.02,
            restarts: 40,
            bootstraps: 20,
            min_stability: 0.5,
            sample: 1500,
            seed: 0,
        }
    }
}

/// Parameters within their ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidParams(Params);

impl ValidParams {
    /// The parameters.
    pub fn get(&self) -> &Params {
        &self.0
    }
}

impl Params {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first parameter outside its range.
    pub fn check(self) -> Result<ValidParams, OpinionError> {
        in_range("groups", self.groups.unwrap_or(2), 1, 20, "between 1 and 20")?;
        in_range("max-groups", self.max_groups, 2, 20, "between 2 and 20")?;
        in_range("restarts", self.restarts, 1, 1000, "between 1 and 1000")?;
        in_range("bootstraps", self.bootstraps, 0, 1000, "between 0 and 1000")?;
        in_range("sample", self.sample, 100, 20_000, "between 100 and 20000")?;
        in_share("min-group-share", self.min_group_share, 0.5)?;
        in_share("min-stability", self.min_stability, 1.0)?;
        Ok(ValidParams(self))
    }
}

fn in_range(name: &'static str, value: u32, low: u32, high: u32, range: &'static str) -> Result<(), OpinionError> {
    if (low..=high).contains(&value) {
        return Ok(());
    }
    Err(OpinionError::Parameter { name, value: value.to_string(), range })
}

fn in_share(name: &'static str, value: f64, high: f64) -> Result<(), OpinionError> {
    if (0.0..=high).contains(&value) {
        return Ok(());
    }
    let range = if high < 1.0 { "between 0 and 0.5" } else { "between 0 and 1" };
    Err(OpinionError::Parameter { name, value: value.to_string(), range })
}
