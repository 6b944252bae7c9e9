//! What researchers and programs get of a poll that is held here: files, API, and nothing more than may be known.

use std::collections::HashSet;
use std::path::Path;
use tests::{Response, Serving, folder, run};

tests::also_on_postgres!(
    a_poll_that_was_held_here_can_be_read_worked_out_again_and_not_joined_with_another,
    lists_come_in_pages_that_together_are_the_list,
    every_refusal_of_the_api_has_one_shape,
    a_poll_stands_in_frames_of_the_sites_that_it_names_and_of_no_others,
    whoever_asks_too_much_is_told_when_to_come_back_and_voters_are_not,
);

const PEOPLE: usize = 26;
const STATEMENTS: usize = 8;

/// Two camps who share the even statements; a few votes are missing.
fn vote_of(person: usize, statement: usize) -> Option<&'static str> {
    match (person * 5 + statement) % 17 {
        0 => None,
        1 => Some("pass"),
        _ if statement.is_multiple_of(2) || person.is_multiple_of(2) => Some("agree"),
        _ => Some("disagree"),
    }
}

fn json(response: &Response) -> serde_json::Value {
    serde_json::from_slice(&response.body).unwrap_or_else(|error| panic!("{error}: {}", response.text()))
}

fn post(server: &Serving, path: &str, token: Option<&str>, body: &serde_json::Value) -> Response {
    let bearer = token.map(|token| format!("Bearer {token}"));
    let mut headers = vec![("Content-Type", "application/json")];
    headers.extend(bearer.as_deref().map(|bearer| ("Authorization", bearer)));
    server.send("POST", path, &headers, body.to_string().as_bytes())
}

/// Makes a poll and lets people vote in it through the API.
fn hold(server: &Serving, data: &Path, slug: &str) {
    let seeds = data.join("seeds.csv");
    let lines: String = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.\n")).collect();
    std::fs::write(&seeds, lines).expect("the seeds");
    run!["poll", "create", "--topic", "Rules", "--slug", slug, "--seeds", &seeds, "--open", "--data", data].ok();
    for person in 0..PEOPLE {
        let key = format!("join-{slug}-{person:016}");
        // The version of the consent text that people agree to.
        let body = serde_json::json!({ "key": key, "consent": tests::CONSENT, "xid": format!("xid-{person}") });
        let joined = post(server, &format!("/api/v1/polls/{slug}/participants"), None, &body);
        assert_eq!(joined.status, 201, "{}", joined.text());
        let joined = json(&joined);
        let token = joined["token"].as_str().expect("a token");
        for statement in 1..=STATEMENTS {
            let Some(vote) = vote_of(person, statement) else { continue };
            let key = format!("vote-{slug}-{person}-{statement:016}");
            let body = serde_json::json!({ "statement": statement.to_string(), "vote": vote, "key": key });
            let cast = post(server, &format!("/api/v1/polls/{slug}/votes"), Some(token), &body);
            assert_eq!(cast.status, 200, "{}", cast.text());
        }
    }
}

fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.expect("a row").iter().map(str::to_owned).collect()).collect()
}

