//! Where finished stages are kept for other runs: files by their SHA-256, and for each key the manifest of what it
//! made, written last.
//!
//! ```text
//! objects/HASH     a file
//! stages/HASH.json the manifest of a stage, by the hash of its key
//! making/HASH      whoever makes what that key says: in folders locked by it, in buckets renewed by it
//! ```

mod bucket;
mod lease;
mod making;
mod place;

pub use making::Making;

use self::place::Place as Location;
use super::{Begun, Key, Manifest, RunError, Stage, hash};
use futures::StreamExt;
use object_store::local::LocalFileSystem;
use object_store::path::Path as Place;
use object_store::{Error, ObjectStore, ObjectStoreExt, WriteMultipart};
use sha2::{Digest, Sha256};
use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What a bucket says of itself to whoever finds it.
const ABOUT: &str = "Finished stages of runs: stages/KEY.json says what each one made, objects/SHA256 are the files.\n";
/// Bytes that are sent at once.
const PART: usize = 8 << 20;

/// A store of finished stages.
pub struct Store {
    inner: Arc<dyn ObjectStore>,
    runtime: tokio::runtime::Runtime,
    /// As messages name it.
    name: PathBuf,
    /// Where runs keep each other from making the same at the same time, if that is a folder.
    locks: Option<PathBuf>,
    /// How they do so elsewhere.
    times: lease::Times,
    known: lease::Known,
}

/// What came of looking for a stage.
#[derive(Clone, Debug, PartialEq)]
pub enum Fetched {
    /// It is in its folder now.
    Here(Manifest),
    /// The store does not have it.
    Absent,
    /// The store has it, but a file of it is not what it was: which, in words.
    Damaged(String),
}

impl Store {
    /// Opens a folder, by its path or its `file://` address, and makes it where it is missing; or a bucket,
    /// `s3://BUCKET/PREFIX`, which has to be there.
    ///
    /// # Errors
    /// [`RunError::File`] when it cannot be used.
    pub fn open(place: &str) -> Result<Self, RunError> {
        match Location::read(place)? {
            Location::Folder(path) => Self::folder(path),
            Location::Bucket { name, prefix } => Self::bucket(place, &name, &prefix),
        }
    }

    /// Whether [`Store::open`] would understand this, without reaching anything.
    ///
    /// # Errors
    /// [`RunError::File`] when it would not.
    pub fn check(place: &str) -> Result<(), RunError> {
        Location::read(place).map(drop)
    }

    fn folder(path: PathBuf) -> Result<Self, RunError> {
        fs::create_dir_all(&path).map_err(|error| RunError::file(&path, error))?;
        let inner = LocalFileSystem::new_with_prefix(&path).map_err(|error| RunError::file(&path, error))?;
        let locks = Some(path.join("making"));
        Ok(Self { locks, ..Self::new(Arc::new(inner.with_fsync(true)), path)? })
    }

    /// A bucket that can be written, which is tried: whoever has computed for an hour is not to learn then that the key
    /// was a wrong one, and a bucket that is missing looks like one in which nothing is.
    fn bucket(address: &str, name: &str, prefix: &str) -> Result<Self, RunError> {
        let store = Self::new(bucket::open(address, name, prefix)?, address)?;
        let about = Place::from("ABOUT");
        let tried = store.wait(async { store.inner.put(&about, ABOUT.into()).await });
        tried.map_err(|error| bucket::fault(address, &error))?;
        Ok(store)
    }

    /// Any store of objects, with the name by which messages call it.
    ///
    /// # Errors
    /// [`RunError::File`] when the system has no room for what waits for it.
    pub fn new(inner: Arc<dyn ObjectStore>, name: impl Into<PathBuf>) -> Result<Self, RunError> {
        let name = name.into();
        // Connections are looked after, and rights renewed, while nobody waits for anything.
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        let runtime = runtime.map_err(|error| RunError::file(&name, error))?;
        Ok(Self { inner, runtime, name, locks: None, times: lease::Times::default(), known: lease::Known::default() })
    }

