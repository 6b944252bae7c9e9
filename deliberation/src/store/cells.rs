//! In which quota cell people are, by what they have answered and by the quotas as they are now.

use super::{StoreError, error::doing, recording::cell_name, rows::Bound};
use crate::Settings;
use sqlx::{AnyConnection, AssertSqlSafe, Row};
use std::collections::{BTreeMap, BTreeSet};

/// People whom one statement puts into another cell.
const AT_ONCE: usize = 500;

/// Puts those who take part or wait (or one of them `alone`) into the cells that they belong to, and into none where
/// none fits; says how many were elsewhere before. The poll must be locked.
///
/// Nobody's standing changes. Whoever takes part goes on, also where more are in a cell than it has places: then it
/// admits nobody until so many have left. Also whoever is banned is sorted, for the day on which that is lifted.
pub(super) async fn sort(
    connection: &mut AnyConnection,
    poll: i64,
    settings: &Settings,
    alone: Option<i64>,
) -> Result<u64, StoreError> {
    let failed = doing("sorting people into quota cells");
    let questions: BTreeSet<&String> = settings.quotas.iter().flat_map(|cell| cell.answers.keys()).collect();
    let sql = by_answers(questions.len(), alone);
    let mut query: Bound<'_> = sqlx::query(AssertSqlSafe(sql)).bind(poll);
    for question in &questions {
        query = query.bind((*question).clone());
    }
    let rows = query.fetch_all(&mut *connection).await.map_err(&failed)?;
    let mut moving: BTreeMap<Option<String>, Vec<String>> = BTreeMap::new();
    for row in rows {
        let mut answers = BTreeMap::new();
        for (at, question) in questions.iter().enumerate() {
            let answer: Option<String> = row.try_get(at + 2).map_err(&failed)?;
            answers.extend(answer.map(|answer| ((*question).clone(), answer)));
        }
        let belongs = settings.cell(&answers).map(|at| cell_name(&settings.quotas[at].answers));
        let was: Option<String> = row.try_get(0).map_err(&failed)?;
        if belongs != was {
            let people: String = row.try_get(1).map_err(&failed)?;
            moving.entry(belongs).or_default().extend(people.split(',').map(ToOwned::to_owned));
        }
    }
    let mut moved = 0;
    for (cell, people) in &moving {
        for people in people.chunks(AT_ONCE) {
            let people = people.join(", ");
            let sql = format!("update participants set cell = $2 where poll_id = $1 and number in ({people})");
            let query = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(cell.clone());
            moved += query.execute(&mut *connection).await.map_err(&failed)?.rows_affected();
        }
    }
    Ok(moved)
}

/// Reads which people are in which cell and say the same to so many questions: a row for all of them, since the driver
/// is slow per row and votes wait for this.
fn by_answers(questions: usize, alone: Option<i64>) -> String {
    let answer = |at: usize| {
        format!(
            ", (select a.answer from answers a where a.poll_id = p.poll_id and a.participant = p.number \
             and a.question = ${}) as a{at}",
            at + 2
        )
    };
    let answers: Vec<String> = (0..questions).map(answer).collect();
    let names: Vec<String> = (0..questions).map(|at| format!(", t.a{at}")).collect();
    let (answers, names) = (answers.concat(), names.concat());
    let whom = alone.map(|number| format!(" and p.number = {number}")).unwrap_or_default();
    format!(
        "select t.cell, string_agg(cast(t.number as text), ','){names} from (select p.number, p.cell{answers} \
         from participants p where p.poll_id = $1 and (p.state is null or p.state = 'waiting'){whom}) t \
         group by t.cell{names}"
    )
}
