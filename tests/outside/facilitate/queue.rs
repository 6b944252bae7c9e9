//! Working through the queue of moderation: the ids that people see are those that they type, one stays on the page
//! where one is, and nothing that was typed is lost when a decision is refused.

use super::{Town, is_refused, town, values};
use tests::{Poll, Response, Visitor, run};

tests::also_on_postgres!(
    statements_are_merged_by_the_ids_that_people_see_whatever_their_numbers,
    deciding_leads_to_the_next_statement_on_whichever_page_it_stands,
    a_decision_that_is_refused_comes_back_as_it_was_typed,
    a_poll_from_elsewhere_is_not_opened_here_and_gets_further_statements_under_free_ids,
    all_seeds_are_counted_and_can_be_read_page_by_page,
    thousands_of_statements_that_wait_are_compared_in_little_memory,
    warnings_about_seeds_say_that_nothing_was_added,
);

const QUEUE: &str = "/facilitate/here/statements";

/// Memory that comparing thousands of statements may take beyond what the server had before.
const MOST: u64 = 64 << 20;

/// A poll that was held elsewhere, with these statements by their ids; nobody has decided about any.
fn import(runs: &Visitor<'_>, statements: &[(u32, String)]) {
    let rows: String = statements.iter().map(|(id, text)| format!("{id},0,{text}\n")).collect();
    let comments = format!("comment-id,moderated,comment-body\n{rows}");
    let (first, _) = statements.first().expect("a statement");
    let votes = format!("comment-id,voter-id,vote\n{first},7,1\n");
    let files = [("comments.csv", comments.as_bytes()), ("votes.csv", votes.as_bytes())];
    let fields = [("slug", "here"), ("topic", "Our town"), ("moderated", "not-rejected")];
    let imported = runs.upload("/facilitate/new/import", &fields, &files);
    assert_eq!(imported.header("location"), Some("/facilitate/here?done=imported"), "{}", imported.text());
}

/// So many statements with the ids from 0.
pub(super) fn long(runs: &Visitor<'_>, statements: u32) {
    let rows: Vec<_> = (0..statements).map(|id| (id, format!("AI should keep rule {id} of the town."))).collect();
    import(runs, &rows);
}

/// The part of a page that is about the statement of this id.
fn item<'a>(page: &'a str, id: &str) -> &'a str {
    let tag = format!(">#{id}<");
    let part = page.split("class=\"queue-item").skip(1).find(|part| part.contains(&tag));
    part.unwrap_or_else(|| panic!("#{id} is not in {page}"))
}

/// The number that the page sends for the statement of this id.
fn number(page: &str, id: &str) -> String {
    let sent = values(item(page, id)).into_iter().find(|(name, _)| name == "statement");
    sent.expect("a form about it").1
}

fn has_item(page: &str, number: u32) -> bool {
    page.contains(&format!("id=\"item-{number}\""))
}

/// The tag of a page with this text in it.
fn tag<'a>(page: &'a str, name: &str, with: &str) -> &'a str {
    let open = format!("<{name} ");
    let mut tags = page.split(open.as_str()).skip(1).filter_map(|rest| rest.split('>').next());
    tags.find(|tag| tag.contains(with)).unwrap_or_else(|| panic!("no {name} with {with} is in {page}"))
}

/// What stands in an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let tag = format!(" {tag}");
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(ToOwned::to_owned)
}

fn decide(runs: &Visitor<'_>, fields: &[(&str, &str)]) -> Response {
    runs.post(QUEUE, fields)
}

