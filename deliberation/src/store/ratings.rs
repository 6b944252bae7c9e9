//! Blind ratings of a report's answers: opened and closed by those who run a poll, given by those who took part.
//!
//! What somebody has rated is never changed; it goes when she has everything erased. A table that was published is part
//! of a publication and never changes either; what it was counted from is marked when that is published.

mod counting;
mod giving;
mod opening;

pub use giving::{Given, Rate};
pub use opening::ReportRating;

pub(super) use counting::count_in;

use super::{
    Store, StoreError,
    error::{corrupt, doing},
};
use record::rating::{Choice, Model, Pair, Rated};
use sqlx::{Row, any::AnyRow};

/// One of somebody's own ratings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnRating {
    /// SHA-256 of the report that the answers are in.
    pub report_sha256: String,
    /// What she compared, and what she said.
    pub rated: Rated,
    /// When, UTC milliseconds.
    pub at_ms: i64,
}

/// A rating among all of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptRating {
    /// Number of the participant.
    pub participant: i64,
    /// What she compared, and what she said.
    pub rated: Rated,
    /// The version of the report that was published by then, 0 for none.
    pub after_version: i64,
    /// The first published version whose table holds it.
    pub counted_in: Option<i64>,
    /// Whether the participant's votes and ratings are not counted.
    pub left_out: bool,
}

const COLUMNS: &str = "r.prompt, r.first_model, r.second_model, r.choice";

impl Store {
    /// Somebody's ratings in the order in which she gave them.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn own_ratings(&self, poll: i64, participant: i64) -> Result<Vec<OwnRating>, StoreError> {
        let failed = doing("reading somebody's ratings");
        let sql = format!(
            "select {COLUMNS}, r.report_sha256, r.at_ms from ratings r \
             where r.poll_id = $1 and r.participant = $2 order by r.at_ms, r.prompt, r.pair"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(poll).bind(participant);
        let rows = query.fetch_all(&self.pool).await.map_err(&failed)?;
        let own = |row: &AnyRow| {
            Ok(OwnRating {
                rated: rated(row)?,
                report_sha256: row.try_get(4).map_err(&failed)?,
                at_ms: row.try_get(5).map_err(&failed)?,
            })
        };
        rows.iter().map(own).collect()
    }

    /// How often each prompt of a report was compared for each pair of models.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rating_counts(&self, poll: i64, report: &str) -> Result<Vec<(String, Pair, u64)>, StoreError> {
        let failed = doing("counting ratings");
        let sql = "select prompt, pair, count(*) from ratings where poll_id = $1 and report_sha256 = $2 \
             and choice <> 'skip' group by prompt, pair order by prompt, pair";
        let rows = sqlx::query(sql).bind(poll).bind(report.to_owned()).fetch_all(&self.pool).await.map_err(&failed)?;
        let counted = |row: &AnyRow| {
            let name: String = row.try_get(1).map_err(&failed)?;
            let pair = Pair::parse(&name).ok_or_else(|| corrupt("ratings, pair", &name))?;
            let number: i64 = row.try_get(2).map_err(&failed)?;
            Ok((row.try_get(0).map_err(&failed)?, pair, u64::try_from(number).unwrap_or_default()))
        };
        rows.iter().map(counted).collect()
    }

    /// How many people have compared answers of a report, and how many comparisons they made.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rating_size(&self, poll: i64, report: &str) -> Result<(u64, u64), StoreError> {
        let failed = doing("counting ratings");
        let sql = "select count(distinct participant), count(*) from ratings \
             where poll_id = $1 and report_sha256 = $2 and choice <> 'skip'";
        let row = sqlx::query(sql).bind(poll).bind(report.to_owned()).fetch_one(&self.pool).await.map_err(&failed)?;
        let number = |at: usize| {
            row.try_get::<i64, _>(at).map(|number| u64::try_from(number).unwrap_or_default()).map_err(&failed)
        };
        Ok((number(0)?, number(1)?))
    }

    /// All ratings of a report, those of one person together.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ratings(&self, poll: i64, report: &str) -> Result<Vec<KeptRating>, StoreError> {
        let failed = doing("reading ratings");
        let sql = format!(
            "select {COLUMNS}, r.participant, r.after_version, r.counted_in, p.excluded from ratings r \
             join participants p on p.poll_id = r.poll_id and p.number = r.participant \
             where r.poll_id = $1 and r.report_sha256 = $2 order by r.participant, r.prompt, r.pair"
        );
        let query = sqlx::query(sqlx::AssertSqlSafe(sql)).bind(poll).bind(report.to_owned());
        let rows = query.fetch_all(&self.pool).await.map_err(&failed)?;
        let kept = |row: &AnyRow| {
            Ok(KeptRating {
                rated: rated(row)?,
                participant: row.try_get(4).map_err(&failed)?,
                after_version: row.try_get(5).map_err(&failed)?,
                counted_in: row.try_get(6).map_err(&failed)?,
                left_out: row.try_get::<Option<String>, _>(7).map_err(&failed)?.is_some(),
            })
        };
        rows.iter().map(kept).collect()
    }
}

/// What was compared and said, from the first four columns.
fn rated(row: &AnyRow) -> Result<Rated, StoreError> {
    let failed = doing("reading ratings");
    let word = |at: usize| row.try_get::<String, _>(at).map_err(&failed);
    let model = |word: &str| Model::parse(word).ok_or_else(|| corrupt("ratings, a model", word));
    let choice = word(3)?;
    Ok(Rated {
        prompt: word(0)?,
        first: model(&word(1)?)?,
        second: model(&word(2)?)?,
        choice: Choice::parse(&choice).ok_or_else(|| corrupt("ratings, choice", &choice))?,
    })
}
