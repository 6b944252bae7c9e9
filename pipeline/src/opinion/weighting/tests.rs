//! A public whose opinions are known, of which some take part more than others.

use super::*;
use crate::opinion::{Params, PollBuilder, analyze};
use proptest::prelude::*;
use rand::{Rng, SeedableRng};
use rand_xoshiro::Xoshiro256Plus;
use record::{Id, analysis::Tally, canonical};
use std::collections::BTreeMap;

fn target(question: &str, shares: &[(&str, f64)]) -> Target {
    let shares = shares.iter().map(|(answer, share)| ((*answer).to_owned(), *share)).collect();
    Target { question: question.to_owned(), shares }
}

fn answers(people: &[(&str, &[(&str, &str)])]) -> Answers {
    let of = |given: &[(&str, &str)]| given.iter().map(|(q, a)| ((*q).to_owned(), (*a).to_owned())).collect();
    people.iter().map(|(person, given)| (Id::new(*person), of(given))).collect()
}

fn poll(votes: &[(u32, u32, i8)]) -> (Poll, Analysis) {
    let mut builder = PollBuilder::new();
    for (person, statement, vote) in votes {
        builder.vote(&person.to_string(), &statement.to_string(), *vote, None).expect("a vote");
    }
    let poll = builder.build().expect("a poll");
    let params = Params { restarts: 4, bootstraps: 2, ..Params::default() };
    let analysis = analyze(&poll, &params.check().expect("parameters")).expect("an analysis");
    (poll, analysis)
}

/// Ten people, the first `women` of whom are women, who all agree with statement 0.
fn ten(women: u32) -> (Poll, Analysis, Answers) {
    let votes: Vec<_> = (0..10).flat_map(|p| [(p, 0, 1), (p, 1, if p < women { 1 } else { -1 })]).collect();
    let (poll, analysis) = poll(&votes);
    let sex = |p: u32| if p < women { "woman" } else { "man" };
    let one = |p: u32| (Id::from(u64::from(p)), BTreeMap::from([("sex".to_owned(), sex(p).to_owned())]));
    (poll, analysis, (0..10).map(one).collect())
}

fn sensible() -> ValidRakingParams {
    RakingParams::default().check().expect("sensible defaults")
}

const HALVES: &[(&str, f64)] = &[("man", 0.5), ("woman", 0.5)];

#[test]
fn one_question_gives_target_over_sample() {
    let (poll, analysis, answers) = ten(2);
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    for (person, expected) in [(0, 2.5), (1, 2.5), (2, 0.625), (9, 0.625)] {
        assert!((weights[person] - expected).abs() < 1e-9, "{weights:?}");
    }
    // By hand: 10² / (2 * 2.5² + 8 * 0.625²) = 6.4.
    assert!(
        (weighting.effect.effective_people - 6.4).abs() < 1e-9
            && (weighting.effect.design_effect - 1.5625).abs() < 1e-9
    );
    assert!((weighting.effect.largest_weight - 2.5).abs() < 1e-9);
    assert!(weighting.convergence.converged && weighting.convergence.largest_error < 1e-9);
    let [man, woman] = &weighting.margins[0].answers[..] else { panic!("two answers") };
    assert_eq!((man.people, woman.people), (Some(8), Some(2)));
    assert!(man.hidden && woman.hidden, "10 minus 8 are the 2 women");
    let share = |share: Option<f64>| share.expect("a share");
    assert!((share(woman.sample) - 0.2).abs() < 1e-12 && (share(woman.weighted) - 0.5).abs() < 1e-9);
    let divided = &weighting.statements[1];
    assert_eq!(divided.unweighted.agree_share, Some(0.2));
    assert!((divided.weighted.agree_share.expect("votes") - 0.5).abs() < 1e-9);
    assert!((divided.weighted.votes.effective - 6.4).abs() < 1e-9);
    let published = weighting.published();
    assert!(published.participants.is_empty());
    assert!(published.margins[0].answers.iter().all(|answer| answer.people.is_none() && answer.sample.is_none()));
}

#[test]
fn who_did_not_answer_is_left_alone() {
    let (poll, analysis, mut answers) = ten(2);
    answers.remove(&Id::new("9"));
    answers.insert(Id::new("8"), BTreeMap::from([("age".to_owned(), "old".to_owned())]));
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    assert_eq!(&weights[8..], [1.0, 1.0], "a question without a target counts for nothing");
    assert!((weights[0] - 2.0).abs() < 1e-9 && (weights[2] - 8.0 / 12.0).abs() < 1e-9, "{weights:?}");
    assert_eq!((weighting.margins[0].answered, weighting.margins[0].missing), (8, 2));
    assert!((weights.iter().sum::<f64>() - 10.0).abs() < 1e-9);
}