    /// Looks for what a key made, and puts it into its folder; every file is checked against its hash on the way. What is
    /// damaged is taken out of the store by whoever `mends` it: who has the right to make it again.
    ///
    /// # Errors
    /// [`RunError`] when the store or the folder cannot be used.
    pub fn fetch(&self, key: &Key, folder: &Path, mends: bool) -> Result<Fetched, RunError> {
        let Some(bytes) = self.read(&stage(key)?)? else { return Ok(Fetched::Absent) };
        let manifest: Manifest = match serde_json::from_slice::<Manifest>(&bytes) {
            Ok(manifest) if manifest.key == *key => manifest,
            _ => return self.damaged(stage(key)?, "manifest", mends),
        };
        let begun = match Stage::open(folder, key.clone())? {
            Stage::Done(manifest) => return Ok(Fetched::Here(manifest)),
            Stage::Begun(begun) => begun,
        };
        clear(&begun)?;
        for (name, output) in &manifest.outputs {
            let Some(path) = within(folder, name) else { return self.damaged(stage(key)?, name, mends) };
            if !self.copy(&object(&output.sha256), &path, &output.sha256)? {
                clear(&begun)?;
                if mends {
                    self.remove(&object(&output.sha256))?;
                }
                return self.damaged(stage(key)?, name, mends);
            }
        }
        Ok(Fetched::Here(begun.finish()?))
    }

    /// Keeps what a stage has made, unless it is kept already.
    ///
    /// # Errors
    /// [`RunError`] when the store cannot be written, or a file is not what the manifest says.
    pub fn keep(&self, manifest: &Manifest, folder: &Path) -> Result<(), RunError> {
        let place = stage(&manifest.key)?;
        if self.read(&place)?.is_some() {
            return Ok(());
        }
        manifest.verify(folder)?;
        for (name, output) in &manifest.outputs {
            let object = object(&output.sha256);
            let there = self.wait(async { self.inner.head(&object).await });
            match there {
                Ok(meta) if meta.size == output.bytes => {}
                Ok(_) | Err(Error::NotFound { .. }) => self.send(&object, &folder.join(name))?,
                Err(error) => return Err(self.fault(error)),
            }
        }
        let bytes = serde_json::to_vec_pretty(manifest).map_err(|error| self.fault(error))?;
        self.wait(async { self.inner.put(&place, bytes.into()).await }).map(drop).map_err(|error| self.fault(error))
    }

    fn damaged(&self, stage: Place, what: &str, mends: bool) -> Result<Fetched, RunError> {
        let text = format!("{}: {what} of {stage} is damaged", self.name.display());
        if mends {
            self.remove(&stage)?;
        }
        Ok(Fetched::Damaged(text))
    }

    fn wait<T>(&self, future: impl Future<Output = T>) -> T {
        self.runtime.block_on(future)
    }

    fn fault(&self, error: impl ToString) -> RunError {
        RunError::file(&self.name, bucket::told(&error.to_string()))
    }

    fn read(&self, place: &Place) -> Result<Option<Vec<u8>>, RunError> {
        let read = self.wait(async { self.inner.get(place).await?.bytes().await });
        match read {
            Ok(bytes) => Ok(Some(bytes.to_vec())),
            Err(Error::NotFound { .. }) => Ok(None),
            Err(error) => Err(self.fault(error)),
        }
    }

    fn remove(&self, place: &Place) -> Result<(), RunError> {
        match self.wait(async { self.inner.delete(place).await }) {
            Ok(()) | Err(Error::NotFound { .. }) => Ok(()),
            Err(error) => Err(self.fault(error)),
        }
    }

    /// Writes an object into a file; false where it is missing or not what its name says.
    fn copy(&self, object: &Place, path: &Path, sha256: &str) -> Result<bool, RunError> {
        let got = match self.wait(async { self.inner.get(object).await }) {
            Ok(got) => got,
            Err(Error::NotFound { .. }) => return Ok(false),
            Err(error) => return Err(self.fault(error)),
        };
        let (mut stream, mut digest) = (got.into_stream(), Sha256::new());
        let written = crate::language::replace(path, |file| {
            while let Some(part) = self.wait(stream.next()) {
                let part = part.map_err(std::io::Error::other)?;
                digest.update(&part);
                file.write_all(&part)?;
            }
            Ok(())
        });
        written.map_err(|error| RunError::file(path, error))?;
        Ok(hex::encode(digest.finalize()) == sha256)
    }

    fn send(&self, object: &Place, path: &Path) -> Result<(), RunError> {
        let upload = self.wait(async { self.inner.put_multipart(object).await }).map_err(|error| self.fault(error))?;
        let mut upload = WriteMultipart::new_with_chunk_size(upload, PART);
        match self.send_parts(&mut upload, path) {
            Ok(()) => self.wait(upload.finish()).map(drop).map_err(|error| self.fault(error)),
            Err(error) => {
                // What arrived is to be thrown away; the first fault is the one to tell.
                drop(self.wait(upload.abort()));
                Err(error)
            }
        }
    }

