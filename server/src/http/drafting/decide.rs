//! One decision about a draft.

use super::{Desk, Fields, Lies, Loaded, Problem, rfc3339};
use crate::{
    http::{Site, accounts::Failed},
    participation::spoken::language_of,
};
use axum::{
    extract::{Request, State},
    response::Response,
};
use deliberation::{Reason, store::now_ms};
use pipeline::constitution::edit::{self, EditError};
use record::{
    Id,
    constitution::{Clause, ENGLISH},
    drafting::{Change, Decision},
};

/// `POST /facilitate/SLUG/constitution/decide`.
pub(in crate::http) async fn form(State(site): State<Site>, desk: Desk, request: Request) -> Result<Response, Failed> {
    let (parts, body) = request.into_parts();
    let fields = Fields::read(body).await?;
    let loaded = match desk.lies(&site).await? {
        Lies::Work(loaded) => loaded,
        other => return desk.refuse(&site, parts, other.instead(), fields.typed()).await,
    };
    let seen = loaded.seen();
    if super::seen(fields.get("seen")) != Some(seen) {
        return desk.refuse(&site, parts, Problem::Stale, fields.typed()).await;
    }
    let Ok(why) = Reason::parse(fields.get("reason")) else {
        return desk.refuse(&site, parts, Problem::Reason, fields.typed()).await;
    };
    let change = match change(&fields, &loaded) {
        Ok(change) => change,
        Err(problem) => return desk.refuse(&site, parts, problem, fields.typed()).await,
    };
    let decision = Decision {
        language: language(&change, &loaded, desk.poll.settings.language.as_str()),
        number: loaded.decisions.len() as u64 + 1,
        author: desk.name.clone(),
        at: rfc3339(now_ms()),
        reason: why.to_string(),
        change,
    };
    let text = String::from_utf8(record::canonical::to_vec(&decision)?)?;
    let place = place(&decision.change);
    let applied = tokio::task::spawn_blocking(move || {
        let Loaded { analysis, base, mut decisions, .. } = *loaded;
        decisions.push(decision);
        edit::replay(&base, &analysis, &decisions).map(drop)
    });
    if let Err(error) = applied.await? {
        let problem = problem(error)?;
        return desk.refuse(&site, parts, problem, fields.typed()).await;
    }
    if site.store().decide(desk.poll.id, seen, &text, desk.account).await? {
        Ok(desk.done(&place))
    } else {
        desk.refuse(&site, parts, Problem::Stale, fields.typed()).await
    }
}

/// What a form asks for.
fn change(fields: &Fields, loaded: &Loaded) -> Result<Change, Problem> {
    let text = |name: &str| fields.get(name).to_owned();
    let id = |name: &str| Id::new(fields.get(name));
    let number = |name: &str| fields.get(name).parse::<u64>().map_err(|_| Problem::Number);
    let clause = || text("clause");
    Ok(match fields.get("change") {
        "reword" => Change::Reword { clause: clause(), text: one_line(fields.get("text")) },
        "split" => Change::Split {
            clause: clause(),
            text: one_line(fields.get("text")),
            statements: fields.every("statements").map(Id::new).collect(),
        },
        "join" => {
            let place = usize::try_from(number("into")?).ok().and_then(|number| number.checked_sub(1));
            let into = place.and_then(|place| loaded.draft.clauses.get(place)).ok_or(Problem::Number)?;
            Change::Join { clause: clause(), into: into.id.clone() }
        }
        "leave_out" => Change::LeaveOut { clause: clause() },
        "put_in" => Change::PutIn { statement: id("statement"), text: one_line(fields.get("text")) },
        "move" => Change::Move { clause: clause(), to: number("place")? },
        "weigh" => {
            // Some keyboards have a comma where a number has its point.
            let weight = fields.get("weight").replace(',', ".").parse().map_err(|_| Problem::Number)?;
            Change::Weigh { clause: clause(), weight }
        }
        "accept" => Change::AcceptMerge { a: id("a"), b: id("b") },
        "refuse" => Change::RefuseMerge { a: id("a"), b: id("b") },
        "settle" => Change::Settle { clause: clause(), other: text("other") },
        "keep_threshold" => Change::KeepThreshold,
        "undo" => Change::Undo { decision: number("decision")? },
        other => return Err(Problem::Gone(other.to_owned())),
    })
}

/// The language of the words that a clause gets, where it is not English, of whatever region: by the text where that is
/// beyond doubt, else that of the words before, else the poll's.
fn language(change: &Change, loaded: &Loaded, of_poll: &str) -> Option<String> {
    let (text, before) = match change {
        Change::Reword { clause, text } | Change::Split { clause, text, .. } => {
            let clause = loaded.draft.clauses.iter().find(|known| known.id == *clause);
            (text, clause.and_then(Clause::worded_in))
        }
        Change::PutIn { statement, text } if !text.is_empty() => {
            let statement = loaded.analysis.statements.iter().find(|known| known.id == *statement);
            (text, statement.and_then(|statement| statement.language.as_deref()))
        }
        _ => return None,
    };
    let found = language_of(text, before.unwrap_or(of_poll)).or_else(|| language_of(text, of_poll))?;
    Some(found).filter(|tag| !tag.is_same_as(ENGLISH)).map(String::from)
}

/// A principle is one paragraph, however it was typed.
fn one_line(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where on the page the result is to be seen.
fn place(change: &Change) -> String {
    match change {
        Change::Reword { clause, .. }
        | Change::Split { clause, .. }
        | Change::Move { clause, .. }
        | Change::Weigh { clause, .. }
        | Change::Settle { clause, .. } => format!("#{clause}"),
        Change::Join { into, .. } => format!("#{into}"),
        Change::KeepThreshold => "#threshold".to_owned(),
        Change::Undo { .. } => "#log".to_owned(),
        _ => String::new(),
    }
}

/// What people read; what is our own fault is a failure.
fn problem(error: EditError) -> Result<Problem, EditError> {
    Ok(match error {
        EditError::NoReason => Problem::Reason,
        EditError::NoText | EditError::BadText => Problem::Text,
        EditError::Unchanged => Problem::Unchanged,
        EditError::NoClause(what) => Problem::Gone(what),
        EditError::NoStatement(id) | EditError::NotBehind(id) => Problem::Gone(id.to_string()),
        EditError::NoPair(a, b) => Problem::Gone(format!("{a}, {b}")),
        EditError::NoDecision(number) => Problem::Gone(number.to_string()),
        EditError::NoConflict => Problem::Gone(String::new()),
        EditError::NoPlace { .. } | EditError::BadWeight => Problem::Number,
        EditError::Itself | EditError::Together | EditError::AlreadyIn(_) => Problem::Same,
        EditError::NothingToSplit => Problem::Split,
        EditError::Unfit { id, .. } => Problem::Unfit(id.to_string()),
        EditError::Needed { by, .. } => Problem::Needed(by),
        EditError::NoAuthor | EditError::Invalid(_) => return Err(error),
    })
}
