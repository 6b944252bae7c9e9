//! Runs: one worker at a time, none after its lease, no stage finished twice.

use crate::{databases::on_both, town::put};
use deliberation::{
    Handed, RunState, StageState, Training,
    store::{
        Asking, Beat, ClaimedRun, Ending, HandOver, Heard, LONGEST_LEASE_MS, NewConstitution, NewDraft, NewRatified,
        NewRun, NewVersion, Resuming, RunCurve, RunStage, Seen, Store, StoreError, Verdict,
    },
};

const LEASE: i64 = 1_000;

async fn ratified(store: &Store) -> i64 {
    let poll = put(store, "town").await;
    let base = NewDraft { analysis_version: 1, base: "{}".into(), base_sha256: "base".into(), after: None };
    assert!(store.begin_draft(poll, &base, 3).await.expect("asked"));
    let record = NewVersion { sha256: "hash 1".into(), json: "{\"v\":1}".into() };
    let new = NewRatified {
        version: 1,
        seen: Seen { round: 1, version: 0 },
        constitution: NewConstitution { record, markdown: "# 1".into() },
        checklist: "{}".into(),
        author: "Ann".into(),
    };
    assert!(store.ratify(poll, &new, 3).await.expect("asked"));
    poll
}

fn new(seed: u32) -> NewRun {
    NewRun {
        training: Training::Here,
        constitution_version: 1,
        baseline: None,
        model: String::new(),
        params: "{}".into(),
        seed,
        author: "Ann".into(),
    }
}

async fn queued(store: &Store, seeds: impl Iterator<Item = u32>) -> i64 {
    let poll = ratified(store).await;
    for seed in seeds {
        assert!(matches!(store.ask_run(poll, &new(seed), 3).await.expect("asked"), Asking::Queued(_)));
    }
    poll
}

/// A report on a constitution, as far as the store looks at it.
fn report(constitution: &str, seed: u64) -> Handed {
    let nothing = serde_json::json!({ "value": null, "interval": null, "n": 0, "file": "f" });
    let report = serde_json::json!({
        "format": "folkmoot-model-report/1", "code_version": "0", "seed": seed, "params_sha256": "p",
        "base": { "name": "b", "sha256": "b", "weights": 1, "laboratory": true },
        "arms": [{
            "side": "public", "title": "t", "constitution_sha256": constitution, "principles": 1, "models": [],
            "preference": nothing, "objections": []
        }],
        "data": {}, "bias": [], "abilities": [], "principles": [], "side_by_side": [], "departures": [], "files": {}
    });
    Handed {
        report: serde_json::from_value(report).expect("a report"),
        json: format!("report of seed {seed}"),
        sha256: format!("report {seed}"),
        files: [].into(),
    }
}

async fn claim(store: &Store, now: i64) -> Option<ClaimedRun> {
    store.claim_run("worker", now, LEASE).await.expect("asked")
}

async fn state(store: &Store, poll: i64, run: i64) -> RunState {
    store.run(poll, run).await.expect("read").expect("there").run.state
}

fn finishes(stage: &str) -> Heard {
    Heard { stages: vec![RunStage::at(stage, StageState::Done)], ..Heard::default() }
}

#[test]
fn the_same_run_is_asked_for_once_and_nothing_without_a_constitution() {
    on_both(async |store| {
        let poll = ratified(&store).await;
        let ask = async |new: &NewRun| store.ask_run(poll, new, 3).await.expect("asked");
        assert_eq!(ask(&NewRun { constitution_version: 2, ..new(1) }).await, Asking::NoConstitution);
        assert_eq!(ask(&new(1)).await, Asking::Queued(1));
        assert_eq!(ask(&new(1)).await, Asking::Known(1));
        assert_eq!(ask(&NewRun { baseline: Some("{}".into()), ..new(1) }).await, Asking::Queued(2));
        for seed in 3..6 {
            assert_eq!(ask(&new(seed)).await, Asking::Queued(i64::from(seed)));
        }
        assert_eq!(ask(&new(7)).await, Asking::TooMany);
        assert!(store.cancel_run(poll, 1, 4).await.expect("asked"));
        // What was called off is no reason not to ask again.
        assert_eq!(ask(&new(1)).await, Asking::Queued(6));
        let actions: Vec<_> =
            store.audit_log(poll, None, 2).await.expect("read").into_iter().map(|row| row.action).collect();
        assert_eq!(actions, ["run.ask", "run.cancel"]);
        assert!(matches!(store.verify_audit(poll).await.expect("checked"), Verdict::Whole { .. }));
    });
}

#[test]
fn what_is_trained_elsewhere_counts_among_those_that_are_open() {
    on_both(async |store| {
        let poll = ratified(&store).await;
        let elsewhere = |seed| NewRun { training: Training::Elsewhere, ..new(seed) };
        for seed in 1..6 {
            let asked = store.ask_run(poll, &elsewhere(seed), 3).await.expect("asked");
            assert_eq!(asked, Asking::Queued(i64::from(seed)));
            let claimed = claim(&store, 10).await.expect("a run");
            let handed = HandOver { sha256: "ab".repeat(32), bytes: 1 };
            assert!(store.end_run(claimed.lease, &Ending::HandedOver(handed), 20).await.expect("asked"));
        }
        assert_eq!(store.ask_run(poll, &new(7), 3).await.expect("asked"), Asking::TooMany);
        assert!(store.cancel_run(poll, 1, 3).await.expect("asked"));
        assert_eq!(store.ask_run(poll, &new(7), 3).await.expect("asked"), Asking::Queued(6));
    });
}

