//! A poll as participants will see it: their own pages, rendered with a poll that may still be a draft. A browser sends
//! no form from them, so nothing that is done there can be kept.

use super::{Asked, failed};
use crate::http::{Site, guard, pages};
use app::{
    facilitator::{Held, Previewed},
    participant::{AboutYou, Ballot, Card, ChoosingTopics, Joining, Progress, SignIn, Writing},
};
use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use deliberation::{
    Phase, Poll,
    settings::{Access, Schedule},
    store::StoreError,
};
use leptos::prelude::provide_context;
use std::{collections::BTreeMap, sync::Arc};

/// `GET /facilitate/SLUG/preview`: the way through it.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    asked.show(&site, "/preview", StatusCode::OK, |held: Held| held).await
}

/// `GET /facilitate/SLUG/preview/STEP`: one of the participants' pages.
pub(in crate::http) async fn step(
    State(site): State<Site>,
    Path((_, step)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    // As it will be once it is open: a draft is for nobody else.
    let mut open = (*asked.held.poll).clone();
    open.phase = open.phase.max(Phase::Voting);
    let shown = match shown(&site, Arc::new(open), &step).await {
        Ok(Some(shown)) => shown,
        Ok(None) => return pages::missing(&site, Default::default()).await,
        Err(error) => return failed(error),
    };
    let mut parts = asked.parts;
    match format!("/polls/{}{}", asked.held.poll.slug, shown.path()).parse() {
        Ok(uri) => parts.uri = uri,
        Err(error) => return failed(anyhow::Error::from(error)),
    }
    let provide = move || {
        provide_context(Previewed);
        shown.provide();
    };
    let page = Request::from_parts(parts, Body::empty());
    let mut response = pages::render(&site, page, StatusCode::OK, provide).await;
    // Whoever previews an open poll may take part in it in the same browser: what she presses here must change nothing.
    let policy = guard::POLICY.replace("form-action 'self'", "form-action 'none'");
    if let Ok(policy) = HeaderValue::from_str(&policy) {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// One of the participants' pages, with what it shows.
#[derive(Clone)]
enum Shown {
    Landing,
    Consent(Joining),
    Ballot(Ballot),
    About(AboutYou),
    Topics(ChoosingTopics),
    Writing(Writing),
}

impl Shown {
    /// Where it lies within the poll.
    fn path(&self) -> &'static str {
        match self {
            Self::Landing => "",
            Self::Consent(_) => "/join",
            Self::Ballot(_) => "/vote",
            Self::About(_) => "/me/about",
            Self::Topics(_) => "/topics",
            Self::Writing(_) => "/write",
        }
    }

    fn provide(&self) {
        match self.clone() {
            Self::Landing => {}
            Self::Consent(joining) => provide_context(joining),
            Self::Ballot(ballot) => provide_context(ballot),
            Self::About(about) => provide_context(about),
            Self::Topics(choosing) => provide_context(choosing),
            Self::Writing(writing) => provide_context(writing),
        }
    }
}

/// The page of a step; none where there is no such step.
async fn shown(site: &Site, poll: Arc<Poll>, step: &str) -> Result<Option<Shown>, StoreError> {
    Ok(Some(match step {
        "landing" => Shown::Landing,
        "consent" => {
            // With the questions, which whoever has to sign in sees after that.
            let sign_in = (poll.settings.access == Access::SignIn).then_some(SignIn::Done);
            Shown::Consent(Joining { sign_in, ..Joining::new(poll, String::new()) })
        }
        "card" | "end" => Shown::Ballot(ballot(site, poll, step == "end").await?),
        "about" => {
            let questions = poll.settings.demographics.clone();
            Shown::About(AboutYou { poll, questions, answers: BTreeMap::new(), voting: true })
        }
        "topics" => Shown::Topics(ChoosingTopics { poll, chosen: Vec::new() }),
        "write" => Shown::Writing(writing(&poll)),
        _ => return Ok(None),
    }))
}

/// The first statement, or what is shown once all have been voted on.
async fn ballot(site: &Site, poll: Arc<Poll>, is_over: bool) -> Result<Ballot, StoreError> {
    let votable = site.store().votable(poll.id, poll.moderated).await?;
    let card = votable.first().filter(|_| !is_over).map(|statement| Card {
        id: statement.id.clone(),
        text: statement.text.clone(),
        language: statement.language.as_ref().map(|tag| tag.as_str().to_owned()),
        is_seed: statement.is_seed,
        mine: None,
        important: poll.settings.importance.then_some(false),
    });
    let (of, settings) = (votable.len(), &poll.settings);
    let voted = if is_over { of } else { 0 };
    let missing = |wanted: u32| (wanted as usize).min(of) - voted.min(wanted as usize);
    let progress = Progress {
        voted,
        of,
        map_in: missing(settings.map_after),
        write_in: settings.statements.open.then(|| missing(settings.statements.after)),
    };
    Ok(Ballot {
        translation: None,
        card,
        progress,
        undo: None,
        key: String::new(),
        participant: 0,
        ask: false,
        ask_after: None,
        problem: None,
        poll,
    })
}

/// The page on which a statement is written, by somebody who has voted often enough, at a time when people may vote.
fn writing(poll: &Poll) -> Writing {
    let mut poll = poll.clone();
    poll.settings.schedule = Schedule::default();
    let write_in = poll.settings.statements.open.then_some(0);
    Writing {
        poll: Arc::new(poll),
        text: String::new(),
        key: String::new(),
        progress: Progress { voted: 0, of: 0, map_in: 0, write_in },
        similar: Vec::new(),
        similar_keys: Vec::new(),
        translations: None,
        seen_similar: false,
        problem: None,
    }
}
