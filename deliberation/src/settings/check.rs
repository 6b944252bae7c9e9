//! Whether settings fit together.

use super::{
    AnswerOption, Choice, DECLINED, Question, QuestionList, QuestionPart, SettingPlace as Place,
    SettingProblem as Problem, Settings, SettingsError, Watched,
};
use record::id::is_name;
use std::collections::BTreeSet;

/// Hours of a month, in which somebody reads a new statement at the latest: more is no promise.
const LONGEST_READING: u32 = 720;
/// Characters of the occasion that polls belong to at the most: a heading in a list.
const LONGEST_CONTEXT: usize = 80;
/// Topics of one poll at the most: more than anybody would read through.
const MOST_TOPICS: usize = 50;
/// Codes that one person may pass on at the most: with more, one person could fill a poll.
pub const MOST_PASSED_ON: u32 = 20;
/// How often a code may be passed on at the most, and how many there may be in one poll.
const DEEPEST: u32 = 10;
const ALL_PASSED_ON: u32 = 100_000;
/// Words to look at twice at the most.
const MOST_WATCHED: usize = 2_000;
/// Characters of one of them, and how many of one that is longer are repeated.
const LONGEST_WATCHED: usize = 100;
/// Reasons to choose from.
const MOST_REASONS: usize = 20;
/// Characters of one of them: beside it there is room for words of one's own.
const LONGEST_REASON: usize = 200;
const QUOTED: usize = 30;

impl Settings {
    /// Checks that the settings fit together.
    ///
    /// # Errors
    /// All that is wrong, each with the setting it is about.
    pub fn check(&self) -> Result<(), Vec<SettingsError>> {
        let mut wrong = Wrong::default();
        let is_line = self.context.chars().count() <= LONGEST_CONTEXT && !self.context.chars().any(char::is_control);
        wrong.unless(is_line, Place::Context, || Problem::LongLine(LONGEST_CONTEXT));
        wrong.unless(self.minutes >= 1, Place::Minutes, || Problem::AtLeast(1));
        wrong.within(self.statements.max_graphemes, 20, 1000, Place::Characters);
        wrong.within(self.statements.read_within, 0, LONGEST_READING, Place::ReadWithin);
        if let (Some(opens), Some(closes)) = (self.schedule.opens_at_ms, self.schedule.closes_at_ms) {
            wrong.unless(opens < closes, Place::Schedule, || Problem::ClosesFirst);
        }
        match self.compile.choice {
            Choice::PerGroup(share) | Choice::Threshold(share) => {
                wrong.unless((0.0..=1.0).contains(&share), Place::Choice, || Problem::Part(share));
            }
            Choice::Top(0) => wrong.unless(false, Place::Choice, || Problem::TakesNone),
            Choice::Top(_) | Choice::Usual => {}
        }
        if let Some(groups) = self.compile.groups {
            wrong.within(groups, 1, 20, Place::Groups);
        }
        wrong.questions(self);
        wrong.quotas(self);
        wrong.targets(self);
        wrong.topics(&self.topics);
        wrong.within(self.pass_on, 0, MOST_PASSED_ON, Place::PassOn);
        wrong.within(self.pass_on_depth, 1, DEEPEST, Place::PassOnDepth);
        wrong.within(self.pass_on_most, 1, ALL_PASSED_ON, Place::PassOnMost);
        wrong.watched(&self.watched);
        wrong.reasons(self);
        wrong.texts(self);
        for (at, origin) in self.embed.iter().enumerate() {
            wrong.unless(is_origin(origin), Place::Embed(at), || Problem::NoAddress(origin.clone()));
        }
        if wrong.0.is_empty() { Ok(()) } else { Err(wrong.0) }
    }

