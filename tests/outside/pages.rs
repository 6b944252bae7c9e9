//! Every page and download of a poll over HTTP, as a browser without JavaScript gets them.

use std::sync::Arc;
use tempfile::TempDir;
use tests::{Poll, Response, Serving, Shared, folder, run};

tests::also_on_postgres!(
    every_page_is_there,
    downloads_are_what_they_say,
    what_the_data_page_tells_to_run_gives_the_published_bytes,
    a_hostile_topic_stays_a_topic,
    files_outlive_the_readers_of_other_polls,
    hostile_requests_get_an_answer_and_the_server_goes_on,
    every_page_is_a_whole_document_without_javascript,
    downloads_have_their_types_and_names,
    every_page_leads_to_what_its_words_mean_in_the_language_of_the_reader,
    texts_of_participants_are_text,
    english_sentences_of_a_constitution_are_marked_in_other_languages,
    pictures_say_how_they_were_worked_out,
    what_is_not_there_is_404_and_says_so,
    headers_protect_the_reader,
    pages_compress_for_those_who_ask,
    only_reading_is_allowed,
);

struct Town {
    server: Serving,
    _folder: TempDir,
}

/// One server with one poll for all tests of this file; they only read.
static TOWN: Shared<Town> = Shared::new();

fn town() -> Arc<Town> {
    TOWN.get(|| {
        let folder = folder();
        let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
        Poll::divided()
            .statement("<script>alert(1)</script> & \"quotes\" 'here'")
            .vote(0, 12, 1)
            .vote(1, 12, 1)
            .write(&poll);
        run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
        Town { server: Serving::data(&data), _folder: folder }
    })
}

const PAGES: [&str; 8] = [
    "/",
    "/polls/town",
    "/polls/town/results",
    "/polls/town/map",
    "/polls/town/agreement",
    "/polls/town/constitution",
    "/polls/town/data",
    "/healthz",
];

fn get(path: &str) -> Response {
    town().server.get(path)
}

#[test]
fn every_page_is_there() {
    for path in PAGES {
        let response = get(path);
        assert_eq!(response.status, 200, "{path}");
        assert!(!response.body.is_empty(), "{path} is empty");
    }
}

#[test]
fn every_page_is_a_whole_document_without_javascript() {
    for path in PAGES.iter().filter(|path| **path != "/healthz") {
        let response = get(path);
        assert!(response.header("content-type").is_some_and(|kind| kind.starts_with("text/html")), "{path}");
        let text = response.text();
        assert!(text.starts_with("<!DOCTYPE html>") || text.starts_with("<!doctype html>"), "{path}");
        for part in ["<html lang=\"", "<title>", "name=\"viewport\"", "<main", "<h1", "</html>"] {
            assert!(text.contains(part), "{path} lacks {part}");
        }
        for waiting in ["Loading", "<template", "<!--s-"] {
            assert!(!text.contains(waiting), "{path} waits for JavaScript: {waiting}");
        }
    }
}

#[test]
fn what_is_not_there_is_404_and_says_so() {
    for path in [
        "/nothing",
        "/polls/nowhere",
        "/polls/nowhere/results",
        "/polls/town/nothing",
        "/polls/town/data/nothing.csv",
        "/polls/nowhere/data/votes.csv",
        "/pkg/nothing.js",
        "/polls/%00",
        "/polls/..%2f..%2fetc/passwd",
    ] {
        let response = get(path);
        assert!(matches!(response.status, 400 | 404), "{path}: {}", response.status);
        assert!(!response.text().contains("panicked"), "{path}");
    }
}

#[test]
fn headers_protect_the_reader() {
    let pages = PAGES.iter().filter(|path| **path != "/healthz");
    for path in pages.chain(&["/nothing", "/polls/town/data/votes.csv"]) {
        let response = get(path);
        let header = |name: &str| response.header(name).unwrap_or_else(|| panic!("{path} has no {name}")).to_owned();
        assert_eq!(header("x-content-type-options"), "nosniff", "{path}");
        assert!(!header("referrer-policy").is_empty(), "{path}");
        let policy = header("content-security-policy");
        for part in ["default-src", "frame-ancestors"] {
            assert!(policy.contains(part), "{path}: {policy}");
        }
        assert!(!policy.contains("script-src 'unsafe-inline'"), "{path}: {policy}");
    }
}

