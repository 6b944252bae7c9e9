//! Taking part as JSON, for the script of the voting page and for programs.

use super::{Fault, Site, join, new_key, progress, sign_in, table, translation, visitor, vote, write};
use crate::http::{address::ClientAddress, api::fault::Problem, language::read_by};
use crate::participation::{Drawing, Reads, Table, Ticket, language_of};
use axum::{
    Extension, Json,
    extract::{Path, Query, State, rejection::JsonRejection},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{
    Agreement, Language, LanguageTag,
    store::{Receipt, Refusal, Votable},
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use utoipa::{IntoParams, ToSchema};

/// Somebody wants to take part.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct NewParticipant {
    /// Names the request: sending it again gives the same participant. 16 to 64 letters, digits, `-`, `_`.
    key: String,
    /// Version of the consent text that was shown and agreed to.
    consent: String,
    /// Language of the interface, as a tag.
    language: Option<String>,
    /// Answers to the screening questions, by question.
    #[serde(default)]
    answers: BTreeMap<String, String>,
    /// Id in the system that the person comes from.
    xid: Option<String>,
    /// What that system calls the person; shown to nobody but her. To be sent only where she was shown it before and
    /// could leave it out.
    name: Option<String>,
    /// Invitation code.
    invite: Option<String>,
}

/// A vote.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct NewVote {
    /// Id of the statement.
    statement: String,
    /// `agree`, `disagree` or `pass`.
    #[schema(value_type = String, example = "agree")]
    vote: Agreement,
    /// Whether the statement is important to the person; kept only where the poll asks for it. Each vote says it anew.
    #[serde(default)]
    important: bool,
    /// Names the request: sending it again changes nothing.
    key: String,
}

/// What a participant is told after joining and after each vote.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Turn {
    /// Where the vote stands in the log; absent when nothing was cast.
    #[serde(skip_serializing_if = "Option::is_none")]
    saved: Option<Saved>,
    /// The statement to vote on next; null when everything has been voted on, or is not wanted.
    next: Option<NextCard>,
    /// Further statements, where somebody asked for them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    more: Vec<NextCard>,
    progress: Steps,
}

#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Saved {
    /// Its place in the log.
    seq: i64,
    /// When it counts from, UTC milliseconds.
    at_ms: i64,
    /// Whether it was there already.
    repeated: bool,
}

#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct NextCard {
    id: String,
    text: String,
    language: Option<String>,
    /// `organisers` or `participant`.
    by: &'static str,
}

#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Steps {
    /// Statements voted on.
    voted: usize,
    /// Statements there are.
    of: usize,
    /// Votes until the place on the map is shown.
    map_in: usize,
    /// Votes until a statement may be added; null where none may.
    write_in: Option<usize>,
}

/// Somebody takes part from now on.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Joined {
    /// Number in the poll.
    participant: i64,
    /// `active` may vote, `waiting` not yet, `screened-out` not at all.
    standing: &'static str,
    /// Proves who this is: send it as `Authorization: Bearer`. Good for 90 days.
    token: String,
    /// The first statement.
    next: Option<NextCard>,
    progress: Steps,
}

/// What says nearly the same, the nearest first.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Similar {
    similar: Vec<Near>,
}

#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Near {
    id: String,
    text: String,
    language: Option<String>,
    /// What a machine made of it in the language of the request, where it was translated before.
    translation: Option<String>,
    /// What this person has voted on it, if anything.
    #[schema(value_type = Option<String>)]
    mine: Option<Agreement>,
    /// Whether this person has said that it is important to her.
    important: bool,
    /// Names a vote on it.
    key: String,
}

/// A statement that was taken in.
#[derive(Debug, Serialize, ToSchema)]
pub(in crate::http) struct Submitted {
    /// Its id in the poll.
    id: String,
    /// Whether others can vote on it now; otherwise a moderator reads it first.
    shown_at_once: bool,
}

