//! Where somebody stands among the others: for her answer alone; among results once these may be shown, and before that
//! by what she has voted on alone.

use super::{Site, now_ms, numbers, progress, vote::card};
use crate::{
    http::drafting::stood_behind,
    participation::{Spot, Table},
};
use app::{
    participant::Visitor,
    place::{About, ENOUGH, Here, Meanwhile, Personal, Place, Votes},
    source::{Reading, SourceError},
};
use deliberation::{
    Poll, Slug, Standing,
    store::{OwnStatement, OwnVote},
};
use record::Id;
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
    Ok(match known(site, &reading.poll, visitor).await? {
        None => None,
        Some(Known::LeftOut) => Some(Place::LeftOut),
        Some(Known::TooFew { voted, needed }) => {
            Some(Place::TooFew { voted, needed, open: reading.poll.takes_votes(now_ms()) })
        }
        Some(Known::Voted(table, votes)) => {
            let spot = spot(site, &table, visitor.participant, analysis.version).await?;
            Some(spot.map_or(Place::Later, |spot| {
                Place::Here(Here { at: spot.at.map(f64::from), group: spot.group(), votes: by_id(&votes) })
            }))
        }
    })
}

/// What every place begins with.
enum Known {
    /// Her votes are not counted.
    LeftOut,
    /// She has not voted on enough.
    TooFew { voted: usize, needed: usize },
    /// What she has voted, and on what one can.
    Voted(Arc<Table>, Vec<OwnVote>),
}

/// What is known of somebody's votes; none where she takes no part.
async fn known(site: &Site, poll: &Poll, visitor: &Visitor) -> Result<Option<Known>, SourceError> {
    let Some(person) = site.store().person(poll.id, visitor.participant).await? else { return Ok(None) };
    if person.standing != Standing::Active {
        return Ok(None);
    }
    if person.excluded.is_some() {
        return Ok(Some(Known::LeftOut));
    }
    let Some(table) = site.decks.table(&poll.slug).await? else { return Ok(None) };
    let votes = site.store().own_votes(poll.id, visitor.participant).await?;
    let missing = progress(&table, &numbers(&votes)).map_in;
    Ok(Some(match missing {
        0 => Known::Voted(table, votes),
        _ => Known::TooFew { voted: votes.len(), needed: votes.len() + missing },
    }))
}

/// Her place among others who still vote; none where nobody sees one, or voting is over. What fails is left out.
pub(in crate::http) async fn meanwhile(site: &Site, visitor: &Visitor) -> Option<Meanwhile> {
    match look(site, visitor).await {
        Ok(place) => place,
        Err(error) => {
            tracing::warn!(%error, "somebody's place among those who vote could not be worked out");
            None
        }
    }
}

async fn look(site: &Site, visitor: &Visitor) -> Result<Option<Meanwhile>, SourceError> {
    let reading = site.source.poll(&visitor.poll).await?;
    let poll = &reading.poll;
    if !poll.shows_places_meanwhile() {
        return Ok(None);
    }
    let (table, votes) = match known(site, poll, visitor).await? {
        None => return Ok(None),
        Some(Known::LeftOut) => return Ok(Some(Meanwhile::LeftOut)),
        Some(Known::TooFew { voted, needed }) => return Ok(Some(Meanwhile::TooFew { voted, needed })),
        Some(Known::Voted(table, votes)) => (table, votes),
    };
    let too_early = Meanwhile::TooEarly { missing: ENOUGH.saturating_sub(poll.participants) };
    let Some((sketch, made_at_ms)) = site.source.sketch(poll).await? else {
        let is_away = site.store().sketch_is_away(poll.id).await?;
        return Ok(Some(if is_away { Meanwhile::Away } else { too_early }));
    };
    let weights: Vec<(Id, f64)> =
        votes.iter().map(|vote| (name(vote.statement), f64::from(vote.agreement.value()))).collect();
    let Some(at) = sketch.place(weights.iter().map(|(id, vote)| (id, *vote))) else { return Ok(Some(too_early)) };
    // What has been taken out of voting is not shown again.
    let voted = votes.iter().filter_map(|vote| {
        let statement = table.by_number(vote.statement)?;
        Some((statement.id.clone(), card(statement, Some(vote), false)))
    });
    let voted = voted.collect();
    Ok(Some(Meanwhile::About(About { sketch, made_at_ms, at, voted })))
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

fn by_id(votes: &[OwnVote]) -> Votes {
    votes.iter().map(|vote| (name(vote.statement).to_string(), vote.agreement)).collect()
}

/// People take part only in polls that are held here, where a statement's id is its number.
fn name(statement: i64) -> Id {
    Id::new(statement.to_string())
}
