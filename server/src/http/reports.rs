//! Published reports for everybody: pages, one file, data.
//!
//! What belongs to a version never changes; while people vote again nobody sees it.

pub(super) mod bundles;
pub(super) mod models;
pub(super) mod single;

use super::{Site, accounts::Failed, downloads, drafting, freshness, pages, participate};
use crate::report::files::Version;
use app::{
    Viewer,
    report::{Earlier, ReportPage},
};
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Poll, Slug, store::Published};
use leptos::prelude::provide_context;
use std::sync::Arc;

/// For what is found under an address that names its version.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// `GET /polls/SLUG/report`: the newest version.
pub(super) async fn newest(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Failed> {
    show(&site, viewer, &slug, None, request).await
}

/// `GET /polls/SLUG/report/v/N`.
pub(super) async fn version(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path((slug, version)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    show(&site, viewer, &slug, Some(&version), request).await
}

async fn show(
    site: &Site,
    viewer: Viewer,
    slug: &str,
    version: Option<&str>,
    request: Request,
) -> Result<Response, Failed> {
    let Some((_, page)) = find(site, slug, version).await? else { return Ok(pages::missing(site, viewer).await) };
    let page = with_history(site, page).await?;
    let uri = request.uri();
    let visitor = participate::visitor(site, uri.path(), uri.query(), request.headers()).await;
    let yours = match &visitor {
        Some(visitor) => drafting::yours(site, visitor, page.poll.id, &page.constitution).await,
        None => None,
    };
    let is_personal = yours.is_some();
    let provide = move || {
        provide_context(page.clone());
        if let Some(visitor) = &visitor {
            provide_context(visitor.clone());
        }
        if let Some(yours) = &yours {
            provide_context(yours.clone());
        }
    };
    let mut response = pages::document(site, request, provide).await;
    if is_personal {
        pages::keep_private(&mut response);
    }
    Ok(response)
}

/// A version with the page of it; the newest where none is named.
async fn find(site: &Site, slug: &str, version: Option<&str>) -> Result<Option<(Version, ReportPage)>, Failed> {
    let Some(poll) = poll(site, slug).await? else { return Ok(None) };
    let versions = site.store().publications(poll.id).await?;
    let number = match version.map(str::parse::<i64>) {
        None => versions.first().map(|newest| newest.record.version),
        Some(number) => number.ok(),
    };
    let Some(number) = number else { return Ok(None) };
    let Some(version) = Version::read(site.store(), &poll, number).await? else { return Ok(None) };
    let page = page(site, poll, &version, &versions);
    Ok(Some((version, page)))
}

async fn poll(site: &Site, slug: &str) -> Result<Option<Poll>, Failed> {
    match Slug::parse(slug) {
        Ok(slug) => Ok(site.store().poll(&slug).await?),
        Err(_) => Ok(None),
    }
}

fn page(site: &Site, poll: Poll, version: &Version, versions: &[Published]) -> ReportPage {
    ReportPage {
        poll: Arc::new(poll),
        publication: Arc::new(version.published.record.clone()),
        sha256: Some(version.published.sha256.clone()),
        report: Arc::clone(&version.report),
        constitution: Arc::clone(&version.constitution),
        versions: listed(versions),
        site: site.settings.public.of(""),
        curves: Vec::new(),
        earlier: None,
    }
}

/// A page with what only people see: how training went, and the version before.
pub(super) async fn with_history(site: &Site, page: ReportPage) -> Result<ReportPage, Failed> {
    let (store, poll) = (site.store(), &page.poll);
    let curves = crate::report::curves::of(store, poll, &page.publication.report_sha256, &page.report).await?;
    let number = page.versions.iter().map(|(version, ..)| *version).filter(|of| *of < page.publication.version).max();
    let earlier = match number {
        None => None,
        Some(number) => Version::read(store, poll, number).await?,
    };
    let earlier = earlier.map(|version| {
        let publication = version.published.record;
        Arc::new(Earlier { publication, report: version.report })
    });
    Ok(ReportPage { curves, earlier, ..page })
}

/// Number, day and note of each version.
pub(super) fn listed(versions: &[Published]) -> Vec<(i64, String, Option<String>)> {
    versions.iter().map(|one| (one.record.version, one.record.day.clone(), one.record.note.clone())).collect()
}

/// `GET /polls/SLUG/report/v/N/bundle.zip`: all that it takes to compute the version again.
pub(super) async fn bundle(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    archive(&site, &slug, &version, false, request).await
}

/// `GET /polls/SLUG/report/v/N/bundle-with-models.zip`: the same with the models, where they are given out and small.
pub(super) async fn bundle_with_models(
    State(site): State<Site>,
    Path((slug, version)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    archive(&site, &slug, &version, true, request).await
}

async fn archive(
    site: &Site,
    slug: &str,
    version: &str,
    with_models: bool,
    request: Request,
) -> Result<Response, Failed> {
    let found = find(site, slug, Some(version)).await?;
    let found = found.filter(|(_, page)| page.poll.gives_votes_out());
    let Some((found, page)) = found.filter(|(_, page)| !with_models || page.bundles_models()) else {
        return Ok((StatusCode::NOT_FOUND, "There is no such version.\n").into_response());
    };
    let ready = site.bundles.of(site, &page.poll, &found, with_models).await?;
    let (number, models) = (found.published.record.version, if with_models { "-with-models" } else { "" });
    let name = format!("FOLKMOOT-{}-report-v{number}{models}.zip", page.poll.slug);
    Ok(downloads::archive(ready.path(), ready.sha256(), &name, request).await)
}

/// `GET /polls/SLUG/report/v/N/data/FILE`. What does not exist is answered in one line of text, for programs.
pub(super) async fn data(
    State(site): State<Site>,
    Path((slug, version, file)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    let missing =
        || (StatusCode::NOT_FOUND, "There is no such file. The report lists those there are.\n").into_response();
    let Some((found, page)) = find(&site, &slug, Some(&version)).await? else { return Ok(missing()) };
    if !page.poll.shows_results() {
        return Ok(missing());
    }
    let Some(found) = found.file(site.store(), &page.poll, &file).await? else { return Ok(missing()) };
    let tag = format!("\"{}\"", found.sha256);
    let known = freshness::has(request.headers(), &tag);
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { found.bytes.into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(downloads::kind(&file)));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::ETAG, HeaderValue::from_str(&tag)?);
    Ok(response)
}
