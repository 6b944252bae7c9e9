//! Taking codes back from somebody who is banned and from all who came by way of her, and giving them back.
//!
//! Whose a code is stands nowhere, so the way down leads from a person over the hashes that follow from her number to the
//! codes that she has passed on, and from these to those who came with them. It ends at whoever has been erased: nothing
//! says any more who came by way of her.

use super::{known, origin};
use crate::{
    Exclusion,
    store::{StoreError, error::doing},
};
use sqlx::{AnyConnection, AssertSqlSafe, Row};

/// Gives the hashes of all codes that can be those of the participant with this number.
pub type CodesOf<'a> = &'a (dyn Fn(i64) -> Vec<String> + Send + Sync);

/// People whose codes are asked for at once.
const AT_ONCE: usize = 25;

/// Takes the codes of somebody back, and all that were passed on below. They stay as rows, used and unused ones alike, so
/// that none is made anew and nobody sees by it who came. The poll must be locked.
pub(in crate::store) async fn revoke(
    connection: &mut AnyConnection,
    poll: i64,
    participant: i64,
    codes_of: CodesOf<'_>,
) -> Result<(), StoreError> {
    mark(connection, poll, participant, codes_of, true).await
}

/// Gives back what [`revoke`] took, except what is below somebody else who is still banned. The poll must be locked.
pub(in crate::store) async fn restore(
    connection: &mut AnyConnection,
    poll: i64,
    participant: i64,
    codes_of: CodesOf<'_>,
) -> Result<(), StoreError> {
    if origin(connection, poll, participant).await?.is_cut_off {
        return Ok(());
    }
    mark(connection, poll, participant, codes_of, false).await
}

async fn mark(
    connection: &mut AnyConnection,
    poll: i64,
    participant: i64,
    codes_of: CodesOf<'_>,
    revoked: bool,
) -> Result<(), StoreError> {
    let failed = doing("taking codes back");
    let mut level = vec![participant];
    // Whoever comes is numbered after whoever invited her, so this ends.
    while !level.is_empty() {
        let mut below = Vec::new();
        for people in level.chunks(AT_ONCE) {
            let hashes: Vec<String> = people.iter().flat_map(|number| codes_of(*number)).collect();
            let numbers: Vec<String> =
                known(connection, poll, &hashes).await?.into_values().map(|code| code.number.to_string()).collect();
            if numbers.is_empty() {
                continue;
            }
            let numbers = numbers.join(", ");
            let sql = format!("update invites set revoked = $2 where poll_id = $1 and number in ({numbers})");
            let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(i64::from(revoked));
            query.execute(&mut *connection).await.map_err(&failed)?;
            let sql = format!("select number, excluded from participants where poll_id = $1 and invite in ({numbers})");
            let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&mut *connection).await.map_err(&failed)?;
            for row in rows {
                let excluded: Option<String> = row.try_get(1).map_err(&failed)?;
                // What is below somebody who is banned is taken back for her sake as well.
                if revoked || excluded.as_deref() != Some(Exclusion::Banned.as_str()) {
                    below.push(row.try_get(0).map_err(&failed)?);
                }
            }
        }
        level = below;
    }
    Ok(())
}
