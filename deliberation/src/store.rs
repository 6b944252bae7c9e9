//! The SQL that keeps polls: one schema and one SQL for SQLite and PostgreSQL.
//!
//! * [`Store`]: opens a database, lists polls, hands out published versions;
//! * [`Act`]: joining and voting, many people's in one transaction, each acknowledged after the commit;
//! * [`Import`]: puts a whole poll in, all or nothing, from an [`Intake`];
//! * [`Snapshot`]: reads a whole poll as it was at one moment;
//! * [`Computed`]: what was computed from a snapshot, saved as new immutable versions;
//! * [`NewSketch`]: the picture that people see of themselves while they vote;
//! * [`WantedTranslation`]: machine translations of statements, kept apart from them;
//! * [`Letter`]: mail about the phases of a poll, from asking for it to what became of it;
//! * [`EmbeddedSite`]: polls for the pages of a site, made after a pattern;
//! * [`Webhook`], [`Delivery`]: the same as requests to the servers of others;
//! * [`NewRun`], [`RunLease`], [`RunRecord`]: the training of models, as a queue and as a record;
//! * accounts, their sessions, one-time links, mail, API tokens and roles, in one file each;
//! * [`KeptReport`], [`Published`]: reports on models, and what of them was given back to the public;
//! * [`ReportRating`], [`Rate`], [`KeptRating`]: which of its answers people would rather have, blind;
//! * [`Deed`]: what goes into the audit log, and the check that nobody has changed it.

mod account_mail;
mod accounts;
mod attempts;
mod audit;
mod belongings;
mod cells;
mod computed;
mod drafting;
mod erasing;
mod error;
mod excerpts;
mod holding;
mod import;
mod intake;
mod invitations;
mod labels;
mod links;
mod machine_hints;
mod mail;
mod mine;
mod moderation;
mod monitor;
mod open;
mod openings;
mod people;
mod phases;
mod polls;
mod queue_watchers;
mod ratings;
mod read;
mod recording;
mod reports;
mod roles;
mod rows;
mod runs;
mod sessions;
mod sites;
mod sketches;
mod tending;
mod tokens;
mod topics;
mod translations;
mod turns;
mod versions;
mod webhooks;
mod weighted;
mod writing;

pub use account_mail::{AccountLetter, AccountNews};
pub use accounts::Change;
pub use attempts::Attempt;
pub use audit::{AuditRow, Deed, SITE, Verdict};
pub use belongings::{Belongings, OwnEvent, OwnHint, OwnReport};
pub use computed::{Basis, Computed, NewConstitution, NewVersion};
pub use drafting::{Draft, NewDraft, NewRatified, NewRound, PutToVote, Ratified, RatifiedText, Round, Seen};
pub use erasing::Erased;
pub use error::StoreError;
pub use holding::{HeldPoll, Seed, settings_seen};
pub use import::Import;
pub use intake::{Batch, Intake, IntakeError};
pub use invitations::{CodesOf, KnownId, OwnCodes, PassedOn, Wave};
pub use labels::Labelled;
pub use machine_hints::{MachineHint, Suspicion};
pub use mail::{Asked, Letter, MailError, MailLog, MailWish, Subscription};
pub use mine::{OwnStatement, OwnVote, Person};
pub use moderation::{Merger, ModerationEvent, Pile, Piles, PublicEvent, Queued, Unfit, Wording};
pub use monitor::{Activity, Counts, Crowd, Fill, Happening, Histogram, Monitor, StatementCount, StatementCounts};
pub use people::Banned;
pub use ratings::{Given, KeptRating, OwnRating, Rate, ReportRating};
pub use read::{LatestVote, Snapshot};
pub use recording::{Act, Cast, Done, Join, Joined, Receipt, Refusal};
pub use reports::{Frozen, KeptReport, Published, ReportFile};
pub use roles::Membership;
pub use runs::{
    Asking, Beat, ClaimedRun, Ending, HandOver, Heard, LONGEST_LEASE_MS, NewRun, Resuming, Returned, Returning, Run,
    RunCurve, RunLease, RunRecord, RunStage, forecast,
};
pub use sessions::{OpenSession, ProvedBy, SESSION_HOURS, SESSION_MINUTES, Session};
pub use sites::{
    AskingPage, EmbeddedPage, EmbeddedSite, NoPage, PageOfSite, Pattern, SiteChange, Unremoved, can_be_pattern,
};
pub use sketches::{NewSketch, Sketched, SketchedPerson, StoredSketch, sketch_may_follow};
pub use tokens::{ApiToken, TokenBounds};
pub use translations::{TranslationClaim, WantedTranslation};
pub use versions::{Availability, StoredAnalysis, StoredConstitution, StoredWeighting, Version};
pub use webhooks::{Delivery, LoggedDelivery, Webhook};
pub use weighted::{Contribution, Marks, NewWeighting, isolates_somebody};
pub use writing::{Declined, Submission, Submitted, Votable};

