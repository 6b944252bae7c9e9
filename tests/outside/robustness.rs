//! Where results come from: the file behind a picture, how to cite it all, and what other choices would make of the
//! opinion groups.

use serde_json::Value;
use tests::{Held, Poll, Serving, folder, run};

tests::also_on_postgres!(whoever_reads_results_learns_where_they_come_from_and_how_robust_they_are);

/// Cells of the row that begins with this.
fn cells(page: &str, first: &str) -> Vec<String> {
    let row = page.split("<tr>").find(|row| row.contains(&format!(">{first}<"))).expect("a row");
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
