//! `folkmoot analyze`: an export folder to an analysis, without a database.

use super::output;
use crate::progress;
use anyhow::Context;
use clap::ValueEnum;
use pipeline::{
    opinion::{self, Compat, Moderated, Params, Poll},
    polis::{AgreeIs, PolisFolder, read_groups, read_ids},
};
use record::Analysis;
use std::path::PathBuf;

/// Options of `folkmoot analyze`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot analyze export/ --moderated accepted --toss left-out.csv --out analysis.json"
)]
pub(crate) struct Args {
    /// Folder in Polis' export format
    dir: PathBuf,
    /// Write the analysis into this file instead of to standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Number of opinion groups; without it, the number with the best silhouette that is stable
    #[arg(long, value_name = "K", conflicts_with = "groups_from")]
    groups: Option<u32>,
    /// Take the groups as given in this file (columns participant,group) and compute everything else
    #[arg(long, value_name = "FILE")]
    groups_from: Option<PathBuf>,
    /// Votes from which a participant is grouped
    #[arg(long, default_value_t = Params::default().min_votes, value_name = "N")]
    min_votes: u32,
    /// Leave out the participants whose ids stand in this file, one a line
    #[arg(long, value_name = "FILE")]
    toss: Option<PathBuf>,
    /// Which statements enter the mathematics
    #[arg(long, value_enum, default_value_t)]
    moderated: ModeratedArg,
    /// Which number means agreement, where votes.csv has the columns user_id, vote_value and comment_id (votes-bulk)
    #[arg(long, value_enum, value_name = "NUMBER", allow_negative_numbers = true)]
    agree_is: Option<AgreeArg>,
    /// Whose choices are followed where the recipes differ
    #[arg(long, value_enum, default_value_t)]
    compat: CompatArg,
    /// Highest number of groups tried
    #[arg(long, default_value_t = Params::default().max_groups, value_name = "K")]
    max_groups: u32,
    /// Smallest group as a share of the people grouped
    #[arg(long, default_value_t = Params::default().min_group_share, value_name = "SHARE")]
    min_group_share: f64,
    /// Seeded starts of the clustering per number of groups
    #[arg(long, default_value_t = Params::default().restarts, value_name = "N")]
    restarts: u32,
    /// Bootstraps behind the stability figure
    #[arg(long, default_value_t = Params::default().bootstraps, value_name = "N")]
    bootstraps: u32,
    /// Seed of every random choice
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Threads, at most 256; the result does not depend on it
    #[arg(long, value_name = "T", value_parser = clap::value_parser!(u16).range(1..=256))]
    threads: Option<u16>,
    /// Leave the list of participants out of the result
    #[arg(long)]
    no_participants: bool,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(crate) enum ModeratedArg {
    /// All but rejected statements
    #[default]
    NotRejected,
    /// Only accepted statements
    Accepted,
}

impl From<ModeratedArg> for Moderated {
    fn from(arg: ModeratedArg) -> Self {
        match arg {
            ModeratedArg::NotRejected => Self::NotRejected,
            ModeratedArg::Accepted => Self::Accepted,
        }
    }
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum AgreeArg {
    /// 1 agree, 0 pass, -1 disagree
    #[value(name = "1")]
    One,
    /// -1 agree, 0 pass, 1 disagree
    #[value(name = "-1")]
    MinusOne,
}

impl From<AgreeArg> for AgreeIs {
    fn from(arg: AgreeArg) -> Self {
        match arg {
            AgreeArg::One => Self::One,
            AgreeArg::MinusOne => Self::MinusOne,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum CompatArg {
    /// Seeded restarts, smallest group, stability
    #[default]
    Folkmoot,
    /// A cold start of Polis
    Polis,
}

impl Args {
    fn params(&self) -> Params {
        Params {
            compat: match self.compat {
                CompatArg::Folkmoot => Compat::Folkmoot,
                CompatArg::Polis => Compat::Polis,
            },
            min_votes: self.min_votes,
            moderated: self.moderated.into(),
            groups: self.groups,
            max_groups: self.max_groups,
            min_group_share: self.min_group_share,
            restarts: self.restarts,
            bootstraps: self.bootstraps,
            seed: self.seed,
            ..Params::default()
        }
    }

    fn analyze(&self) -> anyhow::Result<Analysis> {
        let params = self.params().check()?;
        let given = self.groups_from.as_deref().map(read_groups).transpose()?;
        let tossed = self.toss.as_deref().map(read_ids).transpose()?.unwrap_or_default();
        let folder = PolisFolder::open(&self.dir)?.agree_is(self.agree_is.map(Into::into));
        let poll = Poll::from_polis(&folder, &tossed)?;
        let mut analysis = match &given {
            Some(groups) => opinion::analyze_given(&poll, groups, &params)?,
            None => opinion::analyze(&poll, &params)?,
        };
        if self.no_participants {
            analysis.participants.clear();
        }
        Ok(analysis)
    }
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    let bar = progress::spinner(format!("analysing {}", args.dir.display()));
    let analysis = match args.threads {
        None => args.analyze()?,
        Some(threads) => {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build();
            pool.context("the threads could not be started; try a smaller --threads")?.install(|| args.analyze())?
        }
    };
    bar.finish_and_clear();
    output::analysis(args.out.as_deref(), &analysis)
}
