//! How this site is reached, and what holds until it stops.

use super::address::PublicAddress;
use crate::{
    mail::Mail,
    oidc::Oidc,
    report::weights::Weights,
    runs::{WorkArgs, elsewhere::RunFolders},
    translation::Translator,
    webhooks::Webhooks,
};
use app::Setup;
use std::time::Duration;

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
    /// Requests to the servers of others.
    pub(crate) webhooks: Webhooks,
    /// An identity provider that people may sign in with, where there is one.
    pub(crate) oidc: Option<Oidc>,
    /// Where runs find their models.
    pub(crate) work: WorkArgs,
    /// The models that reports are about.
    pub(crate) weights: Weights,
    /// Where runs have their folders.
    pub(crate) folders: RunFolders,
    /// For how long people are served what was read last while the database is away.
    pub(crate) table_age: Duration,
}

#[cfg(test)]
impl Settings {
    /// A site with nothing around it.
    pub(super) fn plain(secret: &crate::secret::SealingSecret) -> Self {
        Self {
            public: PublicAddress::parse("http://localhost").expect("an address"),
            proxies: 0,
            setup: Setup::default(),
            mail: None,
            webhooks: Webhooks::set_up(secret, false),
            oidc: None,
            translator: None,
            work: WorkArgs::default(),
            weights: Weights::of(std::path::Path::new("/nowhere")),
            folders: RunFolders::of(std::path::Path::new("/nowhere")),
            table_age: Duration::from_secs(60),
        }
    }
}
