//! Answers written down, so that nothing is asked twice.
//!
//! One JSON object a line, only ever added to: the SHA-256 of the request (with what was to be scored), the model that was
//! asked for, the one that answered by its own account, the SHA-256 of the prompt, the answer. A line that was being
//! written when the program or the machine stopped is taken away at the next start.

use super::protocol::Sent;
use crate::language::{Generated, LanguageError, Score};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufRead, BufReader, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What an endpoint answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Answer {
    Generated(Generated),
    Score(Score),
}

impl Answer {
    pub(super) fn generated(self) -> Result<Generated, LanguageError> {
        match self {
            Self::Generated(generated) => Ok(generated),
            Self::Score(_) => Err(mistaken("a text")),
        }
    }

    pub(super) fn score(self) -> Result<Score, LanguageError> {
        match self {
            Self::Score(score) => Ok(score),
            Self::Generated(_) => Err(mistaken("a score")),
        }
    }
}

/// Only somebody who edits the file can bring this about.
fn mistaken(what: &str) -> LanguageError {
    LanguageError::Numerical(format!("a stored answer is not {what}; remove the file of stored answers"))
}

#[derive(Serialize, Deserialize)]
struct Line {
    request_sha256: String,
    model: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answered_as: Option<String>,
    prompt_sha256: String,
    answer: Answer,
}

/// What came back, with whose it is.
#[derive(Clone, Debug)]
pub(super) struct Came {
    /// The model that was asked for.
    pub(super) model: String,
    /// What the model called itself, if it did.
    pub(super) answered_as: Option<String>,
    pub(super) answer: Answer,
}

/// Another model answers than before.
#[derive(Debug)]
pub(super) struct Another {
    pub(super) before: String,
    pub(super) now: String,
}

/// Answers that were given, in a file or only in memory.
#[derive(Debug, Default)]
pub struct Answers(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    known: HashMap<[u8; 32], Answer>,
    /// What the model that answers calls itself.
    answered_as: Option<String>,
    file: Option<(PathBuf, File)>,
}

impl Answers {
    /// Opens the answers in `path`, or begins a file there. Nobody else can use it meanwhile.
    ///
    /// # Errors
    /// When the file is in use, cannot be read or written, or holds a line that is no answer.
    pub fn open(path: &Path) -> Result<Self, LanguageError> {
        let wrong = |problem: String| LanguageError::File { path: path.to_owned(), problem };
        let opened = OpenOptions::new().read(true).append(true).create(true).open(path);
        let mut file = opened.map_err(|error| wrong(error.to_string()))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                return Err(wrong("another run is using it; wait for it, or name another file".to_owned()));
            }
            Err(TryLockError::Error(error)) => return Err(wrong(error.to_string())),
        }
        let Read { known, answered_as, whole } = read(&file, &wrong)?;
        file.set_len(whole).map_err(|error| wrong(error.to_string()))?;
        file.seek(SeekFrom::End(0)).map_err(|error| wrong(error.to_string()))?;
        Ok(Self(Mutex::new(Kept { known, answered_as, file: Some((path.to_owned(), file)) })))
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.kept().known.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(super) fn get(&self, request: &[u8; 32]) -> Option<Answer> {
        self.kept().known.get(request).cloned()
    }

    /// Writes an answer down, and gives the one that counts: whoever asked the same at the same time and was first has
    /// settled it, and would be given it again by a run that is done again. Nothing is written when another model
    /// answers than before.
    pub(super) fn put(&self, sent: &Sent, came: Came) -> Result<Result<Answer, Another>, LanguageError> {
        let mut kept = self.kept();
        let Kept { known, answered_as, file } = &mut *kept;
        let Came { model, answered_as: now, answer } = came;
        match (answered_as.as_ref(), &now) {
            (Some(before), Some(now)) if before != now => {
                return Ok(Err(Another { before: before.clone(), now: now.clone() }));
            }
            (None, Some(now)) => *answered_as = Some(now.clone()),
            _ => {}
        }
        if let Some((path, file)) = file {
            if let Some(first) = known.get(&sent.hash) {
                return Ok(Ok(first.clone()));
            }
            let line = Line {
                request_sha256: hex::encode(sent.hash),
                model,
                answered_as: now,
                prompt_sha256: sent.prompt_sha256.clone(),
                answer: answer.clone(),
            };
            let failed = |problem: String| LanguageError::File { path: path.clone(), problem };
            let mut line = serde_json::to_vec(&line).map_err(|error| failed(error.to_string()))?;
            line.push(b'\n');
            file.write_all(&line).map_err(|error| failed(format!("an answer could not be written: {error}")))?;
            known.insert(sent.hash, answer.clone());
        }
        Ok(Ok(answer))
    }

    /// Sees to it that what was written is on the disk.
    pub(super) fn settle(&self) -> Result<(), LanguageError> {
        let kept = self.kept();
        let Some((path, file)) = &kept.file else { return Ok(()) };
        file.sync_data().map_err(|error| LanguageError::File { path: path.clone(), problem: error.to_string() })
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a file holds.
#[derive(Default)]
struct Read {
    known: HashMap<[u8; 32], Answer>,
    answered_as: Option<String>,
    /// How many of its bytes are whole lines.
    whole: u64,
}

fn read(file: &File, wrong: &impl Fn(String) -> LanguageError) -> Result<Read, LanguageError> {
    let (mut read, mut number) = (Read::default(), 0);
    let (mut lines, mut line) = (BufReader::new(file), Vec::new());
    loop {
        line.clear();
        let length = lines.read_until(b'\n', &mut line).map_err(|error| wrong(error.to_string()))?;
        if line.last() != Some(&b'\n') {
            // The end, perhaps with a line that somebody was writing.
            return Ok(read);
        }
        number += 1;
        let parsed: Result<Line, _> = serde_json::from_slice(&line);
        let parsed =
            parsed.map_err(|error| wrong(format!("line {number} is no stored answer ({error}); remove it")))?;
        let mut hash = [0; 32];
        hex::decode_to_slice(&parsed.request_sha256, &mut hash)
            .map_err(|_| wrong(format!("line {number}: request_sha256 is no SHA-256; remove the line")))?;
        read.known.insert(hash, parsed.answer);
        read.answered_as = parsed.answered_as.or(read.answered_as);
        read.whole += length as u64;
    }
}

#[cfg(test)]
#[path = "answers/tests.rs"]
mod tests;
