//! A folder goes in and comes out with everything in it.

use super::{PublicNames, export_whole, folder, publish::publish};
use crate::secret::SealingSecret;
use deliberation::{FreeText, Moderated, NewPoll, Origin, Slug, store::Store};
use pipeline::polis::{Cells, PolisFolder};
use std::{fs, path::Path};
use tempfile::TempDir;

const SUMMARY: &str =
    "topic,Odds & ends\nurl,https://example.org\nconversation-description,\"two\nlines, \"\"quoted\"\"\"\n";
const COMMENTS: &str = "comment-id,timestamp,author-id,moderated,is-meta,is-seed,comment-body\n\
    s-1,1700000000,ann,1,false,true,\"a line\nbreak, and \"\"quotes\"\"\"\n\
    10,1700000000001,stranger,-1,true,false,=SUM(A1:A9)\n\
    9,,,0,false,false,\"  spaces around  \"\n";
const VOTES: &str = "timestamp,comment-id,voter-id,vote\n\
    1700000003000,9,bob,1\n1700000001000,9,bob,-1\n1700000002000,10,ann,0\n,s-1,ann,1\n1700000002000,nowhere,ann,-1\n";
const MATRIX: &str = "participant,xid,group-id,n-comments,n-votes,n-agree,n-disagree,9,10,s-1\n\
    silent,,,0,0,0,0,,,\nann,\"x,1\",0,1,2,1,0,,0,1\n";

fn write(dir: &Path) {
    for (name, text) in
        [("summary.csv", SUMMARY), ("comments.csv", COMMENTS), ("votes.csv", VOTES), ("participants-votes.csv", MATRIX)]
    {
        fs::write(dir.join(name), text).expect("written");
    }
}

async fn import(dir: &Path, data: &Path) -> (Store, Slug) {
    let source = PolisFolder::open(dir).expect("an export");
    let heading = folder::heading(dir, &source).expect("a summary");
    let slug = Slug::parse("odds").expect("a slug");
    let text = |key: &str| FreeText::parse(source.summary().get(key).unwrap_or_default()).expect("a text");
    let poll = NewPoll {
        slug: slug.clone(),
        topic: text("topic"),
        description: text("conversation-description"),
        origin: heading.origin,
        source_url: None,
        moderated: Moderated::NotRejected,
        min_votes: 7,
        min_seen: None,
    };
    let store = Store::open(&format!("sqlite:{}", data.join("polls.db").display())).await.expect("a database");
    let mut import = store.import(&poll).await.expect("a free name");
    import.summary(&heading.entries).await.expect("kept");
    let mut batches = Vec::new();
    let read = folder::read(&source, |batch| {
        batches.push(batch);
        Ok(())
    });
    let extent = read.expect("readable");
    assert_eq!(extent.events, 5);
    for batch in batches {
        import.append(batch).await.expect("kept");
    }
    import.settle(extent.opened_at_ms, extent.closed_at_ms).await.expect("settled");
    import.commit().await.expect("completed");
    (store, slug)
}

/// All that a folder says, in an order of its own.
fn content(dir: &Path) -> String {
    let folder = PolisFolder::open(dir).expect("an export");
    let mut statements = folder.statements().expect("statements");
    statements.sort_by(|a, b| a.id.cmp(&b.id));
    statements.retain(|statement| !statement.text.is_empty());
    let mut people = folder.participants().expect("participants");
    people.sort_by(|a, b| a.id.cmp(&b.id));
    people.retain(|person| person.id.as_str() != "bob");
    let mut votes = Vec::new();
    let read = folder.votes(|vote| {
        votes.push(format!("{vote:?}"));
        Ok(())
    });
    read.expect("votes");
    format!("{:#?}\n{statements:#?}\n{people:#?}\n{votes:#?}", folder.summary())
}

#[tokio::test]
async fn nothing_is_lost_on_the_way() {
    let folders: [TempDir; 6] = std::array::from_fn(|_| tempfile::tempdir().expect("a temporary folder"));
    let [source, data, first, other, second, guarded] = folders.each_ref().map(TempDir::path);
    write(source);
    let (store, slug) = import(source, data).await;
    export_whole(&store, &slug, first, Cells::Plain).await.expect("exported");
    assert_eq!(content(first), content(source));
    let matrix = fs::read_to_string(first.join("participants-votes.csv")).expect("a matrix");
    let rows: Vec<&str> = matrix.lines().collect();
    assert_eq!(rows[1], "ann,\"x,1\",0,1,3,1,1,,0,-1,1", "latest votes, by statement id: 9, 10, nowhere, s-1");
    assert_eq!(rows[2], "bob,,,0,1,1,0,1,,,", "the later vote counts, whatever the order of rows");
    assert_eq!(rows[3], "silent,,,0,0,0,0,,,,");

    let (store, slug) = import(first, other).await;
    export_whole(&store, &slug, second, Cells::Plain).await.expect("exported");
    export_whole(&store, &slug, guarded, Cells::FormulaSafe).await.expect("exported");
    assert_eq!(content(guarded), content(source), "the guard is taken off again");
    for file in ["summary.csv", "comments.csv", "votes.csv", "participants-votes.csv"] {
        let read = |dir: &Path| fs::read_to_string(dir.join(file)).expect(file);
        assert_eq!(read(first), read(second), "{file}");
    }
}

#[tokio::test]
async fn readers_do_not_get_the_ids_that_people_have_elsewhere() {
    let [source, data, out]: [TempDir; 3] = std::array::from_fn(|_| tempfile::tempdir().expect("a temporary folder"));
    write(source.path());
    let (store, slug) = import(source.path(), data.path()).await;
    let secret = SealingSecret::load(None, data.path()).expect("a secret");
    publish(&store, &slug, &PublicNames::new(&secret), out.path()).await.expect("published");
    let matrix = fs::read_to_string(out.path().join("participants-votes.csv")).expect("a matrix");
    assert!(matrix.contains("\nann,,0,1,3,") && !matrix.contains("x,1"), "{matrix}");
}

#[test]
fn a_simulated_poll_stays_recognisable() {
    let source = tempfile::tempdir().expect("a temporary folder");
    write(source.path());
    let heading = |dir: &Path| folder::heading(dir, &PolisFolder::open(dir).expect("an export")).expect("a summary");
    assert_eq!(heading(source.path()).origin, Origin::Imported);
    fs::write(source.path().join("truth.csv"), "participant,group\nann,0\n").expect("written");
    let simulated = heading(source.path());
    assert_eq!(simulated.origin, Origin::Simulated);
    fs::remove_file(source.path().join("truth.csv")).expect("removed");
    let lines: Vec<String> = simulated
        .entries
        .iter()
        .map(|(key, value)| format!("{},\"{}\"\n", key.as_str(), value.as_str().replace('"', "\"\"")))
        .collect();
    fs::write(source.path().join("summary.csv"), lines.concat()).expect("written");
    assert_eq!(heading(source.path()).origin, Origin::Simulated, "its export says so too");
}

#[test]
fn a_statement_that_does_not_fit_is_named() {
    let source = tempfile::tempdir().expect("a temporary folder");
    write(source.path());
    let long = format!("comment-id,comment-body\n9,{}\n", "x".repeat(1001));
    fs::write(source.path().join("comments.csv"), long).expect("written");
    let open = PolisFolder::open(source.path()).expect("an export");
    let error = folder::read(&open, |_| Ok(())).expect_err("too long");
    let error = format!("{error:#}");
    assert!(error.contains("comments.csv, line 2: statement 9") && error.contains("1001 characters"), "{error}");
}
