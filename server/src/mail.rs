//! Mail to those who have subscribed to a poll: where it is handed over, and what leads back here.
//!
//! * this file: the mail server, or a folder that stands in for one;
//! * [`seal`]: links that only this server can make;
//! * [`letter`]: what a mail says;
//! * [`delivery`]: sends what waits, as a part of the worker.

mod delivery;
mod letter;
mod seal;

pub(crate) use delivery::run as deliver;

use crate::{http::PublicAddress, secret::SealingSecret};
use anyhow::{Context, bail, ensure};
use axum::http::Uri;
use deliberation::Email;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, message::Mailbox,
    transport::smtp::extension::ClientId,
};
use seal::Seals;
use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

/// How long the mail server may take for one message; well below the time for which a message is ours alone.
const PATIENCE: Duration = Duration::from_secs(60);

/// Mail, where a site has it. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Mail(Arc<Inner>);

struct Inner {
    carrier: Carrier,
    from: Mailbox,
    public: PublicAddress,
    seals: Seals,
}

/// Who takes messages.
enum Carrier {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    /// For trying things out: every message becomes a file.
    Folder(PathBuf),
}

/// A message that was not taken.
#[derive(Debug)]
struct NotTaken {
    says: String,
    /// Whether trying again is of no use.
    for_good: bool,
}

impl NotTaken {
    fn for_now(says: impl ToString) -> Self {
        Self { says: says.to_string(), for_good: false }
    }
}

impl Mail {
    /// Mail by way of `to` (`smtp://`, `smtps://` or `dir:`) from `from`, with links to `public`.
    pub(crate) fn set_up(
        to: &str,
        from: Option<&str>,
        public: &PublicAddress,
        secret: &SealingSecret,
    ) -> anyhow::Result<Self> {
        let from = from.context("--mail needs a sender: add --mail-from 'Our polls <polls@example.org>'")?;
        let wrong = || format!("--mail-from: {from:?} is no sender; use one such as 'Our polls <polls@example.org>'");
        ensure!(!from.contains(char::is_control), wrong());
        let from: Mailbox = from.parse().with_context(wrong)?;
        let carrier = match to.strip_prefix("dir:") {
            Some(folder) => Carrier::folder(Path::new(folder))?,
            None => Carrier::server(to, from.email.domain())?,
        };
        Ok(Self(Arc::new(Inner { carrier, from, public: public.clone(), seals: Seals::new(secret) })))
    }

    /// Whether mail can be addressed to it at all.
    pub(crate) fn reaches(&self, email: &Email) -> bool {
        email.as_str().parse::<Address>().is_ok()
    }

    /// Whether this seal is ours for a subscription.
    pub(crate) fn opens(&self, poll: i64, subscription: i64, seal: &str) -> bool {
        self.0.seals.open(poll, subscription, seal)
    }

    /// Says in the log when the mail server cannot be reached or does not let us in.
    async fn check(&self) {
        let Carrier::Server(server) = &self.0.carrier else { return };
        match tokio::time::timeout(PATIENCE, server.test_connection()).await {
            Ok(Ok(true)) => tracing::info!("the mail server answers"),
            Ok(Ok(false)) => tracing::warn!("the mail server answers, but does not take mail now"),
            Ok(Err(error)) => tracing::warn!(error = %because(&error), "the mail server cannot be used; check --mail"),
            Err(_) => tracing::warn!("the mail server does not answer; check --mail"),
        }
    }

    /// Hands a message over; `name` is what its file is called.
    async fn send(&self, message: Message, name: &str) -> Result<(), NotTaken> {
        match &self.0.carrier {
            Carrier::Folder(folder) => {
                // Under another name until it is whole, so that nobody reads half a message.
                let (unfinished, file) = (folder.join(format!("{name}.part")), folder.join(format!("{name}.eml")));
                tokio::fs::write(&unfinished, message.formatted()).await.map_err(NotTaken::for_now)?;
                tokio::fs::rename(&unfinished, &file).await.map_err(NotTaken::for_now)
            }
            Carrier::Server(server) => match tokio::time::timeout(PATIENCE, server.send(message)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => {
                    // Codes that speak of the address. Others may speak of us, and somebody may put that right.
                    let code = error.status().map(u16::from);
                    let for_good = matches!(code, Some(550 | 551 | 553 | 556));
                    Err(NotTaken { says: because(&error), for_good })
                }
                Err(_) => Err(NotTaken::for_now("the mail server took too long")),
            },
        }
    }
}

