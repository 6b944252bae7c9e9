//! What somebody is writing, kept in the browser until the server has it: a lost session, a closed page or a server that
//! is away cost nobody her words.

use crate::island::{
    kept, page,
    talk::{self, Answer},
};
use leptos::web_sys::{HtmlElement, HtmlTextAreaElement};
use serde::{Deserialize, Serialize};

/// A text on its way.
#[derive(Debug, Default, Deserialize, Serialize)]
struct Draft {
    text: String,
    /// Whether it was sent; what came of that is not known here.
    sent: bool,
}

/// What the server keeps of the person, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Kept {
    statements: Vec<Statement>,
}

#[derive(Debug, Deserialize)]
struct Statement {
    text: String,
    original: Option<String>,
}

/// Where the draft for a poll lies; one that lies where they were kept before is moved there.
pub(super) fn place(poll: i64, slug: &str) -> String {
    let (place, earlier) = (kept::draft(poll), kept::draft_by_name(slug));
    if let Some(storage) = page::storage()
        && let Some(text) = storage.get_item(&earlier).ok().flatten()
        && storage.get_item(&place).ok().flatten().is_none()
        && storage.set_item(&place, &text).is_ok()
    {
        let _ = storage.remove_item(&earlier);
    }
    place
}

fn field(frame: &HtmlElement) -> Option<HtmlTextAreaElement> {
    page::find(frame, "textarea")
}

/// Keeps what stands in the field.
pub(super) fn keep(frame: &HtmlElement, place: &str, sent: bool) {
    let (Some(storage), Some(field)) = (page::storage(), field(frame)) else { return };
    let draft = Draft { text: field.value(), sent };
    // A full storage costs the text only if the page is closed as well.
    let _ = match draft.text.trim().is_empty() {
        true => storage.remove_item(place),
        false => storage.set_item(place, &serde_json::to_string(&draft).unwrap_or_default()),
    };
}

/// Puts what was kept back into an empty field, unless it has arrived meanwhile; true when there was something.
pub(super) async fn restore(frame: &HtmlElement, place: &str, slug: &str) -> bool {
    let (Some(storage), Some(field)) = (page::storage(), field(frame)) else { return false };
    let draft = storage.get_item(place).ok().flatten().and_then(|text| serde_json::from_str::<Draft>(&text).ok());
    let Some(draft) = draft.filter(|_| field.value().trim().is_empty()) else { return false };
    if draft.sent && has_arrived(&draft.text, slug).await {
        let _ = storage.remove_item(place);
        return false;
    }
    // Somebody may have begun anew while the server was asked.
    if field.value().trim().is_empty() {
        field.set_value(&draft.text);
    }
    true
}

async fn has_arrived(text: &str, slug: &str) -> bool {
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match talk::get::<Kept>(&format!("/polls/{slug}/me/data.json")).await {
        Answer::Done(kept) => kept.statements.iter().any(|statement| {
            let written = statement.original.as_deref().unwrap_or(&statement.text);
            folded(written) == folded(text)
        }),
        _ => false,
    }
}
