//! The cookie that carries a session's token.

use super::address::PublicAddress;
use axum::http::{HeaderMap, HeaderValue, header};
use deliberation::Secret;

/// The prefix makes browsers refuse the cookie unless it came over TLS, from this host, for all of it.
const SECURE: &str = "__Host-folkmoot";
/// Without TLS browsers would refuse the prefix.
const PLAIN: &str = "folkmoot";

fn name(public: &PublicAddress) -> &'static str {
    if public.is_secure() { SECURE } else { PLAIN }
}

/// The token that a browser has sent. A browser with two cookies of the name has been tampered with: then none counts.
pub(super) fn token(headers: &HeaderMap, public: &PublicAddress) -> Option<Secret> {
    let wanted = name(public);
    let lists = headers.get_all(header::COOKIE).iter().filter_map(|list| list.to_str().ok());
    let mut found = lists
        .flat_map(|list| list.split(';'))
        .filter_map(|cookie| cookie.trim().split_once('='))
        .filter(|(name, _)| *name == wanted);
    match (found.next(), found.next()) {
        (Some((_, value)), None) => Secret::parse(value),
        _ => None,
    }
}

/// Whether a browser has sent the cookie at all, whatever is in it.
pub(super) fn is_sent(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(header::COOKIE).iter().filter_map(|list| list.to_str().ok());
    let mut names = lists.flat_map(|list| list.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    names.any(|(name, _)| name == SECURE || name == PLAIN)
}

/// Hands a token to the browser, until the browser is closed.
pub(super) fn set(headers: &mut HeaderMap, secret: &Secret, public: &PublicAddress) {
    write(headers, public, secret.reveal(), "");
}

/// Takes the token away.
pub(super) fn clear(headers: &mut HeaderMap, public: &PublicAddress) {
    write(headers, public, "", "; Max-Age=0");
}

fn write(headers: &mut HeaderMap, public: &PublicAddress, value: &str, more: &str) {
    let secure = if public.is_secure() { "; Secure" } else { "" };
    let cookie = format!("{}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}", name(public));
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        headers.append(header::SET_COOKIE, cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn public(text: &str) -> PublicAddress {
        PublicAddress::parse(text).expect("an address")
    }

    #[test]
    fn over_tls_the_cookie_is_bound_to_host_and_tls() {
        let (mut headers, secret) = (HeaderMap::new(), Secret::new().expect("random bits"));
        set(&mut headers, &secret, &public("https://moot.example"));
        let cookie = headers[header::SET_COOKIE].to_str().expect("text").to_owned();
        assert!(cookie.starts_with(&format!("__Host-folkmoot={};", secret.reveal())), "{cookie}");
        for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(cookie.contains(part), "{cookie}");
        }
        assert!(!cookie.contains("Domain"), "{cookie}");
    }

    #[test]
    fn one_cookie_counts_and_two_do_not() {
        let (a, b) = (Secret::new().expect("random bits"), Secret::new().expect("random bits"));
        let sent = |text: String| HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(&text).expect("text"))]);
        let local = public("http://localhost");
        assert_eq!(token(&sent(format!("x=1; folkmoot={}; y=2", a.reveal())), &local), Some(a.clone()));
        assert_eq!(token(&sent(format!("folkmoot={}; folkmoot={}", a.reveal(), b.reveal())), &local), None);
        let plain = sent(format!("folkmoot={}", a.reveal()));
        assert_eq!(token(&plain, &public("https://moot.example")), None, "the plain name does not count over TLS");
        assert!(is_sent(&plain) && !is_sent(&sent("other=1".to_owned())));
    }
}
