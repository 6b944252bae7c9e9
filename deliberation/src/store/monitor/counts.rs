//! How people have voted on each statement, and at which of them they stopped, for those who run a poll.

use crate::{
    LanguageTag, Moderated, Moderation, Origin, Poll,
    store::{
        Store, StoreError,
        error::{corrupt, doing},
        writing::least,
    },
};
use sqlx::{AssertSqlSafe, Row as _, any::AnyRow};

/// One statement, whatever became of it, with the votes of those who take part and are not left out: of each the latest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementCount {
    /// Id in addresses.
    pub id: String,
    /// As it reads now.
    pub text: String,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// What was decided about it.
    pub moderation: Moderation,
    /// Taken out of voting by reports.
    pub hidden: bool,
    /// People who have voted on it.
    pub seen: u64,
    /// Those who agree.
    pub agrees: u64,
    /// Those who disagree.
    pub disagrees: u64,
    /// Those to whom it is important.
    pub important: u64,
    /// Those who stopped at it: it is the last one that they have voted on, and by then there were others that they had
    /// not voted on. Whoever adds a statement agrees with it, and has not stopped there.
    pub stopped: u64,
    /// People who have reported it.
    pub reports: u64,
}

impl StatementCount {
    /// People who have passed on it.
    pub fn passes(&self) -> u64 {
        self.seen.saturating_sub(self.agrees + self.disagrees)
    }
}

/// All statements of a poll, by number.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StatementCounts {
    /// People who have voted.
    pub people: u64,
    /// The statements.
    pub statements: Vec<StatementCount>,
}

impl StatementCounts {
    /// Those who have stopped somewhere; everybody else has voted on all that there was.
    pub fn stopped(&self) -> u64 {
        self.statements.iter().map(|statement| statement.stopped).sum()
    }
}

impl Store {
    /// Counts votes by statement: all of them, or those before a moment, UTC milliseconds. Votes, reports and what there
    /// was to vote on are then those of that moment; wordings, decisions of moderators and who takes part are those of
    /// now, so that nobody who was banned or erased since comes back.
    ///
    /// One statement of SQL whatever the size of the poll. Its parts go along the keys of `votes` and of `vote_events`,
    /// which begin with the poll: a million votes take about three seconds on SQLite, one on PostgreSQL.
    ///
    /// # Errors
    /// When the database refuses, or holds something that is no statement.
    pub async fn statement_counts(&self, poll: &Poll, before_ms: Option<i64>) -> Result<StatementCounts, StoreError> {
        let sql = counting(poll, before_ms.is_some());
        let query = sqlx::query(AssertSqlSafe(sql)).bind(poll.id).bind(least(poll.moderated));
        let rows = query.bind(before_ms.unwrap_or(i64::MAX)).fetch_all(&self.pool).await.map_err(doing(DOING))?;
        let people = rows.first().map_or(Ok(0), |row| row.try_get::<i64, _>(11)).map_err(doing(DOING))?;
        let statements = rows.iter().map(counted).collect::<Result<_, _>>()?;
        Ok(StatementCounts { people: people.unsigned_abs(), statements })
    }
}

const DOING: &str = "counting votes by statement";

/// The latest votes before a moment. Where somebody's latest one is older than that, it is the one; only for others her
/// vote of then is sought in the log. Where people vote here the log is in the order in which they did; what was imported
/// may be in any, and goes by the rule by which imports find the latest.
fn latest(origin: Origin) -> String {
    let order = match origin {
        Origin::Held => "e.seq desc",
        Origin::Imported | Origin::Simulated => {
            "case when e.at_ms is null then 0 else 1 end desc, e.at_ms desc, e.vote desc, e.important desc, e.seq desc"
        }
    };
    format!(
        "latest as (select poll_id, participant, statement, vote, important, at_ms, seq from votes \
         where poll_id = $1 and coalesce(at_ms, 0) < $3 \
         union all select poll_id, participant, statement, vote, important, at_ms, seq from ( \
         select e.poll_id, e.participant, e.statement, e.vote, e.important, e.at_ms, e.seq, row_number() over ( \
         partition by e.participant, e.statement order by {order} \
         ) as place from vote_events e \
         join votes v on v.poll_id = e.poll_id and v.participant = e.participant and v.statement = e.statement \
         where e.poll_id = $1 and coalesce(e.at_ms, 0) < $3 and v.at_ms >= $3) changed where place = 1), "
    )
}

