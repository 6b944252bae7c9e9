//! What is asked for is what is done, and no more than there is room for.

use super::{Laboratory, RUNS, ask, queue, until};

tests::also_on_postgres!(
    a_run_of_a_model_that_is_not_there_is_not_begun_with_another,
    what_goes_on_needs_as_much_room_as_what_is_asked_for,
    a_long_constitution_to_compare_with_is_taken_and_one_that_is_too_long_comes_back,
);

#[test]
fn a_run_of_a_model_that_is_not_there_is_not_begun_with_another() {
    let laboratory = Laboratory::open("0", 0.05);
    let ann = laboratory.ann();
    let refused = ask(&ann, &[("model", "tiny-9000"), ("seed", "7")]);
    assert_eq!(refused.status, 422, "{}", refused.text());
    for part in ["There is no model", "tiny-9000", "id=\"f-model-fault\"", "value=\"7\"", "There are no runs yet"] {
        assert!(refused.text().contains(part), "lacks {part}:\n{}", refused.text());
    }
    queue(&ann, 1, &[("model", ""), ("seed", "7")]);
}

#[test]
fn what_goes_on_needs_as_much_room_as_what_is_asked_for() {
    let laboratory = Laboratory::open("0", 0.05);
    let ann = laboratory.ann();
    let change = |run: u32, wish: &str| ann.post(&format!("{RUNS}/{run}"), &[("do", wish)]);
    let done = |run: u32, wish: &str, says: &str| {
        let answer = change(run, wish);
        assert_eq!(answer.header("location"), Some(says), "{}", answer.text());
    };
    for seed in 1..=5 {
        queue(&ann, seed, &[("seed", seed.to_string().as_str())]);
    }
    done(1, "cancel", "/facilitate/town/runs/1?done=run-cancelled");
    queue(&ann, 6, &[("seed", "6")]);
    let refused = change(1, "resume");
    assert_eq!(refused.status, 409, "{}", refused.text());
    assert!(refused.text().contains("Five runs are waiting or being worked on already"), "{}", refused.text());
    until(&ann, 1, "Cancelled");

    done(6, "cancel", "/facilitate/town/runs/6?done=run-cancelled");
    done(1, "resume", "/facilitate/town/runs/1?done=run-resumed");
    done(1, "resume", "/facilitate/town/runs/1?done=run-late");
    // The same run is not done twice.
    done(1, "cancel", "/facilitate/town/runs/1?done=run-cancelled");
    queue(&ann, 7, &[("seed", "1")]);
    done(1, "resume", "/facilitate/town/runs/7?done=run-known");
    until(&ann, 1, "Cancelled");
}

#[test]
fn a_long_constitution_to_compare_with_is_taken_and_one_that_is_too_long_comes_back() {
    let laboratory = Laboratory::open("0", 0.05);
    let ann = laboratory.ann();
    let principle = |number: usize| format!("Choose the response that is kind to person {number} of our town.\n");
    let own: String = (0..1_500).map(principle).collect();
    assert!(own.len() > 64 << 10);
    let with = |text: &str, seed: &str| ask(&ann, &[("baseline", "own"), ("baseline_text", text), ("seed", seed)]);
    let refused = with(&own, "-1");
    assert!(refused.status == 422 && refused.text().contains("kind to person 1499 of our town"));
    let most = "Choose what is kind. ".repeat(220_000);
    let refused = with(&most, "1");
    assert_eq!(refused.status, 413);
    assert!(refused.text().contains("more than a form takes") && refused.text().contains(most.trim_end()));
    let asked = with(&own, "1");
    assert_eq!(asked.header("location"), Some("/facilitate/town/runs/1?done=run-asked"), "{}", asked.text());
}
