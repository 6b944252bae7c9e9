//! What is new, as an Atom feed: of one poll, and of the whole site. It tells of phases and of published versions, and of
//! no votes.

use super::{Site, accounts::Failed, badge, freshness};
pub(super) use app::markup::escaped;
use app::{args, words::Words};
use axum::{
    extract::{Path, Request, State},
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use deliberation::{Language, Phase, Poll, Slug, store::now_ms};
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// Polls of which the feed of the site tells.
const POLLS: usize = 50;
/// Entries of a feed.
const ENTRIES: usize = 100;

/// Something that has happened.
struct Entry {
    /// Where it can be read: a path of this site, which is its id as well.
    path: String,
    title: String,
    summary: String,
    at_ms: i64,
}

/// `GET /polls/SLUG/feed.atom`.
pub(super) async fn of_poll(
    State(site): State<Site>,
    Path(slug): Path<String>,
    request: Request,
) -> Result<Response, Failed> {
    let words = spoken(&request);
    let poll = match Slug::parse(&slug) {
        Ok(slug) => site.store().poll(&slug).await?,
        Err(_) => None,
    };
    let Some(poll) = poll.filter(|poll| poll.phase.is_public()) else {
        return Ok((StatusCode::NOT_FOUND, "There is no such poll.\n").into_response());
    };
    let entries = entries(&site, &poll, words).await?;
    let title = words.say_with("feed-poll", args!(topic = poll.topic_in(words.language()).0));
    Ok(answer(&site, &format!("/polls/{slug}"), &title, entries, words, request.headers()))
}

/// `GET /feed.atom`.
pub(super) async fn of_site(State(site): State<Site>, request: Request) -> Result<Response, Failed> {
    let words = spoken(&request);
    let mut polls = site.source.polls().await?;
    polls.sort_by_key(|poll| std::cmp::Reverse(poll.updated_at_ms));
    let mut all = Vec::new();
    for summary in polls.into_iter().take(POLLS) {
        let Some(poll) = site.store().poll(&summary.slug).await? else { continue };
        all.extend(entries(&site, &poll, words).await?.into_iter().map(|entry| Entry {
            title: words.say_with("feed-entry", args!(topic = poll.topic_in(words.language()).0, news = entry.title)),
            ..entry
        }));
    }
    let title = words.say("feed-site");
    Ok(answer(&site, "", &title, all, words, request.headers()))
}

fn spoken(request: &Request) -> Words {
    Words::of(request.extensions().get::<Language>().copied().unwrap_or_default())
}

async fn entries(site: &Site, poll: &Poll, words: Words) -> anyhow::Result<Vec<Entry>> {
    let slug = &poll.slug;
    let mut entries = Vec::new();
    // Whoever opens a poll ahead of its time leaves the rest to the clock.
    let opened = poll.opened_at_ms.map(|at| at.max(poll.settings.schedule.opens_at_ms.unwrap_or(at)));
    if let Some(at_ms) = opened.filter(|at| *at <= now_ms()) {
        let (title, summary) = (words.say("mail-voting"), words.say("mail-voting.means"));
        entries.push(Entry { path: format!("/polls/{slug}#opened"), title, summary, at_ms });
    }
    if let Some(at_ms) = poll.closed_at_ms.filter(|_| poll.phase > Phase::Voting) {
        let (title, summary) = (words.say("mail-constitution"), words.say("mail-constitution.means"));
        entries.push(Entry { path: format!("/polls/{slug}/results"), title, summary, at_ms });
    }
    // What was published before people began to vote again is closed to everybody meanwhile.
    if !poll.shows_results() {
        return Ok(all_marked(poll, entries, words));
    }
    for one in site.source.published(poll).await? {
        let Some(at_ms) = one.published_at_ms else { continue };
        entries.push(Entry {
            path: format!("/polls/{slug}/constitution/v/{}", one.version),
            title: words.say_with("feed-constitution", args!(version = one.version.to_string())),
            summary: one.note.unwrap_or_default(),
            at_ms,
        });
    }
    for one in site.store().publications(poll.id).await? {
        entries.push(Entry {
            path: format!("/polls/{slug}/report/v/{}", one.record.version),
            title: words.say_with("feed-report", args!(version = one.record.version.to_string())),
            summary: one.record.note.unwrap_or_else(|| words.say("mail-published.means")),
            at_ms: one.published_ms,
        });
    }
    Ok(all_marked(poll, entries, words))
}

fn answer(
    site: &Site,
    path: &str,
    title: &str,
    mut entries: Vec<Entry>,
    words: Words,
    headers: &HeaderMap,
) -> Response {
    entries.sort_by(|a, b| (b.at_ms, &a.path).cmp(&(a.at_ms, &b.path)));
    entries.truncate(ENTRIES);
    let home = site.settings.public.of("");
    let text = feed(&home, path, title, &entries, words);
    let tag = format!("W/\"{}\"", hex::encode(&Sha256::digest(&text)[..16]));
    let known = freshness::has(headers, &tag);
    let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { text.into_response() };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/atom+xml; charset=utf-8"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Language, Cookie"));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        headers.insert(header::ETAG, tag);
    }
    response
}

/// The same with a word where nobody has voted but a program.
fn all_marked(poll: &Poll, entries: Vec<Entry>, words: Words) -> Vec<Entry> {
    let marked = |entry: Entry| Entry { title: badge::marked(poll, entry.title, words), ..entry };
    entries.into_iter().map(marked).collect()
}

/// The feed in the form of RFC 4287.
fn feed(home: &str, path: &str, title: &str, entries: &[Entry], words: Words) -> String {
    let newest = entries.iter().map(|entry| entry.at_ms).max().unwrap_or(0);
    let (here, page) = (escaped(&format!("{home}{path}/feed.atom")), escaped(&format!("{home}{path}/")));
    let page = if path.is_empty() { page } else { page.trim_end_matches('/').to_owned() };
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    // Writing to text cannot fail.
    let _ = write!(
        text,
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n<id>{here}</id>\n<title>{}</title>\n\
         <updated>{}</updated>\n<author><name>{}</name></author>\n<link rel=\"self\" href=\"{here}\"/>\n\
         <link href=\"{page}\"/>\n",
        words.language(),
        escaped(title),
        moment(newest),
        app::words::site::NAME,
    );
    for entry in entries {
        let address = escaped(&format!("{home}{}", entry.path));
        let _ = write!(
            text,
            "<entry>\n<id>{address}</id>\n<title>{}</title>\n<updated>{}</updated>\n<link href=\"{address}\"/>\n\
             <summary>{}</summary>\n</entry>\n",
            escaped(&entry.title),
            moment(entry.at_ms),
            escaped(&entry.summary),
        );
    }
    text.push_str("</feed>\n");
    text
}

/// A moment as Atom writes it.
fn moment(ms: i64) -> String {
    let seconds = ms.div_euclid(1000).rem_euclid(86_400);
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    format!("{}T{hours:02}:{minutes:02}:{seconds:02}Z", app::words::number::iso_day(ms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_somebody_typed_becomes_markup() {
        assert_eq!(escaped("a<b> & \"c\"\u{0}\u{FFFF}"), "a&lt;b&gt; &amp; &quot;c&quot;  ");
    }

    #[test]
    fn moments_have_the_form_that_readers_ask_for() {
        assert_eq!([moment(0), moment(1_795_392_061_000)], ["1970-01-01T00:00:00Z", "2026-11-23T00:01:01Z"]);
    }
}
