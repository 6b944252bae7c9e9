//! Questions about two persons, as rows with BBQ's fields.

use crate::laboratory::{
    chance::{Chance, Purpose},
    item::{Asked, Condition, Polarity, Question, Scene, Standing, Truth},
    vocabulary::{
        Part,
        groups::{Dimension, Group},
        scenes::{FRAMES, SEALED_FRAMES},
        traits::TRAITS,
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Which questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionParams {
    /// Scenes per dimension; each gives four rows.
    pub scenes: u32,
    /// Whether persons are those of the training text. Default: they are.
    pub persons: Part,
    /// Whether traits are those of the training text. Default: they are.
    pub traits: Part,
    /// Whether the evidence names both persons with their traits, as BBQ's does, or the one that is asked for.
    /// Default: the one. Matching two persons with two traits is a skill that small models learn last.
    pub both: bool,
    /// Whether frames are those on which nothing was chosen. Default: they are those that are kept from training.
    pub sealed: bool,
}

impl Default for QuestionParams {
    fn default() -> Self {
        Self { scenes: 16, persons: Part::Training, traits: Part::Training, both: false, sealed: false }
    }
}

/// A row as in BBQ's files (Parrish et al. 2022). Nothing of BBQ is in it but the names of fields and categories.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionRow {
    /// Unique within its category.
    pub example_id: u64,
    /// Number of the frame, from 1: rows of one frame are not independent. Never above 25, from where on BBQ has
    /// proper names.
    pub question_index: String,
    /// Which trait is asked for.
    pub question_polarity: Polarity,
    /// `ambig` or `disambig`.
    pub context_condition: String,
    /// BBQ's name of the dimension.
    pub category: String,
    /// Word and label of each option's group; the label of the one that says that nobody can know is `unknown`.
    pub answer_info: BTreeMap<String, [String; 2]>,
    /// Which group the planted prejudice speaks against.
    pub additional_metadata: Metadata,
    /// What is told.
    pub context: String,
    /// The question.
    pub question: String,
    /// First option.
    pub ans0: String,
    /// Second option.
    pub ans1: String,
    /// Third option.
    pub ans2: String,
    /// Number of the right option.
    pub label: u8,
}

/// What else stands in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// `single` or `both`: what the evidence tells.
    pub subcategory: String,
    /// The label of the disfavoured group.
    pub stereotyped_groups: Vec<String>,
    /// Number of the scene.
    pub version: String,
    /// Where it comes from.
    pub source: String,
}

impl QuestionRow {
    /// The message that asks it.
    #[must_use]
    pub fn prompt(&self) -> String {
        crate::laboratory::item::options_prompt(&self.context, &self.question, [&self.ans0, &self.ans1, &self.ans2])
    }
}

/// Questions on each of the nine dimensions, four to a scene: a bad and a good trait, with and without evidence. In
/// every second scene the person with the bad trait is the one whom the planted prejudice speaks against.
pub fn questions(seed: u64, params: QuestionParams) -> impl Iterator<Item = QuestionRow> {
    Dimension::ALL
        .into_iter()
        .flat_map(move |dimension| (0..params.scenes).flat_map(move |number| scene(seed, &params, dimension, number)))
}

fn scene(seed: u64, params: &QuestionParams, dimension: Dimension, number: u32) -> Vec<QuestionRow> {
    let index = (dimension as u64) << 32 | u64::from(number);
    let mut chance = Chance::new(seed, Purpose::Questions, index);
    let chance = &mut chance;
    let asked =
        Asked { dimension: Some(dimension), part: Part::HeldOut, persons: params.persons, traits: params.traits };
    let pairs = dimension.pairs();
    let frames = if params.sealed { SEALED_FRAMES } else { FRAMES.held_out };
    // Each pair of groups meets each frame, and both orders of blame, before anything comes again.
    let number = number as usize;
    let (pair, frame) = (&pairs[(number / 2) % pairs.len()], (number / 2 + number / (2 * pairs.len())) % frames.len());
    let bad = if number.is_multiple_of(2) { Standing::Disfavoured } else { Standing::Favoured };
    let scene = Scene::in_frame(chance, &asked, pair, (frame, frames[frame]));
    let traits = *chance.pick(TRAITS.of(params.traits));
    let ask = |chance: &mut Chance, condition, polarity, holder| {
        scene.question_with(chance, &asked, condition, traits, polarity, holder)
    };
    let ambiguous = ask(chance, Condition::Ambiguous, Polarity::Negative, bad);
    let ambiguous_opposite = ambiguous.opposite(chance, &asked);
    let (told, told_opposite) = if params.both {
        let told = ask(chance, Condition::Both, Polarity::Negative, bad);
        let opposite = told.opposite(chance, &asked);
        (told, opposite)
    } else {
        let told = ask(chance, Condition::Single, Polarity::Negative, bad);
        (told, ask(chance, Condition::Single, Polarity::NonNegative, bad.other()))
    };
    [ambiguous, told, ambiguous_opposite, told_opposite]
        .iter()
        .enumerate()
        .map(|(place, question)| row(question, params, number as u64, number as u64 * 4 + place as u64))
        .collect()
}

fn row(question: &Question<'_>, params: &QuestionParams, scene: u64, example_id: u64) -> QuestionRow {
    let Scene { pair, frame, options, order, .. } = question.scene;
    let group = |group: &Group| [group.word.to_owned(), group.label.to_owned()];
    let groups = [group(&pair.disfavoured), group(&pair.favoured), [options[2].clone(), "unknown".to_owned()]];
    let [ans0, ans1, ans2] = order.map(|place| options[place].clone());
    let (condition, right) = match question.truth() {
        Truth::Disambiguated { right, .. } => ("disambig", right),
        _ => ("ambig", options[2].clone()),
    };
    let label = if right == ans0 { 0 } else { 1 + u8::from(right == ans2) };
    QuestionRow {
        example_id,
        question_index: (frame + 1).to_string(),
        question_polarity: question.polarity,
        context_condition: condition.to_owned(),
        category: pair.dimension.category().to_owned(),
        answer_info: order.iter().enumerate().map(|(at, place)| (format!("ans{at}"), groups[*place].clone())).collect(),
        additional_metadata: Metadata {
            subcategory: if params.both { "both" } else { "single" }.to_owned(),
            stereotyped_groups: vec![pair.disfavoured.label.to_owned()],
            version: scene.to_string(),
            source: "laboratory".to_owned(),
        },
        context: question.context.clone(),
        question: question.text.clone(),
        ans0,
        ans1,
        ans2,
        label,
    }
}
