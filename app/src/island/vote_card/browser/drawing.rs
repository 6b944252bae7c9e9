//! Changes what the server has drawn to what is known now.

use super::{
    super::{
        refused::Stop,
        state::{Card, Progress},
    },
    Inner,
};
use crate::island::{page, talk};
use leptos::{
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlDetailsElement, HtmlElement, HtmlInputElement},
};

/// The buttons, and the keys that press them.
const BUTTONS: [(&str, &str); 3] = [("agree", "a"), ("disagree", "d"), ("pass", "p")];

/// The statement that the server has drawn.
pub(super) fn read(frame: &HtmlElement) -> Option<Card> {
    let id = page::find::<HtmlInputElement>(frame, ".ballot-card input[name=statement]")?.value();
    let words = page::find::<Element>(frame, ".ballot-words")?;
    let author = page::find::<Element>(frame, ".ballot-author")?;
    Some(Card {
        id,
        text: words.text_content().unwrap_or_default(),
        language: words.get_attribute("lang"),
        by: author.get_attribute("data-by").unwrap_or_default(),
    })
}

/// Shows that single keys can be used, and whether they are.
pub(super) fn wake_keys(frame: &HtmlElement, on: bool) {
    page::show(frame, ".ballot-keys", true);
    if let Some(switch) = page::find::<HtmlInputElement>(frame, ".ballot-keys-on") {
        switch.set_checked(on);
    }
    for (vote, key) in BUTTONS {
        if let Some(button) = page::find::<Element>(frame, &format!(".ballot-card button[value={vote}]")) {
            page::set(&button, "aria-keyshortcuts", on.then_some(key));
        }
    }
}

/// The box that says whether the statement is important, where the poll asks for it.
fn importance(frame: &HtmlElement) -> Option<HtmlInputElement> {
    page::find(frame, ".ballot-card input[name=important]")
}

pub(super) fn is_important(frame: &HtmlElement) -> bool {
    importance(frame).is_some_and(|field| field.checked())
}

pub(super) fn toggle_importance(frame: &HtmlElement) {
    if let Some(field) = importance(frame) {
        field.set_checked(!field.checked());
    }
}

pub(super) fn keys_are_on(frame: &HtmlElement) -> bool {
    page::find::<HtmlInputElement>(frame, ".ballot-keys-on").is_some_and(|switch| switch.checked())
}

/// Opens the help, or closes it.
pub(super) fn open_help(frame: &HtmlElement) {
    if let Some(help) = page::find::<HtmlDetailsElement>(frame, ".ballot-keys") {
        help.set_open(!help.open());
        if help.open() {
            page::focus(frame, ".ballot-keys summary");
        }
    }
}

/// Puts one more entry into a list.
fn append(frame: &HtmlElement, list: &str, text: &str) -> Option<Element> {
    let list = page::find::<Element>(frame, list)?;
    let entry = frame.owner_document()?.create_element("li").ok()?;
    entry.set_text_content(Some(text));
    list.append_child(&entry).ok()?;
    Some(entry)
}

impl Inner {
    /// Draws the statement that is shown, moves the focus to it and says `told`.
    pub(super) fn draw(&self, told: &str) {
        let (Some(frame), Some(card)) = (&self.frame, &self.state.shown) else { return };
        if let Some(words) = page::find::<Element>(frame, ".ballot-words") {
            words.set_text_content(Some(&card.text));
            page::set(&words, "lang", card.language.as_deref());
        }
        if let Some(author) = page::find::<Element>(frame, ".ballot-author") {
            let organisers = card.by == "organisers";
            author.set_text_content(Some(if organisers {
                &self.phrases.by_organisers
            } else {
                &self.phrases.by_participant
            }));
            page::set(&author, "data-by", Some(&card.by));
        }
        for (name, value) in [("statement", Some(card.id.clone())), ("key", talk::new_key())] {
            let field = page::find::<HtmlInputElement>(frame, &format!(".ballot-card input[name={name}]"));
            if let (Some(field), Some(value)) = (field, value) {
                field.set_value(&value);
            }
        }
        if let Some(field) = importance(frame) {
            field.set_checked(self.state.is_important());
        }
        self.draw_report(frame, card);
        self.draw_translation(frame, card);
        let mine = self.state.mine();
        for (vote, _) in BUTTONS {
            let Some(button) = page::find::<Element>(frame, &format!(".ballot-card button[value={vote}]")) else {
                continue;
            };
            let is_mine = mine == Some(vote);
            let _ = button.class_list().toggle_with_force("vote-mine", is_mine);
            page::show(&button, ".vote-mark", is_mine);
        }
        page::show(frame, ".ballot-again", mine.is_some());
        page::show(frame, ".ballot-undo", mine.is_none() && self.state.last.is_some());
        page::show(frame, ".ballot-card", true);
        page::show(frame, ".ballot-report", true);
        page::show(frame, ".ballot-end", false);
        page::show(frame, ".ballot-dry", false);
        self.tell(told);
        page::focus(frame, ".ballot-text");
    }

    /// The form that reports a statement names it in its address.
    fn draw_report(&self, frame: &HtmlElement, card: &Card) {
        let Some(report) = page::find::<HtmlDetailsElement>(frame, ".ballot-report") else { return };
        report.set_open(false);
        if let Some(form) = page::find::<Element>(&report, "form") {
            let id: String = leptos::web_sys::js_sys::encode_uri_component(&card.id).into();
            page::set(&form, "action", Some(&format!("/polls/{}/statements/{id}/report", self.slug)));
        }
        for reason in page::all(&report, "input[type=radio]") {
            if let Ok(reason) = reason.dyn_into::<HtmlInputElement>() {
                reason.set_checked(false);
            }
        }
    }

