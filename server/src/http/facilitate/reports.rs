//! Publishing a report: the checklist, the page as it will be, and the button.

use super::{Asked, Fields, NOT_YET, failed, rating, show as render};
use crate::{
    http::{
        Site, pages,
        reports::{listed, with_history},
    },
    report::{
        bundle::frozen::freeze,
        publish::{Prepared, prepare},
    },
};
use app::{
    Viewer, args,
    facilitator::Typed,
    report::{Given, Ready, ReportPage, Reporting, Stage, departures},
    words::Words,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use deliberation::{Phase, RatingTerms, Said, Unsaid, store::Published};
use record::publication::LABORATORY_LICENCE;
use std::sync::Arc;

/// What there is to publish.
struct Found {
    stage: Stage,
    prepared: Option<Prepared>,
    versions: Vec<Given>,
}

/// `GET /facilitate/SLUG/report`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let wanted = asked.query().get("report").to_owned();
    match find(&site, &asked, &wanted).await {
        Ok(found) => show(&site, asked, StatusCode::OK, found, None).await,
        Err(error) => failed(error),
    }
}

/// The report of this hash, or the newest.
async fn find(site: &Site, asked: &Asked, wanted: &str) -> anyhow::Result<Found> {
    let poll = &asked.held.poll;
    let store = site.store();
    let (versions, frozen) = (store.publications(poll.id).await?, store.frozen_versions(poll.id).await?);
    let given = |Published { record, .. }| Given {
        is_frozen: frozen.contains(&record.version),
        version: record.version,
        day: record.day,
        by: record.by,
        note: record.note,
    };
    let versions: Vec<Given> = versions.into_iter().map(given).collect();
    let nothing = |stage| Found { stage, prepared: None, versions: versions.clone() };
    if poll.phase <= Phase::Voting {
        return Ok(nothing(Stage::Voting));
    }
    if site.source.published(poll).await?.is_empty() {
        return Ok(nothing(Stage::Unratified));
    }
    let kept = store.reports(poll.id).await?;
    let chosen = kept.iter().find(|one| one.sha256 == wanted).or_else(|| kept.first());
    let Some(chosen) = chosen else { return Ok(nothing(Stage::None)) };
    let sha256 = chosen.sha256.clone();
    let Some(prepared) = prepare(&site.source, &site.settings.weights, poll, &sha256, &name(asked)).await? else {
        return Ok(nothing(Stage::None));
    };
    let departures = departures(&prepared.report).len();
    let models = prepared.report.all_models().filter(|model| prepared.models.contains(&model.whose.name()));
    let models = models.map(|model| (model.whose, model.bytes())).collect();
    let carried = prepared.publication.rating.clone();
    let rating = rating::desk(site, poll.id, &sha256, &prepared.report, carried).await?;
    let ready = Ready { kept, sha256, checks: prepared.checks, departures, rating, models };
    Ok(Found { stage: Stage::Ready(Arc::new(ready)), prepared: Some(prepared), versions })
}

/// Who publishes.
fn name(asked: &Asked) -> String {
    let viewer = asked.parts.extensions.get::<Viewer>();
    viewer.and_then(|viewer| viewer.account.as_ref()).map(|account| account.name.clone()).unwrap_or_default()
}

async fn show(site: &Site, asked: Asked, status: StatusCode, found: Found, typed: Option<Typed>) -> Response {
    let mut typed = typed.unwrap_or_default();
    // A box without a tick is not sent: where the form was, that is a choice.
    let is_sent = typed.values.contains_key("contact");
    let mut first = |field: &str, value: &str| {
        if !typed.values.contains_key(field) {
            typed.put(field, value);
        }
    };
    if let Some(prepared) = &found.prepared {
        first("contact", &prepared.publication.contact);
        first("licence", &prepared.publication.licence);
        if prepared.report.base.laboratory && !is_sent {
            first("models", "1");
            first("models_licence", LABORATORY_LICENCE);
        }
    }
    if let Stage::Ready(ready) = &found.stage {
        let terms = ready.rating.rating.as_ref().map(|rating| &rating.terms);
        first("says", terms.map_or("", RatingTerms::says));
        first("per_person", &terms.map_or(RatingTerms::USUAL, RatingTerms::per_person).to_string());
    }
    let (stage, versions) = (found.stage, found.versions);
    let home = site.settings.public.of("");
    asked.show(site, "/report", status, |held| Reporting { held, typed, stage, site: home, versions }).await
}