#[test]
fn statements_are_merged_by_the_ids_that_people_see_whatever_their_numbers() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    let texts = [
        (0, "AI should be kind."),
        (1, "Machines may rest on Sundays."),
        (2, "Gardens need more bees."),
        (12, "AI should tell the truth to everybody."),
        (40, "AI should always tell the truth to everybody here."),
    ];
    import(&runs, &texts.map(|(id, text)| (id, text.to_owned())));
    let page = runs.get(QUEUE).text().to_owned();
    // Both wait, and each is shown beside the other under the id that is typed and offered.
    assert!(item(&page, "40").contains("#12, ") && item(&page, "12").contains("#40, "), "{page}");
    let offered = "<option value=\"#12\" dir=\"auto\">AI should tell the truth to everybody.</option>";
    assert!(item(&page, "40").contains(offered), "{}", item(&page, "40"));
    let merge =
        |id: &str, into: &str| decide(&runs, &[("statement", &number(&page, id)[..]), ("do", "merge"), ("into", into)]);
    // The fourth statement has the number 4, which nobody sees.
    for typed in ["4", "#4", "#13", "", "no\0thing", "# "] {
        let refused = merge("40", typed);
        assert_eq!(refused.status, 422, "{typed:?}: {}", refused.text());
        assert!(refused.text().contains("is no statement of this poll; look its number up"), "{}", refused.text());
    }
    is_refused(&merge("40", "#40"), "cannot be merged into itself");
    assert_eq!(merge("40", "#12").status, 303);
    assert_eq!(merge("12", "2").status, 303);
    assert_eq!(merge("1", "0").status, 303);
    let rejected = runs.get(&format!("{QUEUE}?pile=rejected")).text().to_owned();
    for (id, into) in [("40", "2"), ("12", "2"), ("1", "0")] {
        let says = format!("Counts as statement {into}.");
        assert!(item(&rejected, id).contains(&says), "{says} {}", item(&rejected, id));
    }
    is_refused(&merge("2", "12"), "Statement 12 is rejected or merged itself");
    let log = runs.get("/facilitate/here/log").text().to_owned();
    assert!(log.contains("#40 ") && log.contains("#12 ") && !log.contains("#5 "), "{log}");
    // A page that is older than what it shows.
    is_refused(&decide(&runs, &[("statement", "99"), ("do", "accept")]), "This statement is not there any more");
}

#[test]
fn deciding_leads_to_the_next_statement_on_whichever_page_it_stands() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    long(&runs, 60);
    let second = format!("{QUEUE}?pile=waiting&page=1");
    let page = runs.get(&second).text().to_owned();
    assert!(has_item(&page, 26) && has_item(&page, 50) && !has_item(&page, 25) && !has_item(&page, 51), "{page}");
    // Sends the form of a statement as the page has it.
    let send = |page: &str, id: &str, more: &[(&str, &str)]| {
        let mut fields = values(item(page, id));
        fields.retain(|(name, _)| ["pile", "page", "statement", "next"].contains(&name.as_str()));
        fields.truncate(4);
        let mut fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
        fields.extend(more);
        let sent = decide(&runs, &fields);
        assert_eq!(sent.status, 303, "{}", sent.text());
        sent.header("location").expect("an address").to_owned()
    };
    let reject = [("do", "reject"), ("reason", "Spam")];
    let to = |page: u32, done: &str, place: &str| format!("{QUEUE}?pile=waiting&page={page}&done={done}#{place}");
    assert_eq!(send(&page, "29", &reject), to(1, "reject", "item-31"));
    let page = runs.get(&second).text().to_owned();
    assert!(has_item(&page, 31) && has_item(&page, 51) && !has_item(&page, 30), "{page}");
    // The last of the page: the next one has moved up, or stands on the next page.
    assert_eq!(send(&page, "50", &[("do", "accept")]), to(1, "accept", "item-52"));
    let page = runs.get(&second).text().to_owned();
    assert_eq!(send(&page, "51", &[("do", "meta")]), to(2, "meta", "item-53"));
    // The last of all is where it was, if it still waits.
    let third = runs.get(&format!("{QUEUE}?pile=waiting&page=2")).text().to_owned();
    assert_eq!(send(&third, "59", &[("do", "meta")]), to(2, "meta", "item-60"));
    let ticked: Vec<String> = (53..=60).map(|number| number.to_string()).collect();
    let mut fields = vec![("pile", "waiting"), ("page", "2"), ("bulk", "1"), ("do", "accept")];
    fields.extend(ticked.iter().map(|number| ("statement", number.as_str())));
    let done = decide(&runs, &fields);
    assert_eq!(done.header("location"), Some(to(2, "accept", "items").as_str()), "{}", done.text());
    let last = runs.get(&format!("{QUEUE}?pile=waiting&page=2&done=accept")).text().to_owned();
    assert!(has_item(&last, 52) && !has_item(&last, 25), "there is no third page any more: {last}");
    assert!(last.contains("id=\"items\"") && item(&last, "51").contains("name=\"page\""), "{last}");
}

