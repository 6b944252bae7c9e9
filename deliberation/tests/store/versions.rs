//! Versions: immutable, numbered, none without a difference.

use crate::{
    databases::on_both,
    town::{computed, put},
};
use deliberation::store::{Basis, Computed};

#[test]
fn the_same_bytes_make_no_new_version_and_other_bytes_do() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let basis = store.snapshot(number).await.expect("open").basis().await.expect("counted");
        store.save(number, &computed(basis, "first")).await.expect("kept");
        assert_eq!(store.latest_analysis(number).await.expect("read").expect("there").version, 1);
        store.save(number, &computed(basis, "second")).await.expect("kept");
        let latest = store.latest_analysis(number).await.expect("read").expect("there");
        assert_eq!((latest.version, latest.json.as_str()), (2, "{\"is\":\"second\"}"));
        let constitution = store.latest_constitution(number).await.expect("read").expect("there");
        assert_eq!((constitution.version, constitution.markdown.as_str()), (2, "# second"));
        // A return to earlier bytes is an event of its own: the latest version says what holds now.
        store.save(number, &computed(basis, "first")).await.expect("kept");
        assert_eq!(store.latest_analysis_version(number).await.expect("read").expect("there").version, 3);
        let first = store.analysis(number, 1).await.expect("read").expect("there");
        assert_eq!((first.sha256.as_str(), first.json.as_str()), ("hash of first", "{\"is\":\"first\"}"));
        assert_eq!(store.constitution(number, 9).await.expect("read"), None);
    });
}

#[test]
fn without_a_constitution_the_earlier_one_stays() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let basis = store.snapshot(number).await.expect("open").basis().await.expect("counted");
        let without = Computed { constitution: None, ..computed(basis, "second") };
        store.save(number, &without).await.expect("kept");
        assert_eq!(store.latest_analysis_version(number).await.expect("read").expect("there").version, 2);
        assert_eq!(store.latest_constitution_version(number).await.expect("read").expect("there").version, 1);
    });
}

#[test]
fn a_computation_that_has_seen_less_is_not_published() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let basis = store.snapshot(number).await.expect("open").basis().await.expect("counted");
        let late = Basis { event_seq: basis.event_seq - 1, ..basis };
        store.save(number, &computed(late, "too late")).await.expect("ignored");
        assert_eq!(store.latest_analysis(number).await.expect("read").expect("there").sha256, "hash of first");
        assert_eq!(store.due().await.expect("looked"), []);
    });
}
