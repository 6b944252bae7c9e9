### Accounts: signing in, one's own account, everybody's accounts.

account-form-faults = Something is not right yet
account-sign-in-foot = Sign in to run a poll
account-sign-in = Sign in
account-sign-in-lead = For people who run polls. To take part in a poll you need no account.
account-unsent = You were signed out before this could be sent
    .lead = Nothing was changed. What you wrote is on this page and nowhere else, so keep it open: sign in in a new tab, come back to this one, and send it again.
    .sign-in = Sign in in a new tab
    .again = Send again
    .written = What you wrote
    .files = A file is not kept. Choose it again once you are signed in.
account-session-lasts = You stay signed in for { $minutes } minutes after the last page or form, and for { $hours } hours at most. What you are writing is not lost then: it comes back, to be sent once more.
account-session-ends = You will be signed out in less than { $minutes } minutes. Send what you have written, or stay signed in.
account-session-stay = Stay signed in
account-session-ended = You have been signed out. What you have written is still on this page: send it, and it comes back to be sent once more when you have signed in in another tab.
account-forgotten = Forgotten your password?
    .lead = Type the e-mail address of your account. If there is an account with it, a link goes there with which you choose another password.
    .send = Send the link
    .asked = Look into your mail
    .sent = If there is an account with this address, a link is on its way to it. It works once, for 30 minutes, and only until another one is asked for.
    .nothing = If nothing comes, the address is another one, or the account has no password yet: ask an admin of this site.
    .none = This site sends no mail. Ask an admin of this site for a new link; it lets you choose another password.
    .command = Whoever has the machine that the site runs on makes a link with this command and the address of the account:
account-oidc = Sign in with { $provider }
    .failed = Signing in with { $provider } did not work. Please try again; if it goes on, tell whoever runs this site.
    .unverified = { $provider } has not verified your e-mail address. Confirm it there and try again.
    .unknown = There is no account here for the e-mail address that { $provider } has named. Whoever runs this site can make one.
account-sign-out = Sign out
account-yours = Your account
account-email = E-mail address
account-password = Password
account-new-password = New password
account-present-password = Present password
account-password-hint = 12 to 128 characters of any kind. A few words that only you would put together are good and easy to keep in mind.
account-name = Name
account-name-hint = Your colleagues see it. People who take part in polls do not.
account-not-signed-in = The e-mail address or the password is not right. Check both and try again.
account-wrong-password = This is not your present password. Type it again.
account-welcome = Choose a password
account-welcome-lead = With it and your e-mail address you sign in from now on.
account-set-up = Set this site up
account-set-up-lead = You become the first admin. Admins make accounts for colleagues and may do everything on every poll.
account-save-password = Save the password
account-gone = This link does not work any more
    .help = A link works once, for 24 hours, or for 30 minutes where it came by mail, and only until a newer one is made. Ask whoever gave it to you for a new one.
account-change-name = Your name
account-save-name = Save the name
account-change-password = Your password
account-change-password-note = Wherever else you are signed in, you will be signed out.
account-sessions = Where you are signed in
account-sessions-note = You are signed out after half an hour without use, and after 12 hours in any case.
account-this-session = This browser
account-some-browser = A browser that does not say its name
account-end-session = Sign out there
account-tokens = API tokens
account-tokens-note = A program that shows a token reads what you may read, on every poll or on one, and changes nothing. A token for one poll opens the addresses of that poll and no other page.
account-no-tokens = You have no token.
account-token-name = What the token is for
account-token-poll = What it may read
    .every = Every poll that you may read
account-token-life = How long it works
    .month = 30 days
    .quarter = 90 days
    .year = 1 year
    .endless = Until you end it
account-make-token = Make a token
account-end-token = End this token
account-new-token = Your new token. Copy it now: it is not kept and cannot be shown again.
account-accounts = Accounts
account-new-account = Make an account
account-new-account-note = You get a link that works once, for 24 hours. Give it to your colleague; it lets them choose a password.
account-is-admin = Make this an admin, who may do everything on every poll
account-create = Make the account and a link
account-new-link = The link. Copy it now: it is not kept and cannot be shown again.
account-admin = Admin
account-disabled = Disabled
account-waiting = Has no password yet
account-never-signed-in = Never signed in
account-make-link = Make a link for a new password
account-make-admin = Make admin
account-unmake-admin = No admin any more
account-disable = Disable
account-enable = Enable
account-done-name = Your name was saved.
account-done-password = Your password was changed. You are signed out everywhere else.
account-done-welcome = Your password was saved, and you are signed in.
account-done-session = That browser is signed out.
account-done-token = The token opens nothing any more.
account-done-account = The account was changed.
account-moment = { $day }, { $time } UTC
account-session = Since { $since }. Last used { $used }.
account-token = Made on { $day }, last used { $used }.
account-token-unused = Made on { $day }, never used.
account-token-one = Reads only { $poll }.
account-token-all = Reads every poll that you may read.
account-token-until = Works until { $moment }.
account-token-ended = Stopped working on { $moment }.
account-token-until-ended = Works until you end it.
account-signed-in = Last signed in on { $day }
account-wait =
    There were too many attempts that failed. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.

## What can be wrong with what somebody types

account-fault-email = This is no e-mail address. Write it as name@example.org.
account-fault-email-long = This e-mail address is too long: { $most } characters fit, and { $name } before the @. Use a shorter one.
account-fault-email-taken = There is an account with this e-mail address already. Make a link for it instead.
account-fault-name = A name is missing. Write what colleagues call you.
account-fault-name-long = The name is too long: { $most } characters fit. Shorten it.
account-fault-name-character = The name has characters that cannot be shown. Type it instead of pasting it.
account-fault-password-short = The password is too short: it needs { $least } characters. A few words in a row make a good one.
account-fault-password-long = The password is too long: { $most } characters fit. Shorten it.
account-fault-password-email = This is the e-mail address of the account. Choose something that others do not know.
account-fault-password-common = This password is one of those that are tried first. Choose another one.
account-fault-tokens = You have as many tokens as one may have. End one first.
account-fault-token-poll = You have no role on this poll any more. Choose another one, or every poll.
account-fault-token-life = This is none of the times. Choose one from the list.
account-fault-last-admin = This is the last admin. Make somebody else an admin first.
account-fault-gone = There is no such account any more. Load the page again.

## Mail to those who have accounts

account-mail-forgotten =
    Somebody, probably you, has asked for a new password for your account on this site:

    { $site }

    To choose one, open this page. The link works once, for 30 minutes, and only until another one is asked for:
    { $link }

    If it was not you, you need not do anything: your password stays as it is.
    .subject = Choose a new password
account-mail-changed =
    The password of your account on this site was changed ({ $moment }):

    { $site }

    You have been signed out wherever you were signed in before. If it was you who changed it, you need not do anything.

    If it was not you, ask for another password here at once, and tell an admin of the site:
    { $link }
    .subject = Your password was changed
account-mail-waiting =
    Statements of this poll wait for somebody to read them, the first of them since { $since }:

    { $topic }

    Read them here (so many wait now: { $statements }):
    { $link }

    You get this because you have asked for it; you hear no more until nothing has waited. To stop these messages:
    { $stop }
    .subject = Statements wait: { $topic }
