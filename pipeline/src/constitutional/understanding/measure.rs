//! Asking a model for critiques and comparisons of probes.

use super::{Compared, Probes, Shown, Topic, UnderstandingParams};
use crate::{
    constitutional::{
        Layout, MethodError,
        ask::{self, Asker, Sampled},
        feedback::{average, soft_label},
        layout::Questions,
        principles::{Use, instruction},
    },
    laboratory::response::FOLLOWS,
    language::{Continuation, LanguageModel, Prompt},
};
use record::constitution::Clause;

/// Questions that a model is asked in one call.
const TOGETHER: usize = 256;

/// A model with how it is asked.
pub(super) struct Measure<'m> {
    pub(super) model: &'m dyn LanguageModel,
    pub(super) params: &'m UnderstandingParams,
}

/// A principle and what it is tried on.
pub(super) struct Task<'t> {
    clause: &'t Clause,
    responses: Vec<&'t Shown>,
    pairs: Vec<&'t Compared>,
}

impl<'t> Task<'t> {
    /// The probes on a topic, none without a topic; critiques and comparisons only where the clause has texts for them.
    pub(super) fn new(clause: &'t Clause, topic: Option<&Topic>, probes: &'t Probes) -> Self {
        let covers = |other: &Topic| topic.is_some_and(|topic| topic.covers(other));
        let criticises = Use::Revision.serves(clause);
        let compares = Use::Comparison.serves(clause);
        Self {
            clause,
            responses: probes.responses.iter().filter(|shown| criticises && covers(&shown.topic)).collect(),
            pairs: probes.pairs.iter().filter(|pair| compares && covers(&pair.topic)).collect(),
        }
    }
}

/// How many of how many.
pub(super) type Count = (u64, u64);

/// What was found about a principle.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Measured {
    pub(super) caught: Count,
    pub(super) false_alarms: Count,
    pub(super) agreement: Count,
    /// Probes that do not fit into the model.
    pub(super) left_out: u64,
}

impl Measured {
    /// How far the principle steers critiques and comparisons: 0 by chance, up to 2.
    pub(super) fn steering(&self) -> f64 {
        let share = |(k, n): Count| if n == 0 { 0.0 } else { k as f64 / n as f64 };
        let agreement = if self.agreement.1 == 0 { 0.0 } else { 2.0 * share(self.agreement) - 1.0 };
        share(self.caught) - share(self.false_alarms) + agreement
    }
}

fn count((k, n): &mut Count, hit: bool) {
    *k += u64::from(hit);
    *n += 1;
}

