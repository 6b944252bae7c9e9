//! What waits for a decision, and what was decided.

use crate::{
    LanguageTag, Moderation,
    choice::choice,
    store::{
        Store, StoreError,
        error::{corrupt, doing},
    },
};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};

/// A part of a poll's statements, as moderation sees them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pile {
    /// Nobody has decided yet, or people have reported it since.
    #[default]
    Waiting,
    /// Fit to be voted on.
    Accepted,
    /// Not.
    Rejected,
}

choice!(Pile, "pile of statements", Waiting = "waiting", Accepted = "accepted", Rejected = "rejected");

impl Pile {
    /// What is in it, as a condition on `s`.
    pub(in crate::store) const fn holds(self) -> &'static str {
        match self {
            Self::Waiting => {
                "s.moderation >= 0 and (s.moderation = 0 or exists (select 1 from statement_reports r \
                 where r.poll_id = s.poll_id and r.statement = s.number and r.at_ms > coalesce(s.moderated_at_ms, 0)))"
            }
            Self::Accepted => "s.moderation = 1",
            Self::Rejected => "s.moderation = -1",
        }
    }
}

/// How many statements are in each pile. What was reported after it was accepted is in two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Piles {
    /// Waiting.
    pub waiting: u64,
    /// Accepted.
    pub accepted: u64,
    /// Rejected.
    pub rejected: u64,
}

impl Piles {
    /// How many are in this one.
    pub const fn size(self, pile: Pile) -> u64 {
        match pile {
            Pile::Waiting => self.waiting,
            Pile::Accepted => self.accepted,
            Pile::Rejected => self.rejected,
        }
    }
}

/// How many people a statement reaches: those who have reported it, and those who have voted on it.
const REACH: &str = "left join (select statement, count(*) as people, string_agg(reason, ' ') as reasons \
     from statement_reports where poll_id = $1 group by statement) r on r.statement = s.number \
     left join (select statement, count(*) as people from votes where poll_id = $1 group by statement) v \
     on v.statement = s.number";

/// The order of every pile: what nobody has decided about first, then by reach (reports, votes, age).
const ORDER: &str = "case when s.moderation = 0 then 0 else 1 end, coalesce(r.people, 0) desc, \
     coalesce(v.people, 0) desc, coalesce(s.created_at_ms, 0), s.number";

/// A statement as moderation sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queued {
    /// Number in the poll.
    pub number: i64,
    /// Id in addresses.
    pub id: String,
    /// As it reads now.
    pub text: String,
    /// As its author wrote it, when it was reworded since.
    pub original: Option<String>,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// What was decided.
    pub moderation: Moderation,
    /// Why.
    pub reason: Option<String>,
    /// Id of the statement that counts instead.
    pub merged_into: Option<String>,
    /// About the people themselves.
    pub is_meta: bool,
    /// Written by the organisers.
    pub is_seed: bool,
    /// Taken out of voting by reports.
    pub hidden: bool,
    /// When it was written, UTC milliseconds.
    pub created_at_ms: Option<i64>,
    /// How many people have reported it.
    pub reports: u64,
    /// The reasons they gave, each once, in alphabetical order.
    pub report_reasons: Vec<String>,
    /// How many people have voted on it.
    pub votes: u64,
    /// Whether its author takes part and could be banned.
    pub has_author: bool,
    /// Names of the topics that it is on.
    pub topics: Vec<String>,
}

