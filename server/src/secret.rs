//! The server's secret, from which all keys are derived.
//!
//! There is no default: without one given, a random one is made at the first start and kept in the data folder,
//! readable by its owner alone. Servers that share a database must be given the same one.

use anyhow::{Context, bail};
use hmac::{Hmac, Mac};
use rand::RngCore;
use sha2::Sha256;
use std::{fs, io::Write, path::Path};

/// Fewest bytes that a secret has.
const LEAST: usize = 32;
/// Its file in the data folder.
const FILE: &str = "secret";

/// The server's secret. Its bytes never leave this module; others get keys for their purpose.
#[derive(Clone)]
pub(crate) struct SealingSecret(Vec<u8>);

impl SealingSecret {
    /// The secret given, or that of the data folder, which is made where it is missing.
    pub(crate) fn load(given: Option<&str>, data: &Path) -> anyhow::Result<Self> {
        match given {
            Some(given) => Self::parse(given),
            None => {
                let file = data.join(FILE);
                match fs::read(&file) {
                    Ok(bytes) => Self::parse(String::from_utf8_lossy(&bytes).trim())
                        .with_context(|| format!("{}", file.display())),
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => Self::make(data, &file),
                    Err(error) => Err(error).with_context(|| format!("{} cannot be read", file.display())),
                }
            }
        }
    }

    fn parse(text: &str) -> anyhow::Result<Self> {
        let distinct = text.bytes().collect::<std::collections::HashSet<_>>().len();
        if text.len() < LEAST || distinct < 10 {
            bail!(
                "the secret is too weak: it needs at least {LEAST} random characters; make one with \
                 `openssl rand -hex 32`, or give none to have one made"
            );
        }
        Ok(Self(text.as_bytes().to_vec()))
    }

    fn make(data: &Path, file: &Path) -> anyhow::Result<Self> {
        let mut bytes = [0; LEAST];
        rand::rngs::OsRng.fill_bytes(&mut bytes);
        let text = hex::encode(bytes);
        fs::create_dir_all(data).with_context(|| format!("{} cannot be made", data.display()))?;
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        match options.open(file) {
            Ok(mut made) => {
                made.write_all(text.as_bytes())?;
                made.sync_all()?;
                Self::parse(&text)
            }
            // Another server was faster.
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                Self::parse(fs::read_to_string(file)?.trim())
            }
            Err(error) => Err(error).with_context(|| format!("{} cannot be written", file.display())),
        }
    }

    /// A key for one purpose; keys of different purposes tell nothing of each other.
    pub(crate) fn key(&self, purpose: &str) -> Key {
        Key(mac(&self.0, purpose.as_bytes()).finalize().into_bytes().into())
    }
}

/// A key that seals texts for one purpose.
#[derive(Clone)]
pub(crate) struct Key([u8; 32]);

impl Key {
    /// The seal of a text: HMAC-SHA-256.
    pub(crate) fn seal(&self, text: &str) -> [u8; 32] {
        mac(&self.0, text.as_bytes()).finalize().into_bytes().into()
    }

    /// Whether `seal` begins the seal of `text`. Takes the same time whatever differs.
    pub(crate) fn fits(&self, text: &str, seal: &[u8]) -> bool {
        seal.len() >= 10 && mac(&self.0, text.as_bytes()).verify_truncated_left(seal).is_ok()
    }
}

/// HMAC-SHA-256 of a text, not finished yet.
pub(crate) fn mac(key: &[u8], text: &[u8]) -> Hmac<Sha256> {
    use hmac::digest::KeyInit;
    // Any length of key will do; the empty one stands in for an error that cannot happen.
    let mut mac = <Hmac<Sha256> as KeyInit>::new_from_slice(key).unwrap_or_else(|_| KeyInit::new(&[0; 64].into()));
    mac.update(text);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_made_once_and_kept_from_others() {
        let folder = tempfile::tempdir().expect("a folder");
        let first = SealingSecret::load(None, folder.path()).expect("made");
        let second = SealingSecret::load(None, folder.path()).expect("read");
        assert_eq!(first.key("a").seal("x"), second.key("a").seal("x"));
        assert_ne!(first.key("a").seal("x"), first.key("b").seal("x"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(FILE)).expect("there").permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
    }

    #[test]
    fn weak_secrets_are_refused_with_advice() {
        let folder = tempfile::tempdir().expect("a folder");
        for weak in ["", "secret", &"a".repeat(64), "change-me-change-me"] {
            let error = SealingSecret::load(Some(weak), folder.path()).err().expect("refused").to_string();
            assert!(error.contains("openssl rand"), "{error}");
        }
    }

    #[test]
    fn seals_may_be_shortened_but_not_to_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        let key = SealingSecret::load(None, folder.path()).expect("made").key("codes");
        let seal = key.seal("x");
        assert!(key.fits("x", &seal) && key.fits("x", &seal[..10]));
        assert!(!key.fits("y", &seal) && !key.fits("x", &seal[..4]) && !key.fits("x", &[]));
    }
}
