//! Statements that the laboratory's model can read, as a public would say them: what a simulated public agrees on is
//! then something that can be trained.

use super::texts::{self, Kind};
use crate::laboratory::chance::{Chance, Purpose};
use crate::laboratory::principles::{self, Category, KeyPhrase};

/// What groups agree on, fairness every second time.
const SHARED: [Category; 4] = [Category::Fairness, Category::Safety, Category::Fairness, Category::Politeness];

/// The statements of one poll.
pub(super) struct Statements {
    seed: u64,
    /// Key phrases of each category of [`SHARED`], in an order of this poll's own.
    shared: Vec<Vec<&'static KeyPhrase>>,
    /// How many statements of each kind there are already.
    told: [usize; 3],
}

impl Statements {
    pub(super) fn new(seed: u64) -> Self {
        let mut chance = Chance::new(seed, Purpose::Principles, u64::MAX);
        let of = |category: &Category| {
            let mut phrases: Vec<&KeyPhrase> = principles::all()
                .iter()
                .filter(|phrase| phrase.category == *category && phrase.field.is_none())
                .collect();
            for last in (1..phrases.len()).rev() {
                phrases.swap(last, chance.below(last + 1));
            }
            phrases
        };
        Self { seed, shared: SHARED.iter().map(of).collect(), told: [0; 3] }
    }

    /// The next statement of a kind. What divides the groups are the same questions as elsewhere.
    pub(super) fn next(&mut self, kind: Kind) -> String {
        let place = match kind {
            Kind::Shared => 0,
            Kind::Open => 1,
            Kind::Divisive => 2,
        };
        let number = self.told[place];
        self.told[place] += 1;
        if kind != Kind::Shared {
            return texts::statement(kind, number as u32);
        }
        // Two of the four are about fairness: each takes every second of its phrases.
        let turn = number % SHARED.len();
        let round = number / SHARED.len();
        let of = SHARED.iter().filter(|category| **category == SHARED[turn]).count();
        let before = SHARED[..turn].iter().filter(|category| **category == SHARED[turn]).count();
        let phrases = &self.shared[SHARED.iter().position(|category| *category == SHARED[turn]).unwrap_or(turn)];
        let phrase = phrases[(round * of + before) % phrases.len()];
        let mut chance = Chance::new(self.seed, Purpose::Principles, u64::MAX / 2 + number as u64);
        let wording = chance.pick(&phrase.wordings);
        let text = wording.statement(&mut chance);
        // Some wordings have no opening: a statement of a public says of whom it speaks.
        if text.contains("AI") { text } else { wording.statements().next().unwrap_or(text) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitution::principle;
    use std::collections::HashSet;

    #[test]
    fn what_is_agreed_on_becomes_a_principle_and_comes_once() {
        let mut statements = Statements::new(3);
        let shared: Vec<String> = (0..60).map(|_| statements.next(Kind::Shared)).collect();
        let distinct: HashSet<&String> = shared.iter().collect();
        assert_eq!(distinct.len(), 60, "{shared:#?}");
        let worded = shared.iter().filter(|text| principle::rewrite(text).is_ok()).count();
        assert!(worded >= 57, "{worded} of 60: {shared:#?}");
        assert!(shared.iter().all(|text| text.contains("AI") && text.len() <= 200), "{shared:#?}");
    }

    #[test]
    fn the_same_seed_says_the_same() {
        let said = |seed| {
            let mut statements = Statements::new(seed);
            [Kind::Shared, Kind::Divisive, Kind::Shared, Kind::Open].map(|kind| statements.next(kind))
        };
        assert_eq!(said(1), said(1));
        assert_ne!(said(1), said(2));
    }
}
