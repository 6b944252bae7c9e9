//! Which topics somebody cares about: statements on them come more often.

use super::{Fault, Site, api, fault_page, poll_of, see_other, visitor};
use crate::http::api::fault::Problem;
use app::participant::ChoosingTopics;
use axum::{
    Json,
    extract::{Path, Request, State, rejection::JsonRejection},
    http::{HeaderMap, StatusCode},
    response::Response,
};
use leptos::prelude::provide_context;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// `GET /polls/SLUG/topics`.
pub(in crate::http) async fn page(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    match visitor::person(&site, &slug, request.headers()).await {
        Ok((table, _, person)) => {
            let choosing = ChoosingTopics { poll: poll_of(&table), chosen: person.interests };
            super::pages::render(&site, request, StatusCode::OK, move || provide_context(choosing.clone())).await
        }
        Err(fault) => fault_page(&site, &fault, request).await,
    }
}

/// `POST /polls/SLUG/topics`: what is not ticked any more is not cared about any more.
pub(in crate::http) async fn form(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, sent) = super::form::read::<Vec<(String, String)>>(request).await;
    let kept = async {
        let fields = sent?;
        let named = fields.iter().filter(|(name, _)| name == "topic").map(|(_, value)| value.as_str());
        choose(&site, &slug, named, asked.headers()).await
    };
    match kept.await {
        Ok(_) => see_other(&format!("/polls/{slug}/vote")),
        Err(fault) => asked.fault(&site, &format!("/polls/{slug}/topics"), fault).await,
    }
}

async fn choose<'a>(
    site: &Site,
    slug: &str,
    named: impl Iterator<Item = &'a str>,
    headers: &HeaderMap,
) -> Result<Vec<String>, Fault> {
    let (table, ticket, _) = visitor::voter(site, slug, headers).await?;
    let settings = &table.poll.settings;
    let named: Vec<&str> = named.collect();
    if let Some(unknown) = named.iter().find(|name| !settings.topics.iter().any(|topic| topic.id == **name)) {
        return Err(Fault::Malformed(format!("{unknown:?} is no topic of this poll")));
    }
    let topics = settings.known_topics(named);
    site.store().choose_topics(ticket.poll, ticket.participant, &topics).await?;
    Ok(topics)
}

/// Topics that somebody cares about.
#[derive(Debug, Deserialize, Serialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = ChosenTopics)]
pub(in crate::http) struct Chosen {
    /// Names of topics of the poll; none for all alike.
    topics: Vec<String>,
}

/// Says which topics somebody cares about, in place of what was said before. Statements on them come more often.
#[utoipa::path(post, path = "/api/v1/polls/{slug}/topics", tag = "taking part",
    params(("slug" = String, Path)), request_body = Chosen, responses(
    (status = 200, body = Chosen),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 403, description = "This person has agreed to an earlier consent text.", body = Problem),
    (status = 404, body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Send it again; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn set(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    sent: Result<Json<Chosen>, JsonRejection>,
) -> Response {
    let kept = async {
        let Json(chosen) = sent.map_err(api::malformed)?;
        let topics = choose(&site, &slug, chosen.topics.iter().map(String::as_str), &headers).await?;
        Ok::<_, Fault>(Chosen { topics })
    };
    api::answer(kept.await)
}
