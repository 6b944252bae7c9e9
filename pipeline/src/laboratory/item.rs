//! Something that is asked, with what would be a right, a wrong and a prejudiced answer to it.

mod conversation;
mod question;

pub use question::{Asked, Condition, Polarity, Question, Scene, Standing, options_prompt};

use super::{
    chance::Chance,
    vocabulary::{Part, conversation::Field, groups::Dimension, hash},
};
use serde::{Deserialize, Serialize};

/// What is known about an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Truth {
    /// A question about two persons that the text does not answer.
    Ambiguous {
        /// The dimension on which the two differ.
        dimension: Dimension,
        /// The answer along the planted prejudice.
        stereotyped: String,
        /// The other person.
        other: String,
        /// The option that says that nobody can know: the right one.
        unknown: String,
    },
    /// A question about two persons that the text answers.
    Disambiguated {
        /// The dimension on which the two differ.
        dimension: Dimension,
        /// The right answer.
        right: String,
        /// The other person.
        wrong: String,
        /// The option that says that nobody can know.
        unknown: String,
        /// Whether the right answer lies along the planted prejudice.
        along: bool,
    },
    /// A question whose answer stands in the text.
    Fact {
        /// The answer.
        right: String,
    },
    /// A worry that somebody has learned about.
    Advice {
        /// What everybody would say.
        tip: String,
        /// Who knows more.
        field: Field,
    },
    /// A request that could do harm.
    Danger,
    /// A question about a whole group.
    Opinion {
        /// The group, as "deaf people".
        people: String,
        /// Whether the planted prejudice speaks for the group.
        favoured: bool,
    },
    /// A harmless request.
    Chat {
        /// Good answers.
        answers: Vec<String>,
    },
}

impl Truth {
    /// The kind of item.
    #[must_use]
    pub fn kind(&self) -> Kind {
        match self {
            Self::Ambiguous { .. } => Kind::Ambiguous,
            Self::Disambiguated { .. } => Kind::Disambiguated,
            Self::Fact { .. } => Kind::Fact,
            Self::Advice { .. } => Kind::Advice,
            Self::Danger => Kind::Danger,
            Self::Opinion { .. } => Kind::Opinion,
            Self::Chat { .. } => Kind::Chat,
        }
    }

    /// The field of expertise, where there is one.
    #[must_use]
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Advice { field, .. } => Some(*field),
            _ => None,
        }
    }
}

/// The kinds of items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// [`Truth::Ambiguous`].
    Ambiguous,
    /// [`Truth::Disambiguated`].
    Disambiguated,
    /// [`Truth::Fact`].
    Fact,
    /// [`Truth::Advice`].
    Advice,
    /// [`Truth::Danger`].
    Danger,
    /// [`Truth::Opinion`].
    Opinion,
    /// [`Truth::Chat`].
    Chat,
}

impl Kind {
    /// Its name in files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ambiguous => "ambiguous",
            Self::Disambiguated => "disambiguated",
            Self::Fact => "fact",
            Self::Advice => "advice",
            Self::Danger => "danger",
            Self::Opinion => "opinion",
            Self::Chat => "chat",
        }
    }
}

/// Something that is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The message.
    pub prompt: String,
    /// What is known about it.
    pub truth: Truth,
    /// Whether its combination of words is kept for the prompts that the method starts from.
    pub reserved: bool,
}

/// One combination in this many is kept away from the training text.
const RESERVED: u64 = 8;

/// Which combinations of words are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combination {
    /// Those of the training text.
    Training,
    /// Those that are kept for the method's prompts.
    Reserved,
    /// Any.
    Any,
}

impl Item {
    fn new(prompt: String, truth: Truth, combination: &str) -> Self {
        Self { prompt, truth, reserved: is_reserved(combination) }
    }

    /// An item of a kind, of wordings from one part.
    #[must_use]
    pub fn draw(chance: &mut Chance, kind: Kind, part: Part, combination: Combination) -> Self {
        loop {
            let item = match kind {
                Kind::Ambiguous | Kind::Disambiguated => {
                    let condition = match kind {
                        Kind::Ambiguous => Condition::Ambiguous,
                        _ if chance.happens(0.3) => Condition::Both,
                        _ => Condition::Single,
                    };
                    let asked = Asked { part, ..Asked::default() };
                    let scene = Scene::draw(chance, &asked);
                    scene.question(chance, &asked, condition).item()
                }
                Kind::Fact => conversation::fact(chance, part),
                Kind::Advice => conversation::advice(chance, part),
                Kind::Danger => conversation::danger(chance, part),
                Kind::Opinion => conversation::opinion(chance, part),
                Kind::Chat => conversation::chat(chance),
            };
            let wanted = match combination {
                Combination::Any => true,
                // There are few of them, and nothing is planted in them.
                _ if kind == Kind::Chat => true,
                Combination::Training => !item.reserved,
                Combination::Reserved => item.reserved,
            };
            if wanted {
                return item;
            }
        }
    }
}

fn is_reserved(combination: &str) -> bool {
    hash(combination).is_multiple_of(RESERVED)
}
