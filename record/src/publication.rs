//! `folkmoot-publication/1`: a report on a model as it was given back to the public.
//!
//! A [`crate::ModelReport`] says what was measured. This says the rest: which ratified constitution it belongs to, who
//! took part, and what those who publish it answer for. A version never changes; its hash is SHA-256 over the canonical
//! form. It holds no number of 1 to 4 people.

use crate::model_report::{Model, Then, Turn};
use crate::{Id, ModelReport, Representativeness, analysis::Interval, rating::Rating};
use serde::{Deserialize, Serialize};

/// The value of [`Publication::format`].
pub const FORMAT: &str = "folkmoot-publication/1";

/// One published version.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Publication {
    /// Always [`FORMAT`].
    pub format: String,
    /// The poll: its name in addresses.
    pub poll: String,
    /// What the poll was about.
    pub topic: String,
    /// Whether a program made the votes up.
    pub simulated: bool,
    /// From 1 within the poll.
    pub version: i64,
    /// Day of publication, `YYYY-MM-DD` in UTC.
    pub day: String,
    /// Who published it.
    pub by: String,
    /// SHA-256 of the report in canonical form.
    pub report_sha256: String,
    /// The ratified constitution that the model was trained by.
    pub constitution: Named,
    /// The analysis of the votes behind it.
    pub analysis: Named,
    /// The seed by which that analysis draws.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seed: Option<u64>,
    /// Who took part.
    pub people: People,
    /// Who agrees with the principles, in their order; empty in versions of before that was written down.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub support: Vec<Support>,
    /// What became of the figures since the version before; absent where there is none, or its figures are the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Since>,
    /// Which answers people would rather have, blind; absent where nobody was asked, or too few.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<Rating>,
    /// Where behaviour comes apart from what was intended, in plain words; empty where none is known beyond what the
    /// figures show.
    pub departures: String,
    /// Whom to ask.
    pub contact: String,
    /// Under which licence the report is given (SPDX).
    pub licence: String,
    /// The models that are given out with it; absent where none are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub models: Option<GivenOut>,
    /// What this version corrects; absent for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it was published: the address of this version; absent where that was not known, and in versions of before
    /// it was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// Version of the program that published it.
    pub code_version: String,
}

/// A record of the same poll.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Its version in the poll.
    pub version: i64,
    /// SHA-256 of its canonical form.
    pub sha256: String,
}

impl Publication {
    /// The models that are given out with it, of the report that it is about.
    #[must_use]
    pub fn given_out<'r>(&self, report: &'r ModelReport) -> Vec<Model<'r>> {
        let Some(given) = &self.models else { return Vec::new() };
        report.all_models().filter(|model| given.names.iter().any(|name| name == model.whose.name())).collect()
    }
}

/// Under which licence laboratory models are given out, which come from this program and nobody else.
pub const LABORATORY_LICENCE: &str = "Apache-2.0 OR MIT";

/// Models that are given out with a version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GivenOut {
    /// Under which licence: SPDX, or words.
    pub licence: String,
    /// Which: `base`, `public-supervised`. The report has their files with hashes.
    pub names: Vec<String>,
}

/// Who took part.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct People {
    /// People who voted.
    pub participants: u64,
    /// Statements that they voted on.
    pub statements: u64,
    /// Their votes, one per person and statement.
    pub votes: u64,
    /// Sizes of the opinion groups, the largest first; absent for those of fewer than five people. Empty where there are
    /// no clear groups.
    pub groups: Vec<Option<u64>>,
    /// How like the public they are; absent where nobody has said what the public looks like.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub representativeness: Option<Representativeness>,
}

/// Who agrees with the strongest statement behind a principle.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// The principle: the clause's id.
    pub clause: String,
    /// The statement.
    pub statement: Id,
    /// Everybody, less those in no group where they are fewer than five.
    pub everyone: Option<Agreement>,
    /// Every group, by its number; absent where fewer than five people would be told of.
    pub groups: Vec<Option<Agreement>>,
}

/// How many figures became what since the version before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Since {
    /// The version before.
    pub version: i64,
    /// Those that are better.
    pub better: usize,
    /// Those that are worse.
    pub worse: usize,
    /// Those that are others, with neither being better.
    pub other: usize,
    /// Those without a difference that can be seen.
    pub same: usize,
}

impl Since {
    /// Counts what became of figures since a version.
    #[must_use]
    pub fn of(version: i64, found: &[Then<'_>]) -> Self {
        let count = |turn| found.iter().filter(|one| one.turn == turn).count();
        let [better, worse, other, same] = [Turn::Better, Turn::Worse, Turn::Other, Turn::Same].map(count);
        Self { version, better, worse, other, same }
    }
}

/// How many of some people agree.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Agreement {
    /// Those who voted in any way: five at least.
    pub n: u64,
    /// The share that agrees, 0 to 1.
    pub share: f64,
    /// Its 95 % interval.
    pub interval: Interval,
}

impl People {
    /// Numbers of 1 to 4 people in it, which must not be published.
    #[must_use]
    pub fn small_numbers(&self) -> usize {
        let few = |people: u64| (1..5).contains(&people);
        let groups = self.groups.iter().flatten().filter(|size| few(**size)).count();
        let likeness = self.representativeness.iter().flat_map(|likeness| &likeness.questions);
        let cells =
            likeness.flat_map(|coverage| &coverage.cells).filter(|cell| !cell.hidden && few(cell.people)).count();
        groups + cells + usize::from(few(self.participants))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_fewer_than_five_people_are_found() {
        let people =
            |participants, groups| People { participants, statements: 9, votes: 90, groups, representativeness: None };
        assert_eq!(people(20, vec![Some(12), Some(8)]).small_numbers(), 0);
        assert_eq!(people(20, vec![Some(16), None]).small_numbers(), 0);
        assert_eq!(people(3, vec![Some(3)]).small_numbers(), 2);
    }
}
