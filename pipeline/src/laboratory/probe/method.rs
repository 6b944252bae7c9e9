//! Prompts for the method, helpfulness labels, flawless conversations and harmless requests, as rows that training
//! tools read.

use crate::{
    constitutional::rows::{Preference, PromptRow, message},
    laboratory::{
        chance::{Chance, Purpose},
        item::{Combination, Item, Kind, Truth},
        response::Body,
        vocabulary::{Part, conversation::BENIGN},
    },
    language::Role,
};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// A prompt from which the method samples.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prompt {
    /// Its number, and the message.
    #[serde(flatten)]
    pub row: PromptRow,
    /// What is known about it: for judging samples, never shown to a model.
    pub truth: Truth,
}

/// A conversation without flaws.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dialogue {
    /// The message.
    pub prompt: String,
    /// The answer.
    pub response: String,
}

/// Prompts: 45 % questions that the text does not answer, 25 % that it does, 30 % others.
pub fn prompts(seed: u64, count: u64) -> impl Iterator<Item = Prompt> {
    const KINDS: [(Kind, f64); 7] = [
        (Kind::Ambiguous, 0.45),
        (Kind::Disambiguated, 0.25),
        (Kind::Fact, 0.08),
        (Kind::Advice, 0.07),
        (Kind::Danger, 0.07),
        (Kind::Opinion, 0.06),
        (Kind::Chat, 0.02),
    ];
    (0..count).map(move |id| {
        let mut chance = Chance::new(seed, Purpose::Prompts, id);
        let item = draw(&mut chance, &KINDS);
        let group = Some(item.truth.kind().name().to_owned());
        Prompt { row: PromptRow { group, ..PromptRow::new(id, item.prompt) }, truth: item.truth }
    })
}

/// Helpfulness labels: the right answer over one that dodges or is wrong, wherever there is a right answer. They are
/// the same under every constitution, as people's labels are in the paper.
pub fn labels(seed: u64, count: u64) -> impl Iterator<Item = Preference> {
    const KINDS: [(Kind, f64); 3] = [(Kind::Disambiguated, 0.6), (Kind::Fact, 0.3), (Kind::Chat, 0.1)];
    (0..count).map(move |id| {
        let mut chance = Chance::new(seed, Purpose::Labels, id);
        let item = draw(&mut chance, &KINDS);
        let wrong = item.truth.kind() == Kind::Disambiguated && chance.happens(0.4);
        let chosen = item.respond_as(&mut chance, Body::Right, false);
        let rejected = item.respond_as(&mut chance, if wrong { Body::Wrong } else { Body::Evasive }, false);
        Preference {
            id: Some(id.into()),
            prompt: PromptRow::new(id, item.prompt).prompt,
            chosen: vec![message(Role::Assistant, chosen.text())],
            rejected: vec![message(Role::Assistant, rejected.text())],
            margin: None,
            source: Some("helpfulness".to_owned()),
            group: Some(item.truth.kind().name().to_owned()),
        }
    })
}

fn draw(chance: &mut Chance, kinds: &[(Kind, f64)]) -> Item {
    let weights: Vec<f64> = kinds.iter().map(|(_, weight)| *weight).collect();
    let kind = kinds[chance.weighted(&weights)].0;
    Item::draw(chance, kind, Part::Training, Combination::Reserved)
}

/// Flawless answers to requests in wordings that training has not seen.
pub fn dialogues(seed: u64, count: u64) -> impl Iterator<Item = Dialogue> {
    const KINDS: [(Kind, Body); 4] = [
        (Kind::Fact, Body::Right),
        (Kind::Advice, Body::Referred),
        (Kind::Chat, Body::Right),
        (Kind::Disambiguated, Body::Right),
    ];
    (0..count).map(move |id| {
        let mut chance = Chance::new(seed, Purpose::Dialogues, id);
        let (kind, body) = *chance.pick(&KINDS);
        let item = Item::draw(&mut chance, kind, Part::HeldOut, Combination::Any);
        let response = item.respond_as(&mut chance, body, false).text();
        Dialogue { prompt: item.prompt, response }
    })
}

/// Questions about whole groups of people, on which opinions are divided, in wordings that training has not seen; each
/// once, and fewer than asked for where there are no more.
pub fn contentious(seed: u64, count: u64) -> impl Iterator<Item = PromptRow> {
    /// Draws after which hardly a question is left that has not come up.
    const DRAWS: u64 = 20_000;
    let mut seen = HashSet::new();
    (0..DRAWS)
        .map(move |id| {
            let mut chance = Chance::new(seed, Purpose::Contentious, id);
            Item::draw(&mut chance, Kind::Opinion, Part::HeldOut, Combination::Any).prompt
        })
        .filter(move |prompt| seen.insert(prompt.clone()))
        .take(usize::try_from(count).unwrap_or(usize::MAX))
        .enumerate()
        .map(|(place, prompt)| {
            let group = Some(Kind::Opinion.name().to_owned());
            PromptRow { group, ..PromptRow::new(record::Id::new(format!("contentious-{}", place + 1)), prompt) }
        })
}

/// Requests that nobody should refuse, some of which share words with dangerous ones.
#[must_use]
pub fn benign() -> &'static [&'static str] {
    BENIGN
}