    /// All questions, each with its list and its place in it.
    fn listed(&self) -> impl Iterator<Item = (QuestionList, usize, &Question)> {
        let screening = self.screening.iter().enumerate().map(|(at, question)| (QuestionList::Screening, at, question));
        let about = self.demographics.iter().enumerate();
        screening.chain(about.map(|(at, question)| (QuestionList::Demographics, at, question)))
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
    fn unless(&mut self, fits: bool, place: Place, problem: impl FnOnce() -> Problem) {
        if !fits {
            self.0.push(SettingsError { place, problem: problem() });
        }
    }

    fn within(&mut self, number: u32, least: u32, most: u32, place: Place) {
        self.unless((least..=most).contains(&number), place, || Problem::Between { least, most });
    }

    fn questions(&mut self, settings: &Settings) {
        let mut ids = BTreeSet::new();
        for (list, at, question) in settings.listed() {
            self.question(|part| Place::Question { list, at, part }, question);
            self.unless(
                ids.insert(question.id.as_str()),
                Place::Question { list, at, part: QuestionPart::Name },
                || Problem::NameTwice(question.id.clone()),
            );
        }
    }

    fn question(&mut self, place: impl Fn(QuestionPart) -> Place, question: &Question) {
        let fits = is_name(&question.id);
        self.unless(fits, place(QuestionPart::Name), || Problem::NoName(question.id.clone()));
        self.unless(!question.text.trim().is_empty(), place(QuestionPart::Words), || Problem::NoWords);
        self.unless(question.options.len() >= 2, place(QuestionPart::Answers), || Problem::FewAnswers);
        let mut ids = BTreeSet::new();
        for (at, option) in question.options.iter().enumerate() {
            let place = || place(QuestionPart::Answer(at));
            let fits = is_name(&option.id) && option.id != DECLINED;
            self.unless(fits, place(), || Problem::NoAnswerName(option.id.clone()));
            self.unless(ids.insert(option.id.as_str()), place(), || Problem::AnswerTwice(option.id.clone()));
            self.unless(!option.text.trim().is_empty(), place(), || Problem::NoWords);
        }
        for admitted in &question.admits {
            let fits = ids.contains(admitted.as_str());
            self.unless(fits, place(QuestionPart::Admits), || Problem::NotAnAnswer(admitted.clone()));
        }
    }

    fn quotas(&mut self, settings: &Settings) {
        for (at, cell) in settings.quotas.iter().enumerate() {
            // Nobody would come to what stands behind places for everybody else.
            let is_last = at + 1 == settings.quotas.len();
            self.unless(!cell.answers.is_empty() || is_last, Place::Quota(at), || Problem::NamesNoAnswer);
            for (question, answer) in &cell.answers {
                let may_decline = settings.demographics.iter().any(|known| known.id == *question);
                self.answer(settings, Place::Quota(at), question, answer, may_decline);
            }
        }
    }

    fn targets(&mut self, settings: &Settings) {
        for (at, margin) in settings.targets.iter().enumerate() {
            let sum: f64 = margin.shares.values().sum();
            self.unless((sum - 1.0).abs() < 0.005, Place::Target(at), || Problem::ShareSum {
                question: margin.question.clone(),
                percent: sum * 100.0,
            });
            let fits = margin.shares.values().all(|share| (0.0..=1.0).contains(share));
            self.unless(fits, Place::Target(at), || Problem::Share);
            if settings.question(&margin.question).is_none() {
                self.unless(false, Place::Target(at), || Problem::UnknownQuestion(margin.question.clone()));
                continue;
            }
            for answer in margin.shares.keys() {
                self.answer(settings, Place::Target(at), &margin.question, answer, false);
            }
        }
    }

    fn answer(&mut self, settings: &Settings, place: Place, question: &str, answer: &str, may_decline: bool) {
        let Some(known) = settings.question(question) else {
            return self.unless(false, place, || Problem::UnknownQuestion(question.to_owned()));
        };
        let offered = known.options.iter().map(|option| option.id.as_str());
        let known: Vec<&str> = offered.chain(may_decline.then_some(DECLINED)).collect();
        self.unless(known.contains(&answer), place, || Problem::UnknownAnswer {
            question: question.to_owned(),
            answer: answer.to_owned(),
            known: known.iter().map(|&answer| answer.to_owned()).collect(),
        });
    }

    fn topics(&mut self, topics: &[AnswerOption]) {
        self.unless(topics.len() <= MOST_TOPICS, Place::Topics, || Problem::ManyTopics(MOST_TOPICS));
        let mut ids = BTreeSet::new();
        for (at, topic) in topics.iter().enumerate() {
            self.unless(is_name(&topic.id), Place::Topic(at), || Problem::NoName(topic.id.clone()));
            self.unless(ids.insert(topic.id.as_str()), Place::Topic(at), || Problem::NameTwice(topic.id.clone()));
            self.unless(!topic.text.trim().is_empty(), Place::Topic(at), || Problem::NoWords);
        }
    }

    fn watched(&mut self, lists: &[Watched]) {
        for word in lists.iter().flat_map(|list| &list.words) {
            self.unless(word.chars().count() <= LONGEST_WATCHED, Place::Watched, || {
                Problem::LongWord(word.chars().take(QUOTED).collect())
            });
        }
        let words: usize = lists.iter().map(|list| list.words.len()).sum();
        self.unless(words <= MOST_WATCHED, Place::Watched, || Problem::ManyWords(MOST_WATCHED));
    }

    fn reasons(&mut self, settings: &Settings) {
        let own = &settings.reasons;
        self.short(own, &Place::Reasons);
        self.unless(own.len() <= MOST_REASONS, Place::Reasons, || Problem::ManyReasons(MOST_REASONS));
        for (language, texts) in &settings.texts {
            let (given, place) = (&texts.reasons, Place::ReasonsIn(language.clone()));
            self.short(given, &place);
            // They are known by their places in the list.
            let fits = given.is_empty() || given.len() == own.len();
            self.unless(fits, place, || Problem::OtherReasons { own: own.len(), given: given.len() });
        }
    }

    /// That no reason is too long to choose from.
    fn short(&mut self, reasons: &[String], place: &Place) {
        for reason in reasons {
            let fits = reason.chars().count() <= LONGEST_REASON;
            self.unless(fits, place.clone(), || Problem::LongReason {
                reason: reason.chars().take(QUOTED).collect(),
                most: LONGEST_REASON,
            });
        }
    }

    fn texts(&mut self, settings: &Settings) {
        let known: BTreeSet<String> = settings
            .listed()
            .flat_map(|(_, _, question)| question.texts())
            .map(|(key, _)| key)
            .chain(settings.topics.iter().map(Settings::key_of_topic))
            .collect();
        for (language, texts) in &settings.texts {
            for key in texts.questions.keys() {
                self.unless(known.contains(key), Place::Texts(language.clone()), || Problem::UnknownText(key.clone()));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{LanguageTag, settings::Texts};
    use std::collections::BTreeMap;

    #[test]
    fn reasons_in_a_further_language_are_all_of_the_polls_own_or_none() {
        let list = |count: usize| (0..count).map(|at| format!("Reason {at}")).collect::<Vec<_>>();
        let checked = |own: usize, given: Vec<String>| {
            let german = Texts { reasons: given, ..Texts::default() };
            let texts = BTreeMap::from([(LanguageTag::parse("de").expect("a tag"), german)]);
            Settings { reasons: list(own), texts, ..Settings::default() }.check()
        };
        for (own, given) in [(2, 2), (2, 0), (0, 0)] {
            assert_eq!(checked(own, list(given)), Ok(()), "{own} {given}");
        }
        for (own, given) in [(2, 1), (2, 3), (0, 1)] {
            let wrong = checked(own, list(given)).expect_err("wrong");
            assert_eq!(wrong[0].place.to_string(), "texts.de.reasons");
            assert_eq!((wrong.len(), &wrong[0].problem), (1, &Problem::OtherReasons { own, given }));
        }
        let long = checked(1, vec!["x".repeat(201)]).expect_err("too long");
        assert_eq!(long[0].place.to_string(), "texts.de.reasons");
    }
}
