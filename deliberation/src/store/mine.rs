//! What belongs to one participant, for that person alone.

use super::{
    Backend, Store, StoreError, cells,
    error::corrupt,
    error::doing,
    now_ms, people, polls,
    recording::{ANSWERS, by_sign_in, standing},
    rows::Bound,
};
use crate::{Agreement, Exclusion, LanguageTag, Moderation, Phase, Standing};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};
use std::collections::BTreeMap;

/// A participant as she sees herself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Number in the poll.
    pub number: i64,
    /// Whether she may vote.
    pub standing: Standing,
    /// Set when her votes are not counted.
    pub excluded: Option<Exclusion>,
    /// When she joined, UTC milliseconds; absent for people of an imported poll.
    pub joined_at_ms: Option<i64>,
    /// Version of the consent text that she agreed to.
    pub consent: Option<String>,
    /// Language of the interface when she joined.
    pub language: Option<LanguageTag>,
    /// What the page that she came from calls her.
    pub name: Option<String>,
    /// Whether she came with an external id, or has signed in.
    pub is_known: bool,
    /// Names of the topics that she cares about.
    pub interests: Vec<String>,
}

/// One of her votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnVote {
    /// Number of the statement.
    pub statement: i64,
    /// What she says.
    pub agreement: Agreement,
    /// Since when, UTC milliseconds.
    pub at_ms: Option<i64>,
    /// Place in the log.
    pub seq: i64,
    /// Whether the statement is important to her.
    pub important: bool,
}

/// One of her statements, with what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnStatement {
    /// Number in the poll.
    pub number: i64,
    /// Id in addresses.
    pub id: String,
    /// As it reads now.
    pub text: String,
    /// As she wrote it, when it was reworded since.
    pub original: Option<String>,
    /// Language it is written in.
    pub language: Option<LanguageTag>,
    /// What moderation decided.
    pub moderation: Moderation,
    /// Why.
    pub reason: Option<String>,
    /// Why it was reworded the last time.
    pub reworded_because: Option<String>,
    /// Id of the statement that says the same and counts instead.
    pub merged_into: Option<String>,
    /// Whether it is kept out of voting because people reported it.
    pub hidden: bool,
    /// When it was written, UTC milliseconds.
    pub created_at_ms: Option<i64>,
}

