//! Mail to those who have subscribed to a poll, and to those who have accounts: where it is handed over, and what leads
//! back here.
//!
//! * this file: to whom a message goes, one after the other;
//! * [`carrier`]: a mail server, or a folder that stands in for one;
//! * [`seal`]: links that only this server can make;
//! * [`letter`]: what a mail about a poll says;
//! * [`account_letter`]: what one to the owner of an account says;
//! * [`delivery`]: sends what waits, as a part of the worker.

mod account_letter;
mod carrier;
mod delivery;
mod letter;
mod seal;

pub(crate) use delivery::run as deliver;

use crate::{http::PublicAddress, secret::SealingSecret};
use anyhow::{Context, ensure};
use carrier::{Carrier, NotTaken};
use deliberation::Email;
use lettre::{Address, Message, message::Mailbox};
use seal::Seals;
use std::sync::Arc;

/// Mail, where a site has it. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Mail(Arc<Inner>);

struct Inner {
    carriers: Vec<Carrier>,
    from: Mailbox,
    public: PublicAddress,
    seals: Seals,
}

impl Mail {
    /// Mail by way of the first of `to` (`smtp://`, `smtps://` or `dir:`) that takes it, from `from`, with links to
    /// `public`.
    pub(crate) fn set_up(
        to: &[String],
        from: Option<&str>,
        public: &PublicAddress,
        secret: &SealingSecret,
    ) -> anyhow::Result<Self> {
        let from = from.context("--mail needs a sender: add --mail-from 'Our polls <polls@example.org>'")?;
        let wrong = || format!("--mail-from: {from:?} is no sender; use one such as 'Our polls <polls@example.org>'");
        ensure!(!from.contains(char::is_control), wrong());
        let from: Mailbox = from.parse().with_context(wrong)?;
        let carriers = carrier::all(to, from.email.domain())?;
        Ok(Self(Arc::new(Inner { carriers, from, public: public.clone(), seals: Seals::new(secret) })))
    }

    /// Whether mail can be addressed to it at all.
    pub(crate) fn reaches(&self, email: &Email) -> bool {
        email.as_str().parse::<Address>().is_ok()
    }

    /// Whether this seal is ours for a subscription.
    pub(crate) fn opens(&self, poll: i64, subscription: i64, seal: &str) -> bool {
        self.0.seals.open(poll, subscription, seal)
    }

    /// Says in the log which mail servers cannot be reached or do not let us in.
    async fn check(&self) {
        for (carrier, number) in self.0.carriers.iter().zip(1..) {
            carrier.check(number).await;
        }
    }

    /// Hands a message over to the first that takes it, and gives its number; `name` is what its file is called. Whoever
    /// says that there is no such address is believed.
    async fn send(&self, message: &Message, name: &str) -> Result<usize, NotTaken> {
        let mut says = Vec::new();
        let mut for_good = false;
        for (carrier, number) in self.0.carriers.iter().zip(1..) {
            match carrier.send(message.clone(), name).await {
                Ok(()) => return Ok(number),
                Err(not_taken) => {
                    says.push(not_taken.says);
                    for_good = not_taken.for_good;
                }
            }
            if for_good {
                break;
            }
        }
        Err(NotTaken { says: says.join("; "), for_good })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;
    use tokio::{
        io::{AsyncBufReadExt, AsyncWriteExt, BufReader},
        net::TcpListener,
    };

    pub(super) fn secret() -> SealingSecret {
        SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), Path::new(".")).expect("long enough")
    }

    fn set_up(to: &str, from: Option<&str>) -> anyhow::Result<Mail> {
        let public = PublicAddress::parse("https://moot.example").expect("an address");
        Mail::set_up(&[to.to_owned()], from, &public, &secret())
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
            "smtp://ann:s3cret@one.example.org,two.example.org",
            "smtp://ann:s3cret@one.example.org smtp://ann:s3cret@two.example.org/path",
            "smtp://a smtp://b smtp://c smtp://d smtp://ann:s3cret@e",
        ] {
            let error = format!("{:#}", set_up(wrong, sender).err().expect(wrong));
            assert!(error.contains("--mail") && !error.contains("s3cret"), "{wrong}: {error}");
        }
        for wrong in [None, Some("polls"), Some("a@b\r\nBcc: c@d"), Some("")] {
            let error = format!("{:#}", set_up("smtp://localhost", wrong).err().expect("refused"));
            assert!(error.contains("--mail-from"), "{error}");
        }
    }

    fn message() -> Message {
        Message::builder()
            .from("polls@example.org".parse().expect("a sender"))
            .to("ann@example.org".parse().expect("an address"))
            .body(String::new())
            .expect("a message")
    }

    /// A mail server that answers one attempt, and says this to the receiver's address.
    async fn saying(to_receiver: &'static str) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = listener.local_addr().expect("its address");
        tokio::spawn(async move {
            let (stream, _) = listener.accept().await.expect("somebody");
            let (read, mut write) = stream.into_split();
            let mut lines = BufReader::new(read).lines();
            write.write_all(b"220 here\r\n").await.expect("written");
            while let Ok(Some(line)) = lines.next_line().await {
                let says = if line.starts_with("RCPT") { to_receiver } else { "250 good" };
                if write.write_all(format!("{says}\r\n").as_bytes()).await.is_err() {
                    break;
                }
            }
        });
        format!("smtp://{address}")
    }

    #[tokio::test]
    async fn a_mail_server_that_is_away_is_tried_again() {
        let mail = set_up("smtp://127.0.0.1:9", Some("polls@example.org")).expect("an address");
        let error = mail.send(&message(), "x").await.expect_err("nobody there");
        assert!(!error.for_good, "{error:?}");
    }

    #[tokio::test]
    async fn the_next_one_takes_what_one_does_not_take_now_but_no_address_is_tried_that_is_none() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("x.eml");
        let busy = saying("451 later").await;
        for (before, number) in [("smtp://127.0.0.1:9".to_owned(), 2), (format!("smtp://127.0.0.1:9, {busy}"), 3)] {
            let mail = set_up(&format!("{before} dir:{}", folder.path().display()), Some("polls@example.org"));
            let taken = mail.expect("addresses").send(&message(), "x").await.expect("taken");
            assert_eq!(taken, number, "{before}");
            std::fs::remove_file(&file).expect("the message");
        }
        let refusing = saying("550 no such person").await;
        let mail = set_up(&format!("{refusing} dir:{}", folder.path().display()), Some("polls@example.org"));
        let error = mail.expect("addresses").send(&message(), "x").await.expect_err("refused");
        assert!(error.for_good && error.says.contains("no such person") && !file.exists(), "{error:?}");
    }
}
