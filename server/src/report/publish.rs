//! What is published with a report, and what must hold before.

use super::weights::Weights;
use crate::{rating, translate};
use app::{Source, published::support::support, report::Checks};
use deliberation::{
    Poll, Said,
    store::{Published, Store, now_ms},
};
use record::{
    Constitution, ModelReport, Publication,
    model_report::{Side, since},
    publication::{FORMAT, GivenOut, Named, People, Since},
};
use std::sync::Arc;

/// A report that could be published as it is.
#[derive(Clone, Debug)]
pub(crate) struct Prepared {
    /// The report.
    pub(crate) report: Arc<ModelReport>,
    /// The constitution that it is about.
    pub(crate) constitution: Arc<Constitution>,
    /// What would be published, without what its publishers say.
    pub(crate) publication: Publication,
    /// What holds and what does not.
    pub(crate) checks: Checks,
    /// The models that could be given out with it.
    pub(crate) models: Vec<&'static str>,
    /// The versions so far, the newest first.
    pub(crate) versions: Vec<Published>,
}

/// What becomes of a report that is kept; `None` where it, its constitution or an analysis is not there.
pub(crate) async fn prepare(
    source: &Source,
    weights: &Weights,
    poll: &Poll,
    sha256: &str,
    by: &str,
) -> anyhow::Result<Option<Prepared>> {
    let store = source.store();
    let Some(json) = store.kept_report(poll.id, sha256).await? else { return Ok(None) };
    let report: ModelReport = serde_json::from_str(&json)?;
    let Some(arm) = report.arm(Side::Public) else { return Ok(None) };
    // The same text may have been ratified twice; the one that is published counts.
    let ratified = store.ratified(poll.id).await?;
    let mut same = ratified.iter().filter(|one| one.sha256 == arm.constitution_sha256);
    let Some(first) = same.clone().next() else { return Ok(None) };
    let one = same.find(|one| one.published_at_ms.is_some()).unwrap_or(first);
    let Some(text) = store.ratified_version(poll.id, one.version).await? else { return Ok(None) };
    let constitution: Arc<Constitution> = Arc::new(serde_json::from_str(&text.json)?);
    let reading = source.poll(poll.slug.as_str()).await?;
    let Some(analysis) = &reading.analysis else { return Ok(None) };
    let likeness = source.weighting(&reading).await?.map(|weighting| weighting.representativeness);
    let versions = store.publications(poll.id).await?;
    let rating = rating::counted::for_next_version(store, poll.id, sha256, &report, &versions).await?;
    let since = since_last(store, poll, sha256, &report, &versions).await?;
    let published = &analysis.published;
    let groups =
        if published.has_groups() { published.groups.iter().map(|group| group.size).collect() } else { Vec::new() };
    let publication = Publication {
        format: FORMAT.to_owned(),
        poll: poll.slug.to_string(),
        topic: poll.topic.clone(),
        simulated: poll.is_simulated(),
        version: versions.first().map_or(0, |latest| latest.record.version) + 1,
        day: app::words::number::iso_day(now_ms()),
        by: by.to_owned(),
        report_sha256: sha256.to_owned(),
        constitution: Named { version: one.version, sha256: one.sha256.clone() },
        analysis: Named { version: analysis.version, sha256: analysis.sha256.clone() },
        seed: Some(translate::seed(poll)),
        people: People {
            participants: published.participants,
            statements: published.statements.len() as u64,
            votes: published.votes,
            groups,
            representativeness: likeness,
        },
        support: constitution.clauses.iter().filter_map(support).collect(),
        since,
        rating,
        departures: String::new(),
        contact: poll.settings.contact.clone(),
        licence: record::constitution::LICENCE.to_owned(),
        models: None,
        note: None,
        address: None,
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    };
    let checks = Checks {
        constitution: one.published_at_ms.is_some(),
        bias: report.bias.iter().flat_map(|bias| &bias.score).any(|of| of.figure.shown().is_some()),
        small: publication.people.small_numbers(),
        bare: report.figures().filter(|figure| figure.is_bare()).count(),
    };
    let models = weights.kept(&report);
    Ok(Some(Prepared { report: Arc::new(report), constitution, publication, checks, models, versions }))
}

/// What became of the figures since the version before.
async fn since_last(
    store: &Store,
    poll: &Poll,
    sha256: &str,
    report: &ModelReport,
    versions: &[Published],
) -> anyhow::Result<Option<Since>> {
    let Some(last) = versions.first().filter(|last| last.record.report_sha256 != sha256) else { return Ok(None) };
    let Some(json) = store.kept_report(poll.id, &last.record.report_sha256).await? else { return Ok(None) };
    let before: ModelReport = serde_json::from_str(&json)?;
    Ok(Some(Since::of(last.record.version, &since(&before, report))))
}

impl Prepared {
    /// What is published, with what is said of it.
    pub(crate) fn saying(&self, said: &Said) -> Publication {
        let text = |text: &str| text.trim().replace("\r\n", "\n");
        Publication {
            departures: text(&said.departures),
            contact: text(&said.contact),
            licence: said.licence.clone(),
            models: said.models.as_deref().filter(|_| !self.models.is_empty()).map(|licence| GivenOut {
                licence: text(licence),
                names: self.models.iter().map(ToString::to_string).collect(),
            }),
            address: said
                .site
                .as_ref()
                .map(|site| format!("{site}/polls/{}/report/v/{}", self.publication.poll, self.publication.version)),
            note: Some(text(&said.note)).filter(|note| !note.is_empty() && !self.versions.is_empty()),
            ..self.publication.clone()
        }
    }
}