impl Store {
    /// A page of a pile: what nobody has decided about first, then by reach (reports, votes, age).
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn pile(&self, poll: i64, pile: Pile, skip: u32, most: u32) -> Result<Vec<Queued>, StoreError> {
        let sql = format!(
            "select s.number, s.external_id, s.body, w.body, s.language, s.moderation, s.reason, m.external_id, \
             s.is_meta, s.is_seed, s.hidden, s.created_at_ms, \
             cast(coalesce(r.people, 0) as bigint), r.reasons, cast(coalesce(v.people, 0) as bigint), \
             case when s.author is null or s.is_seed = 1 then 0 else 1 end as has_author, s.topics \
             from statements s \
             left join statements m on m.poll_id = s.poll_id and m.number = s.merged_into \
             left join statement_wordings w on w.poll_id = s.poll_id and w.statement = s.number and w.number = 1 \
             {REACH} where s.poll_id = $1 and s.body is not null and {} \
             order by {ORDER} limit $2 offset $3",
            pile.holds()
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(i64::from(most)).bind(i64::from(skip));
        let rows = query.fetch_all(&self.pool).await.map_err(doing("reading statements to moderate"))?;
        rows.iter().map(queued).collect()
    }

    /// How many statements of a pile come before this one; none where it is not in it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn place_in_pile(&self, poll: i64, pile: Pile, statement: i64) -> Result<Option<u64>, StoreError> {
        let sql = format!(
            "select cast(q.place as bigint) from (select s.number, row_number() over (order by {ORDER}) - 1 as place \
             from statements s {REACH} where s.poll_id = $1 and s.body is not null and {}) q where q.number = $2",
            pile.holds()
        );
        let query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(poll).bind(statement);
        let place: Option<i64> =
            query.fetch_optional(&self.pool).await.map_err(doing("looking for a statement to moderate"))?;
        Ok(place.map(i64::unsigned_abs))
    }

    /// How many statements are in each pile.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn piles(&self, poll: i64) -> Result<Piles, StoreError> {
        let failed = doing("counting statements to moderate");
        let count =
            |pile: Pile| format!("cast(coalesce(sum(case when {} then 1 else 0 end), 0) as bigint)", pile.holds());
        let sql = format!(
            "select {}, {}, {} from statements s where s.poll_id = $1 and s.body is not null",
            count(Pile::Waiting),
            count(Pile::Accepted),
            count(Pile::Rejected)
        );
        let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_one(&self.pool).await.map_err(&failed)?;
        let number = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs).map_err(&failed);
        Ok(Piles { waiting: number(0)?, accepted: number(1)?, rejected: number(2)? })
    }
}

fn queued(row: &AnyRow) -> Result<Queued, StoreError> {
    let failed = doing("reading statements to moderate");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let place = || format!("statements, number {number}");
    let flag = |at: usize| row.try_get::<i64, _>(at).map(|value| value != 0).map_err(&failed);
    let count = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs).map_err(&failed);
    let text: String = row.try_get::<Option<String>, _>(2).map_err(&failed)?.unwrap_or_default();
    let language: Option<String> = row.try_get(4).map_err(&failed)?;
    let reasons: Option<String> = row.try_get(13).map_err(&failed)?;
    let mut report_reasons: Vec<String> =
        reasons.iter().flat_map(|all| all.split(' ')).map(ToOwned::to_owned).collect();
    report_reasons.sort();
    report_reasons.dedup();
    Ok(Queued {
        number,
        id: row.try_get(1).map_err(&failed)?,
        original: row.try_get::<Option<String>, _>(3).map_err(&failed)?.filter(|original| *original != text),
        text,
        language: language.map(|tag| LanguageTag::parse(&tag)).transpose().map_err(|error| corrupt(place(), error))?,
        moderation: Moderation::try_from(row.try_get::<i64, _>(5).map_err(&failed)?)
            .map_err(|error| corrupt(place(), error))?,
        reason: row.try_get(6).map_err(&failed)?,
        merged_into: row.try_get(7).map_err(&failed)?,
        is_meta: flag(8)?,
        is_seed: flag(9)?,
        hidden: flag(10)?,
        created_at_ms: row.try_get(11).map_err(&failed)?,
        reports: count(12)?,
        report_reasons,
        votes: count(14)?,
        has_author: flag(15)?,
        topics: crate::store::topics::read(row, 16)?,
    })
}
