//! Values between `deliberation`, which keeps polls, and `pipeline`, which computes with them.
//!
//! * [`folder`]: an export folder into the store;
//! * [`export_whole`]: a poll of the store as an export folder, for those who run it;
//! * [`publish`]: a poll as files for everybody, under [`PublicNames`];
//! * [`compute()`]: a poll of the store to analysis and constitution;
//! * [`whole`]: what goes with that export into the archive for those who run the poll;
//! * [`monitored`]: the page of numbers as a file, for those who run the poll;
//! * [`weights`]: those who took part beside the public;
//! * [`sketching`]: the picture that people see of themselves while they vote;
//! * [`overlap`]: names of groups for another analysis;
//! * [`robustness`]: what other choices would make of the opinion groups;
//! * [`study`]: what those who run a poll can have worked out of it.

mod compute;
mod export;
pub(crate) mod folder;
pub(crate) mod monitored;
mod names;
mod overlap;
pub(crate) mod publish;
pub(crate) mod robustness;
mod sketching;
pub(crate) mod study;
pub(crate) mod weights;
pub(crate) mod whole;

pub(crate) use compute::{compile_params, compute, draft, seed, version};
pub(crate) use export::{TOPIC, export_whole};
pub(crate) use names::{Names, PublicNames};
pub(crate) use overlap::propose as propose_labels;

#[cfg(test)]
mod tests;
