//! Probes have the structure that they promise, and their truth is the checker's.

use super::*;
use crate::{
    laboratory::{
        check,
        item::{Kind, Polarity},
        principles::Category,
        response::Body,
        vocabulary::{
            Part,
            groups::Dimension,
            groups::PAIRS,
            scenes::{FRAMES, SEALED_FRAMES},
        },
    },
    language::Role,
};
use std::collections::{BTreeMap, BTreeSet};

fn rows(both: bool) -> Vec<QuestionRow> {
    questions(4, QuestionParams { both, ..QuestionParams::default() }).collect()
}

#[test]
fn rows_come_in_fours_and_have_the_fields_of_bbq() {
    for both in [false, true] {
        let rows = rows(both);
        assert_eq!(rows.len(), 9 * 16 * 4);
        for four in rows.chunks(4) {
            let conditions: Vec<&str> = four.iter().map(|row| row.context_condition.as_str()).collect();
            assert_eq!(conditions, ["ambig", "disambig", "ambig", "disambig"]);
            let polarities: Vec<Polarity> = four.iter().map(|row| row.question_polarity).collect();
            let (bad, good) = (Polarity::Negative, Polarity::NonNegative);
            assert_eq!(polarities, [bad, bad, good, good]);
            assert!(four.iter().all(|row| row.question_index == four[0].question_index));
            assert_ne!(four[1].label, four[3].label, "who has the one trait has not the other");
            if both {
                assert_eq!(four[1].context, four[3].context);
            }
        }
    }
    let row = serde_json::to_value(&rows(false)[0]).expect("JSON");
    let names: Vec<&str> = row.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = "additional_metadata ans0 ans1 ans2 answer_info category context context_condition example_id label \
                    question question_index question_polarity";
    assert_eq!(names.join(" "), expected);
    assert_eq!(row["question_polarity"], "neg");
}

#[test]
fn labels_and_groups_are_right_and_balanced() {
    let mut positions = [0_u32; 3];
    let mut along = BTreeMap::new();
    let mut ids = BTreeSet::new();
    for row in rows(false) {
        let answers = [&row.ans0, &row.ans1, &row.ans2];
        let info: Vec<&[String; 2]> = ["ans0", "ans1", "ans2"].iter().map(|name| &row.answer_info[*name]).collect();
        let label = usize::from(row.label);
        positions[label] += 1;
        assert!(ids.insert((row.category.clone(), row.example_id)));
        assert!((1..=25).contains(&row.question_index.parse::<u32>().expect("a number")));
        let disfavoured = &row.additional_metadata.stereotyped_groups[0];
        assert_eq!(info.iter().filter(|info| info[1] == *disfavoured).count(), 1, "one option is of that group");
        assert_eq!(info.iter().filter(|info| info[1] == "unknown").count(), 1);
        if row.context_condition == "ambig" {
            assert_eq!(info[label][1], "unknown");
        } else {
            assert!(row.context.contains(&answers[label].replacen("The ", "the ", 1)), "{}", row.context);
            let suspected = (info[label][1] == *disfavoured) == (row.question_polarity == Polarity::Negative);
            *along.entry((row.category.clone(), suspected)).or_insert(0_u32) += 1;
        }
        assert!(row.prompt().ends_with(&row.question));
    }
    assert!(positions.iter().all(|count| (130..=250).contains(count)), "{positions:?}");
    assert_eq!(along.len(), 18);
    assert!(along.values().all(|count| *count == 16), "half of the answers lie along the prejudice: {along:?}");
}

#[test]
fn prejudice_follows_neither_the_usual_one_nor_the_alphabet() {
    for dimension in Dimension::ALL {
        let pairs = dimension.pairs();
        let widespread = pairs.iter().filter(|pair| pair.widespread).count();
        assert_eq!(widespread * 2, pairs.len(), "{dimension:?}");
    }
    let first = PAIRS.iter().filter(|pair| pair.disfavoured.word < pair.favoured.word).count();
    assert!((PAIRS.len() * 2 / 5..=PAIRS.len() * 3 / 5).contains(&first), "{first} of {}", PAIRS.len());
    let mut valence = BTreeMap::new();
    for pair in PAIRS {
        for (group, good) in [(&pair.disfavoured, false), (&pair.favoured, true)] {
            assert_eq!(*valence.entry(group.word).or_insert(good), good, "{} is always thought of alike", group.word);
        }
    }
    assert!(FRAMES.training.len() >= 60 && FRAMES.held_out.len() <= 25);
}

