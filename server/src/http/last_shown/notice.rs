//! What a page says that is shown although nobody can look whether it is still so.

use app::{
    args,
    words::{Words, account},
};
use axum::body::Bytes;

/// Where the content of a page begins.
const CONTENT: &str = "<main id=\"content\"";

/// The page with a notice before its content; a page that has no content stays as it is.
pub(super) fn put_in(page: &Bytes, words: Words, at_ms: i64) -> Bytes {
    let Ok(text) = std::str::from_utf8(page) else { return page.clone() };
    let begin = text.find(CONTENT).and_then(|at| Some(at + text[at..].find('>')? + 1));
    let Some((before, after)) = begin.and_then(|begin| text.split_at_checked(begin)) else { return page.clone() };
    let says = words.say_with("site-last-shown", args!(moment = account::moment(words, at_ms)));
    Bytes::from(format!("{before}<div class=\"width\"><p class=\"notice\" role=\"status\">{says}</p></div>{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Language;

    #[test]
    fn the_notice_stands_before_the_content_in_every_language() {
        for language in Language::ALL {
            let page = Bytes::from_static(b"<body><main id=\"content\" tabindex=\"-1\"><h1>A</h1></main>");
            let shown = put_in(&page, Words::of(*language), 1_795_392_000_000);
            let text = std::str::from_utf8(&shown).expect("text");
            assert!(
                text.contains("tabindex=\"-1\"><div class=\"width\"><p class=\"notice\" role=\"status\">"),
                "{text}"
            );
            assert!(text.contains("00:00") && text.ends_with("</p></div><h1>A</h1></main>"), "{text}");
            assert!(!text.contains("site last shown"), "{language}");
        }
        let other = Bytes::from_static(b"no page");
        assert_eq!(put_in(&other, Words::of(Language::En), 0), other);
    }
}
