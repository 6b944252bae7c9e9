//! Polis' `math/pca2`, for programs that were made for Polis.

use super::{Error, Site, given_out};
use crate::{http::downloads, translate::publish::PCA2};
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, Query, Request, State, rejection::QueryRejection},
    response::{IntoResponse, Response},
};
use serde::Deserialize;

/// What Polis' clients ask for.
#[derive(Debug, Deserialize)]
pub(in crate::http) struct Conversation {
    conversation_id: String,
    /// They also send these two, to avoid an answer that they have; ETags do that here.
    #[serde(default, rename = "math_tick")]
    _math_tick: Option<i64>,
    #[serde(default, rename = "cacheBust")]
    _cache_bust: Option<String>,
}

/// `GET /api/v3/math/pca2?conversation_id=SLUG`.
pub(in crate::http) async fn by_query(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    asked: Result<Query<Conversation>, QueryRejection>,
    request: Request,
) -> Response {
    match asked {
        Ok(Query(asked)) => answer(&site, &viewer, &asked.conversation_id, request).await,
        Err(rejection) => Error::from(rejection).into_response(),
    }
}

/// `GET /polls/SLUG/math/pca2`.
pub(in crate::http) async fn by_path(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    answer(&site, &viewer, &slug, request).await
}

async fn answer(site: &Site, viewer: &Viewer, slug: &str, request: Request) -> Response {
    let found = async {
        let poll = given_out(site, viewer, slug).await?;
        downloads::ready(site, &poll, PCA2).await?.ok_or_else(Error::fault)
    };
    match found.await {
        Ok(ready) => downloads::inline(ready, PCA2, request).await,
        Err(error) => error.into_response(),
    }
}
