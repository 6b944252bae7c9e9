//! Hashing of passwords: slow on purpose, and therefore never where requests are answered, nor before anybody who votes,
//! nor insisting on a share of more than half of the processors.

use crate::aside::{Aside, Turn};
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use deliberation::{Password, Secret};
use std::sync::Arc;

/// Hashes that are wanted at the same time, at the most. Each takes a processor for some hundredths of a second and
/// 19 MiB, and may be computed twice; see [`Aside`].
const MOST_AT_ONCE: usize = 4;

/// argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage cheat sheet asks for.
const MEMORY_KIB: u32 = 19_456;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// Hashes and checks passwords. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Passwords {
    aside: Aside,
    /// Checked in place of an account that is not there, so that both take the same time.
    decoy: Arc<str>,
}

/// What a check has found.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    /// Whether the password is the right one.
    pub(crate) is_right: bool,
    /// The same password under today's parameters, where it was kept under others.
    pub(crate) renewed: Option<String>,
}

impl Passwords {
    /// Takes as long as one hash.
    pub(crate) fn new() -> anyhow::Result<Self> {
        let decoy = hash(Secret::new()?.reveal())?;
        Ok(Self { aside: Aside::new(at_once()), decoy: decoy.into() })
    }

    /// Waits until it is our turn. Whoever has it must not wait for another one: there may be no more than one.
    pub(crate) async fn turn(&self) -> anyhow::Result<Turn> {
        self.aside.turn().await
    }

    /// The hash of a password, with its parameters, to be kept.
    pub(crate) async fn hash(&self, password: Password) -> anyhow::Result<String> {
        let turn = self.turn().await?;
        self.aside.work(turn, move || hash(password.as_str())).await?
    }

    /// Whether what was typed is the password behind `kept`. Without anything kept the answer is no, after the same
    /// work.
    pub(crate) async fn check(&self, turn: Turn, typed: String, kept: Option<String>) -> anyhow::Result<Checked> {
        let decoy = Arc::clone(&self.decoy);
        let work = move || {
            let right = matches(&typed, kept.as_deref().unwrap_or(&decoy));
            let is_right = kept.is_some() && right;
            let outdated = is_right && kept.as_deref().is_some_and(|kept| !is_current(kept));
            let renewed = if outdated { Some(hash(&typed)?) } else { None };
            Ok(Checked { is_right, renewed })
        };
        self.aside.work(turn, work).await?
    }
}

/// Half of the processors: as many as hash, as many answer those who vote.
fn at_once() -> usize {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    (processors / 2).clamp(1, MOST_AT_ONCE)
}

fn argon2() -> anyhow::Result<Argon2<'static>> {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None);
    let params = params.map_err(|error| anyhow::anyhow!("the parameters of argon2 are wrong: {error}"))?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

fn hash(text: &str) -> anyhow::Result<String> {
    let hash = argon2()?.hash_password(text.as_bytes());
    Ok(hash.map_err(|error| anyhow::anyhow!("a password could not be hashed: {error}"))?.to_string())
}

/// The parameters are those that `kept` names.
fn matches(typed: &str, kept: &str) -> bool {
    PasswordHash::new(kept).is_ok_and(|kept| Argon2::default().verify_password(typed.as_bytes(), &kept).is_ok())
}

/// Whether a hash was made with today's parameters.
fn is_current(kept: &str) -> bool {
    let prefix = format!("$argon2id$v=19$m={MEMORY_KIB},t={PASSES},p={LANES}$");
    kept.starts_with(&prefix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Email;

    fn password(text: &str) -> Password {
        Password::parse(text, &Email::parse("ann@example.org").expect("an address")).expect("a password")
    }

    #[tokio::test]
    async fn the_right_password_is_right_and_nothing_else_is() {
        let passwords = Passwords::new().expect("hashing works");
        let kept = passwords.hash(password("four plain words here")).await.expect("hashed");
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        let check = async |typed: &str, kept: Option<&str>| {
            let turn = passwords.turn().await.expect("a turn");
            passwords.check(turn, typed.to_owned(), kept.map(str::to_owned)).await.expect("checked")
        };
        assert_eq!(check("four plain words here", Some(&kept)).await, Checked { is_right: true, renewed: None });
        for (typed, kept) in
            [("four plain words her", Some(kept.as_str())), ("x", None), ("x", Some("no hash")), ("", Some(&kept))]
        {
            assert_eq!(check(typed, kept).await, Checked { is_right: false, renewed: None }, "{typed}");
        }
    }

    #[tokio::test]
    async fn a_password_kept_under_weaker_parameters_is_kept_anew() {
        let weak = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(8 * 1024, 1, 1, None).expect("fine"));
        let kept = weak.hash_password(b"four plain words here").expect("hashed").to_string();
        let passwords = Passwords::new().expect("hashing works");
        let check = async |kept: String| {
            let turn = passwords.turn().await.expect("a turn");
            passwords.check(turn, "four plain words here".to_owned(), Some(kept)).await.expect("checked")
        };
        let renewed = check(kept).await.renewed.expect("renewed");
        assert!(is_current(&renewed));
        assert_eq!(check(renewed).await, Checked { is_right: true, renewed: None });
    }

    #[tokio::test]
    async fn no_more_hash_at_once_than_there_are_turns() {
        let passwords = Passwords::new().expect("hashing works");
        let mut turns = Vec::new();
        for _ in 0..at_once() {
            turns.push(passwords.turn().await.expect("a turn"));
        }
        let one_more = tokio::time::timeout(std::time::Duration::from_millis(50), passwords.turn()).await;
        assert!(one_more.is_err(), "all turns are taken");
        turns.pop();
        passwords.turn().await.expect("the turn that was given back");
    }

    #[test]
    fn at_least_one_hashes_and_never_many() {
        assert!((1..=MOST_AT_ONCE).contains(&at_once()));
    }
}
