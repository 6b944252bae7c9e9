//! What the card knows: the statement that is shown, those at hand, the votes that wait.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, VecDeque};

/// A statement.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Id in addresses.
    pub id: String,
    /// The text.
    pub text: String,
    /// Language that it is written in.
    #[serde(default)]
    pub language: Option<String>,
    /// `organisers` or `participant`.
    #[serde(default)]
    pub by: String,
}

/// Whether somebody who reads `to` may need a translation of a statement in `language`, or in what is `usual` in its
/// poll where that is not known. Regional forms count as their language.
pub fn needs_translation(language: Option<&str>, usual: &str, to: &str) -> bool {
    let first = |tag: &str| tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
    first(language.filter(|tag| !tag.is_empty()).unwrap_or(usual)) != first(to)
}

/// A vote on its way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    /// The statement.
    pub card: Card,
    /// `agree`, `disagree` or `pass`.
    pub vote: String,
    /// Whether the statement is important to whoever votes.
    #[serde(default)]
    pub important: bool,
    /// Names the request, however often it is sent.
    pub key: String,
}

/// How far one is, as the server counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Progress {
    /// Statements voted on.
    pub voted: usize,
    /// Statements there are.
    pub of: usize,
    /// Votes that are missing until there can be a place on the map.
    pub map_in: usize,
    /// Votes that are missing until one may write.
    pub write_in: Option<usize>,
}

/// What the server answers to a vote, and to the question what comes next.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Turn {
    /// The statement to vote on next.
    pub next: Option<Card>,
    /// Further ones, where asked for.
    #[serde(default)]
    pub more: Vec<Card>,
    /// How far one is.
    pub progress: Progress,
}

/// What the card knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The statement that is shown; none at the end and while the next one is awaited.
    pub shown: Option<Card>,
    /// The statement that one goes on with after having changed an earlier vote.
    pub held: Option<Card>,
    /// The last vote.
    pub last: Option<Waiting>,
    /// Statements at hand for when there is no connection.
    pub stock: VecDeque<Card>,
    /// Votes on their way, the oldest first.
    pub queue: Vec<Waiting>,
    /// Ids of statements voted on here: they do not come again by themselves.
    pub done: BTreeSet<String>,
}

/// Statements that are wanted at hand.
pub const STOCK: usize = 5;

impl State {
    /// Takes over votes that an earlier page left behind.
    pub fn recall(&mut self, queue: Vec<Waiting>) {
        self.done.extend(queue.iter().map(|waiting| waiting.card.id.clone()));
        self.queue = queue;
        if self.shown.as_ref().is_some_and(|card| self.done.contains(&card.id)) {
            self.shown = None;
        }
    }

    /// Votes on the statement that is shown, which is put away; false when there is none.
    pub fn vote(&mut self, vote: &str, important: bool, key: String) -> bool {
        let Some(card) = self.shown.take() else { return false };
        self.done.insert(card.id.clone());
        let vote = Waiting { card, vote: vote.to_owned(), important, key };
        self.queue.push(vote.clone());
        self.last = Some(vote);
        true
    }

    /// Goes back to the last vote; false when there is none, or when it is shown already.
    pub fn undo(&mut self) -> bool {
        let Some(Waiting { card, .. }) = self.last.clone() else { return false };
        if self.shown.as_ref().is_some_and(|shown| shown.id == card.id) {
            return false;
        }
        self.held = self.shown.replace(card);
        true
    }

    /// The vote that was given before on the statement that is shown.
    pub fn mine(&self) -> Option<&str> {
        self.earlier().map(|last| last.vote.as_str())
    }

    /// Whether it was said with that vote that the statement is important.
    pub fn is_important(&self) -> bool {
        self.earlier().is_some_and(|last| last.important)
    }

    fn earlier(&self) -> Option<&Waiting> {
        let shown = self.shown.as_ref()?;
        self.last.as_ref().filter(|last| last.card.id == shown.id)
    }

    /// Takes over what the server has offered. `next` is kept for the moment that it is needed.
    pub fn offer(&mut self, turn: &Turn) {
        let known = |state: &Self, card: &Card| {
            state.done.contains(&card.id)
                || state.stock.iter().chain(&state.shown).chain(&state.held).any(|other| other.id == card.id)
        };
        // What the server would show comes first: it knows what is new.
        if let Some(next) = &turn.next
            && !self.done.contains(&next.id)
        {
            self.stock.retain(|card| card.id != next.id);
            if !known(self, next) {
                self.stock.push_front(next.clone());
            }
        }
        for card in &turn.more {
            if !known(self, card) {
                self.stock.push_back(card.clone());
            }
        }
        self.stock.truncate(2 * STOCK);
    }

