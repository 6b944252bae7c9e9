//! What somebody has written is not lost when it cannot be taken.

use super::{field, location, town};
use tests::{Cable, Client, Serving, folder, postgres};

tests::also_on_postgres!(a_statement_of_somebody_whom_nobody_knows_any_more_stays_on_the_page);

const TEXT: &str = "Every bus stop should have a bench & a roof.";

#[test]
fn a_statement_of_somebody_whom_nobody_knows_any_more_stays_on_the_page() {
    let moot = super::Moot::with(&[&town()]);
    let mut stranger = moot.client();
    let page = stranger.post("/polls/town/write", &[("text", TEXT), ("key", "a-key-of-sixteen-letters")]);
    assert_eq!(page.status, 401);
    let text = page.text();
    assert!(text.contains("Every bus stop should have a bench &amp; a roof."), "{text}");
    assert!(text.contains("/polls/town/return") && text.contains("/polls/town/join"), "{text}");
    let nothing = stranger.post("/polls/town/write", &[("text", " "), ("key", "a-key-of-sixteen-letters")]);
    assert_eq!(location(&nothing), "/polls/town/join");
}

#[test]
fn a_statement_stays_on_the_page_while_the_database_is_away() {
    let Some(url) = postgres() else { return };
    town().put_into(&url);
    let (rest, name) = url.rsplit_once('/').expect("a database in the URL");
    let (account, host) = rest.rsplit_once('@').expect("a host in the URL");
    let cable = Cable::to(host);
    let database = format!("{account}@{}/{name}", cable.address());
    let data = folder();
    let server = Serving::database(&database, data.path());
    let mut anna = Client::new(server.address());
    let key = field(&anna.get("/polls/town/join"), "key");
    assert_eq!(anna.post("/polls/town/join", &[("key", &key), ("consent", tests::CONSENT)]).status, 303);
    assert_eq!(anna.get("/polls/town/vote").status, 200);
    cable.pull();
    let page =
        anna.post("/polls/town/write", &[("text", TEXT), ("key", "a-key-of-sixteen-letters"), ("language", "en")]);
    assert_eq!((page.status, page.header("retry-after").is_some()), (503, true), "{}", page.text());
    assert!(page.text().contains("Every bus stop should have a bench &amp; a roof."), "{}", page.text());
    assert_eq!(field(&page, "key"), "a-key-of-sixteen-letters", "sending it again adds nothing");
}
