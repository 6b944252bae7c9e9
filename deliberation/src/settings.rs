//! How people take part in a poll that is held here.

mod check;
mod places;
mod problem;

pub use check::MOST_PASSED_ON;
pub use problem::{QuestionList, QuestionPart, SettingPlace, SettingProblem, SettingsError};

use crate::{Language, LanguageTag, choice::choice, language_tag::in_language};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// How people take part in a poll. Every field has a safe default, so that settings written by an earlier version can
/// be read; what this version does not know any more is passed over. An imported poll has the defaults.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Who runs the poll, as people know them.
    pub organiser: String,
    /// How to reach them: an e-mail address or a web address.
    pub contact: String,
    /// What will be done with the result, in a sentence or two.
    pub outcome: String,
    /// The occasion that it belongs to together with others, as lists of polls say; empty: none.
    pub context: String,
    /// Minutes that taking part needs, as the landing page says.
    pub minutes: u32,
    /// Language of topic, description and seeds.
    pub language: LanguageTag,
    /// Topic, description and outcome in further languages.
    pub texts: BTreeMap<LanguageTag, Texts>,
    /// When voting opens and closes by itself.
    pub schedule: Schedule,
    /// What people may add.
    pub statements: Writing,
    /// Votes after which somebody's place on the map is shown.
    pub map_after: u32,
    /// Who may join.
    pub access: Access,
    /// Questions that decide who takes part, asked before the first vote.
    pub screening: Vec<Question>,
    /// Questions about the person, all of which may be declined.
    pub demographics: Vec<Question>,
    /// Votes after which demographic questions are offered; 0: before the first. Those by which places are given are
    /// asked before the first in any case.
    pub demographics_after: u32,
    /// Places per kind of person; empty: as many as come.
    pub quotas: Vec<Cell>,
    /// What the population looks like, to weight and to compare with.
    pub targets: Vec<Margin>,
    /// Web addresses (`https://host`) whose pages may show this poll in a frame; `*` for every page.
    pub embed: Vec<String>,
    /// Whether people may have statements translated by machine, where the site offers it.
    pub translate: bool,
    /// Whether those who moderate may ask the language model of the site what it makes of a statement, which is then sent
    /// to it, published or not.
    pub machine_hints: bool,
    /// Invitation codes that everybody who has taken part may pass on, where people join with codes; 0: none.
    pub pass_on: u32,
    /// How many times a code may be passed on: 1: only those whom the organisers have invited invite others.
    pub pass_on_depth: u32,
    /// Codes that all who take part may pass on together.
    pub pass_on_most: u32,
    /// Words that those who moderate want to look at twice.
    pub watched: Vec<Watched>,
    /// Reasons for not accepting a statement, from which those who moderate choose; empty: those that the program has.
    pub reasons: Vec<String>,
    /// Parts of what the poll is about, of which people may say that they care about them; empty: nobody is asked.
    pub topics: Vec<AnswerOption>,
    /// Whether people may say with a vote that the statement is important to them.
    pub importance: bool,
    /// How statements are chosen for the constitution, and how groups are sought.
    pub compile: Compile,
    /// Whether everybody gets the files that hold single votes, once voting is over.
    pub open_data: bool,
    /// Whether the opinion map is shown, once voting is over.
    pub show_map: bool,
    /// Whether people see their own place among the groups while others still vote, where the map is shown.
    pub map_meanwhile: bool,
    /// Whether those who write see how to write well.
    pub show_tips: bool,
    /// Whether people are offered mail about the poll, where the site sends any.
    pub offer_mail: bool,
    /// Whether people are shown the address of the poll, to pass it on.
    pub show_share: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            organiser: String::new(),
            contact: String::new(),
            outcome: String::new(),
            context: String::new(),
            minutes: 5,
            language: LanguageTag::english(),
            texts: BTreeMap::new(),
            schedule: Schedule::default(),
            statements: Writing::default(),
            map_after: 10,
            access: Access::Open,
            screening: Vec::new(),
            demographics: Vec::new(),
            demographics_after: 5,
            quotas: Vec::new(),
            targets: Vec::new(),
            embed: Vec::new(),
            translate: true,
            machine_hints: false,
            pass_on: 0,
            pass_on_depth: 1,
            pass_on_most: 1_000,
            watched: Vec::new(),
            reasons: Vec::new(),
            topics: Vec::new(),
            importance: false,
            compile: Compile::default(),
            open_data: true,
            show_map: true,
            map_meanwhile: true,
            show_tips: true,
            offer_mail: true,
            show_share: true,
        }
    }
}