/// Takes somebody in. The same key gives the same person.
#[utoipa::path(post, path = "/api/v1/polls/{slug}/participants", tag = "taking part",
    params(("slug" = String, Path)), request_body = NewParticipant, responses(
    (status = 201, body = Joined),
    (status = 403, description = "An invitation or an id is missing or used up, or people sign in first, which needs a \
        browser.",
        body = Problem),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, body = Problem),
    (status = 409, description = "Not now: voting is not open, or it was said before.", body = Problem),
    (status = 422, body = Problem),
    (status = 429, description = "Too many from one address; Retry-After says when.", body = Problem),
    (status = 503, description = "Send it again with the same key; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn join(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Extension(client): Extension<ClientAddress>,
    headers: HeaderMap,
    sent: Result<Json<NewParticipant>, JsonRejection>,
) -> Response {
    let joined = async {
        let Json(new) = sent.map_err(malformed)?;
        let table = table(&site, &slug).await?;
        let wanted = join::Wanted {
            key: new.key,
            consent: Some(new.consent),
            language: new.language,
            answers: new.answers,
            xid: new.xid,
            name: new.name,
            invite: new.invite,
            signed_in_as: sign_in::name(&site, &table, &headers),
            came_before_as: None,
            had_place_in: None,
        };
        let joined = join::admit(&site, &table, wanted, client).await?;
        Ok::<_, Fault>((table, joined))
    };
    match joined.await {
        Ok((table, joined)) => {
            let ticket = Ticket { poll: table.poll.id, participant: joined.participant };
            let drawing = Drawing { participant: joined.participant, reads: &read_by(&headers), interests: &[] };
            let turn = turn(&table, &drawing, &[], None);
            let body = Joined {
                participant: joined.participant,
                standing: joined.standing.as_str(),
                token: site.seals.ticket(ticket, super::now_ms()),
                next: turn.next,
                progress: turn.progress,
            };
            let mut response = (StatusCode::CREATED, Json(body)).into_response();
            response.headers_mut().append(header::SET_COOKIE, visitor::remember(&site, ticket, &headers));
            sign_in::use_up(&site, &headers, &mut response);
            private(response)
        }
        Err(fault) => fault.json(),
    }
}

/// How many statements a browser wants to have at hand.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(in crate::http) struct Stock {
    /// Besides the next one.
    #[serde(default)]
    count: usize,
    /// Ids of statements that are not wanted, with commas between: those that are at hand already, for instance. Ids
    /// that are none are passed over.
    #[serde(default)]
    without: String,
    /// Statements in this language, a tag such as `de`, and those whose language nobody knows come first, in place of
    /// those in the languages of `Accept-Language`. It holds for this answer alone.
    language: Option<String>,
}

impl Stock {
    /// Numbers of what somebody has voted on and of what she does not want, in order.
    fn seen(&self, table: &Table, voted: &[i64]) -> Vec<i64> {
        let unwanted = self.without.split(',').filter_map(|id| table.by_id(id.trim()));
        let mut seen: Vec<i64> = voted.iter().copied().chain(unwanted.map(|statement| statement.number)).collect();
        seen.sort_unstable();
        seen.dedup();
        seen
    }

    /// The languages whose statements come first.
    fn reads(&self, headers: &HeaderMap) -> Result<Reads, Fault> {
        let Some(tag) = &self.language else { return Ok(read_by(headers)) };
        let tag = LanguageTag::parse(tag).map_err(|error| Fault::Malformed(error.to_string()))?;
        Ok(Reads::of(std::iter::once(tag.as_str())))
    }
}

/// Statements that are handed out at once at the most, besides the next one.
const STOCK: usize = 10;

