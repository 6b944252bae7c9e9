//! A poll that was held elsewhere, from files that somebody uploads.

use super::{Town, is_refused, town};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::Path,
};
use tests::{Poll, Visitor, run};
use zip::{ZipWriter, write::SimpleFileOptions};

tests::also_on_postgres!(
    an_archive_is_imported_as_on_the_command_line_and_run_by_whoever_uploaded_it,
    votes_that_do_not_say_which_number_means_agreement_are_taken_once_somebody_says_it,
    files_that_are_not_fit_are_named_and_nothing_of_them_is_saved,
);

const IMPORT: &str = "/facilitate/new/import";

/// Names of files and what is in them.
type Files<'a> = &'a [(&'a str, &'a [u8])];

fn ann(town: &Town) -> Visitor<'_> {
    let visitor = town.facilitator("ann@example.org");
    assert_eq!(visitor.sign_in("ann@example.org").status, 303);
    visitor
}

/// The export in this folder as an archive, as Polis names its files.
fn archive(poll: &Path) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = ZipWriter::new(&mut bytes);
    for name in ["summary.csv", "comments.csv", "votes.csv"] {
        let inside = format!("export/2024-10-31-r7abc-{name}");
        archive.start_file(inside, SimpleFileOptions::default()).expect("a file");
        archive.write_all(&fs::read(poll.join(name)).expect(name)).expect("written");
    }
    archive.finish().expect("an archive");
    bytes.into_inner()
}

fn names(town: &Town) -> String {
    town.server.get("/api/v1/polls").text().to_owned()
}

#[test]
fn an_archive_is_imported_as_on_the_command_line_and_run_by_whoever_uploaded_it() {
    let town = town();
    let poll = town.data.join("../poll");
    Poll::divided().write(&poll);
    // Without the matrix, which the archive lacks as well.
    let _ = fs::remove_file(poll.join("participants-votes.csv"));
    run!["import", "polis", &poll, "--slug", "there", "--data", &town.data].ok();
    let ann = ann(&town);
    let page = ann.get(IMPORT);
    assert!(page.text().contains("enctype=\"multipart/form-data\""), "{}", page.text());
    assert!(ann.get("/facilitate").text().contains(IMPORT));

    let imported =
        ann.upload(IMPORT, &[("slug", "here"), ("moderated", "not-rejected")], &[("a.zip", &archive(&poll))]);
    assert_eq!(imported.header("location"), Some("/facilitate/here?done=imported"), "{}", imported.text());
    let desk = ann.get("/facilitate/here?done=imported");
    assert!(desk.status == 200 && desk.text().contains("The poll is imported"), "{}", desk.text());
    let analysis = |slug: &str| {
        let answer = town.server.get(&format!("/api/v1/polls/{slug}/analyses/1"));
        assert_eq!(answer.status, 200, "{slug}: {}", answer.text());
        answer.body
    };
    assert_eq!(analysis("here"), analysis("there"));
    let eve = town.facilitator("eve@example.org");
    assert_eq!(eve.get("/facilitate/here").status, 404, "it is Ann's poll");
    let log = run!["audit", "--poll", "here", "--data", &town.data];
    assert!(String::from_utf8_lossy(log.ok()).contains("poll.import"));

    // The files one by one, under a name that follows from the topic; only the accepted statements count.
    let files = ["comments.csv", "votes.csv", "summary.csv"].map(|name| (name, fs::read(poll.join(name)).expect(name)));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (*name, bytes.as_slice())).collect();
    let imported = ann.upload(IMPORT, &[("topic", "Our town"), ("moderated", "accepted")], &files);
    assert_eq!(imported.header("location"), Some("/facilitate/our-town?done=imported"), "{}", imported.text());
    // What is taken over can be taken over again.
    let whole = ann.get("/facilitate/here/data/whole.zip");
    let again = ann.upload(IMPORT, &[("slug", "again")], &[("whole.zip", &whole.body)]);
    assert_eq!(again.header("location"), Some("/facilitate/again?done=imported"), "{}", again.text());
}

#[test]
fn votes_that_do_not_say_which_number_means_agreement_are_taken_once_somebody_says_it() {
    let town = town();
    let ann = ann(&town);
    let comments = b"comment-id,comment-body\n0,AI should be kind.\n";
    let votes = b"vote_id,user_id,vote_value,timestamp,comment_id\n1,7,-1,1700000000,0\n2,8,-1,1700000001,0\n";
    let files: Files<'_> = &[("comments.csv", comments), ("votes.csv", votes)];
    let upload =
        |slug: &str, agree: &str, files: Files<'_>| ann.upload(IMPORT, &[("slug", slug), ("agree", agree)], files);
    is_refused(&upload("here", "", files), "in which 1 may mean agreement or disagreement");
    for (slug, agree, agrees) in [("disliked", "1", 0), ("liked", "-1", 2)] {
        assert_eq!(upload(slug, agree, files).status, 303, "{slug}");
        let answer = town.server.get(&format!("/api/v1/polls/{slug}/analyses/1"));
        let analysis: serde_json::Value = serde_json::from_str(answer.text()).expect("an analysis");
        assert_eq!(analysis["statements"][0]["agrees"], agrees, "{slug}: {analysis}");
    }
    let usual: Files<'_> = &[("votes.csv", b"comment-id,voter-id,vote\n0,7,1\n"), ("comments.csv", comments)];
    is_refused(&upload("here", "1", usual), "Which number means agreement follows from votes.csv.");
    assert!(!names(&town).contains("\"here\""), "{}", names(&town));
}

