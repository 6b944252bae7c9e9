//! The web server: pages, what they load, downloads, and who may see what.
//!
//! * [`access`]: the one table of routes, with who may use each;
//! * [`pages`]: hands requests to Leptos;
//! * [`accounts`]: signing in and out, one's own account, everybody's accounts;
//! * [`assets`]: style, icon, start script, and the browser part where it was built;
//! * [`participate`]: taking part; [`facilitate`]: running a poll;
//! * [`drafting`]: drafting a constitution;
//! * [`reports`]: published reports on models; [`robustness`]: opinion groups with other choices;
//! * [`feed`], [`badge`]: what is new, for feed readers and for pages of others;
//! * [`downloads`]: the files of a poll;
//! * [`subscription`]: mail about a poll;
//! * [`api`]: reading for programs, and its description;
//! * [`live`]: what is new, for pages that stay open;
//! * [`embed`]: polls inside pages of other sites;
//! * [`language`]: which language a request is answered in;
//! * [`away`]: what is said when the database is away; [`last_shown`]: what was published, until it is back;
//! * [`guard`]: security headers, and no requests from other sites that change something;
//! * [`address`], [`cookie`]: where a request comes from, and whose it is; [`buckets`]: how often it may;
//! * [`freshness`]: entity tags, so that what has not changed is not sent again.

mod access;
mod accounts;
mod address;
mod api;
mod assets;
mod away;
mod badge;
mod buckets;
mod cookie;
mod downloads;
mod drafting;
mod embed;
mod facilitate;
mod feed;
mod freshness;
mod guard;
mod language;
mod last_shown;
mod live;
mod pages;
mod participate;
mod reports;
mod robustness;
mod settings;
mod subscription;

pub(crate) use access::Entry;
pub(crate) use address::PublicAddress;
pub(crate) use settings::Settings;

use crate::{
    bulletin::Bulletin,
    oidc,
    participation::{BallotBox, Decks, Seals},
    password::Passwords,
    rating::Blinds,
    secret::SealingSecret,
    translate::PublicNames,
};
use access::{Access, Naming, Routes};
use app::Source;
use assets::Assets;
use axum::{Extension, Router, http::Method, middleware};
use deliberation::store::Store;
use downloads::Exports;
use last_shown::LastShown;
use std::sync::Arc;
use tokio::sync::watch;
use tower_http::compression::{
    CompressionLayer,
    predicate::{DefaultPredicate, NotForContentType, Predicate},
};

/// What every handler may need. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Site {
    source: Source,
    assets: Arc<Assets>,
    exports: Arc<Exports>,
    bundles: Arc<reports::bundles::Bundles>,
    studies: Arc<facilitate::studies::Studies>,
    last_shown: Arc<LastShown>,
    tried: Arc<robustness::Tried>,
    decks: Arc<Decks>,
    ballot_box: BallotBox,
    bulletin: Bulletin,
    seals: Seals,
    names: PublicNames,
    blinds: Blinds,
    passwords: Passwords,
    limits: Arc<buckets::Buckets>,
    settings: Arc<Settings>,
}

impl Site {
    /// A site over `store`, with the browser part if its files are found. `stop` ends what pages wait for.
    pub(crate) fn new(
        store: Store,
        secret: &SealingSecret,
        settings: Settings,
        stop: watch::Receiver<bool>,
    ) -> anyhow::Result<Self> {
        let names = PublicNames::new(secret);
        Ok(Self {
            source: Source::new(store.clone()),
            assets: Arc::new(Assets::load()),
            exports: Arc::default(),
            bundles: Arc::default(),
            studies: Arc::default(),
            last_shown: Arc::default(),
            tried: Arc::default(),
            decks: Decks::new(store.clone(), names.clone(), settings.table_age),
            ballot_box: BallotBox::open(store.clone()),
            bulletin: Bulletin::post(store, stop),
            seals: Seals::new(secret),
            names,
            blinds: Blinds::new(secret),
            passwords: Passwords::new()?,
            limits: Arc::default(),
            settings: Arc::new(settings),
        })
    }

    fn store(&self) -> &Store {
        self.source.store()
    }
}

