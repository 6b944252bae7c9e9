//! A poll from elsewhere into the database, all or nothing: the one way for the command line and for pages.

use crate::translate::{
    TOPIC, compute,
    folder::{self, Extent, Heading},
};
use anyhow::{Context, anyhow};
use deliberation::{
    Exclusion, ExternalId, FreeText, Moderated, NewPoll, Settings, Slug,
    settings::AnswerOption,
    store::{Batch, Import, Store},
};
use pipeline::polis::{AgreeIs, PolisFolder};
use record::Id;
use std::{path::Path, sync::Arc};
use tokio::sync::mpsc;

/// Pieces of a poll on their way from the files to the database, at most.
const QUEUE: usize = 4;

/// An export folder that can be read.
pub(crate) struct Source {
    folder: Arc<PolisFolder>,
    heading: Heading,
}

/// What the poll is to be here.
pub(crate) struct Wanted {
    /// Its name in addresses.
    pub(crate) slug: Slug,
    /// Topic, instead of the one that the export names.
    pub(crate) topic: Option<String>,
    /// Which statements enter the mathematics.
    pub(crate) moderated: Moderated,
    /// Votes from which a participant is grouped.
    pub(crate) min_votes: u32,
    /// Votes that a statement needs to enter the constitution.
    pub(crate) min_seen: Option<u32>,
    /// Settings, where there are some that are not the default.
    pub(crate) settings: Option<Settings>,
    /// Participants whose votes stay out of the mathematics.
    pub(crate) tossed: Vec<Id>,
    /// Account that runs the poll from then on; 0 for the command line of the machine.
    pub(crate) by: i64,
}

impl Source {
    /// Looks at a folder. `agree` says which number means agreement, where the votes leave that open.
    pub(crate) fn open(dir: &Path, agree: Option<AgreeIs>) -> anyhow::Result<Self> {
        let folder = Arc::new(PolisFolder::open(dir)?.agree_is(agree));
        let heading = folder::heading(dir, &folder)?;
        Ok(Self { folder, heading })
    }

    /// Reads everything once, before a database is touched: files can be wrong on their last line.
    pub(crate) fn check(&self) -> anyhow::Result<Extent> {
        folder::read(&self.folder, |_| Ok(()))
    }

    /// The first thing that is wrong in each of the files.
    pub(crate) fn faults(&self) -> Vec<anyhow::Error> {
        folder::faults(&self.folder)
    }

    /// What the export says of the poll as a whole.
    pub(crate) fn entry(&self, key: &str) -> Option<&str> {
        self.folder.summary().get(key).filter(|value| !value.trim().is_empty())
    }

    /// Topics, by the keys under which an export of ours names them.
    fn topics(&self) -> impl Iterator<Item = AnswerOption> + '_ {
        self.folder.summary().entries.iter().filter_map(|(key, value)| {
            let id = key.strip_prefix(TOPIC)?.to_owned();
            Some(AnswerOption { id, text: value.clone() })
        })
    }

    fn poll(&self, wanted: &Wanted) -> anyhow::Result<NewPoll> {
        let topic = wanted.topic.as_deref().or_else(|| self.entry("topic")).unwrap_or(wanted.slug.as_str());
        Ok(NewPoll {
            slug: wanted.slug.clone(),
            topic: FreeText::parse(topic).context("the topic")?,
            description: FreeText::parse(self.entry("conversation-description").unwrap_or_default())?,
            origin: self.heading.origin,
            source_url: self.entry("url").map(FreeText::parse).transpose()?,
            moderated: wanted.moderated,
            min_votes: wanted.min_votes,
            min_seen: wanted.min_seen,
        })
    }

    /// Puts the poll in, with its analysis. What is there of one that cannot be completed is removed again.
    pub(crate) async fn import(&self, store: &Store, wanted: &Wanted) -> anyhow::Result<Extent> {
        let mut import = store.import(&self.poll(wanted)?).await?;
        match self.put_in(&mut import, wanted).await {
            Ok(extent) => {
                import.commit_for(wanted.by).await?;
                Ok(extent)
            }
            Err(error) => {
                if let Err(left) = import.abandon().await {
                    tracing::warn!(error = %left, "what was put in stays hidden; the next import removes it");
                }
                Err(error)
            }
        }
    }

    async fn put_in(&self, import: &mut Import, wanted: &Wanted) -> anyhow::Result<Extent> {
        import.summary(&self.heading.entries).await?;
        let mut settings = wanted.settings.clone();
        if self.folder.asks_importance()? {
            settings.get_or_insert_default().importance = true;
        }
        let topics: Vec<AnswerOption> = self.topics().collect();
        if !topics.is_empty() {
            let settings = settings.get_or_insert_default();
            settings.topics = topics;
            settings.check().map_err(|wrong| anyhow!("summary.csv: {}", wrong[0]))?;
        }
        if let Some(settings) = &settings {
            import.settings(settings).await?;
        }
        let (give, mut take) = mpsc::channel::<Batch>(QUEUE);
        let folder = Arc::clone(&self.folder);
        let reader = tokio::task::spawn_blocking(move || {
            folder::read(&folder, |batch| give.blocking_send(batch).context("the database gave up"))
        });
        while let Some(batch) = take.recv().await {
            import.append(batch).await?;
        }
        let extent = reader.await??;
        exclude(import, &wanted.tossed).await?;
        import.settle(extent.opened_at_ms, extent.closed_at_ms).await?;
        let computed = compute(import.snapshot().await?, None).await?;
        import.save(&computed).await?;
        Ok(extent)
    }
}

async fn exclude(import: &mut Import, tossed: &[Id]) -> anyhow::Result<()> {
    let mut unknown = Vec::new();
    for id in tossed {
        if !import.exclude(&ExternalId::parse(id.as_str())?, Exclusion::Tossed).await? {
            unknown.push(id.as_str());
        }
    }
    if !unknown.is_empty() {
        // A list is often made for several polls, so this is no reason to stop; a slip of the pen should be seen.
        tracing::warn!(ids = unknown.join(", "), "participants to leave out who are not in this poll");
    }
    Ok(())
}
