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

/// A hundred people, the first `women` of whom are women, who all agree with statement 0.
fn hundred(women: u32) -> (Poll, Analysis, Answers) {
    let votes: Vec<_> = (0..100).flat_map(|p| [(p, 0, 1), (p, 1, if p < women { 1 } else { -1 })]).collect();
    let (poll, analysis) = poll(&votes);
    let sex = |p: u32| if p < women { "woman" } else { "man" };
    let one = |p: u32| (Id::from(u64::from(p)), one("sex", sex(p)));
    (poll, analysis, (0..100).map(one).collect())
}

fn sensible() -> ValidRakingParams {
    RakingParams::default().check().expect("sensible defaults")
}

const HALVES: &[(&str, f64)] = &[("man", 0.5), ("woman", 0.5)];

#[test]
fn one_question_gives_target_over_sample() {
    let (poll, analysis, answers) = hundred(20);
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    for (person, expected) in [(0, 2.5), (19, 2.5), (20, 0.625), (99, 0.625)] {
        assert!((weights[person] - expected).abs() < 1e-9, "{weights:?}");
    }
    // By hand: 100² / (20 * 2.5² + 80 * 0.625²) = 64.
    assert!(
        (weighting.effect.effective_people - 64.0).abs() < 1e-9
            && (weighting.effect.design_effect - 1.5625).abs() < 1e-9
    );
    assert!((weighting.effect.largest_weight - 2.5).abs() < 1e-9);
    assert!(weighting.convergence.converged && weighting.convergence.largest_error < 1e-9);
    let [man, woman] = &weighting.margins[0].answers[..] else { panic!("two answers") };
    assert_eq!((man.people, woman.people), (80, 20));
    assert!((woman.sample - 0.2).abs() < 1e-12 && (woman.weighted - 0.5).abs() < 1e-9);
    let divided = &weighting.statements[1];
    assert_eq!(divided.unweighted.agree_share, Some(0.2));
    assert!((divided.weighted.agree_share.expect("votes") - 0.5).abs() < 1e-9);
    assert!((divided.weighted.votes.effective - 64.0).abs() < 1e-9);
}

#[test]
fn what_is_published_is_coarse_and_knows_nobody() {
    let (poll, analysis, answers) = hundred(20);
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let published = weighting.published();
    assert_eq!((published.people, published.effective_people, published.trimmed), (100, 64.0, Some(0)));
    assert_eq!(published.statements.len(), 2);
    assert_eq!((published.statements[1].agree, published.statements[1].effective), (0.5, 64.0));
    let text = serde_json::to_string(&published).expect("JSON");
    assert!(!text.contains("weight\"") && !text.contains("participants"), "{text}");
    // One statement for every ten people, the strongest.
    let votes: Vec<_> = (0..30).flat_map(|p| (0..6).map(move |s| (p, s, if p < 5 * s { -1 } else { 1 }))).collect();
    let (poll, analysis) = self::poll(&votes);
    let answers = (0..30).map(|p| (Id::from(p), one("sex", if p < 10 { "woman" } else { "man" }))).collect();
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let ids: Vec<String> = weighting.published().statements.iter().map(|row| row.id.to_string()).collect();
    assert_eq!(ids, ["0", "1", "2"]);
}

fn one(question: &str, answer: &str) -> BTreeMap<String, String> {
    BTreeMap::from([(question.to_owned(), answer.to_owned())])
}

