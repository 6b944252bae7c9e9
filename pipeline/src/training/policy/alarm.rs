//! Signs that a policy learns something else than it should.
//!
//! Each is told once, at the step at which it first shows.

use crate::language::LanguageError;
use crate::training::loss::mean;
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

pub use record::alarm::{Alarm, AlarmKind};

/// When signs show.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct AlarmParams {
    /// Steps that are averaged, at the beginning and now: 5, our choice.
    pub window: usize,
    /// How much a rate may rise over that of the beginning: 0.2, our choice.
    pub rise: f64,
    /// Nats per response that the policy may be from the reference: 100, which Bai et al. 2022 stayed below. For short
    /// responses much less is much: the tiny prototype concluded 0.2.
    pub most_nats: f64,
    /// A response that has one of these in it, in whatever case, is a refusal.
    pub refusals: Vec<String>,
    /// Signs at which training ends, with the state of that step kept; none. Others are only told.
    pub stop_at: BTreeSet<AlarmKind>,
}

impl Default for AlarmParams {
    fn default() -> Self {
        let refusals =
            ["i can't help with", "i cannot help with", "i won't help with", "i'm not able to help", "i must decline"];
        Self {
            window: 5,
            rise: 0.2,
            most_nats: 100.0,
            refusals: refusals.map(str::to_owned).to_vec(),
            stop_at: BTreeSet::new(),
        }
    }
}

impl AlarmParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(&self) -> Result<(), LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        if !(1..=1000).contains(&self.window) {
            return wrong("alarms.window", self.window.to_string(), "between 1 and 1000");
        }
        if !(self.rise > 0.0 && self.rise <= 1.0) {
            return wrong("alarms.rise", self.rise.to_string(), "above 0 and at most 1");
        }
        if self.most_nats.is_nan() || self.most_nats <= 0.0 {
            return wrong("alarms.most_nats", self.most_nats.to_string(), "above 0");
        }
        if self.refusals.iter().any(|words| words.trim().is_empty()) {
            return wrong("alarms.refusals", "empty".into(), "words that a refusal has in it");
        }
        Ok(())
    }
}

/// What is watched of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Watched {
    /// Mean score.
    pub(super) score: f64,
    /// Mean score by the second preference model.
    pub(super) second: Option<f64>,
    /// Mean divergence from the reference, in nats per response.
    pub(super) nats: f64,
    /// Its standard error over responses.
    pub(super) nats_error: f64,
    /// Mean share of repeated runs of four words.
    pub(super) repetition: f64,
    /// Share of responses that are the commonest one.
    pub(super) sameness: f64,
    /// Share of refusals.
    pub(super) refusals: f64,
}

/// One of the rates of a step.
type Rate = fn(&Watched) -> f64;

/// Everything that was watched so far.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct History {
    watched: Vec<Watched>,
    pub(super) alarms: Vec<Alarm>,
}

impl History {
    /// Remembers a step and gives the signs that show for the first time.
    pub(super) fn add(&mut self, watched: Watched, params: &AlarmParams) -> Vec<Alarm> {
        self.watched.push(watched);
        let step = self.watched.len() as u64;
        let mut new: Vec<Alarm> = self
            .showing(params)
            .into_iter()
            .filter(|(kind, _)| self.alarms.iter().all(|alarm| alarm.kind != *kind))
            .map(|(kind, says)| Alarm { step, kind, says })
            .collect();
        new.dedup_by_key(|alarm| alarm.kind);
        self.alarms.extend(new.iter().cloned());
        new
    }

    fn showing(&self, params: &AlarmParams) -> Vec<(AlarmKind, String)> {
        let Some(now) = self.watched.last() else { return Vec::new() };
        let mut showing = Vec::new();
        if now.nats + 2.0 * now.nats_error < 0.0 {
            let says = format!(
                "responses are {:.3} nats likelier under the reference than under the policy (standard error {:.3})",
                -now.nats, now.nats_error
            );
            showing.push((AlarmKind::NegativeDivergence, says));
        }
        if now.nats > params.most_nats {
            let says = format!("{:.3} nats per response from the reference, above {}", now.nats, params.most_nats);
            showing.push((AlarmKind::Divergence, says));
        }
        let window = params.window;
        if self.watched.len() < 2 * window {
            return showing;
        }
        let (first, last) = (&self.watched[..window], &self.watched[self.watched.len() - window..]);
        let rates: [(AlarmKind, &str, Rate); 3] = [
            (AlarmKind::Repetition, "repeated runs of four words", |watched| watched.repetition),
            (AlarmKind::Sameness, "the commonest response", |watched| watched.sameness),
            (AlarmKind::Refusals, "refusals", |watched| watched.refusals),
        ];
        for (kind, name, rate) in rates {
            let (before, after) = (mean(first.iter().map(rate)), mean(last.iter().map(rate)));
            if after > before + params.rise {
                showing.push((kind, format!("{name}: {after:.2} of all, {before:.2} at the beginning")));
            }
        }
        if let (Some(scores), Some(seconds)) =
            (change(first, last, |it| Some(it.score)), change(first, last, |it| it.second))
            && scores.is_rise()
            && seconds.is_fall()
        {
            let says = format!(
                "scores rose by {:.3} while those of the second preference model fell by {:.3}",
                scores.by, -seconds.by
            );
            showing.push((AlarmKind::SecondModel, says));
        }
        showing
    }
}

/// A difference of means with its standard error.
struct Change {
    by: f64,
    error: f64,
}