/// The page of a report once more, with what somebody has typed into one of its forms.
pub(super) async fn again(site: &Site, asked: Asked, status: StatusCode, report: &str, typed: Typed) -> Response {
    match find(site, &asked, report).await {
        Ok(found) => show(site, asked, status, found, Some(typed)).await,
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/report/publish`.
pub(in crate::http) async fn publish(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    let found = match find(&site, &asked, fields.get("report")).await {
        Ok(found) => found,
        Err(error) => return failed(error),
    };
    let mut typed = fields.typed();
    let prepared = found
        .prepared
        .as_ref()
        .filter(|prepared| prepared.checks.hold() && prepared.publication.report_sha256 == fields.get("report"));
    let Some(prepared) = prepared else {
        asked.held.problem = Some(asked.words.say("report-fault-stale"));
        return show(&site, asked, StatusCode::CONFLICT, found, Some(typed)).await;
    };
    let said = said(&site, &fields);
    for unsaid in said.lacks(!prepared.versions.is_empty(), prepared.checks.bare > 0) {
        typed.wrong(unsaid.field(), says(unsaid, asked.words));
    }
    if !typed.faults.is_empty() {
        return show(&site, asked, NOT_YET, found, Some(typed)).await;
    }
    let publication = prepared.saying(&said);
    let frozen = match freeze(site.store(), &site.names, &asked.held.poll, &publication).await {
        Ok(frozen) => frozen,
        Err(error) => return failed(error),
    };
    match site.store().publish_report(asked.held.poll.id, &publication, frozen.as_ref(), asked.by).await {
        Ok(true) => asked.go("/report?done=published"),
        Ok(false) => {
            asked.held.problem = Some(asked.words.say("report-fault-stale"));
            show(&site, asked, StatusCode::CONFLICT, found, Some(typed)).await
        }
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/report/thaw`: takes out what a version was computed from.
pub(in crate::http) async fn thaw(State(site): State<Site>, mut asked: Asked) -> Response {
    let version = asked.fields().get("version").parse().unwrap_or_default();
    match site.store().thaw(asked.held.poll.id, version, asked.by).await {
        Ok(true) => asked.go("/report?done=thawed#versions"),
        Ok(false) => {
            asked.held.problem = Some(asked.words.say("report-fault-thawed"));
            again(&site, asked, StatusCode::CONFLICT, "", Typed::default()).await
        }
        Err(error) => failed(error),
    }
}

fn said(site: &Site, fields: &Fields) -> Said {
    let text = |name: &str| fields.get(name).to_owned();
    Said {
        departures: text("departures"),
        none_known: fields.get("none_known") == "1",
        contact: text("contact"),
        licence: text("licence"),
        models: (fields.get("models") == "1").then(|| text("models_licence")),
        note: text("note"),
        looked: fields.get("looked") == "1",
        site: Some(site.settings.public.of("")),
    }
}

fn says(unsaid: Unsaid, words: Words) -> String {
    match unsaid {
        Unsaid::Departures => words.say("report-fault-departures"),
        Unsaid::Both => words.say("report-fault-both"),
        Unsaid::Contact => words.say("report-fault-contact"),
        Unsaid::ModelsLicence => words.say("report-fault-models-licence"),
        Unsaid::Note => words.say("report-fault-note"),
        Unsaid::Looked => words.say("report-fault-looked"),
        Unsaid::Long { most, .. } => words.say_with("report-fault-long", args!(most = most as u64)),
        // The page offers no other.
        Unsaid::Licence => words.say("report-licence"),
    }
}

/// `GET /facilitate/SLUG/report/preview/HASH`: the page as everybody will see it.
pub(in crate::http) async fn preview(
    State(site): State<Site>,
    Path((_, sha256)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    let by = name(&asked);
    let prepared = prepare(&site.source, &site.settings.weights, &asked.held.poll, &sha256, &by);
    let prepared = match prepared.await {
        Ok(Some(prepared)) => prepared,
        Ok(None) => {
            let viewer = asked.parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
            return pages::missing(&site, viewer).await;
        }
        Err(error) => return failed(error),
    };
    let page = ReportPage {
        poll: Arc::clone(&asked.held.poll),
        publication: Arc::new(prepared.publication),
        sha256: None,
        report: prepared.report,
        constitution: prepared.constitution,
        versions: listed(&prepared.versions),
        site: site.settings.public.of(""),
        curves: Vec::new(),
        earlier: None,
    };
    let page = match with_history(&site, page).await {
        Ok(page) => page,
        Err(error) => return error.into_response(),
    };
    let address = format!("/polls/{}/report", asked.held.poll.slug);
    render(&site, asked.parts, &address, StatusCode::OK, page).await
}
