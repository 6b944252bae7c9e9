//! Where pages get their data from: the store, with parsed analyses and constitutions kept for the next reader.
//!
//! An analysis is a few megabytes of JSON that never changes once stored. It is parsed once, by whoever asks first;
//! others who ask meanwhile wait for that one.

mod cache;

use crate::{
    chart::map::Picture,
    place::Sketch,
    published::Published,
    ratification::{self, SecondVote},
    report::Examples,
};
use cache::Cache;
use deliberation::{
    Excerpt, Labels, Phase, Slug,
    store::{Ratified, Store, StoreError},
};
pub use deliberation::{Poll, PollSummary};
use record::{Analysis, Constitution, ModelReport, weighting::published::Weighting};
use std::sync::{Arc, OnceLock};

/// Analyses and constitutions kept in memory, of each kind.
const KEPT: usize = 16;

/// Why a page has no data.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// The address names no poll.
    #[error("there is no poll {slug:?}; the first page lists those there are")]
    NoPoll {
        /// What the address says.
        slug: String,
    },
    /// The address names no statement of the poll.
    #[error("the poll {poll:?} has no statement {statement:?} in its analysis")]
    NoStatement {
        /// The poll.
        poll: String,
        /// What the address says.
        statement: String,
    },
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A stored record is not what its format says.
    #[error("{what} version {version} of poll {slug:?} cannot be read; analyse the poll again: {cause}")]
    Record {
        /// Analysis, constitution or another.
        what: &'static str,
        /// Its version.
        version: i64,
        /// Its poll.
        slug: String,
        /// What the reader of JSON said.
        cause: serde_json::Error,
    },
    /// Reading was given up, because the server stops.
    #[error("reading was interrupted; please try again")]
    Interrupted,
}

/// Where pages get their data from. Cheap to clone; all clones share one cache.
#[derive(Clone, Debug)]
pub struct Source {
    store: Store,
    analyses: Arc<Cache<Analysed>>,
    constitutions: Arc<Cache<Compiled>>,
    ratified: Arc<Cache<Compiled>>,
    sketches: Arc<Cache<Sketch>>,
    examples: Arc<Cache<Examples>>,
}

/// All that pages say about one poll.
#[derive(Clone, Debug)]
pub struct Reading {
    /// The poll.
    pub poll: Poll,
    /// Its latest analysis.
    pub analysis: Option<Arc<Analysed>>,
    /// Its latest constitution.
    pub constitution: Option<Arc<Compiled>>,
    /// Names of the groups and of the ends of the map, where this analysis has some.
    pub labels: Labels,
    /// Parts of the results that those who run the poll have chosen and show to everybody.
    pub excerpts: Vec<Excerpt>,
    /// Whether those who took part can compare answers of models now.
    pub rates: bool,
}

/// One version of an analysis, ready to be shown.
#[derive(Debug)]
pub struct Analysed {
    /// Version of the analysis, from 1.
    pub version: i64,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
    /// When it was stored, UTC milliseconds.
    pub created_at_ms: i64,
    /// Length of its JSON.
    pub bytes: u64,
    /// What may be shown of it.
    pub published: Published,
    map: OnceLock<Picture>,
}

impl Analysed {
    /// Its opinion map, drawn when first asked for.
    pub fn map(&self) -> &Picture {
        self.map.get_or_init(|| Picture::new(&self.published))
    }
}

/// One version of a constitution.
#[derive(Debug)]
pub struct Compiled {
    /// Version in the store, from 1.
    pub version: i64,
    /// SHA-256 of its canonical JSON.
    pub sha256: String,
    /// When it was stored, UTC milliseconds.
    pub created_at_ms: i64,
    /// Length of its JSON.
    pub json_bytes: u64,
    /// Length of its text form.
    pub markdown_bytes: u64,
    /// The constitution.
    pub constitution: Constitution,
}

impl Source {
    /// Reads from `store`.
    pub fn new(store: Store) -> Self {
        Self {
            store,
            analyses: Arc::new(Cache::new(KEPT)),
            constitutions: Arc::new(Cache::new(KEPT)),
            ratified: Arc::new(Cache::new(KEPT)),
            sketches: Arc::new(Cache::new(KEPT)),
            examples: Arc::new(Cache::new(KEPT)),
        }
    }

    /// The store behind it, for downloads.
    pub fn store(&self) -> &Store {
        &self.store
    }

