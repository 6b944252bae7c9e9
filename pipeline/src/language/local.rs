//! A model in a folder, run here.

mod scoring;
mod telling;

pub use telling::Told;

use super::generate::{Endings, Writer};
use super::{
    ChatTemplate, Config, Continuation, Decoder, Generated, Hardware, LanguageError, LanguageModel, Parameters, Parts,
    Prompt, Sampling, Score, Tokenizer, in_words,
};
use std::path::Path;

/// A decoder with its tokenizer, ready to write and to judge.
#[derive(Debug)]
pub struct LocalModel {
    name: String,
    config: Config,
    tokenizer: Tokenizer,
    template: ChatTemplate,
    ends: Vec<u32>,
    decoder: Decoder,
    writer: Writer,
}

impl LocalModel {
    /// Opens a folder with `config.json`, `tokenizer.json` and weights in safetensors. A folder in PEFT's form holds
    /// an adapter for the model in another folder, or for the one that it holds itself, and gives both in one.
    ///
    /// # Errors
    /// Names the file that is missing, damaged, or does not fit the others.
    pub fn open(folder: &Path) -> Result<Self, LanguageError> {
        Self::open_on(Hardware::Processor, folder)
    }

    /// As [`Self::open`], computed on this hardware.
    ///
    /// # Errors
    /// As [`Self::open`]; also when there is no such card.
    pub fn open_on(hardware: Hardware, folder: &Path) -> Result<Self, LanguageError> {
        let Parts { config, tokenizer, template, generation, parameters } = Parts::read(folder)?;
        let name = folder.file_name().map_or_else(|| "model".into(), |name| name.to_string_lossy().into_owned());
        let ends = generation.ends(&config).unwrap_or_default();
        let parameters = parameters.asked_on(hardware)?;
        Self::new(name, &config, tokenizer, template, &parameters).map(|model| Self { ends, ..model })
    }

    /// Puts a model together from its parts.
    ///
    /// # Errors
    /// When the weights do not fit the configuration.
    pub fn new(
        name: String,
        config: &Config,
        tokenizer: Tokenizer,
        template: ChatTemplate,
        parameters: &Parameters,
    ) -> Result<Self, LanguageError> {
        let decoder = Decoder::new(config, &parameters.for_reading(), parameters.kernels()).map_err(computing)?;
        let writer = Writer::new(&decoder).map_err(computing)?;
        Ok(Self { name, config: config.clone(), tokenizer, template, ends: config.eos.clone(), decoder, writer })
    }

    /// The shape of the decoder.
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The tokenizer.
    pub fn tokenizer(&self) -> &Tokenizer {
        &self.tokenizer
    }

    /// The form of conversations.
    pub fn template(&self) -> &ChatTemplate {
        &self.template
    }

    /// The decoder, read only.
    pub fn decoder(&self) -> &Decoder {
        &self.decoder
    }

    /// A prompt as text.
    fn text(&self, prompt: &Prompt) -> Result<String, LanguageError> {
        match prompt {
            Prompt::Text(text) => Ok(text.clone()),
            Prompt::Chat(messages) => self.template.render(messages),
        }
    }

    /// A prompt as tokens. A template of the model's own writes the special tokens itself.
    fn tokens(&self, prompt: &Prompt) -> Result<Vec<u32>, LanguageError> {
        let special = matches!(prompt, Prompt::Text(_)) || !self.template.is_own();
        self.tokenizer.encode(&self.text(prompt)?, special)
    }

    /// A prompt's tokens, with the token that begins a text where there would be none at all.
    fn readable(&self, row: usize, prompt: &Prompt) -> Result<Vec<u32>, LanguageError> {
        let mut tokens = self.tokens(prompt)?;
        if tokens.is_empty() {
            tokens.push(self.beginning(row)?);
        }
        self.fits(row, tokens.len() + 1)?;
        Ok(tokens)
    }

    /// The token that a text begins with where nothing else stands before it.
    fn beginning(&self, row: usize) -> Result<u32, LanguageError> {
        self.config.bos.or_else(|| self.ends.first().copied()).ok_or_else(|| {
            let problem = "begins with nothing, and this model has no token to begin with; give it a word".into();
            LanguageError::Row { row: row + 1, problem }
        })
    }

    fn fits(&self, row: usize, tokens: usize) -> Result<(), LanguageError> {
        if tokens <= self.config.max_positions {
            return Ok(());
        }
        let most = self.config.max_positions;
        let problem = format!("has {tokens} tokens with what follows; this model reads {most}; shorten it");
        Err(LanguageError::Row { row: row + 1, problem })
    }
}

impl LanguageModel for LocalModel {
    fn name(&self) -> &str {
        &self.name
    }

    fn generate(&self, prompts: &[Prompt], sampling: &Sampling) -> Result<Vec<Generated>, LanguageError> {
        let prompts = prompts
            .iter()
            .enumerate()
            .map(|(row, prompt)| self.readable(row, prompt))
            .collect::<Result<Vec<_>, _>>()?;
        let stopped = |tokens: &[u32]| sampling.is_stopped(&self.tokenizer, tokens).map_err(candle_core::Error::wrap);
        let endings = Endings { tokens: &self.ends, stopped: &stopped };
        let written = self.writer.write(&prompts, sampling, &endings).map_err(computing)?;
        written
            .into_iter()
            .zip(&prompts)
            .map(|(written, prompt)| {
                let text = self.tokenizer.decode_after(prompt, &written.tokens)?;
                let text = sampling.before_stop(&text).map_or(text.clone(), str::to_owned);
                Ok(Generated { text, tokens: written.tokens.len() as u32, finish: written.finish })
            })
            .collect()
    }

    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
        scoring::score(self, rows)
    }
}

pub(crate) fn computing(error: candle_core::Error) -> LanguageError {
    LanguageError::Numerical(in_words(&error))
}
