//! All files as one archive. The same files give the same bytes: no times, no owners, one order.

use super::{ALL, FILES};
use deliberation::Poll;
use std::{fs::File, io, path::Path};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// The folder that the archive unpacks into.
pub(super) fn root(poll: &Poll, version: Option<i64>) -> String {
    // Without a version of its own it shows votes that have come in since.
    let version = version.map_or_else(|| "interim".to_owned(), |version| format!("v{version}"));
    format!("FOLKMOOT-{}-{version}", poll.slug)
}

/// Writes the archive of all files that are there.
pub(super) fn write(dir: &Path, root: &str) -> anyhow::Result<()> {
    let mut archive = ZipWriter::new(File::create(dir.join(ALL))?);
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for name in FILES {
        let Ok(mut file) = File::open(dir.join(name)) else { continue };
        let is_large = file.metadata()?.len() >= u64::from(u32::MAX);
        // Parquet is compressed already.
        let packed = name.ends_with(".parquet");
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        archive.start_file(format!("{root}/{name}"), options.compression_method(method).large_file(is_large))?;
        io::copy(&mut file, &mut archive)?;
    }
    archive.finish()?.sync_data()?;
    Ok(())
}
