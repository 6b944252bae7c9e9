//! Working on a run: one worker at a time, and none whose lease is over.

use super::{HandOver, READING, Run, RunCurve, RunStage, lead_on, reading};
use crate::{
    Handed, Phase, RunState, Slug,
    store::{
        Backend, Store, StoreError,
        error::{corrupt, doing},
        mine::lock,
        reports,
    },
};
use sqlx::{Any, AnyConnection, AssertSqlSafe, Row, Transaction};

/// The stage in which models are measured.
const MEASURES: &str = "evaluation";
/// No worker holds a run for longer than this without a sign of life.
pub const LONGEST_LEASE_MS: i64 = 3_600_000;
/// Times that a run is taken up without a stage being finished before it is given up.
const MOST_ATTEMPTS: i64 = 10;

/// The right to work on a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RunLease {
    /// The poll.
    pub poll: i64,
    /// Number of the run in the poll.
    pub run: i64,
    /// Whose turn it is: higher with every worker that takes the run.
    pub token: i64,
}

/// A run to be worked on, with all that is needed for it.
#[derive(Clone, Debug, PartialEq)]
pub struct ClaimedRun {
    /// The right to do so.
    pub lease: RunLease,
    /// The poll's name.
    pub slug: Slug,
    /// What it is made from.
    pub run: Run,
    /// The ratified constitution in canonical form.
    pub constitution: String,
    /// The one it is compared with; none for the one that comes with the program.
    pub baseline: Option<String>,
    /// What an earlier worker has kept of what was said.
    pub log: String,
    /// The curves so far.
    pub curves: Vec<RunCurve>,
}

/// What is new since the last time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Heard {
    /// The plan: every stage in its order. Told once.
    pub plan: Vec<String>,
    /// Stages that have moved on.
    pub stages: Vec<RunStage>,
    /// Curves that have grown, whole.
    pub curves: Vec<RunCurve>,
    /// The end of the log, whole, if there is more of it.
    pub log: Option<String>,
    /// What is known of the principles, as JSON, once it is.
    pub understood: Option<String>,
}

/// How a worker stands with its run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub enum Beat {
    /// The lease is renewed.
    Held,
    /// The lease is renewed, and somebody has called the run off.
    Cancelled,
    /// The run is somebody else's by now. Nothing was written.
    Lost,
}

/// How working on a run ends.
#[derive(Clone, Debug)]
pub enum Ending {
    /// With a report.
    Done(Box<Handed>),
    /// With a message that says why.
    Failed(String),
    /// Everything up to training was handed over.
    HandedOver(HandOver),
    /// It was called off.
    Cancelled,
    /// The worker ends and leaves it to the next.
    Released,
}

