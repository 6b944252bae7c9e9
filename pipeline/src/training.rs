//! Training: what changes a model's weights.
//!
//! ```text
//! Example ─► Batches ─► Learner (an Objective, AdamW, Schedule) ─► Progress
//!                          └─► Checkpoints: where to go on after an interruption
//! ```
//!
//! * [`Example`]: tokens, and how much each counts;
//! * [`Batches`]: which examples at which step, a function of the seed alone;
//! * [`Learner`]: the loop; [`Objective`]: a loss, such as [`Supervised`];
//! * [`AdamW`]: the optimiser, in place, with moments that can be saved;
//! * [`Schedule`]: the learning rate by step;
//! * [`Checkpoints`]: states that are whole or not used;
//! * [`Memory`]: what a stage will take, said before it begins;
//! * [`preference`]: a model of which response is better;
//! * [`policy`]: a model that writes what such a model finds good; [`direct`]: the same without writing.

mod adamw;
mod batches;
mod checkpoint;
mod continuation;
mod descent;
pub mod direct;
mod error;
mod example;
mod learner;
mod loss;
mod memory;
mod muon;
pub mod policy;
pub mod preference;
mod progress;
mod schedule;
#[cfg(test)]
mod small;
mod supervised;
#[cfg(test)]
mod tests;

pub use adamw::{AdamW, AdamWParams, Update};
pub use batches::Batches;
pub use checkpoint::{Checkpoint, Checkpoints};
pub use continuation::Continued;
pub use error::TrainingError;
pub use example::Example;
pub use learner::{Examination, Figures, Learned, Learner, LearnerParams, Loss, Objective};
pub use loss::{Gradient, Point};
pub use memory::Memory;
pub use muon::MuonParams;
pub use progress::{Observer, Progress, unobserved};
pub use schedule::{Decay, Schedule};
pub use supervised::Supervised;
