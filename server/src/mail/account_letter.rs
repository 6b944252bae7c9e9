//! What a mail to the owner of an account says: plain text in the language in which it was asked for.

use super::{
    Inner, Mail,
    letter::{one_line, one_line_of, plain, with_plain_links},
};
use anyhow::Context;
use app::words::{Words, account::moment, args};
use deliberation::store::{AccountLetter, AccountNews};
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, MIME_VERSION_1_0},
    },
};

impl Mail {
    /// The message for a letter to the owner of an account.
    pub(super) fn write_to_account(&self, letter: &AccountLetter) -> anyhow::Result<Message> {
        let Inner { from, public, .. } = &*self.0;
        let (words, language) = (Words::of(letter.language), letter.language);
        let site = public.of("/");
        let (subject, body) = match &letter.news {
            AccountNews::Forgotten(secret) => {
                let link = public.of(&format!("/welcome/{}?lang={language}", secret.reveal()));
                let says = words.say_with("account-mail-forgotten", args!(site = site.as_str(), link = link.as_str()));
                (words.say("account-mail-forgotten.subject"), says)
            }
            AccountNews::Changed => {
                let link = public.of(&format!("/sign-in/forgotten?lang={language}"));
                let at = moment(words, letter.created_at_ms);
                let says = words
                    .say_with("account-mail-changed", args!(site = site.as_str(), link = link.as_str(), moment = at));
                (words.say("account-mail-changed.subject"), says)
            }
            AccountNews::Waiting { slug, topic, statements, since_ms } => {
                let topic = one_line(topic);
                let link = public.of(&format!("/facilitate/{slug}/statements?lang={language}"));
                // The setting itself: whoever stops these messages signs in, as for reading the statements.
                let stop = format!("{link}#queue-mail");
                let says = words.say_with(
                    "account-mail-waiting",
                    args!(
                        topic = topic.as_str(),
                        since = moment(words, *since_ms),
                        statements = *statements,
                        link = link.as_str(),
                        stop = stop.as_str()
                    ),
                );
                (words.say_with("account-mail-waiting.subject", args!(topic = topic.as_str())), says)
            }
        };
        let address: Address = letter.email.as_str().parse().context("the address is none for mail")?;
        // The same for every try, so that whoever gets two sees one; but each try brings a link of its own.
        let (poll, seq, at) = (letter.poll, letter.seq, letter.created_at_ms);
        let tried = match letter.news {
            AccountNews::Forgotten(_) => format!(".{}", letter.tries),
            AccountNews::Changed | AccountNews::Waiting { .. } => String::new(),
        };
        let id = format!("<account.{poll}.{seq}.{at}{tried}@{}>", from.email.domain());
        let message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, address))
            .subject(one_line_of(&subject))
            .message_id(Some(id))
            .date_now()
            .raw_header(plain("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(plain("Content-Language", language.to_string()))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(with_plain_links(&body))?;
        Ok(message)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{http::PublicAddress, mail::tests::secret};
    use deliberation::{Email, Language, Secret, Slug, store::SITE};

    fn write(language: Language, news: AccountNews) -> String {
        let public = PublicAddress::parse("https://moot.example").expect("an address");
        let mail = Mail::set_up(&["smtp://localhost".to_owned()], Some("Moot <polls@example.org>"), &public, &secret());
        let letter = AccountLetter {
            poll: SITE,
            seq: 7,
            tries: 1,
            email: Email::parse("ann@example.org").expect("an address"),
            language,
            created_at_ms: 1_800_000_000_000,
            news,
        };
        let message = mail.expect("set up").write_to_account(&letter).expect("written");
        let text = String::from_utf8(message.formatted()).expect("seven bits");
        text.replace("=\r\n", "").replace("=3D", "=")
    }

    #[tokio::test]
    async fn a_link_leads_to_the_public_address_and_stands_on_a_line_of_its_own() {
        let token = Secret::new().expect("random bits");
        for &language in Language::ALL {
            let text = write(language, AccountNews::Forgotten(token.clone()));
            let (head, body) = text.split_once("\r\n\r\n").expect("an end of the head");
            assert!(head.contains("To: ann@example.org\r\n") && !head.contains(token.reveal()), "{head}");
            let line = format!("https://moot.example/welcome/{}?lang={language}", token.reveal());
            // Languages with few letters of ASCII are encoded as a whole.
            if !head.contains("base64") {
                assert!(body.lines().any(|each| each == line), "{body}");
            }
        }
    }

    #[tokio::test]
    async fn a_topic_of_a_poll_cannot_become_a_header() {
        for &language in Language::ALL {
            let text = write(
                language,
                AccountNews::Waiting {
                    slug: Slug::parse("town").expect("a slug"),
                    topic: "Town\r\nBcc: eve@example.org\r\n\r\nhall".to_owned(),
                    statements: 3,
                    since_ms: 1_800_000_000_000,
                },
            );
            let (head, body) = text.split_once("\r\n\r\n").expect("an end of the head");
            assert!(!head.lines().any(|line| line.starts_with("Bcc")), "{head}");
            if language == Language::En {
                let link = "https://moot.example/facilitate/town/statements?lang=en";
                assert!(
                    body.contains(&format!("{link}\r\n")) && body.contains(&format!("{link}#queue-mail")),
                    "{body}"
                );
            }
        }
    }

    #[tokio::test]
    async fn word_of_a_changed_password_opens_nothing() {
        let text = write(Language::En, AccountNews::Changed);
        assert!(text.contains("https://moot.example/sign-in/forgotten?lang=en\r\n"), "{text}");
        assert!(text.contains("Subject: Your password was changed\r\n") && !text.contains("/welcome/"), "{text}");
    }
}
