//! Asking a model many things at once, when some of them may be too long for it.

use super::{Layout, MethodError, layout::Unusable};
use crate::language::{Continuation, Finish, Generated, LanguageError, LanguageModel, Prompt, SamplingParams, Score};

/// What came of one question for text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sampled {
    /// An answer; `cut` where it reached the highest number of tokens.
    Text { text: String, cut: bool },
    /// No answer that can be used.
    Unusable(Unusable),
    /// The question does not fit into the model.
    TooLong,
}

/// Samples answers of one model in one way.
pub(super) struct Asker<'m> {
    pub(super) model: &'m dyn LanguageModel,
    pub(super) layout: Layout,
    pub(super) temperature: f64,
    pub(super) max_new_tokens: u32,
}

impl Asker<'_> {
    /// Answers to all prompts, in their order.
    pub(super) fn sample(&self, prompts: Vec<Prompt>, seed: u64) -> Result<Vec<Sampled>, MethodError> {
        let sampling = SamplingParams {
            max_new_tokens: self.max_new_tokens,
            temperature: self.temperature,
            top_p: 1.0,
            stop: self.layout.stop(),
            seed,
        };
        let sampling = sampling.check()?;
        let read = |generated: Generated| match self.layout.answer(&generated.text) {
            Ok(text) => Sampled::Text { text, cut: generated.finish == Finish::Length },
            Err(unusable) => Sampled::Unusable(unusable),
        };
        let texts = fitting(prompts, |prompts| self.model.generate(prompts, &sampling))?;
        Ok(texts.into_iter().map(|generated| generated.map_or(Sampled::TooLong, read)).collect())
    }
}

/// Checks the parameters that all sampling has.
pub(super) fn sampling(max_new_tokens: u32, temperatures: &[(&'static str, f64)]) -> Result<(), MethodError> {
    for (name, value) in temperatures {
        MethodError::unless((0.0..=2.0).contains(value), name, value, "a number from 0 to 2")?;
    }
    let fits = (1..=32_768).contains(&max_new_tokens);
    MethodError::unless(fits, "max_new_tokens", max_new_tokens, "a number from 1 to 32768")
}

/// Checks how many rows go through a step together.
pub(super) fn chunk(rows: usize) -> Result<(), MethodError> {
    MethodError::unless((1..=65_536).contains(&rows), "chunk", rows, "a number from 1 to 65536")
}

/// Scores every completion; `None` where one does not fit into the model.
pub(super) fn scores(model: &dyn LanguageModel, rows: Vec<Continuation>) -> Result<Vec<Option<Score>>, MethodError> {
    fitting(rows, |rows| model.score(rows))
}

/// Asks without the questions that the model names as ones that it cannot be asked. Models look at all of them before
/// they answer any.
fn fitting<Q, A>(
    questions: Vec<Q>,
    ask: impl Fn(&[Q]) -> Result<Vec<A>, LanguageError>,
) -> Result<Vec<Option<A>>, MethodError> {
    let count = questions.len();
    let mut places: Vec<usize> = (0..count).collect();
    let mut fitting = questions;
    let mut answers: Vec<Option<A>> = (0..count).map(|_| None).collect();
    while !fitting.is_empty() {
        match ask(&fitting) {
            Ok(given) if given.len() == fitting.len() => {
                for (place, answer) in places.into_iter().zip(given) {
                    answers[place] = Some(answer);
                }
                break;
            }
            Ok(given) => {
                let problem = format!("the model gave {} answers to {} questions", given.len(), fitting.len());
                return Err(LanguageError::Numerical(problem).into());
            }
            Err(LanguageError::Row { row, .. }) if (1..=fitting.len()).contains(&row) => {
                fitting.remove(row - 1);
                places.remove(row - 1);
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(answers)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_does_not_fit_is_left_out_and_the_rest_keeps_its_place() {
        let ask = |words: &[&str]| match words.iter().position(|word| word.len() > 3) {
            Some(place) => Err(LanguageError::Row { row: place + 1, problem: "too long".to_owned() }),
            None => Ok(words.iter().map(|word| word.len()).collect()),
        };
        let answers = fitting(vec!["a", "long one", "bcd", "another", "ef"], ask).expect("three fit");
        assert_eq!(answers, [Some(1), None, Some(3), None, Some(2)]);
        assert_eq!(fitting(vec!["all too long"], ask).expect("none fits"), [None]);
        let broken = |_: &[&str]| Err::<Vec<()>, _>(LanguageError::Numerical("broken".to_owned()));
        assert!(fitting(vec!["a"], broken).is_err());
        let short = |_: &[&str]| Ok(vec![1]);
        assert!(fitting(vec!["a", "b"], short).is_err());
    }
}
