//! How like the public those who took part are.
//!
//! Per answer the share in the sample beside the share in the public, and for each question one number,
//!
//! ```text
//! index = 1 - 1/2 * sum over answers of |sample - target|
//! ```
//!
//! one minus the index of dissimilarity (Duncan and Duncan 1955), which is the total variation distance. It is chosen
//! because it can be said in one sentence (the share of people who would not have to be exchanged for others), lies in
//! 0..=1 whatever the number of answers, and takes answers that nobody gave; chi-squared grows with the number of
//! people, and ratios break down at zero. A perfectly random sample does not reach 1: [`record::representativeness::Coverage::random_sample`] says
//! what one of the same size reaches on average, from the mean absolute deviation of a normal distribution,
//! `E|sample - p| = sqrt(2 p (1 - p) / (pi n))`.
//!
//! As long as no share crosses the public's, the index is a weighted sum of shares: with `s` the sign of each difference,
//! its variance is `(sum of s^2 p - (sum of s p)^2) / 4n`, from which the 95 % interval comes. How answers to different
//! questions hang together is not known from the shares alone, so the interval of the mean over questions has the mean
//! half width: what it would be if all of them erred in the same direction, and more than it is.
//!
//! People without an answer to a question are left out of it and counted.

use super::{
    WeightingError, interval,
    weighting::{Answers, Questions, Target},
};
use crate::disclosure::hidden_parts;
use record::{
    Id, Representativeness,
    analysis::Interval,
    representativeness::{Cell, Coverage},
    weighting::{Answer, Margin},
};

/// Compares those who took part with the public.
///
/// `people` are the participants, in any order; `answers` and `targets` as for [`super::weigh`]. An answer that nobody
/// gave is no error here but a gap, and an answer without a target counts as none.
///
/// # Errors
/// When a target is none.
pub fn representativeness(
    people: &[Id],
    answers: &Answers,
    targets: &[Target],
) -> Result<Representativeness, WeightingError> {
    let questions = Questions::new(people, answers, targets)?;
    let questions: Vec<Coverage> = questions.margins(&vec![1.0; people.len()]).into_iter().map(coverage).collect();
    Ok(together(questions))
}

/// The same computed anew from the numbers of people and the shares of the public in it, by whoever wants to know that
/// they say so.
#[must_use]
pub fn counted_again(of: &Representativeness) -> Representativeness {
    let share = |people: u64, of: u64| if of == 0 { 0.0 } else { people as f64 / of as f64 };
    let question = |coverage: &Coverage| {
        let answer = |cell: &Cell| {
            let sample = share(cell.people, coverage.answered);
            let (answer, people, target) = (cell.answer.clone(), cell.people, cell.target);
            Answer { answer, people, target, sample, weighted: sample }
        };
        self::coverage(Margin {
            question: coverage.question.clone(),
            answered: coverage.answered,
            missing: coverage.missing,
            answers: coverage.cells.iter().map(answer).collect(),
        })
    };
    together(of.questions.iter().map(question).collect())
}

fn together(questions: Vec<Coverage>) -> Representativeness {
    let mean = |of: fn(&Coverage) -> f64| questions.iter().map(of).sum::<f64>() / questions.len() as f64;
    let index = mean(|q| q.index);
    let half_widths: Option<Vec<f64>> = questions.iter().map(half_width).collect();
    let interval = half_widths
        .filter(|widths| !widths.is_empty())
        .map(|widths| around(index, widths.iter().sum::<f64>() / widths.len() as f64));
    Representativeness { index, interval, random_sample: mean(|q| q.random_sample), questions }
}

/// Half the width of the interval of a question's index, before it is cut off at 0 and 1; `None` when nobody answered.
fn half_width(coverage: &Coverage) -> Option<f64> {
    let (mut squares, mut sum) = (0.0, 0.0);
    for cell in &coverage.cells {
        let sign = if cell.difference == 0.0 { 0.0 } else { cell.difference.signum() };
        squares += sign * sign * cell.sample;
        sum += sign * cell.sample;
    }
    let variance = (squares - sum * sum).max(0.0) / (4.0 * coverage.answered as f64);
    (coverage.answered > 0).then(|| interval::Z * variance.sqrt())
}

