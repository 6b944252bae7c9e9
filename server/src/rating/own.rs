//! What somebody has rated herself. Whose answers they are she learns once she has made all her comparisons, or the
//! rating has been closed: not before, so that the ones still to come stay blind.

use super::{Blinds, Material};
use app::rating::{Own, OwnLine};
use deliberation::store::{OwnRating, ReportRating, Store, StoreError};

/// How far somebody is with a rating.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Far {
    /// Comparisons that she has made, without those that she skipped.
    pub(crate) done: usize,
    /// Comparisons that she is asked for.
    pub(crate) of: usize,
}

impl Far {
    /// How far somebody is who has given these ratings of the report.
    pub(crate) fn new(rating: &ReportRating, material: &Material, given: &[&OwnRating]) -> Self {
        let done = given.iter().filter(|one| one.rated.choice.counts()).count();
        let left = material.offers.len().saturating_sub(given.len());
        Self { done, of: (rating.terms.per_person() as usize).min(done + left) }
    }

    /// Whether nothing is left to do.
    pub(crate) fn is_done(self) -> bool {
        self.done >= self.of
    }
}

/// All ratings of somebody, with whose answers they were about as far as she may know.
pub(crate) async fn read(store: &Store, blinds: &Blinds, poll: i64, participant: i64) -> Result<Vec<Own>, StoreError> {
    let given = store.own_ratings(poll, participant).await?;
    let mut reports: Vec<&str> = Vec::new();
    for one in &given {
        if !reports.contains(&one.report_sha256.as_str()) {
            reports.push(&one.report_sha256);
        }
    }
    let mut own = Vec::new();
    for report in reports {
        let (Some(rating), Some(material)) =
            (store.rating_of(poll, report).await?, blinds.material(store, poll, report).await?)
        else {
            continue;
        };
        own.push(of(&rating, &material, &given));
    }
    Ok(own)
}

/// Somebody's ratings of one report.
pub(crate) fn of(rating: &ReportRating, material: &Material, given: &[OwnRating]) -> Own {
    let given: Vec<&OwnRating> = given.iter().filter(|one| one.report_sha256 == rating.report_sha256).collect();
    let revealed = !rating.is_open() || Far::new(rating, material, &given).is_done();
    let line = |one: &&OwnRating| {
        let rated = &one.rated;
        OwnLine {
            prompt: material.prompt(&rated.prompt).map(|answers| answers.prompt.clone()).unwrap_or_default(),
            first: material.said(&rated.prompt, rated.first),
            second: material.said(&rated.prompt, rated.second),
            models: revealed.then_some((rated.first, rated.second)),
            choice: rated.choice,
            at_ms: one.at_ms,
        }
    };
    Own { report_sha256: rating.report_sha256.clone(), lines: given.iter().map(line).collect() }
}
