//! The tests themselves: what they leave behind.

use std::path::Path;
use tests::Serving;

#[test]
#[should_panic(expected = "--data folder of its own")]
fn a_server_without_a_data_folder_of_its_own_is_not_started() {
    _ = Serving::start(&["--database".as_ref(), "postgres://nobody@127.0.0.1:1/nothing".as_ref()]);
}

#[test]
fn no_secret_lies_in_the_repository() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    for folder in [tests, tests.parent().expect("the repository")] {
        let data = folder.join("folkmoot-data");
        let tracked = std::process::Command::new("git").arg("ls-files").arg(&data).current_dir(folder).output();
        // Without git there is no telling what is kept; somebody's own data folder is theirs.
        let tracked = tracked.map(|output| String::from_utf8_lossy(&output.stdout).into_owned()).unwrap_or_default();
        assert!(tracked.is_empty(), "this is committed: {tracked}");
    }
}
