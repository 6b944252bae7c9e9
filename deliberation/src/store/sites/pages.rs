//! Pages of a site that have got a poll: to see, to put into lists, to remove.

use super::slug;
use crate::{
    Slug,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::doing,
        holding,
        mine::lock,
        now_ms,
    },
};
use serde_json::json;
use sqlx::{Row, any::AnyRow};

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
    /// Whether the server of the site has signed what the page says of itself.
    pub is_vouched: bool,
    /// Whether the poll stands in lists of polls.
    pub is_listed: bool,
    /// Whether nobody has said anything in it, so that it can be removed.
    pub is_untouched: bool,
}

/// Why the poll of a page stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unremoved {
    /// It is none of a page of this pattern.
    Unknown,
    /// Somebody has voted or written in it.
    InUse,
}

/// Votes and statements of people, on which a poll `p` cannot be removed.
const TOUCHED: &str = "exists (select 1 from vote_events v where v.poll_id = p.id) \
     or exists (select 1 from statements s where s.poll_id = p.id and s.is_seed = 0)";

impl Store {
    /// Pages that got polls made after this one, those that somebody has to look at first, then the latest: at most `most`
    /// of them, without the first `skip`.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn embedded_pages(&self, poll: i64, skip: u32, most: u32) -> Result<Vec<EmbeddedPage>, StoreError> {
        let failed = doing("reading the pages of sites");
        let sql = format!(
            "select e.site, e.page, e.address, p.slug, p.topic, e.vouched, e.listed_at_ms, \
             case when {TOUCHED} then 1 else 0 end from embedded_pages e join polls p on p.id = e.made \
             where e.poll_id = $1 order by case when e.listed_at_ms is null then 0 else 1 end, e.made desc limit $2 offset $3"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(poll).bind(i64::from(most)).bind(i64::from(skip));
        let rows = query.fetch_all(&self.pool).await.map_err(&failed)?;
        let read = |row: &AnyRow| {
            Ok(EmbeddedPage {
                site: slug(row, 0)?,
                page: row.try_get(1).map_err(&failed)?,
                address: row.try_get(2).map_err(&failed)?,
                slug: slug(row, 3)?,
                topic: row.try_get(4).map_err(&failed)?,
                is_vouched: row.try_get::<i64, _>(5).map_err(&failed)? != 0,
                is_listed: row.try_get::<Option<i64>, _>(6).map_err(&failed)?.is_some(),
                is_untouched: row.try_get::<i64, _>(7).map_err(&failed)? == 0,
            })
        };
        rows.iter().map(read).collect()
    }

    /// Puts the poll of a page among the polls that lists name, once somebody has looked at it. False when it is none
    /// of this pattern, or is there already.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn list_page(&self, pattern: i64, made: &Slug, by: i64) -> Result<bool, StoreError> {
        let failed = doing("listing the poll of a page");
        let mut transaction = self.begin("listing the poll of a page").await?;
        let sql = "update embedded_pages set listed_at_ms = $3 where poll_id = $1 and listed_at_ms is null \
             and made = (select id from polls where slug = $2)";
        let query = sqlx::query(sql).bind(pattern).bind(made.as_str().to_owned()).bind(now_ms());
        let done = query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() > 0;
        if done {
            let object = format!("poll {made}");
            let deed = Deed { poll_id: pattern, account: by, action: "site.list", object: &object, detail: json!({}) };
            audit::record(&mut transaction, &deed).await?;
        }
        transaction.commit().await.map_err(&failed)?;
        Ok(done)
    }

    /// Removes the poll of a page in which nobody has voted or written, with everything that belongs to it; whoever
    /// loads the page again gets another.
    ///
    /// # Errors
    /// When the database refuses; then nothing is removed.
    pub async fn remove_page(&self, pattern: i64, made: &Slug, by: i64) -> Result<Result<(), Unremoved>, StoreError> {
        let failed = doing("removing the poll of a page");
        let mut transaction = self.begin("removing the poll of a page").await?;
        lock(&mut transaction, pattern, self.backend).await?;
        let sql =
            "select p.id from embedded_pages e join polls p on p.id = e.made where e.poll_id = $1 and p.slug = $2";
        let query = sqlx::query_scalar(sql).bind(pattern).bind(made.as_str().to_owned());
        let id: Option<i64> = query.fetch_optional(&mut *transaction).await.map_err(&failed)?;
        let Some(id) = id else { return Ok(Err(Unremoved::Unknown)) };
        // A vote that is on its way waits for this and finds no poll, or is there and keeps it.
        lock(&mut transaction, id, self.backend).await?;
        let sql = format!(
            "select count(*) from polls p where p.id = $1 and ({TOUCHED} \
             or exists (select 1 from embedded_sites o where o.poll_id = p.id) \
             or exists (select 1 from subscriptions u where u.poll_id = p.id) or p.phase <> 'voting')"
        );
        let query = sqlx::query_scalar(sqlx::AssertSqlSafe(sql)).bind(id);
        let in_use: i64 = query.fetch_one(&mut *transaction).await.map_err(&failed)?;
        if in_use > 0 {
            return Ok(Err(Unremoved::InUse));
        }
        let query = sqlx::query("delete from embedded_pages where poll_id = $1 and made = $2").bind(pattern).bind(id);
        query.execute(&mut *transaction).await.map_err(&failed)?;
        holding::remove(&mut transaction, id).await?;
        let object = format!("poll {id} {made}");
        let deed = Deed { poll_id: pattern, account: by, action: "site.remove", object: &object, detail: json!({}) };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Ok(()))
    }
}
