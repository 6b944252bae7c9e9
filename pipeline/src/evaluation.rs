//! How good and how biased a model is, always with how sure that is.
//!
//! * [`bbq`]: the Bias Benchmark for Question Answering, and questions in its form;
//! * [`options`]: how likely a model finds each of several answers;
//! * [`pairwise`]: how strong models are, from comparisons of two at a time;
//! * [`resample`]: intervals where observations come in clusters, and corrections for many comparisons.

pub mod bbq;
pub mod options;
pub mod pairwise;
pub mod resample;
