//! The web server: pages, what they load, downloads.
//!
//! * [`pages`]: hands requests to Leptos;
//! * [`assets`]: style, icon, start script, and the browser part where it was built;
//! * [`participate`]: taking part;
//! * [`downloads`]: the files of a poll;
//! * [`language`]: which language a request is answered in;
//! * [`guard`]: security headers, and no requests from other sites that change something;
//! * [`freshness`]: entity tags, so that what has not changed is not sent again.

mod assets;
mod downloads;
mod freshness;
mod guard;
mod language;
mod pages;
mod participate;

use crate::{
    participation::{BallotBox, Decks, Seals},
    secret::Secret,
};
use app::Source;
use assets::Assets;
use axum::{Router, middleware, routing::get};
use deliberation::store::Store;
use downloads::Exports;
use std::sync::Arc;
use tower_http::compression::CompressionLayer;

/// What every handler may need. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Site {
    source: Source,
    assets: Arc<Assets>,
    exports: Arc<Exports>,
    decks: Arc<Decks>,
    ballot_box: BallotBox,
    seals: Seals,
    /// Whether people reach this site by TLS, so that cookies may be kept to it.
    secure: bool,
}

impl Site {
    /// A site over `store`, with the browser part if its files are found.
    pub(crate) fn new(store: Store, secret: &Secret, secure: bool) -> Self {
        Self {
            source: Source::new(store.clone()),
            assets: Arc::new(Assets::load()),
            exports: Arc::default(),
            decks: Decks::new(store.clone()),
            ballot_box: BallotBox::open(store),
            seals: Seals::new(secret),
            secure,
        }
    }

    fn store(&self) -> &Store {
        self.source.store()
    }
}

/// The whole site as one service.
pub(crate) fn router(site: Site) -> Router {
    let pages = pages::routes().layer(middleware::from_fn(freshness::tag));
    Router::new()
        .merge(pages)
        .merge(participate::routes())
        .merge(assets::routes(&site.assets))
        .route("/polls/{slug}/data/{file}", get(downloads::download))
        .with_state(site)
        .layer(middleware::from_fn(language::choose))
        .layer(CompressionLayer::new())
        .layer(middleware::from_fn(guard::same_origin))
        .layer(middleware::from_fn(guard::headers))
        // Outermost, so that nothing can hold up the answer to whoever watches over the server.
        .route("/healthz", get(|| async { "ok\n" }))
}

#[cfg(test)]
mod tests;
