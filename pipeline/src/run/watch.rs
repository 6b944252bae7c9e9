//! What is heard of a stage while it runs, and how it is broken off.

use crate::constitutional::MethodError;
use crate::training::{Progress, TrainingError};
use std::ops::ControlFlow;

/// Something that a stage says.
#[derive(Clone, Copy, Debug)]
pub enum Event<'e> {
    /// A sentence, or a text to look at, such as an example with what is learned of it.
    Note(&'e str),
    /// A model was asked about so many rows of so many.
    Asked {
        /// What for, such as `revise`.
        what: &'static str,
        /// Rows done.
        done: usize,
        /// Rows in all.
        of: usize,
    },
    /// Weights were moved.
    Step(&'e Progress),
}

/// Whoever listens to a stage; breaks it off by answering [`ControlFlow::Break`]. The same call goes on later.
pub type Watch<'w> = dyn FnMut(&Event<'_>) -> ControlFlow<()> + 'w;

/// Tells how many rows a model was asked about.
///
/// # Errors
/// When the listener breaks off.
pub(super) fn asked(watch: &mut Watch<'_>, what: &'static str, done: usize, of: usize) -> Result<(), MethodError> {
    match watch(&Event::Asked { what, done, of }) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(MethodError::Stopped { done }),
    }
}

/// Whether the listener broke off, as an error.
pub(super) fn note(watch: &mut Watch<'_>, text: &str) -> Result<(), TrainingError> {
    match watch(&Event::Note(text)) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(TrainingError::Stopped { step: 0 }),
    }
}
