//! Training: what changes a model's weights.
//!
//! * [`AdamW`]: the optimiser, in place, with moments that can be saved;
//! * [`Schedule`]: the learning rate by step.

mod adamw;
mod schedule;

pub use adamw::{AdamW, AdamWParams, Update};
pub use schedule::{Decay, Schedule};
