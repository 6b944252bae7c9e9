//! What Folkmoot writes down: the published formats, defined once for those who compute, store and show them.
//!
//! * [`analysis`]: opinion groups and consensus of one poll (`folkmoot-analysis/1`);
//! * [`weighting`]: the same with the people weighted to be like the public (`folkmoot-weighting/1`);
//! * [`representativeness`]: how like the public they are;
//! * [`constitution`]: principles with the votes behind each of them (`folkmoot-constitution/1`);
//! * [`drafting`]: what people decided between a compiled constitution and a ratified one;
//! * [`ratification`]: what people said of its principles in a vote of their own (`folkmoot-ratification/1`);
//! * [`bbq`]: how biased a model's answers are (`folkmoot-bbq/1`);
//! * [`pairwise`]: how strong models are beside each other (`folkmoot-pairwise/1`);
//! * [`choices`]: how often a model chooses the right answer (`folkmoot-choices/1`);
//! * [`ability`]: what it can still do (`folkmoot-ability/1`);
//! * [`adherence`]: whether a model follows each principle (`folkmoot-adherence/1`);
//! * [`opinions`]: how near its answers are to people's (`folkmoot-opinions/1`);
//! * [`alarm`]: signs that a model learns something else than it should;
//! * [`training`]: what was measured while a model was trained (`folkmoot-training/1`);
//! * [`model_report`]: what two constitutions did to one model (`folkmoot-model-report/1`);
//! * [`rating`]: which of its answers people would rather have, blind (`folkmoot-rating/1`);
//! * [`publication`]: such a report as it was given back to the public (`folkmoot-publication/1`);
//! * [`canonical`]: the one byte form of a record, over which hashes are taken;
//! * [`id`]: identifiers as they stand in the input, in their natural order.
//!
//! Only `serde` is needed, so that the browser build and other people's programs can use this crate.

/// The smallest number of people whose votes or answers may be shown together.
pub const FEWEST: u64 = 5;

pub mod ability;
pub mod adherence;
pub mod alarm;
pub mod analysis;
pub mod bbq;
pub mod canonical;
pub mod choices;
pub mod constitution;
pub mod drafting;
pub mod id;
pub mod model_report;
pub mod opinions;
pub mod pairwise;
pub mod publication;
pub mod ratification;
pub mod rating;
pub mod representativeness;
pub mod training;
pub mod weighting;

pub use analysis::Analysis;
pub use constitution::Constitution;
pub use id::Id;
pub use model_report::ModelReport;
pub use publication::Publication;
pub use ratification::Ratification;
pub use representativeness::Representativeness;
pub use weighting::Weighting;
