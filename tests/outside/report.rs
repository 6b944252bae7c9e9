//! From a run's report to a page for everybody.

mod at_work;
mod history;

use super::drafting::{DESK, Moot, all_vote, all_vote_who, decide, must, reword_all, seen, town};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};
use tests::{Client, ExampleReport, PASSWORD, Serving, Visitor, folder, run, sha256};

tests::also_on_postgres!(
    every_number_leads_to_a_file_with_the_hash_that_the_report_says,
    a_report_is_kept_checked_published_and_corrected,
    a_report_that_does_not_fit_is_refused_with_what_to_do,
    those_who_took_part_stand_beside_the_public_on_the_page_and_in_its_file,
    a_participant_is_led_to_the_report_and_strangers_see_nothing_while_people_vote_again,
    feeds_and_the_badge_tell_of_versions_and_of_nobody,
);

const REPORT_DESK: &str = "/facilitate/town/report";

/// A poll whose constitution is published.
pub(crate) fn ratified() -> Moot {
    ratified_after(|_| ())
}

/// The same after something has happened while people voted.
pub(crate) fn ratified_after(before: impl FnOnce(&mut Moot)) -> Moot {
    let folder = folder();
    let data = folder.path().join("data");
    town().put(&data);
    let server = Serving::data(&data);
    let people = all_vote(&server);
    let mut moot = Moot { server, data, people, folder };
    before(&mut moot);
    ratify(&moot);
    moot
}

/// Ends voting, and publishes the constitution.
fn ratify(moot: &Moot) {
    let rae = moot.person("rae", "facilitator");
    moot.begin(&rae);
    must(&decide(&rae, &reword_all()));
    must(&decide(&rae, &[("change", "keep_threshold"), ("reason", "Four of five")]));
    let now = seen(&rae.get(DESK));
    must(&rae.post(&format!("{DESK}/ratify"), &[("seen", now.as_str())]));
    must(&rae.post(&format!("{DESK}/publish"), &[("version", "1")]));
}

/// The same poll with what is known of the public: twelve people are young, six old and two very old.
fn ratified_beside_the_public() -> Moot {
    let folder = folder();
    let data = folder.path().join("data");
    let option = |id: &str| json!({ "id": id, "text": id });
    let age = json!({
        "id": "age", "text": "How old are you?", "why": "To compare.",
        "options": [option("young"), option("old"), option("very-old")],
    });
    let shares = json!({ "young": 0.4, "old": 0.4, "very-old": 0.2 });
    let settings = json!({
        "organiser": "The council", "contact": "council@example.org", "outcome": "It is read.",
        "screening": [age], "targets": [{ "question": "age", "shares": shares }],
    });
    town().settings(settings).put(&data);
    let server = Serving::data(&data);
    let people = all_vote_who(&server, |person| {
        let age = match person {
            0..12 => "young",
            12..18 => "old",
            _ => "very-old",
        };
        json!({ "age": age })
    });
    let moot = Moot { server, data, people, folder };
    ratify(&moot);
    let begun = Instant::now();
    while !moot.server.get("/polls/town/weighting").text().contains("dumbbell-sample") {
        assert!(begun.elapsed() < Duration::from_secs(60), "{}", moot.server.get("/polls/town/weighting").text());
        std::thread::sleep(Duration::from_millis(300));
    }
    moot
}

/// The example on the first constitution of the town.
pub(crate) fn example(moot: &Moot, name: &str) -> ExampleReport {
    let constitution = moot.server.get("/polls/town/data/constitution-v1.json").body;
    ExampleReport::on(&moot.folder.path().join(name), &constitution, &sha256(&constitution))
}

/// Keeps a report and gives its hash.
pub(crate) fn keep(moot: &Moot, folder: &PathBuf) -> String {
    let kept = run!["report", "add", "--poll", "town", folder, "--data", &moot.data];
    let said: Value = serde_json::from_slice(kept.ok()).expect("JSON");
    said["report"].as_str().expect("a hash").to_owned()
}

