//! Names under which the pages of a site get polls: one poll is the pattern, and every page that asks for its own gets
//! a copy of it.

mod opening;
mod pages;

pub use opening::{AskingPage, NoPage, PageOfSite};
pub use pages::{EmbeddedPage, Unremoved};

use super::{
    Store, StoreError,
    audit::{self, Deed},
    error::{corrupt, doing},
    mine::lock,
    now_ms, polls,
};
use crate::{Phase, Poll, Slug, settings::Access};
use serde_json::json;
use sqlx::{AnyConnection, Row, any::AnyRow};

/// A name under which pages of a site get polls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbeddedSite {
    /// The name, as pages write it.
    pub name: Slug,
    /// Polls that may be made for pages that the server of the site has signed, and as many for others.
    pub most: u64,
    /// Polls of pages that the server of the site has signed.
    pub signed: u64,
    /// Polls of other pages.
    pub unsigned: u64,
    /// Whether no more are made.
    pub is_ended: bool,
    /// The number of its secret, from 1.
    pub key: i64,
}

/// What pages that name a site get copies of.
#[derive(Clone, Debug, PartialEq)]
pub struct Pattern {
    /// The poll.
    pub poll: Poll,
    /// The number of the secret of the name.
    pub key: i64,
}

/// What is to become of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteChange {
    /// No more polls are made under it; those that are there stay.
    End,
    /// Polls are made again.
    Reopen,
    /// So many polls may be made.
    Most(u32),
    /// The secret is another from now on, and what was signed with the old one counts no more.
    Secret,
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
        if !polls::by_id(&mut transaction, poll).await?.is_some_and(|poll| can_be_pattern(&poll)) {
            return Err(StoreError::Refused(
                "this poll cannot be a pattern: only a poll that anybody may join, and whose voting has not ended, can"
                    .into(),
            ));
        }
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

    /// Ends or reopens a name, or changes its limit or its secret. False when it is no name of this poll, or is so already.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn change_site(&self, poll: i64, name: &Slug, change: SiteChange, by: i64) -> Result<bool, StoreError> {
        let failed = doing("changing the name of a site");
        let mut transaction = self.begin("changing the name of a site").await?;
        // Whoever makes a poll under this name looks at it under the same lock.
        lock(&mut transaction, poll, self.backend).await?;
        let (sql, value, action, detail) = match change {
            SiteChange::End => (
                "update embedded_sites set ended_at_ms = $3 where poll_id = $1 and name = $2 and ended_at_ms is null",
                Some(now_ms()),
                "site.end",
                json!({}),
            ),
            SiteChange::Reopen => (
                "update embedded_sites set ended_at_ms = $3 \
                 where poll_id = $1 and name = $2 and ended_at_ms is not null",
                None,
                "site.reopen",
                json!({}),
            ),
            SiteChange::Most(most) => (
                "update embedded_sites set most = $3 where poll_id = $1 and name = $2 and most <> $3",
                Some(i64::from(most)),
                "site.most",
                json!({ "most": most }),
            ),
            SiteChange::Secret => (
                "update embedded_sites set key_number = key_number + $3 where poll_id = $1 and name = $2",
                Some(1),
                "site.secret",
                json!({}),
            ),
        };
        let query = sqlx::query(sql).bind(poll).bind(name.as_str().to_owned()).bind(value);
        let done = query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() > 0;
        if done {
            let object = format!("site {name}");
            audit::record(&mut transaction, &Deed { poll_id: poll, account: by, action, object: &object, detail })
                .await?;
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
        let sql = "select s.name, s.most, s.ended_at_ms, s.key_number, \
             (select count(*) from embedded_pages p where p.poll_id = s.poll_id and p.site = s.name and p.vouched = 1), \
             (select count(*) from embedded_pages p where p.poll_id = s.poll_id and p.site = s.name and p.vouched = 0) \
             from embedded_sites s where s.poll_id = $1 order by s.made_at_ms, s.name";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            let number = |at: usize| row.try_get::<i64, _>(at).map_err(&failed);
            Ok(EmbeddedSite {
                name: slug(row, 0)?,
                most: number(1)?.unsigned_abs(),
                is_ended: row.try_get::<Option<i64>, _>(2).map_err(&failed)?.is_some(),
                key: number(3)?,
                signed: number(4)?.unsigned_abs(),
                unsigned: number(5)?.unsigned_abs(),
            })
        };
        rows.iter().map(read).collect()
    }

    /// The pattern of a name; none where nobody has made it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn pattern_of_site(&self, name: &Slug) -> Result<Option<Pattern>, StoreError> {
        let failed = doing("looking for a site");
        let mut connection = self.pool.acquire().await.map_err(&failed)?;
        pattern(&mut connection, name).await
    }
}

/// Whether other polls can be made after this one. A second vote belongs to its constitution, codes and lists of ids
/// belong to one poll, and where voting has ended there is nothing to begin anew.
pub fn can_be_pattern(poll: &Poll) -> bool {
    poll.ratifies.is_none()
        && matches!(poll.settings.access, Access::Open | Access::Known)
        && matches!(poll.phase, Phase::Draft | Phase::Voting)
}

async fn pattern(connection: &mut AnyConnection, name: &Slug) -> Result<Option<Pattern>, StoreError> {
    let failed = doing("looking for a site");
    let query = sqlx::query("select poll_id, key_number from embedded_sites where name = $1");
    let row = query.bind(name.as_str().to_owned()).fetch_optional(&mut *connection).await.map_err(&failed)?;
    let Some(row) = row else { return Ok(None) };
    let key = row.try_get(1).map_err(&failed)?;
    let poll = polls::by_id(connection, row.try_get(0).map_err(&failed)?).await?;
    Ok(poll.map(|poll| Pattern { poll, key }))
}

fn slug(row: &AnyRow, at: usize) -> Result<Slug, StoreError> {
    let text: String = row.try_get(at).map_err(doing("reading a name"))?;
    Slug::parse(&text).map_err(|error| corrupt("names of sites and polls", error))
}
