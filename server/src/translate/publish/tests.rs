//! A poll that is held here, as everybody gets it.

use super::*;
use crate::{secret::SealingSecret, translate::compute};
use deliberation::{
    Agreement::{self, Agree, Disagree, Pass},
    ExternalId, FreeText, LanguageTag, Moderated, Phase, Reason, RequestKey, Ruling, Settings, StatementText,
    store::{Act, Cast, Done, HeldPoll, Join, Seed},
};
use pipeline::{
    opinion::{Params, analyze},
    polis::{PolisFolder, read_ids},
};
use std::collections::HashSet;
use tempfile::TempDir;

const PEOPLE: i64 = 24;
const STATEMENTS: i64 = 9;
/// Rejected after people have voted on it.
const REJECTED: i64 = 4;
const SECRET_TEXT: &str = "Mrs Miller of Main Street is a crook";

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

fn names() -> PublicNames {
    let given = "0123456789abcdef0123456789abcdef-for-tests";
    PublicNames::new(&SealingSecret::load(Some(given), Path::new(".")).expect("long enough"))
}

/// Two camps who share some views; one statement that hardly anybody has seen.
fn vote_of(person: i64, statement: i64) -> Option<Agreement> {
    match (statement, person) {
        (STATEMENTS, 1..=3) => Some(Disagree),
        (STATEMENTS, _) => None,
        _ if (person * 7 + statement) % 11 == 0 => None,
        _ if (person + statement) % 13 == 0 => Some(Pass),
        _ if statement % 2 == 0 || person % 2 == 0 => Some(Agree),
        _ => Some(Disagree),
    }
}

async fn hold(store: &Store, name: &str) -> i64 {
    let poll = HeldPoll {
        slug: Slug::parse(name).expect("a slug"),
        topic: FreeText::parse("=1+1").expect("a topic"),
        description: FreeText::parse("").expect("nothing"),
        moderated: Moderated::NotRejected,
        min_votes: 3,
        min_seen: None,
        settings: Settings::default(),
    };
    let poll = store.hold(&poll).await.expect("made");
    let text = |n| if n == REJECTED { SECRET_TEXT.to_owned() } else { format!("=HYPERLINK({n})") };
    let klingon = || LanguageTag::parse("tlh").expect("a language");
    let seed = |n| Seed {
        text: StatementText::parse(&text(n)).expect("a text"),
        language: (n == REJECTED).then(klingon),
        is_meta: false,
        topics: Vec::new(),
    };
    store.seed(poll, &(1..=STATEMENTS).map(seed).collect::<Vec<_>>(), 0).await.expect("seeded");
    assert!(store.move_on(poll, Phase::Draft, Phase::Voting).await.expect("opened"));
    let key = |name: String| RequestKey::parse(&format!("{name:-<20}")).expect("a key");
    for person in 1..=PEOPLE {
        let join = Join {
            poll,
            key: key(format!("j{person}")),
            consent: deliberation::CONSENT.into(),
            language: None,
            answers: std::collections::BTreeMap::new(),
            xid: Some(ExternalId::parse(&format!("xid-{person}")).expect("an id")),
            name: None,
            invite_sha256: None,
            signed_in_as: None,
            xid_mark: None,
            came_before_as: None,
            had_place_in: None,
        };
        let joined = store.record(&[Act::Join(Box::new(join))]).await.expect("recorded").remove(0).expect("joined");
        let Done::Joined(joined) = joined else { panic!("a vote") };
        let mut votes: Vec<_> = (1..=STATEMENTS).filter_map(|s| Some((s, vote_of(person, s)?))).collect();
        // A mind that was changed within the day.
        votes.extend((person == 5).then_some((1, Agree)));
        for (turn, (statement, agreement)) in votes.into_iter().enumerate() {
            let key = key(format!("v{person}-{turn}"));
            let cast = Cast { poll, participant: joined.participant, statement, agreement, important: false, key };
            store.record(&[Act::Vote(cast)]).await.expect("recorded").remove(0).expect("cast");
        }
    }
    let reason = || Reason::parse("against the rules").expect("a reason");
    store.moderate(poll, &[REJECTED], &Ruling::Reject(reason()), 0).await.expect("moderated").expect("fits");
    store.ban(poll, PEOPLE, true, &reason(), &|_| Vec::new(), 0).await.expect("banned").expect("there");
    assert!(store.move_on(poll, Phase::Voting, Phase::Constitution).await.expect("closed"));
    poll
}

