//! What holds for every poll, however its votes fall.

#![expect(clippy::expect_used, reason = "a poll that cannot be analysed is a failed test")]

use pipeline::opinion::{Moderated, Params, Poll, PollBuilder, Statement, adjusted_rand_index, analyze, wilson};
use proptest::prelude::*;
use record::{Analysis, Id};

/// participant, statement, vote, time.
type Event = (u8, u8, i8, Option<i64>);

fn events() -> impl Strategy<Value = Vec<Event>> {
    prop::collection::vec((0..30u8, 0..12u8, -1..=1i8, prop::option::of(0..5i64)), 0..250)
}

fn poll(events: &[Event]) -> Poll {
    let mut builder = PollBuilder::new();
    for (participant, statement, vote, at) in events {
        builder.vote(&participant.to_string(), &statement.to_string(), *vote, *at).expect("a vote");
    }
    // One statement is kept out and one has no votes, as in real polls.
    for (id, moderation) in [("3", -1), ("99", 1)] {
        let (id, text) = (Id::new(id), format!("Statement {id}"));
        builder.statement(Statement { id, text, language: None, moderation, is_meta: false, is_seed: false });
    }
    builder.build().expect("a small poll")
}

fn quick() -> Params {
    Params { restarts: 4, bootstraps: 2, ..Params::default() }
}

