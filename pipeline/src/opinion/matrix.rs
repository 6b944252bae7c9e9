//! The sparse vote matrix: one row per participant, one cell per vote.

/// Votes in compressed rows; `participants` x `statements`, only cells with a vote are stored.
///
/// A cell packs its column and its vote into 32 bits: `statement << 2 | vote + 1`. Tables indexed by the packed cell
/// turn the inner loops of everything below into one look-up per vote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoteMatrix {
    starts: Vec<usize>,
    cells: Vec<u32>,
    columns: usize,
}

/// Statements that a poll may have: ten times what Polis admits. More are no poll but a file with the wrong columns, and
/// the search for components keeps vectors of this length.
pub(super) const MAX_COLUMNS: u64 = 100_000;

/// Packs a cell.
pub(super) fn pack(statement: u32, vote: i8) -> u32 {
    // vote + 1 is 0, 1 or 2.
    statement << 2 | (vote + 1) as u32
}

/// Column of a packed cell.
pub(super) fn column(cell: u32) -> usize {
    (cell >> 2) as usize
}

/// Vote of a packed cell.
pub(super) fn vote(cell: u32) -> i8 {
    (cell & 3) as i8 - 1
}

impl VoteMatrix {
    /// Takes over rows that are complete: `starts` has one entry per row and a last one with the number of cells.
    pub(super) fn new(starts: Vec<usize>, cells: Vec<u32>, columns: usize) -> Self {
        Self { starts, cells, columns }
    }

    /// Number of participants.
    pub fn rows(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Number of statements, those without votes included.
    pub fn columns(&self) -> usize {
        self.columns
    }

    /// Number of votes.
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether nobody voted.
    pub fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Packed cells of a participant, by column.
    pub(super) fn row(&self, participant: usize) -> &[u32] {
        &self.cells[self.starts[participant]..self.starts[participant + 1]]
    }

    /// Votes of a participant: `(statement, vote)` by statement.
    pub fn votes(&self, participant: usize) -> impl Iterator<Item = (usize, i8)> + '_ {
        self.row(participant).iter().map(|&cell| (column(cell), vote(cell)))
    }
}
