//! Invented people, their groups and their votes.

use super::{Params, Theme, laboratory, texts};
use rand::{Rng, SeedableRng, seq::index};
use rand_xoshiro::Xoshiro256Plus;

/// Share of statements that are there from the beginning, written by the organisers.
const SEEDED: f64 = 0.2;
/// Milliseconds between two people.
const BETWEEN_PEOPLE_MS: i64 = 20_000;
/// Milliseconds between two votes of a person.
const BETWEEN_VOTES_MS: i64 = 7_000;
/// Share of votes that are cast again, the other way.
const CHANGED: f64 = 0.01;

/// A statement with what the crowd does with it.
pub(super) struct Simulated {
    pub(super) text: String,
    pub(super) author: u32,
    pub(super) created_ms: i64,
    pub(super) moderation: i8,
    pub(super) is_meta: bool,
    pub(super) is_seed: bool,
    /// Vote events so far.
    pub(super) agrees: u64,
    pub(super) disagrees: u64,
    /// Probability of agreement of those who do not pass, per group.
    agree: Vec<f64>,
    /// Probability of passing.
    pass: f64,
}

/// One person's votes.
pub(super) struct Ballot {
    pub(super) group: u32,
    pub(super) events: Vec<Vote>,
}

/// One vote event.
pub(super) struct Vote {
    pub(super) statement: u32,
    pub(super) vote: i8,
    /// Milliseconds since the opening.
    pub(super) at_ms: i64,
}

impl Ballot {
    /// The latest vote per statement.
    pub(super) fn latest(&self, statements: usize) -> Vec<Option<i8>> {
        let mut latest = vec![None; statements];
        self.events.iter().for_each(|vote| latest[vote.statement as usize] = Some(vote.vote));
        latest
    }
}

/// Invented people who answer one after the other.
pub(super) struct Crowd {
    rng: Xoshiro256Plus,
    statements: Vec<Simulated>,
    /// Cumulative shares of the groups.
    shares: Vec<f64>,
    people: u32,
    votes_per: f64,
}

impl Crowd {
    pub(super) fn new(params: &Params) -> Self {
        let mut rng = Xoshiro256Plus::seed_from_u64(params.seed);
        let mut laboratory = laboratory::Statements::new(params.seed);
        let mut text = |kind, index| match params.theme {
            Theme::Assistant => texts::statement(kind, index),
            Theme::Laboratory => laboratory.next(kind),
        };
        let statements = (0..params.statements).map(|index| simulated(index, params, &mut text, &mut rng)).collect();
        let shares = group_shares(params.groups);
        Self { rng, statements, shares, people: params.participants, votes_per: params.votes_per }
    }

    pub(super) fn statements(&self) -> &[Simulated] {
        &self.statements
    }

    /// Lets the next person vote.
    pub(super) fn ballot(&mut self, person: u32) -> Ballot {
        let draw: f64 = self.rng.gen_range(0.0..1.0);
        let group = self.shares.iter().position(|&share| draw < share).unwrap_or(0) as u32;
        let arrival = i64::from(person) * BETWEEN_PEOPLE_MS;
        let existing = self.existing(person);
        let count = self.patience().min(existing);
        // How much more, or less, than others this person passes.
        let hesitation = self.rng.gen_range(0.4..1.6);
        let mut events = Vec::with_capacity(count + 1);
        for (place, statement) in index::sample(&mut self.rng, existing, count).into_iter().enumerate() {
            let at_ms = arrival + place as i64 * BETWEEN_VOTES_MS;
            let vote = self.vote(statement, group, hesitation);
            self.record(&mut events, statement, vote, at_ms);
            if vote != 0 && self.rng.gen_bool(CHANGED) {
                self.record(&mut events, statement, -vote, at_ms + BETWEEN_VOTES_MS / 2);
            }
        }
        Ballot { group, events }
    }

    /// Statements that exist when a person arrives.
    fn existing(&self, person: u32) -> usize {
        let all = self.statements.len();
        let seeds = self.statements.iter().take_while(|statement| statement.is_seed).count();
        let arrived = f64::from(person + 1) / f64::from(self.people);
        (seeds + ((all - seeds) as f64 * arrived).ceil() as usize).clamp(1, all)
    }

