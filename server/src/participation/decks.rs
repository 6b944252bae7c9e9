//! What can be voted on in each poll, kept ready for drawing.
//!
//! A table is laid when somebody first asks and again when it is old: after a second at the most, so that a new
//! statement is soon shown. Until then everybody draws from the one that is there. Nothing here decides whether a vote
//! counts; that is for the transaction that records it.

use super::similar::Index;
use crate::translate::{Names, PublicNames};
use deliberation::{
    Poll, Slug,
    store::{Store, StoreError, Votable},
};
use pipeline::opinion::{Card, Deck};
use record::{Analysis, Id};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

/// Age at which a table is laid anew.
const FRESH: Duration = Duration::from_secs(1);
/// Age beyond which nobody is served from a table: the database has been away.
const STALE: Duration = Duration::from_secs(60);
/// Polls without visitors for this long are forgotten.
const FORGOTTEN: Duration = Duration::from_secs(600);

/// All that a voter of one poll needs, as it was at one moment.
pub(crate) struct Table {
    /// The poll.
    pub(crate) poll: Arc<Poll>,
    /// What can be voted on, by number.
    statements: HashMap<i64, Votable>,
    numbers: HashMap<String, i64>,
    deck: Deck<i64>,
    insight: Arc<Insight>,
    index: OnceLock<Index>,
}

/// What the latest analysis says that matters for drawing.
#[derive(Default)]
struct Insight {
    version: Option<i64>,
    /// Priority and votes per statement, by id.
    statements: HashMap<String, (Option<f64>, u64, Vec<u64>)>,
    /// Group of each grouped participant, by number.
    groups: HashMap<i64, usize>,
}

impl Table {
    /// The statement of this id, if it can be voted on.
    pub(crate) fn by_id(&self, id: &str) -> Option<&Votable> {
        self.statements.get(self.numbers.get(id)?)
    }

    /// The statement of this number, if it can be voted on.
    pub(crate) fn by_number(&self, number: i64) -> Option<&Votable> {
        self.statements.get(&number)
    }

    /// Number of statements that can be voted on.
    pub(crate) fn len(&self) -> usize {
        self.statements.len()
    }

    /// Draws what somebody sees next; `voted` are the numbers that she has voted on, in order.
    pub(crate) fn draw(&self, participant: i64, voted: &[i64]) -> Option<&Votable> {
        let group = self.insight.groups.get(&participant).copied();
        let number = self.deck.draw(|n| voted.binary_search(&n).is_ok(), group, &mut rand::thread_rng())?;
        self.statements.get(&number)
    }

    /// Draws further statements, none twice: a small stock for a browser that may lose its connection.
    pub(crate) fn draw_more(&self, participant: i64, voted: &[i64], count: usize) -> Vec<&Votable> {
        let mut taken = voted.to_vec();
        let mut drawn = Vec::with_capacity(count);
        while drawn.len() < count
            && let Some(statement) = self.draw(participant, &taken)
        {
            let at = taken.partition_point(|number| *number < statement.number);
            taken.insert(at, statement.number);
            drawn.push(statement);
        }
        drawn
    }

    /// Those of these numbers that can still be voted on, counted.
    pub(crate) fn count_of(&self, voted: &[i64]) -> usize {
        voted.iter().filter(|number| self.statements.contains_key(number)).count()
    }

    /// What can be voted on and says nearly the same as `text`, the nearest first.
    pub(crate) fn similar(&self, text: &str) -> Vec<&Votable> {
        let index = self.index.get_or_init(|| Index::new(self.statements.values()));
        index.nearest(text).into_iter().filter_map(|(number, _)| self.statements.get(&number)).collect()
    }
}

/// The tables of all polls.
pub(crate) struct Decks {
    store: Store,
    names: PublicNames,
    tables: Mutex<HashMap<Slug, Entry>>,
}

struct Entry {
    table: Arc<Table>,
    laid: Instant,
    /// Somebody is laying a new one.
    laying: bool,
}

impl Decks {
    /// Without any table yet.
    pub(crate) fn new(store: Store, names: PublicNames) -> Arc<Self> {
        Arc::new(Self { store, names, tables: Mutex::new(HashMap::new()) })
    }

    /// The table of a poll; `None` when there is no such poll.
    pub(crate) async fn table(self: &Arc<Self>, slug: &Slug) -> Result<Option<Arc<Table>>, StoreError> {
        let known = {
            let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
            tables.get_mut(slug).map(|entry| {
                let age = entry.laid.elapsed();
                let lay = age > FRESH && !entry.laying;
                entry.laying |= lay;
                (entry.table.clone(), age, lay)
            })
        };
        match known {
            Some((table, age, lay)) if age < STALE => {
                if lay {
                    let decks = self.clone();
                    let slug = slug.clone();
                    tokio::spawn(async move { decks.lay_again(&slug, Some(table_insight(&decks, &slug))).await });
                }
                Ok(Some(table))
            }
            _ => self.lay(slug, None).await,
        }
    }

