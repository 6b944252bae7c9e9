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
    /// Somebody else was faster.
    #[error("somebody else has changed the settings of this poll meanwhile; look at them again first")]
    Changed,
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
    /// Whether the database cannot be reached, or takes nothing, so that trying again later may help and trying in parts
    /// does not.
    pub fn is_away(&self) -> bool {
        use sqlx::Error::{Io, PoolClosed, PoolTimedOut, Tls, WorkerCrashed};
        match self {
            Self::Database { source: Io(_) | PoolTimedOut | PoolClosed | Tls(_) | WorkerCrashed, .. } => true,
            Self::Database { source, .. } => match Code::of(source) {
                Some(Code::Sqlite(code)) => AWAY_IN_SQLITE.contains(&code),
                Some(Code::Postgres(code)) => AWAY_IN_POSTGRES.iter().any(|class| code.starts_with(class)),
                None => false,
            },
            _ => false,
        }
    }
}

/// SQLite: somebody else has been writing for longer than one waits (5), nothing may be written (8), the disk fails (10)
/// or is full (13), a file cannot be opened (14).
const AWAY_IN_SQLITE: [i32; 5] = [BUSY, READ_ONLY, 10, 13, CANNOT_OPEN];

/// PostgreSQL: it has lost a connection (class 08), may only be read (25006), has no room for a connection or on its disk
/// (53), starts or stops (57), or its disk fails (58).
const AWAY_IN_POSTGRES: [&str; 5] = ["08", "25006", "53", "57", "58"];

/// Code of SQLite: somebody else has the lock.
pub(super) const BUSY: i32 = 5;

/// Code of SQLite: the file is read-only.
pub(super) const READ_ONLY: i32 = 8;

/// Code of SQLite: a file cannot be opened, as that of the log in a folder that is read-only.
pub(super) const CANNOT_OPEN: i32 = 14;

/// What a database calls an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Code {
    /// A number, without what SQLite adds to it about the circumstances.
    Sqlite(i32),
    /// A class of two characters and three more.
    Postgres(String),
}

impl Code {
    /// None where the error comes from no database.
    pub(super) fn of(error: &sqlx::Error) -> Option<Self> {
        error.as_database_error()?.code().map(|code| Self::read(&code))
    }

    /// Codes of PostgreSQL have five characters, and no code of SQLite has as many.
    fn read(code: &str) -> Self {
        match code.parse::<i32>() {
            Ok(number) if code.len() < 5 => Self::Sqlite(number & 0xff),
            _ => Self::Postgres(code.to_owned()),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_both_databases_are_told_apart() {
        // SQLITE_READONLY_DBMOVED, SQLITE_CONSTRAINT_UNIQUE and SQLITE_IOERR_WRITE, as the driver writes them.
        assert_eq!([1032, 2067, 778].map(|code: i32| Code::read(&code.to_string())), [8, 19, 10].map(Code::Sqlite));
        for code in ["25006", "53100", "57P01", "08006", "23505"] {
            assert_eq!(Code::read(code), Code::Postgres(code.to_owned()));
        }
    }
}
