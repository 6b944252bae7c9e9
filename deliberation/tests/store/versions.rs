//! Versions: immutable, numbered, none without a difference.

use crate::{
    databases::on_both,
    town::{computed, put},
};
use deliberation::{
    Reason, Ruling,
    store::{Availability, Basis, Computed},
};

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

#[test]
fn an_earlier_version_is_withdrawn_once_something_was_taken_back_and_a_constitution_that_nothing_follows() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let basis = async || store.snapshot(number).await.expect("open").basis().await.expect("counted");
        let analysis = async |version: i64| store.availability_of_analysis(number, version).await.expect("read");
        let constitution =
            async |version: i64| store.availability_of_constitution(number, version).await.expect("read");
        store.save(number, &computed(basis().await, "second")).await.expect("kept");
        assert_eq!(analysis(9).await, None);
        assert_eq!(analysis(2).await, Some(Availability::Latest));

        let reason = Reason::parse("It names somebody").expect("a reason");
        let rejected = store.moderate(number, &[1], &Ruling::Reject(reason), 0).await.expect("asked");
        assert_eq!(rejected, Ok(1));
        assert_eq!(analysis(1).await, Some(Availability::Withdrawn));
        assert_eq!(analysis(2).await, Some(Availability::Latest), "the next one is still to come");
        assert_eq!(constitution(2).await, Some(Availability::Latest));

        // Nothing qualifies any more: the constitution from before is not shown in place of none.
        let without = Computed { constitution: None, ..computed(basis().await, "third") };
        store.save(number, &without).await.expect("kept");
        assert_eq!((analysis(2).await, analysis(3).await), (Some(Availability::Withdrawn), Some(Availability::Latest)));
        assert_eq!(constitution(2).await, Some(Availability::Withdrawn));
        assert_eq!(store.latest_constitution_version(number).await.expect("read"), None);
        assert_eq!(store.latest_constitution(number).await.expect("read"), None);

        // What is computed again with nothing taken back since leaves the one before where it is.
        store.save(number, &computed(basis().await, "fourth")).await.expect("kept");
        assert_eq!(analysis(3).await, Some(Availability::Earlier));
        assert_eq!(store.latest_constitution_version(number).await.expect("read").expect("there").version, 3);
    });
}
