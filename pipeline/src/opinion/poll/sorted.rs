//! Votes in the order of people and statements.

use super::{VoteMatrix, matrix};
use record::Id;

/// One vote event while collecting; 16 bytes.
#[derive(Clone, Copy)]
pub(super) struct Event {
    /// Index of the participant, and in the highest bit whether the statement is important: of votes there may be
    /// hundreds of millions, and a field more would make each half as large again.
    pub(super) marked: u32,
    pub(super) cell: u32,
    pub(super) at_ms: i64,
}

impl Event {
    fn participant(self) -> usize {
        (self.marked & !(1 << 31)) as usize
    }

    fn is_important(self) -> bool {
        self.marked >> 31 == 1
    }
}

/// Position of each id in id order.
pub(super) fn order<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<u32> {
    let mut keyed: Vec<(Option<u64>, &Id, u32)> = ids.zip(0..).map(|(id, index)| (id.as_number(), id, index)).collect();
    // Numbers are compared as numbers first: `Id`'s own order, without parsing at each comparison.
    keyed.sort_unstable_by(|a, b| match (a.0, b.0) {
        (Some(x), Some(y)) => x.cmp(&y),
        _ => a.1.cmp(b.1),
    });
    let mut position = vec![0; keyed.len()];
    for (place, (_, _, index)) in keyed.into_iter().enumerate() {
        position[index as usize] = place as u32;
    }
    position
}

/// Events by participant, with the first time at which each row and column was voted on.
pub(super) struct Sorted {
    starts: Vec<usize>,
    /// Cell, when, whether important.
    votes: Vec<(u32, i64, bool)>,
    column_first: Vec<i64>,
}

impl Sorted {
    /// Counting sort by participant: linear in the votes.
    pub(super) fn new(events: Vec<Event>, row_order: &[u32], column_order: &[u32], keep: &[bool]) -> Self {
        let mut starts = vec![0usize; row_order.len() + 1];
        for event in events.iter().filter(|event| keep[event.participant()]) {
            starts[row_order[event.participant()] as usize + 1] += 1;
        }
        for row in 1..starts.len() {
            starts[row] += starts[row - 1];
        }
        let mut next = starts.clone();
        let mut votes = vec![(0, 0, false); starts.last().copied().unwrap_or(0)];
        let mut column_first = vec![i64::MAX; column_order.len()];
        for event in events.iter().filter(|event| keep[event.participant()]) {
            let row = row_order[event.participant()] as usize;
            let column = column_order[matrix::column(event.cell)];
            votes[next[row]] = (matrix::pack(column, matrix::vote(event.cell)), event.at_ms, event.is_important());
            next[row] += 1;
            let first = &mut column_first[column as usize];
            *first = (*first).min(event.at_ms);
        }
        Self { starts, votes, column_first }
    }

    /// Which rows have votes.
    pub(super) fn rows(&self) -> Vec<bool> {
        self.starts.windows(2).map(|pair| pair[0] < pair[1]).collect()
    }

    /// Keeps the latest vote per cell and drops rows without votes; counts what is important to how many.
    pub(super) fn into_matrix(mut self, columns: usize) -> (VoteMatrix, Vec<u64>, Vec<i64>, Vec<i64>) {
        let mut cells = Vec::with_capacity(self.votes.len());
        let mut starts = vec![0];
        let mut row_first = Vec::new();
        let mut important = vec![0; columns];
        for pair in self.starts.windows(2).filter(|pair| pair[0] < pair[1]) {
            let row = &mut self.votes[pair[0]..pair[1]];
            row_first.push(row.iter().map(|(_, at, _)| *at).min().unwrap_or(i64::MIN));
            row.sort_unstable_by_key(|(cell, at, important)| (matrix::column(*cell), *at, *cell, *important));
            for (index, (cell, _, is_important)) in row.iter().enumerate() {
                let superseded =
                    row.get(index + 1).is_some_and(|(next, ..)| matrix::column(*next) == matrix::column(*cell));
                if !superseded {
                    cells.push(*cell);
                    important[matrix::column(*cell)] += u64::from(*is_important);
                }
            }
            starts.push(cells.len());
        }
        cells.shrink_to_fit();
        if important.iter().all(|people| *people == 0) {
            important.clear();
        }
        (VoteMatrix::new(starts, cells, columns), important, row_first, self.column_first)
    }
}
