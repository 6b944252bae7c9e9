//! Mail to those who have accounts: the link with which a forgotten password is replaced, word that one was changed, and
//! that statements wait ([`super::queue_watchers`]).
//!
//! Whoever asks for a link need not be the owner of the address, so the answer says nothing about it, and nothing more
//! is done for an address with an account than to write one row.

use super::{
    Asked, SITE, Store, StoreError,
    audit::{self, NOBODY},
    error::{corrupt, doing},
    links,
    turns::{Turn, Turns},
};
use crate::{AccountMail, Email, Language, LinkPurpose, MailState, Secret, Slug, UnknownWord};
use sha2::{Digest as _, Sha256};
use sqlx::{AnyConnection, Row};

/// Messages that wait. The rest after each failure is a minute first, then ten, an hour, six.
const TURNS: Turns = Turns {
    table: "account_mails",
    lease_ms: 5 * 60 * 1000,
    rests_ms: &[60_000, 10 * 60_000, 60 * 60_000, 6 * 60 * 60_000],
    doing: "taking a mail to an account",
};
/// Requests for a new password after which no further one is looked at, as with attempts to sign in.
const MOST: i64 = 5;
/// Requests older than this do not count.
const WINDOW_MS: i64 = 15 * 60 * 1000;
/// Links that an account is sent within a day, so that nobody can fill its owner's mailbox.
const MOST_A_DAY: i64 = 20;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;
/// How long it is kept that a message was sent.
const KEPT_MS: i64 = 30 * DAY_MS;

/// A message to the owner of an account, taken for us alone until five minutes have passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountLetter {
    /// The poll that it is about, or [`SITE`].
    pub poll: i64,
    /// Number of the message there.
    pub seq: i64,
    /// Which try this is, from 1.
    pub tries: i64,
    /// Where it goes.
    pub email: Email,
    /// Language it is written in.
    pub language: Language,
    /// When it was written down, UTC milliseconds.
    pub created_at_ms: i64,
    /// What it tells.
    pub news: AccountNews,
}

/// What a message to the owner of an account tells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountNews {
    /// The link with which she chooses another password, made for this message.
    Forgotten(Secret),
    /// Her password was changed.
    Changed,
    /// Statements of a poll that she moderates wait.
    Waiting {
        /// The poll's name in addresses.
        slug: Slug,
        /// What the poll is about, in the language of the message where the organisers have said it in it.
        topic: String,
        /// How many wait.
        statements: u64,
        /// Since when the first of them has waited, UTC milliseconds.
        since_ms: i64,
    },
}

