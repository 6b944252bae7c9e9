//! The card in the browser: what is clicked, pressed, sent and drawn.

mod drawing;
mod shelf;
mod translating;

use super::{
    Phrases,
    refused::{Refused, Stop},
    state::{STOCK, State, Turn},
};
use crate::island::{
    kept, page,
    talk::{self, Answer},
};
use leptos::{
    ev::{self, KeyboardEvent, MouseEvent, SubmitEvent},
    prelude::*,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{Element, Event, HtmlButtonElement, HtmlElement, HtmlInputElement, window},
};
use std::time::Duration;

/// An answer that takes longer than this counts as no connection for the moment: the next statement is shown.
const PATIENCE: Duration = Duration::from_secs(4);
/// First and longest time between two attempts without a connection.
const BACK_OFF: [Duration; 2] = [Duration::from_secs(1), Duration::from_secs(30)];
/// How often somebody who waits looks whether the connection is back.
const GLANCE: Duration = Duration::from_millis(250);
/// Name under which the choice not to use single keys is kept.
const NO_KEYS: &str = "folkmoot-keys-off";

/// The card with all that belongs to it.
#[derive(Clone, Copy)]
pub(super) struct Table(StoredValue<Inner, LocalStorage>);

struct Inner {
    state: State,
    frame: Option<HtmlElement>,
    slug: String,
    /// Where votes wait in the browser's storage.
    place: String,
    phrases: Phrases,
    ask_after: Option<u32>,
    prompt_after: Option<u32>,
    /// Somebody sends what waits.
    sending: bool,
    /// The connection is back, or so the browser says.
    wake: bool,
    /// Nothing more is taken here.
    stopped: bool,
}

impl Table {
    pub(super) fn new(
        slug: String,
        poll: i64,
        participant: i64,
        phrases: Phrases,
        ask_after: Option<u32>,
        prompt_after: Option<u32>,
    ) -> Self {
        let place = kept::votes(poll, participant);
        shelf::move_in(&kept::votes_by_name(&slug, participant), &place);
        Self(StoredValue::new_local(Inner {
            state: State::default(),
            frame: None,
            slug,
            place,
            phrases,
            ask_after,
            prompt_after,
            sending: false,
            wake: false,
            stopped: false,
        }))
    }

    fn with<T>(self, see: impl FnOnce(&Inner) -> T) -> Option<T> {
        self.0.try_with_value(see)
    }

    fn change<T>(self, change: impl FnOnce(&mut Inner) -> T) -> Option<T> {
        self.0.try_update_value(change)
    }

    fn address(self, rest: &str) -> String {
        self.with(|inner| format!("/api/v1/polls/{}/{rest}", inner.slug)).unwrap_or_default()
    }

    /// Takes over what the server has drawn, and what an earlier page left behind.
    pub(super) fn start(self, frame: &HtmlElement) {
        let left = self.with(|inner| shelf::read(&inner.place)).unwrap_or_default();
        let waits = !left.is_empty();
        self.change(|inner| {
            inner.state.shown = drawing::read(frame);
            inner.frame = Some(frame.clone());
            inner.state.recall(left);
        });
        drawing::wake_keys(frame, !Self::keys_are_off());
        let back = window_event_listener(ev::online, move |_| {
            self.change(|inner| inner.wake = true);
        });
        // The listener lives as long as the page.
        std::mem::forget(back);
        if waits {
            self.count();
            self.send();
        } else {
            self.refill();
        }
        page::set(frame, "data-awake", Some(""));
    }

    fn keys_are_off() -> bool {
        page::storage().and_then(|storage| storage.get_item(NO_KEYS).ok().flatten()).is_some()
    }

    /// Somebody has pressed one of the three buttons.
    pub(super) fn submitted(self, event: &SubmitEvent) {
        let Some(form) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        if form.class_list().contains("ballot-translate") {
            event.prevent_default();
            return self.translate();
        }
        if !form.class_list().contains("ballot-form") {
            return;
        }
        let button = event.submitter().and_then(|button| button.dyn_into::<HtmlButtonElement>().ok());
        // Without a key the form has to do it alone.
        let (Some(button), Some(key)) = (button, talk::new_key()) else { return };
        event.prevent_default();
        self.vote(&button.value(), key);
    }

    /// Somebody has clicked on "undo", on "leave it as it is", or on the switch for the keys.
    pub(super) fn clicked(self, event: &MouseEvent) {
        if event.ctrl_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let hit = |selector: &str| target.closest(selector).ok().flatten().is_some();
        if hit(".ballot-undo") && self.undo() || hit(".ballot-keep") && self.keep() {
            event.prevent_default();
        } else if let Some(switch) = target.dyn_ref::<HtmlInputElement>().filter(|_| hit(".ballot-keys-on")) {
            if let Some(storage) = page::storage() {
                // A choice that cannot be kept holds for this page.
                let _ = if switch.checked() { storage.remove_item(NO_KEYS) } else { storage.set_item(NO_KEYS, "1") };
            }
            self.with(|inner| inner.frame.as_ref().map(|frame| drawing::wake_keys(frame, switch.checked())));
        }
    }

