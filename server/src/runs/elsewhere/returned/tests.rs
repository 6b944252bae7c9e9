use super::*;
use crate::wary::tests::claiming;
use std::io::Seek;
use zip::{ZipWriter, write::SimpleFileOptions};

const MANIFEST: &[u8] = b"{\"format\":\"folkmoot-hand-over/1\"}";

fn hash(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

/// An archive of these files, with what every one has: its manifest, its list of hashes.
fn archive(root: &str, more: &[(&str, &[u8])]) -> File {
    let usual: [(&str, &[u8]); 4] = [
        ("results/public/supervised/config.json", b"{}"),
        ("results/public/supervised/model.safetensors", b"weights"),
        ("results/baseline/supervised/model.safetensors", b"others"),
        ("results/trained-with.txt", b"TRL"),
    ];
    let mut files: BTreeMap<String, Vec<u8>> =
        usual.iter().chain(more).map(|(name, bytes)| (format!("{root}{name}"), bytes.to_vec())).collect();
    let listed = usual
        .iter()
        .map(|(name, bytes)| format!("{}  ./{}\n", hash(bytes), name.strip_prefix("results/").expect("a result")));
    let list = listed.collect::<String>().into_bytes();
    files.entry(format!("{root}results/SHA256SUMS")).or_insert(list);
    files.entry(format!("{root}manifest.json")).or_insert(MANIFEST.to_vec());
    files.retain(|_, bytes| bytes != b"none");
    let mut zip = ZipWriter::new(tempfile::tempfile().expect("a file"));
    for (name, bytes) in files {
        zip.start_file(name, SimpleFileOptions::default()).expect("begun");
        zip.write_all(&bytes).expect("written");
    }
    let mut file = zip.finish().expect("an archive");
    file.rewind().expect("at its beginning");
    file
}

fn tried(archive: File, most: u64) -> (TempDir, Result<(), Refused>) {
    let folder = tempfile::tempdir().expect("a folder");
    let done = unpack(archive, MANIFEST, folder.path(), most);
    (folder, done)
}

#[test]
fn models_come_out_of_an_archive_wherever_they_lie_in_it() {
    for root in ["", "hand-over/", "a/b/"] {
        let more: [(&str, &[u8]); 2] = [
            ("results/public/supervised/training_args.bin", b"code"),
            ("results/public/reward/model.safetensors", b"r"),
        ];
        let (folder, done) = tried(archive(root, &more), 10_000);
        assert!(done.is_ok(), "{done:?}");
        let results = folder.path().join("results");
        assert_eq!(fs::read(results.join("public/supervised/model.safetensors")).expect("weights"), b"weights");
        assert!(
            !results.join("public/supervised/training_args.bin").exists() && !results.join("public/reward").exists()
        );
    }
}

#[test]
fn what_does_not_fit_is_named() {
    let file = |name: &str| name.to_owned();
    let cases: [(&str, &[u8], Unfit); 9] = [
        ("manifest.json", b"{}", Unfit::Other),
        ("manifest.json", b"none", Unfit::Missing(file("manifest.json"))),
        ("results/SHA256SUMS", b"none", Unfit::Missing(file("results/SHA256SUMS"))),
        ("results/SHA256SUMS", b"nothing\n", Unfit::Line(1)),
        (
            "results/public/supervised/tokenizer.json",
            b"{}",
            Unfit::Unlisted(file("results/public/supervised/tokenizer.json")),
        ),
        ("results/trained-with.txt", b"OpenRLHF", Unfit::Changed(file("results/trained-with.txt"))),
        ("results/baseline/supervised/model.safetensors", b"none", Unfit::Missing(file("results/baseline/supervised"))),
        ("results/../../../outside", b"x", Unfit::Name(file("results/../../../outside"))),
        ("/outside", b"x", Unfit::Name(file("/outside"))),
    ];
    for (name, bytes, unfit) in cases {
        let (_folder, done) = tried(archive("", &[(name, bytes)]), 10_000);
        assert!(matches!(&done, Err(Refused::Unfit(found)) if *found == unfit), "{name}: {done:?}");
    }
    let (_folder, done) = tried(archive("", &[]), 20);
    assert!(matches!(done, Err(Refused::Unfit(Unfit::Large))), "{done:?}");
    let mut none = tempfile::tempfile().expect("a file");
    none.write_all(b"PK no archive").expect("written");
    let (_folder, done) = tried(none, 20);
    assert!(matches!(done, Err(Refused::Unfit(Unfit::Broken))), "{done:?}");
    let mut zip = ZipWriter::new(tempfile::tempfile().expect("a file"));
    zip.add_symlink("results", "/etc", SimpleFileOptions::default()).expect("a link");
    let (_folder, done) = tried(zip.finish().expect("an archive"), 20);
    assert!(matches!(done, Err(Refused::Unfit(Unfit::Name(_)))), "{done:?}");
}

#[test]
fn an_archive_that_says_too_much_of_itself_is_not_read() {
    let mut claimed = tempfile::tempfile().expect("a file");
    claimed.write_all(&claiming(3_000_000_000, 46)).expect("written");
    let (_folder, done) = tried(claimed, 10_000);
    assert!(matches!(done, Err(Refused::Unfit(Unfit::Large))), "{done:?}");
}

#[test]
fn what_is_no_weights_is_small() {
    let line = vec![b'x'; 5000];
    let (_folder, done) = tried(archive("", &[("results/trained-with.txt", &line)]), 1 << 20);
    assert!(matches!(done, Err(Refused::Unfit(Unfit::Large))), "{done:?}");
}
