//! Parts of the results that those who run a poll pick, name and show.

use super::{Asked, Fields, NOT_YET, failed};
use crate::http::{Site, pages};
use app::{
    args,
    component::pager,
    facilitator::{Excerpting, Typed},
    words::Words,
};
use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::Response,
};
use deliberation::{
    Excerpt,
    excerpt::{LONGEST_LEAD, LONGEST_TITLE, MOST_EXCERPTS, Title, TitleError},
    graphemes,
};

/// `GET /facilitate/SLUG/excerpts`.
pub(in crate::http) async fn list(State(site): State<Site>, asked: Asked) -> Response {
    show(&site, asked, StatusCode::OK, None, Typed::default()).await
}

/// `POST /facilitate/SLUG/excerpts`: makes one and leads to it.
pub(in crate::http) async fn make(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    let title = match Title::parse(fields.get("title")) {
        Ok(title) => title,
        Err(error) => {
            typed.wrong("title", title_fault(error, asked.words));
            return show(&site, asked, NOT_YET, None, typed).await;
        }
    };
    match site.store().make_excerpt(asked.held.poll.id, &title, asked.by).await {
        Ok(Some(number)) => asked.go(&format!("/excerpts/{number}?done=excerpt-made")),
        Ok(None) => {
            typed.wrong("title", asked.words.say_with("excerpt-fault-many", args!(most = MOST_EXCERPTS)));
            show(&site, asked, NOT_YET, None, typed).await
        }
        Err(error) => failed(error),
    }
}

/// `GET /facilitate/SLUG/excerpts/NUMBER`.
pub(in crate::http) async fn one(
    State(site): State<Site>,
    Path((_, number)): Path<(String, String)>,
    asked: Asked,
) -> Response {
    match find(&site, &asked, &number).await {
        Ok(Some(excerpt)) => {
            let typed = written(&excerpt);
            show(&site, asked, StatusCode::OK, Some(excerpt), typed).await
        }
        Ok(None) => missing(&site, asked).await,
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/excerpts/NUMBER`: changes or removes one.
pub(in crate::http) async fn change(
    State(site): State<Site>,
    Path((_, number)): Path<(String, String)>,
    mut asked: Asked,
) -> Response {
    let before = match find(&site, &asked, &number).await {
        Ok(Some(excerpt)) => excerpt,
        Ok(None) => return missing(&site, asked).await,
        Err(error) => return failed(error),
    };
    let fields = asked.fields();
    let (store, poll) = (site.store(), asked.held.poll.id);
    if fields.get("do") == "remove" {
        return match store.remove_excerpt(poll, before.number, asked.by).await {
            Ok(_) => asked.go("/excerpts?done=excerpt-removed"),
            Err(error) => failed(error),
        };
    }
    // Without results nothing can be picked, and a form that says so would empty the excerpt.
    match site.source.poll(asked.held.poll.slug.as_str()).await {
        Ok(reading) if reading.analysis.is_none() => {
            asked.held.problem = Some(asked.words.say("excerpt-not-yet"));
            let typed = written(&before);
            return show(&site, asked, NOT_YET, Some(before), typed).await;
        }
        Ok(_) => {}
        Err(error) => return failed(error),
    }
    let (excerpt, typed) = read(&fields, before, asked.words);
    if !typed.faults.is_empty() {
        return show(&site, asked, NOT_YET, Some(excerpt), typed).await;
    }
    match store.change_excerpt(poll, &excerpt, asked.by).await {
        Ok(true) => asked.go(&format!("/excerpts/{}?done=saved", excerpt.number)),
        Ok(false) => missing(&site, asked).await,
        Err(error) => failed(error),
    }
}

async fn find(site: &Site, asked: &Asked, number: &str) -> anyhow::Result<Option<Excerpt>> {
    let Ok(number) = number.parse::<i64>() else { return Ok(None) };
    let excerpts = site.store().excerpts(asked.held.poll.id).await?;
    Ok(excerpts.into_iter().find(|excerpt| excerpt.number == number))
}

async fn missing(site: &Site, asked: Asked) -> Response {
    let viewer = asked.parts.extensions.get::<app::Viewer>().cloned().unwrap_or_default();
    pages::missing(site, viewer).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, open: Option<Excerpt>, typed: Typed) -> Response {
    let poll = &asked.held.poll;
    let read = async {
        let reading = site.source.poll(poll.slug.as_str()).await?;
        anyhow::Ok((reading, site.store().excerpts(poll.id).await?))
    };
    let (reading, excerpts) = match read.await {
        Ok(read) => read,
        Err(error) => return failed(error),
    };
    let path = open.as_ref().map_or_else(|| "/excerpts".to_owned(), |open| format!("/excerpts/{}", open.number));
    let page = pager::asked(asked.query().get("page"));
    asked.show(site, &path, status, |held| Excerpting { held, excerpts, open, typed, reading, page }).await
}

/// An excerpt as its form shows it.
fn written(excerpt: &Excerpt) -> Typed {
    let flag = |is: bool| if is { "1" } else { "" };
    let mut typed = Typed::default();
    typed.put("title", &excerpt.title);
    typed.put("lead", &excerpt.lead);
    typed.put("sorted_by", &excerpt.sorted_by);
    typed.put("accepted_only", flag(excerpt.accepted_only));
    typed.put("shown", flag(excerpt.shown));
    typed
}

/// What a form says of an excerpt, and what is wrong with it.
fn read(fields: &Fields, before: Excerpt, words: Words) -> (Excerpt, Typed) {
    let mut typed = fields.typed();
    let title = Title::parse(fields.get("title")).unwrap_or_else(|error| {
        typed.wrong("title", title_fault(error, words));
        before.title.clone()
    });
    let lead = fields.get("lead").replace("\r\n", "\n");
    if graphemes(&lead) > LONGEST_LEAD {
        typed.wrong("lead", words.say_with("excerpt-fault-long", args!(most = LONGEST_LEAD)));
    } else if lead.chars().any(|c| c.is_control() && c != '\n') {
        typed.wrong("lead", words.say("facilitate-fault-character"));
    }
    let excerpt = Excerpt {
        title,
        lead,
        accepted_only: fields.get("accepted_only") == "1",
        statements: fields.all("statement").map(ToOwned::to_owned).collect(),
        sorted_by: fields.get("sorted_by").chars().take(40).collect(),
        shown: fields.get("shown") == "1",
        ..before
    };
    (excerpt, typed)
}

fn title_fault(error: TitleError, words: Words) -> String {
    match error {
        TitleError::Empty => words.say("excerpt-fault-title"),
        TitleError::TooLong => words.say_with("excerpt-fault-long", args!(most = LONGEST_TITLE)),
        TitleError::Character => words.say("facilitate-fault-character"),
    }
}
