//! Who is told when a poll moves on: what became of its mail, and its webhooks.

use super::{Asked, NOT_YET, failed};
use crate::{
    http::{Site, buckets::Rate, pages},
    webhooks::Unfit,
};
use app::{
    Viewer, args,
    facilitator::{Messages, Typed},
    words::Words,
};
use axum::{
    extract::State,
    http::{HeaderValue, StatusCode, header},
    response::Response,
};
use deliberation::{WebhookUrl, WebhookUrlError, store::StoreError};
use std::time::Instant;

/// Tests of a poll's webhooks, whoever asks for them: each is a request to somebody else's server.
const TESTS: Rate = Rate { size: 20.0, fills_in: 600.0 };

/// `GET /facilitate/SLUG/messages`.
pub(in crate::http) async fn page(State(site): State<Site>, asked: Asked) -> Response {
    show(&site, asked, StatusCode::OK, Typed::default(), None).await
}

async fn show(site: &Site, asked: Asked, status: StatusCode, typed: Typed, fresh: Option<String>) -> Response {
    let (store, id) = (site.store(), asked.held.poll.id);
    let read = async {
        let mail = match site.settings.mail {
            Some(_) => Some(store.mail_log(id).await?),
            None => None,
        };
        Ok::<_, StoreError>((mail, store.webhooks(id).await?, store.delivery_log(id).await?))
    };
    match read.await {
        Ok((mail, webhooks, deliveries)) => {
            let context = |held| Messages { held, mail, webhooks, fresh, deliveries, typed };
            asked.show(site, "/messages", status, context).await
        }
        Err(error) => failed(error),
    }
}

/// `POST /facilitate/SLUG/webhooks`: adds a webhook and shows its secret once, sends a request that tells nothing, or
/// ends one.
pub(in crate::http) async fn webhooks(State(site): State<Site>, asked: Asked) -> Response {
    let fields = asked.fields();
    let (store, poll) = (site.store(), asked.held.poll.id);
    let number = fields.get("number").parse::<i64>().unwrap_or_default();
    match fields.get("do") {
        "end" => match store.end_webhook(poll, number, asked.by).await {
            Ok(_) => asked.go("/messages?done=webhook-ended"),
            Err(error) => failed(error),
        },
        "test" => test(&site, asked, number).await,
        _ => add(&site, asked).await,
    }
}

async fn test(site: &Site, mut asked: Asked, number: i64) -> Response {
    let poll = asked.held.poll.id;
    if let Some(seconds) = site.limits.take(format!("webhook tests of {poll}"), TESTS, Instant::now()).wait {
        let says = asked.words.say_with("announce-test-often", args!(minutes = seconds.div_ceil(60)));
        asked.held.problem = Some(says);
        let mut response = show(site, asked, StatusCode::TOO_MANY_REQUESTS, Typed::default(), None).await;
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        return response;
    }
    match site.store().test_webhook(poll, number).await {
        Ok(true) => asked.go("/messages?done=webhook-tested"),
        Ok(false) => {
            let viewer = asked.parts.extensions.get::<Viewer>().cloned().unwrap_or_default();
            pages::missing(site, viewer).await
        }
        Err(error) => failed(error),
    }
}

async fn add(site: &Site, asked: Asked) -> Response {
    let fields = asked.fields();
    let mut typed = fields.typed();
    let words = Words::of(asked.parts.extensions.get::<Viewer>().map(|viewer| viewer.language).unwrap_or_default());
    let poll = asked.held.poll.id;
    let url = WebhookUrl::parse(fields.get("url")).map_err(|error| match error {
        WebhookUrlError::Empty => words.say("announce-url-missing"),
        WebhookUrlError::TooLong | WebhookUrlError::Malformed => words.say("announce-url-wrong"),
    });
    let url = url.and_then(|url| match site.settings.webhooks.check(&url) {
        Ok(()) => Ok(url),
        Err(Unfit::Open) => Err(words.say("announce-url-open")),
        Err(Unfit::Private) => Err(words.say("announce-url-private")),
    });
    let url = match url {
        Ok(url) => url,
        Err(says) => {
            typed.wrong("url", says);
            return show(site, asked, NOT_YET, typed, None).await;
        }
    };
    match site.store().add_webhook(poll, &url, asked.by).await {
        Ok(webhook) => {
            let secret = site.settings.webhooks.secret(poll, webhook.number, &webhook.nonce);
            show(site, asked, StatusCode::OK, Typed::default(), Some(secret)).await
        }
        Err(StoreError::Refused(_)) => {
            typed.wrong("url", words.say("announce-url-many"));
            show(site, asked, NOT_YET, typed, None).await
        }
        Err(error) => failed(error),
    }
}
