//! Weights that everybody may know of, and who stands behind them.

use super::{NewVersion, Snapshot, StoreError, computed::next, error::doing, rows::Insert, versions::Table};
use sqlx::{AnyConnection, Row, any::AnyRow};
use std::collections::BTreeMap;

/// People that two publications of weights differ by at least. With fewer, comparing them would tell what those few
/// have said of themselves.
const LEAST_CHANGED: usize = 5;

/// What each person behind a publication of weights contributed to it, as a hash, by number.
pub type Marks = BTreeMap<i64, String>;

/// What becomes of the weights that everybody may know of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NewWeighting {
    /// There are none: while people vote, and where nobody can be weighed. Then there are none of earlier either.
    None,
    /// Too few people have changed since the latest ones; those stay as they are.
    Kept,
    /// New ones, with those who stand behind them.
    Made(NewVersion, Marks),
}

/// What somebody contributes to weights.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Number in the poll.
    pub participant: i64,
    /// Place of her latest vote in the log: another one where she has voted since.
    pub last_seq: i64,
    /// Her answers, by question.
    pub answers: BTreeMap<String, String>,
}

/// Whether so few people differ between a publication and another that comparing the two would tell about them.
#[must_use]
pub fn isolates_somebody(before: &Marks, now: &Marks) -> bool {
    // Where nothing was published there is nothing to compare with.
    let gone = before.keys().filter(|person| !now.contains_key(*person)).count();
    let others = now.iter().filter(|(person, mark)| before.get(*person) != Some(*mark)).count();
    !before.is_empty() && (1..LEAST_CHANGED).contains(&(gone + others))
}

impl Snapshot<'_> {
    /// Who stands behind the weights that were published last; nobody where none were.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn published_marks(&mut self) -> Result<Marks, StoreError> {
        let sql = "select participant, mark from weighted_people where poll_id = $1";
        let rows = self.rows(sql, "reading whom weights were made of").await?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(doing("reading whom weights were made of"))
    }

    /// What everybody who takes part and has voted contributes to weights, by number.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn contributions(&mut self) -> Result<Vec<Contribution>, StoreError> {
        let failed = doing("reading what weights are made of");
        let sql = "select v.participant, max(v.seq) from votes v \
             join participants p on p.poll_id = v.poll_id and p.number = v.participant \
             where v.poll_id = $1 and p.state is null and p.excluded is null group by v.participant";
        let rows = self.rows(sql, "reading what weights are made of").await?;
        let mut people: BTreeMap<i64, Contribution> = BTreeMap::new();
        for row in &rows {
            let participant: i64 = row.try_get(0).map_err(&failed)?;
            let last_seq = row.try_get(1).map_err(&failed)?;
            people.insert(participant, Contribution { participant, last_seq, answers: BTreeMap::new() });
        }
        let sql = "select participant, question, answer from answers where poll_id = $1";
        for row in &self.rows(sql, "reading what weights are made of").await? {
            let participant: i64 = row.try_get(0).map_err(&failed)?;
            if let Some(person) = people.get_mut(&participant) {
                person.answers.insert(row.try_get(1).map_err(&failed)?, row.try_get(2).map_err(&failed)?);
            }
        }
        Ok(people.into_values().collect())
    }
}

/// Keeps new weights, leaves those that are there, or removes them. The poll must be locked.
pub(super) async fn keep(
    connection: &mut AnyConnection,
    poll_id: i64,
    interim: i64,
    weighting: &NewWeighting,
    now: i64,
) -> Result<(), StoreError> {
    let failed = doing("keeping weights");
    let (made, marks) = match weighting {
        NewWeighting::Kept => return Ok(()),
        NewWeighting::None => {
            let query = sqlx::query("delete from weightings where poll_id = $1").bind(poll_id);
            return query.execute(connection).await.map_err(failed).map(drop);
        }
        NewWeighting::Made(made, marks) => (made, marks),
    };
    remember(connection, poll_id, marks).await?;
    let Some(version) = next(connection, Table::Weightings, poll_id, interim, made).await? else { return Ok(()) };
    sqlx::query(
        "insert into weightings (poll_id, version, sha256, json, created_at_ms, interim) \
         values ($1, $2, $3, $4, $5, $6)",
    )
    .bind(poll_id)
    .bind(version)
    .bind(made.sha256.clone())
    .bind(made.json.clone())
    .bind(now)
    .bind(interim)
    .execute(connection)
    .await
    .map_err(failed)
    .map(drop)
}

async fn remember(connection: &mut AnyConnection, poll_id: i64, marks: &Marks) -> Result<(), StoreError> {
    const INTO: Insert = Insert {
        doing: "noting whom weights were made of",
        into: "weighted_people (poll_id, participant, mark)",
        columns: 3,
    };
    let failed = doing(INTO.doing);
    let query = sqlx::query("delete from weighted_people where poll_id = $1").bind(poll_id);
    query.execute(&mut *connection).await.map_err(&failed)?;
    let rows: Vec<(&i64, &String)> = marks.iter().collect();
    INTO.all(connection, &rows, |query, (participant, mark)| {
        query.bind(poll_id).bind(**participant).bind((*mark).clone())
    })
    .await?;
    // Somebody may have been erased while the weights were computed.
    let sql = "update weighted_people set mark = '' where poll_id = $1 and participant in \
         (select number from participants where poll_id = $1 and state = 'erased')";
    sqlx::query(sql).bind(poll_id).execute(connection).await.map_err(failed).map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marks(of: impl IntoIterator<Item = (i64, &'static str)>) -> Marks {
        of.into_iter().map(|(person, mark)| (person, mark.to_owned())).collect()
    }

    #[test]
    fn fewer_than_five_who_left_came_or_changed_cannot_be_told_apart_by_comparing() {
        let before = marks((1..=20).map(|person| (person, "a")));
        let now = |left: i64, changed: i64, came: i64| {
            let stayed = (1 + left..=20).map(|person| (person, if person <= left + changed { "b" } else { "a" }));
            marks(stayed.chain((21..21 + came).map(|person| (person, "a"))))
        };
        assert!(!isolates_somebody(&before, &before), "nobody changed");
        for (left, changed, came) in [(1, 0, 0), (0, 1, 0), (0, 0, 1), (2, 1, 1), (4, 0, 0)] {
            assert!(isolates_somebody(&before, &now(left, changed, came)), "{left} {changed} {came}");
        }
        for (left, changed, came) in [(5, 0, 0), (2, 2, 1), (0, 0, 9)] {
            assert!(!isolates_somebody(&before, &now(left, changed, came)), "{left} {changed} {came}");
        }
        assert!(!isolates_somebody(&Marks::new(), &now(0, 0, 1)), "nothing was published before");
    }
}
