//! What holds for every export folder: what was written is read, and nothing makes the reader panic.

#![expect(clippy::expect_used, reason = "a folder that cannot be prepared is a failed test")]

use pipeline::polis::{PolisFolder, VoteRow};
use proptest::prelude::*;
use std::{fs, path::Path};

/// Texts with everything that CSV treats specially.
fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop_oneof!["[a-z ]{1,8}", Just("\"".to_owned()), Just(",".to_owned()), Just("\n".to_owned()), "\\PC{1,4}"],
        1..6,
    )
    .prop_map(|parts| parts.concat())
}

fn write(dir: &Path, name: &str, header: &[&str], rows: impl Iterator<Item = Vec<String>>) {
    let mut writer = csv::Writer::from_path(dir.join(name)).expect("a new file");
    writer.write_record(header).expect("a header");
    rows.for_each(|row| writer.write_record(row).expect("a row"));
    writer.flush().expect("the file");
}

fn votes(folder: &PolisFolder) -> Vec<(String, String, i8, Option<i64>)> {
    let mut read = Vec::new();
    let each = |row: VoteRow<'_>| {
        read.push((row.participant.to_owned(), row.statement.to_owned(), row.vote, row.at_ms));
        Ok(())
    };
    folder.votes(each).expect("votes");
    read
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_written_is_read(
        texts in prop::collection::vec(text(), 1..8),
        cast in prop::collection::vec((0..50u32, 0..8usize, -1..=1i8, 1_400_000_000_000..1_800_000_000_000i64), 0..60),
    ) {
        let dir = tempfile::tempdir().expect("a folder");
        let statements = texts.iter().enumerate().map(|(id, text)| vec![id.to_string(), text.clone()]);
        write(dir.path(), "comments.csv", &["comment-id", "comment-body"], statements);
        // The columns stand in another order than anywhere else.
        let rows = cast.iter().map(|(who, what, vote, at)| [vote.to_string(), who.to_string(), at.to_string(), what.to_string()].to_vec());
        write(dir.path(), "votes.csv", &["vote", "voter-id", "timestamp", "comment-id"], rows);
        let folder = PolisFolder::open(dir.path()).expect("a folder");
        let read: Vec<String> = folder.statements().expect("statements").into_iter().map(|row| row.text).collect();
        prop_assert_eq!(read, texts);
        let expected: Vec<_> =
            cast.iter().map(|(who, what, vote, at)| (who.to_string(), what.to_string(), *vote, Some(*at))).collect();
        prop_assert_eq!(votes(&folder), expected);
    }

    #[test]
    fn no_bytes_make_the_reader_panic(
        log in prop::collection::vec(prop_oneof![Just(b','), Just(b'"'), Just(b'\n'), Just(b'\r'), Just(b'1'), any::<u8>()], 0..200),
        with_header in any::<bool>(),
    ) {
        let dir = tempfile::tempdir().expect("a folder");
        let header: &[u8] = if with_header { b"timestamp,comment-id,voter-id,vote\n" } else { b"" };
        fs::write(dir.path().join("votes.csv"), [header, &log].concat()).expect("a file");
        fs::write(dir.path().join("comments.csv"), &log).expect("a file");
        let folder = PolisFolder::open(dir.path()).expect("a folder with a log");
        // Whatever is wrong is said with the name of the file.
        if let Err(error) = folder.votes(|_| Ok(())) {
            prop_assert!(error.to_string().contains("votes.csv"), "{error}");
        }
        if let Err(error) = folder.statements() {
            prop_assert!(error.to_string().contains("comments.csv"), "{error}");
        }
    }
}
