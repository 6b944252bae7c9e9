//! The description of the API (OpenAPI 3.1), made from the code that answers, and its page for people.

use super::{activity, polls, ratings, runs, statements, versions};
use crate::http::{
    Site, pages,
    participate::{api as taking_part, topics, translation},
};
use app::ApiDocument;
use axum::{
    extract::{Request, State},
    http::StatusCode,
    response::Response,
};
use leptos::prelude::provide_context;
use utoipa::OpenApi;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Folkmoot",
        version = "1",
        description = "Polls, what people said in them, and what was computed from it. Reading needs no account; a token \
                       from the page of your account, in the header Authorization: Bearer, lets you read what your role \
                       on a poll lets you see. Every answer has an ETag; send it back as If-None-Match and you get 304 \
                       where nothing has changed. RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset (seconds) say \
                       how much may still be asked for. What was refused says why as error.code and error.message. \
                       Numbers of 1 to 4 people are null, and so is every number from which such a one would follow."
    ),
    paths(
        super::openapi,
        polls::list,
        polls::one,
        polls::counts,
        activity::activity,
        statements::list,
        versions::analysis,
        versions::constitution,
        ratings::rating,
        runs::list,
        taking_part::join,
        taking_part::next,
        taking_part::vote,
        taking_part::submit,
        taking_part::similar,
        translation::translate,
        topics::set,
    ),
    tags(
        (name = "polls", description = "Polls and their statements."),
        (name = "versions", description = "What was computed, version by version; a version never changes."),
        (name = "runs", description = "The training of models, for those who help to run a poll."),
        (name = "taking part", description = "Joining, voting, writing. The token of a participant goes into the header \
                                              Authorization: Bearer."),
        (name = "about", description = "This description."),
    )
)]
struct Document;

/// The description.
pub(super) fn document() -> utoipa::openapi::OpenApi {
    Document::openapi()
}

/// `GET /api`: the same as a page.
pub(in crate::http) async fn shown(State(site): State<Site>, request: Request) -> Response {
    let document = ApiDocument(serde_json::to_value(document()).unwrap_or_default());
    pages::render(&site, request, StatusCode::OK, move || provide_context(document.clone())).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_route_is_described_and_every_description_has_a_route() {
        let document = serde_json::to_value(document()).expect("JSON");
        assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")), "{document}");
        let described: BTreeSet<(String, String)> = document["paths"]
            .as_object()
            .expect("paths")
            .iter()
            .flat_map(|(path, item)| {
                let methods = item.as_object().expect("an item").keys();
                methods.map(|method| (method.to_uppercase(), path.clone())).collect::<Vec<_>>()
            })
            .collect();
        let routed: BTreeSet<(String, String)> = serde_json::to_value(crate::http::table())
            .expect("JSON")
            .as_array()
            .expect("rows")
            .iter()
            .map(|row| (row["method"].as_str().expect("text").into(), row["path"].as_str().expect("text").into()))
            .filter(|(_, path): &(String, String)| path.starts_with("/api/v1/"))
            .collect();
        let differ: Vec<_> = described.symmetric_difference(&routed).collect();
        assert!(differ.is_empty(), "only the document or only the table has these: {differ:?}");
    }

    #[test]
    fn every_reference_leads_somewhere() {
        let text = serde_json::to_string(&document()).expect("JSON");
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let references: Vec<&str> =
            text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(references.len() > 20, "{references:?}");
        for reference in references {
            assert!(document.pointer(reference).is_some(), "{reference} is nowhere");
        }
    }
}
