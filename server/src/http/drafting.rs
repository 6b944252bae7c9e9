//! Drafting a constitution over HTTP: one page, and a form for everything that is decided on it.
//!
//! * [`page`](page()), [`begin`], `params`: where it begins;
//! * [`decide`](decide::form): one decision, refused when somebody else was faster;
//! * [`vote`]: putting the principles to the vote;
//! * [`ratify`]: ratifying and publishing;
//! * [`version`]: what was published, for everybody; [`yours`](yours()): what it has to do with one person.

pub(super) mod begin;
pub(super) mod decide;
pub(super) mod ratify;
pub(super) mod version;
pub(super) mod vote;
mod yours;

pub(super) use yours::{stood_behind, yours};

use super::{
    Site,
    accounts::Failed,
    facilitate::{self, studies},
    pages,
};
use app::{
    drafting::{Before, Checks, Drafting, Problem, Stage, Step, Under, Work},
    weighing::Weighed,
};
use axum::{
    body::Body,
    extract::{FromRequestParts, Request, State},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    Phase, Poll, Role,
    store::{Draft, Ratified, Seen, StoredAnalysis},
};
use leptos::prelude::provide_context;
use pipeline::constitution::{self as compiling, edit};
use record::{Analysis, Constitution, drafting::Decision};
use std::sync::Arc;

/// Statements under the threshold that are offered.
const OFFERED: usize = 100;

/// `GET /facilitate/SLUG/constitution`.
pub(super) async fn page(State(site): State<Site>, desk: Desk, request: Request) -> Result<Response, Failed> {
    let (parts, _) = request.into_parts();
    let done = parts.uri.query() == Some("done");
    desk.show(&site, parts, StatusCode::OK, |drafting| drafting.done = done).await
}

/// Somebody who drafts, and the poll.
pub(in crate::http) struct Desk {
    poll: Arc<Poll>,
    role: Role,
    account: i64,
    name: String,
}

/// What lies on it.
enum Lies {
    Voting,
    /// The poll votes on a constitution of another, named by its slug.
    Elsewhere(String),
    Computing,
    Before(Before),
    /// A draft whose analysis is gone, so that nothing can be decided about it any more.
    Lost(Seen),
    Work(Box<Loaded>),
}

impl Lies {
    /// The draft that lies there.
    fn seen(&self) -> Option<Seen> {
        match self {
            Self::Work(loaded) => Some(loaded.seen()),
            Self::Lost(seen) => Some(*seen),
            Self::Voting | Self::Elsewhere(_) | Self::Computing | Self::Before(_) => None,
        }
    }

    /// Why a form about a draft was not carried out, where there is none to work on.
    fn instead(&self) -> Problem {
        match self {
            Self::Voting => Problem::Voting,
            Self::Computing => Problem::Computing,
            Self::Lost(_) => Problem::Lost,
            Self::Elsewhere(_) | Self::Before(_) | Self::Work(_) => Problem::Stale,
        }
    }
}

/// A draft with what it was made from.
struct Loaded {
    kept: Draft,
    analysis: Arc<Analysis>,
    base: Constitution,
    decisions: Vec<Decision>,
    draft: Constitution,
}

impl Loaded {
    fn seen(&self) -> Seen {
        Seen { round: self.kept.round, version: self.kept.version }
    }
}

impl FromRequestParts<Site> for Desk {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Response> {
        let slug = facilitate::named(site, parts).await?;
        let (poll, role, viewer) = facilitate::found(site, &slug, parts).await?;
        let (account, name) = viewer.account.map_or((0, String::new()), |account| (account.id, account.name));
        Ok(Self { poll: Arc::new(poll), role, account, name })
    }
}

impl Desk {
    /// What there is to draft with.
    async fn lies(&self, site: &Site) -> Result<Lies, Failed> {
        if let Some(ratifies) = &self.poll.ratifies {
            return Ok(Lies::Elsewhere(ratifies.poll.to_string()));
        }
        if self.poll.phase <= Phase::Voting {
            return Ok(Lies::Voting);
        }
        if let Some(kept) = site.store().draft(self.poll.id).await? {
            let seen = Seen { round: kept.round, version: kept.version };
            let loaded = load(site, &self.poll, kept).await?;
            return Ok(loaded.map_or(Lies::Lost(seen), |loaded| Lies::Work(Box::new(loaded))));
        }
        let Some(analysis) = self.settled(site).await? else { return Ok(Lies::Computing) };
        let analysis: Analysis = serde_json::from_str(&analysis.json)?;
        let poll = self.poll.clone();
        let before = tokio::task::spawn_blocking(move || before(&poll, &analysis)).await??;
        Ok(Lies::Before(before))
    }

