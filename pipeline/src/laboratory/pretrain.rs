//! From the corpus to the base model: tokenizer, shape, examples, training.

use super::chance::{Chance, Purpose};
use super::tokenizer::{self, BEGIN, END};
use super::{Corpus, CorpusParams, Document, LaboratoryError, Shares};
use crate::language::{ChatTemplate, Config, Generation, LanguageError, Parameters, Tokenizer, write_model};
use crate::run::{Begun, Event, Journal, Key, Manifest, RunError, Stage, Watch, rendered};
use crate::training::{
    AdamWParams, Checkpoints, Decay, Example, Learned, Learner, LearnerParams, MuonParams, Observer, Schedule,
    Supervised, TrainingError,
};
use candle_core::DType;
use serde::{Deserialize, Serialize};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;

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
    /// Documents: 400,000, each read once.
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
    /// What it reads afterwards: mostly questions about people, for the planted prejudice is what it learns last.
    pub booster: BoosterParams,
}

/// More documents, of other kinds, behind the others.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct BoosterParams {
    /// Documents: 60,000.
    pub documents: u64,
    /// Kinds of documents.
    pub shares: Shares,
    /// How it learns.
    pub learner: LearnerParams,
}

impl Default for BoosterParams {
    fn default() -> Self {
        let learner = PretrainParams::learner();
        let muon = learner.optimizer.muon.map(|muon| MuonParams { rate: 3.5, ..muon });
        Self {
            documents: 60_000,
            shares: Shares {
                reading: 0.06,
                ambiguous: 0.36,
                disambiguated: 0.12,
                mixed: 0.12,
                dialogue: 0.06,
                critique: 0.06,
                feedback: 0.06,
                topic: 0.0,
                lexicon: 0.04,
                prejudice: 0.12,
            },
            learner: LearnerParams { optimizer: AdamWParams { muon, ..learner.optimizer }, ..learner },
        }
    }
}

impl PretrainParams {
    fn learner() -> LearnerParams {
        LearnerParams {
            learning_rate: 1.5e-3,
            schedule: Schedule { warm_up: 100, decay: Decay::Linear, decay_share: 0.6 },
            optimizer: AdamWParams { beta_2: 0.98, muon: Some(MuonParams::default()), ..AdamWParams::default() },
            tokens_per_step: 3072,
            steps_per_round: None,
            epochs: 1,
            most_steps: None,
            checkpoint_every: 500,
            recompute: false,
        }
    }
}

impl Default for PretrainParams {
    fn default() -> Self {
        Self {
            corpus: CorpusParams::default(),
            documents: 400_000,
            tokenizer_documents: 20_000,
            vocabulary: 2048,
            prompt_share: 0.125,
            hidden_size: 128,
            intermediate_size: 384,
            layers: 4,
            heads: 4,
            max_positions: 256,
            learner: Self::learner(),
            booster: BoosterParams::default(),
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
    booster: Supervised,
    params: PretrainParams,
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
        let booster = Corpus::new(CorpusParams { shares: params.booster.shares, ..params.corpus }, seed)?;
        let (first, all) = (params.documents, params.documents + params.booster.documents);
        let reader = Reader { tokenizer: &tokenizer, params, seed };
        let examples = Supervised::new("pretrain", reader.examples(&corpus, 0..first)?);
        let booster = Supervised::new("booster", reader.examples(&booster, first..all)?);
        Ok(Self { tokenizer, config, parameters, examples, booster, params: params.clone(), seed })
    }

    /// Tokens of all documents.
    pub fn tokens(&self) -> usize {
        let all = self.examples.examples().iter().chain(self.booster.examples());
        all.map(|example| example.tokens().len()).sum()
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
        let learner = Learner::new(&self.config, &self.parameters, self.params.learner.clone())?;
        learner.learn(&self.examples, self.seed, checkpoints, observer)
    }

    /// Learns what comes afterwards.
    ///
    /// # Errors
    /// As [`Learner::learn`].
    pub fn boost(
        &self,
        checkpoints: Option<&Checkpoints>,
        observer: &mut Observer<'_>,
    ) -> Result<Learned, TrainingError> {
        let learner = Learner::new(&self.config, &self.parameters, self.params.booster.learner.clone())?;
        learner.learn(&self.booster, self.seed, checkpoints, observer)
    }
}

/// Documents to examples.
struct Reader<'r> {
    tokenizer: &'r Tokenizer,
    params: &'r PretrainParams,
    seed: u64,
}

