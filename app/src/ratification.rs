//! What people said of the principles of a constitution, as far as it may be shown.

use crate::{
    args,
    published::{Cell, FEWEST},
    source::Analysed,
    words::Words,
};
use deliberation::{Poll, Ratifies, store::Round};
use record::{
    Constitution, Ratification,
    ratification::{FORMAT, Group, Principle, Support},
};

/// A vote on the principles of a constitution, with its result once voting is over.
#[derive(Clone, Debug, PartialEq)]
pub struct SecondVote {
    /// Where it stands.
    pub round: Round,
    /// The result.
    pub result: Option<Ratification>,
}

/// How a principle that was voted on stands in a constitution.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Since {
    /// As it was voted on.
    Same,
    /// In other words.
    Reworded,
    /// Not at all.
    Gone,
}

impl Since {
    /// How it stands in this one.
    pub fn of(principle: &Principle, constitution: &Constitution) -> Self {
        match constitution.clauses.iter().find(|clause| clause.id == principle.clause) {
            Some(clause) if clause.text == principle.text => Self::Same,
            Some(_) => Self::Reworded,
            None => Self::Gone,
        }
    }
}

impl SecondVote {
    /// Whether it was about exactly the principles of this constitution.
    pub fn is_about(&self, constitution: &Constitution) -> bool {
        self.result.as_ref().is_some_and(|result| {
            result.principles.len() == constitution.clauses.len()
                && result.principles.iter().all(|principle| Since::of(principle, constitution) == Since::Same)
        })
    }
}

/// The result in a sentence: of the principles whose figures may be shown, how many more than half of those who voted
/// on them support.
pub fn sentence(result: &Ratification, words: Words) -> String {
    let shares: Vec<f64> = result
        .principles
        .iter()
        .filter_map(|principle| match principle.everyone {
            Support::Shown { agree, .. } => Some(agree),
            Support::Unseen | Support::Hidden => None,
        })
        .collect();
    if shares.is_empty() {
        return words.say("ratification-too-few");
    }
    let supported = shares.iter().filter(|agree| **agree > 0.5).count();
    words.say_with(
        "ratification-result",
        args!(supported = supported.to_string(), of = shares.len().to_string(), people = result.participants),
    )
}

/// The result of a vote in which these statements stood for these clauses, from the analysis of its poll.
pub fn result(poll: &Poll, of: &Ratifies, principles: &[(String, String)], analysed: &Analysed) -> Ratification {
    let published = &analysed.published;
    let grouped = published.has_groups();
    let groups: Vec<Group> = published
        .groups
        .iter()
        .filter(|_| grouped)
        .map(|group| Group { name: group.letter.clone(), people: group.size.filter(|size| *size >= FEWEST) })
        .collect();
    let principles = principles
        .iter()
        .filter_map(|(id, clause)| {
            let statement = published.statement(id)?;
            Some(Principle {
                clause: clause.clone(),
                text: statement.text.clone(),
                statement: id.clone(),
                everyone: support(&statement.everyone),
                groups: statement.groups.iter().filter(|_| grouped).map(support).collect(),
            })
        })
        .collect();
    Ratification {
        format: FORMAT.to_owned(),
        constitution_of: of.poll.to_string(),
        constitution_sha256: of.sha256.clone(),
        constitution_version: of.version,
        voted_in: poll.slug.to_string(),
        analysis_version: analysed.version,
        analysis_sha256: analysed.sha256.clone(),
        participants: published.participants,
        groups,
        principles,
    }
}

fn support(cell: &Cell) -> Support {
    match *cell {
        Cell::Shown { votes, agree, interval } => Support::Shown { votes, agree, interval },
        Cell::Unseen => Support::Unseen,
        Cell::Hidden => Support::Hidden,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::analysis::Tally;

    fn result(everyone: &[Support]) -> Ratification {
        let principle = |everyone: &Support| Principle {
            clause: "s1".into(),
            text: "Choose the response that is kind.".into(),
            statement: "1".into(),
            everyone: *everyone,
            groups: Vec::new(),
        };
        Ratification {
            format: FORMAT.into(),
            constitution_of: "town".into(),
            constitution_sha256: String::new(),
            constitution_version: None,
            voted_in: "town-vote".into(),
            analysis_version: 1,
            analysis_sha256: String::new(),
            participants: 7,
            groups: Vec::new(),
            principles: everyone.iter().map(principle).collect(),
        }
    }

    #[test]
    fn only_principles_whose_figures_may_be_shown_are_counted() {
        let shown = |agree: f64| Support::Shown { votes: Tally::default(), agree, interval: [0.0, 1.0] };
        let words = Words::default();
        let says = sentence(&result(&[shown(0.9), shown(0.5), Support::Hidden, Support::Unseen]), words);
        assert!(says.starts_with("1 of 2 principles"), "{says}");
        let none = sentence(&result(&[Support::Hidden, Support::Hidden]), words);
        assert!(none.starts_with("Too few people"), "{none}");
    }
}