    /// The analysis from which a draft can begin; absent as long as it is still to come.
    async fn settled(&self, site: &Site) -> Result<Option<StoredAnalysis>, Failed> {
        let Some(version) = site.store().settled_analysis_version(self.poll.id).await? else { return Ok(None) };
        Ok(site.store().analysis(self.poll.id, version).await?)
    }

    /// Shows the page, changed by what came of a form.
    async fn show(
        &self,
        site: &Site,
        mut parts: Parts,
        status: StatusCode,
        change: impl FnOnce(&mut Drafting),
    ) -> Result<Response, Failed> {
        let stage = match self.lies(site).await? {
            Lies::Voting => Stage::Voting,
            Lies::Elsewhere(first) => Stage::Elsewhere(first),
            Lies::Computing => Stage::Computing,
            Lies::Before(before) => Stage::Before(Arc::new(before)),
            Lies::Lost(seen) => Stage::Lost(written(seen)),
            Lies::Work(loaded) => Stage::Working(Arc::new(self.work(site, *loaded).await?)),
        };
        let mut drafting =
            Drafting { poll: self.poll.clone(), role: self.role, done: false, problem: None, typed: Vec::new(), stage };
        change(&mut drafting);
        parts.uri = format!("/facilitate/{}/constitution", self.poll.slug).parse()?;
        parts.method = axum::http::Method::GET;
        let request = Request::from_parts(parts, Body::empty());
        Ok(pages::render(site, request, status, move || provide_context(drafting.clone())).await)
    }

