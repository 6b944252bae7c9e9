//! Files on their way from a browser to a folder of their own, which is gone when they have been read.

use crate::wary::{self, Unopened};
use app::{
    args,
    facilitator::{FileFault, LARGEST_MB, Typed},
    words::Words,
};
use axum::extract::{FromRequest, Multipart, Request, multipart::Field};
use std::{
    fs::File,
    io::{self, Read, Write},
    path::Path,
};
use tempfile::TempDir;

/// Bytes of an upload at the most.
pub(in crate::http) const LARGEST: usize = LARGEST_MB << 20;
/// Bytes that the files of an archive may have unpacked: ten times what is usual for such tables.
const UNPACKED: u64 = 10 * LARGEST as u64;
/// Files that an archive may hold.
const FILES: usize = 1_000;
/// Bytes of a field that is typed.
const TYPED: usize = 10_000;
/// The people who are left out of the mathematics, in our own archives.
pub(super) const LEFT_OUT: &str = "left-out.csv";
/// The files that an import reads. Names that end like another come first.
const KNOWN: [&str; 7] = [
    "participants-votes.csv",
    "participant-votes.csv",
    "votes.csv",
    "comments.csv",
    "summary.csv",
    LEFT_OUT,
    // A simulated poll is known by it.
    "truth.csv",
];
/// Name of an archive in the folder.
const ARCHIVE: &str = "upload.zip";

/// What has arrived.
pub(super) struct Upload {
    /// The files, under the names that an export has them.
    pub(super) dir: TempDir,
    /// What was typed.
    pub(super) typed: Typed,
    /// What is wrong with the files.
    pub(super) faults: Vec<FileFault>,
    words: Words,
}

impl Upload {
    /// Whether the files can be looked at.
    pub(super) fn is_fit(&self) -> bool {
        self.faults.is_empty() && self.typed.fault("file").is_none()
    }

    fn wrong(&mut self, says: String) {
        self.typed.wrong("file", says);
    }

    /// Makes sure that a file is not there twice.
    fn place(&mut self, name: &'static str) -> io::Result<Option<File>> {
        match File::create_new(self.dir.path().join(name)) {
            Ok(file) => Ok(Some(file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.wrong(self.words.say_with("import-twice", args!(file = name)));
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }
}

/// Takes everything in. What is wrong with it stands in what comes back; an error is one of ours.
pub(super) async fn receive(request: Request, words: Words) -> anyhow::Result<Upload> {
    let mut upload = Upload { dir: tempfile::tempdir()?, typed: Typed::default(), faults: Vec::new(), words };
    let Ok(mut parts) = Multipart::from_request(request, &()).await else {
        upload.wrong(words.say("import-none"));
        return Ok(upload);
    };
    let mut files = 0;
    loop {
        let field = match parts.next_field().await {
            Ok(Some(field)) => field,
            Ok(None) => break,
            Err(_) => {
                cut_off(&mut upload);
                break;
            }
        };
        let name = field.name().unwrap_or_default().to_owned();
        let file = field.file_name().unwrap_or_default().to_owned();
        match name.as_str() {
            // A browser sends a nameless file where none was chosen.
            "file" if file.is_empty() => {}
            "file" => {
                files += 1;
                take(&mut upload, field, &file).await?;
            }
            _ => match text(field).await {
                Some(text) => upload.typed.put(name, text),
                None => cut_off(&mut upload),
            },
        }
        if !upload.is_fit() {
            break;
        }
    }
    if files == 0 && upload.is_fit() {
        upload.wrong(words.say("import-none"));
    }
    Ok(upload)
}

fn cut_off(upload: &mut Upload) {
    upload.wrong(upload.words.say_with("import-large", args!(most = LARGEST_MB)));
}

async fn text(mut field: Field<'_>) -> Option<String> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.ok()? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > TYPED {
            return None;
        }
    }
    String::from_utf8(bytes).ok()
}

async fn take(upload: &mut Upload, mut field: Field<'_>, name: &str) -> anyhow::Result<()> {
    let is_archive = name.to_ascii_lowercase().ends_with(".zip");
    let Some(known) = (if is_archive { Some(ARCHIVE) } else { known(name) }) else {
        upload.wrong(upload.words.say_with("import-unknown", args!(file = name.to_owned())));
        return Ok(());
    };
    let Some(mut file) = upload.place(known)? else { return Ok(()) };
    loop {
        match field.chunk().await {
            Ok(Some(chunk)) => file.write_all(&chunk)?,
            Ok(None) => break,
            Err(_) => {
                cut_off(upload);
                return Ok(());
            }
        }
    }
    drop(file);
    if is_archive {
        let dir = upload.dir.path().to_owned();
        let unpacked = tokio::task::spawn_blocking(move || unpack(&dir, UNPACKED)).await?;
        match unpacked {
            Ok(()) => {}
            Err(Unpacking::Io(error)) => return Err(error.into()),
            Err(Unpacking::Broken) => upload.wrong(upload.words.say("import-broken")),
            Err(Unpacking::Large) => cut_off(upload),
            Err(Unpacking::Twice(file)) => {
                upload.wrong(upload.words.say_with("import-twice", args!(file = file)));
            }
        }
    }
    Ok(())
}

/// The name that an export has for a file. Polis puts the day and the poll before it, and archives have folders.
fn known(name: &str) -> Option<&'static str> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or_default();
    // What some systems put beside each file.
    if base.starts_with("._") {
        return None;
    }
    KNOWN
        .into_iter()
        .find(|known| base.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with(['-', '_', '.'])))
}

