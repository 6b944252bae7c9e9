//! What can go wrong between a program and its database.

use crate::{Email, NoRandomness, Slug};
use std::path::PathBuf;

/// A failure of the store; says what and what to do.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// An address of neither database.
    #[error("{0:?} is no database address; use sqlite:PATH or postgres://USER@HOST/NAME")]
    Url(String),
    /// There is no such file, and it was not to be made.
    #[error("there is no database at {}; import a poll first, or name the database with --database or --data", .0.display())]
    NoFile(PathBuf),
    /// The database cannot be opened or brought up to date.
    #[error("the database {url} cannot be opened: {reason}")]
    Open {
        /// Its address, without a password.
        url: String,
        /// What the driver says.
        reason: String,
    },
    /// PostgreSQL is set up so that it may forget what it has acknowledged.
    #[error(
        "PostgreSQL runs with {0} = off, so that votes which were acknowledged may be lost when the machine stops; set \
         {0} = on in postgresql.conf, or say --allow-data-loss where nothing is to be kept"
    )]
    Forgetful(String),
    /// A poll of that name is there already.
    #[error("there is a poll named {0} already; choose another name with --slug")]
    SlugTaken(Slug),
    /// A poll of that name is on its way in, or was when its import was killed.
    #[error(
        "a poll named {0} is just being imported, or was until its import was cut off less than ten minutes ago; wait \
         for it, or choose another name with --slug"
    )]
    Importing(Slug),
    /// The same constitution is voted on, or about to be.
    #[error("the poll {0} is a vote on exactly this constitution that has not ended; wait for its end, or remove it")]
    VoteGoesOn(Slug),
    /// An account of that address is there already.
    #[error("there is an account for {0} already; use another address, or give that account a new link")]
    EmailTaken(Email),
    /// There is no such account.
    #[error("there is no account number {0}; somebody may have removed it")]
    NoAccount(i64),
    /// Nobody could manage accounts any more.
    #[error("this is the last admin who can sign in; make somebody else an admin first")]
    LastAdmin,
    /// More of something than anybody needs.
    #[error("there are {0} API tokens already; end one that is not used any more first")]
    TooManyTokens(i64),
    /// The system has no random numbers.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// A row does not make sense: somebody else has written it.
    #[error("the database holds a wrong value in {place}: {problem}")]
    Corrupt {
        /// Table and row.
        place: String,
        /// What is wrong.
        problem: String,
    },
    /// The receiver of the rows refused one.
    #[error("{0}")]
    Refused(String),
    /// Some of those who take part have signed in and others would not have, or the other way round.
    #[error(
        "people take part already, so that it cannot be changed any more whether they sign in first; make another poll"
    )]
    SignIn,
    /// A report on a model does not fit.
    #[error(transparent)]
    Report(#[from] crate::Misfit),
    /// The database refused.
    #[error("the database failed while {doing}: {source}")]
    Database {
        /// What was being done.
        doing: &'static str,
        /// What the driver says.
        source: sqlx::Error,
    },
}

impl StoreError {
    /// Whether the database cannot be reached, so that trying again later may help and trying in parts does not.
    pub fn is_away(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Tls, WorkerCrashed};
        match self {
            Self::Database { source: Io(_) | PoolTimedOut | PoolClosed | Tls(_) | WorkerCrashed, .. } => true,
            // PostgreSQL that starts or stops (class 57), has no room for a connection or on its disk (53), or has lost a
            // connection (08).
            Self::Database { source, .. } => source
                .as_database_error()
                .and_then(sqlx::error::DatabaseError::code)
                .is_some_and(|code| ["57", "53", "08"].iter().any(|class| code.starts_with(class))),
            _ => false,
        }
    }
}

/// Says what was being done when the database refused.
pub(super) fn doing(doing: &'static str) -> impl Fn(sqlx::Error) -> StoreError {
    move |source| StoreError::Database { doing, source }
}

/// An error about a row that does not make sense.
pub(super) fn corrupt(place: impl Into<String>, problem: impl std::fmt::Display) -> StoreError {
    StoreError::Corrupt { place: place.into(), problem: problem.to_string() }
}
