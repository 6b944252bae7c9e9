//! What people have said of themselves.

use super::Snapshot;
use crate::store::{StoreError, error::doing};
use record::Id;
use sqlx::{Row, any::AnyRow};
use std::collections::BTreeMap;

impl Snapshot<'_> {
    /// The ids of everybody who takes part and has voted.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn voters(&mut self) -> Result<Vec<Id>, StoreError> {
        let sql = "select external_id from participants p \
             where poll_id = $1 and state is null and excluded is null \
             and exists (select 1 from votes v where v.poll_id = p.poll_id and v.participant = p.number)";
        let rows = self.rows(sql, "listing those who have voted").await?;
        let id = |row: &AnyRow| row.try_get::<String, _>(0).map(Id::new);
        rows.iter().map(id).collect::<Result<_, _>>().map_err(doing("listing those who have voted"))
    }

    /// The answers of everybody who takes part, by the person's id and the question; `declined` among them. Who has
    /// answered nothing is not there.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn answers(&mut self) -> Result<BTreeMap<Id, BTreeMap<String, String>>, StoreError> {
        let failed = doing("reading answers");
        let sql = "select p.external_id, a.question, a.answer from answers a \
             join participants p on p.poll_id = a.poll_id and p.number = a.participant \
             where a.poll_id = $1 and p.state is null and p.excluded is null";
        let read = |row: &AnyRow| Ok((row.try_get::<String, _>(0)?, row.try_get(1)?, row.try_get(2)?));
        let rows = self.rows(sql, "reading answers").await?;
        let mut answers: BTreeMap<Id, BTreeMap<String, String>> = BTreeMap::new();
        for row in &rows {
            let (person, question, answer) = read(row).map_err(|error: sqlx::Error| failed(error))?;
            answers.entry(Id::new(person)).or_default().insert(question, answer);
        }
        Ok(answers)
    }
}
