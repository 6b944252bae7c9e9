//! Text to tokens and back, by Hugging Face's `tokenizer.json`.

use super::files::present;
use super::{Config, LanguageError};
use std::ops::Range;
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
        if text.contains("\"Precompiled\"") {
            return Err(fault(
                "has a `Precompiled` normaliser, which is not read here; convert it to plain rules".into(),
            ));
        }
        // Read twice: the library ends the program at JSON that is none.
        if let Err(error) = serde_json::from_str::<serde_json::Value>(&text) {
            return Err(fault(format!("not a tokenizer: {error}")));
        }
        let mut inner: tokenizers::Tokenizer =
            text.parse().map_err(|error| fault(format!("not a tokenizer: {error}")))?;
        neither_cut_nor_filled(&mut inner).map_err(|error| fault(error.to_string()))?;
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
    ///
    /// # Errors
    /// When the tokenizer cannot be set to give all tokens of a text and no others.
    pub fn from_inner(mut inner: tokenizers::Tokenizer) -> Result<Self, LanguageError> {
        let path = PathBuf::from("tokenizer.json");
        neither_cut_nor_filled(&mut inner)
            .map_err(|error| LanguageError::File { path: path.clone(), problem: error.to_string() })?;
        Ok(Self { inner, path })
    }

    /// Tokens of a text, with what the tokenizer puts around every text where `special` says so.
    ///
    /// # Errors
    /// When the tokenizer fails on this text.
    pub fn encode(&self, text: &str, special: bool) -> Result<Vec<u32>, LanguageError> {
        let encoding = self.inner.encode_fast(text, special).map_err(|error| self.fault(&error))?;
        Ok(encoding.get_ids().to_vec())
    }

    /// Tokens of a text alone, each with the byte at which it begins.
    ///
    /// # Errors
    /// When the tokenizer fails on this text.
    pub fn encode_with_places(&self, text: &str) -> Result<Vec<(u32, usize)>, LanguageError> {
        let encoding = self.inner.encode(text, false).map_err(|error| self.fault(&error))?;
        Ok(encoding.get_ids().iter().copied().zip(encoding.get_offsets().iter().map(|(begin, _)| *begin)).collect())
    }

    /// Tokens of a text as [`Self::encode`] gives them, each with the bytes of the text that it stands for; none for
    /// what the tokenizer puts around a text.
    ///
    /// # Errors
    /// When the tokenizer fails on this text.
    pub fn encode_with_spans(&self, text: &str, special: bool) -> Result<Vec<(u32, Range<usize>)>, LanguageError> {
        let encoding = self.inner.encode(text, special).map_err(|error| self.fault(&error))?;
        let spans = encoding.get_offsets().iter().map(|&(begin, end)| begin..end);
        Ok(encoding.get_ids().iter().copied().zip(spans).collect())
    }

    /// Text of tokens, without special ones.
    ///
    /// # Errors
    /// When the tokenizer fails on these tokens.
    pub fn decode(&self, tokens: &[u32]) -> Result<String, LanguageError> {
        self.inner.decode(tokens, true).map_err(|error| self.fault(&error))
    }

    /// Text of `new` tokens as it stands after `before`: some decoders drop a space at the beginning of a text, which
    /// a continuation must keep.
    ///
    /// # Errors
    /// When the tokenizer fails on these tokens.
    pub fn decode_after(&self, before: &[u32], new: &[u32]) -> Result<String, LanguageError> {
        // A few tokens are enough for every decoder to know that a text has begun.
        let before = &before[before.len().saturating_sub(4)..];
        let (prefix, whole) = (self.decode(before)?, self.decode(&[before, new].concat())?);
        match whole.strip_prefix(prefix.as_str()) {
            Some(text) => Ok(text.to_owned()),
            // The prefix ended within a character that the new tokens complete.
            None => self.decode(new),
        }
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

/// Files of fine-tuned models often say that texts are cut or filled up to a length. Here every text keeps its tokens.
fn neither_cut_nor_filled(inner: &mut tokenizers::Tokenizer) -> Result<(), tokenizers::Error> {
    inner.with_truncation(None)?;
    inner.with_padding(None);
    Ok(())
}
