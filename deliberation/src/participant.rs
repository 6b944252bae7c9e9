//! Participants: people who vote, known by an id alone.

use crate::{ExternalId, FreeText, choice::choice};
use record::Id;

/// Version of the text that people agree to before they take part; a new one when its meaning changes.
pub const CONSENT: &str = "4";

/// Why a participant's votes stay out of the mathematics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exclusion {
    /// Left out by the people who analyse, for instance after a check of attention.
    Tossed,
    /// Banned by a facilitator.
    Banned,
}

choice!(Exclusion, "reason to leave a participant out", Tossed = "tossed", Banned = "banned");

/// Whether somebody who joined may vote.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Yes.
    #[default]
    Active,
    /// Not yet: all places for people like this one are taken.
    Waiting,
    /// No: the screening questions were answered otherwise.
    ScreenedOut,
    /// Not any more: the person has had everything erased.
    Erased,
}

choice!(
    Standing,
    "standing of a participant",
    Active = "active",
    Waiting = "waiting",
    ScreenedOut = "screened-out",
    Erased = "erased",
);

/// A participant as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Id in the poll.
    pub id: Id,
    /// Id in the system that the person came from.
    pub xid: Option<String>,
    /// Group that the export named. Shown and exported, never computed with.
    pub imported_group: Option<String>,
    /// Set when the votes are kept but not counted.
    pub excluded: Option<Exclusion>,
}

/// A participant to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewParticipant {
    /// Id in the poll.
    pub id: ExternalId,
    /// Id in the system that the person came from.
    pub xid: Option<FreeText>,
    /// Group that the export named.
    pub imported_group: Option<FreeText>,
}
