use super::*;
use crate::evaluation::pairwise::{Comparison, by_people};
use record::rating::{Choice, Rated};
use serde_json::json;

/// Twelve prompts, on two of which the public's model says what the base model says.
fn report() -> ModelReport {
    let answers = |number: usize| {
        let base = format!("base {number}");
        let public = if number < 2 { base.clone() } else { format!("public {number}") };
        json!({
            "id": format!("p{number:02}"), "prompt": "?", "file": "answers.json",
            "answers": [
                { "text": base }, { "side": "public", "phase": "supervised", "text": format!(" {public}\n") },
                { "side": "baseline", "phase": "supervised", "text": format!("baseline {number}") },
            ],
        })
    };
    let report = json!({
        "format": "folkmoot-model-report/1", "code_version": "0", "seed": 1, "params_sha256": "",
        "base": { "name": "m", "sha256": "", "weights": 1, "laboratory": true }, "arms": [], "data": {}, "bias": [],
        "abilities": [], "principles": [], "side_by_side": (0..12).map(answers).collect::<Vec<_>>(), "departures": [],
        "files": {},
    });
    serde_json::from_value(report).expect("a report")
}

fn rated(prompt: usize, first: Model, second: Model, choice: Choice) -> Rated {
    Rated { prompt: format!("p{prompt:02}"), first, second, choice }
}

fn asked() -> Asked {
    Asked { report_sha256: "0".repeat(64), says: String::new(), per_person: 10, blind: true }
}

/// The same mixing for everybody: not chance, but spread out.
fn mixed(person: u64, offer: &Offer) -> u64 {
    let text = format!("{person} {} {}", offer.prompt, offer.pair);
    text.bytes().fold(14_695_981_039_346_656_037, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(1_099_511_628_211).rotate_left(7)
    })
}

#[test]
fn what_two_models_say_alike_is_not_offered() {
    let report = report();
    let offers = offers(&report);
    assert_eq!(offers.len(), 34);
    let same = |offer: &&Offer| offer.prompt == "p01" && offer.pair.to_string() == "public-base";
    assert_eq!(offers.iter().filter(same).count(), 0);
    assert_eq!(text(&report.side_by_side[3], Model::Public), Some("public 3"));
}

#[test]
fn how_often_people_and_the_judge_prefer_the_same_is_told_where_enough_people_preferred_something() {
    let mut report = report();
    for (number, answers) in report.side_by_side.iter_mut().enumerate() {
        // It prefers the public's answer to every second prompt, and has no opinion on the last.
        let preferred = if number == 11 {
            0.5
        } else if number % 2 == 0 {
            0.9
        } else {
            0.2
        };
        answers.judged = vec![record::model_report::Judged { a: Model::Public, b: Model::Base, preferred }];
    }
    // Each prefers the public's in all of them, whichever stood first; ties and the last prompt say nothing.
    let person = |chooses: Choice| -> Vec<Rated> {
        (2..12)
            .map(|prompt| match prompt % 3 {
                0 => rated(prompt, Model::Base, Model::Public, Choice::Second),
                1 => rated(prompt, Model::Public, Model::Base, Choice::First),
                _ => rated(prompt, Model::Public, Model::Base, chooses),
            })
            .collect()
    };
    let four = vec![person(Choice::Both); 4];
    let found = |people: &[Vec<Rated>]| table(people, &report, &asked()).and_then(|table| table.judge);
    let five = [four.clone(), vec![person(Choice::Both)]].concat();
    let share = found(&five).expect("five people");
    // Prompts 3, 4, 6, 7, 9 and 10 count, of which the judge agrees on 4, 6 and 10.
    assert_eq!((share.value, share.n), (0.5, 30));
    assert!(share.interval[0] < 0.5 && share.interval[1] > 0.5);
    // A fifth who has preferred nothing makes the rating one of five people, and the comparison one of four.
    let silent: Vec<Rated> = (2..12).map(|prompt| rated(prompt, Model::Public, Model::Base, Choice::Both)).collect();
    let with_silent = [four, vec![silent]].concat();
    assert!(table(&with_silent, &report, &asked()).is_some() && found(&with_silent).is_none());
    for answers in &mut report.side_by_side {
        answers.judged.clear();
    }
    assert_eq!(table(&five, &report, &asked()).expect("a table").judge, None, "nobody judged");
}

