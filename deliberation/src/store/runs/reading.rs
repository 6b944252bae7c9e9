//! What is shown of runs.

use super::{READING, returning::TAKEN_IN};
use crate::{
    RunState, StageState, Training,
    store::{
        Store, StoreError,
        error::{corrupt, doing},
    },
};
use sqlx::{AnyConnection, AssertSqlSafe, Row, any::AnyRow};

/// A run without its long texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// From 1 within the poll.
    pub number: i64,
    /// Number of the ratified version.
    pub constitution_version: i64,
    /// SHA-256 of it.
    pub constitution_sha256: String,
    /// SHA-256 of the constitution that it is compared with; none for the one that comes with the program.
    pub baseline_sha256: Option<String>,
    /// Name of the model's folder; empty for the built-in model.
    pub model: String,
    /// Parameters that differ from the preset, as JSON.
    pub params: String,
    /// Seed of every random choice.
    pub seed: u64,
    /// Who asked for it, by name.
    pub author: String,
    /// When, UTC milliseconds; when it was last resumed, if it was.
    pub asked_at_ms: i64,
    /// Where it stands.
    pub state: RunState,
    /// When somebody began to work on it, UTC milliseconds.
    pub started_at_ms: Option<i64>,
    /// When it was over, UTC milliseconds.
    pub ended_at_ms: Option<i64>,
    /// Why it failed.
    pub failure: Option<String>,
    /// Where its models are trained.
    pub training: Training,
    /// What was handed over for that, once it was.
    pub handed: Option<HandOver>,
    /// What came back, once something has.
    pub returned: Option<super::Returned>,
}

/// An archive with everything that it takes to train elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandOver {
    /// Its SHA-256, in hexadecimal digits.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
}

/// A stage of a run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunStage {
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: StageState,
    /// What it is at; empty where nobody has said.
    pub part: String,
    /// How much of that is done.
    pub done: u64,
    /// Of how much; 0 where nobody has said.
    pub of: u64,
    /// When whoever works on it came to this part, UTC milliseconds.
    pub since_ms: Option<i64>,
    /// How much was done by then.
    pub since_done: u64,
    /// When it was begun, UTC milliseconds.
    pub started_at_ms: Option<i64>,
    /// When it was finished, UTC milliseconds.
    pub ended_at_ms: Option<i64>,
    /// Token of the lease under which it was.
    pub finished_by: Option<i64>,
}

impl RunStage {
    /// A stage that has come to this state, of which nothing else is known.
    #[must_use]
    pub fn at(name: &str, state: StageState) -> Self {
        Self {
            name: name.to_owned(),
            state,
            part: String::new(),
            done: 0,
            of: 0,
            since_ms: None,
            since_done: 0,
            started_at_ms: None,
            ended_at_ms: None,
            finished_by: None,
        }
    }

    /// Milliseconds until its part is done if it goes on as it has; none where that cannot be told.
    #[must_use]
    pub fn left_ms(&self, now_ms: i64) -> Option<u64> {
        let passed = u64::try_from(now_ms - self.since_ms?).ok()?;
        let (made, rest) = (self.done.checked_sub(self.since_done)?, self.of.checked_sub(self.done)?);
        (self.state == StageState::Running && made > 0).then(|| passed.saturating_mul(rest) / made)
    }
}

/// Something that was measured while weights were moved.
#[derive(Clone, Debug, PartialEq)]
pub struct RunCurve {
    /// The stage.
    pub stage: String,
    /// What was measured.
    pub measure: String,
    /// Step and value, in the order of the steps.
    pub points: Vec<(u64, f64)>,
}

impl RunCurve {
    /// One without points.
    #[must_use]
    pub fn new(stage: &str, measure: &str) -> Self {
        Self { stage: stage.to_owned(), measure: measure.to_owned(), points: Vec::new() }
    }

    /// Adds what was measured at a step, in place of what was known of it and of later ones: after a cut, the steps since
    /// the last checkpoint are done again.
    pub fn add(&mut self, step: u64, value: f64) {
        record::training::add(&mut self.points, step, value);
    }
}

