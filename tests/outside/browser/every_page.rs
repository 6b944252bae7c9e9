//! Every page of the site, in every state that it can be in: no barrier that axe finds in light, in the dark, from
//! right to left and at 320 pixels, nothing too wide, no complaint in the console. Of those on which people take part,
//! what a screen reader has to say is kept in `tests/browser/spoken`.
//!
//! The pages come from `folkmoot routes`: one that is not visited here fails the test.

use super::fair::{self, Fair};
use super::{check_at, is_wanted};
use serde_json::json;
use std::collections::BTreeSet;
use tests::run;

/// How to come to see a page.
struct Visit {
    /// The route, as `folkmoot routes` names it.
    route: &'static str,
    /// The address, or a star and the name of one that the fair made.
    address: &'static str,
    /// Whose cookies come along.
    who: &'static str,
    /// What is typed into which field before `press`.
    types: &'static [(&'static str, &'static str)],
    /// What is pressed; the page that follows is the one to see.
    press: &'static str,
    /// Status of what is seen.
    status: u16,
    /// Name of the file that holds what a screen reader has to say of it; empty where there is none.
    spoken: &'static str,
}

/// A page as it stands at an address.
const fn at(route: &'static str, address: &'static str, who: &'static str) -> Visit {
    Visit { route, address, who, types: &[], press: "", status: 200, spoken: "" }
}

impl Visit {
    /// The page that comes after something was typed and sent there.
    const fn sends(mut self, types: &'static [(&'static str, &'static str)], press: &'static str, status: u16) -> Self {
        (self.types, self.press, self.status) = (types, press, status);
        self
    }