impl Change {
    fn is_rise(&self) -> bool {
        self.by > 2.0 * self.error && self.by > 0.0
    }

    fn is_fall(&self) -> bool {
        -self.by > 2.0 * self.error && self.by < 0.0
    }
}

/// From the first steps to the last; nothing where a step has no such number.
fn change(first: &[Watched], last: &[Watched], of: impl Fn(&Watched) -> Option<f64>) -> Option<Change> {
    let first: Vec<f64> = first.iter().map(&of).collect::<Option<_>>()?;
    let last: Vec<f64> = last.iter().map(&of).collect::<Option<_>>()?;
    let error = (standard_error(&first).powi(2) + standard_error(&last).powi(2)).sqrt();
    Some(Change { by: mean(last) - mean(first), error })
}

/// Standard error of a mean; 0 for a single number.
pub(super) fn standard_error(numbers: &[f64]) -> f64 {
    if numbers.len() < 2 {
        return 0.0;
    }
    let (count, middle) = (numbers.len() as f64, mean(numbers.iter().copied()));
    (numbers.iter().map(|number| (number - middle).powi(2)).sum::<f64>() / (count - 1.0) / count).sqrt()
}

/// Rates of responses: repetition, sameness, refusals.
pub fn rates(responses: &[&str], refusals: &[String]) -> [f64; 3] {
    let mut commonest: BTreeMap<&str, usize> = BTreeMap::new();
    for response in responses {
        *commonest.entry(response.trim()).or_default() += 1;
    }
    let count = responses.len().max(1) as f64;
    let sameness = commonest.values().max().map_or(0.0, |most| *most as f64 / count);
    let words: Vec<String> = refusals.iter().map(|words| words.to_lowercase()).collect();
    let refuses = |response: &&&str| {
        let response = response.to_lowercase();
        words.iter().any(|words| response.contains(words.as_str()))
    };
    let refused = responses.iter().filter(refuses).count() as f64 / count;
    [mean(responses.iter().map(|response| repetition(response))), sameness, refused]
}

/// Share of runs of four words that have come before in the same text.
fn repetition(text: &str) -> f64 {
    let words: Vec<&str> = text.split_whitespace().collect();
    let runs = words.windows(4);
    let (all, different) = (runs.len(), runs.collect::<BTreeSet<_>>().len());
    if all == 0 { 0.0 } else { (all - different) as f64 / all as f64 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn history(steps: usize, at: impl Fn(usize) -> Watched) -> Vec<(u64, AlarmKind)> {
        let mut history = History::default();
        let params = AlarmParams { window: 3, ..AlarmParams::default() };
        let alarms = (0..steps).flat_map(|step| history.add(at(step), &params)).collect::<Vec<_>>();
        assert_eq!(alarms, history.alarms);
        alarms.into_iter().map(|alarm| (alarm.step, alarm.kind)).collect()
    }

    #[test]
    fn a_quiet_run_raises_nothing() {
        let quiet = |step: usize| Watched {
            score: step as f64,
            second: Some(0.5 * step as f64),
            nats: 0.01 * step as f64 - 0.01,
            nats_error: 0.02,
            repetition: 0.05,
            sameness: 0.3,
            refusals: 0.1,
        };
        assert_eq!(history(20, quiet), []);
    }

    #[test]
    fn each_sign_shows_once_when_it_begins() {
        let wrong = |change: fn(&mut Watched, f64)| {
            move |step: usize| {
                let mut watched = Watched { score: step as f64, second: Some(0.0), ..Watched::default() };
                change(&mut watched, step as f64);
                watched
            }
        };
        type Course = fn(&mut Watched, f64);
        let cases: [(Course, AlarmKind); 6] = [
            (|watched, step| watched.nats = 0.1 - 0.1 * step, AlarmKind::NegativeDivergence),
            (|watched, step| watched.nats = 40.0 * step, AlarmKind::Divergence),
            (|watched, step| watched.second = Some(-0.1 * step), AlarmKind::SecondModel),
            (|watched, step| watched.repetition = 0.06 * step, AlarmKind::Repetition),
            (|watched, step| watched.sameness = 0.06 * step, AlarmKind::Sameness),
            (|watched, step| watched.refusals = 0.06 * step, AlarmKind::Refusals),
        ];
        for (change, kind) in cases {
            let found = history(12, wrong(change));
            assert_eq!(found.len(), 1, "{kind:?}: {found:?}");
            assert_eq!(found[0].1, kind);
        }
    }

    #[test]
    fn chance_is_no_sign() {
        let noisy = |step: usize| Watched {
            score: step as f64,
            second: Some(if step.is_multiple_of(2) { -1.0 } else { 1.0 } - 0.01 * step as f64),
            nats: -0.05,
            nats_error: 0.05,
            ..Watched::default()
        };
        assert_eq!(history(12, noisy), []);
    }

    #[test]
    fn rates_count_repetition_sameness_and_refusals() {
        let refusals = AlarmParams::default().refusals;
        let responses = [
            "one two three four one two three four",
            "It cannot be known.",
            " It cannot be known.",
            "I CAN'T HELP WITH that.",
        ];
        let [repeated, same, refused] = rates(&responses, &refusals);
        assert!((repeated - 0.2 / 4.0).abs() < 1e-12, "one of five runs of one of four: {repeated}");
        assert_eq!((same, refused), (0.5, 0.25));
        assert_eq!(rates(&[], &refusals), [0.0, 0.0, 0.0]);
    }
}
