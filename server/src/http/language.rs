//! Which language a request is answered in.

use super::embed;
use crate::participation::Reads;
use axum::{
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, header},
    middleware::Next,
    response::Response,
};
use deliberation::Language;

/// Name of the cookie that remembers the choice.
const COOKIE: &str = "language";
/// For how long: a year, in seconds.
const YEAR: u32 = 31_536_000;

/// Puts the reader's [`Language`] into the request: the one that `?lang=` names, else the one chosen before, else the
/// one that the browser prefers, else English. `?lang=` is remembered.
///
/// Pages say which language they are in, and that the answer depends on it. An address that leads on to a page does not,
/// but what it names is remembered as well: the page that it leads to is to be read in that language.
pub(super) async fn choose(State(is_secure): State<bool>, mut request: Request, next: Next) -> Response {
    let chosen = request.uri().query().and_then(asked);
    let is_read = request.method() == Method::GET;
    let language = chosen.unwrap_or_else(|| known(request.headers()));
    request.extensions_mut().insert(language);
    let kind = embed::cookie_kind(request.headers(), is_secure);
    let mut response = next.run(request).await;
    let leads_on = is_read && response.status().is_redirection() && response.headers().contains_key(header::LOCATION);
    let headers = response.headers_mut();
    let is_page = headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if is_page {
        headers.insert(header::CONTENT_LANGUAGE, HeaderValue::from_static(language.as_str()));
        headers.append(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    }
    if let Some(chosen) = chosen.filter(|_| is_page || leads_on)
        && let Ok(cookie) =
            HeaderValue::from_str(&format!("{COOKIE}={chosen}; Path=/; Max-Age={YEAR}; HttpOnly; {kind}"))
    {
        headers.append(header::SET_COOKIE, cookie);
        // What sets a cookie is for one browser alone.
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// The language that a query names; the last one counts, as it is the one that a link of the page adds.
fn asked(query: &str) -> Option<Language> {
    query.split('&').rev().filter_map(|pair| pair.strip_prefix("lang=")).find_map(|word| Language::parse(word).ok())
}

/// The language that was chosen before, or that the browser prefers.
fn known(headers: &HeaderMap) -> Language {
    let texts = |name| headers.get_all(name).iter().filter_map(|value| value.to_str().ok());
    let mut pairs =
        texts(header::COOKIE).flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.split_once('='));
    pairs
        .find_map(|(name, word)| Language::parse(word.trim()).ok().filter(|_| name.trim() == COOKIE))
        .or_else(|| Language::negotiate(&texts(header::ACCEPT_LANGUAGE).collect::<Vec<_>>().join(",")))
        .unwrap_or_default()
}

/// All languages that somebody reads: the one chosen here, and those that the browser names.
pub(super) fn read_by(headers: &HeaderMap) -> Reads {
    let accepted: Vec<&str> =
        headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok()).collect();
    let named = accepted.iter().flat_map(|list| list.split(',')).filter_map(|entry| {
        let (tag, weight) = entry.split_once(';').map_or((entry, ""), |(tag, weight)| (tag, weight.trim()));
        let refused = weight.strip_prefix("q=").is_some_and(|q| q.trim().parse::<f64>().is_ok_and(|q| q <= 0.0));
        (!refused).then_some(tag)
    });
    // Who names none reads what the site speaks by default, and maybe more: nothing is put behind for her.
    if accepted.is_empty() {
        return Reads::default();
    }
    Reads::of([known(headers).as_str()].into_iter().chain(named))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(pairs: &[(header::HeaderName, &'static str)]) -> Language {
        known(&pairs.iter().map(|(name, value)| (name.clone(), HeaderValue::from_static(value))).collect())
    }

    #[test]
    fn a_choice_counts_before_the_browser_and_english_comes_last() {
        let browser = (header::ACCEPT_LANGUAGE, "fr-CA, en;q=0.5");
        assert_eq!(from(&[]), Language::En);
        assert_eq!(from(&[(header::ACCEPT_LANGUAGE, "ja")]), Language::En);
        assert_eq!(from(std::slice::from_ref(&browser)), Language::Fr);
        assert_eq!(from(&[browser.clone(), (header::COOKIE, "a=b; language=ar; c=de")]), Language::Ar);
        assert_eq!(from(&[browser.clone(), (header::COOKIE, "language=klingon")]), Language::Fr);
        assert_eq!(from(&[browser, (header::COOKIE, "other=ar")]), Language::Fr);
    }

    #[test]
    fn only_languages_that_there_are_can_be_asked_for() {
        assert_eq!(asked("q=x&lang=zh"), Some(Language::Zh));
        assert_eq!(asked("lang=de&lang=es"), Some(Language::Es));
        assert_eq!(asked("lang=xx&q=lang=de"), None);
        assert_eq!(asked("lang=%22%3Bde"), None);
    }
}