    fn send_parts(&self, upload: &mut WriteMultipart, path: &Path) -> Result<(), RunError> {
        let failed = |error: std::io::Error| RunError::file(path, error);
        let (mut file, mut buffer) = (File::open(path).map_err(failed)?, vec![0; PART]);
        loop {
            match file.read(&mut buffer).map_err(failed)? {
                0 => return Ok(()),
                count => self
                    .wait(async {
                        upload.write(&buffer[..count]);
                        upload.wait_for_capacity(2).await
                    })
                    .map_err(|error| self.fault(error))?,
            }
        }
    }
}

fn object(sha256: &str) -> Place {
    Place::from_iter(["objects", sha256])
}

fn stage(key: &Key) -> Result<Place, RunError> {
    Ok(Place::from_iter(["stages".to_owned(), format!("{}.json", key.hash()?)]))
}

/// The path of an output, which must not lead out of the folder.
fn within(folder: &Path, name: &str) -> Option<PathBuf> {
    let plain = !name.is_empty() && name.split('/').all(|part| !part.is_empty() && !part.starts_with('.'));
    (plain && !name.contains('\\')).then(|| folder.join(name))
}

/// Empties the folder of a stage that is not finished: what another attempt left there is not to be among its outputs.
fn clear(begun: &Begun) -> Result<(), RunError> {
    for name in hash::files(begun.folder())? {
        let path = begun.folder().join(name);
        fs::remove_file(&path).map_err(|error| RunError::file(path, error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::new("supervised", &serde_json::json!({"rounds": 2}), 1).expect("a key")
    }

    fn made(folder: &Path) -> Manifest {
        let Stage::Begun(begun) = Stage::open(folder, key()).expect("opened") else { panic!("nothing is there yet") };
        fs::create_dir(folder.join("model")).expect("made");
        fs::write(folder.join("model/weights"), vec![7; 100_000]).expect("written");
        fs::write(folder.join("empty.jsonl"), "").expect("written");
        begun.finish().expect("finished")
    }

    #[test]
    fn what_is_kept_comes_back_and_what_was_begun_gives_way() {
        let place = tempfile::tempdir().expect("a folder");
        let store = Store::open(&place.path().join("store").to_string_lossy()).expect("a store");
        let (first, second) = (place.path().join("a"), place.path().join("b"));
        assert_eq!(store.fetch(&key(), &first, true).expect("looked"), Fetched::Absent);
        let manifest = made(&first);
        store.keep(&manifest, &first).expect("kept");
        store.keep(&manifest, &first).expect("kept again");
        let Stage::Begun(begun) = Stage::open(&second, key()).expect("opened") else { panic!("nothing is there yet") };
        fs::write(second.join("rest"), "of an attempt").expect("written");
        drop(begun);
        assert_eq!(store.fetch(&key(), &second, true).expect("fetched"), Fetched::Here(manifest));
        assert_eq!(hash::folder(&first).expect("a hash"), hash::folder(&second).expect("a hash"));
    }

    #[test]
    fn a_damaged_object_is_told_and_can_be_kept_again() {
        let place = tempfile::tempdir().expect("a folder");
        let root = place.path().join("store");
        let store = Store::open(&format!("file://{}", root.display())).expect("a store");
        let (first, second) = (place.path().join("a"), place.path().join("b"));
        let manifest = made(&first);
        store.keep(&manifest, &first).expect("kept");
        let object = root.join("objects").join(&manifest.outputs["model/weights"].sha256);
        let mut bytes = fs::read(&object).expect("read");
        bytes[5] ^= 1;
        fs::write(&object, bytes).expect("written");
        // Whoever has no right to mend it leaves it as it is.
        assert!(matches!(store.fetch(&key(), &second, false).expect("looked"), Fetched::Damaged(_)));
        let Fetched::Damaged(said) = store.fetch(&key(), &second, true).expect("looked") else {
            panic!("it is damaged")
        };
        assert!(said.contains("model/weights") && said.contains("damaged"), "{said}");
        store.keep(&manifest, &first).expect("kept");
        assert_eq!(store.fetch(&key(), &second, true).expect("fetched"), Fetched::Here(manifest));
    }
}
