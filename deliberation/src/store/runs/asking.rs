//! Asking for a run, calling it off, going on with it: what people do, each with its row in the audit log.

use super::lead_on;
use crate::{
    Phase, Training,
    store::{
        Store, StoreError,
        audit::{self, Deed},
        error::doing,
        mine::lock,
        now_ms,
    },
};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use sqlx::{Any, AnyConnection, Transaction};

/// Runs of one poll that may wait, be worked on or be trained elsewhere at a time: each takes room on the disk.
const MOST_OPEN: i64 = 5;

/// What a run is made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRun {
    /// Number of the ratified version.
    pub constitution_version: i64,
    /// The constitution that it is compared with, as canonical JSON; none for the one that comes with the program.
    pub baseline: Option<String>,
    /// Name of the model's folder among those that the operator allows; empty for the built-in model.
    pub model: String,
    /// Parameters that differ from the preset, as JSON.
    pub params: String,
    /// Seed of every random choice.
    pub seed: u32,
    /// Where the models are trained.
    pub training: Training,
    /// Who asks, by name.
    pub author: String,
}

/// What came of asking for a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Asking {
    /// It waits under this number.
    Queued(i64),
    /// The same run is there already: the same inputs, parameters and seed give the same bytes.
    Known(i64),
    /// There is no ratified version of that number.
    NoConstitution,
    /// As many as may be are waiting or being worked on.
    TooMany,
}

/// What came of letting a run go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Resuming {
    /// It waits for a worker or for models again.
    Resumed,
    /// There is no such run, or it is something else than called off or failed.
    Late,
    /// The same run was asked for meanwhile, under this number.
    Known(i64),
    /// As many as may be are waiting or being worked on.
    TooMany,
}

impl Store {
    /// Asks for a run. With the first one the poll comes to its next phase: a model is trained.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn ask_run(&self, poll: i64, new: &NewRun, by: i64) -> Result<Asking, StoreError> {
        let failed = doing("asking for a run");
        let mut transaction = self.begin("asking for a run").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let constitution: Option<String> =
            sqlx::query_scalar("select sha256 from ratified where poll_id = $1 and version = $2")
                .bind(poll)
                .bind(new.constitution_version)
                .fetch_optional(&mut *transaction)
                .await
                .map_err(&failed)?;
        let Some(constitution) = constitution else { return Ok(Asking::NoConstitution) };
        let baseline = new.baseline.as_ref().map(|text| hex::encode(Sha256::digest(text)));
        if let Some(known) = same(&mut transaction, poll, new, baseline.as_deref()).await? {
            return Ok(Asking::Known(known));
        }
        if open(&mut transaction, poll).await? >= MOST_OPEN {
            return Ok(Asking::TooMany);
        }
        let last = "select cast(coalesce(max(run_id), 0) as bigint) from runs where poll_id = $1";
        let last: i64 = sqlx::query_scalar(last).bind(poll).fetch_one(&mut *transaction).await.map_err(&failed)?;
        let run = last + 1;
        sqlx::query(
            "insert into runs (poll_id, run_id, constitution_version, constitution_sha256, baseline, baseline_sha256, \
             model, params, seed, account, author, asked_at_ms, training, state, token, attempts, log) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'queued', 0, 0, '')",
        )
        .bind(poll)
        .bind(run)
        .bind(new.constitution_version)
        .bind(constitution.clone())
        .bind(new.baseline.clone())
        .bind(baseline.clone())
        .bind(new.model.clone())
        .bind(new.params.clone())
        .bind(i64::from(new.seed))
        .bind(by)
        .bind(new.author.clone())
        .bind(now_ms())
        .bind(new.training.as_str())
        .execute(&mut *transaction)
        .await
        .map_err(&failed)?;
        let detail = json!({
            "constitution": constitution,
            "baseline": baseline,
            "model": new.model,
            "params": new.params,
            "seed": new.seed,
            "training": new.training.as_str(),
        });
        note(&mut transaction, poll, run, by, "run.ask", detail).await?;
        lead_on(&mut transaction, poll, Phase::Constitution, Phase::Training).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Asking::Queued(run))
    }

    /// Calls a run off: one that waits or was handed over at once, one that is worked on as soon as its worker hears of it. False when
    /// there is no such run or it is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn cancel_run(&self, poll: i64, run: i64, by: i64) -> Result<bool, StoreError> {
        let sql = "update runs set ended_at_ms = case when state = 'running' then ended_at_ms else $3 end, \
             state = case when state = 'running' then 'cancelling' else 'cancelled' end \
             where poll_id = $1 and run_id = $2 and state in ('queued', 'running', 'handed_over')";
        self.turn(poll, run, by, "run.cancel", sql).await
    }

    /// Lets a run that was called off, or came to no end, go on from where it stands: one that was handed over waits for
    /// models again. What keeps one from being asked for keeps it from going on, too.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn resume_run(&self, poll: i64, run: i64, by: i64) -> Result<Resuming, StoreError> {
        // It waits behind those that were asked for meanwhile, or one that fails over and over would hold all up.
        let sql = "update runs set failure = null, ended_at_ms = null, attempts = 0, asked_at_ms = $3, state = case \
             when handed_sha256 is not null and returned is null then 'handed_over' else 'queued' end where poll_id = $1 and run_id = $2 and state in ('cancelled', 'failed')";
        let failed = doing("letting a run go on");
        let mut transaction = self.begin("letting a run go on").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let query = sqlx::query(sql).bind(poll).bind(run).bind(now_ms());
        if query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() == 0 {
            return Ok(Resuming::Late);
        }
        let refused = match alike(&mut transaction, poll, run).await? {
            Some(known) => Some(Resuming::Known(known)),
            None => (open(&mut transaction, poll).await? > MOST_OPEN).then_some(Resuming::TooMany),
        };
        if let Some(refused) = refused {
            transaction.rollback().await.map_err(&failed)?;
            return Ok(refused);
        }
        note(&mut transaction, poll, run, by, "run.resume", json!({})).await?;
        transaction.commit().await.map_err(&failed)?;
        Ok(Resuming::Resumed)
    }

    async fn turn(
        &self,
        poll: i64,
        run: i64,
        by: i64,
        action: &'static str,
        sql: &'static str,
    ) -> Result<bool, StoreError> {
        let failed = doing("changing the state of a run");
        let mut transaction = self.begin("changing the state of a run").await?;
        lock(&mut transaction, poll, self.backend).await?;
        let query = sqlx::query(sql).bind(poll).bind(run).bind(now_ms());
        let turned = query.execute(&mut *transaction).await.map_err(&failed)?.rows_affected() > 0;
        if turned {
            note(&mut transaction, poll, run, by, action, json!({})).await?;
            transaction.commit().await.map_err(failed)?;
        }
        Ok(turned)
    }
}

