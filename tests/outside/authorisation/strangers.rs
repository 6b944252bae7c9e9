//! Polls of others are as absent as polls that were never made.

use super::{CONSENT, ROUTES};
use tests::{Poll, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    whoever_takes_part_in_one_poll_is_a_stranger_in_another,
    polls_that_are_absent_and_polls_of_others_answer_alike,
);

#[test]
fn polls_that_are_absent_and_polls_of_others_answer_alike() {
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    for slug in ["town", "city"] {
        run!["import", "polis", &poll, "--slug", slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let visitor = Visitor::with_account(&server, &data, "elsewhere@example.org", false);
    Visitor::give_role(&data, "elsewhere@example.org", "city", "facilitator");
    for (method, path, access, _) in ROUTES.iter().filter(|row| row.2.starts_with("poll:")) {
        let ask = |slug: &str| {
            let address = path.replace("{slug}", slug).replace("{id}", "1");
            let response = if *method == "GET" { visitor.get(&address) } else { visitor.post(&address, &[]) };
            (response.status, response.text().to_owned())
        };
        let (forbidden, absent) = (ask("town"), ask("nowhere"));
        assert_eq!(forbidden.0, 404, "{method} {path} {access}");
        assert_eq!(forbidden, absent, "{method} {path}");
    }
}

#[test]
fn whoever_takes_part_in_one_poll_is_a_stranger_in_another() {
    let folder = folder();
    let (data, seeds) = (folder.path().join("data"), folder.path().join("seeds.txt"));
    std::fs::write(&seeds, "The AI should say where it has something from.\n").expect("statements to begin with");
    for slug in ["town", "city"] {
        run!["poll", "create", "--slug", slug, "--topic", slug, "--seeds", &seeds, "--open", "--data", &data].ok();
    }
    run!["poll", "create", "--slug", "draft", "--topic", "Draft", "--seeds", &seeds, "--data", &data].ok();
    let server = Serving::data(&data);
    let join = |slug: &str, key: &str| {
        let body = format!("{{\"key\":\"{key}\",\"consent\":\"{CONSENT}\"}}");
        let headers = [("Content-Type", "application/json")];
        server.send("POST", &format!("/api/v1/polls/{slug}/participants"), &headers, body.as_bytes())
    };
    let ticket = |response: &tests::Response| {
        assert_eq!(response.status, 201, "{}", response.text());
        let told: serde_json::Value = serde_json::from_slice(&response.body).expect("JSON");
        format!("Bearer {}", told["token"].as_str().expect("a token"))
    };
    let (town, city) = (ticket(&join("town", "join-town-0000001")), ticket(&join("city", "join-city-0000001")));
    let ask = |token: &str, path: &str| server.get_with(path, &[("Authorization", token)]).status;
    for (token, own, other) in [(&town, "town", "city"), (&city, "city", "town")] {
        assert_eq!(ask(token, &format!("/api/v1/polls/{own}/next")), 200, "{own}");
        assert_eq!(ask(token, &format!("/api/v1/polls/{other}/next")), 401, "{other}");
        assert_eq!(ask(token, &format!("/polls/{own}/me/data.json")), 200, "{own}");
        assert_eq!(ask(token, &format!("/polls/{other}/me/data.json")), 401, "{other}");
        // A ticket is no account.
        assert_eq!(ask(token, "/account"), 303);
        assert_eq!(ask(token, "/admin/accounts"), 303);
    }
    // A draft is as absent as a poll that was never made.
    assert_eq!((join("draft", "join-draft-000001").status, join("never", "join-never-000001").status), (404, 404));
    for page in ["", "/results", "/statements", "/data", "/data/votes.csv"] {
        let (draft, never) = (server.get(&format!("/polls/draft{page}")), server.get(&format!("/polls/never{page}")));
        assert_eq!((draft.status, never.status), (404, 404), "{page}");
        assert_eq!(draft.text().replace("draft", ""), never.text().replace("never", ""), "{page}");
    }
}
