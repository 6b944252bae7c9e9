//! AI feedback: two answers to a prompt, and how likely one of them fits a drawn principle better (Bai et al. 2022,
//! section 4.1).
//!
//! The answers come from the model that is being trained; the judge may be another, as in the paper. Every comparison
//! has one principle, or several that are averaged. Both orders of the two answers are asked and averaged unless that is
//! switched off, so that a judge with a liking for the first option says nothing by it. A small judge has other likings
//! too, whatever the principle: where principles are named that have nothing to say on the prompts, it is asked by them as
//! well, and a label counts by how far it lies from the mean of what it says by them (as Zhao et al. 2021 calibrate
//! answers by inputs without content, arXiv 2102.09690).

mod counts;
mod label;
mod pair;
mod params;

pub use counts::{FeedbackCounts, Moments};
pub use label::{Judged, Label, Said, average, clamp, idle_mean, soft_label};
pub use params::{FeedbackParams, ValidFeedbackParams};

use super::{
    Inputs, Layout, MethodError,
    ask::{self, Asker, Sampled},
    describe,
    few_shot::FewShot,
    forms::Instruction,
    growing::Growing,
    layout::Questions,
    principles::{Principles, Use, idle, instruction, seed_of},
    rows::{ByPrinciple, Order, PromptRow, SoftLabel, Variant},
};
use crate::language::{Continuation, LanguageModel, Prompt};
use pair::{Pair, Question};
use record::Constitution;
use std::path::Path;

/// What makes labels.
pub struct Feedback<'f> {
    sampler: &'f dyn LanguageModel,
    judge: &'f dyn LanguageModel,
    principles: Principles<'f>,
    params: &'f FeedbackParams,
    few_shot: Option<&'f FewShot>,
}

impl<'f> Feedback<'f> {
    /// Puts two models, a constitution and parameters together, with worked examples if there are some.
    ///
    /// # Errors
    /// When no principle of the constitution has a comparison, or the examples do not belong to the way of asking.
    pub fn new(
        sampler: &'f dyn LanguageModel,
        judge: &'f dyn LanguageModel,
        constitution: &'f Constitution,
        params: &'f ValidFeedbackParams,
        few_shot: Option<&'f FewShot>,
    ) -> Result<Self, MethodError> {
        let params = params.get();
        let principles = Principles::new(constitution, Use::Comparison, params.draw)?;
        let fits = match few_shot {
            None => true,
            Some(FewShot::Revisions(_)) => false,
            Some(FewShot::Comparisons(_)) => params.layout == Layout::Paper && !params.chain_of_thought,
            Some(FewShot::Deliberations(_)) => params.layout == Layout::Paper && params.chain_of_thought,
        };
        let expected = "comparisons in the layout of the paper, with a chain of thought if one is asked for";
        MethodError::unless(fits, "few-shot", "of another kind", expected)?;
        Ok(Self { sampler, judge, principles, params, few_shot })
    }

