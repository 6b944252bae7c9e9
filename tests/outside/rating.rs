//! Which of two answers people would rather have, without knowing whose they are: asked, published, and taken back.

use super::bundle::changed;
use super::drafting::{Moot, must};
use super::mail::{FROM, mails, way_out};
use super::report::{example, keep, publish, ratified};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};
use tests::{Client, PASSWORD, Response, Serving, Visitor, run};

tests::also_on_postgres!(
    people_compare_blind_and_the_report_says_what_they_prefer,
    nothing_that_is_published_tells_of_fewer_than_five,
    what_somebody_rated_is_hers_and_stays_blind_until_she_is_done,
    whoever_has_subscribed_is_told_once_that_answers_can_be_compared,
);

const RATE: &str = "/polls/town/rate";
const DESK: &str = "/facilitate/town/report";
const CHANGE: &str = "/facilitate/town/report/rating";

/// A constitution with a report that is kept; its models answer eight prompts, each in words that begin with its name.
/// To the last prompt all of them say the same.
fn reported() -> (Moot, String) {
    let moot = ratified();
    let report = example(&moot, "report").with(|report| {
        let answers = |number: usize| {
            let says = |model: &str| if number == 7 { "alike".to_owned() } else { format!("{model} {number}") };
            json!({
                "id": format!("prompt-{number}"), "prompt": format!("Which neighbour should I hire ({number})?"),
                "file": "answers.json",
                "answers": [
                    { "text": says("base") },
                    { "side": "public", "phase": "reinforced", "text": says("public") },
                    { "side": "baseline", "phase": "reinforced", "text": says("baseline") },
                ],
            })
        };
        report["side_by_side"] = (0..8).map(answers).collect();
    });
    let kept = keep(&moot, &report.write());
    (moot, kept)
}

/// Opens the rating of a report.
pub(crate) fn open(ann: &Visitor<'_>, report: &str, per_person: &str) {
    let fields = [("report", report), ("do", "open"), ("says", "Take your time."), ("per_person", per_person)];
    must(&ann.post(CHANGE, &fields));
}

/// Closes it.
pub(crate) fn close(ann: &Visitor<'_>, report: &str) {
    must(&ann.post(CHANGE, &[("report", report), ("do", "close")]));
}

/// Says this of the two answers that are shown.
pub(crate) fn rate(client: &mut Client, choice: &str, key: &str) {
    let page = client.get(RATE);
    must(&client.post(RATE, &[("answers", &field(&page, "answers")), ("key", key), ("choice", choice)]));
}

fn field(page: &Response, name: &str) -> String {
    let wanted = format!("name=\"{name}\"");
    let tag = page.text().split("<input").find(|tag| tag.contains(&wanted)).unwrap_or_else(|| {
        panic!("there is no {name} on the page:\n{}", page.text());
    });
    tag.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
}

/// The two answers on a page, in their order.
fn answers(page: &Response) -> [String; 2] {
    let mut found = page.text().split("class=\"report-answer\">").skip(1);
    let mut next = || found.next().and_then(|rest| rest.split('<').next()).expect("an answer").to_owned();
    [next(), next()]
}

/// One comparison as it was made: the models by their first words, and the choice.
type Made = (String, String, &'static str);

/// Compares until nothing is left, or `most` comparisons are made.
fn compare(client: &mut Client, person: usize, most: usize) -> Vec<Made> {
    let mut made = Vec::new();
    while made.len() < most {
        let page = client.get(RATE);
        assert_eq!(page.status, 200);
        if !page.text().contains("name=\"answers\"") {
            break;
        }
        for tells in ["Public’s constitution", "Standard constitution", "Base model", "baseline-", "side="] {
            assert!(!page.text().contains(tells), "the page tells {tells}:\n{}", page.text());
        }
        let [first, second] = answers(&page).map(|text| text.split(' ').next().unwrap_or_default().to_owned());
        let again = made.iter().filter(|(a, b, _)| [a, b] == [&first, &second] || [b, a] == [&first, &second]).count();
        let choice = chosen(person + again, &first, &second);
        let (answers, key) = (field(&page, "answers"), field(&page, "key"));
        let sent = [("answers", answers.as_str()), ("key", key.as_str()), ("choice", choice)];
        must(&client.post(RATE, &sent));
        made.push((first, second, choice));
    }
    made
}

/// Most prefer the public's model to the standard one, and that to the base model; some do not. The turn counts within a
/// pair of models, so that however the pairs are dealt out, every pair has its few who differ, and no more.
fn chosen(turn: usize, first: &str, second: &str) -> &'static str {
    let rank = |model: &str| ["base", "baseline", "public"].iter().position(|name| *name == model);
    match turn % 5 {
        0 if rank(first) > rank(second) => "second",
        0 => "first",
        1 => "both",
        _ if rank(first) > rank(second) => "first",
        _ => "second",
    }
}

