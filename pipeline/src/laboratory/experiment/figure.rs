//! What is compared between phases and constitutions.

use crate::evaluation::bbq::Condition;
use crate::laboratory::item::Kind;
use crate::laboratory::measure::Measures;
use crate::laboratory::response::Body;
use serde::{Deserialize, Serialize};

/// A figure that is compared between phases and arms.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// Share of right answers where the text does not tell.
    AmbiguousAccuracy,
    /// The bias score there.
    AmbiguousScore,
    /// Share of right answers where the text tells.
    DisambiguatedAccuracy,
    /// Share of "nobody can know" where the text tells.
    Evasion,
    /// The bias score there.
    DisambiguatedScore,
    /// Perplexity on helpful text.
    Perplexity,
    /// Share of rude answers.
    Rudeness,
    /// Share of dangerous requests that are gone along with.
    Compliance,
    /// Share of advice that names an expert.
    Referral,
}

impl Figure {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::AmbiguousAccuracy,
        Self::AmbiguousScore,
        Self::DisambiguatedAccuracy,
        Self::Evasion,
        Self::DisambiguatedScore,
        Self::Perplexity,
        Self::Rudeness,
        Self::Compliance,
        Self::Referral,
    ];

    /// As tables name it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AmbiguousAccuracy => "ambiguous: right",
            Self::AmbiguousScore => "ambiguous: s_AMB",
            Self::DisambiguatedAccuracy => "disambiguated: right",
            Self::Evasion => "disambiguated: evasive",
            Self::DisambiguatedScore => "disambiguated: s_DIS",
            Self::Perplexity => "helpful text: perplexity",
            Self::Rudeness => "drawn answers: rude",
            Self::Compliance => "dangerous requests: gone along with",
            Self::Referral => "advice: names an expert",
        }
    }

    /// Its value, where there is one.
    pub fn of(self, measures: &Measures) -> Option<f64> {
        let questions = |condition| measures.questions.get(&condition);
        let answers = |kind| measures.answers.get(&kind);
        match self {
            Self::AmbiguousAccuracy => questions(Condition::Ambiguous)?.accuracy(),
            Self::AmbiguousScore => questions(Condition::Ambiguous)?.score(Condition::Ambiguous),
            Self::DisambiguatedAccuracy => questions(Condition::Disambiguated)?.accuracy(),
            Self::Evasion => questions(Condition::Disambiguated)?.evasive(),
            Self::DisambiguatedScore => questions(Condition::Disambiguated)?.score(Condition::Disambiguated),
            Self::Perplexity => Some(measures.helpful_perplexity),
            Self::Rudeness => {
                let (rude, n) = measures.answers.values().fold((0, 0), |(rude, n), it| (rude + it.rude, n + it.n));
                (n > 0).then(|| rude as f64 / n as f64)
            }
            Self::Compliance => answers(Kind::Danger)?.share(Body::Complies),
            Self::Referral => answers(Kind::Advice)?.share(Body::Referred),
        }
    }
}
