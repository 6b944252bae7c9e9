//! `folkmoot eval bbq`: how biased a model's answers are.

mod table;

use super::{
    asked::{Asked, is_laboratory},
    given_out::GivenOut,
};
use crate::command::{chosen::Chosen, output};
use anyhow::Context;
use pipeline::{
    evaluation::{
        bbq::{self, Answer, Data, Form, Labels, Params, Reading, Report, Row, Templates},
        figures::Figures,
    },
    laboratory::probe::{QuestionParams, questions},
};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// Options of `folkmoot eval bbq`.
#[derive(Debug, clap::Args)]
#[command(
    group(clap::ArgGroup::new("answers of").args(["model", "endpoint", "predictions"]).required(true)),
    after_help = "Example:\n  folkmoot eval bbq --data laboratory --model model/ --out bbq.json\n  \
        folkmoot eval bbq --data BBQ/data --templates BBQ/templates --predictions answers.jsonl --answer-field text \
        --out bbq.json\n\n\
        A score of 0 is no measured bias, 1 always along the stereotype, -1 always against it. Compare it with the floor: \
        what a model would get that always answers as the labels do."
)]
pub(crate) struct Args {
    /// Folder of BBQ's files, one file in their form, or `laboratory` for the built-in questions
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    #[command(flatten)]
    model: Chosen,
    /// File of somebody else's answers: JSON lines with category, example_id and the answer
    #[arg(long, value_name = "FILE", requires = "answer_field")]
    predictions: Option<PathBuf>,
    /// Field of that file with what the model wrote, or the number of an option
    #[arg(long, value_name = "NAME", requires = "predictions")]
    answer_field: Option<String>,
    /// How the model is asked; as text to be continued if nothing is said, the built-in questions in their own form
    #[arg(long, value_enum)]
    form: Option<FormOption>,
    /// How its answer is had
    #[arg(long, value_enum, default_value_t = ReadingOption::Likelihood)]
    read: ReadingOption,
    /// Which labels count as right
    #[arg(long, value_enum, default_value_t = LabelsOption::Official)]
    labels: LabelsOption,
    /// Folder of the authors' template tables, for the intersections; `templates` beside the data if nothing is said
    #[arg(long, value_name = "DIR")]
    templates: Option<PathBuf>,
    /// Report on another model's answers to the same questions, to compare with
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Scenes of the built-in questions on each of the nine dimensions, four questions to each
    #[arg(long, default_value_t = QuestionParams::default().scenes, value_name = "N",
        value_parser = clap::value_parser!(u32).range(1..=10_000))]
    scenes: u32,
    /// Draws of templates behind each interval
    #[arg(long, default_value_t = Params::default().resamples, value_name = "N")]
    resamples: u32,
    /// Seed of the draws, and of the built-in questions
    #[arg(long, default_value_t = 0, value_name = "S")]
    seed: u64,
    #[command(flatten)]
    given_out: GivenOut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum FormOption {
    /// As the built-in models were taught to be asked
    Laboratory,
    /// Plain text, for models that continue it
    Plain,
    /// A message of a conversation
    Chat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum ReadingOption {
    /// The option whose text is the likeliest
    Likelihood,
    /// The same per token
    PerToken,
    /// The likeliest letter of a lettered list
    Letter,
    /// What the model writes
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum LabelsOption {
    /// Those that were published
    Official,
    /// The same without those that the context contradicts
    Corrected,
}

pub(crate) fn run(args: &Args) -> anyhow::Result<()> {
    args.given_out.check()?;
    let data = args.read_data()?;
    let params = Params {
        labels: match args.labels {
            LabelsOption::Official => Labels::Official,
            LabelsOption::Corrected => Labels::Corrected,
        },
        templates: args.read_templates(&data)?,
        resamples: args.resamples,
        seed: args.seed,
    };
    let params = params.check()?;
    let baseline = args.baseline.as_deref().map(output::read_record::<Report>).transpose()?;
    let Answered { data, answers, model, asked } = match (&args.predictions, &args.answer_field) {
        (Some(file), Some(field)) => predicted(file, field, data)?,
        _ => args.ask(data)?,
    };
    let mut report = bbq::score(&data, &answers, &params)?;
    report.model = model;
    if let Some(baseline) = &baseline {
        report.differences = bbq::compare(&report, baseline, &params)?;
    }
    let samples = bbq::harness::samples(&data, &asked, &report);
    args.given_out.write_with(&report, &Figures::from(&report), samples, |out| bbq::write_csv(&report, out))?;
    output::to_stdout(|out| table::write(out, &report))
}

/// Answers, with whose they are.
struct Answered {
    data: Data,
    answers: Vec<Answer>,
    model: BTreeMap<String, String>,
    /// From what they were read, where a model was asked here.
    asked: Vec<bbq::Asked>,
}

fn predicted(file: &Path, field: &str, data: Data) -> anyhow::Result<Answered> {
    let read = bbq::predictions(file, field, data)?;
    for category in read.left_out {
        tracing::warn!("{category} is left out: {} holds no answer to it", file.display());
    }
    let model = [("name", field.to_owned()), ("answers_sha256", output::sha256(file)?)];
    let model = model.map(|(name, value)| (name.to_owned(), value)).into();
    Ok(Answered { data: read.data, answers: read.answers, model, asked: Vec::new() })
}

impl Args {
    fn read_data(&self) -> anyhow::Result<Data> {
        if !is_laboratory(&self.data) {
            return Ok(bbq::read(&self.data)?);
        }
        let params = QuestionParams { scenes: self.scenes, ..QuestionParams::default() };
        let rows = questions(self.seed, params).map(|question| Row::try_from(&question)).collect::<Result<_, _>>()?;
        Ok(Data::new(rows)?)
    }

    fn read_templates(&self, data: &Data) -> anyhow::Result<Option<Templates>> {
        if !data.rows.iter().any(|row| bbq::is_intersection(&row.category)) {
            return Ok(None);
        }
        let folder = self.templates.clone().or_else(|| bbq::beside(&self.data));
        Ok(folder.map(|folder| Templates::read(&folder)).transpose()?)
    }

    fn ask(&self, data: Data) -> anyhow::Result<Answered> {
        let (form, form_name) = match self.form {
            Some(FormOption::Laboratory) => (Form::Laboratory, "laboratory"),
            Some(FormOption::Plain) => (Form::Plain, "plain"),
            Some(FormOption::Chat) => (Form::Chat, "chat"),
            None if is_laboratory(&self.data) => (Form::Laboratory, "laboratory"),
            None => (Form::Plain, "plain"),
        };
        let (reading, reading_name) = match self.read {
            ReadingOption::Likelihood => (Reading::Likelihood, "likelihood"),
            ReadingOption::PerToken => (Reading::LikelihoodPerToken, "per-token"),
            ReadingOption::Letter => (Reading::Letter, "letter"),
            ReadingOption::Text => (Reading::Text, "text"),
        };
        let Asked { model, mut identity, bar } = Asked::open(&self.model, data.rows.len(), self.given_out.out())?;
        let asked = bbq::ask(model.as_ref(), &data.rows, (form, reading), &mut |done| bar.set_position(done as u64));
        bar.finish_and_clear();
        let asked = asked.with_context(|| format!("asking {}", model.name()))?;
        identity.insert("form".to_owned(), form_name.to_owned());
        identity.insert("read".to_owned(), reading_name.to_owned());
        let answers = asked.iter().map(|asked| asked.answer).collect();
        Ok(Answered { data, answers, model: identity, asked })
    }
}
