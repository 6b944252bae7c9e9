//! The consent text, in layers: what matters first in a few lines, the whole below. A change of its meaning needs a
//! new [`CONSENT`].

use crate::{
    args,
    participant::CONSENT,
    source::Poll,
    words::{Slot, Words},
};
use deliberation::settings::Access;
use leptos::prelude::*;

/// All that one agrees to.
pub(super) fn consent(poll: &Poll, words: Words) -> AnyView {
    let point = |title: String, says: String| view! { <div><dt>{title}</dt><dd>{says}</dd></div> };
    let paragraph = |says: String| view! { <p>{says}</p> };
    let signs_in = poll.settings.access == Access::SignIn;
    let kept = words.say("join-kept.says");
    let kept = if signs_in { format!("{kept} {}", words.say("join-kept-sign-in")) } else { kept };
    let lead = if signs_in { words.say("join-lead-sign-in") } else { words.say("join-lead") };
    view! {
        <p class="lead">{lead}</p>
        <div class="consent-model">
            <h2>{words.say("join-train")}</h2>
            <p>{words.say("join-train.says")}</p>
        </div>
        <dl class="consent">
            {point(words.say("join-kept"), kept)}
            {point(words.say("join-published"), words.say("join-published.says"))}
            {point(words.say("join-given"), words.say("join-given.says"))}
            {point(words.say("join-delete"), words.say("join-delete.says"))}
        </dl>
        <details class="consent-full">
            <summary>{words.say("join-full")}</summary>
            {paragraph(words.say("join-full-cookie"))}
            {paragraph(words.say("join-full-code"))}
            {signs_in.then(|| paragraph(words.say("join-full-sign-in")))}
            {poll.settings.access.asks_for_id().then(|| paragraph(words.say("join-full-id")))}
            {paragraph(words.say("join-full-answers"))}
            {paragraph(words.say("join-full-machine"))}
            {paragraph(words.say("join-full-model"))}
            {paragraph(words.say("join-full-stop"))}
            {contact(poll, words)}
            <p class="note">{words.say_with("join-full-version", args!(version = CONSENT))}</p>
        </details>
    }
    .into_any()
}

fn contact(poll: &Poll, words: Words) -> AnyView {
    let contact = poll.settings.contact.trim();
    let who = [poll.settings.organiser.trim(), contact].into_iter().filter(|part| !part.is_empty());
    let named = who.collect::<Vec<_>>().join(", ");
    if named.is_empty() {
        return ().into_any();
    }
    let href = reach(contact);
    let fill = |_: &str| match href.clone() {
        Some(href) => {
            view! { <a href=href rel="nofollow noopener noreferrer"><bdi>{named.clone()}</bdi></a> }.into_any()
        }
        None => view! { <bdi>{named.clone()}</bdi> }.into_any(),
    };
    let says = words.say_around("join-full-contact", args!(contact = Slot), fill);
    view! { <p>{says}</p> }.into_any()
}

/// How one gets there: only addresses of the web and of e-mail become links.
fn reach(contact: &str) -> Option<String> {
    let is_web = contact.starts_with("https://") || contact.starts_with("http://");
    let is_mail = contact.contains('@') && !contact.contains(|c: char| c.is_whitespace() || "?&%:/\"<>".contains(c));
    match (is_web, is_mail) {
        (true, _) => Some(contact.to_owned()),
        (false, true) => Some(format!("mailto:{contact}")),
        (false, false) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::reach;

    #[test]
    fn only_what_one_can_write_to_becomes_a_link() {
        assert_eq!(reach("moot@example.org").as_deref(), Some("mailto:moot@example.org"));
        assert_eq!(reach("https://example.org/ask").as_deref(), Some("https://example.org/ask"));
        for no in ["javascript:alert(1)@x", "The office, room 3", "", "a@b?subject=x"] {
            assert_eq!(reach(no), None, "{no}");
        }
    }
}
