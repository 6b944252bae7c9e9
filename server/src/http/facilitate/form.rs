//! Settings as the fields of a form, and back.
//!
//! Lists are numbered groups: `screening.0.text`. A group in which every field is empty is not there. Answers stand one
//! to a line, with a name for data before a colon or without; shares stand one to a line, as `answer = 25`.

mod time;

use app::{args, facilitator::Typed, words::Words};
use deliberation::{
    FreeText, LanguageTag, Moderated, Phase, Poll, Settings, Slug, folded,
    settings::{Access, AnswerOption, Cell, Margin, Question, Schedule, Texts, Watched, Writing},
    store::{HeldPoll, now_ms},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    str::FromStr,
};

/// Lists that can grow, with the field that a new group begins with.
const LISTS: [(&str, &str); 5] = [
    ("texts", "language"),
    ("screening", "text"),
    ("demographics", "text"),
    ("quotas", "answers"),
    ("targets", "question"),
];

/// Adds an empty group to a list; false when there is no such list.
pub(super) fn add(typed: &mut Typed, list: &str) -> bool {
    let Some((list, field)) = LISTS.into_iter().find(|(name, _)| *name == list) else { return false };
    let at = typed.groups(list);
    typed.put(format!("{list}.{at}.{field}"), "");
    true
}

/// The settings of a poll as fields.
pub(super) fn written(poll: &Poll) -> Typed {
    let settings = &poll.settings;
    let mut typed = Typed::default();
    let mut put = |name: &str, value: String| typed.put(name, value);
    put("topic", poll.topic.clone());
    put("slug", poll.slug.to_string());
    put("description", poll.description.clone());
    put("organiser", settings.organiser.clone());
    put("contact", settings.contact.clone());
    put("outcome", settings.outcome.clone());
    put("language", settings.language.to_string());
    put("minutes", settings.minutes.to_string());
    put("opens", settings.schedule.opens_at_ms.map(time::written).unwrap_or_default());
    put("closes", settings.schedule.closes_at_ms.map(time::written).unwrap_or_default());
    put("map_after", settings.map_after.to_string());
    put("min_votes", poll.min_votes.to_string());
    put("min_seen", poll.min_seen.map(|least| least.to_string()).unwrap_or_default());
    put("strict", flag(poll.moderated == Moderated::Accepted));
    put("writing.open", flag(settings.statements.open));
    put("writing.after", settings.statements.after.to_string());
    put("writing.max_graphemes", settings.statements.max_graphemes.to_string());
    put("writing.per_person", settings.statements.per_person.to_string());
    put("writing.hide_after_reports", settings.statements.hide_after_reports.to_string());
    put("writing.most", settings.statements.most.to_string());
    put("access", settings.access.to_string());
    put("embed", settings.embed.join("\n"));
    put("watched", settings.watched.iter().map(watched_line).collect::<Vec<_>>().join("\n"));
    put("pass_on", settings.pass_on.to_string());
    put("pass_on_depth", settings.pass_on_depth.to_string());
    put("pass_on_most", settings.pass_on_most.to_string());
    put("topics", lines(&settings.topics));
    put("translate", flag(settings.translate));
    put("machine_hints", flag(settings.machine_hints));
    put("importance", flag(settings.importance));
    put("demographics_after", settings.demographics_after.to_string());
    for (at, (language, texts)) in settings.texts.iter().enumerate() {
        put(&format!("texts.{at}.language"), language.to_string());
        put(&format!("texts.{at}.topic"), texts.topic.clone());
        put(&format!("texts.{at}.description"), texts.description.clone());
        put(&format!("texts.{at}.outcome"), texts.outcome.clone());
        let asked = settings.screening.iter().chain(&settings.demographics).flat_map(Question::texts);
        let topics = settings.topics.iter().map(|topic| (Settings::key_of_topic(topic), topic.text.as_str()));
        let lines: Vec<String> = asked
            .chain(topics)
            .map(|(key, _)| format!("{key} = {}", texts.questions.get(&key).map_or("", String::as_str)))
            .map(|line| line.trim_end().to_owned())
            .collect();
        put(&format!("texts.{at}.questions"), lines.join("\n"));
    }
    for (list, questions) in [("screening", &settings.screening), ("demographics", &settings.demographics)] {
        for (at, question) in questions.iter().enumerate() {
            put(&format!("{list}.{at}.id"), question.id.clone());
            put(&format!("{list}.{at}.text"), question.text.clone());
            put(&format!("{list}.{at}.why"), question.why.clone());
            put(&format!("{list}.{at}.options"), lines(&question.options));
            put(&format!("{list}.{at}.admits"), question.admits.iter().cloned().collect::<Vec<_>>().join(", "));
        }
    }
    for (at, cell) in settings.quotas.iter().enumerate() {
        let answers: Vec<String> = cell.answers.iter().map(|(q, a)| format!("{q} = {a}")).collect();
        put(&format!("quotas.{at}.answers"), answers.join(", "));
        put(&format!("quotas.{at}.places"), cell.places.to_string());
    }
    for (at, margin) in settings.targets.iter().enumerate() {
        let shares: Vec<String> =
            margin.shares.iter().map(|(answer, share)| format!("{answer} = {}", percent(*share))).collect();
        put(&format!("targets.{at}.question"), margin.question.clone());
        put(&format!("targets.{at}.shares"), shares.join("\n"));
    }
    typed
}

