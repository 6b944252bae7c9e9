//! Votes: appended to the log, and the latest of each kept.

use super::{Act, Batch, Done, Refusal, distinct, joins::standing, list};
use crate::{
    Agreement, CONSENT, RequestKey, Standing,
    store::{StoreError, error::corrupt, error::doing, topics},
};
use sqlx::{AssertSqlSafe, Row};
use std::{
    collections::{BTreeMap, HashMap},
    fmt::Write,
};

/// Somebody votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cast {
    /// The poll.
    pub poll: i64,
    /// Number of the participant.
    pub participant: i64,
    /// Number of the statement.
    pub statement: i64,
    /// What she says.
    pub agreement: Agreement,
    /// Whether the statement is important to her; kept only where the poll asks for it.
    pub important: bool,
    /// Names this request: sending it again changes nothing.
    pub key: RequestKey,
}

/// A vote that is on the disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Its place in the log.
    pub seq: i64,
    /// When it counts from, UTC milliseconds.
    pub at_ms: i64,
    /// Whether it was there already.
    pub repeated: bool,
    /// Numbers of all statements that this participant has voted on, this one among them, in order.
    pub voted: Vec<i64>,
    /// Changes of the poll to anything but votes: tells whether somebody's list of statements is out of date.
    pub revision: i64,
    /// Names of the topics that this participant cares about.
    pub interests: Vec<String>,
}

/// The latest vote on a statement.
#[derive(Clone, Copy)]
struct Latest {
    at_ms: i64,
}

/// What is kept of it.
struct Entry {
    agreement: Agreement,
    at_ms: i64,
    seq: i64,
    important: bool,
}

type Person = (i64, i64);

pub(super) async fn record(
    batch: &mut Batch<'_>,
    acts: &[Act],
    outcomes: &mut [Option<Result<Done, Refusal>>],
) -> Result<(), StoreError> {
    let casts: Vec<(usize, &Cast)> = acts
        .iter()
        .enumerate()
        .filter_map(|(at, act)| if let Act::Vote(cast) = act { Some((at, cast)) } else { None })
        .collect();
    if casts.is_empty() {
        return Ok(());
    }
    let mut book = Book::read(batch, &casts).await?;
    let mut events = String::new();
    let mut latest: BTreeMap<(i64, i64, i64), Entry> = BTreeMap::new();
    let mut receipts = Vec::with_capacity(casts.len());
    for (at, cast) in &casts {
        match book.check(batch, cast) {
            Err(refusal) => outcomes[*at] = Some(Err(refusal)),
            Ok(Some(kept)) => receipts.push((*at, *cast, kept.seq, kept.at_ms, true)),
            Ok(None) => {
                let Some(poll) = batch.polls.get_mut(&cast.poll) else { continue };
                poll.last_event += 1;
                let seq = poll.last_event;
                let important = cast.important && poll.settings.importance;
                let ballot = book.ballots.entry((cast.poll, cast.participant)).or_default();
                // Later in the log is later in time, also for two votes of the same millisecond or a clock set back:
                // the latest vote must follow from the log alone.
                let at_ms = ballot.get(&cast.statement).map_or(batch.now_ms, |last| batch.now_ms.max(last.at_ms + 1));
                ballot.insert(cast.statement, Latest { at_ms });
                let Cast { poll, participant, statement, agreement, key, .. } = cast;
                let comma = if events.is_empty() { "" } else { ", " };
                // Writing to a string cannot fail; keys have an alphabet without quotation marks.
                let _ = write!(
                    events,
                    "{comma}({poll}, {seq}, {participant}, {statement}, {}, {at_ms}, '{key}', {})",
                    agreement.value(),
                    u8::from(important)
                );
                let row = Entry { agreement: *agreement, at_ms, seq, important };
                latest.insert((*poll, *participant, *statement), row);
                book.keys.insert((*poll, key.as_str().to_owned()), Kept::of(cast, important, seq, at_ms));
                receipts.push((*at, *cast, seq, at_ms, false));
            }
        }
    }
    if !events.is_empty() {
        append(batch, &events, &latest).await?;
    }
    for (at, cast, seq, at_ms, repeated) in receipts {
        let voted = book.ballots.get(&(cast.poll, cast.participant)).map(|b| b.keys().copied().collect());
        let revision = batch.polls.get(&cast.poll).map_or(0, |poll| poll.revision);
        let voted = voted.unwrap_or_default();
        let interests = book.interests.get(&(cast.poll, cast.participant)).cloned().unwrap_or_default();
        let receipt = Receipt { seq, at_ms, repeated, voted, revision, interests };
        outcomes[at] = Some(Ok(Done::Voted(receipt)));
    }
    Ok(())
}

