use super::*;

fn poll(votes: &[(&str, &str, i8, Option<i64>)]) -> Poll {
    let mut builder = PollBuilder::new();
    for (participant, statement, vote, at) in votes {
        builder.vote(participant, statement, *vote, *at).expect("a vote");
    }
    builder.build().expect("a small poll")
}

#[test]
fn the_latest_vote_counts_whatever_the_order_of_rows() {
    let a = poll(&[("1", "0", 1, Some(5)), ("1", "0", -1, Some(9)), ("0", "3", 0, Some(1))]);
    let b = poll(&[("0", "3", 0, Some(1)), ("1", "0", -1, Some(9)), ("1", "0", 1, Some(5))]);
    assert_eq!(a.matrix, b.matrix);
    assert_eq!(a.sha256(), b.sha256());
    assert_eq!(a.matrix.votes(1).collect::<Vec<_>>(), [(0, -1)]);
}

#[test]
fn ids_sort_as_numbers_and_rows_without_votes_are_dropped() {
    let mut builder = PollBuilder::new();
    builder.toss(&Id::new("2"));
    for id in ["10", "9", "x", "2", "007"] {
        builder.vote(id, "1", 1, None).expect("a vote");
    }
    let poll = builder.build().expect("a small poll");
    assert_eq!(poll.participants, ["9", "10", "007", "x"].map(Id::new));
    assert_eq!((poll.matrix.rows(), poll.tossed), (4, 1));
}

#[test]
fn a_statement_keeps_its_text_whether_votes_or_text_come_first() {
    let mut builder = PollBuilder::new();
    builder.vote("0", "7", 1, None).expect("a vote");
    let id = Id::new("7");
    builder.statement(Statement {
        id,
        text: "Be kind".into(),
        language: None,
        moderation: 1,
        is_meta: false,
        is_seed: true,
    });
    let poll = builder.build().expect("a small poll");
    assert_eq!(poll.statements.len(), 1);
    assert_eq!(poll.statements[0].text, "Be kind");
}

#[test]
fn a_language_counts_as_content_only_where_it_is_known() {
    let poll = |language: Option<&str>| {
        let mut builder = PollBuilder::new();
        builder.vote("0", "7", 1, None).expect("a vote");
        let (text, language) = ("Be kind".to_owned(), language.map(ToOwned::to_owned));
        builder.statement(Statement { id: Id::new("7"), text, language, moderation: 1, is_meta: false, is_seed: true });
        builder.build().expect("a small poll").sha256()
    };
    assert_eq!(poll(None), "90cd5e1db8171c9c40db939dd803bf48c9a5e2016d325d9b92cce296bd5213b3");
    assert_ne!(poll(None), poll(Some("en")));
    assert_ne!(poll(Some("de")), poll(Some("en")));
}

#[test]
fn what_is_important_goes_with_the_vote_that_counts() {
    let poll = |rows: &[(&str, i64, bool)]| {
        let mut builder = PollBuilder::new();
        for (person, at, important) in rows {
            builder.marked_vote(person, "0", 1, Some(*at), *important).expect("a vote");
        }
        builder.toss(&Id::new("tossed"));
        builder.build().expect("a small poll")
    };
    let marked = poll(&[("a", 1, true), ("a", 2, false), ("b", 1, false), ("b", 2, true), ("tossed", 1, true)]);
    assert_eq!(marked.important, [1]);
    let (plain, taken_back) = (poll(&[("a", 2, false)]), poll(&[("a", 2, false), ("a", 1, true)]));
    assert!(taken_back.important.is_empty());
    assert_eq!(plain.sha256(), taken_back.sha256(), "polls without it keep the hash that they have always had");
    assert_ne!(plain.sha256(), poll(&[("a", 2, true)]).sha256());
}
