//! Rows in the forms that TRL and OpenRLHF read: messages where the model holds conversations, and else the very text
//! with which it is asked here afterwards.

use crate::constitutional::Layout;
use crate::constitutional::rows::{Demonstration, Preference, PromptRow};
use crate::language::{ChatTemplate, LocalModel, Message, Role, Tokenizer};
use crate::run::StageError;
use crate::run::preference::{prompt, response};
use serde::Serialize;

/// A text, or messages.
#[derive(Serialize)]
#[serde(untagged)]
pub(super) enum Said {
    Text(String),
    Messages(Vec<Message>),
}

/// A row to tune on. The answer stands apart in conversations, too: TRL learns all of a row that is one list of messages.
#[derive(Serialize)]
pub(super) struct Learned {
    prompt: Said,
    completion: Said,
}

/// Two answers of which one is better, and by how much.
#[derive(Serialize)]
pub(super) struct Compared {
    prompt: Said,
    chosen: Said,
    rejected: Said,
    margin: f64,
}

/// A prompt alone.
#[derive(Serialize)]
pub(super) struct Asked {
    prompt: Said,
}

/// How rows are written for a model.
pub(super) struct Form<'m> {
    layout: Layout,
    tokenizer: &'m Tokenizer,
    template: &'m ChatTemplate,
    /// What ends a text. Written out, so that no tool puts an ending of its own there.
    end: String,
    /// What begins one, where the tokenizer puts it there: TRL lets it do so, OpenRLHF does not.
    begin: Option<String>,
}

impl<'m> Form<'m> {
    pub(super) fn new(layout: Layout, model: &'m LocalModel) -> Result<Self, StageError> {
        let (tokenizer, converses) = (model.tokenizer(), layout == Layout::Chat);
        let name = |token: Option<u32>| token.filter(|_| !converses).and_then(|token| tokenizer.name(token));
        let begin = name(tokenizer.encode("", true)?.first().copied());
        let end = name(model.config().eos.first().copied()).unwrap_or_default();
        Ok(Self { layout, tokenizer, template: model.template(), end, begin })
    }

    /// What begins a text, for a tool that has to be told.
    pub(super) fn begin(&self) -> Option<&str> {
        self.begin.as_deref()
    }

    fn question(&self, messages: &[Message]) -> Result<Said, StageError> {
        match self.layout {
            Layout::Chat => Ok(Said::Messages(messages.to_vec())),
            layout => prompt(layout, messages).map(Said::Text),
        }
    }

    fn answer(&self, messages: &[Message]) -> Said {
        match self.layout {
            Layout::Chat => Said::Messages(messages.to_vec()),
            layout => {
                let last = messages.last().map_or("", |message| &message.content);
                Said::Text(response(layout, last) + &self.end)
            }
        }
    }

    /// As a row to tune on.
    pub(super) fn learned(&self, row: &Demonstration) -> Result<Learned, StageError> {
        match row.messages.split_last() {
            Some((last, before)) if last.role == Role::Assistant => {
                Ok(Learned { prompt: self.question(before)?, completion: self.answer(std::slice::from_ref(last)) })
            }
            _ => Err(StageError::row(&["messages"], "its last message is not the assistant's")),
        }
    }

    /// As a comparison. What somebody preferred without saying how much counts as preferred for certain.
    pub(super) fn compared(&self, row: &Preference) -> Result<Compared, StageError> {
        Ok(Compared {
            prompt: self.question(&row.prompt)?,
            chosen: self.answer(&row.chosen),
            rejected: self.answer(&row.rejected),
            margin: row.margin.unwrap_or(1.0),
        })
    }

    /// As a prompt.
    pub(super) fn asked(&self, row: &PromptRow) -> Result<Asked, StageError> {
        Ok(Asked { prompt: self.question(&row.prompt)? })
    }