/// A vote that a key names.
#[derive(Clone, Copy)]
struct Kept {
    participant: i64,
    statement: i64,
    agreement: Agreement,
    important: bool,
    seq: i64,
    at_ms: i64,
}

impl Kept {
    fn of(cast: &Cast, important: bool, seq: i64, at_ms: i64) -> Self {
        let Cast { participant, statement, agreement, .. } = *cast;
        Self { participant, statement, agreement, important, seq, at_ms }
    }

    /// Whether a vote that comes with its key is the same; what is important matters only where the poll asks for it.
    fn is(&self, cast: &Cast, asks: bool) -> bool {
        (self.participant, self.statement, self.agreement) == (cast.participant, cast.statement, cast.agreement)
            && (self.important == cast.important || !asks)
    }
}

/// What the database holds about the people and keys of a batch.
struct Book {
    people: HashMap<Person, Result<(), Refusal>>,
    interests: HashMap<Person, Vec<String>>,
    keys: HashMap<(i64, String), Kept>,
    ballots: HashMap<Person, BTreeMap<i64, Latest>>,
}

impl Book {
    async fn read(batch: &mut Batch<'_>, casts: &[(usize, &Cast)]) -> Result<Self, StoreError> {
        let mut book =
            Self { people: HashMap::new(), interests: HashMap::new(), keys: HashMap::new(), ballots: HashMap::new() };
        for poll in distinct(casts.iter().map(|(_, cast)| cast.poll)) {
            let of_poll = || casts.iter().map(|(_, cast)| *cast).filter(move |cast| cast.poll == poll);
            let people = list(&distinct(of_poll().map(|cast| cast.participant)));
            let keys = of_poll().map(|cast| format!("'{}'", cast.key)).collect::<Vec<_>>().join(", ");
            book.read_people(batch, poll, &people).await?;
            book.read_keys(batch, poll, &keys).await?;
            book.read_ballots(batch, poll, &people).await?;
        }
        Ok(book)
    }

