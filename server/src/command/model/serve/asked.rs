//! What is asked in the protocol, checked once.

use super::Refusal;
use axum::http::StatusCode;
use pipeline::language::{Message, Sampling, SamplingParams};
use serde::Deserialize;
use serde_json::Value;

/// A question. Fields that are not known change nothing here and are passed over, as other servers do.
#[derive(Debug, Deserialize)]
pub(super) struct Asked {
    model: Option<String>,
    pub(super) prompt: Option<OneOrSome>,
    #[serde(default)]
    pub(super) messages: Vec<Message>,
    #[serde(alias = "max_completion_tokens")]
    pub(super) max_tokens: Option<u32>,
    temperature: Option<f64>,
    top_p: Option<f64>,
    seed: Option<i64>,
    stop: Option<OneOrSome>,
    n: Option<u32>,
    #[serde(default)]
    stream: bool,
    #[serde(default)]
    pub(super) echo: bool,
    /// A number for texts, true or false for conversations.
    logprobs: Option<Value>,
    pub(super) top_logprobs: Option<usize>,
}

/// A text, or a list of texts.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrSome {
    /// One.
    One(String),
    /// Some.
    Some(Vec<String>),
}

impl OneOrSome {
    pub(super) fn list(&self) -> &[String] {
        match self {
            Self::One(text) => std::slice::from_ref(text),
            Self::Some(texts) => texts,
        }
    }
}

/// A question to the model of this name.
pub(super) fn read(body: &[u8], name: &str) -> Result<Asked, Refusal> {
    let asked: Asked = serde_json::from_slice(body)
        .map_err(|error| Refusal::wrong(format!("the question is not in the protocol: {error}")))?;
    match asked.model.as_deref() {
        Some(model) if model != name => {
            let message = format!("there is no model {model:?} here; this server has {name:?}");
            Err(Refusal::new(StatusCode::NOT_FOUND, message))
        }
        _ if asked.stream => Err(Refusal::wrong("stream is not given here; ask without it")),
        _ if asked.n.is_some_and(|n| n != 1) => Err(Refusal::wrong("n must be 1; ask as often as you want answers")),
        _ => Ok(asked),
    }
}

impl Asked {
    /// Whether probabilities are asked for.
    pub(super) fn wants_logprobs(&self) -> bool {
        !matches!(self.logprobs, None | Some(Value::Null | Value::Bool(false)))
    }

    /// How text is drawn: at most `longest` tokens where nothing is said, otherwise as the protocol has it.
    pub(super) fn sampling(&self, longest: u32) -> Result<Sampling, Refusal> {
        let params = SamplingParams {
            max_new_tokens: self.max_tokens.unwrap_or(longest),
            temperature: self.temperature.unwrap_or(1.0),
            top_p: self.top_p.unwrap_or(1.0),
            stop: self.stop.as_ref().map(|stop| stop.list().to_vec()).unwrap_or_default(),
            // Who names no seed wants another text each time.
            seed: self.seed.map_or_else(rand::random, i64::cast_unsigned),
        };
        params.check().map_err(|error| Refusal::wrong(error.to_string()))
    }
}