impl Store {
    /// Takes the run that has waited longest, or one whose worker is gone; nobody else gets it until the lease is over.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn claim_run(&self, worker: &str, now_ms: i64, lease_ms: i64) -> Result<Option<ClaimedRun>, StoreError> {
        let failed = doing("taking a run from the queue");
        // No lease is as long as the second: somebody's clock was ahead, and may never come to where it ends.
        let due = "from runs where state = 'queued' or (state in ('running', 'cancelling') \
             and (lease_until_ms <= $1 or lease_until_ms > $2))";
        let too_far = now_ms.saturating_add(LONGEST_LEASE_MS);
        // Most of the time there is nothing, and nobody who votes is to wait for a look into an empty queue.
        let sql = AssertSqlSafe(format!("select cast(count(*) as bigint) {due}"));
        let waiting: i64 =
            sqlx::query_scalar(sql).bind(now_ms).bind(too_far).fetch_one(&self.pool).await.map_err(&failed)?;
        if waiting == 0 {
            return Ok(None);
        }
        loop {
            let mut transaction = self.begin("taking a run from the queue").await?;
            let skip = match self.backend {
                Backend::Sqlite => "",
                Backend::Postgres => " for update skip locked",
            };
            let sql = format!(
                "select poll_id, run_id, token, state, attempts {due} order by asked_at_ms, poll_id, run_id limit 1{skip}"
            );
            let row =
                sqlx::query(AssertSqlSafe(sql)).bind(now_ms).bind(too_far).fetch_optional(&mut *transaction).await;
            let Some(row) = row.map_err(&failed)? else { return Ok(None) };
            let number = |index: usize| row.try_get::<i64, _>(index).map_err(&failed);
            let lease = RunLease { poll: number(0)?, run: number(1)?, token: number(2)? + 1 };
            let state: String = row.try_get(3).map_err(&failed)?;
            // Whoever was told to call it off is gone, or it has taken its worker with it over and over.
            let ends = if state == RunState::Cancelling.as_str() {
                Some((RunState::Cancelled, None))
            } else if number(4)? >= MOST_ATTEMPTS {
                let says = format!(
                    "its worker was gone {MOST_ATTEMPTS} times before a stage was finished; see whether the machine has \
                     enough memory, and the end of the log, then resume it"
                );
                Some((RunState::Failed, Some(says)))
            } else {
                None
            };
            if let Some((state, says)) = ends {
                let sql = "update runs set state = $3, failure = $4, ended_at_ms = $5, token = $6, worker = null, \
                     lease_until_ms = null where poll_id = $1 and run_id = $2";
                sqlx::query(sql)
                    .bind(lease.poll)
                    .bind(lease.run)
                    .bind(state.as_str())
                    .bind(says)
                    .bind(now_ms)
                    .bind(lease.token)
                    .execute(&mut *transaction)
                    .await
                    .map_err(&failed)?;
                transaction.commit().await.map_err(&failed)?;
                continue;
            }
            let sql = "update runs set state = 'running', worker = $3, lease_until_ms = $4, token = $5, \
                 attempts = attempts + 1, started_at_ms = coalesce(started_at_ms, $6) \
                 where poll_id = $1 and run_id = $2";
            sqlx::query(sql)
                .bind(lease.poll)
                .bind(lease.run)
                .bind(worker.to_owned())
                .bind(now_ms + lease_ms)
                .bind(lease.token)
                .bind(now_ms)
                .execute(&mut *transaction)
                .await
                .map_err(&failed)?;
            let claimed = claimed(&mut transaction, lease).await?;
            transaction.commit().await.map_err(&failed)?;
            return Ok(Some(claimed));
        }
    }

    /// Renews a lease and writes down what is new, both or neither.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn beat_run(
        &self,
        lease: RunLease,
        heard: &Heard,
        now_ms: i64,
        lease_ms: i64,
    ) -> Result<Beat, StoreError> {
        let failed = doing("noting how a run gets on");
        let mut transaction = self.begin("noting how a run gets on").await?;
        let sql = "update runs set lease_until_ms = $4, log = coalesce($5, log), understood = coalesce($6, understood) \
             where poll_id = $1 and run_id = $2 and token = $3 and state in ('running', 'cancelling') \
             returning state";
        let state: Option<String> = sqlx::query_scalar(sql)
            .bind(lease.poll)
            .bind(lease.run)
            .bind(lease.token)
            .bind(now_ms + lease_ms)
            .bind(heard.log.clone())
            .bind(heard.understood.clone())
            .fetch_optional(&mut *transaction)
            .await
            .map_err(&failed)?;
        let Some(state) = state else { return Ok(Beat::Lost) };
        plan(&mut transaction, lease, &heard.plan).await?;
        for moved in &heard.stages {
            stage(&mut transaction, lease, moved, now_ms).await?;
        }
        for curve in &heard.curves {
            keep(&mut transaction, lease, curve).await?;
        }
        transaction.commit().await.map_err(failed)?;
        if heard.stages.iter().any(|moved| moved.name == MEASURES) {
            self.measuring(lease.poll).await?;
        }
        Ok(if state == RunState::Cancelling.as_str() { Beat::Cancelled } else { Beat::Held })
    }

    /// The model of a poll is measured from now on. In a transaction of its own: whoever changes a run holds the poll
    /// first, and a beat does not.
    async fn measuring(&self, poll: i64) -> Result<(), StoreError> {
        let failed = doing("bringing a poll to its next phase");
        let phase: Option<String> = sqlx::query_scalar("select phase from polls where id = $1")
            .bind(poll)
            .fetch_optional(&self.pool)
            .await
            .map_err(&failed)?;
        if phase.as_deref() == Some(Phase::Training.as_str()) {
            let mut transaction = self.begin("bringing a poll to its next phase").await?;
            lock(&mut transaction, poll, self.backend).await?;
            lead_on(&mut transaction, poll, Phase::Training, Phase::Measuring).await?;
            transaction.commit().await.map_err(&failed)?;
        }
        Ok(())
    }

    /// Ends working on a run, with its report or without; false when it is somebody else's by now, and then nothing was
    /// written.
    ///
    /// # Errors
    /// When the report is about a constitution that is not the poll's, or the database refuses.
    pub async fn end_run(&self, lease: RunLease, ending: &Ending, now_ms: i64) -> Result<bool, StoreError> {
        let failed = doing("ending a run");
        let mut transaction = self.begin("ending a run").await?;
        let (state, says, report) = match ending {
            Ending::Done(handed) => (RunState::Done, None, Some(handed.sha256.clone())),
            Ending::Failed(says) => (RunState::Failed, Some(says.clone()), None),
            Ending::HandedOver(_) => (RunState::HandedOver, None, None),
            Ending::Cancelled => (RunState::Cancelled, None, None),
            Ending::Released => (RunState::Queued, None, None),
        };
        let (handed, bytes) = match ending {
            Ending::HandedOver(handed) => {
                (Some(handed.sha256.clone()), Some(i64::try_from(handed.bytes).unwrap_or(i64::MAX)))
            }
            _ => (None, None),
        };
        // Somebody may have called off what is released or handed over at this moment.
        let sql = "update runs set \
             state = case when $4 in ('queued', 'handed_over') and state = 'cancelling' then 'cancelled' else $4 end, \
             attempts = case when $4 = 'queued' then attempts - 1 else attempts end, \
             ended_at_ms = case when $4 in ('queued', 'handed_over') and state <> 'cancelling' then null else $5 end, \
             failure = $6, report_sha256 = coalesce($7, report_sha256), worker = null, lease_until_ms = null, \
             handed_sha256 = coalesce($8, handed_sha256), handed_bytes = coalesce($9, handed_bytes) \
             where poll_id = $1 and run_id = $2 and token = $3 and state in ('running', 'cancelling')";
        let ended = sqlx::query(sql)
            .bind(lease.poll)
            .bind(lease.run)
            .bind(lease.token)
            .bind(state.as_str())
            .bind(now_ms)
            .bind(says)
            .bind(report)
            .bind(handed)
            .bind(bytes)
            .execute(&mut *transaction)
            .await
            .map_err(&failed)?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        if let Ending::Done(handed) = ending {
            reports::keep(&mut transaction, lease.poll, Some(lease.run), handed).await?;
        }
        transaction.commit().await.map_err(failed)?;
        Ok(true)
    }
}

