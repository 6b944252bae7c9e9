//! The signs in what a policy writes that learns from something else than its own responses.

use super::alarm::{Alarm, AlarmParams, History, Watched};
use super::{PolicyLearner, learner};
use crate::language::{Decoder, LanguageError};
use crate::training::TrainingError;
use std::collections::BTreeMap;

/// What was seen of a policy after a step: the figures that [`PolicyLearner::observed`] gave.
pub type Seen = (u64, BTreeMap<String, f64>);

/// Steps that are averaged at the most: there are few observations.
const WINDOW: usize = 2;

impl PolicyLearner<'_> {
    /// Lets the policy, as its weights are now, respond to every prompt, and asks everybody about it; nothing is learned.
    /// The responses are drawn by the seed, the same way each time.
    ///
    /// # Errors
    /// When there is no prompt or one that cannot be read, or a model gives no numbers.
    pub fn observed(&self, reference: &Decoder) -> Result<BTreeMap<&'static str, f64>, TrainingError> {
        let tokens = self.tokens()?;
        let places = u32::try_from(tokens.len()).map_err(|_| LanguageError::Numerical("too many prompts".into()))?;
        let (policy, all) = (self.decoder(self.parameters)?, (0..places).collect::<Vec<_>>());
        let rollouts = self.scene(reference).play(&policy, None, &tokens, &all, self.step_seed(0))?;
        Ok(learner::watched(&rollouts, &self.params.alarms.refusals).1)
    }
}

/// The signs that show in what was seen, the first of which was at the beginning.
#[must_use]
pub fn signs(seen: &[Seen], params: &AlarmParams) -> Vec<Alarm> {
    let params = AlarmParams { window: params.window.min(WINDOW), ..params.clone() };
    let (mut history, mut alarms) = (History::default(), Vec::new());
    for (step, figures) in seen {
        let of = |name: &str| figures.get(name).copied().unwrap_or_default();
        let watched = Watched {
            score: of("score"),
            second: figures.get("second_score").copied(),
            nats: of("nats"),
            nats_error: of("nats_error"),
            repetition: of("repetition"),
            sameness: of("sameness"),
            refusals: of("refusals"),
        };
        for alarm in history.add(watched, &params) {
            alarms.push(Alarm { step: *step, ..alarm });
        }
    }
    alarms
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::training::policy::AlarmKind;

    fn seen(of: impl Fn(f64) -> Vec<(&'static str, f64)>) -> Vec<Seen> {
        let figures =
            |place: u64| of(place as f64).into_iter().map(|(name, figure)| (name.to_owned(), figure)).collect();
        (0..9).map(|place| (place * 50, figures(place))).collect()
    }

    #[test]
    fn what_was_seen_between_steps_raises_the_same_signs() {
        let params = AlarmParams::default();
        let course = |place: f64| vec![("score", place), ("second_score", -place), ("nats", 0.1 * place)];
        let found = signs(&seen(course), &params);
        assert_eq!(
            found.iter().map(|alarm| (alarm.step, alarm.kind)).collect::<Vec<_>>(),
            [(150, AlarmKind::SecondModel)]
        );
        let refusing = signs(&seen(|place| vec![("score", place), ("refusals", place / 8.0)]), &params);
        assert_eq!(refusing.len(), 1);
        assert_eq!(refusing[0].kind, AlarmKind::Refusals);
        assert!(refusing[0].says.contains("at the beginning"), "{}", refusing[0].says);
        assert!(signs(&seen(|place| vec![("score", place), ("nats", place)]), &params).is_empty());
        assert!(signs(&[], &params).is_empty());
    }
}