#[test]
fn a_poll_that_was_held_here_can_be_read_worked_out_again_and_not_joined_with_another() {
    let folder = folder();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    let server = Serving::data(&data);
    for slug in ["town", "city"] {
        hold(&server, &data, slug);
    }
    // While people vote, nobody sees what others said.
    for path in [
        "/polls/town/data/votes.csv",
        "/polls/town/data/all.zip",
        "/api/v1/polls/town/statements",
        "/api/v1/polls/town/analyses/1",
        "/api/v1/polls/town/constitutions/1",
        "/api/v3/math/pca2?conversation_id=town",
        "/polls/town/math/pca2",
    ] {
        assert_eq!(server.get(path).status, 403, "{path}");
    }
    // Totals are those of the latest computation, which follows the votes within seconds.
    let counted = (0..100).any(|_| {
        let counts = json(&server.get("/api/v1/polls/town/counts"));
        let fits = counts["statements"] == STATEMENTS;
        if !fits {
            std::thread::sleep(std::time::Duration::from_millis(200));
        }
        fits
    });
    assert!(counted, "the totals are not there after 20 s");
    let poll = json(&server.get("/api/v1/polls/town"));
    assert_eq!((&poll["shows_results"], &poll["analysis"]), (&false.into(), &serde_json::Value::Null));
    for slug in ["town", "city"] {
        run!["poll", "close", slug, "--data", &data].ok();
    }

    // The files give the published bytes again.
    let export = folder.path().join("export");
    std::fs::create_dir(&export).expect("a folder");
    let download = |slug: &str, file: &str| {
        let response = server.get(&format!("/polls/{slug}/data/{file}"));
        assert_eq!(response.status, 200, "{file}: {}", response.text());
        response.body
    };
    for file in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        std::fs::write(export.join(file), download("town", file)).expect("a file");
    }
    let again = folder.path().join("analysis.json");
    run!["analyze", &export, "--out", &again].ok();
    let published = download("town", "analysis.json");
    assert!(std::fs::read(&again).expect("a result") == published, "the analysis has other bytes");

    // Nobody can be found by id, time or order.
    let text = |slug: &str, file: &str| String::from_utf8(download(slug, file)).expect("text");
    let people = |slug: &str| {
        rows(&text(slug, "participants-votes.csv")).into_iter().map(|row| row[0].clone()).collect::<HashSet<_>>()
    };
    let (town, city) = (people("town"), people("city"));
    assert_eq!((town.len(), city.len(), town.union(&city).count()), (PEOPLE, PEOPLE, 2 * PEOPLE));
    for row in rows(&text("town", "votes.csv")) {
        assert_eq!(row[0].parse::<i64>().expect("a time") % 86_400_000, 0, "{row:?}");
    }
    for file in ["participants-votes.csv", "votes.csv", "comments.csv", "analysis.json", "README.md"] {
        assert!(!text("town", file).contains("xid-"), "{file}");
    }
    let version = json(&server.get("/api/v1/polls/town"))["analysis"]["version"].as_u64().expect("a version");
    let zip = server.get("/polls/town/data/all.zip");
    assert_eq!(zip.header("content-type"), Some("application/zip"));
    assert!(
        zip.header("content-disposition").is_some_and(|name| name.contains(&format!("FOLKMOOT-town-v{version}.zip")))
    );
    assert!(zip.body.starts_with(b"PK"));
    assert!(download("town", "votes.parquet").starts_with(b"PAR1"));

    // No published table has a small number, and none follows by subtraction of the groups from the total.
    let mut tables: Vec<Vec<Option<u64>>> = rows(&text("town", "comment-groups.csv"))
        .iter()
        .map(|row| row[2..].iter().map(|cell| cell.parse().ok()).collect())
        .collect();
    let statements = json(&server.get("/api/v1/polls/town/statements?limit=500"));
    let items = statements["items"].as_array().expect("a list");
    assert_eq!(items.len(), STATEMENTS);
    for item in items {
        let cells =
            |votes: &serde_json::Value| ["votes", "agrees", "disagrees", "passes"].map(|key| votes[key].as_u64());
        let groups = item["groups"].as_array().expect("groups").iter().flat_map(cells);
        tables.push(cells(&item["total"]).into_iter().chain(groups).collect());
    }
    let (files, api) = tables.split_at(STATEMENTS);
    assert_eq!(files, api, "file and API hide the same");
    assert!(files.iter().flatten().any(Option::is_none), "something is hidden, or this shows nothing");
    for row in files {
        for cell in row.iter().flatten() {
            assert!(!(1..5).contains(cell), "{row:?}");
        }
        for part in 0..4 {
            let column: Vec<Option<u64>> = row.iter().skip(part).step_by(4).copied().collect();
            if let [Some(total), groups @ ..] = column.as_slice()
                && groups.iter().filter(|cell| cell.is_none()).count() == 0
            {
                let rest = total - groups.iter().flatten().sum::<u64>();
                assert!(!(1..5).contains(&rest), "{row:?}");
            }
        }
    }

    // Versions are where the poll says, under the hash that the file has.
    let poll = json(&server.get("/api/v1/polls/town"));
    let address = poll["analysis"]["address"].as_str().expect("an address");
    let tick = version;
    let version = server.get(address);
    assert!(version.body == published);
    assert_eq!(version.header("cache-control"), Some("no-cache"), "it may be withdrawn");
    let tag = version.header("etag").expect("a tag").to_owned();
    assert!(tag.contains(poll["analysis"]["sha256"].as_str().expect("a hash")));
    assert_eq!(server.get_with(address, &[("If-None-Match", &tag)]).status, 304);

    // As Polis' clients ask.
    let pca2 = server.get("/api/v3/math/pca2?conversation_id=town");
    assert_eq!(pca2.status, 200, "{}", pca2.text());
    let tag = pca2.header("etag").expect("a tag").to_owned();
    assert_eq!(server.get_with("/polls/town/math/pca2", &[("If-None-Match", &tag)]).status, 304);
    let math = json(&pca2);
    for key in ["n", "n-cmts", "tids", "in-conv", "pca", "base-clusters", "group-clusters", "votes-base", "group-votes"]
    {
        assert!(!math[key].is_null(), "{key}");
    }
    assert_eq!((math["n"].as_u64(), math["math_tick"].as_u64()), (Some(PEOPLE as u64), Some(tick)));
    assert!(math["lastVoteTimestamp"].is_i64() && math["lastModTimestamp"].is_null(), "nothing was moderated");
    assert_eq!(server.get("/api/v3/math/pca2?conversation_id=nowhere").status, 404);
}