#[test]
fn comparisons_come_out_even_and_nobody_sees_a_pair_twice() {
    let offers = offers(&report());
    let mut counts = Counts::new();
    for person in 0..34 {
        let mut seen: Vec<Offer> = Vec::new();
        for _ in 0..10 {
            let offer = next(&offers, &seen, &counts, |offer| mixed(person, offer)).expect("something").clone();
            assert!(!seen.contains(&offer), "{offer:?}");
            assert!(seen.iter().all(|one| one.prompt != offer.prompt), "a prompt twice while others are left");
            *counts.entry(offer.clone()).or_default() += 1;
            seen.push(offer);
        }
    }
    let of = |pair: &Pair| counts.iter().filter(|(offer, _)| offer.pair == *pair).map(|(_, n)| n).sum::<u64>();
    let pairs: Vec<u64> = Pair::ALL.iter().map(of).collect();
    assert_eq!(pairs.iter().sum::<u64>(), 340);
    assert!(pairs.iter().max().zip(pairs.iter().min()).is_some_and(|(most, least)| most - least <= 4), "{pairs:?}");
    let (most, least) = (counts.values().max(), counts.values().min());
    assert_eq!(counts.len(), 34, "{counts:?}");
    assert!(most.zip(least).is_some_and(|(most, least)| *most <= 14 && *least >= 6), "{counts:?}");
}

#[test]
fn whoever_has_seen_everything_is_done() {
    let offers = offers(&report());
    assert_eq!(next(&offers, &offers, &Counts::new(), |_| 0), None);
    assert_eq!(next(&[], &[], &Counts::new(), |_| 0), None);
}

#[test]
fn standard_errors_by_person_are_those_of_an_independent_computation() {
    let row = |a: &str, b: &str, won: f64| {
        let ties = if won == 0.5 { 1.0 } else { 0.0 };
        let wins_a = if won == 1.0 { 1.0 } else { 0.0 };
        Comparison { a: a.into(), b: b.into(), wins_a, wins_b: 1.0 - ties - wins_a, ties }
    };
    let people = vec![
        vec![row("P", "L", 1.0), row("P", "B", 1.0), row("L", "B", 1.0), row("P", "L", 1.0)],
        vec![row("P", "L", 0.0), row("P", "B", 1.0), row("L", "B", 0.5)],
        vec![row("P", "L", 1.0), row("P", "B", 0.5), row("L", "B", 0.0), row("P", "B", 0.0)],
        vec![row("P", "L", 0.5), row("P", "B", 1.0), row("L", "B", 1.0)],
        vec![row("P", "L", 0.0), row("P", "B", 0.0), row("L", "B", 1.0), row("L", "B", 1.0), row("P", "L", 0.0)],
        vec![row("P", "L", 1.0), row("P", "B", 1.0), row("L", "B", 0.0)],
    ];
    let all = by_people(&people, "B").expect("strengths");
    // Strengths by minorise-maximise, slopes and information by differences of the likelihood, in another language.
    for (one, other, value, standard_error) in [
        ("P", "B", 117.831_106_238_505_4, 127.101_663_150_523_85),
        ("L", "B", 86.783_452_739_707_98, 136.490_519_683_408_9),
        ("P", "L", 31.047_653_498_708_314, 154.563_853_713_872_37),
    ] {
        let points = all.difference(one, other).expect("points");
        assert!((points.value - value).abs() < 1e-6, "{one}-{other}: {points:?}");
        assert!((points.standard_error - standard_error).abs() < 1e-3, "{one}-{other}: {points:?}");
        // Student's quantile with five degrees of freedom.
        let half = points.interval[1] - points.value;
        assert!((half / points.standard_error - 2.570_581_8).abs() < 1e-5, "{points:?}");
    }
}

