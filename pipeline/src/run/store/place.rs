//! Where a store lies, as somebody writes it: a folder, by its path or by its address.

use crate::run::RunError;
use std::path::PathBuf;

/// The folder that a path or a `file://` address names.
///
/// # Errors
/// [`RunError::File`] for the address of anything else.
pub(super) fn folder(place: &str) -> Result<PathBuf, RunError> {
    let wrong = |problem: String| Err(RunError::file(place, problem));
    let Some((scheme, rest)) = place.split_once("://") else { return Ok(PathBuf::from(place)) };
    if !scheme.eq_ignore_ascii_case("file") {
        return wrong(format!(
            "this program keeps stages in a folder, named by its path or as file:///PATH, and does not reach {scheme}:// \
             stores; mount one as a folder, or copy the folder there"
        ));
    }
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    if !path.starts_with('/') {
        return wrong("a file:// address names a whole path on this machine: file:///PATH".to_owned());
    }
    if path.contains(['?', '#']) {
        return wrong("an address has no ? and no # in a path; write them as %3F and %23".to_owned());
    }
    match unescaped(path) {
        Some(path) => Ok(PathBuf::from(path)),
        None => wrong("a % in an address stands before two hexadecimal digits of UTF-8; write it as %25".to_owned()),
    }
}

fn unescaped(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut parts = path.split('%');
    bytes.extend_from_slice(parts.next()?.as_bytes());
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok().filter(|byte| *byte != 0)?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::folder;

    #[test]
    fn a_folder_goes_by_its_path_or_its_address_and_nothing_else_is_guessed() {
        for (place, path) in [
            ("stages", "stages"),
            ("/srv/100%", "/srv/100%"),
            ("file:///srv/my%20stages", "/srv/my stages"),
            ("FILE://localhost/srv/m%C3%BCll", "/srv/m\u{fc}ll"),
        ] {
            assert_eq!(folder(place).expect(place).to_string_lossy(), path, "{place}");
        }
        for (place, says) in [
            ("s3://bucket/stages", "does not reach s3:// stores"),
            ("file://server/stages", "file:///PATH"),
            ("file://stages", "file:///PATH"),
            ("file:///srv/100%", "%25"),
            ("file:///srv/%ff", "UTF-8"),
            ("file:///srv/a?b", "%3F"),
        ] {
            let told = folder(place).expect_err(place).to_string();
            assert!(told.contains(says) && told.contains(place), "{place}: {told}");
        }
    }
}
