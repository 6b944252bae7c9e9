//! What a mail says: plain text in the language of whoever gets it, with the one link that ends it all.

use super::{Inner, Mail};
use anyhow::Context;
use app::words::{Words, args};
use deliberation::{MailKind, Phase, store};
use lettre::{
    Address, Message,
    message::{
        Mailbox,
        header::{ContentType, HeaderName, HeaderValue, MIME_VERSION_1_0},
    },
};

/// Characters of a poll's topic in a subject.
const TOPIC: usize = 80;

impl Mail {
    /// The message for a letter.
    pub(super) fn write(&self, letter: &store::Letter) -> anyhow::Result<Message> {
        let Inner { from, public, seals, .. } = &*self.0;
        let words = Words::of(letter.language);
        let topic = one_line(&letter.topic);
        let language = letter.language;
        let poll = public.of(&format!("/polls/{}?lang={language}", letter.slug));
        let seal = seals.of(letter.poll, letter.subscription);
        let manage = public.of(&format!("/polls/{}/subscription/{}/{seal}", letter.slug, letter.subscription));
        let here = format!("{manage}?lang={language}");
        let (subject, body) = match news(words, letter) {
            None if letter.kind == MailKind::Offer => (
                words.say_with("mail-offer.subject", args!(topic = topic.as_str())),
                words.say_with("mail-offer", args!(topic = topic.as_str(), poll = poll.as_str(), link = here.as_str())),
            ),
            None => (
                words.say_with("mail-confirm.subject", args!(topic = topic.as_str())),
                words.say_with(
                    "mail-confirm",
                    args!(topic = topic.as_str(), poll = poll.as_str(), link = here.as_str()),
                ),
            ),
            Some(News { headline, means, page }) => {
                let open = public.of(&format!("/polls/{}{page}?lang={language}", letter.slug));
                (
                    words.say_with("mail-phase.subject", args!(news = headline, topic = topic.as_str())),
                    words.say_with(
                        "mail-phase",
                        args!(topic = topic.as_str(), news = means, poll = open.as_str(), link = here.as_str()),
                    ),
                )
            }
        };
        let address: Address = letter.email.as_str().parse().context("the address is none for mail")?;
        // The same for every try, so that whoever gets a message twice may see that it is one.
        let id = format!("<{}.{}.{}@{}>", letter.poll, letter.seq, &seal[..12], from.email.domain());
        let message = Message::builder()
            .from(from.clone())
            .to(Mailbox::new(None, address))
            .subject(one_line_of(&subject))
            .message_id(Some(id))
            .date_now()
            // Mail programs show a button for it, and stop without opening a page (RFC 8058).
            .raw_header(plain("List-Unsubscribe", format!("<{manage}>")))
            .raw_header(plain("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()))
            .raw_header(plain("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(plain("Content-Language", language.to_string()))
            .header(MIME_VERSION_1_0)
            .header(ContentType::TEXT_PLAIN)
            .body(with_plain_links(&body))?;
        Ok(message)
    }
}

/// A header of ours: letters, digits and signs of ASCII, nothing that anybody has typed.
pub(super) fn plain(name: &'static str, value: String) -> HeaderValue {
    let value: String = value.chars().filter(char::is_ascii_graphic).collect();
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// What a message tells.
struct News {
    /// In a few words, for a subject.
    headline: String,
    /// What it means for whoever took part.
    means: String,
    /// The page of the poll on which it is to be seen, as the end of an address.
    page: &'static str,
}

/// What a letter tells; none where it only asks.
fn news(words: Words, letter: &store::Letter) -> Option<News> {
    let (headline, means, page) = match (letter.kind, letter.phase) {
        (MailKind::Confirm | MailKind::Offer, _) | (MailKind::Phase, None) => return None,
        (MailKind::Rating, _) => (words.say("mail-rating"), words.say("mail-rating.means"), "/rate"),
        (MailKind::Constitution, _) => {
            (words.say("mail-constitution-out"), words.say("mail-constitution-out.means"), "/constitution")
        }
        (MailKind::SecondVote, _) => {
            (words.say("mail-second-vote"), words.say("mail-second-vote.means"), "/constitution")
        }
        (MailKind::Statements, _) => {
            let means =
                if letter.is_last { words.say("mail-statements.last") } else { words.say("mail-statements.means") };
            (words.say("mail-statements"), means, "/vote")
        }
        (MailKind::Phase, Some(phase)) => {
            let (headline, means) = told(words, phase);
            (headline, means, "")
        }
    };
    Some(News { headline, means, page })
}

/// A phase in a few words, and what it means for whoever took part.
fn told(words: Words, phase: Phase) -> (String, String) {
    match phase {
        Phase::Draft | Phase::Voting => (words.say("mail-voting"), words.say("mail-voting.means")),
        Phase::Constitution => (words.say("mail-constitution"), words.say("mail-constitution.means")),
        Phase::Training => (words.say("mail-training"), words.say("mail-training.means")),
        Phase::Measuring => (words.say("mail-measuring"), words.say("mail-measuring.means")),
        Phase::Published => (words.say("mail-published"), words.say("mail-published.means")),
    }
}

/// A topic on one line: what somebody has typed must not become a header or a paragraph.
pub(super) fn one_line(topic: &str) -> String {
    let line = one_line_of(topic);
    let short: String = line.chars().take(TOPIC).collect();
    if short.len() < line.len() { format!("{}…", short.trim_end()) } else { line }
}

pub(super) fn one_line_of(text: &str) -> String {
    let plain: String = text.chars().map(|c| if c.is_control() || is_break(c) { ' ' } else { c }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text of a mail, each line ended, with [`plain_link`]s.
pub(super) fn with_plain_links(text: &str) -> String {
    text.trim_end().lines().flat_map(|line| [plain_link(line), "\n"]).collect()
}

/// A link on a line of its own without the marks that isolate it in languages which run from right to left: it needs
/// none there, and a mail program might take them for a part of the address.
fn plain_link(line: &str) -> &str {
    let inside = line.strip_prefix('\u{2068}').and_then(|line| line.strip_suffix('\u{2069}'));
    inside.filter(|inside| inside.contains("://") && !inside.contains(char::is_whitespace)).unwrap_or(line)
}

/// Line and paragraph separators, which are no control characters.
fn is_break(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{http::PublicAddress, mail::tests::secret};
    use base64::{Engine, engine::general_purpose::STANDARD};
    use deliberation::{Email, Language, Slug};

    fn write(topic: &str, language: Language, phase: Option<Phase>) -> String {
        write_of(topic, language, if phase.is_some() { MailKind::Phase } else { MailKind::Confirm }, phase)
    }

    fn write_of(topic: &str, language: Language, kind: MailKind, phase: Option<Phase>) -> String {
        let public = PublicAddress::parse("https://moot.example").expect("an address");
        let mail = Mail::set_up(&["smtp://localhost".to_owned()], Some("Moot <polls@example.org>"), &public, &secret());
        let letter = store::Letter {
            poll: 3,
            seq: 7,
            tries: 1,
            subscription: 41,
            email: Email::parse("ann@example.org").expect("an address"),
            language,
            kind,
            phase,
            is_last: kind == MailKind::Statements,
            slug: Slug::parse("town").expect("a slug"),
            topic: topic.to_owned(),
        };
        let message = mail.expect("set up").write(&letter).expect("written");
        String::from_utf8(message.formatted()).expect("seven bits")
    }

    #[tokio::test]
    async fn a_topic_cannot_become_a_header_or_another_receiver() {
        let topic = "Town\r\nBcc: eve@example.org\r\n\r\n<script>\u{2028}\0 hall";
        for language in Language::ALL {
            for text in [
                write(topic, *language, None),
                write(topic, *language, Some(Phase::Constitution)),
                write_of(topic, *language, MailKind::Rating, None),
                write_of(topic, *language, MailKind::Statements, None),
                write_of(topic, *language, MailKind::Constitution, None),
                write_of(topic, *language, MailKind::SecondVote, None),
                write_of(topic, *language, MailKind::Offer, None),
            ] {
                let (head, _) = text.split_once("\r\n\r\n").expect("an end of the head");
                let mut names: Vec<&str> = head
                    .split("\r\n")
                    .filter(|line| !line.starts_with([' ', '\t']))
                    .map(|line| line.split_once(':').expect("a header").0)
                    .collect();
                names.sort_unstable();
                assert_eq!(
                    names,
                    [
                        "Auto-Submitted",
                        "Content-Language",
                        "Content-Transfer-Encoding",
                        "Content-Type",
                        "Date",
                        "From",
                        "List-Unsubscribe",
                        "List-Unsubscribe-Post",
                        "MIME-Version",
                        "Message-ID",
                        "Subject",
                        "To"
                    ],
                    "{text}"
                );
            }
        }
    }

    #[tokio::test]
    async fn a_mail_program_finds_the_way_out_in_the_head() {
        let text = write("Town", Language::En, Some(Phase::Published));
        let line = text.lines().find(|line| line.starts_with("List-Unsubscribe:")).expect("a header").trim_end();
        assert!(line.starts_with("List-Unsubscribe: <https://moot.example/polls/town/subscription/41/"), "{line}");
        assert!(line.ends_with('>') && line.matches(' ').count() == 1, "{line}");
        assert!(text.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{text}");
    }

    /// What a mail says, however it is encoded on the way.
    fn body(message: &str) -> String {
        let (head, body) = message.split_once("\r\n\r\n").expect("an end of the head");
        let packed: String = body.split_whitespace().collect();
        if head.contains("Content-Transfer-Encoding: base64") {
            String::from_utf8(STANDARD.decode(packed).expect("base64")).expect("text")
        } else {
            body.replace("=\r\n", "").replace("=3D", "=")
        }
    }

    #[tokio::test]
    async fn links_stand_alone_on_their_lines_in_every_language() {
        for &language in Language::ALL {
            for text in [
                write("Town", language, None),
                write("Town", language, Some(Phase::Voting)),
                write_of("Town", language, MailKind::Statements, None),
                write_of("Town", language, MailKind::Offer, None),
            ] {
                let body = body(&text);
                let links: Vec<&str> = body.lines().filter(|line| line.contains("://")).collect();
                assert_eq!(links.len(), 2, "{body}");
                for link in links {
                    assert!(
                        link.starts_with("https://moot.example/polls/town")
                            && link.ends_with(&format!("?lang={language}")),
                        "{link:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_link_alone_on_its_line_needs_no_marks() {
        assert_eq!(plain_link("\u{2068}https://moot.example/x\u{2069}"), "https://moot.example/x");
        for other in ["\u{2068}The town: see http://x.example\u{2069}", "\u{2068}Town\u{2069}", "https://moot.example"]
        {
            assert_eq!(plain_link(other), other);
        }
    }

    #[test]
    fn a_long_topic_is_cut() {
        assert_eq!(one_line(&"ä".repeat(81)).chars().count(), 81);
        assert_eq!(one_line(" a \n b "), "a b");
    }
}
