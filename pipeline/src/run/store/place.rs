//! Where a store lies, as somebody writes it: a folder, by its path or by its address, or a bucket.

use crate::run::RunError;
use std::path::PathBuf;

/// What a path or an address names.
#[derive(Debug, PartialEq)]
pub(super) enum Place {
    Folder(PathBuf),
    /// What is in it begins with the prefix, which may be empty.
    Bucket {
        name: String,
        prefix: String,
    },
}

impl Place {
    /// Reads a path, or an address that begins with `file://` or `s3://`.
    ///
    /// # Errors
    /// [`RunError::File`] for the address of anything else.
    pub(super) fn read(place: &str) -> Result<Self, RunError> {
        let read = match place.split_once("://") {
            None => Ok(Self::Folder(PathBuf::from(place))),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("file") => folder(rest),
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("s3") => bucket(rest),
            Some((scheme, _)) => Err(format!(
                "this program keeps stages in a folder, named by its path or as file:///PATH, or in a bucket, \
                 s3://BUCKET/PREFIX, and does not reach {scheme}:// stores"
            )),
        };
        // A key that somebody has put into an address is not repeated.
        let (shown, hidden) = place.rsplit_once('@').map_or((place, ""), |(_, rest)| (rest, "…@"));
        read.map_err(|problem| RunError::file(format!("{hidden}{shown}"), problem))
    }
}

/// The bucket of an address, after `s3://`. What keys and addresses of services are stays out of it: addresses are
/// written into logs.
fn bucket(rest: &str) -> Result<Place, String> {
    let (name, prefix) = rest.split_once('/').unwrap_or((rest, ""));
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".-_".contains(&byte);
    if name.is_empty() || !name.bytes().all(plain) {
        return Err(
            "the address of a bucket is s3://BUCKET/PREFIX, with neither key nor port: the service is told by \
                    AWS_ENDPOINT and AWS_REGION, the key by AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY"
                .to_owned(),
        );
    }
    let prefix = prefix.trim_matches('/');
    if !prefix.is_empty()
        && !prefix.split('/').all(|part| !part.bytes().all(|byte| byte == b'.') && part.bytes().all(plain))
    {
        return Err("what is in a bucket begins with letters, digits, . - _ and / here".to_owned());
    }
    Ok(Place::Bucket { name: name.to_owned(), prefix: prefix.to_owned() })
}

/// The folder of an address, after `file://`.
fn folder(rest: &str) -> Result<Place, String> {
    let wrong = |problem: &str| Err(problem.to_owned());
    let path = rest.strip_prefix("localhost").unwrap_or(rest);
    if !path.starts_with('/') {
        return wrong("a file:// address names a whole path on this machine: file:///PATH");
    }
    if path.contains(['?', '#']) {
        return wrong("an address has no ? and no # in a path; write them as %3F and %23");
    }
    match unescaped(path) {
        Some(path) => Ok(Place::Folder(PathBuf::from(path))),
        None => wrong("a % in an address stands before two hexadecimal digits of UTF-8; write it as %25"),
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
    use super::Place;

    #[test]
    fn a_folder_goes_by_its_path_or_its_address() {
        for (place, path) in [
            ("stages", "stages"),
            ("/srv/100%", "/srv/100%"),
            ("file:///srv/my%20stages", "/srv/my stages"),
            ("FILE://localhost/srv/m%C3%BCll", "/srv/m\u{fc}ll"),
        ] {
            assert_eq!(Place::read(place).expect(place), Place::Folder(path.into()), "{place}");
        }
    }

    #[test]
    fn a_bucket_has_a_name_and_may_have_a_prefix() {
        for (place, name, prefix) in [
            ("s3://moot", "moot", ""),
            ("s3://moot/", "moot", ""),
            ("S3://moot.stages/city-2/runs/", "moot.stages", "city-2/runs"),
        ] {
            let bucket = Place::Bucket { name: name.to_owned(), prefix: prefix.to_owned() };
            assert_eq!(Place::read(place).expect(place), bucket, "{place}");
        }
    }

    #[test]
    fn nothing_else_is_guessed() {
        for (place, says) in [
            ("gs://bucket/stages", "does not reach gs:// stores"),
            ("s3://", "AWS_ENDPOINT"),
            ("s3://key:secret@moot/stages", "AWS_ACCESS_KEY_ID"),
            ("s3://localhost:9000/moot", "neither key nor port"),
            ("s3://moot/a?versioning", "letters, digits"),
            ("s3://moot/a//b", "letters, digits"),
            ("s3://moot/../other", "letters, digits"),
            ("file://server/stages", "file:///PATH"),
            ("file://stages", "file:///PATH"),
            ("file:///srv/100%", "%25"),
            ("file:///srv/%ff", "UTF-8"),
            ("file:///srv/a?b", "%3F"),
        ] {
            let told = Place::read(place).expect_err(place).to_string();
            assert!(told.contains(says) && !told.contains("secret"), "{place}: {told}");
        }
    }
}