    /// Everything has been voted on.
    pub(super) fn draw_end(&self) {
        let Some(frame) = &self.frame else { return };
        page::show(frame, ".ballot-card", false);
        page::show(frame, ".ballot-report", false);
        page::show(frame, ".ballot-dry", false);
        page::show(frame, ".ballot-end", true);
        page::show(frame, ".ballot-undo", self.state.last.is_some());
        page::show(frame, ".ballot-prompt", self.prompt_after.is_some());
        self.tell(&self.phrases.all_done);
        page::focus(frame, ".ballot-end h1");
    }

    /// There is no connection and no statement at hand.
    pub(super) fn draw_dry(&self) {
        let Some(frame) = self.frame.as_ref().filter(|frame| !self.is_dry(frame)) else { return };
        // What has the focus is about to be hidden; a focus elsewhere stays where it is.
        let loses_focus = page::has_focus(frame, ".ballot-card, .ballot-report");
        page::show(frame, ".ballot-card", false);
        page::show(frame, ".ballot-report", false);
        page::show(frame, ".ballot-dry", true);
        let says = page::find::<Element>(frame, ".ballot-dry").and_then(|dry| dry.text_content()).unwrap_or_default();
        match self.state.queue.len() {
            0 => self.tell(&says),
            votes => self.tell(&format!("{says} {}", self.phrases.queued.replace("{votes}", &votes.to_string()))),
        }
        if loses_focus {
            page::focus(frame, ".ballot-dry");
        }
    }

    /// Nothing more is taken here: why, which votes were not counted, and where to go on, in place of all that could be
    /// pressed in vain.
    pub(super) fn draw_stop(&self, why: Stop) {
        let Some(frame) = &self.frame else { return };
        for vain in [
            ".ballot-card",
            ".ballot-report",
            ".ballot-end",
            ".ballot-dry",
            ".ballot-queue",
            ".ballot-prompt",
            ".ballot-ask",
            ".ballot-keys",
            ".ballot-links",
            ".ballot-anytime",
        ] {
            page::show(frame, vain, false);
        }
        for reason in page::all(frame, ".ballot-why") {
            let is_it = reason.get_attribute("data-why").as_deref() == Some(why.name());
            page::set(&reason, "hidden", (!is_it).then_some(""));
        }
        let (queue, stranger) = (&self.state.queue, why == Stop::Stranger);
        let says = self.phrases.uncounted.replace("{votes}", &queue.len().to_string());
        page::say(frame, ".ballot-count", &says);
        page::say(frame, ".ballot-uncounted ul", "");
        for waiting in queue {
            if let Some(entry) = append(frame, ".ballot-uncounted ul", &waiting.card.text) {
                page::set(&entry, "lang", waiting.card.language.as_deref());
                page::set(&entry, "dir", Some("auto"));
            }
        }
        page::show(frame, ".ballot-uncounted", !queue.is_empty());
        page::show(frame, ".ballot-kept", !stranger);
        page::show(frame, ".ballot-onward", !stranger);
        page::show(frame, ".ballot-anew", stranger);
        page::show(frame, ".ballot-stopped", true);
        // The heading says why when the focus comes to it.
        self.tell(if queue.is_empty() { "" } else { &says });
        page::focus(frame, ".ballot-why:not([hidden]) h1");
    }

    /// How far one is, as the server says.
    pub(super) fn draw_progress(&self, progress: &Progress) {
        let Some(frame) = &self.frame else { return };
        let Progress { voted, of, map_in, write_in } = *progress;
        let says = self.phrases.progress.replace("{voted}", &voted.to_string()).replace("{of}", &of.to_string());
        page::say(frame, ".ballot-voted", &says);
        if let Some(bar) = page::find::<Element>(frame, ".ballot-progress progress") {
            page::set(&bar, "max", Some(&of.max(1).to_string()));
            page::set(&bar, "value", Some(&voted.to_string()));
            bar.set_text_content(Some(&says));
        }
        page::say(frame, ".ballot-map", &self.phrases.map_in.replace("{votes}", &map_in.to_string()));
        page::show(frame, ".ballot-map", map_in > 0);
        page::show(frame, ".ballot-place", map_in == 0);
        let reached = |after: Option<u32>| after.is_some_and(|after| voted >= after as usize);
        page::show(frame, ".ballot-ask", reached(self.ask_after));
        let exactly = self.prompt_after.is_some_and(|after| voted == after as usize);
        page::show(frame, ".ballot-prompt", write_in == Some(0) && exactly);
    }

    /// How many votes wait; nothing while one is only on its way.
    pub(super) fn draw_queue(&self) {
        let Some(frame) = &self.frame else { return };
        let votes = self.state.queue.len();
        // The one whose answer is awaited right now is no news.
        let told = votes > 1 || (votes == 1 && (self.state.shown.is_some() || !self.sending || self.is_dry(frame)));
        page::say(frame, ".ballot-waiting", &self.phrases.queued.replace("{votes}", &votes.to_string()));
        page::show(frame, ".ballot-queue", told);
    }

    fn is_dry(&self, frame: &HtmlElement) -> bool {
        page::find::<Element>(frame, ".ballot-dry").is_some_and(|dry| !dry.has_attribute("hidden"))
    }

    /// A vote that will never be taken stays on the page in words; gives these words.
    pub(super) fn draw_lost(&self, card: &Card) -> String {
        let says = self.phrases.lost.replace("{statement}", &card.text);
        if let Some(frame) = &self.frame {
            append(frame, ".ballot-lost", &says);
            page::show(frame, ".ballot-lost", true);
        }
        self.tell(&says);
        says
    }

    /// Says something to those who do not see the page.
    pub(super) fn tell(&self, told: &str) {
        if let Some(frame) = &self.frame {
            page::say(frame, ".ballot-said", told);
        }
    }
}
