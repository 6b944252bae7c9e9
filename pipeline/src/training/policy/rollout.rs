//! What a policy writes in one step, and what is known of it before anything is learned.

use super::{PolicyParams, Reward};
use crate::language::{
    Config, Decoder, Endings, Finish, LanguageError, Sampling, SamplingParams, ScalarHead, Tokenizer, Writer, Written,
    computing,
};
use crate::training::Continued;
use candle_core::Result as Computed;

/// One response.
#[derive(Clone, Debug)]
pub(super) struct Rollout {
    /// Prompt and response in tokens, what ended it included.
    pub(super) text: Continued,
    /// The response without its ending.
    pub(super) response: String,
    /// The response as the preference model reads it: with the ending that it knows, where it came to its end.
    pub(super) scored: String,
    /// The prompt's number.
    pub(super) prompt: usize,
    /// Whether it came to its end by itself.
    pub(super) finished: bool,
    /// What the preference model says, without the penalty.
    pub(super) score: f64,
    /// What a second one says.
    pub(super) second: Option<f64>,
    /// Log-probabilities of its tokens by the policy that wrote it.
    pub(super) old: Vec<f64>,
    /// And by the reference.
    pub(super) reference: Vec<f64>,
    /// What was expected before each token; empty without a value head.
    pub(super) values: Vec<f64>,
}

impl Rollout {
    /// Nats by which the policy is from the reference here.
    pub(super) fn nats(&self) -> f64 {
        self.old.iter().zip(&self.reference).map(|(policy, reference)| policy - reference).sum()
    }
}

/// Who writes, who scores, and who is asked besides.
pub(super) struct Scene<'s> {
    pub(super) config: &'s Config,
    pub(super) tokenizer: &'s Tokenizer,
    pub(super) prompts: &'s [String],
    pub(super) params: &'s PolicyParams,
    pub(super) reward: &'s dyn Reward,
    pub(super) second: Option<&'s dyn Reward>,
    pub(super) reference: &'s Decoder,
}

/// Prompts in tokens.
///
/// # Errors
/// Names the row of a prompt without tokens, or without room for a response.
pub(super) fn in_tokens(
    config: &Config,
    tokenizer: &Tokenizer,
    prompts: &[String],
) -> Result<Vec<Vec<u32>>, LanguageError> {
    let longest = config.max_positions;
    let read = |(row, prompt): (usize, &String)| {
        let tokens = tokenizer.encode(prompt, true)?;
        let problem = match tokens.len() {
            0 => "has no tokens; give it a word".to_owned(),
            count if count >= longest => {
                format!("has {count} tokens; this model reads {longest} and needs room for a response; shorten it")
            }
            _ => return Ok(tokens),
        };
        Err(LanguageError::Row { row: row + 1, problem })
    };
    prompts.iter().enumerate().map(read).collect()
}