/// The statement to vote on next.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/next", tag = "taking part",
    params(("slug" = String, Path), Stock), responses(
    (status = 200, body = Turn),
    (status = 403, description = "Not by this person: the code says whether the text about taking part comes first, a \
        place is awaited, or moderators have decided so.",
        body = Problem),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, body = Problem),
    (status = 409, description = "Not now: voting is not open, or it was said before.", body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Send it again with the same key; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn next(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(stock): Query<Stock>,
    headers: HeaderMap,
) -> Response {
    let found = async {
        let (table, ticket, person) = visitor::voter(&site, &slug, &headers).await?;
        if !table.poll.takes_votes(super::now_ms()) {
            return Err(Fault::Refused(Refusal::NotOpen));
        }
        visitor::may_vote(&person)?;
        let voted = super::numbers(&site.store().own_votes(ticket.poll, ticket.participant).await?);
        let wanted = 1 + stock.count.min(STOCK);
        let (participant, interests) = (ticket.participant, person.interests.as_slice());
        let reads = stock.reads(&headers)?;
        let drawing = Drawing { participant, reads: &reads, interests };
        let mut drawn = table.draw_more(&drawing, &stock.seen(&table, &voted), wanted).into_iter().map(next_card);
        let mut turn = turn(&table, &drawing, &voted, None);
        turn.next = drawn.next();
        turn.more = drawn.collect();
        Ok::<_, Fault>(turn)
    };
    answer(found.await)
}

/// Casts a vote. The answer comes after it is on the disk and brings the next statement.
#[utoipa::path(post, path = "/api/v1/polls/{slug}/votes", tag = "taking part",
    params(("slug" = String, Path)), request_body = NewVote, responses(
    (status = 200, body = Turn),
    (status = 403, description = "Not by this person: the code says whether the text about taking part comes first, a \
        place is awaited, or moderators have decided so.",
        body = Problem),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, body = Problem),
    (status = 409, description = "Not now: voting is not open, or it was said before.", body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Send it again with the same key; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn vote(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    sent: Result<Json<NewVote>, JsonRejection>,
) -> Response {
    let cast = async {
        let Json(new) = sent.map_err(malformed)?;
        let said = vote::Said { agreement: new.vote, important: new.important };
        let (table, ticket, receipt) = vote::cast(&site, &slug, &headers, &new.statement, said, &new.key).await?;
        let (participant, interests) = (ticket.participant, receipt.interests.as_slice());
        let drawing = Drawing { participant, reads: &read_by(&headers), interests };
        Ok::<_, Fault>(turn(&table, &drawing, &receipt.voted, Some(&receipt)))
    };
    answer(cast.await)
}

/// What somebody is about to write.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct Draft {
    /// The text.
    text: String,
}

/// Statements that say nearly the same as a text, for the person who writes it, with keys to vote with.
#[utoipa::path(get, path = "/api/v1/polls/{slug}/statements/similar", tag = "taking part",
    params(("slug" = String, Path), Draft), responses(
    (status = 200, body = Similar),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, body = Problem),
    (status = 409, description = "Not now: voting is not open, or it was said before.", body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Send it again with the same key; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn similar(
    State(site): State<Site>,
    Path(slug): Path<String>,
    Query(draft): Query<Draft>,
    Extension(reads): Extension<Language>,
    headers: HeaderMap,
) -> Response {
    let found = async {
        let (table, ticket) = visitor::participant(&site, &slug, &headers).await?;
        let votes = site.store().own_votes(ticket.poll, ticket.participant).await?;
        let near = table.similar(&draft.text);
        let met: Vec<_> = near.iter().copied().map(translation::Met::of).collect();
        let made = translation::made(&site, &table, reads, &met, (None, true)).await?;
        let near: Vec<_> = near
            .into_iter()
            .map(|statement| {
                let mine = votes.iter().find(|vote| vote.statement == statement.number);
                Near {
                    id: statement.id.clone(),
                    text: statement.text.clone(),
                    language: statement.language.as_ref().map(|language| language.as_str().to_owned()),
                    translation: made.as_ref().and_then(|made| made.made.get(&statement.id).cloned()),
                    mine: mine.map(|vote| vote.agreement),
                    important: mine.is_some_and(|vote| vote.important),
                    key: new_key(),
                }
            })
            .collect();
        Ok::<_, Fault>(Similar { similar: near })
    };
    answer(found.await)
}

/// Adds a statement.
#[utoipa::path(post, path = "/api/v1/polls/{slug}/statements", tag = "taking part",
    params(("slug" = String, Path)), request_body = NewStatement, responses(
    (status = 200, body = Submitted),
    (status = 403, description = "Too early, too many, or only for those who came with an id or signed in.", body = Problem),
    (status = 401, description = "This person does not take part.", body = Problem),
    (status = 404, body = Problem),
    (status = 409, description = "Not now: voting is not open, or it was said before.", body = Problem),
    (status = 422, body = Problem),
    (status = 503, description = "Send it again with the same key; Retry-After says when.", body = Problem),
))]
pub(in crate::http) async fn submit(
    State(site): State<Site>,
    Path(slug): Path<String>,
    headers: HeaderMap,
    sent: Result<Json<NewStatement>, JsonRejection>,
) -> Response {
    let taken = async {
        let Json(new) = sent.map_err(malformed)?;
        let (table, ticket, _) = visitor::voter(&site, &slug, &headers).await?;
        let language = match new.language.as_deref().unwrap_or_default() {
            "" => language_of(&new.text, ""),
            named => LanguageTag::parse(named).ok(),
        };
        let taken = write::submit(&site, &table, ticket, &new.text, language, &new.key).await?;
        Ok::<_, Fault>(Submitted { id: taken.number.to_string(), shown_at_once: taken.shown_at_once })
    };
    answer(taken.await)
}

/// A statement that somebody adds.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(in crate::http) struct NewStatement {
    /// The text.
    text: String,
    /// Names the request: sending it again changes nothing.
    key: String,
    /// Language it is written in, as a tag; found by the text where that is beyond doubt if nothing is said.
    language: Option<String>,
}

pub(super) fn malformed(rejection: JsonRejection) -> Fault {
    Fault::Malformed(rejection.body_text())
}

pub(super) fn answer<T: Serialize>(outcome: Result<T, Fault>) -> Response {
    match outcome {
        Ok(body) => private(Json(body).into_response()),
        Err(fault) => fault.json(),
    }
}

/// Answers about one person are nobody else's.
fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

fn next_card(statement: &Votable) -> NextCard {
    NextCard {
        id: statement.id.clone(),
        text: statement.text.clone(),
        language: statement.language.as_ref().map(|language| language.as_str().to_owned()),
        by: if statement.is_seed { "organisers" } else { "participant" },
    }
}

fn turn(table: &Table, person: &Drawing<'_>, voted: &[i64], receipt: Option<&Receipt>) -> Turn {
    let steps = progress(table, voted);
    Turn {
        saved: receipt.map(|r| Saved { seq: r.seq, at_ms: r.at_ms, repeated: r.repeated }),
        next: table.draw(person, voted).map(next_card),
        more: Vec::new(),
        progress: Steps { voted: steps.voted, of: steps.of, map_in: steps.map_in, write_in: steps.write_in },
    }
}
