//! A constitution that is put to the vote, in a poll of its own.

use crate::{
    Phase, Slug,
    seeds::Seed,
    settings::Access,
    store::{
        HeldPoll, NewVersion, Store, StoreError,
        audit::{self, Deed},
        error::{corrupt, doing},
        holding,
        mine::lock,
        now_ms, roles,
    },
};
use serde_json::json;
use sqlx::{Row, any::AnyRow};
use std::collections::BTreeMap;

/// A constitution that is to be put to the vote.
#[derive(Clone, Debug, PartialEq)]
pub struct NewRound {
    /// The poll in which people will vote; its settings forbid further statements.
    pub poll: HeldPoll,
    /// Its principles: the id of the clause, and the statement that stands for it.
    pub principles: Vec<(String, Seed)>,
    /// The record in canonical form, with its hash.
    pub constitution: NewVersion,
    /// Its number among the ratified versions; absent for a draft.
    pub version: Option<i64>,
}

/// A vote on the principles of a constitution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Number of the poll in which people vote.
    pub poll: i64,
    /// Its name in addresses.
    pub slug: Slug,
    /// Where it stands.
    pub phase: Phase,
    /// When voting ended, UTC milliseconds.
    pub closed_at_ms: Option<i64>,
    /// SHA-256 of the constitution that is voted on.
    pub sha256: String,
    /// Its number among the ratified versions; absent for a draft.
    pub version: Option<i64>,
}

/// What a vote on principles is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PutToVote {
    /// A `record::Constitution` in canonical form.
    pub constitution: String,
    /// Id of the statement and id of the clause that it stands for.
    pub principles: Vec<(String, String)>,
}

impl Store {
    /// Puts the constitution of the poll `of` to the vote: makes the poll for it, as a draft, all or nothing; gives its
    /// number. Where people join by a list, it has the list of the first.
    ///
    /// # Errors
    /// When there is a vote on the same constitution that has not ended, the name is taken, two principles say the same,
    /// or the database refuses.
    pub async fn put_to_vote(&self, of: i64, new: &NewRound, by: i64) -> Result<i64, StoreError> {
        let failed = doing("putting a constitution to the vote");
        let id = self.new_poll_id().await?;
        let mut transaction = self.begin("putting a constitution to the vote").await?;
        // One after the other: a form that is sent twice makes one vote.
        lock(&mut transaction, of, self.backend).await?;
        let sql = "select p.slug from ratifications r join polls p on p.id = r.poll_id where r.of_poll = $1 \
             and r.sha256 = $2 and p.phase in ('draft', 'voting') order by p.id limit 1";
        let query = sqlx::query_scalar(sql).bind(of).bind(new.constitution.sha256.clone());
        let going_on: Option<String> = query.fetch_optional(&mut *transaction).await.map_err(&failed)?;
        if let Some(slug) = going_on {
            return Err(StoreError::VoteGoesOn(Slug::parse(&slug).map_err(|error| corrupt("polls", error))?));
        }
        let seeds: Vec<Seed> = new.principles.iter().map(|(_, seed)| seed.clone()).collect();
        let numbers = holding::found(&mut transaction, id, &new.poll, &seeds, by).await?;
        sqlx::query(
            "insert into ratifications (poll_id, of_poll, of_version, sha256, json, created_at_ms) \
             values ($1, $2, $3, $4, $5, $6)",
        )
        .bind(id)
        .bind(of)
        .bind(new.version)
        .bind(new.constitution.sha256.clone())
        .bind(new.constitution.json.clone())
        .bind(now_ms())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        for (number, (clause, _)) in numbers.into_iter().zip(&new.principles) {
            sqlx::query("insert into ratified_principles (poll_id, statement, clause) values ($1, $2, $3)")
                .bind(id)
                .bind(number)
                .bind(clause.clone())
                .execute(&mut *transaction)
                .await
                .map_err(&failed)?;
        }
        if new.poll.settings.access == Access::List {
            let sql = "insert into allowed_xids (poll_id, xid) select $1, xid from allowed_xids where poll_id = $2";
            sqlx::query(sql).bind(id).bind(of).execute(&mut *transaction).await.map_err(&failed)?;
        }
        // Whoever works on the constitution works on the vote about it.
        let team = roles::team(&mut transaction, of).await?.into_iter().map(|granted| (granted.account, granted.role));
        for (account, role) in team.collect::<BTreeMap<_, _>>().into_iter().filter(|(account, _)| *account != by) {
            roles::set(&mut transaction, id, account, Some(role), by).await?;
        }
        let object = format!("poll {}", new.poll.slug);
        let detail = json!({ "sha256": new.constitution.sha256, "version": new.version });
        let deed = Deed { poll_id: of, account: by, action: "constitution.vote", object: &object, detail };
        audit::record(&mut transaction, &deed).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(id)
    }

    /// The votes on constitutions of a poll, drafts of polls among them, the latest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn rounds(&self, of: i64) -> Result<Vec<Round>, StoreError> {
        let failed = doing("listing votes on a constitution");
        let sql = "select p.id, p.slug, p.phase, p.closed_at_ms, r.sha256, r.of_version from ratifications r \
             join polls p on p.id = r.poll_id where r.of_poll = $1 order by p.id desc";
        let rows = sqlx::query(sql).bind(of).fetch_all(&self.pool).await.map_err(&failed)?;
        let round = |row: &AnyRow| {
            let id: i64 = row.try_get(0).map_err(&failed)?;
            let word = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
            let place = || format!("polls, id {id}");
            Ok(Round {
                poll: id,
                slug: Slug::parse(&word(1)?).map_err(|error| corrupt(place(), error))?,
                phase: Phase::parse(&word(2)?).map_err(|error| corrupt(place(), error))?,
                closed_at_ms: row.try_get(3).map_err(&failed)?,
                sha256: word(4)?,
                version: row.try_get(5).map_err(&failed)?,
            })
        };
        rows.iter().map(round).collect()
    }

    /// What is voted on in a poll that votes on a constitution; `None` for every other poll.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn put_to_vote_in(&self, poll: i64) -> Result<Option<PutToVote>, StoreError> {
        let failed = doing("reading what is voted on");
        let sql = "select json from ratifications where poll_id = $1";
        let constitution = sqlx::query_scalar(sql).bind(poll).fetch_optional(&self.pool).await.map_err(&failed)?;
        let Some(constitution) = constitution else { return Ok(None) };
        let sql = "select s.external_id, r.clause from ratified_principles r \
             join statements s on s.poll_id = r.poll_id and s.number = r.statement where r.poll_id = $1 \
             order by r.statement";
        let rows = sqlx::query(sql).bind(poll).fetch_all(&self.pool).await.map_err(&failed)?;
        let pair = |row: &AnyRow| Ok((row.try_get(0)?, row.try_get(1)?));
        let principles = rows.iter().map(pair).collect::<Result<_, sqlx::Error>>().map_err(&failed)?;
        Ok(Some(PutToVote { constitution, principles }))
    }
}
