//! The poll of a page, made when the page asks for it.
//!
//! A page asks by being loaded, so nothing here trusts who asks: pages get polls only under a name that somebody who
//! runs the pattern has made, and only as many as she allowed. Where the server of the site has signed what a page says
//! of itself it is taken at its word; otherwise its poll says what the pattern says and stands in no list.

use super::{Pattern, can_be_pattern, pattern, slug};
use crate::{
    Action, ExternalId, FreeText, Phase, Poll, Settings, Slug,
    settings::Schedule,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        holding::{self, HeldPoll},
        mine::{lock, touch},
        moderation::{self, Entry},
        now_ms, phases,
    },
};
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, Row};

/// Statements that a page begins with: its first load writes them all.
const SEEDS: u32 = 300;
/// Polls that are made in an hour for pages that no server has signed.
const IN_AN_HOUR: i64 = 60;
/// An hour, in milliseconds.
const HOUR_MS: i64 = 3_600_000;

/// The poll that a page has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageOfSite {
    /// Its name.
    pub slug: Slug,
    /// Whether the server of the site has signed what the page says of itself.
    pub is_vouched: bool,
}

/// A page that asks for its poll.
#[derive(Clone, Debug, PartialEq)]
pub struct AskingPage {
    /// What the site calls it.
    pub page: ExternalId,
    /// What its poll is to be about; the pattern's topic where it does not say. It counts only where `is_vouched`.
    pub topic: Option<FreeText>,
    /// Its address, where it says.
    pub address: Option<FreeText>,
    /// Whether the server of the site has signed page and topic.
    pub is_vouched: bool,
}

/// Why a page gets no poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPage {
    /// Nobody has made this name.
    Unknown,
    /// Those who run the pattern have ended it.
    Ended,
    /// As many polls as were allowed are there.
    Full,
    /// Too many were made within an hour.
    TooMany,
    /// The pattern cannot be copied as it is now.
    Pattern,
}

impl Store {
    /// The poll that a page has; none where it has none yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll_of_page(&self, name: &Slug, page: &ExternalId) -> Result<Option<PageOfSite>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("looking for the poll of a page"))?;
        let made = made_for(&mut connection, name, page).await?;
        Ok(made.map(|made| PageOfSite { slug: made.slug, is_vouched: made.is_vouched }))
    }

    /// The poll of a page, which is made and opened where it has none yet: with the settings and the organisers'
    /// statements of the pattern. Asking twice, or two at once, makes one. Where a page that has one is vouched for now
    /// and was not before, its poll gets the topic that belongs to it.
    ///
    /// # Errors
    /// When the database refuses; then nothing is made.
    pub async fn open_page(&self, name: &Slug, asking: &AskingPage) -> Result<Result<Slug, NoPage>, StoreError> {
        let failed = doing("making the poll of a page");
        let Some(known) = self.pattern_of_site(name).await? else { return Ok(Err(NoPage::Unknown)) };
        // Whoever gets none anyway shall cost nothing: no number, no statements, no lock.
        if self.poll_of_page(name, &asking.page).await?.is_none() {
            let mut connection = self.pool.acquire().await.map_err(&failed)?;
            if let Err(why) = may_make(&mut connection, name, asking.is_vouched).await? {
                return Ok(Err(why));
            }
        }
        let (id, seeds) = (self.new_poll_id().await?, self.organisers_seeds(known.poll.id, SEEDS).await?);
        let mut transaction = self.begin("making the poll of a page").await?;
        lock(&mut transaction, known.poll.id, self.backend).await?;
        let Some(Pattern { poll: pattern, .. }) = pattern(&mut transaction, name).await? else {
            return Ok(Err(NoPage::Unknown));
        };
        if let Some(made) = made_for(&mut transaction, name, &asking.page).await? {
            if asking.is_vouched && !made.is_vouched {
                vouch(&mut transaction, name, pattern.id, &made, asking).await?;
                transaction.commit().await.map_err(&failed)?;
            }
            return Ok(Ok(made.slug));
        }
        if let Err(why) = may_make(&mut transaction, name, asking.is_vouched).await? {
            return Ok(Err(why));
        }
        if !can_be_pattern(&pattern) {
            return Ok(Err(NoPage::Pattern));
        }
        let held = HeldPoll { slug: free(&mut transaction, name, &asking.page).await?, ..copy(&pattern, asking)? };
        holding::found(&mut transaction, id, &held, &seeds, 0).await?;
        let now = now_ms();
        sqlx::query(
            "insert into embedded_pages (poll_id, site, page, made, address, topic, vouched, listed_at_ms, made_at_ms) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        )
        .bind(pattern.id)
        .bind(name.as_str().to_owned())
        .bind(asking.page.as_str().to_owned())
        .bind(id)
        .bind(asking.address.as_ref().map(|address| address.as_str().to_owned()))
        .bind(pattern.topic.clone())
        .bind(i64::from(asking.is_vouched))
        .bind(asking.is_vouched.then_some(now))
        .bind(now)
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        phases::shift(&mut transaction, id, Phase::Draft, Phase::Voting, now).await?;
        let entry = Entry { statement: None, participant: None, action: Action::Open, reason: None, by: 0 };
        moderation::note(&mut transaction, id, &entry).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Ok(held.slug))
    }
}

/// A page that has its poll.
struct Made {
    id: i64,
    slug: Slug,
    /// The topic of the pattern when it was copied.
    copied: String,
    is_vouched: bool,
}

