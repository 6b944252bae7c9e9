//! Invitation codes: random, easy to type, known to whoever made them alone.

use rand::{Rng, rngs::OsRng};

/// Digits and letters that nobody takes for another (no 0 O, 1 I L, U V).
const ALPHABET: &[u8; 29] = b"23456789ABCDEFGHJKMNPQRSTWXYZ";

/// Letters of a code: 29^13 is more than 2^63.
const LETTERS: usize = 13;

/// Letters between two hyphens.
const BLOCK: usize = 5;

/// A new code, such as `K7QPM-2WXRA-9TB`.
pub(super) fn new() -> String {
    let mut code = String::with_capacity(LETTERS + LETTERS / BLOCK);
    for at in 0..LETTERS {
        if at > 0 && at % BLOCK == 0 {
            code.push('-');
        }
        code.push(char::from(ALPHABET[OsRng.gen_range(0..ALPHABET.len())]));
    }
    code
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn codes_have_at_least_sixty_bits_and_no_lookalikes() {
        assert!((ALPHABET.len() as f64).log2() * LETTERS as f64 >= 60.0);
        let distinct: BTreeSet<u8> = ALPHABET.iter().copied().collect();
        assert_eq!(distinct.len(), ALPHABET.len());
        assert!(b"0O1ILUV".iter().all(|letter| !distinct.contains(letter)));
        let codes: BTreeSet<String> = (0..500).map(|_| new()).collect();
        assert_eq!(codes.len(), 500);
        assert!(codes.iter().all(|code| code.len() == 15 && code.matches('-').count() == 2));
    }
}
