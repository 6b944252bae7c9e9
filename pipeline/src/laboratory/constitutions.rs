//! Two constitutions that differ in fairness alone.
//!
//! Both ask for politeness, safety, an answer and experts, in the same words. Where the public one has principles of
//! fairness, the control has as many on matters that no text of the laboratory touches: same length, same number, so
//! that what differs between two models is what fairness says. All wordings have key phrases that pre-training has
//! not seen.

use super::{
    chance::{Chance, Purpose},
    experiment::Arm,
    principles::{self, Category, KeyPhrase, Wording},
    vocabulary::Part,
};
use crate::constitution::{self, ConstitutionError, import};
use record::{
    Constitution,
    constitution::{Polarity, Training},
};

/// How many principles of each category both have.
const SHARED: [(Category, usize); 4] =
    [(Category::Politeness, 3), (Category::Safety, 3), (Category::Helpfulness, 1), (Category::Experts, 1)];
/// How many of fairness, or of other matters, come first.
const DIFFERENT: usize = 4;

/// The two constitutions of an experiment.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// With principles of fairness.
    pub public: Constitution,
    /// Without.
    pub control: Constitution,
}

impl Pair {
    /// That of one arm.
    #[must_use]
    pub fn of(self, arm: Arm) -> Constitution {
        match arm {
            Arm::Public => self.public,
            Arm::Control => self.control,
        }
    }
}

/// The two constitutions of a seed: other seeds draw other wordings, of those that are kept from training, or of those on
/// which nothing was chosen either (`sealed`).
///
/// # Errors
/// [`ConstitutionError::Import`] when a wording is empty, which tests rule out.
pub fn draw(seed: u64, sealed: bool) -> Result<Pair, ConstitutionError> {
    let wordings = |category, count, purpose| {
        let mut chance = Chance::new(seed, purpose, category as u64);
        let mut drawn: Vec<(&'static KeyPhrase, &'static Wording)> = Vec::new();
        while drawn.len() < count {
            let phrase = match sealed {
                true => principles::draw_sealed(&mut chance, category),
                false => principles::draw(&mut chance, category, Part::HeldOut, None),
            };
            // A principle on one field alone would lie idle most of the time.
            if phrase.field.is_none() && drawn.iter().all(|(known, _)| known.phrase != phrase.phrase) {
                drawn.push((phrase, chance.pick(&phrase.wordings)));
            }
        }
        drawn
    };
    let shared: Vec<_> =
        SHARED.iter().flat_map(|(category, count)| wordings(*category, *count, Purpose::Principles)).collect();
    let with = |category, id, title| {
        let mut all = wordings(category, DIFFERENT, Purpose::Principles);
        all.extend(&shared);
        compose(id, title, seed, &all)
    };
    Ok(Pair {
        public: with(Category::Fairness, "laboratory-public", "Laboratory: with fairness")?,
        control: with(Category::Other, "laboratory-control", "Laboratory: without fairness")?,
    })
}

fn compose(
    id: &str,
    title: &str,
    seed: u64,
    wordings: &[(&'static KeyPhrase, &'static Wording)],
) -> Result<Constitution, ConstitutionError> {
    let lines: Vec<&str> = wordings.iter().map(|(_, wording)| wording.choice.as_str()).collect();
    let mut constitution = import::plain(&lines.join("\n"), Some(title))?;
    id.clone_into(&mut constitution.id);
    "Apache-2.0 OR MIT".clone_into(&mut constitution.licence);
    constitution.scope.covers.push("The built-in laboratory model.".to_owned());
    "Written for the laboratory, from wordings that its model has not seen; nobody voted on it."
        .clone_into(&mut constitution.process.rule);
    constitution.process.seeds.insert("laboratory".to_owned(), seed);
    constitution.open_problems.clear();
    for (clause, (phrase, wording)) in constitution.clauses.iter_mut().zip(wordings) {
        clause.rationale = format!("A principle of {} for the laboratory.", phrase.category.name());
        clause.tags = vec![phrase.category.name().to_owned()];
        clause.polarity = if wording.forbids { Polarity::Avoid } else { Polarity::Promote };
        clause.training = constitution::principle::with_hashes(Training {
            comparison_prompt: wording.comparison.clone(),
            critique_request: wording.critique_request.clone(),
            revision_request: wording.revision_request.clone(),
            ..Training::default()
        });
    }
    Ok(constitution)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn they_differ_in_fairness_alone_and_use_no_phrase_of_the_training() {
        for (seed, sealed) in (0..20).flat_map(|seed| [(seed, false), (seed, true)]) {
            let Pair { public, control } = draw(seed, sealed).expect("two constitutions");
            assert_eq!((public.clauses.len(), control.clauses.len()), (12, 12));
            assert_eq!(public.clauses[DIFFERENT..], control.clauses[DIFFERENT..]);
            let tags = |constitution: &Constitution| -> Vec<String> {
                constitution.clauses[..DIFFERENT].iter().flat_map(|clause| clause.tags.clone()).collect()
            };
            assert!(tags(&public).iter().all(|tag| tag == "fairness"));
            assert!(tags(&control).iter().all(|tag| tag == "other"));
            let phrases = if sealed { principles::sealed() } else { principles::all() };
            let held_out: Vec<&str> = phrases
                .iter()
                .filter(|phrase| phrase.part == Part::HeldOut)
                .flat_map(|phrase| phrase.wordings.iter().map(|wording| wording.choice.as_str()))
                .collect();
            assert!(public.clauses.iter().chain(&control.clauses).all(|clause| held_out.contains(&&*clause.text)));
        }
        assert_ne!(draw(0, false).expect("a pair").public, draw(1, false).expect("a pair").public);
    }

    #[test]
    fn they_can_be_written_and_read_like_any_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let public = draw(0, false).expect("a pair").public;
        constitution::write(folder.path(), &public).expect("written");
        let file = folder.path().join(constitution::files::JSON);
        assert_eq!(constitution::read_constitution(&file).expect("read"), public);
    }
}
