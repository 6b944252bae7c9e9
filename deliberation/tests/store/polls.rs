//! Polls go in whole and come out whole.

use crate::{
    databases::on_both,
    town::{VOTES, free, id, intake, new_poll, new_statement, put, slug},
};
use deliberation::{
    Agreement, Exclusion, Moderation, NewParticipant, Phase,
    store::{Store, StoreError},
};

#[test]
fn a_poll_is_read_as_it_was_put_in() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let poll = store.poll(&slug("town")).await.expect("read").expect("there");
        assert_eq!((poll.id, poll.topic.as_str()), (number, "Town hall, \"2026\""));
        assert_eq!(poll.description, "two\nlines, one comma");
        assert_eq!((poll.participants, poll.statements, poll.votes), (3, 3, 4));
        assert_eq!((poll.opened_at_ms, poll.closed_at_ms), (Some(-5), Some(500)));
        assert_eq!((poll.phase, poll.is_simulated(), poll.min_seen), (Phase::Constitution, false, Some(3)));
        assert_eq!(store.polls().await.expect("listed"), [poll.into()]);

        let mut snapshot = store.snapshot(number).await.expect("open");
        let summary = snapshot.summary().await.expect("read");
        assert_eq!(summary, [("topic".into(), "Town".into()), ("odd".into(), String::new())]);
        let statements = snapshot.statements().await.expect("read");
        let ids: Vec<&str> = statements.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(ids, ["9", "10", "new"], "by number, words last");
        assert_eq!(statements[1].text.as_ref().map(|t| t.as_str()), Some("She said \"no\";\nthen \"yes\"."));
        assert_eq!(statements[1].author.as_ref().map(|a| a.as_str()), Some("nobody who votes"));
        assert_eq!((statements[0].moderation, statements[0].is_meta), (Moderation::Rejected, true));
        assert_eq!((&statements[2].text, statements[2].moderation), (&None, Moderation::Unmoderated));
        let participants = snapshot.participants().await.expect("read");
        let ids: Vec<&str> = participants.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids, ["7", "ann", "silent"]);
        assert_eq!(participants[1].xid.as_deref(), Some("x,\"1\""));
    });
}

#[test]
fn the_log_keeps_every_event_in_its_order() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let mut events = Vec::new();
        let mut snapshot = store.snapshot(number).await.expect("open");
        let read = snapshot.vote_events(|vote| {
            events.push((vote.participant.to_owned(), vote.statement.to_owned(), vote.agreement, vote.at_ms));
            Ok(())
        });
        read.await.expect("read");
        let put_in = VOTES.map(|(who, what, agreement, at)| (who.to_owned(), what.to_owned(), agreement, at));
        assert_eq!(events, put_in);
    });
}

#[test]
fn the_latest_vote_is_by_time_and_then_by_value() {
    on_both(async |store| {
        let number = put(&store, "town").await;
        let mut ballots = Vec::new();
        let mut snapshot = store.snapshot(number).await.expect("open");
        let read = snapshot.ballots(|who, votes| {
            let votes: Vec<_> = votes.iter().map(|(what, agreement)| (what.to_string(), *agreement)).collect();
            ballots.push((who.id.to_string(), votes));
            Ok(())
        });
        read.await.expect("read");
        let (agree, pass) = (Agreement::Agree, Agreement::Pass);
        assert_eq!(
            ballots,
            [
                ("7".to_owned(), vec![("9".to_owned(), pass), ("new".to_owned(), agree)]),
                ("ann".to_owned(), vec![("9".to_owned(), agree), ("10".to_owned(), agree)]),
                ("silent".to_owned(), vec![]),
            ]
        );
    });
}

#[test]
fn a_name_that_is_taken_is_refused_and_the_poll_stays() {
    on_both(async |store| {
        put(&store, "town").await;
        let refused = store.import(&new_poll("town")).await.err().expect("taken");
        assert!(matches!(&refused, StoreError::SlugTaken(name) if name.as_str() == "town"));
        assert!(refused.to_string().contains("--slug"), "{refused}");
        assert!(put(&store, "city").await > 1);
        assert_eq!(store.polls().await.expect("listed").len(), 2);
    });
}

