//! Which share of each group agrees with each statement, as one picture: a file, and nothing while people vote.

use tests::{Held, Poll, Serving, Visitor, folder, run};

tests::also_on_postgres!(
    the_picture_has_a_row_for_each_statement_and_hides_what_pages_hide,
    nobody_gets_the_picture_while_people_vote,
);

const PICTURE: &str = "/polls/town/data/agreement.svg";

/// Two camps of twenty, divided about odd statements. Of the second one, three have voted on the last.
fn says(person: usize, statement: usize) -> Option<i8> {
    match (person, statement) {
        (23.., 11) => None,
        // One of ten is of another opinion, so that no share is the same everywhere.
        _ if (person + statement).is_multiple_of(10) => Some(-1),
        _ if statement.is_multiple_of(2) || person < 20 => Some(1),
        _ => Some(-1),
    }
}

/// The rows of the picture: what stands in each after its id.
fn rows(picture: &str) -> Vec<(&str, &str)> {
    let rows = picture.split("<g><title>").skip(1);
    rows.map(|row| row.split_once(": ").expect("an id")).collect()
}

#[test]
fn the_picture_has_a_row_for_each_statement_and_hides_what_pages_hide() {
    let folder = folder();
    let (data, export) = (folder.path().join("data"), folder.path().join("poll"));
    Poll::voted(40, 12, says).statement("<b>Nobody</b> has \"seen\" this & that.").write(&export);
    run!["import", "polis", &export, "--slug", "town", "--title", "Rules & more", "--groups", "2", "--data", &data]
        .ok();
    let server = Serving::data(&data);
    let file = server.get(PICTURE);
    assert_eq!(file.status, 200, "{}", file.text());
    assert_eq!(file.header("content-type"), Some("image/svg+xml"));
    assert!(file.header("content-disposition").is_some_and(|says| says.contains("town-agreement.svg")));
    let picture = file.text();
    for says in ["Agreement of each group with each statement: ", "Group A", "Group B", "Hidden: fewer than 5 people"] {
        assert!(picture.contains(says), "{says:?} is not in {picture}");
    }
    assert!(
        !picture.contains("<b>") && picture.contains("&lt;b&gt;Nobody&lt;/b&gt; has &quot;seen&quot; this &amp; that.")
    );
    assert!(!picture.contains("<style") && !picture.contains(" style="), "nothing that the rule for pages forbids");

    let rows = rows(picture);
    let ids: Vec<usize> = rows.iter().map(|(id, _)| id.parse().expect("a number")).collect();
    assert_eq!(ids.len(), 13, "{ids:?}");
    // What both camps say comes before what divides them; the last two are seen by few and by nobody.
    assert!(ids[..6].iter().all(|id| id % 2 == 0) && ids[6..11].iter().all(|id| id % 2 == 1), "{picture}");
    assert_eq!(ids[11..], [11, 12]);
    for (at, (id, row)) in rows.iter().enumerate() {
        let hatched = row.matches("url(#hidden)").count();
        let shares = row.matches("fill-opacity").count();
        let expected = match at {
            11 => (2, 0),
            12 => (0, 0),
            _ => (0, 2),
        };
        assert_eq!((hatched, shares), expected, "{id}: {row}");
    }

    // The page on data lists it with its size, and each language has its own.
    let page = server.get("/polls/town/data");
    let listed = page.text().split("/data/agreement.svg\"").nth(1).expect("a link to the picture");
    let size = format!("{:.0}", picture.len() as f64 / 1e3);
    let row = listed.split("</tr>").next().expect("a row");
    assert!(row.contains("heat map") && row.contains(&format!(">{size}")), "{size} is not in {row}");
    let german = server.get_with(PICTURE, &[("Accept-Language", "de")]);
    assert!(german.text().contains("Gruppe A") && german.text().contains("xml:lang=\"de\""), "{}", german.text());
    let tag = file.header("etag").expect("a tag").to_owned();
    assert_ne!(german.header("etag"), Some(tag.as_str()));
    assert_eq!(server.get_with(PICTURE, &[("If-None-Match", &tag)]).status, 304);
}

#[test]
fn nobody_gets_the_picture_while_people_vote() {
    let folder = folder();
    Held::new("town", &["AI should be fair.", "AI should be kind."]).put(folder.path());
    let server = Serving::data(folder.path());
    assert_eq!(server.get(PICTURE).status, 403);
    let rita = Visitor::with_account(&server, folder.path(), "rita@example.org", false);
    Visitor::give_role(folder.path(), "rita@example.org", "town", "facilitator");
    assert_eq!(rita.get(PICTURE).status, 404, "those who run the poll have a page of their own");
    assert_eq!(server.get("/polls/nowhere/data/agreement.svg").status, 404);
}