#[test]
fn equal_weights_give_the_analysis_bit_by_bit() {
    let mut rng = Xoshiro256Plus::seed_from_u64(5);
    let votes: Vec<_> = (0..60)
        .flat_map(|p| (0..12).map(move |s| (p, s)))
        .map(|(p, s)| {
            (p, s, if rng.gen_bool(0.2) { 0 } else { 1 - 2 * i8::from((s % 2 == p % 2) ^ rng.gen_bool(0.1)) })
        })
        .collect();
    let (poll, analysis) = poll(&votes);
    assert!(analysis.groups.k >= 2, "the crowd is made of two");
    // The sample is the target already.
    let half = |p: u64| if p < 30 { "man" } else { "woman" };
    let one = |p: u64| (Id::from(p), BTreeMap::from([("sex".to_owned(), half(p).to_owned())]));
    let weighting =
        weigh(&poll, &analysis, &(0..60).map(one).collect(), &[target("sex", HALVES)], &sensible()).expect("weights");
    assert!(weighting.participants.iter().all(|row| row.weight == 1.0) && weighting.convergence.rounds == 0);
    assert_eq!((weighting.effect.effective_people, weighting.effect.design_effect), (60.0, 1.0));
    for statement in &weighting.statements {
        let (plain, weighted) = (&statement.unweighted, &statement.weighted);
        let same = |a: &Tally, b: &weighting::WeightedTally| {
            [a.agrees, a.disagrees, a.passes, a.seen, a.seen].map(|n| n as f64)
                == [b.agrees, b.disagrees, b.passes, b.seen, b.effective]
        };
        assert!(same(&plain.votes, &weighted.votes), "{statement:?}");
        assert!(plain.groups.iter().zip(&weighted.groups).all(|(a, b)| same(a, b)), "{statement:?}");
        assert_eq!((plain.agree_share, plain.agree_interval), (weighted.agree_share, weighted.agree_interval));
        assert_eq!((plain.gac_agree, plain.gac_agree_interval), (weighted.gac_agree, weighted.gac_agree_interval));
        assert_eq!(
            (plain.gac_disagree, plain.gac_disagree_interval),
            (weighted.gac_disagree, weighted.gac_disagree_interval)
        );
    }
}

/// Somebody drawn from a public in which age, schooling and region hang together.
fn person(rng: &mut Xoshiro256Plus) -> [usize; 3] {
    let age = [0.3, 0.35, 0.35].iter().scan(rng.gen_range(0.0..1.0), |left, share| {
        *left -= share;
        Some(*left < 0.0)
    });
    let age = age.take_while(|reached| !reached).count().min(2);
    let schooling = usize::from(rng.gen_bool([0.5, 0.4, 0.25][age]));
    let region = usize::from(rng.gen_bool([0.3, 0.55][schooling]));
    [age, schooling, region]
}

/// Young, schooled townspeople take part most.
fn takes_part([age, schooling, region]: [usize; 3]) -> f64 {
    [0.6, 0.35, 0.2][age] * [0.5, 1.0][schooling] * [0.7, 1.0][region]
}

fn agrees([age, schooling, region]: [usize; 3]) -> f64 {
    0.15 + [0.5, 0.25, 0.0][age] + [0.0, 0.2][schooling] + [0.0, 0.1][region]
}

const QUESTIONS: [(&str, &[&str]); 3] =
    [("age", &["-34", "35-59", "60-"]), ("schooling", &["less", "more"]), ("region", &["country", "town"])];

