//! Who somebody is without an account.
//!
//! A ticket says "number N of poll P, since T" and carries a seal that only this server can make; it lives in a
//! cookie and dies after 90 days. A return code says the same for ever, in letters that can be written down. Neither
//! is stored: reading the database gives nobody the means to vote as somebody else.

use crate::secret::{Key, SealingSecret};

/// How long a ticket is good for.
const LIFE_MS: i64 = 90 * 24 * 3600 * 1000;
/// Bytes of the seal in a ticket.
const TICKET_SEAL: usize = 18;
/// Bytes of the seal in a return code: 80 bits are far beyond guessing over a network.
const CODE_SEAL: usize = 10;
/// Letters and digits that are not mistaken for one another: no I, L, O, U.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Somebody in a poll.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Ticket {
    /// Number of the poll.
    pub(crate) poll: i64,
    /// Number of the participant.
    pub(crate) participant: i64,
}

/// Makes and checks tickets and return codes.
#[derive(Clone)]
pub(crate) struct Seals {
    tickets: Key,
    codes: Key,
    invitations: Key,
    sites: Key,
    before: Key,
    barred: Key,
}

impl Seals {
    /// With keys derived from the server's secret.
    pub(crate) fn new(secret: &SealingSecret) -> Self {
        Self {
            tickets: secret.key("participant ticket"),
            codes: secret.key("return code"),
            invitations: secret.key("passed-on code"),
            sites: secret.key("pages of a site"),
            before: secret.key("participant of the vote before"),
            barred: secret.key("external id of whoever may not take part"),
        }
    }

    /// The text of a ticket.
    pub(crate) fn ticket(&self, ticket: Ticket, now_ms: i64) -> String {
        let text = format!("p1.{}.{}.{now_ms}", ticket.poll, ticket.participant);
        let seal = hex::encode(&self.tickets.seal(&text)[..TICKET_SEAL]);
        format!("{text}.{seal}")
    }

    /// Whether a text looks like a ticket, good or not.
    pub(crate) fn is_ticket(text: &str) -> bool {
        text.starts_with("p1.")
    }

    /// The ticket behind a text, if this server made it and it is still good.
    pub(crate) fn open(&self, text: &str, now_ms: i64) -> Option<Ticket> {
        let (signed, seal) = text.rsplit_once('.')?;
        let mut parts = signed.strip_prefix("p1.")?.split('.');
        let poll = parts.next()?.parse().ok()?;
        let participant = parts.next()?.parse().ok()?;
        let since: i64 = parts.next()?.parse().ok()?;
        let seal = hex::decode(seal).ok().filter(|seal| seal.len() == TICKET_SEAL)?;
        // A clock that was set back a little must not lock anybody out.
        let fresh = (since - 60_000..since + LIFE_MS).contains(&now_ms);
        (parts.next().is_none() && fresh && self.tickets.fits(signed, &seal)).then_some(Ticket { poll, participant })
    }

    /// The return code of somebody, as `NUMBER-XXXX-XXXX-XXXX-XXXX`.
    pub(crate) fn code(&self, ticket: Ticket) -> String {
        let letters = base32(&self.codes.seal(&named(ticket))[..CODE_SEAL]);
        format!("{}-{}", ticket.participant, grouped(&letters))
    }

    /// An invitation code that somebody passes on, the one of this number, as `XXXX-XXXX-XXXX-XXXX`.
    pub(crate) fn invitation(&self, ticket: Ticket, number: u32) -> String {
        let seal = self.invitations.seal(&format!("{}.{number}", named(ticket)));
        grouped(&base32(&seal[..CODE_SEAL]))
    }

    /// The secret with which the server of a site signs what its pages say, for a name of this pattern; of each `key` it
    /// is another. Like codes it is stored nowhere.
    pub(crate) fn site_secret(&self, pattern: i64, name: &str, key: i64) -> String {
        hex::encode(self.sites.seal(&format!("{pattern}.{name}.{key}")))
    }

    /// What a poll keeps of who somebody was in the vote before: another text in every poll, which leads nobody back to
    /// her without the server's secret.
    pub(crate) fn came_before_as(&self, poll: i64, before: Ticket) -> String {
        hex::encode(self.before.seal(&format!("{poll}.{}", named(before))))
    }

    /// What a poll keeps of the external id of somebody who may not take part and has erased herself: another text in every
    /// poll, which leads nobody back to the id without the server's secret.
    pub(crate) fn xid_mark(&self, poll: i64, xid: &str) -> String {
        hex::encode(self.barred.seal(&format!("{poll}.{xid}")))
    }

    /// Who this return code of a poll belongs to. Case, spaces and hyphens do not matter, nor O for 0 and I for 1.
    pub(crate) fn redeem(&self, poll: i64, code: &str) -> Option<Ticket> {
        let (number, letters) = code.trim().split_once(|c: char| !c.is_ascii_digit())?;
        let participant = number.parse().ok()?;
        let letters: String = letters.chars().filter(|c| c.is_ascii_alphanumeric()).collect();
        let ticket = Ticket { poll, participant };
        self.codes.fits(&named(ticket), &unbase32(&letters)?).then_some(ticket)
    }
}