enum Unpacking {
    Broken,
    Large,
    Twice(&'static str),
    Io(io::Error),
}

/// Takes out of the archive what an import reads, and nothing else; at most so many bytes.
fn unpack(dir: &Path, most: u64) -> Result<(), Unpacking> {
    let archive = File::open(dir.join(ARCHIVE)).map_err(Unpacking::Io)?;
    let mut archive = wary::open(archive, FILES).map_err(|unopened| match unopened {
        Unopened::Broken => Unpacking::Broken,
        Unopened::Large => Unpacking::Large,
    })?;
    let mut left = most;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Unpacking::Broken)?;
        let Some(name) = Some(entry.name()).filter(|_| entry.is_file()).and_then(known) else { continue };
        let mut file = match File::create_new(dir.join(name)) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(Unpacking::Twice(name)),
            Err(error) => return Err(Unpacking::Io(error)),
        };
        // What an archive says of its sizes may be wrong, so what comes out is counted.
        let copied = io::copy(&mut entry.take(left + 1), &mut file).map_err(|error| match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Unpacking::Io(error),
            _ => Unpacking::Broken,
        })?;
        left = left.checked_sub(copied).ok_or(Unpacking::Large)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wary::tests::claiming;

    #[test]
    fn files_go_by_the_names_that_an_export_has_for_them() {
        for (name, is) in [
            ("votes.csv", Some("votes.csv")),
            ("2024-10-31-1200-r7abc-votes.csv", Some("votes.csv")),
            ("r7abc-participant-votes.csv", Some("participant-votes.csv")),
            ("folder/participants-votes.csv", Some("participants-votes.csv")),
            ("C:\\export\\comments.csv", Some("comments.csv")),
            ("comment-groups.csv", None),
            ("downvotes.csv", None),
            ("__MACOSX/._votes.csv", None),
            ("../../summary.csv", Some("summary.csv")),
            ("photo.jpg", None),
            ("", None),
        ] {
            assert_eq!(known(name), is, "{name}");
        }
    }

    #[test]
    fn of_an_archive_only_what_is_read_comes_out_and_a_broken_one_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut archive = zip::ZipWriter::new(File::create(folder.path().join(ARCHIVE)).expect("a file"));
        for name in ["export/votes.csv", "export/README.md", "../comments.csv"] {
            archive.start_file(name, zip::write::SimpleFileOptions::default()).expect("a file");
            archive.write_all(b"a,b\n1,2\n").expect("written");
        }
        archive.finish().expect("an archive");
        assert!(matches!(unpack(folder.path(), 15), Err(Unpacking::Large)));
        for name in ["comments.csv", "votes.csv"] {
            std::fs::remove_file(folder.path().join(name)).expect("there");
        }
        assert!(unpack(folder.path(), 16).is_ok());
        let mut names: Vec<_> =
            folder.path().read_dir().expect("read").map(|entry| entry.expect("an entry").file_name()).collect();
        names.sort();
        assert_eq!(names, ["comments.csv", "upload.zip", "votes.csv"]);
        assert!(matches!(unpack(folder.path(), 16), Err(Unpacking::Twice("votes.csv"))));
        // Memory for three thousand million files would be taken before the first of them is read.
        std::fs::write(folder.path().join(ARCHIVE), claiming(3_000_000_000, 46)).expect("written");
        assert!(matches!(unpack(folder.path(), 16), Err(Unpacking::Large)));
        std::fs::write(folder.path().join(ARCHIVE), b"PK no archive").expect("written");
        assert!(matches!(unpack(folder.path(), 16), Err(Unpacking::Broken)));
    }
}
