//! Polls of one occasion, such as a year's budget: together in the list of polls, for people and for programs.

use serde_json::{Value, json};
use tests::{Held, Serving, folder};

tests::also_on_postgres!(
    polls_of_one_occasion_stand_together_and_can_be_asked_for,
    without_an_occasion_the_list_is_as_it_was,
);

const SEEDS: [&str; 1] = ["The library should lend out robots."];
const BUDGET: &str = "City budget 2027 & more";

fn poll(slug: &str, context: &str) -> Held {
    Held::new(slug, &SEEDS).topic(&format!("We ask about {slug}")).settings(json!({ "context": context }))
}

/// What stands under the heading with this in it, up to the next one.
fn under(page: &str, heading: &str) -> String {
    let section =
        page.split("<h2").skip(1).find(|section| section.split("</h2>").next().unwrap_or("").contains(heading));
    section.unwrap_or_else(|| panic!("no heading {heading}: {page}")).to_owned()
}

#[test]
fn polls_of_one_occasion_stand_together_and_can_be_asked_for() {
    let folder = folder();
    for (slug, context) in [("roads", BUDGET), ("trees", "Green town"), ("schools", BUDGET), ("robots", "")] {
        poll(slug, context).put(folder.path());
    }
    poll("secret", BUDGET).draft().put(folder.path());
    let server = Serving::data(folder.path());
    let home = server.get("/").text().to_owned();
    let way = "href=\"/?context=City%20budget%202027%20%26%20more\"";
    let budget = under(&home, "City budget 2027 &amp; more");
    assert!(budget.contains(way), "{budget}");
    assert!(budget.contains("/polls/roads") && budget.contains("/polls/schools"), "{budget}");
    assert!(!budget.contains("/polls/trees") && !budget.contains("/polls/secret"), "{budget}");
    assert!(under(&home, "Green town").contains("/polls/trees"), "{home}");
    let others = under(&home, "Other polls");
    assert!(others.contains("/polls/robots") && !others.contains("/polls/roads"), "{others}");
    assert!(home.find("Other polls") > home.find("Green town"), "{home}");

    let marked = "<bdi dir=\"auto\" lang=\"en\">City budget 2027 &amp; more</bdi>";
    assert!(home.contains(marked), "{home}");

    // One occasion alone, and the way back.
    let one = server.get("/?context=City%20budget%202027%20%26%20more").text().to_owned();
    assert!(
        one.contains(marked)
            && one.contains("/polls/roads")
            && one.contains("/polls/schools")
            && one.contains("All polls"),
        "{one}"
    );
    assert!(!one.contains("/polls/trees") && !one.contains("/polls/robots"), "{one}");
    let none = server.get("/?context=%3Cscript%3E").text().to_owned();
    assert!(none.contains("There is no poll of this occasion here.") && !none.contains("/polls/roads"), "{none}");
    assert!(!none.contains("<h2><bdi dir=\"auto\"><script>"), "{none}");
    assert!(server.get("/?context=").text().contains("Other polls"), "nothing is asked for");

    let listed: Value = serde_json::from_slice(&server.get("/api/v1/polls").body).expect("JSON");
    let items: Vec<(&str, Option<&str>)> = listed["items"]
        .as_array()
        .expect("items")
        .iter()
        .map(|item| (item["slug"].as_str().expect("a name"), item["context"].as_str()))
        .collect();
    let wanted = [("roads", Some(BUDGET)), ("robots", None), ("schools", Some(BUDGET)), ("trees", Some("Green town"))];
    assert_eq!(items, wanted);
    let document: Value = serde_json::from_slice(&server.get("/api/v1/openapi.json").body).expect("JSON");
    assert!(document["components"]["schemas"]["PollEntry"]["properties"]["context"].is_object(), "it is described");
}

#[test]
fn without_an_occasion_the_list_is_as_it_was() {
    let folder = folder();
    for slug in ["roads", "trees"] {
        poll(slug, "").put(folder.path());
    }
    let home = Serving::data(folder.path()).get("/").text().to_owned();
    assert!(under(&home, "Polls").contains("/polls/roads"), "{home}");
    assert!(!home.contains("Other polls") && !home.contains("?context="), "{home}");
}
