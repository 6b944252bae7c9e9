//! Draws one by one, and whole polls in which people see what the deck gives them.

use super::*;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_xoshiro::Xoshiro256Plus;

fn card(statement: usize, priority: f64, group_votes: &[u64]) -> Card<usize> {
    let votes = group_votes.iter().sum();
    Card { statement, priority: Some(priority), votes, group_votes: group_votes.to_vec(), reported: false }
}

fn rng() -> Xoshiro256Plus {
    Xoshiro256Plus::seed_from_u64(7)
}

/// How often each of a few statements is drawn first.
fn shares(cards: &[Card<usize>], group: Option<usize>) -> Vec<f64> {
    let (deck, mut rng, mut counts) = (Deck::new(cards), rng(), vec![0.0; cards.len()]);
    for _ in 0..40_000 {
        counts[deck.draw(|_| false, group, &mut rng).expect("statements")] += 1.0 / 40_000.0;
    }
    counts
}

fn assert_near(drawn: &[f64], expected: &[f64]) {
    for (drawn, expected) in drawn.iter().zip(expected) {
        assert!((drawn - expected).abs() < 0.012, "{drawn} instead of {expected}");
    }
}

/// People arrive, each answers `each` statements; the deck is made anew after every 20 people, as from a snapshot.
fn poll(cards: &mut [Card<usize>], people: usize, each: usize, group: impl Fn(usize) -> usize) {
    let mut rng = rng();
    let mut deck = Deck::new(cards);
    for person in 0..people {
        if person % 20 == 0 {
            deck = Deck::new(cards);
        }
        let (group, mut seen) = (group(person), vec![false; cards.len()]);
        for _ in 0..each {
            let Some(next) = deck.draw(|statement| seen[statement], Some(group), &mut rng) else { break };
            seen[next] = true;
            cards[next].votes += 1;
            cards[next].group_votes[group] += 1;
        }
    }
}

fn spread(values: impl Iterator<Item = u64>) -> f64 {
    let values: Vec<f64> = values.map(|value| value as f64).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    (values.iter().map(|value| (value - mean).powi(2)).sum::<f64>() / values.len() as f64).sqrt() / mean
}

#[test]
fn with_equal_coverage_nine_draws_in_ten_follow_priority() {
    let cards = [card(0, 3.0, &[9]), card(1, 1.0, &[9]), card(2, 0.0, &[9]), card(3, 6.0, &[9])];
    assert_near(&shares(&cards, None), &[0.025 + 0.27, 0.025 + 0.09, 0.025, 0.025 + 0.54]);
}

#[test]
fn useless_priorities_fall_back_to_an_even_draw() {
    let cards = [0.0, f64::NAN, -4.0, f64::INFINITY].map(|priority| card(0, priority, &[]));
    let cards: Vec<_> = cards.into_iter().enumerate().map(|(statement, card)| Card { statement, ..card }).collect();
    assert_near(&shares(&cards, None), &[0.25; 4]);
}

#[test]
fn a_new_statement_counts_as_one_of_median_priority() {
    let mut cards = vec![card(0, 2.0, &[9]), card(1, 2.0, &[9]), card(2, 2.0, &[9]), card(3, 2.0, &[9])];
    cards[3].priority = None;
    assert_near(&shares(&cards, None), &[0.25; 4]);
    cards.iter_mut().for_each(|card| card.priority = None);
    assert_near(&shares(&cards, None), &[0.25; 4]);
}

#[test]
fn a_reported_statement_is_shown_a_quarter_as_often() {
    let mut cards: Vec<_> = (0..4).map(|statement| card(statement, 1.0, &[9])).collect();
    cards[0].reported = true;
    assert_near(&shares(&cards, None), &[0.025 + 0.9 * 0.25 / 3.25, 0.025 + 0.9 / 3.25]);
}

#[test]
fn nothing_is_left_when_everything_was_seen() {
    assert_eq!(Deck::<u8>::new(&[]).draw(|_| false, None, &mut rng()), None);
    let deck = Deck::new(&[card(0, 1.0, &[3]), card(1, 1.0, &[3])]);
    assert_eq!(deck.draw(|_| true, Some(0), &mut rng()), None);
    assert_eq!(deck.draw(|statement| statement == 0, Some(99), &mut rng()), Some(1));
    assert_eq!((deck.len(), deck.is_empty()), (2, false));
}