async fn claimed(transaction: &mut Transaction<'static, Any>, lease: RunLease) -> Result<ClaimedRun, StoreError> {
    let failed = doing(READING);
    let run = reading::run(transaction, lease.poll, lease.run).await?;
    let run = run.ok_or_else(|| corrupt("runs", format!("run {} is gone", lease.run)))?;
    let sql = "select p.slug, c.json, r.baseline, r.log from runs r join polls p on p.id = r.poll_id \
         join ratified c on c.poll_id = r.poll_id and c.version = r.constitution_version \
         where r.poll_id = $1 and r.run_id = $2";
    let row = sqlx::query(sql).bind(lease.poll).bind(lease.run).fetch_one(&mut **transaction).await.map_err(&failed)?;
    let slug: String = row.try_get(0).map_err(&failed)?;
    Ok(ClaimedRun {
        lease,
        slug: Slug::parse(&slug).map_err(|error| corrupt("polls, slug", error))?,
        run,
        constitution: row.try_get(1).map_err(&failed)?,
        baseline: row.try_get(2).map_err(&failed)?,
        log: row.try_get(3).map_err(&failed)?,
        curves: reading::curves(transaction, lease.poll, lease.run).await?,
    })
}

/// Writes stages down before their turn has come; what is there stays as it is.
async fn plan(connection: &mut AnyConnection, lease: RunLease, stages: &[String]) -> Result<(), StoreError> {
    for (place, stage) in (0_i64..).zip(stages) {
        let sql = "insert into run_stages (poll_id, run_id, stage, place, state, part, done, of_all, since_done) \
             values ($1, $2, $3, $4, 'waiting', '', 0, 0, 0) on conflict (poll_id, run_id, stage) do nothing";
        sqlx::query(sql)
            .bind(lease.poll)
            .bind(lease.run)
            .bind(stage.clone())
            .bind(place)
            .execute(&mut *connection)
            .await
            .map_err(doing("writing the plan of a run down"))?;
    }
    Ok(())
}

