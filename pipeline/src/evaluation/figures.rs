//! Reports as rows of figures: the one form of which tables and the shapes of other programs are made.

mod model;

pub use model::of_model;

use crate::polis::Cells;
use record::{ability, adherence, analysis::Interval, choices, opinions, pairwise};
use std::{
    collections::BTreeMap,
    io::{self, Write},
};

/// One figure of a report.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// What was measured, by lm-evaluation-harness' name where it has one.
    pub name: String,
    /// Which way of reading answers it is of; `none` where there is one only.
    pub filter: &'static str,
    /// The subject, principle, group or model that it is about; empty where it is about everything.
    pub about: String,
    /// The figure; `None` where it has no meaning.
    pub value: Option<f64>,
    /// Its 95 % interval.
    pub interval: Option<Interval>,
    /// What it is over.
    pub n: f64,
    /// Whether it is a share of `n` things that are either counted or not.
    pub share: bool,
}

impl Figure {
    /// A figure about everything, without an interval.
    #[must_use]
    pub fn of(name: impl Into<String>, value: Option<f64>, n: u64) -> Self {
        let (about, filter) = (String::new(), "none");
        Self { name: name.into(), filter, about, value, interval: None, n: n as f64, share: false }
    }

    /// The same as a share.
    #[must_use]
    pub fn share(self) -> Self {
        Self { share: true, ..self }
    }

    /// The same with its interval.
    #[must_use]
    pub fn within(self, interval: Option<Interval>) -> Self {
        Self { interval, ..self }
    }

    /// The same about this.
    #[must_use]
    pub fn about(self, about: &str) -> Self {
        Self { about: about.to_owned(), ..self }
    }
}

/// A report as rows of figures.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// What was measured: `bbq`, `choices`, `gsm8k` …
    pub task: String,
    /// Format of the report.
    pub format: String,
    /// Whose: a name, and hashes of what answers depend on.
    pub model: BTreeMap<String, String>,
    /// SHA-256 of what was asked.
    pub data_sha256: String,
    /// Questions that there are.
    pub rows: u64,
    /// Questions that count.
    pub counted: u64,
    /// Solved questions before each.
    pub shots: usize,
    /// Seed of what was drawn.
    pub seed: Option<u64>,
    /// Draws behind intervals.
    pub resamples: Option<u32>,
    /// The figures.
    pub figures: Vec<Figure>,
    /// Version of the program that computed them.
    pub code_version: String,
}

impl Figures {
    /// Figures of a task over so many questions, all of which count; nothing was drawn for them.
    pub(super) fn of(task: &str, n: u64, (format, data_sha256, code_version): (&str, &str, &str)) -> Self {
        Self {
            task: task.to_owned(),
            format: format.to_owned(),
            model: BTreeMap::new(),
            data_sha256: data_sha256.to_owned(),
            rows: n,
            counted: n,
            shots: 0,
            seed: None,
            resamples: None,
            figures: Vec::new(),
            code_version: code_version.to_owned(),
        }
    }

    /// Writes a table; what has no meaning is empty, and no cell is taken for a formula.
    ///
    /// # Errors
    /// When `out` refuses.
    pub fn write_csv(&self, out: impl Write) -> io::Result<()> {
        let mut table = csv::Writer::from_writer(out);
        table.write_record(["task", "measure", "filter", "about", "value", "low", "high", "n"])?;
        let number = |value: Option<f64>| value.map(|value| value.to_string()).unwrap_or_default();
        for figure in &self.figures {
            let [low, high] = [0, 1].map(|end| number(figure.interval.map(|ends| ends[end])));
            let (value, n) = (number(figure.value), figure.n.to_string());
            let about = Cells::FormulaSafe.write(figure.about.as_bytes());
            let cells = [self.task.as_bytes(), figure.name.as_bytes(), figure.filter.as_bytes(), &about];
            table.write_record(cells.into_iter().chain([
                value.as_bytes(),
                low.as_bytes(),
                high.as_bytes(),
                n.as_bytes(),
            ]))?;
        }
        table.flush()
    }
}

