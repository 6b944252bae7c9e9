//! What pages know of the person who takes part, and of nobody else.
//!
//! The server works these out before it renders a page and hands them over as context; pages only show them.

use crate::{island::vote_card::state::needs_translation, place::Personal, rating::Own};
use deliberation::{
    Agreement, Language, Poll,
    settings::Question,
    store::{OwnStatement, Person},
};
use std::{collections::BTreeMap, sync::Arc};

pub use deliberation::CONSENT;

/// The page on which one begins to take part.
#[derive(Clone, Debug)]
pub struct Joining {
    /// The poll.
    pub poll: Arc<Poll>,
    /// Names the request that the form sends.
    pub key: String,
    /// What came with the address: an external id.
    pub xid: Option<String>,
    /// What the page that she came from calls her.
    pub name: Option<String>,
    /// What was typed or came with the address: an invitation code.
    pub invite: String,
    /// Answers given so far, by question.
    pub answers: BTreeMap<String, String>,
    /// Why the last attempt did not succeed.
    pub problem: Option<Problem>,
    /// She takes part already and has agreed to an earlier version of the text.
    pub renewed: bool,
    /// Where the poll wants people to sign in: whether she has. None where it does not.
    pub sign_in: Option<SignIn>,
    /// Where she took part in the vote before: what is taken over of her answers there, by question.
    pub before: Option<BTreeMap<String, String>>,
}

impl Joining {
    /// The page for somebody of whom nothing is known.
    pub fn new(poll: Arc<Poll>, key: String) -> Self {
        Self {
            poll,
            key,
            xid: None,
            name: None,
            invite: String::new(),
            answers: BTreeMap::new(),
            problem: None,
            renewed: false,
            sign_in: None,
            before: None,
        }
    }
}

/// Whether somebody has signed in with the identity provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    /// That comes first.
    First,
    /// She has.
    Done,
}

/// The voting page.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// The poll.
    pub poll: Arc<Poll>,
    /// The statement to vote on; none when everything has been voted on.
    pub card: Option<Card>,
    /// Translation by machine; none where the site or the poll has none.
    pub translation: Option<Translated>,
    /// How far she has come.
    pub progress: Progress,
    /// Id of the statement that she voted on last, to go back to.
    pub undo: Option<String>,
    /// Names the request that the card's form sends.
    pub key: String,
    /// Number of who votes.
    pub participant: i64,
    /// Questions about the person are offered now.
    pub ask: bool,
    /// The number of votes from which on they are; none when there is nothing left to ask.
    pub ask_after: Option<u32>,
    /// Why the last attempt did not succeed.
    pub problem: Option<Problem>,
}

/// A statement as the person who votes sees it: nothing about others' votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Id in addresses.
    pub id: String,
    /// The text.
    pub text: String,
    /// Language it is written in, where known.
    pub language: Option<String>,
    /// Whether the organisers wrote it.
    pub is_seed: bool,
    /// Her own vote on it, when she has come back to it.
    pub mine: Option<Agreement>,
    /// Whether she has said that it is important to her; none where the poll does not ask.
    pub important: Option<bool>,
}

/// What a machine makes of one statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translated {
    /// The language that the person reads.
    pub to: Language,
    /// The translation, where there is one to be shown.
    pub text: Option<String>,
    /// Whether she has asked for it in vain.
    pub failed: bool,
    /// Whether she may ask for it.
    pub may_ask: bool,
}

/// What a machine made of several statements, for somebody who reads this language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translations {
    /// The language that the person reads.
    pub to: Language,
    /// Translations that there are, by id of the statement.
    pub made: BTreeMap<String, String>,
    /// Id of the statement that she has just asked for in vain.
    pub failed: Option<String>,
    /// Whether she may ask for further ones.
    pub may_ask: bool,
}

impl Translations {
    /// What there is of the statement of this id, which is written in `language`, or in what is `usual` in its poll.
    pub fn of(&self, id: &str, language: Option<&str>, usual: &str) -> Translated {
        let text = self.made.get(id).filter(|_| needs_translation(language, usual, self.to.as_str())).cloned();
        let failed = text.is_none() && self.failed.as_deref() == Some(id);
        Translated { to: self.to, text, failed, may_ask: self.may_ask }
    }
}

/// What a machine made of the statement that a page is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OfStatement {
    /// The wording that was translated: what was published may read otherwise.
    pub text: String,
    /// The translation.
    pub translated: Translated,
}

/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Statements that she has voted on.
    pub voted: usize,
    /// Statements there are to vote on, those among them.
    pub of: usize,
    /// Votes that are missing until her place on the map is shown.
    pub map_in: usize,
    /// Votes that are missing until she may add a statement; none when nobody may.
    pub write_in: Option<usize>,
}

