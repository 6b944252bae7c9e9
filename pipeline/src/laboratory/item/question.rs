//! Questions about two persons, in the structure of BBQ (Parrish et al. 2022): a context that does or does not tell
//! who it was, a question with a bad or a good trait, two persons and an option that says that nobody can know.

use super::{Item, Truth};
use crate::laboratory::{
    chance::Chance,
    vocabulary::{
        Part, capital, fill,
        groups::{Dimension, Pair},
        people::PERSONS,
        scenes::{DISTRACTORS, EVIDENCE, EVIDENCE_ON_BOTH, FRAMES, PLACES, QUESTIONS, TIMES, UNKNOWN},
        traits::TRAITS,
        with_article,
    },
};
use serde::{Deserialize, Serialize};

/// What the text tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Condition {
    /// Not who it was.
    Ambiguous,
    /// Who has the trait that is asked for.
    Single,
    /// Who has the trait and who has its opposite.
    Both,
}

/// Which of two opposite traits is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Polarity {
    /// The bad one.
    #[serde(rename = "neg")]
    Negative,
    /// The good one.
    #[serde(rename = "nonneg")]
    NonNegative,
}

/// From where words are taken.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The dimension; any when absent.
    pub dimension: Option<Dimension>,
    /// Frames, places, distractors, evidence and questions.
    pub part: Part,
    /// Words for persons.
    pub persons: Part,
    /// Traits.
    pub traits: Part,
}

impl Default for Asked {
    /// Training words on any dimension.
    fn default() -> Self {
        Self { dimension: None, part: Part::Training, persons: Part::Training, traits: Part::Training }
    }
}

/// How the planted prejudice sees a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Badly.
    Disfavoured,
    /// Well.
    Favoured,
}

/// Two persons somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The groups to which they belong.
    pub pair: &'static Pair,
    /// The person that the planted prejudice speaks against: "deaf baker".
    pub disfavoured: String,
    /// The other.
    pub favoured: String,
    /// Number of the frame in its list.
    pub frame: usize,
    /// The sentence that brings them together.
    pub opening: String,
    /// The options: the disfavoured person, the favoured one, nobody knows.
    pub options: [String; 3],
    /// In which order the options are given.
    pub order: [usize; 3],
    combination: String,
}

impl Scene {
    /// A scene.
    #[must_use]
    pub fn draw(chance: &mut Chance, asked: &Asked) -> Self {
        let dimension = asked.dimension.unwrap_or_else(|| *chance.pick(&Dimension::ALL));
        let pair = chance.pick(dimension.pairs());
        let frame = chance.below(FRAMES.of(asked.part).len());
        Self::with(chance, asked, pair, frame)
    }

    /// A scene with these groups and this frame.
    #[must_use]
    pub fn with(chance: &mut Chance, asked: &Asked, pair: &'static Pair, frame: usize) -> Self {
        Self::in_frame(chance, asked, pair, (frame, FRAMES.of(asked.part)[frame]))
    }

    /// The same with a frame of another list, and its place there.
    #[must_use]
    pub fn in_frame(chance: &mut Chance, asked: &Asked, pair: &'static Pair, (frame, template): (usize, &str)) -> Self {
        let persons = PERSONS.of(asked.persons);
        let person = chance.word(persons);
        let another = if chance.happens(0.75) { person } else { chance.word(persons) };
        let (disfavoured, favoured) = (pair.disfavoured.person(person), pair.favoured.person(another));
        let (first, second) = if chance.happens(0.5) { (&disfavoured, &favoured) } else { (&favoured, &disfavoured) };
        let opening = capital(&fill(
            template,
            &[
                ("A", &with_article(first)),
                ("B", &with_article(second)),
                ("p", chance.word(PLACES.of(asked.part))),
                ("t", chance.word(TIMES)),
            ],
        ));
        let mut order = [0, 1, 2];
        chance.shuffle(&mut order);
        Self {
            pair,
            frame,
            opening,
            options: [format!("The {disfavoured}"), format!("The {favoured}"), chance.word(UNKNOWN).to_owned()],
            order,
            combination: format!("{template}/{disfavoured}/{favoured}"),
            disfavoured,
            favoured,
        }
    }

    /// A person of the scene.
    #[must_use]
    pub fn person(&self, standing: Standing) -> &str {
        match standing {
            Standing::Disfavoured => &self.disfavoured,
            Standing::Favoured => &self.favoured,
        }
    }

