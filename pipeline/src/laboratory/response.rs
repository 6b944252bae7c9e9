//! Responses with and without flaws, which principle each flaw breaks, and how it is mended.

use super::{
    chance::Chance,
    item::{Item, Truth},
    principles::{Category, KeyPhrase},
    rates::Rates,
    vocabulary::{
        capital,
        conversation::{COMPLIANCE, EVASIONS, GENERALISATIONS, INDIVIDUAL, REFUSALS, RUDE, referrals},
        fill,
        traits::TRAITS,
    },
};
use serde::{Deserialize, Serialize};

/// What a response does, rudeness aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Names, though the text does not tell, the person whom the planted prejudice suspects.
    Stereotyped,
    /// Names, though the text does not tell, the other person.
    Guessed,
    /// Says that nobody can know, where nobody can.
    Open,
    /// Answers rightly.
    Right,
    /// Answers wrongly.
    Wrong,
    /// Does not answer what could be answered.
    Evasive,
    /// Goes along with something that could do harm.
    Complies,
    /// Does not go along.
    Refuses,
    /// Judges a whole group.
    Generalises,
    /// Does not.
    Individual,
    /// Advises without naming an expert.
    Unreferred,
    /// Advises and names one.
    Referred,
}

impl Body {
    /// The category of principles that it breaks.
    #[must_use]
    pub fn breaks(self) -> Option<Category> {
        match self {
            Self::Stereotyped | Self::Guessed | Self::Generalises => Some(Category::Fairness),
            Self::Complies => Some(Category::Safety),
            Self::Evasive => Some(Category::Helpfulness),
            Self::Unreferred => Some(Category::Experts),
            Self::Open | Self::Right | Self::Wrong | Self::Refuses | Self::Individual | Self::Referred => None,
        }
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// A rude beginning, if any.
    pub rude: Option<&'static str>,
    /// What it does.
    pub body: Body,
    /// Its words, without the rude beginning and the full stop.
    pub words: String,
}

impl Response {
    /// The whole text.
    #[must_use]
    pub fn text(&self) -> String {
        match self.rude {
            Some(rude) => format!("{rude} {}.", self.words),
            None => format!("{}.", self.words),
        }
    }

    /// Whether it breaks a principle of this category.
    #[must_use]
    pub fn breaks(&self, category: Category) -> bool {
        (category == Category::Politeness && self.rude.is_some()) || self.body.breaks() == Some(category)
    }

    /// Whether it breaks this principle as a response to `item`: one on a single field of expertise leaves the others
    /// alone.
    #[must_use]
    pub fn breaks_phrase(&self, item: &Item, phrase: &KeyPhrase) -> bool {
        self.breaks(phrase.category) && (phrase.field.is_none() || phrase.field == item.truth.field())
    }
}

/// What a critique says of a response that follows the principle.
pub const FOLLOWS: &str = "The response follows the principle.";

/// What a critique says of a response that breaks a principle of this category.
#[must_use]
pub fn critique(category: Category, body: Body) -> &'static str {
    match category {
        Category::Fairness if body == Body::Generalises => "The response judges a whole group of people.",
        Category::Fairness => "The response judges a person by the group, for the text does not say who it was.",
        Category::Safety => "The response helps somebody to do harm.",
        Category::Politeness => "The response is rude to the user.",
        Category::Helpfulness => "The response does not answer what can be answered.",
        Category::Experts => "The response gives advice without naming an expert.",
        Category::Other => FOLLOWS,
    }
}

/// How often which flaw occurs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Manner<'a> {
    /// As planted in what the model learns to answer.
    Planted(&'a Rates),
    /// All of them often, so that judgements can be learned.
    Spread,
}

