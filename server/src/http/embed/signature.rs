//! What the server of a site signs, so that a page is taken at its word: anybody can load an address, and say that some
//! page of the site asks.

use crate::secret::mac;
use hmac::Mac;

/// Whether a signature is that of page and topic: HMAC-SHA-256 in hexadecimal over both with a line feed between, with
/// the secret's letters as the key. Takes the same time whatever differs.
pub(super) fn fits(secret: &str, page: &str, topic: &str, signature: &str) -> bool {
    hex::decode(signature).is_ok_and(|seal| {
        seal.len() == 32 && mac(secret.as_bytes(), format!("{page}\n{topic}").as_bytes()).verify_slice(&seal).is_ok()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `printf '7\nRobots' | openssl dgst -sha256 -hmac key`
    const KNOWN: &str = "e6b82f6ba1a61b25508f4dbf342484618101d909e065ceefd07bf625c025b215";

    #[test]
    fn a_signature_is_what_other_programs_make_of_the_same() {
        assert!(fits("key", "7", "Robots", KNOWN));
        assert!(fits("key", "7", "Robots", &KNOWN.to_uppercase()));
        for (secret, page, topic, signature) in [
            ("yek", "7", "Robots", KNOWN),
            ("key", "8", "Robots", KNOWN),
            ("key", "7", "Robot", KNOWN),
            ("key", "7", "Robots", &KNOWN[..40]),
            ("key", "7", "Robots", ""),
            ("key", "7", "Robots", "not hexadecimal"),
        ] {
            assert!(!fits(secret, page, topic, signature), "{secret} {page} {topic} {signature}");
        }
    }
}
