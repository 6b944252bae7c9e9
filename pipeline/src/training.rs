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
//! * [`Checkpoints`]: states that are whole or not used.

mod adamw;
mod batches;
mod checkpoint;
mod error;
mod example;
mod learner;
mod muon;
mod progress;
mod schedule;
mod supervised;
#[cfg(test)]
mod tests;

pub use adamw::{AdamW, AdamWParams, Update};
pub use batches::Batches;
pub use checkpoint::{Checkpoint, Checkpoints};
pub use error::TrainingError;
pub use example::Example;
pub use learner::{Learned, Learner, LearnerParams, Loss, Objective};
pub use muon::MuonParams;
pub use progress::{Observer, Progress, unobserved};
pub use schedule::{Decay, Schedule};
pub use supervised::Supervised;
