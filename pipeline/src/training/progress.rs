//! What is said while a model learns.

use serde::Serialize;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// One step of a stage. Everything in it follows from inputs, parameters and seed; what time it took is the
/// listener's to measure.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Progress {
    /// The stage, such as `supervised`.
    pub stage: &'static str,
    /// The step, from 1.
    pub step: u64,
    /// Of how many.
    pub steps: u64,
    /// What was minimised.
    pub loss: f64,
    /// The learning rate of this step.
    pub learning_rate: f64,
    /// The length of the gradient before it was cut.
    pub gradient_norm: f64,
    /// Tokens read in this step, filled up ones included.
    pub tokens: usize,
    /// Everything else that a stage tells of itself.
    #[serde(flatten)]
    pub figures: BTreeMap<&'static str, f64>,
}

/// Whoever listens; breaks off by answering [`ControlFlow::Break`], after which the state is kept.
pub type Observer<'o> = dyn FnMut(&Progress) -> ControlFlow<()> + 'o;

/// Nobody listens.
pub fn unobserved() -> impl FnMut(&Progress) -> ControlFlow<()> {
    |_| ControlFlow::Continue(())
}
