//! What pages know of polls inside pages of other sites.

use crate::facilitator::{Held, Typed};
use deliberation::store::{EmbeddedPage, EmbeddedSite};

/// A page of another site gets no poll.
#[derive(Clone, Debug)]
pub struct Refused {
    /// Why.
    pub why: NoEmbed,
}

/// Why it gets none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoEmbed {
    /// Nobody has made this name of a site.
    Unknown,
    /// No more polls are made under it.
    Ended,
    /// As many as were allowed are there.
    Full,
    /// It does not say which page it is, or not so that it can be kept.
    Page,
    /// Too many were made within an hour.
    TooMany,
    /// What it says of itself is not what the server of the site has signed.
    Signature,
    /// The pattern cannot be copied as it is now.
    Pattern,
    /// The browser does not say which site asks.
    NoOrigin,
    /// This site may not show the poll.
    Origin(String),
    /// Too many were made from one place.
    TooOften {
        /// When trying again makes sense.
        minutes: usize,
    },
}

/// The page on which whoever runs a poll makes it the pattern for pages of a site.
#[derive(Clone, Debug)]
pub struct Sites {
    /// The pattern.
    pub held: Held,
    /// Names of sites, each with the secret with which the server of the site signs.
    pub sites: Vec<(EmbeddedSite, String)>,
    /// Pages that got a poll: those of one page of the list.
    pub pages: Vec<EmbeddedPage>,
    /// Which one, from 0.
    pub page: u32,
    /// Whether there are more.
    pub more: bool,
    /// What was typed.
    pub typed: Typed,
    /// Web address of this site, without a slash at its end.
    pub address: String,
}