/// How many runs of a poll wait, are worked on or are trained elsewhere.
async fn open(connection: &mut AnyConnection, poll: i64) -> Result<i64, StoreError> {
    let sql = "select cast(count(*) as bigint) from runs where poll_id = $1 \
         and state in ('queued', 'running', 'cancelling', 'handed_over')";
    sqlx::query_scalar(sql).bind(poll).fetch_one(connection).await.map_err(doing("counting runs"))
}

/// Another run with the inputs of this one that is not over, or is done.
async fn alike(connection: &mut AnyConnection, poll: i64, run: i64) -> Result<Option<i64>, StoreError> {
    let sql = "select o.run_id from runs r join runs o on o.poll_id = r.poll_id and o.run_id <> r.run_id \
         and o.constitution_version = r.constitution_version \
         and coalesce(o.baseline_sha256, '') = coalesce(r.baseline_sha256, '') and o.model = r.model \
         and o.params = r.params and o.seed = r.seed and o.training = r.training \
         and o.state not in ('cancelled', 'failed') where r.poll_id = $1 and r.run_id = $2 order by o.run_id limit 1";
    sqlx::query_scalar(sql)
        .bind(poll)
        .bind(run)
        .fetch_optional(connection)
        .await
        .map_err(doing("looking for the same run"))
}

/// A run with the same inputs that is not over, or is done.
async fn same(
    transaction: &mut Transaction<'static, Any>,
    poll: i64,
    new: &NewRun,
    baseline: Option<&str>,
) -> Result<Option<i64>, StoreError> {
    let sql = "select run_id from runs where poll_id = $1 and constitution_version = $2 \
         and coalesce(baseline_sha256, '') = $3 and model = $4 and params = $5 and seed = $6 and training = $7 \
         and state not in ('cancelled', 'failed') order by run_id limit 1";
    sqlx::query_scalar(sql)
        .bind(poll)
        .bind(new.constitution_version)
        .bind(baseline.unwrap_or_default().to_owned())
        .bind(new.model.clone())
        .bind(new.params.clone())
        .bind(i64::from(new.seed))
        .bind(new.training.as_str())
        .fetch_optional(&mut **transaction)
        .await
        .map_err(doing("looking for the same run"))
}

pub(super) async fn note(
    connection: &mut AnyConnection,
    poll: i64,
    run: i64,
    by: i64,
    action: &str,
    detail: serde_json::Value,
) -> Result<(), StoreError> {
    let object = format!("run {run}");
    audit::record(connection, &Deed { poll_id: poll, account: by, action, object: &object, detail }).await
}
