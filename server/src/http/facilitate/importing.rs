//! A poll that was held elsewhere, from files that somebody uploads. Nothing is saved while a file is wrong.

mod faults;
mod upload;

use super::{NOT_YET, account, failed, own::free, show, spoken};
use crate::{
    http::Site,
    importing::{Source, Wanted},
};
use app::{
    Viewer, args,
    facilitator::{Importing, Typed},
    words::Words,
};
use axum::{
    Extension,
    extract::{Request, State},
    http::{StatusCode, request::Parts},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{FreeText, Moderated, Settings, Slug, store::StoreError};
use pipeline::{
    opinion::Params,
    polis::{AgreeIs, read_ids},
};
use upload::{Upload, receive};

pub(in crate::http) use upload::LARGEST;

/// `GET /facilitate/new/import`.
pub(in crate::http) async fn page(State(site): State<Site>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    answer(&site, parts, StatusCode::OK, Importing::default()).await
}

async fn answer(site: &Site, parts: Parts, status: StatusCode, importing: Importing) -> Response {
    show(site, parts, "/facilitate/new/import", status, importing).await
}

/// `POST /facilitate/new/import`.
pub(in crate::http) async fn import(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    request: Request,
) -> Response {
    let (parts, body) = request.into_parts();
    let words = spoken(&parts);
    let mut upload = match receive(Request::from_parts(parts.clone(), body), words).await {
        Ok(upload) => upload,
        Err(error) => return failed(error),
    };
    let source = match open(&mut upload, words).await {
        Ok(source) => source,
        Err(error) => return failed(error),
    };
    let wanted = match wanted(&site, &mut upload, source.as_ref(), words, account(&viewer)).await {
        Ok(wanted) => wanted,
        Err(error) => return failed(error),
    };
    if let (Some(source), Some(wanted)) = (source, wanted) {
        match source.import(site.store(), &wanted).await {
            Ok(extent) => {
                tracing::info!(poll = %wanted.slug, events = extent.events, "imported in the browser");
                return Redirect::to(&format!("/facilitate/{}?done=imported", wanted.slug)).into_response();
            }
            Err(error) => match error.downcast::<StoreError>() {
                Ok(StoreError::SlugTaken(slug)) => {
                    let says = words.say_with("facilitate-fault-slug-taken", args!(slug = slug.to_string()));
                    upload.typed.wrong("slug", says);
                }
                Ok(error) => return failed(error),
                Err(error) => return failed(error),
            },
        }
    }
    let importing = Importing { typed: upload.typed, faults: upload.faults };
    answer(&site, parts, NOT_YET, importing).await
}

/// The export that was uploaded, read from its first line to its last; `None` when something is wrong with it.
async fn open(upload: &mut Upload, words: Words) -> anyhow::Result<Option<Source>> {
    if !upload.is_fit() {
        return Ok(None);
    }
    let dir = upload.dir.path().to_owned();
    let agree = match upload.typed.value("agree") {
        "1" => Some(AgreeIs::One),
        "-1" => Some(AgreeIs::MinusOne),
        _ => None,
    };
    let looked = tokio::task::spawn_blocking(move || match Source::open(&dir, agree) {
        Ok(source) => {
            let faults = source.faults();
            (Some(source).filter(|_| faults.is_empty()), faults)
        }
        Err(error) => (None, vec![error]),
    });
    let (source, found) = looked.await?;
    upload.faults = found.iter().map(|fault| faults::told(fault, upload.dir.path(), words)).collect();
    Ok(source)
}

/// What the poll is to be here; `None` when something is wrong with what was typed.
async fn wanted(
    site: &Site,
    upload: &mut Upload,
    source: Option<&Source>,
    words: Words,
    by: i64,
) -> anyhow::Result<Option<Wanted>> {
    let typed = &mut upload.typed;
    let value = |typed: &Typed, name: &str| typed.value(name).trim().to_owned();
    let topic = Some(value(typed, "topic")).filter(|topic| !topic.is_empty());
    if topic.as_deref().is_some_and(|topic| FreeText::parse(topic).is_err()) {
        typed.wrong("topic", words.say_with("facilitate-fault-text", args!(most = FreeText::MAX)));
    }
    let named = topic.as_deref().or_else(|| source.and_then(|source| source.entry("topic"))).unwrap_or("poll");
    let slug = match value(typed, "slug").as_str() {
        "" => Ok(free(site, &Slug::suggest(named)).await?),
        text => Slug::parse(text),
    };
    let Ok(slug) = slug else {
        typed.wrong("slug", words.say("facilitate-fault-slug"));
        return Ok(None);
    };
    let moderated = match typed.value("moderated") {
        "accepted" => Moderated::Accepted,
        _ => Moderated::NotRejected,
    };
    let list = upload.dir.path().join(upload::LEFT_OUT);
    let tossed = if list.exists() { read_ids(&list) } else { Ok(Vec::new()) };
    let Ok(tossed) = tossed.map_err(|error| upload.faults.push(faults::told(&error.into(), upload.dir.path(), words)))
    else {
        return Ok(None);
    };
    let wanted = Wanted {
        slug,
        topic,
        moderated,
        min_votes: Params::default().min_votes,
        min_seen: None,
        settings: None::<Settings>,
        tossed,
        by,
    };
    Ok(Some(wanted).filter(|_| upload.typed.faults.is_empty()))
}
