//! Invitation codes that somebody who has taken part passes on, each for one person.
//!
//! Whose a code is stands nowhere: it follows from the server's secret and the number of whoever passes it on, so that
//! whoever asks here brings the hashes of all codes that can be hers. The tables alone tell who came with a code that was
//! passed on, and that codes of neighbouring numbers were made together, but not whose they are. What is bounded is
//! looked at in the transaction that makes the codes, with the poll locked.

mod revoking;

pub use revoking::CodesOf;

pub(in crate::store) use revoking::{restore, revoke};

use crate::{
    CONSENT, Exclusion, Poll, Secret, Settings,
    settings::{Access, MOST_PASSED_ON},
    store::{Store, StoreError, error::doing, mine::lock, now_ms, polls},
};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};
use std::collections::HashMap;

/// A day, in milliseconds.
const DAY_MS: i64 = 24 * 3_600_000;

/// Codes that were passed on so many times.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PassedOn {
    /// 1: by people whom those who run the poll had invited, 2: by people whom these invited, and so on.
    pub depth: u64,
    /// Codes, each for one person; those that were taken back are among them, so that a ban does not tell how many came.
    pub codes: u64,
    /// So many people at least pass them on; how many exactly stands nowhere.
    pub inviters: u64,
}

/// The codes of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnCodes {
    /// Hashes of those that are there, in the order in which they were asked for.
    pub made: Vec<String>,
    /// Those of them that let somebody in, or did.
    pub good: Vec<String>,
    /// Whether people may pass on codes, and she is not too far from those who run the poll.
    pub may: bool,
    /// How many more she can have made now.
    pub more: usize,
}

impl Store {
    /// What there is of the codes with these hashes, which are all that can be hers.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn own_codes(&self, poll: i64, participant: i64, sha256: &[String]) -> Result<OwnCodes, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("reading codes that are passed on"))?;
        let Some(held) = polls::by_id(&mut connection, poll).await? else { return Ok(OwnCodes::default()) };
        let origin = origin(&mut connection, poll, participant).await?;
        own(&mut connection, &held, &origin, sha256).await
    }

    /// Keeps the hashes of codes that a participant passes on, as many as the poll allows her, of which those that are
    /// there already are some. Gives how many are new; somebody who may not take part now gets none.
    ///
    /// # Errors
    /// When the database refuses; then none is kept.
    pub async fn pass_on(&self, poll: i64, participant: i64, sha256: &[String]) -> Result<usize, StoreError> {
        let failed = doing("keeping codes that are passed on");
        let mut transaction = self.begin("keeping codes that are passed on").await?;
        lock(&mut transaction, poll, self.backend).await?;
        // She may have been erased or banned while her request waited.
        let sql = "select count(*) from participants where poll_id = $1 and number = $2 and state is null \
             and consent = $3 and (excluded is null or excluded <> $4)";
        let query = sqlx::query_scalar(sql).bind(poll).bind(participant).bind(CONSENT);
        let takes_part: i64 =
            query.bind(Exclusion::Banned.as_str()).fetch_one(&mut *transaction).await.map_err(&failed)?;
        let Some(held) = polls::by_id(&mut transaction, poll).await?.filter(|_| takes_part > 0) else { return Ok(0) };
        let origin = origin(&mut transaction, poll, participant).await?;
        let own = own(&mut transaction, &held, &origin, sha256).await?;
        let new: Vec<&String> = sha256.iter().filter(|hash| !own.made.contains(hash)).take(own.more).collect();
        // The moment would lead to whoever voted in it.
        let day = now_ms() - now_ms().rem_euclid(DAY_MS);
        for hash in &new {
            sqlx::query(
                "insert into invites (poll_id, number, code_sha256, wave, uses, used, made_at_ms, depth) \
                 select $1, (select coalesce(max(number), 0) + 1 from invites where poll_id = $1), $2, '', 1, 0, $3, $4",
            )
            .bind(poll)
            .bind((*hash).clone())
            .bind(day)
            .bind(origin.depth + 1)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(new.len())
    }

    /// The codes that were passed on, by how many times.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn passed_on(&self, poll: i64) -> Result<Vec<PassedOn>, StoreError> {
        let failed = doing("counting codes that were passed on");
        let sql = "select depth, count(*) from invites where poll_id = $1 and depth > 0 group by depth order by depth";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            let number = |index: usize| row.try_get::<i64, _>(index).map(i64::unsigned_abs);
            let codes = number(1)?;
            // Nobody has more codes than are allowed.
            Ok(PassedOn { depth: number(0)?, codes, inviters: codes.div_ceil(u64::from(MOST_PASSED_ON)) })
        };
        rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
    }
}