/// Every address of the site but `/healthz`, with who may use it.
fn routes() -> Routes {
    use Access::{Admin, Participant, Poll, Public, SignedIn};
    use deliberation::Role::{Facilitator, Moderator, Reader};
    Routes::new()
        .page("/", Public)
        .page("/words", Public)
        .page("/polls/{slug}", Public)
        .page("/polls/{slug}/results", Public)
        .page("/polls/{slug}/statements", Public)
        .fresh("/polls/{slug}/statements/{id}", Public, participate::translation::page)
        .page("/polls/{slug}/excerpts/{number}", Public)
        .page("/polls/{slug}/map", Public)
        .page("/polls/{slug}/agreement", Public)
        .page("/polls/{slug}/constitution", Public)
        .page("/polls/{slug}/data", Public)
        .page("/polls/{slug}/weighting", Public)
        .shown_slowly("/polls/{slug}/robustness", Public, robustness::page)
        .route(Method::GET, "/polls/{slug}/events", Public, live::events)
        .slow(Method::GET, "/polls/{slug}/data/{file}", Public, downloads::download)
        .slow(Method::GET, "/facilitate/{slug}/data/whole.zip", Poll(Facilitator), downloads::whole)
        .shown("/polls/{slug}/join", Participant, participate::join::page)
        .route(Method::POST, "/polls/{slug}/join", Participant, participate::join::form)
        .route(Method::GET, "/polls/{slug}/sign-in", Participant, participate::sign_in::depart)
        .shown("/polls/{slug}/return", Participant, participate::returning::page)
        .route(Method::POST, "/polls/{slug}/return", Participant, participate::returning::form)
        .shown("/polls/{slug}/vote", Participant, participate::vote::page)
        .route(Method::POST, "/polls/{slug}/votes", Participant, participate::vote::form)
        .shown("/polls/{slug}/write", Participant, participate::write::page)
        .route(Method::POST, "/polls/{slug}/write", Participant, participate::write::form)
        .route(Method::POST, "/polls/{slug}/statements/{id}/report", Participant, participate::write::report)
        .route(Method::POST, "/polls/{slug}/statements/{id}/translation", Participant, participate::translation::form)
        .shown("/polls/{slug}/topics", Participant, participate::topics::page)
        .route(Method::POST, "/polls/{slug}/topics", Participant, participate::topics::form)
        .route(Method::POST, "/api/v1/polls/{slug}/topics", Participant, participate::topics::set)
        .shown("/polls/{slug}/rate", Participant, participate::rate::page)
        .route(Method::POST, "/polls/{slug}/rate", Participant, participate::rate::form)
        .shown("/polls/{slug}/me", Participant, participate::mine::page)
        .shown("/polls/{slug}/me/about", Participant, participate::mine::about_page)
        .route(Method::POST, "/polls/{slug}/me/about", Participant, participate::mine::about_form)
        .route(Method::GET, "/polls/{slug}/me/data.json", Participant, participate::mine::data)
        .route(Method::POST, "/polls/{slug}/me/invitations", Participant, participate::mine::passing::make)
        .route(Method::POST, "/polls/{slug}/me/erase", Participant, participate::mine::erase)
        .route(Method::POST, "/polls/{slug}/me/leave", Participant, participate::mine::leave)
        .route(Method::POST, "/api/v1/polls/{slug}/participants", Participant, participate::api::join)
        .route(Method::GET, "/api/v1/polls/{slug}/next", Participant, participate::api::next)
        .route(Method::POST, "/api/v1/polls/{slug}/votes", Participant, participate::api::vote)
        .route(Method::POST, "/api/v1/polls/{slug}/statements", Participant, participate::api::submit)
        .route(
            Method::POST,
            "/api/v1/polls/{slug}/statements/{id}/translation",
            Participant,
            participate::translation::translate,
        )
        .route(Method::GET, "/api/v1/polls/{slug}/statements/similar", Participant, participate::api::similar)
        .shown("/api", Public, api::document::shown)
        .read("/api/v1/openapi.json", Public, api::openapi)
        .read("/api/v1/polls", Public, api::polls::list)
        .read("/api/v1/polls/{slug}", Public, api::polls::one)
        .read("/api/v1/polls/{slug}/counts", Public, api::polls::counts)
        .read("/api/v1/polls/{slug}/activity", Poll(Reader), api::activity::activity)
        .read("/api/v1/polls/{slug}/statements", Public, api::statements::list)
        .read("/api/v1/polls/{slug}/analyses/{version}", Public, api::versions::analysis)
        .read("/api/v1/polls/{slug}/constitutions/{version}", Public, api::versions::constitution)
        .read("/api/v1/polls/{slug}/ratings/{version}", Public, api::ratings::rating)
        .read("/api/v1/polls/{slug}/runs", Poll(Reader), api::runs::list)
        .read_of(Naming::Conversation, "/api/v3/math/pca2", Public, api::pca2::by_query)
        .read("/polls/{slug}/math/pca2", Public, api::pca2::by_path)
        .read_of(Naming::Conversation, "/api/v3/conversations", Public, api::polis::conversation)
        .read_of(Naming::Conversation, "/api/v3/comments", Public, api::polis::comments)
        .read_of(Naming::Conversation, "/api/v3/votes", Public, api::polis::votes)
        .read_of(Naming::Report, "/api/v3/reports", Public, api::polis::reports)
        .read_of(Naming::ReportInPath, "/api/v3/reportExport/{report}/{file}", Public, api::polis::export)
        .shown("/polls/{slug}/moderation", Public, facilitate::numbers::public_log)
        .shown("/facilitate", SignedIn, facilitate::own::list)
        .shown("/facilitate/new", SignedIn, facilitate::own::page)
        .large(Method::POST, "/facilitate/new", SignedIn, facilitate::GIVEN_BACK, facilitate::own::make)
        .shown("/facilitate/new/import", SignedIn, facilitate::importing::page)
        .large(
            Method::POST,
            "/facilitate/new/import",
            SignedIn,
            facilitate::importing::LARGEST,
            facilitate::importing::import,
        )
        .shown("/facilitate/{slug}", Poll(Reader), facilitate::stand::page)
        .route(Method::POST, "/facilitate/{slug}/open", Poll(Facilitator), facilitate::stand::open)
        .shown_slowly("/facilitate/{slug}/close", Poll(Facilitator), facilitate::stand::dry_run)
        .slow(Method::POST, "/facilitate/{slug}/close", Poll(Facilitator), facilitate::stand::close)
        .route(Method::POST, "/facilitate/{slug}/reopen", Poll(Facilitator), facilitate::stand::reopen)
        .route(Method::POST, "/facilitate/{slug}/delete", Poll(Facilitator), facilitate::own::delete)
        .shown("/facilitate/{slug}/settings", Poll(Facilitator), facilitate::settings::page)
        // Thousands of words may be watched, in letters of which each takes six signs in a form.
        .large(
            Method::POST,
            "/facilitate/{slug}/settings",
            Poll(Facilitator),
            facilitate::GIVEN_BACK,
            facilitate::settings::save,
        )
        .shown("/facilitate/{slug}/preview", Poll(Reader), facilitate::preview::page)
        .shown("/facilitate/{slug}/preview/{step}", Poll(Reader), facilitate::preview::step)
        .shown("/facilitate/{slug}/seeds", Poll(Facilitator), facilitate::seeds::page)
        .large(Method::POST, "/facilitate/{slug}/seeds", Poll(Facilitator), facilitate::LARGE, facilitate::seeds::add)
        .shown("/facilitate/{slug}/statements", Poll(Reader), facilitate::statements::page)
        .route(Method::POST, "/facilitate/{slug}/statements", Poll(Moderator), facilitate::statements::decide)
        .route(Method::POST, "/facilitate/{slug}/statements/mail", Poll(Moderator), facilitate::queue_mail::change)
        .shown("/facilitate/{slug}/people", Poll(Facilitator), facilitate::people::page)
        .route(Method::POST, "/facilitate/{slug}/codes", Poll(Facilitator), facilitate::people::make_codes)
        .large(Method::POST, "/facilitate/{slug}/list", Poll(Facilitator), facilitate::LARGE, facilitate::people::list)
        .slow(Method::GET, "/facilitate/{slug}/ids.csv", Poll(Facilitator), facilitate::people::ids_file)
        // A form that is not right comes back on the page of patterns, which may have to be worked out anew.
        .slow(Method::POST, "/facilitate/{slug}/ban", Poll(Moderator), facilitate::people::ban)
        .route(Method::POST, "/facilitate/{slug}/colleagues", Poll(Facilitator), facilitate::people::colleagues)
        .shown("/facilitate/{slug}/messages", Poll(Facilitator), facilitate::messages::page)
        .route(Method::POST, "/facilitate/{slug}/webhooks", Poll(Facilitator), facilitate::messages::webhooks)
        .shown("/facilitate/{slug}/names", Poll(Facilitator), facilitate::names::page)
        .route(Method::POST, "/facilitate/{slug}/names", Poll(Facilitator), facilitate::names::save)
        .shown("/facilitate/{slug}/excerpts", Poll(Facilitator), facilitate::excerpts::list)
        .route(Method::POST, "/facilitate/{slug}/excerpts", Poll(Facilitator), facilitate::excerpts::make)
        .shown("/facilitate/{slug}/excerpts/{number}", Poll(Facilitator), facilitate::excerpts::one)
        // Every statement of a large poll may be ticked.
        .large(
            Method::POST,
            "/facilitate/{slug}/excerpts/{number}",
            Poll(Facilitator),
            facilitate::LARGE,
            facilitate::excerpts::change,
        )
        .shown("/facilitate/{slug}/runs", Poll(Reader), facilitate::runs::page)
        // A whole constitution may be pasted.
        .large(
            Method::POST,
            "/facilitate/{slug}/runs",
            Poll(Facilitator),
            facilitate::GIVEN_BACK,
            facilitate::runs::ask,
        )
        .shown("/facilitate/{slug}/runs/{run}", Poll(Reader), facilitate::runs::one)
        .route(Method::POST, "/facilitate/{slug}/runs/{run}", Poll(Facilitator), facilitate::runs::change)
        .shown("/facilitate/{slug}/sites", Poll(Facilitator), facilitate::sites::page)
        .route(Method::POST, "/facilitate/{slug}/sites", Poll(Facilitator), facilitate::sites::change)
        .shown("/sites/{site}", Public, embed::site::page)
        .slow(
            Method::GET,
            "/facilitate/{slug}/runs/{run}/hand-over.zip",
            Poll(Reader),
            facilitate::elsewhere::hand_over,
        )
        .large(
            Method::POST,
            "/facilitate/{slug}/runs/{run}/return",
            Poll(Facilitator),
            facilitate::elsewhere::LARGEST,
            facilitate::elsewhere::take_back,
        )
        .shown("/facilitate/{slug}/monitor", Poll(Reader), facilitate::numbers::monitor)
        .route(Method::GET, "/facilitate/{slug}/monitor.csv", Poll(Reader), facilitate::numbers::monitor_file)
        .shown_slowly("/facilitate/{slug}/live", Poll(Reader), facilitate::live::page)
        .slow(Method::GET, "/facilitate/{slug}/live.csv", Poll(Reader), facilitate::live::counts_file)
        .shown_slowly("/facilitate/{slug}/weighting", Poll(Reader), facilitate::studies::weighting_page)
        .shown_slowly("/facilitate/{slug}/patterns", Poll(Reader), facilitate::studies::patterns)
        .shown("/facilitate/{slug}/log", Poll(Reader), facilitate::numbers::log)
        .route(Method::GET, "/facilitate/{slug}/log.csv", Poll(Reader), facilitate::numbers::log_file)
        .fresh("/polls/{slug}/constitution/v/{version}", Public, drafting::version::page)
        .fresh("/polls/{slug}/constitution/diff/{from}/{to}", Public, drafting::version::difference)
        .fresh("/polls/{slug}/report", Public, reports::newest)
        .fresh("/polls/{slug}/report/v/{version}", Public, reports::version)
        .route(Method::GET, "/polls/{slug}/report/v/{version}/report.html", Public, reports::single::file)
        .slow(Method::GET, "/polls/{slug}/report/v/{version}/bundle.zip", Public, reports::bundle)
        .slow(
            Method::GET,
            "/polls/{slug}/report/v/{version}/bundle-with-models.zip",
            Public,
            reports::bundle_with_models,
        )
        .slow(Method::GET, "/polls/{slug}/report/v/{version}/data/{file}", Public, reports::data)
        .slow(Method::GET, "/polls/{slug}/report/v/{version}/models/{model}/{file}", Public, reports::models::file)
        .route(Method::GET, "/feed.atom", Public, feed::of_site)
        .route(Method::GET, "/polls/{slug}/feed.atom", Public, feed::of_poll)
        .route(Method::GET, "/polls/{slug}/badge.svg", Public, badge::badge)
        .shown("/facilitate/{slug}/report", Poll(Reader), facilitate::reports::page)
        .route(Method::GET, "/facilitate/{slug}/report/preview/{sha256}", Poll(Reader), facilitate::reports::preview)
        .route(Method::POST, "/facilitate/{slug}/report/publish", Poll(Facilitator), facilitate::reports::publish)
        .route(Method::POST, "/facilitate/{slug}/report/thaw", Poll(Facilitator), facilitate::reports::thaw)
        .route(Method::POST, "/facilitate/{slug}/report/rating", Poll(Facilitator), facilitate::rating::change)
        .shown("/facilitate/{slug}/constitution", Poll(Reader), drafting::page)
        .route(Method::POST, "/facilitate/{slug}/constitution/params", Poll(Facilitator), drafting::begin::params)
        .route(Method::POST, "/facilitate/{slug}/constitution/begin", Poll(Facilitator), drafting::begin::begin)
        .route(Method::POST, "/facilitate/{slug}/constitution/decide", Poll(Facilitator), drafting::decide::form)
        .route(
            Method::GET,
            "/facilitate/{slug}/constitution/preview/{version}",
            Poll(Reader),
            drafting::version::preview,
        )
        .route(Method::POST, "/facilitate/{slug}/constitution/vote", Poll(Facilitator), drafting::vote::vote)
        .route(Method::POST, "/facilitate/{slug}/constitution/ratify", Poll(Facilitator), drafting::ratify::ratify)
        .route(Method::POST, "/facilitate/{slug}/constitution/publish", Poll(Facilitator), drafting::ratify::publish)
        .page("/polls/{slug}/subscribe", Public)
        .route(Method::POST, "/polls/{slug}/subscribe", Public, subscription::ask)
        .shown("/polls/{slug}/subscription/{number}/{seal}", Public, subscription::page)
        .route(Method::POST, "/polls/{slug}/subscription/{number}/{seal}", Public, subscription::change)
        .page("/sign-in", Public)
        .route(Method::POST, "/sign-in", Public, accounts::sign_in::submit)
        .route(Method::GET, "/sign-in/oidc", Public, accounts::oidc::depart)
        .route(Method::GET, oidc::CALLBACK, Public, accounts::oidc::arrive)
        .route(Method::POST, "/sign-out", Public, accounts::sign_in::leave)
        .page("/sign-in/forgotten", Public)
        .route(Method::POST, "/sign-in/forgotten", Public, accounts::forgotten::ask)
        .shown("/welcome/{token}", Public, accounts::welcome::page)
        .route(Method::POST, "/welcome/{token}", Public, accounts::welcome::submit)
        .page("/account", SignedIn)
        .route(Method::POST, "/account/name", SignedIn, accounts::own::name)
        .route(Method::POST, "/account/password", SignedIn, accounts::own::password)
        .route(Method::POST, "/account/sessions/end", SignedIn, accounts::own::end_session)
        .route(Method::POST, "/account/tokens", SignedIn, accounts::own::make_token)
        .route(Method::POST, "/account/tokens/end", SignedIn, accounts::own::end_token)
        .page("/admin/accounts", Admin)
        .route(Method::POST, "/admin/accounts", Admin, accounts::everybody::create)
        .route(Method::POST, "/admin/accounts/{id}", Admin, accounts::everybody::change)
        .file("/assets/{file}", assets::embedded)
        .file("/pkg/{*file}", assets::browser)
        .file("/embed.js", embed::script)
        .file("/favicon.ico", assets::icon)
        .file("/robots.txt", assets::robots)
}

