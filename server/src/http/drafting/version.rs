//! One published version of a constitution, with what changed since the one before.

use super::yours;
use crate::http::{Site, accounts::Failed, pages, participate};
use app::{
    Viewer,
    drafting::{ComparedVersions, PreviewedVersion, VersionChange, VersionPage, Why, Worded},
};
use axum::{
    Extension,
    extract::{Path, Request, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{Poll, Slug};
use leptos::prelude::provide_context;
use pipeline::constitution::{Diff, diff};
use record::{Constitution, constitution::Source};
use std::sync::Arc;

/// `GET /polls/SLUG/constitution/v/N`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path((slug, version)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    let (Ok(slug), Ok(version)) = (Slug::parse(&slug), version.parse::<i64>()) else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let Some(poll) = site.store().poll(&slug).await? else { return Ok(pages::missing(&site, viewer).await) };
    let Some(shown) = shown(&site, poll, version).await? else { return Ok(pages::missing(&site, viewer).await) };
    let uri = request.uri();
    let visitor = participate::visitor(&site, uri.path(), uri.query(), request.headers()).await;
    let yours = match &visitor {
        Some(visitor) => yours(&site, visitor, shown.poll.id, &shown.compiled.constitution).await,
        None => None,
    };
    let is_personal = yours.is_some();
    let provide = move || {
        provide_context(shown.clone());
        if let Some(visitor) = &visitor {
            provide_context(visitor.clone());
        }
        if let Some(yours) = &yours {
            provide_context(yours.clone());
        }
    };
    let mut response = pages::document(&site, request, provide).await;
    if is_personal {
        pages::keep_private(&mut response);
    }
    Ok(response)
}

/// `GET /facilitate/SLUG/constitution/preview/N`: the public page of a ratified version as it will be once that is
/// published.
pub(in crate::http) async fn preview(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path((slug, version)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    let (Ok(slug), Ok(version)) = (Slug::parse(&slug), version.parse::<i64>()) else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let Some(poll) = site.store().poll(&slug).await? else { return Ok(pages::missing(&site, viewer).await) };
    let ratified = site.store().ratified(poll.id).await?;
    let Some(one) = ratified.iter().find(|one| one.version == version) else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let previewed = PreviewedVersion(site.source.published_version(&poll, one).await?);
    let (mut parts, body) = request.into_parts();
    parts.uri = format!("/polls/{slug}/constitution").parse()?;
    let request = Request::from_parts(parts, body);
    Ok(pages::render(&site, request, StatusCode::OK, move || provide_context(previewed.clone())).await)
}

/// `GET /polls/SLUG/constitution/diff/A/B`.
pub(in crate::http) async fn difference(
    State(site): State<Site>,
    Extension(viewer): Extension<Viewer>,
    Path((slug, from, to)): Path<(String, String, String)>,
    request: Request,
) -> Result<Response, Failed> {
    let (Ok(slug), Ok(from), Ok(to)) = (Slug::parse(&slug), from.parse::<i64>(), to.parse::<i64>()) else {
        return Ok(pages::missing(&site, viewer).await);
    };
    let Some(poll) = site.store().poll(&slug).await? else { return Ok(pages::missing(&site, viewer).await) };
    let published = site.source.published(&poll).await?;
    let of = |number: i64| published.iter().find(|one| one.version == number);
    let (Some(before), Some(after)) = (of(from), of(to)) else { return Ok(pages::missing(&site, viewer).await) };
    let before = site.source.published_version(&poll, before).await?;
    let after = site.source.published_version(&poll, after).await?;
    let changes = changes(&before.constitution, &after.constitution);
    let groups = after.constitution.process.groups;
    let compared = ComparedVersions { poll: Arc::new(poll), from, to, groups, changes };
    Ok(pages::document(&site, request, move || provide_context(compared.clone())).await)
}

async fn shown(site: &Site, poll: Poll, version: i64) -> Result<Option<VersionPage>, Failed> {
    let published = site.source.published(&poll).await?;
    let Some(at) = published.iter().position(|one| one.version == version) else { return Ok(None) };
    let compiled = site.source.published_version(&poll, &published[at]).await?;
    let earlier = published.get(at + 1);
    let changes = match earlier {
        Some(earlier) => {
            let before = site.source.published_version(&poll, earlier).await?;
            let changes = changes(&before.constitution, &compiled.constitution);
            changes.into_iter().map(|(change, _)| change).collect()
        }
        None => Vec::new(),
    };
    Ok(Some(VersionPage {
        latest: published[0].version,
        earlier: earlier.map(|one| one.version),
        ratified: published[at].clone(),
        poll: Arc::new(poll),
        compiled,
        changes,
    }))
}

/// Fields of the document that differ between any two versions: they say which version it is.
const OF_THE_VERSION: [&str; 5] = ["id", "version", "status", "effective_from", "supersedes"];

/// What changed, each with the statements behind it.
fn changes(before: &Constitution, after: &Constitution) -> Vec<(VersionChange, Vec<Source>)> {
    let Diff { added, dropped, reworded, reweighted, reprompted, provenance, document, .. } = diff(before, after);
    let worded = |constitution: &Constitution, id: &str| {
        constitution.clauses.iter().find(|clause| clause.id == *id).map(Worded::of).unwrap_or_default()
    };
    let text = |id: &str| worded(after, id);
    let mut changes: Vec<_> =
        added.into_iter().map(|new| (VersionChange::Added(Worded::of(&new)), new.provenance.statements)).collect();
    changes.extend(dropped.into_iter().map(|gone| {
        let now = gone.now.first();
        let why = now.map(|now| Why { by: now.decided_by.clone(), says: now.reason.clone() }).unwrap_or_default();
        (VersionChange::Dropped(Worded::of(&gone.clause), why), gone.clause.provenance.statements)
    }));
    changes.extend(reworded.into_iter().map(|new| {
        let last = new.edits.last();
        let why = last.map(|edit| Why { by: edit.author.clone(), says: edit.reason.clone() }).unwrap_or_default();
        // A principle may have had another name before: then its language then is not known.
        let was = before.clauses.iter().find(|clause| clause.text == new.before);
        let was = was.map_or_else(|| Worded { text: new.before.clone(), language: None }, Worded::of);
        (VersionChange::Reworded(was, text(&new.clause), why), new.statements)
    }));
    changes.extend(
        reweighted
            .into_iter()
            .map(|new| (VersionChange::Reweighted(text(&new.clause), new.before.weight, new.after.weight), Vec::new())),
    );
    changes.extend(provenance.into_iter().map(|new| {
        let (joined, left, votes) = (new.joined.len(), new.left.len(), new.votes.len());
        let change = VersionChange::Rested { text: text(&new.clause), joined, left, votes };
        let differing = new.votes.into_iter().map(|votes| votes.after);
        (change, new.joined.into_iter().chain(new.left).chain(differing).collect())
    }));
    changes.extend(reprompted.into_iter().map(|new| (VersionChange::Asked(text(&new.clause)), Vec::new())));
    let fields = document.into_iter().map(|change| change.field);
    let fields: Vec<String> = fields.filter(|field| !OF_THE_VERSION.contains(&field.as_str())).collect();
    if !fields.is_empty() {
        changes.push((VersionChange::Document(fields), Vec::new()));
    }
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use pipeline::run::comparison::standard;

    fn source(statement: &str, agrees: u64) -> Source {
        serde_json::from_value(serde_json::json!({
            "statement": statement, "text": "AI should help.", "groups": [], "gac": 0.9, "gac_interval": [0.8, 0.95],
            "votes": { "agrees": agrees, "disagrees": 0, "passes": 0, "seen": 20 },
        }))
        .expect("a source")
    }

    #[test]
    fn other_votes_other_prompts_and_another_document_are_changes_too() {
        let mut before = standard().expect("the standard constitution");
        before.clauses[0].provenance.statements = vec![source("1", 18), source("2", 19)];
        let mut after = before.clone();
        assert_eq!(changes(&before, &after), []);
        after.version = "2".into();
        assert_eq!(changes(&before, &after), [], "the number of a version is no change of it");
        after.clauses[0].provenance.statements = vec![source("1", 20), source("3", 17)];
        after.clauses[1].training.comparison_prompt = "Which is it?".into();
        after.title = "Another".into();
        let text = |place: usize| Worded::of(&after.clauses[place]);
        let rested = VersionChange::Rested { text: text(0), joined: 1, left: 1, votes: 1 };
        let behind = vec![source("3", 17), source("2", 19), source("1", 20)];
        let document = VersionChange::Document(vec!["title".into()]);
        let expected = [(rested, behind), (VersionChange::Asked(text(1)), Vec::new()), (document, Vec::new())];
        assert_eq!(changes(&before, &after), expected);
    }
}