#[test]
fn few_people_are_weighed_together_and_nobody_speaks_for_those_who_are_not_there() {
    let votes: Vec<_> = (0..100).flat_map(|p| [(p, 0, 1), (p, 1, if p < 40 { 1 } else { -1 })]).collect();
    let (poll, analysis) = poll(&votes);
    let region = |p: u64| match p {
        0..2 => "east",
        2..12 => "west",
        12..50 => "north",
        _ => "south",
    };
    let answers: Answers = (0..99).map(|p| (Id::from(p), one("region", region(p)))).collect();
    let shares = [("east", 0.1), ("isles", 0.2), ("north", 0.2), ("south", 0.4), ("west", 0.1)];
    let targets = [target("region", &shares), target("age", &[("old", 0.5), ("young", 0.5)])];
    let weighting = weigh(&poll, &analysis, &answers, &targets, &sensible()).expect("weights");
    let [margin] = &weighting.margins[..] else { panic!("nobody has said how old she is") };
    let found: Vec<(&str, u64)> = margin.answers.iter().map(|a| (a.answer.as_str(), a.people)).collect();
    assert_eq!(found, [("east+west", 12), ("north", 38), ("south", 49)]);
    assert_eq!(margin.answers[0].answers().collect::<Vec<_>>(), ["east", "west"]);
    // The four that can be reached are 0.8 of the public.
    let targets: Vec<f64> = margin.answers.iter().map(|a| (a.target * 1e9).round() / 1e9).collect();
    assert_eq!(targets, [0.25, 0.25, 0.5]);
    assert_eq!((margin.answered, margin.missing), (99, 1));
    let lost: Vec<_> =
        weighting.unreached.iter().map(|u| (u.question.as_str(), u.answer.as_deref(), u.target)).collect();
    assert_eq!(lost, [("age", None, 1.0), ("region", Some("isles"), 0.2)]);
    let cells: Vec<(&str, u64, f64)> = weighting.representativeness.questions[0]
        .cells
        .iter()
        .map(|cell| (cell.answer.as_str(), cell.people, (cell.target * 1e9).round() / 1e9))
        .collect();
    assert_eq!(cells, [("east+west", 12, 0.2), ("isles", 0, 0.2), ("north", 38, 0.2), ("south", 49, 0.4)]);
    assert!(weighting.participants.iter().filter(|row| row.weight > 1.5).count() == 12, "east and west weigh the same");
}

#[test]
fn statements_that_few_of_one_kind_have_voted_on_are_not_published() {
    // Everybody votes on 0; of the women only three vote on 1.
    let votes: Vec<_> =
        (0..100_u32).flat_map(|p| [Some((p, 0, 1)), (p >= 17).then_some((p, 1, 1))]).flatten().collect();
    let (poll, analysis) = poll(&votes);
    let answers = (0..100).map(|p| (Id::from(p), one("sex", if p < 20 { "woman" } else { "man" }))).collect();
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    assert_eq!(weighting.statements.iter().map(|s| s.few).collect::<Vec<_>>(), [false, true]);
    assert_eq!(weighting.published().statements.len(), 1);
}