    /// Shows the page again with why something was not carried out, and what was typed.
    async fn refuse(
        &self,
        site: &Site,
        parts: Parts,
        problem: Problem,
        typed: Vec<(String, String)>,
    ) -> Result<Response, Failed> {
        let status = if problem.is_conflict() { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
        let change = |drafting: &mut Drafting| {
            drafting.problem = Some(problem);
            drafting.typed = typed;
        };
        self.show(site, parts, status, change).await
    }

    /// Leads on, so that reloading does not send the form again.
    fn done(&self, place: &str) -> Response {
        Redirect::to(&format!("/facilitate/{}/constitution?done{place}", self.poll.slug)).into_response()
    }

    async fn work(&self, site: &Site, loaded: Loaded) -> Result<Work, Failed> {
        let ratified = site.store().ratified(self.poll.id).await?;
        let votes = site.source.second_votes(&self.poll).await?;
        let settled = site.store().settled_analysis_version(self.poll.id).await?;
        let outdated = settled.is_some_and(|settled| settled > loaded.kept.analysis_version);
        let counts = edit::counting(&loaded.decisions)?;
        let questions = edit::questions(&loaded.draft);
        let weighed = match studies::weighed(site, &self.poll, studies::PATIENCE).await {
            // Weights for other votes than those that are drafted from would not compare.
            Weighed::Made(weighting) if weighting.poll_sha256 != loaded.analysis.input.sha256 => Weighed::Failed,
            weighed => weighed,
        };
        let seen = written(loaded.seen());
        let Loaded { analysis, decisions, draft, .. } = loaded;
        let min_seen = draft.process.params.get("min_seen").and_then(serde_json::Value::as_u64).unwrap_or_default();
        Ok(Work {
            seen,
            steps: steps(&analysis, min_seen, threshold(&draft)),
            under: under(&analysis, &draft),
            checks: checks(&self.poll, &draft, questions.len()),
            decisions: decisions.into_iter().zip(counts).collect(),
            questions,
            ratified,
            votes,
            outdated,
            weighed,
            draft,
        })
    }
}

/// Applies all decisions to what was compiled; nothing where the analysis is gone from which that was done.
async fn load(site: &Site, poll: &Poll, kept: Draft) -> anyhow::Result<Option<Loaded>> {
    let Some(analysis) = site.store().analysis(poll.id, kept.analysis_version).await? else { return Ok(None) };
    tokio::task::spawn_blocking(move || {
        let analysis: Analysis = serde_json::from_str(&analysis.json)?;
        let base: Constitution = serde_json::from_str(&kept.base)?;
        let decisions: Vec<Decision> =
            kept.decisions.iter().map(|text| serde_json::from_str(text)).collect::<Result<_, _>>()?;
        let draft = edit::replay(&base, &analysis, &decisions)?;
        Ok(Some(Loaded { kept, analysis: Arc::new(analysis), base, decisions, draft }))
    })
    .await?
}

fn before(poll: &Poll, analysis: &Analysis) -> anyhow::Result<Before> {
    let draft = crate::translate::draft(analysis, poll)?;
    let params = crate::translate::compile_params(poll);
    let k = analysis.groups.k.max(1);
    let chosen = draft.as_ref().map_or_else(
        || match params.selection {
            compiling::Selection::PerGroup(share) => share.powf(f64::from(k)),
            compiling::Selection::Threshold(threshold) => threshold,
            compiling::Selection::Top(_) => 1.0,
        },
        threshold,
    );
    Ok(Before {
        steps: steps(analysis, params.min_seen, chosen),
        principles: draft.as_ref().map(|draft| draft.clauses.len()),
    })
}

/// Consensus from which a constitution takes statements.
fn threshold(draft: &Constitution) -> f64 {
    draft.process.params.get("effective_threshold").and_then(serde_json::Value::as_f64).unwrap_or(1.0)
}

#[expect(clippy::float_cmp, reason = "the threshold in use is handed through as it is")]
fn steps(analysis: &Analysis, min_seen: u64, chosen: f64) -> Vec<Step> {
    compiling::thresholds(analysis, min_seen, chosen)
        .into_iter()
        .map(|step| Step { per_group: step.per_group, statements: step.statements, chosen: step.threshold == chosen })
        .collect()
}

/// Statements that could be put in, the strongest first.
fn under(analysis: &Analysis, draft: &Constitution) -> Vec<Under> {
    let inside = |id: &record::Id| {
        draft.clauses.iter().flat_map(|clause| &clause.provenance.statements).any(|source| source.statement == *id)
    };
    let fits = |statement: &&record::analysis::Statement| {
        statement.moderation >= 0
            && !statement.is_meta
            && statement.votes.seen >= app::published::FEWEST
            && !statement.text.trim().is_empty()
            && !inside(&statement.id)
    };
    let mut under: Vec<Under> = analysis
        .statements
        .iter()
        .filter(fits)
        .map(|statement| Under {
            id: statement.id.clone(),
            text: statement.text.clone(),
            gac: statement.gac_agree,
            seen: statement.votes.seen,
        })
        .collect();
    under.sort_by(|a, b| b.gac.total_cmp(&a.gac).then_with(|| a.id.cmp(&b.id)));
    under.truncate(OFFERED);
    under
}

fn checks(poll: &Poll, draft: &Constitution, open: usize) -> Checks {
    let hides = |source: &&record::constitution::Source| {
        let few = |seen: u64| (1..app::published::FEWEST).contains(&seen);
        source.groups.iter().any(|group| few(group.votes.seen))
    };
    Checks {
        open,
        contact: !poll.settings.contact.trim().is_empty(),
        licence: !draft.licence.is_empty() && draft.licence != record::constitution::LICENCE_UNKNOWN,
        principles: !draft.clauses.is_empty(),
        hidden: draft.clauses.iter().flat_map(|clause| &clause.provenance.statements).filter(hides).count(),
    }
}

/// Which draft a form was filled in for.
fn seen(text: &str) -> Option<Seen> {
    let (round, version) = text.split_once('.')?;
    Some(Seen { round: round.parse().ok()?, version: version.parse().ok()? })
}

/// The same as forms hold it.
fn written(seen: Seen) -> String {
    format!("{}.{}", seen.round, seen.version)
}

/// Whether the latest ratified version is the draft that was seen.
fn is_ratified(ratified: &[Ratified], seen: Seen) -> bool {
    ratified.first().is_some_and(|latest| (latest.round, latest.decisions) == (seen.round, seen.version))
}

/// Names and values of a form; of several of one name the last, and all of `statements`.
#[derive(Debug, Default)]
struct Fields {
    all: Vec<(String, String)>,
}

impl Fields {
    async fn read(body: Body) -> Result<Self, Failed> {
        let bytes = axum::body::to_bytes(body, 64 << 10).await?;
        // What cannot be read counts as not sent.
        Ok(Self { all: serde_urlencoded::from_bytes(&bytes).unwrap_or_default() })
    }

    fn get(&self, name: &str) -> &str {
        self.all.iter().rev().find(|(key, _)| key == name).map_or("", |(_, value)| value.trim())
    }

    fn every<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.all.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.trim())
    }

    fn typed(&self) -> Vec<(String, String)> {
        self.all.clone()
    }
}

/// A moment as records write it.
fn rfc3339(ms: i64) -> String {
    let seconds = ms.div_euclid(1000).rem_euclid(86_400);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{}T{hours:02}:{minutes:02}:{seconds:02}Z", app::words::number::iso_day(ms))
}