/// What a poll says in one further language; an empty text falls back to the poll's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// What it is about, in a few words.
    pub topic: String,
    /// What it is about, in sentences.
    pub description: String,
    /// What will be done with the result.
    pub outcome: String,
    /// Questions and their answers, by [`Question::key`], [`Question::key_of_why`] and [`Question::key_of`].
    pub questions: BTreeMap<String, String>,
    /// Reasons for not accepting a statement, in the order of the poll's own: all of them, or none.
    pub reasons: Vec<String>,
}

/// When voting opens and closes by itself, UTC milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Schedule {
    /// Not before; absent: from the moment that the poll is opened by hand.
    pub opens_at_ms: Option<i64>,
    /// Not from this moment on; absent: until it is closed by hand.
    pub closes_at_ms: Option<i64>,
}

impl Schedule {
    /// Whether this moment lies inside.
    pub fn is_open(self, now_ms: i64) -> bool {
        self.opens_at_ms.is_none_or(|opens| opens <= now_ms) && !self.has_ended(now_ms)
    }

    /// Whether its end has come.
    pub fn has_ended(self, now_ms: i64) -> bool {
        self.closes_at_ms.is_some_and(|closes| closes <= now_ms)
    }
}

/// What people may add.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Writing {
    /// Whether statements can be added at all.
    pub open: bool,
    /// Votes before somebody may add one (or as many as there are). CCAI asked for 30.
    pub after: u32,
    /// Characters, counted as people see them.
    pub max_graphemes: u32,
    /// Statements per person.
    pub per_person: u32,
    /// Reports that take a statement out of voting until somebody has looked at it.
    pub hide_after_reports: u32,
    /// Statements that can be voted on at once, those of the organisers included; 0: as many as there are.
    pub most: u32,
    /// Hours within which somebody usually reads a new statement, as whoever adds one is told; 0: nothing is said.
    pub read_within: u32,
    /// Whether only those who came with an external id, or have signed in, may add one.
    pub known_only: bool,
}

impl Default for Writing {
    fn default() -> Self {
        Self {
            open: true,
            after: 10,
            max_graphemes: 200,
            per_person: 20,
            hide_after_reports: 3,
            most: 0,
            read_within: 0,
            known_only: false,
        }
    }
}

/// Who may join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Access {
    /// Whoever has the address.
    #[default]
    Open,
    /// Whoever has an invitation code that is not used up.
    Codes,
    /// Whoever comes with an external id of the list.
    List,
    /// Whoever the site's identity provider knows, once each.
    SignIn,
    /// Whoever comes with an external id, whichever it is, once each.
    Known,
}

impl Access {
    /// Whether people join with an external id, and nobody without one.
    pub fn asks_for_id(self) -> bool {
        matches!(self, Self::List | Self::Known)
    }
}

choice!(Access, "way to join", Open = "open", Codes = "codes", List = "list", SignIn = "sign-in", Known = "known");

/// A question with given answers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Question {
    /// Its name in data: letters, digits, hyphens.
    pub id: String,
    /// The question.
    pub text: String,
    /// Why it is asked.
    pub why: String,
    /// The answers to choose from.
    pub options: Vec<AnswerOption>,
    /// In screening: the answers with which one takes part; empty means any.
    pub admits: BTreeSet<String>,
}

impl Question {
    /// Names its text among those in further languages.
    pub fn key(&self) -> String {
        self.id.clone()
    }

    /// Names the reason why it is asked.
    pub fn key_of_why(&self) -> String {
        format!("{}?", self.id)
    }

    /// Names one of its answers.
    pub fn key_of(&self, answer: &AnswerOption) -> String {
        format!("{}.{}", self.id, answer.id)
    }

