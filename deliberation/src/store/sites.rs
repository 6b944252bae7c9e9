//! Polls for the pages of a site: one poll is the pattern, and every page that asks for its own gets a copy of it.
//!
//! A page asks by being loaded, so nothing here trusts who asks: pages get polls only under a name that somebody who
//! runs the pattern has made, and only as many as she allowed.

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::{corrupt, doing},
    holding::{self, HeldPoll},
    mine::lock,
    moderation::{self, Entry},
    now_ms, phases, polls, roles,
};
use crate::{
    Action, ExternalId, FreeText, Phase, Poll, Role, Settings, Slug,
    settings::{Access, Schedule},
};
use serde_json::json;
use sha2::{Digest, Sha256};
use sqlx::{AnyConnection, Row, any::AnyRow};

/// A name under which pages of a site get polls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedSite {
    /// The name, as pages write it.
    pub name: Slug,
    /// Polls that may be made.
    pub most: u64,
    /// Polls that were made.
    pub made: u64,
    /// Whether no more are made.
    pub is_ended: bool,
}

/// A page with a poll of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedPage {
    /// The name of its site.
    pub site: Slug,
    /// What the site calls it.
    pub page: String,
    /// Its address, where it was told.
    pub address: Option<String>,
    /// The poll.
    pub slug: Slug,
    /// What that is about.
    pub topic: String,
}

/// A page that asks for its poll.
#[derive(Clone, Debug, PartialEq)]
pub struct AskingPage {
    /// What the site calls it.
    pub page: ExternalId,
    /// What its poll is to be about; the pattern's topic where it does not say.
    pub topic: Option<FreeText>,
    /// Its address, where it says.
    pub address: Option<FreeText>,
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
}

impl Store {
    /// Lets pages of a site get polls made after this one.
    ///
    /// # Errors
    /// When the name is taken, the poll cannot be a pattern, or the database refuses.
    pub async fn embed_site(&self, poll: i64, name: &Slug, most: u32, by: i64) -> Result<(), StoreError> {
        let failed = doing("making a name for a site");
        let mut transaction = self.begin("making a name for a site").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let taken: i64 = sqlx::query_scalar("select count(*) from embedded_sites where name = $1")
            .bind(name.as_str().to_owned())
            .fetch_one(&mut *transaction)
            .await
            .map_err(&failed)?;
        if taken > 0 {
            return Err(StoreError::SlugTaken(name.clone()));
        }
        let sql = "insert into embedded_sites (poll_id, name, most, made_by, made_at_ms) values ($1, $2, $3, $4, $5)";
        let query = sqlx::query(sql).bind(poll).bind(name.as_str().to_owned());
        let query = query.bind(i64::from(most)).bind(by).bind(now_ms());
        query.execute(&mut *transaction).await.map_err(&failed)?;
        let object = format!("site {name}");
        let deed =
            Deed { poll_id: poll, account: by, action: "site.make", object: &object, detail: json!({ "most": most }) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)
    }

    /// Makes no more polls under this name; those that are there stay. False when it is no name of this poll.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn end_site(&self, poll: i64, name: &Slug, by: i64) -> Result<bool, StoreError> {
        let failed = doing("ending the name of a site");
        let mut transaction = self.begin("ending the name of a site").await?;
        let sql = "update embedded_sites set ended_at_ms = $3 where poll_id = $1 and name = $2 and ended_at_ms is null";
        let query = sqlx::query(sql).bind(poll).bind(name.as_str().to_owned()).bind(now_ms());
        let done = query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() > 0;
        if done {
            let object = format!("site {name}");
            let deed = Deed { poll_id: poll, account: by, action: "site.end", object: &object, detail: json!({}) };
            audit::record(&mut transaction, &deed).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(done)
    }

