//! The words of the interface: fixed ones as constants, others made from numbers by functions with tests.
//!
//! One file per page, so that a translation finds everything in one folder.

#[cfg(feature = "ssr")]
pub mod account;
#[cfg(feature = "ssr")]
pub mod agreement;
#[cfg(feature = "ssr")]
pub mod constitution;
#[cfg(feature = "ssr")]
pub mod data;
pub mod explorer;
#[cfg(feature = "ssr")]
pub mod map;
#[cfg(feature = "ssr")]
pub mod missing;
pub mod number;
#[cfg(feature = "ssr")]
pub mod overview;
#[cfg(feature = "ssr")]
pub mod results;
#[cfg(feature = "ssr")]
pub mod site;
