//! A poll as files for everybody.
//!
//! * `tables`: Polis' CSV files and the same as Parquet;
//! * `readme`: what there is, how to work it out again, and what to be careful with;
//! * `bundle`: all of it as one archive;
//! * [`numbered`]: the files once more for programs made for Polis, where somebody asks for that.
//!
//! Everything comes from one look at the poll, so that all files fit together: whoever runs the commands of the readme
//! on the tables gets the very bytes of the records beside them. What is published of people stands in [`super::names`].

mod bundle;
pub(crate) mod numbered;
mod readme;
mod tables;

use super::{
    compute::{self, params},
    names::PublicNames,
    weights,
};
use anyhow::Context;
use deliberation::{
    Poll, Slug,
    store::{NewConstitution, NewVersion, Store, StoredAnalysis},
};
use pipeline::{
    opinion,
    polis::{
        Cells, Moment, columns, pca2,
        write::{self, Export},
    },
};
use record::{Analysis, Id, weighting::published::Weighting};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io,
    path::Path,
};
use tables::Tables;

/// Which people are left out of the mathematics: present when there are any.
pub(crate) const LEFT_OUT: &str = app::again::LEFT_OUT;
/// What is important to whom: present where the poll asks for that.
pub(crate) const IMPORTANCE: &str = columns::IMPORTANCES.name;
/// The archive, under the name that it has in the folder.
pub(crate) const ALL: &str = "all.zip";
/// Who took part beside the public, and the consensus with weights: present where the poll has a target.
pub(crate) const WEIGHTING: &str = "weighting.json";
/// The result in the form of Polis' `math/pca2`; a file of the folder and not of the archive.
pub(crate) const PCA2: &str = "pca2.json";
/// Every file that may be there but the archive, in the order in which the archive has them.
pub(crate) const FILES: [&str; 16] = [
    "README.md",
    "dictionary.md",
    "summary.csv",
    "comments.csv",
    "votes.csv",
    "participants-votes.csv",
    IMPORTANCE,
    "comment-groups.csv",
    LEFT_OUT,
    "statements.parquet",
    "votes.parquet",
    "matrix.parquet",
    "analysis.json",
    "constitution.json",
    "constitution.md",
    WEIGHTING,
];

/// What was written.
#[derive(Debug)]
pub(crate) struct Published {
    /// Version of the analysis; absent where the votes have changed since the last one that the store keeps.
    pub(crate) version: Option<i64>,
    /// SHA-256 of every file that is there, in lower-case hexadecimal.
    pub(crate) sha256: BTreeMap<&'static str, String>,
    /// Who is counted in the analysis, in id order: by their places programs made for Polis know people.
    pub(crate) voters: Vec<Id>,
}

/// The records that belong to the tables.
struct Records {
    version: Option<i64>,
    /// Number of the latest version that is kept; the next one where this is newer.
    tick: u64,
    analysis: Analysis,
    analysis_record: NewVersion,
    constitution: Option<NewConstitution>,
}

/// Writes all files and the archive into an empty folder.
pub(crate) async fn publish(store: &Store, slug: &Slug, names: &PublicNames, dir: &Path) -> anyhow::Result<Published> {
    let poll = store.poll(slug).await?.with_context(|| format!("there is no poll named {slug} in this database"))?;
    // Before the look at the votes: with one connection in hand, nobody may wait for another.
    let stored = (store.latest_analysis(poll.id).await?, constitution(store, &poll).await?);
    let weighting = store.latest_weighting(poll.id).await?;
    let mut snapshot = store.snapshot(poll.id).await?;
    // Once more, as it was when the votes were.
    let poll = snapshot.poll().await?;
    let builder = compute::read(&mut snapshot, &poll).await?;
    let (made_for, names) = (poll.clone(), names.clone());
    let named = tokio::task::spawn_blocking(move || compute::name(builder.build()?, &made_for, Some(&names)));
    let (votes, names) = named.await??;
    let (records, mut votes) = records(stored, &poll, votes).await?;
    let importance = snapshot.asks_importance().await?;
    let tables = Tables { poll: &poll, names: &names, dir, importance };
    let (left_out, last_vote_ms) = tables.write(&mut snapshot, &records.analysis).await?;
    // As coarse as the times of the tables.
    let last_moderation_ms = snapshot.last_moderation_ms().await?.map(write::day);
    drop(snapshot);
    Export { dir, cells: Cells::FormulaSafe }.groups(&records.analysis, true)?;
    fs::write(dir.join("dictionary.md"), columns::data_dictionary())?;
    fs::write(dir.join("analysis.json"), &records.analysis_record.json)?;
    if let Some(constitution) = &records.constitution {
        fs::write(dir.join("constitution.json"), &constitution.record.json)?;
        fs::write(dir.join("constitution.md"), &constitution.markdown)?;
    }
    let weighting =
        weighting.filter(|weighting| weights::are_public(&poll) && is_weighting_of(&weighting.json, &records.analysis));
    if let Some(weighting) = &weighting {
        fs::write(dir.join(WEIGHTING), &weighting.json)?;
    }
    let moment = Moment { math_tick: records.tick, last_vote_ms, last_moderation_ms };
    fs::write(dir.join(PCA2), serde_json::to_vec(&pca2(&votes, &records.analysis, moment))?)?;
    let unique = readme::Unique::count(&votes);
    let voters = std::mem::take(&mut votes.participants);
    drop(votes);
    fs::write(dir.join("README.md"), readme::text(&poll, &records, weighting.as_ref(), left_out, unique)?)?;
    let (dir, root, version) = (dir.to_owned(), bundle::root(&poll, records.version), records.version);
    let sha256 = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        bundle::write(&dir, &root)?;
        Ok(hashes(&dir)?)
    });
    Ok(Published { version, sha256: sha256.await??, voters })
}