impl Store {
    /// The participant of this number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn person(&self, poll: i64, participant: i64) -> Result<Option<Person>, StoreError> {
        let sql = "select state, excluded, joined_at_ms, consent, language, display_name, interests, \
             case when xid is not null or signed_in_as is not null then 1 else 0 end from participants \
             where poll_id = $1 and number = $2";
        let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(&self.pool).await;
        let row = row.map_err(doing("looking for a participant"))?;
        row.as_ref().map(|row| person(row, participant)).transpose()
    }

    /// Who has signed in under a hash of what the identity provider calls her; also somebody whose hash alone is left,
    /// because she was banned and has erased herself.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn signed_in_as(&self, poll: i64, name: &str) -> Result<Option<(i64, Standing)>, StoreError> {
        by_sign_in(&self.pool, poll, name).await
    }

    /// The external id that she came with.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn came_with(&self, poll: i64, participant: i64) -> Result<Option<String>, StoreError> {
        let sql = "select xid from participants where poll_id = $1 and number = $2";
        let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(&self.pool).await;
        let row = row.map_err(doing("looking for an external id"))?;
        row.map_or(Ok(None), |row| row.try_get(0)).map_err(doing("looking for an external id"))
    }

    /// The quota cell in which she has a place, as it is called in the database; none where she has none, and where there
    /// are no cells.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn has_place_in(&self, poll: i64, participant: i64) -> Result<Option<String>, StoreError> {
        let sql = "select cell from participants where poll_id = $1 and number = $2 \
             and state is null and excluded is null";
        let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(&self.pool).await;
        let row = row.map_err(doing("looking for somebody's place"))?;
        row.map_or(Ok(None), |row| row.try_get(0)).map_err(doing("looking for somebody's place"))
    }

    /// Her latest vote on each statement, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn own_votes(&self, poll: i64, participant: i64) -> Result<Vec<OwnVote>, StoreError> {
        let failed = doing("reading somebody's votes");
        // One row: the driver is slow per row.
        let sql = "select string_agg(statement || ' ' || vote || ' ' || seq || ' ' || important || ' ' \
             || coalesce(cast(at_ms as text), ''), ';') from votes where poll_id = $1 and participant = $2";
        let pack: Option<String> =
            sqlx::query_scalar(sql).bind(poll).bind(participant).fetch_one(&self.pool).await.map_err(&failed)?;
        let mut votes = Vec::new();
        for text in pack.iter().flat_map(|pack| pack.split(';')) {
            let vote = || {
                let mut fields = text.split(' ');
                let statement = fields.next()?.parse().ok()?;
                let agreement = Agreement::try_from(fields.next()?.parse::<i64>().ok()?).ok()?;
                let seq = fields.next()?.parse().ok()?;
                let important = fields.next()? != "0";
                let at = fields.next()?;
                let at_ms = if at.is_empty() { None } else { Some(at.parse().ok()?) };
                Some(OwnVote { statement, agreement, at_ms, seq, important })
            };
            votes.push(vote().ok_or_else(|| corrupt(format!("votes, participant {participant}"), text))?);
        }
        votes.sort_unstable_by_key(|vote| std::cmp::Reverse(vote.seq));
        Ok(votes)
    }

    /// Her statements, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn own_statements(&self, poll: i64, participant: i64) -> Result<Vec<OwnStatement>, StoreError> {
        let sql = "select s.number, s.external_id, s.body, s.language, s.moderation, s.reason, m.external_id, s.hidden, \
             s.created_at_ms, w.body, (select l.reason from statement_wordings l where l.poll_id = s.poll_id \
             and l.statement = s.number order by l.number desc limit 1) from statements s \
             left join statements m on m.poll_id = s.poll_id and m.number = s.merged_into \
             left join statement_wordings w on w.poll_id = s.poll_id and w.statement = s.number and w.number = 1 \
             where s.poll_id = $1 and s.author = $2 and s.is_seed = 0 order by s.number desc";
        let rows = sqlx::query(sql).bind(poll).bind(participant.to_string()).fetch_all(&self.pool).await;
        rows.map_err(doing("reading somebody's statements"))?.iter().map(own_statement).collect()
    }

    /// Her answers, by question.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn own_answers(&self, poll: i64, participant: i64) -> Result<BTreeMap<String, String>, StoreError> {
        let sql = "select question, answer from answers where poll_id = $1 and participant = $2";
        let rows = sqlx::query(sql).bind(poll).bind(participant).fetch_all(&self.pool).await;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        let pairs = rows.map_err(doing("reading answers"))?.iter().map(pair).collect::<Result<_, sqlx::Error>>();
        pairs.map_err(doing("reading answers"))
    }

    /// Replaces her answers to demographic questions; `None` removes an answer. Screening answers stay: they decided
    /// who takes part. Somebody who waits gets a place at once where there is one for her new answers, and somebody who
    /// takes part counts as what she says now. Of somebody who was erased meanwhile nothing is kept.
    ///
    /// # Errors
    /// When the database refuses; then nothing has changed.
    pub async fn answer(
        &self,
        poll: i64,
        participant: i64,
        answers: &BTreeMap<String, Option<String>>,
    ) -> Result<(), StoreError> {
        if answers.is_empty() {
            return Ok(());
        }
        let failed = doing("keeping answers");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        // The same form sent twice at once, and an erasure under way, are waited for. Votes wait for this, so all
        // questions are done in few statements.
        lock(&mut transaction, poll, self.backend).await?;
        let Some(stands) = present(&mut transaction, poll, participant).await? else { return Ok(()) };
        let places: Vec<String> = (3..).take(answers.len()).map(|place| format!("${place}")).collect();
        let sql = format!(
            "delete from answers where poll_id = $1 and participant = $2 and question in ({})",
            places.join(", ")
        );
        let mut query: Bound<'_> = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(participant);
        for question in answers.keys() {
            query = query.bind(question.clone());
        }
        query.execute(&mut *transaction).await.map_err(&failed)?;
        let given: Vec<(&String, &String)> =
            answers.iter().filter_map(|(question, answer)| Some((question, answer.as_ref()?))).collect();
        ANSWERS
            .all(&mut transaction, &given, |query, (question, answer)| {
                query.bind(poll).bind(participant).bind((*question).clone()).bind((*answer).clone())
            })
            .await?;
        // Whoever takes part goes on, also where all places of her new kind are taken: she has cast votes already, and
        // saying what is true must not cost her that. Her new kind then admits nobody until it has room, and the place
        // that she leaves goes to whoever waits for it.
        let moved = sort_by_answers(&mut transaction, poll, participant, answers).await?;
        // Whoever has another page open, and waits there, is told by the revision.
        if (moved || stands == Standing::Waiting) && people::promote(&mut transaction, poll).await? > 0 {
            touch(&mut transaction, poll).await?;
        }
        // Weights rest on answers. While people vote none are published, and answers come too often to count each.
        let sql = "update polls set revision = revision + 1 where id = $1 and phase <> $2";
        let query = sqlx::query(sql).bind(poll).bind(Phase::Voting.as_str());
        query.execute(&mut *transaction).await.map_err(&failed)?;
        transaction.commit().await.map_err(&failed)
    }

    /// Reports a statement; true when this was one report too many and it was taken out of voting. Of somebody who was
    /// erased meanwhile nothing is kept.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn report(
        &self,
        poll: i64,
        participant: i64,
        statement: i64,
        reason: &str,
        hide_after: u32,
    ) -> Result<bool, StoreError> {
        let failed = doing("keeping a report");
        let mut transaction = self.pool.begin_with(self.backend.begin_write()).await.map_err(&failed)?;
        // Two reports at once must count each other, and an erasure under way is waited for.
        lock(&mut transaction, poll, self.backend).await?;
        if present(&mut transaction, poll, participant).await?.is_none() {
            return Ok(false);
        }
        // Later than the decision that it follows, also within the same millisecond, or nobody would look again.
        sqlx::query(
            "insert into statement_reports (poll_id, statement, participant, reason, at_ms) \
             select $1, $2, $3, $4, case when coalesce(s.moderated_at_ms, 0) < $5 then $5 else s.moderated_at_ms + 1 end \
             from statements s where s.poll_id = $1 and s.number = $2 \
             on conflict (poll_id, statement, participant) do update set reason = excluded.reason",
        )
        .bind(poll)
        .bind(statement)
        .bind(participant)
        .bind(reason.to_owned())
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        // Somebody has looked at an accepted statement and found it fit: reports go to the queue and hide nothing.
        let hidden = sqlx::query(
            "update statements set hidden = 1 where poll_id = $1 and number = $2 and hidden = 0 and moderation = 0 \
             and is_seed = 0 \
             and (select count(*) from statement_reports where poll_id = $1 and statement = $2) >= $3",
        )
        .bind(poll)
        .bind(statement)
        .bind(i64::from(hide_after))
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?
        .rows_affected()
            > 0;
        if hidden {
            take_back(&mut transaction, poll).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(hidden)
    }

    /// Notes that she has agreed to another version of the consent text.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn consent(&self, poll: i64, participant: i64, version: &str) -> Result<(), StoreError> {
        let sql = "update participants set consent = $3 where poll_id = $1 and number = $2 \
             and (state is null or state <> 'erased')";
        let query = sqlx::query(sql).bind(poll).bind(participant).bind(version.to_owned());
        query.execute(&self.pool).await.map_err(doing("keeping an agreement")).map(drop)
    }
}