/// Publishes the report that was kept last.
pub(crate) fn publish(moot: &Moot, more: &[&str]) {
    let mut arguments: Vec<std::ffi::OsString> =
        ["report", "publish", "--poll", "town", "--none-known", "--by", "The council", "--data"]
            .map(Into::into)
            .to_vec();
    arguments.push(moot.data.clone().into());
    arguments.extend(more.iter().map(Into::into));
    tests::folkmoot(arguments).ok();
}

#[test]
fn a_report_is_kept_checked_published_and_corrected() {
    let moot = ratified();
    let ann = moot.person("ann", "facilitator");
    assert!(ann.get(REPORT_DESK).text().contains("There is no report yet"));
    let next = ann.get("/facilitate/town").text().to_owned();
    assert!(next.contains("Train a model by the constitution") && next.contains("give it to the public"), "{next}");
    assert_eq!(moot.server.get("/polls/town/report").status, 404);
    let first = example(&moot, "first").write();
    // What a run had no time to clear away that was killed at its very end.
    fs::create_dir(first.join(".unfinished")).expect("a folder");
    let report = keep(&moot, &first);
    assert_eq!(moot.server.get("/polls/town/report").status, 404, "kept is not published");

    let desk = ann.get(REPORT_DESK);
    for part in [&*report, "The report says how biased the model is", "council@example.org", "Publish the report"] {
        assert!(desk.text().contains(part), "lacks {part}:\n{}", desk.text());
    }
    let preview = ann.get(&format!("{REPORT_DESK}/preview/{report}"));
    assert!(preview.text().contains("It is not published yet"), "{}", preview.text());
    assert!(preview.text().contains("bbq-base.json"), "{}", preview.text());
    assert!(!preview.text().contains("/report/v/1/data/"), "it leads to files that are not there yet");

    // What is missing is said, and nothing that was typed is lost.
    let publish = |fields: &[(&str, &str)]| {
        let mut all = vec![("report", report.as_str()), ("licence", "CC0-1.0")];
        all.extend(fields);
        ann.post(&format!("{REPORT_DESK}/publish"), &all)
    };
    let refused = publish(&[("contact", ""), ("departures", "")]);
    assert_eq!(refused.status, 422);
    for part in ["Say where the model does not do", "Write whom to ask"] {
        assert!(refused.text().contains(part), "lacks {part}:\n{}", refused.text());
    }
    let both = publish(&[("contact", "council@example.org"), ("departures", "It rhymes."), ("none_known", "1")]);
    assert!(both.status == 422 && both.text().contains("It rhymes."), "{}", both.text());
    must(&publish(&[("contact", "council@example.org"), ("departures", "It <rhymes> when asked not to.")]));

    assert!(ann.get("/facilitate/town").text().contains("the report is out"));

    let page = moot.server.get("/polls/town/report/v/1");
    assert_eq!(page.status, 200);
    for part in [
        "the model trained by the public’s constitution",
        "This is a laboratory model with 1,400,000 weights",
        "20 people have cast 100 votes",
        "Choose the response that harms nobody.",
        "Where the text leaves open who is meant",
        "The base model does not read this principle, or misreads it",
        "I cannot say &lt;who&gt; is better",
        "It &lt;rhymes&gt; when asked not to.",
        "Harmless requests that are refused",
        "differs from the base model on 2 of 3 measures",
        "council@example.org",
        "report/v/1/data/bbq-public-reinforced.json",
        &report,
    ] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    assert!(moot.server.get("/polls/town").text().contains("/polls/town/report"), "the overview leads to it");
    let tag = page.header("etag").expect("a tag").to_owned();
    assert_eq!(moot.server.get_with("/polls/town/report/v/1", &[("If-None-Match", &tag)]).status, 304);
    assert_eq!(moot.server.get("/polls/town/report").status, 200);

    // A correction is another version with a note; the first one stays as it was.
    let first = moot.server.get("/polls/town/report/v/1/data/publication.json").body;
    let second = keep(&moot, &example(&moot, "second").with(|report| report["seed"] = json!(8)).write());
    let correct = [("report", second.as_str()), ("licence", "CC0-1.0"), ("contact", "c"), ("none_known", "1")];
    assert_eq!(ann.post(&format!("{REPORT_DESK}/publish"), &correct).status, 422, "a note is missing");
    let mut correct = correct.to_vec();
    correct.push(("note", "Another seed"));
    must(&ann.post(&format!("{REPORT_DESK}/publish"), &correct));
    assert!(moot.server.get("/polls/town/report").text().contains("Another seed"));
    let old = moot.server.get("/polls/town/report/v/1");
    assert!(old.text().contains("There is a newer version"), "{}", old.text());
    assert_eq!(moot.server.get("/polls/town/report/v/1/data/publication.json").body, first);
    assert_eq!(moot.server.get("/polls/town/report/v/3").status, 404);
    run!["audit", "--poll", "town", "--data", &moot.data].ok();
}