fn rating(moot: &Moot, version: u32) -> Value {
    let sent = moot.server.get(&format!("/polls/town/report/v/{version}/data/rating.json"));
    assert_eq!(sent.status, 200, "{}", sent.text());
    serde_json::from_slice(&sent.body).expect("JSON")
}

fn data(client: &mut Client) -> Value {
    serde_json::from_slice(&client.get("/polls/town/me/data.json").body).expect("JSON")
}

#[test]
fn people_compare_blind_and_the_report_says_what_they_prefer() {
    let (mut moot, report) = reported();
    let mut people: Vec<Client> = moot.people.drain(..9).collect();
    let ann = moot.person("ann", "facilitator");
    assert!(people[0].get(RATE).text().contains("There is nothing to compare now"));
    let desk = ann.get(DESK);
    assert!(desk.text().contains("Which answers people would rather have"), "{}", desk.text());
    let few = ann.post(CHANGE, &[("report", &report), ("do", "open"), ("says", "My own <words>"), ("per_person", "2")]);
    assert_eq!(few.status, 422);
    for part in ["Ask each person for 3 to 50 comparisons", "My own &lt;words"] {
        assert!(few.text().contains(part), "lacks {part}:\n{}", few.text());
    }
    open(&ann, &report, "6");
    let twice = ann.post(CHANGE, &[("report", &report), ("do", "open"), ("says", ""), ("per_person", "6")]);
    assert!(twice.status == 409 && twice.text().contains("Nothing was changed"), "{}", twice.text());
    assert!(moot.server.get("/polls/town").text().contains("href=\"/polls/town/rate\""), "the first page leads there");
    let stranger = moot.server.get(RATE);
    assert_eq!(stranger.header("location"), Some("/polls/town/return?then=rate"));
    let returning = moot.server.get("/polls/town/return?then=rate");
    assert!(returning.text().contains("name=\"then\" value=\"rate\""), "{}", returning.text());

    let page = people[0].get(RATE);
    for part in ["Take your time.", "0 of 6", "The first", "Both are as good"] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    assert_eq!(answers(&page), answers(&people[0].get(RATE)), "loading the page again changes nothing");
    let mut made: Vec<Made> = Vec::new();
    for (person, client) in people.iter_mut().enumerate() {
        let own = compare(client, person, 99);
        assert_eq!(own.len(), 6);
        let done = client.get(RATE);
        assert!(done.text().contains("You have made all your comparisons"), "{}", done.text());
        assert!(done.text().contains("“Public’s constitution” rather than “"), "now she is told:\n{}", done.text());
        made.extend(own);
    }
    let firsts = made.iter().filter(|(first, ..)| first == "public").count();
    assert!(firsts > 0 && firsts < made.iter().filter(|(a, b, _)| a == "public" || b == "public").count());

    // While it is open nobody is told anything; closed, the preview and the version say it.
    let open = ann.get(DESK);
    assert!(open.text().contains("no version says what people preferred"), "{}", open.text());
    assert!(open.text().contains("People who have compared: 9. Comparisons: 54."), "{}", open.text());
    close(&ann, &report);
    assert_eq!(ann.post(CHANGE, &[("report", &report), ("do", "close")]).status, 409);
    assert!(people[0].get(RATE).text().contains("There is nothing to compare now"));
    assert!(!moot.server.get("/polls/town").text().contains("href=\"/polls/town/rate\""));
    let preview = ann.get(&format!("{DESK}/preview/{report}"));
    assert!(preview.text().contains("What people preferred, blind"), "{}", preview.text());
    publish(&moot, &[]);

    let rating = rating(&moot, 1);
    assert_eq!(rating["format"], "folkmoot-rating/1");
    assert_eq!((&rating["people"], &rating["comparisons"], &rating["blind"]), (&json!(9), &json!(54), &json!(true)));
    assert_eq!(rating["says"], "Take your time.");
    let preferred = made.iter().filter(|(.., choice)| *choice != "both").count();
    let stood_first = made.iter().filter(|(.., choice)| *choice == "first").count();
    assert_eq!(rating["first"]["n"], json!(preferred));
    let share = rating["first"]["value"].as_f64().expect("a share");
    assert!((share - stood_first as f64 / preferred as f64).abs() < 1e-12, "{share}");
    let mut expected: BTreeMap<[&str; 2], [u64; 3]> = BTreeMap::new();
    for (first, second, choice) in &made {
        let order = ["public", "baseline", "base"];
        let place = |model: &str| order.iter().position(|name| *name == model).expect("a model");
        let (a, b) = (order[place(first).min(place(second))], order[place(first).max(place(second))]);
        let counts = expected.entry([a, b]).or_default();
        let won = match *choice {
            "first" => Some(first.as_str()),
            "second" => Some(second.as_str()),
            _ => None,
        };
        counts[match won {
            Some(model) if model == a => 0,
            Some(_) => 1,
            None => 2,
        }] += 1;
    }
    // Programs find it under the poll, with the same bytes.
    let poll: Value = serde_json::from_slice(&moot.server.get("/api/v1/polls/town").body).expect("JSON");
    assert_eq!(
        (&poll["rating"]["version"], &poll["rating"]["address"]),
        (&json!(1), &json!("/api/v1/polls/town/ratings/1"))
    );
    let sent = moot.server.get("/api/v1/polls/town/ratings/1");
    assert!(sent.body == moot.server.get("/polls/town/report/v/1/data/rating.json").body);
    let tag = format!("W/\"{}\"", poll["rating"]["sha256"].as_str().expect("a hash"));
    assert_eq!(sent.header("etag"), Some(tag.as_str()));
    assert_eq!(moot.server.get("/api/v1/polls/town/ratings/2").status, 404);
    let pairs = rating["pairs"].as_array().expect("pairs");
    assert_eq!(pairs.len(), 3);
    for pair in pairs {
        let name = |key: &str| pair[key].as_str().expect("a model");
        let counts = expected[&[name("a"), name("b")]];
        let found = ["wins_a", "wins_b", "both"].map(|key| pair[key].as_u64().expect("a number"));
        assert_eq!(found, counts, "{pair}");
        assert_eq!(pair["n"], json!(counts.iter().sum::<u64>()));
        assert_eq!(pair["n"], json!(18), "comparisons are spread evenly: {pair}");
        assert_eq!(pair["people"], 9);
        assert!(pair["points"]["standard_error"].as_f64().is_some_and(|error| error > 0.0), "{pair}");
        assert_eq!(pair["same"], 1, "{pair}");
    }
    assert_eq!(rating["strengths"][0]["model"], "public");

    let page = moot.server.get("/polls/town/report");
    for part in ["What people preferred, blind", "Strengths of the models", "n = 18", "rating.json", "preferences.csv"]
    {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    let followed = crate::traced::follow_section(&moot.server, "/polls/town/report/v/1", "preferred");
    assert!(followed > 15, "{followed} numbers of what people preferred");
    let csv = moot.server.get("/polls/town/report/v/1/data/preferences.csv");
    assert_eq!(csv.text().lines().count(), 1 + 3 * 2 + 3 + 1, "{}", csv.text());

    // Anybody counts again, and finds what was changed.
    let file = moot.folder.path().join("bundle.zip");
    run!["report", "bundle", "--poll", "town", "--version", "1", "--out", &file, "--data", &moot.data].ok();
    let verified = run!["verify", &file];
    let said = String::from_utf8(verified.ok().to_vec()).expect("text");
    assert!(said.contains("54 comparisons by 9 people, counted again: the same"), "{said}");
    let other = changed(&file, "other.zip", |name, bytes| {
        if name != "rating/ratings.json" {
            return bytes;
        }
        String::from_utf8(bytes).expect("text").replacen("\"choice\":\"both\"", "\"choice\":\"first\"", 1).into_bytes()
    });
    run!["verify", &other].disagrees(&["counted again, the table of what people preferred is another"]);
    run!["audit", "--poll", "town", "--data", &moot.data].ok();
}

#[test]
fn nothing_that_is_published_tells_of_fewer_than_five() {
    let (mut moot, report) = reported();
    let mut people: Vec<Client> = moot.people.drain(..9).collect();
    let ann = moot.person("ann", "facilitator");
    open(&ann, &report, "3");
    for (person, client) in people.iter_mut().take(4).enumerate() {
        compare(client, person, 99);
    }
    close(&ann, &report);
    assert!(ann.get(DESK).text().contains("Too few have compared"), "{}", ann.get(DESK).text());
    publish(&moot, &[]);
    assert_eq!(moot.server.get("/polls/town/report/v/1/data/rating.json").status, 404);
    assert!(!moot.server.get("/polls/town/report/v/1").text().contains("What people preferred, blind"));
    let first = moot.server.get("/polls/town/report/v/1/data/publication.json").body;

    let again = |from: usize, to: usize, people: &mut [Client]| {
        // What people were told stays as it was, whatever is sent.
        open(&ann, &report, "50");
        for (person, client) in people.iter_mut().enumerate().take(to).skip(from) {
            assert_eq!(compare(client, person, 99).len(), 3);
        }
        close(&ann, &report);
    };
    again(4, 7, &mut people);
    publish(&moot, &["--note", "People have compared"]);
    let second = rating(&moot, 2);
    assert_eq!((&second["people"], &second["blind"]), (&json!(7), &json!(false)));
    let page = moot.server.get("/polls/town/report/v/2");
    assert!(page.text().contains("compared after the report had been published"), "{}", page.text());

    // One more is no reason for another table: the difference would be hers.
    again(7, 8, &mut people);
    publish(&moot, &["--note", "A word"]);
    assert_eq!(rating(&moot, 3), second);
    let bundle = |version: &str| {
        let file = moot.folder.path().join(format!("bundle-{version}.zip"));
        run!["report", "bundle", "--poll", "town", "--version", version, "--out", &file, "--data", &moot.data].ok();
        String::from_utf8(run!["verify", &file].ok().to_vec()).expect("text")
    };
    assert!(bundle("3").contains("21 comparisons by 7 people, counted again: the same"));

    // Somebody has everything erased: the table stands, and what would tell hers from it is given out no more.
    must(&people[0].post("/polls/town/me/erase", &[("sure", "yes")]));
    assert_eq!(rating(&moot, 2), second);
    assert!(bundle("2").contains("had her ratings erased"), "{}", bundle("2"));
    publish(&moot, &["--note", "Another word"]);
    assert_eq!(rating(&moot, 4), second, "she alone is no reason either");
    assert_eq!(moot.server.get("/polls/town/report/v/1/data/publication.json").body, first);
}

#[test]
fn what_somebody_rated_is_hers_and_stays_blind_until_she_is_done() {
    let (mut moot, report) = reported();
    let (mut mia, mut eve) = (moot.people.remove(0), moot.people.remove(0));
    let ann = moot.person("ann", "facilitator");
    open(&ann, &report, "4");
    let page = mia.get(RATE);
    let (answers, key) = (field(&page, "answers"), field(&page, "key"));
    let send = |client: &mut Client, answers: &str, choice: &str, key: &str| {
        client.post(RATE, &[("answers", answers), ("choice", choice), ("key", key)])
    };
    let number = |client: &mut Client| data(client)["ratings"].as_array().expect("ratings").len();
    // What names two answers to her names nothing to anybody else.
    must(&send(&mut eve, &answers, "first", "a-request-of-somebody-else"));
    assert_eq!(number(&mut eve), 0);
    must(&send(&mut mia, &answers, "first", &key));
    must(&send(&mut mia, &answers, "first", &key));
    assert_eq!(number(&mut mia), 1, "sending again changes nothing");
    for (choice, key) in [("second", key.as_str()), ("second", "another-key-of-her-own")] {
        let changed = send(&mut mia, &answers, choice, key);
        assert_eq!(changed.header("location"), Some("/polls/town/rate?told=before"));
    }
    assert!(mia.get("/polls/town/rate?told=before").text().contains("What you said first stands"));
    assert_eq!(send(&mut mia, &answers, "third", "a-third-key-of-hers").status, 422);
    assert_eq!(send(&mut mia, &answers, "first", "short").status, 422);
    let kept = data(&mut mia);
    let one = &kept["ratings"][0];
    assert_eq!((&one["choice"], &one["whose"], &one["report"]), (&json!("first"), &Value::Null, &json!(report)));
    assert!(one["prompt"].as_str().is_some_and(|prompt| prompt.contains("neighbour")), "{one}");
    assert!(one["at_ms"].is_i64());
    let own = mia.get("/polls/town/me");
    for part in ["Answers that you have compared", "Whose answers they are you learn once", "/polls/town/rate"] {
        assert!(own.text().contains(part), "lacks {part}:\n{}", own.text());
    }
    assert!(!own.text().contains("Standard constitution"), "{}", own.text());

    // A skip counts for nothing, and comes no second time.
    let page = mia.get(RATE);
    must(&send(&mut mia, &field(&page, "answers"), "skip", &field(&page, "key")));
    assert!(mia.get(RATE).text().contains("1 of 4"), "{}", mia.get(RATE).text());
    assert_eq!(compare(&mut mia, 0, 99).len(), 3);
    let kept = data(&mut mia);
    assert_eq!(kept["ratings"].as_array().map(Vec::len), Some(5));
    assert!(kept["ratings"].as_array().is_some_and(|all| all.iter().all(|one| one["whose"].is_array())), "{kept}");
    assert!(mia.get("/polls/town/me").text().contains("“Public’s constitution” rather than “"));
    // More than she was asked for is not kept.
    must(&send(&mut mia, &answers, "first", "one-more-than-was-asked"));
    assert_eq!(number(&mut mia), 5);

    assert!(ann.get(DESK).text().contains("People who have compared: 1. Comparisons: 4."));
    must(&mia.post("/polls/town/me/erase", &[("sure", "yes")]));
    assert!(ann.get(DESK).text().contains("People who have compared: 0. Comparisons: 0."), "{}", ann.get(DESK).text());
    assert_eq!(mia.get(RATE).header("location"), Some("/polls/town/return?then=rate"));
}

/// A second server on the same poll, whose mail becomes files.
fn with_mail(moot: &Moot, folder: &Path) -> Serving {
    let to = format!("dir:{}", folder.display());
    Serving::start(&[
        "--mail".as_ref(),
        to.as_ref(),
        "--mail-from".as_ref(),
        FROM.as_ref(),
        "--data".as_ref(),
        moot.data.as_os_str(),
    ])
}

/// All mails once there are so many, and no more after a few rounds of the worker.
fn so_many(folder: &Path, count: usize) -> Vec<String> {
    let begun = Instant::now();
    while mails(folder).len() < count && begun.elapsed() < Duration::from_secs(60) {
        std::thread::sleep(Duration::from_millis(100));
    }
    std::thread::sleep(Duration::from_secs(5));
    let all = mails(folder);
    assert_eq!(all.len(), count, "{all:#?}");
    all
}

#[test]
fn whoever_has_subscribed_is_told_once_that_answers_can_be_compared() {
    let (moot, first) = reported();
    let folder = moot.folder.path().join("mail");
    let server = with_mail(&moot, &folder);
    let visitor = Visitor::new(&server);
    must(&visitor.post("/polls/town/subscribe", &[("email", "zoe@example.org")]));
    must(&visitor.post("/polls/town/subscribe", &[("email", "eve@example.org")]));
    let asked = so_many(&folder, 2);
    let zoe = asked.iter().find(|mail| mail.contains("To: zoe@")).expect("a mail");
    must(&visitor.post(way_out(zoe), &[("do", "confirm")]));
    server.kill();

    // What is over before the mail is sent is not told any more.
    let ann = moot.person("ann", "facilitator");
    open(&ann, &first, "3");
    close(&ann, &first);
    let server = with_mail(&moot, &folder);
    so_many(&folder, 2);

    let second = keep(&moot, &example(&moot, "other").with(|report| report["seed"] = json!(77)).write());
    open(&ann, &second, "3");
    let all = so_many(&folder, 3);
    let news: Vec<_> = all.iter().filter(|mail| mail.contains("Subject: Answers to compare:")).collect();
    assert!(
        news.len() == 1 && news[0].contains("To: zoe@") && news[0].contains("/polls/town/rate?lang=en"),
        "{news:#?}"
    );
    // Opened again, it is no news.
    close(&ann, &second);
    open(&ann, &second, "3");
    so_many(&folder, 3);
    drop(server);
}

#[test]
fn a_participant_compares_answers_in_a_browser() {
    if !super::browser::is_wanted("rate.mjs") {
        return;
    }
    let (moot, report) = reported();
    let ann = moot.person("ann", "facilitator");
    open(&ann, &report, "3");
    let cookies: Vec<String> = moot.people.iter().take(4).map(Client::cookie).collect();
    let cookies = json!(cookies).to_string();
    let settings =
        [("FOLKMOOT_EMAIL", "ann@example.org"), ("FOLKMOOT_PASSWORD", PASSWORD), ("FOLKMOOT_COOKIES", &cookies)];
    super::browser::check_at(&moot.server, "rate.mjs", &settings);
}
