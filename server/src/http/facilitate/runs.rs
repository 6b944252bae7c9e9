//! The runs of a poll: asking for one, watching it, calling it off, going on with it.

use super::{Asked, Fields, NOT_YET, failed, is_too_long};
use crate::{
    http::{Site, pages},
    runs::params::{Chosen, Preset},
};
use anyhow::Context;
use app::{
    Viewer, args,
    facilitator::Typed,
    running::{Beside, Chain, Running, Runs},
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{
    RunState, Training,
    store::{Asking, NewRun, Resuming, RunRecord, Store, forecast::left_ms, now_ms},
};
use pipeline::constitution::{files, import};
use record::{Constitution, ModelReport};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// What stands before the name of a parameter in a form.
const PARAMETER: &str = "p.";

/// `GET /facilitate/SLUG/runs`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let mut typed = Typed::default();
    let query = asked.query();
    typed.put("preset", query.get("preset"));
    // Whoever has chosen a preset is about to change something.
    typed.put("changing", u8::from(!query.get("preset").is_empty()));
    show(&site, asked, StatusCode::OK, typed).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, mut typed: Typed) -> Response {
    let (store, poll) = (site.store(), asked.held.poll.id);
    let read = async {
        let preset = Preset::parse(typed.value("preset")).unwrap_or_default();
        let parameters = Chosen { preset, ..Chosen::default() }.parameters()?;
        typed.put("preset", preset.as_str());
        for (name, value) in [("baseline", "standard"), ("seed", "0"), ("engine", "local"), ("training", "here")] {
            if !typed.values.contains_key(name) {
                typed.put(name, value);
            }
        }
        for parameter in &parameters {
            let name = format!("{PARAMETER}{}", parameter.path);
            if !typed.values.contains_key(&name) {
                typed.put(name, &parameter.value);
            }
        }
        // What is not fit is named where it stands; how much would be asked nobody can say then.
        let fields = typed.values.iter();
        let fields = fields.filter_map(|(name, value)| Some((name.strip_prefix(PARAMETER)?, value.trim())));
        let asked_at_most = Chosen::of(preset, fields)?.ok().map(|chosen| chosen.asked_at_most()).transpose()?;
        let ratified = store.ratified(poll).await?.into_iter().next();
        let constitution = ratified.map(|one| (one.version, one.sha256));
        anyhow::Ok((typed, Arc::new(parameters), asked_at_most, constitution, store.runs(poll).await?))
    };
    match read.await {
        Ok((typed, parameters, asked_at_most, constitution, runs)) => {
            let (models, engine) = (site.settings.work.models(), site.settings.work.engine_model().map(str::to_owned));
            let context = |held| Runs { held, runs, constitution, models, engine, asked_at_most, parameters, typed };
            asked.show(site, "/runs", status, context).await
        }
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/runs`: asks for a run.
pub(in crate::http) async fn ask(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    let newest = match site.store().ratified(asked.held.poll.id).await {
        Ok(ratified) => ratified.first().map(|one| one.version),
        Err(error) => return failed(error),
    };
    let mut typed = fields.typed();
    if is_too_long(&asked.body, &mut typed, asked.words) {
        return show(&site, asked, StatusCode::PAYLOAD_TOO_LARGE, typed).await;
    }
    if newest.is_none() || newest != fields.get("version").parse().ok() {
        // Without any version the page says itself what comes first.
        asked.held.problem = newest.map(|_| asked.words.say("run-fault-version"));
        return show(&site, asked, StatusCode::CONFLICT, typed).await;
    }
    let preset = Preset::parse(fields.get("preset")).unwrap_or_default();
    let lacks = site.settings.work.material().lacks(preset);
    if !lacks.is_empty() {
        let files = lacks.join(", ");
        asked.held.problem = Some(asked.words.say_with("run-fault-material", args!(files = files)));
        return show(&site, asked, StatusCode::CONFLICT, typed).await;
    }
    let new = match read(&site, &asked, &fields, &mut typed) {
        Ok(Some(new)) => new,
        Ok(None) => return show(&site, asked, NOT_YET, typed).await,
        Err(error) => return failed(error),
    };
    match site.store().ask_run(asked.held.poll.id, &new, asked.by).await {
        Ok(Asking::Queued(run)) => asked.go(&format!("/runs/{run}?done=run-asked")),
        Ok(Asking::Known(run)) => asked.go(&format!("/runs/{run}?done=run-known")),
        Ok(Asking::NoConstitution) => show(&site, asked, StatusCode::CONFLICT, typed).await,
        Ok(Asking::TooMany) => {
            asked.held.problem = Some(asked.words.say("run-fault-many"));
            show(&site, asked, StatusCode::CONFLICT, typed).await
        }
        Err(error) => failed(error),
    }
}

/// What a form asks for; none where something in it is not fit, which is noted.
fn read(site: &Site, asked: &Asked, fields: &Fields, typed: &mut Typed) -> anyhow::Result<Option<NewRun>> {
    let words = asked.words;
    let seed = match fields.get("seed") {
        "" => Some(0),
        text => text.parse().ok(),
    };
    if seed.is_none() {
        typed.wrong("seed", words.say("run-fault-seed"));
    }
    let baseline = match fields.get("baseline") {
        "own" => match constitution(fields.get("baseline_text")) {
            Ok(bytes) => Some(String::from_utf8(bytes)?),
            Err(error) => {
                let says = match error.downcast_ref::<serde_json::Error>() {
                    // What is whole and has another form does not get better by being pasted again.
                    Some(error) if !error.is_data() => {
                        words.say_with("run-fault-baseline-json", args!(line = error.line()))
                    }
                    _ => words.say("run-fault-baseline"),
                };
                typed.wrong("baseline_text", says);
                None
            }
        },
        _ => None,
    };
    let model = fields.get("model");
    // Hours would go into another model than was chosen.
    if !model.is_empty() && !site.settings.work.models().iter().any(|known| known == model) {
        typed.wrong("model", words.say_with("run-fault-model", args!(model = model.to_owned())));
    }
    let preset = Preset::parse(fields.get("preset")).unwrap_or_default();
    let parameters = fields.0.iter().filter_map(|(name, value)| Some((name.strip_prefix(PARAMETER)?, value.trim())));
    let chosen = match Chosen::of(preset, parameters)? {
        Ok(chosen) => chosen,
        Err(faults) => {
            for (path, fault) in faults {
                typed.wrong(format!("{PARAMETER}{path}"), fault.says(words));
            }
            return Ok(None);
        }
    };
    let chosen = match (fields.get("engine"), site.settings.work.engine_model()) {
        ("endpoint", Some(model)) => chosen.asking(model),
        ("endpoint", None) => {
            typed.wrong("engine", words.say("run-fault-engine"));
            chosen
        }
        _ => chosen,
    };
    let (Some(seed), true) = (seed, typed.faults.is_empty()) else { return Ok(None) };
    let viewer = asked.parts.extensions.get::<Viewer>();
    Ok(Some(NewRun {
        constitution_version: fields.get("version").parse().context("a version that was there is none")?,
        baseline,
        model: model.to_owned(),
        params: chosen.text()?,
        seed,
        training: Training::parse(fields.get("training")).unwrap_or_default(),
        author: viewer.and_then(|viewer| viewer.account.as_ref()).map(|by| by.name.clone()).unwrap_or_default(),
    }))
}

/// A constitution that somebody has written into a form, in canonical form.
fn constitution(text: &str) -> anyhow::Result<Vec<u8>> {
    let constitution: Constitution = match text.trim_start().starts_with('{') {
        true => serde_json::from_str(text)?,
        false => import::plain(text, None)?,
    };
    Ok(files::canonical_bytes(&constitution))
}

/// `GET /facilitate/SLUG/runs/N`.
pub(in crate::http) async fn one(
    State(site): State<Site>,
    Path((_, number)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    show_one(&site, asked, &number, StatusCode::OK, Typed::default()).await
}

/// Shows a run, with what is wrong with what was sent.
pub(super) async fn show_one(site: &Site, asked: Asked, number: &str, status: StatusCode, typed: Typed) -> Response {
    match running(site, &asked, number).await {
        Ok(Some(running)) => {
            asked.show(site, &format!("/runs/{number}"), status, |held| Running { held, typed, ..running }).await
        }
        Ok(None) => missing(site, &asked).await,
        Err(error) => failed(error),
    }
}

pub(super) async fn missing(site: &Site, asked: &Asked) -> Response {
    let viewer = asked.parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
    pages::missing(site, viewer).await
}

async fn running(site: &Site, asked: &Asked, number: &str) -> anyhow::Result<Option<Running>> {
    let (store, poll) = (site.store(), asked.held.poll.id);
    let Ok(number) = number.parse::<i64>() else { return Ok(None) };
    let Some(record) = store.run(poll, number).await? else { return Ok(None) };
    let mut others = store.runs(poll).await?;
    others.retain(|run| run.number != number);
    let beside = match asked.query().get("beside").parse::<i64>() {
        Ok(other) if other != number => store.run(poll, other).await?,
        _ => None,
    };
    let beside = match beside {
        Some(other) => Some(Beside {
            parameters: Arc::new(Chosen::read(&other.run.params)?.parameters()?),
            report: report(&other)?,
            run: other.run,
        }),
        None => None,
    };
    let chosen = Chosen::read(&record.run.params)?;
    let now_ms = now_ms();
    let alike = match record.run.state {
        RunState::Running => store.stages_alike(poll, &record.run).await?,
        _ => Vec::new(),
    };
    Ok(Some(Running {
        held: asked.held.clone(),
        typed: Typed::default(),
        engine: chosen.engine_model().map(str::to_owned),
        now_ms,
        left_ms: left_ms(&record.stages, &alike, now_ms),
        understood: record.understood.as_deref().map(serde_json::from_str).transpose()?.unwrap_or_default(),
        parameters: Arc::new(chosen.parameters()?),
        report: report(&record)?,
        chain: chain(site.store(), poll, &record).await?,
        record: Arc::new(record),
        others,
        beside,
    }))
}

/// What comes before a run and after it.
async fn chain(store: &Store, poll: i64, record: &RunRecord) -> anyhow::Result<Chain> {
    let mut chain = Chain::default();
    if let Some(text) = store.ratified_version(poll, record.run.constitution_version).await? {
        let constitution: Constitution =
            serde_json::from_str(&text.json).context("a constitution that was kept cannot be read")?;
        let analysis = store.analysis_by_sha256(poll, &constitution.process.analysis_sha256).await?;
        chain.analysis = analysis.map(|analysis| (analysis.version, analysis.created_at_ms));
        chain.ratified = Some((text.ratified.ratified_at_ms, text.ratified.author));
    }
    if let Some(report) = &record.report {
        let sha256 = hex::encode(Sha256::digest(report));
        let published = store.publications(poll).await?;
        let ours = published.iter().filter(|one| one.record.report_sha256 == sha256);
        chain.published = ours.map(|one| one.record.version).max();
    }
    Ok(chain)
}

fn report(record: &RunRecord) -> anyhow::Result<Option<Arc<ModelReport>>> {
    let report = record.report.as_deref().map(serde_json::from_str).transpose();
    Ok(report.context("a report that was kept cannot be read")?.map(Arc::new))
}

/// `POST /facilitate/SLUG/runs/N`: calls it off, or goes on with it.
pub(in crate::http) async fn change(
    State(site): State<Site>,
    Path((_, number)): Path<(String, String)>,
    mut asked: Asked,
) -> Response {
    let (store, poll) = (site.store(), asked.held.poll.id);
    let run = match number.parse::<i64>() {
        Ok(run) => store.run(poll, run).await,
        Err(_) => Ok(None),
    };
    let run = match run {
        Ok(Some(record)) => record.run.number,
        Ok(None) => return missing(&site, &asked).await,
        Err(error) => return failed(error),
    };
    if asked.fields().get("do") != "resume" {
        return match store.cancel_run(poll, run, asked.by).await {
            Ok(true) => asked.go(&format!("/runs/{run}?done=run-cancelled")),
            Ok(false) => asked.go(&format!("/runs/{run}?done=run-late")),
            Err(error) => failed(error),
        };
    }
    match store.resume_run(poll, run, asked.by).await {
        Ok(Resuming::Resumed) => asked.go(&format!("/runs/{run}?done=run-resumed")),
        Ok(Resuming::Late) => asked.go(&format!("/runs/{run}?done=run-late")),
        Ok(Resuming::Known(other)) => asked.go(&format!("/runs/{other}?done=run-known")),
        Ok(Resuming::TooMany) => {
            asked.held.problem = Some(asked.words.say("run-fault-many"));
            show_one(&site, asked, &number, StatusCode::CONFLICT, Typed::default()).await
        }
        Err(error) => failed(error),
    }
}