/// The page on which a statement is written.
#[derive(Clone, Debug)]
pub struct Writing {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What was typed so far.
    pub text: String,
    /// Names the request that the form sends.
    pub key: String,
    /// How far she has come.
    pub progress: Progress,
    /// Accepted statements that say nearly the same, the nearest first.
    pub similar: Vec<Card>,
    /// Names of the requests that votes on those send, in their order.
    pub similar_keys: Vec<String>,
    /// Translations of those by machine; none where the site or the poll has none.
    pub translations: Option<Translations>,
    /// Whether the person has seen the similar ones and sends hers all the same.
    pub seen_similar: bool,
    /// Why the last attempt did not succeed.
    pub problem: Option<Problem>,
}

/// The page with all that is kept about a person.
#[derive(Clone, Debug)]
pub struct Mine {
    /// The poll.
    pub poll: Arc<Poll>,
    /// She herself.
    pub person: Person,
    /// Her votes with their statements, the newest first.
    pub votes: Vec<(Card, Agreement)>,
    /// Her statements, the newest first.
    pub statements: Vec<OwnStatement>,
    /// Translations of both by machine; none where the site or the poll has none.
    pub translations: Option<Translations>,
    /// What came of the poll for her, once results may be shown.
    pub personal: Option<Arc<Personal>>,
    /// Texts of the statements that count in place of hers, by id, with their languages.
    pub texts: BTreeMap<String, (String, Option<String>)>,
    /// Languages of her own words where her statements were reworded since, by id.
    pub originals: BTreeMap<String, String>,
    /// Her answers, by question.
    pub answers: BTreeMap<String, String>,
    /// What she said of answers of models, by report.
    pub rated: Vec<Own>,
    /// Whether answers can be compared now.
    pub rates: bool,
    /// Invitations that she may pass on; none where the poll has none.
    pub passing: Option<Passing>,
    /// How she comes back from elsewhere.
    pub code: String,
    /// What was just done, by the name of its message.
    pub done: Option<&'static str>,
}

/// The page with questions about the person.
#[derive(Clone, Debug)]
pub struct AboutYou {
    /// The poll.
    pub poll: Arc<Poll>,
    /// The questions.
    pub questions: Vec<Question>,
    /// Answers given so far, by question.
    pub answers: BTreeMap<String, String>,
    /// Whether they were offered while voting, so that it goes on there.
    pub voting: bool,
}

/// Invitations that somebody may pass on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passing {
    /// Codes that let somebody in, or did, once she has asked for them.
    pub codes: Vec<String>,
    /// All that were made for her, those that let nobody in any more among them.
    pub made: Vec<String>,
    /// Whether she may pass on any.
    pub may: bool,
    /// How many there are, or would be.
    pub count: usize,
    /// How many of them can be made now.
    pub more: usize,
    /// Votes that are missing until she may.
    pub missing: usize,
}

/// The page on which somebody says which topics she cares about.
#[derive(Clone, Debug)]
pub struct ChoosingTopics {
    /// The poll.
    pub poll: Arc<Poll>,
    /// Names of those that she has chosen.
    pub chosen: Vec<String>,
}

/// The page on which a return code is entered.
#[derive(Clone, Debug)]
pub struct Returning {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What came of the last attempt, if it was none that succeeded.
    pub trouble: Option<CodeTrouble>,
    /// Whether she is on her way to compare answers.
    pub to_rate: bool,
}

/// Why a return code led nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeTrouble {
    /// It is none.
    Wrong,
    /// Too many were tried from one place, so that it was not looked at.
    TooOften {
        /// When trying again makes sense.
        minutes: usize,
    },
}

/// Set on the page of somebody who waits for a place, so that it says when she has one.
#[derive(Clone, Copy, Debug)]
pub struct Waits;

/// Who looks at the page, where it matters to others than the pages above: set when somebody takes part.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// Number in the poll.
    pub participant: i64,
    /// Slug of that poll.
    pub poll: String,
}

/// A request that could not be carried out at all, for a page that says so in place of its own.
#[derive(Clone, Debug)]
pub struct Trouble {
    /// The poll.
    pub poll: Arc<Poll>,
    /// What is wrong.
    pub kind: Kind,
    /// What was written and could not be taken.
    pub draft: Option<Draft>,
}

/// What is wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Nothing; trying again in a moment helps.
    Away,
    /// What was sent could not be read.
    Malformed,
    /// Nobody is known here any more.
    Stranger,
    /// The consent text has changed.
    AsksAgain,
    /// The browser does not give back the cookie that it has just got.
    NoCookie,
}

/// A statement on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// Names the request, so that sending it again adds nothing.
    pub key: String,
    /// Language it is written in, as a tag; may be empty.
    pub language: String,
}

/// Why an attempt did not succeed: the name of a message, and what it says beyond it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Name of the message, for example `not-open`.
    pub code: &'static str,
    /// The number that the message speaks of.
    pub number: Option<usize>,
    /// The name or text that the message speaks of.
    pub detail: Option<String>,
}

impl Problem {
    /// A problem that its message says all about.
    pub fn plain(code: &'static str) -> Self {
        Self { code, number: None, detail: None }
    }
}
