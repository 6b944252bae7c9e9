//! The preference model: which of two responses is better, learned from soft labels.
//!
//! ```text
//! Comparison ─► split by prompt ─► Preferences (an Objective) ─► PreferenceModel
//!                    └─► held-out comparisons ─► Agreement, Calibration ─► Gate
//! ```
//!
//! * [`Comparison`]: two responses and how likely the first is the better one;
//! * [`loss`]: Bradley and Terry's model, for scores and for a policy itself;
//! * [`Preferences`]: what a model with a scalar head learns from them;
//! * [`PreferenceModel`]: one that scores texts;
//! * [`Findings`]: how well it does on what it has not seen;
//! * [`Gate`]: whether that is good enough to train a policy by.

mod agreement;
mod calibration;
mod comparison;
mod gate;
pub mod loss;
mod model;
mod objective;
mod train;

pub use agreement::{Agreement, Findings, Judged};
pub use calibration::{Bin, Calibration};
pub use comparison::{Comparison, HeldOut};
pub use gate::{Gate, GateParams, Passage};
pub use model::PreferenceModel;
pub use objective::Preferences;
pub(crate) use train::{ACCURACY, check_examinations};
pub use train::{PreferenceParams, Preferred, measure, train};

#[cfg(test)]
pub(crate) mod tests;
