//! The latest votes of everybody.

use super::{Snapshot, integer};
use crate::{
    Agreement, Participant,
    store::{
        StoreError,
        error::{corrupt, doing},
    },
};
use record::Id;
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::HashMap;

/// Participants whose votes one answer carries.
const PEOPLE: usize = 500;

/// The latest vote of somebody on a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LatestVote<'a> {
    /// The statement.
    pub statement: &'a Id,
    /// The vote.
    pub agreement: Agreement,
    /// When it was given, UTC milliseconds, where that is known.
    pub at_ms: Option<i64>,
    /// Whether the statement is important to that person.
    pub important: bool,
}

impl Snapshot<'_> {
    /// Hands every participant, by id, with the latest votes, by statement id, to `each`; those without votes too.
    ///
    /// # Errors
    /// When the database refuses, when it holds something that is no vote, or when `each` refuses.
    pub async fn ballots<E>(&mut self, mut each: E) -> Result<(), StoreError>
    where
        E: FnMut(&Participant, &[(&Id, Agreement)]) -> Result<(), StoreError>,
    {
        self.ballots_as(Id::clone, |participant, ballot| {
            let votes: Vec<(&Id, Agreement)> = ballot.iter().map(|vote| (vote.statement, vote.agreement)).collect();
            each(participant, &votes)
        })
        .await
    }

    /// The same under the ids that `name` gives people, in the order of these ids, with the times of the votes.
    ///
    /// # Errors
    /// When the database refuses, when it holds something that is no vote, or when `each` refuses.
    pub async fn ballots_as<E>(&mut self, name: impl Fn(&Id) -> Id, mut each: E) -> Result<(), StoreError>
    where
        E: FnMut(&Participant, &[LatestVote<'_>]) -> Result<(), StoreError>,
    {
        let names = self.ids("select number, external_id from statements where poll_id = $1").await?;
        let statements: HashMap<i64, Id> = names.into_iter().map(|(number, id)| (number, Id::new(id))).collect();
        let mut people = self.numbered_participants().await?;
        for (_, participant) in &mut people {
            participant.id = name(&participant.id);
        }
        people.sort_by(|a, b| a.1.id.cmp(&b.1.id));
        for people in people.chunks(PEOPLE) {
            let packs = self.ballot_packs(people).await?;
            for (number, participant) in people {
                let mut ballot = Vec::new();
                for row in packs.get(number).iter().flat_map(|pack| pack.split(';')) {
                    let vote = || {
                        let mut fields = row.split(' ');
                        let statement = statements.get(&integer(fields.next()?)?)?;
                        let agreement = Agreement::try_from(integer(fields.next()?)?).ok()?;
                        let important = fields.next()? != "0";
                        let at_ms = match fields.next()? {
                            "" => None,
                            time => Some(integer(time)?),
                        };
                        Some(LatestVote { statement, agreement, at_ms, important })
                    };
                    ballot.push(vote().ok_or_else(|| corrupt("votes", row))?);
                }
                ballot.sort_by(|a, b| a.statement.cmp(b.statement));
                each(participant, &ballot)?;
            }
        }
        Ok(())
    }

    async fn ballot_packs(&mut self, people: &[(i64, Participant)]) -> Result<HashMap<i64, String>, StoreError> {
        let places: Vec<String> = (2..people.len() + 2).map(|place| format!("${place}")).collect();
        let sql = format!(
            "select participant, \
             string_agg(statement || ' ' || vote || ' ' || important || ' ' || coalesce(cast(at_ms as text), ''), ';') \
             from votes \
             where poll_id = $1 and participant in ({}) group by participant",
            places.join(", ")
        );
        let query = sqlx::query(AssertSqlSafe(sql)).bind(self.poll_id);
        let query = people.iter().fold(query, |query, (number, _)| query.bind(*number));
        let rows = query.fetch_all(self.connection()).await.map_err(doing("reading votes"))?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(doing("reading votes"))
    }
}
