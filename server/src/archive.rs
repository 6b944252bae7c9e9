//! Archives that we write. The same files give the same bytes: no times, no owners, the order of whoever writes.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// An archive while it is written.
pub(crate) struct Archive {
    zip: ZipWriter<File>,
    /// The folder that it unpacks into.
    root: String,
}

impl Archive {
    /// An archive in this file that unpacks into a folder `root`.
    pub(crate) fn new(file: File, root: &str) -> Self {
        Self { zip: ZipWriter::new(file), root: root.to_owned() }
    }

    fn start(&mut self, name: &str, bytes: u64) -> anyhow::Result<()> {
        // Parquet is compressed already.
        let packed = Path::new(name).extension().is_some_and(|extension| extension == "parquet");
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default()
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644)
            .compression_method(method)
            .large_file(bytes >= u64::from(u32::MAX));
        Ok(self.zip.start_file(format!("{}/{name}", self.root), options)?)
    }

    /// Adds these bytes under this name.
    pub(crate) fn bytes(&mut self, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
        self.start(name, bytes.len() as u64)?;
        Ok(self.zip.write_all(bytes)?)
    }

    /// Adds a file under this name.
    pub(crate) fn file(&mut self, name: &str, mut file: File) -> anyhow::Result<()> {
        self.start(name, file.metadata()?.len())?;
        io::copy(&mut file, &mut self.zip)?;
        Ok(())
    }

    /// Ends the archive; it is on the disk then.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        Ok(self.zip.finish()?.sync_data()?)
    }
}
