//! A small picture for other sites: what has become of a poll, in a few words, with the same as text for those who do not
//! see it.

use super::{Site, accounts::Failed, feed::escaped};
use app::{
    args,
    words::{Day, Words},
};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Language, Phase, Poll, Slug, store::now_ms};

/// Height of the picture, and of its text above the lower edge.
const HEIGHT: u32 = 22;
/// Room on both sides of a text.
const EDGE: u32 = 8;

/// Seconds for which others may keep the picture.
const FRESH: i64 = 600;

/// `GET /polls/SLUG/badge.svg`.
pub(super) async fn badge(
    State(site): State<Site>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Failed> {
    let words = Words::of(request.extensions().get::<Language>().copied().unwrap_or_default());
    let poll = match Slug::parse(&slug) {
        Ok(slug) => site.store().poll(&slug).await?,
        Err(_) => None,
    };
    let Some(poll) = poll.filter(|poll| poll.phase.is_public()) else {
        return Ok((StatusCode::NOT_FOUND, "There is no such poll.\n").into_response());
    };
    let says = marked(&poll, says(&site, &poll, words).await?, words);
    let title = words.say_with("badge-title", args!(topic = poll.topic_in(words.language()).0, news = says.as_str()));
    let mut response = picture(app::words::site::NAME, &says, &title, words.language()).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    let keep = format!("public, max-age={}", fresh_for(&poll, now_ms()));
    if let Ok(keep) = HeaderValue::from_str(&keep) {
        headers.insert(header::CACHE_CONTROL, keep);
    }
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    // It is made to stand in pages of others.
    let anybody = HeaderValue::from_static("cross-origin");
    headers.insert(HeaderName::from_static("cross-origin-resource-policy"), anybody);
    Ok(response)
}

/// What is said of a poll elsewhere than on its pages, so that nobody takes a simulated public for people.
pub(super) fn marked(poll: &Poll, news: String, words: Words) -> String {
    if poll.is_simulated() { words.say_with("site-simulated-news", args!(news = news.as_str())) } else { news }
}

/// When voting begins, UTC milliseconds, where that is still to come.
fn opens(poll: &Poll, now_ms: i64) -> Option<i64> {
    let opens = poll.settings.schedule.opens_at_ms?;
    (poll.phase <= Phase::Voting && opens > now_ms).then_some(opens)
}

/// For how many seconds others may keep the picture: a while, and not beyond the moment at which voting begins.
fn fresh_for(poll: &Poll, now_ms: i64) -> i64 {
    opens(poll, now_ms).map_or(FRESH, |opens| ((opens - now_ms) / 1_000).min(FRESH))
}

/// How far the poll is. It names versions and numbers of principles, never people.
async fn says(site: &Site, poll: &Poll, words: Words) -> anyhow::Result<String> {
    if let Some(opens) = opens(poll, now_ms()) {
        return Ok(words.say_with("join-opens", args!(day = Day(opens))));
    }
    if poll.phase <= Phase::Voting {
        return Ok(words.say("mail-voting"));
    }
    if let Some(latest) = site.store().publications(poll.id).await?.first() {
        return Ok(words.say_with("feed-report", args!(version = latest.record.version.to_string())));
    }
    match site.source.published(poll).await?.first() {
        Some(latest) => Ok(words.say_with("feed-constitution", args!(version = latest.version.to_string()))),
        None => Ok(words.say("mail-constitution")),
    }
}

/// Two fields side by side; the widths are guessed from the letters, and the text is stretched to fit.
fn picture(name: &str, says: &str, title: &str, language: Language) -> String {
    let (left, right) = (width(name), width(says));
    let (first, second) = (left + 2 * EDGE, right + 2 * EDGE);
    let (all, middle) = (first + second, first + EDGE);
    let (title, name, says, direction) = (escaped(title), escaped(name), escaped(says), language.direction());
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{all}\" height=\"{HEIGHT}\" role=\"img\" \
         aria-label=\"{title}\" xml:lang=\"{language}\"><title>{title}</title>\
         <rect width=\"{all}\" height=\"{HEIGHT}\" rx=\"4\" fill=\"#0d5663\"/>\
         <rect x=\"{first}\" width=\"{second}\" height=\"{HEIGHT}\" rx=\"4\" fill=\"#1b1e22\"/>\
         <g fill=\"#ffffff\" font-family=\"system-ui,sans-serif\" font-size=\"12\">\
         <text x=\"{EDGE}\" y=\"15\" textLength=\"{left}\">{name}</text>\
         <svg x=\"{middle}\" width=\"{right}\" height=\"{HEIGHT}\">\
         <text x=\"50%\" y=\"15\" text-anchor=\"middle\" direction=\"{direction}\">{says}</text></svg></g></svg>\n"
    )
}

/// About how wide a text is at this size.
fn width(text: &str) -> u32 {
    let of = |c: char| if c >= '\u{2E80}' { 12 } else { 7 };
    text.chars().map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_says_the_same_as_text() {
        let svg = picture("Folkmoot", "a < b", "Town: a < b", Language::En);
        assert!(svg.contains("<title>Town: a &lt; b</title>") && svg.contains("role=\"img\""), "{svg}");
        assert!(width("宪章") > width("ab"));
    }
}
