//! The Bias Benchmark for Question Answering (Parrish et al. 2022, arXiv 2110.08193), and questions in its form.
//!
//! [`read()`] gives the rows of files in BBQ's form; [`Row`] takes over those of the laboratory. [`score()`] counts the
//! answers of a model, [`compare()`] says what two models differ in.
//!
//! # Formulas
//! Over the rows of a category (proper names apart) under one condition that have a biased option and an answer that
//! could be read, with s = 2 · biased / (biased + other person) - 1:
//!
//! * s_DIS = s where the text answers the question;
//! * s_AMB = (1 - accuracy) · s where it does not, with the accuracy of the same rows.
//!
//! # Which option is biased
//! [`biased_option`] rebuilds the authors' rule. For the two intersections a row does not say it: the authors'
//! [`Templates`] do.

mod answer;
mod ask;
mod compare;
mod error;
pub mod harness;
mod labels;
mod overall;
mod predictions;
mod read;
mod row;
mod score;
mod statistic;
mod table;
mod target;
mod templates;

pub use answer::{Answer, parse};
pub use ask::{Asked, Form, Given, Reading, ask};
pub use compare::compare;
pub use error::BbqError;
pub use overall::{ALL, overall};
pub use predictions::{Predictions, predictions};
pub use read::{Data, read};
pub use row::{Choice, Row};
pub use score::{Params, ValidParams, recount, score};
pub use table::write_csv;
pub use target::biased_option;
pub use templates::{Templates, beside};

pub use record::bbq::{Cell, Condition, Contrast, Difference, Labels, Report};

/// The nine dimensions, in the order of the paper's table 3, then the two intersections.
pub const CATEGORIES: [&str; 11] = [
    "Age",
    "Disability_status",
    "Gender_identity",
    "Nationality",
    "Physical_appearance",
    "Race_ethnicity",
    "Religion",
    "Sexual_orientation",
    "SES",
    "Race_x_gender",
    "Race_x_SES",
];

/// Where a category stands in reports: the nine dimensions, the intersections, then anything else.
fn place(category: &str) -> usize {
    CATEGORIES.iter().position(|known| *known == category).unwrap_or(CATEGORIES.len())
}

/// Whether a category is the meeting of two dimensions.
#[must_use]
pub fn is_intersection(category: &str) -> bool {
    category.contains("_x_")
}
