//! What programs made for Polis read of a poll beside `math/pca2`: the same votes, in Polis' shape.

use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use tests::{Client, Held, Poll, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    where_no_single_votes_are_given_out_these_are_not_either_and_drafts_are_nowhere,
    programs_made_for_polis_read_a_poll_that_was_held_here,
    an_imported_poll_keeps_its_numbers_and_the_latest_vote_counts,
    a_token_reads_as_much_as_under_the_name_of_the_poll,
);

const PEOPLE: usize = 14;
const SEEDS: [&str; 9] = [
    "=1+1 is what an assistant should answer.",
    "The assistant should be polite.",
    "The assistant should be brief.",
    "The assistant should name its sources.",
    "The assistant should ask before it guesses.",
    "The assistant should keep what people tell it to itself.",
    "The assistant should explain how it got there.",
    "The assistant should leave decisions to people.",
    "The assistant should speak plain words.",
];

/// What such programs ask of the poll `town`.
const ASKED: [&str; 7] = [
    "/api/v3/math/pca2?conversation_id=town",
    "/api/v3/conversations?conversation_id=town",
    "/api/v3/comments?conversation_id=town&moderation=true&include_voting_patterns=true",
    "/api/v3/votes?conversation_id=town&pid=1",
    "/api/v3/reports?report_id=rtown",
    "/api/v3/reportExport/rtown/votes.csv",
    "/api/v3/reportExport/rtown/comment-groups.csv",
];

fn json_of(response: &Response) -> Value {
    serde_json::from_slice(&response.body).unwrap_or_else(|error| panic!("{error}: {}", response.text()))
}

fn read(server: &Serving, path: &str) -> Value {
    let response = server.get(path);
    assert_eq!(response.status, 200, "{path}: {}", response.text());
    json_of(&response)
}

/// All of them are refused in the same way.
fn are_refused(server: &Serving, status: u16, code: &str) {
    for path in ASKED {
        let response = server.get(path);
        assert_eq!(response.status, status, "{path}: {}", response.text());
        assert_eq!(json_of(&response)["error"]["code"], code, "{path}");
    }
}

/// The cells of a table, by the names of its columns.
fn table(server: &Serving, path: &str) -> Vec<BTreeMap<String, String>> {
    let response = server.get(path);
    assert_eq!(response.status, 200, "{path}: {}", response.text());
    let mut reader = csv::Reader::from_reader(response.body.as_slice());
    reader.deserialize().collect::<Result<_, _>>().expect("CSV")
}

/// Who voted what on what.
type Votes = BTreeSet<(u64, u64, i64)>;

fn votes_of(rows: &[BTreeMap<String, String>], pid: impl Fn(&str) -> u64) -> Votes {
    let number = |row: &BTreeMap<String, String>, name: &str| row[name].parse::<i64>().expect("a number");
    let vote = |row: &BTreeMap<String, String>| {
        (pid(&row["voter-id"]), number(row, "comment-id").unsigned_abs(), number(row, "vote"))
    };
    rows.iter().map(vote).collect()
}

/// The votes of everybody up to `n`, as the API gives them, with agreement as in files.
fn votes_by_api(server: &Serving, n: u64) -> Votes {
    let mut votes = Votes::new();
    for pid in 0..=n {
        for row in read(server, &format!("/api/v3/votes?conversation_id=town&pid={pid}")).as_array().expect("a list") {
            assert_eq!((&row["pid"], &row["conversation_id"]), (&json!(pid), &json!("town")));
            let is_new =
                votes.insert((pid, row["tid"].as_u64().expect("a number"), -row["vote"].as_i64().expect("a number")));
            assert!(is_new, "twice: {row}");
        }
    }
    votes
}

