//! Crowds of which the honest and the planted people are known.

use super::*;
use crate::opinion::{Params, Poll, PollBuilder};
use rand::{Rng, SeedableRng, seq::index};
use rand_xoshiro::Xoshiro256Plus;

const STATEMENTS: usize = 60;

/// Invented people: most are honest, some are planted.
struct Crowd {
    rng: Xoshiro256Plus,
    /// Probability of agreement per group and statement.
    agree: Vec<Vec<f64>>,
    pass: Vec<f64>,
    casts: Vec<Cast>,
    groups: BTreeMap<Id, u32>,
    people: u64,
}

impl Crowd {
    /// Half of the statements are shared by all groups, a fifth is open within each, the rest divides them.
    fn new(groups: usize, seed: u64) -> Self {
        let mut rng = Xoshiro256Plus::seed_from_u64(seed);
        let mut agree = vec![Vec::new(); groups];
        let mut pass = Vec::new();
        for statement in 0..STATEMENTS {
            let level = if statement < STATEMENTS / 2 { rng.gen_range(0.86..0.98) } else { rng.gen_range(0.25..0.75) };
            let divides = statement >= STATEMENTS * 7 / 10;
            // What nearly everybody agrees with leaves few undecided.
            pass.push(if statement < STATEMENTS / 2 { rng.gen_range(0.01..0.05) } else { rng.gen_range(0.05..0.15) });
            for (group, agree) in agree.iter_mut().enumerate() {
                let side = if (group + statement) % groups == 0 { 0.85 } else { 0.15 };
                agree.push(if divides { side } else { level });
            }
        }
        Self { rng, agree, pass, casts: Vec::new(), groups: BTreeMap::new(), people: 0 }
    }

    fn answers(&mut self, group: usize) -> Vec<(usize, i8)> {
        let (count, hesitation) = (self.rng.gen_range(25..50), self.rng.gen_range(0.4..1.6));
        let seen = index::sample(&mut self.rng, STATEMENTS, count).into_vec();
        let vote = |statement: usize| {
            if self.rng.gen_bool(self.pass[statement] * hesitation) {
                return (statement, 0);
            }
            (statement, if self.rng.gen_bool(self.agree[group][statement]) { 1 } else { -1 })
        };
        seen.into_iter().map(vote).collect()
    }

    /// Somebody votes, with pauses around `pace` seconds.
    fn vote(&mut self, group: usize, answers: &[(usize, i8)], pace: f64) -> Id {
        let participant = Id::from(self.people);
        self.people += 1;
        self.groups.insert(participant.clone(), group as u32);
        let mut at = self.people as i64 * 10_000_000;
        for &(statement, vote) in answers {
            at += (pace * 1000.0 * normal(&mut self.rng, 0.6).exp()) as i64 + 1;
            let (participant, statement) = (participant.clone(), Id::from(statement as u64));
            self.casts.push(Cast { participant, statement, vote, at_ms: Some(at) });
        }
        participant
    }

    /// People of whom two thirds take between 6.2 and 10.3 seconds for a vote, and three in a thousand less than 4.
    fn honest(&mut self, people: usize) {
        for person in 0..people {
            let group = person % self.agree.len();
            let (answers, pace) = (self.answers(group), 8.0 * normal(&mut self.rng, 0.25).exp());
            self.vote(group, &answers, pace);
        }
    }

    /// Nearly always the same answer.
    fn straight(&mut self, answer: i8) -> Id {
        let group = self.rng.gen_range(0..self.agree.len());
        let answers = self.answers(group);
        let mut straight = |(statement, vote)| (statement, if self.rng.gen_bool(0.97) { answer } else { vote });
        let answers: Vec<_> = answers.into_iter().map(&mut straight).collect();
        self.vote(group, &answers, 8.0)
    }

    /// Honest answers, far too fast.
    fn speeder(&mut self) -> Id {
        let group = self.rng.gen_range(0..self.agree.len());
        let answers = self.answers(group);
        self.vote(group, &answers, 1.5)
    }

    /// Several times the same ballot, each in another order.
    fn copies(&mut self, people: usize, label: Option<usize>) -> Vec<Id> {
        let group = self.rng.gen_range(0..self.agree.len());
        let mut answers = self.answers(group);
        while answers.len() < 30 {
            answers = self.answers(group);
        }
        (0..people)
            .map(|_| {
                let order = index::sample(&mut self.rng, answers.len(), answers.len());
                let shuffled: Vec<_> = order.into_iter().map(|place| answers[place]).collect();
                self.vote(label.unwrap_or(group), &shuffled, 8.0)
            })
            .collect()
    }

