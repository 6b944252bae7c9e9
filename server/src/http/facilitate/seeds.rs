//! The organisers' statements: pasted or as a file, looked at line by line, saved all or none.

use super::{Asked, NOT_YET, failed};
use crate::http::Site;
use app::{
    component::pager::{self, Paged},
    facilitator::Seeding,
};
use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Request, State},
    http::{StatusCode, header},
    response::Response,
};
use deliberation::{
    Poll,
    seeds::{self, Seed, Sheet},
    store::StoreError,
};

/// Seeds on one page.
const SHOWN: u16 = 500;

/// `GET /facilitate/SLUG/seeds`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    show(&site, asked, StatusCode::OK, String::new(), Sheet::default(), 0).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, text: String, sheet: Sheet, ready: usize) -> Response {
    let (poll, page) = (asked.held.poll.id, pager::asked(asked.query().get("page")));
    let read = async {
        let present = site.store().count_accepted_seeds(poll).await?;
        let paged = Paged::of(usize::try_from(present).unwrap_or(usize::MAX), SHOWN.into(), page);
        let skip = u32::try_from(paged.skips()).unwrap_or(u32::MAX);
        Ok::<_, StoreError>((present, paged, site.store().accepted_seeds(poll, skip, SHOWN.into()).await?))
    };
    match read.await {
        Ok((present, paged, seeds)) => {
            let (faults, warnings) = (sheet.faults, sheet.warnings);
            let context = |held| Seeding { held, text, faults, warnings, ready, seeds, present, paged };
            asked.show(site, "/seeds", status, context).await
        }
        Err(error) => failed(error),
    }
}

/// Looks at what was pasted, against what the poll has.
pub(crate) async fn look(site: &deliberation::store::Store, poll: &Poll, text: &str) -> Result<Sheet, StoreError> {
    let known = site.snapshot(poll.id).await?.statements().await?;
    let known = known.iter().filter_map(|statement| Some((statement.id.as_str(), statement.text.as_ref()?.as_str())));
    Ok(seeds::read(text, &poll.settings, known))
}

/// `POST /facilitate/SLUG/seeds`.
pub(in crate::http) async fn add(State(site): State<Site>, mut asked: Asked) -> Response {
    let (text, sure) = sent(&asked).await;
    let sheet = match look(site.store(), &asked.held.poll, &text).await {
        Ok(sheet) => sheet,
        Err(error) => return failed(error),
    };
    if !sheet.faults.is_empty() {
        return show(&site, asked, NOT_YET, text, sheet, 0).await;
    }
    if !sheet.warnings.is_empty() && !sure {
        let ready = sheet.seeds.len();
        return show(&site, asked, StatusCode::OK, text, sheet, ready).await;
    }
    let seeds: Vec<Seed> = sheet.seeds.into_iter().map(|(_, seed)| seed).collect();
    match site.store().seed(asked.held.poll.id, &seeds, asked.by).await {
        Ok(_) => {
            site.decks.refresh(&asked.held.poll.slug).await;
            asked.go("/seeds?done=seeded")
        }
        // Somebody else has added one of them in between.
        Err(StoreError::Refused(_)) => {
            asked.held.problem = Some(match asked.held.poll.ratifies {
                Some(_) => asked.words.say("facilitate-fault-principle"),
                None => asked.words.say("facilitate-fault-seed-twice"),
            });
            show(&site, asked, NOT_YET, text, Sheet::default(), 0).await
        }
        Err(error) => failed(error),
    }
}

/// The text, pasted or from a file, and whether warnings have been seen.
async fn sent(asked: &Asked) -> (String, bool) {
    let kind = asked.parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("multipart/form-data") {
        let fields = asked.fields();
        return (fields.get("text").to_owned(), fields.get("sure") == "1");
    }
    let request = Request::from_parts(asked.parts.clone(), Body::from(asked.body.clone()));
    let Ok(mut parts) = Multipart::from_request(request, &()).await else { return (String::new(), false) };
    let mut text = String::new();
    while let Ok(Some(field)) = parts.next_field().await {
        if field.name() == Some("file")
            && let Ok(bytes) = field.bytes().await
        {
            // What is no UTF-8 comes back with marks that the person sees in the box.
            text = String::from_utf8_lossy(&bytes).into_owned();
        }
    }
    (text, false)
}