fn named(ticket: Ticket) -> String {
    format!("{}.{}", ticket.poll, ticket.participant)
}

/// Letters in blocks of four.
fn grouped(letters: &str) -> String {
    let groups: Vec<&str> = letters.as_bytes().chunks(4).filter_map(|part| std::str::from_utf8(part).ok()).collect();
    groups.join("-")
}

/// Ten bytes as sixteen letters (Crockford's base 32).
fn base32(bytes: &[u8]) -> String {
    let bits = bytes.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1)).collect::<Vec<u8>>();
    let letter =
        |five: &[u8]| char::from(ALPHABET[five.iter().fold(0_usize, |value, bit| value * 2 + usize::from(*bit))]);
    bits.chunks(5).map(letter).collect()
}

fn unbase32(letters: &str) -> Option<Vec<u8>> {
    let mut bits = Vec::with_capacity(letters.len() * 5);
    for letter in letters.bytes() {
        let letter = match letter.to_ascii_uppercase() {
            b'O' => b'0',
            b'I' | b'L' => b'1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| *known == letter)?;
        bits.extend((0..5).rev().map(|bit| value >> bit & 1));
    }
    (letters.len() == CODE_SEAL * 8 / 5).then(|| {
        bits.chunks(8).map(|byte| byte.iter().fold(0, |value, bit| value << 1 | u8::from(*bit == 1))).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seals() -> Seals {
        let secret = SealingSecret::load(Some("0123456789abcdef0123456789abcdef-for-tests"), std::path::Path::new("."));
        Seals::new(&secret.expect("long enough"))
    }

    const ANN: Ticket = Ticket { poll: 3, participant: 41 };
    const NOW: i64 = 1_800_000_000_000;

    #[test]
    fn a_ticket_opens_until_it_is_old_and_not_when_touched() {
        let seals = seals();
        let text = seals.ticket(ANN, NOW);
        assert_eq!(seals.open(&text, NOW), Some(ANN));
        assert_eq!(seals.open(&text, NOW + LIFE_MS), None);
        assert_eq!(seals.open(&text.replace(".41.", ".42."), NOW), None);
        assert_eq!(seals.open(&text.replace("p1.3.", "p1.4."), NOW), None);
        let (signed, _) = text.rsplit_once('.').expect("a seal");
        for forged in ["", "p1", "p1.3.41", signed, &format!("{signed}."), &format!("{signed}.00")] {
            assert_eq!(seals.open(forged, NOW), None, "{forged:?}");
        }
    }

    #[test]
    fn who_took_part_in_the_vote_before_is_called_otherwise_in_every_poll() {
        let seals = seals();
        let names: std::collections::BTreeSet<String> = [4, 5, 41]
            .into_iter()
            .flat_map(|poll| [1, 11].map(|participant| (poll, Ticket { poll: 3, participant })))
            .map(|(poll, before)| seals.came_before_as(poll, before))
            .collect();
        assert_eq!(names.len(), 6);
        assert_eq!(seals.came_before_as(4, ANN), seals.came_before_as(4, ANN));
    }

    #[test]
    fn an_external_id_is_marked_otherwise_in_every_poll() {
        let seals = seals();
        let ids = [(4, "ann"), (4, "bob"), (41, "ann"), (4, "1.ann"), (41, "1.ann")];
        let marks: std::collections::BTreeSet<String> =
            ids.into_iter().map(|(poll, xid)| seals.xid_mark(poll, xid)).collect();
        assert_eq!(marks.len(), ids.len());
        assert_eq!(seals.xid_mark(4, "ann"), seals.xid_mark(4, "ann"));
    }

    #[test]
    fn a_return_code_survives_being_written_down() {
        let seals = seals();
        let code = seals.code(ANN);
        assert!(code.starts_with("41-") && code.len() == 22, "{code}");
        assert_eq!(seals.redeem(3, &code), Some(ANN));
        let untidy = format!(" {} ", code.to_lowercase().replacen('-', " ", 3).replace('0', "o").replace('1', "l"));
        let untidy = untidy.replacen("4l", "41", 1);
        assert_eq!(seals.redeem(3, &untidy), Some(ANN), "{untidy}");
        assert_eq!(seals.redeem(4, &code), None, "a code is good for its poll alone");
        assert_eq!(seals.redeem(3, &code.replacen("41-", "42-", 1)), None);
        for wrong in ["", "41", "41-", "-", "41-AAAA", "41-UUUU-UUUU-UUUU-UUUU", "99999999999999999999-AAAA"] {
            assert_eq!(seals.redeem(3, wrong), None, "{wrong:?}");
        }
    }
}