    fn poll(&self) -> Poll {
        let mut builder = PollBuilder::new();
        for cast in &self.casts {
            builder.vote(cast.participant.as_str(), cast.statement.as_str(), cast.vote, cast.at_ms).expect("a vote");
        }
        builder.build().expect("a poll")
    }
}

/// A normally distributed number (Box and Muller).
fn normal(rng: &mut Xoshiro256Plus, spread: f64) -> f64 {
    let (a, b): (f64, f64) = (rng.gen_range(f64::EPSILON..1.0), rng.gen_range(0.0..std::f64::consts::TAU));
    (-2.0 * a.ln()).sqrt() * b.cos() * spread
}

fn sensible() -> ValidQualityParams {
    QualityParams::default().check().expect("sensible defaults")
}

#[test]
fn planted_people_are_found_and_few_others() {
    let (mut planted_found, mut planted, mut found) = (0, 0, 0);
    let (mut missed, mut wrong) = (Vec::new(), Vec::new());
    for seed in 0..6 {
        let mut crowd = Crowd::new(2 + seed as usize % 2, seed);
        crowd.honest(400);
        let mut known: Vec<(&str, Id)> = Vec::new();
        for answer in [1, -1, 0] {
            known.extend((0..4).map(|_| ("straight", crowd.straight(answer))));
        }
        known.extend((0..12).map(|_| ("speed", crowd.speeder())));
        for set in 0..3 {
            // The last set of copies was even taken for a group of its own.
            let label = (set == 2).then_some(crowd.agree.len());
            known.extend(crowd.copies(5, label).into_iter().map(|id| ("copy", id)));
        }
        let quality = quality(&crowd.casts, &crowd.groups, &sensible());
        assert_eq!((quality.people, quality.timed, quality.compared), (439, 439, 439));
        planted += known.len();
        found += quality.flagged.len();
        let honest = quality.flagged.iter().filter(|(id, _)| known.iter().all(|(_, planted)| planted != *id));
        wrong.extend(honest.map(|(_, signals)| format!("{:?}", signals[0])));
        let (hit, miss): (Vec<_>, Vec<_>) = known.into_iter().partition(|(_, id)| quality.flagged.contains_key(id));
        planted_found += hit.len();
        missed.extend(miss.into_iter().map(|(kind, _)| kind));
    }
    let (precision, recall) = (planted_found as f64 / found as f64, planted_found as f64 / planted as f64);
    println!("planted {planted}, flagged {found}: precision {precision:.3}, recall {recall:.3}, missed {missed:?}");
    assert!(precision >= 0.95, "precision {precision}, flagged for nothing: {wrong:#?}");
    assert!(recall >= 0.90, "recall {recall}, missed {missed:?}");
}

#[test]
fn every_signal_carries_its_numbers() {
    let mut crowd = Crowd::new(2, 9);
    crowd.honest(300);
    let (straight, speeder, copies) = (crowd.straight(-1), crowd.speeder(), crowd.copies(5, None));
    let quality = quality(&crowd.casts, &crowd.groups, &sensible());
    let signals = &quality.flagged[&straight];
    assert!(
        matches!(signals[0], Signal::StraightLining { answer: -1, given, votes, expected, chance }
        if given * 10 >= votes * 9 && expected < f64::from(given) / 2.0 && chance < 1e-6),
        "{signals:?}"
    );
    assert!(signals.iter().any(|signal| matches!(signal, Signal::LongRun { answer: -1, length, .. } if *length >= 15)));
    assert!(matches!(quality.flagged[&speeder][0], Signal::Speed { pause_ms, usual_pause_ms, pauses, chance }
        if chance < 1e-6 && pause_ms < 2500.0 && usual_pause_ms > 6000.0 && pauses >= 24));
    let twins = quality.flagged[&copies[0]].iter().find_map(|signal| match signal {
        Signal::Identical { with, common, .. } => Some((with.clone(), *common)),
        _ => None,
    });
    let (with, common) = twins.expect("a copy");
    assert_eq!(with, &copies[1..]);
    assert!(common >= 30);
}

#[test]
fn without_times_there_is_no_pace_and_no_order() {
    let mut crowd = Crowd::new(2, 3);
    crowd.honest(100);
    crowd.speeder();
    let straight = crowd.straight(0);
    crowd.casts.iter_mut().for_each(|cast| cast.at_ms = None);
    let quality = quality(&crowd.casts, &crowd.groups, &sensible());
    assert_eq!((quality.timed, quality.usual_pause_ms), (0, None));
    let signals: Vec<&Signal> = quality.flagged.values().flatten().collect();
    assert!(signals.iter().all(|signal| !matches!(signal, Signal::Speed { .. } | Signal::LongRun { .. })));
    assert!(quality.flagged.contains_key(&straight));
}

