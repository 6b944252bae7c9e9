//! `GET /api/v1/polls`, `/api/v1/polls/SLUG` and `/api/v1/polls/SLUG/counts`.

use super::{Cursor, Error, Page, Site, may_have_votes, may_see, poll, ratings, tagged, versions};
use app::Viewer;
use axum::{
    Extension,
    extract::{Path, Query, State, rejection::QueryRejection},
    http::HeaderMap,
    response::Response,
};
use deliberation::{Phase, Poll, settings::Texts, store::Version};
use pipeline::disclosure::SMALL;
use serde::Serialize;
use std::collections::BTreeMap;
use utoipa::ToSchema;

/// A poll in a list.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct PollEntry {
    /// Its name in addresses.
    slug: String,
    topic: String,
    /// The topic in further languages, by their tags.
    topics: BTreeMap<String, String>,
    /// The occasion that it belongs to together with others, such as a year's budget; null where those who run it name
    /// none.
    context: Option<String>,
    /// `voting`, `constitution`, `training`, `measuring` or `published`.
    phase: &'static str,
    /// Whether a program made the votes up.
    simulated: bool,
    /// When it last changed for readers, UTC milliseconds.
    updated_at_ms: i64,
}

/// A poll.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct PollDetail {
    /// Its name in addresses.
    slug: String,
    topic: String,
    description: String,
    /// `voting`, `constitution`, `training`, `measuring` or `published`.
    phase: &'static str,
    /// `held`, `imported` or `simulated`.
    origin: &'static str,
    /// UTC milliseconds.
    opened_at_ms: Option<i64>,
    /// UTC milliseconds.
    closed_at_ms: Option<i64>,
    /// Language of topic, description and outcome, as a tag.
    language: String,
    /// What will be done with the result.
    outcome: String,
    /// The same in further languages, by their tags; a text that is not there in one is empty.
    texts: BTreeMap<String, PollTexts>,
    organiser: String,
    contact: String,
    /// Which statements enter the mathematics: `not-rejected` or `accepted`.
    moderated: &'static str,
    /// Votes from which a participant is grouped.
    min_votes: u32,
    /// Whether what people said can be read now.
    shows_results: bool,
    /// Whether those who run it give single votes out, once voting is over.
    open_data: bool,
    /// The latest analysis; null as long as there is none, or it cannot be read yet or by everybody.
    analysis: Option<VersionEntry>,
    /// The latest constitution, likewise.
    constitution: Option<VersionEntry>,
    /// What people preferred of the models' answers, as the latest version of the report that says it has it; null as
    /// long as none does, or it cannot be read now.
    rating: Option<VersionEntry>,
}

/// What the organisers say in one further language.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct PollTexts {
    topic: String,
    description: String,
    outcome: String,
}

/// A version of something that was computed.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct VersionEntry {
    /// From 1 within the poll.
    version: i64,
    /// SHA-256 of its JSON, in lower-case hexadecimal.
    sha256: String,
    /// UTC milliseconds.
    created_at_ms: i64,
    /// Where it is.
    address: String,
}

/// How many took part. Numbers of 1 to 4 people are null.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Counts {
    /// People who joined, those without votes included.
    participants: Option<u64>,
    /// Statements, rejected ones included.
    statements: u64,
    /// Votes, the latest of each person on each statement.
    votes: Option<u64>,
}

/// All polls, by name.
#[utoipa::path(get, path = "/api/v1/polls", tag = "polls", params(Cursor), responses(
    (status = 200, body = Page<PollEntry>),
    (status = 422, body = super::fault::Problem),
    (status = 429, body = super::fault::Problem),
))]
pub(in crate::http) async fn list(
    State(site): State<Site>,
    headers: HeaderMap,
    cursor: Result<Query<Cursor>, QueryRejection>,
) -> Result<Response, Error> {
    let Query(cursor) = cursor?;
    let mut polls = site.store().listed_polls().await?;
    polls.retain(|poll| poll.phase != Phase::Draft);
    // The order in which polls change would move the pages under a reader.
    polls.sort_by(|a, b| a.slug.cmp(&b.slug));
    let entry = |poll: deliberation::PollSummary| PollEntry {
        slug: poll.slug.to_string(),
        topic: poll.topic,
        topics: poll.topics.into_iter().map(|(tag, topic)| (tag.as_str().to_owned(), topic)).collect(),
        context: Some(poll.context).filter(|context| !context.is_empty()),
        phase: poll.phase.as_str(),
        simulated: poll.simulated,
        updated_at_ms: poll.updated_at_ms,
    };
    let page = cursor.cut(polls.into_iter().map(entry).collect(), |entry: &PollEntry| entry.slug.clone())?;
    Ok(tagged(&headers, &page))
}