    /// All that can be said of it in another language: names, and the words in the poll's own.
    pub fn texts(&self) -> Vec<(String, &str)> {
        let why = (!self.why.trim().is_empty()).then(|| (self.key_of_why(), self.why.as_str()));
        let answers = self.options.iter().map(|answer| (self.key_of(answer), answer.text.as_str()));
        std::iter::once((self.key(), self.text.as_str())).chain(why).chain(answers).collect()
    }
}

/// One of the answers to a question.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerOption {
    /// Its name in data.
    pub id: String,
    /// The answer.
    pub text: String,
}

/// Places for one kind of person.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Cell {
    /// Question to answer, [`DECLINED`] among the answers to questions about the person; somebody belongs to the first
    /// cell whose answers all fit. None, in the last cell alone: everybody else.
    pub answers: BTreeMap<String, String>,
    /// How many may join.
    pub places: u32,
}

/// Words to look at twice, of one language or of any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Watched {
    /// Language of statements in which they count; absent: of all.
    pub language: Option<LanguageTag>,
    /// The words. One that ends with a star stands for all that begin so.
    pub words: Vec<String>,
}

/// What share of the population gives which answer.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Margin {
    /// The question.
    pub question: String,
    /// Answer to share; the shares sum to 1.
    pub shares: BTreeMap<String, f64>,
}

/// How statements are chosen for the constitution, and how groups are sought. What is absent is left to the defaults
/// of the program that computes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Compile {
    /// Which statements become principles.
    pub choice: Choice,
    /// Number of opinion groups, where somebody has given it.
    pub groups: Option<u32>,
    /// Seed of every random choice.
    pub seed: Option<u64>,
}

/// Which statements become principles.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// As the program that computes does by default.
    #[default]
    Usual,
    /// At least this agreement in each group, on (geometric) average, 0..=1.
    PerGroup(f64),
    /// At least this group-aware consensus, 0..=1.
    Threshold(f64),
    /// So many of the strongest.
    Top(u32),
}

/// The answer of those who would rather not say.
pub const DECLINED: &str = "declined";

impl Settings {
    /// Names a topic among the texts in further languages.
    pub fn key_of_topic(topic: &AnswerOption) -> String {
        format!("#{}", topic.id)
    }

    /// Those of these names that are topics of the poll, each once, in the order of the settings.
    pub fn known_topics<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Vec<String> {
        let named: BTreeSet<&str> = names.into_iter().collect();
        self.topics.iter().map(|topic| &topic.id).filter(|id| named.contains(id.as_str())).cloned().collect()
    }

    /// A text of the organisers in a language, and the language that it is then in: `of` finds it among what they say
    /// in further ones, `own` is how the poll has it.
    pub fn said_in<'a>(
        &'a self,
        language: Language,
        of: impl Fn(&'a Texts) -> &'a str,
        own: &'a str,
    ) -> (&'a str, &'a str) {
        let further = in_language(&self.texts, &self.language, language, |texts| !of(texts).trim().is_empty());
        further.map_or((own, self.language.as_str()), |(tag, texts)| (of(texts), tag.as_str()))
    }

    /// A text of a question or of a topic in a language, by its key.
    pub fn asked_in<'a>(&'a self, language: Language, key: &str, own: &'a str) -> &'a str {
        self.said_in(language, |texts| texts.questions.get(key).map_or("", String::as_str), own).0
    }

