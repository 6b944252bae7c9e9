//! The parts that come alive in the browser.
//!
//! Each wraps markup that the server made and that is complete without it; it listens and moves, and never draws
//! what is already there.

pub mod forget;
pub mod kept;
pub mod live_search;
pub mod swarm_card;
pub mod vote_card;
pub mod write_box;

#[cfg(feature = "islands")]
mod page;
#[cfg(feature = "islands")]
mod talk;
#[cfg(feature = "islands")]
mod translated;
