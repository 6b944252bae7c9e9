//! What a model says, in the protocol.

use super::{Refusal, asked::Asked};
use axum::http::StatusCode;
use pipeline::language::{Finish, Generated, LanguageError, LanguageModel, LocalModel, Prompt, Sampling};
use serde_json::{Value, json};
use std::time::{SystemTime, UNIX_EPOCH};

/// The protocol's number of tokens where nobody names one: of texts, and ours of conversations.
const LONGEST: [u32; 2] = [16, 256];

/// An answer, as it stands among the choices, and what the protocol calls it.
pub(super) struct Said {
    choice: Value,
    tokens: u32,
    object: &'static str,
}

const TEXT: &str = "text_completion";
const CONVERSATION: &str = "chat.completion";

/// Continues a text, or tells how likely its tokens are.
pub(super) fn completion(model: &LocalModel, asked: &Asked) -> Result<Said, Refusal> {
    let prompt = match asked.prompt.as_ref().map(|prompt| prompt.list()) {
        Some([prompt]) => prompt,
        _ => return Err(Refusal::wrong("prompt must be one text")),
    };
    if asked.echo {
        return echo(model, asked, prompt);
    }
    if asked.wants_logprobs() {
        return Err(Refusal::wrong("logprobs of a text are given with echo alone"));
    }
    let generated = generate(model, Prompt::Text(prompt.clone()), &asked.sampling(LONGEST[0])?)?;
    let choice = json!({ "index": 0, "text": &generated.text, "finish_reason": finish(&generated), "logprobs": null });
    Ok(Said { choice, tokens: generated.tokens, object: TEXT })
}

/// The text again with the probability of each of its tokens, and the likeliest token that comes next where one is
/// asked for.
fn echo(model: &LocalModel, asked: &Asked, prompt: &str) -> Result<Said, Refusal> {
    if asked.max_tokens.is_none_or(|tokens| tokens > 1) {
        return Err(Refusal::wrong("with echo, max_tokens must be 0 or 1"));
    }
    let mut told = model.tell(prompt).map_err(failed)?;
    let mut text = prompt.to_owned();
    if asked.max_tokens == Some(1) {
        let begins = text.chars().count();
        for (next, logprob) in model.likeliest(&Prompt::Text(prompt.to_owned()), 1).map_err(failed)? {
            text.push_str(&next);
            told.push(pipeline::language::Told { text: next, begins, logprob: Some(logprob) });
        }
    }
    let logprobs = asked.wants_logprobs().then(|| {
        json!({
            "tokens": told.iter().map(|told| &told.text).collect::<Vec<_>>(),
            "token_logprobs": told.iter().map(|told| told.logprob).collect::<Vec<_>>(),
            "text_offset": told.iter().map(|told| told.begins).collect::<Vec<_>>(),
        })
    });
    let choice = json!({ "index": 0, "text": text, "finish_reason": "length", "logprobs": logprobs });
    Ok(Said { choice, tokens: asked.max_tokens.unwrap_or(0), object: TEXT })
}

/// Answers in a conversation.
pub(super) fn conversation(model: &LocalModel, asked: &Asked) -> Result<Said, Refusal> {
    if asked.messages.is_empty() {
        return Err(Refusal::wrong("messages must be a list with one message at least"));
    }
    let prompt = Prompt::Chat(asked.messages.clone());
    let logprobs = if asked.wants_logprobs() {
        if asked.max_tokens != Some(1) {
            return Err(Refusal::wrong("logprobs of a conversation are given of one token; ask with max_tokens 1"));
        }
        let listed = model.likeliest(&prompt, asked.top_logprobs.unwrap_or(0).clamp(1, 20)).map_err(failed)?;
        let listed: Vec<Value> =
            listed.iter().map(|(token, logprob)| json!({ "token": token, "logprob": logprob })).collect();
        let mut first = listed.first().cloned().unwrap_or_default();
        if let Value::Object(fields) = &mut first {
            fields.insert("top_logprobs".to_owned(), listed.into());
        }
        json!({ "content": [first] })
    } else {
        Value::Null
    };
    let generated = generate(model, prompt, &asked.sampling(LONGEST[1])?)?;
    let message = json!({ "role": "assistant", "content": &generated.text });
    let choice = json!({ "index": 0, "message": message, "finish_reason": finish(&generated), "logprobs": logprobs });
    Ok(Said { choice, tokens: generated.tokens, object: CONVERSATION })
}

fn generate(model: &LocalModel, prompt: Prompt, sampling: &Sampling) -> Result<Generated, Refusal> {
    let generated = model.generate(&[prompt], sampling).map_err(failed)?;
    let none = || Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, "the model gave no answer");
    generated.into_iter().next().ok_or_else(none)
}

fn finish(generated: &Generated) -> &'static str {
    match generated.finish {
        Finish::Stop => "stop",
        Finish::Length => "length",
    }
}

fn failed(error: LanguageError) -> Refusal {
    match error {
        LanguageError::Row { problem, .. } => Refusal::wrong(format!("the prompt {problem}")),
        error => Refusal::new(StatusCode::INTERNAL_SERVER_ERROR, error.to_string()),
    }
}

impl Said {
    /// The whole of what is sent back.
    pub(super) fn envelope(self, model: &str) -> Value {
        let created = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
        json!({
            "id": format!("folkmoot-{:016x}", rand::random::<u64>()), "object": self.object, "created": created,
            "model": model, "choices": [self.choice], "usage": { "completion_tokens": self.tokens },
        })
    }
}
