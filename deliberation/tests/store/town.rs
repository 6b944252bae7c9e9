//! A small poll with everything that gets lost easily.

use deliberation::{
    Agreement::{self, Agree, Disagree, Pass},
    ExternalId, FreeText, LanguageTag, Moderated, Moderation, NewParticipant, NewPoll, NewStatement, Origin, Slug,
    StatementText,
    store::{Basis, Computed, Intake, NewConstitution, NewVersion, NewWeighting, Store},
};

pub(crate) fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

pub(crate) fn id(text: &str) -> ExternalId {
    ExternalId::parse(text).expect("an id")
}

pub(crate) fn free(text: &str) -> FreeText {
    FreeText::parse(text).expect("a text")
}

pub(crate) fn new_poll(name: &str) -> NewPoll {
    NewPoll {
        slug: slug(name),
        topic: free("Town hall, \"2026\""),
        description: free("two\nlines, one comma"),
        origin: Origin::Imported,
        source_url: Some(free("https://example.org/poll")),
        moderated: Moderated::Accepted,
        min_votes: 7,
        min_seen: Some(3),
    }
}

pub(crate) fn new_statement(name: &str, text: &str) -> NewStatement {
    NewStatement {
        id: id(name),
        text: Some(StatementText::parse(text).expect("a text")),
        language: Some(LanguageTag::parse("zh-Hans").expect("a language")),
        author: Some(id("nobody who votes")),
        created_at_ms: Some(1_700_000_000_000),
        moderation: Moderation::Accepted,
        is_meta: false,
        is_seed: true,
        topics: vec!["home".into(), "work".into()],
    }
}

/// Votes in file order; two of Ann's are superseded, one by time against file order, one by value at the same time.
pub(crate) const VOTES: [(&str, &str, Agreement, Option<i64>); 8] = [
    ("ann", "10", Agree, Some(300)),
    ("ann", "10", Disagree, Some(200)),
    ("ann", "9", Pass, Some(500)),
    ("ann", "9", Agree, Some(500)),
    ("ann", "9", Disagree, Some(500)),
    ("7", "9", Disagree, None),
    ("7", "9", Pass, None),
    ("7", "new", Agree, Some(-5)),
];

pub(crate) fn intake() -> Intake {
    let mut intake = Intake::new();
    intake.statement(new_statement("10", "She said \"no\";\nthen \"yes\".")).expect("new");
    let rejected = NewStatement {
        moderation: Moderation::Rejected,
        is_meta: true,
        is_seed: false,
        language: None,
        author: None,
        created_at_ms: None,
        ..new_statement("9", "=SUM(A1:A9), 人工智能 🤖")
    };
    intake.statement(rejected).expect("new");
    let known = NewParticipant { id: id("ann"), xid: Some(free("x,\"1\"")), imported_group: Some(free("0")) };
    intake.participant(known).expect("new");
    let silent = NewParticipant { id: id("silent"), xid: None, imported_group: None };
    intake.participant(silent).expect("new");
    for (participant, statement, agreement, at_ms) in VOTES {
        intake.vote(participant, statement, agreement, at_ms).expect("fits");
    }
    intake
}

/// Puts the poll in and computes something from it; gives its number.
pub(crate) async fn put(store: &Store, name: &str) -> i64 {
    let mut intake = intake();
    let mut import = store.import(&new_poll(name)).await.expect("a free name");
    import.summary(&[(free("topic"), free("Town")), (free("odd"), free(""))]).await.expect("kept");
    import.append(intake.last_batch()).await.expect("kept");
    let (opened, closed) = intake.span_ms();
    import.settle(opened, closed).await.expect("settled");
    let basis = import.snapshot().await.expect("open").basis().await.expect("counted");
    import.save(&computed(basis, "first")).await.expect("kept");
    import.commit().await.expect("completed")
}

pub(crate) fn computed(basis: Basis, content: &str) -> Computed {
    let version = || NewVersion { sha256: format!("hash of {content}"), json: format!("{{\"is\":{content:?}}}") };
    let markdown = format!("# {content}");
    Computed {
        basis,
        analysis: version(),
        constitution: Some(NewConstitution { record: version(), markdown }),
        weighting: NewWeighting::None,
        sketch: None,
    }
}
