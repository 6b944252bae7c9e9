//! The same votes under other ids.

use super::{Poll, VoteMatrix};
use record::Id;

impl Poll {
    /// The poll with other ids for its participants, as if it had been read with these: rows stand in the order of the
    /// new ids. `name` must give every participant an id of its own.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&Id) -> Id) -> Self {
        let mut rows: Vec<(Id, usize)> = self.participants.iter().map(name).zip(0..).collect();
        rows.sort();
        let (mut starts, mut cells) = (vec![0], Vec::with_capacity(self.matrix.len()));
        for (_, row) in &rows {
            cells.extend_from_slice(self.matrix.row(*row));
            starts.push(cells.len());
        }
        Self {
            topic: self.topic.clone(),
            statements: self.statements.clone(),
            matrix: VoteMatrix::new(starts, cells, self.matrix.columns()),
            tossed: self.tossed,
            important: self.important.clone(),
            participant_first_ms: rows.iter().map(|(_, row)| self.participant_first_ms[*row]).collect(),
            statement_first_ms: self.statement_first_ms.clone(),
            participants: rows.into_iter().map(|(id, _)| id).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::opinion::PollBuilder;
    use record::Id;

    #[test]
    fn a_renamed_poll_is_the_poll_read_under_these_names() {
        let name = |id: &str| format!("p{}", 9 - id.len());
        let (mut plain, mut other) = (PollBuilder::new(), PollBuilder::new());
        for (row, person) in ["a", "bb", "ccc", "dddd"].into_iter().enumerate() {
            for statement in 0..=row {
                let vote = (statement % 3) as i8 - 1;
                plain.vote(person, &statement.to_string(), vote, Some(row as i64)).expect("a vote");
                other.vote(&name(person), &statement.to_string(), vote, Some(row as i64)).expect("a vote");
            }
        }
        let (plain, other) = (plain.build().expect("a poll"), other.build().expect("a poll"));
        let renamed = plain.renamed(|id| Id::new(name(id.as_str())));
        assert_eq!(renamed.participants, other.participants);
        assert_eq!(renamed.matrix, other.matrix);
        assert_eq!(renamed.participant_first_ms, other.participant_first_ms);
        assert_eq!(renamed.sha256(), other.sha256());
        assert_ne!(renamed.sha256(), plain.sha256());
    }
}
