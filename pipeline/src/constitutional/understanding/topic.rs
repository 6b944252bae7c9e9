//! What a principle is about.

use super::{
    Probes,
    measure::{Measure, Task},
};
use crate::{constitutional::MethodError, laboratory::vocabulary::conversation::Field};
use record::constitution::Clause;
use serde::{Deserialize, Serialize};

/// What a probe, or a principle, is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// A category, such as `fairness`, or the id of a clause.
    pub category: String,
    /// The field of expertise, where it is about one alone.
    pub field: Option<Field>,
}

impl Topic {
    /// Whether principles on this topic have something to say about that one: a principle on one field says nothing
    /// about the others.
    pub(super) fn covers(&self, other: &Topic) -> bool {
        self.category == other.category && (self.field.is_none() || other.field.is_none() || self.field == other.field)
    }
}

/// How it is known what a principle is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Assigned {
    /// Its id or one of its tags says it.
    Told,
    /// It was tried on probes of every category, and did best there.
    Tried,
}

/// What the id or the tags of a clause say.
pub(super) fn told(clause: &Clause, categories: &[String]) -> Option<(Topic, Assigned)> {
    let names = std::iter::once(&clause.id).chain(&clause.tags);
    let category = names.into_iter().find(|name| categories.contains(name))?.clone();
    Some((Topic { category, field: Field::alone_in(&clause.text) }, Assigned::Told))
}

/// For each clause the category on whose probes it does best.
pub(super) fn tried(
    measure: &Measure<'_>,
    clauses: &[&Clause],
    categories: &[String],
    trial: &Probes,
    watch: &mut dyn FnMut(usize, usize),
) -> Result<Vec<Topic>, MethodError> {
    let topics = |clause: &Clause| {
        let field = Field::alone_in(&clause.text);
        categories.iter().map(move |category| Topic { category: category.clone(), field })
    };
    let candidates: Vec<(&Clause, Topic)> =
        clauses.iter().flat_map(|clause| topics(clause).map(move |topic| (*clause, topic))).collect();
    let tasks: Vec<Task<'_>> = candidates.iter().map(|(clause, topic)| Task::new(clause, Some(topic), trial)).collect();
    let measured = measure.all(&tasks, watch)?;
    let mut scored = candidates.into_iter().zip(measured).map(|((_, topic), measured)| (topic, measured.steering()));
    let best = |_: &&Clause| {
        let each: Vec<(Topic, f64)> = scored.by_ref().take(categories.len()).collect();
        // The first of equals, so that the order of the file decides and not the machine.
        each.into_iter().reduce(|best, other| if other.1 > best.1 { other } else { best }).map(|(topic, _)| topic)
    };
    Ok(clauses.iter().filter_map(best).collect())
}
