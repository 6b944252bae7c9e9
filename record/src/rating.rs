//! `folkmoot-rating/1`: which of two answers people would rather have, without knowing whose they are.
//!
//! People who took part in a poll see a prompt and the answers of two models to it, in random order and without names.
//! A pair of models that fewer than [`LEAST`] people compared is left out of every number, so that none of them can be
//! found by subtracting. Shares lie in 0..=1.

use crate::{analysis::Interval, model_report};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The value of [`Rating::format`].
pub const FORMAT: &str = "folkmoot-rating/1";

/// People who must have compared a pair of models before anything is said of it.
pub const LEAST: u64 = 5;

/// Whose answer it is: each side stands for the last of its models.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Model {
    /// The one that was trained by the public's constitution.
    Public,
    /// The one that was trained by the constitution which it is compared with.
    Baseline,
    /// The one that both began with.
    Base,
}

impl Model {
    /// All of them, in order.
    pub const ALL: [Self; 3] = [Self::Public, Self::Baseline, Self::Base];

    /// The one that an answer in a report comes from.
    #[must_use]
    pub const fn of(side: Option<model_report::Side>) -> Self {
        match side {
            Some(model_report::Side::Public) => Self::Public,
            Some(model_report::Side::Baseline) => Self::Baseline,
            None => Self::Base,
        }
    }

    /// The side of a report that it belongs to; absent for the base model.
    #[must_use]
    pub const fn side(self) -> Option<model_report::Side> {
        match self {
            Self::Public => Some(model_report::Side::Public),
            Self::Baseline => Some(model_report::Side::Baseline),
            Self::Base => None,
        }
    }

    /// Its word in files and databases.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Baseline => "baseline",
            Self::Base => "base",
        }
    }

    /// The model of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|model| model.as_str() == word)
    }
}

/// Two different models, in the order of [`Model`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    a: Model,
    b: Model,
}

impl Pair {
    /// Every pair, in order.
    pub const ALL: [Self; 3] = [
        Self { a: Model::Public, b: Model::Baseline },
        Self { a: Model::Public, b: Model::Base },
        Self { a: Model::Baseline, b: Model::Base },
    ];

    /// The pair of two models, whichever comes first; absent where they are one.
    #[must_use]
    pub fn of(one: Model, other: Model) -> Option<Self> {
        (one != other).then(|| Self { a: one.min(other), b: one.max(other) })
    }

    /// The one.
    #[must_use]
    pub const fn a(self) -> Model {
        self.a
    }

    /// The other.
    #[must_use]
    pub const fn b(self) -> Model {
        self.b
    }

    /// The pair of this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|pair| pair.to_string() == name)
    }
}

impl fmt::Display for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.a.as_str(), self.b.as_str())
    }
}

/// What somebody says of two answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Choice {
    /// She would rather have the one that stood first.
    First,
    /// She would rather have the one that stood second.
    Second,
    /// Both are as good.
    Both,
    /// She would have neither.
    Neither,
    /// She cannot or does not want to say.
    Skip,
}

impl Choice {
    /// All of them, in the order of the buttons.
    pub const ALL: [Self; 5] = [Self::First, Self::Second, Self::Both, Self::Neither, Self::Skip];

    /// Its word in files, forms and databases.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Second => "second",
            Self::Both => "both",
            Self::Neither => "neither",
            Self::Skip => "skip",
        }
    }

    /// The choice of this word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.as_str() == word)
    }

    /// Whether it says something of the two answers.
    #[must_use]
    pub const fn counts(self) -> bool {
        !matches!(self, Self::Skip)
    }
}

/// One comparison by one person, as she saw it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Rated {
    /// Name of the prompt in the report.
    pub prompt: String,
    /// Whose answer stood first.
    pub first: Model,
    /// Whose stood second.
    pub second: Model,
    /// What she said.
    pub choice: Choice,
}

impl Rated {
    /// The two models; absent where they are one, which no page offers.
    #[must_use]
    pub fn pair(&self) -> Option<Pair> {
        Pair::of(self.first, self.second)
    }