/// A run with all that is known of it.
#[derive(Clone, Debug, PartialEq)]
pub struct RunRecord {
    /// The run.
    pub run: Run,
    /// Its stages, in the order of the plan.
    pub stages: Vec<RunStage>,
    /// Its curves.
    pub curves: Vec<RunCurve>,
    /// The end of what the program said.
    pub log: String,
    /// What is known of the principles, as JSON, once it is.
    pub understood: Option<String>,
    /// The report, as canonical JSON, once there is one.
    pub report: Option<String>,
}

impl RunRecord {
    /// Whether models that were trained elsewhere can be given to it now: it waits for some, or has taken none in.
    #[must_use]
    pub fn can_take_back(&self) -> bool {
        let has_taken_in = self.stages.iter().any(|stage| stage.name == TAKEN_IN && stage.state.is_finished());
        self.run.handed.is_some()
            && !has_taken_in
            && (self.run.state == RunState::HandedOver || self.run.state.can_resume())
    }
}

const COLUMNS: &str = "run_id, constitution_version, constitution_sha256, baseline_sha256, model, params, seed, author, \
                       asked_at_ms, state, started_at_ms, ended_at_ms, failure, training, handed_sha256, handed_bytes, \
                       returned, returned_sha256";

impl Store {
    /// The runs of a poll, the newest first.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn runs(&self, poll: i64) -> Result<Vec<Run>, StoreError> {
        let sql = format!("select {COLUMNS} from runs where poll_id = $1 order by run_id desc");
        let rows = sqlx::query(AssertSqlSafe(sql)).bind(poll).fetch_all(&self.pool).await;
        rows.map_err(doing("listing runs"))?.iter().map(read).collect()
    }

    /// The stages of the run of any poll that was made in the same way as this one and finished last, this one apart:
    /// what tells how long things take here. None where there is no such run.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn stages_alike(&self, poll: i64, run: &Run) -> Result<Vec<RunStage>, StoreError> {
        let failed = doing(READING);
        let mut connection = self.pool.acquire().await.map_err(&failed)?;
        let sql = "select poll_id, run_id from runs where state = $1 and model = $2 and params = $3 and training = $4 \
             and not (poll_id = $5 and run_id = $6) order by ended_at_ms desc, poll_id, run_id limit 1";
        let row = sqlx::query(sql)
            .bind(RunState::Done.as_str())
            .bind(&run.model)
            .bind(&run.params)
            .bind(run.training.as_str())
            .bind(poll)
            .bind(run.number)
            .fetch_optional(&mut *connection)
            .await
            .map_err(&failed)?;
        let Some(row) = row else { return Ok(Vec::new()) };
        let (poll, number) = (row.try_get(0).map_err(&failed)?, row.try_get(1).map_err(&failed)?);
        stages(&mut connection, poll, number).await
    }

    /// One run with all that is known of it, as of one moment.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn run(&self, poll: i64, number: i64) -> Result<Option<RunRecord>, StoreError> {
        let failed = doing(READING);
        let mut reading = self.pool.begin_with(self.backend.begin_read()).await.map_err(&failed)?;
        let Some(run) = run(&mut reading, poll, number).await? else { return Ok(None) };
        let sql = "select r.log, r.understood, k.report from runs r left join reports k \
             on k.poll_id = r.poll_id and k.sha256 = r.report_sha256 where r.poll_id = $1 and r.run_id = $2";
        let texts = sqlx::query(sql).bind(poll).bind(number).fetch_one(&mut *reading).await.map_err(&failed)?;
        Ok(Some(RunRecord {
            run,
            stages: stages(&mut reading, poll, number).await?,
            curves: curves(&mut reading, poll, number).await?,
            log: texts.try_get(0).map_err(&failed)?,
            understood: texts.try_get(1).map_err(&failed)?,
            report: texts.try_get(2).map_err(&failed)?,
        }))
    }
}

async fn stages(connection: &mut AnyConnection, poll: i64, number: i64) -> Result<Vec<RunStage>, StoreError> {
    let sql = "select stage, state, part, done, of_all, since_ms, since_done, started_at_ms, ended_at_ms, finished_by \
         from run_stages where poll_id = $1 and run_id = $2 order by place, stage";
    let rows = sqlx::query(sql).bind(poll).bind(number).fetch_all(connection).await;
    rows.map_err(doing(READING))?.iter().map(stage).collect()
}

