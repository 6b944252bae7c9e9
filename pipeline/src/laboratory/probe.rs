//! Fresh material to measure with, and what the method starts from.
//!
//! * [`questions()`]: about two persons, in BBQ's fields, so that the same code scores them and BBQ's own files;
//! * [`responses`] and [`pairs`]: does a model see by a principle what is wrong, and what is better;
//! * [`principles()`]: wordings whose key phrase training has not seen;
//! * [`dialogues`]: flawless answers, for how well ordinary text is predicted; [`benign`]: what nobody should refuse;
//!   [`contentious`]: on what opinions are divided;
//! * [`prompts`] and [`labels`]: what the method samples from, and which answers people call helpful.
//!
//! The first five use frames, places, distractors, evidence and questions that training has not seen. The last two
//! use training's words in combinations that it has not seen: a model is trained there where it can read.

mod judgement;
mod method;
mod questions;

pub use judgement::{PairProbe, PrincipleProbe, ResponseProbe, pairs, principles, responses};
pub use method::{Dialogue, Prompt, benign, contentious, dialogues, labels, prompts};
pub use questions::{QuestionParams, QuestionRow, questions};

#[cfg(test)]
mod tests;
