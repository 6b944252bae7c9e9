//! Whether settings fit together.

use super::{AnswerOption, Choice, DECLINED, Question, Settings, SettingsError};
use record::id::is_name;
use std::collections::BTreeSet;

/// Topics of one poll at the most: more than anybody would read through.
const MOST_TOPICS: usize = 50;
/// Codes that one person may pass on at the most: with more, one person could fill a poll.
pub const MOST_PASSED_ON: u32 = 20;
/// How often a code may be passed on at the most, and how many there may be in one poll.
const DEEPEST: u32 = 10;
const ALL_PASSED_ON: u32 = 100_000;
/// Words to look at twice at the most.
const MOST_WATCHED: usize = 2_000;

impl Settings {
    /// Checks that the settings fit together.
    ///
    /// # Errors
    /// All that is wrong, each with the setting it is about.
    pub fn check(&self) -> Result<(), Vec<SettingsError>> {
        let mut wrong = Wrong::default();
        wrong.unless(self.minutes >= 1, "minutes", || "must be at least 1".into());
        wrong.unless((20..=1000).contains(&self.statements.max_graphemes), "statements.max_graphemes", || {
            "must lie between 20 and 1000 characters".into()
        });
        if let (Some(opens), Some(closes)) = (self.schedule.opens_at_ms, self.schedule.closes_at_ms) {
            wrong.unless(opens < closes, "schedule", || "voting must open before it closes".into());
        }
        match self.compile.choice {
            Choice::PerGroup(share) | Choice::Threshold(share) => {
                wrong.unless((0.0..=1.0).contains(&share), "compile.choice", || {
                    format!("{share} lies outside of 0 to 1")
                });
            }
            Choice::Top(0) => wrong.unless(false, "compile.choice", || "must take at least 1 statement".into()),
            Choice::Top(_) | Choice::Usual => {}
        }
        wrong.unless(self.compile.groups.is_none_or(|groups| (1..=20).contains(&groups)), "compile.groups", || {
            "must lie between 1 and 20 groups".into()
        });
        let mut ids = BTreeSet::new();
        let named = [("screening", &self.screening), ("demographics", &self.demographics)];
        for (list, at, question) in
            named.into_iter().flat_map(|(l, qs)| qs.iter().enumerate().map(move |(i, q)| (l, i, q)))
        {
            wrong.question(&format!("{list}[{at}]"), question);
            wrong.unless(ids.insert(question.id.as_str()), &format!("{list}[{at}].id"), || {
                format!("the name {:?} is used twice; give every question its own", question.id)
            });
        }
        for (at, cell) in self.quotas.iter().enumerate() {
            wrong.unless(!cell.answers.is_empty(), &format!("quotas[{at}]"), || "names no answer".into());
            for (question, answer) in &cell.answers {
                wrong.answer(self, &format!("quotas[{at}]"), question, answer);
            }
        }
        for (at, margin) in self.targets.iter().enumerate() {
            let field = format!("targets[{at}]");
            let sum: f64 = margin.shares.values().sum();
            wrong.unless((sum - 1.0).abs() < 0.005, &field, || {
                format!("the shares of {:?} sum to {:.1} % instead of 100 %", margin.question, sum * 100.0)
            });
            wrong.unless(margin.shares.values().all(|share| (0.0..=1.0).contains(share)), &field, || {
                "a share lies outside of 0 to 100 %".into()
            });
            for answer in margin.shares.keys() {
                wrong.answer(self, &field, &margin.question, answer);
            }
        }
        wrong.topics(&self.topics);
        wrong.unless(self.pass_on <= MOST_PASSED_ON, "pass_on", || {
            format!("must lie between 0 and {MOST_PASSED_ON} codes per person")
        });
        wrong.unless((1..=DEEPEST).contains(&self.pass_on_depth), "pass_on_depth", || {
            format!("must lie between 1 and {DEEPEST}")
        });
        wrong.unless((1..=ALL_PASSED_ON).contains(&self.pass_on_most), "pass_on_most", || {
            format!("must lie between 1 and {ALL_PASSED_ON} codes in the poll")
        });
        for (at, word) in self.watched.iter().flat_map(|list| &list.words).enumerate() {
            wrong.unless(word.chars().count() <= 100, "watched", || {
                format!("word {} is longer than 100 characters; one entry is one word or a short phrase", at + 1)
            });
        }
        let words: usize = self.watched.iter().map(|list| list.words.len()).sum();
        wrong.unless(words <= MOST_WATCHED, "watched", || format!("there are more than {MOST_WATCHED} words"));
        let known: BTreeSet<String> = named
            .into_iter()
            .flat_map(|(_, list)| list)
            .flat_map(Question::texts)
            .map(|(key, _)| key)
            .chain(self.topics.iter().map(Self::key_of_topic))
            .collect();
        for (at, texts) in self.texts.values().enumerate() {
            for key in texts.questions.keys() {
                wrong.unless(known.contains(key), &format!("texts[{at}].questions"), || {
                    format!("there is no question, no answer and no topic {key:?}")
                });
            }
        }
        for (at, origin) in self.embed.iter().enumerate() {
            wrong.unless(is_origin(origin), &format!("embed[{at}]"), || {
                format!("{origin:?} is no web address of a site; write it as https://example.org")
            });
        }
        if wrong.0.is_empty() { Ok(()) } else { Err(wrong.0) }
    }
}