fn analysis(events: &[Event], params: Params) -> Analysis {
    analyze(&poll(events), &params.check().expect("parameters")).expect("an analysis")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_votes_does_not_matter(events in events(), seed in any::<u64>()) {
        let mut shuffled = events.clone();
        // A cheap permutation that depends on the seed.
        shuffled.sort_by_key(|event| (u64::from(event.0) * 31 + u64::from(event.1) * 17).wrapping_mul(seed | 1));
        let bytes = |events: &[Event]| serde_json::to_vec(&analysis(events, quick())).expect("JSON");
        prop_assert_eq!(bytes(&events), bytes(&shuffled));
    }

    #[test]
    fn an_analysis_is_written_in_canonical_form(events in events()) {
        let analysis = analysis(&events, quick());
        let mut streamed = Vec::new();
        record::canonical::write_analysis(&analysis, &mut streamed).expect("memory");
        prop_assert_eq!(streamed, record::canonical::to_vec(&analysis).expect("JSON"));
    }

    #[test]
    fn shares_and_intervals_stay_in_their_ranges(events in events()) {
        let analysis = analysis(&events, quick());
        for statement in &analysis.statements {
            let [low, high] = statement.gac_agree_interval;
            prop_assert!(0.0 <= low && low <= statement.gac_agree && statement.gac_agree <= high && high <= 1.0);
            prop_assert!(statement.gac_agree_min <= statement.gac_agree_mean + 1e-12);
            prop_assert!(statement.priority >= 0.0 && statement.extremity >= 0.0);
            prop_assert_eq!(statement.votes.seen, statement.votes.agrees + statement.votes.disagrees + statement.votes.passes);
            let grouped: u64 = statement.groups.iter().map(|group| group.votes.seen).sum();
            prop_assert!(grouped <= statement.votes.seen);
        }
        let grouped = analysis.participants.iter().filter(|p| p.group.is_some()).count() as u64;
        prop_assert_eq!(grouped, analysis.groups.sizes.iter().sum::<u64>());
        prop_assert!(analysis.groups.sizes.windows(2).all(|pair| pair[0] >= pair[1]), "groups are numbered by size");
    }

    #[test]
    fn components_are_directions_of_the_imputed_matrix(events in events()) {
        let poll = poll(&events);
        let analysis = analyze(&poll, &quick().check().expect("parameters")).expect("an analysis");
        let dense = imputed_and_centred(&poll);
        let degrees = dense.len().saturating_sub(1).max(1) as f64;
        for (component, variance) in analysis.pca.components.iter().zip(&analysis.pca.explained_variance) {
            let loadings: Vec<f64> =
                poll.statements.iter().map(|s| component.get(&s.id).copied().unwrap_or(0.0)).collect();
            let along: Vec<f64> = dense.iter().map(|row| row.iter().zip(&loadings).map(|(x, v)| x * v).sum()).collect();
            let measured = along.iter().map(|x| x * x).sum::<f64>() / degrees;
            prop_assert!((measured - variance).abs() < 1e-9, "{measured} along the component, {variance} reported");
            let length: f64 = loadings.iter().map(|v| v * v).sum();
            prop_assert!(length == 0.0 || (length - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn rejected_statements_change_nothing_for_others(events in events()) {
        // Accepted-only keeps statement 99 alone, which nobody saw: no directions, no groups.
        let analysis = analysis(&events, Params { moderated: Moderated::Accepted, ..quick() });
        prop_assert!(analysis.pca.explained_variance.iter().all(|variance| *variance == 0.0));
        prop_assert!(!analysis.groups.clear);
        prop_assert!(analysis.consensus.agree.is_empty() && analysis.consensus.disagree.is_empty());
    }

    #[test]
    fn a_wilson_interval_holds_its_share(trials in 1..5000u64, part in 0.0..=1.0f64) {
        let successes = (trials as f64 * part) as u64;
        let [low, high] = wilson(successes, trials).expect("votes");
        let share = successes as f64 / trials as f64;
        prop_assert!(0.0 <= low && low <= share && share <= high && high <= 1.0);
    }

    #[test]
    fn the_rand_index_is_symmetric_and_blind_to_names(labels in prop::collection::vec((0..4u32, 0..4u32), 2..60)) {
        let (a, b): (Vec<u32>, Vec<u32>) = labels.into_iter().unzip();
        let renamed: Vec<u32> = b.iter().map(|label| 7 - label).collect();
        let index = adjusted_rand_index(&a, &b);
        prop_assert!((index - adjusted_rand_index(&b, &a)).abs() < 1e-12);
        prop_assert!((index - adjusted_rand_index(&a, &renamed)).abs() < 1e-12);
        prop_assert!(index <= 1.0 && adjusted_rand_index(&a, &a) == 1.0);
    }
}

/// The dense matrix that the sparse one stands for: missing votes are the column's mean, the mean is subtracted.
fn imputed_and_centred(poll: &Poll) -> Vec<Vec<f64>> {
    let columns = poll.statements.len();
    let included = |column: usize| poll.statements[column].moderation != -1;
    let votes = |row: usize| poll.matrix.votes(row);
    let mut sums = vec![(0.0, 0.0); columns];
    for (column, vote) in (0..poll.matrix.rows()).flat_map(votes) {
        sums[column].0 += f64::from(vote);
        sums[column].1 += 1.0;
    }
    let mut dense = vec![vec![0.0; columns]; poll.matrix.rows()];
    for (row, cells) in dense.iter_mut().enumerate() {
        for (column, vote) in votes(row).filter(|(column, _)| included(*column)) {
            cells[column] = f64::from(vote) - sums[column].0 / sums[column].1;
        }
    }
    dense
}

#[test]
fn polls_of_nobody_one_and_six_give_an_analysis_that_says_what_is_missing() {
    for people in [0u8, 1, 6] {
        let events: Vec<Event> = (0..people).flat_map(|p| (0..3u8).map(move |s| (p, s, 1, None))).collect();
        let analysis = analysis(&events, quick());
        assert!(!analysis.groups.clear);
        assert_eq!(analysis.groups.k, u32::from(people > 0), "{people} people");
        assert!(analysis.groups.note.is_some_and(|note| !note.is_empty()), "{people} people");
    }
}

#[test]
fn a_parameter_out_of_range_is_named() {
    let error = Params { groups: Some(0), ..Params::default() }.check().expect_err("no groups at all");
    assert_eq!(error.to_string(), "groups is 0; it must be between 1 and 20");
}
