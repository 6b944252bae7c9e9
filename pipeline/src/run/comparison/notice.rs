//! What is heard of a run, and the form in which programs read it.
//!
//! `folkmoot run --log-format json` writes a line of JSON for each notice, with the target `progress` and these fields:
//!
//! | fields | when |
//! |---|---|
//! | `stage`, `state`: `begun` or `resumed` | work on a stage begins, anew or where it was cut off |
//! | `stage`, `state`: `done` | its outputs are there and checked |
//! | `stage`, `state`: `cached` or `fetched` | they were there before, in its folder or in the store |
//! | `stage`, `state`: `left`, `reason` | there is nothing to do, as after a preference model that is not good enough |
//! | `stage`, `part`, `done`, `of` | a model was asked about so many rows of so many; `part` is what for |
//! | `stage`, `part`, `done`, `of`, `loss`, `learning_rate`, `figures` | weights were moved; `figures` is JSON |
//!
//! `stage` is a name from `plan.json`. Stages of the two constitutions come between each other. Other lines are for
//! people.

use crate::run::Event;
use std::ops::ControlFlow;

/// Something that is said of a stage.
#[derive(Clone, Copy, Debug)]
pub enum Notice<'n> {
    /// Work on it begins.
    Begun {
        /// It was begun before.
        resumed: bool,
    },
    /// It says something itself.
    Event(&'n Event<'n>),
    /// Its outputs are there.
    Done(Origin),
    /// There is nothing to do, and why.
    Left(&'n [String]),
}

/// Where outputs come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// They were made now.
    Made,
    /// They were in the folder.
    Cached,
    /// They were in the store.
    Fetched,
}

/// Whoever listens to a run, whose stages may speak at the same time; breaks it off by answering
/// [`ControlFlow::Break`]. The same run goes on later.
pub type Listener<'l> = dyn Fn(&str, Notice<'_>) -> ControlFlow<()> + Sync + 'l;
