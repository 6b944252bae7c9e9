//! What an endpoint sends back.

use crate::language::{Continuation, Finish, Generated, Prompt, Sampling, Score};
use serde_json::Value;

/// An answer that is of no use.
#[derive(Debug)]
pub(super) enum Wrong {
    /// It is not in the protocol: what is wrong with it.
    Answer(String),
    /// The endpoint does not tell what was asked: why, and what to do instead.
    NotGiven(String),
}

fn wrong(problem: impl Into<String>) -> Wrong {
    Wrong::Answer(problem.into())
}

/// An answer with its one choice.
#[derive(Debug)]
pub(super) struct Only {
    pub(super) choice: Value,
    /// What the model that answered calls itself.
    pub(super) answered_as: Option<String>,
    tokens: u32,
}

/// Takes an answer apart that must hold one choice.
pub(super) fn only_choice(body: &[u8]) -> Result<Only, Wrong> {
    let mut body: Value = serde_json::from_slice(body).map_err(|error| wrong(format!("not with JSON ({error})")))?;
    let tokens = body.pointer("/usage/completion_tokens").and_then(Value::as_u64).unwrap_or(0);
    let tokens = u32::try_from(tokens).map_err(|_| wrong("with an impossible number of tokens"))?;
    let Some(Value::Array(choices)) = body.get_mut("choices").map(Value::take) else {
        return Err(wrong("without \"choices\""));
    };
    let count = choices.len();
    let Ok([choice]) = <[Value; 1]>::try_from(choices) else {
        return Err(wrong(format!("with {count} choices where one was asked for")));
    };
    let answered_as = body.get("model").and_then(Value::as_str).filter(|name| !name.is_empty()).map(str::to_owned);
    Ok(Only { choice, answered_as, tokens })
}

/// The text that was drawn.
pub(super) fn text(only: &Only, sampling: &Sampling) -> Result<Generated, Wrong> {
    let choice = &only.choice;
    let text = choice.get("text").or_else(|| choice.pointer("/message/content")).and_then(Value::as_str);
    let text = text.ok_or_else(|| wrong("without a text"))?;
    let ended = choice.get("finish_reason").and_then(Value::as_str);
    let finish = if ended == Some("length") { Finish::Length } else { Finish::Stop };
    // Not every server knows as many stop strings as were asked for.
    let (text, finish) = sampling.before_stop(text).map_or((text, finish), |before| (before, Finish::Stop));
    Ok(Generated { text: text.to_owned(), tokens: only.tokens, finish })
}

const NO_ECHO: &str = "this endpoint does not repeat the prompt with the probability of its tokens (echo with logprobs); \
                       use one that does, such as vLLM, or a conversation whose answer is one token";

/// How likely the completion is: every token counts that holds at least one of its characters.
pub(super) fn echo(choice: &Value, row: &Continuation) -> Result<Score, Wrong> {
    let Prompt::Text(prompt) = &row.prompt else { return Err(wrong("to another question")) };
    let not_given = || Wrong::NotGiven(NO_ECHO.to_owned());
    let whole = format!("{prompt}{}", row.completion);
    if !choice.get("text").and_then(Value::as_str).is_some_and(|text| text.starts_with(&whole)) {
        return Err(not_given());
    }
    let list = |name| choice.pointer(&format!("/logprobs/{name}")).and_then(Value::as_array);
    let (Some(tokens), Some(logprobs)) = (list("tokens"), list("token_logprobs")) else { return Err(not_given()) };
    if tokens.len() != logprobs.len() {
        return Err(wrong(format!("with {} tokens but {} probabilities", tokens.len(), logprobs.len())));
    }
    let starts = starts(tokens, list("text_offset"))?;
    // Offsets count characters, as the protocol's first server did.
    let (from, to) = (prompt.chars().count() as u64, whole.chars().count() as u64);
    let mut counted = Vec::new();
    for (index, logprob) in logprobs.iter().enumerate() {
        let start = starts.get(index).copied().unwrap_or(u64::MAX);
        let end = starts.get(index + 1).copied().unwrap_or(u64::MAX);
        if start >= to || end <= from {
            continue;
        }
        match logprob.as_f64() {
            Some(logprob) if logprob <= 1e-6 => counted.push(logprob.min(0.0)),
            // Nothing stands before the first token, so it has no probability.
            None if index == 0 => {}
            _ => return Err(wrong(format!("with {logprob} as the logarithm of a probability"))),
        }
    }
    Ok(Score::of(counted))
}

/// Where each token starts, in characters: as the endpoint says, or as the tokens add up.
fn starts(tokens: &[Value], offsets: Option<&Vec<Value>>) -> Result<Vec<u64>, Wrong> {
    if let Some(offsets) = offsets.filter(|offsets| offsets.len() == tokens.len()) {
        return offsets.iter().map(|it| it.as_u64().ok_or_else(|| wrong("with an offset that is none"))).collect();
    }
    let mut at = 0;
    let start_of = |token: &Value| {
        let start = at;
        at += token.as_str().ok_or_else(|| wrong("with a token that is no text"))?.chars().count() as u64;
        Ok(start)
    };
    tokens.iter().map(start_of).collect()
}

/// How likely `token` is at the beginning of an answer.
pub(super) fn first_token(choice: &Value, token: &str) -> Result<Score, Wrong> {
    let listed = choice.pointer("/logprobs/content/0/top_logprobs").and_then(Value::as_array);
    let Some(listed) = listed.filter(|listed| !listed.is_empty()) else {
        let why = "this endpoint does not tell the likeliest tokens (top_logprobs); use one that does, such as vLLM";
        return Err(Wrong::NotGiven(why.to_owned()));
    };
    let logprob_where = |fits: &dyn Fn(&str) -> bool| {
        let found = listed.iter().find(|it| it.get("token").and_then(Value::as_str).is_some_and(fits))?;
        found.get("logprob").and_then(Value::as_f64)
    };
    // The list is in order of likelihood, and a token with a space before it says the same.
    let logprob = logprob_where(&|it| it == token).or_else(|| logprob_where(&|it| it.trim() == token.trim()));
    let Some(logprob) = logprob else {
        let why = "after a conversation only an answer of one token can be scored that is among the likeliest twenty";
        return Err(Wrong::NotGiven(format!("{token:?} is not among the {} tokens listed; {why}", listed.len())));
    };
    if logprob > 1e-6 {
        return Err(wrong(format!("with {logprob} as the logarithm of a probability")));
    }
    Ok(Score::of([logprob.min(0.0)]))
}

#[cfg(test)]
#[path = "reading/tests.rs"]
mod tests;