#[test]
fn every_refusal_of_the_api_has_one_shape() {
    let folder = folder();
    let server = Serving::data(folder.path());
    let big = vec![b' '; 100_000];
    let json_type = [("Content-Type", "application/json")];
    for (method, path, headers, body, status) in [
        ("GET", "/api/v1/nowhere", &[][..], &b""[..], 404),
        ("GET", "/api/v1/polls/nowhere", &[], b"", 404),
        ("GET", "/api/v1/polls/Not%20a%20slug", &[], b"", 404),
        ("PUT", "/api/v1/polls", &[], b"", 405),
        ("GET", "/api/v1/polls?limit=0", &[], b"", 422),
        ("GET", "/api/v1/polls?limit=x", &[], b"", 422),
        ("GET", "/api/v1/polls?nonsense=1", &[], b"", 422),
        ("GET", "/api/v1/polls?after=nowhere", &[], b"", 422),
        ("GET", "/api/v3/math/pca2", &[], b"", 422),
        ("GET", "/api/v1/polls", &[("Authorization", "Bearer nonsense")], b"", 401),
        ("POST", "/api/v1/polls/nowhere/votes", &json_type, b"{", 422),
        ("POST", "/api/v1/polls/nowhere/votes", &json_type, &big, 413),
        ("POST", "/api/v1/polls/nowhere/votes", &[("Sec-Fetch-Site", "cross-site")], b"", 403),
    ] {
        let response = server.send(method, path, headers, body);
        assert_eq!(response.status, status, "{method} {path}: {}", response.text());
        assert_eq!(response.header("content-type"), Some("application/json"), "{method} {path}");
        let error = &json(&response)["error"];
        assert!(error["code"].as_str().is_some_and(|code| !code.is_empty()), "{method} {path}: {error}");
        assert!(error["message"].as_str().is_some_and(|says| !says.is_empty()), "{method} {path}: {error}");
    }
    // Pages stay pages.
    assert!(server.get("/nowhere").text().contains("<html"));
}

#[test]
fn whoever_asks_too_much_is_told_when_to_come_back_and_voters_are_not() {
    let folder = folder();
    let server = Serving::data(folder.path());
    let first = server.get("/api/v1/polls");
    let number = |response: &Response, name: &str| {
        response.header(name).and_then(|value| value.parse::<u64>().ok()).unwrap_or_else(|| panic!("no {name}"))
    };
    let limit = number(&first, "ratelimit-limit");
    assert_eq!(number(&first, "ratelimit-remaining"), limit - 1);
    assert!(number(&first, "ratelimit-reset") >= 1);
    let refused = (0..limit * 2).map(|_| server.get("/api/v1/polls")).find(|response| response.status == 429);
    let refused = refused.expect("a limit that holds");
    assert!(number(&refused, "retry-after") >= 1);
    assert_eq!(json(&refused)["error"]["code"], "too-many");
    // From the same address people go on reading and taking part.
    for _ in 0..20 {
        assert_eq!(server.get("/").status, 200);
        assert_eq!(server.get("/api/v1/polls/nowhere/next").status, 404);
    }
}

