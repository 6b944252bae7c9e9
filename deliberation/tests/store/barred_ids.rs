//! What stays of the external id of somebody who may not take part and has herself erased.

use crate::{
    databases::on_both,
    participation::{join, joining, open},
};
use deliberation::{
    ExternalId, Reason, Settings, Standing,
    settings::{Access, AnswerOption, Question},
    store::{Erased, Join, Refusal, Unfit},
};

/// Somebody who comes with an id, under a hash of it.
fn with(poll: i64, name: &str, xid: &str) -> Join {
    let id = ExternalId::parse(xid).expect("an id");
    Join { xid: Some(id), xid_mark: Some(mark(xid)), ..joining(poll, name) }
}

fn mark(xid: &str) -> String {
    format!("mark of {xid}")
}

#[test]
fn whoever_was_banned_does_not_begin_anew_with_her_id_until_the_ban_is_lifted() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::Known, ..Settings::default() }, 1).await;
        for (name, xid) in [("a", "ann"), ("b", "bob")] {
            join(&store, with(poll, name, xid)).await.expect("let in");
        }
        let reason = Reason::parse("Threatened others").expect("a reason");
        store.ban(poll, 2, true, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        assert_eq!(join(&store, with(poll, "c", "bob")).await, Err(Refusal::XidTaken), "as long as she is there");
        // Of her who might take part nothing stays, however often she sends it.
        for _ in 0..2 {
            let erased = store.erase(poll, 1, &[], Some(&mark("ann"))).await;
            assert_eq!(erased.expect("erased"), Erased::Wholly);
        }
        let erased = store.erase(poll, 2, &[], Some(&mark("bob"))).await;
        assert_eq!(erased.expect("erased"), Erased::ButForId);
        assert_eq!(store.erase(poll, 2, &[], None).await.expect("erased"), Erased::ButForId);
        assert_eq!(store.came_with(poll, 2).await.expect("read"), None);
        assert_eq!(store.external_ids(poll, 10).await.expect("read"), []);

        assert_eq!(join(&store, with(poll, "d", "ann")).await.map(|joined| joined.participant), Ok(3));
        assert_eq!(join(&store, with(poll, "e", "bob")).await, Err(Refusal::Banned));
        assert_eq!(store.banned(poll).await.expect("read").iter().map(|one| one.participant).collect::<Vec<_>>(), [2]);
        store.ban(poll, 2, false, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("lifted");
        assert_eq!(join(&store, with(poll, "f", "bob")).await.map(|joined| joined.participant), Ok(4));
        let again = store.ban(poll, 2, true, &reason, &|_| Vec::new(), 0).await.expect("asked");
        assert_eq!(again, Err(Unfit::NoParticipant(2)));
    });
}

#[test]
fn whoever_was_screened_out_answers_once_with_her_id() {
    on_both(async |store| {
        let option = |id: &str| AnswerOption { id: id.into(), text: id.into() };
        let ai = Question {
            id: "ai".into(),
            text: "Do you use AI?".into(),
            options: vec![option("yes"), option("no")],
            admits: ["yes".to_owned()].into(),
            ..Question::default()
        };
        let settings = Settings { access: Access::List, screening: vec![ai], ..Settings::default() };
        let poll = open(&store, settings, 1).await;
        store.allow(poll, &[ExternalId::parse("ann").expect("an id")], 0).await.expect("listed");
        let says = |name: &str, answer: &str| Join {
            answers: [("ai".to_owned(), answer.to_owned())].into(),
            ..with(poll, name, "ann")
        };
        let out = join(&store, says("a", "no")).await.map(|joined| joined.standing);
        assert_eq!(out, Ok(Standing::ScreenedOut));
        let erased = store.erase(poll, 1, &[], Some(&mark("ann"))).await;
        assert_eq!(erased.expect("erased"), Erased::ButForId);
        assert_eq!(join(&store, says("b", "yes")).await, Err(Refusal::Banned));
        // The list says of her id what it says of everybody's who has erased herself.
        assert_eq!(store.listed(poll).await.expect("counted"), (1, 0));
        assert_eq!(store.came_unlisted(poll).await.expect("counted"), 0);
    });
}

#[test]
fn who_comes_with_an_id_from_the_vote_before_leaves_both_marks() {
    on_both(async |store| {
        let poll = open(&store, Settings { access: Access::Known, ..Settings::default() }, 1).await;
        let ann = Join { came_before_as: Some("ann before".into()), ..with(poll, "a", "ann") };
        join(&store, ann).await.expect("let in");
        let reason = Reason::parse("Threatened others").expect("a reason");
        store.ban(poll, 1, true, &reason, &|_| Vec::new(), 0).await.expect("asked").expect("banned");
        let erased = store.erase(poll, 1, &[], Some(&mark("ann"))).await;
        assert_eq!(erased.expect("erased"), Erased::ButForBeforeAndId);
        let before = Join { came_before_as: Some("ann before".into()), ..with(poll, "b", "another") };
        assert_eq!(join(&store, before).await, Err(Refusal::Banned));
        assert_eq!(join(&store, with(poll, "c", "ann")).await, Err(Refusal::Banned));
    });
}
