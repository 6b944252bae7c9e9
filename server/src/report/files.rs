//! Everything of a published version as files, by name.

use super::{card, preferences, tables};
use deliberation::{
    Poll,
    store::{Published, Store},
};
use pipeline::evaluation::{figures::of_model, harness};
use record::{Constitution, ModelReport, model_report::Model};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What is said beside weights.
pub(super) const CARD: &str = "model-card.md";

/// A published version with what it consists of.
#[derive(Clone, Debug)]
pub(crate) struct Version {
    /// What is said of it.
    pub(crate) published: Published,
    /// The report.
    pub(crate) report: Arc<ModelReport>,
    /// The same in canonical form.
    pub(crate) report_json: String,
    /// The constitution.
    pub(crate) constitution: Arc<Constitution>,
    /// The same in canonical form.
    pub(crate) constitution_json: String,
}

/// A file to be sent.
pub(crate) struct File {
    /// SHA-256 of the bytes.
    pub(crate) sha256: String,
    /// The bytes.
    pub(crate) bytes: Vec<u8>,
}

impl File {
    fn of(bytes: Vec<u8>) -> Self {
        Self { sha256: hex::encode(Sha256::digest(&bytes)), bytes }
    }
}

impl Version {
    /// Reads a version; `None` where there is none of that number.
    pub(crate) async fn read(store: &Store, poll: &Poll, version: i64) -> anyhow::Result<Option<Self>> {
        let Some(published) = store.publication(poll.id, version).await? else { return Ok(None) };
        let record = &published.record;
        let Some(report_json) = store.kept_report(poll.id, &record.report_sha256).await? else { return Ok(None) };
        let constitution = store.ratified_version(poll.id, record.constitution.version).await?;
        let Some(constitution) = constitution else { return Ok(None) };
        Ok(Some(Self {
            report: Arc::new(serde_json::from_str(&report_json)?),
            constitution: Arc::new(serde_json::from_str(&constitution.json)?),
            constitution_json: constitution.json,
            report_json,
            published,
        }))
    }

    /// The models that are given out with it.
    pub(crate) fn models(&self) -> Vec<Model<'_>> {
        self.published.record.given_out(&self.report)
    }

    /// What is said beside its weights.
    pub(super) fn card(&self) -> String {
        card::text(self)
    }

    /// What `results_MODEL.json` holds: the figures of a model in the shape of lm-evaluation-harness.
    fn harness(&self, name: &str) -> Option<serde_json::Value> {
        let name = name.strip_prefix("results_")?.strip_suffix(".json")?;
        let model = self.report.models().find(|model| model.whose.name() == name)?;
        Some(harness::results(&of_model(&self.report, model.whose)))
    }

    /// A file of it; `None` where there is none of that name.
    pub(crate) async fn file(&self, store: &Store, poll: &Poll, name: &str) -> anyhow::Result<Option<File>> {
        // Files of versions that were published before this was said are as they were.
        let simulated = self.published.record.simulated && !self.published.record.support.is_empty();
        let bytes = match name {
            "report.json" => self.report_json.clone().into_bytes(),
            "publication.json" => self.published.json.clone().into_bytes(),
            name if self.report.files.contains_key(name) => {
                let file = store.report_file(poll.id, &self.published.record.report_sha256, name).await?;
                return Ok(file.map(|file| File { sha256: file.sha256, bytes: file.bytes }));
            }
            "constitution.json" => self.constitution_json.clone().into_bytes(),
            "bias.csv" => tables::bias(&self.report)?,
            "people.csv" => match &self.published.record.people.representativeness {
                Some(likeness) => tables::people(likeness)?,
                None => return Ok(None),
            },
            "abilities.csv" => tables::abilities(&self.report)?,
            "adherence.csv" => tables::adherence(&self.report)?,
            "answers.csv" => tables::answers(&self.report)?,
            "rating.json" => match &self.published.record.rating {
                Some(rating) => record::canonical::to_vec(rating)?,
                None => return Ok(None),
            },
            "preferences.csv" => match &self.published.record.rating {
                Some(rating) => preferences::table(rating)?,
                None => return Ok(None),
            },
            CARD => self.card().into_bytes(),
            name => match self.harness(name) {
                Some(mut results) => {
                    if simulated {
                        results["simulated"] = true.into();
                    }
                    serde_json::to_vec_pretty(&results)?
                }
                None => return Ok(None),
            },
        };
        let bytes = if simulated && name.ends_with(".csv") { tables::simulated(&bytes)? } else { bytes };
        Ok(Some(File::of(bytes)))
    }
}
