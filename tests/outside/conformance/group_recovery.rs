//! The groups against those that Polis exported, at Polis' number of groups.
//!
//! Polis' own groups depend on the order in which votes arrived, so the bars differ from poll to poll.

use super::{
    adjusted_rand_index, by_id, id,
    numbers::{folder_of, moderated},
    read_gz,
};
use serde_json::Value;
use tests::{conformance_data, report_without_data, run};

/// Poll and lowest adjusted Rand index.
const BARS: [(&str, f64); 5] = [
    ("canadian-electoral-reform", 0.90),
    ("scoop-hivemind.taxes", 0.90),
    ("ccai-raw", 0.90),
    ("15-per-hour-seattle", 0.90),
    ("brexit-consensus", 0.80),
];

#[test]
fn the_groups_of_real_polls_are_found_again() {
    println!("conformance: poll | people compared | sizes | adjusted Rand index | bar");
    for (poll, bar) in BARS {
        let (golden, data) = (format!("goldens/polis/{poll}.json.gz"), folder_of(poll));
        let (Some(golden), Some(data)) = (conformance_data(&golden), conformance_data(&data)) else {
            report_without_data("the_groups_of_real_polls_are_found_again", &data);
            continue;
        };
        let theirs = &read_gz(&golden)["polis_export"];
        let k = theirs["groups"].to_string();
        let ours = run!["analyze", &data, "--moderated", moderated(poll), "--groups", &k].json();
        let pairs = pairs(theirs, &ours);
        let index = adjusted_rand_index(&pairs);
        println!("conformance: {poll} | {} | {} | {index:.3} | {bar}", pairs.len(), ours["groups"]["sizes"]);
        assert!(index >= bar, "{poll}: adjusted Rand index {index}, bar {bar}");
    }
}

/// Groups, Polis' and ours, of everybody who has both.
fn pairs(theirs: &Value, ours: &Value) -> Vec<(String, String)> {
    let people = by_id(&ours["participants"]);
    let reference = theirs["membership"].as_object().expect("groups");
    let ours_of = |person: &String| people.get(person).map(|row| row["group"].clone()).filter(|group| !group.is_null());
    reference.iter().filter_map(|(person, group)| Some((id(group), ours_of(person)?.to_string()))).collect()
}
