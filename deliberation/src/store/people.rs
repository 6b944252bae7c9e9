//! Who waits for a place, and who gets one.

use super::{
    Store, StoreError,
    error::{corrupt, doing},
    polls,
    recording::cell_name,
};
use crate::{Exclusion, Poll, Role};
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::{BTreeMap, HashMap};

/// Somebody who was banned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Banned {
    /// Number in the poll.
    pub participant: i64,
    /// Why, as the log says.
    pub reason: Option<String>,
    /// When, UTC milliseconds.
    pub at_ms: Option<i64>,
}

impl Store {
    /// What an account may do, by the numbers of the polls. On the poll of a page of a site it may do what it may do on
    /// the pattern, if it may not do more there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn roles_of(&self, account: i64) -> Result<HashMap<i64, Role>, StoreError> {
        let failed = doing("listing somebody's polls");
        let sql = "select e.made, r.role from poll_roles r join embedded_pages e on e.poll_id = r.poll_id \
             where r.account = $1 union all select poll_id, role from poll_roles where account = $1";
        let rows = sqlx::query(sql).bind(account).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut roles = HashMap::new();
        for row in rows {
            let word: String = row.try_get(1).map_err(&failed)?;
            let role = Role::parse(&word).map_err(|error| corrupt("poll_roles", error))?;
            let known = roles.entry(row.try_get(0).map_err(&failed)?).or_insert(role);
            *known = role.max(*known);
        }
        Ok(roles)
    }

    /// Everybody who is banned, by number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn banned(&self, poll: i64) -> Result<Vec<Banned>, StoreError> {
        let failed = doing("listing those who are banned");
        let sql = "select p.number, e.reason, e.at_ms from participants p \
             left join moderation_events e on e.poll_id = p.poll_id and e.participant = p.number and e.seq = \
             (select max(seq) from moderation_events l where l.poll_id = p.poll_id and l.participant = p.number) \
             where p.poll_id = $1 and p.excluded = $2 order by p.number";
        let query = sqlx::query(sql).bind(poll).bind(Exclusion::Banned.as_str());
        let rows = query.fetch_all(&self.pool).await.map_err(&failed)?;
        let read =
            |row: &AnyRow| Ok(Banned { participant: row.try_get(0)?, reason: row.try_get(1)?, at_ms: row.try_get(2)? });
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }
}

/// Gives free places to those who wait, the first to come first; says how many got one. The poll must be locked.
///
/// Somebody who waits belongs to the cell that the settings name now, whatever it was when she came.
pub(super) async fn promote(connection: &mut AnyConnection, poll: i64) -> Result<u64, StoreError> {
    let failed = doing("giving places to those who wait");
    let waiting = waiting(connection, poll).await?;
    if waiting.is_empty() {
        return Ok(0);
    }
    let Some(held) = polls::by_id(connection, poll).await? else { return Ok(0) };
    let mut taken = taken(connection, poll).await?;
    let mut promoted = 0;
    for (number, answers) in waiting {
        let Some(cell) = place(&held, &answers, &mut taken) else { continue };
        let sql = "update participants set state = null, cell = $3 where poll_id = $1 and number = $2";
        let query = sqlx::query(sql).bind(poll).bind(number).bind(cell);
        query.execute(&mut *connection).await.map_err(&failed)?;
        promoted += 1;
    }
    Ok(promoted)
}

/// The cell in which somebody gets a place (none where there are no cells any more), counted as taken; `None` when
/// there is no place.
fn place(poll: &Poll, answers: &BTreeMap<String, String>, taken: &mut HashMap<String, i64>) -> Option<Option<String>> {
    if poll.settings.quotas.is_empty() {
        return Some(None);
    }
    let cell = &poll.settings.quotas[poll.settings.cell(answers)?];
    let name = cell_name(&cell.answers);
    let count = taken.entry(name.clone()).or_default();
    if *count >= i64::from(cell.places) {
        return None;
    }
    *count += 1;
    Some(Some(name))
}

/// Those who wait and what they answer now, the first to come first.
pub(super) async fn waiting(
    connection: &mut AnyConnection,
    poll: i64,
) -> Result<Vec<(i64, BTreeMap<String, String>)>, StoreError> {
    let failed = doing("looking who waits");
    let sql = "select number from participants where poll_id = $1 and state = 'waiting' and excluded is null \
         order by number";
    let rows = sqlx::query(sql).bind(poll).fetch_all(&mut *connection).await.map_err(&failed)?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let waiting: Vec<i64> = rows.iter().map(|row| row.try_get(0)).collect::<Result<_, _>>().map_err(&failed)?;
    let mut answers = answers_of_waiting(connection, poll).await?;
    Ok(waiting.into_iter().map(|number| (number, answers.remove(&number).unwrap_or_default())).collect())
}

async fn answers_of_waiting(
    connection: &mut AnyConnection,
    poll: i64,
) -> Result<HashMap<i64, BTreeMap<String, String>>, StoreError> {
    let failed = doing("reading answers");
    let sql = "select a.participant, a.question, a.answer from answers a \
         join participants p on p.poll_id = a.poll_id and p.number = a.participant \
         where a.poll_id = $1 and p.state = 'waiting'";
    let rows = sqlx::query(sql).bind(poll).fetch_all(connection).await.map_err(&failed)?;
    let mut answers: HashMap<i64, BTreeMap<String, String>> = HashMap::new();
    for row in rows {
        let of = answers.entry(row.try_get(0).map_err(&failed)?).or_default();
        of.insert(row.try_get(1).map_err(&failed)?, row.try_get(2).map_err(&failed)?);
    }
    Ok(answers)
}

/// Places taken in each cell.
pub(super) async fn taken(connection: &mut AnyConnection, poll: i64) -> Result<HashMap<String, i64>, StoreError> {
    let failed = doing("counting places");
    let sql = "select cell, count(*) from participants \
         where poll_id = $1 and cell is not null and state is null and excluded is null group by cell";
    let rows = sqlx::query(sql).bind(poll).fetch_all(connection).await.map_err(&failed)?;
    let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
    rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(&failed)
}