impl Store {
    /// Takes a request for a new password, made from `client`. An account with this address that has a password gets a
    /// message with a link; when it goes out, links that were sent before stop working.
    ///
    /// # Errors
    /// When the database refuses; then nothing is kept.
    pub async fn ask_for_password(
        &self,
        email: &Email,
        client: &str,
        language: Language,
        now_ms: i64,
    ) -> Result<Asked, StoreError> {
        let failed = doing("taking a request for a new password");
        let mut transaction = self.begin("taking a request for a new password").await?;
        // Requests wait for each other: none is counted too late, and no two messages get the same number.
        audit::hold_site(&mut transaction).await?;
        let hash = hex::encode(Sha256::digest(email.key().as_bytes()));
        sqlx::query("delete from password_requests where at_ms <= $1")
            .bind(now_ms - WINDOW_MS)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        let by_email = "select at_ms from password_requests where email_hash = $1 order by at_ms desc limit $2";
        let by_client = "select at_ms from password_requests where client = $1 order by at_ms desc limit $2";
        let wait_ms = wait(&mut transaction, by_email, &hash, now_ms)
            .await?
            .max(wait(&mut transaction, by_client, client, now_ms).await?);
        if wait_ms > 0 {
            // One that was not looked at does not count.
            return Ok(Asked::TooMany { wait_ms });
        }
        sqlx::query("insert into password_requests (request, email_hash, client, at_ms) values ($1, $2, $3, $4)")
            .bind(Secret::new()?.reveal().to_owned())
            .bind(hash)
            .bind(client.to_owned())
            .bind(now_ms)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        // A link that was sent works until the next one goes out, and where none will go out nothing is taken back:
        // anybody can ask here, and must not be able to keep the owner from her account.
        sqlx::query(
            "update account_mails set state = 'dropped', settled_at_ms = $2 where state = 'waiting' and kind = $3 \
             and account in (select a.id from accounts a where a.email_key = $1 and (select count(*) \
             from account_mails m where m.account = a.id and m.kind = $3 and m.created_at_ms > $4) < $5)",
        )
        .bind(email.key())
        .bind(now_ms)
        .bind(AccountMail::Forgotten.as_str())
        .bind(now_ms - DAY_MS)
        .bind(MOST_A_DAY)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        sqlx::query(
            "insert into account_mails \
             (poll_id, seq, account, kind, language, state, tries, due_at_ms, created_at_ms) \
             select $1, (select coalesce(max(seq), 0) + 1 from account_mails where poll_id = $1), a.id, $2, $3, \
             'waiting', 0, $4, $4 from accounts a \
             where a.email_key = $5 and a.is_disabled = 0 and a.password is not null and (select count(*) \
             from account_mails m where m.account = a.id and m.kind = $2 and m.created_at_ms > $6) < $7",
        )
        .bind(SITE)
        .bind(AccountMail::Forgotten.as_str())
        .bind(language.as_str())
        .bind(now_ms)
        .bind(email.key())
        .bind(now_ms - DAY_MS)
        .bind(MOST_A_DAY)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Asked::Taken)
    }

    /// Takes the message to an account that has waited longest; nobody else gets it meanwhile. None where nothing is due.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn take_account_letter(&self, now_ms: i64) -> Result<Option<AccountLetter>, StoreError> {
        while let Some(turn) = TURNS.take(&self.pool, now_ms).await? {
            if turn.is_spent {
                self.settle_account_letter(turn.poll, turn.seq, turn.tries, MailState::Failed, now_ms).await?;
                continue;
            }
            match self.account_letter(turn, now_ms).await? {
                Some(letter) => return Ok(Some(letter)),
                None => {
                    self.settle_account_letter(turn.poll, turn.seq, turn.tries, MailState::Dropped, now_ms).await?;
                }
            }
        }
        Ok(None)
    }

    /// The mail server has taken a message to an account.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn account_letter_sent(&self, letter: &AccountLetter, now_ms: i64) -> Result<(), StoreError> {
        self.settle_account_letter(letter.poll, letter.seq, letter.tries, MailState::Sent, now_ms).await
    }

    /// The mail server has not taken a message to an account. It is tried again after a while, unless `for_good` or tried
    /// often enough; gives whether it is.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn account_letter_failed(
        &self,
        letter: &AccountLetter,
        for_good: bool,
        now_ms: i64,
    ) -> Result<bool, StoreError> {
        let Some(rest) = TURNS.rest_after(letter.tries).filter(|_| !for_good) else {
            self.settle_account_letter(letter.poll, letter.seq, letter.tries, MailState::Failed, now_ms).await?;
            return Ok(false);
        };
        sqlx::query(
            "update account_mails set due_at_ms = $4 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(letter.poll)
        .bind(letter.seq)
        .bind(letter.tries)
        .bind(now_ms + rest)
        .execute(&self.pool)
        .await
        .map_err(doing("noting that a mail to an account was not sent"))?;
        Ok(true)
    }

    /// Removes what is known of messages that were sent, or given up, a month ago.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn tidy_account_mails(&self, now_ms: i64) -> Result<(), StoreError> {
        sqlx::query("delete from account_mails where state <> 'waiting' and created_at_ms <= $1")
            .bind(now_ms - KEPT_MS)
            .execute(&self.pool)
            .await
            .map(drop)
            .map_err(doing("removing old mail to accounts"))
    }

    /// What a message says and where it goes; none when nothing is to be said any more. The link in it is made here, so
    /// that it is kept nowhere and its time begins when it is sent.
    async fn account_letter(&self, turn: Turn, now_ms: i64) -> Result<Option<AccountLetter>, StoreError> {
        let failed = doing("reading a mail to an account");
        let Turn { poll, seq, tries, .. } = turn;
        let mut transaction = self.begin("reading a mail to an account").await?;
        // Whoever asks for another link holds it, too: after that this message is dropped already.
        audit::hold_site(&mut transaction).await?;
        let sql = "select m.account, m.kind, m.language, m.created_at_ms, a.email, \
             cast(case when a.password is null then 0 else 1 end as bigint) \
             from account_mails m join accounts a on a.id = m.account \
             where m.poll_id = $1 and m.seq = $2 and m.tries = $3 and m.state = 'waiting' and a.is_disabled = 0";
        let query = sqlx::query(sql).bind(poll).bind(seq).bind(tries);
        let Some(row) = query.fetch_optional(&mut *transaction).await.map_err(&failed)? else { return Ok(None) };
        let wrong = |error: UnknownWord| corrupt(format!("account_mails, poll {poll}, seq {seq}"), error);
        let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
        let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
        let (account, created_at_ms) = (number(0)?, number(3)?);
        let language = Language::parse(&word(2)?).map_err(wrong)?;
        let email = Email::parse(&word(4)?).map_err(|error| corrupt(format!("accounts, id {account}"), error))?;
        let news = match AccountMail::parse(&word(1)?).map_err(wrong)? {
            // Nobody waits for a link any more that comes this late.
            AccountMail::Forgotten if number(5)? == 0 || created_at_ms + links::MAILED_LIFE_MS <= now_ms => None,
            AccountMail::Forgotten => {
                // Anybody can ask for it: the log must not say that its owner did.
                let made = links::make(&mut transaction, account, LinkPurpose::Forgotten, NOBODY, now_ms).await?;
                Some(AccountNews::Forgotten(made))
            }
            AccountMail::Changed => Some(AccountNews::Changed),
            AccountMail::Waiting => {
                // It reads much and changes nothing: nobody need wait for that.
                transaction.rollback().await.map_err(&failed)?;
                let news = self.waiting_news(poll, account, language).await?;
                return Ok(news.map(|news| AccountLetter { poll, seq, tries, email, language, created_at_ms, news }));
            }
        };
        transaction.commit().await.map_err(&failed)?;
        Ok(news.map(|news| AccountLetter { poll, seq, tries, email, language, created_at_ms, news }))
    }

    async fn settle_account_letter(
        &self,
        poll: i64,
        seq: i64,
        tries: i64,
        state: MailState,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "update account_mails set state = $4, settled_at_ms = $5 \
             where poll_id = $1 and seq = $2 and tries = $3 and state = 'waiting'",
        )
        .bind(poll)
        .bind(seq)
        .bind(tries)
        .bind(state.as_str())
        .bind(now_ms)
        .execute(&self.pool)
        .await
        .map(drop)
        .map_err(doing("noting what became of a mail to an account"))
    }
}

