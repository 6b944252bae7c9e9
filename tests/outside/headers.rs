//! The security headers of every kind of answer, and pages that run nothing but files of this site.

use tests::{Held, Poll, Response, Serving, Visitor, folder, run};

// Headers are set around whatever answers; one row, over every kind of answer, is enough.
tests::also_on_postgres!(every_kind_of_answer_has_the_headers_that_protect_readers);

/// What protects readers. Where no handler says otherwise every answer has exactly this.
const SNAPSHOT: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()"),
    ("referrer-policy", "strict-origin-when-cross-origin"),
    ("x-content-type-options", "nosniff"),
];

fn protecting(response: &Response) -> Vec<(String, String)> {
    let known = |name: &str| SNAPSHOT.iter().any(|(known, _)| *known == name) || name == "strict-transport-security";
    let mut found: Vec<_> = response.headers.iter().filter(|(name, _)| known(name)).cloned().collect();
    found.sort();
    found
}

fn snapshot(changed: &[(&str, &str)]) -> Vec<(String, String)> {
    let value = |name: &str, usual: &str| {
        changed.iter().find(|(other, _)| *other == name).map_or(usual, |(_, value)| value).to_owned()
    };
    let mut expected: Vec<_> = SNAPSHOT.iter().map(|(name, usual)| ((*name).to_owned(), value(name, usual))).collect();
    let more = changed.iter().filter(|(name, _)| SNAPSHOT.iter().all(|(known, _)| known != name));
    expected.extend(more.map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    expected.sort();
    expected
}

/// A site with a poll that is over, `town`, one that is open, `moot`, and one that stands in frames, `framed`.
fn site(more: &[&std::ffi::OsStr]) -> (Serving, tempfile::TempDir) {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    Held::new("moot", &["AI should keep its promises."]).put(&data);
    let embed = serde_json::json!({ "embed": ["https://news.example"] });
    Held::new("framed", &["AI should keep its promises."]).settings(embed).put(&data);
    let arguments = [&["--data".as_ref(), data.as_os_str()], more].concat();
    (Serving::start(&arguments), folder)
}

#[test]
fn every_kind_of_answer_has_the_headers_that_protect_readers() {
    let (server, _folder) = site(&[]);
    let home = server.get("/");
    let style = home.text().split("href=\"/assets/").nth(1).and_then(|rest| rest.split('"').next()).expect("a style");
    let form = [("Content-Type", "application/x-www-form-urlencoded")];
    let tag = server.get("/polls/town").header("etag").expect("a tag").to_owned();
    let (known, away) = ([("If-None-Match", tag.as_str())], [("Sec-Fetch-Site", "cross-site")]);
    let large = vec![b'x'; 100_000];
    for (method, path, headers, body, status) in [
        ("GET", "/", &[][..], &b""[..], 200),
        ("HEAD", "/polls/town/results", &[], b"", 200),
        ("GET", "/polls/town", &known, b"", 304),
        ("GET", "/nowhere", &[], b"", 404),
        ("GET", "/polls/town/", &[], b"", 308),
        ("GET", "/account", &[], b"", 303),
        ("GET", "/polls/moot/vote", &[], b"", 303),
        ("GET", "/polls/moot/results", &[], b"", 200),
        ("GET", "/polls/moot/data/votes.csv", &[], b"", 403),
        ("GET", "/polls/town/data/votes.csv", &[], b"", 200),
        ("GET", "/polls/town/data/votes.csv", &[("Range", "bytes=0-9")], b"", 206),
        ("GET", "/polls/town/data/all.zip", &[], b"", 200),
        ("GET", "/polls/town/data/analysis.json", &[], b"", 200),
        ("GET", "/api/v1/polls", &[], b"", 200),
        ("GET", "/api/v1/polls?limit=x", &[], b"", 422),
        ("GET", "/api/v1/polls", &[("Authorization", "Bearer nonsense")], b"", 401),
        ("GET", "/api/v3/math/pca2?conversation_id=town", &[], b"", 200),
        ("GET", &format!("/assets/{style}"), &[], b"", 200),
        ("GET", "/assets/nothing.css", &[], b"", 404),
        ("GET", "/pkg/nothing.js", &[], b"", 404),
        ("GET", "/favicon.ico", &[], b"", 200),
        ("GET", "/robots.txt", &[], b"", 200),
        ("GET", "/healthz", &[], b"", 200),
        ("POST", "/sign-in", &form, b"email=x", 422),
        ("POST", "/sign-in", &away, b"", 403),
        ("POST", "/sign-in", &form, &large, 413),
        ("DELETE", "/sign-in", &[], b"", 405),
        ("POST", "/api/v1/polls/moot/votes", &form, b"x", 422),
    ] {
        let response = server.send(method, path, headers, body);
        assert_eq!(response.status, status, "{method} {path}");
        assert_eq!(protecting(&response), snapshot(&[]), "{method} {path} {status}");
    }
    let stream = server.begin("GET", "/polls/town/events", &[]);
    assert_eq!((stream.status, protecting(&stream)), (200, snapshot(&[])));
    // Two exceptions, each in one header.
    let script = server.get("/embed.js");
    assert_eq!(protecting(&script), snapshot(&[("cross-origin-resource-policy", "cross-origin")]));
    let framed = server.get("/polls/framed/join");
    let policy = SNAPSHOT[0].1.replace("frame-ancestors 'none'", "frame-ancestors 'self' https://news.example");
    assert_eq!(protecting(&framed), snapshot(&[("content-security-policy", &policy)]));
}

#[test]
fn where_the_public_comes_over_tls_browsers_are_told_to_stay_there() {
    let (server, _folder) = site(&["--url".as_ref(), "https://moot.example".as_ref()]);
    for path in ["/", "/nowhere", "/healthz", "/polls/town/data/votes.csv", "/api/v1/polls", "/account"] {
        let found = protecting(&server.get(path));
        assert_eq!(found, snapshot(&[("strict-transport-security", "max-age=31536000")]), "{path}");
    }
    let joined = Visitor::new(&server).post_with(
        "/polls/moot/join",
        &[("key", "the-key-of-somebody-new"), ("consent", tests::CONSENT)],
        &[("Sec-Fetch-Site", "same-origin")],
    );
    let cookie = joined.header("set-cookie").expect("a cookie");
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    for part in ["Secure", "HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{part} is missing: {cookie}");
    }
}

