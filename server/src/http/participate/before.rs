//! Whoever took part in the vote before: the poll whose principles are voted on now. She is asked for nothing again.
//!
//! No list joins who somebody is in the one poll to who she is in the other. What she brings with her (the cookie of that
//! poll, or what the identity provider says) is opened within a request, her answers are copied, and all that stays is a
//! keyed hash by which she comes in once. Between polls that have nothing to do with each other nothing is taken over:
//! answers that follow people from poll to poll would make them recognisable.

use super::{Fault, Site, sign_in, visitor};
use crate::participation::{Table, Ticket};
use axum::http::HeaderMap;
use deliberation::{
    Settings, Standing,
    settings::{Access, DECLINED},
    store::Person,
};
use std::{collections::BTreeMap, sync::Arc};

/// Somebody who took part in the vote before.
pub(super) struct Before {
    /// What she answered there, as far as it can be answered here.
    pub(super) answers: BTreeMap<String, String>,
    /// The external id that she came with, where people join with one.
    pub(super) xid: Option<String>,
    /// Hash by which she comes in once; none where signing in sees to that.
    pub(super) mark: Option<String>,
    /// The kind of person as which she has a place there, where places go by kinds.
    pub(super) place: Option<String>,
}

/// The vote before, if there was one that people may know of.
pub(super) async fn table(site: &Site, table: &Table) -> Result<Option<Arc<Table>>, Fault> {
    let Some(ratifies) = &table.poll.ratifies else { return Ok(None) };
    match super::table(site, ratifies.poll.as_str()).await {
        Ok(before) => Ok(Some(before)),
        Err(Fault::NoPoll) => Ok(None),
        Err(fault) => Err(fault),
    }
}

/// Who sent a request, if she took part in the vote before and still may. `xid` is what the address has brought along:
/// whoever comes with another id than she did is somebody else at the same browser.
pub(super) async fn somebody(
    site: &Site,
    here: &Table,
    headers: &HeaderMap,
    xid: Option<&str>,
) -> Result<Option<Before>, Fault> {
    let Some(before) = table(site, here).await? else { return Ok(None) };
    let (store, poll, settings) = (site.store(), before.poll.id, &here.poll.settings);
    let participant = if settings.access == Access::SignIn {
        // Who sits here is what the provider says, whoever has used this browser before.
        match sign_in::name_before(site, here, headers) {
            Some(name) => store.signed_in_as(poll, &name).await?.map(|(participant, _)| participant),
            None => None,
        }
    } else {
        visitor::ticket(site, poll, headers).map(|ticket| ticket.participant)
    };
    let Some(participant) = participant else { return Ok(None) };
    let person = store.person(poll, participant).await?;
    let may = |person: &Person| person.standing == Standing::Active && person.excluded.is_none();
    if person.filter(may).is_none() {
        return Ok(None);
    }
    let came_with = store.came_with(poll, participant).await?;
    let is_other = visitor::is_anothers(settings, xid, came_with.as_deref());
    let needs_id = settings.access.asks_for_id();
    if is_other || (needs_id && came_with.is_none()) {
        return Ok(None);
    }
    let mut answers = store.own_answers(poll, participant).await?;
    answers.retain(|question, answer| is_offered(settings, question, answer));
    let ticket = Ticket { poll, participant };
    Ok(Some(Before {
        answers,
        xid: came_with.filter(|_| needs_id),
        mark: (settings.access != Access::SignIn).then(|| site.seals.came_before_as(here.poll.id, ticket)),
        place: store.has_place_in(poll, participant).await?,
    }))
}

/// Who a return code of the vote before belongs to.
pub(super) async fn by_code(site: &Site, here: &Table, code: &str) -> Result<Option<Ticket>, Fault> {
    let Some(before) = table(site, here).await? else { return Ok(None) };
    let Some(ticket) = site.seals.redeem(before.poll.id, code) else { return Ok(None) };
    let person = site.store().person(ticket.poll, ticket.participant).await?;
    Ok(person.filter(|person| person.standing != Standing::Erased).map(|_| ticket))
}

/// Whether a poll asks this question and offers this answer.
fn is_offered(settings: &Settings, question: &str, answer: &str) -> bool {
    settings
        .question(question)
        .is_some_and(|known| answer == DECLINED || known.options.iter().any(|option| option.id == answer))
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::settings::{AnswerOption, Question};

    #[test]
    fn only_what_can_still_be_answered_so_is_taken_over() {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        let question = |id: &str| Question {
            id: id.into(),
            text: "?".into(),
            options: vec![option("a"), option("b")],
            ..Question::default()
        };
        let settings =
            Settings { screening: vec![question("here")], demographics: vec![question("age")], ..Settings::default() };
        for (question, answer, offered) in [
            ("here", "a", true),
            ("age", "b", true),
            ("age", "declined", true),
            ("age", "c", false),
            ("region", "a", false),
        ] {
            assert_eq!(is_offered(&settings, question, answer), offered, "{question}: {answer}");
        }
    }
}
