//! `folkmoot report`: reports on models, from a folder to the public. In the browser: `/facilitate/SLUG/report`.

use super::{output, place::Place};
use crate::{
    http::PublicAddress,
    report::{
        bundle::{self, frozen},
        files::Version,
        folder,
        publish::prepare,
        weights::Weights,
    },
    secret::SealingSecret,
    translate::PublicNames,
};
use anyhow::{Context, bail};
use app::Source;
use clap::Subcommand;
use deliberation::{Poll, Said, Slug, store::Store};
use record::{ModelReport, Publication, publication::LABORATORY_LICENCE};
use serde_json::json;
use std::path::PathBuf;

/// Options of `folkmoot report`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot report add --poll rules run/report\n  \
                        folkmoot report publish --poll rules --none-known --by 'The council'")]
pub(crate) struct Args {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    /// Keep a report that a run has ended with, here or on another machine
    Add(Add),
    /// Give a report back to the public as the next version
    Publish(Publish),
    /// Write all that it takes to compute a published version again, as one archive
    Bundle(Bundle),
    /// Remove the votes and statements that were kept with a published version, as when a text in them may not be given
    /// out; its bundle then has those of now
    Thaw(Thaw),
}

/// Options of `folkmoot report add`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot report add --poll rules run/report --models run/\n\nModels are known by their \
                        hashes, wherever they lie in the folders that are named."
)]
struct Add {
    /// Name of the poll in addresses
    #[arg(long, value_name = "SLUG")]
    poll: Slug,
    /// Folder with report.json and the files that its figures come from
    folder: PathBuf,
    /// Folder in which the models of the report lie, so that they can be given out with it; several may be named
    #[arg(long, value_name = "DIR")]
    models: Vec<PathBuf>,
    #[command(flatten)]
    place: Place,
}

/// Options of `folkmoot report publish`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:\n  folkmoot report publish --poll rules --none-known --by 'The council'\n  \
                        folkmoot report publish --poll rules --departures 'It is rude in the evening.' --by Ann --note 'Right figures'")]
struct Publish {
    /// Name of the poll in addresses
    #[arg(long, value_name = "SLUG")]
    poll: Slug,
    /// SHA-256 of the report [default: the one that was kept last]
    #[arg(long, value_name = "HASH")]
    report: Option<String>,
    /// Who publishes it, for everybody to read
    #[arg(long, value_name = "NAME")]
    by: String,
    /// Where the model does not do what was intended, in plain words
    #[arg(long, value_name = "TEXT", default_value = "")]
    departures: String,
    /// Nothing is known beyond what the figures show
    #[arg(long)]
    none_known: bool,
    /// Whom to ask [default: the contact of the poll]
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    /// Licence of the report: CC0-1.0 or CC-BY-4.0
    #[arg(long, value_name = "SPDX", default_value = record::constitution::LICENCE)]
    licence: String,
    /// Whether the models are given out, as far as they are kept here [default: only the laboratory's]
    #[arg(long, value_name = "YES|NO")]
    models: Option<Choice>,
    /// Licence of the models [default of the laboratory's: Apache-2.0 OR MIT]
    #[arg(long, value_name = "TEXT")]
    models_licence: Option<String>,
    /// What this version corrects; not for the first
    #[arg(long, value_name = "TEXT", default_value = "")]
    note: String,
    /// Figures without n or interval are left out, and that has been seen
    #[arg(long)]
    looked: bool,
    /// Where the site is that serves it (`https://...`): model card and bundle then lead there
    #[arg(long, env = "FOLKMOOT_URL", value_name = "URL", value_parser = PublicAddress::parse)]
    url: Option<PublicAddress>,
    /// The secret of `folkmoot serve`, from which the ids come under which people are published; without it that of the
    /// data folder
    #[arg(long, env = "FOLKMOOT_SECRET", hide_env_values = true, value_name = "TEXT")]
    secret: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Yes or no, where leaving it out means neither.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Choice {
    Yes,
    No,
}

/// Options of `folkmoot report bundle`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot report bundle --poll rules --version 1 --with-models --out bundle.zip\n  \
                        folkmoot verify bundle.zip"
)]
struct Bundle {
    /// Name of the poll in addresses
    #[arg(long, value_name = "SLUG")]
    poll: Slug,
    /// The published version [default: the newest]
    #[arg(long, value_name = "N")]
    version: Option<i64>,
    /// File for the archive
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// Put the models that are given out into it, so that their scores can be measured again
    #[arg(long)]
    with_models: bool,
    /// The secret of `folkmoot serve`, from which the ids come under which people are published; without it that of the
    /// data folder
    #[arg(long, env = "FOLKMOOT_SECRET", hide_env_values = true, value_name = "TEXT")]
    secret: Option<String>,
    #[command(flatten)]
    place: Place,
}

/// Options of `folkmoot report thaw`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot report thaw --poll rules --version 1")]
struct Thaw {
    /// Name of the poll in addresses
    #[arg(long, value_name = "SLUG")]
    poll: Slug,
    /// The published version
    #[arg(long, value_name = "N")]
    version: i64,
    #[command(flatten)]
    place: Place,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let runtime = tokio::runtime::Runtime::new().context("the runtime could not be started")?;
    runtime.block_on(async {
        match args.what {
            What::Add(args) => add(&args).await,
            What::Publish(args) => publish(&args).await,
            What::Bundle(args) => pack(&args).await,
            What::Thaw(args) => thaw(&args).await,
        }
    })
}

async fn find(store: &Store, slug: &Slug) -> anyhow::Result<Poll> {
    store.poll(slug).await?.with_context(|| format!("there is no poll named {slug} in this database"))
}

