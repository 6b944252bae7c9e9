//! A translation that somebody asks for, shown under the statement as long as that is the one on the card.

use super::{
    super::state::{Card, needs_translation},
    Inner, Table,
};
use crate::island::{
    page,
    talk::{self, Answer},
    translated::{Translation, show},
};
use leptos::{
    task::spawn_local,
    web_sys::{Element, HtmlElement, js_sys},
};

impl Table {
    /// Asks for the translation of the statement that is shown.
    pub(super) fn translate(self) {
        let asked = self.with(|inner| {
            let to = page::find::<Element>(inner.frame.as_ref()?, ".ballot-translation")?.get_attribute("data-to")?;
            inner.tell(&inner.phrases.translating);
            Some((inner.state.shown.as_ref()?.id.clone(), to))
        });
        let Some((id, to)) = asked.flatten() else { return };
        spawn_local(async move {
            let name: String = js_sys::encode_uri_component(&id).into();
            let address = self.address(&format!("statements/{name}/translation"));
            let answer = talk::post::<Translation>(&address, &serde_json::json!({ "language": to })).await;
            if matches!(answer, Answer::Stranger) {
                return self.forgotten();
            }
            self.with(|inner| {
                let Some(frame) = &inner.frame else { return };
                // She may have gone on meanwhile.
                if inner.state.shown.as_ref().is_none_or(|shown| shown.id != id) {
                    return;
                }
                match answer {
                    Answer::Done(made) => {
                        page::say(frame, ".ballot-translated-words", &made.text);
                        show(frame, false, false, true);
                        inner.tell("");
                        // The button that had the focus is gone.
                        page::focus(frame, ".ballot-translated-words");
                    }
                    _ => {
                        show(frame, true, true, false);
                        let says =
                            page::find::<Element>(frame, ".ballot-untranslated").and_then(|it| it.text_content());
                        inner.tell(says.unwrap_or_default().trim());
                    }
                }
            });
        });
    }
}

impl Inner {
    /// Another statement has come: nothing of the one before it stays.
    pub(super) fn draw_translation(&self, frame: &HtmlElement, card: &Card) {
        let Some(offered) = page::find::<Element>(frame, ".ballot-translation") else { return };
        let told = |name| offered.get_attribute(name).unwrap_or_default();
        let needed = needs_translation(card.language.as_deref(), &told("data-usual"), &told("data-to"));
        page::say(frame, ".ballot-translated-words", "");
        show(frame, needed, false, false);
        if let Some(form) = page::find::<Element>(frame, ".ballot-translate") {
            let id: String = js_sys::encode_uri_component(&card.id).into();
            page::set(&form, "action", Some(&format!("/polls/{}/statements/{id}/translation", self.slug)));
        }
    }
}
