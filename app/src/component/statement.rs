//! A statement with its votes.

use crate::{
    args,
    chart::bars::bars,
    published::{Published, Statement},
    words::{Slot, Words, results, site::address},
};
use leptos::prelude::*;
use record::constitution::{Clause, ENGLISH};

/// The text of a statement, set apart from the text around it whatever its direction.
pub fn text(words: Words, statement: &Statement) -> AnyView {
    if statement.text.is_empty() {
        return view! { <i>{words.say_with("statement-without-text", args!(id = statement.id.to_string()))}</i> }
            .into_any();
    }
    words_of(statement.text.clone(), statement.language.clone())
}

/// What somebody has written, in its own direction and, where that is known, marked as its own language.
pub fn words_of(text: String, language: Option<String>) -> AnyView {
    view! { <bdi dir="auto" lang=language>{text}</bdi> }.into_any()
}

/// The words of a principle, marked as the language that they are in.
pub fn wording(clause: &Clause) -> AnyView {
    words_of(clause.text.clone(), clause.worded_in().map(ToOwned::to_owned))
}

/// The language of some words that a principle has or had: its own where they are the present ones; that of the
/// statement behind it whose words they are; English where a rule wrote them. What people had worded before says nothing
/// of that, and is taken for the language of the present words.
pub fn wording_in<'a>(clause: &'a Clause, text: &str) -> Option<&'a str> {
    if text == clause.text {
        return clause.worded_in();
    }
    if let Some(source) = clause.provenance.statements.iter().find(|source| source.text == text) {
        return source.language.as_deref();
    }
    match clause.provenance.edits.iter().find(|edit| edit.to == text) {
        Some(edit) if is_by_rule(&edit.author) => Some(ENGLISH),
        _ => clause.worded_in(),
    }
}

/// The same, leading to the statement's own page.
pub fn link(words: Words, slug: &str, statement: &Statement) -> AnyView {
    let href = address(slug, &format!("statements/{}", encoded(statement.id.as_str())));
    view! { <a class="statement-link" href=href>{text(words, statement)}</a> }.into_any()
}

/// Something in the quotation marks of the language.
pub fn in_quotes(words: Words, quoted: impl FnOnce() -> AnyView) -> AnyView {
    let mut quoted = Some(quoted);
    words.say_around("statement-quoted", args!(text = Slot), |_| quoted.take().map(|quoted| quoted()).into_any())
}

/// The text of a statement inside a sentence.
pub fn quoted(words: Words, statement: &Statement) -> AnyView {
    let text = in_quotes(words, || text(words, statement));
    view! { <span class="quote">{text}</span> }.into_any()
}

/// The same, leading to the statement's own page.
pub fn quoted_link(words: Words, slug: &str, statement: &Statement) -> AnyView {
    in_quotes(words, || link(words, slug, statement))
}

/// A sentence that a record gives, in English whatever the language of the page.
pub fn note(text: String) -> AnyView {
    view! { <span lang="en" dir="auto">{text}</span> }.into_any()
}

/// What a record says of a decision by whoever made it, or who that was: rules speak English, people as they like.
pub fn said_by(who: &str, text: String) -> AnyView {
    if is_by_rule(who) { note(text) } else { words_of(text, None) }
}

/// Whether a record names a rule, or moderators as a whole, and nobody by name.
fn is_by_rule(who: &str) -> bool {
    who == "moderators" || who.starts_with("rule: ") || who.starts_with("open: ")
}

/// Number of a statement and who wrote it.
pub fn origin(words: Words, statement: &Statement) -> String {
    words.say_with(
        if statement.by_organisers { "statement-by-organisers" } else { "statement-by-participant" },
        args!(id = statement.id.to_string()),
    )
}

/// One entry of a list of statements.
pub fn item(words: Words, slug: &str, published: &Published, statement: &Statement) -> AnyView {
    let origin = origin(words, statement);
    let meta = match results::common(words, published, statement) {
        None => origin.into_any(),
        Some(common) => words.say_around("statement-meta", args!(written = origin, common = Slot), |_| {
            view! { <b>{common.clone()}</b> }.into_any()
        }),
    };
    view! {
        <li class="statement" id=format!("s{}", statement.id)>
            <p class="statement-text">{link(words, slug, statement)}</p>
            <p class="statement-meta">{meta}</p>
            {bars(words, published, statement)}
        </li>
    }
    .into_any()
}

/// A list of statements with their bars.
pub fn list<'a>(
    words: Words,
    slug: &str,
    published: &'a Published,
    statements: impl Iterator<Item = &'a Statement>,
) -> AnyView {
    let items: Vec<_> = statements.map(|statement| item(words, slug, published, statement)).collect();
    view! { <ol class="statements">{items}</ol> }.into_any()
}

/// An id as part of an address: everything but letters, digits, `-`, `_` and `.` is percent-encoded.
pub fn encoded(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    id.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::{encoded, is_by_rule};

    #[test]
    fn rules_are_told_from_people() {
        for rule in ["rule: selection", "open: for a person to decide", "moderators"] {
            assert!(is_by_rule(rule), "{rule}");
        }
        for person in ["Ann", "The council", "Regel", ""] {
            assert!(!is_by_rule(person), "{person}");
        }
    }

    #[test]
    fn ids_cannot_leave_their_place_in_an_address() {
        assert_eq!(encoded("12"), "12");
        assert_eq!(encoded("a/b?c#é"), "a%2Fb%3Fc%23%C3%A9");
    }
}