    /// The question of this name, of either kind.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.screening.iter().chain(&self.demographics).find(|question| question.id == id)
    }

    /// Questions about the person that are put before the first vote: all of them, or those by which places are given.
    pub fn asked_first(&self) -> impl Iterator<Item = &Question> {
        self.demographics.iter().filter(move |question| self.demographics_after == 0 || self.places_go_by(question))
    }

    /// Whether these answers pass the screening.
    pub fn admits(&self, answers: &BTreeMap<String, String>) -> bool {
        self.screening.iter().all(|question| {
            answers
                .get(&question.id)
                .is_some_and(|answer| question.admits.is_empty() || question.admits.contains(answer))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(id: &str) -> Question {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        Question { id: id.into(), text: "?".into(), options: vec![option("a"), option("b")], ..Question::default() }
    }

    #[test]
    fn defaults_are_sound_and_are_what_an_empty_text_means() {
        assert_eq!(Settings::default().check(), Ok(()));
        assert_eq!(serde_json::from_str::<Settings>("{}").expect("defaults"), Settings::default());
    }

    #[test]
    fn the_occasion_is_one_short_line() {
        let with = |context: &str| Settings { context: context.into(), ..Settings::default() };
        assert_eq!(with(&"é".repeat(80)).check(), Ok(()));
        for wrong in ["x".repeat(81), "City\nbudget".into()] {
            let problems = with(&wrong).check().expect_err("wrong");
            assert_eq!(problems[0].place.to_string(), "context", "{wrong:?}");
        }
    }

    #[test]
    fn settings_of_a_version_that_could_show_results_meanwhile_are_read() {
        let before = r#"{"minutes": 9, "results": "always"}"#;
        assert_eq!(serde_json::from_str::<Settings>(before).expect("settings").minutes, 9);
    }

    #[test]
    fn everything_wrong_is_named_at_once() {
        let settings = Settings {
            screening: vec![question("age")],
            demographics: vec![question("age")],
            quotas: vec![Cell { answers: BTreeMap::from([("age".into(), "c".into())]), places: 1 }],
            targets: vec![Margin { question: "region".into(), shares: BTreeMap::from([("n".into(), 0.4)]) }],
            embed: vec!["javascript:alert(1)".into()],
            ..Settings::default()
        };
        let fields: Vec<_> = settings.check().expect_err("wrong").into_iter().map(|e| e.place.to_string()).collect();
        assert_eq!(fields, ["demographics[0].id", "quotas[0]", "targets[0]", "targets[0]", "embed[0]"]);
    }

    #[test]
    fn texts_in_further_languages_belong_to_questions_that_there_are() {
        let said = |key: &str| Texts { questions: BTreeMap::from([(key.into(), "?".into())]), ..Texts::default() };
        let german = LanguageTag::parse("de").expect("a tag");
        let with = |key: &str| Settings {
            demographics: vec![Question { why: "So".into(), ..question("age") }],
            texts: BTreeMap::from([(german.clone(), said(key))]),
            ..Settings::default()
        };
        for key in ["age", "age?", "age.a"] {
            assert_eq!(with(key).check(), Ok(()), "{key}");
        }
        for key in ["ages", "age.c", "b?"] {
            let wrong = with(key).check().expect_err("wrong");
            assert_eq!(wrong[0].place.to_string(), "texts.de.questions", "{key}");
        }
    }

    #[test]
    fn topics_have_names_of_their_own_and_are_known_by_them() {
        let topic = |id: &str| AnswerOption { id: id.into(), text: "So".into() };
        let with = |ids: &[&str]| Settings { topics: ids.iter().map(|id| topic(id)).collect(), ..Settings::default() };
        assert_eq!(with(&["a", "b"]).check(), Ok(()));
        assert_eq!(with(&["a", "a"]).check().expect_err("twice")[0].place.to_string(), "topics[1]");
        assert_eq!(with(&["a b"]).check().expect_err("no name")[0].place.to_string(), "topics[0]");
        assert_eq!(with(&["a", "b", "c"]).known_topics(["c", "a", "x", "a"]), ["a", "c"]);
    }

    #[test]
    fn screening_asks_for_every_answer_and_cells_for_all_of_theirs() {
        let mut ai = question("ai");
        ai.admits.insert("a".into());
        let settings = Settings {
            screening: vec![ai],
            quotas: vec![Cell { answers: BTreeMap::from([("ai".into(), "a".into())]), places: 2 }],
            ..Settings::default()
        };
        let answers = |answer: &str| BTreeMap::from([("ai".to_owned(), answer.to_owned())]);
        assert!(
            settings.admits(&answers("a")) && !settings.admits(&answers("b")) && !settings.admits(&BTreeMap::new())
        );
        assert_eq!((settings.cell(&answers("a")), settings.cell(&answers("b"))), (Some(0), None));
    }

    #[test]
    fn a_schedule_includes_its_beginning_and_not_its_end() {
        let schedule = Schedule { opens_at_ms: Some(10), closes_at_ms: Some(20) };
        assert_eq!([9, 10, 19, 20].map(|at| schedule.is_open(at)), [false, true, true, false]);
    }
}