#[test]
fn weights_recover_the_margins_of_a_known_public_and_come_closer_to_its_opinion() {
    for seed in 0..5 {
        let mut rng = Xoshiro256Plus::seed_from_u64(seed);
        let public: Vec<[usize; 3]> = (0..50_000).map(|_| person(&mut rng)).collect();
        let targets: Vec<Target> = QUESTIONS
            .iter()
            .enumerate()
            .map(|(q, (name, given))| {
                let share = |a: usize| public.iter().filter(|p| p[q] == a).count() as f64 / 50_000.0;
                target(name, &given.iter().enumerate().map(|(a, answer)| (*answer, share(a))).collect::<Vec<_>>())
            })
            .collect();
        let truth = public.iter().map(|p| agrees(*p)).sum::<f64>() / 50_000.0;
        let (mut votes, mut answers) = (Vec::new(), Answers::new());
        for &who in &public {
            let number = answers.len() as u32;
            if number == 3000 || !rng.gen_bool(takes_part(who)) {
                continue;
            }
            votes.push((number, 0, if rng.gen_bool(agrees(who)) { 1 } else { -1 }));
            votes.push((number, 1, 0));
            // One answer in twenty is missing.
            let given = QUESTIONS.iter().zip(who).filter(|_| rng.gen_bool(0.95));
            let given = given.map(|((name, all), answer)| ((*name).to_owned(), all[answer].to_owned())).collect();
            answers.insert(Id::from(u64::from(number)), given);
        }
        let (poll, analysis) = poll(&votes);
        let weighting = weigh(&poll, &analysis, &answers, &targets, &sensible()).expect("weights");
        let all = || weighting.margins.iter().flat_map(|margin| &margin.answers);
        let before = all().map(|answer| (answer.sample.expect("a share") - answer.target).abs()).fold(0.0, f64::max);
        let after = all().map(|answer| (answer.weighted.expect("a share") - answer.target).abs()).fold(0.0, f64::max);
        assert!(before > 0.1 && after < 0.01, "largest margin error {before} before and {after} after");
        let votes = &weighting.statements[0];
        let off = |share: Option<f64>| (share.expect("votes") - truth).abs();
        let (unweighted, weighted) = (off(votes.unweighted.agree_share), off(votes.weighted.agree_share));
        assert!(
            unweighted > 0.08 && weighted < 0.035,
            "agreement is off by {unweighted} and with weights by {weighted}"
        );
        let effect = &weighting.effect;
        assert!(effect.effective_people < 3000.0 && effect.design_effect > 1.05 && effect.largest_weight <= 5.0);
    }
}

#[test]
fn weights_stay_between_floor_and_cap_and_the_record_says_what_that_costs() {
    let (poll, analysis, answers) = ten(1);
    let params = RakingParams { cap: 2.0, ..RakingParams::default() }.check().expect("a cap");
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &params).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    assert_eq!(weights[0], 2.0);
    assert!(weights[1..].iter().all(|weight| (weight - 8.0 / 9.0).abs() < 1e-9), "{weights:?}");
    assert!(!weighting.convergence.converged && weighting.convergence.capped == 1);
    assert!((weighting.convergence.largest_error - 0.3).abs() < 1e-9, "{:?}", weighting.convergence);
}

#[test]
fn weights_keep_their_mean_when_everybody_is_at_a_bound() {
    let (poll, analysis, answers) = ten(5);
    let params = RakingParams { cap: 1.5, ..RakingParams::default() }.check().expect("a cap");
    let targets = [target("sex", &[("man", 0.05), ("woman", 0.95)])];
    let weighting = weigh(&poll, &analysis, &answers, &targets, &params).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    // Women want 1.9 and men 0.1: cut to 1.5 and 0.2 the mean would be 0.85.
    assert!(weights[..5].iter().all(|weight| *weight == 1.5), "{weights:?}");
    assert!(weights[5..].iter().all(|weight| (weight - 0.5).abs() < 1e-9), "{weights:?}");
}

#[test]
fn what_is_wrong_is_named_with_question_and_answer() {
    let (poll, analysis, mut answers) = ten(2);
    let says = |answers: &Answers, targets: &[Target]| {
        weigh(&poll, &analysis, answers, targets, &sensible()).expect_err("nonsense").to_string()
    };
    assert!(says(&answers, &[]).starts_with("there is no target"));
    let thirds = target("sex", &[("man", 0.3), ("other", 0.3), ("woman", 0.4)]);
    assert!(says(&answers, &[thirds]).contains("\"sex\": the target of \"other\" is 0.3, but nobody who voted gave"));
    assert!(says(&answers, &[target("sex", &[("man", 0.5), ("woman", 0.4)])]).contains("add up to 0.9"));
    assert!(says(&answers, &[target("sex", &[("man", 1.5), ("woman", -0.5)])]).contains("\"man\" is 1.5"));
    assert!(says(&answers, &[target("sex", &[("man", f64::NAN)])]).contains("NaN"));
    assert!(says(&answers, &[target("sex", &[("man", 1.0)])]).contains("2 people answered \"woman\""));
    assert!(says(&answers, &[target("sex", &[("man", 1.0), ("woman", 0.0)])]).contains("a target of 0"));
    assert!(says(&answers, &[target("age", &[("old", 1.0)])]).contains("question \"age\": nobody who voted answered"));
    let twice = [target("sex", HALVES), target("sex", HALVES)];
    assert!(says(&answers, &twice).contains("two targets"));
    answers.insert(Id::new("0"), BTreeMap::from([("sex".to_owned(), "none of these".to_owned())]));
    assert!(says(&answers, &[target("sex", HALVES)]).contains("1 people answered \"none of these\""));
    let out_of_range = RakingParams { cap: 0.5, ..RakingParams::default() }.check().expect_err("a cap below the mean");
    assert_eq!(out_of_range.to_string(), "cap is 0.5; it must be above 1 and at most 1000");
}