    /// Single keys, while the card has the focus. Arrow keys never vote.
    pub(super) fn pressed(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.repeat() {
            return;
        }
        let Some(frame) = self.with(|inner| inner.frame.clone()).flatten() else { return };
        let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
        let inside = target.closest(".ballot-card, .ballot-end").ok().flatten().is_some();
        let typing = target.dyn_ref::<HtmlInputElement>().is_some_and(|field| field.name() != "important");
        if !inside || typing || !drawing::keys_are_on(&frame) {
            return;
        }
        let vote = match letter(event) {
            Some('a') => "agree",
            Some('d') => "disagree",
            Some('p') => "pass",
            Some('u') => {
                self.undo();
                return event.prevent_default();
            }
            Some('i') => {
                drawing::toggle_importance(&frame);
                return event.prevent_default();
            }
            Some('?') => {
                drawing::open_help(&frame);
                return event.prevent_default();
            }
            _ => return,
        };
        if let Some(key) = talk::new_key() {
            event.prevent_default();
            self.vote(vote, key);
        }
    }

    fn vote(self, vote: &str, key: String) {
        // A second press before the next statement is there is none.
        let important = self.with(|inner| inner.frame.as_ref().is_some_and(drawing::is_important)) == Some(true);
        if self.change(|inner| inner.state.vote(vote, important, key.clone())) != Some(true) {
            return;
        }
        self.with(|inner| inner.state.queue.last().map(|waiting| shelf::add(&inner.place, waiting)));
        self.send();
        set_timeout(
            move || {
                let slow = self.with(|inner| {
                    inner.state.shown.is_none() && inner.state.queue.iter().any(|waiting| waiting.key == key)
                });
                if slow == Some(true) {
                    self.go_on_alone();
                }
            },
            PATIENCE,
        );
    }

    fn undo(self) -> bool {
        let undone = self.change(|inner| !inner.stopped && inner.state.undo()) == Some(true);
        if undone {
            self.with(|inner| {
                let text = inner.state.shown.as_ref().map(|card| card.text.clone()).unwrap_or_default();
                inner.draw(&inner.phrases.undone.replace("{statement}", &text));
            });
        }
        undone
    }

    fn keep(self) -> bool {
        self.change(|inner| {
            let earlier = inner.state.mine().is_some();
            if earlier && (inner.state.held.is_some() || !inner.state.stock.is_empty()) {
                inner.state.shown = None;
                inner.state.advance();
                inner.draw("");
                return true;
            }
            false
        }) == Some(true)
    }

    /// Says how many votes wait. One that was sent a moment ago does not count.
    fn count(self) {
        self.with(|inner| inner.draw_queue());
    }

    /// Sends what waits, in order, until nothing does.
    fn send(self) {
        if self.change(|inner| std::mem::replace(&mut inner.sending, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            let address = self.address("votes");
            let mut patience = BACK_OFF[0];
            while let Some(head) = self.with(|inner| inner.state.queue.first().cloned()).flatten() {
                let vote = serde_json::json!({
                    "statement": head.card.id, "vote": head.vote, "important": head.important, "key": head.key,
                });
                match talk::post::<Turn>(&address, &vote).await {
                    Answer::Done(turn) => {
                        patience = BACK_OFF[0];
                        self.drop_from_queue(&head.key);
                        self.saved(&turn);
                    }
                    Answer::Never(code) => match Refused::of(&code) {
                        Refused::ThisOne => {
                            self.drop_from_queue(&head.key);
                            let told = self.with(|inner| inner.draw_lost(&head.card)).unwrap_or_default();
                            if !self.resume(&told).await {
                                return;
                            }
                        }
                        Refused::UntilSheAgrees => return self.leave(),
                        Refused::All(why) => return self.stop(why),
                    },
                    Answer::Stranger => return self.forgotten(),
                    Answer::Later(said) => {
                        self.go_on_alone();
                        self.wait(said.unwrap_or(patience)).await;
                        patience = (patience * 2).min(BACK_OFF[1]);
                    }
                }
            }
            self.change(|inner| inner.sending = false);
            self.count();
            if self.with(|inner| inner.state.is_short()) == Some(true) {
                self.refill();
            }
        });
    }

    fn drop_from_queue(self, key: &str) {
        self.change(|inner| {
            inner.state.queue.retain(|waiting| waiting.key != key);
            shelf::remove(&inner.place, key);
        });
    }

    /// The server has a vote on its disk.
    fn saved(self, turn: &Turn) {
        page::tell_saved();
        self.change(|inner| {
            inner.state.offer(turn);
            inner.draw_progress(&turn.progress);
            let waited = inner.state.shown.is_none();
            let all_sent = inner.state.queue.is_empty();
            if waited && inner.state.advance() {
                let text = inner.state.shown.as_ref().map(|card| card.text.clone()).unwrap_or_default();
                inner.draw(&inner.phrases.saved.replace("{statement}", &text));
            } else if waited && all_sent && turn.next.is_none() {
                inner.draw_end();
            } else if all_sent {
                inner.tell(&inner.phrases.sent);
            }
            inner.draw_queue();
        });
    }