/// A list of words as a line.
fn watched_line(list: &Watched) -> String {
    let words = list.words.join(", ");
    list.language.as_ref().map_or_else(|| words.clone(), |language| format!("{language}: {words}"))
}

/// Answers or topics, one to a line, each with its name for data.
fn lines(options: &[AnswerOption]) -> String {
    options.iter().map(|option| format!("{}: {}", option.id, option.text)).collect::<Vec<_>>().join("\n")
}

fn flag(is: bool) -> String {
    if is { "1" } else { "" }.to_owned()
}

/// A share in per cent with as many decimals as it needs, up to six.
fn percent(share: f64) -> String {
    let text = format!("{:.6}", share * 100.0);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The poll that the form describes; `None` when something is wrong, which then stands beside its field.
pub(super) fn read(typed: &mut Typed, poll: &Poll, words: Words) -> Option<HeldPoll> {
    let mut reading = Reading { typed, words };
    let slug = reading.parsed("slug", words.say("facilitate-fault-slug"), Slug::parse);
    let topic = reading.text("topic");
    if topic.as_ref().is_some_and(|topic| topic.as_str().is_empty()) {
        reading.typed.wrong("topic", words.say("facilitate-fault-topic"));
    }
    let description = reading.text("description");
    let min_votes = reading.number("min_votes", poll.min_votes);
    let min_seen = match reading.value("min_seen").as_str() {
        "" => None,
        _ => Some(reading.number("min_seen", 0)),
    };
    let moderated = if reading.yes("strict") { Moderated::Accepted } else { Moderated::NotRejected };
    let settings = reading.settings(&poll.settings);
    // The clock would end voting at once, and a slip of the year must not do that.
    if poll.phase == Phase::Voting && settings.schedule.has_ended(now_ms()) {
        reading.typed.wrong("closes", words.say("facilitate-fault-past"));
    }
    if let Err(wrong) = settings.check() {
        for error in wrong {
            let field = error.field.replace('[', ".").replace(']', "");
            reading.typed.wrong(place(&field), format!("{}: {}", error.field, error.problem));
        }
    }
    let (Some(slug), Some(topic), Some(description), true) =
        (slug, topic, description, reading.typed.faults.is_empty())
    else {
        return None;
    };
    Some(HeldPoll { slug, topic, description, moderated, min_votes, min_seen, settings })
}

/// The field of the form in which a setting stands.
fn place(path: &str) -> String {
    let mut parts = path.split('.');
    let (list, at, field) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    match (list, at, field) {
        ("statements", Some(field), _) => format!("writing.{field}"),
        ("schedule", ..) => "closes".to_owned(),
        ("embed", ..) => "embed".to_owned(),
        ("topics", ..) => "topics".to_owned(),
        ("watched", ..) => "watched".to_owned(),
        ("quotas", Some(at), _) => format!("quotas.{at}.answers"),
        ("targets", Some(at), _) => format!("targets.{at}.shares"),
        (list, Some(at), Some(field)) => format!("{list}.{at}.{field}"),
        _ => path.to_owned(),
    }
}

struct Reading<'a> {
    typed: &'a mut Typed,
    words: Words,
}

