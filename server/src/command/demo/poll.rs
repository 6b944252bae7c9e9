//! The simulated poll of the demo, its constitution included.

use super::super::{place::Place, report::give_back, run::Display};
use super::{Args, SLUG};
use crate::importing::{Source, Wanted};
use crate::{
    report::{folder, weights::Weights},
    secret::SealingSecret,
    translate::{self, PublicNames},
};
use anyhow::{Context, ensure};
use deliberation::{
    Moderated, Poll, Said, Slug,
    store::{NewConstitution, NewDraft, NewRatified, Seen, Store},
};
use pipeline::{
    constitution::{edit, markdown},
    opinion,
    simulate::{self, Params, Theme},
};
use record::{Analysis, Constitution, publication::LABORATORY_LICENCE};
use std::path::Path;

/// Statements of the simulated poll.
const STATEMENTS: u32 = 40;
/// Groups that are really there.
const GROUPS: u32 = 3;
/// Votes of one person, on average.
const VOTES_PER: f64 = 26.0;
/// The day from which the constitution counts: a week after the simulated voting began, so that the same seed gives the
/// same bytes.
const DAY: &str = "2026-03-09";
/// What is said beside the figures.
const SIMULATED: &str = "Simulated from beginning to end: nobody took part, nobody decided about any principle, and the model \
    is a very small one that was given a prejudice on purpose. Nothing here says anything about a public or about large models.";
/// Who ratifies and publishes.
const NOBODY: &str = "nobody: this poll is simulated";

/// The ratified constitution of the poll, which is made where it is not there.
pub(super) async fn constitution(args: &Args, seed: u64, display: &Display) -> anyhow::Result<Constitution> {
    let store = Place::in_folder(&args.data).open().await?;
    let made = made(&store, args, seed, display).await;
    store.close().await;
    made
}

async fn made(store: &Store, args: &Args, seed: u64, display: &Display) -> anyhow::Result<Constitution> {
    let slug: Slug = SLUG.parse()?;
    let poll = match store.poll(&slug).await? {
        Some(poll) => poll,
        None => {
            simulated(store, args, seed, &slug).await?;
            display.line(&format!("\u{2713} {} people voted on {STATEMENTS} statements", args.people));
            store.poll(&slug).await?.context("the simulated poll is not there")?
        }
    };
    if let Some(one) = store.ratified(poll.id).await?.first() {
        let text = store.ratified_version(poll.id, one.version).await?.context("the constitution is not there")?;
        return Ok(serde_json::from_str(&text.json)?);
    }
    let sealed = ratified(store, &poll).await?;
    display.line(&format!("\u{2713} a constitution of {} principles", sealed.clauses.len()));
    Ok(sealed)
}

/// Gives the report of the run back, unless that was done before.
/// `base` is the model that both began with.
pub(super) async fn publish(args: &Args, run: &Path, base: &Path) -> anyhow::Result<()> {
    let handed = folder::read(&run.join("report"))?;
    let store = Place::in_folder(&args.data).open_existing().await?;
    let poll = store.poll(&SLUG.parse()?).await?.context("the simulated poll is not there")?;
    store.keep_report(poll.id, &handed, 0).await?;
    let weights = Weights::of(&args.data);
    weights.keep(&handed.report, &[run.to_owned(), base.to_owned()])?;
    let newest = store.publications(poll.id).await?;
    if newest.first().is_none_or(|newest| newest.record.report_sha256 != handed.sha256) {
        let said = Said {
            departures: SIMULATED.to_owned(),
            contact: NOBODY.to_owned(),
            licence: record::constitution::LICENCE.to_owned(),
            note: if newest.is_empty() { String::new() } else { "Another run.".to_owned() },
            looked: true,
            models: Some(LABORATORY_LICENCE.to_owned()),
            ..Said::default()
        };
        let names = PublicNames::new(&SealingSecret::load(None, &args.data)?);
        give_back(&store, &weights, &names, (&poll, &handed.sha256), (&said, NOBODY)).await?;
    }
    store.close().await;
    Ok(())
}

/// Puts a simulated poll in.
async fn simulated(store: &Store, args: &Args, seed: u64, slug: &Slug) -> anyhow::Result<()> {
    let folder = tempfile::tempdir_in(&args.data)?;
    let params = Params {
        participants: args.people,
        statements: STATEMENTS,
        groups: GROUPS,
        votes_per: VOTES_PER,
        theme: Theme::Laboratory,
        seed,
    };
    simulate::simulate(&params, folder.path())?;
    let source = Source::open(folder.path(), None)?;
    let wanted = Wanted {
        slug: slug.clone(),
        topic: None,
        moderated: Moderated::NotRejected,
        min_votes: opinion::Params::default().min_votes,
        min_seen: None,
        settings: None,
        tossed: Vec::new(),
        by: 0,
    };
    source.import(store, &wanted).await?;
    Ok(())
}

/// Drafts, ratifies and publishes the constitution without anybody's decision.
async fn ratified(store: &Store, poll: &Poll) -> anyhow::Result<Constitution> {
    let latest = store.latest_analysis(poll.id).await?.context("the simulated poll has no analysis")?;
    let analysis: Analysis = serde_json::from_str(&latest.json)?;
    let draft = translate::draft(&analysis, poll)?;
    let draft = draft.context("the groups agree on nothing that could become a principle; take more --people")?;
    let base = translate::version(&draft)?;
    if store.draft(poll.id).await?.is_none() {
        let new = NewDraft { analysis_version: latest.version, base: base.json, base_sha256: base.sha256, after: None };
        ensure!(store.begin_draft(poll.id, &new, 0).await?, "somebody else works on this poll; try again");
    }
    let kept = store.draft(poll.id).await?.context("the draft is not there")?;
    let sealed = edit::seal(&draft, "1.0.0", DAY, None);
    let new = NewRatified {
        version: 1,
        seen: Seen { round: kept.round, version: kept.version },
        constitution: NewConstitution { record: translate::version(&sealed)?, markdown: markdown(&sealed) },
        checklist: serde_json::json!({ "simulated": true }).to_string(),
        author: NOBODY.to_owned(),
    };
    ensure!(store.ratify(poll.id, &new, 0).await?, "somebody else works on this poll; try again");
    ensure!(store.publish(poll.id, 1, None, NOBODY, 0).await?, "the constitution could not be published");
    Ok(sealed)
}
