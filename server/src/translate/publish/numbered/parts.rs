//! The votes of a poll in parts, so that only one part is in memory at a time, however large the poll is.
//!
//! A log has the votes of a person anywhere. They are put into files of their own first, all of one person into the
//! same, and read back file by file.

use std::{
    fs::{self, File},
    io::{self, BufReader, BufWriter, Read, Seek, Write},
    path::Path,
};

/// Bytes of the log that make a part: some hundred thousand votes.
const PART: u64 = 16 << 20;
/// Parts at the most: each is an open file.
const MOST: u64 = 64;
/// Bytes of a vote in a file.
const SIZE: usize = 26;

/// One vote. In this order the one that counts is the last of its cell: the latest, or the greatest at the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Vote {
    pub(super) pid: u64,
    /// Place among the statements.
    pub(super) statement: usize,
    pub(super) at_ms: Option<i64>,
    pub(super) vote: i8,
}

impl Vote {
    fn bytes(self) -> [u8; SIZE] {
        let mut bytes = [0; SIZE];
        bytes[..8].copy_from_slice(&self.pid.to_le_bytes());
        bytes[8..16].copy_from_slice(&(self.statement as u64).to_le_bytes());
        bytes[16..24].copy_from_slice(&self.at_ms.unwrap_or_default().to_le_bytes());
        bytes[24] = u8::from(self.at_ms.is_some());
        bytes[25..].copy_from_slice(&self.vote.to_le_bytes());
        bytes
    }

    fn of(bytes: [u8; SIZE]) -> Self {
        let eight = |from: usize| {
            let mut eight = [0; 8];
            eight.copy_from_slice(&bytes[from..from + 8]);
            eight
        };
        Self {
            pid: u64::from_le_bytes(eight(0)),
            statement: usize::try_from(u64::from_le_bytes(eight(8))).unwrap_or_default(),
            at_ms: (bytes[24] != 0).then(|| i64::from_le_bytes(eight(16))),
            vote: i8::from_le_bytes([bytes[25]]),
        }
    }
}

/// Files that are nobody else's, and gone with this.
#[derive(Debug)]
pub(super) struct Parts(Vec<BufWriter<File>>);

/// How many parts a log of so many bytes makes.
fn number(bytes: u64) -> u64 {
    (bytes / PART + 1).min(MOST)
}

impl Parts {
    /// As many as fit a log, beside it.
    pub(super) fn of(dir: &Path, log: &Path) -> io::Result<Self> {
        Self::new(dir, number(fs::metadata(log)?.len()))
    }

    /// So many empty ones in a folder.
    pub(super) fn new(dir: &Path, parts: u64) -> io::Result<Self> {
        let file = |_| tempfile::tempfile_in(dir).map(BufWriter::new);
        Ok(Self((0..parts.max(1)).map(file).collect::<io::Result<_>>()?))
    }

    /// Puts a vote where the others of the same person are.
    pub(super) fn add(&mut self, vote: Vote) -> io::Result<()> {
        let at = usize::try_from(vote.pid).unwrap_or_default() % self.0.len();
        self.0[at].write_all(&vote.bytes())
    }

    /// Hands over the votes that count, part by part, by person and statement.
    pub(super) fn each(self, mut each: impl FnMut(&[Vote]) -> anyhow::Result<()>) -> anyhow::Result<()> {
        let mut votes = Vec::new();
        for file in self.0 {
            let mut file = file.into_inner().map_err(io::Error::from)?;
            let written = file.stream_position()? / SIZE as u64;
            file.rewind()?;
            let (mut file, mut bytes) = (BufReader::new(file), [0; SIZE]);
            votes.clear();
            for _ in 0..written {
                file.read_exact(&mut bytes)?;
                votes.push(Vote::of(bytes));
            }
            keep_latest(&mut votes);
            each(&votes)?;
        }
        Ok(())
    }
}

/// Sorts votes and leaves the one of each cell that counts.
fn keep_latest(votes: &mut Vec<Vote>) {
    votes.sort_unstable();
    votes.dedup_by(|later, earlier| {
        let same = (later.pid, later.statement) == (earlier.pid, earlier.statement);
        if same {
            *earlier = *later;
        }
        same
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// Votes of forty people in no order, most of them changed, many at the same moment, some at none.
    fn log() -> Vec<Vote> {
        let mut state = 7u64;
        let mut next = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut log = Vec::new();
        for _ in 0..5_000 {
            let (pid, statement) = (next(40), usize::try_from(next(9)).expect("small"));
            let at_ms =
                Some(next(5)).filter(|at| *at > 0).map(|at| 1_700_000_000_000 - i64::try_from(at).expect("small"));
            let vote = i8::try_from(next(3)).expect("small") - 1;
            log.push(Vote { pid, statement, at_ms, vote });
        }
        log
    }

    #[test]
    fn however_many_parts_the_same_votes_count_and_each_person_is_in_one() {
        let mut wanted: BTreeMap<(u64, usize), (Option<i64>, i8)> = BTreeMap::new();
        for vote in log() {
            let known = wanted.entry((vote.pid, vote.statement)).or_insert((vote.at_ms, vote.vote));
            *known = (*known).max((vote.at_ms, vote.vote));
        }
        let folder = tempfile::tempdir().expect("a folder");
        for parts in [1, 3, 16] {
            let mut kept = Parts::new(folder.path(), parts).expect("files");
            for vote in log() {
                kept.add(vote).expect("written");
            }
            let (mut found, mut people, mut seen) = (BTreeMap::new(), BTreeSet::new(), 0);
            let read = kept.each(|votes| {
                seen += 1;
                assert!(votes.is_sorted() && votes.len() * usize::try_from(parts)? < 2 * wanted.len());
                for ballot in votes.chunk_by(|a, b| a.pid == b.pid) {
                    assert!(people.insert(ballot[0].pid), "{} is in two parts", ballot[0].pid);
                }
                found.extend(votes.iter().map(|vote| ((vote.pid, vote.statement), (vote.at_ms, vote.vote))));
                Ok(())
            });
            read.expect("read");
            assert_eq!((seen, &found), (parts, &wanted));
        }
        assert_eq!(folder.path().read_dir().expect("a folder").count(), 0, "nothing is left");
    }

    #[test]
    fn a_vote_comes_back_as_it_was() {
        for at_ms in [None, Some(0), Some(-1), Some(i64::MAX)] {
            for vote in [-1, 0, 1] {
                let vote = Vote { pid: u64::MAX, statement: 1_000_000, at_ms, vote };
                assert_eq!(Vote::of(vote.bytes()), vote);
            }
        }
    }

    #[test]
    fn a_large_log_makes_many_parts_and_none_too_many() {
        assert_eq!([0, PART - 1, PART, 10 * PART, 1000 * PART].map(number), [1, 1, 2, 11, MOST]);
    }
}
