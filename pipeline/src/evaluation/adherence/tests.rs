use super::*;
use crate::laboratory::constitutions;
use crate::language::{Continuation, Generated, LanguageError, Sampling, Score};

/// A judge that likes whatever response says "please", and the first place a little.
pub(crate) struct Polite;

impl LanguageModel for Polite {
    fn name(&self) -> &str {
        "polite"
    }

    fn generate(&self, _: &[Prompt], _: &Sampling) -> Result<Vec<Generated>, LanguageError> {
        Ok(Vec::new())
    }

    fn score(&self, rows: &[Continuation]) -> Result<Vec<Score>, LanguageError> {
        let score = |row: &Continuation| {
            let Prompt::Text(text) = &row.prompt else { return Score::of([-9.0]) };
            let (_, responses) = text.split_once("(A)").expect("a first response");
            let (a, b) = responses.split_once("(B)").expect("a second response");
            let likes = f64::from(a.contains("please")) - f64::from(b.contains("please")) + 0.2;
            Score::of([if row.completion == OPTIONS[0] { likes } else { 0.0 } - 3.0])
        };
        Ok(rows.iter().map(score).collect())
    }
}

fn clause() -> Clause {
    constitutions::draw(1, false).expect("the built-in constitutions").public.clauses.remove(0)
}

fn compared(number: usize, response: &str, baseline: &str) -> Vec<Compared> {
    let one = |place| Compared {
        prompt: format!("Question {place}?"),
        response: response.to_owned(),
        baseline: baseline.to_owned(),
    };
    (0..number).map(one).collect()
}

fn status(compared: &[Compared]) -> Principle {
    let clauses = [clause()];
    let judged = judge(&Polite, Forms::laboratory(), &clauses, compared, &mut |_| {}).expect("a judgement");
    measure(&clauses[0], compared, &judged[0], 400, 1)
}

#[test]
fn both_orders_take_away_what_a_place_is_worth() {
    let better = status(&compared(20, "Sit down, please.", "Sit down."));
    // The logistic function of 1 and of 0.2 more or less, averaged.
    let logistic = |x: f64| 1.0 / (1.0 + (-x).exp());
    let expected = f64::midpoint(logistic(1.2), logistic(0.8));
    assert!((better.preferred.expect("judged") - expected).abs() < 1e-12, "{better:?}");
    assert_eq!((better.status, better.n), (Status::Meets, 20));
    let example = better.example.as_ref().expect("the first of them");
    assert_eq!((example.prompt.as_str(), example.after.as_str()), ("Question 0?", "Sit down, please."));
    let worse = status(&compared(20, "Sit down.", "Sit down, please."));
    assert_eq!((worse.status, &worse.example, &better.worst), (Status::Departs, &None, &None));
    let broken = worse.worst.as_ref().expect("the first of them");
    assert_eq!((broken.prompt.as_str(), broken.after.as_str()), ("Question 0?", "Sit down."));
    assert!((broken.preferred - (1.0 - expected)).abs() < 1e-12, "{broken:?}");
    let equal = status(&compared(20, "Sit.", "Stand."));
    assert!((equal.preferred.expect("judged") - 0.5).abs() < 1e-12);
    assert_eq!((equal.status, equal.example, equal.worst), (Status::Partly, None, None));
}

#[test]
fn too_few_different_answers_are_no_test() {
    let mut few = compared(FEWEST - 1, "Sit down, please.", "Sit down.");
    few.extend(compared(40, "Sit.", " Sit."));
    let few = status(&few);
    assert_eq!((few.status, few.n, few.preferred, few.interval), (Status::NotTested, 7, None, None));
    // Equal answers stand for no difference: they pull towards one half.
    let mut some = compared(10, "Sit down, please.", "Sit down.");
    some.extend(compared(10, "Sit.", "Sit."));
    let preferred = status(&some).preferred.expect("judged");
    assert!(preferred > 0.55 && preferred < 0.65, "{preferred}");
}
