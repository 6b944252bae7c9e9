//! Hands requests for pages to Leptos.

use super::{Site, participate};
use app::{App, words::Words};
use axum::{
    Router,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header, uri::PathAndQuery},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use deliberation::Language;
use futures::{StreamExt, stream};
use leptos::prelude::*;

/// The addresses that Leptos knows, and everything else, which it answers with its own page for what is not there.
pub(super) fn routes() -> Router<Site> {
    let known = leptos_axum::generate_route_list(App);
    let plain = known.iter().filter(|listing| !participate::PAGES.contains(&listing.path()));
    plain.fold(Router::new().fallback(elsewhere), |routes, listing| routes.route(listing.path(), get(page)))
}

/// Renders a page of somebody who takes part or works here: with what `provide` puts into its context, with this
/// status, and never kept by anybody on the way.
pub(super) async fn render(
    site: &Site,
    request: Request,
    status: StatusCode,
    provide: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let mut response = document(site, request, provide).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// Renders a page whole. Leptos would add inline scripts that carry resolved resources to the browser; islands here
/// take plain properties, so those are left out, and the security policy can forbid inline scripts altogether.
async fn document(site: &Site, request: Request, provide: impl Fn() + Clone + Send + Sync + 'static) -> Response {
    let assets = site.assets.addresses.clone();
    let source = site.source.clone();
    let words = Words::of(request.extensions().get::<Language>().copied().unwrap_or_default());
    leptos_axum::handle_response_inner(
        move || {
            provide_context(source.clone());
            provide_context(words);
            provide();
        },
        move || app::shell(assets),
        request,
        |document, _scripts, _out_of_order| {
            Box::pin(async move {
                let html: String = document.to_html_stream_in_order().collect().await;
                Box::pin(stream::once(async move { html })) as _
            })
        },
    )
    .await
}

async fn page(State(site): State<Site>, request: Request) -> Response {
    let visitor = participate::visitor(&site, request.uri().path(), request.headers()).await;
    document(&site, request, move || {
        if let Some(visitor) = &visitor {
            provide_context(visitor.clone());
        }
    })
    .await
}

/// Addresses that nobody knows. One with a slash too many leads to the page that was meant.
async fn elsewhere(site: State<Site>, uri: Uri, request: Request) -> Response {
    let trimmed = uri.path().trim_end_matches('/');
    // An address that begins with two slashes would lead to another host.
    if trimmed != uri.path() && !trimmed.is_empty() && !trimmed.starts_with("//") {
        let query =
            uri.path_and_query().and_then(PathAndQuery::query).map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{trimmed}{query}")).into_response();
    }
    page(site, request).await
}
