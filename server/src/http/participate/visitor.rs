//! Who somebody is, from the cookie of a browser or the token of a program.

use super::{Fault, Site, now_ms, refusal_problem, table};
use crate::{
    http::{cookie, embed},
    participation::{Table, Ticket},
};
use app::participant::{CONSENT, Problem};
use axum::http::{HeaderMap, HeaderValue, header};
use deliberation::{
    Settings, Slug, Standing,
    store::{Person, Refusal, StoreError},
};
use std::sync::Arc;

/// How long a browser keeps the cookie, in seconds: as long as a ticket is good.
const KEEP_SECONDS: u32 = 90 * 24 * 3600;

/// The ticket of this poll that a request carries, if it is good.
pub(in crate::http) fn ticket(site: &Site, poll: i64, headers: &HeaderMap) -> Option<Ticket> {
    let now = now_ms();
    let bearer = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = bearer.and_then(|value| value.strip_prefix("Bearer "));
    let name = cookie::participant(poll, &site.settings.public);
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let cookie = cookies.flat_map(|value| value.split(';')).find_map(|pair| {
        let (key, value) = pair.trim().split_once('=')?;
        (key == name).then_some(value)
    });
    let ticket = site.seals.open(token.or(cookie)?, now)?;
    (ticket.poll == poll).then_some(ticket)
}

/// The poll of an address and who takes part in it.
pub(super) async fn participant(site: &Site, slug: &str, headers: &HeaderMap) -> Result<(Arc<Table>, Ticket), Fault> {
    let table = table(site, slug).await?;
    let ticket = ticket(site, table.poll.id, headers).ok_or_else(|| Fault::Stranger(table.poll.slug.clone()))?;
    Ok((table, ticket))
}

/// The same with what the database knows of the person, who must not have been erased.
pub(super) async fn person(
    site: &Site,
    slug: &str,
    headers: &HeaderMap,
) -> Result<(Arc<Table>, Ticket, Person), Fault> {
    let (table, ticket) = participant(site, slug, headers).await?;
    let person = site.store().person(ticket.poll, ticket.participant).await?;
    match person {
        Some(person) if person.standing != Standing::Erased => Ok((table, ticket, person)),
        _ => Err(Fault::Stranger(table.poll.slug.clone())),
    }
}

/// The same for whoever is about to vote or write, who must have agreed to the consent text as it reads now.
pub(super) async fn voter(site: &Site, slug: &str, headers: &HeaderMap) -> Result<(Arc<Table>, Ticket, Person), Fault> {
    let found = person(site, slug, headers).await?;
    if has_agreed(&found.2) { Ok(found) } else { Err(Fault::AsksAgain(found.0.poll.slug.clone())) }
}

/// Whether an id that was brought along is somebody else's than hers who has used this browser before: another one than
/// she came with, or any where people join with one and she came with none.
pub(super) fn is_anothers(settings: &Settings, brought: Option<&str>, own: Option<&str>) -> bool {
    let Some(brought) = brought.map(str::trim).filter(|brought| !brought.is_empty()) else { return false };
    own.map_or(settings.access.asks_for_id(), |own| brought != own.trim())
}

/// Whether the id that an address or a form has brought along (`xid`) says that somebody else sits here now.
pub(super) async fn comes_as_another(
    site: &Site,
    table: &Table,
    known: Ticket,
    xid: Option<&str>,
) -> Result<bool, StoreError> {
    if xid.is_none_or(|xid| xid.trim().is_empty()) {
        return Ok(false);
    }
    let own = site.store().came_with(known.poll, known.participant).await?;
    Ok(is_anothers(&table.poll.settings, xid, own.as_deref()))
}

/// Whether somebody has agreed to the consent text as it reads now.
pub(super) fn has_agreed(person: &Person) -> bool {
    person.consent.as_deref() == Some(CONSENT)
}

/// Whether somebody may vote, as the pages see it; the transaction that records a vote looks again.
pub(super) fn may_vote(person: &Person) -> Result<(), Refusal> {
    match person.standing {
        Standing::Active if person.excluded == Some(deliberation::Exclusion::Banned) => Err(Refusal::Banned),
        Standing::Active => Ok(()),
        Standing::Waiting => Err(Refusal::Waiting),
        Standing::ScreenedOut | Standing::Erased => Err(Refusal::NoParticipant),
    }
}

/// Why somebody may not vote, as her pages say it. Who waits learns whether there are places for people like her at all.
pub(super) async fn barred(
    site: &Site,
    table: &Table,
    ticket: Ticket,
    person: &Person,
) -> Result<Option<Problem>, Fault> {
    let refusal = match may_vote(person) {
        Ok(()) => return Ok(None),
        Err(refusal) => refusal,
    };
    if refusal == Refusal::Waiting {
        let answers = site.store().own_answers(ticket.poll, ticket.participant).await?;
        if table.poll.settings.has_no_place_for(&answers) {
            return Ok(Some(Problem::plain("no-place")));
        }
    }
    Ok(Some(refusal_problem(&refusal)))
}

/// Whether a browser comes from the form that lets people join or come back. No link of those pages leads to the card.
pub(super) fn has_just_joined(slug: &Slug, headers: &HeaderMap) -> bool {
    let from = headers.get(header::REFERER).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let path = from.split(['?', '#']).next().unwrap_or_default();
    ["join", "return"].iter().any(|page| path.ends_with(&format!("/polls/{slug}/{page}")))
}

/// The header that makes a browser remember who it is. In a frame on another site the cookie is kept apart for that
/// site (partitioned), because browsers do not keep any other there.
pub(super) fn remember(site: &Site, ticket: Ticket, asked: &HeaderMap) -> HeaderValue {
    kept(site, ticket.poll, &site.seals.ticket(ticket, now_ms()), KEEP_SECONDS, asked)
}

/// The header that makes a browser forget who it was.
pub(super) fn forget(site: &Site, poll: i64, asked: &HeaderMap) -> HeaderValue {
    kept(site, poll, "", 0, asked)
}

fn kept(site: &Site, poll: i64, value: &str, seconds: u32, asked: &HeaderMap) -> HeaderValue {
    let name = cookie::participant(poll, &site.settings.public);
    let kind = embed::cookie_kind(asked, site.settings.public.is_secure());
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; {kind}");
    // Name and value are letters, digits and dots.
    HeaderValue::from_str(&text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::settings::Access;

    #[test]
    fn another_id_is_somebody_else_and_none_says_nothing() {
        let of = |access| Settings { access, ..Settings::default() };
        for access in [Access::Open, Access::Codes, Access::List, Access::SignIn, Access::Known] {
            let settings = of(access);
            assert!(is_anothers(&settings, Some("bob"), Some("ann")), "{access}");
            for (brought, own) in
                [(None, Some("ann")), (Some(" "), Some("ann")), (Some(" ann "), Some("ann")), (None, None)]
            {
                assert!(!is_anothers(&settings, brought, own), "{access}: {brought:?}, {own:?}");
            }
        }
        assert!(
            is_anothers(&of(Access::Known), Some("bob"), None) && is_anothers(&of(Access::List), Some("bob"), None)
        );
        assert!(!is_anothers(&of(Access::Open), Some("bob"), None));
    }
}
