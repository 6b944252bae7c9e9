//! All arms of all seeds in one table.

use super::{Arm, ArmReport, ExperimentParams, Figure, Omission, Phase};
use crate::evaluation::resample::student;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// A figure with what is not known of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// Mean over seeds.
    pub mean: f64,
    /// 95 % interval of the mean by Student's distribution; nothing for a single seed.
    pub interval: Option<[f64; 2]>,
    /// Seeds.
    pub n: u64,
}

impl Estimate {
    /// Of one number a seed; nothing without any.
    pub fn of(values: &[f64]) -> Option<Self> {
        let n = values.len();
        if n == 0 {
            return None;
        }
        let mean = values.iter().sum::<f64>() / n as f64;
        let interval = (n > 1).then(|| {
            let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
            let error = (squares / (n - 1) as f64 / n as f64).sqrt();
            let reach = student(n - 1) * error;
            [mean - reach, mean + reach]
        });
        Some(Self { mean, interval, n: n as u64 })
    }
}

/// One line of the table: a figure under one constitution.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which figure.
    pub figure: Figure,
    /// Under which constitution.
    pub arm: Arm,
    /// After each phase that at least one seed reached.
    pub phases: Vec<(Phase, Estimate)>,
    /// How much it changed from the base model, seed by seed.
    pub changes: Vec<(Phase, Estimate)>,
}

/// Everything that an experiment has found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Summary {
    /// Version of this program.
    pub code_version: String,
    /// Everything that was chosen.
    pub params: ExperimentParams,
    /// Every arm of every seed.
    pub arms: Vec<ArmReport>,
    /// The table.
    pub lines: Vec<Line>,
    /// The supervised phase without one principle at a time, where that was asked for.
    #[serde(default)]
    pub omissions: Vec<Omission>,
    /// What leaving a principle out changes, by what it is about.
    #[serde(default)]
    pub effects: Vec<Effect>,
}

/// What a figure is without one principle, less what it is with all of them, after the supervised phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Effect {
    /// What the principles that were left out are about.
    pub category: String,
    /// Which figure.
    pub figure: Figure,
    /// Over seeds: of each the mean over its principles, which have the model and the questions in common.
    pub change: Estimate,
}

/// Figures that a principle may be the cause of.
const CAUSED: [Figure; 5] =
    [Figure::AmbiguousAccuracy, Figure::DisambiguatedAccuracy, Figure::Rudeness, Figure::Compliance, Figure::Referral];

fn effects(arms: &[ArmReport], omissions: &[Omission]) -> Vec<Effect> {
    let whole = |seed, figure| {
        let arm = arms.iter().find(|report| report.seed == seed && report.arm == Arm::Public)?;
        arm.figure(Phase::Supervised, figure)
    };
    let change =
        |omission: &Omission, figure: Figure| Some(figure.of(&omission.measures)? - whole(omission.seed, figure)?);
    let categories: BTreeSet<&str> = omissions.iter().map(|omission| omission.category.as_str()).collect();
    let seeds: BTreeSet<u64> = omissions.iter().map(|omission| omission.seed).collect();
    let of = |category: &str, figure| {
        let of_seed = |seed: &u64| {
            let left_out = omissions.iter().filter(|omission| omission.category == category && omission.seed == *seed);
            let changes: Vec<f64> = left_out.filter_map(|omission| change(omission, figure)).collect();
            Estimate::of(&changes).map(|estimate| estimate.mean)
        };
        let means: Vec<f64> = seeds.iter().filter_map(of_seed).collect();
        Estimate::of(&means).map(|change| Effect { category: category.to_owned(), figure, change })
    };
    categories.iter().flat_map(|category| CAUSED.iter().filter_map(|figure| of(category, *figure))).collect()
}

/// Puts arms together, and what was left out beside them.
pub fn summarise(params: &ExperimentParams, arms: Vec<ArmReport>, omissions: Vec<Omission>) -> Summary {
    let mut lines = Vec::new();
    for figure in Figure::ALL {
        for arm in Arm::BOTH {
            let reports: Vec<&ArmReport> = arms.iter().filter(|report| report.arm == arm).collect();
            let over = |of: &dyn Fn(&ArmReport, Phase) -> Option<f64>, phase| {
                let values: Vec<f64> = reports.iter().filter_map(|report| of(report, phase)).collect();
                Estimate::of(&values).map(|estimate| (phase, estimate))
            };
            let value = |report: &ArmReport, phase| report.figure(phase, figure);
            let change = |report: &ArmReport, phase| Some(value(report, phase)? - value(report, Phase::Base)?);
            let phases = Phase::ALL.into_iter().filter_map(|phase| over(&value, phase)).collect();
            let changes = Phase::ALL.into_iter().skip(1).filter_map(|phase| over(&change, phase)).collect();
            lines.push(Line { figure, arm, phases, changes });
        }
    }
    let effects = effects(&arms, &omissions);
    let code_version = env!("CARGO_PKG_VERSION").to_owned();
    Summary { code_version, params: params.clone(), arms, lines, omissions, effects }
}

impl fmt::Display for Summary {
    /// A table in Markdown: means over seeds, and changes from the base model, with their intervals.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            out,
            "| figure | constitution | base | supervised | reinforced | change, supervised | change, reinforced |"
        )?;
        writeln!(out, "|---|---|---|---|---|---|---|")?;
        for line in &self.lines {
            write!(out, "| {} | {} |", line.figure.name(), line.arm.name())?;
            for phase in Phase::ALL {
                match line.phases.iter().find(|(known, _)| *known == phase) {
                    Some((_, estimate)) => write!(out, " {} |", estimate.level())?,
                    None => write!(out, " |")?,
                }
            }
            for phase in Phase::ALL.into_iter().skip(1) {
                match line.changes.iter().find(|(known, _)| *known == phase) {
                    Some((_, estimate)) => write!(out, " {estimate} |")?,
                    None => write!(out, " |")?,
                }
            }
            writeln!(out)?;
        }
        self.fmt_effects(out)
    }
}

impl Summary {
    /// A second table: what leaving out a principle changes, by what it is about.
    fn fmt_effects(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.effects.is_empty() {
            return Ok(());
        }
        write!(out, "\n| one principle less, of |")?;
        for figure in CAUSED {
            write!(out, " {} |", figure.name())?;
        }
        writeln!(out, "\n|---|{}", "---|".repeat(CAUSED.len()))?;
        let categories: BTreeSet<&str> = self.effects.iter().map(|effect| effect.category.as_str()).collect();
        for category in categories {
            write!(out, "| {category} |")?;
            for figure in CAUSED {
                let of = |effect: &&Effect| effect.category == category && effect.figure == figure;
                match self.effects.iter().find(of) {
                    Some(effect) => write!(out, " {} |", effect.change)?,
                    None => write!(out, " |")?,
                }
            }
            writeln!(out)?;
        }
        Ok(())
    }
}

impl Estimate {
    /// As a level: with its interval.
    fn level(&self) -> String {
        match self {
            Self { mean, interval: Some([low, high]), .. } => format!("{mean:.3} ({low:.3} to {high:.3})"),
            Self { mean, .. } => format!("{mean:.3}"),
        }
    }
}

impl fmt::Display for Estimate {
    /// As a change: with its sign, its interval and n.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self { mean, interval: Some([low, high]), n } => write!(out, "{mean:+.3} ({low:+.3} to {high:+.3}; {n})"),
            Self { mean, n, .. } => write!(out, "{mean:+.3} ({n})"),
        }
    }
}
