//! The public files once more, as programs made for Polis read them: people by numbers, what everybody voted by itself,
//! and in JSON agreement as -1, as Polis' API has it.
//!
//! Made from the public files alone, so that nothing stands here that does not stand there.

mod parts;

use super::hash;
use anyhow::{Context, ensure};
use parts::{Parts, Vote};
use pipeline::polis::{Pids, PolisError, PolisFolder, StatementRow, tid};
use record::Id;
use serde::Serialize;
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap},
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::Path,
};

/// Statements with their votes, as `/api/v3/comments` gives them.
pub(crate) const COMMENTS: &str = "numbered-comments.json";
/// What everybody voted, one list of JSON after the other.
pub(crate) const BALLOTS: &str = "numbered-votes.json";
/// Public files in which there are no people.
pub(crate) const WITHOUT_PEOPLE: [&str; 2] = ["summary.csv", "comment-groups.csv"];
/// What the files of Polis' report are called here.
pub(crate) const REPORT: [(&str, &str); 5] = [
    ("summary.csv", WITHOUT_PEOPLE[0]),
    ("comment-groups.csv", WITHOUT_PEOPLE[1]),
    ("comments.csv", "numbered-comments.csv"),
    ("votes.csv", "numbered-votes.csv"),
    ("participant-votes.csv", "numbered-participants-votes.csv"),
];
/// Public files with people in them: the file, what it is called with numbers, and the column.
const TABLES: [(&str, &str, &str); 3] = [
    ("comments.csv", REPORT[2].1, "author-id"),
    ("votes.csv", REPORT[3].1, "voter-id"),
    ("participants-votes.csv", REPORT[4].1, "participant"),
];

/// What was written.
#[derive(Debug)]
pub(crate) struct Numbered {
    /// People who have voted and are counted.
    pub(crate) people: usize,
    /// SHA-256 of every file that is given out as a whole.
    pub(crate) sha256: BTreeMap<&'static str, String>,
    /// Where in [`BALLOTS`] the votes of somebody stand: first byte, and how many.
    pub(crate) ballots: HashMap<u64, (u64, usize)>,
}

/// Writes everything into the folder of the public files; `voters` as they were published with.
pub(crate) fn write(dir: &Path, voters: &[Id], conversation: &str) -> anyhow::Result<Numbered> {
    let folder = PolisFolder::open(dir)?;
    let (statements, people) = (folder.statements()?, folder.participants()?);
    let authors = statements.iter().filter_map(|statement| statement.author.as_ref());
    let pids = Pids::new(voters, people.iter().map(|person| &person.id).chain(authors));
    let mut file = Ballots::create(&dir.join(BALLOTS), &statements, conversation)?;
    // Disagreed, passed, agreed.
    let mut counts = vec![[0u64; 3]; statements.len()];
    split(dir, &folder, &statements, &pids)?.each(|votes| {
        for vote in votes {
            counts[vote.statement][usize::from((vote.vote + 1).unsigned_abs())] += 1;
        }
        file.add(votes)
    })?;
    let ballots = file.finish()?;
    fs::write(dir.join(COMMENTS), serde_json::to_vec(&comments(&statements, counts, &pids, conversation))?)?;
    let mut sha256 = BTreeMap::from([(COMMENTS, hash(&dir.join(COMMENTS))?)]);
    for (from, to, column) in TABLES {
        renumber(&dir.join(from), &dir.join(to), column, &pids)?;
        sha256.insert(to, hash(&dir.join(to))?);
    }
    Ok(Numbered { people: voters.len(), sha256, ballots })
}

/// All votes, in parts. Those of an imported poll come with all that were changed later.
fn split(dir: &Path, folder: &PolisFolder, statements: &[StatementRow], pids: &Pids) -> anyhow::Result<Parts> {
    let places: HashMap<&str, usize> =
        statements.iter().enumerate().map(|(place, statement)| (statement.id.as_str(), place)).collect();
    let log = dir.join("votes.csv");
    let (mut parts, mut strays) = (Parts::of(dir, &log)?, 0u64);
    folder.votes(|row| {
        match (pids.of(&Id::new(row.participant)), places.get(row.statement)) {
            (Some(pid), Some(&statement)) => parts
                .add(Vote { pid, statement, at_ms: row.at_ms, vote: row.vote })
                .map_err(|source| PolisError::Io { file: log.clone(), source })?,
            _ => strays += 1,
        }
        Ok(())
    })?;
    ensure!(strays == 0, "{strays} votes are of nobody or on nothing that the other files name");
    Ok(parts)
}

