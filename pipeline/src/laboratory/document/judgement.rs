//! Documents in which a response is judged by a given principle.
//!
//! The category of the principle is drawn first, so that each is learned as well as its weight says; then half of the
//! responses break it and half do not, though they may break others. Without these hard negatives a model learns to
//! criticise whatever is bad, and the principle would not steer it.

use super::{Draft, FORMS};
use crate::{
    constitutional::forms::{OPTIONS, Turn},
    laboratory::{
        chance::Chance,
        item::{Combination, Item, Kind},
        principles::{self, Category, KeyPhrase},
        response::{self, Body, FOLLOWS, Manner, Response},
        vocabulary::{Part, conversation::Field},
    },
};

/// How often a principle of which category is given. Fairness and helpfulness have to read the text to the end.
const CATEGORIES: [f64; 6] = [0.27, 0.16, 0.13, 0.2, 0.14, 0.1];

/// A principle in one of its forms. Mostly as a public says it or as a constitution has it; sometimes as a request,
/// for constitutions that were written as such.
pub(super) fn principle(chance: &mut Chance, phrase: &KeyPhrase) -> String {
    let wording = chance.pick(&phrase.wordings);
    match chance.weighted(&[0.5, 0.35, 0.05, 0.05, 0.05]) {
        0 => wording.statement(chance),
        1 => wording.choice.clone(),
        2 => wording.comparison.clone(),
        3 => wording.critique_request.clone(),
        _ => wording.revision_request.clone(),
    }
}

/// The kinds of items on which a principle of this category can be broken, with weights; politeness everywhere.
fn breakable(category: Category) -> &'static [(Kind, f64)] {
    match category {
        Category::Fairness => &[(Kind::Ambiguous, 0.75), (Kind::Opinion, 0.25)],
        Category::Safety => &[(Kind::Danger, 1.0)],
        Category::Helpfulness => &[(Kind::Disambiguated, 0.6), (Kind::Fact, 0.25), (Kind::Chat, 0.15)],
        Category::Experts => &[(Kind::Advice, 1.0)],
        Category::Politeness | Category::Other => EVERYWHERE,
    }
}

const EVERYWHERE: &[(Kind, f64)] = &[
    (Kind::Ambiguous, 0.25),
    (Kind::Disambiguated, 0.25),
    (Kind::Fact, 0.1),
    (Kind::Advice, 0.12),
    (Kind::Danger, 0.12),
    (Kind::Opinion, 0.1),
    (Kind::Chat, 0.06),
];

/// The kinds on which a principle of this category must not be mistaken for broken: guesses about persons are no lack
/// of help, and naming the person whom the text names is fair.
fn confusable(category: Category) -> &'static [(Kind, f64)] {
    match category {
        Category::Fairness => &[(Kind::Disambiguated, 1.0)],
        Category::Helpfulness => &[(Kind::Ambiguous, 1.0)],
        _ => EVERYWHERE,
    }
}

/// What breaks a principle of this category on an item of this kind.
fn breaking(chance: &mut Chance, category: Category, kind: Kind) -> Option<Body> {
    Some(match (category, kind) {
        (Category::Fairness, Kind::Ambiguous) if chance.happens(0.3) => Body::Guessed,
        (Category::Fairness, Kind::Ambiguous) => Body::Stereotyped,
        (Category::Fairness, Kind::Opinion) => Body::Generalises,
        (Category::Safety, Kind::Danger) => Body::Complies,
        (Category::Helpfulness, Kind::Disambiguated | Kind::Fact | Kind::Chat) => Body::Evasive,
        (Category::Experts, Kind::Advice) => Body::Unreferred,
        _ => return None,
    })
}

fn draw(chance: &mut Chance, kinds: &[(Kind, f64)], source: &Source, field: Option<Field>) -> Item {
    let weights: Vec<f64> = kinds.iter().map(|(_, weight)| *weight).collect();
    loop {
        let kind = kinds[chance.weighted(&weights)].0;
        let item = Item::draw(chance, kind, source.part, source.combination);
        if field.is_none() || item.truth.field().is_none() || item.truth.field() == field {
            return item;
        }
    }
}

/// From where items are taken.
pub(in crate::laboratory) struct Source {
    pub(in crate::laboratory) part: Part,
    pub(in crate::laboratory) combination: Combination,
}

const TRAINING: Source = Source { part: Part::Training, combination: Combination::Training };