impl Reading<'_> {
    fn value(&self, name: &str) -> String {
        self.typed.value(name).trim().replace("\r\n", "\n")
    }

    fn yes(&self, name: &str) -> bool {
        self.typed.value(name) == "1"
    }

    /// What a field stands for; `otherwise` says what is wrong where it is nothing of the kind.
    fn parsed<T, E>(&mut self, name: &str, otherwise: String, parse: impl FnOnce(&str) -> Result<T, E>) -> Option<T> {
        let value = parse(&self.value(name)).ok();
        if value.is_none() {
            self.typed.wrong(name, otherwise);
        }
        value
    }

    fn text(&mut self, name: &str) -> Option<FreeText> {
        let otherwise = self.words.say("facilitate-fault-text");
        self.parsed(name, otherwise, FreeText::parse)
    }

    /// A whole number; `otherwise` where the field is empty or was not sent.
    fn number(&mut self, name: &str, otherwise: u32) -> u32 {
        match self.value(name).as_str() {
            "" => otherwise,
            text => match text.parse() {
                Ok(number) => number,
                Err(_) => {
                    let says = self.words.say_with("facilitate-fault-number", args!(text = text));
                    self.typed.wrong(name, says);
                    otherwise
                }
            },
        }
    }

    fn word<T: FromStr>(&mut self, name: &str, otherwise: T) -> T {
        match self.value(name).as_str() {
            "" => otherwise,
            word => match word.parse() {
                Ok(value) => value,
                Err(_) => {
                    let says = self.words.say("facilitate-fault-choice");
                    self.typed.wrong(name, says);
                    otherwise
                }
            },
        }
    }

    fn tag(&mut self, name: &str) -> Option<LanguageTag> {
        let otherwise = self.words.say("facilitate-fault-tag");
        self.parsed(name, otherwise, LanguageTag::parse)
    }

    fn language(&mut self, name: &str) -> LanguageTag {
        match self.value(name).as_str() {
            "" => LanguageTag::english(),
            _ => self.tag(name).unwrap_or_else(LanguageTag::english),
        }
    }

    fn time(&mut self, name: &str) -> Option<i64> {
        match self.value(name).as_str() {
            "" => None,
            text => {
                let time = time::read(text);
                if time.is_none() {
                    let says = self.words.say_with("facilitate-fault-time", args!(text = text));
                    self.typed.wrong(name, says);
                }
                time
            }
        }
    }

    fn settings(&mut self, before: &Settings) -> Settings {
        let (opens_at_ms, closes_at_ms) = (self.time("opens"), self.time("closes"));
        let writing = before.statements;
        Settings {
            organiser: self.value("organiser"),
            contact: self.value("contact"),
            outcome: self.value("outcome"),
            minutes: self.number("minutes", before.minutes),
            language: self.language("language"),
            texts: self.texts(),
            schedule: Schedule { opens_at_ms, closes_at_ms },
            statements: Writing {
                open: self.yes("writing.open"),
                after: self.number("writing.after", writing.after),
                max_graphemes: self.number("writing.max_graphemes", writing.max_graphemes),
                per_person: self.number("writing.per_person", writing.per_person),
                hide_after_reports: self.number("writing.hide_after_reports", writing.hide_after_reports),
                most: self.number("writing.most", writing.most),
            },
            map_after: self.number("map_after", before.map_after),
            access: self.word("access", Access::default()),
            screening: self.questions("screening"),
            demographics: self.questions("demographics"),
            demographics_after: self.number("demographics_after", before.demographics_after),
            quotas: self.quotas(),
            targets: self.targets(),
            embed: self.value("embed").split_whitespace().map(ToOwned::to_owned).collect(),
            translate: self.yes("translate"),
            machine_hints: self.yes("machine_hints"),
            pass_on: self.number("pass_on", before.pass_on),
            pass_on_depth: self.number("pass_on_depth", before.pass_on_depth),
            pass_on_most: self.number("pass_on_most", before.pass_on_most),
            watched: self.watched(),
            topics: self.value("topics").lines().filter_map(option).collect(),
            importance: self.yes("importance"),
            ..before.clone()
        }
    }

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

    fn texts(&mut self) -> BTreeMap<LanguageTag, Texts> {
        let mut texts = BTreeMap::new();
        for at in 0..self.groups("texts") {
            let name = |field: &str| format!("texts.{at}.{field}");
            let Some(language) = self.tag(&name("language")) else { continue };
            let text = Texts {
                topic: self.value(&name("topic")),
                description: self.value(&name("description")),
                outcome: self.value(&name("outcome")),
                questions: self.said_of_questions(&name("questions")),
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

    /// Lines such as `de: Wort, noch eines`, or words alone, which count in every language.
    fn watched(&mut self) -> Vec<Watched> {
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

    fn questions(&mut self, list: &str) -> Vec<Question> {
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

    fn quotas(&mut self) -> Vec<Cell> {
        let mut cells = Vec::new();
        for at in 0..self.groups("quotas") {
            let name = format!("quotas.{at}.answers");
            let mut answers = BTreeMap::new();
            for pair in self.value(&name).split([',', '\n', '&']).filter(|pair| !pair.trim().is_empty()) {
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

    fn targets(&mut self) -> Vec<Margin> {
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
fn option(line: &str) -> Option<AnswerOption> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    let is_name = |text: &str| {
        (1..=40).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
    };
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

#[cfg(test)]
mod tests;
