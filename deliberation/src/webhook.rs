//! Requests to the servers of others: where they go, what they are about, what became of them.

use crate::choice::choice;
use std::fmt;

/// Where a webhook leads: `https://` or `http://`, a host, and whatever its owner wants after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookUrl(String);

/// A text that is no address of a webhook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebhookUrlError {
    /// Nothing to be read.
    #[error("type the address that is to be told, such as https://example.org/hook")]
    Empty,
    /// More than [`WebhookUrl::MAX`].
    #[error("the address is longer than {max} characters; use a shorter one", max = WebhookUrl::MAX)]
    TooLong,
    /// No scheme, no host, or something that belongs into no address.
    #[error("this is no address; use one such as https://example.org/hook, without user, password and #")]
    Malformed,
}

impl WebhookUrl {
    /// Greatest number of characters.
    pub const MAX: usize = 1000;

    /// Reads an address.
    ///
    /// # Errors
    /// When it is empty, too long, or not one of the web.
    pub fn parse(text: &str) -> Result<Self, WebhookUrlError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(WebhookUrlError::Empty);
        }
        if text.len() > Self::MAX {
            return Err(WebhookUrlError::TooLong);
        }
        let plain = text.bytes().all(|byte| byte.is_ascii_graphic() && !b"\\#\"<>^`{|}".contains(&byte));
        let url = Self(text.to_owned());
        let authority = url.authority();
        let (host, port) = match authority.rsplit_once(':').filter(|(_, port)| !port.contains(']')) {
            Some((host, port)) => (host, port.parse::<u16>().is_ok_and(|port| port > 0)),
            None => (authority, true),
        };
        let has_host = !url.host().is_empty() && (host.starts_with('[') == host.ends_with(']'));
        let fits = plain && port && has_host && !authority.contains('@');
        fits.then_some(url).ok_or(WebhookUrlError::Malformed)
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether what is sent there is encrypted.
    pub fn is_secure(&self) -> bool {
        self.0.get(..8).is_some_and(|start| start.eq_ignore_ascii_case("https://"))
    }

    /// The host alone, without the brackets of an IPv6 address.
    pub fn host(&self) -> &str {
        let authority = self.authority();
        let host = match authority.rsplit_once(':').filter(|(_, port)| !port.contains(']')) {
            Some((host, _)) => host,
            None => authority,
        };
        host.trim_start_matches('[').trim_end_matches(']')
    }

    /// Host and port; empty where this is no address of the web.
    fn authority(&self) -> &str {
        let known = ["https://", "http://"].into_iter().find_map(|scheme| {
            let start = self.0.get(..scheme.len())?;
            start.eq_ignore_ascii_case(scheme).then(|| self.0.get(scheme.len()..)).flatten()
        });
        known.unwrap_or_default().split(['/', '?']).next().unwrap_or_default()
    }
}

impl fmt::Display for WebhookUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What a request tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WebhookEvent {
    /// The poll has come into another phase.
    Phase,
    /// Nothing: somebody wants to see whether it arrives.
    Test,
}

choice!(WebhookEvent, "event of a webhook", Phase = "poll.phase", Test = "test");

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DeliveryState {
    /// To be sent, or to be tried again.
    Waiting,
    /// Taken by the receiver.
    Sent,
    /// Given up.
    Failed,
    /// Not sent, because the webhook had ended before.
    Dropped,
}

choice!(
    DeliveryState,
    "state of a delivery",
    Waiting = "waiting",
    Sent = "sent",
    Failed = "failed",
    Dropped = "dropped"
);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_of_the_web_are_taken_and_nothing_else() {
        for (text, host, secure) in [
            ("https://example.org/hook?x=1", "example.org", true),
            (" HTTPS://Example.org ", "Example.org", true),
            ("http://127.0.0.1:8080", "127.0.0.1", false),
            ("https://[2001:db8::1]:8443/a", "2001:db8::1", true),
            ("https://[::1]", "::1", true),
        ] {
            let url = WebhookUrl::parse(text).expect(text);
            assert_eq!((url.host(), url.is_secure()), (host, secure), "{text}");
        }
        for text in [
            "example.org",
            "ftp://example.org",
            "https://",
            "https:///path",
            "https://:443/",
            "https://ann@example.org/",
            "https://ann:secret@example.org/",
            "https://example.org/#part",
            "https://example.org:0/",
            "https://example.org:99999/",
            "https://example.org:x/",
            "https://[::1/",
            "https://[]/",
            "https://exa mple.org/",
            "https://example.org\\@evil.example/",
            "https://ex\u{e4}mple.org/",
            "javascript:alert(1)",
        ] {
            assert_eq!(WebhookUrl::parse(text), Err(WebhookUrlError::Malformed), "{text}");
        }
        assert_eq!(WebhookUrl::parse(" "), Err(WebhookUrlError::Empty));
        let long = format!("https://example.org/{}", "a".repeat(WebhookUrl::MAX));
        assert_eq!(WebhookUrl::parse(&long), Err(WebhookUrlError::TooLong));
    }

    proptest! {
        #[test]
        fn whatever_is_taken_has_a_host_and_no_user(text in "(https?://)?[a-z0-9:@/?#\\[\\]. -]{0,30}") {
            if let Ok(url) = WebhookUrl::parse(&text) {
                prop_assert!(!url.host().is_empty());
                prop_assert!(!url.authority().contains('@'));
            }
        }
    }
}