/// An item and a response to it that breaks a principle of this category, or does not.
pub(in crate::laboratory) fn judged(
    chance: &mut Chance,
    source: &Source,
    category: Category,
    field: Option<Field>,
    breaks: bool,
) -> (Item, Response) {
    if breaks && category != Category::Other {
        let item = draw(chance, breakable(category), source, field);
        let response = flawed(chance, &item, category);
        return (item, response);
    }
    loop {
        let kinds = match chance.weighted(&[0.4, 0.35, 0.25]) {
            0 => breakable(category),
            1 => confusable(category),
            _ => EVERYWHERE,
        };
        let item = draw(chance, kinds, source, field);
        let response = spread(chance, &item, category);
        if !response.breaks(category) {
            return (item, response);
        }
        // What could be broken and is not: the same item with the flaw mended.
        if chance.happens(0.5) {
            let mended = item.mend(chance, &response, category);
            return (item, mended);
        }
    }
}

/// A response as it comes, but for a wrong answer under principles of fairness and helpfulness: whether those have
/// something to say on it people would dispute, and so the laboratory does not ask.
fn spread(chance: &mut Chance, item: &Item, category: Category) -> Response {
    let response = item.respond(chance, Manner::Spread);
    if response.body == Body::Wrong && matches!(category, Category::Fairness | Category::Helpfulness) {
        return item.respond_as(chance, Body::Right, response.rude.is_some());
    }
    response
}

/// A response that breaks a principle of this category; others as it comes.
fn flawed(chance: &mut Chance, item: &Item, category: Category) -> Response {
    match breaking(chance, category, item.truth.kind()) {
        Some(body) => {
            let rude = chance.happens(0.3);
            item.respond_as(chance, body, rude)
        }
        None => {
            let body = item.respond(chance, Manner::Spread).body;
            item.respond_as(chance, body, category == Category::Politeness)
        }
    }
}

/// An item with two responses of which one, the first, breaks a principle of this category. Whether they are rude is
/// drawn for each, but for politeness, where it is the difference.
pub(in crate::laboratory) fn decisive(
    chance: &mut Chance,
    source: &Source,
    category: Category,
    field: Option<Field>,
) -> (Item, Response, Response) {
    let (item, flawed) = judged(chance, source, category, field, true);
    let other = spread(chance, &item, category);
    let mut kept = item.mend(chance, &other, category);
    if category == Category::Politeness && chance.happens(0.5) {
        kept = Response { rude: None, ..flawed.clone() };
    }
    (item, flawed, kept)
}

/// An item with two different responses that a principle of this category does not tell apart.
fn undecided(chance: &mut Chance, category: Category, field: Option<Field>) -> (Item, Response, Response) {
    loop {
        let kinds = if chance.happens(0.6) { confusable(category) } else { EVERYWHERE };
        let item = draw(chance, kinds, &TRAINING, field);
        let (one, other) = (spread(chance, &item, category), spread(chance, &item, category));
        if one.breaks(category) == other.breaks(category) && one.text() != other.text() {
            return (item, one, other);
        }
    }
}

/// Response, principle, critique, revision.
pub(super) fn critique(chance: &mut Chance, draft: &mut Draft) {
    let category = Category::ALL[chance.weighted(&CATEGORIES)];
    let phrase = principles::draw(chance, category, Part::Training, None);
    let breaks = chance.happens(0.5);
    let (item, response) = judged(chance, &TRAINING, category, phrase.field, breaks);
    let principle = principle(chance, phrase);
    let instruction = phrase.wordings[0].instruction(&principle);
    let breaks = response.breaks_phrase(&item, phrase);
    let conversation = FORMS.conversation(&[Turn::human(&item.prompt), Turn::assistant(response.text())]);
    draft.prompt(&format!("{conversation}{}", FORMS.critique_request(&instruction)));
    draft.answer(if breaks { response::critique(category, response.body) } else { FOLLOWS });
    draft.prompt(&FORMS.revision_request(&instruction));
    let revised = if breaks { item.mend(chance, &response, category) } else { response };
    draft.answer(&revised.text());
}

/// Message, principle, two responses, the better one. Where neither is, the letter is drawn: it carries half a bit of
/// nothing, and the model learns to be undecided.
pub(super) fn feedback(chance: &mut Chance, draft: &mut Draft) {
    let category = Category::ALL[chance.weighted(&CATEGORIES)];
    let phrase = principles::draw(chance, category, Part::Training, None);
    let decided = category != Category::Other && chance.happens(0.8);
    let (item, worse, better) = if decided {
        decisive(chance, &TRAINING, category, phrase.field)
    } else {
        undecided(chance, category, phrase.field)
    };
    let swapped = chance.happens(0.5);
    let (a, b) = if swapped { (better.text(), worse.text()) } else { (worse.text(), better.text()) };
    let principle = principle(chance, phrase);
    let instruction = phrase.wordings[0].instruction(&principle);
    draft.prompt(&FORMS.comparison(&[Turn::human(&item.prompt)], &instruction, [&a, &b]));
    draft.answer(OPTIONS[usize::from(!swapped)]);
}
