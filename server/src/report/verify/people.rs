//! Who took part, as the publication says it, against the analysis of the same votes.

use super::Findings;
use app::published::Published;
use pipeline::opinion::counted_again;
use record::{
    Analysis, Publication, Representativeness,
    analysis::Interval,
    representativeness::{Cell, Coverage},
};

/// Where it stands.
const WHAT: &str = "report/publication.json";

/// Where it says how like the public they are.
const LIKENESS: &str = "report/publication.json, representativeness";

/// Only where the analysis is the one that was published: of votes that have changed since, other numbers follow.
pub(super) fn verify(publication: &Publication, analysis: Option<(&Analysis, &str)>, findings: &mut Findings) {
    if let Some(likeness) = &publication.people.representativeness {
        verify_likeness(likeness, publication.people.participants, findings);
    }
    let Some((analysis, sha256)) = analysis else { return };
    if sha256 != publication.analysis.sha256 {
        return findings.not_checked(WHAT, "the analysis is not the one that was published");
    }
    let published = Published::new(analysis);
    let groups: Vec<Option<u64>> =
        if published.has_groups() { published.groups.iter().map(|group| group.size).collect() } else { Vec::new() };
    let people = &publication.people;
    let counted = [
        ("people", people.participants, published.participants),
        ("statements", people.statements, published.statements.len() as u64),
        ("votes", people.votes, published.votes),
    ];
    for (what, said, found) in counted.into_iter().filter(|(_, said, found)| said != found) {
        findings.differs(WHAT, format!("{said} {what} are published, and the analysis has {found}"));
    }
    if people.groups != groups {
        findings.differs(WHAT, "the sizes of the groups are not those of the analysis");
    }
    if people.groups == groups && counted.iter().all(|(_, said, found)| said == found) {
        let (people, votes) = (people.participants, people.votes);
        findings
            .agrees(WHAT, format!("{people} people with {votes} votes, and the sizes of groups: as in the analysis"));
    }
}

/// Answers about people are in no bundle; that shares, intervals and indices follow from the numbers of people and the
/// shares of the public, and that nobody was counted twice, can be told without.
fn verify_likeness(said: &Representativeness, participants: u64, findings: &mut Findings) {
    // Sums of numbers that somebody made up may not fit.
    let adds_up = |said: &Coverage| {
        let people = said.cells.iter().try_fold(0_u64, |sum, cell| sum.checked_add(cell.people));
        people == Some(said.answered) && said.answered.checked_add(said.missing) == Some(participants)
    };
    if !said.questions.iter().all(adds_up) {
        return findings.differs(LIKENESS, "its numbers of people do not add up to those who took part");
    }
    let again = counted_again(said);
    let mut cells =
        said.questions.iter().zip(&again.questions).flat_map(|(said, found)| said.cells.iter().zip(&found.cells));
    let cell = |(said, found): (&Cell, &Cell)| {
        near(said.sample, found.sample)
            && said.hidden == found.hidden
            && near(said.difference, found.difference)
            && same(said.interval, found.interval)
    };
    let question = |(said, found): (&Coverage, &Coverage)| {
        near(said.index, found.index)
            && same_or_unsaid(said.interval, found.interval)
            && near(said.random_sample, found.random_sample)
    };
    let follows = near(said.index, again.index)
        && same_or_unsaid(said.interval, again.interval)
        && near(said.random_sample, again.random_sample)
        && said.questions.iter().zip(&again.questions).all(question)
        && cells.all(cell);
    if follows {
        let questions = said.questions.len();
        findings.agrees(LIKENESS, format!("{questions} questions about who took part, counted again: the same"));
    } else {
        findings.differs(LIKENESS, "counted again, the comparison with the public is another");
    }
}

fn same(said: Option<Interval>, found: Option<Interval>) -> bool {
    match (said, found) {
        (Some(said), Some(found)) => near(said[0], found[0]) && near(said[1], found[1]),
        (said, found) => said.is_none() && found.is_none(),
    }
}

/// Earlier versions published indices without intervals.
fn same_or_unsaid(said: Option<Interval>, found: Option<Interval>) -> bool {
    said.is_none() || same(said, found)
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::verify::Outcome;
    use pipeline::opinion::{Answers, Target, representativeness};
    use record::Id;
    use std::collections::BTreeMap;

    fn outcome(said: &Representativeness, participants: u64) -> Outcome {
        let mut findings = Findings::default();
        verify_likeness(said, participants, &mut findings);
        findings.0[0].outcome
    }

    #[test]
    fn a_comparison_with_the_public_must_follow_from_its_own_numbers() {
        let people: Vec<Id> = (0..60).map(Id::from).collect();
        let age = |number: u64| if number.is_multiple_of(3) { "young" } else { "old" };
        let answers: Answers = (0..55)
            .map(|number| (Id::from(number), BTreeMap::from([("age".to_owned(), age(number).to_owned())])))
            .collect();
        let shares = BTreeMap::from([("young".to_owned(), 0.5), ("old".to_owned(), 0.5)]);
        let target = Target { question: "age".to_owned(), shares };
        let said = representativeness(&people, &answers, &[target]).expect("a comparison");
        assert_eq!(outcome(&said, 60), Outcome::Agrees);
        assert_eq!(outcome(&said, 59), Outcome::Differs, "somebody was counted twice");
        let changes: [fn(&mut Representativeness); 8] = [
            |said| said.interval = Some([0.0, 1.0]),
            |said| said.questions[0].interval = Some([0.0, 1.0]),
            |said| said.questions[0].cells[0].hidden = true,
            |said| said.index += 0.01,
            |said| said.questions[0].random_sample = 0.5,
            |said| said.questions[0].cells[0].people += 1,
            |said| said.questions[0].cells[1].target = 0.6,
            |said| said.questions[0].cells[1].interval = Some([0.0, 1.0]),
        ];
        for change in changes {
            let mut changed = said.clone();
            change(&mut changed);
            assert_eq!(outcome(&changed, 60), Outcome::Differs);
        }
    }
}
