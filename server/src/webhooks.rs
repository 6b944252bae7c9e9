//! Webhooks: a signed request to the servers of others when a poll comes into a new phase.
//!
//! * this file: which addresses may be named, and the secrets that requests are signed with;
//! * [`delivery`]: sends what waits, as a part of the worker.
//!
//! Headers and signature are those of [Standard Webhooks](https://www.standardwebhooks.com), for which there are
//! libraries in every language.

mod delivery;

pub(crate) use delivery::run as deliver;

use crate::{
    outgoing::{
        self,
        reach::{Reach, is_public},
    },
    secret::{Key, SealingSecret},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use deliberation::WebhookUrl;
use std::{net::IpAddr, sync::Arc};

/// What a secret begins with, so that one knows what it is for where one finds it.
const PREFIX: &str = "whsec_";

/// Webhooks of this site. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Webhooks(Arc<Inner>);

struct Inner {
    key: Key,
    reach: Reach,
    agent: ureq::Agent,
}

/// Why an address cannot be a webhook's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// What is sent there would not be encrypted.
    Open,
    /// It is this machine or one near it.
    Private,
}

impl Webhooks {
    /// Webhooks whose secrets are made from the server's; `allow_private` lets them lead to this machine and its
    /// neighbours as well, and without encryption.
    pub(crate) fn set_up(secret: &SealingSecret, allow_private: bool) -> Self {
        let reach = if allow_private { Reach::Anywhere } else { Reach::Public };
        Self(Arc::new(Inner { key: secret.key("webhook"), reach, agent: outgoing::agent(reach) }))
    }

    /// Whether an address may be named. What a name leads to is looked at each time that something is sent.
    pub(crate) fn check(&self, url: &WebhookUrl) -> Result<(), Unfit> {
        if self.0.reach == Reach::Anywhere {
            return Ok(());
        }
        let host = url.host().trim_end_matches('.').to_ascii_lowercase();
        let is_local = host == "localhost" || host.ends_with(".localhost");
        let is_near = host.parse::<IpAddr>().is_ok_and(|address| !is_public(address));
        match (is_local || is_near, url.is_secure()) {
            (true, _) => Err(Unfit::Private),
            (false, false) => Err(Unfit::Open),
            (false, true) => Ok(()),
        }
    }

    /// The secret of a webhook, as its receiver is told it.
    pub(crate) fn secret(&self, poll: i64, webhook: i64, nonce: &str) -> String {
        format!("{PREFIX}{}", STANDARD.encode(self.key(poll, webhook, nonce)))
    }

    /// The bytes that the secret stands for.
    fn key(&self, poll: i64, webhook: i64, nonce: &str) -> [u8; 32] {
        self.0.key.seal(&format!("w1.{poll}.{webhook}.{nonce}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    fn webhooks(allow_private: bool) -> Webhooks {
        let secret = SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new("."));
        Webhooks::set_up(&secret.expect("long enough"), allow_private)
    }

    #[test]
    fn every_webhook_has_a_secret_of_its_own() {
        let webhooks = webhooks(false);
        let secret = webhooks.secret(1, 2, "abc");
        let bytes = STANDARD.decode(secret.strip_prefix("whsec_").expect("a prefix")).expect("base64");
        assert_eq!(bytes.len(), 32);
        for other in [webhooks.secret(1, 3, "abc"), webhooks.secret(2, 2, "abc"), webhooks.secret(1, 2, "abd")] {
            assert_ne!(secret, other);
        }
    }

    #[test]
    fn addresses_near_this_machine_cannot_be_named_unless_somebody_allows_it() {
        for (text, unfit) in [
            ("https://localhost/", Unfit::Private),
            ("https://a.LOCALHOST./", Unfit::Private),
            ("http://127.0.0.1:3000/", Unfit::Private),
            ("https://[fd00::1]/", Unfit::Private),
            ("https://169.254.169.254/latest", Unfit::Private),
            ("http://example.org/", Unfit::Open),
        ] {
            let url = WebhookUrl::parse(text).expect("an address");
            assert_eq!(webhooks(false).check(&url), Err(unfit), "{text}");
            assert_eq!(webhooks(true).check(&url), Ok(()), "{text}");
        }
        assert_eq!(webhooks(false).check(&WebhookUrl::parse("https://example.org/").expect("an address")), Ok(()));
    }
}
