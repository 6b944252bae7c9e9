//! Which of two answers people would rather have, blind.
//!
//! * [`blinds`]: what somebody is shown, under names that tell nobody whose answers they are, and in which order;
//! * [`own`]: what somebody has rated herself;
//! * [`counted`]: the table that a report is published with, and what it was counted from.

pub(crate) mod blinds;
pub(crate) mod counted;
pub(crate) mod own;

pub(crate) use blinds::{Blinds, Material};

/// The name of the file in a bundle that a table was counted from.
pub(crate) const FILE: &str = "rating/ratings.json";
