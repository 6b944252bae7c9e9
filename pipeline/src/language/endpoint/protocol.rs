//! What is sent to an endpoint.

use super::answers::{Answer, Came};
use super::reading::{self, Wrong};
use crate::language::{Continuation, LanguageError, Prompt, Sampling};
use record::canonical;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// One question in the protocol.
#[derive(Debug)]
pub(super) struct Request {
    body: Value,
    prompt: Prompt,
    asks: Asks,
}

#[derive(Debug)]
enum Asks {
    Text(Sampling),
    /// How likely each token of prompt and completion is.
    Echo(Continuation),
    /// How likely this is as the first token of the answer.
    FirstToken(String),
}

/// A question as bytes.
pub(super) struct Sent {
    pub(super) body: Vec<u8>,
    /// SHA-256 of path and body, which names the model, and, where that is to be scored, of the completion: one request
    /// can tell how likely several are.
    pub(super) hash: [u8; 32],
    /// SHA-256 of the prompt alone.
    pub(super) prompt_sha256: String,
}

impl Request {
    /// Asks for text. `before` is how often the same prompt has been asked for in the same call.
    pub(super) fn generate(model: &str, prompt: &Prompt, sampling: &Sampling, before: u64) -> Self {
        let how = sampling.get();
        let mut body = asking(model, prompt);
        put(&mut body, "max_tokens", how.max_new_tokens);
        put(&mut body, "temperature", how.temperature);
        if !sampling.is_greedy() {
            put(&mut body, "top_p", how.top_p);
            // Servers keep the seed in 31 bits and a sign, or in more.
            put(&mut body, "seed", how.seed.wrapping_add(before) % (1 << 31));
        }
        if !how.stop.is_empty() {
            put(&mut body, "stop", how.stop.clone());
        }
        Self { body, prompt: prompt.clone(), asks: Asks::Text(sampling.clone()) }
    }

    /// Asks how likely a completion is.
    pub(super) fn score(model: &str, row: &Continuation) -> Self {
        let mut body = asking(model, &row.prompt);
        // Some servers take 0 for "without end"; the token that is drawn is not looked at.
        put(&mut body, "max_tokens", 1);
        put(&mut body, "temperature", 0);
        let asks = match &row.prompt {
            Prompt::Text(prompt) => {
                put(&mut body, "prompt", format!("{prompt}{}", row.completion));
                put(&mut body, "echo", true);
                put(&mut body, "logprobs", 1);
                Asks::Echo(row.clone())
            }
            Prompt::Chat(_) => {
                put(&mut body, "logprobs", true);
                put(&mut body, "top_logprobs", 20);
                Asks::FirstToken(row.completion.clone())
            }
        };
        Self { body, prompt: row.prompt.clone(), asks }
    }

    pub(super) fn path(&self) -> &'static str {
        match self.prompt {
            Prompt::Text(_) => "/completions",
            Prompt::Chat(_) => "/chat/completions",
        }
    }

    pub(super) fn sent(&self) -> Result<Sent, LanguageError> {
        let bytes = |value: &Value| {
            canonical::to_vec(value).map_err(|error| LanguageError::Numerical(format!("a request: {error}")))
        };
        let body = bytes(&self.body)?;
        let mut hash = Sha256::new().chain_update(self.path()).chain_update(b"\n").chain_update(&body);
        match &self.asks {
            Asks::Text(_) => {}
            Asks::Echo(Continuation { completion, .. }) | Asks::FirstToken(completion) => {
                hash.update(b"\n");
                hash.update(completion);
            }
        }
        let hash = hash.finalize().into();
        let prompt = self.body.get("prompt").or_else(|| self.body.get("messages"));
        let prompt_sha256 = hex::encode(Sha256::digest(bytes(prompt.unwrap_or(&Value::Null))?));
        Ok(Sent { body, hash, prompt_sha256 })
    }

    /// The answer in what came back from `model`.
    pub(super) fn read(&self, model: &str, body: &[u8]) -> Result<Came, Wrong> {
        let only = reading::only_choice(body)?;
        let answer = match &self.asks {
            Asks::Text(sampling) => Answer::Generated(reading::text(&only, sampling)?),
            Asks::Echo(row) => Answer::Score(reading::echo(&only.choice, row)?),
            Asks::FirstToken(token) => Answer::Score(reading::first_token(&only.choice, token)?),
        };
        Ok(Came { model: model.to_owned(), answered_as: only.answered_as, answer })
    }
}

fn asking(model: &str, prompt: &Prompt) -> Value {
    match prompt {
        Prompt::Text(text) => json!({ "model": model, "prompt": text }),
        Prompt::Chat(messages) => json!({ "model": model, "messages": messages }),
    }
}

fn put(body: &mut Value, name: &str, value: impl Into<Value>) {
    if let Value::Object(fields) = body {
        fields.insert(name.to_owned(), value.into());
    }
}
