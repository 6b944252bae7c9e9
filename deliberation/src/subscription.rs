//! Mail about a poll: who has asked for it, and what became of it.

use crate::choice::choice;

/// Where a subscription stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SubscriptionState {
    /// Asked for, not confirmed by whoever reads the mail of the address.
    Pending,
    /// Confirmed.
    On,
    /// Ended; the address is gone.
    Off,
}

choice!(SubscriptionState, "state of a subscription", Pending = "pending", On = "on", Off = "off");

/// Whether a subscriber hears of new statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementNews {
    /// She does not want to.
    Unwanted,
    /// She is told, with growing pauses.
    Wanted,
    /// She has been told so often that she is asked whether she wants more.
    Resting,
}

/// What a mail is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MailKind {
    /// Asks whether the address is to get mail.
    Confirm,
    /// Tells of a new phase.
    Phase,
    /// Tells that people can say which of two answers they would rather have.
    Rating,
    /// Tells that there are new statements to vote on.
    Statements,
    /// Tells that a version of the constitution is there to be read.
    Constitution,
    /// Tells that people vote on the principles of the constitution.
    SecondVote,
    /// Asks somebody who gets mail already whether she wants to hear of new statements, too.
    Offer,
}

choice!(
    MailKind,
    "kind of mail",
    Confirm = "confirm",
    Phase = "phase",
    Rating = "rating",
    Statements = "statements",
    Constitution = "constitution",
    SecondVote = "second-vote",
    Offer = "offer",
);

/// What became of a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MailState {
    /// To be sent, or to be tried again.
    Waiting,
    /// Taken by the mail server.
    Sent,
    /// Given up.
    Failed,
    /// Not sent, because the subscription ended or changed before.
    Dropped,
}

choice!(MailState, "state of a mail", Waiting = "waiting", Sent = "sent", Failed = "failed", Dropped = "dropped");
