//! A statement with its votes.

use crate::{
    chart::bars::bars,
    published::{Published, Statement},
    words::{
        results::{self as words, Sentence},
        site::address,
    },
};
use leptos::prelude::*;

/// The text of a statement, set apart from the text around it whatever its direction.
pub fn text(statement: &Statement) -> AnyView {
    if statement.text.is_empty() {
        return view! { <i>"Statement "{statement.id.to_string()}" (without text)"</i> }.into_any();
    }
    let text = statement.text.clone();
    view! { <bdi dir="auto">{text}</bdi> }.into_any()
}

/// The same, leading to the statement's own page.
pub fn link(slug: &str, statement: &Statement) -> AnyView {
    let href = address(slug, &format!("statements/{}", encoded(statement.id.as_str())));
    view! { <a class="statement-link" href=href>{text(statement)}</a> }.into_any()
}

/// A sentence that may quote a statement.
pub fn sentence(sentence: Sentence) -> AnyView {
    let quote = sentence.quote.map(|quote| {
        view! {
            <span class="quote">"“"<bdi dir="auto">{quote}</bdi>"”"</span>
        }
    });
    view! { {sentence.before} {quote} }.into_any()
}

/// One entry of a list of statements.
pub fn item(slug: &str, published: &Published, statement: &Statement) -> AnyView {
    let author = if statement.by_organisers { "by the organisers" } else { "by a participant" };
    let common = words::common(published, statement);
    view! {
        <li class="statement" id=format!("s{}", statement.id)>
            <p class="statement-text">{link(slug, statement)}</p>
            <p class="statement-meta">
                {format!("Statement {}, written {author}", statement.id)}
                {common.map(|common| view! { ". "<b>{common}</b>"." })}
            </p>
            {bars(published, statement)}
        </li>
    }
    .into_any()
}

/// A list of statements with their bars.
pub fn list<'a>(slug: &str, published: &'a Published, statements: impl Iterator<Item = &'a Statement>) -> AnyView {
    let items: Vec<_> = statements.map(|statement| item(slug, published, statement)).collect();
    view! { <ol class="statements">{items}</ol> }.into_any()
}

/// An id as part of an address: everything but letters, digits, `-`, `_` and `.` is percent-encoded.
pub fn encoded(id: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    id.bytes().map(|byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

#[cfg(test)]
mod tests {
    use super::encoded;

    #[test]
    fn ids_cannot_leave_their_place_in_an_address() {
        assert_eq!(encoded("12"), "12");
        assert_eq!(encoded("a/b?c#é"), "a%2Fb%3Fc%23%C3%A9");
    }
}