#[test]
fn of_many_workers_each_run_has_one() {
    on_both(async |store| {
        queued(&store, 0..4).await;
        let (a, b, c, d) = tokio::join!(claim(&store, 10), claim(&store, 10), claim(&store, 10), claim(&store, 10));
        let mut runs: Vec<_> = [a, b, c, d].into_iter().flatten().map(|claimed| claimed.lease.run).collect();
        // Whoever came at the same moment may have been passed over; the next look finds the rest.
        while let Some(more) = claim(&store, 10).await {
            runs.push(more.lease.run);
        }
        runs.sort_unstable();
        assert_eq!(runs, [1, 2, 3, 4]);
    });
}

#[test]
fn a_worker_whose_clock_was_ahead_strands_no_run() {
    on_both(async |store| {
        queued(&store, 1..2).await;
        let day = 86_400_000;
        // The first worker's clock was a day ahead when it died.
        let first = claim(&store, day).await.expect("a run");
        let second = claim(&store, 100).await.expect("nobody waits a day for it");
        assert_eq!(second.lease.token, first.lease.token + 1);
        assert_eq!(store.beat_run(first.lease, &finishes("a"), day + 1, LEASE).await.expect("asked"), Beat::Lost);
        // A lease as long as there may be one is nobody else's, even to the last moment.
        let longest = LONGEST_LEASE_MS;
        assert_eq!(store.beat_run(second.lease, &finishes("a"), 200, longest).await.expect("asked"), Beat::Held);
        assert_eq!(claim(&store, 200).await, None);
        assert_eq!(claim(&store, 199 + longest).await, None);
    });
}

#[test]
fn whoever_has_lost_its_lease_writes_nothing_and_no_stage_is_finished_twice() {
    on_both(async |store| {
        let poll = queued(&store, 1..2).await;
        let first = claim(&store, 100).await.expect("a run");
        assert_eq!((first.constitution.as_str(), first.run.seed), ("{\"v\":1}", 1));
        assert_eq!(claim(&store, 100 + LEASE - 1).await, None, "the lease still holds");
        let curve = RunCurve { stage: "a".into(), measure: "loss".into(), points: vec![(1, 2.0), (2, 1.5)] };
        let plan = Heard {
            plan: vec!["a".into(), "b".into()],
            log: Some("one".into()),
            curves: vec![curve.clone()],
            ..finishes("a")
        };
        assert_eq!(store.beat_run(first.lease, &plan, 200, LEASE).await.expect("asked"), Beat::Held);

        let second = claim(&store, 200 + LEASE).await.expect("taken over");
        assert_eq!((second.lease.run, second.lease.token), (1, first.lease.token + 1));
        assert_eq!((second.log.as_str(), second.curves.as_slice()), ("one", [curve].as_slice()));
        for late in [finishes("a"), finishes("b")] {
            assert_eq!(store.beat_run(first.lease, &late, 1_300, LEASE).await.expect("asked"), Beat::Lost);
        }
        let report = Ending::Done(Box::new(report("hash 1", 1)));
        assert!(!store.end_run(first.lease, &report, 1_300).await.expect("asked"));
        assert!(!store.end_run(first.lease, &Ending::Failed("no".into()), 1_300).await.expect("asked"));

        // The second goes through everything again and finds the first stage done.
        assert_eq!(store.beat_run(second.lease, &finishes("a"), 1_400, LEASE).await.expect("asked"), Beat::Held);
        assert_eq!(store.beat_run(second.lease, &finishes("b"), 1_500, LEASE).await.expect("asked"), Beat::Held);
        // A report on something else keeps the run from ending so.
        let foreign = Ending::Done(Box::new(self::report("hash 2", 2)));
        assert!(matches!(store.end_run(second.lease, &foreign, 1_550).await, Err(StoreError::Report(_))));
        let done = Ending::Done(Box::new(self::report("hash 1", 2)));
        assert!(store.end_run(second.lease, &done, 1_600).await.expect("asked"));
        let record = store.run(poll, 1).await.expect("read").expect("there");
        let finished: Vec<_> = record.stages.iter().map(|stage| (stage.name.as_str(), stage.finished_by)).collect();
        assert_eq!(finished, [("a", Some(first.lease.token)), ("b", Some(second.lease.token))]);
        assert_eq!(record.stages[0].ended_at_ms, Some(200));
        assert_eq!((record.run.state, record.report.as_deref()), (RunState::Done, Some("report of seed 2")));
        assert_eq!(claim(&store, i64::MAX / 2).await, None, "it is done");
    });
}

