//! Constitutional AI: a model that criticises, revises and judges by given principles.
//!
//! ```text
//!                    ┌► revise ───► transcripts ──► rows to tune on ──► a tuned model
//! constitution ──────┤                                                      │
//! model, prompts     └► feedback ─► soft labels ──► rows for preferences ◄──┘ (two answers to each prompt)
//!                       understanding: which principles does this model read at all?
//! ```
//!
//! * [`forms`]: the texts in which a model is asked for all that, in one place; [`Layout`] chooses among them;
//! * [`principles`]: the principles of a constitution, and which is drawn for what;
//! * [`rows`]: the files between the stages;
//! * [`revise`]: answers, critiques and revisions;
//! * [`feedback`]: two answers compared by a principle;
//! * [`understanding`]: which principles a model reads at all.
//!
//! Here models are asked and nothing is trained. Every draw depends on a seed and on what it is for, never on what was
//! drawn before, so that a run that was cut off ends with the bytes of one that was not.

mod ask;
mod describe;
mod error;
pub mod feedback;
mod few_shot;
pub mod forms;
mod growing;
mod layout;
pub mod principles;
pub mod revise;
pub mod rows;
#[cfg(test)]
mod scripted;
pub mod understanding;

pub use error::MethodError;
pub use few_shot::FewShot;
pub use growing::Inputs;
pub use layout::{Layout, Unusable};