async fn add(args: &Add) -> anyhow::Result<()> {
    let handed = folder::read(&args.folder)?;
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.poll).await?;
    let is_new = store.keep_report(poll.id, &handed, 0).await?;
    store.close().await;
    let models = Weights::of(args.place.data()).keep(&handed.report, &args.models)?;
    output::line(&json!({
        "poll": args.poll, "report": handed.sha256, "files": handed.files.len(), "new": is_new, "models": models,
    }))
}

async fn pack(args: &Bundle) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.poll).await?;
    let newest = store.publications(poll.id).await?.first().map(|newest| newest.record.version);
    let Some(number) = args.version.or(newest) else { bail!("{} has no published report", args.poll) };
    let version = Version::read(&store, &poll, number).await?;
    let version = version.with_context(|| format!("{} has no version {number} of its report", args.poll))?;
    let names = PublicNames::new(&SealingSecret::load(args.secret.as_deref(), args.place.data())?);
    let work = tempfile::tempdir()?;
    let made = work.path().join("bundle.zip");
    let weights = args.with_models.then(|| Weights::of(args.place.data()));
    bundle::write(&store, &names, &poll, &version, weights.as_ref(), &made).await?;
    store.close().await;
    output::into_file(&args.out, |out| std::io::copy(&mut std::fs::File::open(&made)?, &mut &mut *out))?;
    let sha256 = output::sha256(&args.out)?;
    output::line(&json!({ "poll": args.poll, "version": number, "file": args.out, "sha256": sha256 }))
}

async fn thaw(args: &Thaw) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.poll).await?;
    let Some(published) = store.publication(poll.id, args.version).await? else {
        bail!("{} has no version {} of its report", args.poll, args.version);
    };
    let had = store.thaw(poll.id, published.record.version, 0).await?;
    store.close().await;
    output::line(&json!({ "poll": args.poll, "version": args.version, "thawed": had }))
}

async fn publish(args: &Publish) -> anyhow::Result<()> {
    let store = args.place.open_existing().await?;
    let poll = find(&store, &args.poll).await?;
    let kept = store.reports(poll.id).await?;
    let chosen = match &args.report {
        Some(sha256) => kept.iter().find(|one| one.sha256 == *sha256),
        None => kept.first(),
    };
    let Some(chosen) = chosen else {
        bail!("{} has no such report; bring one in with `folkmoot report add`", args.poll);
    };
    let json = store.kept_report(poll.id, &chosen.sha256).await?.context("the report is gone")?;
    let report: ModelReport = serde_json::from_str(&json)?;
    let weights = Weights::of(args.place.data());
    let models = models(args, &report, &weights.kept(&report))?;
    let said = Said {
        models,
        departures: args.departures.clone(),
        none_known: args.none_known,
        contact: args.contact.clone().unwrap_or_else(|| poll.settings.contact.clone()),
        licence: args.licence.clone(),
        note: args.note.clone(),
        looked: args.looked,
        site: args.url.as_ref().map(|url| url.of("")),
    };
    let names = PublicNames::new(&SealingSecret::load(args.secret.as_deref(), args.place.data())?);
    let publication = give_back(&store, &weights, &names, (&poll, &chosen.sha256), (&said, &args.by)).await?;
    let published = store.publication(poll.id, publication.version).await?;
    store.close().await;
    output::line(&json!({
        "poll": args.poll,
        "version": publication.version,
        "report": chosen.sha256,
        "models": publication.models.map(|models| models.names).unwrap_or_default(),
        "sha256": published.map(|published| published.sha256),
    }))
}

/// The licence under which models are given out; `None` where they are not.
fn models(args: &Publish, report: &ModelReport, kept: &[&str]) -> anyhow::Result<Option<String>> {
    let is_laboratory = report.base.laboratory;
    match args.models {
        Some(Choice::No) => return Ok(None),
        Some(Choice::Yes) if kept.is_empty() => bail!(
            "the models of this report are not kept here; bring them in with `folkmoot report add … --models DIR`"
        ),
        None if kept.is_empty() || !is_laboratory => return Ok(None),
        _ => {}
    }
    let usual = if is_laboratory { LABORATORY_LICENCE } else { "" };
    Ok(Some(args.models_licence.clone().unwrap_or_else(|| usual.to_owned())))
}

/// Publishes a report that is kept as the next version, if everything holds that must hold.
pub(super) async fn give_back(
    store: &Store,
    weights: &Weights,
    names: &PublicNames,
    (poll, sha256): (&Poll, &str),
    (said, by): (&Said, &str),
) -> anyhow::Result<Publication> {
    let source = Source::new(store.clone());
    let prepared = prepare(&source, weights, poll, sha256, by).await?;
    let Some(prepared) = prepared else {
        bail!("{} has no analysis yet, or people vote again; close it and wait for its analysis", poll.slug);
    };
    if !prepared.checks.constitution {
        bail!("the constitution of this report is not published; publish it at /facilitate/{}/constitution", poll.slug);
    }
    if !prepared.checks.bias {
        bail!("the report does not say how biased the model is; run it again with the questions on bias");
    }
    if prepared.checks.small > 0 {
        bail!("{} numbers of 1 to 4 people would be shown; the poll has too few people", prepared.checks.small);
    }
    let lacks = said.lacks(!prepared.versions.is_empty(), prepared.checks.bare > 0);
    if !lacks.is_empty() {
        let list: Vec<String> =
            lacks.iter().map(|one| format!("\n  --{}: {one}", one.field().replace('_', "-"))).collect();
        bail!("nothing was published, because:{}", list.concat());
    }
    let publication = prepared.saying(said);
    let frozen = frozen::freeze(store, names, poll, &publication).await?;
    if !store.publish_report(poll.id, &publication, frozen.as_ref(), 0).await? {
        bail!("nothing was published: somebody else was faster, or people vote again");
    }
    Ok(publication)
}
