//! A version as one file that loads nothing: to be kept, sent on, and read without this site.

use super::{find, pages, with_history};
use crate::http::{Site, accounts::Failed, assets};
use app::{Viewer, report::SingleFile};
use axum::{
    Extension,
    body::{Body, to_bytes},
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use base64::{Engine, engine::general_purpose::STANDARD};
use leptos::prelude::provide_context;
use sha2::{Digest, Sha256};

/// Largest page that is held in memory.
const LARGEST: usize = 16 << 20;

/// `GET /polls/SLUG/report/v/N/report.html`.
pub(in crate::http) async fn file(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path((slug, version)): Path<(String, String)>,
    mut request: Request,
) -> Result<Response, Failed> {
    let found = find(&site, &slug, Some(&version)).await?;
    let Some((_, page)) = found.filter(|(_, page)| page.poll.shows_results()) else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let page = with_history(&site, page).await?;
    // The page at the address that the file is a copy of.
    *request.uri_mut() = page.address("").parse()?;
    let single = SingleFile { style: assets::STYLE.into() };
    let provide = move || {
        provide_context(page.clone());
        provide_context(single.clone());
    };
    let response = pages::document(&site, request, provide).await;
    if response.status() != StatusCode::OK {
        return Ok(response);
    }
    let (mut parts, body) = response.into_parts();
    let html = String::from_utf8(to_bytes(body, LARGEST).await?.to_vec())?;
    let html = lead_home(&html, &site.settings.public.of(""));
    parts.headers.remove(header::CONTENT_LENGTH);
    let name = format!("attachment; filename=\"{slug}-report-v{version}.html\"");
    parts.headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&name)?);
    // The style inside is the one that is allowed, and nothing else at all.
    let style = STANDARD.encode(Sha256::digest(assets::STYLE));
    let policy = format!("default-src 'none'; style-src 'sha256-{style}'; base-uri 'none'; frame-ancestors 'none'");
    parts.headers.insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy)?);
    Ok(Response::from_parts(parts, Body::from(html)).into_response())
}

/// Lets links of the page lead to the site that it came from, wherever the file lies. Only inside of tags: a text may
/// hold the same characters.
fn lead_home(html: &str, site: &str) -> String {
    const LINK: &str = "href=\"/";
    let mut out = String::with_capacity(html.len() + 4096);
    let mut rest = html;
    while let Some(at) = rest.find(LINK) {
        let (before, after) = rest.split_at(at);
        out.push_str(before);
        let in_tag = out.rfind('<') > out.rfind('>');
        let root = if in_tag { site } else { "" };
        out.push_str("href=\"");
        out.push_str(root);
        out.push('/');
        rest = &after[LINK.len()..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::lead_home;

    #[test]
    fn links_lead_to_the_site_and_texts_stay() {
        let page = r##"<p>href="/x" <a class="a" href="/polls/town">b</a> <a href="#c">d</a></p>"##;
        assert_eq!(
            lead_home(page, "https://moot.example"),
            r##"<p>href="/x" <a class="a" href="https://moot.example/polls/town">b</a> <a href="#c">d</a></p>"##
        );
    }
}
