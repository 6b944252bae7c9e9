//! The choice of language: plain links, so that it works without script and can be shared as an address.

use crate::words::use_words;
use deliberation::Language;
use http::request::Parts;
use leptos::prelude::*;

/// The languages in their own names behind the present one, folded up.
#[component]
pub fn Languages() -> impl IntoView {
    let words = use_words();
    let here = use_context::<Parts>().map(|parts| parts.uri).unwrap_or_default();
    let entry = |language: Language| {
        let tag = language.as_str();
        let current = (language == words.language()).then_some("true");
        view! {
            <li>
                <a href=with(here.path(), here.query().unwrap_or_default(), language) lang=tag hreflang=tag dir=language.direction() aria-current=current>
                    {language.own_name()}
                </a>
            </li>
        }
    };
    let entries: Vec<_> = Language::ALL.iter().copied().map(entry).collect();
    view! {
        <nav class="languages" aria-label=words.say("site-language")>
            <details>
                <summary>
                    <svg class="languages-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
                        <path
                            d="M12 3a9 9 0 1 0 .01 0zM3 12h18M12 3c-6 5-6 13 0 18M12 3c6 5 6 13 0 18"
                            fill="none"
                            stroke="currentColor"
                            stroke-width="1.75"
                        ></path>
                    </svg>
                    <span class="visually-hidden">{words.say("site-language")}": "</span>
                    {words.language().own_name()}
                </summary>
                <ul>{entries}</ul>
            </details>
        </nav>
    }
}

/// The address of the same page in another language: its query with `lang` put last. A path that begins with two
/// slashes would lead to another host and is left to the browser.
fn with(path: &str, query: &str, language: Language) -> String {
    let kept = query.split('&').filter(|pair| !pair.is_empty() && *pair != "lang" && !pair.starts_with("lang="));
    let path = if path.starts_with("//") { "" } else { path };
    let mut address = format!("{path}?");
    for pair in kept {
        address.push_str(pair);
        address.push('&');
    }
    address + "lang=" + language.as_str()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_language_keeps_what_was_asked_for() {
        assert_eq!(with("/polls/a", "", Language::De), "/polls/a?lang=de");
        assert_eq!(with("/", "q=a%26b&sort=votes&page=2", Language::Ar), "/?q=a%26b&sort=votes&page=2&lang=ar");
        assert_eq!(with("/", "lang=fr&q=language&language=1", Language::Zh), "/?q=language&language=1&lang=zh");
        assert_eq!(with("//evil.example", "lang&&lang=&x", Language::Es), "?x&lang=es");
    }
}
