//! People who begin to take part.

use super::{Act, Batch, Done, Locked, Refusal, list};
use crate::{
    ExternalId, FreeText, LanguageTag, RequestKey, Standing,
    settings::{Access, DECLINED},
    store::{StoreError, error::corrupt, error::doing, invitations::passing, rows::Insert},
};
use sqlx::{Any, AssertSqlSafe, Executor, Row};
use std::collections::{BTreeMap, HashMap, HashSet};

/// Somebody wants to take part.
#[derive(Clone, Debug, PartialEq)]
pub struct Join {
    /// The poll.
    pub poll: i64,
    /// Names this request: asking again gives the same participant.
    pub key: RequestKey,
    /// Version of the consent text that was agreed to.
    pub consent: String,
    /// Language of the interface at that moment.
    pub language: Option<LanguageTag>,
    /// Answers to screening and demographic questions, by question.
    pub answers: BTreeMap<String, String>,
    /// Id in the system that the person came from.
    pub xid: Option<ExternalId>,
    /// Hash of that, in hexadecimal: what stays of it where somebody may not take part and has erased herself.
    pub xid_mark: Option<String>,
    /// What the page that she came from calls her.
    pub name: Option<FreeText>,
    /// SHA-256 of the invitation code, in hexadecimal.
    pub invite_sha256: Option<String>,
    /// Hash of what the identity provider calls her, in hexadecimal.
    pub signed_in_as: Option<String>,
    /// Hash of who she was in the vote before, in hexadecimal: she needs no invitation code.
    pub came_before_as: Option<String>,
    /// The quota cell in which she has a place in the vote before: one of the same name has one for her, full or not.
    pub had_place_in: Option<String>,
}

/// Answers to questions about a person.
pub(in crate::store) const ANSWERS: Insert =
    Insert { doing: "keeping answers", into: "answers (poll_id, participant, question, answer)", columns: 4 };
/// Finds whoever has signed in under a hash.
const SIGNED_IN: &str = "select number, state from participants where poll_id = $1 and signed_in_as = $2";
/// Finds whoever took part in the vote before under a hash.
const CAME_BEFORE: &str = "select number, state from participants where poll_id = $1 and came_before_as = $2";

impl Join {
    /// The hash by which she is recognised when she comes once more, and what finds it.
    fn mark(&self) -> Option<(&'static str, &String)> {
        let signed_in = self.signed_in_as.as_ref().map(|mark| (SIGNED_IN, mark));
        signed_in.or_else(|| self.came_before_as.as_ref().map(|mark| (CAME_BEFORE, mark)))
    }
}

/// Who somebody is from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Joined {
    /// Number in the poll.
    pub participant: i64,
    /// Whether she may vote.
    pub standing: Standing,
    /// Whether this was known before.
    pub repeated: bool,
}

/// A row of participants, and the answers that go with it.
struct Newcomer<'a> {
    join: &'a Join,
    number: i64,
    standing: Standing,
    invite: Option<i64>,
    cell: Option<String>,
}

/// What belongs to others already, in the database or by this batch.
#[derive(Default)]
struct Taken {
    /// Places, by poll and quota cell.
    places: HashMap<(i64, String), i64>,
    /// External ids, by poll: those of this batch alone.
    xids: HashSet<(i64, String)>,
    /// Who is recognised, by poll and hash: who that is, or why she is nobody any more.
    people: HashMap<(i64, String), Result<Joined, Refusal>>,
}

impl Taken {
    fn note(&mut self, join: &Join, joined: Joined) {
        if let Some(xid) = &join.xid {
            self.xids.insert((join.poll, xid.as_str().to_owned()));
        }
        if let Some((_, mark)) = join.mark() {
            self.people.insert((join.poll, mark.clone()), Ok(joined));
        }
    }
}