/// Notes that something but votes has changed.
pub(super) async fn touch(connection: &mut AnyConnection, poll: i64) -> Result<(), StoreError> {
    let sql = "update polls set revision = revision + 1 where id = $1";
    sqlx::query(sql).bind(poll).execute(connection).await.map_err(doing("noting a change")).map(drop)
}

/// Notes that something was taken back that others may have read or counted: versions from before are not for everybody
/// any more.
pub(super) async fn take_back(connection: &mut AnyConnection, poll: i64) -> Result<(), StoreError> {
    // Both read the revision as it was.
    let sql = "update polls set revision = revision + 1, taken_back = revision + 1 where id = $1";
    sqlx::query(sql).bind(poll).execute(connection).await.map_err(doing("noting what was taken back")).map(drop)
}

/// Makes writers of the same poll wait for this transaction.
pub(super) async fn lock(connection: &mut AnyConnection, poll: i64, backend: Backend) -> Result<(), StoreError> {
    let sql = match backend {
        // The transaction holds the one write lock already.
        Backend::Sqlite => return Ok(()),
        Backend::Postgres => "select id from polls where id = $1 for no key update",
    };
    sqlx::query(sql).bind(poll).fetch_optional(connection).await.map_err(doing("waiting for a poll")).map(drop)
}

