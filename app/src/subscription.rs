//! Mail about a poll, as pages know it.

use deliberation::{StatementNews, SubscriptionState};

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
    /// Whether new statements are told of, too; none once nobody can vote on them.
    pub statements: Option<StatementNews>,
}

/// What somebody wants with a subscription.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// To get mail.
    Confirm,
    /// To get none.
    End,
    /// To hear of new statements, too, or of more of them.
    Statements,
    /// To hear of none.
    NoStatements,
}

impl Wish {
    /// The field of the form that says so.
    pub const FIELD: &'static str = "do";
    /// The field of the form that asks for mail which says whether to hear of new statements.
    pub const STATEMENTS: &'static str = "statements";

    /// Its word in the form.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Confirm => "confirm",
            Self::End => "end",
            Self::Statements => "statements",
            Self::NoStatements => "no-statements",
        }
    }

    /// The wish with this word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Confirm, Self::End, Self::Statements, Self::NoStatements].into_iter().find(|wish| wish.as_str() == word)
    }
}
