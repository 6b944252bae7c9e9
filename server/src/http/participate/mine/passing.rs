//! Invitations that somebody who has taken part passes on.

use crate::{
    http::{
        Site,
        participate::{Fault, form, join::invite_hash, numbers, see_other, takes_part_in, visitor},
    },
    participation::{Table, Ticket},
};
use app::participant::Passing;
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use deliberation::{settings::MOST_PASSED_ON, store::OwnVote};

/// All codes that can be somebody's, known to the database or not. They follow from her number, so that a setting that
/// is changed hides none.
fn codes(site: &Site, ticket: Ticket) -> Vec<(String, String)> {
    let code = |number| site.seals.invitation(ticket, number);
    (1..=MOST_PASSED_ON).map(code).map(|code| (invite_hash(&code), code)).collect()
}

/// The hashes of all codes that can be somebody's.
pub(in crate::http) fn hashes(site: &Site, poll: i64, participant: i64) -> Vec<String> {
    codes(site, Ticket { poll, participant }).into_iter().map(|(hash, _)| hash).collect()
}

/// The same of anybody in a poll, for whoever follows codes down from one person to the next.
pub(in crate::http) fn codes_of(site: &Site, poll: i64) -> impl Fn(i64) -> Vec<String> + Send + Sync {
    move |participant| hashes(site, poll, participant)
}

/// What her page says of them.
pub(super) async fn passing(
    site: &Site,
    table: &Table,
    ticket: Ticket,
    votes: &[OwnVote],
) -> Result<Option<Passing>, Fault> {
    let codes = codes(site, ticket);
    let hashes: Vec<String> = codes.iter().map(|(hash, _)| hash.clone()).collect();
    let own = site.store().own_codes(ticket.poll, ticket.participant, &hashes).await?;
    if !own.may && own.made.is_empty() {
        return Ok(None);
    }
    let of = |wanted: &[String]| -> Vec<String> {
        codes.iter().filter(|(hash, _)| wanted.contains(hash)).map(|(_, code)| code.clone()).collect()
    };
    Ok(Some(Passing {
        codes: of(&own.good),
        made: of(&own.made),
        may: own.may,
        count: own.good.len() + own.more,
        more: own.more,
        missing: takes_part_in(table, &numbers(votes)),
    }))
}

/// `POST /polls/SLUG/me/invitations`: makes the codes that are missing. Doing it again adds nothing.
pub(in crate::http) async fn make(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, _) = form::read::<serde::de::IgnoredAny>(request).await;
    let home = format!("/polls/{slug}/me");
    let made = async {
        let (table, ticket, person) = visitor::voter(&site, &slug, asked.headers()).await?;
        visitor::may_vote(&person)?;
        let votes = site.store().own_votes(ticket.poll, ticket.participant).await?;
        // Whoever has not taken part yet has nothing to pass on; her page says when.
        if takes_part_in(&table, &numbers(&votes)) == 0 {
            let hashes = hashes(&site, ticket.poll, ticket.participant);
            site.store().pass_on(ticket.poll, ticket.participant, &hashes).await?;
        }
        Ok::<_, Fault>(())
    };
    match made.await {
        Ok(()) => see_other(&format!("{home}#invitations")),
        Err(fault) => asked.fault(&site, &home, fault).await,
    }
}
