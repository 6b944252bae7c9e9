//! Deciding about statements. After each decision the browser is sent to the next statement of the pile, wherever it
//! stands by then; a decision that is refused comes back as it was typed, with why at its field.

mod deciding;

use super::{Asked, Fields, NOT_YET, failed, queue_mail};
use crate::{
    http::{Site, assets, embed},
    participation::{language_of, similar::Index},
};
use app::facilitator::{Item, Moderating, Refused};
use axum::{extract::State, http::StatusCode, response::Response};
use deciding::{Fault, carry_out, statements};
use deliberation::{
    LanguageTag, Settings, hints,
    store::{MachineHint, Pile, Queued, StoreError, Votable},
};
use std::collections::HashMap;

/// Statements on one page.
const PAGE: u32 = 25;

/// `GET /facilitate/SLUG/statements`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    let query = asked.query();
    show(&site, asked, StatusCode::OK, pile(&query), page_of(&query), None).await
}

fn pile(fields: &Fields) -> Pile {
    Pile::parse(fields.get("pile")).unwrap_or_default()
}

/// The page that an address or a form names, from 0.
fn page_of(fields: &Fields) -> u32 {
    fields.get("page").parse().unwrap_or(0)
}

/// The page on which the statement stands that has so many before it.
fn page_at(place: u64) -> u32 {
    u32::try_from(place / u64::from(PAGE)).unwrap_or(0)
}

/// The page of a pile, or the last one where there are not so many; with a decision that was refused, where one was.
async fn show(
    site: &Site,
    mut asked: Asked,
    status: StatusCode,
    pile: Pile,
    page: u32,
    mut refused: Option<Refused>,
) -> Response {
    let (poll, store) = (asked.held.poll.clone(), site.store());
    let read = async {
        let piles = store.piles(poll.id).await?;
        let page = page.min(page_at(piles.size(pile).saturating_sub(1)));
        let mut queued = store.pile(poll.id, pile, page * PAGE, PAGE + 1).await?;
        let following = queued.get(PAGE as usize).map(|queued| queued.number);
        queued.truncate(PAGE as usize);
        let wordings = queued.iter().map(|queued| (queued.number, queued.text.as_str()));
        let machine = store.machine_hints(poll.id, wordings).await?;
        let others = store.unrejected(poll.id).await?;
        let mail = queue_mail::state(site, &asked).await?;
        // Thousands of texts are compared: nobody else waits for that.
        let of = poll.clone();
        let looked = tokio::task::spawn_blocking(move || items(queued, &others, &of.settings, machine)).await?;
        anyhow::Ok((piles, page, looked, following, mail))
    };
    let read = read.await;
    match read {
        Ok((piles, page, items, following, mail)) => {
            // Somebody else may have decided about it meanwhile, so that it stands in another pile.
            if let Some(lost) = refused.take_if(|refused| !refused.is_among(&items)) {
                asked.held.problem = lost.says().map(ToOwned::to_owned);
            }
            let has_machine = site.settings.translator.is_some() && poll.settings.machine_hints;
            let context = |held| Moderating { held, pile, piles, items, has_machine, page, following, mail, refused };
            let page = asked.show(site, "/statements", status, context).await;
            embed::scripted(page, &assets::keys()).await
        }
        Err(error) => failed(error),
    }
}

/// Each with what is worth a second look, beside all that may be voted on or waits as well. Nothing of it acts by
/// itself.
fn items(
    queued: Vec<Queued>,
    others: &[Votable],
    settings: &Settings,
    mut machine: HashMap<i64, MachineHint>,
) -> Vec<Item> {
    let index = Index::new(others.iter());
    let near = |queued: &Queued| {
        let nearest = index.nearest_besides(Some(queued.number), &queued.text).into_iter();
        let with_text = nearest.filter_map(|(number, similarity)| {
            let other = others.iter().find(|other| other.number == number)?;
            let language = other.language.as_ref().map(ToString::to_string);
            Some((other.id.clone(), (other.text.clone(), language), similarity))
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
pub(in crate::http) async fn decide(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let pile = pile(&fields);
    match carry_out(&site, &asked, &fields).await {
        Ok(Ok(done)) => {
            site.decks.refresh(&asked.held.poll.slug).await;
            match onward(&site, &asked, pile, &fields).await {
                Ok((0, place)) => asked.go(&format!("/statements?pile={pile}&done={done}#{place}")),
                Ok((page, place)) => asked.go(&format!("/statements?pile={pile}&page={page}&done={done}#{place}")),
                Err(error) => failed(error),
            }
        }
        Ok(Err(fault)) => {
            let refused = refused(&fields, fault);
            match place_of(&site, &asked, pile, refused.statements.first().copied()).await {
                Ok(place) => {
                    let page = place.filter(|_| !refused.is_bulk).map_or_else(|| page_of(&fields), page_at);
                    show(&site, asked, NOT_YET, pile, page, Some(refused)).await
                }
                Err(error) => failed(error),
            }
        }
        Err(error) => failed(error),
    }
}

/// How many statements of the pile come before this one.
async fn place_of(site: &Site, asked: &Asked, pile: Pile, statement: Option<i64>) -> Result<Option<u64>, StoreError> {
    match statement {
        Some(statement) => site.store().place_in_pile(asked.held.poll.id, pile, statement).await,
        None => Ok(None),
    }
}

/// Where to go on after a decision: page and place of the next statement, or of the same one where it was the last and
/// is still there, or the beginning of the page where one was.
async fn onward(site: &Site, asked: &Asked, pile: Pile, fields: &Fields) -> Result<(u32, String), StoreError> {
    for name in ["next", "statement"] {
        let number = fields.get(name).parse().ok();
        if let (Some(number), Some(place)) = (number, place_of(site, asked, pile, number).await?) {
            return Ok((page_at(place), format!("item-{number}")));
        }
    }
    Ok((page_of(fields), "items".to_owned()))
}

/// What was typed, and what is wrong with it.
fn refused(fields: &Fields, fault: Fault) -> Refused {
    let mut typed = fields.typed();
    typed.wrong(fault.field, fault.says);
    let statements = statements(fields);
    Refused {
        action: fields.get("do").to_owned(),
        is_bulk: fields.get("bulk") == "1" || statements.len() != 1,
        statements,
        topics: fields.all("topic").map(ToOwned::to_owned).collect(),
        typed,
    }
}
