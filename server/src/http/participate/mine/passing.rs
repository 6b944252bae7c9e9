//! Invitations that somebody who has taken part passes on.

use crate::{
    http::{
        Site,
        participate::{Fault, form, join::invite_hash, numbers, progress, see_other, visitor},
    },
    participation::{Table, Ticket},
};
use app::participant::Passing;
use axum::{
    extract::{Path, Request, State},
    response::Response,
};
use deliberation::{settings::Access, store::OwnVote};

/// The codes of somebody, whether they are known to the database or not.
fn codes(site: &Site, table: &Table, ticket: Ticket) -> Vec<String> {
    let count = if table.poll.settings.access == Access::Codes { table.poll.settings.pass_on } else { 0 };
    (1..=count).map(|number| site.seals.invitation(ticket, number)).collect()
}

/// What her page says of them.
pub(super) async fn passing(
    site: &Site,
    table: &Table,
    ticket: Ticket,
    votes: &[OwnVote],
) -> Result<Option<Passing>, Fault> {
    let codes = codes(site, table, ticket);
    let Some(first) = codes.first() else { return Ok(None) };
    let (count, missing) = (codes.len(), progress(table, &numbers(votes)).map_in);
    let made = site.store().knows_invite(ticket.poll, &invite_hash(first)).await?;
    Ok(Some(Passing { codes: if made { codes } else { Vec::new() }, count, missing }))
}

/// `POST /polls/SLUG/me/invitations`: makes the codes. Doing it again adds nothing.
pub(in crate::http) async fn make(State(site): State<Site>, Path(slug): Path<String>, request: Request) -> Response {
    let (asked, _) = form::read::<serde::de::IgnoredAny>(request).await;
    let home = format!("/polls/{slug}/me");
    let made = async {
        let (table, ticket, person) = visitor::person(&site, &slug, asked.headers()).await?;
        visitor::may_vote(&person)?;
        let votes = site.store().own_votes(ticket.poll, ticket.participant).await?;
        let codes = codes(&site, &table, ticket);
        // Whoever has not taken part yet has nothing to pass on; her page says when.
        if !codes.is_empty() && progress(&table, &numbers(&votes)).map_in == 0 {
            let hashes: Vec<String> = codes.iter().map(|code| invite_hash(code)).collect();
            site.store().pass_on(ticket.poll, ticket.participant, &hashes).await?;
        }
        Ok::<_, Fault>(())
    };
    match made.await {
        Ok(()) => see_other(&format!("{home}#invitations")),
        Err(fault) => asked.fault(&site, &home, fault).await,
    }
}