/// What a page says of itself counts from now on. A topic that somebody has given the poll since then stays, and so does
/// that of a poll in which nobody votes any more.
async fn vouch(
    connection: &mut AnyConnection,
    name: &Slug,
    pattern: i64,
    made: &Made,
    asking: &AskingPage,
) -> Result<(), StoreError> {
    let failed = doing("taking a page at its word");
    let sql = "update embedded_pages set vouched = 1, listed_at_ms = coalesce(listed_at_ms, $3), \
         address = coalesce($4, address) where poll_id = $1 and made = $2";
    let query = sqlx::query(sql).bind(pattern).bind(made.id).bind(now_ms());
    let query = query.bind(asking.address.as_ref().map(|address| address.as_str().to_owned()));
    query.execute(&mut *connection).await.map_err(&failed)?;
    let Some(topic) = &asking.topic else { return Ok(()) };
    let sql = "update polls set topic = $2, updated_at_ms = $3 where id = $1 and topic = $4 and phase = $5";
    let query = sqlx::query(sql).bind(made.id).bind(topic.as_str().to_owned()).bind(now_ms());
    let query = query.bind(made.copied.clone()).bind(Phase::Voting.as_str());
    if query.execute(&mut *connection).await.map_err(&failed)?.rows_affected() > 0 {
        let object = format!("site {name}");
        let detail = json!({ "changed": ["topic"], "before": made.copied, "after": topic.as_str() });
        let deed = Deed { poll_id: made.id, account: 0, action: "poll.change", object: &object, detail };
        audit::record(connection, &deed).await?;
        touch(connection, made.id).await?;
    }
    Ok(())
}

/// What the poll of a page is to be; its name is another.
fn copy(pattern: &Poll, asking: &AskingPage) -> Result<HeldPoll, StoreError> {
    let kept = |text: &str| FreeText::parse(text).map_err(|error| corrupt("polls", error));
    let topic = asking.topic.clone().filter(|_| asking.is_vouched);
    Ok(HeldPoll {
        slug: pattern.slug.clone(),
        topic: topic.map_or_else(|| kept(&pattern.topic), Ok)?,
        description: kept(&pattern.description)?,
        moderated: pattern.moderated,
        min_votes: pattern.min_votes,
        min_seen: pattern.min_seen,
        // What belongs to the time of the pattern does not belong to its copies.
        settings: Settings { schedule: Schedule::default(), ..pattern.settings.clone() },
    })
}

/// A name for the poll of a page that no poll has.
async fn free(connection: &mut AnyConnection, name: &Slug, page: &ExternalId) -> Result<Slug, StoreError> {
    // Of a page nothing but its id is known to be its own, and that may hold any letter. Pages of two sites may be
    // called the same; neither holds a control character, so that no two pairs of name and page read alike.
    let digest = hex::encode(Sha256::digest(format!("{name}\0{}", page.as_str())));
    let end = format!("-{}", digest.get(..12).unwrap_or_default());
    let room = name.as_str().len().min(Slug::MAX - end.len());
    let wanted = Slug::parse(&format!("{}{end}", name.as_str().get(..room).unwrap_or_default()));
    let wanted = wanted.map_err(|error| corrupt("embedded_sites", error))?;
    for number in 1..100 {
        let slug = if number == 1 { wanted.clone() } else { wanted.numbered(number) };
        let query = sqlx::query_scalar("select count(*) from polls where slug = $1").bind(slug.as_str().to_owned());
        let taken: i64 = query.fetch_one(&mut *connection).await.map_err(doing("looking for a free name"))?;
        if taken == 0 {
            return Ok(slug);
        }
    }
    Err(StoreError::SlugTaken(wanted))
}

/// Whether one more poll may be made under a name. Pages that are vouched for and others have the limit each to
/// themselves.
async fn may_make(
    connection: &mut AnyConnection,
    name: &Slug,
    is_vouched: bool,
) -> Result<Result<(), NoPage>, StoreError> {
    let failed = doing("looking for a site");
    let count = "(select count(*) from embedded_pages p where p.poll_id = s.poll_id and p.site = s.name";
    let sql = format!(
        "select s.most, s.ended_at_ms, {count} and p.vouched = $3), {count} and p.vouched = 0 and p.made_at_ms > $2) \
         from embedded_sites s where s.name = $1"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(name.as_str().to_owned()).bind(now_ms() - HOUR_MS);
    let query = query.bind(i64::from(is_vouched));
    let Some(row) = query.fetch_optional(connection).await.map_err(&failed)? else { return Ok(Err(NoPage::Unknown)) };
    let number = |at: usize| row.try_get::<i64, _>(at).map_err(&failed);
    let (most, made, lately) = (number(0)?, number(2)?, number(3)?);
    let is_ended = row.try_get::<Option<i64>, _>(1).map_err(&failed)?.is_some();
    if is_ended {
        return Ok(Err(NoPage::Ended));
    }
    if made >= most {
        return Ok(Err(NoPage::Full));
    }
    Ok(if !is_vouched && lately >= IN_AN_HOUR { Err(NoPage::TooMany) } else { Ok(()) })
}

async fn made_for(connection: &mut AnyConnection, name: &Slug, page: &ExternalId) -> Result<Option<Made>, StoreError> {
    let failed = doing("looking for the poll of a page");
    let sql = "select p.id, p.slug, e.topic, e.vouched from embedded_sites s \
         join embedded_pages e on e.poll_id = s.poll_id and e.site = s.name \
         join polls p on p.id = e.made where s.name = $1 and e.page = $2";
    let query = sqlx::query(sql).bind(name.as_str().to_owned()).bind(page.as_str().to_owned());
    let Some(row) = query.fetch_optional(connection).await.map_err(&failed)? else { return Ok(None) };
    Ok(Some(Made {
        id: row.try_get(0).map_err(&failed)?,
        slug: slug(&row, 1)?,
        copied: row.try_get(2).map_err(&failed)?,
        is_vouched: row.try_get::<i64, _>(3).map_err(&failed)? != 0,
    }))
}