impl Measure<'_> {
    /// Tries every principle on its probes.
    pub(super) fn all(
        &self,
        tasks: &[Task<'_>],
        watch: &mut dyn FnMut(usize, usize),
    ) -> Result<Vec<Measured>, MethodError> {
        let mut measured = vec![Measured::default(); tasks.len()];
        let places = |of: fn(&Task<'_>) -> usize| -> Vec<(usize, usize)> {
            tasks.iter().enumerate().flat_map(|(task, it)| (0..of(it)).map(move |probe| (task, probe))).collect()
        };
        let (shown, compared) = (places(|task| task.responses.len()), places(|task| task.pairs.len()));
        let (mut done, all) = (0, shown.len() + compared.len());
        for places in shown.chunks(TOGETHER) {
            let asked = places.iter().map(|&(task, probe)| (tasks[task].clause, tasks[task].responses[probe]));
            for (&(task, probe), fault) in places.iter().zip(self.finds_fault(asked)?) {
                let found = &mut measured[task];
                match fault {
                    None => found.left_out += 1,
                    Some(fault) if tasks[task].responses[probe].breaks => count(&mut found.caught, fault),
                    Some(fault) => count(&mut found.false_alarms, fault),
                }
            }
            done += places.len();
            watch(done, all);
        }
        for places in compared.chunks(TOGETHER) {
            let asked = places.iter().map(|&(task, probe)| (tasks[task].clause, tasks[task].pairs[probe]));
            for (&(task, probe), first) in places.iter().zip(self.prefers_first(asked)?) {
                let found = &mut measured[task];
                match first {
                    None => found.left_out += 1,
                    Some(p) => {
                        let better = if tasks[task].pairs[probe].better == 0 { p > 0.5 } else { p < 0.5 };
                        count(&mut found.agreement, better);
                    }
                }
            }
            done += places.len();
            watch(done, all);
        }
        Ok(measured)
    }

    fn questions(&self) -> Questions<'static> {
        Questions { layout: self.params.layout, examples: "" }
    }

    /// Whether a critique by the principle finds fault with each response.
    ///
    /// The laboratory's model says its likeliest critique, of which one alone finds none. Of other models, whose
    /// critiques can say anything, it is asked whether they find it likelier that the response follows the principle or
    /// that it does not.
    fn finds_fault<'a>(
        &self,
        asked: impl Iterator<Item = (&'a Clause, &'a Shown)>,
    ) -> Result<Vec<Option<bool>>, MethodError> {
        let prompts = asked.map(|(clause, shown)| {
            let instruction = instruction(clause);
            match self.params.layout {
                Layout::Chat => self.questions().verdict(&shown.prompt, &shown.response, &instruction),
                _ => self.questions().critique(&shown.prompt, &shown.response, &instruction),
            }
        });
        let prompts: Vec<Prompt> = prompts.collect();
        let answers = match self.params.layout {
            Layout::Laboratory => return self.critiques(prompts),
            Layout::Paper => [" The response follows the principle.", " The response does not follow the principle."],
            Layout::Chat => ["Yes", "No"],
        };
        let likelier = self.likelihoods(&prompts, answers)?;
        Ok(likelier.into_iter().map(|follows| follows.map(|follows| follows < 0.5)).collect())
    }

    fn critiques(&self, prompts: Vec<Prompt>) -> Result<Vec<Option<bool>>, MethodError> {
        let asker = Asker {
            model: self.model,
            layout: self.params.layout,
            temperature: 0.0,
            max_new_tokens: self.params.max_new_tokens,
        };
        let finds = |critique| match critique {
            Sampled::Text { text, .. } => Some(text != FOLLOWS),
            Sampled::Unusable(_) => Some(false),
            Sampled::TooLong => None,
        };
        Ok(asker.sample(prompts, 0)?.into_iter().map(finds).collect())
    }

    /// How likely the first response of each pair is the better one, over both orders.
    fn prefers_first<'a>(
        &self,
        asked: impl Iterator<Item = (&'a Clause, &'a Compared)>,
    ) -> Result<Vec<Option<f64>>, MethodError> {
        let orders = asked.flat_map(|(clause, pair)| {
            let [a, b] = [pair.responses[0].as_str(), pair.responses[1].as_str()];
            [[a, b], [b, a]].map(|order| self.questions().comparison(&pair.prompt, &instruction(clause), order))
        });
        let prompts: Vec<Prompt> = orders.collect();
        let first = self.likelihoods(&prompts, self.params.layout.options())?;
        let both = first.chunks(2).map(|orders| match orders {
            [Some(p), Some(swapped)] => Some(average(*p, *swapped)),
            _ => None,
        });
        Ok(both.collect())
    }

    /// How likely the first of two continuations is, against the second.
    fn likelihoods(&self, prompts: &[Prompt], answers: [&str; 2]) -> Result<Vec<Option<f64>>, MethodError> {
        let rows = prompts.iter().flat_map(|prompt| {
            answers.map(|answer| Continuation { prompt: prompt.clone(), completion: answer.to_owned() })
        });
        let scores = ask::scores(self.model, rows.collect())?;
        let first = scores.chunks(2).map(|scores| match scores {
            [Some(one), Some(other)] => Some(soft_label(one.sum_logprob, other.sum_logprob)).filter(|p| p.is_finite()),
            _ => None,
        });
        Ok(first.collect())
    }
}