#[test]
fn the_api_describes_itself_for_programs_and_for_people() {
    let folder = folder();
    let server = Serving::data(folder.path());
    let document = json(&server.get("/api/v1/openapi.json"));
    assert!(document["openapi"].as_str().is_some_and(|version| version.starts_with("3.1")));
    let page = server.get("/api");
    assert_eq!(page.status, 200);
    for path in document["paths"].as_object().expect("paths").keys() {
        assert!(page.text().contains(path.as_str()), "the page lacks {path}");
    }
    assert!(!page.text().contains("<script>"), "no inline script");
}

#[test]
fn lists_come_in_pages_that_together_are_the_list() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    tests::Poll::divided().write(&poll);
    for slug in ["c", "a", "b"] {
        run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let walk = |path: &str, key: &str| {
        let (mut seen, mut after) = (Vec::new(), String::new());
        loop {
            let page = json(&server.get(&format!("{path}?limit=2{after}")));
            let items = page["items"].as_array().expect("items").clone();
            seen.extend(items.iter().map(|item| item[key].as_str().expect("text").to_owned()));
            match page["next"].as_str() {
                Some(next) => after = format!("&after={next}"),
                None => return seen,
            }
        }
    };
    assert_eq!(walk("/api/v1/polls", "slug"), ["a", "b", "c"]);
    let statements = walk("/api/v1/polls/a/statements", "id");
    assert_eq!(statements, (0..12).map(|id| id.to_string()).collect::<Vec<_>>());
    let list = server.get("/api/v1/polls");
    let tag = list.header("etag").expect("a tag").to_owned();
    assert_eq!(server.get_with("/api/v1/polls", &[("If-None-Match", &tag)]).status, 304);
}

#[test]
fn a_poll_stands_in_frames_of_the_sites_that_it_names_and_of_no_others() {
    let folder = folder();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    let settings = folder.path().join("settings.json");
    std::fs::write(&settings, r#"{"embed": ["https://news.example", "http://127.0.0.1:8080"]}"#).expect("the settings");
    let seeds = folder.path().join("seeds.csv");
    std::fs::write(&seeds, "The assistant should be polite.\n").expect("the seeds");
    let common = ["poll", "create", "--topic", "Rules", "--open", "--seeds"].map(std::ffi::OsString::from);
    for (slug, embed) in [("open", true), ("shut", false)] {
        let mut arguments = common.to_vec();
        arguments.extend(
            [seeds.as_os_str(), "--slug".as_ref(), slug.as_ref(), "--data".as_ref(), data.as_os_str()].map(Into::into),
        );
        if embed {
            arguments.extend(["--settings".into(), settings.as_os_str().to_owned()]);
        }
        tests::folkmoot(arguments).ok();
    }
    let server = Serving::data(&data);
    let policy = |path: &str| server.get(path).header("content-security-policy").unwrap_or_default().to_owned();
    let named = policy("/polls/open/vote");
    assert!(named.contains("frame-ancestors 'self' https://news.example http://127.0.0.1:8080"), "{named}");
    assert!(named.contains("script-src 'self'") && !named.contains("frame-ancestors 'none'"), "{named}");
    for page in ["", "/results", "/map", "/constitution", "/me", "/subscribe"] {
        assert!(!policy(&format!("/polls/open{page}")).contains("frame-ancestors 'none'"), "{page}");
    }
    for path in ["/polls/shut/vote", "/polls/shut", "/account", "/sign-in", "/polls/nowhere/vote", "/"] {
        assert!(policy(path).contains("frame-ancestors 'none'"), "{path}");
    }
    let script = server.get("/embed.js");
    assert_eq!(script.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert!(script.header("content-type").is_some_and(|kind| kind.starts_with("text/javascript")));
    assert!(script.text().contains("data-conversation_id"));
    // Only inside a frame a page speaks to the one around it.
    let framed = server.get_with("/polls/open", &[("Sec-Fetch-Dest", "iframe")]);
    let address = framed.text().split("src=\"").find(|rest| rest.starts_with("/assets/framed.")).expect("the script");
    let address = address.split('"').next().expect("an address");
    assert_eq!(server.get(address).status, 200);
    assert!(!server.get("/polls/open").text().contains("/assets/framed."));
}