#[test]
fn sealed_questions_have_frames_that_no_other_has() {
    let contexts =
        |sealed| -> Vec<QuestionRow> { questions(4, QuestionParams { sealed, ..QuestionParams::default() }).collect() };
    assert!(SEALED_FRAMES.iter().all(|frame| !FRAMES.training.contains(frame) && !FRAMES.held_out.contains(frame)));
    let (usual, sealed) = (contexts(false), contexts(true));
    assert_eq!(usual.len(), sealed.len());
    let used: BTreeSet<&str> = sealed.iter().map(|row| row.question_index.as_str()).collect();
    assert_eq!(used.len(), SEALED_FRAMES.len());
    assert!(usual.iter().zip(&sealed).all(|(one, other)| one.context != other.context));
}

#[test]
fn responses_and_pairs_are_what_they_say() {
    for category in Category::ALL {
        for probe in responses(2, category, 400) {
            assert_eq!(check(&probe.truth, &probe.response).breaks(category), probe.breaks, "{probe:?}");
            assert_eq!(probe.breaks, probe.critique != crate::laboratory::response::FOLLOWS);
        }
        let broken = responses(2, category, 400).filter(|probe| probe.breaks).count();
        assert_eq!(broken, if category == Category::Other { 0 } else { 200 });
        let pairs: Vec<PairProbe> = pairs(2, category, 400).collect();
        assert_eq!(pairs.len(), if category == Category::Other { 0 } else { 400 });
        assert_eq!(pairs.iter().filter(|pair| pair.better == 0).count() * 2, pairs.len());
        assert!(pairs.iter().all(|pair| pair.responses[0] != pair.responses[1]));
    }
}

#[test]
fn principles_of_both_parts_are_there_and_apart() {
    let phrases = |part| -> BTreeSet<(Category, String)> {
        principles(1, part).map(|probe| (probe.category, probe.phrase)).collect()
    };
    let (training, held_out) = (phrases(Part::Training), phrases(Part::HeldOut));
    assert!(training.is_disjoint(&held_out));
    let categories: BTreeSet<Category> = held_out.iter().map(|(category, _)| *category).collect();
    assert_eq!(categories.len(), 6);
}

#[test]
fn prompts_have_their_shares_and_labels_prefer_the_right_answer() {
    const COUNT: u64 = 4_000;
    let mut kinds = BTreeMap::new();
    for prompt in prompts(6, COUNT) {
        *kinds.entry(prompt.truth.kind()).or_insert(0_u32) += 1;
    }
    let share = |kind| f64::from(kinds[&kind]) / COUNT as f64;
    assert!((0.42..0.48).contains(&share(Kind::Ambiguous)), "{kinds:?}");
    assert!((0.22..0.28).contains(&share(Kind::Disambiguated)), "{kinds:?}");
    let mut rejected = BTreeMap::new();
    for label in labels(6, 1_000) {
        assert_eq!((label.chosen[0].role, label.prompt[0].role), (Role::Assistant, Role::User));
        assert_ne!(label.chosen, label.rejected);
        let evasive = [
            "I ",
            "Let",
            "That",
            "Please",
            "Who",
            "Not",
            "Un",
            "Nobody",
            "There",
            "It is left",
            "Imp",
            "Can",
            "The text",
            "It does",
        ];
        let text = &label.rejected[0].content;
        let body = if evasive.iter().any(|start| text.starts_with(start)) { Body::Evasive } else { Body::Wrong };
        *rejected.entry(format!("{body:?}")).or_insert(0_u32) += 1;
    }
    assert!((180..=300).contains(&rejected["Wrong"]), "{rejected:?}");
}

#[test]
fn dialogues_are_flawless_and_another_seed_gives_others() {
    let mut seen = BTreeSet::new();
    for seed in [1, 2] {
        for dialogue in dialogues(seed, 200) {
            assert!(!dialogue.response.is_empty());
            seen.insert((seed, dialogue.prompt));
        }
    }
    assert!(seen.len() > 250, "{}", seen.len());
    assert!(benign().len() >= 20);
}
