//! The models of a published version, file by file, as far as they are given out.
//!
//! A folder with these files under these names is a model in Hugging Face's form. Whoever breaks off a download goes on
//! with a range; what an address stands for never changes.

use super::{FOR_EVER, find};
use crate::http::{Site, accounts::Failed, freshness};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use tower::ServiceExt;
use tower_http::services::ServeFile;

/// The list of a model's files, as `sha256sum` writes and checks it; its own hash is that of the model.
const SUMS: &str = "SHA256SUMS";

/// `GET /polls/SLUG/report/v/N/models/MODEL/FILE`. What does not exist is answered in one line of text, for programs.
pub(in crate::http) async fn file(
    State(site): State<Site>,
    Path((slug, version, model, name)): Path<(String, String, String, String)>,
    mut request: Request,
) -> Result<Response, Failed> {
    let missing = |says: &'static str| Ok((StatusCode::NOT_FOUND, says).into_response());
    let found = find(&site, &slug, Some(&version)).await?;
    let Some((_, page)) = found.filter(|(_, page)| page.poll.shows_results()) else {
        return missing("There is no such version.\n");
    };
    let models = page.models();
    let Some(model) = models.iter().find(|one| one.whose.name() == model) else {
        return missing("There is no such model, or it is not given out with this version.\n");
    };
    if name == SUMS {
        let mut response = model.sums().into_response();
        response.headers_mut().insert(header::CACHE_CONTROL, FOR_EVER);
        return Ok(response);
    }
    let Some(listed) = model.files.get(&name).cloned() else {
        return missing("The model has no such file; SHA256SUMS lists those that it has.\n");
    };
    let tag = format!("\"{}\"", listed.sha256);
    let mut response = if freshness::has(request.headers(), &tag) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let weights = site.settings.weights.clone();
        let Some(place) = tokio::task::spawn_blocking(move || weights.file(&listed)).await?? else {
            return missing("This server does not have the file any more. Ask whoever published the report.\n");
        };
        // The rest of something else is of no use to whoever has the beginning of this.
        if request.headers().get(header::IF_RANGE).is_some_and(|known| known.as_bytes() != tag.as_bytes()) {
            request.headers_mut().remove(header::RANGE);
        }
        match ServeFile::new(&place).oneshot(request).await {
            Ok(response) => response.into_response(),
            Err(never) => match never {},
        }
    };
    let headers = response.headers_mut();
    headers.remove(header::LAST_MODIFIED);
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(header::CACHE_CONTROL, FOR_EVER);
    headers.insert(header::ETAG, HeaderValue::from_str(&tag)?);
    headers.insert(header::CONTENT_DISPOSITION, HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))?);
    Ok(response)
}