    /// The same with another status.
    const fn says(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// What a screen reader has to say of it stands in this file, too.
    const fn spoken(mut self, name: &'static str) -> Self {
        self.spoken = name;
        self
    }
}

const POLL: &str = "/polls/{slug}";
const RESULTS: &str = "/polls/{slug}/results";
const STATEMENTS: &str = "/polls/{slug}/statements";
const STATEMENT: &str = "/polls/{slug}/statements/{id}";
const MAP: &str = "/polls/{slug}/map";
const EXCERPT: &str = "/polls/{slug}/excerpts/{number}";
const EXCERPTS: &str = "/facilitate/{slug}/excerpts";
const OWN_EXCERPT: &str = "/facilitate/{slug}/excerpts/{number}";
const AGREEMENT: &str = "/polls/{slug}/agreement";
const ROBUSTNESS: &str = "/polls/{slug}/robustness";
const CONSTITUTION: &str = "/polls/{slug}/constitution";
const VERSION: &str = "/polls/{slug}/constitution/v/{version}";
const DIFFERENCE: &str = "/polls/{slug}/constitution/diff/{from}/{to}";
const REPORT: &str = "/polls/{slug}/report";
const REPORT_VERSION: &str = "/polls/{slug}/report/v/{version}";
const REPORTING: &str = "/facilitate/{slug}/report";
const DATA: &str = "/polls/{slug}/data";
const JOIN: &str = "/polls/{slug}/join";
const TOPICS: &str = "/polls/{slug}/topics";
const SITE: &str = "/sites/{site}";
const SITES: &str = "/facilitate/{slug}/sites";
const RETURN: &str = "/polls/{slug}/return";
const VOTE: &str = "/polls/{slug}/vote";
const WRITE: &str = "/polls/{slug}/write";
const RATE: &str = "/polls/{slug}/rate";
const ME: &str = "/polls/{slug}/me";
const ABOUT: &str = "/polls/{slug}/me/about";
const LOG: &str = "/polls/{slug}/moderation";
const SUBSCRIBE: &str = "/polls/{slug}/subscribe";
const SUBSCRIPTION: &str = "/polls/{slug}/subscription/{number}/{seal}";
const FORGOTTEN: &str = "/sign-in/forgotten";
const IMPORT: &str = "/facilitate/new/import";
const NAMES: &str = "/facilitate/{slug}/names";
const DESK: &str = "/facilitate/{slug}";
const CLOSE: &str = "/facilitate/{slug}/close";
const DRAFTING: &str = "/facilitate/{slug}/constitution";
const OWN_LOG: &str = "/facilitate/{slug}/log";
const MONITOR: &str = "/facilitate/{slug}/monitor";
const LIVE: &str = "/facilitate/{slug}/live";
const RUNS: &str = "/facilitate/{slug}/runs";
const RUN: &str = "/facilitate/{slug}/runs/{run}";
const PEOPLE: &str = "/facilitate/{slug}/people";
const PREVIEW: &str = "/facilitate/{slug}/preview";
const STEP: &str = "/facilitate/{slug}/preview/{step}";
const SEEDS: &str = "/facilitate/{slug}/seeds";
const SETTINGS: &str = "/facilitate/{slug}/settings";
const QUEUE: &str = "/facilitate/{slug}/statements";

/// Every page, with every state that looks different.
const VISITS: &[Visit] = &[
    at("/", "/", "nobody"),
    at("/", "/nowhere", "nobody").says(404),
    at(POLL, "/polls/nowhere", "nobody").says(404),
    at(POLL, "/polls/city", "nobody"),
    at(POLL, "/polls/sparse", "nobody"),
    at(POLL, "/polls/market", "nobody").spoken("landing"),
    at(POLL, "/polls/market", "mia"),
    at(POLL, "/polls/later", "nobody"),
    at(RESULTS, "/polls/city/results", "nobody"),
    at(RESULTS, "/polls/sparse/results", "nobody"),
    at(RESULTS, "/polls/market/results", "nobody").spoken("results-not-yet"),
    at(RESULTS, "/polls/market/results?embed=1", "nobody"),
    at(STATEMENTS, "/polls/city/statements", "nobody"),
    at(STATEMENTS, "/polls/city/statements?q=nothing+like+this", "nobody"),
    at(STATEMENT, "/polls/city/statements/3", "nobody"),
    at(STATEMENT, "/polls/town/statements/1", "nobody"),
    at(STATEMENT, "/polls/town/statements/2", "una"),
    at(MAP, "/polls/city/map", "nobody").spoken("map"),
    at(MAP, "/polls/sparse/map", "nobody"),
    at(MAP, "/polls/market/map", "mia"),
    at(MAP, "/polls/market/map?embed=1", "mia"),
    at(MAP, "/polls/market/map", "nobody"),
    at(MAP, "/polls/plaza/map", "vera"),
    at(EXCERPT, "/polls/city/excerpts/1", "nobody"),
    at(EXCERPT, "/polls/city/excerpts/2", "nobody").says(404),
    at(AGREEMENT, "/polls/city/agreement", "nobody"),
    at(AGREEMENT, "/polls/sparse/agreement", "nobody"),
    at(ROBUSTNESS, "/polls/city/robustness", "nobody"),
    at(ROBUSTNESS, "/polls/sparse/robustness", "nobody"),
    at(CONSTITUTION, "/polls/city/constitution", "nobody"),
    at(CONSTITUTION, "/polls/sparse/constitution", "nobody"),
    at(CONSTITUTION, "/polls/town/constitution", "una").spoken("constitution"),
    at(VERSION, "/polls/town/constitution/v/1", "nobody"),
    at(VERSION, "/polls/town/constitution/v/2", "nobody"),
    at(DIFFERENCE, "/polls/town/constitution/diff/1/2", "nobody"),
    at(REPORT, "/polls/town/report", "una"),
    at(REPORT_VERSION, "/polls/town/report/v/1", "nobody"),
    at(DATA, "/polls/city/data", "nobody"),
    at(DATA, "/polls/market/data", "nobody"),
    at(JOIN, "/polls/market/join", "nobody").spoken("join"),
    at(JOIN, "/polls/market/join?x_name=Ann&xid=a-1", "nobody"),
    at(JOIN, "/polls/market/join?needs=xid", "nobody"),
    at(JOIN, "/polls/market/join?embed=1", "nobody"),
    at(JOIN, "/polls/later/join", "nobody"),
    at(JOIN, "/polls/village/join", "nobody"),
    at(JOIN, "/polls/village/join", "nobody").sends(&[], "button[name=consent]", 422).spoken("join-with-faults"),
    at(JOIN, "/polls/guild/join", "nobody").spoken("join-sign-in"),
    at(JOIN, "/polls/guild/join", "signed-in"),
    at(JOIN, "/polls/club/join", "nobody"),
    at(JOIN, "/polls/club/join", "nobody").sends(&[("#invite", "WRONG")], "button[name=consent]", 422),
    at(TOPICS, "/polls/market/topics", "mia"),
    at(TOPICS, "/polls/village/topics", "let-in"),
    at(SITE, "/sites/nowhere?page_id=1", "nobody").says(404),
    at(RETURN, "/polls/market/return", "nobody"),
    at(RETURN, "/polls/town/return?then=rate", "nobody"),
    at(RETURN, "/polls/market/return", "nobody")
        .sends(&[("#code", "WRONG")], ".join-form button", 422)
        .spoken("return-with-a-fault"),
    at(VOTE, "/polls/market/vote", "eve").spoken("vote"),
    at(VOTE, "/polls/market/vote", "mia"),
    at(VOTE, "/polls/market/vote?statement=1", "mia").spoken("vote-again"),
    at(VOTE, "/polls/market/vote?embed=1", "eve"),
    at(VOTE, "/polls/market/vote?problem=no-statement", "mia"),
    at(VOTE, "/polls/market/vote", "zoe").spoken("vote-end"),
    at(VOTE, "/polls/village/vote", "waiting").spoken("vote-waiting"),
    at(VOTE, "/polls/village/vote", "turned-away"),
    at(VOTE, "/polls/village/vote", "let-in"),
    at(VOTE, "/polls/market/vote", "banned"),
    at(VOTE, "/polls/town/vote", "una"),
    at(WRITE, "/polls/market/write", "eve"),
    at(WRITE, "/polls/market/write?embed=1", "eve"),
    at(WRITE, "/polls/village/write", "let-in"),
    at(WRITE, "/polls/market/write", "eve")
        .sends(&[("#text", "AI should say when it is unsure.")], SEND, 200)
        .spoken("write-similar"),
    at(WRITE, "/polls/market/write", "eve").sends(&[("#text", "?!")], SEND, 422),
    at(WRITE, "/polls/town/write", "una"),
    at(RATE, "/polls/town/rate", "una"),
    at(RATE, "/polls/town/rate?told=before", "una"),
    at(RATE, "/polls/market/rate", "nobody"),
    at(ME, "/polls/market/me", "eve"),
    at(ME, "/polls/market/me", "mia").spoken("me"),
    at(ME, "/polls/market/me", "mia").sends(&[], ".button-danger", 200),
    at(ME, "/polls/village/me", "let-in"),
    at(ME, "/polls/town/me", "una"),
    at(ME, "/polls/club/me", "member"),
    at(ABOUT, "/polls/market/me/about", "mia").spoken("about"),
    at(LOG, "/polls/market/moderation", "nobody"),
    at(LOG, "/polls/later/moderation", "nobody"),
    at(SUBSCRIBE, "/polls/market/subscribe", "nobody"),
    at(SUBSCRIBE, "/polls/market/subscribe?done=asked", "nobody"),
    at(SUBSCRIBE, "/polls/market/subscribe", "nobody")
        .sends(&[("#email", "ann at home")], ".form button", 422)
        .spoken("subscribe-with-a-fault"),
    at(SUBSCRIPTION, "*pending", "nobody"),
    at(SUBSCRIPTION, "*on", "nobody"),
    at(SUBSCRIPTION, "*off", "nobody"),
    at("/api", "/api", "nobody"),
    at("/words", "/words", "nobody").spoken("words"),
    at("/sign-in", "/sign-in", "nobody"),
    at("/sign-in", "/sign-in", "nobody").sends(
        &[("#email", "x@example.org"), ("#password", "wrong")],
        ".form button",
        422,
    ),
    at(FORGOTTEN, FORGOTTEN, "nobody"),
    at(FORGOTTEN, "/sign-in/forgotten?done=asked", "nobody"),
    at(FORGOTTEN, FORGOTTEN, "nobody").sends(&[("#email", "ann at home")], ".form button", 422),
    at("/welcome/{token}", "/welcome/used", "nobody").says(410),
    at("/account", "/account", "ann"),
    at("/account", "/account", "ann").sends(&[], "form[action$=password] button", 422),
    at("/admin/accounts", "/admin/accounts", "ada"),
    at("/admin/accounts", "/admin/accounts", "ada").sends(&[], "form[action$=accounts] button", 422),
    at("/facilitate", "/facilitate", "ann"),
    at("/facilitate", "/facilitate", "ada"),
    at("/facilitate/new", "/facilitate/new", "ann"),
    at("/facilitate/new", "/facilitate/new", "ann").sends(&[], "main form button", 422),
    at(IMPORT, IMPORT, "ann"),
    at(IMPORT, IMPORT, "ann").sends(&[], "main form button", 422),
    at(NAMES, "/facilitate/city/names", "ann"),
    at(NAMES, "/facilitate/market/names", "ann"),
    at(EXCERPTS, "/facilitate/city/excerpts", "ann"),
    at(EXCERPTS, "/facilitate/city/excerpts", "ann").sends(&[], "main form button", 422),
    at(OWN_EXCERPT, "/facilitate/city/excerpts/1", "ann"),
    at(OWN_EXCERPT, "/facilitate/city/excerpts/1", "ann").sends(&[("[name=title]", "")], "main form button", 422),
    at(EXCERPTS, "/facilitate/market/excerpts", "ann"),
    at(DESK, "/facilitate/council", "ann"),
    at(DESK, "/facilitate/market", "ann"),
    at(DESK, "/facilitate/town", "ann"),
    at(CLOSE, "/facilitate/market/close", "ann"),
    at(DRAFTING, "/facilitate/market/constitution", "ann"),
    at(DRAFTING, "/facilitate/city/constitution", "ann"),
    at(DRAFTING, "/facilitate/town/constitution", "ann"),
    at(REPORTING, "/facilitate/market/report", "ann"),
    at(REPORTING, "/facilitate/city/report", "ann"),
    at(REPORTING, "/facilitate/town/report", "ann"),
    at(REPORTING, "/facilitate/town/report", "ann").sends(&[("[name=contact]", "")], PUBLISH, 422),
    at(OWN_LOG, "/facilitate/market/log", "ann"),
    at(OWN_LOG, "/facilitate/council/log", "ann"),
    at(RUNS, "/facilitate/market/runs", "ann"),
    at(RUNS, "/facilitate/town/runs", "ann"),
    at(RUNS, "/facilitate/town/runs", "ann").sends(&[("#f-seed", "many")], "main form button", 422),
    at(RUN, "/facilitate/town/runs/1", "ann"),
    at(RUN, "/facilitate/town/runs/2?beside=1", "ann"),
    at(RUN, "/facilitate/town/runs/3", "ann"),
    at(SITES, "/facilitate/market/sites", "ann"),
    at(SITES, "/facilitate/market/sites", "ann").sends(&[], NEW_SITE, 422),
    at(MONITOR, "/facilitate/market/monitor", "ann"),
    at(MONITOR, "/facilitate/council/monitor", "ann"),
    at(LIVE, "/facilitate/market/live", "ann"),
    at(LIVE, "/facilitate/city/live?order=divided", "ann"),
    at(LIVE, "/facilitate/council/live?until=soon", "ann").says(422),
    at(PEOPLE, "/facilitate/market/people", "ann"),
    at(PEOPLE, "/facilitate/market/people", "ann").sends(&[("[name=count]", "2")], CODES, 200),
    at(PEOPLE, "/facilitate/market/people", "ann").sends(&[("[name=count]", "0")], CODES, 422),
    at("/facilitate/{slug}/messages", "/facilitate/market/messages", "ann"),
    at("/facilitate/{slug}/patterns", "/facilitate/market/patterns", "ann"),
    at("/facilitate/{slug}/weighting", "/facilitate/market/weighting", "ann"),
    at("/polls/{slug}/weighting", "/polls/market/weighting", "nobody"),
    at(PREVIEW, "/facilitate/council/preview", "ann"),
    at(STEP, "/facilitate/council/preview/landing", "ann"),
    at(STEP, "/facilitate/council/preview/consent", "ann"),
    at(STEP, "/facilitate/council/preview/card", "ann"),
    at(STEP, "/facilitate/council/preview/about", "ann"),
    at(STEP, "/facilitate/council/preview/topics", "ann"),
    at(STEP, "/facilitate/council/preview/write", "ann"),
    at(STEP, "/facilitate/council/preview/end", "ann"),
    at(SEEDS, "/facilitate/council/seeds", "ann"),
    at(SEEDS, "/facilitate/council/seeds", "ann").sends(&[("textarea", "x\nAI should rest")], "main form button", 422),
    at(SETTINGS, "/facilitate/council/settings", "ann"),
    at(SETTINGS, "/facilitate/market/settings", "ann"),
    at(SETTINGS, "/facilitate/council/settings", "ann").sends(&[("[name=topic]", "")], "main form button", 422),
    at(QUEUE, "/facilitate/market/statements", "ann"),
    at(QUEUE, "/facilitate/market/statements?done=queue-mail", "ann"),
    at(QUEUE, "/facilitate/market/statements?pile=rejected", "ann"),
    at(QUEUE, "/facilitate/market/statements?pile=accepted", "ann"),
    at(QUEUE, "/facilitate/market/statements", "ann").sends(&[], "#bulk button[value=reject]", 422),
];

/// The button that makes invitation codes.
const CODES: &str = "form[action$=codes] button";
/// The button that makes a name for a site.
const NEW_SITE: &str = "[aria-labelledby=new-site-title] button";
/// The button that publishes a report.
const PUBLISH: &str = "form[action$=publish] button";
/// The button that sends a statement.
const SEND: &str = ".write-form button[type=submit]";

#[test]
fn every_page_in_every_state_is_free_of_barriers() {
    let routes = run!["routes"].json();
    let rows = routes.as_array().expect("a list").iter();
    let pages: BTreeSet<_> =
        rows.filter(|row| row["page"] == true).map(|row| row["path"].as_str().expect("a path")).collect();
    let visited: BTreeSet<_> = VISITS.iter().map(|visit| visit.route).collect();
    let differ: Vec<_> = pages.symmetric_difference(&visited).collect();
    assert!(differ.is_empty(), "these pages are not visited here, or are no pages of the program: {differ:?}");
    if !is_wanted("every-page.mjs") {
        return;
    }
    let fair = Fair::open();
    let visits: Vec<_> = VISITS
        .iter()
        .map(|visit| {
            json!({
                "address": fair.address(visit.address), "who": visit.who, "cookie": fair.cookie(visit.who),
                "types": visit.types, "press": visit.press, "status": visit.status, "spoken": visit.spoken
            })
        })
        .collect();
    let (visits, drawn) =
        (json!(visits).to_string(), json!([fair::SEEDS.as_slice(), &fair::WRITTEN].concat()).to_string());
    check_at(&fair.server, "every-page.mjs", &[("FOLKMOOT_VISITS", &visits), ("FOLKMOOT_DRAWN", &drawn)]);
}