/// How many times a code may have been passed on that lets somebody in; 0: people pass on none.
pub(in crate::store) fn deepest(settings: &Settings) -> i64 {
    if settings.access == Access::Codes && settings.pass_on > 0 { i64::from(settings.pass_on_depth) } else { 0 }
}

/// Takes away what joins codes to the person who is being erased: unused ones go, used ones stay under a
/// random hash, which follows from nobody. The poll must be locked.
pub(in crate::store) async fn forget(
    connection: &mut AnyConnection,
    poll: i64,
    sha256: &[String],
) -> Result<(), StoreError> {
    let failed = doing("forgetting whose codes these are");
    for Code { number, .. } in known(connection, poll, sha256).await?.into_values() {
        let query = sqlx::query("delete from invites where poll_id = $1 and number = $2 and used = 0");
        query.bind(poll).bind(number).execute(&mut *connection).await.map_err(&failed)?;
        let random = Secret::new()?.digest();
        let query = sqlx::query("update invites set code_sha256 = $3 where poll_id = $1 and number = $2");
        let query = query.bind(poll).bind(number).bind(random.as_str().to_owned());
        query.execute(&mut *connection).await.map_err(&failed)?;
    }
    Ok(())
}

/// How somebody has come, as far as it matters for what she passes on.
struct Origin {
    /// How many times the code had been passed on with which she came.
    depth: i64,
    /// Whether she, or somebody above her, is banned.
    is_cut_off: bool,
}

async fn origin(connection: &mut AnyConnection, poll: i64, participant: i64) -> Result<Origin, StoreError> {
    let failed = doing("looking for the code that somebody came with");
    let sql = "select coalesce(i.depth, 0), coalesce(i.revoked, 0), p.excluded from participants p \
         left join invites i on i.poll_id = p.poll_id and i.number = p.invite where p.poll_id = $1 and p.number = $2";
    let row = sqlx::query(sql).bind(poll).bind(participant).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(Origin { depth: 0, is_cut_off: false }) };
    let came_with_revoked = row.try_get::<i64, _>(1).map_err(&failed)? != 0;
    let excluded: Option<String> = row.try_get(2).map_err(&failed)?;
    let is_banned = excluded.as_deref() == Some(Exclusion::Banned.as_str());
    Ok(Origin { depth: row.try_get(0).map_err(&failed)?, is_cut_off: came_with_revoked || is_banned })
}

async fn own(
    connection: &mut AnyConnection,
    poll: &Poll,
    origin: &Origin,
    sha256: &[String],
) -> Result<OwnCodes, StoreError> {
    let known = known(connection, poll.id, sha256).await?;
    let made: Vec<String> = sha256.iter().filter(|hash| known.contains_key(*hash)).cloned().collect();
    let may = !origin.is_cut_off && origin.depth < deepest(&poll.settings);
    let good = made.iter().filter(|hash| may && known.get(*hash).is_some_and(|code| !code.is_revoked)).cloned();
    let good = good.collect();
    let more = if may && poll.takes_votes(now_ms()) {
        // What was taken back before anybody came with it takes no place.
        let sql = "select count(*) from invites where poll_id = $1 and depth > 0 and not (revoked = 1 and used = 0)";
        let query = sqlx::query_scalar(sql).bind(poll.id);
        let all: i64 = query.fetch_one(connection).await.map_err(doing("counting codes that were passed on"))?;
        let room = i64::from(poll.settings.pass_on_most).saturating_sub(all).max(0);
        let hers = (poll.settings.pass_on as usize).saturating_sub(made.len());
        hers.min(usize::try_from(room).unwrap_or_default())
    } else {
        0
    };
    Ok(OwnCodes { made, good, may, more })
}

/// A code that is there.
struct Code {
    number: i64,
    is_revoked: bool,
}

/// Those of these hashes that are there.
async fn known(
    connection: &mut AnyConnection,
    poll: i64,
    sha256: &[String],
) -> Result<HashMap<String, Code>, StoreError> {
    let failed = doing("looking for codes that are passed on");
    if sha256.is_empty() {
        return Ok(HashMap::new());
    }
    let places: Vec<String> = (2..sha256.len() + 2).map(|place| format!("${place}")).collect();
    let sql = format!(
        "select code_sha256, number, revoked from invites where poll_id = $1 and code_sha256 in ({})",
        places.join(", ")
    );
    let query = sqlx::query(AssertSqlSafe(sql)).bind(poll);
    let query = sha256.iter().fold(query, |query, hash| query.bind(hash.clone()));
    let rows = query.fetch_all(connection).await.map_err(&failed)?;
    let read = |row: &AnyRow| {
        let code = Code { number: row.try_get(1)?, is_revoked: row.try_get::<i64, _>(2)? != 0 };
        Ok((row.try_get(0)?, code))
    };
    rows.iter().map(read).collect::<Result<_, sqlx::Error>>().map_err(&failed)
}