#[test]
fn a_decision_that_is_refused_comes_back_as_it_was_typed() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    long(&runs, 60);
    let refuse = |fields: &[(&str, &str)]| {
        let on_page = [("pile", "waiting"), ("page", "1")];
        let answer = decide(&runs, &[&on_page[..], fields].concat());
        assert_eq!(answer.status, 422, "{}", answer.text());
        let page = answer.text().to_owned();
        assert!(has_item(&page, 40) && !has_item(&page, 1), "another page of the pile: {page}");
        assert!(!page.contains("class=\"fault notice\""), "it is said at its field alone: {page}");
        page
    };
    // What says why it was refused, and the field that leads to it.
    let at = |page: &str, kind: &str, field: &str| {
        let input = tag(page, kind, &format!("id=\"{field}\""));
        assert!(attribute(input, "aria-describedby").is_some_and(|ids| ids.contains(&format!("{field}-fault"))));
        assert_eq!(attribute(input, "aria-invalid").as_deref(), Some("true"), "{input}");
        assert!(input.contains("autofocus"), "{input}");
        let says = tag(page, "p", &format!("id=\"{field}-fault\""));
        assert!(says.contains("role=\"alert\""), "{says}");
        assert_eq!(page.matches("autofocus").count(), 1, "one field takes the focus");
        assert_eq!(page.matches("<details open").count(), 1, "one form stands open");
    };
    let long = "y".repeat(501);
    let page = refuse(&[("statement", "40"), ("do", "reject"), ("ready", "nothing"), ("reason", &long[..])]);
    at(&page, "input", "reason-40-reject");
    assert!(page.contains(&format!("value=\"{long}\"")), "what was typed is lost: {page}");
    let page = refuse(&[("statement", "40"), ("do", "reword"), ("text", "?"), ("reason", "It was <misspelt>")]);
    at(&page, "textarea", "text-40");
    assert!(item(&page, "39").contains(">?</textarea>"), "{}", item(&page, "39"));
    let reason = tag(&page, "input", "id=\"reason-40-reword\"");
    assert!(reason.contains("value=\"It was &lt;misspelt") || reason.contains("value=\"It was <misspelt"), "{reason}");
    let page = refuse(&[("statement", "40"), ("do", "merge"), ("into", "#nowhere")]);
    at(&page, "input", "into-40");
    assert!(tag(&page, "input", "id=\"into-40\"").contains("value=\"#nowhere\""), "{page}");
    // Nothing that was written is left out because it is too long.
    refuse(&[("statement", "40"), ("do", "merge"), ("into", "#3"), ("reason", &long[..])]);
    // What is about no field is said beside the statement.
    let page = refuse(&[("statement", "40"), ("do", "dance")]);
    assert!(item(&page, "39").contains("nothing that can be done"), "{}", item(&page, "39"));
    // About several: they stay ticked.
    let page = refuse(&[("bulk", "1"), ("do", "reject"), ("statement", "31"), ("statement", "32")]);
    assert!(tag(&page, "p", "id=\"f-reason-fault\"").contains("role=\"alert\""), "{page}");
    let is_ticked = |number: &str| {
        let boxes = page.split("<input ").filter_map(|rest| rest.split('>').next());
        let mut boxes = boxes.filter(|tag| tag.contains("form=\"bulk\""));
        let own = boxes.find(|tag| attribute(tag, "value").as_deref() == Some(number)).expect("its box");
        own.contains(" checked")
    };
    assert!(is_ticked("31") && is_ticked("32") && !is_ticked("33"), "{page}");
    let page = refuse(&[("bulk", "1"), ("do", "reject"), ("reason", "Spam")]);
    assert!(page.contains("Tick at least one") && page.contains("value=\"Spam\""), "{page}");
    // Somebody else has decided about it meanwhile.
    assert_eq!(decide(&runs, &[("statement", "40"), ("do", "reject"), ("reason", "Spam")]).status, 303);
    let late = decide(&runs, &[("page", "1"), ("statement", "40"), ("do", "merge"), ("into", "#nowhere")]);
    is_refused(&late, "is no statement of this poll");
    assert!(late.text().contains("class=\"fault notice\""), "{}", late.text());
}