    /// Goes on without an answer: with a statement at hand, or by saying that there is none.
    fn go_on_alone(self) {
        self.change(|inner| {
            if inner.stopped {
                return;
            }
            if inner.state.shown.is_none() {
                if inner.state.advance() {
                    let votes = inner.state.queue.len().to_string();
                    inner.draw(&inner.phrases.queued.replace("{votes}", &votes));
                } else {
                    inner.draw_dry();
                }
            }
            inner.draw_queue();
        });
    }

    /// Shows a statement again after a vote that will never be taken, and says `told` with it. False where nothing more
    /// is taken here.
    async fn resume(self, told: &str) -> bool {
        let mut patience = BACK_OFF[0];
        while self.with(|inner| inner.state.shown.is_none()) == Some(true) {
            match talk::get::<Turn>(&self.address(&format!("next?count={STOCK}"))).await {
                Answer::Done(turn) => {
                    self.change(|inner| {
                        inner.state.offer(&turn);
                        if inner.state.advance() {
                            inner.draw(told);
                        } else {
                            inner.draw_end();
                            inner.tell(told);
                        }
                    });
                    return true;
                }
                Answer::Later(said) => {
                    let goes_on = self.change(|inner| {
                        let goes_on = inner.state.advance();
                        if goes_on {
                            inner.draw(told);
                        } else {
                            inner.draw_dry();
                        }
                        goes_on
                    });
                    if goes_on == Some(false) {
                        self.wait(said.unwrap_or(patience)).await;
                        patience = (patience * 2).min(BACK_OFF[1]);
                    }
                }
                Answer::Never(code) => {
                    match Refused::of(&code) {
                        Refused::UntilSheAgrees => self.leave(),
                        Refused::All(why) => self.stop(why),
                        // Without a statement there is nothing to vote on.
                        Refused::ThisOne => self.stop(Stop::Other),
                    }
                    return false;
                }
                Answer::Stranger => {
                    self.forgotten();
                    return false;
                }
            }
        }
        true
    }

    /// Nothing more is taken: the card ends, and what waits is told as not counted. It stays in the browser's storage
    /// for when she may vote again, but not where nobody is known: she may have had everything about her erased.
    fn stop(self, why: Stop) {
        self.change(|inner| {
            inner.stopped = true;
            inner.state.shown = None;
            inner.draw_stop(why);
            if why == Stop::Stranger {
                inner.state.queue.clear();
                shelf::clear(&inner.place);
            }
        });
    }

    /// Nobody is known here any more: votes that waited are told as lost; where none did, one begins anew at once.
    fn forgotten(self) {
        if self.with(|inner| inner.state.queue.is_empty()) == Some(true) {
            self.leave();
        } else {
            self.stop(Stop::Stranger);
        }
    }

    /// Waits, but no longer than until the connection is back.
    async fn wait(self, time: Duration) {
        self.change(|inner| inner.wake = false);
        let mut waited = Duration::ZERO;
        while waited < time && self.with(|inner| inner.wake) == Some(false) {
            talk::pause(GLANCE).await;
            waited += GLANCE;
        }
    }

    /// Fetches statements to have at hand.
    fn refill(self) {
        spawn_local(async move {
            match talk::get::<Turn>(&self.address(&format!("next?count={STOCK}"))).await {
                Answer::Done(turn) => {
                    self.change(|inner| inner.state.offer(&turn));
                }
                // What is at hand cannot be voted on any more. A vote that is on its way has its own answer.
                Answer::Never(code) => {
                    if let Refused::All(why) = Refused::of(&code)
                        && self.with(|inner| inner.sending) == Some(false)
                    {
                        self.stop(why);
                    }
                }
                _ => {}
            }
        });
    }

    /// To where one agrees to take part: votes that wait are sent from the page after that.
    fn leave(self) {
        self.change(|inner| inner.sending = false);
        let home = self.with(|inner| format!("/polls/{}/join", inner.slug)).unwrap_or_default();
        if let Some(window) = window() {
            let _ = window.location().set_href(&home);
        }
    }
}

/// The letter of a key, on keyboards of other scripts the one in the same place.
fn letter(event: &Event) -> Option<char> {
    let event = event.dyn_ref::<KeyboardEvent>()?;
    let key = event.key();
    let mut letters = key.chars();
    match (letters.next(), letters.next()) {
        (Some(letter), None) if letter.is_ascii() => Some(letter.to_ascii_lowercase()),
        (Some('؟' | '？'), None) => Some('?'),
        (Some(_), None) => event.code().strip_prefix("Key")?.chars().next().map(|letter| letter.to_ascii_lowercase()),
        _ => None,
    }
}
