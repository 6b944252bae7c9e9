//! When the database is away: how that is recognised, what is said, and when to come back.

use super::Site;
use app::source::SourceError;
use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use deliberation::store::StoreError;
use std::time::Duration;

/// Seconds after which it is worth trying again, where nobody knows better.
const LATER: HeaderValue = HeaderValue::from_static("5");

/// How long the database may take to show whoever watches over the server that it is there.
const PATIENCE: Duration = Duration::from_secs(1);

/// Whether something failed because the database cannot be reached or takes nothing, so that the same will do later.
pub(super) fn is_away(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| match cause.downcast_ref::<SourceError>() {
        Some(SourceError::Store(error)) => error.is_away(),
        _ => cause.downcast_ref::<StoreError>().is_some_and(StoreError::is_away),
    })
}

/// The answer in place of a form or a file, for people and programs alike.
pub(super) fn answer() -> Response {
    let says = "The site cannot reach its database, or write to it, just now; nothing was changed. Please try again in a \
                few seconds.\n";
    (StatusCode::SERVICE_UNAVAILABLE, says).into_response()
}

/// Says when to come back on every answer that asks for it and does not say when.
pub(super) async fn say_when(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    if response.status() == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().entry(header::RETRY_AFTER).or_insert(LATER);
    }
    response
}

/// `GET /healthz`: whether the server and its database answer.
pub(super) async fn health(State(site): State<Site>) -> Response {
    match tokio::time::timeout(PATIENCE, site.store().ping()).await {
        Ok(Ok(())) => "ok\n".into_response(),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer\n").into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    #[tokio::test]
    async fn a_database_that_is_away_is_recognised_through_whatever_was_said_about_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let url = format!("sqlite:{}", folder.path().join("folkmoot.db").display());
        let store = deliberation::store::Store::open(&url).await.expect("a database");
        store.close().await;
        let gone = store.ping().await.expect_err("it is closed");
        assert!(is_away(&Err::<(), _>(SourceError::from(gone)).context("a page").expect_err("an error")));
        let gone = store.ping().await.expect_err("it is closed");
        assert!(is_away(&Err::<(), _>(gone).context("a file").context("an archive").expect_err("an error")));
        assert!(!is_away(&anyhow::Error::new(SourceError::Interrupted)));
        assert!(!is_away(&anyhow::Error::new(StoreError::NoAccount(1))));
    }
}
