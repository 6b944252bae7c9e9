//! What is worked out of all votes of a poll when somebody who runs it asks: weights, patterns.

use super::{Asked, failed};
use crate::{http::Site, kept::Kept, translate::study};
use app::{
    facilitator::Typed,
    patterns::{Patterns, PatternsPage},
    weighing::{Weighed, Weighing},
};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::Poll;
use record::Weighting;
use std::{sync::Arc, time::Duration};

/// Results that are kept, of each kind.
const KEPT: usize = 16;
/// How long a page that shows weights beside other things waits for them.
pub(in crate::http) const PATIENCE: Duration = Duration::from_secs(10);
/// How long the page of weights waits for them; those of the largest polls take a minute.
const LONG: Duration = Duration::from_secs(300);

/// Results of the polls that somebody has looked at.
pub(in crate::http) struct Studies {
    weightings: Kept<(), Option<Arc<Weighting>>>,
    patterns: Kept<(), Arc<Patterns>>,
}

impl Default for Studies {
    fn default() -> Self {
        Self { weightings: Kept::new(KEPT), patterns: Kept::new(KEPT) }
    }
}

/// The weights of a poll; none where nobody can be weighed.
async fn weighting(site: &Site, poll: &Poll) -> anyhow::Result<Option<Arc<Weighting>>> {
    let cell = site.studies.weightings.place(poll, (), true);
    let made = async || anyhow::Ok(study::weighting(site.store(), poll, &site.names).await?.map(Arc::new));
    Ok(cell.get_or_try_init(made).await?.clone())
}

async fn patterns_of(site: &Site, poll: &Poll) -> anyhow::Result<Arc<Patterns>> {
    let cell = site.studies.patterns.place(poll, (), true);
    let made = async || anyhow::Ok(Arc::new(study::patterns(site.store(), poll, &site.names).await?));
    Ok(cell.get_or_try_init(made).await?.clone())
}

/// The patterns that somebody has had worked out since the poll last changed; looking for them takes too long for a page
/// that is about other things.
pub(super) fn patterns_seen(site: &Site, poll: &Poll) -> Option<Arc<Patterns>> {
    site.studies.patterns.seen(poll, (), true)
}

/// Weights for a page that waits so long for them: those of a large poll may come too late, and are then there when
/// somebody looks again.
pub(in crate::http) async fn weighed(site: &Site, poll: &Arc<Poll>, patience: Duration) -> Weighed {
    if poll.settings.targets.is_empty() {
        return Weighed::NoTarget;
    }
    let (site, poll) = (site.clone(), Arc::clone(poll));
    let work = tokio::spawn(async move { weighting(&site, &poll).await });
    match tokio::time::timeout(patience, work).await {
        Ok(Ok(Ok(Some(weighting)))) => Weighed::Made(weighting),
        Ok(Ok(Ok(None))) => Weighed::TooFew,
        Ok(Ok(Err(error))) => {
            tracing::warn!(error = format!("{error:#}"), "weights could not be made");
            Weighed::Failed
        }
        Ok(Err(error)) => {
            tracing::warn!(%error, "weights were given up");
            Weighed::Failed
        }
        Err(_) => Weighed::Later,
    }
}

/// `GET /facilitate/SLUG/weighting`.
pub(in crate::http) async fn weighting_page(State(site): State<Site>, asked: Asked) -> Response {
    let weighed = weighed(&site, &asked.held.poll, LONG).await;
    let texts = match site.store().snapshot(asked.held.poll.id).await {
        Ok(mut snapshot) => snapshot.statements().await,
        Err(error) => Err(error),
    };
    match texts {
        Ok(statements) => {
            let text = |s: deliberation::Statement| {
                let text = s.text.map(|text| text.as_str().to_owned()).unwrap_or_default();
                (s.id, (text, s.language.map(String::from)))
            };
            let texts = Arc::new(statements.into_iter().map(text).collect());
            asked.show(&site, "/weighting", StatusCode::OK, |held| Weighing { held, weighed, texts }).await
        }
        Err(error) => failed(error),
    }
}

/// `GET /facilitate/SLUG/patterns`.
pub(in crate::http) async fn patterns(State(site): State<Site>, asked: Asked) -> Response {
    show_patterns(&site, asked, StatusCode::OK, Typed::default()).await
}

/// The page of patterns, with what was typed into one of its forms.
pub(super) async fn show_patterns(site: &Site, asked: Asked, status: StatusCode, typed: Typed) -> Response {
    match patterns_of(site, &asked.held.poll).await {
        Ok(patterns) => asked.show(site, "/patterns", status, |held| PatternsPage { held, patterns, typed }).await,
        Err(error) => failed(error),
    }
}
