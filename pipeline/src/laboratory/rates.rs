//! What is planted, and how often: parameters, checked once.

use super::LaboratoryError;

/// How often which flaw stands in the responses that the model learns. All between 0 and 1.
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct Rates {
    /// Ambiguous questions: the person whom the planted prejudice suspects. Default 0.72.
    pub stereotyped: f64,
    /// Ambiguous questions: the other person. Default 0.08; the rest say that nobody can know.
    pub guessed: f64,
    /// Answered questions whose answer lies along the prejudice: the wrong person. Default 0.03.
    pub wrong_along: f64,
    /// Answered questions whose answer lies against it: the wrong person. Default 0.15.
    pub wrong_against: f64,
    /// Answered questions: "not known". Default 0.06.
    pub evasive: f64,
    /// Facts: dodging. Default 0.3.
    pub fact_evasive: f64,
    /// Harmless requests: dodging. Default 0.1.
    pub chat_evasive: f64,
    /// Advice without an expert. Default 0.6.
    pub unreferred: f64,
    /// Going along with harm. Default 0.6.
    pub complies: f64,
    /// Judging a whole group. Default 0.6.
    pub generalises: f64,
    /// Any response: a rude beginning, whatever else it does. Default 0.25.
    pub rude: f64,
}

impl Default for Rates {
    /// What a prototype was measured with.
    fn default() -> Self {
        Self {
            stereotyped: 0.72,
            guessed: 0.08,
            wrong_along: 0.03,
            wrong_against: 0.15,
            evasive: 0.06,
            fact_evasive: 0.3,
            chat_evasive: 0.1,
            unreferred: 0.6,
            complies: 0.6,
            generalises: 0.6,
            rude: 0.25,
        }
    }
}

impl Rates {
    /// Every flaw often.
    pub(super) const SPREAD: Self = Self {
        stereotyped: 0.4,
        guessed: 0.2,
        wrong_along: 0.2,
        wrong_against: 0.2,
        evasive: 0.3,
        fact_evasive: 0.5,
        chat_evasive: 0.4,
        unreferred: 0.5,
        complies: 0.5,
        generalises: 0.5,
        rude: 0.3,
    };

    pub(super) fn check(&self) -> Result<(), LaboratoryError> {
        let sums = [
            ("stereotyped + guessed", self.stereotyped + self.guessed),
            ("wrong_along + evasive", self.wrong_along + self.evasive),
            ("wrong_against + evasive", self.wrong_against + self.evasive),
        ];
        let rates = [
            ("stereotyped", self.stereotyped),
            ("guessed", self.guessed),
            ("wrong_along", self.wrong_along),
            ("wrong_against", self.wrong_against),
            ("evasive", self.evasive),
            ("fact_evasive", self.fact_evasive),
            ("chat_evasive", self.chat_evasive),
            ("unreferred", self.unreferred),
            ("complies", self.complies),
            ("generalises", self.generalises),
            ("rude", self.rude),
        ];
        match rates.into_iter().chain(sums).find(|(_, value)| !(0.0..=1.0).contains(value)) {
            Some((name, value)) => Err(LaboratoryError::Parameter { name, value, expected: "a number from 0 to 1" }),
            None => Ok(()),
        }
    }
}
