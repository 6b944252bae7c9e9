//! `/sites/NAME?page_id=…`: the poll of a page of another site, made when that page is first loaded.
//!
//! Loading makes something, which other addresses here never do: the page around the frame has no other way to ask.
//! What bounds it: only names that somebody has made, only sites that the pattern names, as many polls as were allowed,
//! and so many at once from one place and in an hour. Which site asks is what the browser says, and whoever writes
//! requests by hand says what she likes: so what a page says of itself counts only with the signature of its server.

use super::signature;
use crate::http::{Site, address::ClientAddress, pages, participate::limit};
use app::embedding::{NoEmbed, Refused};
use axum::{
    Extension,
    extract::{Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Redirect, Response},
};
use deliberation::{
    ExternalId, FreeText, Poll, Slug,
    store::{AskingPage, NoPage, Pattern, StoreError, can_be_pattern},
};
use leptos::prelude::provide_context;
use std::collections::BTreeMap;

/// Parts of a poll that a page may begin with.
const SHOWN: [&str; 6] = ["join", "results", "map", "agreement", "constitution", "statements"];
/// Characters of a topic that comes from a page.
const TOPIC: usize = 200;
/// Characters of an address.
const ADDRESS: usize = 2_000;

/// `GET /sites/NAME`.
pub(in crate::http) async fn page(
    State(site): State<Site>,
    Path(name): Path<String>,
    Query(wanted): Query<BTreeMap<String, String>>,
    Extension(client): Extension<ClientAddress>,
    request: Request,
) -> Response {
    match find(&site, &name, &wanted, client, request.headers()).await {
        Ok(Ok(slug)) => Redirect::to(&address(&slug, &wanted)).into_response(),
        Ok(Err(why)) => {
            let status = match &why {
                NoEmbed::Unknown => StatusCode::NOT_FOUND,
                NoEmbed::Page => StatusCode::UNPROCESSABLE_ENTITY,
                NoEmbed::TooOften { .. } | NoEmbed::TooMany => StatusCode::TOO_MANY_REQUESTS,
                _ => StatusCode::FORBIDDEN,
            };
            let refused = Refused { why };
            pages::render(&site, request, status, move || provide_context(refused.clone())).await
        }
        Err(error) => crate::http::accounts::Failed::from(error).into_response(),
    }
}

async fn find(
    site: &Site,
    name: &str,
    wanted: &BTreeMap<String, String>,
    client: ClientAddress,
    headers: &HeaderMap,
) -> Result<Result<Slug, NoEmbed>, StoreError> {
    let Ok(name) = Slug::parse(name) else { return Ok(Err(NoEmbed::Unknown)) };
    let Some(Pattern { poll: pattern, key }) = site.store().pattern_of_site(&name).await? else {
        return Ok(Err(NoEmbed::Unknown));
    };
    let page = ExternalId::parse(wanted.get("page_id").map_or("", |page| page.trim()));
    let Ok(page) = page else { return Ok(Err(NoEmbed::Page)) };
    let said = |name: &str| wanted.get(name).map(String::as_str).unwrap_or_default();
    let signed = said("signature").trim();
    let secret = site.seals.site_secret(pattern.id, name.as_str(), key);
    let is_vouched = !signed.is_empty();
    if is_vouched && !signature::fits(&secret, page.as_str(), said("topic"), signed) {
        return Ok(Err(NoEmbed::Signature));
    }
    match site.store().poll_of_page(&name, &page).await? {
        Some(made) if made.is_vouched || !is_vouched => return Ok(Ok(made.slug)),
        // It is there and gets what its server says of it now.
        Some(_) => {}
        None => {
            if let Err(why) = may_begin(site, &pattern, is_vouched, client, headers) {
                return Ok(Err(why));
            }
        }
    }
    let topic = said("topic").split_whitespace().collect::<Vec<_>>().join(" ");
    let topic = Some(topic.chars().take(TOPIC).collect::<String>()).filter(|topic| is_vouched && !topic.is_empty());
    let address = wanted.get("parent_url").filter(|address| is_of(&pattern, address, headers));
    let asking = AskingPage {
        page,
        topic: topic.and_then(|topic| FreeText::parse(&topic).ok()),
        address: address.and_then(|address| FreeText::parse(address).ok()),
        is_vouched,
    };
    Ok(match site.store().open_page(&name, &asking).await? {
        Ok(slug) => {
            tracing::info!(site = %name, poll = %slug, "a page of another site has got its poll");
            if is_vouched {
                site.decks.refresh(&slug).await;
            }
            Ok(slug)
        }
        Err(NoPage::Unknown) => Err(NoEmbed::Unknown),
        Err(NoPage::Ended) => Err(NoEmbed::Ended),
        Err(NoPage::Full) => Err(NoEmbed::Full),
        Err(NoPage::TooMany) => Err(NoEmbed::TooMany),
        Err(NoPage::Pattern) => Err(NoEmbed::Pattern),
    })
}

