//! Values between `deliberation`, which keeps polls, and `pipeline`, which computes with them.
//!
//! * [`folder`]: an export folder into the store;
//! * [`export()`], [`export_whole`]: a poll of the store as an export folder;
//! * [`compute()`]: a poll of the store to analysis and constitution.

mod compute;
mod export;
pub(crate) mod folder;

pub(crate) use compute::{compile_params, compute, draft, version};
pub(crate) use export::{export, export_whole};

#[cfg(test)]
mod tests;
