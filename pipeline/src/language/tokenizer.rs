//! Text to tokens and back, by Hugging Face's `tokenizer.json`.

use super::files::present;
use super::{Config, LanguageError};
use std::path::{Path, PathBuf};

/// The largest file that is read: 64 MiB.
const LARGEST: u64 = 64 << 20;

/// A tokenizer that fits its model.
#[derive(Clone, Debug)]
pub struct Tokenizer {
    inner: tokenizers::Tokenizer,
    path: PathBuf,
}

impl Tokenizer {
    /// Reads `tokenizer.json` and checks that the model has a row for each of its tokens.
    ///
    /// # Errors
    /// Names the file, and what about it cannot be used.
    pub fn read(folder: &Path, config: &Config) -> Result<Self, LanguageError> {
        let path = present(folder, "tokenizer.json")?;
        let fault = |problem: String| LanguageError::File { path: path.clone(), problem };
        let text = super::files::text(&path, LARGEST)?;
        let inner: tokenizers::Tokenizer = text.parse().map_err(|error| fault(format!("not a tokenizer: {error}")))?;
        let highest = inner.get_vocab(true).into_values().max();
        if let Some(token) = highest.filter(|&token| token as usize >= config.vocab_size) {
            let rows = config.vocab_size;
            return Err(fault(format!(
                "has token {token}, but the model has rows for {rows} tokens only: the two do not belong together"
            )));
        }
        Ok(Self { inner, path })
    }

    /// Makes one from what trained it.
    pub fn from_inner(inner: tokenizers::Tokenizer) -> Self {
        Self { inner, path: PathBuf::from("tokenizer.json") }
    }

    /// Tokens of a text, with what the tokenizer puts around every text where `special` says so.
    ///
    /// # Errors
    /// When the tokenizer fails on this text.
    pub fn encode(&self, text: &str, special: bool) -> Result<Vec<u32>, LanguageError> {
        let encoding = self.inner.encode_fast(text, special).map_err(|error| self.fault(&error))?;
        Ok(encoding.get_ids().to_vec())
    }

    /// Text of tokens, without special ones.
    ///
    /// # Errors
    /// When the tokenizer fails on these tokens.
    pub fn decode(&self, tokens: &[u32]) -> Result<String, LanguageError> {
        self.inner.decode(tokens, true).map_err(|error| self.fault(&error))
    }

    /// The token of this name, if there is one.
    pub fn token(&self, name: &str) -> Option<u32> {
        self.inner.token_to_id(name)
    }

    /// The name of a token.
    pub fn name(&self, token: u32) -> Option<String> {
        self.inner.id_to_token(token)
    }

    /// Number of tokens, special ones included.
    pub fn len(&self) -> usize {
        self.inner.get_vocab_size(true)
    }

    /// Whether it has no token at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// `tokenizer.json`.
    ///
    /// # Errors
    /// When it cannot be written as JSON.
    pub fn to_json(&self) -> Result<String, LanguageError> {
        self.inner.to_string(true).map_err(|error| self.fault(&error))
    }

    fn fault(&self, error: &tokenizers::Error) -> LanguageError {
        LanguageError::File { path: self.path.clone(), problem: error.to_string() }
    }
}