/// Everybody whom `math/pca2` names, once by the groups and once by how many votes they have.
fn people_of(math: &Value) -> (BTreeSet<u64>, BTreeMap<u64, u64>) {
    let number = |value: &Value| value.as_u64().unwrap_or_else(|| panic!("{value} is no number"));
    let grouped: BTreeSet<u64> = math["in-conv"].as_array().expect("a list").iter().map(number).collect();
    let clusters = math["base-clusters"]["members"].as_array().expect("a list");
    let members: BTreeSet<u64> =
        clusters.iter().flat_map(|members| members.as_array().expect("people")).map(number).collect();
    assert_eq!(members, grouped);
    let counts = math["user-vote-counts"].as_object().expect("numbers");
    let counts = counts.iter().map(|(pid, votes)| (pid.parse().expect("a number"), number(votes))).collect();
    (grouped, counts)
}

/// Everybody votes in `town`, and somebody adds a statement.
fn take_part(server: &Serving) {
    for person in 0..PEOPLE {
        let votes: Vec<&str> = (0..SEEDS.len() - person % 2)
            .map(|statement| match (person + statement) % 5 {
                0 => "pass",
                _ if statement % 2 == 0 || person % 2 == 0 => "agree",
                _ => "disagree",
            })
            .collect();
        let mut client = Client::taking_part(server.address(), "town", &format!("person-{person}"), &votes);
        if person == 3 {
            let added =
                json!({ "text": "The assistant should say when it is unsure.", "key": "a-statement-of-hers-1" });
            let added = client.post_json("/api/v1/polls/town/statements", &added);
            assert!((200..300).contains(&added.status), "{}", added.text());
        }
    }
}

