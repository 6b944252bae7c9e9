//! What a constitution has to do with one person: her statements in it, and how often she agreed.

use crate::http::Site;
use app::{drafting::Yours, participant::Visitor, source::SourceError};
use deliberation::Agreement;
use std::collections::BTreeSet;

/// Works it out for one answer; what fails is left out, because the page is whole without it.
pub(in crate::http) async fn yours(site: &Site, visitor: &Visitor) -> Option<Yours> {
    match work_out(site, visitor).await {
        Ok(yours) => yours,
        Err(error) => {
            tracing::warn!(%error, "what a constitution has to do with somebody could not be worked out");
            None
        }
    }
}

async fn work_out(site: &Site, visitor: &Visitor) -> Result<Option<Yours>, SourceError> {
    let reading = site.source.poll(&visitor.poll).await?;
    let Some(compiled) = &reading.constitution else { return Ok(None) };
    let store = site.store();
    let written = store.own_statements(reading.poll.id, visitor.participant).await?;
    let votes = store.own_votes(reading.poll.id, visitor.participant).await?;
    // People take part only in polls that are held here, where a statement's id is its number.
    let agreed: BTreeSet<String> =
        votes.iter().filter(|vote| vote.agreement == Agreement::Agree).map(|vote| vote.statement.to_string()).collect();
    let clauses = &compiled.constitution.clauses;
    let mut became = Vec::new();
    for statement in &written {
        // What moderators merged into another statement lives on in that one.
        let id = statement.merged_into.as_ref().unwrap_or(&statement.id);
        let place = clauses
            .iter()
            .position(|clause| clause.provenance.statements.iter().any(|source| source.statement.as_str() == id));
        became.extend(place.map(|place| (statement.text.clone(), place + 1)));
    }
    let agreed = clauses
        .iter()
        .filter(|clause| clause.provenance.statements.iter().any(|source| agreed.contains(source.statement.as_str())))
        .count();
    Ok(Some(Yours { became, agreed, of: clauses.len() }))
}