/// One poll.
#[utoipa::path(get, path = "/api/v1/polls/{slug}", tag = "polls", params(("slug" = String, Path)), responses(
    (status = 200, body = PollDetail),
    (status = 404, body = super::fault::Problem),
    (status = 429, body = super::fault::Problem),
))]
pub(in crate::http) async fn one(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = poll(&site, &slug).await?;
    let entry = |kind: &str, version: Version| VersionEntry {
        address: format!("/api/v1/polls/{slug}/{kind}/{}", version.version),
        version: version.version,
        sha256: version.sha256,
        created_at_ms: version.created_at_ms,
    };
    let shows = may_see(&poll, &viewer);
    let (analysis, constitution) = if shows { latest(&site, &poll, &viewer).await? } else { (None, None) };
    let rating = if shows { ratings::latest(&site, &poll).await? } else { None };
    let detail = PollDetail {
        rating: rating.map(|version| entry("ratings", version)),
        slug: slug.clone(),
        phase: poll.phase.as_str(),
        origin: poll.origin.as_str(),
        opened_at_ms: poll.opened_at_ms,
        closed_at_ms: poll.closed_at_ms,
        language: poll.settings.language.as_str().to_owned(),
        moderated: poll.moderated.as_str(),
        min_votes: poll.min_votes,
        shows_results: shows,
        open_data: poll.settings.open_data,
        analysis: analysis.map(|version| entry("analyses", version)),
        constitution: constitution.map(|version| entry("constitutions", version)),
        texts: (poll.settings.texts.into_iter())
            .map(|(tag, Texts { topic, description, outcome, .. })| {
                (tag.as_str().to_owned(), PollTexts { topic, description, outcome })
            })
            .collect(),
        outcome: poll.settings.outcome,
        topic: poll.topic,
        description: poll.description,
        organiser: poll.settings.organiser,
        contact: poll.settings.contact,
    };
    Ok(tagged(&headers, &detail))
}

/// The latest analysis and constitution, as far as somebody may have them; none right after the end of voting, before
/// there is one of all that people said.
async fn latest(site: &Site, poll: &Poll, viewer: &Viewer) -> Result<(Option<Version>, Option<Version>), Error> {
    let store = site.store();
    let mut analysis = store.latest_analysis_version(poll.id).await?.filter(|_| may_have_votes(poll, viewer));
    if let Some(version) = &analysis {
        let availability = store.availability_of_analysis(poll.id, version.version).await?;
        let is_given = availability.is_some_and(|it| versions::may_have(poll, viewer, it).is_ok());
        analysis = analysis.filter(|_| is_given);
    }
    let mut constitution = store.latest_constitution_version(poll.id).await?;
    if let Some(version) = &constitution {
        let availability = store.availability_of_constitution(poll.id, version.version).await?;
        let is_given = availability.is_some_and(|it| versions::may_have(poll, viewer, it).is_ok());
        constitution = constitution.filter(|_| is_given);
    }
    Ok((analysis, constitution))
}

/// How many people took part, also while they vote.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/counts", tag = "polls", params(("slug" = String, Path)), responses(
    (status = 200, body = Counts),
    (status = 404, body = super::fault::Problem),
    (status = 429, body = super::fault::Problem),
))]
pub(in crate::http) async fn counts(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let poll = poll(&site, &slug).await?;
    let few = SMALL.contains(&poll.participants);
    // So few people's votes say how often each of them voted.
    let shown = |number: u64| (!few).then_some(number);
    let counts =
        Counts { participants: shown(poll.participants), statements: poll.statements, votes: shown(poll.votes) };
    Ok(tagged(&headers, &counts))
}
