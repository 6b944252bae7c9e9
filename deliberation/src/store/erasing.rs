//! Erasing a person, from the rows and from what lies under them.

use super::{
    Backend, Store, StoreError,
    error::doing,
    invitations::passing,
    mine::{lock, take_back},
    people,
};
use sqlx::{Executor, Row};
use std::sync::atomic::Ordering;

/// What goes, in order. Statements that others could read were given to the public and stay; what nobody else has seen,
/// because a moderator refused it or has yet to look, goes with its author.
const GOING: [&str; 14] = [
    // What published reports were computed from has her votes in it.
    "delete from frozen_files where poll_id = $1 and (exists (select 1 from votes where poll_id = $1 and participant = $2) \
     or exists (select 1 from statements where poll_id = $1 and author = cast($2 as text) and is_seed = 0))",
    "delete from votes where poll_id = $1 and participant = $2",
    "delete from vote_events where poll_id = $1 and participant = $2",
    "delete from answers where poll_id = $1 and participant = $2",
    "delete from ratings where poll_id = $1 and participant = $2",
    "delete from statement_reports where poll_id = $1 and participant = $2",
    "update weighted_people set mark = '' where poll_id = $1 and participant = $2",
    // The picture that people see while they vote has her votes in its sums. How many were in it stays.
    "update sketches set json = '' where poll_id = $1 \
     and exists (select 1 from sketched_people where poll_id = $1 and participant = $2)",
    "delete from sketched_people where poll_id = $1 and participant = $2",
    "update statements set body = null, folded = null where poll_id = $1 and author = cast($2 as text) \
     and is_seed = 0 and (moderation = -1 or (moderation = 0 and exists \
     (select 1 from polls p where p.id = $1 and p.moderated = 'accepted')))",
    "delete from statement_wordings where poll_id = $1 and statement in (select number from statements \
     where poll_id = $1 and author = cast($2 as text) and is_seed = 0 and body is null)",
    "delete from translations where poll_id = $1 and statement in (select number from statements \
     where poll_id = $1 and author = cast($2 as text) and is_seed = 0 and body is null)",
    "delete from machine_hints where poll_id = $1 and statement in (select number from statements \
     where poll_id = $1 and author = cast($2 as text) and is_seed = 0 and body is null)",
    "update statements set author = null, request_key = null \
     where poll_id = $1 and author = cast($2 as text) and is_seed = 0",
];

/// What goes of her own row. Of whoever may not take part there stays what she is recognised by when she comes again,
/// however often she erases herself; of an external id the hash that is given for it.
const HERSELF: &str = "update participants set state = 'erased', xid = null, imported_group = null, \
     joined_at_ms = null, consent = null, language = null, join_key = null, invite = null, cell = null, \
     display_name = null, interests = null, \
     excluded = case when excluded = 'banned' and coalesce(signed_in_as, came_before_as, xid_mark, \
     case when xid is not null then cast($3 as text) end) is not null then excluded end, \
     signed_in_as = case when excluded = 'banned' or state in ('screened-out', 'erased') then signed_in_as end, \
     came_before_as = case when excluded = 'banned' or state in ('screened-out', 'erased') then came_before_as end, \
     xid_mark = case when state = 'erased' then xid_mark \
     when xid is not null and (excluded = 'banned' or state = 'screened-out') then cast($3 as text) end \
     where poll_id = $1 and number = $2";

/// What is left of somebody who was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erased {
    /// Her number, and statements that others could read.
    Wholly,
    /// Also the hash of what the identity provider calls her: she is banned or was screened out.
    ButForSignIn,
    /// Also the hash of who she was in the vote before, for the same reason.
    ButForBefore,
    /// Also the hash of the external id that she came with, for the same reason.
    ButForId,
    /// Also both: she came with an external id from the vote before.
    ButForBeforeAndId,
}

impl Store {
    /// Erases a person: votes, answers, ratings, reports, external id, everything about how she joined. Statements that
    /// others could read stay, without an author. Her number stays and is never given to anybody else; of somebody who is
    /// banned or was screened out also the hash of what the identity provider calls her, or of who she was in the vote
    /// before, or of her external id, which leads to nothing else here.
    /// `codes` are the hashes of all invitation codes that she can have passed on: nothing of them leads to her any more.
    /// `xid_mark` is the hash of the external id that she came with, where people join with one.
    /// [`Store::wipe`] completes it.
    ///
    /// # Errors
    /// When the database refuses; then nothing is erased.
    pub async fn erase(
        &self,
        poll: i64,
        participant: i64,
        codes: &[String],
        xid_mark: Option<&str>,
    ) -> Result<Erased, StoreError> {
        let failed = doing("erasing a participant");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        // Votes of this person that are on their way wait for this and then find nobody.
        lock(&mut transaction, poll, self.backend).await?;
        for sql in GOING {
            let query = sqlx::query(sql).bind(poll).bind(participant);
            query.execute(&mut *transaction).await.map_err(&failed)?;
        }
        let query = sqlx::query(HERSELF).bind(poll).bind(participant).bind(xid_mark.map(ToOwned::to_owned));
        query.execute(&mut *transaction).await.map_err(&failed)?;
        passing::forget(&mut transaction, poll, codes).await?;
        let left = "select case when signed_in_as is null then 0 else 1 end, \
             case when came_before_as is null then 0 else 1 end, case when xid_mark is null then 0 else 1 end \
             from participants where poll_id = $1 and number = $2";
        let left = sqlx::query(left).bind(poll).bind(participant).fetch_optional(&mut *transaction).await;
        let left = left.map_err(&failed)?;
        let stays = |at: usize| match &left {
            Some(row) => row.try_get::<i64, _>(at).map(|flag| flag != 0).map_err(&failed),
            None => Ok(false),
        };
        let erased = match (stays(0)?, stays(1)?, stays(2)?) {
            (true, ..) => Erased::ButForSignIn,
            (false, true, false) => Erased::ButForBefore,
            (false, true, true) => Erased::ButForBeforeAndId,
            (false, false, true) => Erased::ButForId,
            (false, false, false) => Erased::Wholly,
        };
        // Somebody who waits gets the place.
        people::promote(&mut transaction, poll).await?;
        take_back(&mut transaction, poll).await?;
        transaction.commit().await.map_err(&failed)?;
        self.traces.store(true, Ordering::Relaxed);
        Ok(erased)
    }

    /// Takes what was erased out of the write-ahead log of SQLite, where it would otherwise lie until new pages happen
    /// to cover it. While somebody reads that is not possible; then nothing is done, and a later call does it. On
    /// PostgreSQL the database's own cleaning removes erased rows.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn wipe(&self) -> Result<(), StoreError> {
        if self.backend != Backend::Sqlite || !self.traces.swap(false, Ordering::Relaxed) {
            return Ok(());
        }
        let failed = doing("taking erased rows out of the write-ahead log");
        let wiped = async {
            let mut connection = self.pool.acquire().await?;
            // Whoever votes must not wait for a long reader to end.
            connection.execute("pragma busy_timeout = 50").await?;
            let row = connection.fetch_one("pragma wal_checkpoint(truncate)").await;
            connection.execute("pragma busy_timeout = 10000").await?;
            row?.try_get::<i64, _>(0)
        };
        let busy = wiped.await.inspect_err(|_| self.traces.store(true, Ordering::Relaxed)).map_err(failed)?;
        if busy != 0 {
            self.traces.store(true, Ordering::Relaxed);
        }
        Ok(())
    }
}