async fn town() -> (Store, i64, TempDir) {
    let folder = folder();
    let store = Store::open(&format!("sqlite:{}", folder.path().join("polls.db").display())).await.expect("a database");
    let poll = hold(&store, "town").await;
    (store, poll, folder)
}

async fn files(store: &Store, slug: &str) -> (TempDir, Published) {
    let dir = folder();
    let slug = Slug::parse(slug).expect("a slug");
    let published = publish(store, &slug, &names(), dir.path()).await.expect("published");
    (dir, published)
}

fn column(dir: &TempDir, file: &str, name: &str) -> Vec<String> {
    let mut reader = csv::Reader::from_path(dir.path().join(file)).expect("a CSV file");
    let place = reader.headers().expect("a header").iter().position(|header| header == name).expect("the column");
    reader.records().map(|row| row.expect("a row")[place].to_owned()).collect()
}

#[tokio::test]
async fn what_the_readme_tells_gives_the_published_records() {
    let (store, poll, _data) = town().await;
    let computed = compute(store.snapshot(poll).await.expect("a snapshot"), Some(&names())).await.expect("computed");
    store.save(poll, &computed).await.expect("kept");
    let (dir, published) = files(&store, "town").await;
    assert_eq!(published.version, Some(1));
    // Whoever has the secret can still say who somebody is.
    let (poll, analysis) = (store.poll_by_id(poll).await, serde_json::from_str::<Analysis>(&computed.analysis.json));
    let (poll, analysis) = (poll.expect("read").expect("there"), analysis.expect("an analysis"));
    let known = names().of_analysis(&poll, &analysis).expect("a key");
    let known: HashSet<_> = (1..PEOPLE).map(|number| known.of(&record::Id::from(number as u64))).collect();
    assert_eq!(analysis.participants.iter().map(|person| person.id.clone()).collect::<HashSet<_>>(), known);
    let tossed = read_ids(&dir.path().join(LEFT_OUT)).expect("ids");
    assert_eq!(tossed.len(), 1);
    let poll = opinion::Poll::from_polis(&PolisFolder::open(dir.path()).expect("a folder"), &tossed).expect("a poll");
    let analysis = analyze(&poll, &Params { min_votes: 3, ..Params::default() }.check().expect("valid")).expect("made");
    let read = |file: &str| fs::read_to_string(dir.path().join(file)).expect(file);
    assert_eq!(
        String::from_utf8(record::canonical::to_vec(&analysis).expect("JSON")).expect("text"),
        read("analysis.json")
    );
    assert_eq!(computed.analysis.json, read("analysis.json"));
    let readme = read("README.md");
    for part in ["--min-votes 3", "--toss left-out.csv", "fingerprint", "people who voted (", &computed.analysis.sha256]
    {
        assert!(readme.contains(part), "{part}: {readme}");
    }
}

#[tokio::test]
async fn the_same_content_has_the_same_bytes_and_another_has_other_ids() {
    let (store, poll, _data) = town().await;
    let (first, published) = files(&store, "town").await;
    assert_eq!(published.version, None, "nothing was kept yet");
    let (_, again) = files(&store, "town").await;
    assert_eq!(published.sha256, again.sha256);
    assert!(published.sha256.contains_key(ALL));
    hold(&store, "city").await;
    let (city, _) = files(&store, "city").await;
    store
        .ban(poll, 1, true, &Reason::parse("two accounts").expect("a reason"), &|_| Vec::new(), 0)
        .await
        .expect("done")
        .expect("there");
    let (later, _) = files(&store, "town").await;
    let ids = |dir| column(dir, "participants-votes.csv", "participant").into_iter().collect::<HashSet<_>>();
    let all = [ids(&first), ids(&city), ids(&later)];
    assert_eq!(all.each_ref().map(HashSet::len), [PEOPLE as usize; 3]);
    assert_eq!(all.concat_len(), 3 * PEOPLE as usize, "nobody can be followed from one to another");
}

/// How many different ids there are in all.
trait ConcatLen {
    fn concat_len(&self) -> usize;
}

impl ConcatLen for [HashSet<String>; 3] {
    fn concat_len(&self) -> usize {
        self.iter().flatten().collect::<HashSet<_>>().len()
    }
}

