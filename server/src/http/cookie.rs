//! The cookie that carries a session's token, and knowing the cookies that say who somebody is.

use super::address::PublicAddress;
use axum::http::{HeaderMap, HeaderValue, header};
use deliberation::Secret;

/// The prefix makes browsers refuse the cookie unless it came over TLS, from this host, for all of it.
const SECURE: &str = "__Host-folkmoot";
/// Without TLS browsers would refuse the prefix.
const PLAIN: &str = "folkmoot";
/// The prefix for itself.
const HOST: &str = "__Host-";
/// What the names of participants' cookies begin with; the number of the poll follows.
const PARTICIPANT: &str = "folkmoot-p";
/// The cookie of somebody who has signed in and has not joined a poll yet.
const PASS: &str = "folkmoot-pass";

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

/// Whether a browser has sent a cookie that says who somebody is, whatever is in it: that of a session, of somebody who
/// takes part in a poll, or of somebody who has signed in to take part.
pub(super) fn is_sent(headers: &HeaderMap) -> bool {
    let lists = headers.get_all(header::COOKIE).iter().filter_map(|list| list.to_str().ok());
    let mut names = lists.flat_map(|list| list.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
    names.any(|(name, _)| {
        let plain = name.strip_prefix(HOST).unwrap_or(name);
        plain == PLAIN
            || plain == PASS
            || plain.strip_prefix(PARTICIPANT).is_some_and(|poll| poll.parse::<i64>().is_ok())
    })
}

/// The name of the cookie of somebody who takes part in a poll. Every poll has one of its own, so that polls cannot be
/// joined through it.
pub(super) fn participant(poll: i64, public: &PublicAddress) -> String {
    let prefix = if public.is_secure() { HOST } else { "" };
    format!("{prefix}{PARTICIPANT}{poll}")
}

/// Hands a token to the browser, until the browser is closed.
pub(super) fn set(headers: &mut HeaderMap, secret: &Secret, public: &PublicAddress) {
    write(headers, public, name(public), secret.reveal(), "");
}

/// Something that a browser carries along for some time.
#[derive(Clone, Copy)]
pub(super) enum Luggage {
    /// While it is away at an identity provider.
    Journey,
    /// From then on until somebody has joined a poll.
    Pass,
}

impl Luggage {
    fn name(self, public: &PublicAddress) -> &'static str {
        match (self, public.is_secure()) {
            (Self::Journey, true) => "__Host-folkmoot-oidc",
            (Self::Journey, false) => "folkmoot-oidc",
            (Self::Pass, true) => "__Host-folkmoot-pass",
            (Self::Pass, false) => PASS,
        }
    }

    /// What a browser carries.
    pub(super) fn of(self, headers: &HeaderMap, public: &PublicAddress) -> Option<String> {
        let lists = headers.get_all(header::COOKIE).iter().filter_map(|list| list.to_str().ok());
        let mut cookies = lists.flat_map(|list| list.split(';')).filter_map(|cookie| cookie.trim().split_once('='));
        cookies.find(|(name, _)| *name == self.name(public)).map(|(_, value)| value.to_owned())
    }

    /// Gives it to the browser for some time.
    pub(super) fn hand_out(self, headers: &mut HeaderMap, value: &str, seconds: u32, public: &PublicAddress) {
        write(headers, public, self.name(public), value, &format!("; Max-Age={seconds}"));
    }

    /// Takes it away.
    pub(super) fn take_away(self, headers: &mut HeaderMap, public: &PublicAddress) {
        self.hand_out(headers, "", 0, public);
    }
}

/// Takes the token away.
pub(super) fn clear(headers: &mut HeaderMap, public: &PublicAddress) {
    write(headers, public, name(public), "", "; Max-Age=0");
}

fn write(headers: &mut HeaderMap, public: &PublicAddress, name: &str, value: &str, more: &str) {
    let secure = if public.is_secure() { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{more}");
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

    #[test]
    fn the_cookie_of_a_participant_says_who_somebody_is() {
        let sent = |text: String| HeaderMap::from_iter([(header::COOKIE, HeaderValue::from_str(&text).expect("text"))]);
        for address in ["http://localhost", "https://moot.example"] {
            let name = participant(12, &public(address));
            assert!(is_sent(&sent(format!("folkmoot-lang=de; {name}=x"))), "{name}");
        }
        for other in ["folkmoot-lang=de", "folkmoot-p=1", "folkmoot-px=1", "my-folkmoot-p1=1"] {
            assert!(!is_sent(&sent(other.to_owned())), "{other}");
        }
    }
}
