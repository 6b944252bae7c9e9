//! Who may ask for what: the one table of routes, and what stands before every handler.
//!
//! A route cannot be added without saying who may use it, and pages that Leptos knows but the table does not keep the
//! server from starting. What a handler is told about the person asking, [`Viewer`], was found out here.

mod naming;
mod refusal;
mod unsent;
mod viewer;

use super::{Site, api::limit, cookie, freshness, pages};
use anyhow::ensure;
use app::{App, Viewer};
use axum::{
    Extension, Router,
    extract::{DefaultBodyLimit, RawPathParams, Request, State},
    handler::Handler,
    http::{HeaderValue, Method, header},
    middleware::{self, Next},
    response::Response,
    routing::{MethodFilter, MethodRouter, get, on},
};
use deliberation::Role;
pub(super) use naming::Naming;
use refusal::Refusal;
pub(super) use refusal::TooSlow;
use serde::Serialize;
use std::{collections::BTreeSet, fmt, time::Duration};
use tower_http::limit::RequestBodyLimitLayer;
use viewer::Asked;

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Access {
    /// Everybody. Where `{slug}` in the path names a draft, only whoever has a role on it.
    Public,
    /// Everybody here; the handler looks for the cookie or token of a participant, and decides itself, also about
    /// drafts.
    Participant,
    /// Whoever is signed in.
    SignedIn,
    /// Whoever has this role, or one that includes it, on the poll that the address names. Admins have every
    /// role. For anybody else there is no such address, as if the poll did not exist.
    Poll(Role),
    /// Admins. For anybody else there is no such address.
    Admin,
}

impl fmt::Display for Access {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Public => f.write_str("public"),
            Self::Participant => f.write_str("participant"),
            Self::SignedIn => f.write_str("signed-in"),
            Self::Poll(role) => write!(f, "poll:{role}"),
            Self::Admin => f.write_str("admin"),
        }
    }
}

/// A row of the table, for people and tests.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(crate) struct Entry {
    method: String,
    path: String,
    access: String,
    /// Whether people read it in a browser: a page, and not a file, a form or an answer for programs.
    page: bool,
}

/// What holds for one route.
#[derive(Clone, Copy, Debug)]
struct Rule {
    access: Access,
    /// How long an answer may take to begin.
    time: Duration,
    /// What of the address names the poll.
    naming: Naming,
}

impl Rule {
    /// For addresses with `{slug}`, and those about no poll.
    fn new(access: Access, time: Duration) -> Self {
        Self { access, time, naming: Naming::Slug }
    }
}

/// Largest body that a request may have where nothing else is said: forms are small.
const BODY: usize = 64 << 10;
/// How long an answer may take where nothing else is said.
const TIME: Duration = Duration::from_secs(30);
/// How long an answer may take that is made from all votes of a poll.
const LONG: Duration = Duration::from_secs(600);

/// Bytes that come in within a second on a slow line: 2 Mbit.
const SLOW: usize = 256 << 10;

/// The table of routes while it is written.
pub(super) struct Routes {
    router: Router<Site>,
    table: Vec<Entry>,
    /// Pages that need no handler of their own, so that without Leptos they would be nothing.
    pages: BTreeSet<String>,
}

impl Routes {
    /// No routes yet.
    pub(super) fn new() -> Self {
        Self { router: Router::new(), table: Vec::new(), pages: BTreeSet::new() }
    }

    /// A page that Leptos renders.
    pub(super) fn page(mut self, path: &str, access: Access) -> Self {
        self.pages.insert(path.to_owned());
        let handler = guarded(get(pages::page), Rule::new(access, TIME), BODY);
        self.add(Method::GET, path, access, handler.layer(middleware::from_fn(freshness::tag))).read_by_people()
    }