    /// The names that were made for this poll, in their order.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn embedded_sites(&self, poll: i64) -> Result<Vec<EmbeddedSite>, StoreError> {
        let failed = doing("reading the names of sites");
        let sql = "select s.name, s.most, s.ended_at_ms, (select count(*) from embedded_pages p \
             where p.poll_id = s.poll_id and p.site = s.name) from embedded_sites s where s.poll_id = $1 \
             order by s.made_at_ms, s.name";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            Ok(EmbeddedSite {
                name: slug(row, 0)?,
                most: row.try_get::<i64, _>(1).map_err(&failed)?.unsigned_abs(),
                is_ended: row.try_get::<Option<i64>, _>(2).map_err(&failed)?.is_some(),
                made: row.try_get::<i64, _>(3).map_err(&failed)?.unsigned_abs(),
            })
        };
        rows.iter().map(read).collect()
    }

    /// Pages that got polls made after this one, the latest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn embedded_pages(&self, poll: i64, most: u32) -> Result<Vec<EmbeddedPage>, StoreError> {
        let failed = doing("reading the pages of sites");
        let sql = "select e.site, e.page, e.address, p.slug, p.topic from embedded_pages e \
             join polls p on p.id = e.made where e.poll_id = $1 order by e.made desc limit $2";
        let rows = sqlx::query(sql).bind(poll).bind(i64::from(most)).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            Ok(EmbeddedPage {
                site: slug(row, 0)?,
                page: row.try_get(1).map_err(&failed)?,
                address: row.try_get(2).map_err(&failed)?,
                slug: slug(row, 3)?,
                topic: row.try_get(4).map_err(&failed)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// The pattern of a name; none where nobody has made it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn pattern_of_site(&self, name: &Slug) -> Result<Option<Poll>, StoreError> {
        let failed = doing("looking for a site");
        let mut connection = self.pool.acquire().await.map_err(&failed)?;
        match site(&mut connection, name).await? {
            Some((pattern, ..)) => polls::by_id(&mut connection, pattern).await,
            None => Ok(None),
        }
    }

    /// The poll that a page has; none where it has none yet.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn poll_of_page(&self, name: &Slug, page: &ExternalId) -> Result<Option<Slug>, StoreError> {
        let mut connection = self.pool.acquire().await.map_err(doing("looking for the poll of a page"))?;
        made_for(&mut connection, name, page).await
    }

    /// The poll of a page, which is made and opened where it has none yet: with the settings, the accepted statements,
    /// the colleagues and the list of external ids of the pattern. Asking twice, or two at once, makes one.
    ///
    /// # Errors
    /// When the database refuses; then nothing is made.
    pub async fn open_page(&self, name: &Slug, asking: &AskingPage) -> Result<Result<Slug, NoPage>, StoreError> {
        let failed = doing("making the poll of a page");
        let Some(pattern) = self.pattern_of_site(name).await? else { return Ok(Err(NoPage::Unknown)) };
        let (id, seeds) = (self.new_poll_id().await?, self.accepted_as_seeds(pattern.id).await?);
        let mut transaction = self.begin("making the poll of a page").await?;
        lock(&mut transaction, pattern.id, self.backend).await?;
        if let Some(slug) = made_for(&mut transaction, name, &asking.page).await? {
            return Ok(Ok(slug));
        }
        let Some((_, most, is_ended, made)) = site(&mut transaction, name).await? else {
            return Ok(Err(NoPage::Unknown));
        };
        if is_ended || made >= most {
            return Ok(Err(if is_ended { NoPage::Ended } else { NoPage::Full }));
        }
        let held = copy(&pattern, name, asking)?;
        holding::found(&mut transaction, id, &held, &seeds, 0).await?;
        for (account, role) in colleagues(&mut transaction, pattern.id).await? {
            roles::set(&mut transaction, id, account, Some(role), 0).await?;
        }
        let sql = "insert into allowed_xids (poll_id, xid) select $2, xid from allowed_xids where poll_id = $1";
        sqlx::query(sql).bind(pattern.id).bind(id).execute(&mut *transaction).await.map_err(&failed)?;
        sqlx::query(
            "insert into embedded_pages (poll_id, site, page, made, address, made_at_ms) values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(pattern.id)
        .bind(name.as_str().to_owned())
        .bind(asking.page.as_str().to_owned())
        .bind(id)
        .bind(asking.address.as_ref().map(|address| address.as_str().to_owned()))
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        phases::shift(&mut transaction, id, Phase::Draft, Phase::Voting, now_ms()).await?;
        let entry = Entry { statement: None, participant: None, action: Action::Open, reason: None, by: 0 };
        moderation::note(&mut transaction, id, &entry).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Ok(held.slug))
    }
}

