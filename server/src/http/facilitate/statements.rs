//! Deciding about statements. After each decision the browser is sent to the next statement of the page.

use super::{Asked, Fields, NOT_YET, failed, queue_mail, refusals};
use crate::{
    http::{Site, assets, embed, participate::mine::passing},
    participation::{language_of, similar::Index},
};
use app::{
    args,
    facilitator::{Item, Moderating},
    words::{Words, seeds::wording},
};
use axum::{extract::State, http::StatusCode, response::Response};
use deliberation::{
    LanguageTag, Moderated, Reason, Ruling, Settings, hints,
    store::{MachineHint, Pile, Queued, StoreError, Votable},
    written,
};
use std::collections::HashMap;

/// Statements on one page.
const PAGE: u32 = 25;

/// `GET /facilitate/SLUG/statements`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let query = asked.query();
    show(&site, asked, StatusCode::OK, pile(&query), query.get("page").parse().unwrap_or(0)).await
}

fn pile(fields: &Fields) -> Pile {
    Pile::parse(fields.get("pile")).unwrap_or_default()
}

async fn show(site: &Site, asked: Asked, status: StatusCode, pile: Pile, page: u32) -> Response {
    let (poll, store) = (asked.held.poll.id, site.store());
    let page = page.min(100_000);
    let read = async {
        let mut queued = store.pile(poll, pile, page * PAGE, PAGE + 1).await?;
        let more = queued.len() > PAGE as usize;
        queued.truncate(PAGE as usize);
        let wordings = queued.iter().map(|queued| (queued.number, queued.text.as_str()));
        let machine = store.machine_hints(poll, wordings).await?;
        let accepted = store.votable(poll, Moderated::Accepted).await?;
        let mail = queue_mail::state(site, &asked).await?;
        Ok::<_, StoreError>((store.piles(poll).await?, queued, accepted, more, machine, mail))
    };
    let read = read.await;
    match read {
        Ok((piles, queued, accepted, more, machine, mail)) => {
            let has_machine = site.settings.translator.is_some() && asked.held.poll.settings.machine_hints;
            let items = items(queued, &accepted, &asked.held.poll.settings, machine);
            let context = |held| Moderating { held, pile, piles, items, has_machine, page, more, mail };
            let page = asked.show(site, "/statements", status, context).await;
            embed::scripted(page, &assets::keys()).await
        }
        Err(error) => failed(error),
    }
}

/// Each with what is worth a second look. Nothing of it acts by itself.
fn items(
    queued: Vec<Queued>,
    accepted: &[Votable],
    settings: &Settings,
    mut machine: HashMap<i64, MachineHint>,
) -> Vec<Item> {
    let index = Index::new(accepted.iter());
    let near = |queued: &Queued| {
        let others = index.nearest(&queued.text).into_iter().filter(|(number, _)| *number != queued.number);
        let with_text = others.filter_map(|(number, similarity)| {
            let other = accepted.iter().find(|other| other.number == number)?;
            let language = other.language.as_ref().map(ToString::to_string);
            Some((number, other.id.clone(), (other.text.clone(), language), similarity))
        });
        with_text.collect()
    };
    let topics = |queued: &Queued| {
        let on = settings.topics.iter().filter(|topic| queued.topics.contains(&topic.id));
        on.map(|topic| topic.text.clone()).collect()
    };
    queued
        .into_iter()
        .map(|queued| Item {
            hints: hints::hints(&queued.text),
            watched: hints::watched(&queued.text, queued.language.as_ref(), &settings.watched),
            links: hints::links(&queued.text),
            machine: machine.remove(&queued.number),
            similar: near(&queued),
            topics: topics(&queued),
            original_language: queued
                .original
                .as_ref()
                .and_then(|text| original_language(text, queued.language.as_ref())),
            queued,
        })
        .collect()
}

/// The language of what somebody wrote that was reworded since: the one that is kept is that of the new words.
pub(in crate::http) fn original_language(text: &str, present: Option<&LanguageTag>) -> Option<String> {
    language_of(text, present.map_or("", LanguageTag::as_str)).map(String::from)
}

/// `POST /facilitate/SLUG/statements`.
pub(in crate::http) async fn decide(State(site): State<Site>, mut asked: Asked) -> Response {
    let fields = asked.fields();
    let pile = pile(&fields);
    match carry_out(&site, &asked, &fields).await {
        Ok(Ok(done)) => {
            site.decks.refresh(&asked.held.poll.slug).await;
            let next = fields.get("next").parse::<i64>().map(|number| format!("#item-{number}")).unwrap_or_default();
            asked.go(&format!("/statements?pile={pile}&done={done}{next}"))
        }
        Ok(Err(problem)) => {
            asked.held.problem = Some(problem);
            show(&site, asked, NOT_YET, pile, 0).await
        }
        Err(error) => failed(error),
    }
}

