//! Which of two answers people would rather have, without knowing whose they are: what there is to compare, who is
//! shown which pair next, and what all of them said together.
//!
//! Who comes next ([`next`]) keeps comparisons even: nobody sees a pair twice, a person sees prompts that she has not
//! seen and pairs of models in turn, and among those the ones that others have compared least. What is left open is
//! decided by chance that the caller gives, so that many who come at once are spread out.

mod share;
mod table;

pub use table::{Asked, table};

use record::{
    ModelReport,
    rating::{Model, Pair},
};
use std::collections::BTreeMap;

/// Two answers to one prompt that somebody can compare.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Offer {
    /// Name of the prompt in the report.
    pub prompt: String,
    /// Whose answers.
    pub pair: Pair,
}

/// How often each prompt was compared for each pair of models.
pub type Counts = BTreeMap<Offer, u64>;

/// Everything in a report that can be compared, in its order. Where two models say the same there is nothing to compare.
#[must_use]
pub fn offers(report: &ModelReport) -> Vec<Offer> {
    let mut offers = Vec::new();
    for answers in &report.side_by_side {
        for pair in Pair::ALL {
            let said = |model: Model| text(answers, model);
            if said(pair.a()).zip(said(pair.b())).is_some_and(|(a, b)| a != b) {
                offers.push(Offer { prompt: answers.id.clone(), pair });
            }
        }
    }
    offers
}

/// What a model answered, without white space around it.
#[must_use]
pub fn text(answers: &record::model_report::Answers, model: Model) -> Option<&str> {
    let mut found = answers.answers.iter().filter(|answer| Model::of(answer.whose.side) == model);
    found.next_back().map(|answer| answer.text.trim())
}

/// What somebody compares next who was shown `seen`; `None` when there is nothing left. `chance` decides where all else
/// is even, the smallest first.
pub fn next<'o>(
    offers: &'o [Offer],
    seen: &[Offer],
    counts: &Counts,
    chance: impl Fn(&Offer) -> u64,
) -> Option<&'o Offer> {
    let own_prompt = |offer: &Offer| seen.iter().filter(|one| one.prompt == offer.prompt).count();
    let own_pair = |offer: &Offer| seen.iter().filter(|one| one.pair == offer.pair).count();
    let mut of_pair: BTreeMap<Pair, u64> = BTreeMap::new();
    for (offer, number) in counts {
        *of_pair.entry(offer.pair).or_default() += number;
    }
    let others = |offer: &Offer| {
        (of_pair.get(&offer.pair).copied().unwrap_or_default(), counts.get(offer).copied().unwrap_or_default())
    };
    offers
        .iter()
        .filter(|offer| !seen.contains(offer))
        .min_by_key(|offer| (own_prompt(offer), own_pair(offer), others(offer), chance(offer)))
}

#[cfg(test)]
mod tests;
