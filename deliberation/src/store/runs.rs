//! Runs: asked for by people, worked on by whoever holds the lease, read by everybody who helps to run the poll.
//!
//! * [`asking`]: asking for a run, calling it off, going on with it;
//! * [`lease`]: taking a run from the queue, and all that its worker writes while it holds it;
//! * [`reading`]: what pages show.

mod asking;
mod lease;
mod reading;

pub use asking::{Asking, NewRun};
pub use lease::{Beat, ClaimedRun, Ending, Heard, RunLease};
pub use reading::{Run, RunCurve, RunRecord, RunStage};

/// What is being done, for errors.
const READING: &str = "reading a run";