#[test]
fn with_one_comparison_each_persons_are_worth_what_comparisons_are() {
    let one = |won: bool| {
        let (wins_a, wins_b) = if won { (1.0, 0.0) } else { (0.0, 1.0) };
        vec![Comparison { a: "A".into(), b: "B".into(), wins_a, wins_b, ties: 0.0 }]
    };
    let people: Vec<_> = (0..500).map(|person| one(person < 290)).collect();
    let points = by_people(&people, "B").expect("strengths").difference("A", "B").expect("points");
    assert!((points.value - 56.07).abs() < 0.01, "{points:?}");
    let classical = 400.0 / 10.0_f64.ln() * (1.0_f64 / 290.0 + 1.0 / 210.0).sqrt();
    assert!((points.standard_error - classical * (500.0_f64 / 499.0).sqrt()).abs() < 1e-6, "{points:?}");
    // The same comparisons by fifty people of one mind each are worth fifty.
    let ten = |person: usize| one(person < 29).into_iter().cycle().take(10).collect::<Vec<_>>();
    let fewer: Vec<_> = (0..50).map(ten).collect();
    let of_fifty = by_people(&fewer, "B").expect("strengths").difference("A", "B").expect("points");
    assert!((of_fifty.value - points.value).abs() < 1e-9);
    let ratio = of_fifty.standard_error / points.standard_error;
    assert!((ratio - 10.0_f64.sqrt()).abs() < 0.05, "{ratio}");
}

#[test]
fn pairs_that_fewer_than_five_compared_are_in_no_number() {
    use Choice::{Both, First, Neither, Second, Skip};
    use Model::{Base, Baseline, Public};
    let mut people: Vec<Vec<Rated>> = (0..6)
        .map(|person| {
            vec![
                rated(3, Public, Base, if person < 4 { First } else { Second }),
                rated(4, Base, Public, if person < 3 { Second } else { Both }),
                rated(5, Public, Base, if person == 0 { Skip } else { Neither }),
            ]
        })
        .collect();
    // Four people compare another pair.
    people.iter_mut().take(4).for_each(|person| person.push(rated(6, Public, Baseline, First)));
    let rating = table(&people, &report(), &asked()).expect("a table");
    assert_eq!((rating.people, rating.comparisons, rating.skipped, rating.prompts), (6, 17, 1, 3));
    let [pair] = &rating.pairs[..] else { panic!("{rating:?}") };
    assert_eq!((pair.a, pair.b, pair.n, pair.people, pair.same), (Public, Base, 17, 6, 2));
    assert_eq!((pair.wins_a, pair.wins_b, pair.both, pair.neither), (7, 2, 3, 5));
    assert!((pair.share.value - (7.0 + 4.0) / 17.0).abs() < 1e-12, "{pair:?}");
    let first = rating.first.expect("a share");
    assert_eq!(first.n, 9);
    assert!((first.value - 4.0 / 9.0).abs() < 1e-12, "{first:?}");
    assert_eq!(rating.strengths.iter().map(|one| one.model).collect::<Vec<_>>(), [Public, Base]);
    assert_eq!(rating.strengths[1].points.value, 0.0);

    // Whatever order they come in.
    people.reverse();
    people.iter_mut().for_each(|person| person.reverse());
    assert_eq!(table(&people, &report(), &asked()), Some(rating));
    people.truncate(4);
    assert_eq!(table(&people, &report(), &asked()), None, "four people are too few");
}

#[test]
fn a_model_that_never_lost_has_a_share_and_no_strength() {
    let people: Vec<Vec<Rated>> = (0..7).map(|_| vec![rated(3, Model::Public, Model::Base, Choice::First)]).collect();
    let rating = table(&people, &report(), &asked()).expect("a table");
    assert!(rating.strengths.is_empty() && rating.pairs[0].points.is_none(), "{rating:?}");
    let share = rating.pairs[0].share;
    assert!(share.value == 1.0 && share.interval[1] == 1.0 && share.interval[0] < 0.7, "{share:?}");
}

#[test]
fn whoever_always_presses_the_same_button_counts_and_is_told_of() {
    let person = |choice: Choice| (2..8).map(|at| rated(at, Model::Public, Model::Base, choice)).collect::<Vec<_>>();
    let people = |one_sided: usize| -> Vec<Vec<Rated>> {
        let mixed = (2..8).map(|at| {
            let choice = if at % 2 == 0 { Choice::First } else { Choice::Second };
            rated(at, Model::Public, Model::Base, choice)
        });
        let mixed: Vec<Rated> = mixed.collect();
        (0..12).map(|number| if number < one_sided { person(Choice::First) } else { mixed.clone() }).collect()
    };
    let told = |number: usize| table(&people(number), &report(), &asked()).expect("a table");
    assert_eq!([told(0).one_sided, told(4).one_sided, told(5).one_sided], [Some(0), None, Some(5)]);
    assert_eq!(told(5).comparisons, 72, "nobody is left out");
    assert!((told(5).first.expect("a share").value - (30.0 + 21.0) / 72.0).abs() < 1e-12);
}
