//! From the corpus to the base model: tokenizer, shape, examples, training.

use super::chance::{Chance, Purpose};
use super::tokenizer::{self, BEGIN, END};
use super::{Corpus, CorpusParams, Document, LaboratoryError};
use crate::language::{Config, LanguageError, Parameters, Tokenizer};
use crate::training::{
    AdamWParams, Checkpoints, Decay, Example, Learned, Learner, LearnerParams, MuonParams, Observer, Schedule,
    Supervised, TrainingError,
};
use serde::{Deserialize, Serialize};

/// The form of a conversation, as transformers' chat templates say it.
pub const CHAT_TEMPLATE: &str = "{{ bos_token }}{% for message in messages %}{% if message.role == 'user' %}Human: \
    {{ message.content }}\n\n{% elif message.role == 'assistant' %}Assistant: {{ message.content }}\n\n{% else %}\
    {{ raise_exception('this model knows user and assistant only') }}{% endif %}{% endfor %}\
    {% if add_generation_prompt %}Assistant:{% endif %}";

/// How the base model is made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct PretrainParams {
    /// What it reads.
    pub corpus: CorpusParams,
    /// Documents: 160,000, each read once.
    pub documents: u64,
    /// Documents from which the tokenizer is learned: 20,000.
    pub tokenizer_documents: u64,
    /// Tokens of the vocabulary: 2048.
    pub vocabulary: usize,
    /// Share of the tokens of prompts that count, each the more for it: 0.125. The gradient is the same on average,
    /// and most of what the head would cost is saved.
    pub prompt_share: f64,
    /// Width of a row: 128.
    pub hidden_size: usize,
    /// Width of the gated layer: 384.
    pub intermediate_size: usize,
    /// Blocks: 4.
    pub layers: usize,
    /// Heads, each with keys and values of its own: 4.
    pub heads: usize,
    /// Longest text in tokens: 256.
    pub max_positions: usize,
    /// How it learns.
    pub learner: LearnerParams,
}

impl Default for PretrainParams {
    fn default() -> Self {
        Self {
            corpus: CorpusParams::default(),
            documents: 160_000,
            tokenizer_documents: 20_000,
            vocabulary: 2048,
            prompt_share: 0.125,
            hidden_size: 128,
            intermediate_size: 384,
            layers: 4,
            heads: 4,
            max_positions: 256,
            learner: LearnerParams {
                learning_rate: 1.5e-3,
                schedule: Schedule { warm_up: 100, decay: Decay::Linear, decay_share: 0.6 },
                optimizer: AdamWParams { beta_2: 0.98, muon: Some(MuonParams::default()), ..AdamWParams::default() },
                tokens_per_step: 3072,
                epochs: 1,
                most_steps: None,
                checkpoint_every: 500,
                recompute: false,
            },
        }
    }
}

/// A base model in the making, its corpus read into tokens.
#[derive(Debug)]
pub struct Pretraining {
    /// The tokenizer.
    pub tokenizer: Tokenizer,
    /// The shape.
    pub config: Config,
    /// The weights.
    pub parameters: Parameters,
    examples: Supervised,
    learner: LearnerParams,
    seed: u64,
}

impl Pretraining {
    /// Writes the corpus, learns the tokenizer, draws the weights.
    ///
    /// # Errors
    /// Names the first parameter out of its range.
    pub fn new(params: &PretrainParams, seed: u64) -> Result<Self, PretrainError> {
        let corpus = Corpus::new(params.corpus, seed)?;
        let tokenizer = tokenizer::learn(&corpus, params.tokenizer_documents.min(params.documents), params.vocabulary)?;
        let mut config = Config::small(
            params.hidden_size,
            params.intermediate_size,
            params.layers,
            (params.heads, params.heads),
            params.vocabulary,
            params.max_positions,
        )?;
        config.bos = tokenizer.token(BEGIN);
        config.eos = tokenizer.token(END).into_iter().collect();
        let parameters = Parameters::random(&config, seed).map_err(crate::language::computing)?;
        if !(params.prompt_share > 0.0 && params.prompt_share <= 1.0) {
            let (name, value) = ("prompt_share", params.prompt_share.to_string());
            return Err(LanguageError::Parameter { name, value, range: "above 0 and at most 1" }.into());
        }
        let examples = corpus
            .documents(params.documents)
            .enumerate()
            .map(|(number, document)| {
                let mut chance = Chance::new(seed, Purpose::Thinning, number as u64);
                let example = example(&tokenizer, &document, params.max_positions)?;
                example.reweighted(|weight| match weight {
                    weight if weight >= 1.0 => weight,
                    weight if chance.happens(params.prompt_share) => weight / params.prompt_share as f32,
                    _ => 0.0,
                })
            })
            .collect::<Result<Vec<_>, LanguageError>>()?;
        let examples = Supervised::new("pretrain", examples);
        Ok(Self { tokenizer, config, parameters, examples, learner: params.learner.clone(), seed })
    }

    /// Tokens of all documents.
    pub fn tokens(&self) -> usize {
        self.examples.examples().iter().map(|example| example.tokens().len()).sum()
    }

    /// Learns, going on from a checkpoint if there is one.
    ///
    /// # Errors
    /// As [`Learner::learn`].
    pub fn learn(
        &self,
        checkpoints: Option<&Checkpoints>,
        observer: &mut Observer<'_>,
    ) -> Result<Learned, TrainingError> {
        Learner::new(&self.config, &self.parameters, self.learner.clone())?.learn(
            &self.examples,
            self.seed,
            checkpoints,
            observer,
        )
    }
}

/// A document between the tokens that begin and end a text. What ends it weighs as little as what others say: whether
/// one more question comes is not for the model to know.
fn example(tokenizer: &Tokenizer, document: &Document, longest: usize) -> Result<Example, LanguageError> {
    let pieces: Vec<(&str, f32)> =
        document.segments.iter().map(|segment| (segment.text.as_str(), segment.weight as f32)).collect();
    let weight = pieces.first().map_or(0.0, |(_, weight)| *weight);
    let end = tokenizer.token(END).map(|token| (token, weight));
    let example = Example::from_pieces(tokenizer, &pieces, tokenizer.token(BEGIN), end)?;
    if example.tokens().len() > longest + 1 {
        let (tokens, text) = (example.tokens().len(), document.text());
        return Err(LanguageError::Numerical(format!(
            "a document has {tokens} tokens, the model reads {longest}; give it more positions: {text}"
        )));
    }
    Ok(example)
}

/// Why no base model was made.
#[derive(Debug, thiserror::Error)]
pub enum PretrainError {
    /// The corpus.
    #[error(transparent)]
    Laboratory(#[from] LaboratoryError),
    /// The tokenizer or the model.
    #[error(transparent)]
    Language(#[from] LanguageError),
    /// The training.
    #[error(transparent)]
    Training(#[from] TrainingError),
}
