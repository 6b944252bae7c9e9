//! Messages on their way: written down first, taken by one server at a time, tried again when the mail server does
//! not take them.

use crate::store::{
    Store, StoreError,
    error::{corrupt, doing},
    mine::lock,
    polls,
    turns::{Turn, Turns},
};
use crate::{Email, Language, MailKind, MailState, Phase, Slug, SubscriptionState, UnknownWord};
use sqlx::{AnyConnection, Row, any::AnyRow};

/// Messages that wait. The rest after each failure is a minute first, then ten, an hour, six.
const TURNS: Turns = Turns {
    table: "mails",
    lease_ms: 5 * 60 * 1000,
    rests_ms: &[60_000, 10 * 60_000, 60 * 60_000, 6 * 60 * 60_000],
    doing: "taking a mail to send",
};
/// Errors that the log shows.
const SHOWN: i64 = 20;
/// Characters of an error that are kept.
const ERROR: usize = 200;

/// A message to be sent now, taken for us alone until five minutes have passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The poll.
    pub poll: i64,
    /// Number of the message in the poll.
    pub seq: i64,
    /// Which try this is, from 1.
    pub tries: i64,
    /// Number of the subscription.
    pub subscription: i64,
    /// Where it goes.
    pub email: Email,
    /// Language it is written in.
    pub language: Language,
    /// What it is about.
    pub kind: MailKind,
    /// The new phase, where it is about one.
    pub phase: Option<Phase>,
    /// Whether it is the last about new statements until somebody asks for more.
    pub is_last: bool,
    /// The poll's name in addresses.
    pub slug: Slug,
    /// What the poll is about, in that language where the organisers have said it in it.
    pub topic: String,
}

/// What became of the mail of a poll, without addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MailLog {
    /// Addresses that have not been confirmed.
    pub pending: u64,
    /// Addresses that get mail.
    pub on: u64,
    /// Subscriptions that have ended.
    pub off: u64,
    /// Messages to be sent, or to be tried again.
    pub waiting: u64,
    /// Messages that the mail server has taken.
    pub sent: u64,
    /// Messages that were given up.
    pub failed: u64,
    /// Messages that were not sent because the subscription had ended, or what they tell of was over.
    pub dropped: u64,
    /// What went wrong last, the newest first.
    pub errors: Vec<MailError>,
}

/// A message that the mail server did not take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailError {
    /// When it was last written down, UTC milliseconds: due again, or given up.
    pub at_ms: i64,
    /// What it is about.
    pub kind: MailKind,
    /// Whether it is tried again.
    pub state: MailState,
    /// How often it was tried.
    pub tries: u64,
    /// What the mail server said, without addresses.
    pub says: String,
}

/// A message to be written down.
pub(super) struct Post {
    pub(super) subscription: i64,
    pub(super) kind: MailKind,
}

/// What many are to be told.
pub(super) struct News {
    pub(super) kind: MailKind,
    /// The new phase, where it is about one.
    pub(super) phase: Option<String>,
    /// The moment whose statements it tells of, where it is about those.
    pub(super) shown_ms: Option<i64>,
}

