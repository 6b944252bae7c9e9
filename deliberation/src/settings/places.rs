//! For whom there are places, and for whom there are none.

use super::{Cell, DECLINED, Question, Settings};
use std::collections::BTreeMap;

/// Combinations of answers that are looked at at the most: whoever asks for more of them is told of fewer kinds.
const STEPS: usize = 100_000;

impl Settings {
    /// The quota cell of somebody with these answers: the first one that fits.
    pub fn cell(&self, answers: &BTreeMap<String, String>) -> Option<usize> {
        self.quotas.iter().position(|cell| cell.fits(answers))
    }

    /// Whether somebody with these answers belongs to no cell, so that no place that becomes free is hers.
    pub fn has_no_place_for(&self, answers: &BTreeMap<String, String>) -> bool {
        !self.quotas.is_empty() && self.cell(answers).is_none()
    }

    /// Whether places are given by the answer to this question.
    pub fn places_go_by(&self, question: &Question) -> bool {
        self.quotas.iter().any(|cell| cell.answers.contains_key(&question.id))
    }

    /// Kinds of people who may come and belong to no cell, `most` of them at the most: each by the answers that make it
    /// one, whatever such a person says to the other questions. None where there are no cells.
    pub fn without_places(&self, most: usize) -> Vec<BTreeMap<String, String>> {
        if self.quotas.is_empty() {
            return Vec::new();
        }
        let screening = self.screening.iter().map(|question| (question, false));
        let about = self.demographics.iter().map(|question| (question, true));
        let questions = screening.chain(about).filter(|(question, _)| self.places_go_by(question));
        let questions = questions.map(|(question, declinable)| (question.id.as_str(), given(question, declinable)));
        let mut search = Search { questions: questions.collect(), found: Vec::new(), most, steps: STEPS };
        search.look(0, &self.quotas.iter().collect::<Vec<_>>(), &mut BTreeMap::new());
        search.found
    }
}

impl Cell {
    fn fits(&self, answers: &BTreeMap<String, String>) -> bool {
        self.answers.iter().all(|(question, answer)| answers.get(question) == Some(answer))
    }
}

/// What whoever is let in can have answered.
fn given(question: &Question, declinable: bool) -> Vec<&str> {
    let admits = |id: &str| question.admits.is_empty() || question.admits.contains(id);
    let offered = question.options.iter().map(|option| option.id.as_str());
    let admitted = offered.filter(|&id| declinable || admits(id));
    admitted.chain(declinable.then_some(DECLINED)).collect()
}

/// Goes through the answers, question by question, and leaves off where a cell fits already or none can fit any more.
struct Search<'a> {
    questions: Vec<(&'a str, Vec<&'a str>)>,
    found: Vec<BTreeMap<String, String>>,
    most: usize,
    steps: usize,
}

impl Search<'_> {
    /// `cells` are those that may still fit somebody who has answered the first `at` questions like `kind`.
    fn look(&mut self, at: usize, cells: &[&Cell], kind: &mut BTreeMap<String, String>) {
        if self.found.len() >= self.most || self.steps == 0 || cells.iter().any(|cell| cell.fits(kind)) {
            return;
        }
        self.steps -= 1;
        let Some((question, answers)) = self.questions.get(at).filter(|_| !cells.is_empty()).cloned() else {
            self.found.push(kind.clone());
            return;
        };
        for answer in answers {
            kind.insert(question.to_owned(), answer.to_owned());
            let may_fit = |cell: &&&Cell| cell.answers.get(question).is_none_or(|wanted| wanted == answer);
            self.look(at + 1, &cells.iter().filter(may_fit).copied().collect::<Vec<_>>(), kind);
        }
        kind.remove(question);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::settings::AnswerOption;

    fn question(id: &str) -> Question {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        Question { id: id.into(), text: "?".into(), options: vec![option("a"), option("b")], ..Question::default() }
    }

    fn answers(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(question, answer)| ((*question).to_owned(), (*answer).to_owned())).collect()
    }

    fn settings(cells: &[&[(&str, &str)]]) -> Settings {
        let mut ai = question("ai");
        ai.admits.insert("a".into());
        Settings {
            screening: vec![ai],
            demographics: vec![question("age"), question("car")],
            quotas: cells.iter().map(|pairs| Cell { answers: answers(pairs), places: 1 }).collect(),
            ..Settings::default()
        }
    }

    /// Where something is wrong.
    fn wrong(cells: &[&[(&str, &str)]]) -> Vec<String> {
        let wrong = settings(cells).check().expect_err("wrong");
        wrong.into_iter().map(|error| error.place.to_string()).collect()
    }

    fn left(cells: &[&[(&str, &str)]]) -> Vec<BTreeMap<String, String>> {
        settings(cells).without_places(9)
    }

    #[test]
    fn places_may_be_for_those_who_decline_and_at_the_end_for_everybody_else() {
        let all = settings(&[&[("age", "a")], &[("age", DECLINED)], &[]]);
        assert_eq!(all.check(), Ok(()));
        let cells = ["a", DECLINED, "b"].map(|answer| all.cell(&answers(&[("age", answer)])));
        assert_eq!(cells, [Some(0), Some(1), Some(2)]);
        assert_eq!(settings(&[&[]]).check(), Ok(()), "so many of whatever kind");
        assert_eq!(wrong(&[&[], &[("age", "a")]]), ["quotas[0]"], "nobody would come to the second");
        assert_eq!(wrong(&[&[("ai", DECLINED)]]), ["quotas[0]"], "a question that decides cannot be declined");
    }

    #[test]
    fn kinds_that_belong_nowhere_are_named_by_as_few_answers_as_it_takes() {
        let none: [BTreeMap<String, String>; 0] = [];
        assert_eq!(left(&[]), none);
        assert_eq!(left(&[&[("age", "a")], &[]]), none);
        assert_eq!(left(&[&[("ai", "a")]]), none, "nobody else is let in");
        assert_eq!(left(&[&[("age", "a")], &[("age", "b")]]), [answers(&[("age", DECLINED)])]);
        let cells: [&[(&str, &str)]; 3] =
            [&[("age", "a"), ("car", "a")], &[("age", "a"), ("car", "b")], &[("age", "b")]];
        let expected = [answers(&[("age", "a"), ("car", DECLINED)]), answers(&[("age", DECLINED)])];
        assert_eq!(left(&cells), expected);
        assert_eq!(settings(&cells).without_places(1), expected[..1]);
        let settings = settings(&cells);
        assert!(settings.has_no_place_for(&expected[0]) && !settings.has_no_place_for(&answers(&[("age", "b")])));
        assert!(!Settings::default().has_no_place_for(&expected[0]), "there are as many places as people");
    }
}
