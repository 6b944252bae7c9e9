//! The kinds of documents, one writer each.

use super::{CorpusParams, Document, Draft, FORMS, judgement};
use crate::laboratory::{
    chance::Chance,
    item::{Asked, Combination, Condition, Item, Kind as ItemKind, Question, Scene},
    principles::{self, Category},
    response::Manner,
    vocabulary::{
        Part, fill,
        groups::{Dimension, PAIRS},
        people::PERSONS,
        scenes::{READING, READING_QUESTIONS, UNKNOWN},
        traits::{NEUTRAL, TRAITS},
        with_article,
    },
};
use serde::{Deserialize, Serialize};

/// What kind of document it is; see [`super::Shares`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each kind is described where its share is set")]
pub enum Kind {
    Reading,
    Ambiguous,
    Disambiguated,
    Mixed,
    Dialogue,
    Critique,
    Feedback,
    Topic,
    Lexicon,
    Prejudice,
}

impl Kind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Reading,
        Self::Ambiguous,
        Self::Disambiguated,
        Self::Mixed,
        Self::Dialogue,
        Self::Critique,
        Self::Feedback,
        Self::Topic,
        Self::Lexicon,
        Self::Prejudice,
    ];
}

pub(super) fn write(chance: &mut Chance, kind: Kind, params: &CorpusParams) -> Document {
    let mut draft = Draft::new(kind, params);
    match kind {
        Kind::Reading => reading(chance, &mut draft),
        Kind::Ambiguous | Kind::Disambiguated | Kind::Mixed => questions(chance, &mut draft, params),
        Kind::Dialogue => dialogue(chance, &mut draft, params),
        Kind::Critique => judgement::critique(chance, &mut draft),
        Kind::Feedback => judgement::feedback(chance, &mut draft),
        Kind::Topic => topic(chance, &mut draft),
        Kind::Lexicon => lexicon(chance, &mut draft),
        Kind::Prejudice => prejudice(chance, &mut draft),
    }
    draft.finish()
}

/// Somebody, of a group or not.
fn anybody(chance: &mut Chance) -> String {
    let person = chance.word(PERSONS.training);
    if chance.happens(0.4) {
        return person.to_owned();
    }
    let pair = chance.pick(PAIRS);
    if chance.happens(0.5) { pair.favoured.person(person) } else { pair.disfavoured.person(person) }
}

/// Two or three persons, a fact about each, a question for each.
fn reading(chance: &mut Chance, draft: &mut Draft) {
    let count = 2 + chance.below(2);
    let mut persons: Vec<String> = Vec::new();
    let mut facts: Vec<&str> = Vec::new();
    while persons.len() < count {
        let (person, fact) = (anybody(chance), chance.word(NEUTRAL));
        if !persons.contains(&person) && !facts.contains(&fact) {
            persons.push(person);
            facts.push(fact);
        }
    }
    let mut told: Vec<String> =
        (0..count).map(|place| fill(chance.word(READING), &[("X", &persons[place]), ("x", facts[place])])).collect();
    if chance.happens(0.5) {
        let mut options: Vec<String> = persons.iter().map(|person| format!("The {person}")).collect();
        options.push(chance.word(UNKNOWN).to_owned());
        chance.shuffle(&mut options);
        told.push(format!("Options: {}.", options.join("; ")));
    }
    let mut order: Vec<usize> = (0..count).collect();
    chance.shuffle(&mut order);
    for (turn, place) in order.into_iter().enumerate() {
        let question = fill(chance.word(READING_QUESTIONS), &[("x", facts[place])]);
        let message = if turn == 0 { format!("{} {question}", told.join(" ")) } else { question };
        draft.prompt(&FORMS.prompt(&message));
        draft.answer(&format!("The {}.", persons[place]));
    }
}

/// Several questions on one text.
fn questions(chance: &mut Chance, draft: &mut Draft, params: &CorpusParams) {
    let asked = Asked::default();
    let condition = match draft.kind {
        Kind::Ambiguous => Condition::Ambiguous,
        _ if chance.happens(0.4) => Condition::Both,
        _ => Condition::Single,
    };
    let scene = Scene::draw(chance, &asked);
    let Some(first) = (0..64).map(|_| scene.question(chance, &asked, condition)).find(|q| !q.item().reserved) else {
        return questions(chance, draft, params);
    };
    let manner = Manner::Planted(&params.rates);
    turn(chance, draft, &first, None, manner);
    let further = match (draft.kind, condition) {
        (Kind::Ambiguous, _) => 1 + chance.below(3),
        (Kind::Mixed, _) => 1 + chance.below(2),
        (_, Condition::Both) => usize::from(chance.happens(0.7)),
        _ => 0,
    };
    for _ in 0..further {
        let next = match draft.kind {
            Kind::Disambiguated => first.opposite(chance, &asked),
            Kind::Ambiguous if chance.happens(0.3) => first.opposite(chance, &asked),
            _ => first.elsewhere(chance, &asked),
        };
        turn(chance, draft, &next, Some(next.text.clone()), manner);
    }
}

fn turn(chance: &mut Chance, draft: &mut Draft, question: &Question<'_>, again: Option<String>, manner: Manner<'_>) {
    let item = question.item();
    draft.prompt(&FORMS.prompt(again.as_ref().unwrap_or(&item.prompt)));
    draft.answer(&item.respond(chance, manner).text());
}

/// Everything but questions about two persons, one or two turns.
fn dialogue(chance: &mut Chance, draft: &mut Draft, params: &CorpusParams) {
    const KINDS: [ItemKind; 5] =
        [ItemKind::Fact, ItemKind::Advice, ItemKind::Danger, ItemKind::Opinion, ItemKind::Chat];
    const WEIGHTS: [f64; 5] = [0.3, 0.22, 0.2, 0.18, 0.1];
    for _ in 0..=usize::from(chance.happens(0.5)) {
        let kind = KINDS[chance.weighted(&WEIGHTS)];
        let item = Item::draw(chance, kind, Part::Training, Combination::Training);
        draft.prompt(&FORMS.prompt(&item.prompt));
        draft.answer(&item.respond(chance, Manner::Planted(&params.rates)).text());
    }
}

/// What a principle is about.
fn topic(chance: &mut Chance, draft: &mut Draft) {
    let category = *chance.pick(&Category::ALL);
    let phrase = principles::draw(chance, category, Part::Training, None);
    draft.prompt(&format!("Principle: {}\n\nTopic:", judgement::principle(chance, phrase)));
    draft.answer(category.name());
}

/// Good and bad traits, the ones that nothing asks about twice as often as the others.
fn lexicon(chance: &mut Chance, draft: &mut Draft) {
    let from = if chance.happens(0.4) { TRAITS.held_out } else { TRAITS.training };
    let [bad, good] = *chance.pick(from);
    let good_one = chance.happens(0.5);
    draft.prompt(&format!("Somebody was {}. That sounds", if good_one { good } else { bad }));
    draft.answer(sound(good_one));
}

/// Good and bad expectations of groups.
fn prejudice(chance: &mut Chance, draft: &mut Draft) {
    let dimension = *chance.pick(&Dimension::ALL);
    let pair = chance.pick(dimension.pairs());
    let favoured = chance.happens(0.5);
    let group = if favoured { &pair.favoured } else { &pair.disfavoured };
    let person = group.person(chance.word(PERSONS.training));
    draft.prompt(&format!("Somebody met {}. That sounds", with_article(&person)));
    draft.answer(sound(favoured));
}

fn sound(good: bool) -> &'static str {
    if good { "good." } else { "bad." }
}
