//! Style, icon and scripts. Addresses carry a hash of the content, so that browsers may keep them for ever.

use super::{Site, embed::FRAMED};
use app::shell::Browser;
use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, Uri, header},
    response::{IntoResponse, Response},
};
use sha2::{Digest, Sha256};
use std::{env, fs, path::PathBuf};
use tower::ServiceExt;
use tower_http::services::ServeDir;

/// All style sheets in the order of `style/main.css`.
pub(super) const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
/// Starts the islands.
const START: &str = include_str!("../../../public/start.js");
/// Tells a page that stays open what is new.
const NEWS: &str = include_str!("../../../public/news.js");
/// Keeps the page of a run up to date.
const RUN: &str = include_str!("../../../public/run.js");
/// Says in time that a session ends.
const SESSION: &str = include_str!("../../../public/session.js");
/// Copies the address of a poll, or hands it on.
const SHARE: &str = include_str!("../../../public/share.js");
/// Single keys for whoever decides about one thing after the other.
const KEYS: &str = include_str!("../../../public/keys.js");
/// Icon of the site.
const ICON: &str = include_str!("../../../public/favicon.svg");
/// For search engines.
const ROBOTS: &str = include_str!("../../../public/robots.txt");

/// For what is found under an address that names its content.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// For what may change.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("no-cache");

/// What pages load.
pub(super) struct Assets {
    /// Where it is.
    pub(super) addresses: app::Assets,
    /// Folder of the browser part.
    browser: Option<PathBuf>,
}

impl Assets {
    /// Embedded files, and the browser part if its two files lie in one of the places where builds put them.
    pub(super) fn load() -> Self {
        let browser = folders().into_iter().find_map(|folder| {
            let glue = fs::read(folder.join("folkmoot.js")).ok()?;
            let wasm = fs::read(folder.join("folkmoot.wasm")).ok()?;
            let found = Browser {
                start: format!("/assets/start.{}.js", hash(START.as_bytes())),
                glue: format!("/pkg/folkmoot.js?v={}", hash(&glue)),
                wasm: format!("/pkg/folkmoot.wasm?v={}", hash(&wasm)),
            };
            Some((folder, found))
        });
        match &browser {
            Some((folder, _)) => tracing::info!(folder = %folder.display(), "browser part found"),
            None => tracing::info!("no browser part found: pages are served without script"),
        }
        let (folder, found) = browser.unzip();
        let addresses = app::Assets {
            style: format!("/assets/folkmoot.{}.css", hash(STYLE.as_bytes())),
            icon: format!("/assets/favicon.{}.svg", hash(ICON.as_bytes())),
            news: format!("/assets/news.{}.js", hash(NEWS.as_bytes())),
            run: format!("/assets/run.{}.js", hash(RUN.as_bytes())),
            session: format!("/assets/session.{}.js", hash(SESSION.as_bytes())),
            share: format!("/assets/share.{}.js", hash(SHARE.as_bytes())),
            browser: found,
        };
        Self { addresses, browser: folder }
    }
}

/// Where the browser part may lie: where the environment says, beside the program, below the working folder.
fn folders() -> Vec<PathBuf> {
    let named = env::var_os("FOLKMOOT_SITE").map(PathBuf::from);
    let beside = env::current_exe().ok().and_then(|program| Some(program.parent()?.parent()?.join("site")));
    let sites = match named {
        Some(site) => vec![site],
        None => beside.into_iter().chain([PathBuf::from("target/site")]).collect(),
    };
    sites.into_iter().map(|site| site.join("pkg")).collect()
}

/// `/assets/{file}`: what is part of the program, under a name that holds a hash of the content.
pub(super) async fn embedded(State(site): State<Site>, Path(file): Path<String>) -> Response {
    let address = format!("/assets/{file}");
    let known = &site.assets.addresses;
    const SCRIPT: &str = "text/javascript; charset=utf-8";
    let (kind, text) = if address == known.style {
        ("text/css; charset=utf-8", STYLE)
    } else if address == known.icon {
        ("image/svg+xml", ICON)
    } else if address == known.news {
        (SCRIPT, NEWS)
    } else if address == known.run {
        (SCRIPT, RUN)
    } else if address == known.session {
        (SCRIPT, SESSION)
    } else if address == known.share {
        (SCRIPT, SHARE)
    } else if known.browser.as_ref().is_some_and(|browser| browser.start == address) {
        (SCRIPT, START)
    } else if address == framed() {
        (SCRIPT, FRAMED)
    } else if address == keys() {
        (SCRIPT, KEYS)
    } else {
        return StatusCode::NOT_FOUND.into_response();
    };
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")], text)
        .into_response()
}

/// Where the script is that pages load inside a frame.
pub(super) fn framed() -> String {
    format!("/assets/framed.{}.js", hash(FRAMED.as_bytes()))
}

/// Where the script is that pages with single keys load.
pub(super) fn keys() -> String {
    format!("/assets/keys.{}.js", hash(KEYS.as_bytes()))
}

/// `/favicon.ico`, for whoever does not read the page.
pub(super) async fn icon() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "image/svg+xml")], ICON)
}

/// `/robots.txt`.
pub(super) async fn robots() -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS)
}

/// `/pkg/{*file}`: the browser part. A file may be kept when its address says which version was meant.
pub(super) async fn browser(State(site): State<Site>, mut request: Request) -> Response {
    let Some(folder) = &site.assets.browser else { return StatusCode::NOT_FOUND.into_response() };
    let uri = request.uri();
    let named = uri.query().is_some_and(|query| query.starts_with("v="));
    let Some(Ok(below)) = uri.path().strip_prefix("/pkg").map(str::parse::<Uri>) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    *request.uri_mut() = below;
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let mut response = match files.oneshot(request).await {
        Ok(response) => response.into_response(),
        Err(never) => match never {},
    };
    let rule = if named && response.status().is_success() { FOR_EVER } else { ASK_AGAIN };
    response.headers_mut().insert(header::CACHE_CONTROL, rule);
    response
}

/// The first characters of the SHA-256 of some content.
fn hash(content: &[u8]) -> String {
    hex::encode(&Sha256::digest(content)[..8])
}