#[test]
fn who_did_not_answer_is_left_alone() {
    let (poll, analysis, mut answers) = hundred(20);
    for person in 80..100_u64 {
        answers.remove(&Id::from(person));
    }
    answers.insert(Id::new("98"), one("age", "old"));
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &sensible()).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    assert!(weights[80..].iter().all(|weight| *weight == 1.0), "a question without a target counts for nothing");
    assert!((weights[0] - 2.0).abs() < 1e-9 && (weights[20] - 8.0 / 12.0).abs() < 1e-9, "{weights:?}");
    assert_eq!((weighting.margins[0].answered, weighting.margins[0].missing), (80, 20));
    assert!((weights.iter().sum::<f64>() - 100.0).abs() < 1e-9);
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
    let one = |p: u64| (Id::from(p), one("sex", half(p)));
    let weighting =
        weigh(&poll, &analysis, &(0..60).map(one).collect(), &[target("sex", HALVES)], &sensible()).expect("weights");
    assert!(weighting.participants.iter().all(|row| row.weight == 1.0) && weighting.convergence.rounds == 0);
    assert_eq!((weighting.effect.effective_people, weighting.effect.design_effect), (60.0, 1.0));
    for statement in &weighting.statements {
        let (plain, weighted) = (&statement.unweighted, &statement.weighted);
        let same = |a: &Tally, b: &record::weighting::WeightedTally| {
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
        let before = all().map(|answer| (answer.sample - answer.target).abs()).fold(0.0, f64::max);
        let after = all().map(|answer| (answer.weighted - answer.target).abs()).fold(0.0, f64::max);
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
    let (poll, analysis, answers) = hundred(10);
    let params = RakingParams { cap: 2.0, ..RakingParams::default() }.check().expect("a cap");
    let weighting = weigh(&poll, &analysis, &answers, &[target("sex", HALVES)], &params).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    assert_eq!(weights[0], 2.0);
    assert!(weights[10..].iter().all(|weight| (weight - 8.0 / 9.0).abs() < 1e-9), "{weights:?}");
    assert!(!weighting.convergence.converged && weighting.convergence.capped == 10);
    assert!((weighting.convergence.largest_error - 0.3).abs() < 1e-9, "{:?}", weighting.convergence);
}

#[test]
fn weights_keep_their_mean_when_everybody_is_at_a_bound() {
    let (poll, analysis, answers) = hundred(50);
    let params = RakingParams { cap: 1.5, ..RakingParams::default() }.check().expect("a cap");
    let targets = [target("sex", &[("man", 0.05), ("woman", 0.95)])];
    let weighting = weigh(&poll, &analysis, &answers, &targets, &params).expect("weights");
    let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
    // Women want 1.9 and men 0.1: cut to 1.5 and 0.2 the mean would be 0.85.
    assert!(weights[..50].iter().all(|weight| *weight == 1.5), "{weights:?}");
    assert!(weights[50..].iter().all(|weight| (weight - 0.5).abs() < 1e-9), "{weights:?}");
}

#[test]
fn what_is_wrong_is_named_with_question_and_answer() {
    let (poll, analysis, answers) = hundred(20);
    let says = |answers: &Answers, targets: &[Target]| {
        weigh(&poll, &analysis, answers, targets, &sensible()).expect_err("nonsense").to_string()
    };
    assert!(says(&answers, &[]).starts_with("there is no target"));
    assert!(says(&answers, &[target("sex", &[("man", 0.5), ("woman", 0.4)])]).contains("add up to 0.9"));
    assert!(says(&answers, &[target("sex", &[("man", 1.5), ("woman", -0.5)])]).contains("\"man\" is 1.5"));
    assert!(says(&answers, &[target("sex", &[("man", f64::NAN)])]).contains("NaN"));
    assert!(says(&answers, &[target("age", &[("old", 1.0)])]).contains("fewer than five of those who voted answered"));
    let twice = [target("sex", HALVES), target("sex", HALVES)];
    assert!(says(&answers, &twice).contains("two targets"));
    let out_of_range = RakingParams { cap: 0.5, ..RakingParams::default() }.check().expect_err("a cap below the mean");
    assert_eq!(out_of_range.to_string(), "cap is 0.5; it must be above 1 and at most 1000");
}

#[test]
fn an_analysis_of_other_votes_or_without_people_is_refused() {
    let (poll, mut analysis, answers) = hundred(20);
    let (_, other, _) = hundred(30);
    let wrong = |analysis: &Analysis| weigh(&poll, analysis, &answers, &[target("sex", HALVES)], &sensible());
    assert_eq!(wrong(&other), Err(WeightingError::OtherPoll));
    analysis.participants.clear();
    assert_eq!(wrong(&analysis), Err(WeightingError::NoParticipants));
}

#[test]
fn people_who_did_not_vote_change_nothing() {
    let (poll, analysis, mut given) = hundred(20);
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
                prop_assert!(error.to_string().contains("fewer than five"), "{error}");
                return Ok(());
            }
        };
        let weights: Vec<f64> = weighting.participants.iter().map(|row| row.weight).collect();
        let mean = weights.iter().sum::<f64>() / weights.len() as f64;
        prop_assert!((mean - 1.0).abs() < 1e-6, "mean {mean}");
        prop_assert!(weights.iter().all(|w| (0.2 - 1e-9..=cap + 1e-9).contains(w)), "{weights:?}");
        let errors = weighting.margins.iter().flat_map(|m| &m.answers).map(|a| (a.weighted - a.target).abs());
        let largest = errors.fold(0.0, f64::max);
        prop_assert!((largest - weighting.convergence.largest_error).abs() < 1e-9);
        prop_assert_eq!(weighting.convergence.converged, largest <= 1e-6);
        for (weight, (x, y)) in weights.iter().zip(&given) {
            prop_assert!(x.is_some() || y.is_some() || *weight == 1.0);
        }
        prop_assert!(weighting.effect.design_effect >= 1.0 - 1e-12);
    }
}
