//! Several files in one, for corpora: a line `--- name` starts each file.

use std::fs;
use std::path::Path;

/// Splits a bundle into names and contents. What stands before the first `--- name` line is a comment.
#[must_use]
pub fn unbundle(bundle: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for line in bundle.split_inclusive(|byte| *byte == b'\n') {
        let name = line.strip_prefix(b"--- ").and_then(|rest| std::str::from_utf8(rest).ok()).map(str::trim);
        match name {
            // Only plain names: a bundle writes nowhere but into its folder.
            Some(name) if !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"-.".contains(&b)) => {
                files.push((name.to_owned(), Vec::new()));
            }
            _ => {
                if let Some((_, content)) = files.last_mut() {
                    content.extend_from_slice(line);
                }
            }
        }
    }
    files.retain(|(name, _)| name.bytes().any(|b| b != b'.'));
    files
}

/// Writes the files of a bundle into a folder.
///
/// # Panics
/// When the folder cannot be written.
pub fn unpack(bundle: &[u8], folder: &Path) {
    for (name, content) in unbundle(bundle) {
        fs::write(folder.join(&name), content).expect("a file of the bundle");
    }
}

#[cfg(test)]
mod tests {
    use super::unbundle;

    #[test]
    fn names_start_files_and_bytes_stay_bytes() {
        let files = unbundle(b"why\n--- a.csv\n1\n\xff\n--- ../up\n--- b.csv\nlast");
        assert_eq!(files, [("a.csv".into(), b"1\n\xff\n--- ../up\n".to_vec()), ("b.csv".into(), b"last".to_vec())]);
    }
}
