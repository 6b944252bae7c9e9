//! What can be wrong with settings: where, and what. Types rather than sentences, so that a page can say them in the
//! language of whoever reads it; as text they are English, for the command line.

use crate::LanguageTag;
use std::fmt;

/// Settings that cannot be.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct SettingsError {
    /// Which setting.
    pub place: SettingPlace,
    /// What is wrong with it.
    pub problem: SettingProblem,
}

/// A setting. As text it is the path in JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SettingPlace {
    /// The occasion that polls belong to.
    Context,
    /// Minutes that taking part needs.
    Minutes,
    /// Characters of a statement.
    Characters,
    /// Hours within which a statement is usually read.
    ReadWithin,
    /// When voting opens and closes.
    Schedule,
    /// Which statements become principles.
    Choice,
    /// Number of opinion groups.
    Groups,
    /// A question.
    Question {
        /// In which list.
        list: QuestionList,
        /// Which of the list, from 0.
        at: usize,
        /// What of it.
        part: QuestionPart,
    },
    /// Places for one kind of person, from 0.
    Quota(usize),
    /// What the population answers to one question, from 0.
    Target(usize),
    /// The topics as a whole.
    Topics,
    /// One topic, from 0.
    Topic(usize),
    /// Invitation codes that everybody may pass on.
    PassOn,
    /// How often a code may be passed on.
    PassOnDepth,
    /// Codes that all may pass on together.
    PassOnMost,
    /// Words to look at twice.
    Watched,
    /// Reasons for not accepting a statement.
    Reasons,
    /// Reasons for not accepting a statement, in a further language.
    ReasonsIn(LanguageTag),
    /// Questions and answers in a further language.
    Texts(LanguageTag),
    /// A website that may show the poll, from 0.
    Embed(usize),
}

/// A list of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionList {
    /// Those that decide who takes part.
    Screening,
    /// Those about the person.
    Demographics,
}

/// What belongs to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionPart {
    /// Its name in data.
    Name,
    /// Its words.
    Words,
    /// All answers together.
    Answers,
    /// One answer, from 0.
    Answer(usize),
    /// The answers with which one takes part.
    Admits,
}

impl fmt::Display for SettingPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Context => f.write_str("context"),
            Self::Minutes => f.write_str("minutes"),
            Self::Characters => f.write_str("statements.max_graphemes"),
            Self::ReadWithin => f.write_str("statements.read_within"),
            Self::Schedule => f.write_str("schedule"),
            Self::Choice => f.write_str("compile.choice"),
            Self::Groups => f.write_str("compile.groups"),
            Self::Question { list, at, part } => {
                let list = match list {
                    QuestionList::Screening => "screening",
                    QuestionList::Demographics => "demographics",
                };
                match part {
                    QuestionPart::Name => write!(f, "{list}[{at}].id"),
                    QuestionPart::Words => write!(f, "{list}[{at}].text"),
                    QuestionPart::Answers => write!(f, "{list}[{at}].options"),
                    QuestionPart::Answer(answer) => write!(f, "{list}[{at}].options[{answer}]"),
                    QuestionPart::Admits => write!(f, "{list}[{at}].admits"),
                }
            }
            Self::Quota(at) => write!(f, "quotas[{at}]"),
            Self::Target(at) => write!(f, "targets[{at}]"),
            Self::Topics => f.write_str("topics"),
            Self::Topic(at) => write!(f, "topics[{at}]"),
            Self::PassOn => f.write_str("pass_on"),
            Self::PassOnDepth => f.write_str("pass_on_depth"),
            Self::PassOnMost => f.write_str("pass_on_most"),
            Self::Watched => f.write_str("watched"),
            Self::Reasons => f.write_str("reasons"),
            Self::ReasonsIn(language) => write!(f, "texts.{language}.reasons"),
            Self::Texts(language) => write!(f, "texts.{language}.questions"),
            Self::Embed(at) => write!(f, "embed[{at}]"),
        }
    }
}

