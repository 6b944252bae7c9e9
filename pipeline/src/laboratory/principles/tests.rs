//! Many wordings, in two parts that share no key phrase, all of which the product's own rules can word.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

#[test]
fn every_category_has_several_hundred_wordings_in_both_parts() {
    for category in Category::ALL {
        let count = |part| all().iter().filter(|phrase| phrase.category == category && phrase.part == part).count();
        let wordings: usize =
            all().iter().filter(|phrase| phrase.category == category).map(|phrase| phrase.wordings.len()).sum();
        let (training, held_out) = (count(Part::Training), count(Part::HeldOut));
        assert!(wordings >= 400, "{category:?}: {wordings} wordings");
        assert!(training >= 90, "{category:?}: {training} key phrases for training");
        let share = held_out as f64 / (training + held_out) as f64;
        assert!((0.12..0.3).contains(&share), "{category:?}: {share} of the key phrases are held out");
    }
}

#[test]
fn no_key_phrase_is_in_both_parts_and_no_sentence_in_two_categories() {
    let mut parts = BTreeMap::new();
    let mut categories = BTreeMap::new();
    for phrase in all() {
        let part = *parts.entry((phrase.category, phrase.phrase)).or_insert(phrase.part);
        assert_eq!(part, phrase.part, "{}", phrase.phrase);
        for wording in &phrase.wordings {
            let category = *categories.entry(&wording.choice).or_insert(phrase.category);
            assert_eq!(category, phrase.category, "{}", wording.choice);
        }
    }
    let sentences = |part| -> BTreeSet<&str> {
        let phrases = all().iter().filter(|phrase| phrase.part == part);
        phrases.flat_map(|phrase| phrase.wordings.iter().map(|wording| wording.choice.as_str())).collect()
    };
    assert!(sentences(Part::Training).is_disjoint(&sentences(Part::HeldOut)));
}

#[test]
fn what_is_sealed_is_nowhere_else_and_enough_for_a_constitution() {
    let known: BTreeSet<&str> = all().iter().map(|phrase| phrase.phrase).collect();
    let choices: BTreeSet<&str> =
        all().iter().flat_map(|phrase| phrase.wordings.iter().map(|wording| wording.choice.as_str())).collect();
    for phrase in sealed() {
        assert!(!known.contains(phrase.phrase), "{}", phrase.phrase);
        assert!(phrase.wordings.iter().all(|wording| !choices.contains(wording.choice.as_str())), "{}", phrase.phrase);
    }
    let count = |category| sealed().iter().filter(|phrase| phrase.category == category).count();
    let enough = [16, 10, 10, 4, 4, 16];
    for (category, enough) in Category::ALL.into_iter().zip(enough) {
        assert!(count(category) >= enough, "{category:?}: {}", count(category));
    }
}

#[test]
fn the_rules_of_the_product_can_word_every_one() {
    let crooked: Vec<&str> = all()
        .iter()
        .chain(sealed())
        .flat_map(|phrase| &phrase.wordings)
        .map(|wording| wording.choice.as_str())
        .filter(|choice| !choice.starts_with("Choose the response that "))
        .collect();
    assert!(crooked.is_empty(), "{crooked:#?}");
}

#[test]
fn a_command_does_not_speak_of_itself() {
    let commands = |predicate: &str, forbids| {
        let said: Vec<String> = Wording::new(predicate.to_owned(), forbids).statements().collect();
        said.iter().filter(|text| !text.contains("AI") && !text.contains("should")).count()
    };
    assert_eq!(commands("mind its manners", false), 0);
    assert_eq!(commands("be fair", false), 1);
    assert_eq!(commands("insult users", true), 2);
    assert_eq!(commands("hide that it is a machine", true), 0);
}

#[test]
fn a_phrase_on_another_field_is_not_drawn() {
    let mut chance = Chance::new(1, crate::laboratory::chance::Purpose::Training, 0);
    for _ in 0..500 {
        let phrase = draw(&mut chance, Category::Experts, Part::Training, Some(Field::Law));
        assert!(phrase.field.is_none_or(|field| field == Field::Law), "{}", phrase.phrase);
    }
}