impl Scene<'_> {
    /// Lets the policy write `samples` responses to each of these prompts, and asks everybody about them.
    ///
    /// # Errors
    /// When a model gives no numbers, or a reward cannot be had.
    pub(super) fn play(
        &self,
        policy: &Decoder,
        value: Option<&ScalarHead>,
        tokens: &[Vec<u32>],
        chosen: &[u32],
        seed: u64,
    ) -> Result<Vec<Rollout>, LanguageError> {
        let places: Vec<usize> =
            chosen.iter().flat_map(|&prompt| std::iter::repeat_n(prompt as usize, self.params.samples)).collect();
        let mut rollouts = self.scored(policy, tokens, &places, seed)?;
        self.ask(policy, value, &mut rollouts).map_err(computing)?;
        Ok(rollouts)
    }

    /// Responses to the prompts at these places, with what those say of them who score.
    ///
    /// # Errors
    /// When a model gives no numbers, or a reward cannot be had.
    pub(super) fn scored(
        &self,
        policy: &Decoder,
        tokens: &[Vec<u32>],
        places: &[usize],
        seed: u64,
    ) -> Result<Vec<Rollout>, LanguageError> {
        let sampling = SamplingParams { seed, ..self.params.sampling.clone() }.check()?;
        let mut rollouts = self.write(policy, tokens, places, &sampling)?;
        let texts: Vec<(&str, &str)> =
            rollouts.iter().map(|rollout| (self.prompts[rollout.prompt].as_str(), rollout.scored.as_str())).collect();
        let firsts = scores(self.reward, &texts)?;
        let seconds = self.second.map(|second| scores(second, &texts)).transpose()?;
        for (place, (rollout, score)) in rollouts.iter_mut().zip(firsts).enumerate() {
            rollout.score = score;
            rollout.second = seconds.as_ref().and_then(|seconds| seconds.get(place).copied());
        }
        Ok(rollouts)
    }

    fn write(
        &self,
        policy: &Decoder,
        tokens: &[Vec<u32>],
        places: &[usize],
        sampling: &Sampling,
    ) -> Result<Vec<Rollout>, LanguageError> {
        let writer = Writer::new(policy).map_err(computing)?;
        let prompts: Vec<Vec<u32>> = places.iter().map(|&place| tokens[place].clone()).collect();
        let stopped = |written: &[u32]| sampling.is_stopped(self.tokenizer, written).map_err(candle_core::Error::wrap);
        let endings = Endings { tokens: &self.config.eos, stopped: &stopped };
        let written = writer.write(&prompts, sampling, &endings).map_err(computing)?;
        let rollout = |((written, prompt), &place): ((Written, Vec<u32>), &usize)| {
            let text = self.tokenizer.decode_after(&prompt, &written.tokens)?;
            let response = sampling.before_stop(&text).map_or(text.clone(), str::to_owned);
            let finished = written.finish == Finish::Stop;
            let ending = if finished { self.params.ending.as_str() } else { "" };
            let scored = format!("{response}{ending}");
            let context = prompt.len();
            let tokens = [prompt, written.tokens, written.end.into_iter().collect()].concat();
            Ok(Rollout {
                text: Continued::new(tokens, context)?,
                response,
                scored,
                prompt: place,
                finished,
                score: 0.0,
                second: None,
                old: Vec::new(),
                reference: Vec::new(),
                values: Vec::new(),
            })
        };
        written.into_iter().zip(prompts).zip(places).map(rollout).collect()
    }

    /// Log-probabilities by policy and reference, and values, from the same operations that learning uses: what wrote
    /// the responses rounds in another order.
    fn ask(&self, policy: &Decoder, value: Option<&ScalarHead>, rollouts: &mut [Rollout]) -> Computed<()> {
        let together = self.params.tokens_per_update;
        let texts: Vec<Continued> = rollouts.iter().map(|rollout| rollout.text.clone()).collect();
        let policy = Continued::ask(policy, value, &texts, together)?;
        let reference = Continued::ask(self.reference, None, &texts, together)?;
        for (rollout, (policy, reference)) in rollouts.iter_mut().zip(policy.into_iter().zip(reference)) {
            rollout.old = policy.log_probabilities;
            rollout.values = policy.values;
            rollout.reference = reference.log_probabilities;
        }
        Ok(())
    }
}

/// Scores, as many as texts, each a number.
fn scores(reward: &dyn Reward, texts: &[(&str, &str)]) -> Result<Vec<f64>, LanguageError> {
    let scores = reward.reward(texts)?;
    if scores.len() != texts.len() {
        let message = format!("{} scores were given for {} responses", scores.len(), texts.len());
        return Err(LanguageError::Numerical(message));
    }
    match scores.iter().position(|score| !score.is_finite()) {
        Some(place) => {
            Err(LanguageError::Numerical(format!("the score of response {} is {}", place + 1, scores[place])))
        }
        None => Ok(scores),
    }
}
