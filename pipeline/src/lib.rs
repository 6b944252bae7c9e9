//! What Folkmoot computes, in the order in which data passes.
//!
//! * [`polis`]: Polis' export format, read and written;
//! * [`simulate`]: polls with known groups;
//! * [`opinion`]: votes to opinion groups and cross-group consensus;
//! * [`constitution`]: consensus to principles, each with its source;
//! * [`language`]: language models, asked for text and for likelihoods;
//! * [`training`]: what changes a model's weights;
//! * [`constitutional`]: a model that criticises, revises and judges by given principles;
//! * [`run`]: stages of training by hash, that go on where they were cut off;
//! * [`explained`]: what the parameters of those stages are for;
//! * [`laboratory`]: the texts of the built-in model, with which the method can be watched;
//! * [`evaluation`]: how good and how biased a model is;
//! * [`disclosure`]: hiding small numbers of people in what is published.
//!
//! Plain values and files go in, plain values and files come out: nothing here knows a web server or a database.

pub mod constitution;
pub mod constitutional;
pub mod disclosure;
pub mod evaluation;
pub mod explained;
pub mod laboratory;
pub mod language;
pub mod opinion;
pub mod polis;
pub mod run;
pub mod simulate;
pub mod training;
