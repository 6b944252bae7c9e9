//! Statements that people add, and those that can be voted on.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    mine::{lock, touch},
    now_ms,
    recording::standing,
};
use crate::{
    Agreement, Exclusion, LanguageTag, Moderated, Moderation, Phase, RequestKey, Standing, StatementText, folded,
};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// A statement that somebody adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The poll.
    pub poll: i64,
    /// Number of who writes.
    pub participant: i64,
    /// The text.
    pub text: StatementText,
    /// Language it is written in, where known.
    pub language: Option<LanguageTag>,
    /// Names this request: sending it again changes nothing.
    pub key: RequestKey,
}

/// A statement that was taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// Number in the poll.
    pub number: i64,
    /// Whether people can vote on it before anybody has looked at it.
    pub shown_at_once: bool,
}

/// Why a statement was not taken. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Declined {
    /// People do not vote now.
    #[error("this poll does not take statements now")]
    NotOpen,
    /// Statements are closed while voting goes on.
    #[error("this poll takes no new statements any more; voting goes on")]
    WritingClosed,
    /// The participant is unknown, erased, waiting or left out.
    #[error("there is no such participant in this poll")]
    NoParticipant,
    /// Nobody knows who she is, and those who run the poll want that of whoever writes.
    #[error("only those who came with an external id, or signed in, can add statements to this poll")]
    Unknown,
    /// Too few votes yet.
    #[error("vote on {missing} more statements first, so that you know what is there already")]
    TooEarly {
        /// Votes that are missing.
        missing: u32,
    },
    /// One person has written as many as the poll allows.
    #[error("you have added {most} statements, which is as many as one person may")]
    TooMany {
        /// How many that is.
        most: u32,
    },
    /// There are as many statements as people can vote on.
    #[error("this poll has {most} statements to vote on, which is as many as it takes; voting goes on")]
    Full {
        /// How many that is.
        most: u32,
    },
    /// There is such a statement already.
    #[error("this is said already by statement {id}: vote on it")]
    Duplicate {
        /// Its number.
        number: i64,
        /// Its id.
        id: String,
        /// Whether it can be voted on.
        votable: bool,
    },
    /// The key names a request with another text.
    #[error("this request key was used for something else; give every request a key of its own")]
    KeyReused,
}

/// A statement that can be voted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Votable {
    /// Number in the poll.
    pub number: i64,
    /// Id in addresses.
    pub id: String,
    /// The text.
    pub text: String,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// Whether the organisers wrote it.
    pub is_seed: bool,
    /// Whether somebody has reported it and no moderator has looked since.
    pub reported: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

/// What a [`Votable`] is read from. Who has accepted a statement, or written it for the organisers, has looked.
const VOTABLE: &str = "select s.number, s.external_id, s.body, s.language, s.is_seed, \
     case when s.moderation = 0 and s.is_seed = 0 and exists (select 1 from statement_reports r \
     where r.poll_id = s.poll_id and r.statement = s.number and r.at_ms > coalesce(s.moderated_at_ms, 0)) \
     then 1 else 0 end, s.topics from statements s where s.poll_id = $1";

/// What the organisers have written and nobody has taken out.
const ACCEPTED_SEED: &str = "s.is_seed = 1 and s.moderation = 1 and s.body is not null";

