//! What principles are tried on: responses that break some, and pairs of which one fits better.

use super::{Topic, UnderstandingParams};
use crate::{
    constitutional::principles::seed_of,
    constitutional::rows::{self, Fault, Fields, Row, RowError, message},
    laboratory::{principles::Category, probe, vocabulary::conversation::Field},
    language::{Message, Role},
};
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::path::Path;

/// A response that breaks principles on a topic, or does not.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Shown {
    /// What it is about.
    pub topic: Topic,
    /// What was asked.
    pub prompt: Vec<Message>,
    /// The response.
    pub response: String,
    /// Whether it breaks principles on the topic.
    pub breaks: bool,
}

/// Two responses of which one fits principles on a topic better.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Compared {
    /// What they are about.
    pub topic: Topic,
    /// What was asked.
    pub prompt: Vec<Message>,
    /// The responses.
    pub responses: [String; 2],
    /// Number of the better one, 0 or 1.
    pub better: usize,
}

/// Probes of both kinds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Probes {
    /// Responses.
    pub responses: Vec<Shown>,
    /// Pairs.
    pub pairs: Vec<Compared>,
}

impl Probes {
    /// Fresh probes of all the laboratory's categories, in words that its training texts do not have; `count` of each
    /// kind and category. Half of the responses break their category's principles.
    #[must_use]
    pub fn laboratory(seed: u64, count: u32) -> Self {
        let asked = |prompt: String| vec![message(Role::User, prompt)];
        let topic = |category: Category, field| Topic { category: category.name().to_owned(), field };
        let responses = Category::ALL.into_iter().flat_map(|category| probe::responses(seed, category, count));
        let pairs = Category::ALL.into_iter().flat_map(|category| probe::pairs(seed, category, count));
        Self {
            responses: responses
                .map(|probe| Shown {
                    topic: topic(probe.category, probe.field),
                    prompt: asked(probe.prompt),
                    response: probe.response,
                    breaks: probe.breaks,
                })
                .collect(),
            pairs: pairs
                .map(|probe| Compared {
                    topic: topic(probe.category, probe.field),
                    prompt: asked(probe.prompt),
                    responses: probe.responses,
                    better: usize::from(probe.better),
                })
                .collect(),
        }
    }

    /// The laboratory's probes as [`Probes::halves`] gives those of a file: some to find out what principles are about,
    /// and others, drawn apart from them, to measure with.
    #[must_use]
    pub fn laboratory_halves(params: &UnderstandingParams) -> [Self; 2] {
        let trial = Self::laboratory(seed_of(params.seed, "trial", &[]), params.trial);
        [trial, Self::laboratory(params.seed, params.probes)]
    }

    /// The probes of a file, as `folkmoot model corpus --part probes` writes them: `{"probe": "response", "category",
    /// "prompt", "response", "breaks"}` and `{"probe": "pair", "category", "prompt", "responses", "better"}`. Other
    /// kinds of probes are passed over.
    ///
    /// # Errors
    /// The first row that cannot be used.
    pub fn read(path: &Path) -> Result<Self, RowError> {
        let mut probes = Self::default();
        for row in rows::read::<Probe>(path)? {
            match row {
                Probe::Response(shown) => probes.responses.push(shown),
                Probe::Pair(compared) => probes.pairs.push(compared),
                Probe::Other => {}
            }
        }
        Ok(probes)
    }

    /// Probes of every second and of every other place: the first to find out what principles are about, the second to
    /// measure with, so that neither is chosen by what it measures.
    #[must_use]
    pub fn halves(self) -> [Self; 2] {
        let mut halves = [Self::default(), Self::default()];
        // Two at a time, for generators put responses that break a principle at every second place.
        for (index, shown) in self.responses.into_iter().enumerate() {
            halves[index / 2 % 2].responses.push(shown);
        }
        for (index, compared) in self.pairs.into_iter().enumerate() {
            halves[index / 2 % 2].pairs.push(compared);
        }
        halves
    }

    /// The categories whose principles they can tell from others: some response breaks them, or some pair is decided.
    pub(super) fn decisive(&self) -> Vec<String> {
        let breaking = self.responses.iter().filter(|shown| shown.breaks).cloned().collect();
        Self { responses: breaking, pairs: self.pairs.clone() }.categories()
    }

    /// What they are about, in the order in which it comes up.
    pub(super) fn categories(&self) -> Vec<String> {
        let all = self.responses.iter().map(|shown| &shown.topic).chain(self.pairs.iter().map(|pair| &pair.topic));
        let mut categories: Vec<String> = Vec::new();
        for topic in all {
            if !categories.contains(&topic.category) {
                categories.push(topic.category.clone());
            }
        }
        categories
    }
}

/// SHA-256 over several sets of probes.
pub(super) fn sha256(sets: &[&Probes]) -> String {
    let mut hash = Sha256::new();
    for set in sets {
        // Writing into a hash cannot fail.
        let _ = rows::write(&mut hash, &set.responses).and_then(|_| rows::write(&mut hash, &set.pairs));
    }
    hex::encode(hash.finalize())
}

enum Probe {
    Response(Shown),
    Pair(Compared),
    Other,
}

impl Row for Probe {
    fn read(fields: &Fields<'_>, _line: usize) -> Result<Self, Fault> {
        const FIELDS: [(&str, Field); 3] = [("health", Field::Health), ("law", Field::Law), ("money", Field::Money)];
        let topic = || {
            let field = if fields.has("field") { Some(fields.word("field", &FIELDS)?) } else { None };
            Ok(Topic { category: fields.text("category")?.to_owned(), field })
        };
        let response = |fields: &Fields<'_>, name: &str| match fields.text(name)?.trim() {
            "" => Err(fields.fault(name, "it is an empty text")),
            text => Ok(text.to_owned()),
        };
        match fields.text("probe")? {
            "response" => Ok(Self::Response(Shown {
                topic: topic()?,
                prompt: fields.prompt("prompt")?,
                response: response(fields, "response")?,
                breaks: fields.truth("breaks")?,
            })),
            "pair" => {
                let better = fields.number("better")?;
                if better != 0.0 && better != 1.0 {
                    return Err(fields.fault("better", format!("it is {better}; 0 or 1 is expected")));
                }
                Ok(Self::Pair(Compared {
                    topic: topic()?,
                    prompt: fields.prompt("prompt")?,
                    responses: fields.two_texts("responses")?,
                    better: usize::from(better == 1.0),
                }))
            }
            _ => Ok(Self::Other),
        }
    }
}