#[test]
fn the_order_of_rows_does_not_matter_and_the_latest_vote_counts() {
    let mut crowd = Crowd::new(2, 4);
    crowd.honest(80);
    let straight = crowd.straight(-1);
    let before = quality(&crowd.casts, &crowd.groups, &sensible());
    crowd.casts.reverse();
    assert_eq!(before, quality(&crowd.casts, &crowd.groups, &sensible()));
    // They come back and think again about everything.
    let again: Vec<Cast> = crowd.casts.iter().filter(|cast| cast.participant == straight).cloned().collect();
    for (place, cast) in again.into_iter().enumerate() {
        let at_ms = cast.at_ms.map(|at| at + 100_000_000);
        crowd.casts.push(Cast { vote: if place % 2 == 0 { 1 } else { -1 }, at_ms, ..cast });
    }
    assert!(before.flagged.contains_key(&straight));
    assert!(!quality(&crowd.casts, &crowd.groups, &sensible()).flagged.contains_key(&straight));
}

#[test]
fn nobody_and_a_few_people_give_no_flags() {
    let nobody = quality(&[], &BTreeMap::new(), &sensible());
    assert_eq!((nobody.people, nobody.flagged.len()), (0, 0));
    let mut crowd = Crowd::new(2, 5);
    crowd.honest(3);
    assert!(quality(&crowd.casts, &crowd.groups, &sensible()).flagged.is_empty());
    let wrong = QualityParams { speed: 0.0, ..QualityParams::default() }.check().expect_err("nobody is that fast");
    assert_eq!(wrong.to_string(), "speed is 0; it must be above 0 and at most 1");
}

fn quick() -> crate::opinion::ValidParams {
    Params { restarts: 10, bootstraps: 4, ..Params::default() }.check().expect("parameters")
}

/// The threshold lies between the statements that all groups share and the others. Where it lies among statements that
/// are close to each other, one person in twenty does move some of them over it.
#[test]
fn one_in_twenty_who_answer_straight_or_at_random_change_little() {
    for groups in [2, 3] {
        let mut crowd = Crowd::new(groups, 11);
        crowd.honest(600);
        let mut planted: BTreeSet<Id> = (0..16).map(|_| crowd.straight(1)).collect();
        for _ in 0..16 {
            let noise: Vec<(usize, i8)> = (0..40).map(|s| (s, crowd.rng.gen_range(-1..=1))).collect();
            planted.insert(crowd.vote(0, &noise, 8.0));
        }
        let found = sensitivity(&crowd.poll(), &planted, &quick(), 0.78).expect("two analyses");
        assert_eq!((found.left_out, found.remaining), (32, 600));
        let (agreement, jaccard) = (found.groups_agreement.expect("groups"), found.consensus_agreement);
        println!("{groups} groups, 5 % straight or random: ARI {agreement:.3}, Jaccard {jaccard:.3}");
        assert!(found.with.groups.k as usize == groups && agreement >= 0.9, "{groups} groups, ARI {agreement}");
        assert!(jaccard >= 0.9, "Jaccard {jaccard}, lost {:?}, won {:?}", found.consensus_lost, found.consensus_won);
    }
}

#[test]
fn leaving_nobody_out_changes_nothing_and_a_push_shows() {
    let mut crowd = Crowd::new(2, 13);
    crowd.honest(200);
    let same = sensitivity(&crowd.poll(), &BTreeSet::new(), &quick(), 0.85).expect("two analyses");
    assert_eq!((same.groups_agreement, same.consensus_agreement, same.left_out), (Some(1.0), 1.0, 0));
    assert_eq!(same.with, same.without);
    // Twice as many people come and agree with one statement that others are divided on, and with ten more.
    let pushed: BTreeSet<Id> = (0..400)
        .map(|_| {
            let mut answers = vec![(35, 1)];
            answers.extend((0..10).map(|s| (s, 1)));
            crowd.vote(0, &answers, 8.0)
        })
        .collect();
    let found = sensitivity(&crowd.poll(), &pushed, &quick(), 0.6).expect("two analyses");
    assert!(found.consensus_agreement < 1.0 || found.groups_agreement.is_some_and(|index| index < 1.0));
    assert_eq!((found.left_out, found.remaining), (400, 200));
    assert!(sensitivity(&crowd.poll(), &pushed, &quick(), 1.5).is_err());
}
