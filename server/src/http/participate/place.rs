//! Where somebody stands among the others: for her answer alone, and only once results may be shown.

use super::{Site, now_ms, numbers, progress};
use crate::{
    http::drafting::stood_behind,
    participation::{Spot, Table},
};
use app::{
    participant::Visitor,
    place::{Here, Personal, Place, Votes},
    source::{Reading, SourceError},
};
use deliberation::{
    Slug, Standing,
    store::{OwnStatement, OwnVote},
};
use std::sync::Arc;

/// Her place on the map; none where she has none to have. What fails is left out, because the page is whole without it.
pub(in crate::http) async fn place(site: &Site, visitor: &Visitor) -> Option<Place> {
    match find(site, visitor).await {
        Ok(place) => place,
        Err(error) => {
            tracing::warn!(%error, "somebody's place on the map could not be worked out");
            None
        }
    }
}

async fn find(site: &Site, visitor: &Visitor) -> Result<Option<Place>, SourceError> {
    let reading = site.source.poll(&visitor.poll).await?;
    // Without results, or without an analysis, the page says itself what is missing.
    let Some(analysis) = &reading.analysis else { return Ok(None) };
    let (store, poll) = (site.store(), reading.poll.id);
    let Some(person) = store.person(poll, visitor.participant).await? else { return Ok(None) };
    if person.standing != Standing::Active {
        return Ok(None);
    }
    if person.excluded.is_some() {
        return Ok(Some(Place::LeftOut));
    }
    let Some(table) = site.decks.table(&reading.poll.slug).await? else { return Ok(None) };
    let votes = store.own_votes(poll, visitor.participant).await?;
    let missing = progress(&table, &numbers(&votes)).map_in;
    if missing > 0 {
        let open = reading.poll.takes_votes(now_ms());
        return Ok(Some(Place::TooFew { voted: votes.len(), needed: votes.len() + missing, open }));
    }
    let spot = spot(site, &table, visitor.participant, analysis.version).await?;
    Ok(Some(spot.map_or(Place::Later, |spot| {
        Place::Here(Here { at: spot.at.map(f64::from), group: spot.group(), votes: by_id(&votes) })
    })))
}

/// Her place in this version of the analysis. The table may be a second behind; then it is laid once more.
async fn spot(site: &Site, table: &Table, participant: i64, version: i64) -> Result<Option<Spot>, SourceError> {
    if table.analysis_version() == Some(version) {
        return Ok(table.spot(participant));
    }
    site.decks.refresh(&table.poll.slug).await;
    let table = site.decks.table(&table.poll.slug).await?;
    Ok(table.filter(|table| table.analysis_version() == Some(version)).and_then(|table| table.spot(participant)))
}

/// What came of the poll for her; none as long as there are no results to show.
pub(super) async fn personal(
    site: &Site,
    slug: &Slug,
    participant: i64,
    votes: &[OwnVote],
    statements: &[OwnStatement],
) -> Result<Option<Personal>, SourceError> {
    let reading: Arc<Reading> = site.source.poll(slug.as_str()).await?;
    let Some(analysis) = reading.analysis.clone() else { return Ok(None) };
    let spot = match site.decks.table(slug).await? {
        Some(table) => spot(site, &table, participant, analysis.version).await?,
        None => None,
    };
    let published = &analysis.published;
    let shown = |group: &usize| {
        published.has_groups() && published.groups.get(*group).is_some_and(|group| group.size.is_some())
    };
    let group = spot.and_then(Spot::group).filter(shown);
    let compared = published.compare(&by_id(votes), group);
    let became = match &reading.constitution {
        Some(compiled) => stood_behind(statements, &compiled.constitution)
            .map(|(statement, at, clause)| (statement.id.clone(), (at + 1, clause.id.to_string())))
            .collect(),
        None => Default::default(),
    };
    Ok(Some(Personal { reading, group, compared, became }))
}

/// People take part only in polls that are held here, where a statement's id is its number.
fn by_id(votes: &[OwnVote]) -> Votes {
    votes.iter().map(|vote| (vote.statement.to_string(), vote.agreement)).collect()
}
