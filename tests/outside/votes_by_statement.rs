//! How people have voted on each statement, for those who run the poll: while people vote, and as of a day.

use serde_json::json;
use std::time::{Duration, Instant};
use tests::{Client, Held, Poll, Response, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    who_runs_a_poll_sees_how_people_vote_and_where_they_stop,
    votes_are_counted_up_to_the_end_of_a_day,
    the_groups_so_far_are_shown_while_people_vote,
);

const RITA: &str = "rita@example.org";
const LIVE: &str = "/facilitate/town/live";

/// Somebody who may only read.
fn reader<'a>(server: &'a Serving, data: &std::path::Path) -> Visitor<'a> {
    let visitor = Visitor::with_account(server, data, RITA, false);
    Visitor::give_role(data, RITA, "town", "reader");
    visitor
}

/// Cells of these columns, row by row.
fn columns(file: &Response, names: &[&str]) -> Vec<Vec<String>> {
    assert_eq!(file.status, 200, "{}", file.text());
    let mut reader = csv::Reader::from_reader(file.text().as_bytes());
    let heads = reader.headers().expect("a header").clone();
    let place = |name: &&str| heads.iter().position(|head| head == *name).unwrap_or_else(|| panic!("no column {name}"));
    let places: Vec<usize> = names.iter().map(place).collect();
    reader
        .records()
        .map(|row| row.map(|row| places.iter().map(|at| row[*at].to_owned()).collect()))
        .collect::<Result<_, _>>()
        .expect("CSV")
}

