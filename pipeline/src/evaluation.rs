//! How good and how biased a model is, always with how sure that is.
//!
//! * [`bbq`]: the Bias Benchmark for Question Answering, and questions in its form;
//! * [`choices`]: questions with several answers of which one is right;
//! * [`gsm8k`], [`refusal`], [`perplexity`]: what a model can still do;
//! * [`adherence`]: whether it follows each principle of a constitution;
//! * [`opinions`]: how near its answers to polls are to those of groups of people;
//! * [`options`]: how likely a model finds each of several answers;
//! * [`pairwise`]: how strong models are, from comparisons of two at a time;
//! * [`rating`]: which of two answers people would rather have, blind;
//! * [`figures`], [`harness`]: any of these reports as a table, and as lm-evaluation-harness writes its own;
//! * [`stance`]: how answers to contentious questions take them;
//! * [`resample`]: intervals where observations come in clusters, and corrections for many comparisons.

pub mod adherence;
pub mod bbq;
pub mod choices;
mod error;
pub mod figures;
pub mod gsm8k;
pub mod harness;
mod lines;
pub mod opinions;
pub mod options;
pub mod pairwise;
pub mod perplexity;
pub mod rating;
pub mod refusal;
pub mod resample;
pub mod stance;

pub use error::EvaluationError;