/// Whether a poll may be made for whoever asks. Those that the server of the site has signed are not counted by place.
fn may_begin(
    site: &Site,
    pattern: &Poll,
    is_vouched: bool,
    client: ClientAddress,
    headers: &HeaderMap,
) -> Result<(), NoEmbed> {
    if !can_be_pattern(pattern) {
        return Err(NoEmbed::Pattern);
    }
    may_ask(pattern, headers)?;
    if !is_vouched && let Err(seconds) = limit::page(site, client) {
        let minutes = usize::try_from(seconds.div_ceil(60)).unwrap_or(usize::MAX);
        return Err(NoEmbed::TooOften { minutes });
    }
    Ok(())
}

/// Whether the page that asks stands on a site that may show the pattern.
fn may_ask(pattern: &Poll, headers: &HeaderMap) -> Result<(), NoEmbed> {
    let Some(origin) = asking(headers) else { return Err(NoEmbed::NoOrigin) };
    if may_show(pattern, &origin) { Ok(()) } else { Err(NoEmbed::Origin(origin)) }
}

/// The site that asks, as the browser says.
fn asking(headers: &HeaderMap) -> Option<String> {
    origin(headers.get(header::REFERER)?.to_str().ok()?)
}

/// Whether a site may show the pattern.
fn may_show(pattern: &Poll, origin: &str) -> bool {
    pattern.settings.embed.iter().any(|host| host == "*" || host.eq_ignore_ascii_case(origin))
}

/// Whether an address can be linked as that of the page: it lies on the site that asks, and that may show the pattern.
/// No signature covers it, and whoever copies one from a page must not name a page of somebody else with it.
fn is_of(pattern: &Poll, address: &str, headers: &HeaderMap) -> bool {
    let fits = address.len() <= ADDRESS && !address.chars().any(char::is_control);
    fits && origin(address)
        .is_some_and(|origin| may_show(pattern, &origin) && asking(headers).is_some_and(|asks| asks == origin))
}

/// `https://example.org` of an address on it.
fn origin(address: &str) -> Option<String> {
    let (scheme, rest) = address.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next().filter(|host| !host.is_empty() && !host.contains('@'))?;
    matches!(scheme, "http" | "https").then(|| format!("{scheme}://{host}").to_ascii_lowercase())
}

/// Where the poll is shown, with everything else that the page said of it.
fn address(slug: &Slug, wanted: &BTreeMap<String, String>) -> String {
    let shown = wanted.get("show").map_or("join", String::as_str);
    let shown = SHOWN.into_iter().find(|known| *known == shown).unwrap_or("join");
    let own = ["page_id", "topic", "parent_url", "show", "signature"];
    let rest: Vec<_> = wanted.iter().filter(|(name, _)| !own.contains(&name.as_str())).collect();
    let query = serde_urlencoded::to_string(rest).unwrap_or_default();
    format!("/polls/{slug}/{shown}{}{query}", if query.is_empty() { "" } else { "?" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_origin_is_scheme_and_host() {
        assert_eq!(origin("https://News.example:8443/a/b?c#d").as_deref(), Some("https://news.example:8443"));
        for none in ["", "news.example", "javascript:alert(1)", "file:///etc/passwd", "https://", "https://a@b/"] {
            assert_eq!(origin(none), None, "{none}");
        }
    }

    #[test]
    fn what_belongs_to_the_poll_goes_on_to_it_and_the_rest_stays() {
        let wanted =
            [("page_id", "7"), ("show", "map"), ("xid", "a b&c"), ("topic", "T"), ("embed", "1"), ("signature", "00")];
        let wanted = wanted.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        let slug = Slug::parse("news-1").expect("a slug");
        assert_eq!(address(&slug, &wanted), "/polls/news-1/map?embed=1&xid=a+b%26c");
        let other = [("show".to_owned(), "../../account".to_owned())].into();
        assert_eq!(address(&slug, &other), "/polls/news-1/join");
    }
}
