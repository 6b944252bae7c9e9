//! What can be voted on in each poll, kept ready for drawing.
//!
//! A table is laid when somebody first asks and again when it is old: after a second at the most, so that a new
//! statement is soon shown. Until then everybody draws from the one that is there. Nothing here decides whether a vote
//! counts; that is for the transaction that records it.

use super::{readers::Reads, similar::Index};
use crate::translate::{Names, PublicNames};
use deliberation::{
    Poll, Slug,
    store::{Store, StoreError, Votable},
};
use pipeline::opinion::{Card, Deck};
use rand::Rng;
use record::{Analysis, Id, analysis::Participant};
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
    time::{Duration, Instant},
};

/// Age at which a table is laid anew.
const FRESH: Duration = Duration::from_secs(1);
/// Share of the draws that are among the topics that somebody cares about.
const AMONG_TOPICS: f64 = 0.75;
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
    /// Whether some statement says which language it is in.
    has_languages: bool,
}

/// For whom a statement is drawn.
#[derive(Clone, Copy)]
pub(crate) struct Drawing<'a> {
    /// Her number.
    pub(crate) participant: i64,
    /// Languages that she reads.
    pub(crate) reads: &'a Reads,
    /// Names of the topics that she cares about.
    pub(crate) interests: &'a [String],
}

/// What the latest analysis says that matters for drawing.
#[derive(Default)]
struct Insight {
    version: Option<i64>,
    /// Priority and votes per statement, by id.
    statements: HashMap<String, (Option<f64>, u64, Vec<u64>)>,
    /// Where each participant stands, by number.
    spots: HashMap<i64, Spot>,
}

/// Somebody's place on the map and among the groups. There may be millions, so the numbers are short.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    /// Coordinates.
    pub(crate) at: [f32; 2],
    group: Option<u32>,
}

impl Spot {
    /// Number of the opinion group; none for those who voted too little.
    pub(crate) fn group(self) -> Option<usize> {
        usize::try_from(self.group?).ok()
    }
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

    /// Draws what somebody sees next. Statements in languages that she reads come first, all others after them. Of four
    /// draws three are among the topics that she cares about, as long as there is anything left in them: the fourth
    /// sees to it that all others are voted on as well.
    pub(crate) fn draw(&self, person: &Drawing<'_>, voted: &[i64]) -> Option<&Votable> {
        let Drawing { participant, reads, interests } = *person;
        let group = self.spot(participant).and_then(Spot::group);
        let rng = &mut rand::thread_rng();
        let seen = |number: i64| voted.binary_search(&number).is_ok();
        let foreign =
            |number: i64| self.statements.get(&number).is_some_and(|statement| !reads.has(statement.language.as_ref()));
        let other = |number: i64| {
            let topics = self.statements.get(&number).map_or(&[][..], |statement| &statement.topics);
            !topics.iter().any(|topic| interests.contains(topic))
        };
        let cares = !interests.is_empty() && rng.gen_bool(AMONG_TOPICS);
        // Among what she reads and cares about, what she reads, what she cares about, everything.
        let tries = [(self.has_languages, cares), (self.has_languages, false), (false, cares), (false, false)];
        let number = tries.into_iter().find_map(|(reads, cares)| {
            self.deck.draw(|number| seen(number) || (reads && foreign(number)) || (cares && other(number)), group, rng)
        })?;
        self.statements.get(&number)
    }

    /// Draws further statements, none twice: a small stock for a browser that may lose its connection.
    pub(crate) fn draw_more(&self, person: &Drawing<'_>, voted: &[i64], count: usize) -> Vec<&Votable> {
        let mut taken = voted.to_vec();
        let mut drawn = Vec::with_capacity(count);
        while drawn.len() < count
            && let Some(statement) = self.draw(person, &taken)
        {
            let at = taken.partition_point(|number| *number < statement.number);
            taken.insert(at, statement.number);
            drawn.push(statement);
        }
        drawn
    }

    /// Which version of the analysis this table knows of.
    pub(crate) fn analysis_version(&self) -> Option<i64> {
        self.insight.version
    }

    /// Where somebody stands in that version. For her alone.
    pub(crate) fn spot(&self, participant: i64) -> Option<Spot> {
        self.insight.spots.get(&participant).copied()
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
    /// Age beyond which nobody is served from a table: the database has been away.
    stale: Duration,
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
    pub(crate) fn new(store: Store, names: PublicNames, stale: Duration) -> Arc<Self> {
        Arc::new(Self { store, names, stale, tables: Mutex::new(HashMap::new()) })
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
            Some((table, age, lay)) if age < self.stale => {
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
                let reported = statement.reported;
                Card { statement: statement.number, priority, votes, group_votes, reported }
            })
            .collect();
        let table = Arc::new(Table {
            poll: Arc::new(poll),
            deck: Deck::new(&cards),
            has_languages: votable.iter().any(|statement| statement.language.is_some()),
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
        #[expect(clippy::cast_possible_truncation, reason = "a picture needs no more digits")]
        let spot = |person: &Participant| Spot { at: [person.x as f32, person.y as f32], group: person.group };
        let placed = analysis.participants.iter().filter(|person| person.x.is_finite() && person.y.is_finite());
        let by_name: HashMap<&Id, Spot> = placed.map(|person| (&person.id, spot(person))).collect();
        // Participants of polls that are held here are called by their number, and published under other names.
        let spots = (1..=i64::try_from(people).unwrap_or(0))
            .filter_map(|number| Some((number, *by_name.get(&names.of(&Id::new(number.to_string())))?)));
        Self { version: Some(version), statements: statements.collect(), spots: spots.collect() }
    }
}