#[test]
fn downloads_have_their_types_and_names() {
    for (file, kind) in [
        ("summary.csv", "text/csv"),
        ("comments.csv", "text/csv"),
        ("votes.csv", "text/csv"),
        ("participants-votes.csv", "text/csv"),
        ("analysis.json", "application/json"),
        ("constitution.json", "application/json"),
        ("constitution.md", "text/markdown"),
    ] {
        let response = get(&format!("/polls/town/data/{file}"));
        assert_eq!(response.status, 200, "{file}");
        let found = response.header("content-type").unwrap_or_default();
        assert!(found.starts_with(kind), "{file} is {found}");
        let disposition = response.header("content-disposition").unwrap_or_default();
        assert!(disposition.starts_with("attachment") && disposition.contains(file), "{file}: {disposition}");
        assert!(!response.body.is_empty(), "{file}");
    }
}

#[test]
fn downloads_are_what_they_say() {
    let analysis: serde_json::Value =
        serde_json::from_slice(&get("/polls/town/data/analysis.json").body).expect("JSON");
    assert_eq!(analysis["format"], "folkmoot-analysis/1");
    let constitution: serde_json::Value =
        serde_json::from_slice(&get("/polls/town/data/constitution.json").body).expect("JSON");
    assert!(constitution["format"].as_str().is_some_and(|format| format.starts_with("folkmoot-constitution/")));
    let votes = get("/polls/town/data/votes.csv");
    let mut reader = csv::Reader::from_reader(votes.body.as_slice());
    assert_eq!(
        reader.headers().expect("a header").iter().collect::<Vec<_>>(),
        ["timestamp", "datetime", "comment-id", "voter-id", "vote"]
    );
    assert!(reader.records().count() > 400);
}

#[test]
fn texts_of_participants_are_text() {
    for path in [
        "/polls/town/results",
        "/polls/town/agreement",
        "/polls/town/map",
        "/polls/town/constitution",
        "/polls/town/data",
    ] {
        assert!(!get(path).text().contains("<script>alert(1)"), "{path} runs a participant's text");
    }
}

#[test]
fn what_the_data_page_tells_to_run_gives_the_published_bytes() {
    let folder = tests::folder();
    let export = folder.path().join("export");
    std::fs::create_dir(&export).expect("a folder");
    let download = |file: &str| get(&format!("/polls/town/data/{file}")).body;
    for file in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        std::fs::write(export.join(file), download(file)).expect("a file");
    }
    crate::again::follow(&crate::again::on_page(get("/polls/town/data").text()), &export);
    let (analysis, out) = (export.join("analysis.json"), export.join("constitution"));
    let read = |path: &std::path::Path| std::fs::read(path).expect("a result");
    assert!(read(&analysis) == download("analysis.json"), "the analysis has other bytes");
    assert!(read(&out.join("constitution.json")) == download("constitution.json"), "the constitution has other bytes");
}

#[test]
fn english_sentences_of_a_constitution_are_marked_in_other_languages() {
    let folder = tests::folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    // Ten people of each camp are for it: enough consensus, and too few votes.
    let voted = Poll::divided().statement("The AI should say where it knows things from.");
    (0..10).chain(20..30).fold(voted, |poll, person| poll.vote(person, 12, 1)).write(&poll);
    tests::run!["import", "polis", &poll, "--slug", "marked", "--data", &data].ok();
    let server = tests::Serving::data(&data);
    let page = server.get("/polls/marked/constitution?lang=de");
    assert!(page.text().contains("<html lang=\"de\""), "{}", page.text());
    // How statements were chosen, why a principle is there, why a statement is not, who decided, who worded it.
    for says in
        ["All statements whose group-aware consensus", "Agreed by ", "too few votes: 20 of the 30 needed", "rule: "]
    {
        let (all, marked) = (format!(">{says}"), format!("lang=\"en\" dir=\"auto\">{says}"));
        let found = page.text().matches(all.as_str()).count();
        assert!(found > 0, "lacks {says}: {}", page.text());
        assert_eq!(found, page.text().matches(marked.as_str()).count(), "{says}: {}", page.text());
        assert_eq!(found, page.text().matches(says).count(), "{says} stands inside another sentence: {}", page.text());
    }
    let statement = server.get("/polls/marked/statements/12?lang=de");
    assert!(statement.text().contains("lang=\"en\" dir=\"auto\">too few votes"), "{}", statement.text());
}