#[test]
fn thousands_of_statements_that_wait_are_compared_in_little_memory() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    let first = "The AI should explain to a gardener how bees find their way home";
    let last = "The AI should explain to every gardener how bees find their way home";
    let rules = (1..4_999).map(|n| format!("Rule {n} says that machine {} asks person {} first", n * 7, n * 11));
    let texts = std::iter::once(first.to_owned()).chain(rules).chain([last.to_owned()]);
    let poll = texts.fold(Poll::new(), |poll, text| poll.moderated(&text, 0)).vote(0, 0, 1).vote(1, 0, 1);
    let export = town.data.join("../export");
    poll.write(&export);
    run!["import", "polis", &export, "--slug", "here", "--data", &town.data].ok();
    Visitor::give_role(&town.data, "ann@example.org", "here", "facilitator");
    assert_eq!(runs.get("/facilitate/here/log").status, 200);
    let base = town.server.peak_memory();
    let page = runs.get(QUEUE);
    assert_eq!(page.status, 200);
    assert!(item(page.text(), "0").contains("#4999, "), "{}", item(page.text(), "0"));
    assert_eq!(page.text().matches("class=\"queue-item").count(), 25);
    if let (Some(base), Some(peak)) = (base, town.server.peak_memory()) {
        println!("{} MB more", (peak - base) >> 20);
        assert!(peak < base + MOST, "{peak} bytes, {base} before");
    }
}

/// Adds so many statements of the organisers to the poll that [`Town::ready`] makes.
fn seeds(town: &Town, runs: &Visitor<'_>, count: usize) {
    town.ready(runs);
    let lines: String = (1..=count).map(|n| format!("The AI should keep rule {n} of the town\n")).collect();
    let added = runs.post("/facilitate/moot/seeds", &[("text", &lines), ("sure", "1")]);
    assert_eq!(added.header("location"), Some("/facilitate/moot/seeds?done=seeded"), "{}", added.text());
}

#[test]
fn all_seeds_are_counted_and_can_be_read_page_by_page() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    seeds(&town, &runs, 507);
    let first = runs.get("/facilitate/moot/seeds").text().to_owned();
    assert!(first.contains("510 statements of yours"), "{first}");
    assert!(first.contains("The AI should tell the truth") && !first.contains("rule 507 of"), "{first}");
    assert!(first.contains("/facilitate/moot/seeds?page=2"), "{first}");
    let second = runs.get("/facilitate/moot/seeds?page=2").text().to_owned();
    assert!(second.contains("510 statements of yours") && second.contains("rule 507 of"), "{second}");
    assert!(second.contains("start=\"501\"") && !second.contains("The AI should tell the truth"), "{second}");
    assert_eq!(
        runs.post("/facilitate/moot/statements", &[("statement", "9"), ("do", "reject"), ("reason", "Old")]).status,
        303
    );
    let left = runs.get("/facilitate/moot/seeds").text().to_owned();
    assert!(left.contains("509 statements of yours"), "{left}");
}

#[test]
fn warnings_about_seeds_say_that_nothing_was_added() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    town.ready(&runs);
    let two = "The AI should be honest and protect all of our privacy";
    let warned = runs.post("/facilitate/moot/seeds", &[("text", two)]);
    assert_eq!(warned.status, 200, "{}", warned.text());
    let note = tag(warned.text(), "div", "aria-labelledby=\"warnings-title\"");
    for part in ["role=\"alert\"", "tabindex=\"-1\"", "autofocus"] {
        assert!(note.contains(part), "{part} is not in {note}");
    }
    assert!(warned.text().contains("Nothing was added yet."), "{}", warned.text());
    assert!(!runs.get("/facilitate/moot/seeds").text().contains("protect all of our privacy"));
}

#[test]
fn a_poll_from_elsewhere_is_not_opened_here_and_gets_further_statements_under_free_ids() {
    let town = town();
    let runs = town.facilitator("ann@example.org");
    // They get the numbers 1 to 4.
    let brought = [(0, "AI should be kind."), (1, "Bees matter."), (5, "Cars should wait."), (6, "Dogs may bark.")];
    import(&runs, &brought.map(|(id, text)| (id, text.to_owned())));
    let desk = runs.get("/facilitate/here");
    assert!(desk.text().contains("The votes of this poll come from elsewhere") && !desk.text().contains("/reopen"));
    is_refused(&runs.post("/facilitate/here/reopen", &[("reason", "More should vote")]), "come from elsewhere");
    assert!(town.server.get("/api/v1/polls/here").text().contains("\"phase\":\"constitution\""));
    for text in ["The AI should rest at night.", "The AI should say who made it."] {
        let added = runs.post("/facilitate/here/seeds", &[("text", text)]);
        assert_eq!(added.header("location"), Some("/facilitate/here/seeds?done=seeded"), "{}", added.text());
    }
    let page = runs.get(&format!("{QUEUE}?pile=accepted")).text().to_owned();
    for (id, text) in [("7", "The AI should rest at night."), ("8", "The AI should say who made it.")] {
        assert!(item(&page, id).contains(text), "{}", item(&page, id));
    }
}
