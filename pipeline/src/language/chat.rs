//! Conversations in the form that a model was trained on.

use super::files;
use super::{LanguageError, Message, Role};
use minijinja::{Environment, Error, ErrorKind, context};
use serde::Deserialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// The largest template that is read: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// A conversation's form: the model's own Jinja template, or the plain form of Constitutional AI.
#[derive(Clone, Debug, Default)]
pub struct ChatTemplate {
    jinja: Option<Jinja>,
}

#[derive(Clone, Debug)]
struct Jinja {
    source: String,
    path: PathBuf,
    bos: String,
    eos: String,
}

/// What of `tokenizer_config.json` concerns conversations.
#[derive(Default, Deserialize)]
struct TokenizerConfig {
    chat_template: Option<Value>,
    bos_token: Option<Value>,
    eos_token: Option<Value>,
}

impl ChatTemplate {
    /// Finds the template in `chat_template.jinja` or `tokenizer_config.json`; without one the plain form is used.
    ///
    /// # Errors
    /// When a file is there and cannot be used.
    pub fn read(folder: &Path) -> Result<Self, LanguageError> {
        let config_path = folder.join("tokenizer_config.json");
        let config = if config_path.is_file() {
            let text = files::text(&config_path, 16 * LARGEST)?;
            serde_json::from_str(&text)
                .map_err(|error| LanguageError::File { path: config_path.clone(), problem: error.to_string() })?
        } else {
            TokenizerConfig::default()
        };
        let path = folder.join("chat_template.jinja");
        let (source, path) = if path.is_file() {
            (Some(files::text(&path, LARGEST)?), path)
        } else {
            (config.chat_template.as_ref().and_then(named_default), config_path)
        };
        let word = |value: &Option<Value>| value.as_ref().and_then(content).unwrap_or_default();
        let (bos, eos) = (word(&config.bos_token), word(&config.eos_token));
        // Whether it takes conversations is known when one comes; plain text needs no template.
        Ok(Self { jinja: source.map(|source| Jinja { source, path, bos, eos }) })
    }

    /// A template of the model's own, checked; `bos` and `eos` are the names of the tokens that begin and end a text.
    ///
    /// # Errors
    /// When it is not Jinja.
    pub fn new(source: &str, bos: &str, eos: &str) -> Result<Self, LanguageError> {
        let path = PathBuf::from("chat_template.jinja");
        if let Err(error) = Environment::new().template_from_str(source) {
            return Err(LanguageError::File { path, problem: format!("not a chat template: {error:#}") });
        }
        Ok(Self { jinja: Some(Jinja { source: source.into(), path, bos: bos.into(), eos: eos.into() }) })
    }

    /// The template's source, if the model has one of its own.
    pub fn source(&self) -> Option<&str> {
        self.jinja.as_ref().map(|jinja| jinja.source.as_str())
    }

    /// Whether the model has a template of its own.
    pub fn is_own(&self) -> bool {
        self.jinja.is_some()
    }

    /// The conversation as text that ends where the model's answer begins.
    ///
    /// # Errors
    /// When the template refuses this conversation.
    pub fn render(&self, messages: &[Message]) -> Result<String, LanguageError> {
        match &self.jinja {
            None => Ok(plain(messages)),
            Some(jinja) => jinja.render(messages).map_err(|error| LanguageError::File {
                path: jinja.path.clone(),
                problem: format!("its chat template does not take this conversation: {error:#}"),
            }),
        }
    }
}

impl Jinja {
    fn render(&self, messages: &[Message]) -> Result<String, Error> {
        let mut environment = Environment::new();
        environment.set_trim_blocks(true);
        environment.set_lstrip_blocks(true);
        environment.set_fuel(Some(1_000_000));
        environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        environment.add_function("raise_exception", |reason: String| -> Result<String, Error> {
            Err(Error::new(ErrorKind::InvalidOperation, reason))
        });
        let template = environment.template_from_str(&self.source)?;
        template.render(context! {
            messages, add_generation_prompt => true, bos_token => self.bos, eos_token => self.eos
        })
    }
}

/// A template is one text, or several with names.
fn named_default(template: &Value) -> Option<String> {
    match template {
        Value::String(source) => Some(source.clone()),
        Value::Array(entries) => {
            let default = entries.iter().find(|entry| entry.get("name").is_some_and(|name| name == "default"))?;
            Some(default.get("template")?.as_str()?.to_owned())
        }
        _ => None,
    }
}

/// A special token is a text, or an object with a text.
fn content(token: &Value) -> Option<String> {
    token.as_str().or_else(|| token.get("content")?.as_str()).map(str::to_owned)
}

/// `\n\nHuman: …\n\nAssistant: …`, as in Bai et al. 2022; what a system says stands before, by itself.
fn plain(messages: &[Message]) -> String {
    let mut text = String::new();
    for message in messages {
        match message.role {
            Role::System => text.push_str(&message.content),
            Role::User => text.push_str(&format!("\n\nHuman: {}", message.content)),
            Role::Assistant => text.push_str(&format!("\n\nAssistant: {}", message.content)),
        }
    }
    text + "\n\nAssistant:"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(role: Role, content: &str) -> Message {
        Message { role, content: content.into() }
    }

    #[test]
    fn without_a_template_the_form_is_that_of_the_paper() {
        let talk = [says(Role::User, "Hi"), says(Role::Assistant, "Hello."), says(Role::User, "How?")];
        let text = ChatTemplate::default().render(&talk).expect("the plain form takes everything");
        assert_eq!(text, "\n\nHuman: Hi\n\nAssistant: Hello.\n\nHuman: How?\n\nAssistant:");
    }

    #[test]
    fn a_template_of_the_model_is_followed_and_may_refuse() {
        let folder = tempfile::tempdir().expect("a folder");
        let source = "{% for m in messages %}{% if m.role == 'system' %}{{ raise_exception('no system') }}{% endif %}\
                      <{{ m['role'] }}>{{ m['content'].strip() }}{{ eos_token }}{% endfor %}\
                      {% if add_generation_prompt %}<assistant>{% endif %}";
        let config = serde_json::json!({ "chat_template": source, "eos_token": { "content": "</s>" } });
        std::fs::write(folder.path().join("tokenizer_config.json"), config.to_string()).expect("written");
        let template = ChatTemplate::read(folder.path()).expect("a good template");
        assert_eq!(template.render(&[says(Role::User, " Hi ")]).expect("rendered"), "<user>Hi</s><assistant>");
        let refused = template.render(&[says(Role::System, "x")]).expect_err("the template refuses").to_string();
        assert!(refused.contains("no system"), "{refused}");
    }
}