/// Outside of everything else, so that nothing can hold up the answer to whoever watches over the server.
fn watch() -> Routes {
    Routes::new().file("/healthz", away::health)
}

/// The table of routes, for people and tests.
pub(crate) fn table() -> Vec<Entry> {
    let mut table = routes().table();
    table.extend(watch().table());
    table.sort();
    table
}

/// What is worth compressing. Archives and weights are not, and whoever loads half of one has to be able to go on.
fn compressible() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/octet-stream"))
}

/// The whole site as one service.
pub(crate) fn router(site: Site) -> anyhow::Result<Router> {
    let proxies = site.settings.proxies;
    let is_secure = site.settings.public.is_secure();
    let router = routes()
        .router()?
        .fallback(pages::elsewhere)
        .layer(middleware::from_fn_with_state(guard::POLICY, embed::allow))
        // Outside, so that a page is kept with the rule of who may frame it.
        .layer(middleware::from_fn(last_shown::instead))
        .layer(Extension(site.clone()))
        .layer(middleware::from_fn_with_state(is_secure, language::choose))
        .layer(middleware::from_fn(guard::same_origin))
        .layer(middleware::from_fn(api::fault::shape))
        .layer(CompressionLayer::new().compress_when(compressible()))
        .layer(middleware::from_fn_with_state(proxies, address::find))
        .merge(watch().unchecked())
        .layer(middleware::from_fn_with_state(is_secure, guard::headers))
        .layer(middleware::from_fn(away::say_when));
    Ok(router.with_state(site))
}

#[cfg(test)]
mod tests;