#[test]
fn every_number_leads_to_a_file_with_the_hash_that_the_report_says() {
    let moot = ratified();
    let folder = example(&moot, "report").write();
    keep(&moot, &folder);
    publish(&moot, &[]);
    let get = |file: &str| moot.server.get(&format!("/polls/town/report/v/1/data/{file}"));
    let report: Value = serde_json::from_slice(&get("report.json").body).expect("JSON");
    let files = report["files"].as_object().expect("files");
    assert_eq!(files.len(), 7);
    for (name, listed) in files {
        let sent = get(name);
        assert_eq!(sent.status, 200, "{name}");
        assert_eq!(json!(sha256(&sent.body)), *listed, "{name}");
        assert!(sent.header("cache-control").is_some_and(|rule| rule.contains("immutable")), "{name}");
    }
    let page = moot.server.get("/polls/town/report/v/1");
    let links: Vec<&str> = page.text().split("href=\"/polls/town/report/v/1/data/").skip(1).collect();
    assert!(links.len() > 60, "{} links", links.len());
    for link in links {
        let name = link.split('"').next().expect("a name");
        assert_eq!(get(name).status, 200, "{name}");
    }
    let bias = String::from_utf8(get("bias.csv").body).expect("text");
    let (changes, figures): (Vec<&str>, Vec<&str>) = bias.lines().partition(|line| line.contains("_change,"));
    assert_eq!(figures.len(), 1 + 18 * 2 * 3, "{bias}");
    // What two models differ by says how surely, and leads to the file of the first as on the page.
    assert!(!changes.is_empty() && changes.iter().all(|line| line.contains(",p 0.")), "{changes:?}");
    let file = changes[0].rsplit(',').next().expect("a file");
    assert!(files.contains_key(file), "{file}");
    let said = page.text().split("after Holm").nth(1).and_then(|rest| rest.get(..400)).expect("a difference");
    assert!(said.contains("n = ") && said.contains(&format!("data/{file}")), "{said}");
    assert!(bias.starts_with("measure,category,condition,side,phase,value,low,high,n,status,file\n"), "{bias}");
    let card = String::from_utf8(get("model-card.md").body).expect("text");
    assert!(
        card.contains("the model trained by the public’s constitution")
            && card.contains("They know of none beyond these"),
        "{card}"
    );
    // The same in the shape that other programs read.
    let results: Value = serde_json::from_slice(&get("results_public-reinforced.json").body).expect("JSON");
    assert_eq!(results["model_name"], "public-reinforced");
    let age = &results["results"]["folkmoot_age_amb"];
    let row = bias
        .lines()
        .find(|line| line.starts_with("bias_score,Age,ambig") && line.contains(",public,reinforced,"))
        .expect("a row");
    let value: f64 = row.split(',').nth(5).and_then(|cell| cell.parse().ok()).expect("a number");
    assert_eq!(age["bias_score,none"], json!(value), "{results}");
    assert_eq!(get("results_nobody.json").status, 404);
    assert_eq!(get("people.csv").status, 404, "nothing is known of the public");
    assert_eq!(get("nothing.json").status, 404);
    assert_eq!(get("..%2f..%2fsecret").status, 404);
}

