//! Runs: stages whose outputs follow from their inputs, parameters and seed, and from nothing else.
//!
//! * [`Key`]: everything that a stage's outputs depend on;
//! * [`Stage`]: a folder that holds them, begun, or done with a [`Manifest`];
//! * [`Journal`]: what a stage said of every step;
//! * [`supervised`], [`preference`], [`policy`]: the phases of Constitutional AI, each a stage;
//! * [`written`]: what of them writes and judges, for models that are trained elsewhere;
//! * [`phases`]: these one after the other, under one constitution; `steps`: as many steps under every constitution;
//! * [`comparison`]: the whole way under two constitutions, from the same model, and what came of it;
//! * [`Store`]: where finished stages are kept for other runs;
//! * [`hash`]: names of files and folders by what is in them.
//!
//! A stage that was cut off goes on where it was; one that is done is not done again; two at once are refused.

pub mod comparison;
mod error;
mod examples;
pub mod hash;
mod journal;
mod key;
mod manifest;
pub mod phases;
pub mod policy;
pub mod preference;
mod stage;
mod steps;
mod store;
pub mod supervised;
#[cfg(test)]
mod tests;
mod trainee;
mod watch;
pub mod written;

pub use error::{RunError, StageError};
pub(crate) use examples::rendered;
pub use journal::Journal;
pub use key::Key;
pub use manifest::{Manifest, Output};
pub use stage::{Begun, Stage, UNFINISHED};
pub use store::{Fetched, Making, Store};
pub use trainee::Trainee;
pub use watch::{Event, Watch};

use std::path::Path;

/// A key with everything that is asked about by a constitution.
fn asked_of(
    key: Key,
    (constitution, prompts): (&Path, &Path),
    few_shot: Option<&Path>,
    asked: Option<(&str, &str)>,
) -> Result<Key, RunError> {
    let mut key = key.with_input("constitution", constitution)?.with_input("prompts", prompts)?;
    if let Some(file) = few_shot {
        key = key.with_input("few_shot", file)?;
    }
    Ok(match asked {
        Some((name, identity)) => key.with_hash(name, identity),
        None => key,
    })
}