    /// Shows the next statement, if none is shown and there is one; says whether one is shown now.
    pub fn advance(&mut self) -> bool {
        if self.shown.is_none() {
            let held = self.held.take().filter(|card| !self.done.contains(&card.id));
            self.shown = held.or_else(|| self.stock.pop_front());
        }
        self.shown.is_some()
    }

    /// Whether more statements should be fetched.
    pub fn is_short(&self) -> bool {
        self.stock.len() < STOCK / 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card(id: &str) -> Card {
        Card { id: id.into(), text: format!("Statement {id}"), ..Card::default() }
    }

    fn turn(next: Option<&str>, more: &[&str]) -> Turn {
        Turn { next: next.map(card), more: more.iter().map(|id| card(id)).collect(), progress: Progress::default() }
    }

    fn state(shown: &str) -> State {
        State { shown: Some(card(shown)), ..State::default() }
    }

    fn shown(state: &State) -> Option<&str> {
        state.shown.as_ref().map(|card| card.id.as_str())
    }

    #[test]
    fn a_translation_is_offered_to_those_who_read_another_language() {
        assert!(needs_translation(Some("de"), "en", "en"));
        assert!(!needs_translation(Some("de-AT"), "en", "de"));
        assert!(!needs_translation(Some("ZH-Hans"), "en", "zh"));
        assert!(!needs_translation(Some("en-GB"), "de", "en") && !needs_translation(None, "en-GB", "en"));
        // Where the language is not known it is what is usual in the poll.
        assert!(!needs_translation(None, "en", "en") && !needs_translation(Some(""), "en", "en"));
        assert!(needs_translation(None, "en", "ar"));
    }

    #[test]
    fn no_statement_comes_twice() {
        let mut state = state("1");
        state.offer(&turn(Some("1"), &["2", "1", "3", "2"]));
        assert!(state.vote("agree", false, "k1".into()));
        // The server may not know yet of a vote that waits.
        state.offer(&turn(Some("1"), &["1"]));
        let mut seen = Vec::new();
        while state.advance() {
            seen.extend(shown(&state).map(ToOwned::to_owned));
            assert!(state.vote("pass", false, format!("k{}", seen.len())));
        }
        assert_eq!(seen, ["2", "3"]);
        assert_eq!(state.queue.len(), 3);
        assert!(!state.vote("agree", false, "k".into()), "nothing is shown any more");
    }

    #[test]
    fn what_the_server_offers_comes_before_the_stock() {
        let mut state = state("1");
        state.offer(&turn(None, &["2", "3"]));
        state.vote("agree", false, "k".into());
        state.offer(&turn(Some("4"), &[]));
        assert!(state.advance());
        assert_eq!(shown(&state), Some("4"));
    }

    #[test]
    fn a_changed_vote_leads_back_to_where_one_was() {
        let mut state = state("1");
        state.offer(&turn(None, &["2"]));
        state.vote("agree", false, "k1".into());
        state.advance();
        assert_eq!((shown(&state), state.mine()), (Some("2"), None));
        assert!(state.undo());
        assert_eq!((shown(&state), state.mine()), (Some("1"), Some("agree")));
        assert!(!state.is_important());
        assert!(!state.undo(), "it is shown already");
        state.vote("disagree", true, "k2".into());
        assert!(state.advance());
        assert!(!state.is_important(), "that was said of another statement");
        assert_eq!(shown(&state), Some("2"));
        let sent: Vec<_> = state.queue.iter().map(|w| (w.card.id.as_str(), w.vote.as_str())).collect();
        assert_eq!(sent, [("1", "agree"), ("1", "disagree")], "the later vote is sent later");
    }

    #[test]
    fn votes_left_behind_are_not_asked_for_again() {
        let mut earlier = state("1");
        earlier.vote("agree", false, "k1".into());
        let text = serde_json::to_string(&earlier.queue).expect("a text");
        let mut state = state("1");
        state.recall(serde_json::from_str(&text).expect("the queue"));
        assert_eq!((shown(&state), state.queue[0].key.as_str()), (None, "k1"));
        state.offer(&turn(Some("1"), &["2"]));
        assert!(state.advance());
        assert_eq!(shown(&state), Some("2"));
    }
}