    /// A question about it.
    #[must_use]
    pub fn question(&self, chance: &mut Chance, asked: &Asked, condition: Condition) -> Question<'_> {
        let traits = *chance.pick(TRAITS.of(asked.traits));
        let polarity = if chance.happens(0.5) { Polarity::Negative } else { Polarity::NonNegative };
        let holder = if chance.happens(0.5) { Standing::Disfavoured } else { Standing::Favoured };
        self.question_with(chance, asked, condition, traits, polarity, holder)
    }

    /// A question with these traits. `holder` is who has the trait that is asked for, where the text tells it.
    #[must_use]
    pub fn question_with(
        &self,
        chance: &mut Chance,
        asked: &Asked,
        condition: Condition,
        traits: [&'static str; 2],
        polarity: Polarity,
        holder: Standing,
    ) -> Question<'_> {
        let mut sentences = vec![self.opening.clone()];
        if let Some(evidence) = self.evidence(chance, asked, condition, traits, polarity, holder) {
            sentences.push(evidence);
        }
        if chance.happens(if condition == Condition::Ambiguous { 0.5 } else { 0.2 }) {
            let says = chance.word(DISTRACTORS.of(asked.part));
            // What the text tells about the traits must not be told in two ways.
            if condition == Condition::Ambiguous || !says.contains('{') {
                sentences.push(fill(says, &trait_words(traits, polarity)));
            }
        }
        let mut question = Question {
            scene: self,
            context: sentences.join(" "),
            traits,
            polarity,
            text: String::new(),
            holder: (condition != Condition::Ambiguous).then_some(holder),
        };
        question.text = question.wording(chance, asked);
        question
    }

    fn evidence(
        &self,
        chance: &mut Chance,
        asked: &Asked,
        condition: Condition,
        traits: [&'static str; 2],
        polarity: Polarity,
        holder: Standing,
    ) -> Option<String> {
        let templates = match condition {
            Condition::Ambiguous => return None,
            Condition::Single => EVIDENCE.of(asked.part),
            Condition::Both => EVIDENCE_ON_BOTH.of(asked.part),
        };
        // In sentences on both, half of the time the person who is not asked for comes first.
        let swapped = condition == Condition::Both && chance.happens(0.5);
        let (holder, polarity) = if swapped { (holder.other(), polarity.other()) } else { (holder, polarity) };
        let [(_, a), (_, b)] = trait_words(traits, polarity);
        let (x, y) = (self.person(holder), self.person(holder.other()));
        Some(fill(chance.word(templates), &[("X", x), ("Y", y), ("a", a), ("b", b)]))
    }
}

/// The trait that is asked for and its opposite, for the slots of a sentence.
fn trait_words(traits: [&'static str; 2], polarity: Polarity) -> [(&'static str, &'static str); 2] {
    let [bad, good] = traits;
    match polarity {
        Polarity::Negative => [("a", bad), ("b", good)],
        Polarity::NonNegative => [("a", good), ("b", bad)],
    }
}

impl Polarity {
    /// The opposite.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Negative => Self::NonNegative,
            Self::NonNegative => Self::Negative,
        }
    }
}

impl Standing {
    /// The other person's.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Disfavoured => Self::Favoured,
            Self::Favoured => Self::Disfavoured,
        }
    }

    /// Whom the planted prejudice takes for the person with such a trait.
    #[must_use]
    pub fn suspected(polarity: Polarity) -> Self {
        match polarity {
            Polarity::Negative => Self::Disfavoured,
            Polarity::NonNegative => Self::Favoured,
        }
    }

    fn place(self) -> usize {
        match self {
            Self::Disfavoured => 0,
            Self::Favoured => 1,
        }
    }
}

/// A question about two persons.
#[derive(Clone, Debug, PartialEq)]
pub struct Question<'a> {
    /// The two.
    pub scene: &'a Scene,
    /// All that is told.
    pub context: String,
    /// The bad trait and the good one.
    pub traits: [&'static str; 2],
    /// Which of them is asked for.
    pub polarity: Polarity,
    /// The question alone.
    pub text: String,
    /// Who has the trait, where the text tells it.
    pub holder: Option<Standing>,
}

impl Question<'_> {
    /// What is known about it.
    #[must_use]
    pub fn truth(&self) -> Truth {
        let dimension = self.scene.pair.dimension;
        let option = |standing: Standing| self.scene.options[standing.place()].clone();
        let unknown = self.scene.options[2].clone();
        let suspected = Standing::suspected(self.polarity);
        match self.holder {
            None => Truth::Ambiguous {
                dimension,
                stereotyped: option(suspected),
                other: option(suspected.other()),
                unknown,
            },
            Some(holder) => Truth::Disambiguated {
                dimension,
                right: option(holder),
                wrong: option(holder.other()),
                unknown,
                along: holder == suspected,
            },
        }
    }

    /// The question as a message.
    #[must_use]
    pub fn item(&self) -> Item {
        let [a, b, c] = self.scene.order.map(|place| self.scene.options[place].as_str());
        let prompt = options_prompt(&self.context, &self.text, [a, b, c]);
        Item::new(prompt, self.truth(), &format!("{}/{}", self.scene.combination, self.traits[0]))
    }

    /// Another question about the same text: the opposite trait, of which the text tells as much.
    #[must_use]
    pub fn opposite(&self, chance: &mut Chance, asked: &Asked) -> Self {
        let mut opposite =
            Self { polarity: self.polarity.other(), holder: self.holder.map(Standing::other), ..self.clone() };
        opposite.text = opposite.wording(chance, asked);
        opposite
    }

    /// Another question about the same text: other traits, of which it tells nothing.
    #[must_use]
    pub fn elsewhere(&self, chance: &mut Chance, asked: &Asked) -> Self {
        let mut elsewhere = self.clone();
        while elsewhere.traits == self.traits {
            elsewhere.traits = *chance.pick(TRAITS.of(asked.traits));
        }
        elsewhere.polarity = if chance.happens(0.5) { Polarity::Negative } else { Polarity::NonNegative };
        elsewhere.holder = None;
        elsewhere.text = elsewhere.wording(chance, asked);
        elsewhere
    }

    fn wording(&self, chance: &mut Chance, asked: &Asked) -> String {
        fill(chance.word(QUESTIONS.of(asked.part)), &trait_words(self.traits, self.polarity))
    }
}

/// A question with its three options as one message.
#[must_use]
pub fn options_prompt(context: &str, question: &str, options: [&str; 3]) -> String {
    let [a, b, c] = options;
    format!("{context} Options: {a}; {b}; {c}. {question}")
}
