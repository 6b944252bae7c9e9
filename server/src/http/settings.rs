//! How this site is reached, and what holds until it stops.

use super::address::PublicAddress;
use crate::{mail::Mail, translation::Translator};
use app::Setup;

/// What was said at the start.
pub(crate) struct Settings {
    /// Where the public finds this site.
    pub(crate) public: PublicAddress,
    /// Proxies of ours that stand in front.
    pub(crate) proxies: usize,
    /// The link for the first admin, as long as there is none.
    pub(crate) setup: Setup,
    /// Mail, where the site has it.
    pub(crate) mail: Option<Mail>,
    /// Machine translation of statements, where the site has it.
    pub(crate) translator: Option<Translator>,
}