impl Store {
    /// Writes one message to every confirmed subscriber of each poll that has come into another phase since they were
    /// last told; gives the number of messages. However many servers do this, each change is told once.
    ///
    /// # Errors
    /// When the database refuses; polls done before stay done.
    pub async fn announce_phases(&self, now_ms: i64) -> Result<u64, StoreError> {
        let failed = doing("looking for new phases");
        let sql = format!("select p.id from polls p {CHANGED} order by p.id");
        let polls: Vec<i64> =
            sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).fetch_all(&self.pool).await.map_err(&failed)?;
        let mut written = 0;
        for poll in polls {
            let mut transaction = self.begin("telling of a new phase").await?;
            lock(&mut transaction, poll, self.backend).await?;
            written += announce(&mut transaction, poll, now_ms).await?;
            transaction.commit().await.map_err(doing("telling of a new phase"))?;
        }
        Ok(written)
    }

    /// Takes the message that has waited longest; nobody else gets it meanwhile. None where nothing is due.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_letter(&self, now_ms: i64) -> Result<Option<Letter>, StoreError> {
        while let Some(Turn { poll, seq, tries, is_spent }) = TURNS.take(&self.pool, now_ms).await? {
            if is_spent {
                self.settle_letter(poll, seq, tries, MailState::Failed, None, now_ms).await?;
                continue;
            }
            match self.letter(poll, seq, tries, now_ms).await? {
                Some(letter) => return Ok(Some(letter)),
                None => self.settle_letter(poll, seq, tries, MailState::Dropped, None, now_ms).await?,
            }
        }
        Ok(None)
    }

    /// The mail server has taken a message.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn letter_sent(&self, letter: &Letter, now_ms: i64) -> Result<(), StoreError> {
        self.settle_letter(letter.poll, letter.seq, letter.tries, MailState::Sent, None, now_ms).await
    }

    /// The mail server has not taken a message. It is tried again after a while, unless `for_good` or tried often
    /// enough; gives whether it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn letter_failed(
        &self,
        letter: &Letter,
        says: &str,
        for_good: bool,
        now_ms: i64,
    ) -> Result<bool, StoreError> {
        let Some(rest) = TURNS.rest_after(letter.tries).filter(|_| !for_good) else {
            let says = Some(without_addresses(says));
            self.settle_letter(letter.poll, letter.seq, letter.tries, MailState::Failed, says, now_ms).await?;
            return Ok(false);
        };
        sqlx::query(
            "update mails set due_at_ms = $4, error = $5 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(letter.poll)
        .bind(letter.seq)
        .bind(letter.tries)
        .bind(now_ms + rest)
        .bind(without_addresses(says))
        .execute(&self.pool)
        .await
        .map_err(doing("noting that a mail was not sent"))?;
        Ok(true)
    }

    /// What became of the mail of a poll.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn mail_log(&self, poll: i64) -> Result<MailLog, StoreError> {
        let failed = doing("reading the mail log");
        let mut log = MailLog::default();
        let count = async |sql: &'static str| {
            let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
            let read = |row: &AnyRow| Ok((row.try_get::<String, _>(0)?, row.try_get::<i64, _>(1)?.unsigned_abs()));
            rows.iter().map(read).collect::<Result<Vec<_>, sqlx::Error>>().map_err(&failed)
        };
        for (state, number) in
            count("select state, count(*) from subscriptions where poll_id = $1 group by state").await?
        {
            match SubscriptionState::parse(&state).map_err(|error| corrupt("subscriptions", error))? {
                SubscriptionState::Pending => log.pending = number,
                SubscriptionState::On => log.on = number,
                SubscriptionState::Off => log.off = number,
            }
        }
        for (state, number) in count("select state, count(*) from mails where poll_id = $1 group by state").await? {
            match MailState::parse(&state).map_err(|error| corrupt("mails", error))? {
                MailState::Waiting => log.waiting = number,
                MailState::Sent => log.sent = number,
                MailState::Failed => log.failed = number,
                MailState::Dropped => log.dropped = number,
            }
        }
        let sql = "select coalesce(settled_at_ms, due_at_ms) as at_ms, kind, state, tries, error from mails \
             where poll_id = $1 and error is not null and state in ('waiting', 'failed') \
             order by at_ms desc, seq desc limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(SHOWN).fetch_all(&self.pool).await.map_err(&failed)?;
        log.errors = rows.iter().map(mail_error).collect::<Result<_, _>>()?;
        Ok(log)
    }

    /// What a message says and where it goes; none when its subscription does not want it any more, and when what it
    /// tells of is over.
    async fn letter(&self, poll: i64, seq: i64, tries: i64, now_ms: i64) -> Result<Option<Letter>, StoreError> {
        let sql = "select s.number, s.email, s.language, s.state, m.kind, m.phase, p.slug, p.topic, \
             (select cast(count(*) as bigint) from report_ratings r where r.poll_id = m.poll_id \
             and r.closed_ms is null and p.phase not in ('draft', 'voting')), \
             case when p.phase = 'voting' and s.wants_statements = 1 then s.statements_told else -1 end, \
             case when p.phase = 'voting' then 1 else 0 end, \
             (select cast(count(*) as bigint) from ratifications r join polls q on q.id = r.poll_id \
             where r.of_poll = m.poll_id and q.phase = 'voting'), p.settings \
             from mails m join subscriptions s on s.poll_id = m.poll_id and s.number = m.subscription \
             join polls p on p.id = m.poll_id where m.poll_id = $1 and m.seq = $2";
        let row = sqlx::query(sql).bind(poll).bind(seq).fetch_one(&self.pool).await;
        letter(&row.map_err(doing("reading a mail to send"))?, poll, seq, tries, now_ms)
    }

    async fn settle_letter(
        &self,
        poll: i64,
        seq: i64,
        tries: i64,
        state: MailState,
        says: Option<String>,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "update mails set state = $4, settled_at_ms = $5, error = coalesce($6, error) \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(poll)
        .bind(seq)
        .bind(tries)
        .bind(state.as_str())
        .bind(now_ms)
        .bind(says)
        .execute(&self.pool)
        .await
        .map(drop)
        .map_err(doing("noting what became of a mail"))
    }
}