#[test]
fn an_import_that_is_given_up_leaves_nothing() {
    on_both(async |store| {
        let mut import = store.import(&new_poll("town")).await.expect("a free name");
        import.append(intake().last_batch()).await.expect("kept");
        drop(import);
        assert_eq!(store.polls().await.expect("listed"), []);
        put(&store, "town").await;
    });
}

#[test]
fn people_are_left_out_by_id() {
    on_both(async |store| {
        let mut import = store.import(&new_poll("town")).await.expect("a free name");
        import.append(intake().last_batch()).await.expect("kept");
        assert!(import.exclude(&id("ann"), Exclusion::Tossed).await.expect("done"));
        assert!(!import.exclude(&id("stranger"), Exclusion::Tossed).await.expect("done"));
        let people = import.snapshot().await.expect("open").participants().await.expect("read");
        let out: Vec<&str> = people.iter().filter(|p| p.excluded.is_some()).map(|p| p.id.as_str()).collect();
        assert_eq!(out, ["ann"]);
    });
}

#[test]
fn polls_do_not_see_each_other() {
    on_both(async |store| {
        let (town, city) = (put(&store, "town").await, put(&store, "city").await);
        for number in [town, city] {
            let basis = store.snapshot(number).await.expect("open").basis().await.expect("counted");
            assert_eq!((basis.event_seq, basis.participants, basis.statements, basis.votes), (8, 3, 3, 4));
        }
    });
}

#[test]
fn thousands_of_rows_survive_the_way_in_pieces() {
    on_both(async |store| {
        let mut intake = deliberation::store::Intake::new();
        for number in 0..1100 {
            intake.statement(new_statement(&number.to_string(), "A statement.")).expect("new");
        }
        for number in 0..1300 {
            let xid = Some(free("somewhere"));
            intake
                .participant(NewParticipant { id: id(&format!("p{number}")), xid, imported_group: None })
                .expect("new");
        }
        let mut import = store.import(&new_poll("large")).await.expect("a free name");
        let mut pieces = 0;
        for vote in 0..45_000_i64 {
            let (who, what) = (format!("p{}", vote % 1300), (vote / 1300).to_string());
            let agreement = Agreement::try_from(vote % 3 - 1).expect("a vote");
            intake.vote(&who, &what, agreement, Some(vote)).expect("fits");
            if let Some(piece) = intake.full_batch() {
                import.append(piece).await.expect("kept");
                pieces += 1;
            }
        }
        import.append(intake.last_batch()).await.expect("kept");
        assert_eq!(pieces, 2);
        import.settle(None, None).await.expect("settled");
        let number = import.commit().await.expect("completed");
        let mut snapshot = store.snapshot(number).await.expect("open");
        let mut times = Vec::new();
        let read = snapshot.vote_events(|vote| {
            times.extend(vote.at_ms);
            Ok(())
        });
        read.await.expect("read");
        assert_eq!(times, (0..45_000).collect::<Vec<i64>>());
        let (mut people, mut votes) = (0, 0);
        let count = snapshot.ballots(|_, ballot| {
            people += 1;
            votes += ballot.len();
            Ok(())
        });
        count.await.expect("read");
        assert_eq!((people, votes), (1300, 45_000));
    });
}

#[test]
fn a_second_opening_finds_what_the_first_one_kept() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    // Characters that mean something in an address.
    let url = format!("sqlite:{}", folder.path().join("ä b?c#d%20.db").display());
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    runtime.block_on(async {
        assert!(matches!(Store::open_existing(&url).await, Err(StoreError::NoFile(_))));
        let store = Store::open(&url).await.expect("a fresh database");
        put(&store, "town").await;
        store.close().await;
        let again = Store::open_existing(&url).await.expect("there");
        again.ping().await.expect("answers");
        assert_eq!(again.polls().await.expect("listed").len(), 1);
        again.close().await;
    });
}

#[test]
fn a_file_that_is_no_database_is_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("notes.db");
    std::fs::write(&file, "these are notes, not a database, and rather long ones at that".repeat(100))
        .expect("written");
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let error = runtime.block_on(Store::open(&format!("sqlite:{}", file.display()))).expect_err("no database");
    assert!(error.to_string().contains("notes.db"), "{error}");
}
