//! The fields of a form, one by one.

use super::{lists::option, time};
use app::{args, facilitator::Typed, words::Words};
use deliberation::{
    FreeText, LanguageTag, Settings,
    settings::{Access, Schedule, Writing},
};
use std::str::FromStr;

/// Reads the fields, and says beside each what is wrong with it.
pub(super) struct Reading<'a> {
    pub(super) typed: &'a mut Typed,
    pub(super) words: Words,
}

impl Reading<'_> {
    pub(super) fn value(&self, name: &str) -> String {
        self.typed.value(name).trim().replace("\r\n", "\n")
    }

    pub(super) fn yes(&self, name: &str) -> bool {
        self.typed.value(name) == "1"
    }

    /// Whether a box is ticked that not every form has: without its mark what was chosen `before` stays.
    pub(super) fn shown(&self, name: &str, before: bool) -> bool {
        if self.yes("shown") { self.yes(name) } else { before }
    }

    /// What a field stands for; `otherwise` says what is wrong where it is nothing of the kind.
    pub(super) fn parsed<T, E>(
        &mut self,
        name: &str,
        otherwise: String,
        parse: impl FnOnce(&str) -> Result<T, E>,
    ) -> Option<T> {
        let value = parse(&self.value(name)).ok();
        if value.is_none() {
            self.typed.wrong(name, otherwise);
        }
        value
    }

    pub(super) fn text(&mut self, name: &str) -> Option<FreeText> {
        let otherwise = self.words.say_with("facilitate-fault-text", args!(most = FreeText::MAX));
        self.parsed(name, otherwise, FreeText::parse)
    }

    /// A whole number; `otherwise` where the field is empty or was not sent.
    pub(super) fn number(&mut self, name: &str, otherwise: u32) -> u32 {
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

    pub(super) fn tag(&mut self, name: &str) -> Option<LanguageTag> {
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

    pub(super) fn settings(&mut self, before: &Settings) -> Settings {
        let (opens_at_ms, closes_at_ms) = (self.time("opens"), self.time("closes"));
        let writing = before.statements;
        Settings {
            organiser: self.value("organiser"),
            contact: self.value("contact"),
            outcome: self.value("outcome"),
            context: self.value("context").split_whitespace().collect::<Vec<_>>().join(" "),
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
                read_within: self.number("writing.read_within", writing.read_within),
                known_only: self.yes("writing.known_only"),
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
            reasons: self.lines("reasons"),
            topics: self.value("topics").lines().filter_map(option).collect(),
            importance: self.yes("importance"),
            open_data: self.shown("open_data", before.open_data),
            show_map: self.shown("show_map", before.show_map),
            map_meanwhile: self.shown("map_meanwhile", before.map_meanwhile),
            show_tips: self.shown("show_tips", before.show_tips),
            offer_mail: self.shown("offer_mail", before.offer_mail),
            show_share: self.shown("show_share", before.show_share),
            ..before.clone()
        }
    }
}