/// Whether other polls can be made after this one. A second vote belongs to its constitution, and codes to one poll.
pub fn can_be_pattern(poll: &Poll) -> bool {
    poll.ratifies.is_none() && poll.settings.access != Access::Codes
}

/// What the poll of a page is to be.
fn copy(pattern: &Poll, name: &Slug, asking: &AskingPage) -> Result<HeldPoll, StoreError> {
    let kept = |text: &str| FreeText::parse(text).map_err(|error| corrupt("polls", error));
    // Of a page nothing but its id is known to be its own, and that may hold any letter.
    let digest = hex::encode(Sha256::digest(asking.page.as_str().as_bytes()));
    let end = format!("-{}", digest.get(..12).unwrap_or_default());
    let room = name.as_str().len().min(Slug::MAX - end.len());
    let slug = Slug::parse(&format!("{}{end}", name.as_str().get(..room).unwrap_or_default()));
    Ok(HeldPoll {
        slug: slug.map_err(|error| corrupt("embedded_sites", error))?,
        topic: asking.topic.clone().map_or_else(|| kept(&pattern.topic), Ok)?,
        description: kept(&pattern.description)?,
        moderated: pattern.moderated,
        min_votes: pattern.min_votes,
        min_seen: pattern.min_seen,
        // What belongs to the time of the pattern does not belong to its copies.
        settings: Settings { schedule: Schedule::default(), ..pattern.settings.clone() },
    })
}

/// Pattern, most, whether it is ended, and how many were made.
async fn site(connection: &mut AnyConnection, name: &Slug) -> Result<Option<(i64, i64, bool, i64)>, StoreError> {
    let failed = doing("looking for a site");
    let sql = "select s.poll_id, s.most, s.ended_at_ms, (select count(*) from embedded_pages p \
         where p.poll_id = s.poll_id and p.site = s.name) from embedded_sites s where s.name = $1";
    let row = sqlx::query(sql).bind(name.as_str().to_owned()).fetch_optional(connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    let number = |at: usize| row.try_get::<i64, _>(at).map_err(&failed);
    let is_ended = row.try_get::<Option<i64>, _>(2).map_err(&failed)?.is_some();
    Ok(Some((number(0)?, number(1)?, is_ended, number(3)?)))
}

async fn made_for(connection: &mut AnyConnection, name: &Slug, page: &ExternalId) -> Result<Option<Slug>, StoreError> {
    let sql = "select p.slug from embedded_sites s join embedded_pages e on e.poll_id = s.poll_id and e.site = s.name \
         join polls p on p.id = e.made where s.name = $1 and e.page = $2";
    let query = sqlx::query(sql).bind(name.as_str().to_owned()).bind(page.as_str().to_owned());
    let row = query.fetch_optional(connection).await.map_err(doing("looking for the poll of a page"))?;
    row.map(|row| slug(&row, 0)).transpose()
}

async fn colleagues(connection: &mut AnyConnection, poll: i64) -> Result<Vec<(i64, Role)>, StoreError> {
    let failed = doing("looking for colleagues");
    let sql = "select account, role from poll_roles where poll_id = $1 order by account";
    let rows = sqlx::query(sql).bind(poll).fetch_all(connection).await.map_err(&failed)?;
    let read = |row: &AnyRow| {
        let role: String = row.try_get(1).map_err(&failed)?;
        let role = Role::parse(&role).map_err(|error| corrupt(format!("poll_roles, poll {poll}"), error))?;
        Ok((row.try_get(0).map_err(&failed)?, role))
    };
    rows.iter().map(read).collect()
}

fn slug(row: &AnyRow, at: usize) -> Result<Slug, StoreError> {
    let text: String = row.try_get(at).map_err(doing("reading a name"))?;
    Slug::parse(&text).map_err(|error| corrupt("names of sites and polls", error))
}
