//! A statement in the language of the interface, translated by machine for whoever asks.

use super::{Fault, Site, api, see_other, visitor, vote};
use crate::{
    http::api::fault::Problem,
    participation::{Table, Ticket},
};
use app::participant::{Card, Translated};
use axum::{
    Json,
    extract::{Path, Request, State, rejection::JsonRejection},
    http::HeaderMap,
    response::Response,
};
use deliberation::{
    Language,
    store::{Refusal, Votable, WantedTranslation},
};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// The language that somebody reads.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = NewTranslation)]
pub(in crate::http) struct Wanted {
    /// `en`, `de`, `fr`, `es`, `ar` or `zh`.
    #[schema(value_type = String, example = "de")]
    language: Language,
}

/// What a machine made of a statement. Votes are on the statement itself.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Translation {
    text: String,
    #[schema(value_type = String)]
    language: Language,
    /// Always true.
    machine: bool,
}

/// Translates a statement by machine, where the site offers it.
#[utoipa::path(post, path = "/api/v1/polls/{slug}/statements/{id}/translation", tag = "taking part",
    params(("slug" = String, Path), ("id" = String, Path)), request_body = Wanted, responses(
    (status = 200, body = Translation),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, description = "No such poll or statement, or no translation on this site or in this poll.",
        body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Not now; voting goes on without it.", body = Problem),
))]
pub(in crate::http) async fn translate(
    State(site): State<Site>,
    Path((slug, id)): Path<(String, String)>,
    headers: HeaderMap,
    sent: Result<Json<Wanted>, JsonRejection>,
) -> Response {
    let made = async {
        let Json(wanted) = sent.map_err(api::malformed)?;
        let text = make(&site, &slug, &id, wanted.language, &headers).await?;
        Ok::<_, Fault>(Translation { text, language: wanted.language, machine: true })
    };
    api::answer(made.await)
}

/// `POST /polls/SLUG/statements/ID/translation`: back to the card, which shows the translation.
pub(in crate::http) async fn form(
    State(site): State<Site>,
    Path((slug, id)): Path<(String, String)>,
    request: Request,
) -> Response {
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let (asked, _) = super::form::read::<serde::de::IgnoredAny>(request).await;
    let home = format!("/polls/{slug}/vote");
    let back = |problem| {
        let query = [("translated", id.as_str()), ("problem", problem)];
        see_other(&format!("{home}?{}", serde_urlencoded::to_string(query).unwrap_or_default()))
    };
    match make(&site, &slug, &id, language, asked.headers()).await {
        Ok(_) => back(""),
        Err(Fault::NoTranslation) => back("no-translation"),
        Err(Fault::Refused(Refusal::NoStatement)) => see_other(&format!("{home}?problem=no-statement")),
        Err(fault) => asked.fault(&site, &home, fault).await,
    }
}

async fn make(site: &Site, slug: &str, id: &str, to: Language, headers: &HeaderMap) -> Result<String, Fault> {
    let (table, ticket, person) = visitor::person(site, slug, headers).await?;
    visitor::may_vote(&person)?;
    let translator = site.settings.translator.as_ref().filter(|_| table.poll.settings.translate);
    let translator = translator.ok_or(Refusal::NoStatement)?;
    let statement = statement(site, &table, ticket, id).await?.ok_or(Refusal::NoStatement)?;
    Ok(translator.translate(site.store(), ticket.poll, &statement, to).await?)
}

/// The statement of this id, if this person votes on it or has.
async fn statement(site: &Site, table: &Table, ticket: Ticket, id: &str) -> Result<Option<Votable>, Fault> {
    if let Some(statement) = table.by_id(id) {
        return Ok(Some(statement.clone()));
    }
    match vote::own_number(site, ticket, id).await? {
        Some(number) => Ok(site.store().statement_text(ticket.poll, number).await?),
        None => Ok(None),
    }
}

/// What the card says about translation; none where there is none. `asked` is the statement that the person has just
/// had translated, `failed` whether that did not work.
pub(super) async fn offer(
    site: &Site,
    table: &Table,
    card: Option<&Card>,
    to: Language,
    asked: Option<&str>,
    failed: bool,
) -> Result<Option<Translated>, Fault> {
    if site.settings.translator.is_none() || !table.poll.settings.translate {
        return Ok(None);
    }
    let asked = card.filter(|card| asked == Some(card.id.as_str()));
    let text = match asked {
        Some(card) if !failed => {
            let number = table.by_id(&card.id).map(|statement| statement.number).or_else(|| card.id.parse().ok());
            let wanted = number.map(|number| WantedTranslation::new(table.poll.id, number, &card.text, to));
            match &wanted {
                Some(wanted) => site.store().translation(wanted).await?,
                None => None,
            }
        }
        _ => None,
    };
    let failed = asked.is_some() && text.is_none();
    Ok(Some(Translated { to, text, failed }))
}