/// Does what a form asks for; gives the name of what was done, or what is wrong.
async fn carry_out(site: &Site, asked: &Asked, fields: &Fields) -> Result<Result<&'static str, String>, StoreError> {
    let (poll, by) = (&asked.held.poll, asked.by);
    let statements: Vec<i64> = fields.all("statement").filter_map(|number| number.parse().ok()).collect();
    let Some(first) = statements.first().copied() else {
        return Ok(Err(asked.words.say("facilitate-fault-tick")));
    };
    if fields.get("do") == "ask" {
        return ask(site, asked, first).await;
    }
    if fields.get("do") == "topics" {
        let topics = poll.settings.known_topics(fields.all("topic"));
        return Ok(match site.store().assign_topics(poll.id, first, &topics, by).await? {
            true => Ok("topics"),
            false => Err(asked.words.say_with("facilitate-fault-no-statement", args!(id = first.to_string()))),
        });
    }
    let reason = reason(fields);
    if fields.get("do") == "ban" {
        let reason = match reason {
            Ok(reason) => reason,
            Err(error) => return Ok(Err(refusals::reason(error, asked.words))),
        };
        let Some(author) = site.store().author(poll.id, first).await? else {
            return Ok(Err(asked.words.say("facilitate-fault-no-author")));
        };
        let codes_of = passing::codes_of(site, poll.id);
        let banned = site.store().ban(poll.id, author, true, &reason, &codes_of, by).await?;
        return Ok(banned.map(|()| "ban").map_err(|unfit| refusals::unfit(&unfit, asked.words)));
    }
    let (mut ruling, done) = match ruling(fields, reason, poll.settings.statements.max_graphemes, asked.words) {
        Ok(ruling) => ruling,
        Err(problem) => return Ok(Err(problem)),
    };
    // As when somebody writes, with the language so far, or else the poll's, in place of the page's.
    if let Ruling::Reword { text, language, .. } = &mut ruling {
        let before = site.store().statement_text(poll.id, first).await?.and_then(|known| known.language);
        let given = before.as_ref().map_or(poll.settings.language.as_str(), LanguageTag::as_str);
        *language = language_of(text.as_str(), given);
    }
    let outcome = site.store().moderate(poll.id, &statements, &ruling, by).await?;
    Ok(outcome.map(|_| done).map_err(|unfit| refusals::unfit(&unfit, asked.words)))
}

/// Asks the model of this site what it makes of a statement, and keeps the answer for everybody who moderates.
async fn ask(site: &Site, asked: &Asked, statement: i64) -> Result<Result<&'static str, String>, StoreError> {
    let (poll, words) = (&asked.held.poll, asked.words);
    let translator = site.settings.translator.as_ref().filter(|_| poll.settings.machine_hints);
    let Some(translator) = translator else { return Ok(Err(words.say("facilitate-fault-unknown"))) };
    let Some(known) = site.store().statement_text(poll.id, statement).await? else {
        return Ok(Err(words.say_with("facilitate-fault-no-statement", args!(id = statement.to_string()))));
    };
    // Of a wording it is asked once, and a statement that was erased has none.
    if !site.store().machine_hints(poll.id, [(statement, known.text.as_str())].into_iter()).await?.is_empty() {
        return Ok(Ok("asked"));
    }
    let Some(hint) = translator.look_at(&poll.topic, &known.text).await else {
        return Ok(Err(words.say("hints-no-machine")));
    };
    // It was erased or reworded while the model was busy: what was said is about a text that is not there any more.
    if !site.store().keep_machine_hint(poll.id, statement, &known.text, &hint, asked.by).await? {
        return Ok(Err(words.say("hints-too-late")));
    }
    Ok(Ok("asked"))
}

/// The reason that was chosen, with what was written beside it.
fn reason(fields: &Fields) -> Result<Reason, deliberation::ReasonError> {
    let parts = ["ready", "reason"].map(|name| fields.get(name).trim());
    let said: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Reason::parse(&said.join(" "))
}

fn ruling(
    fields: &Fields,
    reason: Result<Reason, deliberation::ReasonError>,
    max_graphemes: u32,
    words: Words,
) -> Result<(Ruling, &'static str), String> {
    Ok(match fields.get("do") {
        "accept" => (Ruling::Accept, "accept"),
        "reject" => (Ruling::Reject(reason.map_err(|error| refusals::reason(error, words))?), "reject"),
        "merge" => {
            let into = fields.get("into").trim_start_matches('#');
            let into = into.parse().map_err(|_| words.say_with("facilitate-fault-no-statement", args!(id = into)))?;
            (Ruling::Merge { into, reason: reason.ok() }, "merge")
        }
        "reword" => {
            let text = written(fields.get("text"), max_graphemes).map_err(|error| wording(words, &error))?;
            (Ruling::Reword { text, language: None, reason: reason.ok() }, "reword")
        }
        "meta" => (Ruling::Meta(true), "meta"),
        "not-meta" => (Ruling::Meta(false), "meta"),
        "unhide" => (Ruling::Unhide, "unhide"),
        _ => return Err(words.say("facilitate-fault-unknown")),
    })
}
