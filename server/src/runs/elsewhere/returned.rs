//! An archive with models that were trained elsewhere. Whoever made it may mean harm, so nothing that it says of itself
//! is believed, and nothing of it stays unless all of it is what its own list of hashes says.

use super::RunFolder;
use crate::wary::{self, Unopened, Wary};
use app::{args, words::Words};
use pipeline::run::comparison::{
    HAND_OVER_MANIFEST, RESULTS, SUMS, WITH, is_taken_back, is_weights, read_sums, required,
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    fs::{self, File},
    io::{self, Read, Write},
    path::Path,
};
use tempfile::TempDir;
use zip::ZipArchive;

type Archive = ZipArchive<Wary>;

/// Bytes of an archive that comes over the network, at the most.
pub(crate) const LARGEST: usize = app::running::LARGEST_RETURN_GB << 30;
/// Bytes that may come out of an archive: weights hardly get smaller in one.
const UNPACKED: u64 = 2 * LARGEST as u64;
/// Files that an archive may hold.
const FILES: usize = 10_000;
/// Bytes of a file that is read in one piece.
const LIST: u64 = 16 << 20;
/// Bytes of all files that hold no weights: a tokenizer is the largest of them.
const REST: u64 = 256 << 20;
/// Bytes of the line on what trained the models.
const LINE: u64 = 4096;
/// Bytes that are copied at a time.
const PIECE: usize = 1 << 20;

/// Why an archive cannot be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// It is no zip archive, or a part of one.
    Broken,
    /// Too much is in it.
    Large,
    /// A name leads out of the folder, or names no plain file.
    Name(String),
    /// What has to be there is not.
    Missing(String),
    /// Its manifest is that of another hand-over.
    Other,
    /// A line of the list of hashes is none.
    Line(usize),
    /// The list has no hash of this file.
    Unlisted(String),
    /// The list has another hash of this file.
    Changed(String),
}

impl Unfit {
    /// The same for whoever made the archive.
    pub(crate) fn says(&self, words: Words) -> String {
        match self {
            Self::Broken => words.say("run-return-broken"),
            Self::Large => words.say_with("run-return-large", args!(most = (UNPACKED >> 30).to_string())),
            Self::Name(name) => words.say_with("run-return-name", args!(file = shown(name))),
            Self::Missing(name) => words.say_with("run-return-missing", args!(file = shown(name))),
            Self::Other => words.say("run-return-other"),
            Self::Line(line) => words.say_with("run-return-line", args!(line = line.to_string())),
            Self::Unlisted(name) => words.say_with("run-return-unlisted", args!(file = shown(name))),
            Self::Changed(name) => words.say_with("run-return-changed", args!(file = shown(name))),
        }
    }
}

/// A name as it can stand in a sentence.
fn shown(name: &str) -> String {
    name.chars().filter(|c| !c.is_control()).take(120).collect()
}

impl From<Unopened> for Unfit {
    fn from(unopened: Unopened) -> Self {
        match unopened {
            Unopened::Broken => Self::Broken,
            Unopened::Large => Self::Large,
        }
    }
}

/// Why nothing was taken back.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The archive is to blame.
    Unfit(Unfit),
    /// This machine is.
    Failed(anyhow::Error),
}

impl From<Unfit> for Refused {
    fn from(unfit: Unfit) -> Self {
        Self::Unfit(unfit)
    }
}

impl From<io::Error> for Refused {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.into())
    }
}

impl RunFolder {
    /// A file without a name, on the disk where what comes back is unpacked: gone with whoever holds it.
    pub(crate) fn receive(&self) -> io::Result<File> {
        fs::create_dir_all(self.all_returned())?;
        tempfile::tempfile_in(self.all_returned())
    }

    /// Unpacks what came back of this hand-over. The folder is gone when it is dropped, unless the run
    /// is given it.
    pub(crate) fn unpack(&self, archive: File) -> Result<TempDir, Refused> {
        let manifest = self.manifest().map_err(Refused::Failed)?;
        fs::create_dir_all(self.all_returned())?;
        let folder = tempfile::Builder::new().prefix("back-").tempdir_in(self.all_returned())?;
        unpack(archive, &manifest, folder.path(), UNPACKED)?;
        Ok(folder)
    }
}