impl Store {
    /// The statements that can be voted on now, by number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn votable(&self, poll: i64, moderated: Moderated) -> Result<Vec<Votable>, StoreError> {
        let sql = format!("{VOTABLE} and s.moderation >= $2 and s.hidden = 0 and s.body is not null order by s.number");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(least(moderated)).fetch_all(&self.pool).await;
        rows.map_err(doing("listing statements"))?.iter().map(votable).collect()
    }

    /// Every statement that is not rejected, by number, also those that reports keep out of voting.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn unrejected(&self, poll: i64) -> Result<Vec<Votable>, StoreError> {
        let sql = format!("{VOTABLE} and s.moderation >= 0 and s.body is not null order by s.number");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&self.pool).await;
        rows.map_err(doing("listing statements"))?.iter().map(votable).collect()
    }

    /// A page of the organisers' statements that are accepted, by number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn accepted_seeds(&self, poll: i64, skip: u32, most: u32) -> Result<Vec<Votable>, StoreError> {
        let sql = format!("{VOTABLE} and {ACCEPTED_SEED} order by s.number limit $2 offset $3");
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(i64::from(most)).bind(i64::from(skip));
        query.fetch_all(&self.pool).await.map_err(doing("listing seeds"))?.iter().map(votable).collect()
    }

    /// How many there are.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn count_accepted_seeds(&self, poll: i64) -> Result<u64, StoreError> {
        let sql = format!("select count(*) from statements s where s.poll_id = $1 and {ACCEPTED_SEED}");
        let query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(poll);
        let seeds: i64 = query.fetch_one(&self.pool).await.map_err(doing("counting seeds"))?;
        Ok(seeds.unsigned_abs())
    }

    /// One statement whatever became of it, for somebody who has voted on it or written it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn statement_text(&self, poll: i64, number: i64) -> Result<Option<Votable>, StoreError> {
        let sql = format!("{VOTABLE} and s.number = $2 and s.body is not null");
        let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(number).fetch_optional(&self.pool).await;
        row.map_err(doing("looking for a statement"))?.as_ref().map(votable).transpose()
    }

    /// Takes a statement, together with its author's agreement to it.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn submit(&self, new: &Submission) -> Result<Result<Submitted, Declined>, StoreError> {
        let failed = doing("taking a statement");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        lock(&mut transaction, new.poll, self.backend).await?;
        let outcome = submit(&mut transaction, new).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(outcome)
    }
}

/// The least moderation with which statements are shown.
pub(super) fn least(moderated: Moderated) -> i64 {
    match moderated {
        Moderated::NotRejected => 0,
        Moderated::Accepted => 1,
    }
}

async fn submit(connection: &mut AnyConnection, new: &Submission) -> Result<Result<Submitted, Declined>, StoreError> {
    let Some(poll) = super::polls::by_id(connection, new.poll).await? else { return Ok(Err(Declined::NotOpen)) };
    let rules = poll.settings.statements;
    let shown_at_once = poll.moderated == Moderated::NotRejected;
    if let Some((number, body)) = by_key(connection, new).await? {
        let same = body == new.text.as_str();
        return Ok(if same { Ok(Submitted { number, shown_at_once }) } else { Err(Declined::KeyReused) });
    }
    if poll.phase != Phase::Voting || !poll.takes_votes(now_ms()) {
        return Ok(Err(Declined::NotOpen));
    }
    if !rules.open {
        return Ok(Err(Declined::WritingClosed));
    }
    match writer(connection, new).await? {
        None => return Ok(Err(Declined::NoParticipant)),
        Some(Writer { is_known: false }) if rules.known_only => return Ok(Err(Declined::Unknown)),
        Some(_) => {}
    }
    if rules.most > 0 && shown(connection, new.poll, poll.moderated).await? >= u64::from(rules.most) {
        return Ok(Err(Declined::Full { most: rules.most }));
    }
    let own: i64 = number(
        connection,
        "select count(*) from statements where poll_id = $1 and author = cast($2 as text) and is_seed = 0",
        new,
    )
    .await?;
    if own >= i64::from(rules.per_person) {
        return Ok(Err(Declined::TooMany { most: rules.per_person }));
    }
    if let Some(missing) = missing_votes(connection, new, rules.after, poll.moderated).await? {
        return Ok(Err(Declined::TooEarly { missing }));
    }
    let fold = folded(new.text.as_str());
    if let Some(duplicate) = duplicate(connection, new.poll, &fold, poll.moderated).await? {
        return Ok(Err(duplicate));
    }
    let number = insert(connection, new, &fold).await?;
    Ok(Ok(Submitted { number, shown_at_once }))
}

