//! Numbers of one to four people, sought in every table that is published: by looking, and by solving for what is hidden.

mod puzzle;

use puzzle::Puzzle;
use serde_json::Value;
use tests::{Poll, Serving, folder, run};

tests::also_on_postgres!(no_small_number_is_published_or_follows_from_what_is);

/// A number of people that nobody may learn.
fn is_small(number: u64) -> bool {
    (1..5).contains(&number)
}

/// Votes, agrees, disagrees and passes of everybody and of each group; what is hidden is absent.
type Row = Vec<[Option<u64>; 4]>;

/// Polls of few people with groups of all sizes, in which small numbers are everywhere.
fn polls() -> impl Iterator<Item = (String, Poll)> {
    (1..=6usize).map(|seed| {
        let people = 14 + 5 * seed;
        let poll = Poll::voted(people, 10, move |person, statement| {
            // A fixed shuffle: what matters is that it has no pattern that the tables would follow.
            let turn = (person * 2_654_435_761 + statement * 40_503 + seed * 97) >> 3;
            let camp = if person % 7 < 2 + seed % 3 { 1 } else { -1 };
            match turn % 10 {
                0..3 => None,
                3 => Some(0),
                4 => Some(-camp),
                _ if statement % 3 == 0 => Some(1),
                _ => Some(camp),
            }
        });
        (format!("poll-{seed}"), poll)
    })
}

fn cells(votes: &Value) -> [Option<u64>; 4] {
    ["votes", "agrees", "disagrees", "passes"].map(|key| votes[key].as_u64())
}

#[test]
fn no_small_number_is_published_or_follows_from_what_is() {
    let folder = folder();
    let data = folder.path().join("data");
    for (slug, poll) in polls() {
        let export = folder.path().join(&slug);
        poll.write(&export);
        run!["import", "polis", &export, "--slug", &slug, "--data", &data].ok();
    }
    let server = Serving::data(&data);
    let (mut hidden, mut groups_seen) = (0, 0);
    for (slug, _) in polls() {
        let get = |path: &str| {
            let answer = server.get(path);
            assert_eq!(answer.status, 200, "{path}: {}", answer.text());
            answer
        };
        let json = |path: &str| -> Value { serde_json::from_slice(&get(path).body).expect("JSON") };
        let analysis = json(&format!("/polls/{slug}/data/analysis.json"));
        let list = json(&format!("/api/v1/polls/{slug}/statements?limit=500"));
        let file = get(&format!("/polls/{slug}/data/comment-groups.csv"));
        let mut reader = csv::Reader::from_reader(file.body.as_slice());
        let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.expect("a line")).collect();
        let items = list["items"].as_array().expect("a list");
        assert_eq!(items.len(), lines.len());
        for (item, line) in items.iter().zip(&lines) {
            let truth = analysis["statements"].as_array().expect("a list");
            let truth = truth.iter().find(|statement| statement["id"] == item["id"]).expect("the same statement");
            let told: Row =
                [&item["total"]].into_iter().chain(item["groups"].as_array().expect("groups")).map(cells).collect();
            let written: Vec<Option<u64>> = line.iter().skip(2).map(|cell| cell.parse().ok()).collect();
            assert_eq!(written, told.concat(), "file and API hide the same");
            groups_seen = groups_seen.max(told.len() - 1);
            hidden += told.iter().flatten().filter(|cell| cell.is_none()).count();
            let what = format!("{slug} statement {}", item["id"]);
            is_kept(&told, &truth_of(truth), &what);
            is_kept_on_the_page(
                get(&format!("/polls/{slug}/statements/{}", item["id"].as_str().expect("an id"))).text(),
                &what,
            );
        }
        is_kept_on_the_page(get(&format!("/polls/{slug}/statements")).text(), &slug);
    }
    assert!(hidden > 50 && groups_seen > 1, "{hidden} hidden numbers and {groups_seen} groups say little");
}

/// The same table with nothing hidden, and with those who are in no group as a last row.
fn truth_of(statement: &Value) -> Vec<[u64; 4]> {
    let numbers = |votes: &Value| ["seen", "agrees", "disagrees", "passes"].map(|key| votes[key].as_u64().expect(key));
    let mut rows = vec![numbers(statement)];
    rows.extend(statement["groups"].as_array().expect("groups").iter().map(numbers));
    let rest = std::array::from_fn(|at| rows[0][at] - rows[1..].iter().map(|row| row[at]).sum::<u64>());
    rows.push(rest);
    rows
}

/// Makes sure that a table shows no small number, and that each one it hides could as well be another.
fn is_kept(told: &Row, truth: &[[u64; 4]], what: &str) {
    for number in told.iter().flatten().flatten() {
        assert!(!is_small(*number), "{what} shows {number}: {told:?}");
    }
    // Numbers of the cells, row by row; those who are in no group are a row of which nothing is told.
    let height = truth.len();
    let mut puzzle = Puzzle::new(height * 4);
    for row in 0..height {
        puzzle.sums(row * 4, (1..4).map(|part| row * 4 + part).collect());
        for part in 0..4 {
            if let Some(Some(known)) = told.get(row).map(|cells| cells[part]) {
                puzzle.knows(row * 4 + part, known);
            }
        }
    }
    for part in 0..4 {
        puzzle.sums(part, (1..height).map(|row| row * 4 + part).collect());
    }
    for (row, cells) in truth.iter().enumerate() {
        for (part, number) in cells.iter().enumerate() {
            if is_small(*number) {
                assert!(
                    puzzle.could_differ(row * 4 + part, *number),
                    "{what}: {number} in row {row} follows from {told:?}"
                );
            }
        }
    }
}

/// Makes sure that no bar of a page is made of fewer than five people, and that no such bar follows from the others.
fn is_kept_on_the_page(page: &str, what: &str) {
    for list in page.split("<ul class=\"bars\">").skip(1) {
        let list = list.split("</ul>").next().unwrap_or_default();
        let people: Vec<Option<u64>> = list
            .split("<li class=\"bar")
            .skip(1)
            .map(|bar| {
                let number = bar.split("class=\"n\">").nth(1)?.split('<').next()?;
                number.split_whitespace().find_map(|word| word.replace(',', "").parse().ok())
            })
            .collect();
        for number in people.iter().flatten() {
            assert!(!is_small(*number), "{what} shows a bar of {number}: {people:?}");
        }
        if let [Some(everybody), groups @ ..] = people.as_slice() {
            let rest = everybody.checked_sub(groups.iter().flatten().sum()).expect("groups are parts of everybody");
            assert!(!is_small(rest), "{what}: {rest} people follow from {people:?}");
        }
    }
}
