//! Where one person stands among the others: worked out for her answer alone, and never part of anybody else's.

mod sketch;

pub use sketch::{ENOUGH, Leaning, Outline, Sketch, away};

use crate::{participant::Card, published::compared::Compared, source::Reading};
use deliberation::Agreement;
use std::{collections::BTreeMap, sync::Arc};

/// What somebody has voted, by id of the statement.
pub type Votes = BTreeMap<String, Agreement>;

/// Somebody's place on the opinion map.
#[derive(Clone, Debug)]
pub enum Place {
    /// It is shown from so many votes on.
    TooFew {
        /// Votes that she has cast.
        voted: usize,
        /// Votes that it takes.
        needed: usize,
        /// Whether she can still vote.
        open: bool,
    },
    /// The analysis on the page was made before she voted.
    Later,
    /// Her votes are kept and not counted.
    LeftOut,
    /// Here.
    Here(Here),
}

/// A place that is known.
#[derive(Clone, Debug)]
pub struct Here {
    /// Coordinates on the map.
    pub at: [f64; 2],
    /// Number of her opinion group; none for those who voted too little.
    pub group: Option<usize>,
    /// What she has voted.
    pub votes: Votes,
}

/// Somebody's place while people vote.
#[derive(Clone, Debug)]
pub enum Meanwhile {
    /// It is shown from so many votes on.
    TooFew {
        /// Votes that she has cast.
        voted: usize,
        /// Votes that it takes.
        needed: usize,
    },
    /// Too few people have voted, or they have not voted on enough.
    TooEarly {
        /// People who are missing at least; 0: nobody can say how many.
        missing: u64,
    },
    /// There was a picture, and it waits for enough others to have come since somebody in it was erased.
    Away,
    /// Her votes are kept and not counted.
    LeftOut,
    /// Here, more or less.
    About(About),
}

/// A place among others who still vote.
#[derive(Clone, Debug)]
pub struct About {
    /// Where the groups lie.
    pub sketch: Arc<Sketch>,
    /// When that was made, UTC milliseconds.
    pub made_at_ms: i64,
    /// Coordinates.
    pub at: [f64; 2],
    /// What she has voted on, with her vote in it, by id: nothing else is named on the page.
    pub voted: BTreeMap<String, Card>,
}

/// What came of the poll for somebody who took part in it.
#[derive(Clone, Debug)]
pub struct Personal {
    /// The poll with its analysis.
    pub reading: Arc<Reading>,
    /// Number of her opinion group, where that group may be shown.
    pub group: Option<usize>,
    /// Her votes beside those of the others.
    pub compared: Compared,
    /// Which principle her statements stand behind, by id of her statement: its number and its name in addresses.
    pub became: BTreeMap<String, (usize, String)>,
}