/// Writes down that a password is being replaced, before it is, in a transaction that holds the site's log. Nobody is
/// told of the first one.
pub(super) async fn tell_of_password(
    connection: &mut AnyConnection,
    account: i64,
    language: Option<Language>,
    now_ms: i64,
) -> Result<(), StoreError> {
    let Some(language) = language else { return Ok(()) };
    sqlx::query(
        "insert into account_mails (poll_id, seq, account, kind, language, state, tries, due_at_ms, created_at_ms) \
         select $1, (select coalesce(max(seq), 0) + 1 from account_mails where poll_id = $1), a.id, $2, $3, \
         'waiting', 0, $4, $4 from accounts a where a.id = $5 and a.password is not null",
    )
    .bind(SITE)
    .bind(AccountMail::Changed.as_str())
    .bind(language.as_str())
    .bind(now_ms)
    .bind(account)
    .execute(connection)
    .await
    .map(drop)
    .map_err(doing("writing a mail to an account"))
}

/// Milliseconds until fewer than [`MOST`] requests count; 0 when that is now.
async fn wait(connection: &mut AnyConnection, sql: &'static str, whose: &str, now_ms: i64) -> Result<i64, StoreError> {
    let times: Vec<i64> = sqlx::query_scalar(sql)
        .bind(whose.to_owned())
        .bind(MOST)
        .fetch_all(connection)
        .await
        .map_err(doing("counting requests for a new password"))?;
    let full = i64::try_from(times.len()).unwrap_or(MOST) >= MOST;
    Ok(times.last().filter(|_| full).map_or(0, |oldest| (oldest + WINDOW_MS - now_ms).max(1)))
}
