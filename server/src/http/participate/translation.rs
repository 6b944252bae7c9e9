//! Statements in the language of the interface, translated by machine for those who take part and those who run the
//! poll. What has been translated once stands there for everybody who reads that language: a stranger who asks would
//! spend the operator's money without a limit.

use super::{Fault, Site, api, pages, see_other, visitor, vote};
use crate::{
    http::api::fault::Problem,
    participation::{Table, Ticket},
};
use app::{
    Viewer,
    component::{
        statement::encoded,
        translation::{Place, anchor},
    },
    island::vote_card::state::needs_translation,
    participant::{Card, OfStatement, Translated, Translations, Visitor},
};
use axum::{
    Extension, Json,
    extract::{
        Path, Query, Request, State,
        rejection::{JsonRejection, QueryRejection},
    },
    http::HeaderMap,
    response::Response,
};
use deliberation::{
    Language, LanguageTag, Role,
    store::{Refusal, StoreError, Votable, WantedTranslation},
};
use leptos::prelude::provide_context;
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
    Extension(viewer): Extension<Viewer>,
    headers: HeaderMap,
    sent: Result<Json<Wanted>, JsonRejection>,
) -> Response {
    let made = async {
        let Json(wanted) = sent.map_err(api::malformed)?;
        let text = make(&site, &slug, &id, wanted.language, (&viewer, &headers)).await?;
        Ok::<_, Fault>(Translation { text, language: wanted.language, machine: true })
    };
    api::answer(made.await)
}

/// Where the form stands that asks for a translation.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    /// `votes` and `own` are lists of one's own page, `page` is the statement's; otherwise it is the card.
    #[serde(default)]
    from: String,
}

/// `POST /polls/SLUG/statements/ID/translation`: back to where the statement is, which shows the translation.
pub(in crate::http) async fn form(
    State(site): State<Site>,
    Path((slug, id)): Path<(String, String)>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let (asked, sent) = super::form::read::<Asked>(request).await;
    let from = sent.unwrap_or_default().from;
    let home = format!("/polls/{slug}/vote");
    let made = make(&site, &slug, &id, language, (&viewer, asked.headers())).await;
    let problem = match made {
        Ok(_) => "",
        Err(Fault::NoTranslation) => "no-translation",
        Err(Fault::Refused(Refusal::NoStatement)) => "no-statement",
        Err(fault) => return asked.fault(&site, &home, fault).await,
    };
    let tell = if problem.is_empty() { String::new() } else { format!("?untranslated={}", encoded(&id)) };
    see_other(&match (from.as_str(), problem) {
        ("votes", _) => format!("/polls/{slug}/me{tell}#{}", anchor(Place::Votes, &id)),
        ("own", _) => format!("/polls/{slug}/me{tell}#{}", anchor(Place::Own, &id)),
        ("page", _) => format!("/polls/{slug}/statements/{}{tell}", encoded(&id)),
        (_, "no-statement") => format!("{home}?problem=no-statement"),
        _ => {
            let query = [("translated", id.as_str()), ("problem", problem)];
            format!("{home}?{}", serde_urlencoded::to_string(query).unwrap_or_default())
        }
    })
}

/// Makes a translation, if it is offered there and may be asked for: the one way for forms, script and programs.
pub(super) async fn make(
    site: &Site,
    slug: &str,
    id: &str,
    to: Language,
    (viewer, headers): (&Viewer, &HeaderMap),
) -> Result<String, Fault> {
    let (table, ticket) = match visitor::person(site, slug, headers).await {
        Ok((table, ticket, person)) => {
            // Who runs the poll may ask whatever became of her place in it.
            if !viewer.may(Role::Moderator) {
                visitor::may_vote(&person)?;
            }
            (table, Some(ticket))
        }
        // Nor need she take part.
        Err(Fault::Stranger(_)) if viewer.may(Role::Moderator) => (super::table(site, slug).await?, None),
        Err(fault) => return Err(fault),
    };
    let translator = site.settings.translator.as_ref().filter(|_| table.poll.settings.translate);
    let translator = translator.ok_or(Refusal::NoStatement)?;
    let statement = statement(site, &table, ticket, id).await?.ok_or(Refusal::NoStatement)?;
    Ok(translator.translate(site.store(), table.poll.id, &statement, to).await?)
}

/// The statement of this id, if it can be voted on or this person has.
async fn statement(site: &Site, table: &Table, ticket: Option<Ticket>, id: &str) -> Result<Option<Votable>, Fault> {
    if let Some(statement) = table.by_id(id) {
        return Ok(Some(statement.clone()));
    }
    let Some(ticket) = ticket else { return Ok(None) };
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
    if !is_offered(site, table) {
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
    Ok(Some(Translated { to, text, failed, may_ask: true }))
}

/// Whether there is translation on this site and in this poll.
fn is_offered(site: &Site, table: &Table) -> bool {
    site.settings.translator.is_some() && table.poll.settings.translate
}

/// A statement that somebody meets on a page, as it reads there.
pub(super) struct Met<'a> {
    pub(super) id: &'a str,
    pub(super) number: i64,
    pub(super) text: &'a str,
    pub(super) language: Option<&'a str>,
}

