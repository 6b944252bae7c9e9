//! Which model translates, as the operator names it.

use super::Translator;
use crate::command::{chosen, key};
use anyhow::Context;

/// In place of an address: the server that runs ask for a larger model.
const ENGINE: &str = "engine";
/// Environment variable with the key of a server that translates and does nothing else.
const KEY: &str = "FOLKMOOT_TRANSLATE_KEY";

/// Options that name it. Naming a model for runs names none for this: statements are sent nowhere unless somebody has
/// said so, be it in one word.
#[derive(Clone, Debug, Default, clap::Args)]
pub(crate) struct TranslateArgs {
    /// Address of an OpenAI-compatible server that translates statements for people who read another language, with
    /// --translate-model and its key in the environment variable FOLKMOOT_TRANSLATE_KEY. The word engine in its place:
    /// the server, model and key of --engine-endpoint, which is then sent what people have written
    #[arg(long, env = "FOLKMOOT_TRANSLATE_ENDPOINT", value_name = "URL")]
    translate_endpoint: Option<String>,
    /// Name by which that server knows its model
    #[arg(long, env = "FOLKMOOT_TRANSLATE_MODEL", value_name = "NAME", requires = "translate_endpoint")]
    translate_model: Option<String>,
}

/// What the options name.
struct Named<'a> {
    url: &'a str,
    model: &'a str,
    /// Environment variable with the key.
    key: &'static str,
    /// Option that the address comes from.
    option: &'static str,
}

/// Options that do not go together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Unnamed {
    /// The word [`ENGINE`], and no engine.
    #[error(
        "--translate-endpoint engine means the server that runs may ask, and none is named; name it with \
         --engine-endpoint URL --engine-model NAME, or write an address in place of the word"
    )]
    Engine,
    /// An address alone.
    #[error("--translate-endpoint needs --translate-model NAME, the name by which that server knows its model")]
    Model,
}

impl TranslateArgs {
    /// Says at once when the options do not go together; `engine` is address and name of the model that runs may ask.
    pub(crate) fn check(&self, engine: Option<(&str, &str)>) -> Result<(), Unnamed> {
        self.named(engine).map(drop)
    }

    /// What translates, where the operator wants that.
    pub(crate) fn translator(&self, engine: Option<(&str, &str)>) -> anyhow::Result<Option<Translator>> {
        let Some(named) = self.named(engine)? else { return Ok(None) };
        let translator = Translator::set_up(named.url, named.model, key::from_environment(named.key)?);
        Ok(Some(translator.context(named.option)?))
    }

    fn named<'a>(&'a self, engine: Option<(&'a str, &'a str)>) -> Result<Option<Named<'a>>, Unnamed> {
        let Some(url) = self.translate_endpoint.as_deref() else { return Ok(None) };
        let named = if url == ENGINE {
            let (url, usual) = engine.ok_or(Unnamed::Engine)?;
            let model = self.translate_model.as_deref().unwrap_or(usual);
            Named { url, model, key: chosen::KEY, option: "--engine-endpoint" }
        } else {
            let model = self.translate_model.as_deref().ok_or(Unnamed::Model)?;
            Named { url, model, key: KEY, option: "--translate-endpoint" }
        };
        Ok(Some(named))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BIG: (&str, &str) = ("http://127.0.0.1:1", "big");

    fn told(endpoint: &str, model: Option<&str>, engine: Option<(&str, &str)>) -> Result<String, Unnamed> {
        let args =
            TranslateArgs { translate_endpoint: Some(endpoint.to_owned()), translate_model: model.map(str::to_owned) };
        let named = args.named(engine)?.expect("something is named");
        Ok(format!("{} {} {}", named.url, named.model, named.key))
    }

    #[test]
    fn one_word_stands_for_the_engine_and_nothing_else_does() {
        assert!(TranslateArgs::default().named(Some(BIG)).is_ok_and(|named| named.is_none()));
        let by_engine = told(ENGINE, None, Some(BIG));
        assert_eq!(by_engine.as_deref(), Ok("http://127.0.0.1:1 big FOLKMOOT_ENDPOINT_KEY"));
        let other = told(ENGINE, Some("small"), Some(BIG));
        assert_eq!(other.as_deref(), Ok("http://127.0.0.1:1 small FOLKMOOT_ENDPOINT_KEY"));
        assert_eq!(told(ENGINE, Some("small"), None), Err(Unnamed::Engine));
        let own = told("http://127.0.0.1:2", Some("m"), Some(BIG));
        assert_eq!(own.as_deref(), Ok("http://127.0.0.1:2 m FOLKMOOT_TRANSLATE_KEY"));
        assert_eq!(told("http://127.0.0.1:2", None, Some(BIG)), Err(Unnamed::Model));
    }
}