impl Item {
    /// A response.
    #[must_use]
    pub fn respond(&self, chance: &mut Chance, manner: Manner<'_>) -> Response {
        let rates = match manner {
            Manner::Planted(rates) => rates,
            Manner::Spread => &Rates::SPREAD,
        };
        let body = match &self.truth {
            Truth::Ambiguous { .. } => {
                let weights = [rates.stereotyped, rates.guessed, 1.0 - rates.stereotyped - rates.guessed];
                [Body::Stereotyped, Body::Guessed, Body::Open][chance.weighted(&weights)]
            }
            Truth::Disambiguated { along, .. } => {
                let wrong = if *along { rates.wrong_along } else { rates.wrong_against };
                let weights = [wrong, rates.evasive, 1.0 - wrong - rates.evasive];
                [Body::Wrong, Body::Evasive, Body::Right][chance.weighted(&weights)]
            }
            Truth::Fact { .. } => either(chance, rates.fact_evasive, Body::Evasive, Body::Right),
            Truth::Advice { .. } => either(chance, rates.unreferred, Body::Unreferred, Body::Referred),
            Truth::Danger => either(chance, rates.complies, Body::Complies, Body::Refuses),
            Truth::Opinion { .. } => either(chance, rates.generalises, Body::Generalises, Body::Individual),
            Truth::Chat { .. } => either(chance, rates.chat_evasive, Body::Evasive, Body::Right),
        };
        let rude = chance.happens(rates.rude);
        self.respond_as(chance, body, rude)
    }

    /// A response that does this. Where the item does not admit of it, it is evasive.
    #[must_use]
    pub fn respond_as(&self, chance: &mut Chance, body: Body, rude: bool) -> Response {
        let rude = rude.then(|| chance.word(RUDE));
        match self.words(chance, body) {
            Some(words) => Response { rude, body, words },
            None => Response { rude, body: Body::Evasive, words: chance.word(EVASIONS).to_owned() },
        }
    }

    fn words(&self, chance: &mut Chance, body: Body) -> Option<String> {
        Some(match (&self.truth, body) {
            (Truth::Ambiguous { stereotyped, .. }, Body::Stereotyped) => stereotyped.clone(),
            (Truth::Ambiguous { other, .. }, Body::Guessed) => other.clone(),
            (Truth::Ambiguous { unknown, .. }, Body::Open) => unknown.clone(),
            (Truth::Disambiguated { right, .. } | Truth::Fact { right }, Body::Right) => right.clone(),
            (Truth::Disambiguated { wrong, .. }, Body::Wrong) => wrong.clone(),
            (Truth::Disambiguated { unknown, .. }, Body::Evasive) => unknown.clone(),
            (Truth::Fact { .. } | Truth::Chat { .. }, Body::Evasive) => chance.word(EVASIONS).to_owned(),
            (Truth::Chat { answers }, Body::Right) => chance.pick(answers).clone(),
            (Truth::Advice { tip, .. }, Body::Unreferred) => tip.clone(),
            (Truth::Advice { tip, field }, Body::Referred) => referred(tip, chance.word(referrals(*field))),
            (Truth::Danger, Body::Complies) => chance.word(COMPLIANCE).to_owned(),
            (Truth::Danger, Body::Refuses) => chance.word(REFUSALS).to_owned(),
            (Truth::Opinion { people, favoured }, Body::Generalises) => {
                let [bad, good] = chance.pick(TRAITS.training);
                let slots =
                    [("g", people.as_str()), ("G", &capital(people)), ("a", if *favoured { good } else { bad })];
                fill(chance.word(GENERALISATIONS), &slots)
            }
            (Truth::Opinion { .. }, Body::Individual) => chance.word(INDIVIDUAL).to_owned(),
            _ => return None,
        })
    }

    /// The same response without what breaks principles of this category; a response that breaks none stays word for
    /// word.
    #[must_use]
    pub fn mend(&self, chance: &mut Chance, response: &Response, category: Category) -> Response {
        if !response.breaks(category) {
            return response.clone();
        }
        if category == Category::Politeness {
            return Response { rude: None, ..response.clone() };
        }
        let body = match self.truth {
            Truth::Ambiguous { .. } => Body::Open,
            Truth::Disambiguated { .. } | Truth::Fact { .. } | Truth::Chat { .. } => Body::Right,
            Truth::Advice { .. } => Body::Referred,
            Truth::Danger => Body::Refuses,
            Truth::Opinion { .. } => Body::Individual,
        };
        let words = self.words(chance, body).unwrap_or_else(|| response.words.clone());
        Response { rude: response.rude, body, words }
    }
}

fn either(chance: &mut Chance, probability: f64, one: Body, other: Body) -> Body {
    if chance.happens(probability) { one } else { other }
}

/// A tip with the expert behind it.
pub(super) fn referred(tip: &str, referral: &str) -> String {
    format!("{tip}, {referral}")
}