impl<'a> Met<'a> {
    /// A statement as it is voted on.
    pub(super) fn of(statement: &'a Votable) -> Self {
        let language = statement.language.as_ref().map(LanguageTag::as_str);
        Self { id: &statement.id, number: statement.number, text: &statement.text, language }
    }
}

/// What there is of these statements in this language; none where there is no translation. `asked` is the one that the
/// person has just asked for.
pub(super) async fn made(
    site: &Site,
    table: &Table,
    to: Language,
    met: &[Met<'_>],
    (asked, may_ask): (Option<String>, bool),
) -> Result<Option<Translations>, StoreError> {
    if !is_offered(site, table) {
        return Ok(None);
    }
    let usual = table.poll.settings.language.as_str();
    let foreign: Vec<_> = met.iter().filter(|one| needs_translation(one.language, usual, to.as_str())).collect();
    let wanted = foreign.iter().map(|one| WantedTranslation::new(table.poll.id, one.number, one.text, to));
    let texts = site.store().translations(&wanted.collect::<Vec<_>>()).await?;
    let made = foreign.iter().filter_map(|one| Some((one.id.to_owned(), texts.get(&one.number)?.clone())));
    Ok(Some(Translations { to, made: made.collect(), failed: asked, may_ask }))
}

/// What the address of a statement may say.
#[derive(Debug, Default, Deserialize)]
pub(in crate::http) struct Told {
    /// Id of the statement that could not be translated just now.
    untranslated: Option<String>,
}

/// `GET /polls/SLUG/statements/ID`. Everybody who reads a language is shown the same, but for those who may ask.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path((slug, id)): Path<(String, String)>,
    told: Result<Query<Told>, QueryRejection>,
    request: Request,
) -> Response {
    // Whatever else an address says, the statement is shown.
    let told = told.map(|Query(told)| told).unwrap_or_default();
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let viewer = request.extensions().get::<Viewer>().cloned().unwrap_or_default();
    let uri = request.uri();
    let visitor = super::visitor(&site, uri.path(), uri.query(), request.headers()).await;
    let may_ask = viewer.may(Role::Moderator) || takes_part(&site, &slug, visitor.as_ref(), request.headers()).await;
    let asked = told.untranslated.filter(|_| may_ask);
    // The page is whole without it.
    let made = of_statement(&site, &slug, &id, language, (asked, may_ask)).await.unwrap_or_default();
    let is_personal = made.as_ref().is_some_and(|made| made.translated.may_ask);
    let mut response = pages::document(&site, request, move || {
        if let Some(visitor) = &visitor {
            provide_context(visitor.clone());
        }
        if let Some(made) = &made {
            provide_context(made.clone());
        }
    })
    .await;
    if is_personal {
        pages::keep_private(&mut response);
    }
    response
}

/// Whether somebody may ask as a participant for translations that are not there yet.
async fn takes_part(site: &Site, slug: &str, visitor: Option<&Visitor>, headers: &HeaderMap) -> bool {
    visitor.is_some()
        && visitor::person(site, slug, headers).await.is_ok_and(|(.., person)| visitor::may_vote(&person).is_ok())
}

/// What there is of the statement that a page is about. While people vote the page has none of it.
async fn of_statement(
    site: &Site,
    slug: &str,
    id: &str,
    to: Language,
    (asked, may_ask): (Option<String>, bool),
) -> Result<Option<OfStatement>, Fault> {
    let table = super::table(site, slug).await?;
    if !is_offered(site, &table) {
        return Ok(None);
    }
    let votable = table.by_id(id);
    let found = match votable {
        Some(statement) => Some(statement.clone()),
        // It cannot be voted on any more; what has been translated before is still there.
        None => match site.store().statement_of_id(table.poll.id, id).await? {
            Some(number) => site.store().statement_text(table.poll.id, number).await?,
            None => None,
        },
    };
    let Some(statement) = found else { return Ok(None) };
    let language = statement.language.as_ref().map(LanguageTag::as_str);
    let usual = table.poll.settings.language.as_str();
    if !needs_translation(language, usual, to.as_str()) {
        return Ok(None);
    }
    let may_ask = may_ask && votable.is_some();
    // What went wrong is said to whoever could ask; all others are shown one page.
    let asked = asked.filter(|_| may_ask);
    let made = made(site, &table, to, &[Met::of(&statement)], (asked, may_ask)).await?;
    let translated = made.map(|made| made.of(&statement.id, language, usual));
    Ok(translated.map(|translated| OfStatement { text: statement.text.clone(), translated }))
}