pub(super) async fn record(
    batch: &mut Batch<'_>,
    acts: &[Act],
    outcomes: &mut [Option<Result<Done, Refusal>>],
) -> Result<(), StoreError> {
    let joins: Vec<(usize, &Join)> = acts
        .iter()
        .enumerate()
        .filter_map(|(at, act)| if let Act::Join(join) = act { Some((at, &**join)) } else { None })
        .collect();
    if joins.is_empty() {
        return Ok(());
    }
    let mut known = known(batch, &joins).await?;
    let mut taken = Taken { people: recognised(batch, &joins).await?, ..Taken::default() };
    let mut rows = Vec::new();
    for (at, join) in joins {
        let by_key = known.get(&(join.poll, join.key.as_str().to_owned())).copied();
        let by_mark = join.mark().and_then(|(_, mark)| taken.people.get(&(join.poll, mark.clone())));
        let outcome = match by_key.map(Ok).or_else(|| by_mark.cloned()) {
            Some(found) => found.map(|joined| Done::Joined(Joined { repeated: true, ..joined })),
            None => match admit(batch, join, &mut taken).await? {
                Ok(row) => {
                    let joined = Joined { participant: row.number, standing: row.standing, repeated: false };
                    known.insert((join.poll, join.key.as_str().to_owned()), joined);
                    taken.note(join, joined);
                    rows.push(row);
                    Ok(Done::Joined(joined))
                }
                Err(refusal) => Err(refusal),
            },
        };
        outcomes[at] = Some(outcome);
    }
    keep(batch, &rows).await
}

/// Those of these requests that were carried out before.
async fn known(batch: &mut Batch<'_>, joins: &[(usize, &Join)]) -> Result<HashMap<(i64, String), Joined>, StoreError> {
    let failed = doing("looking for somebody who joined");
    let polls = super::distinct(joins.iter().map(|(_, join)| join.poll));
    // The alphabet of keys has no quotation mark.
    let keys: Vec<String> = joins.iter().map(|(_, join)| format!("'{}'", join.key)).collect();
    let sql = format!(
        "select poll_id, join_key, number, state from participants where poll_id in ({}) and join_key in ({})",
        list(&polls),
        keys.join(", ")
    );
    let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *batch.connection).await.map_err(&failed)?;
    let mut known = HashMap::new();
    for row in rows {
        let number = row.try_get(2).map_err(&failed)?;
        let standing = standing(number, row.try_get(3).map_err(&failed)?)?;
        let key = (row.try_get(0).map_err(&failed)?, row.try_get(1).map_err(&failed)?);
        known.insert(key, Joined { participant: number, standing, repeated: true });
    }
    Ok(known)
}

/// Those of these people who were here before. Whoever was banned and has erased herself has only her hash left.
async fn recognised(
    batch: &mut Batch<'_>,
    joins: &[(usize, &Join)],
) -> Result<HashMap<(i64, String), Result<Joined, Refusal>>, StoreError> {
    let mut people = HashMap::new();
    for (_, join) in joins {
        let Some((sql, mark)) = join.mark() else { continue };
        let found = by_mark(&mut *batch.connection, sql, join.poll, mark).await?;
        let Some((participant, standing)) = found else { continue };
        let found = match standing {
            Standing::Erased => Err(Refusal::Banned),
            _ => Ok(Joined { participant, standing, repeated: true }),
        };
        people.insert((join.poll, mark.clone()), found);
    }
    Ok(people)
}

/// Who has signed in under a hash of what the identity provider calls her.
pub(in crate::store) async fn by_sign_in(
    executor: impl Executor<'_, Database = Any>,
    poll: i64,
    name: &str,
) -> Result<Option<(i64, Standing)>, StoreError> {
    by_mark(executor, SIGNED_IN, poll, name).await
}

async fn by_mark(
    executor: impl Executor<'_, Database = Any>,
    sql: &'static str,
    poll: i64,
    mark: &str,
) -> Result<Option<(i64, Standing)>, StoreError> {
    let failed = doing("looking for somebody who was here before");
    let row = sqlx::query(sql).bind(poll).bind(mark.to_owned()).fetch_optional(executor).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    let number = row.try_get(0).map_err(&failed)?;
    Ok(Some((number, standing(number, row.try_get(1).map_err(&failed)?)?)))
}

