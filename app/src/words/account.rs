//! Words of the pages around accounts: signing in, one's own account, everybody's accounts.

use super::Words;

/// Heading of the list of faults above a form.
pub const FAULTS: &str = "Something is not right yet";
/// Link to the sign-in page, at the foot of every page.
pub const SIGN_IN_FOOT: &str = "Sign in to run a poll";
/// Heading and button of the sign-in page.
pub const SIGN_IN: &str = "Sign in";
/// Who needs to.
pub const SIGN_IN_LEAD: &str = "For people who run polls. To take part in a poll you need no account.";
/// What helps those who cannot.
pub const FORGOTTEN: &str = "If you have forgotten your password, ask an admin of this site for a new link. The link lets you choose another one.";
/// Button.
pub const SIGN_OUT: &str = "Sign out";
/// Name of the part of the head that belongs to whoever is signed in.
pub const YOURS: &str = "Your account";
/// Label.
pub const EMAIL: &str = "E-mail address";
/// Label.
pub const PASSWORD: &str = "Password";
/// Label.
pub const NEW_PASSWORD: &str = "New password";
/// Label.
pub const PRESENT_PASSWORD: &str = "Present password";
/// What makes a good one.
pub const PASSWORD_HINT: &str =
    "12 to 128 characters of any kind. A few words that only you would put together are good and easy to keep in mind.";
/// Label.
pub const NAME: &str = "Name";
/// Who sees it.
pub const NAME_HINT: &str = "Your colleagues see it. People who take part in polls do not.";
/// Said to everybody who could not be signed in, whatever the reason.
pub const NOT_SIGNED_IN: &str = "The e-mail address or the password is not right. Check both and try again.";
/// Said when the present password was wrong.
pub const WRONG_PASSWORD: &str = "This is not your present password. Type it again.";

/// Said after too many attempts.
pub fn wait(ms: i64) -> String {
    let minutes = (ms.max(1).unsigned_abs()).div_ceil(60_000);
    let noun = if minutes == 1 { "minute" } else { "minutes" };
    format!("There were too many attempts that failed. Wait {minutes} {noun} and try again.")
}

/// Heading of the page that a one-time link leads to.
pub const WELCOME: &str = "Choose a password";
/// What it is for.
pub const WELCOME_LEAD: &str = "With it and your e-mail address you sign in from now on.";
/// Heading on a new site.
pub const SET_UP: &str = "Set this site up";
/// What it is for.
pub const SET_UP_LEAD: &str =
    "You become the first admin. Admins make accounts for colleagues and may do everything on every poll.";
/// Button.
pub const SAVE_PASSWORD: &str = "Save the password";
/// Heading when a link cannot be used.
pub const GONE: &str = "This link does not work any more";
/// What helps then.
pub const GONE_HELP: &str =
    "A link works once, for 24 hours, and only until a newer one is made. Ask whoever gave it to you for a new one.";

/// Section of one's own account.
pub const CHANGE_NAME: &str = "Your name";
/// Button.
pub const SAVE_NAME: &str = "Save the name";
/// Section of one's own account.
pub const CHANGE_PASSWORD: &str = "Your password";
/// What happens.
pub const CHANGE_PASSWORD_NOTE: &str = "Wherever else you are signed in, you will be signed out.";
/// Section of one's own account.
pub const SESSIONS: &str = "Where you are signed in";
/// When it ends by itself.
pub const SESSIONS_NOTE: &str = "You are signed out after half an hour without use, and after 12 hours in any case.";
/// Mark of the session in which the page is looked at.
pub const THIS_SESSION: &str = "This browser";
/// A browser that says nothing about itself.
pub const SOME_BROWSER: &str = "A browser that does not say its name";
/// Button.
pub const END_SESSION: &str = "Sign out there";
/// Section of one's own account.
pub const TOKENS: &str = "API tokens";
/// What they are for.
pub const TOKENS_NOTE: &str = "A program that shows a token reads what you may read, and changes nothing.";
/// No tokens.
pub const NO_TOKENS: &str = "You have no token.";
/// Label.
pub const TOKEN_NAME: &str = "What the token is for";
/// Button.
pub const MAKE_TOKEN: &str = "Make a token";
/// Button.
pub const END_TOKEN: &str = "End this token";
/// Above a new token.
pub const NEW_TOKEN: &str = "Your new token. Copy it now: it is not kept and cannot be shown again.";
/// A token that nobody has shown yet.
pub const NEVER_USED: &str = "never used";

/// Heading of the page with all accounts.
pub const ACCOUNTS: &str = "Accounts";
/// Section for a new one.
pub const NEW_ACCOUNT: &str = "Make an account";
/// How the link gets to its owner.
pub const NEW_ACCOUNT_NOTE: &str =
    "You get a link that works once, for 24 hours. Give it to your colleague; it lets them choose a password.";
/// Checkbox.
pub const IS_ADMIN: &str = "Make this an admin, who may do everything on every poll";
/// Button.
pub const CREATE: &str = "Make the account and a link";
/// Above a new link.
pub const NEW_LINK: &str = "The link. Copy it now: it is not kept and cannot be shown again.";
/// Mark.
pub const ADMIN: &str = "Admin";
/// Mark.
pub const DISABLED: &str = "Disabled";
/// Mark.
pub const WAITING: &str = "Has no password yet";
/// An account that nobody has used.
pub const NEVER_SIGNED_IN: &str = "Never signed in";
/// Button.
pub const MAKE_LINK: &str = "Make a link for a new password";
/// Button.
pub const MAKE_ADMIN: &str = "Make admin";
/// Button.
pub const UNMAKE_ADMIN: &str = "No admin any more";
/// Button.
pub const DISABLE: &str = "Disable";
/// Button.
pub const ENABLE: &str = "Enable";

/// What has just been done, by the word in the address.
pub fn done(word: &str) -> Option<&'static str> {
    Some(match word {
        "name" => "Your name was saved.",
        "password" => "Your password was changed. You are signed out everywhere else.",
        "welcome" => "Your password was saved, and you are signed in.",
        "session" => "That browser is signed out.",
        "token" => "The token opens nothing any more.",
        "account" => "The account was changed.",
        _ => return None,
    })
}

/// A moment, to the minute.
pub fn moment(ms: i64) -> String {
    let minutes = ms.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{}, {:02}:{:02} UTC", Words::default().day(ms), minutes / 60, minutes % 60)
}

/// When a session began and was last used.
pub fn session(created_at_ms: i64, seen_at_ms: i64) -> String {
    format!("Since {}. Last used {}.", moment(created_at_ms), moment(seen_at_ms))
}

/// When a token was made and last used.
pub fn token(created_at_ms: i64, used_at_ms: Option<i64>) -> String {
    let used = used_at_ms.map_or_else(|| NEVER_USED.to_owned(), |ms| format!("last used {}", moment(ms)));
    format!("Made on {}, {used}.", Words::default().day(created_at_ms))
}

/// When somebody last signed in.
pub fn signed_in(ms: Option<i64>) -> String {
    ms.map_or_else(|| NEVER_SIGNED_IN.to_owned(), |ms| format!("Last signed in on {}", Words::default().day(ms)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_to_wait_is_rounded_up_and_never_nothing() {
        assert!(wait(1).contains("Wait 1 minute and"), "{}", wait(1));
        assert!(wait(60_001).contains("Wait 2 minutes and"));
    }

    #[test]
    fn a_moment_has_its_minute() {
        assert_eq!(moment(1_795_392_000_000 + 3_725_000), "23 November 2026, 01:02 UTC");
    }
}