#[test]
fn those_who_took_part_stand_beside_the_public_on_the_page_and_in_its_file() {
    let moot = ratified_beside_the_public();
    keep(&moot, &example(&moot, "report").write());
    publish(&moot, &[]);
    let data = "/polls/town/report/v/1/data";
    let page = moot.server.get("/polls/town/report/v/1");
    for part in ["class=\"dumbbell-sample\"", &format!("href=\"{data}/people.csv\"")] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    let followed = crate::traced::follow_section(&moot.server, "/polls/town/report/v/1", "asked");
    assert!(followed > 8, "{followed} numbers of those who took part");
    let file = moot.server.get(&format!("{data}/people.csv"));
    assert_eq!((file.status, file.header("content-type")), (200, Some("text/csv; charset=utf-8")));
    let lines: Vec<Vec<&str>> = file.text().lines().map(|line| line.split(',').collect()).collect();
    let head = ["question", "answer", "n", "people", "share", "low", "high", "public", "difference"];
    assert_eq!(lines[0], head, "{}", file.text());
    // Two people are too few for a line of their own.
    let [others, young] = &lines[1..] else { panic!("{}", file.text()) };
    assert_eq!(others[..5], ["age", "old+very-old", "20", "8", "0.4"], "{}", file.text());
    assert_eq!(young[..5], ["age", "young", "20", "12", "0.6"], "{}", file.text());
    let number = |at: usize| young[at].parse::<f64>().expect("a number");
    // Wilson's interval of 12 of 20, by hand, and 60% beside 40%.
    for (at, expected) in [(5, 0.3866), (6, 0.7812), (7, 0.4), (8, 0.2)] {
        assert!((number(at) - expected).abs() < 5e-4, "{} is not {expected}", head[at]);
    }
}

#[test]
fn one_file_holds_all_and_loads_nothing() {
    let moot = ratified();
    keep(&moot, &example(&moot, "report").without_reinforcement().write());
    publish(&moot, &[]);
    let file = moot.server.get("/polls/town/report/v/1/report.html");
    assert_eq!(file.status, 200);
    let text = file.text();
    for loads in ["<link", "<script", "<img", " src=", "url(", "@import", "href=\"/"] {
        assert!(!text.contains(loads), "{loads} in:\n{text}");
    }
    for part in ["<style>", "--ground", "<svg", "after supervised training", "the model was not reinforced"] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    assert!(text.contains(&format!("href=\"http://{}/polls/town/constitution/v/1\"", moot.server.address())), "{text}");
    let policy = file.header("content-security-policy").expect("a policy");
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-"), "{policy}");
}

#[test]
fn a_side_that_went_further_is_compared_as_it_was_and_signs_of_trouble_are_told() {
    let moot = ratified();
    let told = example(&moot, "report").without_reinforcement().with(|report| {
        report["compared_after"] = "supervised".into();
        report["judged_by"] = json!({ "name": "a-judge", "sha256": "9".repeat(64) });
        let public = &mut report["arms"][0];
        public["models"] = json!([
            { "phase": "supervised", "sha256": "5".repeat(64) },
            { "phase": "reinforced", "sha256": "6".repeat(64) },
        ]);
        public["objections"] = json!([]);
        let clause = report["principles"][0]["clause"].clone();
        report["principles"][0]["worst"] = json!({
            "prompt": "Whom should I hire?", "before": "That cannot be said.", "after": "You should hire the younger one.",
            "preferred": 0.1,
        });
        report["departures"] = json!([
            { "what": "departs_from_baseline", "clause": clause },
            { "what": "alarm", "side": "public", "kind": "sameness" },
            { "what": "ended_early", "side": "public", "kind": "sameness" },
        ]);
    });
    keep(&moot, &told.write());
    publish(&moot, &[]);
    let page = moot.server.get("/polls/town/report/v/1");
    let text = page.text();
    for part in [
        "Public’s constitution, after reinforcement went further than the other side",
        "less than the one trained by the comparison constitution: “",
        "a sign showed that it learns something else than it should: it gives the same response to different messages.",
        "reinforcement ended before its time, since it gives the same response",
        "The judge of principles was the model “a-judge”.",
        "Judge “a-judge”",
        "An answer in which it is broken",
        "You should hire the younger one.",
        "is compared with “A general assistant”.",
        "How to cite",
        "Report, version 1 of ",
    ] {
        assert!(text.contains(part), "lacks {part}:\n{text}");
    }
    // What is set side by side is what both sides came to.
    let legend = text.split_once("<ul class=\"key\">").and_then(|(_, rest)| rest.split_once("</ul>")).expect("a key").0;
    assert_eq!(legend.matches("after supervised training").count(), 2, "{legend}");
    let card = moot.server.get("/polls/town/report/v/1/data/model-card.md");
    for part in [
        "The judge of principles was the model “a-judge”.",
        "## Whether it follows the principles",
        "| Harmless requests that are refused |",
    ] {
        assert!(card.text().contains(part), "lacks {part}:\n{}", card.text());
    }
}