/// What is wrong with a setting, and what to do.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum SettingProblem {
    /// More characters than a line may have, or more than one line.
    #[error("must be one line of at most {0} characters")]
    LongLine(usize),
    /// A number that is too small.
    #[error("must be at least {0}")]
    AtLeast(u32),
    /// A number that is too small or too large.
    #[error("must lie between {least} and {most}")]
    Between {
        /// The smallest that fits.
        least: u32,
        /// The largest.
        most: u32,
    },
    /// Voting closes before it opens.
    #[error("voting must open before it closes")]
    ClosesFirst,
    /// A part of one that is less than nothing or more than all.
    #[error("{0} lies outside of 0 to 1")]
    Part(f64),
    /// A constitution of nothing.
    #[error("must take at least 1 statement")]
    TakesNone,
    /// Two questions or topics of one name.
    #[error("the name {0:?} is used twice; give each its own")]
    NameTwice(String),
    /// What cannot be a name in data.
    #[error("{0:?} is no name; use up to 40 letters, digits, hyphens")]
    NoName(String),
    /// What cannot be the name of an answer.
    #[error(
        "{0:?} is no name for an answer; use up to 40 letters, digits, hyphens, and another word than \"declined\""
    )]
    NoAnswerName(String),
    /// No words where people should read some.
    #[error("has no words")]
    NoWords,
    /// A question with nothing to choose.
    #[error("needs at least two answers")]
    FewAnswers,
    /// Two answers of one name.
    #[error("the answer {0:?} is there twice")]
    AnswerTwice(String),
    /// An answer with which one takes part, and that nobody can give.
    #[error("{0:?} is none of the answers")]
    NotAnAnswer(String),
    /// Places for nobody in particular before others.
    #[error("names no answer; places for everybody else come last")]
    NamesNoAnswer,
    /// A question that there is not.
    #[error("there is no question {0:?}")]
    UnknownQuestion(String),
    /// An answer that there is not.
    #[error("the question {question:?} has no answer {answer:?}; it has {}", known.join(", "))]
    UnknownAnswer {
        /// Name of the question.
        question: String,
        /// What is no answer to it.
        answer: String,
        /// The names of those that are.
        known: Vec<String>,
    },
    /// Shares that are not all of a population.
    #[error("the shares of {question:?} sum to {percent:.1} % instead of 100 %")]
    ShareSum {
        /// Name of the question.
        question: String,
        /// What they sum to.
        percent: f64,
    },
    /// A share that is less than nothing or more than all.
    #[error("a share lies outside of 0 to 100 %")]
    Share,
    /// More topics than anybody would read through.
    #[error("there are more than {0}; join some")]
    ManyTopics(usize),
    /// An entry that is no word; how it begins.
    #[error("{0:?}... is longer than 100 characters; one entry is one word or a short phrase")]
    LongWord(String),
    /// More words than a list is good for.
    #[error("there are more than {0} words; keep those that matter")]
    ManyWords(usize),
    /// A reason that is too long to choose from; how it begins.
    #[error("{reason:?}... is longer than {most} characters; shorten it")]
    LongReason {
        /// Its first characters.
        reason: String,
        /// Characters at the most.
        most: usize,
    },
    /// More reasons than anybody would read through.
    #[error("there are more than {0} reasons; keep those that are often needed")]
    ManyReasons(usize),
    /// Not as many reasons in a further language as the poll has of its own.
    #[error(
        "the poll has {own} reasons of its own, and there are {given} here; give each of them in that order, or none"
    )]
    OtherReasons {
        /// Reasons in the language of the poll.
        own: usize,
        /// Reasons in the further one.
        given: usize,
    },
    /// Words in a further language for something that there is not.
    #[error("there is no question, no answer and no topic {0:?}")]
    UnknownText(String),
    /// What is no address of a website.
    #[error("{0:?} is no web address of a site; write it as https://example.org")]
    NoAddress(String),
}
