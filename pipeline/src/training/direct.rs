//! Direct preference optimisation (Rafailov et al. 2023): a policy learns from comparisons without a preference model
//! and without writing anything. The cheaper alternative to [`policy`](super::policy).

use super::continuation::{Continued, split};
use super::loss::{self, carry};
use super::preference::loss::{Direct, Target};
use super::preference::{ACCURACY, Agreement, Comparison, Findings, HeldOut, Judged, check_examinations};
use super::{
    Checkpoints, Examination, Figures, Learned, Learner, LearnerParams, Loss, Objective, Observer, TrainingError,
};
use crate::language::{Config, Decoder, LanguageError, Parameters, Tokenizer, computing};
use candle_core::Result as Computed;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How a policy learns from comparisons directly.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct DirectParams {
    /// How it learns. Learning rate 1e-4, below that of supervised learning as everywhere (TRL: 1e-6 for large models);
    /// 3 rounds, as the alignment handbook's recipe for Constitutional AI.
    pub learner: LearnerParams,
    /// How much a nat gained over the reference counts: 0.1, as Rafailov et al. 2023.
    pub beta: f64,
    /// Probability that a label is the wrong way round: 0. Soft labels say themselves how sure they are.
    pub label_smoothing: f64,
    /// What the loss of labels of a source is multiplied by; 1 for those that are not named.
    pub loss_weights: BTreeMap<String, f64>,
    /// What is put behind every response, such as a blank line, or nothing where the comparisons' responses have their
    /// ending already; where none is named, the model's token that ends a text.
    pub ending: Option<String>,
    /// Share of the prompts that is never learned from: 0.1, our choice.
    pub held_out: f64,
    /// How far from one half a label must lie to count for accuracy: 0.05.
    pub least_margin: f64,
    /// How often what was held out is judged while it learns, for the curve of its accuracy: 8 times, our choice.
    pub examinations: u64,
    /// Prompts of what was held out, or of what is learned from where nothing is, to which it responds each time, and once
    /// at the beginning, so that signs of something wrong are seen: 40. 0 looks for none.
    pub watched: usize,
}

impl Default for DirectParams {
    fn default() -> Self {
        Self {
            learner: LearnerParams { learning_rate: 1e-4, epochs: 3, ..LearnerParams::default() },
            beta: 0.1,
            label_smoothing: 0.0,
            loss_weights: BTreeMap::new(),
            ending: None,
            held_out: 0.1,
            least_margin: 0.05,
            examinations: 8,
            watched: 40,
        }
    }
}

impl DirectParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: f64, range| Err(LanguageError::Parameter { name, value: value.to_string(), range });
        if !(self.beta > 0.0 && self.beta <= 100.0) {
            return wrong("beta", self.beta, "above 0 and at most 100");
        }
        if !(0.0..0.5).contains(&self.label_smoothing) {
            return wrong("label_smoothing", self.label_smoothing, "at least 0 and below 0.5");
        }
        if !(0.0..=0.5).contains(&self.held_out) {
            return wrong("held_out", self.held_out, "between 0 and 0.5");
        }
        if !(0.0..0.5).contains(&self.least_margin) {
            return wrong("least_margin", self.least_margin, "at least 0 and below 0.5");
        }
        check_examinations(self.examinations)?;
        if self.watched > 10_000 {
            return wrong("watched", self.watched as f64, "at most 10000");
        }
        self.learner.check()
    }

    fn direct(&self) -> Direct {
        Direct { beta: self.beta, label_smoothing: self.label_smoothing }
    }
}

/// Both responses in tokens, and how likely the reference finds them.
#[derive(Clone, Debug)]
struct Pair {
    texts: [Continued; 2],
    reference: [f64; 2],
    target: Target,
}

/// Comparisons as a policy sees them.
#[derive(Clone, Debug)]
struct Pairs {
    pairs: Vec<Pair>,
    direct: Direct,
}

/// What came of it.
#[derive(Clone, Debug)]
pub struct Directed {
    /// How the learning went.
    pub learned: Learned,
    /// Comparisons that were learned from.
    pub comparisons: usize,
    /// How often the policy, against its reference, prefers what held-out labels prefer.
    pub findings: Findings,
}

/// What is asked about the policy at each examination, beside how well it agrees with labels.
pub type Watching<'w> = dyn Fn() -> Result<Figures, TrainingError> + 'w;

