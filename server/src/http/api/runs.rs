//! `GET /api/v1/polls/SLUG/runs`: the training of models, for those who help to run the poll.

use super::{Cursor, Error, Page, Site, poll, tagged};
use crate::runs::params::Chosen;
use axum::{
    extract::{Path, Query, State, rejection::QueryRejection},
    http::HeaderMap,
    response::Response,
};
use deliberation::store::Run;
use serde::Serialize;
use utoipa::ToSchema;

/// A run.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct RunEntry {
    /// From 1 within the poll.
    run: i64,
    /// `queued`, `running`, `handed_over`, `cancelling`, `cancelled`, `failed` or `done`.
    state: &'static str,
    /// Number of the ratified version that it trains by.
    constitution_version: i64,
    /// SHA-256 of it.
    constitution_sha256: String,
    /// SHA-256 of the constitution that it is compared with; null for the one that comes with the program.
    baseline_sha256: Option<String>,
    /// Name of the model's folder; empty for the built-in model.
    model: String,
    /// Name of the model behind an endpoint that writes and judges; null where the model does so itself.
    engine_model: Option<String>,
    /// Seed of every random choice.
    seed: u64,
    /// `here` or `elsewhere`.
    training: &'static str,
    /// What was handed over to be trained elsewhere; null as long as nothing was.
    hand_over: Option<HandedOver>,
    /// SHA-256 of the archive that came back; null as long as none has.
    returned_sha256: Option<String>,
    /// Why it failed; null if it did not.
    failure: Option<String>,
}

/// An archive with everything that it takes to train elsewhere.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct HandedOver {
    /// SHA-256 of the archive.
    sha256: String,
    bytes: u64,
    /// Where it is; a token reads it as well.
    address: String,
}

/// The runs of a poll by number, with where each stands and what waits to be trained elsewhere. For readers of the poll.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/runs", tag = "runs", params(("slug" = String, Path), Cursor), responses(
    (status = 200, body = Page<RunEntry>),
    (status = 401, body = super::fault::Problem),
    (status = 404, body = super::fault::Problem),
    (status = 422, body = super::fault::Problem),
    (status = 429, body = super::fault::Problem),
))]
pub(in crate::http) async fn list(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Response, Error> {
    let Query(cursor) = cursor?;
    let poll = poll(&site, &slug).await?;
    let mut runs = site.store().runs(poll.id).await?;
    runs.reverse();
    let entries = runs.into_iter().map(|run| entry(run, &slug)).collect();
    let page = cursor.cut(entries, |entry: &RunEntry| entry.run.to_string())?;
    Ok(tagged(&headers, &page))
}

fn entry(run: Run, slug: &str) -> RunEntry {
    let engine_model = Chosen::read(&run.params).ok().and_then(|chosen| chosen.engine_model().map(str::to_owned));
    RunEntry {
        run: run.number,
        state: run.state.as_str(),
        constitution_version: run.constitution_version,
        constitution_sha256: run.constitution_sha256,
        baseline_sha256: run.baseline_sha256,
        model: run.model,
        engine_model,
        seed: run.seed,
        training: run.training.as_str(),
        hand_over: run.handed.map(|handed| HandedOver {
            address: format!("/facilitate/{slug}/runs/{}/hand-over.zip", run.number),
            sha256: handed.sha256,
            bytes: handed.bytes,
        }),
        returned_sha256: run.returned.map(|returned| returned.sha256),
        failure: run.failure,
    }
}