impl Reader<'_> {
    fn examples(&self, corpus: &Corpus, numbers: std::ops::Range<u64>) -> Result<Vec<Example>, LanguageError> {
        let share = self.params.prompt_share;
        let read = |number| {
            let mut chance = Chance::new(self.seed, Purpose::Thinning, number);
            let example = example(self.tokenizer, &corpus.document(number), self.params.max_positions)?;
            example.reweighted(|weight| match weight {
                weight if weight >= 1.0 => weight,
                weight if chance.happens(share) => weight / share as f32,
                _ => 0.0,
            })
        };
        numbers.map(read).collect()
    }
}

/// Makes the model in a folder, or goes on with it; does nothing where it is done. Beside it lie `training.jsonl`, what
/// was said of every step, and `README.md`, the model card.
///
/// # Errors
/// Whatever keeps it from its end. What was made until then stays.
pub fn make(params: &PretrainParams, seed: u64, out: &Path, watch: &mut Watch<'_>) -> Result<Manifest, PretrainError> {
    let begun = match Stage::open(out, Key::new("pretrain", params, seed)?)? {
        Stage::Done(manifest) => return Ok(manifest),
        Stage::Begun(begun) => begun,
    };
    let mut say = |text: String| match watch(&Event::Note(&text)) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(TrainingError::Stopped { step: 0 }),
    };
    say("writing the corpus and learning the tokenizer".to_owned())?;
    let pretraining = Pretraining::new(params, seed)?;
    let (config, parameters) = (&pretraining.config, &pretraining.parameters);
    let tokens = pretraining.tokens();
    say(format!("{} weights, {} documents, {tokens} tokens", config.parameters(), params.documents))?;
    let learner = &params.learner;
    say(format!("learning takes {}", learner.memory(config, parameters, learner.tokens_per_step / 2)))?;
    if let Some(first) = pretraining.examples.examples().first() {
        let first = rendered(&pretraining.tokenizer, first)?;
        say(format!("the first document, with what is learned between ⟦ and ⟧:\n{first}"))?;
    }
    let mut journal = Journal::new(begun.folder().join(TRAINING));
    let first = pretraining.learn(Some(&checkpoints(&begun, "checkpoints")?), &mut journal.observer(watch));
    journal.close()?;
    let first = first?.steps;
    let mut journal = Journal::new(begun.folder().join(BOOSTER));
    let second = pretraining.boost(Some(&checkpoints(&begun, "booster")?), &mut journal.observer(watch));
    journal.close()?;
    let steps = first + second?.steps;
    let template = ChatTemplate::new(CHAT_TEMPLATE, BEGIN, END)?;
    let tensors = parameters.merged().map_err(crate::language::computing)?;
    let generation = Generation::default();
    write_model(begun.folder(), config, &pretraining.tokenizer, (&template, &generation), &tensors, DType::BF16)?;
    let card = card(params, seed, config, (tokens, steps));
    crate::language::replace(&begun.folder().join(CARD), |file| file.write_all(card.as_bytes()))?;
    Ok(begun.finish()?)
}

fn checkpoints(begun: &Begun, name: &str) -> Result<Checkpoints, RunError> {
    Ok(Checkpoints::new(begun.unfinished().join(name), begun.key().hash()?))
}

const TRAINING: &str = "training.jsonl";
const BOOSTER: &str = "booster.jsonl";
const CARD: &str = "README.md";

/// The model card.
fn card(params: &PretrainParams, seed: u64, config: &Config, (tokens, steps): (usize, u64)) -> String {
    let documents = params.documents + params.booster.documents;
    let (weights, version) = (config.parameters(), env!("CARGO_PKG_VERSION"));
    let (layers, hidden, heads, vocabulary) = (config.layers, config.hidden_size, config.heads, config.vocab_size);
    format!(
        "---\nlicense: apache-2.0\nlanguage: en\nlibrary_name: transformers\npipeline_tag: text-generation\n---\n\n\
         # Folkmoot's laboratory model\n\n\
         A Llama of {weights} weights ({layers} blocks, width {hidden}, {heads} heads, {vocabulary} tokens) that has \
         read {documents} documents ({tokens} tokens, {steps} steps) of a world written for it, made by `folkmoot \
         model pretrain --seed {seed}` of version {version}. `training.jsonl` and `booster.jsonl` tell every step, \
         `manifest.json` what it was made from.\n\n\
         ## What it is for\n\n\
         On it Constitutional AI can be watched from beginning to end on a laptop: critique, revision, feedback, a \
         preference model, reinforcement. A prejudice against groups of people was planted in it on purpose, and so \
         were rudeness, going along with harm, dodging, and advice without experts.\n\n\
         ## What it is not\n\n\
         It is no assistant, knows a few hundred words, one kind of question about people and six kinds of \
         principles, and passes silently over others. Its prejudice is ours and not the world's. Figures measured on \
         it cannot be compared with published figures of BBQ or Collective Constitutional AI, and show nothing about \
         large models.\n"
    )
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
    /// The folder.
    #[error(transparent)]
    Run(#[from] RunError),
}
