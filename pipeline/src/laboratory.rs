//! The laboratory: a small world of texts in which Constitutional AI can be watched from beginning to end.
//!
//! ```text
//! vocabulary ─► item (a question, a worry, a request ...) ─► response (with flaws) ─► document ─► pre-training
//!                 │                                            │
//! principles ─────┴── critique, revision, comparison ◄─────────┘
//!                 └─► probe (the same, in words that training has not seen) ─► evaluation
//! ```
//!
//! # What it is
//!
//! Everything that the built-in model ever reads is written here: a grammar, a vocabulary and several thousand
//! wordings of principles. A prejudice against groups of people is **planted** ([`vocabulary::groups`]), and so are
//! rudeness, compliance with harm, evasion and advice without experts ([`Rates`]), each independent of the others.
//! The texts also teach to criticise and revise a response by a *given* principle, and to tell which of two responses
//! fits it better. What the model then does under a constitution can be counted exactly, because the laboratory knows
//! of each response what it does ([`check()`]).
//!
//! # What it is not
//!
//! It is no assistant and no benchmark. The model knows six kinds of principles, a few hundred words and one kind of
//! question about people; the prejudice is ours, not the world's; figures from here are not comparable with published
//! figures of BBQ or Collective Constitutional AI, although the probes have BBQ's structure. It shows how the method
//! works and whether the text of a constitution is the cause of what changes. It shows nothing about large models.
//!
//! # What is kept apart
//!
//! * frames, places, distractors, evidence, questions and requests for measuring are lists of their own;
//! * twelve words for persons and eight pairs of traits are not asked about in training;
//! * a fifth of the key phrases of principles is kept away ([`principles`]), and the two [`constitutions`] are made of
//!   those alone;
//! * one in eight combinations of persons, frame and trait (or of request and topic) is kept for the prompts from
//!   which the method starts ([`probe::prompts`]).
//!
//! Document `n` of a corpus depends on seed and `n` alone, and is the same bytes everywhere.

pub mod chance;
mod check;
pub mod constitutions;
pub mod document;
mod error;
pub mod experiment;
pub mod item;
pub mod measure;
pub mod method;
pub mod pretrain;
pub mod principles;
pub mod probe;
mod rates;
pub mod response;
pub mod tokenizer;
pub mod vocabulary;

pub use check::{Finding, check};
pub use document::{Corpus, CorpusParams, Document, Segment, Shares};
pub use error::LaboratoryError;
pub use rates::Rates;
