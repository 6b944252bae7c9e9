//! Style, icon and scripts. Addresses carry a hash of the content, so that browsers may keep them for ever.

use super::Site;
use app::shell::Browser;
use axum::{
    Router,
    extract::Request,
    http::{HeaderValue, header},
    middleware::{self, Next},
    response::{IntoResponse, Response},
    routing::get,
};
use sha2::{Digest, Sha256};
use std::{
    env, fs,
    path::{Path, PathBuf},
};
use tower_http::services::ServeDir;

/// All style sheets in the order of `style/main.css`.
const STYLE: &str = include_str!(concat!(env!("OUT_DIR"), "/style.css"));
/// Starts the islands.
const START: &str = include_str!("../../../public/start.js");
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

/// The addresses of what pages load.
pub(super) fn routes(assets: &Assets) -> Router<Site> {
    let embedded = |kind: &'static str, text: &'static str| {
        get(move || async move {
            ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")], text)
        })
    };
    let mut routes = Router::new()
        .route(&assets.addresses.style, embedded("text/css; charset=utf-8", STYLE))
        .route(&assets.addresses.icon, embedded("image/svg+xml", ICON))
        .route("/favicon.ico", get(|| async { ([(header::CONTENT_TYPE, "image/svg+xml")], ICON) }))
        .route("/robots.txt", get(|| async { ([(header::CONTENT_TYPE, "text/plain; charset=utf-8")], ROBOTS) }));
    if let Some(browser) = &assets.addresses.browser {
        routes = routes.route(&browser.start, embedded("text/javascript; charset=utf-8", START));
    }
    if let Some(folder) = &assets.browser {
        routes = routes.nest("/pkg", browser_files(folder));
    }
    routes
}

fn browser_files(folder: &Path) -> Router<Site> {
    let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(middleware::from_fn(keep))
}

/// Files of the browser part may be kept when the address says which version was meant.
async fn keep(request: Request, next: Next) -> Response {
    let named = request.uri().query().is_some_and(|query| query.starts_with("v="));
    let mut response = next.run(request).await.into_response();
    let rule = if named && response.status().is_success() { FOR_EVER } else { ASK_AGAIN };
    response.headers_mut().insert(header::CACHE_CONTROL, rule);
    response
}

/// The first characters of the SHA-256 of some content.
fn hash(content: &[u8]) -> String {
    hex::encode(&Sha256::digest(content)[..8])
}
