//! `GET /polls/SLUG/robustness`: the groups with other choices, worked out when somebody first asks and kept until the
//! poll changes.

use super::{Site, away, pages};
use crate::{kept::Kept, translate};
use app::robustness::Robustness;
use axum::{
    extract::{Path, Request, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use deliberation::{Poll, Slug};
use leptos::prelude::provide_context;

/// Polls of which it is kept.
const KEPT: usize = 16;

/// What was worked out so far.
pub(super) struct Tried(Kept<(), Option<Robustness>>);

impl Default for Tried {
    fn default() -> Self {
        Self(Kept::new(KEPT))
    }
}

/// Shows what would come of other choices, once results may be shown.
pub(super) async fn page(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let found = match find(&site, &slug).await {
        Ok(found) => found,
        Err(error) => {
            tracing::error!(slug, error = format!("{error:#}"), "the groups could not be made anew");
            if away::is_away(&error) {
                return away::answer();
            }
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    };
    pages::document(&site, request, move || {
        if let Some(found) = &found {
            provide_context(found.clone());
        }
    })
    .await
}

async fn find(site: &Site, slug: &str) -> anyhow::Result<Option<Robustness>> {
    let Ok(slug) = Slug::parse(slug) else { return Ok(None) };
    match site.store().poll(&slug).await?.filter(Poll::shows_results) {
        Some(poll) => {
            let cell = site.tried.0.place(&poll, (), false);
            let made = async || translate::robustness::robustness(site.store(), &poll, &site.names).await;
            Ok(cell.get_or_try_init(made).await?.clone())
        }
        None => Ok(None),
    }
}
