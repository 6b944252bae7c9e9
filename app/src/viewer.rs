//! Who looks at a page, as the server has found out.

use deliberation::{Digest, Language, Role};

/// Who looks at a page: nobody known, or an account. A participant without an account is nobody known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Viewer {
    /// The account, when somebody is signed in.
    pub account: Option<SignedIn>,
    /// What it may do on the poll that the address names; none where there is no such poll.
    pub role: Option<Role>,
    /// The language that the answer should be in.
    pub language: Language,
}

/// An account that somebody is signed in with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedIn {
    /// Its number.
    pub id: i64,
    /// What its owner is called.
    pub name: String,
    /// Address to sign in with.
    pub email: String,
    /// Whether it may manage accounts; never with an API token.
    pub is_admin: bool,
    /// The browser's session; absent for a program with an API token.
    pub session: Option<Digest>,
}

impl Viewer {
    /// Whether the viewer may do on this poll what `role` may.
    pub fn may(&self, role: Role) -> bool {
        self.role.is_some_and(|has| has >= role)
    }

    /// Whether the viewer may manage accounts.
    pub fn is_admin(&self) -> bool {
        self.account.as_ref().is_some_and(|account| account.is_admin)
    }
}

/// Whether the page is shown inside a page of another site: nothing on it may lead to what cannot stand there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Framed(pub bool);

impl Framed {
    /// Where links open that lead out of the poll.
    pub fn target(self) -> Option<&'static str> {
        self.0.then_some("_blank")
    }
}