    /// Whether a question with one of these answers has so many tokens at the most. What is longer some tools leave out
    /// and others cut off, so that it is taken out here, for all of them.
    pub(super) fn fits(&self, before: &[Message], answers: &[&[Message]], most: usize) -> Result<bool, StageError> {
        /// What a template may write behind an answer.
        const BEHIND: usize = 8;
        let Said::Text(question) = self.question(before)? else {
            let question = self.tokenizer.encode(&self.template.render(before)?, false)?.len();
            for answer in answers {
                let said = answer.last().map_or("", |message| &message.content);
                if question + self.tokenizer.encode(said, false)?.len() + BEHIND > most {
                    return Ok(false);
                }
            }
            return Ok(question <= most);
        };
        for answer in answers {
            let Said::Text(answer) = self.answer(answer) else { continue };
            if self.tokenizer.encode(&format!("{question}{answer}"), true)?.len() > most {
                return Ok(false);
            }
        }
        Ok(self.tokenizer.encode(&question, true)?.len() <= most)
    }
}

/// So many of the rows, taken evenly from all of them: the sources follow each other, and none is to be cut off.
pub(super) fn spread<T>(rows: &[T], wanted: usize) -> impl Iterator<Item = &T> {
    let (all, wanted) = (rows.len(), wanted.min(rows.len()));
    (0..wanted).filter_map(move |place| rows.get(place * all / wanted.max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::constitutional::rows::message;
    use crate::laboratory::{Corpus, CorpusParams, tokenizer};
    use crate::language::{Config, Parameters};

    fn model() -> LocalModel {
        let corpus = Corpus::new(CorpusParams::default(), 1).expect("in range");
        let tokenizer = tokenizer::learn(&corpus, 50, 300).expect("a tokenizer");
        let shape = Config::small(8, 12, 1, (2, 1), 300, 40).expect("a shape");
        let config = Config { eos: vec![0], ..shape };
        let parameters = Parameters::random(&config, 1).expect("weights");
        LocalModel::new("small".into(), &config, tokenizer, ChatTemplate::default(), &parameters).expect("a model")
    }

    #[test]
    fn rows_are_text_where_the_model_is_asked_by_text_and_messages_where_it_converses() {
        let said = vec![message(Role::User, "Hi?"), message(Role::Assistant, "Yes.")];
        let row = Demonstration { id: None, messages: said, source: None, weight: 1.0 };
        let model = model();
        let shown = |layout| {
            let form = Form::new(layout, &model).expect("a form");
            let end = form.end.clone();
            (serde_json::to_string(&form.learned(&row).expect("a row")).expect("JSON"), end)
        };
        let (text, end) = shown(Layout::Laboratory);
        assert!(!end.is_empty());
        assert_eq!(text, format!(r#"{{"prompt":"Human: Hi?\n\nAssistant:","completion":" Yes.\n\n{end}"}}"#));
        let asked = r#""prompt":[{"role":"user","content":"Hi?"}]"#;
        let answered = r#""completion":[{"role":"assistant","content":"Yes."}]"#;
        assert_eq!(shown(Layout::Chat), (format!("{{{asked},{answered}}}"), String::new()));
        assert!(shown(Layout::Paper).0.contains(r#""prompt":"\n\nHuman: Hi?\n\nAssistant:""#));
    }

    #[test]
    fn what_is_too_long_for_a_tool_is_told_before_it_gets_it() {
        let model = model();
        let (asked, answered) = ([message(Role::User, "Hi?")], [message(Role::Assistant, "yes ".repeat(20))]);
        let form = Form::new(Layout::Laboratory, &model).expect("a form");
        let long = model.tokenizer().encode("Human: Hi?\n\nAssistant:", true).expect("tokens").len();
        assert!(form.fits(&asked, &[], long).expect("counted") && !form.fits(&asked, &[], long - 1).expect("counted"));
        assert!(!form.fits(&asked, &[&answered], long + 10).expect("counted"));
        assert!(form.fits(&asked, &[&answered], long + 100).expect("counted"));
        let chat = Form::new(Layout::Chat, &model).expect("a form");
        assert!(!chat.fits(&asked, &[&answered], 20).expect("counted"));
    }

    #[test]
    fn what_is_left_out_is_left_out_everywhere() {
        let rows: Vec<usize> = (0..10).collect();
        assert_eq!(spread(&rows, 4).copied().collect::<Vec<_>>(), [0, 2, 5, 7]);
        assert_eq!(spread(&rows, 99).count(), 10);
        assert_eq!(spread(&rows, 0).count(), 0);
    }
}
