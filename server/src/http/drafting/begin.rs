//! Where drafting begins: how statements are chosen, and the moment from which people decide.

use super::{Desk, Fields, Lies, Problem};
use crate::http::{Site, accounts::Failed};
use axum::{
    extract::{Request, State},
    response::Response,
};
use deliberation::{
    Settings,
    settings::{Choice, Compile},
    store::NewDraft,
};
use record::Analysis;

/// `POST /facilitate/SLUG/constitution/params`: how statements are chosen, before drafting.
pub(in crate::http) async fn params(
    State(site): State<Site>,
    desk: Desk,
    request: Request,
) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    let Some((compile, min_seen)) = chosen(&fields) else {
        return desk.refuse(&site, parts, Problem::Number, fields.typed()).await;
    };
    if (Settings { compile: compile.clone(), ..desk.poll.settings.clone() }).check().is_err() {
        return desk.refuse(&site, parts, Problem::Number, fields.typed()).await;
    }
    if site.store().change_choice(desk.poll.id, &compile, min_seen, desk.account).await? {
        Ok(desk.done(""))
    } else {
        desk.refuse(&site, parts, Problem::Stale, fields.typed()).await
    }
}

/// How statements are to be chosen, and how many votes one needs; none where a number is none.
fn chosen(fields: &Fields) -> Option<(Compile, Option<u32>)> {
    let maybe = |name: &str| -> Option<Option<u64>> {
        let text = fields.get(name);
        if text.is_empty() { Some(None) } else { text.parse().ok().map(Some) }
    };
    let value = fields.get("value");
    let choice = match fields.get("choice") {
        "per-group" => Choice::PerGroup(value.parse().ok()?),
        "threshold" => Choice::Threshold(value.parse().ok()?),
        "top" => Choice::Top(value.parse().ok()?),
        "usual" => Choice::Usual,
        _ => return None,
    };
    let small = |number: Option<u64>| number.map(u32::try_from).transpose().ok();
    let compile = Compile { choice, groups: small(maybe("groups")?)?, seed: maybe("seed")? };
    Some((compile, small(maybe("min_seen")?)?))
}

/// `POST /facilitate/SLUG/constitution/begin`: begins a draft, or a new round from a newer analysis.
pub(in crate::http) async fn begin(State(site): State<Site>, desk: Desk, request: Request) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    let lies = desk.lies(&site).await?;
    let after = match lies.seen() {
        None if matches!(lies, Lies::Before(_)) => None,
        None => return desk.refuse(&site, parts, lies.instead(), fields.typed()).await,
        // Nobody loses a draft by a click: which one is meant, and that it is meant, must be said.
        Some(draft) if super::seen(fields.get("seen")) != Some(draft) || fields.get("sure") != "yes" => {
            return desk.refuse(&site, parts, Problem::Stale, fields.typed()).await;
        }
        Some(draft) => Some(draft.round),
    };
    let Some(latest) = desk.settled(&site).await? else {
        return desk.refuse(&site, parts, Problem::Computing, fields.typed()).await;
    };
    let poll = desk.poll.clone();
    let analysis_version = latest.version;
    let compiled = tokio::task::spawn_blocking(move || -> anyhow::Result<_> {
        let analysis: Analysis = serde_json::from_str(&latest.json)?;
        crate::translate::draft(&analysis, &poll)?.map(|draft| crate::translate::version(&draft)).transpose()
    });
    let Some(base) = compiled.await?? else {
        return desk.refuse(&site, parts, Problem::Nothing, fields.typed()).await;
    };
    let new = NewDraft { analysis_version, base: base.json, base_sha256: base.sha256, after };
    if site.store().begin_draft(desk.poll.id, &new, desk.account).await? {
        Ok(desk.done(""))
    } else {
        desk.refuse(&site, parts, Problem::Stale, fields.typed()).await
    }
}
