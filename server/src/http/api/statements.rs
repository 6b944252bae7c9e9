//! `GET /api/v1/polls/SLUG/statements`.

use super::{Cursor, Error, Page, Site, may_see, poll, tagged};
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::HeaderMap,
    response::Response,
};
use pipeline::{
    disclosure::hidden_parts,
    polis::write::{Shown, letters, shown},
};
use record::{Analysis, analysis};
use serde::Serialize;
use utoipa::ToSchema;

/// A statement of the latest analysis.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct StatementEntry {
    /// Its id in the poll.
    id: String,
    text: String,
    /// Language that it is written in, as a BCP 47 tag; null where unknown.
    language: Option<String>,
    /// Whether the organisers wrote it.
    is_seed: bool,
    /// Whether it entered the mathematics.
    included: bool,
    /// Everybody's votes.
    total: Votes,
    /// Votes per opinion group, the largest group first.
    groups: Vec<GroupVotes>,
    /// To how many of those who voted on it it is important; null where nobody was asked, and where it is 1 to 4 people
    /// or all but so many.
    important: Option<u64>,
    /// Agreement across groups, 0 to 1; null where a number behind it is hidden.
    group_aware_consensus: Option<f64>,
}

/// Votes of a group.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct GroupVotes {
    /// `a` is the largest.
    group: String,
    #[serde(flatten)]
    votes: Votes,
}

/// Numbers of people. Null is hidden: 1 to 4 people, or a number from which such a one would follow.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Votes {
    votes: Option<u64>,
    agrees: Option<u64>,
    disagrees: Option<u64>,
    passes: Option<u64>,
}

impl From<Shown> for Votes {
    fn from(shown: Shown) -> Self {
        let Shown { votes, agrees, disagrees, passes } = shown;
        Self { votes, agrees, disagrees, passes }
    }
}

/// Statements with everybody's votes and each group's, once these may be shown. The same cells are hidden as in
/// `comment-groups.csv`.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/statements", tag = "polls", params(("slug" = String, Path), Cursor),
    responses(
        (status = 200, body = Page<StatementEntry>),
        (status = 403, description = "People are still voting.", body = super::fault::Problem),
        (status = 404, body = super::fault::Problem),
        (status = 422, body = super::fault::Problem),
        (status = 429, body = super::fault::Problem),
    ))]
pub(in crate::http) async fn list(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Response, Error> {
    let Query(cursor) = cursor?;
    let poll = poll(&site, &slug).await?;
    if !may_see(&poll, &viewer) {
        return Err(Error::closed());
    }
    let stored = site.store().latest_analysis(poll.id).await?;
    let page = tokio::task::spawn_blocking(move || -> Result<Page<StatementEntry>, Error> {
        let statements = match stored {
            Some(stored) => serde_json::from_str::<Analysis>(&stored.json).map_err(anyhow::Error::from)?.statements,
            None => Vec::new(),
        };
        // Whether a text may be read was decided when the analysis was made; what has none is of no use here.
        let statements: Vec<_> = statements.into_iter().filter(|s| s.included && !s.text.trim().is_empty()).collect();
        let page = cursor.cut(statements, |statement| statement.id.to_string())?;
        Ok(page.map(|statement| entry(&statement)))
    });
    let page = page.await.map_err(anyhow::Error::from)??;
    Ok(tagged(&headers, &page))
}

fn entry(statement: &analysis::Statement) -> StatementEntry {
    let (total, groups) = shown(statement);
    let all = groups.iter().chain([&total]).all(|cells| cells.votes.is_some() && cells.agrees.is_some());
    StatementEntry {
        id: statement.id.to_string(),
        text: statement.text.clone(),
        language: statement.language.clone(),
        is_seed: statement.is_seed,
        included: statement.included,
        total: total.into(),
        groups: groups
            .into_iter()
            .zip(0..)
            .map(|(cells, group)| GroupVotes { group: letters(group), votes: cells.into() })
            .collect(),
        // Where the number of votes is hidden, it must not follow from what is important to everybody.
        important: statement.important.filter(|_| total.votes.is_some()).filter(|people| {
            let parts = hidden_parts(&[*people, statement.votes.seen.saturating_sub(*people)]);
            !parts.contains(&true)
        }),
        group_aware_consensus: all.then_some(statement.gac_agree),
    }
}
