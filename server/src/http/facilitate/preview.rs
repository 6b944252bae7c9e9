//! A poll as participants will see it: their own pages, rendered with a poll that may still be a draft. Their forms
//! lead to the real addresses, where a draft takes nothing; no vote can be kept.

use super::{Asked, failed};
use crate::http::{Site, pages};
use app::{
    facilitator::{Held, Previewed},
    participant::{Ballot, Card, Joining, Progress, SignIn},
};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{Phase, settings::Access};
use leptos::prelude::provide_context;
use std::sync::Arc;

/// `GET /facilitate/SLUG/preview`: the way through it.
pub(in crate::http) async fn page(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    match Asked::of(&site, &slug, request).await {
        Ok(asked) => asked.show(&site, "/preview", StatusCode::OK, |held: Held| held).await,
        Err(response) => response,
    }
}

/// `GET /facilitate/SLUG/preview/STEP`: one of the participants' pages.
pub(in crate::http) async fn step(
    State(site): State<Site>,
    Path((slug, step)): Path<(String, String)>,
    request: Request,
) -> Response {
    let asked = match Asked::of(&site, &slug, request).await {
        Ok(asked) => asked,
        Err(response) => return response,
    };
    // As it will be once it is open: a draft is for nobody else.
    let mut open = (*asked.held.poll).clone();
    open.phase = open.phase.max(Phase::Voting);
    let poll = Arc::new(open);
    let mut parts = asked.parts;
    let (path, joining, ballot) = match step.as_str() {
        "landing" => ("", None, None),
        "consent" => {
            // With the questions, which whoever has to sign in sees after that.
            let sign_in = (poll.settings.access == Access::SignIn).then_some(SignIn::Done);
            let joining = Joining { sign_in, ..Joining::new(poll.clone(), String::new()) };
            ("/join", Some(joining), None)
        }
        "card" => {
            let votable = match site.store().votable(poll.id, poll.moderated).await {
                Ok(votable) => votable,
                Err(error) => return failed(error),
            };
            let card = votable.first().map(|statement| Card {
                id: statement.id.clone(),
                text: statement.text.clone(),
                language: statement.language.as_ref().map(|tag| tag.as_str().to_owned()),
                is_seed: statement.is_seed,
                mine: None,
                important: poll.settings.importance.then_some(false),
            });
            let settings = &poll.settings;
            let of = votable.len();
            let progress = Progress {
                voted: 0,
                of,
                map_in: (settings.map_after as usize).min(of),
                write_in: settings.statements.open.then(|| (settings.statements.after as usize).min(of)),
            };
            let ballot = Ballot {
                translation: None,
                poll: poll.clone(),
                card,
                progress,
                undo: None,
                key: String::new(),
                participant: 0,
                ask: false,
                ask_after: None,
                problem: None,
            };
            ("/vote", None, Some(ballot))
        }
        _ => return pages::missing(&site, Default::default()).await,
    };
    match format!("/polls/{}{path}", poll.slug).parse() {
        Ok(uri) => parts.uri = uri,
        Err(error) => return failed(anyhow::Error::from(error)),
    }
    let provide = move || {
        provide_context(Previewed);
        if let Some(joining) = joining.clone() {
            provide_context(joining);
        }
        if let Some(ballot) = ballot.clone() {
            provide_context(ballot);
        }
    };
    pages::render(&site, Request::from_parts(parts, Body::empty()), StatusCode::OK, provide).await
}
