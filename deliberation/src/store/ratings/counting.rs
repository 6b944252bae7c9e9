//! What a published table was counted from.

use crate::store::{StoreError, error::corrupt, error::doing};
use record::{
    Publication,
    rating::{PairTable, Rating},
};
use sqlx::{AnyConnection, AssertSqlSafe};

const COUNTING: &str = "noting what a table was counted from";

/// Marks what the table of a publication was counted from, in the transaction that publishes it; false when the rating
/// is open, or people have had ratings erased since it was counted.
pub(in crate::store) async fn count_in(
    connection: &mut AnyConnection,
    poll: i64,
    record: &Publication,
) -> Result<bool, StoreError> {
    let Some(rating) = &record.rating else { return Ok(true) };
    if carried(connection, poll, record, rating).await? {
        return Ok(true);
    }
    let failed = doing(COUNTING);
    // Names of pairs come from this program and hold no quotation marks.
    let pairs = rating.pairs.iter().filter_map(PairTable::pair).map(|pair| format!("'{pair}'"));
    let pairs = pairs.collect::<Vec<_>>().join(", ");
    let counts = format!(
        "poll_id = $1 and report_sha256 = $2 and pair in ({pairs}) and participant in \
         (select number from participants where poll_id = $1 and excluded is null)"
    );
    let sql = format!(
        "select count(*) from ratings where {counts} and exists (select 1 from report_ratings \
         where poll_id = $1 and report_sha256 = $2 and closed_ms is not null)"
    );
    let query = sqlx::query_scalar(AssertSqlSafe(sql)).bind(poll).bind(record.report_sha256.clone());
    let found: i64 = query.fetch_one(&mut *connection).await.map_err(&failed)?;
    if u64::try_from(found).ok() != Some(rating.comparisons + rating.skipped) {
        return Ok(false);
    }
    let sql = format!("update ratings set counted_in = $3 where {counts} and counted_in is null");
    let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(record.report_sha256.clone()).bind(record.version);
    query.execute(connection).await.map_err(&failed)?;
    Ok(true)
}

/// Whether the table is that of an earlier version.
async fn carried(
    connection: &mut AnyConnection,
    poll: i64,
    record: &Publication,
    rating: &Rating,
) -> Result<bool, StoreError> {
    let sql = "select record from publications where poll_id = $1 and report_sha256 = $2 and version < $3 \
         order by version desc limit 1";
    let query = sqlx::query_scalar(sql).bind(poll).bind(record.report_sha256.clone()).bind(record.version);
    let before: Option<String> = query.fetch_optional(connection).await.map_err(doing(COUNTING))?;
    let Some(before) = before else { return Ok(false) };
    let before: Publication = serde_json::from_str(&before).map_err(|error| corrupt("publications", error))?;
    Ok(before.rating.as_ref() == Some(rating))
}
