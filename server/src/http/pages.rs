//! Hands requests for pages to Leptos.

use super::{Site, assets, drafting, embed, participate};
use app::{
    Filled, Framed, Home, IdentityProvider, Viewer, drafting::Yours, participant::Visitor, subscription::Mailing,
    words::Words,
};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderValue, StatusCode, Uri, header, uri::PathAndQuery},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::Language;
use futures::{StreamExt, stream};
use leptos::prelude::*;

/// Renders the page of the address that was asked for.
pub(super) async fn page(State(site): State<Site>, request: Request) -> Response {
    let path = request.uri().path();
    let visitor = participate::visitor(&site, path, request.uri().query(), request.headers()).await;
    let (mut yours, mut place, mut meanwhile) = (None, None, None);
    match (&visitor, path.rsplit('/').next()) {
        (Some(visitor), Some("constitution")) => yours = latest(&site, visitor).await,
        (Some(visitor), Some("map")) => {
            place = participate::place(&site, visitor).await;
            meanwhile = participate::meanwhile(&site, visitor).await;
        }
        _ => {}
    }
    let is_personal = yours.is_some() || place.is_some() || meanwhile.is_some();
    let mut response = document(&site, request, move || {
        if let Some(visitor) = &visitor {
            provide_context(visitor.clone());
        }
        if let Some(yours) = &yours {
            provide_context(yours.clone());
        }
        if let Some(place) = &place {
            provide_context(place.clone());
        }
        if let Some(meanwhile) = &meanwhile {
            provide_context(meanwhile.clone());
        }
    })
    .await;
    if is_personal {
        keep_private(&mut response);
    }
    response
}

/// What the constitution that a page shows has to do with the person who looks.
async fn latest(site: &Site, visitor: &Visitor) -> Option<Yours> {
    let reading = site.source.poll(&visitor.poll).await.ok()?;
    let compiled = reading.constitution.as_ref()?;
    drafting::yours(site, visitor, reading.poll.id, &compiled.constitution).await
}

/// An answer that is one person's alone is kept by nobody on the way.
pub(super) fn keep_private(response: &mut Response) {
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
}

/// Renders a page of somebody who takes part or runs a poll: with what `provide` puts into its context, with this
/// status, and never kept by anybody on the way.
pub(super) async fn render(
    site: &Site,
    request: Request,
    status: StatusCode,
    provide: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let mut response = document(site, request, provide).await;
    // A page that could not be made says so itself.
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    keep_private(&mut response);
    response
}

/// Shows a page again with what somebody has filled in, and what is wrong with it or came of it.
pub(super) async fn again(site: &Site, viewer: Viewer, path: &str, filled: Filled, status: StatusCode) -> Response {
    let mut request = Request::new(Body::empty());
    match path.parse() {
        Ok(uri) => *request.uri_mut() = uri,
        Err(error) => {
            tracing::error!(path, %error, "a page has no such address");
            return StatusCode::INTERNAL_SERVER_ERROR.into_response();
        }
    }
    request.extensions_mut().insert(viewer.language);
    request.extensions_mut().insert(viewer);
    let mut response = document(site, request, move || provide_context(filled.clone())).await;
    if response.status() == StatusCode::OK {
        *response.status_mut() = status;
    }
    response
}

/// The page for what is not there.
pub(super) async fn missing(site: &Site, viewer: Viewer) -> Response {
    again(site, viewer, "/nothing/here", Filled::default(), StatusCode::NOT_FOUND).await
}

/// Renders a page whole. Leptos would add inline scripts that carry resolved resources to the browser; islands here
/// take plain properties, so those are left out, and the security policy can forbid inline scripts altogether.
pub(super) async fn document(
    site: &Site,
    mut request: Request,
    provide: impl Fn() + Clone + Send + Sync + 'static,
) -> Response {
    let assets = site.assets.addresses.clone();
    let known = assets.clone();
    let framed = embed::is_framed(request.headers());
    let (source, setup) = (site.source.clone(), site.settings.setup.clone());
    let mailing = Mailing(site.settings.mail.is_some());
    let provider = IdentityProvider(site.settings.oidc.as_ref().map(|oidc| oidc.name().to_owned()));
    let home = Home(site.settings.public.of(""));
    let viewer = request.extensions_mut().remove::<Viewer>().unwrap_or_default();
    let words = Words::of(request.extensions().get::<Language>().copied().unwrap_or_default());
    let response = leptos_axum::handle_response_inner(
        move || {
            provide_context(source.clone());
            provide_context(setup.clone());
            provide_context(known.clone());
            provide_context(viewer.clone());
            provide_context(words);
            provide_context(mailing);
            provide_context(provider.clone());
            provide_context(home.clone());
            provide_context(Framed(framed));
            // What a handler has to say of a form takes the place of this.
            provide_context(Filled::default());
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
    .await;
    // In a frame a page speaks to the one around it.
    if framed { embed::scripted(response, &assets::framed()).await } else { response }
}

/// Addresses that nobody knows. One with a slash too many leads to the page that was meant.
pub(super) async fn elsewhere(site: State<Site>, uri: Uri, request: Request) -> Response {
    let trimmed = uri.path().trim_end_matches('/');
    // An address that begins with two slashes would lead to another host.
    if trimmed != uri.path() && !trimmed.is_empty() && !trimmed.starts_with("//") {
        let query =
            uri.path_and_query().and_then(PathAndQuery::query).map(|query| format!("?{query}")).unwrap_or_default();
        return Redirect::permanent(&format!("{trimmed}{query}")).into_response();
    }
    page(site, request).await
}