fn around(index: f64, half_width: f64) -> Interval {
    [(index - half_width).max(0.0), (index + half_width).min(1.0)]
}

fn coverage(margin: Margin) -> Coverage {
    let answered = margin.answered;
    let expected = |p: f64| (2.0 * p * (1.0 - p) / (std::f64::consts::PI * answered as f64)).sqrt();
    let parts: Vec<u64> = margin.answers.iter().map(|answer| answer.people).collect();
    let cell = |(answer, hidden): (Answer, bool)| Cell {
        interval: interval::wilson(answer.people, answered),
        difference: answer.sample - answer.target,
        answer: answer.answer,
        people: answer.people,
        hidden,
        sample: answer.sample,
        target: answer.target,
    };
    let cells: Vec<Cell> = margin.answers.into_iter().zip(hidden_parts(&parts)).map(cell).collect();
    let sum = |of: &dyn Fn(&Cell) -> f64| cells.iter().map(of).sum::<f64>();
    let index = |distance: f64| if answered == 0 { 0.0 } else { (1.0 - distance / 2.0).clamp(0.0, 1.0) };
    let coverage = Coverage {
        interval: None,
        index: index(sum(&|cell| cell.difference.abs())),
        random_sample: index(sum(&|cell| expected(cell.target))),
        question: margin.question,
        answered,
        missing: margin.missing,
        cells,
    };
    Coverage { interval: half_width(&coverage).map(|width| around(coverage.index, width)), ..coverage }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand::{Rng, SeedableRng};
    use std::collections::BTreeMap;

    fn target(question: &str, shares: &[(&str, f64)]) -> Target {
        let shares = shares.iter().map(|(answer, share)| ((*answer).to_owned(), *share)).collect();
        Target { question: question.to_owned(), shares }
    }

    /// People of whom so many gave each answer.
    fn people(question: &str, counts: &[(&str, u64)], silent: u64) -> (Vec<Id>, Answers) {
        let given = counts.iter().flat_map(|(answer, count)| (0..*count).map(move |_| (*answer).to_owned()));
        let given: Vec<String> = given.collect();
        let answers: Answers = (0..)
            .zip(&given)
            .map(|(id, answer)| (Id::from(id), BTreeMap::from([(question.to_owned(), answer.clone())])))
            .collect();
        ((0..given.len() as u64 + silent).map(Id::from).collect(), answers)
    }

    #[test]
    fn the_index_is_the_share_of_people_who_need_not_be_exchanged() {
        let (people, answers) = people("age", &[("young", 70), ("old", 30)], 7);
        let found = representativeness(&people, &answers, &[target("age", &[("young", 0.45), ("old", 0.55)])]);
        let found = found.expect("a comparison");
        let age = &found.questions[0];
        assert!((age.index - 0.75).abs() < 1e-12 && (found.index - 0.75).abs() < 1e-12, "{found:?}");
        assert_eq!((age.answered, age.missing), (100, 7));
        let old = &age.cells[0];
        assert_eq!((old.answer.as_str(), old.people, old.hidden), ("old", 30, false));
        assert!((old.difference + 0.25).abs() < 1e-12 && old.interval.expect("people")[0] < 0.3, "{old:?}");
        assert!(age.random_sample > 0.95 && age.random_sample < 1.0);
        assert_eq!(counted_again(&found), found);
    }

    #[test]
    fn few_people_and_what_gives_them_away_are_hidden_and_no_gap_names_them() {
        let (people, answers) = people("region", &[("east", 2), ("north", 60), ("south", 30), ("west", 8)], 0);
        let shares = [("east", 0.4), ("north", 0.2), ("south", 0.2), ("west", 0.1), ("isles", 0.1)];
        let found = representativeness(&people, &answers, &[target("region", &shares)]).expect("a comparison");
        let hidden: Vec<&str> =
            found.questions[0].cells.iter().filter(|cell| cell.hidden).map(|cell| cell.answer.as_str()).collect();
        assert_eq!(hidden, ["east", "west"]);
        let gaps: Vec<(&str, &str)> =
            found.largest_gaps(3).iter().map(|gap| (gap.question, gap.cell.answer.as_str())).collect();
        assert_eq!(gaps, [("region", "north"), ("region", "isles"), ("region", "south")]);
    }

    #[test]
    fn a_sample_like_the_public_has_1_and_one_of_strangers_0() {
        let (some, answers) = people("sex", &[("man", 50), ("woman", 50)], 0);
        let index = |shares: &[(&str, f64)]| {
            representativeness(&some, &answers, &[target("sex", shares)]).expect("a comparison").index
        };
        assert_eq!(index(&[("man", 0.5), ("woman", 0.5)]), 1.0);
        let nobody = representativeness(&[], &answers, &[target("sex", &[("man", 1.0)])]).expect("nobody came");
        assert_eq!((nobody.index, nobody.questions[0].random_sample), (0.0, 0.0));
        let (some, answers) = people("sex", &[("man", 50)], 0);
        let strangers = [target("sex", &[("man", 0.0001), ("woman", 0.9999)])];
        assert!(representativeness(&some, &answers, &strangers).expect("a comparison").index < 0.001);
    }

    #[test]
    fn random_samples_have_the_index_that_is_said_of_them() {
        let shares = [("a", 0.5), ("b", 0.3), ("c", 0.15), ("d", 0.05)];
        let mut rng = rand_xoshiro::Xoshiro256Plus::seed_from_u64(1);
        let (mut sum, mut said) = (0.0, 0.0);
        for _ in 0..300 {
            let mut counts = [0; 4];
            for _ in 0..200 {
                let draw: f64 = rng.gen_range(0.0..1.0);
                counts[usize::from(draw > 0.5) + usize::from(draw > 0.8) + usize::from(draw > 0.95)] += 1;
            }
            let counts: Vec<(&str, u64)> = shares.iter().map(|(answer, _)| *answer).zip(counts).collect();
            let (people, answers) = people("q", &counts, 0);
            let found = representativeness(&people, &answers, &[target("q", &shares)]).expect("a comparison");
            (sum, said) = (sum + found.index / 300.0, found.random_sample);
        }
        assert!((sum - said).abs() < 0.003, "{sum} on average, {said} said");
    }

    #[test]
    fn intervals_hold_the_index_of_those_whom_a_sample_was_drawn_from() {
        // Of those who come when asked, half are young, and of the public 35 %: their own index is 0.75.
        let (come, shares) = ([0.5, 0.3, 0.2], [("young", 0.35), ("old", 0.2), ("middle", 0.45)]);
        let mut rng = rand_xoshiro::Xoshiro256Plus::seed_from_u64(1);
        let mut held = 0;
        for _ in 0..1000 {
            let mut counts = [0; 3];
            for _ in 0..150 {
                let draw: f64 = rng.gen_range(0.0..1.0);
                counts[usize::from(draw > come[0]) + usize::from(draw > come[0] + come[1])] += 1;
            }
            let counts: Vec<(&str, u64)> = ["young", "old", "middle"].into_iter().zip(counts).collect();
            let (people, answers) = people("age", &counts, 0);
            let found = representativeness(&people, &answers, &[target("age", &shares)]).expect("a comparison");
            let [low, high] = found.interval.expect("somebody answered");
            assert_eq!(found.questions[0].interval, found.interval);
            held += usize::from(low <= 0.75 && 0.75 <= high);
        }
        assert!((930..=970).contains(&held), "{held} of 1000");
        let nobody = representativeness(&[], &Answers::new(), &[target("age", &shares)]).expect("nobody came");
        assert_eq!((nobody.interval, nobody.questions[0].interval), (None, None));
    }

    #[test]
    fn an_answer_without_a_target_counts_as_none() {
        let (people, answers) = people("sex", &[("declined", 3), ("man", 5), ("woman", 5)], 2);
        let shares = [("man", 0.5), ("woman", 0.5)];
        let found = representativeness(&people, &answers, &[target("sex", &shares)]).expect("a comparison");
        assert_eq!((found.questions[0].answered, found.questions[0].missing, found.index), (10, 5, 1.0));
    }
}
