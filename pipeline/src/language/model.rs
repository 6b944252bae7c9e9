//! What can be asked of a language model.

use super::{LanguageError, Sampling};
use serde::{Deserialize, Serialize};

/// A language model that runs here, or elsewhere behind an address.
///
/// Both questions take many rows at once, because a model answers a batch in little more time than one row. Answers
/// come in the order of the rows, one for each; a call that fails gives none.
pub trait LanguageModel: Send + Sync {
    /// The name by which reports and stored answers know this model.
    fn name(&self) -> &str;

    /// Continues every prompt. A prompt that stands there twice is drawn for twice.
    ///
    /// # Errors
    /// Whatever keeps the model from answering all of them, with what to do about it.
    fn generate(&self, prompts: &[Prompt], sampling: &Sampling) -> Result<Vec<Generated>, LanguageError>;

    /// Says how likely the model finds each completion after its prompt. Only the completion's tokens count.
    ///
    /// # Errors
    /// As [`generate`](Self::generate); also if this model cannot tell, as some endpoints cannot.
    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError>;
}

/// What a model is given.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Prompt {
    /// Plain text, continued as it stands.
    Text(String),
    /// A conversation, put into the form that the model was trained on.
    Chat(Vec<Message>),
}

impl From<&str> for Prompt {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// One turn of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Message {
    /// Who speaks.
    pub role: Role,
    /// What is said.
    pub content: String,
}

/// Who speaks in a conversation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Whoever gives the model its task.
    System,
    /// Whoever asks.
    User,
    /// The model.
    Assistant,
}

/// What a model wrote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Generated {
    /// The text after the prompt, without the stop string that ended it.
    pub text: String,
    /// Tokens that were drawn; 0 where an endpoint does not say.
    pub tokens: u32,
    /// Why it ended.
    pub finish: Finish,
}

/// Why a text ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Finish {
    /// The model ended it, or a stop string did.
    Stop,
    /// It reached the highest number of tokens.
    Length,
}

/// A completion whose likelihood is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Continuation {
    /// What stands before; may be empty text.
    pub prompt: Prompt,
    /// What is scored, with its leading space if it has one.
    pub completion: String,
}

/// How likely a completion is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Tokens that were scored.
    pub tokens: u32,
    /// Sum of their natural logarithms of probability; 0 or less.
    pub sum_logprob: f64,
    /// Mean negative logarithm per token, in nats; 0 where no token was scored.
    pub mean_nll: f64,
}

impl Score {
    /// Sums up the natural logarithms of the probabilities of a completion's tokens, in their order.
    pub fn of(logprobs: impl IntoIterator<Item = f64>) -> Self {
        let (mut tokens, mut sum) = (0_u32, 0.0_f64);
        for logprob in logprobs {
            tokens += 1;
            sum += logprob;
        }
        let mean_nll = if tokens == 0 { 0.0 } else { -sum / f64::from(tokens) };
        Self { tokens, sum_logprob: sum, mean_nll }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_score_sums_up_and_averages() {
        let score = Score::of([-0.5, -1.5]);
        assert_eq!((score.tokens, score.sum_logprob, score.mean_nll), (2, -2.0, 1.0));
        assert_eq!(Score::of([]).mean_nll, 0.0);
    }

    #[test]
    fn a_prompt_is_text_or_messages_in_json() {
        let text: Prompt = serde_json::from_str(r#""Once""#).expect("text is a prompt");
        assert_eq!(text, Prompt::from("Once"));
        let chat = r#"[{"role":"system","content":"Be kind."},{"role":"user","content":"Hi"}]"#;
        let prompt: Prompt = serde_json::from_str(chat).expect("messages are a prompt");
        assert_eq!(serde_json::to_string(&prompt).expect("it can be written"), chat);
        assert!(serde_json::from_str::<Prompt>(r#"[{"role":"robot","content":""}]"#).is_err());
    }
}