/// Text of a page without its tags, white space as one blank.
fn plain(page: &Response) -> String {
    let parts = page.text().split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Where a text begins on the page.
fn place(page: &Response, text: &str) -> usize {
    page.text().find(text).unwrap_or_else(|| panic!("{text:?} is not in {}", page.text()))
}

#[test]
fn who_runs_a_poll_sees_how_people_vote_and_where_they_stop() {
    const SEEDS: [&str; 3] = ["=1+1 is what AI should know.", "AI should be honest.", "AI should be kind."];
    let folder = folder();
    Held::new("town", &SEEDS).settings(json!({ "importance": true, "statements": { "after": 0 } })).put(folder.path());
    let server = Serving::data(folder.path());
    let rita = reader(&server, folder.path());
    let taking_part = |name: &str, votes: &[&str]| Client::taking_part(server.address(), "town", name, votes);
    // Two see all that there is, three stop at the second, one at the first.
    for (name, votes) in [
        ("ada", &["agree", "disagree", "pass"][..]),
        ("ben", &["agree", "agree", "pass"]),
        ("cem", &["agree", "agree"]),
        ("dua", &["agree", "disagree"]),
        ("eva", &["pass", "disagree"]),
    ] {
        taking_part(name, votes);
    }
    let mut fil = taking_part("fil", &[]);
    let vote = json!({ "statement": "1", "vote": "disagree", "important": true, "key": "a-vote-of-fil-on-one" });
    assert_eq!(fil.post_json("/api/v1/polls/town/votes", &vote).status, 200);
    assert_eq!(fil.post("/polls/town/statements/3/report", &[("reason", "spam")]).status, 303);

    let file = rita.get("/facilitate/town/live.csv");
    assert_eq!(file.header("content-type"), Some("text/csv; charset=utf-8"));
    assert_eq!(file.header("cache-control"), Some("no-store"));
    assert!(file.header("content-disposition").is_some_and(|says| says.contains("town-live.csv")));
    let names = ["votes", "agree", "disagree", "pass", "stopped", "reports", "important"];
    let expected =
        [["6", "4", "1", "1", "1", "0", "1"], ["5", "2", "3", "0", "3", "0", "0"], ["2", "0", "0", "2", "0", "1", "0"]];
    assert_eq!(columns(&file, &names), expected, "{}", file.text());
    assert_eq!(columns(&file, &["text"])[0], ["'=1+1 is what AI should know."], "a spreadsheet runs nothing");

    let page = rita.get(LIVE);
    assert_eq!((page.status, page.header("cache-control")), (200, Some("no-store")), "{}", page.text());
    let text = plain(&page);
    for says in ["6 people have voted.", "4 of them have stopped before the end so far.", "Important to"] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    assert!(text.contains("#2 AI should be honest. 5 2 3 0 3 0 0"), "{text}");
    assert!(text.contains("#3 AI should be kind. fewer than 5 2 0 0 2 0 1 0"), "{text}");
    assert!(page.text().contains("class=\"stack\""), "there are bars");

    // By default most votes come first; every order is a link.
    let first = |order: &str| {
        let page = rita.get(&format!("{LIVE}?order={order}"));
        assert!(
            page.text().contains(&format!("{LIVE}?order={order}\" aria-current=\"true\"")),
            "{order}: {}",
            page.text()
        );
        let found = SEEDS.iter().enumerate().min_by_key(|(_, seed)| place(&page, seed));
        found.expect("a statement").0
    };
    assert!(place(&page, "1+1") < place(&page, "honest") && place(&page, "honest") < place(&page, "be kind"));
    assert_eq!([first("votes"), first("divided"), first("stopped"), first("fewest")], [0, 1, 1, 2]);

    assert!(rita.get("/facilitate/town/monitor").text().contains("href=\"/facilitate/town/live\""));
    // Whoever has a key to one poll has none to this page, and people see nothing of it.
    assert_eq!(server.get(LIVE).status, 303);
    let public = server.get("/polls/town/results");
    assert!(!public.text().contains("AI should be honest."), "{}", public.text());
}

/// Two camps of twenty, divided about odd statements; some votes are missing, some are passes.
fn says(person: usize, statement: usize) -> Option<i8> {
    let turn = person * 12 + statement;
    match (turn % 13, turn % 11) {
        (0, _) => None,
        (_, 0) => Some(0),
        _ if statement.is_multiple_of(2) || person < 20 => Some(1),
        _ => Some(-1),
    }
}

#[test]
fn votes_are_counted_up_to_the_end_of_a_day() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    let poll = Poll::voted(40, 12, says).statement("Nobody has seen this.");
    poll.write(&export);
    // The votes are of the sixth of November; two people change their mind three days later, one minute before midnight.
    let changers = [2, 3];
    let mut log = poll.log();
    for person in changers {
        assert_eq!(says(person, 1), Some(1));
        log.push_str(&format!("{},,1,{person},-1\n", 1_699_574_340_000_u64 + person as u64));
    }
    std::fs::write(export.join("votes.csv"), log).expect("the log");
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let rita = reader(&server, &data);
    let count = |statement: usize, vote: i8| (0..40).filter(|person| says(*person, statement) == Some(vote)).count();
    let expected = |changed: usize| -> Vec<Vec<String>> {
        let row = |statement: usize| {
            let moved = if statement == 1 { changed } else { 0 };
            let (agree, disagree, pass) =
                (count(statement, 1) - moved, count(statement, -1) + moved, count(statement, 0));
            [agree + disagree + pass, agree, disagree, pass].map(|number| number.to_string()).to_vec()
        };
        (0..12).map(row).chain([vec!["0".to_owned(); 4]]).collect()
    };
    let names = ["votes", "agree", "disagree", "pass"];
    let file = |until: &str| rita.get(&format!("/facilitate/town/live.csv{until}"));
    assert_eq!(columns(&file(""), &names), expected(2));
    assert_eq!(columns(&file("?until=2023-11-09"), &names), expected(2), "the last day counts to its end");
    let before = file("?until=2023-11-08");
    assert_eq!(columns(&before, &names), expected(0));
    assert!(before.header("content-disposition").is_some_and(|says| says.contains("town-live-until-2023-11-08.csv")));
    let nobody: Vec<Vec<String>> = (0..13).map(|_| vec!["0".to_owned(); 4]).collect();
    let early = columns(&file("?until=2023-11-05"), &names);
    assert_eq!(early, nobody[..early.len()]);

    // Who has changed her mind was at that statement last. The first person wrote all of them.
    let stopped = |until: &str| -> Vec<usize> {
        columns(&file(until), &["stopped"]).into_iter().map(|row| row[0].parse().expect("a number")).collect()
    };
    let (then, now) = (stopped("?until=2023-11-08"), stopped(""));
    assert_eq!((then[1], now[1]), (0, 2));
    assert_eq!((then.iter().sum::<usize>(), now.iter().sum::<usize>()), (39, 39), "{then:?} {now:?}");

    let page = rita.get(&format!("{LIVE}?until=2023-11-08&order=divided"));
    let text = plain(&page);
    for says in [
        "Counted are votes up to the end of 8 November 2023 (UTC)",
        "Of now are wordings, decisions of moderators, what is hidden, and who takes part",
        "The votes fall into 2 groups",
        "The groups are",
        "Group A, ",
        "more than others: The AI should follow rule number",
    ] {
        assert!(text.contains(says), "{says:?} is not in {text}");
    }
    assert!(!plain(&rita.get(LIVE)).contains("Of now are wordings"), "without a day all of it is of now");
    for part in ["value=\"2023-11-08\"", "order=votes&amp;until=2023-11-08", "live.csv?until=2023-11-08"] {
        assert!(page.text().contains(part), "{part} is not in {}", page.text());
    }
    for wrong in ["soon", "2026-02-30", "2027-01-31T18:00"] {
        let page = rita.get(&format!("{LIVE}?until={wrong}"));
        assert!(
            page.status == 422 && page.text().contains("This is no day; write it as 2027-01-31."),
            "{wrong}: {}",
            page.text()
        );
        assert_eq!(file(&format!("?until={wrong}")).status, 422, "{wrong}");
    }
}

#[test]
fn the_groups_so_far_are_shown_while_people_vote() {
    let folder = folder();
    let texts: Vec<String> = (1..=8).map(|n| format!("The assistant should follow rule number {n}.")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    Held::new("town", &texts).put(folder.path());
    let server = Serving::data(folder.path());
    for person in 0..24 {
        let votes = (0..8).map(|at| if (person < 12) == (at % 2 == 0) { "agree" } else { "disagree" });
        let votes: Vec<&str> = votes.collect();
        _ = Client::taking_part(server.address(), "town", &format!("p{person}"), &votes);
    }
    let rita = reader(&server, folder.path());
    let until = Instant::now() + Duration::from_secs(60);
    loop {
        let text = plain(&rita.get(LIVE));
        if text.contains("The votes fall into 2 groups: A with 12 people and B with 12 people.") {
            assert!(text.contains("Group A, 12 people") && text.contains("24 people had voted often enough"), "{text}");
            assert!(text.contains("grees more than others: The assistant should follow rule number"), "{text}");
            break;
        }
        assert!(Instant::now() < until, "no groups: {text}");
        std::thread::sleep(Duration::from_millis(200));
    }
    let public = server.get("/polls/town/results");
    assert!(public.text().contains("Results come when voting is over"), "{}", public.text());
}