    /// The model that she would rather have; absent where she prefers none.
    #[must_use]
    pub const fn preferred(&self) -> Option<Model> {
        match self.choice {
            Choice::First => Some(self.first),
            Choice::Second => Some(self.second),
            Choice::Both | Choice::Neither | Choice::Skip => None,
        }
    }
}

/// What all of them said together.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rating {
    /// Always [`FORMAT`].
    pub format: String,
    /// SHA-256 of the report whose answers were compared.
    pub report_sha256: String,
    /// What those who run the poll said to people beforehand; may be empty.
    pub says: String,
    /// Comparisons that everybody was asked for.
    pub per_person: u64,
    /// Whether nobody could have read beforehand whose answers they are: no comparison was made after the report was
    /// published.
    pub blind: bool,
    /// People who compared.
    pub people: u64,
    /// Their comparisons, without those that were skipped.
    pub comparisons: u64,
    /// Comparisons that were skipped.
    pub skipped: u64,
    /// Prompts that the comparisons are about.
    pub prompts: u64,
    /// Of the comparisons in which one answer was preferred, the share in which it was the one that stood first; one
    /// half where the place does not matter. Absent where nobody preferred one.
    pub first: Option<Share>,
    /// Of the comparisons in which one answer was preferred, and on which the judge of principles leans to one, the share
    /// in which it is the same; one half where the judge says nothing about people. Absent where fewer than [`LEAST`]
    /// people made such, and where nobody judged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub judge: Option<Share>,
    /// People with at least five comparisons who always chose the same button. They count like everybody else. Absent
    /// where there are one to four.
    pub one_sided: Option<u64>,
    /// The pairs of models that enough people compared.
    pub pairs: Vec<PairTable>,
    /// Strengths by Bradley and Terry of all models together, the strongest first; empty where none follow, because a
    /// model never won or never lost.
    pub strengths: Vec<Strength>,
    /// Seed of random choices: none, because nothing in the table is drawn.
    #[serde(default)]
    pub seed: Option<u64>,
    /// Version of the program that counted.
    pub code_version: String,
}

/// A share with how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The share.
    pub value: f64,
    /// Its 95 % interval, which takes comparisons of one person as one cluster.
    pub interval: Interval,
    /// Comparisons that it is over.
    pub n: u64,
}

/// Two models beside each other.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PairTable {
    /// The one.
    pub a: Model,
    /// The other.
    pub b: Model,
    /// Comparisons.
    pub n: u64,
    /// People who made them.
    pub people: u64,
    /// Comparisons in which the one was preferred.
    pub wins_a: u64,
    /// Comparisons in which the other was preferred.
    pub wins_b: u64,
    /// Comparisons in which both were as good.
    pub both: u64,
    /// Comparisons in which neither would do.
    pub neither: u64,
    /// Prompts on which both models said the same, so that nobody was asked about them.
    pub same: u64,
    /// How often the one was preferred, a tie being half a time.
    pub share: Share,
    /// Points of the one above the other; absent where no strengths follow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
}

impl PairTable {
    /// The pair.
    #[must_use]
    pub fn pair(&self) -> Option<Pair> {
        Pair::of(self.a, self.b)
    }
}

/// Points on Elo's scale: 400 are odds of ten to one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Points {
    /// The points.
    pub value: f64,
    /// Their standard error, which takes comparisons of one person as one cluster.
    pub standard_error: f64,
    /// Their 95 % interval.
    pub interval: Interval,
}

/// How strong one model is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Strength {
    /// Which.
    pub model: Model,
    /// Points above the base model, or above the last of [`Model::ALL`] that was compared where that is not among them.
    pub points: Points,
    /// Comparisons that it was part of.
    pub n: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_what_they_stand_for() {
        for model in Model::ALL {
            assert_eq!(Model::parse(model.as_str()), Some(model));
            assert_eq!(Model::of(model.side()), model);
        }
        for choice in Choice::ALL {
            assert_eq!(Choice::parse(choice.as_str()), Some(choice));
        }
        for pair in Pair::ALL {
            assert_eq!(Pair::parse(&pair.to_string()), Some(pair));
            assert_eq!(Pair::of(pair.b(), pair.a()), Some(pair));
        }
        assert_eq!(Pair::of(Model::Base, Model::Base), None);
        assert_eq!(Choice::parse("third"), None);
    }
}