#[test]
fn pictures_say_how_they_were_worked_out() {
    for (page, says) in [
        ("map", "The number of groups is the one at which they hold together best"),
        ("agreement", "the largest difference between two of these shares"),
        ("results", "(those who agree + 1) / (votes + 2) in every group"),
    ] {
        let shown = get(&format!("/polls/town/{page}"));
        for part in ["How this was worked out", says, "People who voted: 40. Seed of every random choice: 0."] {
            assert!(shown.text().contains(part), "{page} lacks {part}: {}", shown.text());
        }
        let german = get(&format!("/polls/town/{page}?lang=de"));
        assert!(german.text().contains("Wie das berechnet wurde"), "{page}: {}", german.text());
    }
}

#[test]
fn a_hostile_topic_stays_a_topic() {
    let folder = tests::folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    let title = "</title><meta http-equiv=refresh content=0>";
    tests::run!["import", "polis", &poll, "--slug", "hostile", "--title", title, "--data", &data].ok();
    let server = tests::Serving::data(&data);
    for page in ["/", "/polls/hostile", "/polls/hostile/results", "/polls/hostile/constitution"] {
        let response = server.get(page);
        let text = response.text();
        assert!(text.contains("&lt;meta"), "{page} does not show the topic");
        assert!(!text.contains("<meta http-equiv=refresh"), "{page} takes the topic for markup");
    }
}

#[test]
fn files_outlive_the_readers_of_other_polls() {
    let folder = tests::folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    let slugs: Vec<String> = (0..10).map(|number| format!("poll-{number}")).collect();
    for slug in &slugs {
        tests::run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    // More polls than exports are kept, each asked for while others push it out.
    let server = tests::Serving::data(&data);
    std::thread::scope(|scope| {
        for slug in slugs.iter().cycle().take(40) {
            let server = &server;
            scope.spawn(move || assert_eq!(server.get(&format!("/polls/{slug}/data/votes.csv")).status, 200, "{slug}"));
        }
    });
}

#[test]
fn pages_compress_for_those_who_ask() {
    let plain = get("/polls/town/results").body.len();
    let small = town().server.get_with("/polls/town/results", &[("Accept-Encoding", "gzip")]);
    assert_eq!(small.header("content-encoding"), Some("gzip"));
    assert!(small.body.len() * 2 < plain, "{} of {plain} bytes", small.body.len());
}

#[test]
fn only_reading_is_allowed() {
    for method in ["POST", "PUT", "DELETE"] {
        let status = town().server.request(method, "/polls/town/results").status;
        assert!((400..500).contains(&status), "{method}: {status}");
    }
    assert_eq!(town().server.request("HEAD", "/polls/town/results").status, 200);
}

#[test]
fn hostile_requests_get_an_answer_and_the_server_goes_on() {
    let long = format!("/polls/{}", "a".repeat(7000));
    for path in [
        long.as_str(),
        "/polls/town?q=%ff%fe",
        "/polls/town/results?group=-1&page=99999999999999999999",
        "//",
        "/polls//data",
    ] {
        let status = get(path).status;
        assert!(status < 500, "{path:.60}: {status}");
    }
    assert_eq!(get("/healthz").status, 200);
}

#[test]
fn every_page_leads_to_what_its_words_mean_in_the_language_of_the_reader() {
    let town = town();
    for path in ["/", "/polls/town", "/polls/town/results", "/nowhere", "/sign-in", "/words"] {
        let page = town.server.get(path);
        assert!(page.text().contains("href=\"/words\""), "{path}: {}", page.text());
    }
    let mut seen = std::collections::BTreeSet::new();
    for (language, principle) in [
        ("en", "Principle"),
        ("de", "Grundsatz"),
        ("fr", "Principe"),
        ("es", "Principio"),
        ("ar", "مبدأ"),
        ("zh", "原则"),
    ] {
        let page = town.server.get(&format!("/words?lang={language}"));
        assert_eq!(page.status, 200);
        assert!(page.text().contains(&format!("<dt>{principle}</dt><dd>")), "{language}: {}", page.text());
        assert_eq!(page.text().matches("<dt>").count(), 14, "{language}");
        for said in page.text().split("<dd>").skip(1).filter_map(|rest| rest.split("</dd>").next()) {
            assert!(said.chars().count() > 10 && seen.insert(said.to_owned()), "{language}: {said:?}");
        }
    }
}