#[test]
fn an_analysis_of_other_votes_or_without_people_is_refused() {
    let (poll, mut analysis, answers) = ten(2);
    let (_, other, _) = ten(3);
    let wrong = |analysis: &Analysis| weigh(&poll, analysis, &answers, &[target("sex", HALVES)], &sensible());
    assert_eq!(wrong(&other), Err(WeightingError::OtherPoll));
    analysis.participants.clear();
    assert_eq!(wrong(&analysis), Err(WeightingError::NoParticipants));
}

#[test]
fn people_who_did_not_vote_change_nothing() {
    let (poll, analysis, mut given) = ten(2);
    let bytes = |answers: &Answers| {
        let weighting = weigh(&poll, &analysis, answers, &[target("sex", HALVES)], &sensible()).expect("weights");
        canonical::to_vec(&weighting).expect("JSON")
    };
    let before = bytes(&given);
    given.extend(answers(&[("onlooker", &[("sex", "neither")])]));
    assert_eq!(before, bytes(&given));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn weights_have_mean_one_keep_their_bounds_and_meet_the_targets_that_they_say_they_meet(
        given in prop::collection::vec((prop::option::of(0..3usize), prop::option::of(0..2usize)), 12..80),
        wanted in (0.05..1.0f64, 0.05..1.0f64, 0.05..1.0f64, 0.1..0.9f64),
        cap in 1.5..8.0f64,
    ) {
        let (poll, analysis) = poll(&(0..given.len() as u32).map(|p| (p, p % 3, 1)).collect::<Vec<_>>());
        let names = ["a", "b", "c"];
        let answers: Answers = given.iter().enumerate().map(|(p, (x, y))| {
            let named = [("x", *x), ("y", *y)].into_iter();
            let given = named.filter_map(|(q, a)| a.map(|a| (q.to_owned(), names[a].to_owned()))).collect();
            (Id::from(p as u64), given)
        }).collect();
        let sum = wanted.0 + wanted.1 + wanted.2;
        let targets = [
            target("x", &[("a", wanted.0 / sum), ("b", wanted.1 / sum), ("c", wanted.2 / sum)]),
            target("y", &[("a", wanted.3), ("b", 1.0 - wanted.3)]),
        ];
        let params = RakingParams { cap, ..RakingParams::default() }.check().expect("a cap");
        let weighting = match weigh(&poll, &analysis, &answers, &targets, &params) {
            Ok(weighting) => weighting,
            // A few random people may not give every answer.
            Err(error) => {
                prop_assert!(error.to_string().contains("nobody who voted"), "{error}");
                return Ok(());
            }
        };
        let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        prop_assert!((mean - 1.0).abs() < 1e-6, "mean {mean}");
        prop_assert!(weights.iter().all(|w| (0.2 - 1e-9..=cap + 1e-9).contains(w)), "{weights:?}");
        let errors = weighting.margins.iter().flat_map(|m| &m.answers).map(|a| (a.weighted.expect("a share") - a.target).abs());
        let largest = errors.fold(0.0, f64::max);
        prop_assert!((largest - weighting.convergence.largest_error).abs() < 1e-9);
        prop_assert_eq!(weighting.convergence.converged, largest <= 1e-6);
        for (weight, (x, y)) in weights.iter().zip(&given) {
            prop_assert!(x.is_some() || y.is_some() || *weight == 1.0);
        }
        prop_assert!(weighting.effect.design_effect >= 1.0 - 1e-12);
    }
}