    /// How many statements a person votes on: widely spread, as in real polls, with the mean asked for.
    fn patience(&mut self) -> usize {
        let mean = self.votes_per.max(1.0);
        // A third leaves early; the others make up for it.
        let personal = if self.rng.gen_bool(1.0 / 3.0) { mean * 0.4 } else { mean * 1.3 };
        let spread: f64 = self.rng.gen_range(0.5..1.5);
        (personal * spread).round().max(1.0) as usize
    }

    fn vote(&mut self, statement: usize, group: u32, hesitation: f64) -> i8 {
        let statement = &self.statements[statement];
        if self.rng.gen_bool((statement.pass * hesitation).min(0.9)) {
            return 0;
        }
        if self.rng.gen_bool(statement.agree[group as usize]) { 1 } else { -1 }
    }

    fn record(&mut self, events: &mut Vec<Vote>, statement: usize, vote: i8, at_ms: i64) {
        let counted = &mut self.statements[statement];
        counted.agrees += u64::from(vote == 1);
        counted.disagrees += u64::from(vote == -1);
        events.push(Vote { statement: statement as u32, vote, at_ms });
    }
}

/// Cumulative shares: every group half as large again as the next.
fn group_shares(groups: u32) -> Vec<f64> {
    let weights: Vec<f64> = (0..groups).map(|group| 1.5f64.powi(-(group as i32))).collect();
    let total: f64 = weights.iter().sum();
    let cumulated = weights.iter().scan(0.0, |sum, weight| {
        *sum += weight / total;
        Some(*sum)
    });
    cumulated.collect()
}

fn simulated(
    index: u32,
    params: &Params,
    text: &mut dyn FnMut(texts::Kind, u32) -> String,
    rng: &mut Xoshiro256Plus,
) -> Simulated {
    let seeds = (f64::from(params.statements) * SEEDED).ceil().max(1.0) as u32;
    let is_seed = index < seeds;
    let later = f64::from(index.saturating_sub(seeds)) / f64::from((params.statements - seeds).max(1));
    let draw: f64 = rng.gen_range(0.0..1.0);
    let kind = match draw {
        d if d < 0.5 => texts::Kind::Shared,
        d if d < 0.7 || params.groups == 1 => texts::Kind::Open,
        _ => texts::Kind::Divisive,
    };
    // The first ones are always accepted, so that the smallest poll has something to show.
    let moderation = if is_seed || !rng.gen_bool(0.05) { 1 } else { -1 };
    Simulated {
        text: text(kind, index),
        author: if is_seed { 0 } else { (later * f64::from(params.participants)) as u32 },
        created_ms: (later * f64::from(params.participants)) as i64 * BETWEEN_PEOPLE_MS,
        moderation,
        is_meta: false,
        is_seed,
        agrees: 0,
        disagrees: 0,
        agree: agreement(kind, params.groups, rng),
        // What nearly everybody agrees with leaves few undecided.
        pass: if kind == texts::Kind::Shared { rng.gen_range(0.01..0.08) } else { rng.gen_range(0.05..0.22) },
    }
}

/// Probability of agreement per group.
fn agreement(kind: texts::Kind, groups: u32, rng: &mut Xoshiro256Plus) -> Vec<f64> {
    match kind {
        texts::Kind::Shared => {
            let level = rng.gen_range(0.86..0.99);
            (0..groups).map(|_| (level + rng.gen_range(-0.03..0.03f64)).clamp(0.02, 0.995)).collect()
        }
        texts::Kind::Open => vec![rng.gen_range(0.25..0.75); groups as usize],
        texts::Kind::Divisive => {
            // One group at least stands against another.
            let opposed = rng.gen_range(0..groups);
            let first = rng.gen_bool(0.5);
            let side = |group| if group == opposed { !first } else { first };
            let sides: Vec<bool> =
                (0..groups)
                    .map(|group| {
                        if group == opposed || group == (opposed + 1) % groups {
                            side(group)
                        } else {
                            rng.gen_bool(0.5)
                        }
                    })
                    .collect();
            sides
                .into_iter()
                .map(|agrees| if agrees { rng.gen_range(0.72..0.96) } else { rng.gen_range(0.06..0.3) })
                .collect()
        }
    }
}