/// The latest published constitution, or what was compiled as long as there is none.
async fn constitution(store: &Store, poll: &Poll) -> anyhow::Result<Option<NewConstitution>> {
    let published = store.ratified(poll.id).await?.into_iter().find(|one| one.published_at_ms.is_some());
    if let Some(one) = published
        && let Some(text) = store.ratified_version(poll.id, one.version).await?
    {
        let record = NewVersion { sha256: one.sha256, json: text.json };
        return Ok(Some(NewConstitution { record, markdown: text.markdown }));
    }
    let compiled = store.latest_constitution(poll.id).await?;
    Ok(compiled.map(|compiled| NewConstitution {
        record: NewVersion { sha256: compiled.sha256, json: compiled.json },
        markdown: compiled.markdown,
    }))
}

/// The records that the store keeps, if they were made from these votes; otherwise they are made.
async fn records(
    (stored, constitution): (Option<StoredAnalysis>, Option<NewConstitution>),
    poll: &Poll,
    votes: opinion::Poll,
) -> anyhow::Result<(Records, opinion::Poll)> {
    let poll = poll.clone();
    let made = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let tick = |version: i64| u64::try_from(version).unwrap_or(0);
        let latest = stored.as_ref().map_or(0, |stored| stored.version);
        if let Some(stored) = stored {
            let analysis: Analysis = serde_json::from_str(&stored.json).context("the stored analysis")?;
            if is_of(&analysis, &poll, &votes) {
                let analysis_record = NewVersion { sha256: stored.sha256, json: stored.json };
                let (version, tick) = (Some(latest), tick(latest));
                return Ok((Records { version, tick, analysis, analysis_record, constitution }, votes));
            }
        }
        let (analysis, analysis_record, constitution) = compute::records(&votes, &poll)?;
        let tick = tick(latest + 1);
        Ok((Records { version: None, tick, analysis, analysis_record, constitution }, votes))
    });
    made.await?
}

/// Whether an analysis is what these votes give under the poll's settings.
fn is_of(analysis: &Analysis, poll: &Poll, votes: &opinion::Poll) -> bool {
    let wanted = params(poll);
    analysis.input.sha256 == votes.sha256()
        && analysis.input.topic == votes.topic
        && analysis.params.min_votes == wanted.min_votes
        && analysis.params.moderated == poll.moderated.as_str()
        && analysis.params.tossed == votes.tossed
        && analysis.params.groups == wanted.groups
        && analysis.params.seed == wanted.seed
}

/// Whether weights were made for the votes of this analysis.
fn is_weighting_of(json: &str, analysis: &Analysis) -> bool {
    let read: Result<Weighting, _> = serde_json::from_str(json);
    read.is_ok_and(|weighting| weighting.poll_sha256 == analysis.input.sha256)
}

fn hashes(folder: &Path) -> io::Result<BTreeMap<&'static str, String>> {
    let mut hashes = BTreeMap::new();
    for file in FILES.into_iter().chain([PCA2, ALL]) {
        let path = folder.join(file);
        if !path.exists() {
            continue;
        }
        hashes.insert(file, hash(&path)?);
    }
    Ok(hashes)
}

fn hash(path: &Path) -> io::Result<String> {
    let mut sha256 = Sha256::new();
    io::copy(&mut File::open(path)?, &mut sha256)?;
    Ok(hex::encode(sha256.finalize()))
}

#[cfg(test)]
mod tests;