#[test]
fn votes_even_out_when_priorities_are_equal() {
    // The first statements have been there for long.
    let mut cards: Vec<_> = (0..40).map(|s| card(s, 1.0, &[120 - 3 * s as u64, 0])).collect();
    let before = spread(cards.iter().map(|card| card.votes));
    poll(&mut cards, 800, 15, |person| person % 2);
    let after = spread(cards.iter().map(|card| card.votes));
    assert!(before > 0.5 && after < 0.05, "votes spread by {before} before and {after} after");
}

#[test]
fn a_late_statement_reaches_the_median_of_the_others() {
    let mut cards: Vec<_> = (0..40).map(|s| card(s, 1.0, &[0, 0])).collect();
    poll(&mut cards, 300, 15, |person| person % 2);
    cards.push(Card { priority: None, ..card(40, 1.0, &[0, 0]) });
    let reached = |cards: &[Card<usize>]| {
        let others = median(cards[..40].iter().map(|card| card.votes as f64).collect());
        cards[40].votes as f64 / others
    };
    poll(&mut cards, 300, 15, |person| person % 2);
    let soon = reached(&cards);
    assert!(soon > 0.8, "{soon} of the median when as many people have come again");
    poll(&mut cards, 500, 15, |person| person % 2);
    let late = reached(&cards);
    assert!((0.95..1.1).contains(&late), "{late} of the median in the end");
}

#[test]
fn a_thin_cell_is_filled_by_people_of_that_group() {
    let mut cards: Vec<_> = (0..40).map(|s| card(s, 1.0, &[60, 60])).collect();
    // As many votes as the others, but none of the second group.
    cards[5] = card(5, 1.0, &[120, 0]);
    poll(&mut cards, 400, 15, |person| person % 2);
    let cell = |group: usize| cards[5].group_votes[group];
    let usual = median(cards.iter().map(|card| card.group_votes[1] as f64).collect());
    assert!(cell(1) as f64 > 0.75 * usual, "{} votes of the second group, usually {usual}", cell(1));
    // The first group has seen it twice as often as the rest and now sees it less than the rest.
    let (more, rest) = ((cell(0) - 120) as f64, usual - 60.0);
    assert!(more < 0.9 * rest, "the first group saw it {more} times more, other statements {rest}");
}

#[test]
fn priority_still_decides_who_gets_more_votes() {
    let mut cards: Vec<_> = (0..40).map(|s| card(s, if s < 8 { 8.0 } else { 1.0 }, &[0, 0])).collect();
    poll(&mut cards, 2000, 10, |person| person % 2);
    let mean = |cards: &[Card<usize>]| cards.iter().map(|c| c.votes as f64).sum::<f64>() / cards.len() as f64;
    let ratio = mean(&cards[..8]) / mean(&cards[8..]);
    // The cube root of 8, a little less because one draw in ten is even.
    assert!((1.5..2.1).contains(&ratio), "{ratio} times the votes for eight times the priority");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_seen_never_comes_again_and_everything_comes_once(
        known in prop::collection::vec((prop::option::of(any::<f64>()), any::<u64>(), prop::collection::vec(any::<u64>(), 0..3), any::<bool>()), 0..40),
        group in prop::option::of(0..4usize),
        seed in any::<u64>(),
    ) {
        let card = |(statement, (priority, votes, group_votes, reported))| Card { statement, priority, votes, group_votes, reported };
        let cards: Vec<Card<usize>> = known.into_iter().enumerate().map(card).collect();
        let (deck, mut rng) = (Deck::new(&cards), Xoshiro256Plus::seed_from_u64(seed));
        let mut seen = vec![false; cards.len()];
        for _ in 0..cards.len() {
            let next = deck.draw(|statement| seen[statement], group, &mut rng).expect("one is left");
            prop_assert!(!seen[next]);
            seen[next] = true;
        }
        prop_assert_eq!(deck.draw(|statement| seen[statement], group, &mut rng), None);
    }

    #[test]
    fn every_candidate_keeps_its_chance(priorities in prop::collection::vec(0.0..1e6f64, 2..12), votes in prop::collection::vec(0..5000u64, 12)) {
        let cards: Vec<_> = priorities.iter().zip(&votes).enumerate().map(|(s, (p, v))| card(s, *p, &[*v])).collect();
        let (deck, mut rng, mut counts) = (Deck::new(&cards), rng(), vec![0u32; cards.len()]);
        let draws = 6000 * cards.len() as u32;
        (0..draws).for_each(|_| counts[deck.draw(|_| false, Some(0), &mut rng).expect("one")] += 1);
        // At least 600 are expected; six standard deviations below that does not happen by chance.
        prop_assert!(counts.iter().all(|&count| count > 450), "{counts:?}");
    }
}