    async fn read_people(&mut self, batch: &mut Batch<'_>, poll: i64, people: &str) -> Result<(), StoreError> {
        let failed = doing("looking at participants");
        let sql = format!(
            "select number, state, excluded, consent, interests from participants \
             where poll_id = {poll} and number in ({people})"
        );
        let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *batch.connection).await.map_err(&failed)?;
        for row in rows {
            let number = row.try_get(0).map_err(&failed)?;
            let excluded: Option<String> = row.try_get(2).map_err(&failed)?;
            let consent: Option<String> = row.try_get(3).map_err(&failed)?;
            let may = match standing(number, row.try_get(1).map_err(&failed)?)? {
                // A card that was opened before the text changed must not count as agreement to the new one.
                Standing::Active | Standing::Waiting if consent.as_deref() != Some(CONSENT) => Err(Refusal::Consent),
                Standing::Active if excluded.as_deref() == Some(crate::Exclusion::Banned.as_str()) => {
                    Err(Refusal::Banned)
                }
                Standing::Active => Ok(()),
                Standing::Waiting => Err(Refusal::Waiting),
                Standing::ScreenedOut | Standing::Erased => Err(Refusal::NoParticipant),
            };
            self.people.insert((poll, number), may);
            let interests = topics::read(&row, 4)?;
            if !interests.is_empty() {
                self.interests.insert((poll, number), interests);
            }
        }
        Ok(())
    }

    async fn read_keys(&mut self, batch: &mut Batch<'_>, poll: i64, keys: &str) -> Result<(), StoreError> {
        let failed = doing("looking for votes sent before");
        let sql = format!(
            "select request_key, participant, statement, vote, seq, at_ms, important from vote_events \
             where poll_id = {poll} and request_key in ({keys})"
        );
        let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *batch.connection).await.map_err(&failed)?;
        for row in rows {
            let seq: i64 = row.try_get(4).map_err(&failed)?;
            let vote: i64 = row.try_get(3).map_err(&failed)?;
            let kept = Kept {
                participant: row.try_get(1).map_err(&failed)?,
                statement: row.try_get(2).map_err(&failed)?,
                agreement: Agreement::try_from(vote)
                    .map_err(|error| corrupt(format!("vote_events, seq {seq}"), error))?,
                seq,
                at_ms: row.try_get::<Option<i64>, _>(5).map_err(&failed)?.unwrap_or_default(),
                important: row.try_get::<i64, _>(6).map_err(&failed)? != 0,
            };
            self.keys.insert((poll, row.try_get(0).map_err(&failed)?), kept);
        }
        Ok(())
    }

    /// One row per participant with all votes as text: the driver is slow per row and per value, not per byte.
    async fn read_ballots(&mut self, batch: &mut Batch<'_>, poll: i64, people: &str) -> Result<(), StoreError> {
        let failed = doing("reading what people have voted on");
        let sql = format!(
            "select participant, string_agg(statement || ' ' || coalesce(at_ms, 0), ';') from votes \
             where poll_id = {poll} and participant in ({people}) group by participant"
        );
        let rows = sqlx::raw_sql(AssertSqlSafe(sql)).fetch_all(&mut *batch.connection).await.map_err(&failed)?;
        for row in rows {
            let number: i64 = row.try_get(0).map_err(&failed)?;
            let pack: String = row.try_get(1).map_err(&failed)?;
            let vote = |text: &str| {
                let (statement, at) = text.split_once(' ')?;
                Some((statement.parse().ok()?, Latest { at_ms: at.parse().ok()? }))
            };
            let ballot: Option<BTreeMap<i64, Latest>> = pack.split(';').map(vote).collect();
            let ballot = ballot.ok_or_else(|| corrupt(format!("votes, participant {number}"), &pack))?;
            self.ballots.insert((poll, number), ballot);
        }
        Ok(())
    }

    /// Whether a vote may be recorded; the earlier one when its key has done its work already.
    fn check(&self, batch: &Batch<'_>, cast: &Cast) -> Result<Option<Kept>, Refusal> {
        let poll = batch.polls.get(&cast.poll).ok_or(Refusal::NotOpen)?;
        if let Some(kept) = self.keys.get(&(cast.poll, cast.key.as_str().to_owned())) {
            let same = kept.is(cast, poll.settings.importance);
            // Answered alike also when voting has ended since: the vote was acknowledged, or would have been.
            return if same { Ok(Some(*kept)) } else { Err(Refusal::KeyReused) };
        }
        if !poll.takes_votes(batch.now_ms) {
            return Err(Refusal::NotOpen);
        }
        self.people.get(&(cast.poll, cast.participant)).cloned().unwrap_or(Err(Refusal::NoParticipant))?;
        // Numbers are given out from 1 without gaps and never taken back.
        if !(1..=poll.last_statement).contains(&cast.statement) {
            return Err(Refusal::NoStatement);
        }
        Ok(None)
    }
}

async fn append(
    batch: &mut Batch<'_>,
    events: &str,
    latest: &BTreeMap<(i64, i64, i64), Entry>,
) -> Result<(), StoreError> {
    let mut votes = String::new();
    for ((poll, participant, statement), row) in latest {
        let comma = if votes.is_empty() { "" } else { ", " };
        let Entry { agreement, at_ms, seq, important } = row;
        let (vote, important) = (agreement.value(), u8::from(*important));
        let _ = write!(votes, "{comma}({poll}, {participant}, {statement}, {vote}, {at_ms}, {seq}, {important})");
    }
    let sql = format!(
        "insert into vote_events (poll_id, seq, participant, statement, vote, at_ms, request_key, important) \
         values {events}; \
         insert into votes (poll_id, participant, statement, vote, at_ms, seq, important) values {votes} \
         on conflict (poll_id, participant, statement) do update \
         set vote = excluded.vote, at_ms = excluded.at_ms, seq = excluded.seq, important = excluded.important"
    );
    sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *batch.connection).await.map_err(doing("recording votes"))?;
    Ok(())
}