#[test]
fn clocks_that_jump_let_nobody_finish_a_stage_twice() {
    const HOUR: i64 = 3_600_000;
    on_both(async |store| {
        let poll = queued(&store, 1..2).await;
        let first = claim(&store, HOUR).await.expect("a run");
        // Another worker's clock is an hour ahead: it takes a run over whose worker is alive, and that worker is told.
        let second = claim(&store, 2 * HOUR).await.expect("taken over");
        assert_eq!(store.beat_run(first.lease, &finishes("a"), HOUR + 1, LEASE).await.expect("asked"), Beat::Lost);
        assert_eq!(store.beat_run(second.lease, &finishes("a"), 2 * HOUR + 1, LEASE).await.expect("asked"), Beat::Held);
        // Its clock is put back while it works: the lease is over for whoever has the right time, and for nobody twice.
        assert_eq!(store.beat_run(second.lease, &Heard::default(), 0, LEASE).await.expect("asked"), Beat::Held);
        let third = claim(&store, HOUR + 2).await.expect("taken over");
        assert_eq!(claim(&store, HOUR + 2).await, None, "it is held again");
        let done = Ending::Done(Box::new(report("hash 1", 1)));
        for lost in [first.lease, second.lease] {
            assert_eq!(store.beat_run(lost, &finishes("b"), 9 * HOUR, LEASE).await.expect("asked"), Beat::Lost);
            assert!(!store.end_run(lost, &done, 9 * HOUR).await.expect("asked"));
        }
        assert_eq!(store.beat_run(third.lease, &finishes("b"), HOUR + 3, LEASE).await.expect("asked"), Beat::Held);
        assert!(store.end_run(third.lease, &done, HOUR + 4).await.expect("asked"));
        let record = store.run(poll, 1).await.expect("read").expect("there");
        let finished: Vec<_> = record.stages.iter().map(|stage| (stage.name.as_str(), stage.finished_by)).collect();
        assert_eq!(finished, [("a", Some(second.lease.token)), ("b", Some(third.lease.token))]);
    });
}

#[test]
fn what_is_called_off_ends_and_goes_on_when_somebody_says_so() {
    on_both(async |store| {
        let poll = queued(&store, 1..3).await;
        let one = claim(&store, 0).await.expect("a run");
        assert!(store.cancel_run(poll, 1, 3).await.expect("asked"));
        assert!(store.cancel_run(poll, 2, 3).await.expect("asked"));
        assert!(!store.cancel_run(poll, 2, 3).await.expect("asked"), "it is over");
        assert!(!store.cancel_run(poll, 9, 3).await.expect("asked"), "there is no such run");
        assert_eq!(state(&store, poll, 1).await, RunState::Cancelling);
        assert_eq!(store.beat_run(one.lease, &Heard::default(), 10, LEASE).await.expect("asked"), Beat::Cancelled);
        assert!(store.end_run(one.lease, &Ending::Cancelled, 20).await.expect("asked"));
        assert_eq!(
            (state(&store, poll, 1).await, state(&store, poll, 2).await),
            (RunState::Cancelled, RunState::Cancelled)
        );
        assert_eq!(claim(&store, 30).await, None);

        assert_eq!(store.resume_run(poll, 1, 3).await.expect("asked"), Resuming::Resumed);
        assert_eq!(store.resume_run(poll, 1, 3).await.expect("asked"), Resuming::Late, "it waits already");
        let again = claim(&store, 40).await.expect("a run");
        assert_eq!((again.lease.run, again.lease.token), (1, one.lease.token + 1));
        // A worker that was told and died leaves nothing to be done.
        assert!(store.cancel_run(poll, 1, 3).await.expect("asked"));
        assert_eq!(claim(&store, 40 + LEASE).await, None);
        assert_eq!(state(&store, poll, 1).await, RunState::Cancelled);
    });
}

#[test]
fn a_run_that_takes_its_worker_with_it_is_given_up_and_one_that_gets_on_is_not() {
    on_both(async |store| {
        let poll = queued(&store, 1..2).await;
        let mut now = 0;
        for at in 0..9 {
            let claimed = claim(&store, now).await.expect("a run");
            if at == 4 {
                assert_eq!(store.beat_run(claimed.lease, &finishes("a"), now, LEASE).await.expect("asked"), Beat::Held);
            }
            now += LEASE;
        }
        // A worker that ends in order is no failure.
        let orderly = claim(&store, now).await.expect("a run");
        assert!(store.end_run(orderly.lease, &Ending::Released, now).await.expect("asked"));
        assert_eq!(state(&store, poll, 1).await, RunState::Queued);
        for _ in 0..6 {
            assert!(claim(&store, now).await.is_some());
            now += LEASE;
        }
        assert_eq!(claim(&store, now).await, None);
        let run = store.run(poll, 1).await.expect("read").expect("there").run;
        assert_eq!(run.state, RunState::Failed);
        assert!(run.failure.is_some_and(|says| says.contains("10 times")));
        assert_eq!(store.resume_run(poll, 1, 3).await.expect("asked"), Resuming::Resumed);
        assert!(claim(&store, now).await.is_some());
    });
}