/// `tallies` counts by statement and `people` by person, whose last vote is that with the greatest place in the log.
/// `course` lays the moments at which statements came and those at which people voted last into one order, so that its
/// running sum says how many statements there were when somebody left.
fn counting(poll: &Poll, is_before: bool) -> String {
    let (with, votes) = if is_before { (latest(poll.origin), "latest") } else { (String::new(), "votes") };
    // Since when people can vote on it.
    let since = match poll.moderated {
        Moderated::NotRejected => "coalesce(created_at_ms, 0)",
        Moderated::Accepted => "coalesce(moderated_at_ms, created_at_ms, 0)",
    };
    format!(
        "with {with}tallies as (select v.statement, count(*) as seen, \
         sum(case when v.vote = 1 then 1 else 0 end) as agrees, \
         sum(case when v.vote = -1 then 1 else 0 end) as disagrees, sum(v.important) as important \
         from {votes} v join participants p on p.poll_id = v.poll_id and p.number = v.participant \
         where v.poll_id = $1 and p.state is null and p.excluded is null group by v.statement), \
         votable as (select {since} as at_ms from statements where poll_id = $1 and moderation >= $2 and hidden = 0 \
         and body is not null and coalesce(created_at_ms, 0) < $3), \
         people as (select v.participant, \
         sum(case when s.moderation >= $2 and s.hidden = 0 and s.body is not null then 1 else 0 end) as voted, \
         max(coalesce(v.at_ms, 9223372036854775807)) as at_ms, \
         max(case when s.author = p.external_id then null else v.seq end) as last_seq \
         from participants p join {votes} v on v.poll_id = p.poll_id and v.participant = p.number \
         join statements s on s.poll_id = v.poll_id and s.number = v.statement \
         where p.poll_id = $1 and p.state is null and p.excluded is null group by v.participant), \
         course as (select last_seq, voted, is_person, \
         sum(adds) over (order by at_ms, is_person rows between unbounded preceding and current row) as there \
         from (select cast(null as bigint) as last_seq, cast(0 as bigint) as voted, at_ms, 0 as is_person, 1 as adds \
         from votable union all select last_seq, voted, at_ms, 1, 0 from people) moments), \
         stops as (select e.statement, count(*) as stopped from course c \
         join vote_events e on e.poll_id = $1 and e.seq = c.last_seq \
         where c.is_person = 1 and c.voted < c.there group by e.statement) \
         select s.external_id, s.body, s.language, s.moderation, s.hidden, \
         cast(coalesce(t.seen, 0) as bigint), cast(coalesce(t.agrees, 0) as bigint), \
         cast(coalesce(t.disagrees, 0) as bigint), cast(coalesce(t.important, 0) as bigint), \
         cast(coalesce(e.stopped, 0) as bigint), cast(coalesce(r.reports, 0) as bigint), a.people \
         from statements s cross join (select count(*) as people from people) a \
         left join tallies t on t.statement = s.number left join stops e on e.statement = s.number \
         left join (select statement, count(*) as reports from statement_reports \
         where poll_id = $1 and at_ms < $3 group by statement) r on r.statement = s.number \
         where s.poll_id = $1 and s.body is not null and (coalesce(s.created_at_ms, 0) < $3 or t.seen is not null) \
         order by s.number"
    )
}

fn counted(row: &AnyRow) -> Result<StatementCount, StoreError> {
    let failed = doing(DOING);
    let id: String = row.try_get(0).map_err(&failed)?;
    let place = || format!("statements, id {id}");
    let count = |at: usize| row.try_get::<i64, _>(at).map(i64::unsigned_abs).map_err(&failed);
    let language: Option<String> = row.try_get(2).map_err(&failed)?;
    let language = language.map(|tag| LanguageTag::parse(&tag)).transpose();
    let moderation = Moderation::try_from(row.try_get::<i64, _>(3).map_err(&failed)?);
    Ok(StatementCount {
        text: row.try_get(1).map_err(&failed)?,
        language: language.map_err(|error| corrupt(place(), error))?,
        moderation: moderation.map_err(|error| corrupt(place(), error))?,
        hidden: count(4)? != 0,
        seen: count(5)?,
        agrees: count(6)?,
        disagrees: count(7)?,
        important: count(8)?,
        stopped: count(9)?,
        reports: count(10)?,
        id,
    })
}
