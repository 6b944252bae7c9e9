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
use utoipa::{
    Modify, OpenApi,
    openapi::{
        path::Operation,
        security::{HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme},
    },
};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Folkmoot",
        version = "1",
        description = "Polls, what people said in them, and what was computed from it. Reading needs no account; a \
                       token from the page of your account, in the header Authorization: Bearer, lets you read what \
                       your role on a poll lets you see. A token for one poll opens the paths with its name and no \
                       others, and a token that has ended opens none: both are then answered with 401. Every answer \
                       has an ETag; send it back as If-None-Match and you get 304 where nothing has changed. \
                       RateLimit-Limit, RateLimit-Remaining and RateLimit-Reset (seconds) say how much may still be \
                       asked for. What was refused says why as error.code and error.message. Numbers of 1 to 4 \
                       people are null, and so is every number from which such a one would follow."
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
    modifiers(&Tokens),
    tags(
        (name = "polls", description = "Polls and their statements."),
        (name = "versions", description = "What was computed, version by version; a version never \
            changes, but older ones may be withdrawn."),
        (name = "runs", description = "The training of models, for those who help to run a poll."),
        (name = "taking part", description = "Joining, voting, writing. The token of a participant goes into the header \
                                              Authorization: Bearer."),
        (name = "about", description = "This description."),
    )
)]
struct Document;

/// Name of the scheme for the token of an account.
const ACCOUNT: &str = "account";
/// Name of the scheme for the token of a participant.
const PARTICIPANT: &str = "participant";

/// Says which token goes with which request, and where to get it.
struct Tokens;

impl Modify for Tokens {
    fn modify(&self, document: &mut utoipa::openapi::OpenApi) {
        let bearer = |says: &str| {
            let http = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).description(Some(says));
            SecurityScheme::Http(http.build())
        };
        let schemes = &mut document.components.get_or_insert_default().security_schemes;
        schemes.insert(
            ACCOUNT.to_owned(),
            bearer(
                "A token that somebody makes on the page of her account, for one poll or for every poll, and for as \
                 long as she chooses. It only reads.",
            ),
        );
        let says = "The token in the answer to POST /api/v1/polls/{slug}/participants: it proves who somebody is in that \
                    poll, for 90 days. Browsers may send their cookie instead.";
        schemes.insert(PARTICIPANT.to_owned(), bearer(says));
        for (path, item) in &mut document.paths.paths {
            for operation in [&mut item.get, &mut item.post, &mut item.put, &mut item.delete].into_iter().flatten() {
                operation.security = Some(needed(path, operation));
            }
        }
    }
}

/// Any one of these has to hold; the empty one always does.
fn needed(path: &str, operation: &Operation) -> Vec<SecurityRequirement> {
    let with = |scheme: &str| SecurityRequirement::new(scheme, std::iter::empty::<String>());
    let is_about = |tag: &str| operation.tags.iter().flatten().any(|one| one == tag);
    let needs_token = operation.responses.responses.contains_key("401");
    match (is_about("taking part"), needs_token) {
        // Whoever joins has no token yet.
        (true, _) if path.ends_with("/participants") => vec![SecurityRequirement::default()],
        (true, _) => vec![with(PARTICIPANT)],
        (false, true) => vec![with(ACCOUNT)],
        (false, false) => vec![SecurityRequirement::default(), with(ACCOUNT)],
    }
}

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
    fn every_request_says_which_token_goes_with_it_and_both_are_described() {
        let document = serde_json::to_value(document()).expect("JSON");
        for scheme in [ACCOUNT, PARTICIPANT] {
            let described = &document["components"]["securitySchemes"][scheme];
            assert_eq!((&described["type"], &described["scheme"]), (&"http".into(), &"bearer".into()), "{described}");
        }
        let security = |method: &str, path: &str| document["paths"][path][method]["security"].to_string();
        for (method, path, needs) in [
            ("post", "/api/v1/polls/{slug}/participants", "[{}]"),
            ("get", "/api/v1/polls/{slug}/next", r#"[{"participant":[]}]"#),
            ("post", "/api/v1/polls/{slug}/votes", r#"[{"participant":[]}]"#),
            ("post", "/api/v1/polls/{slug}/topics", r#"[{"participant":[]}]"#),
            ("get", "/api/v1/polls/{slug}/runs", r#"[{"account":[]}]"#),
            ("get", "/api/v1/polls/{slug}/activity", r#"[{"account":[]}]"#),
            ("get", "/api/v1/polls", r#"[{},{"account":[]}]"#),
        ] {
            assert_eq!(security(method, path), needs, "{method} {path}");
        }
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