/// Notes how far a stage is; one that is finished is not touched again. When it begins and ends is told by the clock of
/// the writer.
async fn stage(
    connection: &mut AnyConnection,
    lease: RunLease,
    moved: &RunStage,
    now_ms: i64,
) -> Result<(), StoreError> {
    let failed = doing("noting how far a stage is");
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let finished = moved.state.is_finished();
    let sql = "insert into run_stages (poll_id, run_id, stage, place, state, part, done, of_all, since_ms, since_done, \
         started_at_ms, ended_at_ms, finished_by) values \
         ($1, $2, $3, (select cast(coalesce(max(place) + 1, 0) as bigint) from run_stages where poll_id = $1 \
         and run_id = $2), $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict (poll_id, run_id, stage) do update set \
         state = excluded.state, part = excluded.part, done = excluded.done, of_all = excluded.of_all, \
         since_ms = excluded.since_ms, since_done = excluded.since_done, ended_at_ms = excluded.ended_at_ms, \
         started_at_ms = coalesce(run_stages.started_at_ms, excluded.started_at_ms), \
         finished_by = excluded.finished_by where run_stages.state not in ('done', 'cached', 'left')";
    let changed = sqlx::query(sql)
        .bind(lease.poll)
        .bind(lease.run)
        .bind(moved.name.clone())
        .bind(moved.state.as_str())
        .bind(moved.part.clone())
        .bind(whole(moved.done))
        .bind(whole(moved.of))
        .bind(moved.since_ms)
        .bind(whole(moved.since_done))
        .bind(now_ms)
        .bind(finished.then_some(now_ms))
        .bind(finished.then_some(lease.token))
        .execute(&mut *connection)
        .await
        .map_err(&failed)?;
    if finished && changed.rows_affected() > 0 {
        let sql = "update runs set attempts = 0 where poll_id = $1 and run_id = $2";
        sqlx::query(sql).bind(lease.poll).bind(lease.run).execute(connection).await.map_err(failed)?;
    }
    Ok(())
}

async fn keep(connection: &mut AnyConnection, lease: RunLease, curve: &RunCurve) -> Result<(), StoreError> {
    let points = serde_json::to_string(&curve.points).map_err(|error| corrupt("run_curves", error))?;
    let sql = "insert into run_curves (poll_id, run_id, stage, measure, points) values ($1, $2, $3, $4, $5) \
         on conflict (poll_id, run_id, stage, measure) do update set points = excluded.points";
    sqlx::query(sql)
        .bind(lease.poll)
        .bind(lease.run)
        .bind(curve.stage.clone())
        .bind(curve.measure.clone())
        .bind(points)
        .execute(connection)
        .await
        .map(drop)
        .map_err(doing("keeping the curves of a run"))
}