    /// The principles that are drawn from.
    #[must_use]
    pub fn principles(&self) -> &Principles<'f> {
        &self.principles
    }

    /// Makes the labels of all prompts, in their order, in `out`, where a run that was cut off is taken up. `watch`
    /// hears after each chunk how many prompts are done; what it returns as an error ends the run there.
    ///
    /// # Errors
    /// A prompt that the layout has no place for, a model that does not answer, a file that cannot be written or was
    /// begun from something else. What was made until then stays.
    pub fn run(
        &self,
        prompts: &[PromptRow],
        mut inputs: Inputs,
        out: &Path,
        watch: &mut dyn FnMut(usize) -> Result<(), MethodError>,
    ) -> Result<FeedbackCounts, MethodError> {
        self.params.layout.check_all(prompts)?;
        let examples = self.few_shot.map(|examples| format!("{examples:?}")).unwrap_or_default();
        describe::run(&mut inputs, self.params, &self.principles, prompts, &examples);
        inputs.insert("model".to_owned(), self.sampler.name().into());
        inputs.insert("feedback_model".to_owned(), self.judge.name().into());
        let mut growing: Growing<FeedbackCounts> = Growing::open(out, inputs)?;
        let chunks = prompts.chunks(self.params.chunk).enumerate();
        for (number, prompts) in chunks.skip(growing.chunks() as usize) {
            let mut counts = growing.counts().clone();
            let labels = self.chunk(number as u64, prompts, &mut counts)?;
            growing.append(&labels, counts)?;
            watch(growing.counts().prompts as usize)?;
        }
        growing.finish()
    }

    fn chunk(
        &self,
        number: u64,
        prompts: &[PromptRow],
        counts: &mut FeedbackCounts,
    ) -> Result<Vec<SoftLabel>, MethodError> {
        let pairs = self.pairs(number, prompts, counts)?;
        let questions = self.questions(number, &pairs, counts)?;
        let prompts = questions.iter().flatten().flat_map(|question| question.prompts.iter().chain(&question.idle));
        let mut scores = self.scores(prompts)?.into_iter();
        let mut labels = Vec::new();
        for (pair, question) in pairs.into_iter().zip(questions) {
            let Some(question) = question else { continue };
            // All of them first: an iterator over what there may not be ends at the first that is not there.
            let said: Vec<Option<[f64; 2]>> = scores.by_ref().take(question.asked()).collect();
            let said: Option<Vec<[f64; 2]>> = said.into_iter().collect();
            match said.as_deref().and_then(|said| self.judged(said, &pair)) {
                None => counts.unscored += 1,
                Some(judged) => {
                    for ((clause, _), label) in pair.clauses.iter().zip(&judged.by) {
                        counts.principle(&clause.id, label);
                    }
                    counts.labels += 1;
                    labels.push(self.record(pair, question.rationale, &judged));
                }
            }
        }
        Ok(labels)
    }

    /// The log-probabilities of both options for each prompt; `None` where the judge has none.
    fn scores<'p>(&self, prompts: impl Iterator<Item = &'p Prompt>) -> Result<Vec<Option<[f64; 2]>>, MethodError> {
        let options = self.params.layout.options();
        let asked = prompts.flat_map(|prompt| {
            options.map(|option| Continuation { prompt: prompt.clone(), completion: option.to_owned() })
        });
        let scores = ask::scores(self.judge, asked.collect())?;
        let both = scores.chunks(2).map(|scores| match scores {
            [Some(one), Some(other)] => Some([one.sum_logprob, other.sum_logprob]),
            _ => None,
        });
        Ok(both.collect())
    }

    /// What is asked about a pair in both orders, or in one.
    fn orders(&self) -> usize {
        if self.params.swapped { 2 } else { 1 }
    }

    /// The label of a pair from what was said in every order, by each of its principles and then by each idle one.
    fn judged(&self, said: &[[f64; 2]], pair: &Pair<'_>) -> Option<Judged> {
        let orders = self.orders();
        let (by_principle, idle) = said.split_at_checked(pair.clauses.len() * orders)?;
        let idle = |order: usize| idle_mean(idle.iter().skip(order).step_by(orders).map(|[one, other]| one - other));
        let in_order = |said: &[[f64; 2]], order: usize| {
            let ([one, other], idle) = (*said.get(order)?, idle(order));
            // In the second order the first option was the second response.
            Some(match order {
                0 => Said { first: one, second: other, idle },
                _ => Said { first: other, second: one, idle: -idle },
            })
        };
        let label = |said: &[[f64; 2]]| Label::of(in_order(said, 0)?, in_order(said, 1));
        let counts: Vec<f64> = pair.clauses.iter().map(|(_, counts)| *counts).collect();
        Judged::of(by_principle.chunks(orders).map(label).collect::<Option<_>>()?, &counts, self.params.clamped())
    }

    /// Two samples of each prompt; pairs of which one cannot be used, or whose texts are equal, are left out.
    fn pairs<'p>(
        &'p self,
        number: u64,
        prompts: &'p [PromptRow],
        counts: &mut FeedbackCounts,
    ) -> Result<Vec<Pair<'p>>, MethodError> {
        let questions = Questions { layout: self.params.layout, examples: "" };
        counts.prompts += prompts.len() as u64;
        let asked = prompts.iter().flat_map(|row| [questions.answer(&row.prompt), questions.answer(&row.prompt)]);
        let asker = Asker {
            model: self.sampler,
            layout: self.params.layout,
            temperature: self.params.temperature,
            max_new_tokens: self.params.max_new_tokens,
        };
        let mut samples =
            asker.sample(asked.collect(), seed_of(self.params.seed, "pair", &[&number.to_le_bytes()]))?.into_iter();
        let mut pairs = Vec::new();
        for row in prompts {
            let (Some(one), Some(other)) = (samples.next(), samples.next()) else { break };
            let (Sampled::Text { text: a, cut: cut_a }, Sampled::Text { text: b, cut: cut_b }) = (one, other) else {
                counts.unusable += 1;
                continue;
            };
            counts.cut += u64::from(cut_a) + u64::from(cut_b);
            if a == b {
                counts.equal += 1;
                continue;
            }
            let clauses = self.principles.draw_several(self.params.seed, &row.id, self.params.principles);
            let examples =
                self.few_shot.map(|examples| examples.before_comparison(&self.principles, self.params.seed, &row.id));
            pairs.push(Pair { row, responses: [a, b], clauses, examples: examples.unwrap_or_default() });
        }
        Ok(pairs)
    }

    /// What is asked about each pair; `None` where the judge gave no thoughts.
    fn questions(
        &self,
        number: u64,
        pairs: &[Pair<'_>],
        counts: &mut FeedbackCounts,
    ) -> Result<Vec<Option<Question>>, MethodError> {
        let orders = self.orders();
        let by = |pair: &Pair<'_>, instruction: &Instruction<'_>| -> Vec<Prompt> {
            (0..orders).map(|order| pair.ask(self.params, instruction, order)).collect()
        };
        let by_each = |pair: &Pair<'_>| -> Vec<Prompt> {
            pair.clauses.iter().flat_map(|(clause, _)| by(pair, &instruction(clause))).collect()
        };
        if !self.params.chain_of_thought {
            let idle: Vec<Instruction<'_>> = self.params.idle_principles.iter().map(|text| idle(text)).collect();
            let question = |pair: &Pair<'_>| Question {
                prompts: by_each(pair),
                idle: idle.iter().flat_map(|idle| by(pair, idle)).collect(),
                rationale: None,
            };
            return Ok(pairs.iter().map(|pair| Some(question(pair))).collect());
        }
        let asked: Vec<Prompt> = pairs.iter().flat_map(by_each).collect();
        let asker = Asker {
            model: self.judge,
            layout: self.params.layout,
            temperature: self.params.thought_temperature,
            max_new_tokens: self.params.thought_tokens,
        };
        let seed = seed_of(self.params.seed, "thoughts", &[&number.to_le_bytes()]);
        let mut thoughts = asker.sample(asked.clone(), seed)?.into_iter().zip(asked);
        let mut questions = Vec::new();
        for pair in pairs {
            let asked = pair.clauses.len() * orders;
            let mut question = Question { prompts: Vec::new(), idle: Vec::new(), rationale: None };
            for (thought, asked) in thoughts.by_ref().take(asked) {
                if let Sampled::Text { text, cut } = thought {
                    counts.cut += u64::from(cut);
                    let asking = Questions { layout: self.params.layout, examples: "" };
                    question.prompts.push(asking.concluded(asked, &text));
                    question.rationale.get_or_insert(text);
                }
            }
            let whole = question.prompts.len() == asked;
            counts.unscored += u64::from(!whole);
            questions.push(whole.then_some(question));
        }
        Ok(questions)
    }

    fn record(&self, pair: Pair<'_>, rationale: Option<String>, judged: &Judged) -> SoftLabel {
        let [response_a, response_b] = pair.responses;
        let idle = |said: Said| (!self.params.idle_principles.is_empty()).then_some(said.idle);
        let mut by = pair.clauses.iter().zip(&judged.by).map(|((clause, _), label)| ByPrinciple {
            principle_id: clause.id.clone(),
            logp_a: label.said.first,
            logp_b: label.said.second,
            logp_a_swapped: label.swapped.map(|said| said.first),
            logp_b_swapped: label.swapped.map(|said| said.second),
        });
        let first = by.next().unwrap_or_default();
        let label = judged.by.first();
        SoftLabel {
            id: pair.row.id.clone(),
            prompt: pair.row.prompt.clone(),
            response_a,
            response_b,
            p_a: judged.p_a,
            p_a_raw: judged.raw,
            clamped: judged.p_a != judged.raw,
            constitution_hash: self.principles.sha256().to_owned(),
            variant: if self.params.chain_of_thought { Variant::Cot } else { Variant::Plain },
            order: Order::Ab,
            first,
            further: by.collect(),
            idle: label.and_then(|label| idle(label.said)),
            idle_swapped: label.and_then(|label| label.swapped).and_then(idle),
            feedback_model: self.judge.name().to_owned(),
            rationale,
        }
    }
}

#[cfg(test)]
mod tests;
