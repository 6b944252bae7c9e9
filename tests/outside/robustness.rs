//! Where results come from: the file behind a picture, how to cite it all, and what other choices would make of the
//! opinion groups.

use serde_json::Value;
use tests::{Held, Poll, Serving, folder, run};

tests::also_on_postgres!(
    whoever_reads_results_learns_where_they_come_from_and_how_robust_they_are,
    what_is_left_without_votes_that_look_unusual_is_shown_and_nobody_is_named,
    a_minority_that_is_counted_among_others_is_seen,
);

/// The row that begins with this.
fn row<'p>(page: &'p str, first: &str) -> &'p str {
    let row = page.split("<tr>").find(|row| row.contains(&format!(">{first}<"))).expect("a row");
    row.split("</tr>").next().expect("its end")
}

/// Cells of the row that begins with this.
fn cells(page: &str, first: &str) -> Vec<String> {
    let row = row(page, first);
    let cell = |part: &str| part.split_once('>').and_then(|(_, text)| text.split('<').next()).map(str::to_owned);
    row.split("<td").skip(1).filter_map(cell).collect()
}

#[test]
fn whoever_reads_results_learns_where_they_come_from_and_how_robust_they_are() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    Poll::divided().write(&export);
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    Held::new("open", &["AI should keep its promises."]).put(&data);
    let server = Serving::data(&data);

    // Two camps that agree on little stay the same whatever the seed; a third group takes people from one of them.
    let page = server.get("/polls/town/robustness");
    assert_eq!(page.status, 200, "{}", page.text());
    let shown = cells(page.text(), "as shown");
    assert_eq!(shown[0], "2", "{}", page.text());
    for seed in ["seed 1", "seed 2", "seed 3"] {
        let row = cells(page.text(), seed);
        assert_eq!((&row[0], &row[1], row[2].as_str()), (&shown[0], &shown[1], "nobody"), "{seed}");
    }
    let three = cells(page.text(), "3 groups");
    assert_eq!(three[0], "3");
    let share =
        three[2].split_once(" people (").map(|(_, rest)| rest.contains("%, 95% interval ") && rest.contains(" to "));
    assert!(share == Some(true) || three[2] == "fewer than 5", "{three:?}");
    // What the constitution would be made of: the same with other seeds, more where less agreement is asked for, less
    // where more is, and each statement that comes or goes leads to its page.
    let (_, made) = page.text().split_once("What the constitution would be made of").expect("statements");
    let chosen: usize = made
        .split_once("this poll: ")
        .and_then(|(_, text)| text.split('.').next())
        .expect("how many")
        .parse()
        .expect("a number");
    let told: Value = serde_json::from_slice(&server.get("/polls/town/data/constitution.json").body).expect("JSON");
    let dispositions = told["dispositions"].as_array().expect("statements");
    assert_eq!(chosen, dispositions.iter().filter(|one| one["outcome"]["clause"].is_string()).count());
    for seed in ["seed 1", "seed 2", "seed 3"] {
        assert_eq!(cells(made, seed), [&chosen.to_string(), "–", "–"], "{seed}");
    }
    let links = |row: &str| row.matches("/polls/town/statements/").count();
    let [less, more] = ["80% agreement asked for", "90% agreement asked for"];
    assert_eq!(cells(made, more)[0].parse::<usize>().expect("a number") + links(row(made, more)), chosen);
    assert_eq!(cells(made, less)[0].parse::<usize>().expect("a number"), chosen + links(row(made, less)));
    assert!(links(row(made, more)) > 0);
    // While people vote nothing is shown, and what is not there is not there.
    let closed = server.get("/polls/open/robustness");
    assert!(closed.text().contains("Results come when voting is over") && !closed.text().contains("seed 1"));
    assert_eq!(server.get("/polls/nowhere/robustness").status, 404);

    let results = server.get("/polls/town/results");
    let told: Value = serde_json::from_slice(&server.get("/api/v1/polls/town").body).expect("JSON");
    let hash = told["analysis"]["sha256"].as_str().expect("a hash");
    let cited = results.text().split("class=\"citation\"").nth(1).expect("a citation");
    let cited = cited.split("</p>").next().expect("its end");
    for part in [hash, "/polls/town/results", "analysis 1 of"] {
        assert!(cited.contains(part), "{part:?} is not in {cited}");
    }
    assert!(results.text().contains("href=\"/polls/town/data/comment-groups.csv\""));
    assert!(results.text().contains("href=\"/polls/town/robustness\""));
    assert!(server.get("/polls/town/map").text().contains("href=\"/polls/town/data/analysis.json\""));
}

#[test]
fn what_is_left_without_votes_that_look_unusual_is_shown_and_nobody_is_named() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    // Two camps that agree on one statement in three, where one answer in eleven is another, and eight people who agree
    // with everything.
    let votes = |person: usize, statement: usize| {
        let drawn = (person + 1).wrapping_mul(2_654_435_761).wrapping_add(statement * 40_503) / 64;
        let agrees = statement.is_multiple_of(3) || person.is_multiple_of(2) == (statement % 3 == 1);
        Some(if person < 8 || agrees != drawn.is_multiple_of(11) { 1 } else { -1 })
    };
    Poll::voted(68, 36, votes).write(&export);
    run!["import", "polis", &export, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let page = server.get("/polls/town/robustness");
    let (_, made) = page.text().split_once("What the constitution would be made of").expect("statements");
    assert_eq!(cells(made, "without 8 people whose votes look unusual").len(), 3);
    assert!(page.text().contains("a sign and no proof"));
    // They are in the groups that are shown, and not in those beside them.
    let shown: u64 = cells(page.text(), "as shown")[1].parse().expect("people");
    let rest: u64 = cells(page.text(), "without 8 people whose votes look unusual")[1].parse().expect("people");
    assert_eq!(shown - rest, 8);
}

#[test]
fn a_minority_that_is_counted_among_others_is_seen() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    // Two camps of 36 and 24 people, and a minority of 14 that sides with the first one on half of the statements; one
    // answer in eleven is another.
    let votes = |person: usize, statement: usize| {
        let drawn = (person + 1).wrapping_mul(2_654_435_761).wrapping_add(statement * 40_503) / 64;
        let first = person < 36 || person >= 60 && statement < 12;
        let agrees = first == statement.is_multiple_of(2);
        Some(if agrees != drawn.is_multiple_of(11) { 1 } else { -1 })
    };
    Poll::voted(74, 24, votes).write(&export);
    run!["import", "polis", &export, "--slug", "town", "--groups", "2", "--data", &data].ok();
    let server = Serving::data(&data);
    let page = server.get("/polls/town/robustness");
    let (_, smaller) = page.text().split_once("Smaller groups that come apart").expect("smaller groups");
    for says in
        ["14 people, most of them in Group", "come apart with 3 groups.", "more than others", "/polls/town/statements/"]
    {
        assert!(smaller.contains(says), "lacks {says}: {smaller}");
    }
    assert!(server.get("/polls/town/map").text().contains("href=\"/polls/town/robustness#smaller\""));
}
