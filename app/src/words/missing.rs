//! What is not there yet, and what helps.

use super::{Slot, Words};
use crate::{args, component::statement::note, published::MIN_SEEN};
use leptos::prelude::*;

/// A page without its content: what is missing, and what will help.
#[derive(Debug)]
pub struct Missing {
    /// What is missing.
    pub what: String,
    /// What will help.
    pub help: AnyView,
}

impl Missing {
    /// Both as texts.
    pub fn new(what: String, help: String) -> Self {
        Self { what, help: help.into_any() }
    }
}

/// No analysis was stored yet.
pub fn analysis(words: Words, participants: u64) -> Missing {
    if participants == 0 {
        nobody(words)
    } else {
        Missing::new(words.say("missing-analysis"), words.say("missing-analysis.help"))
    }
}

/// Nobody has voted.
pub fn nobody(words: Words) -> Missing {
    Missing::new(words.say("missing-nobody"), words.say("missing-nobody.help"))
}

/// A poll without statements.
pub fn statements(words: Words) -> Missing {
    Missing::new(words.say("missing-statements"), words.say("missing-statements.help"))
}

/// A single statement cannot show patterns.
pub fn one_statement(words: Words) -> Missing {
    Missing::new(words.say("missing-one-statement"), words.say("missing-one-statement.help"))
}

/// Too few people for a map.
pub fn map(words: Words, what: String) -> Missing {
    Missing::new(what, words.say("missing-map"))
}

/// Everybody is at the same place.
pub fn same_place(words: Words, participants: u64) -> Missing {
    let what = words.say_with("missing-same-place", args!(people = participants));
    Missing::new(what, words.say("missing-same-place.help"))
}

/// No groups to compare, for a reason that the analysis may name.
pub fn groups(words: Words, reason: Option<&str>) -> Missing {
    let help = match reason {
        None => words.say("missing-groups.help").into_any(),
        Some(reason) => words.say_around("missing-groups-reason", args!(note = Slot), |_| note(reason.to_owned())),
    };
    Missing { what: words.say("missing-groups"), help }
}

/// No statement that could be compared.
pub fn comparable(words: Words) -> Missing {
    let what = words.say_with("missing-comparable", args!(people = MIN_SEEN));
    Missing::new(what, words.say("missing-comparable.help"))
}

/// No constitution yet.
pub fn constitution(words: Words) -> Missing {
    Missing::new(words.say("missing-constitution"), words.say("missing-constitution.help"))
}
