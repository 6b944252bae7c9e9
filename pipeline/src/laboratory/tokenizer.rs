//! The laboratory's tokenizer: byte-level pairs (Sennrich et al. 2016, Radford et al. 2019), learned from its corpus.
//!
//! A blank line is a token of its own wherever it stands, so that an answer ends in the same way inside a document and
//! at its end.

use super::Corpus;
use crate::language::{LanguageError, Tokenizer};
use std::path::PathBuf;
use tokenizers::models::TrainerWrapper;
use tokenizers::models::bpe::{BPE, BpeTrainer};
use tokenizers::pre_tokenizers::byte_level::ByteLevel;
use tokenizers::pre_tokenizers::sequence::Sequence;
use tokenizers::pre_tokenizers::split::{Split, SplitPattern};
use tokenizers::processors::template::TemplateProcessing;
use tokenizers::{AddedToken, SplitDelimiterBehavior};

/// The name of the token that begins a text: number 0.
pub const BEGIN: &str = "<|begin|>";
/// The name of the token that ends one: number 1.
pub const END: &str = "<|end|>";

/// Learns `vocabulary` tokens from the first `documents` documents of a corpus.
///
/// # Errors
/// [`LanguageError::File`] with what the tokenizer says, should it refuse.
pub fn learn(corpus: &Corpus, documents: u64, vocabulary: usize) -> Result<Tokenizer, LanguageError> {
    let texts: Vec<String> = corpus.documents(documents).map(|document| document.text()).collect();
    let inner = train(&texts, vocabulary)
        .map_err(|error| LanguageError::File { path: PathBuf::from("tokenizer.json"), problem: error.to_string() })?;
    Tokenizer::from_inner(inner)
}

fn train(texts: &[String], vocabulary: usize) -> tokenizers::Result<tokenizers::Tokenizer> {
    let blank_line = Split::new(SplitPattern::String("\n\n".into()), SplitDelimiterBehavior::Isolated, false)?;
    let bytes = ByteLevel::new(false, true, true);
    let mut tokenizer = tokenizers::Tokenizer::new(BPE::default());
    tokenizer.with_pre_tokenizer(Some(Sequence::new(vec![blank_line.into(), bytes.into()])));
    tokenizer.with_decoder(Some(bytes));
    let trainer = BpeTrainer::builder()
        .vocab_size(vocabulary)
        .show_progress(false)
        .special_tokens(vec![AddedToken::from(BEGIN, true), AddedToken::from(END, true)])
        .initial_alphabet(ByteLevel::alphabet().into_iter().collect())
        .build();
    tokenizer.train(&mut TrainerWrapper::from(trainer), texts.iter())?;
    let around = TemplateProcessing::builder()
        .try_single(format!("{BEGIN} $A"))?
        .try_pair(format!("{BEGIN} $A $B"))?
        .special_tokens(vec![(BEGIN, 0)])
        .build()?;
    tokenizer.with_post_processor(Some(around));
    Ok(tokenizer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::laboratory::CorpusParams;

    #[test]
    fn a_blank_line_is_one_token_everywhere_and_the_same_corpus_gives_the_same_tokenizer() {
        let corpus = Corpus::new(CorpusParams::default(), 1).expect("in range");
        let tokenizer = learn(&corpus, 400, 700).expect("a tokenizer");
        assert_eq!(tokenizer.len(), 700);
        assert_eq!((tokenizer.token(BEGIN), tokenizer.token(END)), (Some(0), Some(1)));
        let inside = tokenizer.encode("Human: a\n\nAssistant: b\n\n", true).expect("tokens");
        let blank = tokenizer.encode("\n\n", false).expect("tokens");
        assert_eq!(blank.len(), 1);
        assert_eq!((inside[0], inside.last(), inside.iter().filter(|&&t| t == blank[0]).count()), (0, blank.last(), 2));
        for text in ["Human: where is the lamp? ", "über \u{1F600}\n\n\n x", ""] {
            let tokens = tokenizer.encode(text, false).expect("tokens");
            assert_eq!(tokenizer.decode(&tokens).expect("text"), text);
        }
        let again = learn(&corpus, 400, 700).expect("a tokenizer");
        assert_eq!(tokenizer.to_json().expect("JSON"), again.to_json().expect("JSON"));
    }
}