#[test]
fn files_that_are_not_fit_are_named_and_nothing_of_them_is_saved() {
    let town = town();
    let poll = town.data.join("../poll");
    Poll::divided().write(&poll);
    let good = archive(&poll);
    let ann = ann(&town);
    let upload = |files: Files<'_>| ann.upload(IMPORT, &[("slug", "here")], files);
    let unfit: [(Files<'_>, &str); 5] = [
        (&[], "Choose the archive or the files first."),
        (&[("photo.jpg", b"jpg")], "photo.jpg is no file of an export."),
        (&[("a.zip", b"PK, no archive")], "The archive cannot be read"),
        (&[("a.zip", &good), ("votes.csv", b"a,b")], "votes.csv is there twice"),
        (&[("comments.csv", b"comment-id,comment-body\n1,AI\n")], "The votes are missing."),
    ];
    for (files, says) in unfit {
        is_refused(&upload(files), says);
    }
    let text = |name: &str| fs::read_to_string(poll.join(name)).expect(name);
    let comments = text("comments.csv").replacen(",1,", ",perhaps,", 1);
    let votes = text("votes.csv") + "1000,Thu,0,7,yes\n";
    let files = [("comments.csv", comments.as_bytes()), ("votes.csv", votes.as_bytes())];
    let refused = upload(&files);
    is_refused(&refused, "These files cannot be imported. Nothing was saved");
    let told: Vec<&str> = refused.text().split("<li").filter(|item| item.contains(".csv, line")).collect();
    assert_eq!(told.len(), 2, "the first fault of each file: {}", refused.text());
    let told = told.join(" ");
    assert!(
        told.contains("comments.csv, line ") && told.contains("votes.csv, line ") && told.contains("column"),
        "{told}"
    );
    let german = ann.get(&format!("{IMPORT}?lang=de"));
    assert_eq!(german.status, 200);
    let refused = upload(&files);
    for says in [", Spalte „moderated“: „perhaps“ passt nicht. Nötig ist: -1 (abgelehnt)", "Nötig ist: 1 (Zustimmung)"]
    {
        is_refused(&refused, says);
    }
    assert!(!refused.text().contains("<li lang=\"en\""), "{}", refused.text());
    assert_eq!(ann.get(&format!("{IMPORT}?lang=en")).status, 200);
    assert!(!told.contains("/comments.csv"), "the folder is nobody's business: {told}");
    assert!(!names(&town).contains("\"here\""), "{}", names(&town));

    // A quotation mark that is never closed takes the rest of a large table with it.
    let mut endless = text("votes.csv").into_bytes();
    endless.extend_from_slice(b"1000,\"");
    endless.resize(17 << 20, b'x');
    let refused = upload(&[("comments.csv", text("comments.csv").as_bytes()), ("votes.csv", &endless)]);
    is_refused(&refused, "A row of more than 4 MiB begins here");
    is_refused(&refused, "votes.csv, line ");

    let taken = upload(&[("a.zip", &good)]);
    assert_eq!(taken.status, 303, "{}", taken.text());
    is_refused(&upload(&[("a.zip", &good)]), "There is a poll named here already");
    is_refused(&ann.upload(IMPORT, &[("slug", "No Name")], &[("a.zip", &good)]), "This is no name for addresses");
    let stranger = Visitor::new(&town.server);
    assert_eq!(stranger.upload(IMPORT, &[], &[("a.zip", &good)]).header("location"), Some("/sign-in"));
}

/// Bytes that an upload may have.
const LARGEST: usize = 128 << 20;

/// Begins an upload of one file; what follows is up to the test.
fn begin(town: &Town, ann: &Visitor<'_>, length: &str) -> TcpStream {
    let (host, cookie) = (town.server.address(), ann.cookie());
    let mut stream = TcpStream::connect(host).expect("the server accepts connections");
    let head = format!(
        "POST {IMPORT} HTTP/1.1\r\nHost: {host}\r\nOrigin: http://{host}\r\nCookie: {cookie}\r\nConnection: close\r\n\
         Content-Type: multipart/form-data; boundary=x\r\n{length}\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).expect("sent");
    stream
}

fn answer(mut stream: TcpStream) -> String {
    let mut bytes = Vec::new();
    _ = stream.read_to_end(&mut bytes);
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn an_upload_over_the_limit_is_refused_whether_it_says_its_length_or_not() {
    let town = town();
    let ann = ann(&town);
    // One that says so is refused before anything of it is read.
    let told = answer(begin(&town, &ann, &format!("Content-Length: {}", LARGEST + 1)));
    assert!(told.starts_with("HTTP/1.1 413"), "{told}");

    // One that does not is cut off at the limit.
    let mut stream = begin(&town, &ann, "Transfer-Encoding: chunked");
    let head = b"--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"votes.csv\"\r\n\r\n";
    let piece = vec![b'1'; 1 << 20];
    let mut left = LARGEST + 1;
    for bytes in std::iter::once(&head[..]).chain(std::iter::repeat(&piece[..])) {
        let bytes = &bytes[..bytes.len().min(left)];
        left -= bytes.len();
        write!(stream, "{:x}\r\n", bytes.len()).and_then(|()| stream.write_all(bytes)).expect("taken up to the limit");
        // After the last byte the server has heard enough; anything more might find it gone.
        if left == 0 {
            break;
        }
        stream.write_all(b"\r\n").expect("taken up to the limit");
    }
    let cut = answer(stream);
    assert!(cut.starts_with("HTTP/1.1 422") && cut.contains("128"), "{}", cut.get(..2000).unwrap_or(&cut));
    assert!(ann.get(IMPORT).status == 200, "the server goes on");
}
