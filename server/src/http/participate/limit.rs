//! How often people may join and try codes from one place.
//!
//! Wide enough for a lecture hall behind one address, narrow enough that a machine gets nowhere by guessing.

use super::Fault;
use crate::http::{Site, address::ClientAddress, buckets::Rate};

/// People who join.
const JOINS: Rate = Rate { size: 600.0, fills_in: 600.0 };
/// Pages of other sites that get a poll.
const PAGES: Rate = Rate { size: 30.0, fills_in: 600.0 };
/// Codes and external ids that are none.
const GUESSES: Rate = Rate { size: 300.0, fills_in: 900.0 };

/// Lets somebody join, or asks to come back later.
pub(super) fn join(site: &Site, client: ClientAddress) -> Result<(), Fault> {
    take(site, "join", client, JOINS)
}

/// Lets the page of another site have a poll made, or gives the seconds to wait.
pub(in crate::http) fn page(site: &Site, client: ClientAddress) -> Result<(), u64> {
    site.limits.take_from("page", client, PAGES)
}

/// Lets somebody try a code. It counts as a wrong one until [`was_right`] says otherwise: of many at one moment no more
/// go on than may be wrong.
pub(super) fn guess(site: &Site, client: ClientAddress) -> Result<(), Fault> {
    take(site, "guess", client, GUESSES)
}

/// The code was no wrong one.
pub(super) fn was_right(site: &Site, client: ClientAddress) {
    site.limits.put_back_from("guess", client);
}

fn take(site: &Site, what: &str, client: ClientAddress, rate: Rate) -> Result<(), Fault> {
    site.limits.take_from(what, client, rate).map_err(|seconds| Fault::TooOften { seconds })
}
