//! The pages in a real browser.
//!
//! [`every_page`] sees each page in each state; [`taking_part`] is about people who vote and write; everything else
//! only reads.
//! Each check is a script in `tests/browser`; here it gets a server with polls.

mod every_page;
mod fair;
mod taking_part;

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use tempfile::TempDir;
use tests::{PASSWORD, Poll, Serving, Shared, Visitor, folder, run};

struct Site {
    server: Serving,
    folder: TempDir,
}

/// One server for all checks; they only read.
static SITE: Shared<Site> = Shared::new();

fn site() -> Arc<Site> {
    SITE.get(|| {
        let folder = folder();
        let data = folder.path().join("data");
        let polls = [
            (
                "town",
                Poll::divided()
                    .statement(
                        "A statement with a verylongwordwithoutanyplacetobreakwhichnarrowwindowsmuststandallthesame.",
                    )
                    .vote(0, 12, 1),
            ),
            ("sparse", Poll::voted(6, 3, |_, statement| (statement > 0).then_some(1))),
        ];
        for (slug, poll) in polls {
            let export = folder.path().join(slug);
            poll.write(&export);
            run!["import", "polis", &export, "--slug", slug, "--data", &data].ok();
        }
        let export = folder.path().join("city");
        run![
            "simulate",
            "--participants",
            "400",
            "--statements",
            "60",
            "--groups",
            "3",
            "--votes-per",
            "30",
            "--seed",
            "11",
            "--out",
            &export
        ]
        .ok();
        run!["import", "polis", &export, "--slug", "city", "--data", &data].ok();
        Site { server: Serving::data(&data), folder }
    })
}

const PAGES: &str = "/ /polls/city /polls/city/results /polls/city/statements /polls/city/statements/3 /polls/city/map \
                     /polls/city/agreement /polls/city/constitution /polls/city/data /polls/town/results \
                     /polls/town/statements /polls/sparse /polls/sparse/results /polls/sparse/map \
                     /polls/sparse/agreement /polls/sparse/constitution /polls/sparse/data /api";

/// Runs one script on all pages; its findings are the failure's message.
fn check(script: &str) {
    check_on(script, PAGES);
}

/// Runs one script on these pages.
fn check_on(script: &str, pages: &str) {
    if !is_wanted(script) {
        return;
    }
    check_at(&site().server, script, &[("FOLKMOOT_PAGES", pages), ("FOLKMOOT_POLL", "/polls/town")]);
}

/// Whether there is to be a browser.
pub(crate) fn is_wanted(script: &str) -> bool {
    let wanted = std::env::var_os("FOLKMOOT_NO_BROWSER").is_none();
    if !wanted {
        println!("skipped: {script} needs a browser, and --no-browser was asked for");
    }
    wanted
}

/// Runs one script on this server with these settings.
pub(crate) fn check_at(server: &Serving, script: &str, settings: &[(&str, &str)]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    assert!(
        folder.join("node_modules/playwright-core").exists(),
        "the Node packages are missing: `cargo xtask test` installs them, or `npm ci` in {}",
        folder.display()
    );
    let output = Command::new("node")
        .arg(script)
        .current_dir(folder)
        .env("FOLKMOOT_BASE", format!("http://{}", server.address()))
        .envs(settings.iter().copied())
        .output()
        .expect("node starts");
    let said = String::from_utf8_lossy(&output.stdout);
    let complained = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{script}:\n{said}{complained}");
    println!("{script}: {said}");
}

#[test]
fn narrow_windows_need_no_scrolling_sideways() {
    check("reflow.mjs");
}

#[test]
fn the_console_stays_clean() {
    check("console.mjs");
}

#[test]
fn pages_are_complete_without_javascript() {
    check("without-javascript.mjs");
}

#[test]
fn everything_is_reached_by_keyboard() {
    check("keyboard.mjs");
}

#[test]
fn islands_come_alive() {
    check("islands.mjs");
}

#[test]
fn a_constitution_is_drafted_without_barriers() {
    if !is_wanted("drafting.mjs") {
        return;
    }
    let folder = folder();
    let (poll, data) = (folder.path().join("poll"), folder.path().join("data"));
    Poll::divided().write(&poll);
    run!["import", "polis", &poll, "--slug", "town", "--data", &data].ok();
    let server = Serving::data(&data);
    let email = "ann@example.org";
    let ann = Visitor::with_account(&server, &data, email, false);
    Visitor::give_role(&data, email, "town", "facilitator");
    assert_eq!(ann.sign_in(email).status, 303);
    assert_eq!(ann.post("/facilitate/town/constitution/begin", &[]).status, 303);
    check_at(&server, "drafting.mjs", &[("FOLKMOOT_EMAIL", email), ("FOLKMOOT_PASSWORD", PASSWORD)]);
}

#[test]
fn accounts_work_by_keyboard_and_without_javascript() {
    if !is_wanted("accounts.mjs") {
        return;
    }
    let folder = folder();
    let server = Serving::data(&folder.path().join("data"));
    let link = server.set_up().expect("a link on a new site").to_owned();
    check_at(&server, "accounts.mjs", &[("FOLKMOOT_SET_UP", &link)]);
}

/// Some pages in a language.
fn in_language(pages: &str, tag: &str) -> String {
    pages.split_whitespace().map(|page| format!("{page}?lang={tag}")).collect::<Vec<_>>().join(" ")
}

/// Pages with long words and narrow tables, in a language of long words and in one without spaces.
fn in_german_and_chinese() -> String {
    let pages = "/polls/city/results /polls/city/map /polls/city/constitution /polls/city/data";
    format!("{} {}", in_language(pages, "de"), in_language(pages, "zh"))
}

#[test]
fn narrow_windows_need_no_scrolling_sideways_in_other_languages() {
    check_on("reflow.mjs", &format!("{} {}", in_language(PAGES, "ar"), in_german_and_chinese()));
}

#[test]
fn the_language_is_chosen_without_javascript_and_remembered() {
    check("languages.mjs");
}