/// How many statements can be voted on.
pub(super) async fn shown(connection: &mut AnyConnection, poll: i64, moderated: Moderated) -> Result<u64, StoreError> {
    let sql = "select count(*) from statements \
         where poll_id = $1 and moderation >= $2 and hidden = 0 and body is not null";
    let query = sqlx::query_scalar::<_, i64>(sql).bind(poll).bind(least(moderated));
    query.fetch_one(connection).await.map(i64::unsigned_abs).map_err(doing("counting what can be voted on"))
}

async fn by_key(connection: &mut AnyConnection, new: &Submission) -> Result<Option<(i64, String)>, StoreError> {
    let failed = doing("looking for a statement sent before");
    // What she wrote, not what moderation made of it.
    let sql = "select s.number, coalesce(w.body, s.body) from statements s \
         left join statement_wordings w on w.poll_id = s.poll_id and w.statement = s.number and w.number = 1 \
         where s.poll_id = $1 and s.request_key = $2";
    let query = sqlx::query(sql).bind(new.poll).bind(new.key.as_str().to_owned());
    let row = query.fetch_optional(connection).await.map_err(&failed)?;
    row.map(|row| Ok((row.try_get(0)?, row.try_get(1)?))).transpose().map_err(&failed)
}

/// Somebody who may take part.
struct Writer {
    /// Whether she came with an external id, or has signed in.
    is_known: bool,
}

async fn writer(connection: &mut AnyConnection, new: &Submission) -> Result<Option<Writer>, StoreError> {
    let failed = doing("looking for a participant");
    let sql = "select state, excluded, case when xid is not null or signed_in_as is not null then 1 else 0 end \
         from participants where poll_id = $1 and number = $2";
    let query = sqlx::query(sql).bind(new.poll).bind(new.participant);
    let Some(row) = query.fetch_optional(connection).await.map_err(&failed)? else { return Ok(None) };
    let excluded: Option<String> = row.try_get(1).map_err(&failed)?;
    let banned = excluded.as_deref() == Some(Exclusion::Banned.as_str());
    let is_active = standing(new.participant, row.try_get(0).map_err(&failed)?)? == Standing::Active;
    let is_known = row.try_get::<i64, _>(2).map_err(&failed)? != 0;
    Ok((is_active && !banned).then_some(Writer { is_known }))
}

/// Votes that are missing before somebody may write: none when everything there is has been voted on.
async fn missing_votes(
    connection: &mut AnyConnection,
    new: &Submission,
    after: u32,
    moderated: Moderated,
) -> Result<Option<u32>, StoreError> {
    let voted = number(connection, "select count(*) from votes where poll_id = $1 and participant = $2", new).await?;
    let missing = i64::from(after) - voted;
    if missing <= 0 {
        return Ok(None);
    }
    let sql = "select count(*) from statements s where s.poll_id = $1 and s.moderation >= $3 and s.hidden = 0 \
         and s.body is not null and not exists (select 1 from votes v \
         where v.poll_id = s.poll_id and v.participant = $2 and v.statement = s.number)";
    let query = sqlx::query_scalar(sql).bind(new.poll).bind(new.participant).bind(least(moderated));
    let left: i64 = query.fetch_one(connection).await.map_err(doing("counting what is left to vote on"))?;
    Ok(u32::try_from(missing.min(left)).ok().filter(|missing| *missing > 0))
}

async fn number(connection: &mut AnyConnection, sql: &'static str, new: &Submission) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(sql).bind(new.poll).bind(new.participant);
    query.fetch_one(connection).await.map_err(doing("counting what somebody did"))
}

/// The statement that says the same; a shown one before one that is not.
pub(super) async fn duplicate(
    connection: &mut AnyConnection,
    poll: i64,
    fold: &str,
    moderated: Moderated,
) -> Result<Option<Declined>, StoreError> {
    let failed = doing("looking for the same statement");
    // A text without letters or digits folds to nothing and equals nothing.
    if fold.is_empty() {
        return Ok(None);
    }
    let sql = "select number, external_id, moderation, hidden from statements where poll_id = $1 and folded = $2 \
         order by moderation desc, number limit 1";
    let row = sqlx::query(sql).bind(poll).bind(fold.to_owned()).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    let shown = row.try_get::<i64, _>(2).map_err(&failed)? >= least(moderated);
    let hidden = row.try_get::<i64, _>(3).map_err(&failed)? != 0;
    let number = row.try_get(0).map_err(&failed)?;
    Ok(Some(Declined::Duplicate { number, id: row.try_get(1).map_err(&failed)?, votable: shown && !hidden }))
}