    /// All polls that are public and stand in lists.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn polls(&self) -> Result<Vec<PollSummary>, SourceError> {
        let mut polls = self.store.listed_polls().await?;
        polls.retain(|poll| poll.phase.is_public());
        Ok(polls)
    }

    /// One poll with its latest analysis and constitution. While others' votes are not to be seen, it comes without
    /// them, so that no page can show any.
    ///
    /// # Errors
    /// When there is no such poll, the store fails, or a stored record cannot be read.
    pub async fn poll(&self, slug: &str) -> Result<Arc<Reading>, SourceError> {
        let none = || SourceError::NoPoll { slug: slug.to_owned() };
        let parsed = Slug::parse(slug).map_err(|_| none())?;
        let poll = self.store.poll(&parsed).await?.ok_or_else(none)?;
        if !poll.shows_results() {
            let (analysis, constitution) = (None, None);
            let (labels, excerpts) = (Labels::default(), Vec::new());
            return Ok(Arc::new(Reading { poll, analysis, constitution, labels, excerpts, rates: false }));
        }
        let analysis = self.analysis(&poll).await?;
        let constitution = self.constitution(&poll).await?;
        let labels = match &analysis {
            Some(analysis) => self.store.labels_of(poll.id, &analysis.sha256).await?.unwrap_or_default(),
            None => Labels::default(),
        };
        let rates = self.store.rating_under_way(poll.id).await?.is_some();
        let mut excerpts = self.store.excerpts(poll.id).await?;
        excerpts.retain(|excerpt| excerpt.shown);
        Ok(Arc::new(Reading { poll, analysis, constitution, labels, excerpts, rates }))
    }

    /// The picture that people see of themselves while they vote, and when it was made (UTC milliseconds); none before
    /// enough people have voted, and none once voting is over.
    ///
    /// # Errors
    /// When the store fails or the picture cannot be read.
    pub async fn sketch(&self, poll: &Poll) -> Result<Option<(Arc<Sketch>, i64)>, SourceError> {
        let Some(stored) = self.store.sketch(poll.id).await? else { return Ok(None) };
        let at = stored.made_at_ms;
        let fail = Failure { what: "sketch", version: at, slug: poll.slug.to_string() };
        let made =
            async { apart(move || serde_json::from_str(&stored.json).map_err(|cause| fail.because(cause))).await };
        Ok(Some((self.sketches.get(poll.id, at, made).await?, at)))
    }

    /// The latest analysis of a poll also while people vote: for those who run it, never for a page that others read.
    ///
    /// # Errors
    /// When the store fails or the record cannot be read.
    pub async fn interim(&self, poll: &Poll) -> Result<Option<Arc<Analysed>>, SourceError> {
        self.analysis(poll).await
    }

    async fn analysis(&self, poll: &Poll) -> Result<Option<Arc<Analysed>>, SourceError> {
        let Some(latest) = self.store.latest_analysis_version(poll.id).await? else { return Ok(None) };
        let fail = Failure { what: "analysis", version: latest.version, slug: poll.slug.to_string() };
        let made = async {
            let stored = self.store.analysis(poll.id, latest.version).await?.ok_or(SourceError::Interrupted)?;
            apart(move || {
                let analysis: Analysis = serde_json::from_str(&stored.json).map_err(|cause| fail.because(cause))?;
                Ok(Analysed {
                    version: stored.version,
                    sha256: stored.sha256,
                    created_at_ms: stored.created_at_ms,
                    bytes: stored.json.len() as u64,
                    published: Published::new(&analysis),
                    map: OnceLock::new(),
                })
            })
            .await
        };
        self.analyses.get(poll.id, latest.version, made).await.map(Some)
    }

    /// Who took part beside the public, and the consensus with weights, as far as everybody may know; none while people
    /// vote, where nobody can be weighed, and where the weights are those of other votes than the analysis.
    ///
    /// # Errors
    /// When the store fails or the record cannot be read.
    pub async fn weighting(&self, reading: &Reading) -> Result<Option<Weighting>, SourceError> {
        let poll = &reading.poll;
        let Some(analysis) = reading.analysis.as_ref().filter(|_| poll.phase > Phase::Voting) else { return Ok(None) };
        let Some(stored) = self.store.latest_weighting(poll.id).await? else { return Ok(None) };
        let fail = Failure { what: "weighting", version: stored.version.version, slug: poll.slug.to_string() };
        let weighting: Weighting = serde_json::from_str(&stored.json).map_err(|cause| fail.because(cause))?;
        Ok(Some(weighting).filter(|weighting| weighting.poll_sha256 == analysis.published.input_sha256))
    }

    /// The published versions of a poll's constitution, the newest first.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn published(&self, poll: &Poll) -> Result<Vec<Ratified>, SourceError> {
        let ratified = self.store.ratified(poll.id).await?;
        Ok(ratified.into_iter().filter(|one| one.published_at_ms.is_some()).collect())
    }

    /// The text of a published version.
    ///
    /// # Errors
    /// When there is none of that number, the store fails, or the record cannot be read.
    pub async fn published_version(&self, poll: &Poll, one: &Ratified) -> Result<Arc<Compiled>, SourceError> {
        let fail = Failure { what: "constitution", version: one.version, slug: poll.slug.to_string() };
        let made = async {
            let stored = self.store.ratified_version(poll.id, one.version).await?.ok_or(SourceError::Interrupted)?;
            apart(move || {
                Ok(Compiled {
                    constitution: serde_json::from_str(&stored.json).map_err(|cause| fail.because(cause))?,
                    version: stored.ratified.version,
                    sha256: stored.ratified.sha256,
                    created_at_ms: stored.ratified.published_at_ms.unwrap_or(stored.ratified.ratified_at_ms),
                    json_bytes: stored.json.len() as u64,
                    markdown_bytes: stored.markdown.len() as u64,
                })
            })
            .await
        };
        self.ratified.get(poll.id, one.version, made).await
    }

    /// What the principles of a poll changed in the model, as its latest published report shows it; none without one.
    ///
    /// # Errors
    /// When the store fails or the report cannot be read.
    pub async fn examples(&self, poll: &Poll) -> Result<Option<Arc<Examples>>, SourceError> {
        if poll.phase != Phase::Published {
            return Ok(None);
        }
        let Some(latest) = self.store.publications(poll.id).await?.into_iter().next() else { return Ok(None) };
        let (version, sha256) = (latest.record.version, latest.record.report_sha256);
        let fail = Failure { what: "report", version, slug: poll.slug.to_string() };
        let made = async {
            let Some(json) = self.store.kept_report(poll.id, &sha256).await? else { return Ok(Examples::default()) };
            apart(move || {
                let report: ModelReport = serde_json::from_str(&json).map_err(|cause| fail.because(cause))?;
                Ok(Examples::of(report))
            })
            .await
        };
        self.examples.get(poll.id, version, made).await.map(Some)
    }

    /// The second votes on the constitution of a poll, polls that are drafts among them, the latest first; each with
    /// its result once that may be seen.
    ///
    /// # Errors
    /// When the store fails or a stored record cannot be read.
    pub async fn second_votes(&self, poll: &Poll) -> Result<Vec<SecondVote>, SourceError> {
        let mut votes = Vec::new();
        for round in self.store.rounds(poll.id).await? {
            let result = match self.store.poll(&round.slug).await?.filter(Poll::shows_results) {
                Some(voted) => self.ratification(&voted).await?,
                None => None,
            };
            votes.push(SecondVote { round, result });
        }
        Ok(votes)
    }

    /// What people said of the principles in a poll that votes on a constitution; `None` for every other poll and as
    /// long as there is no analysis.
    ///
    /// # Errors
    /// When the store fails or a stored record cannot be read.
    pub async fn ratification(&self, poll: &Poll) -> Result<Option<record::Ratification>, SourceError> {
        let (Some(ratifies), Some(put)) = (&poll.ratifies, self.store.put_to_vote_in(poll.id).await?) else {
            return Ok(None);
        };
        let Some(analysed) = self.analysis(poll).await? else { return Ok(None) };
        Ok(Some(ratification::result(poll, ratifies, &put.principles, &analysed)))
    }

    /// The latest published constitution, or what rules alone have compiled as long as none is published.
    async fn constitution(&self, poll: &Poll) -> Result<Option<Arc<Compiled>>, SourceError> {
        if let Some(latest) = self.published(poll).await?.first() {
            return self.published_version(poll, latest).await.map(Some);
        }
        let Some(latest) = self.store.latest_constitution_version(poll.id).await? else { return Ok(None) };
        let fail = Failure { what: "constitution", version: latest.version, slug: poll.slug.to_string() };
        let made = async {
            let stored = self.store.constitution(poll.id, latest.version).await?.ok_or(SourceError::Interrupted)?;
            apart(move || {
                Ok(Compiled {
                    constitution: serde_json::from_str(&stored.json).map_err(|cause| fail.because(cause))?,
                    version: stored.version,
                    sha256: stored.sha256,
                    created_at_ms: stored.created_at_ms,
                    json_bytes: stored.json.len() as u64,
                    markdown_bytes: stored.markdown.len() as u64,
                })
            })
            .await
        };
        self.constitutions.get(poll.id, latest.version, made).await.map(Some)
    }
}

/// Which record could not be read.
struct Failure {
    what: &'static str,
    version: i64,
    slug: String,
}

impl Failure {
    fn because(self, cause: serde_json::Error) -> SourceError {
        SourceError::Record { what: self.what, version: self.version, slug: self.slug, cause }
    }
}

/// Does long work on a thread of its own, so that other readers are not held up.
async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, SourceError> + Send + 'static,
) -> Result<T, SourceError> {
    tokio::task::spawn_blocking(work).await.map_err(|_| SourceError::Interrupted)?
}