/// Polls whose phase is not the one that subscribers were last told of; a poll that has become a draft again is none
/// of their business. Only polls that somebody has subscribed to have rows there.
const CHANGED: &str = "join announced_phases a on a.poll_id = p.id and a.phase <> p.phase and p.phase <> 'draft' \
     and a.number = (select max(number) from announced_phases l where l.poll_id = p.id) \
     and not exists (select 1 from waiting_openings w where w.poll_id = p.id and p.phase = 'voting')";

/// Writes the messages for one poll, whose row is locked. Whoever came first has changed what is looked at here.
async fn announce(connection: &mut AnyConnection, poll: i64, now_ms: i64) -> Result<u64, StoreError> {
    let failed = doing("telling of a new phase");
    let sql = format!(
        "insert into announced_phases (poll_id, number, phase, at_ms) \
         select p.id, a.number + 1, p.phase, $2 from polls p {CHANGED} where p.id = $1 returning phase"
    );
    let phase: Option<String> = sqlx::query_scalar(sqlx::AssertSqlSafe(sql))
        .bind(poll)
        .bind(now_ms)
        .fetch_optional(&mut *connection)
        .await
        .map_err(&failed)?;
    let Some(phase) = phase else { return Ok(0) };
    let news = News { kind: MailKind::Phase, phase: Some(phase), shown_ms: None };
    tell(connection, poll, news, "state = 'on'", now_ms).await
}

/// Writes one message to every confirmed subscriber, in a transaction that holds the poll; gives their number.
pub(in crate::store) async fn tell_all(
    connection: &mut AnyConnection,
    poll: i64,
    kind: MailKind,
    now_ms: i64,
) -> Result<u64, StoreError> {
    tell(connection, poll, News { kind, phase: None, shown_ms: None }, "state = 'on'", now_ms).await
}

/// The same to those subscribers of whom a condition in our own words holds.
pub(super) async fn tell(
    connection: &mut AnyConnection,
    poll: i64,
    news: News,
    who: &str,
    now_ms: i64,
) -> Result<u64, StoreError> {
    let sql = format!(
        "insert into mails (poll_id, seq, subscription, kind, phase, shown_ms, state, tries, due_at_ms, created_at_ms) \
         select poll_id, (select coalesce(max(seq), 0) from mails where poll_id = $1) \
             + row_number() over (order by number), number, $2, $3, $5, 'waiting', 0, $4, $4 \
         from subscriptions where poll_id = $1 and {who}"
    );
    let done = sqlx::query(sqlx::AssertSqlSafe(sql))
        .bind(poll)
        .bind(news.kind.as_str())
        .bind(news.phase)
        .bind(now_ms)
        .bind(news.shown_ms)
        .execute(connection)
        .await
        .map_err(doing("writing mail to many"))?;
    Ok(done.rows_affected())
}

/// Writes one message down, in a transaction that holds the poll.
pub(super) async fn add(connection: &mut AnyConnection, poll: i64, post: &Post, now_ms: i64) -> Result<(), StoreError> {
    sqlx::query(
        "insert into mails (poll_id, seq, subscription, kind, phase, state, tries, due_at_ms, created_at_ms) \
         select $1, (select coalesce(max(seq), 0) + 1 from mails where poll_id = $1), $2, $3, null, 'waiting', 0, \
         $4, $4",
    )
    .bind(poll)
    .bind(post.subscription)
    .bind(post.kind.as_str())
    .bind(now_ms)
    .execute(connection)
    .await
    .map(drop)
    .map_err(doing("writing a mail down"))
}