async fn insert(connection: &mut AnyConnection, new: &Submission, fold: &str) -> Result<i64, StoreError> {
    let failed = doing("taking a statement");
    let now = now_ms();
    let number = next_number(connection, new.poll).await?;
    sqlx::query(
        "insert into statements (poll_id, number, external_id, body, author, created_at_ms, moderation, is_meta, \
         is_seed, language, folded, request_key) values ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, $10)",
    )
    .bind(new.poll)
    .bind(number)
    .bind(number.to_string())
    .bind(new.text.as_str().to_owned())
    .bind(new.participant.to_string())
    .bind(now)
    .bind(i64::from(Moderation::Unmoderated.value()))
    .bind(new.language.as_ref().map(|language| language.as_str().to_owned()))
    .bind(fold.to_owned())
    .bind(new.key.as_str().to_owned())
    .execute(&mut *connection)
    .await
    .map_err(&failed)?;
    let seq: i64 =
        sqlx::query_scalar("select cast(coalesce(max(seq), 0) + 1 as bigint) from vote_events where poll_id = $1")
            .bind(new.poll)
            .fetch_one(&mut *connection)
            .await
            .map_err(&failed)?;
    for sql in [
        "insert into vote_events (poll_id, seq, participant, statement, vote, at_ms) values ($1, $2, $3, $4, $5, $6)",
        "insert into votes (poll_id, seq, participant, statement, vote, at_ms) values ($1, $2, $3, $4, $5, $6)",
    ] {
        sqlx::query(sql)
            .bind(new.poll)
            .bind(seq)
            .bind(new.participant)
            .bind(number)
            .bind(i64::from(Agreement::Agree.value()))
            .bind(now)
            .execute(&mut *connection)
            .await
            .map_err(&failed)?;
    }
    touch(connection, new.poll).await?;
    Ok(number)
}

/// The number for the next statement of a poll that is locked.
pub(super) async fn next_number(connection: &mut AnyConnection, poll: i64) -> Result<i64, StoreError> {
    let sql = "select cast(coalesce(max(number), 0) + 1 as bigint) from statements where poll_id = $1";
    let next = sqlx::query_scalar(sql).bind(poll).fetch_one(&mut *connection).await;
    free_number(connection, poll, next.map_err(doing("numbering a statement"))?).await
}

/// The first number from `number` on that is no statement's id: it becomes the id of the new one, and an import brings in
/// whatever ids it has.
pub(super) async fn free_number(connection: &mut AnyConnection, poll: i64, mut number: i64) -> Result<i64, StoreError> {
    let sql = "select count(*) from statements where poll_id = $1 and external_id = $2";
    loop {
        let query = sqlx::query_scalar(sql).bind(poll).bind(number.to_string());
        let taken: i64 = query.fetch_one(&mut *connection).await.map_err(doing("looking for a free id"))?;
        if taken == 0 {
            return Ok(number);
        }
        number += 1;
    }
}

fn votable(row: &AnyRow) -> Result<Votable, StoreError> {
    let failed = doing("reading a statement");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let language: Option<String> = row.try_get(3).map_err(&failed)?;
    let language = language.map(|tag| LanguageTag::parse(&tag)).transpose();
    Ok(Votable {
        number,
        id: row.try_get(1).map_err(&failed)?,
        text: row.try_get(2).map_err(&failed)?,
        language: language.map_err(|error| corrupt(format!("statements, number {number}"), error))?,
        is_seed: row.try_get::<i64, _>(4).map_err(&failed)? != 0,
        reported: row.try_get::<i64, _>(5).map_err(&failed)? != 0,
        topics: super::topics::read(row, 6)?,
    })
}
