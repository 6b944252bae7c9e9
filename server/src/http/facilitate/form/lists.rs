//! Lists in a form: numbered groups of fields, and texts with one entry to a line.

use super::reading::Reading;
use app::{args, words::settings as says};
use deliberation::{
    LanguageTag, folded,
    settings::{AnswerOption, Cell, Margin, Question, SettingPlace, SettingProblem, SettingsError, Texts, Watched},
};
use record::id::is_name;
use std::collections::{BTreeMap, BTreeSet};

/// Written for everybody whom no other places are for, with the sign of either width.
pub(super) const EVERYBODY_ELSE: [&str; 2] = ["*", "＊"];

impl Reading<'_> {
    /// Takes the groups of a list together, without the empty ones, so that what comes back after a fault is
    /// numbered as the faults are.
    fn groups(&mut self, list: &str) -> usize {
        let mut groups: BTreeMap<usize, BTreeMap<String, String>> = BTreeMap::new();
        let names: Vec<String> = self.typed.values.keys().cloned().collect();
        for name in names {
            let mut parts = name.splitn(3, '.');
            let (Some(first), Some(at), Some(field)) = (parts.next(), parts.next(), parts.next()) else { continue };
            if first == list
                && let Ok(at) = at.parse::<usize>()
            {
                let value = self.typed.values.remove(&name).unwrap_or_default();
                groups.entry(at).or_default().insert(field.to_owned(), value);
            }
        }
        let full = groups.into_values().filter(|group| group.values().any(|value| !value.trim().is_empty()));
        let mut count = 0;
        for (at, group) in full.enumerate() {
            count = at + 1;
            for (field, value) in group {
                self.typed.put(format!("{list}.{at}.{field}"), value);
            }
        }
        count
    }

    pub(super) fn texts(&mut self) -> BTreeMap<LanguageTag, Texts> {
        let mut texts = BTreeMap::new();
        for at in 0..self.groups("texts") {
            let name = |field: &str| format!("texts.{at}.{field}");
            let Some(language) = self.tag(&name("language")) else { continue };
            let text = Texts {
                topic: self.value(&name("topic")),
                description: self.value(&name("description")),
                outcome: self.value(&name("outcome")),
                questions: self.said_of_questions(&name("questions")),
                reasons: self.lines(&name("reasons")),
            };
            if texts.insert(language, text).is_some() {
                let says = self.words.say("facilitate-fault-language-twice");
                self.typed.wrong(name("language"), says);
            }
        }
        texts
    }

    /// Lines such as `age = Wie alt sind Sie?`; those without a text are still to be filled in.
    fn said_of_questions(&mut self, name: &str) -> BTreeMap<String, String> {
        let mut said = BTreeMap::new();
        for line in self.value(name).lines().filter(|line| !line.trim().is_empty()) {
            match line.split_once('=') {
                Some((_, text)) if text.trim().is_empty() => {}
                Some((key, text)) => drop(said.insert(key.trim().to_owned(), text.trim().to_owned())),
                None => {
                    let says = self.words.say_with("facilitate-fault-line", args!(line = line));
                    self.typed.wrong(name, says);
                }
            }
        }
        said
    }

    /// Lines, without those that are empty.
    pub(super) fn lines(&self, name: &str) -> Vec<String> {
        self.value(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
    }

    /// Lines such as `de: Wort, noch eines`, or words alone, which count in every language.
    pub(super) fn watched(&mut self) -> Vec<Watched> {
        let mut lists = Vec::new();
        for line in self.value("watched").lines().filter(|line| !line.trim().is_empty()) {
            let (language, words) = match line.split_once(':') {
                Some((tag, words)) => match LanguageTag::parse(tag.trim()) {
                    Ok(tag) => (Some(tag), words),
                    Err(_) => {
                        let says = self.words.say_with("hints-fault-language", args!(tag = tag.trim()));
                        self.typed.wrong("watched", says);
                        continue;
                    }
                },
                None => (None, line),
            };
            let words: Vec<String> = words
                .split([',', '،', '，'])
                .map(|word| word.trim().to_owned())
                .filter(|word| !folded(word).is_empty())
                .collect();
            if !words.is_empty() {
                lists.push(Watched { language, words });
            }
        }
        lists
    }

    pub(super) fn questions(&mut self, list: &str) -> Vec<Question> {
        let mut questions = Vec::new();
        for at in 0..self.groups(list) {
            let name = |field: &str| format!("{list}.{at}.{field}");
            let text = self.value(&name("text"));
            let id = match self.value(&name("id")).as_str() {
                "" => identifier(&text),
                id => id.to_owned(),
            };
            let options: Vec<AnswerOption> = self.value(&name("options")).lines().filter_map(option).collect();
            let admits: BTreeSet<String> = self
                .value(&name("admits"))
                .split(',')
                .map(|answer| known(answer.trim(), &options))
                .filter(|answer| !answer.is_empty())
                .collect();
            questions.push(Question { id, text, why: self.value(&name("why")), options, admits });
        }
        questions
    }

    pub(super) fn quotas(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        let count = self.groups("quotas");
        for at in 0..count {
            let name = format!("quotas.{at}.answers");
            let mut answers = BTreeMap::new();
            let written = self.value(&name);
            // Places for everybody else are asked for by a sign: a kind of person that was forgotten is a slip. Before the
            // last group the settings themselves say so.
            if written.is_empty() && at + 1 == count {
                let error = SettingsError { place: SettingPlace::Quota(at), problem: SettingProblem::NamesNoAnswer };
                self.typed.wrong(&name, says::fault(self.words, &error));
            }
            let pairs = if EVERYBODY_ELSE.contains(&written.as_str()) { "" } else { written.as_str() };
            for pair in pairs.split([',', '\n', '&']).filter(|pair| !pair.trim().is_empty()) {
                match pair.split_once('=') {
                    Some((question, answer)) => {
                        answers.insert(question.trim().to_owned(), answer.trim().to_owned());
                    }
                    None => {
                        let says = self.words.say_with("facilitate-fault-pair", args!(text = pair));
                        self.typed.wrong(&name, says);
                    }
                }
            }
            let places = self.number(&format!("quotas.{at}.places"), 0);
            cells.push(Cell { answers, places });
        }
        cells
    }

    pub(super) fn targets(&mut self) -> Vec<Margin> {
        let mut margins = Vec::new();
        for at in 0..self.groups("targets") {
            let name = format!("targets.{at}.shares");
            let mut shares = BTreeMap::new();
            for line in self.value(&name).lines().filter(|line| !line.trim().is_empty()) {
                let share = line.rsplit_once('=').and_then(|(answer, share)| {
                    let share = share.trim().trim_end_matches('%').trim().replace(',', ".");
                    Some((answer.trim().to_owned(), share.parse::<f64>().ok()? / 100.0))
                });
                match share {
                    Some((answer, share)) => {
                        shares.insert(answer, share);
                    }
                    None => {
                        let says = self.words.say_with("facilitate-fault-share", args!(text = line));
                        self.typed.wrong(&name, says);
                    }
                }
            }
            margins.push(Margin { question: self.value(&format!("targets.{at}.question")), shares });
        }
        margins
    }
}

/// A line such as `y: Yes`, or `Yes` alone.
pub(super) fn option(line: &str) -> Option<AnswerOption> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    Some(match line.split_once(':').filter(|(id, _)| is_name(id.trim())) {
        Some((id, text)) => AnswerOption { id: id.trim().to_owned(), text: text.trim().to_owned() },
        None => AnswerOption { id: identifier(line), text: line.to_owned() },
    })
}

/// An answer by its name, also where its words were typed.
fn known(answer: &str, options: &[AnswerOption]) -> String {
    let by_text = options.iter().find(|option| option.text.eq_ignore_ascii_case(answer));
    by_text.map_or_else(|| answer.to_owned(), |option| option.id.clone())
}

/// A name for data, made from words.
fn identifier(words: &str) -> String {
    let fold = folded(words);
    let name: String = fold.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(40).collect();
    let name = name.trim_matches('-').to_owned();
    // Words in other letters leave nothing; a short sum over them is as good a name as any.
    if name.is_empty() && !fold.is_empty() {
        let sum = fold.bytes().fold(5381_u32, |sum, byte| sum.wrapping_mul(33) ^ u32::from(byte));
        return format!("a{sum:08x}");
    }
    name
}