fn letter(row: &AnyRow, poll: i64, seq: i64, tries: i64, now_ms: i64) -> Result<Option<Letter>, StoreError> {
    let failed = doing("reading a mail to send");
    let place = || format!("mails, poll {poll}, seq {seq}");
    let wrong = |error: UnknownWord| corrupt(place(), error);
    let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let maybe = |index: usize| row.try_get::<Option<String>, _>(index).map_err(&failed);
    let state = SubscriptionState::parse(&word(3)?).map_err(wrong)?;
    let kind = MailKind::parse(&word(4)?).map_err(wrong)?;
    let phase = maybe(5)?.map(|phase| Phase::parse(&phase)).transpose().map_err(wrong)?;
    let told: i64 = row.try_get(9).map_err(&failed)?;
    let settings = polls::settings(poll, maybe(12)?.as_deref())?;
    let is_voting = row.try_get::<i64, _>(10).map_err(&failed)? == 1 && !settings.schedule.has_ended(now_ms);
    let wanted = match kind {
        MailKind::Confirm => state == SubscriptionState::Pending,
        // Nobody is called to what is over by now.
        MailKind::Phase if phase == Some(Phase::Voting) => state == SubscriptionState::On && is_voting,
        MailKind::Phase | MailKind::Constitution => state == SubscriptionState::On,
        MailKind::Rating => state == SubscriptionState::On && row.try_get::<i64, _>(8).map_err(&failed)? > 0,
        MailKind::SecondVote => state == SubscriptionState::On && row.try_get::<i64, _>(11).map_err(&failed)? > 0,
        MailKind::Statements => state == SubscriptionState::On && told >= 0,
        // Only as long as voting goes on and she has not said so herself meanwhile.
        MailKind::Offer => state == SubscriptionState::On && is_voting && !(0..super::news::MOST).contains(&told),
    };
    let Some(email) = maybe(1)?.filter(|_| wanted) else { return Ok(None) };
    let language = Language::parse(&word(2)?).map_err(wrong)?;
    let topic = word(7)?;
    Ok(Some(Letter {
        poll,
        seq,
        tries,
        subscription: row.try_get(0).map_err(&failed)?,
        email: Email::parse(&email).map_err(|error| corrupt(place(), error))?,
        language,
        kind,
        is_last: kind == MailKind::Statements && told >= super::news::MOST,
        phase,
        slug: Slug::parse(&word(6)?).map_err(|error| corrupt(place(), error))?,
        topic: settings.said_in(language, |texts| texts.topic.as_str(), &topic).0.to_owned(),
    }))
}

fn mail_error(row: &AnyRow) -> Result<MailError, StoreError> {
    let failed = doing("reading the mail log");
    let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let wrong = |error: UnknownWord| corrupt("mails", error);
    Ok(MailError {
        at_ms: row.try_get(0).map_err(&failed)?,
        kind: MailKind::parse(&word(1)?).map_err(wrong)?,
        state: MailState::parse(&word(2)?).map_err(wrong)?,
        tries: row.try_get::<i64, _>(3).map_err(&failed)?.unsigned_abs(),
        says: word(4)?,
    })
}

/// What a mail server says, on one line and without addresses: it likes to repeat the one that it refuses.
fn without_addresses(says: &str) -> String {
    let words: Vec<&str> =
        says.split_whitespace().map(|word| if word.contains('@') { "(address)" } else { word }).collect();
    words.join(" ").chars().filter(|c| !c.is_control()).take(ERROR).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_mail_server_says_is_kept_without_the_address_that_it_repeats() {
        let says = "550 5.1.1 <ann@example.org>: no such\r\n user here: ANN@example.org.";
        assert_eq!(without_addresses(says), "550 5.1.1 (address) no such user here: (address)");
        assert_eq!(without_addresses(&"x".repeat(1000)).len(), ERROR);
    }
}
