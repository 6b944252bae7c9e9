//! `folkmoot constitution`: an analysis to a constitution, the difference between two, and constitutions from
//! elsewhere. None of them needs a database.

use super::output;
use crate::participation::spoken::language_of;
use anyhow::Context;
use clap::{Subcommand, ValueEnum};
use deliberation::LanguageTag;
use pipeline::constitution::{self, CompileParams, Selection, import};
use record::{Constitution, constitution::ENGLISH};
use std::path::PathBuf;

/// Options of `folkmoot constitution`.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example:\n  folkmoot constitution compile --analysis analysis.json --out constitution/")]
pub(crate) struct Args {
    #[command(subcommand)]
    command: Command,
}

/// What can be done with constitutions.
#[derive(Debug, Subcommand)]
enum Command {
    /// Turn the consensus of an analysis into constitution.json and constitution.md
    #[command(after_help = "Examples:\n  \
        folkmoot constitution compile --analysis analysis.json --out constitution/\n  \
        folkmoot constitution compile --analysis analysis.json --top 40 --title \"What we ask of an AI\" --out constitution/")]
    Compile(CompileArgs),
    /// Say what was added, dropped, reworded or weighted anew between two constitutions, and the votes behind it
    #[command(after_help = "Example:\n  folkmoot constitution diff old/constitution.json new/constitution.json")]
    Diff(DiffArgs),
    /// Take a constitution over that was written elsewhere
    #[command(
        after_help = "Example:\n  folkmoot constitution import --format plain principles.txt --out constitution/"
    )]
    Import(ImportArgs),
}

#[derive(Debug, clap::Args)]
struct CompileArgs {
    /// Analysis made by `folkmoot analyze`
    #[arg(long, value_name = "FILE")]
    analysis: PathBuf,
    /// Take all statements with a group-aware consensus (a product over groups) of at least this
    #[arg(long, value_name = "X", conflicts_with = "top")]
    threshold: Option<f64>,
    /// Take all statements that the average group supports at least this much; the geometric mean over groups
    /// [default: 0.85, for two groups a product of 0.7225]
    #[arg(long, value_name = "X", conflicts_with_all = ["top", "threshold"])]
    per_group: Option<f64>,
    /// Take the N statements with the highest group-aware consensus
    #[arg(long, value_name = "N")]
    top: Option<usize>,
    /// Votes of any kind that a statement needs
    #[arg(long, default_value_t = CompileParams::default().min_seen, value_name = "N")]
    min_seen: u64,
    /// Report statements as alike, for a person to decide, from this cosine on
    #[arg(long, default_value_t = CompileParams::default().propose_similarity, value_name = "X")]
    propose_similarity: f64,
    /// Merge statements from this cosine on without asking; without it, only equal wordings are merged
    #[arg(long, value_name = "X")]
    merge_similarity: Option<f64>,
    /// Title; made from the poll's topic without it
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// Version, MAJOR.MINOR.PATCH
    #[arg(long = "constitution-version", default_value_t = CompileParams::default().version, value_name = "V")]
    version: String,
    /// Constitution that the new one replaces; its hash is written down
    #[arg(long, value_name = "FILE")]
    supersedes: Option<PathBuf>,
    /// Folder for constitution.json and constitution.md
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Debug, clap::Args)]
struct DiffArgs {
    /// The earlier constitution.json
    from: PathBuf,
    /// The later constitution.json
    to: PathBuf,
    /// Write JSON instead of text
    #[arg(long)]
    json: bool,
}

#[derive(Debug, clap::Args)]
struct ImportArgs {
    /// How the file is written
    #[arg(long, value_enum)]
    format: Form,
    /// The file to take over
    file: PathBuf,
    /// Title
    #[arg(long, value_name = "T")]
    title: Option<String>,
    /// Language of the principles (BCP 47, such as de); found by the text where it is not named, English in doubt
    #[arg(long, value_name = "TAG", value_parser = LanguageTag::parse)]
    language: Option<LanguageTag>,
    /// Folder for constitution.json and constitution.md
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Form {
    /// One principle a line
    Plain,
    /// {"constitutions": [{"critic", "revision"}], "system_chat": [..]}
    LlmSwarm,
    /// Critique and revision instructions by name, or a list of comparison instructions
    Anthropic,
}

pub(crate) fn run(args: Args) -> anyhow::Result<()> {
    match args.command {
        Command::Compile(args) => compile(args),
        Command::Diff(args) => diff(&args),
        Command::Import(args) => import(&args),
    }
}

fn compile(args: CompileArgs) -> anyhow::Result<()> {
    let defaults = CompileParams::default();
    let threshold = args.threshold.map(Selection::Threshold);
    let chosen = threshold.or(args.per_group.map(Selection::PerGroup)).or(args.top.map(Selection::Top));
    let selection = chosen.unwrap_or(defaults.selection);
    let supersedes =
        args.supersedes.as_deref().map(constitution::read_constitution).transpose()?.as_ref().map(constitution::sha256);
    let params = CompileParams {
        selection,
        min_seen: args.min_seen,
        propose_similarity: args.propose_similarity,
        merge_similarity: args.merge_similarity,
        title: args.title,
        version: args.version,
        supersedes,
    }
    .check()?;
    let analysis = constitution::read_analysis(&args.analysis)?;
    let compiled = constitution::compile(&analysis, &params).with_context(|| args.analysis.display().to_string())?;
    constitution::write(&args.out, &compiled)?;
    report(&compiled, &args.out)
}

fn diff(args: &DiffArgs) -> anyhow::Result<()> {
    let from = constitution::read_constitution(&args.from)?;
    let to = constitution::read_constitution(&args.to)?;
    let difference = constitution::diff(&from, &to);
    if args.json { output::line(&difference) } else { output::to_stdout(|out| write!(out, "{difference}")) }
}

fn import(args: &ImportArgs) -> anyhow::Result<()> {
    let text = std::fs::read_to_string(&args.file).with_context(|| format!("cannot read {}", args.file.display()))?;
    let title = args.title.as_deref();
    let imported = match args.format {
        Form::Plain => import::plain(&text, title),
        Form::LlmSwarm => import::llm_swarm(&text, title),
        Form::Anthropic => import::anthropic(&text, title),
    };
    let imported = imported.with_context(|| args.file.display().to_string())?;
    let texts: Vec<&str> = imported.clauses.iter().map(|clause| clause.text.as_str()).collect();
    let language = args.language.clone().or_else(|| language_of(&texts.join("\n"), ENGLISH));
    let imported = import::worded_in(imported, language.as_ref().map_or(ENGLISH, LanguageTag::as_str));
    constitution::write(&args.out, &imported)?;
    report(&imported, &args.out)
}

/// What a person should know now, one line on standard error; the hash, by which the result is known, on standard output.
fn report(constitution: &Constitution, out: &std::path::Path) -> anyhow::Result<()> {
    let unworded = constitution.clauses.iter().filter(|clause| clause.needs_wording.is_some()).count();
    let open = constitution.merges.iter().filter(|merge| !merge.merged).count();
    tracing::info!(
        folder = %out.display(),
        clauses = constitution.clauses.len(),
        to_be_worded = unworded,
        merges_to_decide = open,
        "constitution written"
    );
    output::to_stdout(|out| writeln!(out, "{}", constitution::sha256(constitution)))
}
