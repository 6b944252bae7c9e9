//! Which settings somebody has seen: a form that was filled in for others must not take their place.
//!
//! The revision of a poll does not tell: what people do while a form is open counts it up, too.

use crate::{
    Poll,
    store::{HeldPoll, StoreError, polls},
};
use serde_json::json;
use sha2::{Digest as _, Sha256};

/// Names everything that can be set about a poll as it is now, in lower-case hexadecimal; the same settings have the
/// same name.
///
/// # Errors
/// When the settings cannot be written down.
pub fn settings_seen(poll: &Poll) -> Result<String, StoreError> {
    let all = json!([
        poll.slug.as_str(),
        poll.topic,
        poll.description,
        poll.moderated.as_str(),
        poll.min_votes,
        poll.min_seen,
        polls::settings_json(&poll.settings)?,
    ]);
    Ok(hex::encode(Sha256::digest(all.to_string())))
}

/// Whether a poll is set as it is to be already.
pub(super) fn is_set(poll: &Poll, to: &HeldPoll) -> bool {
    poll.slug == to.slug
        && poll.topic == to.topic.as_str()
        && poll.description == to.description.as_str()
        && poll.moderated == to.moderated
        && (poll.min_votes, poll.min_seen) == (to.min_votes, to.min_seen)
        && poll.settings == to.settings
}