    /// Lays the table of a poll anew at once: something was changed that its next visitor should see.
    pub(crate) async fn refresh(&self, slug: &Slug) {
        self.lay_again(slug, Some(table_insight(self, slug))).await;
    }

    async fn lay_again(&self, slug: &Slug, insight: Option<Arc<Insight>>) {
        if let Err(error) = self.lay(slug, insight).await {
            tracing::warn!(poll = %slug, error = %error, "what can be voted on could not be read again");
            let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some(entry) = tables.get_mut(slug) {
                entry.laying = false;
            }
        }
    }

    async fn lay(&self, slug: &Slug, insight: Option<Arc<Insight>>) -> Result<Option<Arc<Table>>, StoreError> {
        let Some(poll) = self.store.poll(slug).await? else {
            self.tables.lock().unwrap_or_else(PoisonError::into_inner).remove(slug);
            return Ok(None);
        };
        let votable = self.store.votable(poll.id, poll.moderated).await?;
        let insight = self.insight(&poll, insight.unwrap_or_default()).await?;
        let cards: Vec<Card<i64>> = votable
            .iter()
            .map(|statement| {
                let (priority, votes, group_votes) = insight.statements.get(&statement.id).cloned().unwrap_or_default();
                Card { statement: statement.number, priority, votes, group_votes, reported: false }
            })
            .collect();
        let table = Arc::new(Table {
            poll: Arc::new(poll),
            deck: Deck::new(&cards),
            numbers: votable.iter().map(|statement| (statement.id.clone(), statement.number)).collect(),
            statements: votable.into_iter().map(|statement| (statement.number, statement)).collect(),
            insight,
            index: OnceLock::new(),
        });
        let mut tables = self.tables.lock().unwrap_or_else(PoisonError::into_inner);
        tables.retain(|_, entry| entry.laid.elapsed() < FORGOTTEN);
        tables.insert(slug.clone(), Entry { table: table.clone(), laid: Instant::now(), laying: false });
        Ok(Some(table))
    }

    /// What the latest analysis says; `known` when it is still the latest.
    async fn insight(&self, poll: &Poll, known: Arc<Insight>) -> Result<Arc<Insight>, StoreError> {
        let latest = self.store.latest_analysis_version(poll.id).await?.map(|version| version.version);
        let Some(version) = latest.filter(|version| known.version != Some(*version)) else { return Ok(known) };
        let Some(stored) = self.store.analysis(poll.id, version).await? else { return Ok(known) };
        let slug = poll.slug.clone();
        let (poll, names) = (poll.clone(), self.names.clone());
        let read = tokio::task::spawn_blocking(move || -> anyhow::Result<Insight> {
            let analysis: Analysis = serde_json::from_str(&stored.json)?;
            let names = names.of_analysis(&poll, &analysis)?;
            Ok(Insight::new(version, &analysis, poll.participants, &names))
        });
        match read.await {
            Ok(Ok(insight)) => Ok(Arc::new(insight)),
            Ok(Err(error)) => {
                tracing::error!(poll = %slug, version, error = %error, "an analysis cannot be read; people vote without it");
                Ok(known)
            }
            Err(_) => Ok(known),
        }
    }
}

/// What the present table of a poll knows of its analysis.
fn table_insight(decks: &Decks, slug: &Slug) -> Arc<Insight> {
    let tables = decks.tables.lock().unwrap_or_else(PoisonError::into_inner);
    tables.get(slug).map(|entry| entry.table.insight.clone()).unwrap_or_default()
}

impl Insight {
    fn new(version: i64, analysis: &Analysis, people: u64, names: &Names) -> Self {
        let statements = analysis.statements.iter().map(|statement| {
            let groups = statement.groups.iter().map(|group| group.votes.seen).collect();
            // Before anybody has voted on it the formula gives what it gives everywhere; that says nothing.
            let priority = (statement.votes.seen > 0).then_some(statement.priority);
            (statement.id.to_string(), (priority, statement.votes.seen, groups))
        });
        let by_name: HashMap<&Id, u32> =
            analysis.participants.iter().filter_map(|person| Some((&person.id, person.group?))).collect();
        // Participants of polls that are held here are called by their number, and published under other names.
        let groups = (1..=i64::try_from(people).unwrap_or(0)).filter_map(|number| {
            let group = by_name.get(&names.of(&Id::new(number.to_string())))?;
            Some((number, usize::try_from(*group).ok()?))
        });
        Self { version: Some(version), statements: statements.collect(), groups: groups.collect() }
    }
}
