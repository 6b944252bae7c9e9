//! The tests themselves: what they leave behind, and on which databases they run.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use tests::Serving;

/// What runs once, on SQLite alone or on no database, by what speaks against a second time on PostgreSQL: whole modules
/// with what lies in them, and single tests of the others.
const ONCE: [(&str, &[&str]); 7] = [
    (
        "no database has a part in it: a command reads files, a model computes, a test looks at itself",
        &[
            "analyze",
            "authorisation::the_table_of_the_program_is_the_one_that_is_tested",
            "bad_input::a_bad_slug_is_refused_before_anything_is_read",
            "bad_input::a_folder_that_is_not_there_is_named",
            "bad_input::an_output_that_cannot_be_written_is_named",
            "bad_input::analyze_names_the_place_and_leaves_the_output_alone",
            "bad_input::votes_as_polis_takes_them_in_are_named_by_their_own_columns_and_need_a_sign_that_others_have",
            "bundle::an_archive_that_is_none_or_means_harm_is_told_from_a_bundle",
            "conformance",
            "constitution",
            "eval",
            "fuzz_corpus::analyses_are_compiled_or_refused",
            "fuzz_corpus::exports_are_analysed_or_refused",
            "fuzz_corpus::foreign_constitutions_are_taken_over_or_refused",
            "fuzz_corpus::known_bundles_end_as_they_should",
            "fuzz_corpus::models_are_opened_or_refused_with_the_file_that_is_at_fault",
            "fuzz_corpus::rows_are_mixed_or_refused_with_their_line",
            "laboratory",
            "marked::the_nearest_element_says_the_language",
            "markup::looking",
            "method",
            "model",
            "model_serve",
            "repository",
            "run",
            "simulate",
            "small_cells::puzzle",
            "sparse::a_constitution_of_nothing_says_why",
            "sparse::the_analysis_says_that_there_are_no_clear_groups",
            "traced",
            "training",
            "usage",
        ],
    ),
    (
        "a browser's own: minutes each, and the pages below are asked for on both elsewhere",
        &[
            "browser",
            "embedded::people_vote_inside_a_page_of_another_site",
            "embedded::people_whose_browser_keeps_no_cookie_in_a_frame_find_a_way_out",
            "facilitate::session_ended::the_page_is_read_and_sent_without_javascript",
            "facilitate::the_pages_have_no_barrier_and_the_queue_goes_by_keyboard",
            "rating::a_participant_compares_answers_in_a_browser",
            "report::a_participant_reads_the_report_in_a_browser_and_finds_what_became_of_her_view",
            "runs::elsewhere::the_page_of_a_run_goes_elsewhere_and_back_without_script",
            "runs::the_page_of_a_run_keeps_itself_up_to_date_and_does_without_script",
            "runs::whole::the_whole_way_from_a_draft_to_a_reader_is_gone_in_a_browser",
        ],
    ),
    (
        "it names its databases itself: both, or the one that it is about",
        &[
            "accounts::beginning::both_databases_know_the_same_accounts",
            "away",
            "backup",
            "databases",
            "durability",
            "full_disk",
            "participate::unsent::a_statement_stays_on_the_page_while_the_database_is_away",
            "webhooks::both_databases_keep_webhooks",
        ],
    ),
    (
        "it trains or measures models for minutes; what the database does meanwhile is tried on both in runs",
        &[
            "demo",
            "given_out",
            "runs::elsewhere::models_that_were_trained_elsewhere_are_measured_whichever_servers_are_killed",
        ],
    ),
    (
        "it is about markup, headers, addresses and limits, which no database decides",
        &[
            "accounts::signing_in::the_public_is_not_served_in_the_clear_by_mistake",
            "facilitate::importing::an_upload_over_the_limit_is_refused_whether_it_says_its_length_or_not",
            "facilitate::tables",
            "headers::no_page_has_script_or_style_within_itself",
            "headers::where_the_public_comes_over_tls_browsers_are_told_to_stay_there",
            "research::the_api_describes_itself_for_programs_and_for_people",
            "webhooks::nothing_near_the_server_is_reached_unless_it_is_allowed",
        ],
    ),
    (
        "it reads what a report says, which others of its module keep and give out on both",
        &[
            "report::a_side_that_went_further_is_compared_as_it_was_and_signs_of_trouble_are_told",
            "report::one_file_holds_all_and_loads_nothing",
            "report::where_the_questions_themselves_are_uneven_the_report_says_so",
        ],
    ),
    ("the program makes databases of its own for its benchmarks", &["benchmarks"]),
];

