//! Opening an archive that may have been made to fill this machine's memory: all that it says of its contents is held in
//! memory, before anybody can count it. Every archive that is uploaded is opened here.

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
pub(crate) struct Wary {
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

/// Why an archive is not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unopened {
    /// It is no zip archive, or a part of one.
    Broken,
    /// It holds too many files, or says too much of them.
    Large,
}

/// Opens an archive, if it says little enough of itself and holds at most so many files.
pub(crate) fn open(mut file: File, most: usize) -> Result<ZipArchive<Wary>, Unopened> {
    if claims(&mut file).map_err(|_| Unopened::Broken)?.is_some_and(|files| files > most as u64) {
        return Err(Unopened::Large);
    }
    let left = Arc::new(AtomicU64::new(BEFORE));
    let archive = ZipArchive::new(Wary { file, left: Arc::clone(&left) });
    let used_up = left.load(Ordering::Relaxed) == 0;
    let archive = archive.map_err(|_| if used_up { Unopened::Large } else { Unopened::Broken })?;
    if archive.len() > most {
        return Err(Unopened::Large);
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

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    /// What an archive says of a file, and at its end of so many files, in the long form, which is said to lie at this
    /// place; it does at 46.
    pub(crate) fn claiming(files: u64, at: u64) -> Vec<u8> {
        let mut end = b"PK\x01\x02".to_vec();
        end.extend([0; 42]);
        end.extend(b"PK\x06\x06");
        end.extend(44_u64.to_le_bytes());
        end.extend([0; 12]);
        for number in [files, files, 46, 0] {
            end.extend(number.to_le_bytes());
        }
        end.extend(b"PK\x06\x07\0\0\0\0");
        end.extend(at.to_le_bytes());
        end.extend(1_u32.to_le_bytes());
        end.extend(b"PK\x05\x06\0\0\0\0");
        end.extend([0xff; 12]);
        end.extend([0; 2]);
        end
    }

    fn holding(bytes: &[u8]) -> File {
        let mut file = tempfile::tempfile().expect("a file");
        file.write_all(bytes).expect("written");
        file
    }

    #[test]
    fn an_archive_that_says_too_much_of_itself_is_not_read() {
        let refused = |file: File| open(file, 10).expect_err("refused");
        let many = |files: u32| {
            let mut many = ZipWriter::new(tempfile::tempfile().expect("a file"));
            for number in 0..files {
                many.start_file(number.to_string(), SimpleFileOptions::default()).expect("begun");
            }
            many.finish().expect("an archive")
        };
        assert_eq!(open(many(10), 10).expect("opened").len(), 10);
        assert_eq!(refused(many(11)), Unopened::Large);
        // Memory for three thousand million files would be taken before the first of them is read.
        assert_eq!(refused(holding(&claiming(3_000_000_000, 46))), Unopened::Large);
        assert_eq!(refused(holding(&claiming(1, 7))), Unopened::Large, "it does not lie where it should");
        // Without an end at all it is not looked for through the whole file.
        assert!(matches!(refused(holding(&vec![0; 20 << 20])), Unopened::Broken | Unopened::Large));
    }
}
