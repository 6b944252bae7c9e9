//! Names for the opinion groups and the ends of the map.

use super::{Asked, NOT_YET, failed};
use crate::{http::Site, translate};
use app::{
    args,
    facilitator::{GroupToName, Naming, Typed},
    source::Analysed,
};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::{End, LONGEST_LABEL, Label, LabelError, Labels};
use std::{collections::BTreeMap, sync::Arc};

/// Statements that help to find a name.
const STATEMENTS: usize = 3;

/// `GET /facilitate/SLUG/names`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    match given(&site, &asked).await {
        Ok(given) => show(&site, asked, StatusCode::OK, given, None).await,
        Err(error) => failed(error),
    }
}

/// What stands in the form at first.
#[derive(Default)]
struct Given {
    analysis: Option<Arc<Analysed>>,
    labels: Labels,
    shares: BTreeMap<usize, f64>,
    proposed: bool,
}

async fn given(site: &Site, asked: &Asked) -> anyhow::Result<Given> {
    let poll = &asked.held.poll;
    let reading = site.source.poll(poll.slug.as_str()).await?;
    let Some(analysis) = reading.analysis.clone().filter(|analysis| analysis.published.has_groups()) else {
        return Ok(Given::default());
    };
    let given = Given { analysis: Some(Arc::clone(&analysis)), ..Given::default() };
    let store = site.store();
    if let Some(labels) = store.labels_of(poll.id, &analysis.sha256).await? {
        return Ok(Given { labels, ..given });
    }
    let Some(before) = store.latest_labels(poll.id).await? else { return Ok(given) };
    let Some(now) = store.analysis(poll.id, analysis.version).await? else { return Ok(given) };
    let proposal = translate::propose_labels(store, poll, &site.names, before, now).await?.unwrap_or_default();
    Ok(Given { labels: proposal.labels, shares: proposal.shares, proposed: true, ..given })
}

async fn show(site: &Site, asked: Asked, status: StatusCode, given: Given, typed: Option<Typed>) -> Response {
    let typed = typed.unwrap_or_else(|| {
        let mut typed = Typed::default();
        for (number, label) in &given.labels.groups {
            typed.put(format!("group.{number}"), label);
        }
        for (end, label) in &given.labels.ends {
            typed.put(end.as_str(), label);
        }
        typed
    });
    let Given { analysis, shares, proposed, .. } = given;
    let groups = analysis.iter().flat_map(|analysis| groups(analysis, &shares)).collect();
    let ends = analysis.iter().flat_map(|analysis| ends(analysis)).collect();
    let analysis = analysis.map(|analysis| analysis.sha256.clone());
    asked.show(site, "/names", status, |held| Naming { held, typed, analysis, groups, ends, proposed }).await
}

fn groups(analysis: &Analysed, shares: &BTreeMap<usize, f64>) -> Vec<GroupToName> {
    let published = &analysis.published;
    let named = |group: &app::published::Group| {
        let says = group.defining.iter().take(STATEMENTS);
        let says = says.filter_map(|one| Some((one.agrees, published.at(one.statement)?.text.clone())));
        Some(GroupToName {
            number: group.number,
            letter: group.letter.clone(),
            people: group.size?,
            says: says.collect(),
            share: shares.get(&group.number).copied(),
        })
    };
    published.groups.iter().filter_map(named).collect()
}

/// What people at the ends of the axes agree with more than others.
fn ends(analysis: &Analysed) -> Vec<(End, Vec<String>)> {
    let published = &analysis.published;
    let texts = |end: &End| published.ends.get(end).into_iter().flatten();
    let texts = |end: &End| texts(end).filter_map(|at| published.at(*at)).map(|one| one.text.clone()).collect();
    End::ALL.iter().map(|end| (*end, texts(end))).collect()
}

/// `POST /facilitate/SLUG/names`.
pub(in crate::http) async fn save(State(site): State<Site>, mut asked: Asked) -> Response {
    let given = match given(&site, &asked).await {
        Ok(given) => given,
        Err(error) => return failed(error),
    };
    let fields = asked.fields();
    let Some(analysis) = given.analysis.clone().filter(|analysis| analysis.sha256 == fields.get("analysis")) else {
        // The names were written for other groups.
        asked.held.problem = given.analysis.is_some().then(|| asked.words.say("labels-stale"));
        return show(&site, asked, NOT_YET, given, None).await;
    };
    let mut typed = fields.typed();
    let mut read = |name: &str| match Label::parse(fields.get(name)) {
        Ok(label) => Some(label),
        Err(LabelError::Empty) => None,
        Err(LabelError::TooLong) => {
            let most = LONGEST_LABEL as u64;
            typed.wrong(name, asked.words.say_with("labels-fault-long", args!(most = most)));
            None
        }
        Err(LabelError::Character) => {
            typed.wrong(name, asked.words.say("facilitate-fault-character"));
            None
        }
    };
    let shown = analysis.published.groups.iter().filter(|group| group.size.is_some());
    let groups = shown.filter_map(|group| Some((group.number, read(&format!("group.{}", group.number))?))).collect();
    let ends = End::ALL.into_iter().filter_map(|end| Some((end, read(end.as_str())?))).collect();
    if !typed.faults.is_empty() {
        return show(&site, asked, NOT_YET, given, Some(typed)).await;
    }
    let labels = Labels { groups, ends };
    match site.store().label(asked.held.poll.id, &analysis.sha256, &labels, asked.by).await {
        Ok(()) => asked.go("/names?done=named"),
        Err(error) => failed(error),
    }
}