#[test]
fn programs_made_for_polis_read_a_poll_that_was_held_here() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("town", &SEEDS).settings(json!({ "statements": { "after": 0 } })).put(&data);
    let server = Serving::data(&data);
    take_part(&server);
    are_refused(&server, 403, "still-voting");
    run!["poll", "close", "town", "--data", &data].ok();

    // People are counted in the order of the ids that they have in the files.
    let matrix = table(&server, "/polls/town/data/participants-votes.csv");
    let ids: Vec<&str> = matrix.iter().map(|row| row["participant"].as_str()).collect();
    let pid = |id: &str| 1 + ids.iter().position(|known| *known == id).expect("somebody of the files") as u64;
    let published = table(&server, "/polls/town/data/votes.csv");
    let wanted = votes_of(&published, pid);
    assert_eq!(wanted.len(), published.len());
    let math = read(&server, ASKED[0]);
    let n = math["n"].as_u64().expect("a number");
    assert_eq!(n, PEOPLE as u64);
    assert_eq!(votes_by_api(&server, n), wanted);
    let (grouped, counts) = people_of(&math);
    assert!(!grouped.is_empty());
    for (pid, votes) in counts {
        assert_eq!(wanted.iter().filter(|vote| vote.0 == pid).count() as u64, votes, "person {pid}");
    }
    assert_eq!(read(&server, "/api/v3/votes?conversation_id=town&pid=0"), json!([]), "the organisers did not vote");
    assert_eq!(read(&server, "/api/v3/votes?conversation_id=town&pid=99999"), json!([]));
    for row in read(&server, ASKED[3]).as_array().expect("a list") {
        assert_eq!(row["modified"].as_i64().expect("a time") % 86_400_000, 0, "{row}");
    }

    let comments = read(&server, ASKED[2]);
    let comments = comments.as_array().expect("a list");
    let texts = table(&server, "/polls/town/data/comments.csv");
    assert_eq!((comments.len(), texts.len()), (SEEDS.len() + 1, SEEDS.len() + 1));
    assert!(comments.iter().any(|comment| comment["txt"] == SEEDS[0]), "the guard of spreadsheets is for files");
    for row in &texts {
        let tid: u64 = row["comment-id"].parse().expect("a number");
        let comment = comments.iter().find(|comment| comment["tid"] == tid).expect("the statement");
        let author = if row["author-id"].is_empty() { 0 } else { pid(&row["author-id"]) };
        assert_eq!((&comment["pid"], &comment["is_seed"]), (&json!(author), &json!(author == 0)), "{comment}");
        assert_eq!(comment["txt"], row["comment-body"].trim_start_matches('\''));
        assert_eq!(comment["created"].to_string(), row["timestamp"]);
        assert_eq!(
            (comment["mod"].to_string(), comment["is_meta"].to_string()),
            (row["moderated"].clone(), row["is-meta"].clone())
        );
        let count = |vote: i64| wanted.iter().filter(|cast| cast.1 == tid && cast.2 == vote).count();
        let counts = [("agree_count", count(1)), ("disagree_count", count(-1)), ("pass_count", count(0))];
        for (key, number) in counts.into_iter().chain([("count", count(1) + count(-1) + count(0))]) {
            assert_eq!(comment[key], number, "{key}: {comment}");
        }
    }
    assert!(texts.iter().any(|row| !row["author-id"].is_empty()), "somebody wrote one, or this shows less");

    let conversation = read(&server, ASKED[1]);
    assert_eq!(
        (&conversation["conversation_id"], &conversation["participant_count"], &conversation["is_active"]),
        (&json!("town"), &json!(PEOPLE), &json!(false))
    );
    assert_eq!(conversation["topic"], "What should AI do for our town?");
    assert_eq!(read(&server, ASKED[4]), json!([{ "report_id": "rtown", "conversation_id": "town" }]));

    // The tables of the report: what names nobody has the bytes of the files, the rest has numbers for ids.
    let same: fn(&str) -> u64 = |pid| pid.parse().expect("a number");
    assert_eq!(votes_of(&table(&server, ASKED[5]), same), wanted);
    for file in ["summary.csv", "comment-groups.csv"] {
        let report = server.get(&format!("/api/v3/reportExport/rtown/{file}"));
        assert_eq!(report.status, 200, "{file}");
        assert!(report.body == server.get(&format!("/polls/town/data/{file}")).body, "{file}");
    }
    let report = table(&server, "/api/v3/reportExport/rtown/participant-votes.csv");
    assert_eq!(report.len(), matrix.len());
    for (theirs, ours) in report.iter().zip(&matrix) {
        assert_eq!(theirs["participant"], pid(&ours["participant"]).to_string());
        assert_eq!(theirs.iter().filter(|cell| ours.get(cell.0) != Some(cell.1)).count(), 1, "{theirs:?} {ours:?}");
    }
    let report = table(&server, "/api/v3/reportExport/rtown/comments.csv");
    assert!(report.iter().all(|row| same(&row["author-id"]) <= PEOPLE as u64), "{report:?}");

    for path in ASKED {
        let response = server.get(path);
        let tag = response.header("etag").unwrap_or_else(|| panic!("{path} has no tag")).to_owned();
        assert!(response.header("ratelimit-remaining").is_some(), "{path} is not counted");
        assert_eq!(server.get_with(path, &[("If-None-Match", &tag)]).status, 304, "{path}");
    }
    for (path, status) in [
        ("/api/v3/conversations?conversation_id=nowhere", 404),
        ("/api/v3/comments?conversation_id=nowhere", 404),
        ("/api/v3/votes?conversation_id=nowhere&pid=1", 404),
        ("/api/v3/reports?report_id=rnowhere", 404),
        ("/api/v3/reports?report_id=town", 404),
        ("/api/v3/reportExport/rnowhere/votes.csv", 404),
        ("/api/v3/reportExport/rtown/numbered-votes.json", 404),
        ("/api/v3/reportExport/rtown/all.zip", 404),
        ("/polls/town/data/numbered-votes.csv", 404),
        ("/api/v3/votes?conversation_id=town&pid=-1", 422),
        ("/api/v3/votes?conversation_id=town&pid=mypid", 422),
        ("/api/v3/votes?conversation_id=town", 422),
        ("/api/v3/comments", 422),
    ] {
        assert_eq!(server.get(path).status, status, "{path}");
    }
}

