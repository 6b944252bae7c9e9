//! Matching phrases from the front of a statement: names of the model, and "should" in its many forms.

use super::{
    super::{NeedsWording, words::Word},
    Subject,
};

/// A way through the words, matching from the front.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) words: &'a [Word],
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// Steps over `phrase` (lower-case words with spaces) if it comes next.
    pub(super) fn eat(&mut self, phrase: &str) -> bool {
        let count = phrase.split(' ').count();
        let Some(next) = self.words.get(self.at..self.at + count) else { return false };
        let matches = next.iter().zip(phrase.split(' ')).enumerate().all(|(index, (word, expected))| {
            word.lower == expected && !word.opens() && (index + 1 == count || !word.ends_a_part())
        });
        if matches {
            self.at += count;
        }
        matches
    }

    /// Steps over the first of `phrases` that comes next; longer ones must stand before their beginnings.
    pub(super) fn eat_any(&mut self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| self.eat(phrase))
    }

    /// Steps over a name of the model; tells how it is named and whether by "they".
    pub(super) fn subject(&mut self) -> Option<(Subject, bool)> {
        let start = self.at;
        if self.eat("it") {
            return Some((Subject::Singular, false));
        }
        if self.eat("they") {
            return Some((Subject::Plural, true));
        }
        self.eat_any(&["the", "an", "a", "any", "all", "every", "each", "this", "these", "our"]);
        let artificial = self.eat_any(&["ai", "artificial intelligence", "ai's"]);
        let plural_ai = !artificial && self.eat("ais");
        let singular = self.eat_any(&[
            "system",
            "model",
            "language model",
            "large language model",
            "llm",
            "assistant",
            "chatbot",
            "chat bot",
            "bot",
            "robot",
            "agent",
            "program",
            "software",
            "technology",
            "tool",
            "itself",
            "response",
            "answer",
            "machine",
            "chatgpt",
        ]);
        let plural = !singular
            && self.eat_any(&[
                "systems",
                "models",
                "language models",
                "large language models",
                "llms",
                "assistants",
                "chatbots",
                "chat bots",
                "bots",
                "robots",
                "agents",
                "programs",
                "technologies",
                "tools",
                "responses",
                "answers",
                "machines",
            ]);
        if artificial || plural_ai || singular || plural {
            let subject = if plural || plural_ai { Subject::Plural } else { Subject::Singular };
            return Some((subject, false));
        }
        self.at = start;
        None
    }

    /// Steps over "should", "must" and the like; gives what follows.
    pub(super) fn modal(&mut self, negated: &mut bool) -> Result<Option<&'a [Word]>, NeedsWording> {
        if self.eat_any(&[
            "should not have to",
            "shouldn't have to",
            "should not need to",
            "shouldn't need to",
            "does not have to",
            "doesn't have to",
            "does not need to",
            "doesn't need to",
            "do not have to",
            "don't have to",
            "need not",
            "should not be required to",
            "shouldn't be required to",
        ]) {
            return Err(NeedsWording::new("it says what the model need not do, which chooses no response"));
        }
        let denying = self.eat_any(&[
            "shouldn't",
            "mustn't",
            "may not",
            "ought not to",
            "ought not",
            "shall not",
            "is not supposed to",
            "isn't supposed to",
            "is not to",
            "are not to",
        ]);
        let asking = denying
            || self.eat_any(&[
                "should",
                "must",
                "shall",
                "ought to",
                "needs to",
                "need to",
                "has to",
                "have to",
                "is supposed to",
                "are supposed to",
                "is to",
                "are to",
            ]);
        if !asking {
            if self.eat("may") {
                return Err(NeedsWording::new("it permits something, which chooses no response"));
            }
            let describing = self.eat_any(&[
                "can", "can't", "cannot", "could", "would", "will", "won't", "might", "is", "isn't", "are", "aren't",
                "has", "have", "does", "doesn't", "was",
            ]);
            if describing {
                return Err(NeedsWording::new("it says how things are, will be or could be, and asks for nothing"));
            }
            return Ok(None);
        }
        if denying && *negated {
            return Err(NeedsWording::new("it denies twice"));
        }
        *negated |= denying;
        if self.words.get(self.at - 1).is_some_and(Word::ends_a_part) {
            return Err(NeedsWording::new("words stand between “should” and its verb"));
        }
        Ok(Some(&self.words[self.at..]))
    }
}
