//! Mail about a poll, as pages know it.

use deliberation::SubscriptionState;

/// Whether this site sends mail. Where it does not, no page offers any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mailing(pub bool);

/// The subscription that somebody manages by a link of a mail.
#[derive(Clone, Debug)]
pub struct Managed {
    /// The poll's name in addresses.
    pub slug: String,
    /// What the poll is about.
    pub topic: String,
    /// Where the subscription stands.
    pub state: SubscriptionState,
}

/// What somebody wants with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To get mail.
    Confirm,
    /// To get none.
    End,
}

impl Wish {
    /// The field of the form that says so.
    pub const FIELD: &'static str = "do";

    /// Its word in the form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::End => "end",
        }
    }

    /// The wish with this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Confirm, Self::End].into_iter().find(|wish| wish.as_str() == word)
    }
}
