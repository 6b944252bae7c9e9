//! How text is drawn, checked once.

use super::{LanguageError, Tokenizer};
use documented::DocumentedFields;
use serde::{Deserialize, Serialize};

/// How text is drawn, as given; [`SamplingParams::check`] makes it usable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, DocumentedFields)]
#[serde(deny_unknown_fields, default)]
pub struct SamplingParams {
    /// Tokens after which a text ends at the latest: 256.
    pub max_new_tokens: u32,
    /// How daring the draw is: 1, as in Constitutional AI. 0 takes the likeliest token each time.
    pub temperature: f64,
    /// Only the likeliest tokens that together have this probability are drawn from: 1, all of them.
    pub top_p: f64,
    /// Strings that end a text; they are not part of it.
    pub stop: Vec<String>,
    /// Seed of the draw. A model that runs here gives the same text for it; an endpoint may not.
    pub seed: u64,
}

impl Default for SamplingParams {
    fn default() -> Self {
        Self { max_new_tokens: 256, temperature: 1.0, top_p: 1.0, stop: Vec::new(), seed: 0 }
    }
}

/// How text is drawn, within the ranges.
#[derive(Clone, Debug, PartialEq)]
pub struct Sampling(SamplingParams);

impl Sampling {
    /// The values.
    pub fn get(&self) -> &SamplingParams {
        &self.0
    }

    /// Whether the likeliest token is taken each time, so that nothing is left to chance.
    pub fn is_greedy(&self) -> bool {
        self.0.temperature == 0.0
    }

    /// Whether a stop string has come to its end in what was written last. What was written before is not looked at
    /// again, or each token would take longer than the one before it.
    ///
    /// # Errors
    /// When the tokenizer fails on these tokens.
    pub(crate) fn is_stopped(&self, tokenizer: &Tokenizer, written: &[u32]) -> Result<bool, LanguageError> {
        // A token is at least a byte long, so what it completes began no more tokens ago than the string has bytes;
        // four more keep the first character whole.
        let Some(longest) = self.0.stop.iter().map(String::len).max() else { return Ok(false) };
        let (before, last) = written.split_at(written.len().saturating_sub(longest + 4));
        Ok(self.before_stop(&tokenizer.decode_after(before, last)?).is_some())
    }

    /// The text before the first stop string in it, if one is there.
    pub fn before_stop<'t>(&self, text: &'t str) -> Option<&'t str> {
        let end = self.0.stop.iter().filter_map(|stop| text.find(stop.as_str())).min()?;
        text.get(..end)
    }
}

impl SamplingParams {
    /// Checks every range.
    ///
    /// # Errors
    /// Names the first value outside its range.
    pub fn check(self) -> Result<Sampling, LanguageError> {
        let wrong = |name, value: String, range| Err(LanguageError::Parameter { name, value, range });
        if !(1..=32_768).contains(&self.max_new_tokens) {
            return wrong("max-new-tokens", self.max_new_tokens.to_string(), "between 1 and 32768");
        }
        if !(0.0..=2.0).contains(&self.temperature) {
            return wrong("temperature", self.temperature.to_string(), "between 0 and 2");
        }
        if !(self.top_p > 0.0 && self.top_p <= 1.0) {
            return wrong("top-p", self.top_p.to_string(), "above 0 and at most 1");
        }
        if self.stop.len() > 16 {
            return wrong("stop", format!("a list of {} strings", self.stop.len()), "at most 16 strings");
        }
        if self.stop.iter().any(String::is_empty) {
            return wrong("stop", "empty".to_owned(), "at least one character long");
        }
        Ok(Sampling(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_outside_their_range_are_named() {
        let refused = [
            (SamplingParams { max_new_tokens: 0, ..Default::default() }, "max-new-tokens is 0; it must be between"),
            (SamplingParams { temperature: f64::NAN, ..Default::default() }, "temperature is NaN"),
            (SamplingParams { temperature: -0.1, ..Default::default() }, "temperature is -0.1"),
            (SamplingParams { top_p: 0.0, ..Default::default() }, "top-p is 0"),
            (SamplingParams { top_p: f64::NAN, ..Default::default() }, "top-p is NaN"),
            (SamplingParams { stop: vec![String::new()], ..Default::default() }, "stop is empty"),
            (SamplingParams { stop: vec!["x".to_owned(); 17], ..Default::default() }, "stop is a list of 17 strings"),
        ];
        for (params, said) in refused {
            let error = params.clone().check().expect_err("it is outside its range").to_string();
            assert!(error.contains(said), "{params:?}: {error}");
        }
        assert!(SamplingParams { temperature: 0.0, ..Default::default() }.check().is_ok_and(|it| it.is_greedy()));
    }

    #[test]
    fn the_first_stop_string_in_the_text_ends_it() {
        let stop = vec!["Human:".to_owned(), "\n\n".to_owned()];
        let sampling = SamplingParams { stop, ..Default::default() }.check().expect("it is in range");
        assert_eq!(sampling.before_stop("é one\n\nHuman: two"), Some("é one"));
        assert_eq!(sampling.before_stop("no end"), None);
    }
}