/// Something like `https://example.org:8443`, or `*`.
fn is_origin(text: &str) -> bool {
    let host = |rest: &str| {
        !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b':'))
    };
    text == "*" || text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")).is_some_and(host)
}

#[derive(Default)]
struct Wrong(Vec<SettingsError>);

impl Wrong {
    fn unless(&mut self, fits: bool, field: &str, problem: impl FnOnce() -> String) {
        if !fits {
            self.0.push(SettingsError { field: field.to_owned(), problem: problem() });
        }
    }

    fn topics(&mut self, topics: &[AnswerOption]) {
        self.unless(topics.len() <= MOST_TOPICS, "topics", || format!("there are more than {MOST_TOPICS}; join some"));
        let mut ids = BTreeSet::new();
        for (at, topic) in topics.iter().enumerate() {
            let field = format!("topics[{at}]");
            self.unless(is_name(&topic.id), &field, || {
                format!("{:?} is no name; use up to 40 letters, digits, hyphens", topic.id)
            });
            self.unless(ids.insert(topic.id.as_str()), &field, || format!("the name {:?} is used twice", topic.id));
            self.unless(!topic.text.trim().is_empty(), &field, || "has no words".into());
        }
    }

    fn question(&mut self, field: &str, question: &Question) {
        self.unless(is_name(&question.id), &format!("{field}.id"), || {
            format!("{:?} is no name; use up to 40 letters, digits, hyphens", question.id)
        });
        self.unless(!question.text.trim().is_empty(), &format!("{field}.text"), || "has no words".into());
        self.unless(question.options.len() >= 2, &format!("{field}.options"), || "needs at least two answers".into());
        let mut ids = BTreeSet::new();
        for (at, option) in question.options.iter().enumerate() {
            let field = format!("{field}.options[{at}]");
            self.unless(is_name(&option.id) && option.id != DECLINED, &field, || {
                format!("{:?} is no name for an answer", option.id)
            });
            self.unless(ids.insert(option.id.as_str()), &field, || {
                format!("the answer {:?} is there twice", option.id)
            });
            self.unless(!option.text.trim().is_empty(), &field, || "has no words".into());
        }
        for admitted in &question.admits {
            self.unless(ids.contains(admitted.as_str()), &format!("{field}.admits"), || {
                format!("{admitted:?} is none of the answers")
            });
        }
    }

    fn answer(&mut self, settings: &Settings, field: &str, question: &str, answer: &str) {
        let known = settings.question(question);
        self.unless(known.is_some(), field, || format!("there is no question {question:?}"));
        if let Some(known) = known {
            self.unless(known.options.iter().any(|option| option.id == answer), field, || {
                format!("the question {question:?} has no answer {answer:?}")
            });
        }
    }
}
