//! Putting a constitution to the vote: a poll of its own, with one statement per principle.

use super::{Desk, Fields, Lies, Problem};
use crate::http::{Site, accounts::Failed, facilitate::own};
use app::{args, words::Words};
use axum::{
    extract::{Request, State},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    FreeText, Language, LanguageTag, Moderated, Poll, Settings, Slug, StatementText,
    settings::{Compile, Schedule, Texts, Writing},
    store::{HeldPoll, NewRound, NewVersion, Seed, StoreError},
};
use pipeline::constitution::edit;
use record::{Constitution, constitution::Clause, drafting::Question};
use std::collections::BTreeMap;

/// How often a name is looked for where others take the one that was free.
const TRIES: usize = 5;

/// Votes from which somebody is put into a group, where there are so many principles.
const MIN_VOTES: usize = 7;

/// `POST /facilitate/SLUG/constitution/vote`: of the draft as it was seen, or of a ratified version.
pub(in crate::http) async fn vote(State(site): State<Site>, desk: Desk, request: Request) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    let (constitution, record, version) = match chosen(&site, &desk, &fields).await? {
        Ok(chosen) => chosen,
        Err(problem) => return desk.refuse(&site, parts, problem, fields.typed()).await,
    };
    let Some(principles) = principles(&constitution) else {
        return desk.refuse(&site, parts, Problem::Text, fields.typed()).await;
    };
    let mut wanted = Slug::parse(&format!("{}-vote", desk.poll.slug)).unwrap_or_else(|_| desk.poll.slug.numbered(2));
    let poll = held(&wanted, &desk.poll, principles.len())?;
    let mut round = NewRound { poll, principles, constitution: record, version };
    for _ in 0..TRIES {
        round.poll.slug = own::free(&site, &wanted).await?;
        match site.store().put_to_vote(desk.poll.id, &round, desk.account).await {
            Ok(_) => {
                let address = format!("/facilitate/{}?done=created", round.poll.slug);
                return Ok(Redirect::to(&address).into_response());
            }
            // Somebody else has taken the name since it was looked up.
            Err(StoreError::SlugTaken(_)) => {}
            // Nobody sees that poll yet, and its name stays taken.
            Err(StoreError::Importing(taken)) => wanted = taken.numbered(2),
            Err(StoreError::VoteGoesOn(_)) => {
                return desk.refuse(&site, parts, Problem::GoesOn, fields.typed()).await;
            }
            Err(StoreError::Refused(_)) => return desk.refuse(&site, parts, Problem::Same, fields.typed()).await,
            Err(error) => return Err(error.into()),
        }
    }
    desk.refuse(&site, parts, Problem::Stale, fields.typed()).await
}

type Chosen = (Constitution, NewVersion, Option<i64>);

/// The constitution that the form means.
async fn chosen(site: &Site, desk: &Desk, fields: &Fields) -> Result<Result<Chosen, Problem>, Failed> {
    if let Ok(version) = fields.get("version").parse::<i64>() {
        let Some(text) = site.store().ratified_version(desk.poll.id, version).await? else {
            return Ok(Err(Problem::Number));
        };
        let constitution = serde_json::from_str(&text.json)?;
        let record = NewVersion { sha256: text.ratified.sha256, json: text.json };
        return Ok(Ok((constitution, record, Some(version))));
    }
    let loaded = match desk.lies(site).await? {
        Lies::Work(loaded) => loaded,
        other => return Ok(Err(other.instead())),
    };
    if super::seen(fields.get("seen")) != Some(loaded.seen()) {
        return Ok(Err(Problem::Stale));
    }
    if loaded.draft.clauses.is_empty() {
        return Ok(Err(Problem::Nothing));
    }
    // Nobody should have to vote on what is no principle yet.
    if edit::questions(&loaded.draft).iter().any(|question| matches!(question, Question::Wording { .. })) {
        return Ok(Err(Problem::Unworded));
    }
    let record = crate::translate::version(&loaded.draft)?;
    Ok(Ok((loaded.draft, record, None)))
}

/// Each principle as a statement; none where one is too long.
fn principles(constitution: &Constitution) -> Option<Vec<(String, Seed)>> {
    let seed = |clause: &Clause| {
        let text = StatementText::parse(&clause.text).ok()?;
        let language = clause.worded_in().and_then(|tag| LanguageTag::parse(tag).ok());
        Some(Seed { text, language, is_meta: false, topics: Vec::new() })
    };
    constitution.clauses.iter().map(|clause| Some((clause.id.clone(), seed(clause)?))).collect()
}

/// The poll for it: for the same people as the first, with words that say what it is. All of it can be changed before
/// it is opened.
fn held(slug: &Slug, first: &Poll, principles: usize) -> anyhow::Result<HeldPoll> {
    let language = Language::parse(first.settings.language.primary()).unwrap_or_default();
    let own = said(language, &first.topic);
    let mut texts = BTreeMap::new();
    for (tag, told) in &first.settings.texts {
        if let Ok(language) = Language::parse(tag.primary()) {
            let topic = if told.topic.trim().is_empty() { &first.topic } else { &told.topic };
            // The questions and reasons are the same, and so is what they are called in other languages.
            let (questions, reasons) = (told.questions.clone(), told.reasons.clone());
            texts.insert(tag.clone(), Texts { questions, reasons, ..said(language, topic) });
        }
    }
    Ok(HeldPoll {
        slug: slug.clone(),
        topic: FreeText::parse(&own.topic)?,
        description: FreeText::parse(&own.description)?,
        moderated: Moderated::NotRejected,
        min_votes: u32::try_from(principles.clamp(1, MIN_VOTES))?,
        min_seen: None,
        settings: Settings {
            outcome: own.outcome,
            texts,
            schedule: Schedule::default(),
            statements: Writing { open: false, ..first.settings.statements },
            compile: Compile::default(),
            ..first.settings.clone()
        },
    })
}

/// What a second vote says of itself.
fn said(language: Language, topic: &str) -> Texts {
    let words = Words::of(language);
    Texts {
        topic: words.say_with("ratification-topic", args!(topic = topic)),
        description: words.say("ratification-description"),
        outcome: words.say("ratification-outcome"),
        ..Texts::default()
    }
}