    /// A page that Leptos renders at the request of a handler, which gives it what only the handler knows.
    pub(super) fn shown<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.route(Method::GET, path, access, handler).read_by_people()
    }

    /// The same, where the answer may take minutes to begin, and everybody may keep it as long as it has not changed.
    pub(super) fn shown_slowly<H, T>(mut self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.pages.insert(path.to_owned());
        let handler = guarded(get(handler), Rule::new(access, LONG), BODY);
        self.add(Method::GET, path, access, handler.layer(middleware::from_fn(freshness::tag))).read_by_people()
    }

    /// The same, for a page that everybody may keep as long as it has not changed.
    pub(super) fn fresh<H, T>(mut self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.pages.insert(path.to_owned());
        let handler = guarded(get(handler), Rule::new(access, TIME), BODY);
        self.add(Method::GET, path, access, handler.layer(middleware::from_fn(freshness::tag))).read_by_people()
    }

    /// A handler; GET answers HEAD as well.
    pub(super) fn route<H, T>(self, method: Method, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let handler = on(filter(&method), handler);
        self.add(method, path, access, guarded(handler, Rule::new(access, TIME), BODY))
    }

    /// A handler whose answer may take minutes to begin.
    pub(super) fn slow<H, T>(self, method: Method, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let handler = on(filter(&method), handler);
        self.add(method, path, access, guarded(handler, Rule::new(access, LONG), BODY))
    }

    /// A handler that takes bodies of up to `most` bytes, for which there is as much time as a slow line needs.
    pub(super) fn large<H, T>(self, method: Method, path: &str, access: Access, most: usize, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let handler = on(filter(&method), handler);
        self.add(
            method,
            path,
            access,
            guarded(handler, Rule::new(access, LONG + Duration::from_secs((most / SLOW) as u64)), most),
        )
    }

    /// Something that programs read, as often as [`limit`] allows.
    pub(super) fn read<H, T>(self, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.read_of(Naming::Slug, path, access, handler)
    }

    /// The same, where something else than `{slug}` may name the poll. Whether it is there, also as a draft, is then for
    /// the handler to say.
    pub(super) fn read_of<H, T>(self, naming: Naming, path: &str, access: Access, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        let handler = get(handler).route_layer(middleware::from_fn(limit::count));
        let rule = Rule { naming, ..Rule::new(access, LONG) };
        self.add(Method::GET, path, access, guarded(handler, rule, BODY))
    }

    /// Something that is the same for everybody, so that nobody needs to find out who asks.
    pub(super) fn file<H, T>(self, path: &str, handler: H) -> Self
    where
        H: Handler<T, Site>,
        T: 'static,
    {
        self.add(Method::GET, path, Access::Public, get(handler).route_layer(RequestBodyLimitLayer::new(BODY)))
    }

    fn add(mut self, method: Method, path: &str, access: Access, handler: MethodRouter<Site>) -> Self {
        let (method, access) = (method.to_string(), access.to_string());
        self.table.push(Entry { method, path: path.to_owned(), access, page: false });
        self.router = self.router.route(path, handler);
        self
    }

    /// The row that was added last is a page.
    fn read_by_people(mut self) -> Self {
        if let Some(row) = self.table.last_mut() {
            row.page = true;
        }
        self
    }

    /// The rows, sorted.
    pub(super) fn table(mut self) -> Vec<Entry> {
        self.table.sort();
        self.table
    }

    /// The router, where it has no pages.
    pub(super) fn unchecked(self) -> Router<Site> {
        self.router
    }

    /// The router, if the table and Leptos agree on which pages there are.
    pub(super) fn router(self) -> anyhow::Result<Router<Site>> {
        let known: BTreeSet<String> =
            leptos_axum::generate_route_list(App).iter().map(|listing| listing.path().to_owned()).collect();
        let rows = self.table.iter().filter(|row| row.method == "GET");
        let rows: BTreeSet<String> = rows.map(|row| row.path.clone()).collect();
        let differ: Vec<&String> = known.difference(&rows).chain(self.pages.difference(&known)).collect();
        ensure!(
            differ.is_empty(),
            "these pages are in one of app.rs and the table of routes, but not in both: {differ:?}"
        );
        Ok(self.router)
    }
}

fn guarded(handler: MethodRouter<Site>, rule: Rule, body: usize) -> MethodRouter<Site> {
    // The framework's own limit, 2 MB for forms with files, would come before ours.
    let handler = handler.route_layer(DefaultBodyLimit::disable()).route_layer(RequestBodyLimitLayer::new(body));
    handler.route_layer(middleware::from_fn_with_state(rule, guard))
}

/// Methods of forms and programs; anything else would be a slip in the table and answers nothing.
fn filter(method: &Method) -> MethodFilter {
    MethodFilter::try_from(method.clone()).unwrap_or(MethodFilter::TRACE)
}

/// Stands before every handler: finds out who asks, refuses or hands on, and keeps private answers out of caches.
async fn guard(
    State(rule): State<Rule>,
    Extension(site): Extension<Site>,
    params: RawPathParams,
    request: Request,
    next: Next,
) -> Response {
    let slug = rule.naming.poll(&params, request.uri());
    let answer = admit(rule, &site, slug.as_deref(), request, next);
    match tokio::time::timeout(rule.time, answer).await {
        Ok(response) => response,
        Err(_) => refusal::too_slow(),
    }
}

async fn admit(rule: Rule, site: &Site, slug: Option<&str>, mut request: Request, next: Next) -> Response {
    let Rule { access, naming, .. } = rule;
    let asked = Asked::of(&request);
    let language = request.extensions().get().copied().unwrap_or_default();
    let decides_itself = access == Access::Participant || naming != Naming::Slug;
    let known = match viewer::identify(site, request.headers(), decides_itself, slug).await {
        Ok(known) => known,
        Err(error) => return error.answer(&asked),
    };
    let viewer = Viewer { language, ..known.viewer };
    let refused = if known.is_program && !asked.reads {
        Some(Refusal::ReadsOnly)
    } else {
        refusal(access, &viewer).or(known.lacks_poll.then_some(Refusal::Missing))
    };
    let is_private = viewer.account.is_some();
    let mut response = match refused {
        Some(refusal) => refusal.answer(site, &asked, viewer, request).await,
        None => {
            request.extensions_mut().insert(viewer);
            next.run(request).await
        }
    };
    // Only a page is followed by nothing else at once: of two requests at one moment the second would come with the
    // token that has just been replaced.
    if let Some(session) = known.renew.filter(|_| asked.is_page) {
        match site.store().renew_session(&session).await {
            Ok(Some(secret)) => cookie::set(response.headers_mut(), &secret, &site.settings.public),
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "a session keeps its token for now"),
        }
    }
    if is_private || response.headers().contains_key(header::SET_COOKIE) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// Why a viewer may not use a route; `None` when they may.
fn refusal(access: Access, viewer: &Viewer) -> Option<Refusal> {
    let allowed = match access {
        Access::Public | Access::Participant => true,
        Access::SignedIn => viewer.account.is_some(),
        Access::Poll(role) => viewer.may(role),
        Access::Admin => viewer.is_admin(),
    };
    match (allowed, &viewer.account) {
        (true, _) => None,
        (false, None) => Some(Refusal::SignIn),
        (false, Some(_)) => Some(Refusal::Missing),
    }
}

#[cfg(test)]
mod tests;