/// A vote as Polis' API gives it.
#[derive(Serialize)]
struct Given<'a> {
    pid: u64,
    tid: Value,
    /// -1 agree, 0 pass, 1 disagree: the other way round than in files.
    vote: i8,
    /// Nobody's vote counts for more than another.
    weight_x_32767: u32,
    modified: Option<i64>,
    conversation_id: &'a str,
}

/// [`BALLOTS`] while it is written.
struct Ballots<'a> {
    file: BufWriter<File>,
    statements: &'a [StatementRow],
    conversation: &'a str,
    places: HashMap<u64, (u64, usize)>,
    from: u64,
}

impl<'a> Ballots<'a> {
    fn create(path: &Path, statements: &'a [StatementRow], conversation: &'a str) -> io::Result<Self> {
        let file = BufWriter::new(File::create(path)?);
        Ok(Self { file, statements, conversation, places: HashMap::new(), from: 0 })
    }

    /// Appends votes by person and statement; all of one person come together.
    fn add(&mut self, votes: &[Vote]) -> anyhow::Result<()> {
        for ballot in votes.chunk_by(|a, b| a.pid == b.pid) {
            let given = |vote: &Vote| Given {
                pid: vote.pid,
                tid: tid(&self.statements[vote.statement].id),
                vote: -vote.vote,
                weight_x_32767: 0,
                modified: vote.at_ms,
                conversation_id: self.conversation,
            };
            let text = serde_json::to_vec(&ballot.iter().map(given).collect::<Vec<_>>())?;
            self.file.write_all(&text)?;
            self.places.insert(ballot[0].pid, (self.from, text.len()));
            self.from += text.len() as u64;
        }
        Ok(())
    }

    /// Where the votes of everybody stand.
    fn finish(mut self) -> io::Result<HashMap<u64, (u64, usize)>> {
        self.file.flush()?;
        Ok(self.places)
    }
}

/// A statement as Polis' API gives it to those who ask for moderation and voting patterns.
#[derive(Serialize)]
struct Comment<'a> {
    tid: Value,
    txt: &'a str,
    created: Option<i64>,
    /// Who wrote it; the organisers where nobody else is named.
    pid: u64,
    #[serde(rename = "mod")]
    moderation: i8,
    active: bool,
    is_seed: bool,
    is_meta: bool,
    lang: Option<&'a str>,
    agree_count: u64,
    disagree_count: u64,
    pass_count: u64,
    count: u64,
    velocity: u32,
    tweet_id: Option<u64>,
    quote_src_url: Option<&'a str>,
    conversation_id: &'a str,
}

fn comments<'a>(
    statements: &'a [StatementRow],
    counts: Vec<[u64; 3]>,
    pids: &Pids,
    conversation: &'a str,
) -> Vec<Comment<'a>> {
    let comment = |(statement, votes): (&'a StatementRow, [u64; 3])| Comment {
        tid: tid(&statement.id),
        txt: &statement.text,
        created: statement.created_ms,
        pid: statement.author.as_ref().and_then(|author| pids.of(author)).unwrap_or(pids.organisers()),
        moderation: statement.moderation,
        active: statement.moderation >= 0,
        is_seed: statement.is_seed,
        is_meta: statement.is_meta,
        lang: statement.language.as_deref(),
        agree_count: votes[2],
        disagree_count: votes[0],
        pass_count: votes[1],
        count: votes.iter().sum(),
        velocity: 1,
        tweet_id: None,
        quote_src_url: None,
        conversation_id: conversation,
    };
    statements.iter().zip(counts).map(comment).collect()
}

/// Copies a table with numbers in the column of people. Where it names nobody, the organisers stand.
fn renumber(from: &Path, to: &Path, column: &str, pids: &Pids) -> anyhow::Result<()> {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_path(from)?;
    let mut writer = csv::WriterBuilder::new().flexible(true).from_path(to)?;
    let header = reader.headers()?.clone();
    let place = header.iter().position(|name| name == column).with_context(|| format!("no column {column}"))?;
    writer.write_record(&header)?;
    let mut row = csv::StringRecord::new();
    while reader.read_record(&mut row)? {
        for (index, cell) in row.iter().enumerate() {
            match index == place {
                true => writer.write_field(number(cell, pids)?.to_string())?,
                false => writer.write_field(cell)?,
            }
        }
        writer.write_record(None::<&[u8]>)?;
    }
    Ok(writer.flush()?)
}

/// The number of whoever stands in a cell, which may have an apostrophe more than her id.
fn number(cell: &str, pids: &Pids) -> anyhow::Result<u64> {
    if cell.is_empty() {
        return Ok(pids.organisers());
    }
    let of = |id: &str| pids.of(&Id::new(id));
    of(cell).or_else(|| of(cell.strip_prefix('\'')?)).with_context(|| format!("nobody has the id {cell:?}"))
}
