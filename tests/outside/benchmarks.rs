//! The benchmarks around voting run, on a small scale, and find nothing lost.

use tests::{folkmoot, run};

#[test]
fn the_benchmark_of_votes_runs_by_every_path_and_loses_nothing() {
    for path in ["json", "form", "page"] {
        let seconds = ["--seconds", "2", "--connections", "16", "--statements", "12"];
        let [a, b, c, d, e, f] = seconds;
        let found = run!["bench", "votes", "--path", path, "--rate", "60", a, b, c, d, e, f].json();
        assert_eq!((&found["benchmark"], &found["path"]), (&"votes".into(), &path.into()), "{found}");
        assert_eq!((&found["lost_or_doubled"], &found["errors"]), (&0.into(), &0.into()), "{found}");
        let done = if path == "page" { &found["pages"] } else { &found["votes_acknowledged"] };
        assert!(done.as_u64().is_some_and(|done| done > 20), "{found}");
        assert!(found["p99_ms"].as_f64() >= found["p50_ms"].as_f64(), "{found}");
    }
}

#[test]
fn people_sign_in_while_the_benchmark_votes_and_every_password_is_looked_at() {
    let seconds = ["--seconds", "3", "--connections", "8", "--rate", "20", "--statements", "12", "--sign-ins", "6"];
    let [a, b, c, d, e, f, g, h, i, j] = seconds;
    let found = run!["bench", "votes", a, b, c, d, e, f, g, h, i, j].json();
    assert_eq!((&found["errors"], &found["lost_or_doubled"]), (&0.into(), &0.into()), "{found}");
    // Each of them more often than an account or an address is heard with a wrong password.
    assert!(found["sign_ins_answered"].as_u64().is_some_and(|answered| answered > 6 * 2), "{found}");
    assert_eq!((&found["sign_in_errors"], &found["sign_ins_at_once"]), (&0.into(), &6.into()), "{found}");
    assert!(found["sign_in_p50_ms"].as_f64().is_some_and(|ms| ms > 1.0), "{found}");
}

#[test]
fn the_benchmark_of_open_pages_tells_everybody() {
    let found = run!["bench", "live", "--connections", "50", "--idle", "1"].json();
    assert_eq!((&found["connections"], &found["told"]), (&50.into(), &50.into()), "{found}");
    assert!(found["told_after_s"].as_f64().is_some_and(|seconds| seconds < 30.0), "{found}");
}

#[test]
fn both_ways_of_computing_are_measured_and_a_card_that_is_not_there_is_told() {
    for more in [&[][..], &["--primitives"]] {
        for (what, size) in [("train", ["--tokens", "16", "--steps", "1"]), ("generate", ["--new", "4", "--runs", "1"])]
        {
            let arguments = [&["bench", what, "--batch", "2"][..], &size[..], more].concat();
            let found: serde_json::Value = serde_json::from_slice(folkmoot(arguments).ok()).expect("JSON");
            assert_eq!(
                (&found["device"], &found["primitives"]),
                (&"cpu".into(), &(!more.is_empty()).into()),
                "{found}"
            );
        }
    }
    let laboratory = concat!(env!("CARGO_MANIFEST_DIR"), "/../models/laboratory");
    let told = ["cuda:0: this program was built without graphics cards; build it with `--features cuda`"];
    folkmoot(["bench", "train", "--device", "cuda"]).fails_saying(&told);
    folkmoot(["model", "generate", "--model", laboratory, "--prompt", "Once", "--device", "cuda"]).fails_saying(&told);
    folkmoot(["bench", "train", "--device", "gpu"]).is_wrong_usage();
}
