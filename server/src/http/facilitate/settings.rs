//! Everything that can be set about a poll, as one form, saved only in place of what it was filled in for.

use super::{Asked, NOT_YET, failed, form, is_too_long};
use crate::http::{Site, accounts::Failed};
use app::{
    args,
    facilitator::{SettingsForm, Typed},
};
use axum::{
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Moderated, Phase,
    settings::Access,
    store::{StoreError, settings_seen},
};
use std::sync::Arc;

/// The field that names the settings for which a form was filled in.
const SEEN: &str = "seen";

/// `GET /facilitate/SLUG/settings`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let mut typed = form::written(&asked.held.poll);
    match settings_seen(&asked.held.poll) {
        Ok(seen) => typed.put(SEEN, seen),
        Err(error) => return failed(error),
    }
    show(&site, asked, StatusCode::OK, typed).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, typed: Typed) -> Response {
    asked.show(site, "/settings", status, |held| SettingsForm { held, typed, stale: false }).await
}

/// `POST /facilitate/SLUG/settings`: saves, or comes back with one more group of fields.
pub(in crate::http) async fn save(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    if is_too_long(&asked.body, &mut typed, asked.words) {
        return show(&site, asked, StatusCode::PAYLOAD_TOO_LARGE, typed).await;
    }
    if form::add(&mut typed, fields.get("add")) {
        return show(&site, asked, StatusCode::OK, typed).await;
    }
    let poll = asked.held.poll.clone();
    let Some(to) = form::read(&mut typed, &poll, asked.words) else { return show(&site, asked, NOT_YET, typed).await };
    if to.settings.access == Access::SignIn && poll.phase != Phase::Draft && site.settings.oidc.is_none() {
        typed.wrong("access", asked.words.say("facilitate-gap-provider"));
        return show(&site, asked, NOT_YET, typed).await;
    }
    match site.store().change(poll.id, Some(fields.get(SEEN)), &to, asked.by).await {
        Ok(_) => {
            site.decks.refresh(&to.slug).await;
            // The commonest slip: nothing that people write appears, and nobody knows why.
            let strict = to.moderated == Moderated::Accepted && poll.moderated != Moderated::Accepted;
            let done = if strict { "strict" } else { "saved" };
            Redirect::to(&format!("/facilitate/{}/settings?done={done}", to.slug)).into_response()
        }
        Err(StoreError::Changed) => match stale(&site, asked, typed).await {
            Ok(response) => response,
            Err(error) => error.into_response(),
        },
        Err(StoreError::SlugTaken(slug)) => {
            typed.wrong("slug", asked.words.say_with("facilitate-fault-slug-taken", args!(slug = slug.to_string())));
            show(&site, asked, NOT_YET, typed).await
        }
        Err(StoreError::SignIn) => {
            typed.wrong("access", asked.words.say("facilitate-fault-sign-in"));
            show(&site, asked, NOT_YET, typed).await
        }
        Err(StoreError::Refused(_)) => {
            typed.wrong("writing.open", asked.words.say("facilitate-fault-principle"));
            show(&site, asked, NOT_YET, typed).await
        }
        Err(error) => failed(error),
    }
}

/// The form with all that was typed. Whoever sends it again knows by then whose settings it takes the place of.
async fn stale(site: &Site, mut asked: Asked, mut typed: Typed) -> Result<Response, Failed> {
    let now = site.store().poll_by_id(asked.held.poll.id).await?;
    let now = now.ok_or_else(|| anyhow::anyhow!("the poll is not in the database any more"))?;
    typed.put(SEEN, settings_seen(&now)?);
    asked.held.poll = Arc::new(now);
    asked.held.problem = Some(asked.words.say("facilitate-settings-stale"));
    let form = |held| SettingsForm { held, typed, stale: true };
    Ok(asked.show(site, "/settings", StatusCode::CONFLICT, form).await)
}
