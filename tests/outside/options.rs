//! What those who run a poll may leave out of what people are shown and given.

use serde_json::{Value, json};
use tests::{Client, Held, Serving, Visitor, folder, run};

tests::also_on_postgres!(what_a_poll_leaves_out_is_nowhere_and_everything_else_is_there);

/// Files that hold single votes, or from which they follow.
const VOTES: [&str; 11] = [
    "all.zip",
    "summary.csv",
    "comments.csv",
    "votes.csv",
    "participants-votes.csv",
    "statements.parquet",
    "votes.parquet",
    "matrix.parquet",
    "README.md",
    "dictionary.md",
    "analysis.json",
];
const STATEMENTS: usize = 8;

/// Forty-eight people in two camps.
fn vote(server: &Serving, slug: &str) {
    for person in 0..48 {
        let votes: Vec<&str> = (0..STATEMENTS)
            .map(|statement| if statement % 2 == 0 || person % 2 == 0 { "agree" } else { "disagree" })
            .collect();
        _ = Client::taking_part(server.address(), slug, &format!("{slug}-{person}"), &votes);
    }
}

fn json_of(server: &Serving, path: &str) -> Value {
    let answer = server.get(path);
    assert_eq!(answer.status, 200, "{path}: {}", answer.text());
    serde_json::from_slice(&answer.body).expect("JSON")
}

#[test]
fn what_a_poll_leaves_out_is_nowhere_and_everything_else_is_there() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    let seeds: Vec<String> = (1..=STATEMENTS).map(|n| format!("The assistant should follow rule {n}.")).collect();
    let seeds: Vec<&str> = seeds.iter().map(String::as_str).collect();
    let (writing, compile) = (json!({ "after": 0 }), json!({ "choice": { "top": 2 } }));
    let bare = json!({
        "open_data": false, "show_map": false, "show_tips": false, "offer_mail": false, "show_share": false, "statements": writing,
        "compile": compile,
    });
    Held::new("bare", &seeds).settings(bare).put(&data);
    Held::new("full", &seeds).settings(json!({ "statements": writing, "compile": compile })).put(&data);
    let to = format!("dir:{}", mail.display());
    let arguments: [&std::ffi::OsStr; 6] = [
        "--data".as_ref(),
        data.as_os_str(),
        "--mail".as_ref(),
        to.as_ref(),
        "--mail-from".as_ref(),
        crate::mail::FROM.as_ref(),
    ];
    let server = Serving::start(&arguments);
    let email = "reader@example.org";
    let reader = Visitor::with_account(&server, &data, email, false);
    Visitor::give_role(&data, email, "bare", "reader");

    for (slug, there) in [("bare", false), ("full", true)] {
        let mut ann = Client::taking_part(server.address(), slug, &format!("{slug}-ann"), &["agree"]);
        let has = |page: &str, part: &str| assert_eq!(page.contains(part), there, "{slug}: {part:?} in {page}");
        has(ann.get(&format!("/polls/{slug}/write")).text(), "class=\"tips\"");
        has(server.get(&format!("/polls/{slug}")).text(), &format!("/polls/{slug}/subscribe\""));
        // A form whose answer would not be taken is not shown.
        let page = server.get(&format!("/polls/{slug}/subscribe"));
        assert_eq!((page.status, page.text().contains("name=\"email\"")), (if there { 200 } else { 404 }, there));
        let asks = Visitor::new(&server).post(&format!("/polls/{slug}/subscribe"), &[("email", "ann@example.org")]);
        assert_eq!(asks.status, if there { 303 } else { 404 }, "{}", asks.text());
        let address = format!("value=\"http://{}/polls/{slug}\"", server.address());
        has(server.get(&format!("/polls/{slug}")).text(), &address);
        has(ann.get(&format!("/polls/{slug}/vote")).text(), &address);
        // The note is always there, and shown where a map is to come.
        let note = ann.get(&format!("/polls/{slug}/vote"));
        assert_eq!(note.text().contains("<p hidden class=\"ballot-map note\">"), !there, "{}", note.text());
        vote(&server, slug);
        run!["poll", "close", slug, "--data", &data].ok();
    }
    assert_eq!(reader.sign_in(email).status, 303);

    assert!(!server.get("/").text().contains("worked out again"), "the list speaks for polls that give nothing out");
    for (slug, there) in [("bare", false), ("full", true)] {
        for page in ["", "/results", "/statements", "/data"] {
            let page = server.get(&format!("/polls/{slug}{page}"));
            assert_eq!(page.status, 200);
            assert_eq!(page.text().contains(&format!("href=\"/polls/{slug}/map\"")), there, "{}", page.text());
            assert_eq!(page.text().contains("can be worked out again from the data of this poll"), there, "{slug}");
            assert!(there || !page.text().contains("Download the votes"), "nobody is promised what is not given");
        }
        assert_eq!(server.get(&format!("/polls/{slug}/map")).status, if there { 200 } else { 404 });
        let listed = server.get(&format!("/polls/{slug}/data"));
        assert_eq!(listed.text().contains("give no single votes out"), !there, "{}", listed.text());
        for file in VOTES {
            let path = format!("/polls/{slug}/data/{file}");
            assert_eq!(server.get(&path).status, if there { 200 } else { 403 }, "{path}");
            assert_eq!(listed.text().contains(&format!("/data/{file}\"")), there, "{file} on {slug}");
        }
        for file in ["comment-groups.csv", "constitution.json", "constitution.md"] {
            assert_eq!(server.get(&format!("/polls/{slug}/data/{file}")).status, 200, "{file} of {slug}");
        }
        for path in [format!("/polls/{slug}/math/pca2"), format!("/api/v3/math/pca2?conversation_id={slug}")] {
            assert_eq!(server.get(&path).status, if there { 200 } else { 403 }, "{path}");
        }
        let told = json_of(&server, &format!("/api/v1/polls/{slug}"));
        assert_eq!((told["open_data"].as_bool(), told["analysis"].is_null()), (Some(there), !there), "{told}");
        let version = told["analysis"]["version"].as_i64().unwrap_or(1);
        let path = format!("/api/v1/polls/{slug}/analyses/{version}");
        let refused = [403, 404].contains(&server.get(&path).status);
        assert_eq!(refused, !there, "{path}");
        // In numbers without small ones everybody reads what was said.
        let statements = json_of(&server, &format!("/api/v1/polls/{slug}/statements"));
        assert_eq!(statements["items"].as_array().map(Vec::len), Some(STATEMENTS));
    }
    // Whoever has a role on the poll gets them all the same.
    assert_eq!(reader.get("/polls/bare/data/votes.csv").status, 200);
    let refused = server.get_with("/polls/bare/data/votes.csv", &[("Accept-Language", "de")]);
    assert!(refused.text().contains("gibt keine einzelnen Stimmen heraus"), "{}", refused.text());
}