/// Puts somebody who has answered anew into the quota cell that she belongs to, where places go by one of these
/// questions; says whether that is another than before.
async fn sort_by_answers(
    connection: &mut AnyConnection,
    poll: i64,
    participant: i64,
    answers: &BTreeMap<String, Option<String>>,
) -> Result<bool, StoreError> {
    let Some(held) = polls::by_id(connection, poll).await? else { return Ok(false) };
    let mut deciding = held.settings.quotas.iter().flat_map(|cell| cell.answers.keys());
    if !deciding.any(|question| answers.contains_key(question)) {
        return Ok(false);
    }
    Ok(cells::sort(connection, poll, &held.settings, Some(participant)).await? > 0)
}

/// Where somebody stands in a poll that is locked; none for nobody, and for somebody who was erased.
async fn present(connection: &mut AnyConnection, poll: i64, participant: i64) -> Result<Option<Standing>, StoreError> {
    let failed = doing("looking for a participant");
    let sql = "select state from participants where poll_id = $1 and number = $2";
    let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    let stands = standing(participant, row.try_get(0).map_err(&failed)?)?;
    Ok((stands != Standing::Erased).then_some(stands))
}

fn person(row: &AnyRow, number: i64) -> Result<Person, StoreError> {
    let failed = doing("reading a participant");
    let place = || format!("participants, number {number}");
    let excluded: Option<String> = row.try_get(1).map_err(&failed)?;
    let language: Option<String> = row.try_get(4).map_err(&failed)?;
    Ok(Person {
        number,
        standing: standing(number, row.try_get(0).map_err(&failed)?)?,
        excluded: excluded.map(|w| Exclusion::parse(&w)).transpose().map_err(|error| corrupt(place(), error))?,
        joined_at_ms: row.try_get(2).map_err(&failed)?,
        consent: row.try_get(3).map_err(&failed)?,
        language: language.map(|tag| LanguageTag::parse(&tag)).transpose().map_err(|error| corrupt(place(), error))?,
        name: row.try_get(5).map_err(&failed)?,
        is_known: row.try_get::<i64, _>(7).map_err(&failed)? != 0,
        interests: super::topics::read(row, 6)?,
    })
}

fn own_statement(row: &AnyRow) -> Result<OwnStatement, StoreError> {
    let failed = doing("reading somebody's statements");
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let place = || format!("statements, number {number}");
    let language: Option<String> = row.try_get(3).map_err(&failed)?;
    let moderation = row.try_get::<i64, _>(4).map_err(&failed)?;
    let text: String = row.try_get::<Option<String>, _>(2).map_err(&failed)?.unwrap_or_default();
    Ok(OwnStatement {
        number,
        id: row.try_get(1).map_err(&failed)?,
        original: row.try_get::<Option<String>, _>(9).map_err(&failed)?.filter(|original| *original != text),
        reworded_because: row.try_get(10).map_err(&failed)?,
        text,
        language: language.map(|tag| LanguageTag::parse(&tag)).transpose().map_err(|error| corrupt(place(), error))?,
        moderation: Moderation::try_from(moderation).map_err(|error| corrupt(place(), error))?,
        reason: row.try_get(5).map_err(&failed)?,
        merged_into: row.try_get(6).map_err(&failed)?,
        hidden: row.try_get::<i64, _>(7).map_err(&failed)? != 0,
        created_at_ms: row.try_get(8).map_err(&failed)?,
    })
}