/// The standing that a row names.
pub(in crate::store) fn standing(number: i64, word: Option<String>) -> Result<Standing, StoreError> {
    let parsed = word.map_or(Ok(Standing::Active), |word| Standing::parse(&word));
    parsed.map_err(|error| corrupt(format!("participants, number {number}"), error))
}

/// Checks one request against the rules of its poll and gives it a number.
async fn admit<'a>(
    batch: &mut Batch<'_>,
    join: &'a Join,
    taken: &mut Taken,
) -> Result<Result<Newcomer<'a>, Refusal>, StoreError> {
    let now = batch.now_ms;
    let Some(poll) = batch.polls.get(&join.poll).filter(|poll| poll.takes_votes(now)) else {
        return Ok(Err(Refusal::NotOpen));
    };
    let settings = poll.settings.clone();
    if let Some(question) = wrong_answer(poll, &join.answers) {
        return Ok(Err(Refusal::Answer(question)));
    }
    if let Some(xid) = &join.xid {
        if settings.access == Access::List && !is_listed(batch, join.poll, xid).await? {
            return Ok(Err(Refusal::NotListed));
        }
        if let Some(mark) = &join.xid_mark
            && is_barred(batch, join.poll, mark).await?
        {
            return Ok(Err(Refusal::Banned));
        }
        let by_this_batch = taken.xids.contains(&(join.poll, xid.as_str().to_owned()));
        if by_this_batch || has_xid(batch, join.poll, xid).await? {
            return Ok(Err(Refusal::XidTaken));
        }
    } else if settings.access == Access::List {
        return Ok(Err(Refusal::NotListed));
    }
    if settings.access == Access::Known && join.xid.is_none() {
        return Ok(Err(Refusal::Unknown));
    }
    if settings.access == Access::SignIn && join.signed_in_as.is_none() {
        return Ok(Err(Refusal::SignIn));
    }
    let mut standing = if settings.admits(&join.answers) { Standing::Active } else { Standing::ScreenedOut };
    let mut cell = None;
    if standing == Standing::Active && !settings.quotas.is_empty() {
        match settings.cell(&join.answers) {
            Some(index) => {
                let wanted = &settings.quotas[index];
                let name = cell_name(&wanted.answers);
                let in_cell = match taken.places.get(&(join.poll, name.clone())) {
                    Some(&count) => count,
                    None => active_in_cell(batch, join.poll, &name).await?,
                };
                let is_hers = join.had_place_in.as_ref() == Some(&name);
                if in_cell >= i64::from(wanted.places) && !is_hers {
                    standing = Standing::Waiting;
                }
                taken.places.insert((join.poll, name.clone()), in_cell + i64::from(standing == Standing::Active));
                cell = Some(name);
            }
            None => standing = Standing::Waiting,
        }
    }
    let mut invite = None;
    // A code is used up by those who take part, not by those who are turned away. Whoever took part in the vote before
    // has been invited to that.
    if settings.access == Access::Codes && standing != Standing::ScreenedOut && join.came_before_as.is_none() {
        invite = match &join.invite_sha256 {
            Some(code) => use_invite(batch, join.poll, code, passing::deepest(&settings)).await?,
            None => None,
        };
        if invite.is_none() {
            return Ok(Err(Refusal::Invite));
        }
    }
    let Some(poll) = batch.polls.get_mut(&join.poll) else { return Ok(Err(Refusal::NotOpen)) };
    poll.last_participant += 1;
    Ok(Ok(Newcomer { join, number: poll.last_participant, standing, invite, cell }))
}

/// The name of a quota cell in the database: its answers in the order of their questions.
pub(in crate::store) fn cell_name(answers: &BTreeMap<String, String>) -> String {
    answers.iter().map(|(question, answer)| format!("{question}={answer}")).collect::<Vec<_>>().join("&")
}

/// The first question whose answer is none of those offered.
fn wrong_answer(poll: &Locked, answers: &BTreeMap<String, String>) -> Option<String> {
    let fits = |question: &str, answer: &str| {
        poll.settings
            .question(question)
            .is_some_and(|known| answer == DECLINED || known.options.iter().any(|option| option.id == answer))
    };
    answers.iter().find(|(question, answer)| !fits(question, answer)).map(|(question, _)| question.clone())
}

