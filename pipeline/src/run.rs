//! Runs: stages whose outputs follow from their inputs, parameters and seed, and from nothing else.
//!
//! * [`Key`]: everything that a stage's outputs depend on;
//! * [`Stage`]: a folder that holds them, begun, or done with a [`Manifest`];
//! * [`Journal`]: what a stage said of every step;
//! * [`hash`]: names of files and folders by what is in them.
//!
//! A stage that was cut off goes on where it was; one that is done is not done again; two at once are refused.

mod error;
pub mod hash;
mod journal;
mod key;
mod manifest;
mod stage;
#[cfg(test)]
mod tests;

pub use error::RunError;
pub use journal::Journal;
pub use key::Key;
pub use manifest::{Manifest, Output};
pub use stage::{Begun, Stage};