pub(super) async fn run(connection: &mut AnyConnection, poll: i64, number: i64) -> Result<Option<Run>, StoreError> {
    let sql = format!("select {COLUMNS} from runs where poll_id = $1 and run_id = $2");
    let row = sqlx::query(AssertSqlSafe(sql)).bind(poll).bind(number).fetch_optional(connection).await;
    row.map_err(doing(READING))?.as_ref().map(read).transpose()
}

pub(super) async fn curves(
    connection: &mut AnyConnection,
    poll: i64,
    number: i64,
) -> Result<Vec<RunCurve>, StoreError> {
    let failed = doing(READING);
    let sql =
        "select stage, measure, points from run_curves where poll_id = $1 and run_id = $2 order by stage, measure";
    let rows = sqlx::query(sql).bind(poll).bind(number).fetch_all(connection).await.map_err(&failed)?;
    rows.iter()
        .map(|row| {
            let points: String = row.try_get(2).map_err(&failed)?;
            Ok(RunCurve {
                stage: row.try_get(0).map_err(&failed)?,
                measure: row.try_get(1).map_err(&failed)?,
                points: serde_json::from_str(&points).map_err(|error| corrupt("run_curves, points", error))?,
            })
        })
        .collect()
}

fn read(row: &AnyRow) -> Result<Run, StoreError> {
    let failed = doing(READING);
    let text = |index: usize| row.try_get::<String, _>(index).map_err(&failed);
    let number: i64 = row.try_get(0).map_err(&failed)?;
    let maybe = |index: usize| row.try_get::<Option<String>, _>(index).map_err(&failed);
    let seed: i64 = row.try_get(6).map_err(&failed)?;
    let bytes: Option<i64> = row.try_get(15).map_err(&failed)?;
    Ok(Run {
        number,
        constitution_version: row.try_get(1).map_err(&failed)?,
        constitution_sha256: text(2)?,
        baseline_sha256: row.try_get(3).map_err(&failed)?,
        model: text(4)?,
        params: text(5)?,
        seed: seed.unsigned_abs(),
        author: text(7)?,
        asked_at_ms: row.try_get(8).map_err(&failed)?,
        state: RunState::parse(&text(9)?).map_err(|error| corrupt(format!("runs, run {number}"), error))?,
        started_at_ms: row.try_get(10).map_err(&failed)?,
        ended_at_ms: row.try_get(11).map_err(&failed)?,
        failure: row.try_get(12).map_err(&failed)?,
        training: Training::parse(&text(13)?).map_err(|error| corrupt(format!("runs, run {number}"), error))?,
        handed: maybe(14)?.zip(bytes).map(|(sha256, bytes)| HandOver { sha256, bytes: bytes.unsigned_abs() }),
        returned: maybe(16)?.zip(maybe(17)?).map(|(folder, sha256)| super::Returned { folder, sha256 }),
    })
}

fn stage(row: &AnyRow) -> Result<RunStage, StoreError> {
    let failed = doing(READING);
    let count = |index: usize| row.try_get::<i64, _>(index).map(i64::unsigned_abs).map_err(&failed);
    let (name, state): (String, String) = (row.try_get(0).map_err(&failed)?, row.try_get(1).map_err(&failed)?);
    Ok(RunStage {
        state: StageState::parse(&state).map_err(|error| corrupt(format!("run_stages, stage {name}"), error))?,
        name,
        part: row.try_get(2).map_err(&failed)?,
        done: count(3)?,
        of: count(4)?,
        since_ms: row.try_get(5).map_err(&failed)?,
        since_done: count(6)?,
        started_at_ms: row.try_get(7).map_err(&failed)?,
        ended_at_ms: row.try_get(8).map_err(&failed)?,
        finished_by: row.try_get(9).map_err(&failed)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_takes_as_long_as_what_was_done_here() {
        let stage = RunStage {
            done: 30,
            of: 90,
            since_ms: Some(1_000),
            since_done: 10,
            ..RunStage::at("understand", StageState::Running)
        };
        assert_eq!(stage.left_ms(5_000), Some(12_000));
        assert_eq!(RunStage { since_done: 30, ..stage.clone() }.left_ms(5_000), None, "nothing was done yet");
        assert_eq!(RunStage { state: StageState::Done, ..stage }.left_ms(5_000), None);
    }
}
