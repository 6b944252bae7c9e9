//! Where an endpoint is.

use crate::language::LanguageError;

/// Everything before `/completions`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address(String);

impl Address {
    /// An address as given. One without a path gets `/v1`, where all such servers have their protocol.
    pub(super) fn parse(url: &str) -> Result<Self, LanguageError> {
        let wrong = |value: &str, range| LanguageError::Parameter { name: "endpoint", value: value.to_owned(), range };
        let parsed: ureq::http::Uri = url.parse().map_err(|_| wrong("no address", "such as http://127.0.0.1:8000"))?;
        if !matches!(parsed.scheme_str(), Some("http" | "https")) {
            return Err(wrong("without http:// or https://", "such as http://127.0.0.1:8000"));
        }
        let Some(authority) = parsed.authority().filter(|it| !it.host().is_empty()) else {
            return Err(wrong("without a host", "such as http://127.0.0.1:8000"));
        };
        // It would end up in logs and messages.
        if authority.as_str().contains('@') {
            return Err(wrong("an address with a password", "without one: keys come by environment variable"));
        }
        if parsed.query().is_some() {
            return Err(wrong("an address with a question mark", "without what follows it"));
        }
        let url = url.split('#').next().unwrap_or(url).trim_end_matches('/');
        Ok(Self(if matches!(parsed.path(), "" | "/") { format!("{url}/v1") } else { url.to_owned() }))
    }

    /// The address with this path after it.
    pub(super) fn with(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_come_with_and_without_a_path() {
        for (given, used) in [
            ("http://127.0.0.1:8000", "http://127.0.0.1:8000/v1/completions"),
            ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/v1/completions"),
            ("https://host/v1/", "https://host/v1/completions"),
            ("https://host/openai/v1", "https://host/openai/v1/completions"),
            ("http://[::1]:11434", "http://[::1]:11434/v1/completions"),
        ] {
            assert_eq!(Address::parse(given).expect(given).with("/completions"), used);
        }
    }

    #[test]
    fn an_address_that_cannot_be_used_is_refused_without_repeating_a_password() {
        for given in ["", "host", "ftp://host", "http://", "http://ann:s3cret@host", "http://host/v1?key=s3cret"] {
            let error = Address::parse(given).expect_err(given).to_string();
            assert!(error.starts_with("endpoint is ") && !error.contains("s3cret"), "{given}: {error}");
        }
    }
}
