//! Reinforcement learning from a preference model: a policy writes, is scored, and writes more of what scores well,
//! without leaving the model that it began as too far behind.
//!
//! ```text
//! prompts ─► write ─► Reward ─► rewards by token ─► advantages ─► updates ─► the next step's writer
//!              └─► log-probabilities by policy and reference ─┘        └─► Alarms
//! ```
//!
//! * [`PolicyParams`]: everything that can be chosen, PPO (Schulman et al. 2017) or the group-relative variant;
//! * [`loss`], [`advantage`], [`reward`]: the arithmetic;
//! * [`Reward`]: what scores a response, such as a preference model;
//! * [`PolicyLearner`]: the loop;
//! * [`AlarmKind`]: signs that it goes wrong.

pub mod advantage;
mod alarm;
mod foresight;
mod learner;
pub mod loss;
mod observed;
mod params;
pub mod reward;
mod rollout;
mod update;

pub use alarm::{Alarm, AlarmKind, AlarmParams, rates};
pub use foresight::ResponseExample;
pub use learner::{PolicyLearned, PolicyLearner, begin, finished};
pub use observed::{Seen, signs};
pub use params::{Algorithm, PolicyParams};
pub use reward::{Divergence, Reward};

#[cfg(test)]
mod tests;