#[tokio::test]
async fn nothing_says_more_than_it_must() {
    let (store, _, _data) = town().await;
    let (dir, published) = files(&store, "town").await;
    const DAY_MS: i64 = 24 * 60 * 60 * 1000;
    for (file, name) in [("votes.csv", "timestamp"), ("comments.csv", "timestamp")] {
        let times = column(&dir, file, name);
        assert!(times.iter().all(|time| time.parse::<i64>().is_ok_and(|ms| ms % DAY_MS == 0)), "{file}: {times:?}");
    }
    // When the last statement was moderated, by day as well.
    let math = fs::read(dir.path().join(PCA2)).expect("the file");
    let math: serde_json::Value = serde_json::from_slice(&math).expect("JSON");
    let moderated = math["lastModTimestamp"].as_i64().expect("a time");
    let age = deliberation::store::now_ms() - moderated;
    assert!(moderated % DAY_MS == 0 && (0..2 * DAY_MS).contains(&age), "{moderated}");
    for file in published.sha256.keys() {
        let bytes = fs::read(dir.path().join(file)).expect("the file");
        let text = String::from_utf8_lossy(&bytes);
        for secret in ["xid-", SECRET_TEXT] {
            assert!(!text.contains(secret), "{file} has {secret}");
        }
    }
    assert!(column(&dir, "comments.csv", "language").iter().all(String::is_empty), "it would tell of a hidden text");
    let cells = column(&dir, "participants-votes.csv", "group-id");
    assert!(cells.iter().any(|group| group == "0"), "{cells:?}");
    let order = column(&dir, "participants-votes.csv", "participant");
    assert!(order.is_sorted() && order.iter().all(|id| id.len() == 33), "{order:?}");
    let votes = column(&dir, "votes.csv", "voter-id");
    assert!(votes.is_sorted(), "the order of votes says nothing");
    let pairs: HashSet<_> = votes.iter().zip(column(&dir, "votes.csv", "comment-id")).collect();
    assert_eq!(pairs.len(), votes.len(), "one vote per cell");
    let summary = fs::read_to_string(dir.path().join("summary.csv")).expect("a summary");
    assert!(summary.starts_with("topic,'=1+1\n"), "{summary}");
    assert!(column(&dir, "comments.csv", "comment-body").iter().all(|text| !text.starts_with('=')));
}

#[tokio::test]
async fn no_small_number_stands_in_the_table_of_groups_or_follows_from_it() {
    let (store, _, _data) = town().await;
    let (dir, _) = files(&store, "town").await;
    let mut reader = csv::Reader::from_path(dir.path().join("comment-groups.csv")).expect("a CSV file");
    let (mut shown, mut hidden) = (0, 0);
    for row in reader.records() {
        let row = row.expect("a row");
        let cells: Vec<Option<u64>> = row.iter().skip(2).map(|cell| cell.parse().ok()).collect();
        for cell in &cells {
            match cell {
                Some(number) => {
                    assert!(!(1..5).contains(number), "{row:?}");
                    shown += 1;
                }
                None => hidden += 1,
            }
        }
        for votes in cells.chunks(4) {
            // One hidden answer beside a total and the two others would follow; 0 says nothing of anybody.
            if let [Some(total), answers @ ..] = votes
                && answers.iter().filter(|answer| answer.is_none()).count() == 1
            {
                let rest = total - answers.iter().flatten().sum::<u64>();
                assert!(!(1..5).contains(&rest), "{row:?}");
            }
        }
    }
    assert!(shown > 20 && hidden > 0, "{shown} shown, {hidden} hidden");
}

#[tokio::test]
async fn whoever_runs_the_poll_gets_all_of_it() {
    let (store, _, _data) = town().await;
    let out = folder();
    crate::translate::export_whole(&store, &Slug::parse("town").expect("a slug"), out.path(), Cells::Plain)
        .await
        .expect("exported");
    let xids = column(&out, "participants-votes.csv", "xid");
    assert_eq!(xids.len(), PEOPLE as usize);
    assert!(xids.iter().all(|xid| xid.starts_with("xid-")), "{xids:?}");
    assert!(column(&out, "comments.csv", "comment-body").iter().any(|text| text == SECRET_TEXT));
    assert!(column(&out, "comments.csv", "language").iter().any(|tag| tag == "tlh"));
    let cast =
        (1..=PEOPLE).flat_map(|p| (1..=STATEMENTS).map(move |s| (p, s))).filter(|(p, s)| vote_of(*p, *s).is_some());
    assert_eq!(column(&out, "votes.csv", "vote").len(), cast.count() + 1, "changed minds included");
}
