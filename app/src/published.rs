//! What may be shown of an analysis.
//!
//! Pages read [`Published`], never the analysis itself: here small numbers of people are hidden, once for every
//! page, and the orders are fixed in which statements are listed.

pub mod cell;
pub mod compared;
pub mod group;
pub mod person;
pub mod ranking;
pub mod statement;
pub mod support;

pub use cell::{Cell, FEWEST};
pub use group::Group;
pub use person::Person;
pub use statement::{Importance, Statement};

use deliberation::End;
use record::{Analysis, Id};
use std::collections::{BTreeMap, HashMap};

/// Votes from which a statement's figures are worth a conclusion.
pub const MIN_SEEN: u64 = 30;

/// Statements that tell what an end of an axis stands for.
const TELLING: usize = 2;

/// What was decided about a computation before it ran.
#[derive(Clone, Copy, Debug)]
pub struct Method {
    /// Seed of every random choice.
    pub seed: u64,
    /// The number of groups, where somebody has given it.
    pub groups_given: Option<u32>,
    /// Smallest group, as a share of the people grouped.
    pub min_group_share: f64,
}

/// An analysis as pages may show it.
#[derive(Debug)]
pub struct Published {
    /// People who voted.
    pub participants: u64,
    /// Votes, one per person and statement.
    pub votes: u64,
    /// Votes that put a person on the map and into a group.
    pub min_votes: u32,
    /// What was decided before it was computed.
    pub method: Method,
    /// People with at least so many votes.
    pub grouped: u64,
    /// Opinion groups. One entry when there are no clear groups, none when nobody could be grouped.
    pub groups: Vec<Group>,
    /// What stands in the way of clear groups.
    pub note: Option<String>,
    /// Mean adjusted Rand index of the groups under resampling, at most 1.
    pub stability: Option<f64>,
    /// Share of all variance that the two axes of the map show, 0..=1.
    pub explained: f64,
    /// Everybody on the map, groups of fewer than five people without their group.
    pub people: Vec<Person>,
    /// Statements that take part in the analysis, by id.
    pub statements: Vec<Statement>,
    /// Statements that a moderator or a setting kept out of the analysis.
    pub excluded: u64,
    /// Indices into `statements`, in the orders in which they are listed.
    pub ranking: ranking::Ranking,
    /// Version of the program that computed the analysis, and the hash of its input.
    pub code_version: String,
    /// People whose votes were left out of the analysis on request.
    pub tossed: u32,
    /// SHA-256 of the votes.
    pub input_sha256: String,
    /// What people at each end of the axes agree with more than others: indices into `statements`, the most telling
    /// first.
    pub ends: BTreeMap<End, Vec<usize>>,
    by_id: HashMap<Id, usize>,
}

impl Published {
    /// Reads an analysis and hides what must not be shown.
    pub fn new(analysis: &Analysis) -> Self {
        let statements: Vec<Statement> =
            analysis.statements.iter().filter(|s| s.included).map(Statement::new).collect();
        let by_id = statements.iter().enumerate().map(|(at, s)| (s.id.clone(), at)).collect();
        let groups = group::groups(analysis, &by_id);
        Self {
            participants: analysis.input.participants,
            votes: analysis.input.votes,
            min_votes: analysis.params.min_votes,
            method: Method {
                seed: analysis.params.seed,
                groups_given: analysis.params.groups,
                min_group_share: analysis.params.min_group_share,
            },
            grouped: analysis.groups.sizes.iter().sum(),
            people: person::people(analysis),
            note: analysis.groups.note.clone(),
            stability: analysis.groups.stability,
            explained: analysis.pca.explained_variance_ratio.iter().take(2).sum(),
            excluded: analysis.statements.iter().filter(|s| !s.included).count() as u64,
            ranking: ranking::Ranking::new(&statements, groups.len()),
            code_version: analysis.params.code_version.clone(),
            tossed: analysis.params.tossed,
            input_sha256: analysis.input.sha256.clone(),
            ends: ends(analysis, &by_id),
            groups,
            statements,
            by_id,
        }
    }

    /// Whether people fall into groups that can be told apart.
    pub fn has_groups(&self) -> bool {
        self.groups.len() > 1
    }

    /// Whether people were asked what is important to them, and said so.
    pub fn says_importance(&self) -> bool {
        self.statements.iter().any(|statement| statement.importance.is_some())
    }

    /// The statement at an index of a ranking.
    pub fn at(&self, index: usize) -> Option<&Statement> {
        self.statements.get(index)
    }

    /// The statements that set a group apart, the most telling first, each with whether the group agrees more than others:
    /// of those alone on which the votes of the group may be shown.
    pub fn apart<'a>(&'a self, group: &'a Group) -> impl Iterator<Item = (bool, &'a Statement)> {
        let shown =
            |statement: &Statement| statement.groups.get(group.number).is_some_and(|cell| cell.votes().is_some());
        let all = group.defining.iter().filter_map(|one| Some((one.agrees, self.at(one.statement)?)));
        all.filter(move |(_, statement)| shown(statement))
    }

    /// The statements behind a list of indices.
    pub fn pick<'a>(&'a self, indices: &'a [usize]) -> impl Iterator<Item = &'a Statement> {
        indices.iter().filter_map(|at| self.at(*at))
    }

    /// The statement with this id, if it takes part in the analysis.
    pub fn statement(&self, id: &str) -> Option<&Statement> {
        self.by_id.get(&Id::new(id)).and_then(|at| self.at(*at))
    }
}

/// Whoever agrees with what weighs positively on an axis stands towards its high end.
fn ends(analysis: &Analysis, by_id: &HashMap<Id, usize>) -> BTreeMap<End, Vec<usize>> {
    let of = |end: End| {
        let (axis, high) = end.place();
        let weight = |weight: &f64| if high { *weight } else { -*weight };
        let component = analysis.pca.components.get(axis).into_iter().flatten();
        let mut weights: Vec<(usize, f64)> =
            component.filter_map(|(id, loading)| Some((*by_id.get(id)?, weight(loading)))).collect();
        weights.retain(|(_, weight)| *weight > 0.0);
        // A stable sort: equals stay in the order of ids.
        weights.sort_by(|a, b| b.1.total_cmp(&a.1));
        weights.into_iter().take(TELLING).map(|(at, _)| at).collect()
    };
    End::ALL.into_iter().map(|end| (end, of(end))).collect()
}