#[test]
fn an_imported_poll_keeps_its_numbers_and_the_latest_vote_counts() {
    let folder = folder();
    let (export, data) = (folder.path().join("export"), folder.path().join("data"));
    // Somebody has changed her mind.
    Poll::divided().vote(0, 1, -1).write(&export);
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let math = read(&server, ASKED[0]);
    let (grouped, counts) = people_of(&math);
    assert!(grouped.contains(&0), "as in Polis, people count from 0");
    let same: fn(&str) -> u64 = |pid| pid.parse().expect("a number");
    let mut wanted = votes_of(&table(&server, "/polls/town/data/votes.csv"), same);
    assert!(wanted.remove(&(0, 1, 1)) && wanted.contains(&(0, 1, -1)), "both votes are in the file");
    let n = math["n"].as_u64().expect("a number");
    assert_eq!(votes_by_api(&server, n), wanted);
    assert_eq!(counts.values().sum::<u64>(), wanted.len() as u64);
    for (report, file) in [("votes.csv", "votes.csv"), ("participant-votes.csv", "participants-votes.csv")] {
        let theirs = server.get(&format!("/api/v3/reportExport/rtown/{report}"));
        assert_eq!(theirs.status, 200, "{report}: {}", theirs.text());
        assert!(theirs.body == server.get(&format!("/polls/town/data/{file}")).body, "{report}: the bytes differ");
    }
}

#[test]
fn a_token_reads_as_much_as_under_the_name_of_the_poll() {
    const EMAIL: &str = "fay@example.org";
    let folder = folder();
    let data = folder.path().join("data");
    for slug in ["town", "city"] {
        Held::new(slug, &SEEDS).settings(json!({ "statements": { "after": 0 } })).put(&data);
    }
    let server = Serving::data(&data);
    let fay = Visitor::with_account(&server, &data, EMAIL, false);
    Visitor::give_role(&data, EMAIL, "town", "facilitator");
    assert_eq!(fay.sign_in(EMAIL).status, 303);
    let token = |fields: &[(&str, &str)]| {
        let made = fay.post("/account/tokens", fields);
        let token = made.text().split("<code>").nth(1).and_then(|rest| rest.get(..64)).expect("a token").to_owned();
        format!("Bearer {token}")
    };
    let every = token(&[("token-name", "every")]);
    let one = token(&[("token-name", "one"), ("token-poll", "town")]);
    take_part(&server);
    let status = |path: &str, bearer: &str| server.get_with(path, &[("Authorization", bearer)]).status;
    for is_over in [false, true] {
        for path in ["/polls/town/math/pca2"].into_iter().chain(ASKED) {
            assert_eq!((status(path, &every), status(path, &one)), (200, 200), "{path}, over: {is_over}");
            let other = path.replace("town", "city");
            assert_eq!((status(&other, &every), status(&other, &one)), (403, 401), "{other}, over: {is_over}");
        }
        if !is_over {
            are_refused(&server, 403, "still-voting");
            run!["poll", "close", "town", "--data", &data].ok();
        }
    }
}

#[test]
fn where_no_single_votes_are_given_out_these_are_not_either_and_drafts_are_nowhere() {
    let folder = folder();
    let data = folder.path().join("data");
    Held::new("town", &SEEDS).settings(json!({ "open_data": false })).put(&data);
    let server = Serving::data(&data);
    let votes = ["agree", "disagree"];
    for person in 0..6 {
        _ = Client::taking_part(server.address(), "town", &format!("person-{person}"), &votes);
    }
    run!["poll", "close", "town", "--data", &data].ok();
    are_refused(&server, 403, "withheld");

    let folder = tests::folder();
    Held::new("town", &SEEDS).draft().put(folder.path());
    are_refused(&Serving::data(folder.path()), 404, "no-poll");
}
