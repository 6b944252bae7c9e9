//! Tables of statements that are none, or too much of one: named by line, and taken apart in little memory.

use super::{Town, town};
use std::fs;
use tests::{Outcome, folder, folkmoot_weighed};

/// What a table may take beyond what a small one does, as for any file that is read here.
const MOST: u64 = 64 << 20;

/// A table, and what must be said of it on the command line and on the page.
type Case = (&'static str, fn() -> String, &'static str, &'static str);

/// A million columns.
fn wide(head: &str) -> String {
    format!("{head}{}\n", ",".repeat(1_000_000))
}

const CASES: [Case; 7] = [
    (
        "lines that end as those of old Macintoshes",
        || "text,language\rThe AI should be fair,en\rIt should be kind,!!\r".to_owned(),
        "line 3: \"!!\" is no language",
        "Line 3: “!!” is no language",
    ),
    (
        "a head of a million columns",
        || wide("text") + "The AI should be fair\n",
        "line 1: there are more than 1000 columns",
        "Line 1: This row has more than 1,000 columns",
    ),
    (
        "a row of a million columns",
        || format!("text,language\nThe AI should be fair,en\n{}", wide("It should be kind")),
        "line 3: there are more than 1000 columns",
        "Line 3: This row has more than 1,000 columns",
    ),
    (
        "a statement of three million letters",
        || format!("text,language\nThe AI should be fair,en\n{},en\n", "kind".repeat(750_000)),
        "characters; at most 200 fit",
        "Line 3: The wording is longer than 200 characters",
    ),
    (
        "a language of three million letters",
        || format!("text,language\nThe AI should be fair,{}\n", "x".repeat(3_000_000)),
        "…\" is no language",
        "…” is no language",
    ),
    (
        "a million lines that say nothing",
        || "?\n".repeat(1_000_000),
        "line 201: there is more wrong from here on",
        "Line 201: There is more wrong from this line on",
    ),
    (
        "a quotation mark that is never closed",
        || format!("text,language\n\"The AI should be fair,en\n{}", "It should be kind,en\n".repeat(150_000)),
        "line 2: ",
        "Line 2: ",
    ),
];

#[test]
fn on_the_command_line_a_table_that_is_none_is_named_by_line_in_little_memory() {
    let folder = folder();
    let (file, data) = (folder.path().join("seeds.csv"), folder.path().join("data"));
    let create = |slug: &str, bytes: &[u8]| -> (Outcome, u64) {
        fs::write(&file, bytes).expect("written");
        folkmoot_weighed(
            ["poll", "create", "--topic", "Rules", "--slug", slug, "--seeds"]
                .map(std::ffi::OsStr::new)
                .into_iter()
                .chain([file.as_os_str(), "--data".as_ref(), data.as_os_str()]),
        )
    };
    let (small, base) = create("small", b"The AI should be fair\rIt should be kind\r");
    small.ok();
    let within = |(outcome, peak): (Outcome, u64), says: &str| {
        outcome.fails_saying(&["seeds.csv", says]);
        assert!(outcome.stderr.len() < 40_000, "a message of {} bytes", outcome.stderr.len());
        println!("{} MB more for: {says}", peak.saturating_sub(base) >> 20);
        assert!(peak < base + MOST, "{says}: {peak} bytes, {base} for a small table");
    };
    for (what, table, says, _) in CASES {
        println!("{what}");
        within(create("large", table().as_bytes()), says);
    }
    within(create("large", &vec![b'x'; 300_000_000]), "larger than 4 MB");
    within(create("large", b"text\nThe AI should be fair\nIt should be \xe4\n"), "line 3: this is no text in UTF-8");
}

#[test]
fn a_table_that_is_none_is_named_by_line_on_the_page_in_little_memory() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let seeds = "/facilitate/moot/seeds";
    let fair = runs.upload(seeds, &[], &[("seeds.csv", b"text,language\n?,en\n")]);
    assert_eq!(fair.status, 422, "{}", fair.text());
    let base = town.server.peak_memory();
    for (what, table, _, says) in CASES {
        let page = runs.upload(seeds, &[], &[("seeds.csv", table().as_bytes())]);
        assert_eq!(page.status, 422, "{what}");
        let faults = page.text().split("class=\"faults\"").nth(1).and_then(|rest| rest.split("</ul>").next());
        let faults = faults.expect("a list of faults");
        assert!(faults.len() < 60_000, "{what}: a list of {} bytes", faults.len());
        assert!(plain(faults).contains(says), "{what}: {faults:.2000}");
        let peak = town.server.peak_memory();
        if let (Some(base), Some(peak)) = (base, peak) {
            println!("{what}: {} MB more", (peak - base) >> 20);
            assert!(peak < base + MOST, "{what}: {peak} bytes, {base} before");
        }
    }
    let large = runs.upload(seeds, &[], &[("seeds.csv", &vec![b'x'; 5_000_000])]);
    assert_eq!(large.status, 413, "{}", large.text());
    is_as_before(&town);
    // What is fit is taken, however its lines end.
    let old =
        runs.upload(seeds, &[], &[("seeds.csv", b"text,language\rThe AI should be brief,en\rIt should be kind,en\r")]);
    assert_eq!(old.header("location"), Some("/facilitate/moot/seeds?done=seeded"), "{}", old.text());
}

/// Nothing of those tables was saved.
fn is_as_before(town: &Town) {
    let runs = tests::Visitor::new(&town.server);
    assert_eq!(runs.sign_in("ann@example.org").status, 303);
    let page = runs.get("/facilitate/moot/seeds");
    assert!(page.text().contains("The AI should tell the truth"), "{}", page.text());
    assert!(!page.text().contains("The AI should be fair"), "{}", page.text());
}

/// A part of a page without its marks.
fn plain(html: &str) -> String {
    html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect()
}