impl From<&choices::Report> for Figures {
    fn from(report: &choices::Report) -> Self {
        let of = |name: &str, value| Figure::of(name, value, report.n);
        let mut figures = vec![
            of("acc", report.accuracy).share().within(report.accuracy_interval),
            of("chance", report.chance),
            of("most_common", report.most_common),
            of("mean_probability", report.mean_probability),
            of("calibration_error", report.calibration_error),
        ];
        figures.extend(report.subjects.iter().map(|subject| {
            let share = Figure::of("acc", subject.accuracy, subject.n).share();
            share.within(subject.accuracy_interval).about(&subject.name)
        }));
        let of = (report.format.as_str(), report.data_sha256.as_str(), report.code_version.as_str());
        Self { model: report.model.clone(), figures, ..Self::of("choices", report.n, of) }
    }
}

impl From<&ability::Report> for Figures {
    fn from(report: &ability::Report) -> Self {
        let figure = |(name, measure): (&String, &ability::Measure)| {
            let (name, filter) = match name.as_str() {
                "strict_match" => ("exact_match", "strict-match"),
                "flexible_extract" => ("exact_match", "flexible-extract"),
                other => (other, "none"),
            };
            let share = filter != "none" || name.ends_with("_rate");
            Figure { filter, share, ..Figure::of(name, measure.value, measure.n).within(measure.interval) }
        };
        let of = (report.format.as_str(), report.data_sha256.as_str(), report.code_version.as_str());
        Self {
            model: report.model.clone(),
            seed: report.seed,
            figures: report.measures.iter().map(figure).collect(),
            ..Self::of(&report.task, report.n, of)
        }
    }
}

impl From<&adherence::Report> for Figures {
    fn from(report: &adherence::Report) -> Self {
        let figure = |principle: &adherence::Principle| {
            Figure::of("preferred", principle.preferred, principle.n).within(principle.interval).about(&principle.text)
        };
        let of = (report.format.as_str(), report.data_sha256.as_str(), report.code_version.as_str());
        Self {
            model: report.judge.clone(),
            counted: report.principles.iter().filter(|principle| principle.preferred.is_some()).count() as u64,
            seed: Some(report.seed),
            resamples: Some(report.resamples),
            figures: report.principles.iter().map(figure).collect(),
            ..Self::of("adherence", report.principles.len() as u64, of)
        }
    }
}

impl From<&opinions::Report> for Figures {
    fn from(report: &opinions::Report) -> Self {
        let mut figures = vec![Figure::of("refusal_rate", report.refusal_rate, report.n)];
        figures.extend(report.groups.iter().map(|group| {
            let figure = Figure::of("representativeness", group.representativeness, group.n);
            figure.within(group.interval).about(&group.name)
        }));
        let of = (report.format.as_str(), report.data_sha256.as_str(), report.code_version.as_str());
        let (seed, resamples) = (Some(report.seed), Some(report.resamples));
        Self { seed, resamples, figures, ..Self::of("opinions", report.n, of) }
    }
}

impl From<&pairwise::Report> for Figures {
    fn from(report: &pairwise::Report) -> Self {
        let strengths = report.strengths.iter().map(|strength| Figure {
            n: strength.n,
            ..Figure::of("elo", Some(strength.elo), 0).within(Some(strength.interval)).about(&strength.name)
        });
        let pairs = report.pairs.iter().flat_map(|pair| {
            let about = format!("{} over {}", pair.a, pair.b);
            let of = |name, value| Figure { n: pair.n, ..Figure::of(name, Some(value), 0).about(&about) };
            [of("difference", pair.difference).within(Some(pair.interval)), of("win_rate", pair.win_rate)]
        });
        let of = (report.format.as_str(), report.data_sha256.as_str(), report.code_version.as_str());
        Self { figures: strengths.chain(pairs).collect(), ..Self::of("pairwise", report.comparisons as u64, of) }
    }
}

/// Where a judge compared, how far every two models lie apart goes by prompts.
impl From<&pairwise::Judged> for Figures {
    fn from(judged: &pairwise::Judged) -> Self {
        let of = Self::from(&judged.strengths);
        let leads = judged.leads.iter().map(|lead| {
            let figure = Figure::of("difference_by_prompt", Some(lead.difference), judged.prompts);
            figure.within(Some(lead.interval)).about(&format!("{} over {}", lead.a, lead.b))
        });
        let figures = of.figures.iter().cloned().chain(leads).collect();
        Self { format: judged.format.clone(), model: judged.judge.clone(), figures, ..of }
    }
}

#[cfg(test)]
mod tests;