/// Teaches a policy in place. The weights as they are given are the reference. `watch` looks at it by the weights as they
/// are then.
///
/// # Errors
/// Names the row or parameter that cannot be used; else as [`Learner::learn`].
pub fn train(
    (config, parameters): (&Config, &Parameters),
    tokenizer: &Tokenizer,
    comparisons: Vec<Comparison>,
    (params, seed): (&DirectParams, u64),
    checkpoints: Option<&Checkpoints>,
    (watch, observer): (Option<&Watching<'_>>, &mut Observer<'_>),
) -> Result<Directed, TrainingError> {
    params.check()?;
    Comparison::check(&comparisons)?;
    Comparison::check_weights(&comparisons, &params.loss_weights)?;
    let texts = |rows: &[Comparison]| texts(rows, config, tokenizer, params);
    // Rows are named by their place among those that were given.
    texts(&comparisons)?;
    let HeldOut { learned: rows, held_out } = HeldOut::new(comparisons, params.held_out, seed);
    let (learned_texts, held_out_texts) = (texts(&rows)?, texts(&held_out)?);
    let together = params.learner.tokens_per_step;
    let sums = |texts: &[[Continued; 2]]| sums((config, parameters), texts, together).map_err(computing);
    let (reference, held_out_reference) = (sums(&learned_texts)?, sums(&held_out_texts)?);
    let pairs = learned_texts.into_iter().zip(reference).zip(&rows).map(|((texts, reference), row)| Pair {
        texts,
        reference,
        target: row.target(&params.loss_weights),
    });
    let objective = Pairs { pairs: pairs.collect(), direct: params.direct() };
    let judge = || -> Result<Vec<Judged>, TrainingError> {
        let policy = sums(&held_out_texts)?.into_iter().zip(&held_out_reference).zip(&held_out);
        let judged = policy.map(|((policy, reference), row)| {
            let [first, second] = params.direct().scores(policy, *reference);
            Judged { difference: first - second, first_is_better: row.first_is_better }
        });
        Ok(judged.collect())
    };
    let measure = || {
        let mut figures = watch.map_or_else(|| Ok(Figures::new()), |watch| watch())?;
        figures.extend(Agreement::of(&judge()?, params.least_margin).accuracy.map(|accuracy| (ACCURACY, accuracy)));
        Ok(figures)
    };
    let examination = Examination { times: params.examinations, measure: &measure };
    let learner = Learner::new(config, parameters, params.learner.clone())?.examined(examination);
    let learned = learner.learn(&objective, seed, checkpoints, observer)?;
    let kinds = held_out.iter().map(|row| (row.source.as_str(), row.group.as_deref()));
    let judged: Vec<_> = kinds.zip(judge()?).map(|((source, group), judged)| (source, group, judged)).collect();
    Ok(Directed { learned, comparisons: rows.len(), findings: Findings::of(&judged, params.least_margin) })
}

/// Both responses of each, behind their prompts.
///
/// # Errors
/// Names the row, counted from 1, that is longer than the model reads or has an empty response.
pub(crate) fn texts(
    rows: &[Comparison],
    config: &Config,
    tokenizer: &Tokenizer,
    params: &DirectParams,
) -> Result<Vec<[Continued; 2]>, LanguageError> {
    let (ending, end) = match &params.ending {
        Some(ending) => (ending.as_str(), None),
        None => ("", config.eos.first().copied()),
    };
    let text = |row: usize, comparison: &Comparison, place: usize| {
        let response = format!("{}{ending}", comparison.responses[place]);
        let text = Continued::from_texts(tokenizer, &comparison.prompt, &response, end)
            .map_err(|error| LanguageError::Row { row: row + 1, problem: error.to_string() })?;
        if text.length() > config.max_positions {
            let (tokens, most) = (text.length(), config.max_positions);
            let problem = format!("has {tokens} tokens; this model reads {most}; shorten it");
            return Err(LanguageError::Row { row: row + 1, problem });
        }
        Ok(text)
    };
    rows.iter().enumerate().map(|(i, row)| Ok([text(i, row, 0)?, text(i, row, 1)?])).collect()
}

/// Sums of log-probabilities of both responses, by the weights as they are now.
fn sums(
    (config, parameters): (&Config, &Parameters),
    texts: &[[Continued; 2]],
    together: usize,
) -> Computed<Vec<[f64; 2]>> {
    let decoder = Decoder::new(config, &parameters.for_reading(), parameters.kernels())?;
    let flat: Vec<Continued> = texts.iter().flatten().cloned().collect();
    let asked = Continued::ask(&decoder, None, &flat, together)?;
    let sums: Vec<f64> = asked.into_iter().map(|text| text.log_probabilities.into_iter().sum()).collect();
    Ok(sums.as_chunks::<2>().0.to_vec())
}

impl Objective for Pairs {
    fn stage(&self) -> &'static str {
        "direct"
    }

    fn lengths(&self) -> Vec<usize> {
        self.pairs.iter().map(|Pair { texts: [first, second], .. }| 2 * first.length().max(second.length())).collect()
    }

    fn loss(&self, decoder: &Decoder, _: &Parameters, rows: &[u32]) -> Computed<Loss> {
        let pairs: Vec<&Pair> = rows.iter().map(|&row| &self.pairs[row as usize]).collect();
        let texts: Vec<&Continued> = pairs.iter().flat_map(|pair| &pair.texts).collect();
        let reading = Continued::read(decoder, &texts)?;
        let numbers = loss::numbers(&reading.log_probabilities)?;
        let sums: Vec<f64> = split(&numbers, &reading.counts)?.iter().map(|tokens| tokens.iter().sum()).collect();
        let (policy, _) = sums.as_chunks::<2>();
        let reference: Vec<[f64; 2]> = pairs.iter().map(|pair| pair.reference).collect();
        let targets: Vec<Target> = pairs.iter().map(|pair| pair.target).collect();
        let mut gradient = self.direct.loss(policy, &reference, &targets);
        // A response's slope is that of each of its tokens.
        let by_token = gradient.slopes.iter().zip(&reading.counts);
        gradient.slopes = by_token.flat_map(|(slope, count)| std::iter::repeat_n(*slope, *count)).collect();
        let (mut lead, mut better) = (0.0, 0.0);
        for ((policy, reference), target) in policy.iter().zip(&reference).zip(&targets) {
            let [first, second] = self.direct.scores(*policy, *reference);
            let (sign, place) = if target.first_is_better >= 0.5 { (1.0, 0) } else { (-1.0, 1) };
            lead += sign * (first - second) / pairs.len() as f64;
            better += (policy[place] - reference[place]) / pairs.len() as f64;
        }
        let value = carry(&reading.log_probabilities, &gradient)?;
        let figures = [("lead_of_the_better", lead), ("nats_gained_by_the_better", better)].into();
        Ok(Loss { value, tokens: reading.tokens, figures })
    }
}

#[cfg(test)]
mod tests;