/// An error of the mail server with its causes.
fn because(error: &lettre::transport::smtp::Error) -> String {
    let mut says = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        says = format!("{says}: {next}");
        cause = next.source();
    }
    says
}

impl Carrier {
    fn folder(folder: &Path) -> anyhow::Result<Self> {
        ensure!(!folder.as_os_str().is_empty(), "--mail dir: names no folder; use dir:PATH");
        std::fs::create_dir_all(folder).with_context(|| format!("--mail: {} cannot be made", folder.display()))?;
        Ok(Self::Folder(folder.to_owned()))
    }

    /// `domain` is what we call ourselves. Nothing of `url` gets into a message: it may hold a password.
    fn server(url: &str, domain: &str) -> anyhow::Result<Self> {
        const HOW: &str = "use smtp://USER:PASSWORD@HOST:587, smtps://USER:PASSWORD@HOST or dir:PATH, with special \
             characters of user and password as %XX";
        let Ok(uri) = url.parse::<Uri>() else { bail!("--mail is no address; {HOW}") };
        let Some(host) = uri.host().filter(|host| !host.is_empty()) else { bail!("--mail names no host; {HOW}") };
        ensure!(matches!(uri.path(), "" | "/") && uri.query().is_none(), "--mail has something after the host; {HOW}");
        let is_local = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        let url = url.trim_end_matches('/');
        let url = match uri.scheme_str() {
            Some("smtps") => url.to_owned(),
            // A mail server on this machine needs no encryption, and seldom has a certificate.
            Some("smtp") if is_local => url.to_owned(),
            Some("smtp") => format!("{url}?tls=required"),
            _ => bail!("--mail has an unknown scheme; {HOW}"),
        };
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url);
        let server = server.map_err(|_| anyhow::anyhow!("--mail cannot be read; {HOW}"))?;
        Ok(Self::Server(server.hello_name(ClientId::Domain(domain.to_owned())).build()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn secret() -> SealingSecret {
        SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new(".")).expect("long enough")
    }

    fn set_up(to: &str, from: Option<&str>) -> anyhow::Result<Mail> {
        let public = PublicAddress::parse("https://moot.example").expect("an address");
        Mail::set_up(to, from, &public, &secret())
    }

    #[tokio::test]
    async fn addresses_are_checked_at_the_start_and_passwords_not_repeated() {
        let sender = Some("Our polls <polls@example.org>");
        for good in ["smtp://ann:s3cr%40t@mail.example.org:587", "smtps://mail.example.org", "smtp://localhost:2525"] {
            assert!(set_up(good, sender).is_ok(), "{good}");
        }
        for wrong in [
            "",
            "dir:",
            "mail.example.org",
            "http://ann:s3cret@mail.example.org",
            "smtp://ann:s3cret@mail.example.org/path",
            "smtp://ann:s3cret@mail.example.org?tls=opportunistic",
            "smtp://ann:s3cret s3cret@mail.example.org",
            "smtp://ann:s3cret@:587",
            "smtp://ann:s3cret@mail.example.org:99999999",
        ] {
            let error = format!("{:#}", set_up(wrong, sender).err().expect(wrong));
            assert!(error.contains("--mail") && !error.contains("s3cret"), "{wrong}: {error}");
        }
        for wrong in [None, Some("polls"), Some("a@b\r\nBcc: c@d"), Some("")] {
            let error = format!("{:#}", set_up("smtp://localhost", wrong).err().expect("refused"));
            assert!(error.contains("--mail-from"), "{error}");
        }
    }

    #[tokio::test]
    async fn a_mail_server_that_is_away_is_tried_again() {
        let mail = set_up("smtp://127.0.0.1:9", Some("polls@example.org")).expect("an address");
        let message = Message::builder()
            .from("polls@example.org".parse().expect("a sender"))
            .to("ann@example.org".parse().expect("an address"))
            .body(String::new())
            .expect("a message");
        let error = mail.send(message, "x").await.expect_err("nobody there");
        assert!(!error.for_good, "{error:?}");
    }
}