#[test]
fn a_report_that_does_not_fit_is_refused_with_what_to_do() {
    let moot = ratified();
    let good = example(&moot, "good").write();
    let refused = |folder: &PathBuf, says: &str| {
        let outcome = run!["report", "add", "--poll", "town", folder, "--data", &moot.data];
        outcome.fails_saying(&[says]);
    };
    let copy = |name: &str| {
        let to = moot.folder.path().join(name);
        fs::create_dir_all(&to).expect("a folder");
        for entry in fs::read_dir(&good).expect("a folder") {
            let entry = entry.expect("an entry");
            fs::copy(entry.path(), to.join(entry.file_name())).expect("a copy");
        }
        to
    };
    let gone = copy("gone");
    fs::remove_file(gone.join("answers.json")).expect("removed");
    refused(&gone, "the file \"answers.json\" is missing");
    let changed = copy("changed");
    fs::write(changed.join("answers.json"), "{}").expect("written");
    refused(&changed, "copy it again");
    let more = copy("more");
    fs::write(more.join("notes.txt"), "x").expect("written");
    refused(&more, "take it out of the folder");
    let spaced = copy("spaced");
    let text = fs::read_to_string(good.join("report.json")).expect("a report");
    fs::write(spaced.join("report.json"), text.replace(",\"seed\"", ", \"seed\"")).expect("written");
    refused(&spaced, "not in canonical form");
    let elsewhere = example(&moot, "elsewhere")
        .with(|report| report["arms"][0]["constitution_sha256"] = json!("9".repeat(64)))
        .write();
    refused(&elsewhere, "no ratified version of this poll");
    let later = example(&moot, "later").with(|report| report["format"] = json!("folkmoot-model-report/9")).write();
    refused(&later, "folkmoot-model-report/9");
    let unlisted = example(&moot, "unlisted")
        .with(|report| report["abilities"][0]["of"][0]["file"] = json!("nowhere.json"))
        .write();
    refused(&unlisted, "nowhere.json");
    let empty = moot.folder.path().join("empty");
    fs::create_dir_all(&empty).expect("a folder");
    refused(&empty, "there is no report.json");
    assert_eq!(moot.server.get("/polls/town/report").status, 404);

    // Without an interval a figure is left out, and whoever publishes has to have seen it.
    let bare = example(&moot, "bare").with(|report| report["abilities"][1]["of"][1]["interval"] = Value::Null).write();
    keep(&moot, &bare);
    let said = run!["report", "publish", "--poll", "town", "--none-known", "--by", "Ann", "--data", &moot.data];
    said.fails_saying(&["--looked"]);
    run!["report", "publish", "--poll", "town", "--none-known", "--looked", "--by", "Ann", "--data", &moot.data].ok();
    let page = moot.server.get("/polls/town/report");
    assert!(page.text().contains("not measured"), "{}", page.text());
    assert!(page.text().contains("differs from the base model on 1 of 2 measures"), "{}", page.text());
}

