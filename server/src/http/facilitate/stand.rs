//! Where a poll stands; beginning and end of voting, and the way back.

use super::{Asked, NOT_YET, failed, refusals};
use crate::{http::Site, translate};
use app::facilitator::{Closing, Gap, Means, Stand};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::{
    Phase, Reason,
    store::{StoreError, now_ms},
};
use record::{Analysis, Constitution};

/// `GET /facilitate/SLUG`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    show(&site, asked, StatusCode::OK).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode) -> Response {
    match facts(site, &asked).await {
        Ok(facts) => {
            asked
                .show(site, "", status, |held| Stand {
                    held,
                    piles: facts.0,
                    gaps: facts.1,
                    analysis: facts.2,
                    is_ratified: facts.3,
                    votes: facts.4,
                    people: facts.5,
                    site: site.settings.public.of(""),
                })
                .await
        }
        Err(error) => failed(error),
    }
}

type Facts = (deliberation::store::Piles, Vec<Gap>, Option<deliberation::store::Version>, bool, u64, u64);

async fn facts(site: &Site, asked: &Asked) -> Result<Facts, StoreError> {
    let (store, poll) = (site.store(), &asked.held.poll);
    let piles = store.piles(poll.id).await?;
    let basis = store.snapshot(poll.id).await?.basis().await?;
    let analysis = store.latest_analysis_version(poll.id).await?;
    let is_ratified = store.latest_constitution_version(poll.id).await?.is_some();
    Ok((piles, gaps(site, asked).await?, analysis, is_ratified, basis.votes, basis.participants))
}

/// What is missing before people can vote.
async fn gaps(site: &Site, asked: &Asked) -> Result<Vec<Gap>, StoreError> {
    let (store, poll) = (site.store(), &asked.held.poll);
    let means = Means {
        statements: store.votable(poll.id, poll.moderated).await?.len() as u64,
        codes: store.waves(poll.id).await?.iter().map(|wave| wave.codes).sum(),
        listed: store.listed(poll.id).await?.0,
        has_provider: site.settings.oidc.is_some(),
    };
    Ok(Gap::all(poll, means, now_ms()))
}

/// `POST /facilitate/SLUG/open`.
pub(in crate::http) async fn open(State(site): State<Site>, asked: Asked) -> Response {
    match gaps(&site, &asked).await {
        // The page says what is missing.
        Ok(gaps) if !gaps.is_empty() => show(&site, asked, NOT_YET).await,
        Ok(_) => step(&site, asked, Phase::Draft, Phase::Voting, None, "opened").await,
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/reopen`.
pub(in crate::http) async fn reopen(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    if !asked.held.poll.is_held_here() {
        asked.held.problem = Some(asked.words.say("facilitate-reopen-not"));
        return show(&site, asked, NOT_YET).await;
    }
    match Reason::parse(fields.get("reason")) {
        Ok(reason) => {
            // As long as nothing is published.
            let from = asked.held.poll.phase.clamp(Phase::Constitution, Phase::Measuring);
            step(&site, asked, from, Phase::Voting, Some(&reason), "reopened").await
        }
        Err(error) => {
            asked.held.problem = Some(refusals::reason(error, asked.words));
            show(&site, asked, NOT_YET).await
        }
    }
}

async fn step(
    site: &Site,
    asked: Asked,
    from: Phase,
    to: Phase,
    reason: Option<&Reason>,
    done: &'static str,
) -> Response {
    match site.store().advance(asked.held.poll.id, from, to, reason, asked.by).await {
        Ok(moved) => {
            site.decks.refresh(&asked.held.poll.slug).await;
            asked.go(&format!("?done={}", if moved { done } else { "late" }))
        }
        Err(error) => failed(error),
    }
}

/// `GET /facilitate/SLUG/close`: the dry run. Everything is computed as it would be, and nothing is kept.
pub(in crate::http) async fn dry_run(State(site): State<Site>, asked: Asked) -> Response {
    if asked.held.poll.phase != Phase::Voting {
        return asked.go("?done=late");
    }
    match closing(&site, asked.held.poll.id).await {
        Ok(found) => {
            asked
                .show(&site, "/close", StatusCode::OK, |held| Closing {
                    held,
                    counts: found.counts,
                    waiting: found.waiting,
                    groups: found.groups,
                    principles: found.principles,
                    sha256: found.sha256,
                })
                .await
        }
        Err(error) => failed(error),
    }
}

struct Found {
    counts: (u64, u64, u64),
    waiting: u64,
    groups: usize,
    principles: usize,
    sha256: String,
}

async fn closing(site: &Site, poll: i64) -> anyhow::Result<Found> {
    let computed = translate::compute(site.store().snapshot(poll).await?, Some(&site.names)).await?;
    let analysis: Analysis = serde_json::from_str(&computed.analysis.json)?;
    let constitution = computed.constitution.as_ref();
    let principles = match constitution {
        Some(draft) => serde_json::from_str::<Constitution>(&draft.record.json)?.clauses.len(),
        None => 0,
    };
    let basis = computed.basis;
    Ok(Found {
        counts: (basis.participants, basis.statements, basis.votes),
        waiting: site.store().piles(poll).await?.waiting,
        groups: if analysis.groups.clear { analysis.groups.sizes.len() } else { 0 },
        principles,
        sha256: computed.analysis.sha256,
    })
}

/// `POST /facilitate/SLUG/close`: ends voting and keeps the analysis of that moment.
pub(in crate::http) async fn close(State(site): State<Site>, asked: Asked) -> Response {
    match crate::participation::close(site.store(), &site.names, asked.held.poll.id, asked.by).await {
        Ok(closed) => {
            site.decks.refresh(&asked.held.poll.slug).await;
            asked.go(if closed.is_some() { "?done=closed" } else { "?done=late" })
        }
        Err(error) => failed(error),
    }
}
