//! Sentences of the pages around accounts: signing in, one's own account, everybody's accounts.

use super::{Day, Words};
use crate::args;
use deliberation::{Email, EmailError, Password, PasswordError, PersonName, PersonNameError, TokenLife};

/// What is wrong with an e-mail address.
pub fn email(words: Words, error: EmailError) -> String {
    match error {
        EmailError::TooLong => {
            words.say_with("account-fault-email-long", args!(most = Email::MAX, name = Email::MAX_NAME))
        }
        EmailError::Empty | EmailError::Shape | EmailError::Character(_) | EmailError::Domain => {
            words.say("account-fault-email")
        }
    }
}

/// What is wrong with a name.
pub fn name(words: Words, error: PersonNameError) -> String {
    match error {
        PersonNameError::Empty => words.say("account-fault-name"),
        PersonNameError::TooLong => words.say_with("account-fault-name-long", args!(most = PersonName::MAX)),
        PersonNameError::Character => words.say("account-fault-name-character"),
    }
}

/// What is wrong with a password.
pub fn password(words: Words, error: PasswordError) -> String {
    match error {
        PasswordError::TooShort => words.say_with("account-fault-password-short", args!(least = Password::MIN)),
        PasswordError::TooLong => words.say_with("account-fault-password-long", args!(most = Password::MAX)),
        PasswordError::OwnEmail => words.say("account-fault-password-email"),
        PasswordError::Common => words.say("account-fault-password-common"),
    }
}

/// Said after too many attempts.
pub fn wait(words: Words, ms: i64) -> String {
    let minutes = ms.max(1).unsigned_abs().div_ceil(60_000);
    words.say_with("account-wait", args!(minutes = minutes))
}

/// What has just been done, by the word in the address.
pub fn done(words: Words, word: &str) -> Option<String> {
    Some(match word {
        "name" => words.say("account-done-name"),
        "password" => words.say("account-done-password"),
        "welcome" => words.say("account-done-welcome"),
        "session" => words.say("account-done-session"),
        "token" => words.say("account-done-token"),
        "account" => words.say("account-done-account"),
        _ => return None,
    })
}

/// A moment, to the minute.
pub fn moment(words: Words, ms: i64) -> String {
    let minutes = ms.div_euclid(60_000).rem_euclid(24 * 60);
    let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
    words.say_with("account-moment", args!(day = Day(ms), time = time))
}

/// When a session began and was last used.
pub fn session(words: Words, created_at_ms: i64, seen_at_ms: i64) -> String {
    let (since, used) = (moment(words, created_at_ms), moment(words, seen_at_ms));
    words.say_with("account-session", args!(since = since, used = used))
}

/// When a token was made and last used.
pub fn token(words: Words, created_at_ms: i64, used_at_ms: Option<i64>) -> String {
    match used_at_ms {
        None => words.say_with("account-token-unused", args!(day = Day(created_at_ms))),
        Some(ms) => words.say_with("account-token", args!(day = Day(created_at_ms), used = moment(words, ms))),
    }
}

/// How long a new token works.
pub fn token_life(words: Words, life: TokenLife) -> String {
    words.say(match life {
        TokenLife::Month => "account-token-life.month",
        TokenLife::Quarter => "account-token-life.quarter",
        TokenLife::Year => "account-token-life.year",
        TokenLife::Endless => "account-token-life.endless",
    })
}

/// When a token stops working, or has stopped.
pub fn token_end(words: Words, ends_at_ms: Option<i64>, now_ms: i64) -> String {
    match ends_at_ms {
        None => words.say("account-token-until-ended"),
        Some(ms) if ms <= now_ms => words.say_with("account-token-ended", args!(moment = moment(words, ms))),
        Some(ms) => words.say_with("account-token-until", args!(moment = moment(words, ms))),
    }
}

/// When somebody last signed in.
pub fn signed_in(words: Words, ms: Option<i64>) -> String {
    match ms {
        None => words.say("account-never-signed-in"),
        Some(ms) => words.say_with("account-signed-in", args!(day = Day(ms))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::Language;

    #[test]
    fn the_time_to_wait_is_rounded_up_and_never_nothing() {
        let words = Words::default();
        assert!(wait(words, 1).contains("Wait 1 minute and"), "{}", wait(words, 1));
        assert!(wait(words, 60_001).contains("Wait 2 minutes and"));
    }

    #[test]
    fn what_is_too_long_or_too_short_says_how_much_fits_in_every_language() {
        for language in Language::ALL.iter().copied() {
            let words = Words::of(language);
            for (says, limits) in [
                (email(words, EmailError::TooLong), ["254", "64"]),
                (name(words, PersonNameError::TooLong), ["100", "100"]),
                (password(words, PasswordError::TooShort), ["12", "12"]),
                (password(words, PasswordError::TooLong), ["128", "128"]),
            ] {
                assert!(limits.iter().all(|limit| says.contains(limit)), "{language}: {says}");
            }
        }
    }

    #[test]
    fn a_moment_has_its_minute() {
        assert_eq!(moment(Words::default(), 1_795_392_000_000 + 3_725_000), "23 November 2026, 01:02 UTC");
    }
}
