//! Constitutional AI: a model that criticises, revises and judges by given principles.
//!
//! * [`forms`]: the texts in which a model is asked for all that, in one place.

pub mod forms;