use sqlx::{Any, AnyPool, Transaction};
use std::{
    sync::{Arc, Mutex, atomic::AtomicBool},
    time::{SystemTime, UNIX_EPOCH},
};

/// A database with polls. Cloning is cheap and gives another handle on the same connections.
#[derive(Clone, Debug)]
pub struct Store {
    pool: AnyPool,
    /// For batches of votes alone.
    recorder: AnyPool,
    /// For what may be forgotten when the machine stops, and must not keep a vote waiting.
    passing: AnyPool,
    backend: Backend,
    /// Imports that were given up by this program and whose rows are still there.
    given_up: Arc<Mutex<Vec<i64>>>,
    /// Whether rows that were erased may still lie in the write-ahead log. An earlier run may have ended before it
    /// could wipe them.
    traces: Arc<AtomicBool>,
    /// Whether SQLite has opened a connection that can only read.
    read_only: Arc<AtomicBool>,
}

/// Which of the two databases is spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Backend {
    Sqlite,
    Postgres,
}

impl Backend {
    /// Begins a transaction that will write. SQLite takes the lock at once: a lock taken half-way can fail when
    /// another writer was faster, however long one waits.
    const fn begin_write(self) -> &'static str {
        match self {
            Self::Sqlite => "begin immediate",
            Self::Postgres => "begin",
        }
    }

    /// The same for what may be forgotten when the machine stops: PostgreSQL does not wait for the disk at the end of it. A
    /// setting of the connection would stay when something in between lends that to somebody else.
    const fn begin_passing(self) -> &'static str {
        match self {
            Self::Sqlite => self.begin_write(),
            Self::Postgres => "begin; set local synchronous_commit = off",
        }
    }

    /// Added to a select: keeps others from changing the rows before this transaction ends. On SQLite there is one
    /// writer at a time anyway.
    const fn lock_rows(self) -> &'static str {
        match self {
            Self::Sqlite => "",
            Self::Postgres => " for no key update",
        }
    }

    /// Begins a transaction in which every read sees the same moment.
    const fn begin_read(self) -> &'static str {
        match self {
            Self::Sqlite => "begin",
            Self::Postgres => "begin isolation level repeatable read read only",
        }
    }
}

impl Store {
    /// Begins a transaction that will write.
    async fn begin(&self, doing: &'static str) -> Result<Transaction<'static, Any>, StoreError> {
        self.pool.begin_with(self.backend.begin_write()).await.map_err(error::doing(doing))
    }

    /// The same for what may be forgotten when the machine stops.
    async fn begin_passing(&self, doing: &'static str) -> Result<Transaction<'static, Any>, StoreError> {
        self.passing.begin_with(self.backend.begin_passing()).await.map_err(error::doing(doing))
    }
}

/// UTC milliseconds since 1970.
pub fn now_ms() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
