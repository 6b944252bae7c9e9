//! `folkmoot run`: from two constitutions to a report.

mod display;
mod given;
mod model;

pub(crate) use display::Display;
pub(in crate::command) use given::GivenArgs;
pub(crate) use model::built_in;

use super::{
    chosen::{KEY, Pace},
    key, output,
    train::{OfStage, Preset},
};
use anyhow::Context;
use pipeline::{
    constitution,
    run::{
        Store,
        comparison::{Comparison, ComparisonParams, Reachable, Training, standard},
    },
};
use std::path::PathBuf;

/// Options of `folkmoot run`.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example:\n  folkmoot run --constitution constitution.json --out run/\n  folkmoot run --constitution \
    constitution.json --baseline other.json --model model/ --preset paper --prompts prompts.jsonl --helpfulness \
    people.jsonl --questions BBQ/data --templates BBQ/templates --probes probes.jsonl --out run/\n\nBoth constitutions \
    train the same model with the same prompts, labels, seed and steps. Every step is in run/stages, the report and every \
    file that a figure of it comes from in run/report. A run that was cut off goes on when the same command is given \
    again, and ends with the same bytes; one that is done is not done again.\n\nWith engine = \"endpoint\" and \
    engine_model = \"NAME\" in the parameters, a model behind an address answers, criticises, revises and judges in \
    place of the base model:\n  folkmoot run … --params run.toml --endpoint http://127.0.0.1:8000 --out run/\n\nTo train \
    elsewhere, hand everything else over, train as FOLDER/README.md says, and take the models back:\n  folkmoot run … \
    --out run/ --hand-over FOLDER\n  folkmoot run … --out run/ --take-back FOLDER"
)]
pub(crate) struct Args {
    /// The public's constitution
    #[arg(long, value_name = "FILE")]
    constitution: PathBuf,
    /// The constitution that it is compared with: a file, or `standard` for the one that comes with this program
    #[arg(long, default_value = STANDARD, value_name = "FILE")]
    baseline: PathBuf,
    /// Folder of the model that both begin with; the built-in one if nothing is said: the folder in
    /// FOLKMOOT_LABORATORY_MODEL, or models/laboratory beside this program
    #[arg(long, value_name = "DIR")]
    model: Option<PathBuf>,
    /// Folder of the model that judges how principles are followed, in place of the one that both begin with
    #[arg(long, value_name = "DIR")]
    judge: Option<PathBuf>,
    #[command(flatten)]
    given: GivenArgs,
    /// Address of an OpenAI-compatible server, where the parameters say engine = "endpoint"; its key comes by the
    /// environment variable FOLKMOOT_ENDPOINT_KEY
    #[arg(long, env = ENDPOINT, value_name = "URL")]
    endpoint: Option<String>,
    #[command(flatten)]
    pace: Pace,
    /// Does everything up to training, and writes what TRL or OpenRLHF needs for the rest into this folder
    #[arg(long, value_name = "FOLDER", conflicts_with = "take_back")]
    hand_over: Option<PathBuf>,
    /// Takes the models back that were trained from this folder, measures them and writes the report
    #[arg(long, value_name = "FOLDER")]
    take_back: Option<PathBuf>,
    #[command(flatten)]
    params: OfStage,
    /// Folder for everything that is made
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Folder, or file:// or s3:// address, where finished stages are kept for other runs; what is there is not computed
    /// again. A bucket's service and key come by AWS_ENDPOINT, AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY
    #[arg(long, value_name = "PLACE")]
    store: Option<String>,
}

/// The variable that may hold the address of the server that writes and judges.
pub(crate) const ENDPOINT: &str = "FOLKMOOT_ENDPOINT";
/// The name of the constitution that comes with the program.
const STANDARD: &str = "standard";

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    let given = args.given.given();
    // The laboratory's prompts are for models that are asked as the laboratory's are.
    let usual = if given.prompts.is_none() { Preset::Laboratory } else { Preset::Paper };
    let (params, seed): (ComparisonParams, u64) = args.params.read_with(usual, ComparisonParams::laboratory)?;
    let public = constitution::read_constitution(&args.constitution)?;
    let baseline = if args.baseline.as_os_str() == STANDARD {
        standard()?
    } else {
        constitution::read_constitution(&args.baseline)?
    };
    let model = args.model.clone().map_or_else(built_in, Ok)?;
    let endpoint = match &args.endpoint {
        // Which model is asked is for the parameters to say.
        Some(url) => {
            let params = args.pace.params(url, params.engine_model.as_deref().unwrap_or_default());
            Some(Reachable { params, key: key::from_environment(KEY)? })
        }
        None => None,
    };
    let training = match (&args.hand_over, &args.take_back) {
        (Some(folder), _) => Training::HandedOver(folder),
        (None, Some(folder)) => Training::TakenBack(folder),
        (None, None) => Training::Here,
    };
    let store = args.store.as_deref().map(Store::open).transpose()?;
    let comparison = Comparison {
        model: &model,
        name: args.model.is_none().then_some("laboratory"),
        public: &public,
        baseline: &baseline,
        judge: args.judge.as_deref(),
        given: &given,
        params: &params,
        seed,
        out: &args.out,
        store: store.as_ref(),
        endpoint: endpoint.as_ref(),
        training,
    };
    let display = Display::new();
    let done = comparison.run(&|stage, notice| display.show(stage, notice));
    display.clear();
    output::line(&done.with_context(|| format!("{}: the run did not come to its end", args.out.display()))?)
}