/// The policy allows files of this site and nothing inline, so a page must not have any: it would not work.
#[test]
fn no_page_has_script_or_style_within_itself() {
    let (server, folder) = site(&[]);
    let data = folder.path().join("data");
    let admin = Visitor::with_account(&server, &data, "ann@example.org", true);
    let participant = Visitor::new(&server);
    let joined =
        participant.post("/polls/moot/join", &[("key", "the-key-of-somebody-new"), ("consent", tests::CONSENT)]);
    assert_eq!(joined.status, 303);
    let mut pages = Vec::new();
    for path in ["", "/results", "/statements", "/statements/1", "/map", "/agreement", "/constitution", "/data"] {
        pages.push((path, server.get(&format!("/polls/town{path}"))));
    }
    for path in ["/", "/api", "/sign-in", "/nowhere", "/polls/moot", "/polls/moot/results", "/polls/moot/join"] {
        pages.push((path, server.get(path)));
    }
    for path in ["/polls/moot/vote", "/polls/moot/write", "/polls/moot/me", "/polls/moot/return"] {
        pages.push((path, participant.get(path)));
    }
    for path in [
        "/account",
        "/admin/accounts",
        "/facilitate",
        "/facilitate/new",
        "/facilitate/new/import",
        "/facilitate/moot",
        "/facilitate/moot/settings",
        "/facilitate/moot/statements",
        "/facilitate/moot/people",
        "/facilitate/moot/monitor",
        "/facilitate/moot/live",
        "/facilitate/moot/seeds",
        "/facilitate/town/constitution",
    ] {
        pages.push((path, admin.get(path)));
    }
    for (path, page) in pages {
        let text = page.text();
        assert!(text.contains("</html>"), "{path} is no page: {}", page.status);
        // What stands in quotes is the value of an attribute, such as the snippet that embeds a poll elsewhere.
        for (place, _) in text.match_indices("<script").filter(|(place, _)| !text[..*place].ends_with('"')) {
            let tag = &text[place + "<script".len()..];
            let (head, rest) = tag.split_once('>').expect("a tag that ends");
            assert!(head.contains(" src=\"/"), "{path} has a script without a file: <script{head}>");
            assert!(rest.starts_with("</script>"), "{path} has a script within itself");
        }
        assert!(!text.contains("<style"), "{path} has a style sheet within itself");
        for tag in text.split('<').skip(1).filter_map(|tag| tag.split_once('>')).map(|(tag, _)| tag) {
            let outside_quotes: String = tag.split('"').step_by(2).collect();
            for attribute in outside_quotes.split_whitespace().skip(1) {
                let runs = attribute.starts_with("on") && attribute.ends_with('=');
                assert!(!runs && attribute != "style=", "{path}: <{tag}>");
            }
            assert!(!tag.contains("javascript:"), "{path}: <{tag}>");
        }
    }
}
