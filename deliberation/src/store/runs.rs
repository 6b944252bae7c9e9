//! Runs: asked for by people, worked on by whoever holds the lease, read by everybody who helps to run the poll.
//!
//! * [`asking`]: asking for a run, calling it off, going on with it;
//! * [`returning`]: models that were trained elsewhere come back;
//! * [`lease`]: taking a run from the queue, and all that its worker writes while it holds it;
//! * [`reading`]: what pages show; [`forecast`]: how long it still takes.

mod asking;
pub mod forecast;
mod lease;
mod reading;
mod returning;

pub use asking::{Asking, NewRun, Resuming};
pub use lease::{Beat, ClaimedRun, Ending, Heard, LONGEST_LEASE_MS, RunLease};
pub use reading::{HandOver, Run, RunCurve, RunRecord, RunStage};
pub use returning::{Returned, Returning};

use super::{
    StoreError, now_ms, phases,
    webhooks::outbox::{self, News},
};
use crate::Phase;
use sqlx::AnyConnection;

/// What is being done, for errors.
const READING: &str = "reading a run";

/// Brings a poll that stands in one phase to the next, and tells whoever wants to know; one that stands elsewhere stays.
/// Nothing leads back: a run that failed or was called off is asked for again, and nobody is to hear of the end of voting
/// a second time.
async fn lead_on(connection: &mut AnyConnection, poll: i64, from: Phase, to: Phase) -> Result<(), StoreError> {
    if phases::shift(connection, poll, from, to, now_ms()).await? {
        outbox::tell(connection, poll, &News::phase(from, to)).await?;
    }
    Ok(())
}