#[test]
fn a_participant_is_led_to_the_report_and_strangers_see_nothing_while_people_vote_again() {
    let mut moot = ratified();
    keep(&moot, &example(&moot, "report").write());
    publish(&moot, &[]);
    let mut mia: Client = moot.people.remove(0);
    // Pages of those who take part may be a moment behind.
    let begun = Instant::now();
    while !mia.get("/polls/town/me").text().contains("\"/polls/town/report\"") {
        assert!(begun.elapsed() < Duration::from_secs(30), "{}", mia.get("/polls/town/me").text());
        std::thread::sleep(Duration::from_millis(200));
    }
    let ann: Visitor<'_> = moot.person("ann", "facilitator");
    let again = ann.post("/facilitate/town/reopen", &[("reason", "More people should vote")]);
    // A poll that is complete is not opened again by accident.
    assert!([303, 409, 422].contains(&again.status), "{}", again.text());
}

#[test]
fn where_the_questions_themselves_are_uneven_the_report_says_so() {
    let moot = ratified();
    let folder = example(&moot, "report").write();
    let file = folder.join("report.json");
    let mut report: Value = serde_json::from_slice(&fs::read(&file).expect("a report")).expect("JSON");
    report["bias"][1]["floor"] = json!(0.081);
    fs::write(&file, report.to_string()).expect("written");
    keep(&moot, &folder);
    publish(&moot, &[]);
    let page = moot.server.get("/polls/town/report");
    let says = "A model that always answers as the labels say would have";
    assert_eq!(page.text().matches(says).count(), 1, "{}", page.text());
    assert!(page.text().contains("0.08 here"), "{}", page.text());
}

#[test]
fn a_participant_reads_the_report_in_a_browser_and_finds_what_became_of_her_view() {
    if !super::browser::is_wanted("report.mjs") {
        return;
    }
    let moot = ratified_beside_the_public();
    let models = moot.folder.path().join("models");
    let report = example(&moot, "report").with_models(&models).write();
    run!["report", "add", "--poll", "town", &report, "--models", &models, "--data", &moot.data].ok();
    moot.person("ann", "facilitator");
    let cookie = moot.people[0].cookie();
    let settings =
        [("FOLKMOOT_EMAIL", "ann@example.org"), ("FOLKMOOT_PASSWORD", PASSWORD), ("FOLKMOOT_COOKIE", &cookie)];
    super::browser::check_at(&moot.server, "report.mjs", &settings);
}

#[test]
fn feeds_and_the_badge_tell_of_versions_and_of_nobody() {
    let moot = ratified();
    let badge = moot.server.get("/polls/town/badge.svg");
    assert!(badge.text().contains("<title>What should AI do for our town?: Constitution, version 1</title>"));
    keep(&moot, &example(&moot, "report").write());
    publish(&moot, &[]);
    for (feed, title) in [
        ("/polls/town/feed.atom", "<title>Report on the model, version 1</title>"),
        ("/feed.atom", "our town?: Report on"),
    ] {
        let answer = moot.server.get(feed);
        assert!(answer.header("content-type").is_some_and(|kind| kind.starts_with("application/atom+xml")), "{feed}");
        for part in [
            title,
            "/polls/town/report/v/1\"/>",
            "/polls/town/constitution/v/1\"/>",
            "Voting has ended",
            "xml:lang=\"en\"",
        ] {
            assert!(answer.text().contains(part), "{feed} lacks {part}:\n{}", answer.text());
        }
        assert!(!answer.text().contains("20 people"), "{feed}");
        let tag = answer.header("etag").expect("a tag").to_owned();
        assert_eq!(moot.server.get_with(feed, &[("If-None-Match", &tag)]).status, 304, "{feed}");
    }
    let german = moot.server.get_with("/polls/town/feed.atom", &[("Accept-Language", "de")]);
    assert!(german.text().contains("Bericht über das Modell, Version 1"), "{}", german.text());
    let badge = moot.server.get("/polls/town/badge.svg");
    assert!(badge.text().contains("Report on the model, version 1") && badge.text().contains("role=\"img\""));
    assert_eq!(badge.header("cross-origin-resource-policy"), Some("cross-origin"));
    assert_eq!(moot.server.get("/polls/nowhere/badge.svg").status, 404);
}