async fn is_listed(batch: &mut Batch<'_>, poll: i64, xid: &ExternalId) -> Result<bool, StoreError> {
    count(batch, "select count(*) from allowed_xids where poll_id = $1 and xid = $2", poll, xid.as_str())
        .await
        .map(|n| n > 0)
}

async fn has_xid(batch: &mut Batch<'_>, poll: i64, xid: &ExternalId) -> Result<bool, StoreError> {
    count(batch, "select count(*) from participants where poll_id = $1 and xid = $2", poll, xid.as_str())
        .await
        .map(|n| n > 0)
}

/// Whether somebody came with an external id, could not take part, or not any more, and has erased herself since.
async fn is_barred(batch: &mut Batch<'_>, poll: i64, mark: &str) -> Result<bool, StoreError> {
    count(batch, "select count(*) from participants where poll_id = $1 and xid_mark = $2", poll, mark)
        .await
        .map(|n| n > 0)
}

async fn active_in_cell(batch: &mut Batch<'_>, poll: i64, cell: &str) -> Result<i64, StoreError> {
    count(
        batch,
        "select count(*) from participants where poll_id = $1 and cell = $2 and state is null and excluded is null",
        poll,
        cell,
    )
    .await
}

async fn count(batch: &mut Batch<'_>, sql: &'static str, poll: i64, text: &str) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar(sql).bind(poll).bind(text.to_owned());
    query.fetch_one(&mut *batch.connection).await.map_err(doing("checking whether somebody may join"))
}

/// Codes that were passed on more than `deepest` times, or that were taken back, let nobody in.
async fn use_invite(
    batch: &mut Batch<'_>,
    poll: i64,
    code_sha256: &str,
    deepest: i64,
) -> Result<Option<i64>, StoreError> {
    let sql = "update invites set used = used + 1 where poll_id = $1 and code_sha256 = $2 and used < uses \
         and depth <= $3 and revoked = 0 returning number";
    let query = sqlx::query_scalar(sql).bind(poll).bind(code_sha256.to_owned()).bind(deepest);
    query.fetch_optional(&mut *batch.connection).await.map_err(doing("checking an invitation code"))
}

async fn keep(batch: &mut Batch<'_>, rows: &[Newcomer<'_>]) -> Result<(), StoreError> {
    const PEOPLE: Insert = Insert {
        doing: "letting people join",
        into: "participants (poll_id, number, external_id, xid, joined_at_ms, consent, state, language, join_key, \
               invite, cell, display_name, signed_in_as, came_before_as)",
        columns: 14,
    };
    let now = batch.now_ms;
    PEOPLE
        .all(batch.connection, rows, |query, row| {
            let join = row.join;
            let state = (row.standing != Standing::Active).then(|| row.standing.as_str());
            query
                .bind(join.poll)
                .bind(row.number)
                .bind(row.number.to_string())
                .bind(join.xid.as_ref().map(|xid| xid.as_str().to_owned()))
                .bind(now)
                .bind(join.consent.clone())
                .bind(state)
                .bind(join.language.as_ref().map(|language| language.as_str().to_owned()))
                .bind(join.key.as_str().to_owned())
                .bind(row.invite)
                .bind(row.cell.clone())
                .bind(join.name.as_ref().map(|name| name.as_str().to_owned()))
                .bind(join.signed_in_as.clone())
                .bind(join.came_before_as.clone())
        })
        .await?;
    let answers: Vec<(i64, i64, &String, &String)> = rows
        .iter()
        .flat_map(|row| row.join.answers.iter().map(|(question, answer)| (row.join.poll, row.number, question, answer)))
        .collect();
    ANSWERS
        .all(batch.connection, &answers, |query, (poll, number, question, answer)| {
            query.bind(*poll).bind(*number).bind((*question).clone()).bind((*answer).clone())
        })
        .await
}
