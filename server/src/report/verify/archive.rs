//! A bundle taken apart. Whoever made it may mean harm, so nothing that it says of itself is believed.

use std::{
    collections::BTreeSet,
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};
use tempfile::TempDir;
use zip::ZipArchive;

/// Files that a bundle may have.
const FILES: usize = 2_000;
/// Bytes that may come out of it.
const BYTES: u64 = 2 << 30;

/// Why an archive is none that is read here.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ArchiveError {
    /// It is not there, or cannot be read.
    #[error("{place} cannot be read: {source}")]
    File {
        /// Which.
        place: String,
        /// What the system says.
        source: io::Error,
    },
    /// It is no archive, or a part of one.
    #[error("{place} is no whole zip archive: {problem}; download it again")]
    Broken {
        /// Which.
        place: String,
        /// What the reader says.
        problem: String,
    },
    /// Too much comes out of it.
    #[error("{place} holds more than {FILES} files or {} GiB; no bundle does", BYTES >> 30)]
    Large {
        /// Which.
        place: String,
    },
    /// A name leads out of the folder, or names no plain file.
    #[error("{place} holds {name:?}, which is no file of a bundle; it may have been made to do harm")]
    Name {
        /// Which.
        place: String,
        /// The name.
        name: String,
    },
    /// What every bundle holds is not there.
    #[error("{place} holds no {name}, so it is no bundle; download one from the page of a report")]
    Missing {
        /// Which.
        place: String,
        /// What.
        name: String,
    },
}

/// The files of a bundle in a temporary folder.
#[derive(Debug)]
pub(super) struct Unpacked {
    folder: TempDir,
    names: BTreeSet<String>,
    place: String,
}

impl Unpacked {
    /// Takes an archive apart.
    pub(super) fn open(bundle: &Path) -> Result<Self, ArchiveError> {
        let place = bundle.display().to_string();
        let failed = |source| ArchiveError::File { place: place.clone(), source };
        let broken = |problem: String| ArchiveError::Broken { place: place.clone(), problem };
        let file = File::open(bundle).map_err(failed)?;
        let mut archive = ZipArchive::new(file).map_err(|error| broken(error.to_string()))?;
        if archive.len() > FILES {
            return Err(ArchiveError::Large { place });
        }
        let folder = tempfile::tempdir().map_err(failed)?;
        let (mut names, mut left) = (BTreeSet::new(), BYTES);
        for index in 0..archive.len() {
            let entry = archive.by_index(index).map_err(|error| broken(error.to_string()))?;
            let name = entry.name().to_owned();
            let wrong = || ArchiveError::Name { place: place.clone(), name: name.clone() };
            let within = within(&name).filter(|_| entry.is_file() && !entry.is_symlink()).ok_or_else(wrong)?;
            let to = folder.path().join(&within);
            fs::create_dir_all(to.parent().unwrap_or(folder.path())).map_err(failed)?;
            // Twice the same name, or a file where a folder is: no bundle has that.
            let mut out = File::create_new(&to).map_err(|_| wrong())?;
            // What an archive says of its sizes may be wrong, so what comes out is counted.
            let mut entry = io::Read::take(entry, left + 1);
            let copied = io::copy(&mut entry, &mut out).map_err(|error| broken(format!("{name}: {error}")))?;
            left = left.checked_sub(copied).ok_or_else(|| ArchiveError::Large { place: place.clone() })?;
            names.insert(within);
        }
        Ok(Self { folder, names, place })
    }

    /// The names of all files, without the folder around them.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// Whether there is such a file.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.names.contains(name)
    }

    /// A file.
    pub(super) fn read(&self, name: &str) -> Result<Vec<u8>, ArchiveError> {
        if !self.holds(name) {
            return Err(ArchiveError::Missing { place: self.place.clone(), name: name.to_owned() });
        }
        fs::read(self.path(name)).map_err(|source| ArchiveError::File { place: self.place.clone(), source })
    }

    /// Where a file or a folder of it lies.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// The name of an entry within the one folder that a bundle unpacks into; `None` for what leads elsewhere.
fn within(name: &str) -> Option<String> {
    let (root, rest) = name.split_once('/')?;
    let plain = |part: &str| {
        let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
        !part.is_empty() && part.len() <= 150 && !part.starts_with('.') && part.bytes().all(fits)
    };
    let parts: Vec<&str> = rest.split('/').collect();
    (plain(root) && parts.len() <= 3 && parts.iter().all(|part| plain(part))).then(|| rest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;
    use zip::{ZipWriter, write::SimpleFileOptions};

    #[test]
    fn names_stay_within_the_bundle() {
        assert_eq!(within("B/manifest.json").as_deref(), Some("manifest.json"));
        assert_eq!(within("B/poll/votes.csv").as_deref(), Some("poll/votes.csv"));
        assert_eq!(within("B/models/base/config.json").as_deref(), Some("models/base/config.json"));
        for name in
            ["manifest.json", "/etc/passwd", "B/../x", "B/a/../../x", "B/a/b/c/d", "B/", "B//x", "B/a\\b", "B/.x"]
        {
            assert_eq!(within(name), None, "{name}");
        }
    }

    fn archive(names: &[&str], bytes: &[u8]) -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("bundle.zip");
        let mut archive = ZipWriter::new(File::create(&path).expect("a file"));
        for name in names {
            archive.start_file(*name, SimpleFileOptions::default()).expect("a file");
            archive.write_all(bytes).expect("written");
        }
        archive.finish().expect("an archive");
        (folder, path)
    }

    #[test]
    fn what_leads_out_of_the_folder_or_is_cut_off_is_refused() {
        let (_kept, path) = archive(&["B/../../outside"], b"x");
        assert!(matches!(Unpacked::open(&path), Err(ArchiveError::Name { .. })));
        let (_kept, path) = archive(&["B/manifest.json"], &[0; 100_000]);
        assert!(Unpacked::open(&path).is_ok());
        let whole = fs::read(&path).expect("bytes");
        fs::write(&path, &whole[..whole.len() / 2]).expect("written");
        assert!(matches!(Unpacked::open(&path), Err(ArchiveError::Broken { .. })));
        assert!(matches!(Unpacked::open(Path::new("/nowhere/at/all.zip")), Err(ArchiveError::File { .. })));
    }
}
