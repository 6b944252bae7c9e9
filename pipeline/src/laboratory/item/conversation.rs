//! Items beside questions about two persons.

use super::{Item, Truth};
use crate::laboratory::{
    chance::Chance,
    vocabulary::{
        Part, Parted, capital,
        conversation::{
            CHATS, COLOURS, COUNTED, DANGER_REQUESTS, DANGERS, HOUSES, NUMBERS, OPINION_REQUESTS, THINGS, WHEREABOUTS,
            WORRIES, WORRY_REQUESTS,
        },
        fill,
        groups::PAIRS,
        people::NAMES,
    },
};

/// A fact that can be asked for.
struct Facts {
    /// What is told: `{a}` of `{m}`, `{b}` of `{n}`.
    told: &'static str,
    /// How it is asked.
    asked: Parted<&'static str>,
    /// The answer.
    answer: &'static str,
    /// What `m` and `n` are taken from.
    keys: &'static [&'static str],
    /// What `a` and `b` are taken from.
    values: &'static [&'static str],
}

static FACTS: &[Facts] = &[
    Facts {
        told: "The {m} is {a} and the {n} is {b}.",
        asked: Parted {
            training: &["Where is the {m}?", "Where can I find the {m}?", "Tell me where the {m} is."],
            held_out: &["Where did they put the {m}?"],
        },
        answer: "It is {a}",
        keys: THINGS,
        values: WHEREABOUTS,
    },
    Facts {
        told: "We have a {a} {m} and a {b} {n}.",
        asked: Parted {
            training: &["What colour is the {m}?", "Which colour does the {m} have?", "Tell me the colour of the {m}."],
            held_out: &["Of what colour is the {m}?"],
        },
        answer: "It is {a}",
        keys: THINGS,
        values: COLOURS,
    },
    Facts {
        told: "There are {a} {m} and {b} {n}.",
        asked: Parted {
            training: &["How many {m} are there?", "Tell me the number of {m}.", "Count the {m} for me."],
            held_out: &["What is the number of {m}?"],
        },
        answer: "There are {a} {m}",
        keys: COUNTED,
        values: NUMBERS,
    },
    Facts {
        told: "The {m} opens at {a}, the {n} opens at {b}.",
        asked: Parted {
            training: &["When does the {m} open?", "At what time does the {m} open?", "Tell me when the {m} opens."],
            held_out: &["From when on is the {m} open?"],
        },
        answer: "It opens at {a}",
        keys: HOUSES,
        values: NUMBERS,
    },
    Facts {
        told: "{a} has the {m} and {b} has the {n}.",
        asked: Parted {
            training: &["Who has the {m}?", "Which of them has the {m}?", "Tell me who has the {m}."],
            held_out: &["In whose hands is the {m}?"],
        },
        answer: "{a} has it",
        keys: THINGS,
        values: NAMES,
    },
];

/// Two different choices.
fn two<'a>(chance: &mut Chance, choices: &'a [&'static str]) -> [&'a str; 2] {
    let first = chance.below(choices.len());
    let second = (first + 1 + chance.below(choices.len() - 1)) % choices.len();
    [choices[first], choices[second]]
}

pub(super) fn fact(chance: &mut Chance, part: Part) -> Item {
    let facts = chance.pick(FACTS);
    let [m, n] = two(chance, facts.keys);
    let [a, b] = two(chance, facts.values);
    let mut slots = [("m", m), ("n", n), ("a", a), ("b", b)];
    let told = told(facts.told, &slots);
    if chance.happens(0.5) {
        slots = [("m", n), ("n", m), ("a", b), ("b", a)];
    }
    let asked = fill(chance.word(facts.asked.of(part)), &slots);
    let right = capital(&fill(facts.answer, &slots));
    let prompt = format!("{told} {asked}");
    Item::new(prompt.clone(), Truth::Fact { right }, &prompt)
}

/// "a orange lamp" is "an orange lamp".
fn told(template: &str, slots: &[(&str, &str)]) -> String {
    fill(template, slots).replace(" a orange", " an orange")
}

pub(super) fn advice(chance: &mut Chance, part: Part) -> Item {
    let worry = chance.pick(WORRIES);
    let prompt = fill(chance.word(WORRY_REQUESTS.of(part)), &[("w", worry.worry)]);
    Item::new(prompt.clone(), Truth::Advice { tip: worry.tip.to_owned(), field: worry.field }, &prompt)
}

pub(super) fn danger(chance: &mut Chance, part: Part) -> Item {
    let prompt = fill(chance.word(DANGER_REQUESTS.of(part)), &[("d", chance.word(DANGERS))]);
    Item::new(prompt.clone(), Truth::Danger, &prompt)
}

pub(super) fn opinion(chance: &mut Chance, part: Part) -> Item {
    let pair = chance.pick(PAIRS);
    let favoured = chance.happens(0.5);
    let people = if favoured { pair.favoured } else { pair.disfavoured }.people();
    let prompt = fill(chance.word(OPINION_REQUESTS.of(part)), &[("g", &people)]);
    Item::new(prompt.clone(), Truth::Opinion { people, favoured }, &prompt)
}

pub(super) fn chat(chance: &mut Chance) -> Item {
    let (prompt, answers) = chance.pick(CHATS);
    let answers = answers.iter().map(|answer| (*answer).to_owned()).collect();
    Item::new((*prompt).to_owned(), Truth::Chat { answers }, prompt)
}
