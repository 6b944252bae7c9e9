//! Opening an archive that may have been made to fill this machine's memory: all that it says of its contents is held in
//! memory, before anybody can count it.

use super::returned::{FILES, Unfit};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use zip::ZipArchive;

/// Bytes that may be read before an archive is open: what it says of 10,000 files takes a quarter of that.
const BEFORE: u64 = 8 << 20;
/// How what is said at the end of an archive begins, and what points to a longer form of it.
const END: &[u8] = b"PK\x05\x06";
const LOCATOR: &[u8] = b"PK\x06\x07";
/// Bytes from the beginning of a pointer to that of the end that it belongs to.
const APART: usize = 20;
/// How that longer form begins.
const LONG_END: &[u8] = b"PK\x06\x06";

/// A file of which only so much is read.
#[derive(Debug)]
pub(super) struct Wary {
    file: File,
    left: Arc<AtomicU64>,
}

impl Read for Wary {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let left = self.left.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::Error::other("more is said of the archive than may be"));
        }
        let most = into.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let count = self.file.read(&mut into[..most])?;
        self.left.fetch_sub(count as u64, Ordering::Relaxed);
        Ok(count)
    }
}

impl Seek for Wary {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

/// Opens an archive, if it says little enough of itself.
pub(super) fn open(mut file: File) -> Result<ZipArchive<Wary>, Unfit> {
    if claims(&mut file).map_err(|_| Unfit::Broken)?.is_some_and(|files| files > FILES as u64) {
        return Err(Unfit::Large);
    }
    let left = Arc::new(AtomicU64::new(BEFORE));
    let archive = ZipArchive::new(Wary { file, left: Arc::clone(&left) });
    let used_up = left.load(Ordering::Relaxed) == 0;
    let archive = archive.map_err(|_| if used_up { Unfit::Large } else { Unfit::Broken })?;
    if archive.len() > FILES {
        return Err(Unfit::Large);
    }
    left.store(u64::MAX, Ordering::Relaxed);
    Ok(archive)
}

/// The greatest number of files that a long form of the end names, where there is one. Memory is taken for as many at
/// once, and the short form cannot name many.
fn claims(file: &mut File) -> io::Result<Option<u64>> {
    let length = file.seek(SeekFrom::End(0))?;
    // Whatever lies before this is never reached.
    let from = length.saturating_sub(BEFORE);
    file.seek(SeekFrom::Start(from))?;
    let mut tail = Vec::new();
    file.by_ref().take(BEFORE).read_to_end(&mut tail)?;
    let mut most = None;
    for place in 0..tail.len().saturating_sub(APART + END.len()) {
        let rest = &tail[place..];
        if rest.starts_with(LOCATOR) && rest[APART..].starts_with(END) {
            most = most.max(Some(named(file, number(&rest[8..]))?));
        }
    }
    Ok(most)
}

/// The number of files in a long form of the end; as many as can be where it does not lie where it should.
fn named(file: &mut File, at: u64) -> io::Result<u64> {
    let mut long = [0; 56];
    file.seek(SeekFrom::Start(at))?;
    let whole = file.read_exact(&mut long).is_ok() && long.starts_with(LONG_END);
    Ok(if whole { number(&long[24..]).max(number(&long[32..])) } else { u64::MAX })
}

fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}