#[test]
#[should_panic(expected = "--data folder of its own")]
fn a_server_without_a_data_folder_of_its_own_is_not_started() {
    _ = Serving::start(&["--database".as_ref(), "postgres://nobody@127.0.0.1:1/nothing".as_ref()]);
}

#[test]
fn no_secret_lies_in_the_repository() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [tests, tests.parent().expect("the repository")] {
        let data = folder.join("folkmoot-data");
        let tracked = std::process::Command::new("git").arg("ls-files").arg(&data).current_dir(folder).output();
        // Without git there is no telling what is kept; somebody's own data folder is theirs.
        let tracked = tracked.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
        assert!(tracked.is_empty(), "this is committed: {tracked}");
    }
}

/// A test from outside.
struct Written {
    /// Its modules and its name.
    path: String,
    /// Whether it is listed to run on PostgreSQL as well.
    is_twinned: bool,
}

impl Written {
    /// Whether it is what an entry of the list names, or lies in it.
    fn is_of(&self, entry: &str) -> bool {
        self.path.strip_prefix(entry).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
    }
}

/// All tests that are written in a folder, which is this module.
fn written(folder: &Path, module: &str) -> Vec<Written> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).expect("the tests") {
        let place = entry.expect("an entry").path();
        let name = place.file_stem().expect("a name").to_string_lossy().into_owned();
        let inside = if module.is_empty() { name } else { format!("{module}::{name}") };
        if place.is_dir() {
            all.extend(written(&place, &inside));
        } else if place.extension().is_some_and(|kind| kind == "rs") {
            all.extend(written_in(&fs::read_to_string(&place).expect("a source"), &inside));
        }
    }
    all
}

/// The tests of one source.
fn written_in(source: &str, module: &str) -> Vec<Written> {
    let listed = source.split("\ntests::also_on_postgres!(").skip(1).filter_map(|rest| rest.split(')').next());
    let twinned: BTreeSet<&str> = listed.flat_map(|names| names.split(',')).map(str::trim).collect();
    let mut lines = source.lines().map(str::trim);
    let mut all = Vec::new();
    while lines.any(|line| line == "#[test]") {
        let signature = lines.find_map(|line| line.strip_prefix("fn ")).expect("a function after #[test]");
        let name = signature.split('(').next().expect("a name");
        all.push(Written { path: format!("{module}::{name}"), is_twinned: twinned.contains(name) });
    }
    all
}

#[test]
fn every_test_runs_on_both_databases_or_says_why_not() {
    let tests = written(&Path::new(env!("CARGO_MANIFEST_DIR")).join("outside"), "");
    let once: Vec<&str> = ONCE.iter().flat_map(|(_, entries)| entries.iter().copied()).collect();
    let mut faults = Vec::new();
    for test in &tests {
        let named = once.iter().filter(|entry| test.is_of(entry)).count();
        match (test.is_twinned, named) {
            (true, 0) | (false, 1) => {}
            (false, 0) => faults.push(format!("{}: neither in also_on_postgres! nor in ONCE", test.path)),
            (true, _) => faults.push(format!("{}: in also_on_postgres! and in ONCE", test.path)),
            (false, _) => faults.push(format!("{}: in ONCE more than once", test.path)),
        }
    }
    for entry in once {
        if !tests.iter().any(|test| test.is_of(entry)) {
            faults.push(format!("{entry}: in ONCE, and there is no such test"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_test_that_is_listed_is_told_from_one_that_is_not() {
    let source = "\ntests::also_on_postgres!(\n    first,\n);\n\n#[test]\nfn first() {}\n\n#[test]\n\
                  #[should_panic]\nfn second() {}\n\nfn helper() {}\n";
    let found = written_in(source, "a::b");
    let found: Vec<(&str, bool)> = found.iter().map(|test| (test.path.as_str(), test.is_twinned)).collect();
    assert_eq!(found, [("a::b::first", true), ("a::b::second", false)]);
    let test = Written { path: "runs::whole::first".to_owned(), is_twinned: false };
    assert!(test.is_of("runs") && test.is_of("runs::whole") && test.is_of("runs::whole::first"));
    assert!(!test.is_of("run") && !test.is_of("runs::whole::f"));
}