/// Unpacks what is taken back of an archive, at most so many bytes; everything is checked against its hash on the way.
fn unpack(archive: File, manifest: &[u8], into: &Path, most: u64) -> Result<(), Refused> {
    let mut archive = wary::open(archive, FILES).map_err(Unfit::from)?;
    let names = names(&mut archive)?;
    let ends_with = |name: &str| name == HAND_OVER_MANIFEST || name.ends_with(&format!("/{HAND_OVER_MANIFEST}"));
    // Whoever packs a folder has its name before everything.
    let found = names.keys().filter(|name| ends_with(name)).min_by_key(|name| name.matches('/').count());
    let found = found.ok_or_else(|| Unfit::Missing(HAND_OVER_MANIFEST.to_owned()))?;
    let root = found.strip_suffix(HAND_OVER_MANIFEST).unwrap_or_default();
    if whole(&mut archive, names[found])? != manifest {
        return Err(Unfit::Other.into());
    }
    let root = format!("{root}{RESULTS}/");
    let inside = names.iter().filter_map(|(name, place)| Some((name.strip_prefix(&root)?, *place)));
    let wanted: BTreeMap<&str, usize> = inside.filter(|(name, _)| is_taken_back(name)).collect();
    for file in [SUMS, WITH] {
        if !wanted.contains_key(file) {
            return Err(Unfit::Missing(format!("{RESULTS}/{file}")).into());
        }
    }
    for folder in required() {
        if !wanted.keys().any(|name| name.starts_with(&format!("{folder}/"))) {
            return Err(Unfit::Missing(format!("{RESULTS}/{folder}")).into());
        }
    }
    let list = whole(&mut archive, wanted[SUMS])?;
    let sums = read_sums(&String::from_utf8_lossy(&list)).map_err(Unfit::Line)?;
    let (mut weights, mut rest, mut line) = (most, REST.min(most), LINE);
    for (name, place) in wanted {
        let path = into.join(RESULTS).join(name);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        let left = match name {
            WITH => &mut line,
            _ if is_weights(name) => &mut weights,
            _ => &mut rest,
        };
        let sha256 = copy(&mut archive, place, &path, left)?;
        let named = format!("{RESULTS}/{name}");
        match sums.get(name) {
            _ if name == SUMS => {}
            Some(expected) if *expected == sha256 => {}
            Some(_) => return Err(Unfit::Changed(named).into()),
            None => return Err(Unfit::Unlisted(named).into()),
        }
    }
    File::open(into)?.sync_all()?;
    Ok(())
}

/// The plain files of an archive by name. One that leads elsewhere spoils all: no tool of ours makes such a thing.
fn names(archive: &mut Archive) -> Result<BTreeMap<String, usize>, Refused> {
    let mut names = BTreeMap::new();
    for place in 0..archive.len() {
        let entry = archive.by_index_raw(place).map_err(|_| Unfit::Broken)?;
        let name = entry.name().to_owned();
        let inner = name.strip_suffix('/').filter(|_| entry.is_dir()).unwrap_or(&name);
        let is_plain =
            !name.contains(['\\', ':', '\0']) && inner.split('/').all(|part| !matches!(part, "" | "." | ".."));
        if !is_plain || entry.is_symlink() {
            return Err(Unfit::Name(name).into());
        }
        if entry.is_file() {
            names.insert(name, place);
        }
    }
    Ok(names)
}

/// A small file.
fn whole(archive: &mut Archive, place: usize) -> Result<Vec<u8>, Refused> {
    let entry = archive.by_index(place).map_err(|_| Unfit::Broken)?;
    let mut bytes = Vec::new();
    entry.take(LIST + 1).read_to_end(&mut bytes).map_err(|_| Unfit::Broken)?;
    if bytes.len() as u64 > LIST { Err(Unfit::Large.into()) } else { Ok(bytes) }
}

/// Copies a file out of an archive, and gives its SHA-256. What an archive says of its sizes may be wrong, so what comes
/// out is counted.
fn copy(archive: &mut Archive, place: usize, to: &Path, left: &mut u64) -> Result<String, Refused> {
    let mut entry = archive.by_index(place).map_err(|_| Unfit::Broken)?;
    let (mut file, mut digest, mut piece) = (File::create_new(to)?, Sha256::new(), vec![0; PIECE]);
    loop {
        let count = entry.read(&mut piece).map_err(|_| Unfit::Broken)?;
        if count == 0 {
            break;
        }
        *left = left.checked_sub(count as u64).ok_or(Unfit::Large)?;
        digest.update(&piece[..count]);
        file.write_all(&piece[..count])?;
    }
    file.sync_all()?;
    Ok(hex::encode(digest.finalize()))
}

#[cfg(test)]
mod tests;
