//! A preference model that is asked and not trained.

use super::Comparison;
use super::agreement::Judged;
use super::objective::{read, score};
use crate::language::{
    ChatTemplate, Config, Decoder, Family, Generation, LanguageError, Parameters, ScalarHead, Tokenizer, computing,
    files, weights, write_described,
};
use crate::training::{Batches, loss};
use candle_core::{DType, Result as Computed};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// Tokens that are read at a time, filled up ones included.
const TOGETHER: usize = 4096;

/// A decoder with a scalar head: the higher the score, the better the text. Only differences between responses to the
/// same prompt mean something.
#[derive(Debug)]
pub struct PreferenceModel {
    config: Config,
    tokenizer: Tokenizer,
    decoder: Decoder,
    head: ScalarHead,
}

impl PreferenceModel {
    /// Weights to train, from those of a language model: a copy without its head over the vocabulary, with a scalar
    /// head drawn from `seed`; and the shape that goes with them. The last norm is set so that the new head reads
    /// numbers of about 1, whatever size the old one was used to.
    ///
    /// # Errors
    /// When Candle cannot copy them.
    pub fn begin(config: &Config, from: &Parameters, seed: u64) -> Result<(Config, Parameters), LanguageError> {
        // A tied shape has no second table, which nothing here would read.
        let config = Config { tied: true, ..config.clone() };
        let known: BTreeSet<String> = Parameters::shapes(&config).into_iter().map(|(name, _)| name).collect();
        let copy = || -> Computed<Parameters> {
            let mut tensors = from.merged()?;
            tensors.retain(|name, _| known.contains(name));
            let evening = ScalarHead::evening(&config, &from.for_reading())?;
            if let Some(norm) = tensors.get_mut("model.norm.weight") {
                *norm = (&*norm * evening)?;
            }
            Parameters::from_tensors(tensors)?.with_head(ScalarHead::SCORE, &config, Some(seed))
        };
        let parameters = copy().map_err(computing)?;
        Ok((config, parameters))
    }

    /// Opens a folder that [`Self::save`] has written, or transformers: a Llama or Qwen2 for sequence classification
    /// with one label.
    ///
    /// # Errors
    /// Names the file that is missing, damaged, or does not fit the others.
    pub fn open(folder: &Path) -> Result<Self, LanguageError> {
        let config = Config { tied: true, ..Config::read(&files::present(folder, "config.json")?)? };
        let tokenizer = Tokenizer::read(folder, &config)?;
        let parameters = weights::read_with_head(folder, &config, ScalarHead::SCORE)?;
        Self::new(&config, tokenizer, &parameters)
    }

    /// Puts a model together. Later changes of the weights change it too.
    ///
    /// # Errors
    /// When the weights do not fit the configuration.
    pub fn new(config: &Config, tokenizer: Tokenizer, parameters: &Parameters) -> Result<Self, LanguageError> {
        let (reading, kernels) = (parameters.for_reading(), parameters.kernels());
        let decoder = Decoder::new(config, &reading, kernels).map_err(computing)?;
        let head = ScalarHead::new(ScalarHead::SCORE, config, &reading, kernels).map_err(computing)?;
        Ok(Self { config: config.clone(), tokenizer, decoder, head })
    }

    /// Scores of texts, each a prompt with its response.
    ///
    /// # Errors
    /// Names the row that has no tokens or too many; also when a score is no number.
    pub fn score(&self, texts: &[String]) -> Result<Vec<f64>, LanguageError> {
        let longest = self.config.max_positions;
        let texts = texts
            .iter()
            .enumerate()
            .map(|(row, text)| read(&self.tokenizer, row, text, longest))
            .collect::<Result<Vec<_>, _>>()?;
        self.score_tokens(&texts).map_err(computing)
    }

    fn score_tokens(&self, texts: &[Vec<u32>]) -> Computed<Vec<f64>> {
        let lengths: Vec<usize> = texts.iter().map(Vec::len).collect();
        let batches = Batches::new(&lengths, TOGETHER, 1, 0);
        let mut scores = vec![0.0; texts.len()];
        for step in 0..batches.steps() {
            let batch: Vec<&[u32]> = batches.at(step).iter().map(|&text| texts[text as usize].as_slice()).collect();
            let (scored, _) = score(&self.decoder, &self.head, &batch)?;
            for (&text, score) in batches.at(step).iter().zip(loss::finite(&scored)?) {
                scores[text as usize] = score;
            }
        }
        Ok(scores)
    }

    /// What it says of comparisons.
    ///
    /// # Errors
    /// As [`Self::score`].
    pub fn judge(&self, comparisons: &[Comparison]) -> Result<Vec<Judged>, LanguageError> {
        let text = |row: &Comparison, place: usize| format!("{}{}", row.prompt, row.responses[place]);
        let texts: Vec<String> = comparisons.iter().flat_map(|row| [text(row, 0), text(row, 1)]).collect();
        let scores = self.score(&texts)?;
        let (scored, _) = scores.as_chunks::<2>();
        let judged = |([first, second], row): (&[f64; 2], &Comparison)| Judged {
            difference: first - second,
            first_is_better: row.first_is_better,
        };
        Ok(scored.iter().zip(comparisons).map(judged).collect())
    }

    /// Writes a folder that [`Self::open`] and transformers read.
    ///
    /// # Errors
    /// When the folder cannot be written to; it is then as it was before.
    pub fn save(
        folder: &Path,
        config: &Config,
        tokenizer: &Tokenizer,
        parameters: &Parameters,
    ) -> Result<(), LanguageError> {
        let (tensors, numbers) = (parameters.merged().map_err(computing)?, DType::F32);
        let description = described(config, numbers)?;
        let talking = (&ChatTemplate::default(), &Generation::default());
        write_described(folder, (config, &description), tokenizer, talking, &tensors, numbers)
    }
}

/// `config.json` of a model for sequence classification. Texts are filled up with the token that ends them, as
/// transformers reads the score at the last token that is another one.
fn described(config: &Config, numbers: DType) -> Result<String, LanguageError> {
    let wrong = |error: serde_json::Error| LanguageError::Numerical(format!("config.json: {error}"));
    let mut json: Value = serde_json::from_str(&config.to_json(numbers)).map_err(wrong)?;
    let class = match config.family {
        Family::Llama => "LlamaForSequenceClassification",
        Family::Qwen2 => "Qwen2ForSequenceClassification",
    };
    json["architectures"] = json!([class]);
    json["num_labels"] = json!(1);
    json["id2label"] = json!({ "0": "score" });
    json["label2id"] = json!({ "score": 0 });
    json["problem_type"] = json!("regression");
    json["pad_token_id"] = json!(config.eos.first());
    Ok(format!("{json:#}\n"))
}
