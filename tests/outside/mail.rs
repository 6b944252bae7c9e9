//! Mail about the phases of a poll, from the form to the mail and back.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Serving, Visitor, folder, run};

tests::also_on_postgres!(
    whoever_confirms_hears_of_the_next_phase_once_and_whoever_stops_hears_nothing,
    what_is_no_address_is_said_beside_the_field_in_the_readers_language,
    whoever_wants_to_hear_of_new_statements_says_so_and_can_stop_them_alone,
    whoever_gets_mail_already_can_ask_for_new_statements_by_the_same_form,
    every_page_that_somebody_leaves_a_poll_from_leads_to_its_mail,
    those_who_run_a_poll_see_what_became_of_its_mail_without_addresses,
    links_that_we_have_not_made_lead_nowhere,
    the_next_transport_takes_what_the_first_does_not,
    one_place_cannot_have_mail_sent_to_everybody,
    a_site_without_mail_offers_none_and_a_wrong_address_is_not_repeated,
);

/// A site with an open poll named `rules`, whose mail becomes files.
struct Site {
    server: Serving,
    data: PathBuf,
    mail: PathBuf,
    _folder: TempDir,
}

impl Site {
    fn new() -> Self {
        let folder = folder();
        let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
        run!["poll", "create", "--topic", "Rules for us", "--slug", "rules", "--open", "--data", &data].ok();
        let to = format!("dir:{}", mail.display());
        let arguments = [
            "--data".as_ref(),
            data.as_os_str(),
            "--mail".as_ref(),
            to.as_ref(),
            "--mail-from".as_ref(),
            FROM.as_ref(),
        ];
        let server = Serving::start(&arguments);
        Self { server, data, mail, _folder: folder }
    }

    /// All mails so far, once there are `count` of them.
    fn mails(&self, count: usize) -> Vec<String> {
        let begun = Instant::now();
        loop {
            let mails = mails(&self.mail);
            if mails.len() >= count || begun.elapsed() > Duration::from_secs(60) {
                assert_eq!(mails.len(), count, "{mails:#?}");
                return mails;
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    }

    fn ask(&self, address: &str) {
        let answer = Visitor::new(&self.server).post(SUBSCRIBE, &[("email", address)]);
        assert_eq!((answer.status, answer.header("location")), (303, Some("/polls/rules/subscribe?done=asked")));
    }
}

pub(crate) const FROM: &str = "Our polls <polls@example.org>";
const SUBSCRIBE: &str = "/polls/rules/subscribe";

/// All mails of a folder so far.
pub(crate) fn mails(folder: &Path) -> Vec<String> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("a file").path()).collect();
    files.retain(|file| file.extension() == Some(OsStr::new("eml")));
    files.sort();
    // Quoted-printable: what is broken up and escaped on the way is put together again.
    let whole = |mail: String| mail.replace("=\r\n", "").replace("=3D", "=");
    files.iter().map(|file| whole(fs::read_to_string(file).expect("a mail"))).collect()
}

/// The path that ends the subscription, from the head of a mail.
pub(crate) fn way_out(mail: &str) -> &str {
    let line = mail.lines().find(|line| line.starts_with("List-Unsubscribe: <")).expect("a way out");
    let path = &line[line.find("/polls/").expect("a path")..];
    path.trim_end().trim_end_matches('>')
}

fn to<'a>(mails: &'a [String], address: &str) -> Vec<&'a String> {
    mails.iter().filter(|mail| mail.contains(&format!("\r\nTo: {address}\r\n"))).collect()
}

#[test]
fn whoever_confirms_hears_of_the_next_phase_once_and_whoever_stops_hears_nothing() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    assert!(visitor.get(SUBSCRIBE).text().contains("type=\"email\""));
    for address in ["ann@example.org", "bob@example.org", "eve@example.org"] {
        site.ask(address);
    }
    let confirmations = site.mails(3);
    let link = |address: &str| way_out(to(&confirmations, address)[0]).to_owned();
    let (ann, bob, eve) = (link("ann@example.org"), link("bob@example.org"), link("eve@example.org"));
    for path in [&ann, &bob] {
        assert!(confirmations.iter().any(|mail| mail.contains(&format!("{path}?lang=en"))), "the text has the link");
        assert_eq!(visitor.post(path, &[("do", "confirm")]).header("location"), Some(path.as_str()));
        assert!(visitor.get(path).text().contains("You get messages about this poll"));
    }
    // A mail scanner opens Eve's link; that is no yes.
    let page = visitor.get(&eve);
    assert!(page.text().contains("Yes, send them to me"), "{}", page.text());
    assert_eq!((page.header("cache-control"), page.header("referrer-policy")), (Some("no-store"), Some("no-referrer")));
    assert!(!page.text().contains("eve@example.org"));
    // What a mail program sends for "unsubscribe": no cookie, no origin.
    let kind = [("Content-Type", "application/x-www-form-urlencoded")];
    assert_eq!(site.server.send("POST", &ann, &kind, b"List-Unsubscribe=One-Click").status, 200);
    assert!(visitor.get(&ann).text().contains("Your address has been removed"));
    run!["poll", "close", "rules", "--data", &site.data].ok();
    let all = site.mails(4);
    let news = to(&all, "bob@example.org");
    let news = news.iter().find(|mail| mail.contains("Voting has ended")).expect("a mail about the phase");
    assert!(news.contains("Subject: Voting has ended: Rules for us\r\n"), "{news}");
    assert_eq!(way_out(news), bob);
    assert!(news.contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{news}");
    // Several rounds of the worker later there is nothing more.
    std::thread::sleep(Duration::from_secs(5));
    site.mails(4);
    assert_eq!(visitor.post(&bob, &[("do", "end")]).status, 303);
    assert!(visitor.get(&bob).text().contains("You get no messages about this poll"));
    assert!(
        visitor.post(&bob, &[("do", "confirm")]).status == 303
            && !visitor.get(&bob).text().contains("You get messages")
    );
}

#[test]
fn whoever_wants_to_hear_of_new_statements_says_so_and_can_stop_them_alone() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    let (wants, stop) = ("Tell me of new statements, too", "Tell me of no more new statements");
    assert!(visitor.get(SUBSCRIBE).text().contains(wants));
    // What was ticked is still ticked where the address is wrong.
    let again = visitor.post(SUBSCRIBE, &[("email", "ann"), ("statements", "1")]);
    assert!(again.status == 422 && again.text().contains("value=\"1\" checked"), "{}", again.text());
    assert_eq!(visitor.post(SUBSCRIBE, &[("email", "ann@example.org"), ("statements", "1")]).status, 303);
    site.ask("bob@example.org");
    let mails = site.mails(2);
    let link = |address: &str| way_out(to(&mails, address)[0]).to_owned();
    let (ann, bob) = (link("ann@example.org"), link("bob@example.org"));
    assert_eq!(visitor.post(&ann, &[("do", "statements")]).status, 303);
    assert!(visitor.get(&ann).text().contains("Yes, send them to me"), "that is no yes");
    for path in [&ann, &bob] {
        visitor.post(path, &[("do", "confirm")]);
    }
    assert!(visitor.get(&ann).text().contains(stop) && visitor.get(&bob).text().contains(wants));
    visitor.post(&ann, &[("do", "no-statements")]);
    visitor.post(&bob, &[("do", "statements")]);
    assert!(visitor.get(&ann).text().contains(wants) && visitor.get(&bob).text().contains(stop));
    // Once nobody can vote any more there is nothing to hear of.
    run!["poll", "close", "rules", "--data", &site.data].ok();
    assert!(visitor.get(&bob).text().contains("You get messages") && !visitor.get(&bob).text().contains(stop));
    assert!(!visitor.get(SUBSCRIBE).text().contains(wants));
}

#[test]
fn whoever_gets_mail_already_can_ask_for_new_statements_by_the_same_form() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    site.ask("ann@example.org");
    let ann = way_out(&site.mails(1)[0]).to_owned();
    visitor.post(&ann, &[("do", "confirm")]);
    let ask = |address: &str| visitor.post(SUBSCRIBE, &[("email", address), ("statements", "1")]);
    let (known, unknown) = (ask("ann@example.org"), ask("bob@example.org"));
    for answer in [&known, &unknown] {
        assert_eq!((answer.status, answer.header("location")), (303, Some("/polls/rules/subscribe?done=asked")));
    }
    let all = site.mails(3);
    let offer = to(&all, "ann@example.org").into_iter().find(|mail| mail.contains("new statements, too"));
    let offer = offer.unwrap_or_else(|| panic!("no mail about new statements: {all:#?}"));
    assert!(offer.contains(&format!("{ann}?lang=en")) && way_out(offer) == ann, "{offer}");
    assert!(!to(&all, "bob@example.org")[0].contains("new statements, too"), "he is asked about the address first");
    assert!(visitor.get(&ann).text().contains("Tell me of new statements, too"), "nobody has said yes");
    visitor.post(&ann, &[("do", "statements")]);
    assert!(visitor.get(&ann).text().contains("Tell me of no more new statements"));
    // Asking again is no way to fill somebody's mailbox.
    ask("ann@example.org");
    std::thread::sleep(Duration::from_secs(5));
    site.mails(3);
}

#[test]
fn links_that_we_have_not_made_lead_nowhere() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    site.ask("ann@example.org");
    let mails = site.mails(1);
    let path = way_out(&mails[0]);
    let forged = [
        path.replace("/subscription/1/", "/subscription/2/"),
        path.replace("/subscription/1/", "/subscription/x/"),
        format!("{}00", &path[..path.len() - 2]),
        path[..path.len() - 2].to_owned(),
        path.replace("/rules/", "/other/"),
    ];
    for forged in forged.iter().filter(|forged| *forged != path) {
        assert_eq!(visitor.get(forged).status, 404, "{forged}");
        assert_eq!(visitor.post(forged, &[("do", "end")]).status, 404, "{forged}");
    }
    assert!(visitor.get(path).text().contains("Yes, send them to me"), "nothing has changed");
}

#[test]
fn what_is_no_address_is_said_beside_the_field_in_the_readers_language() {
    let site = Site::new();
    let visitor = Visitor::new(&site.server);
    for (typed, says) in [("", "Type your e-mail address."), ("ann at home", "This is no e-mail address.")] {
        let answer = visitor.post(SUBSCRIBE, &[("email", typed)]);
        assert_eq!(answer.status, 422);
        let text = answer.text();
        assert!(text.contains(says) && text.contains("aria-describedby=\"email-fault email-hint\""), "{text}");
        assert!(text.contains(&format!("value=\"{typed}\"")), "{text}");
    }
    let german = visitor.post_with(SUBSCRIBE, &[("email", "ann")], &[("Accept-Language", "de")]);
    assert!(german.text().contains("Das ist keine E-Mail-Adresse."), "{}", german.text());
    let asked = visitor.post_with(SUBSCRIBE, &[("email", "ann@example.org")], &[("Accept-Language", "de")]);
    assert_eq!(asked.status, 303);
    let mails = site.mails(1);
    assert!(mails[0].contains("Content-Language: de\r\n"), "{}", mails[0]);
    // The answer is the same whether an address is known, and nobody gets two mails of it.
    site.ask("ann@example.org");
    site.ask("Ann@Example.org");
    std::thread::sleep(Duration::from_secs(5));
    site.mails(1);
}

#[test]
fn the_next_transport_takes_what_the_first_does_not() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    run!["poll", "create", "--topic", "Rules for us", "--slug", "rules", "--open", "--data", &data].ok();
    let to = format!("dir:{}", mail.display());
    let both = format!("smtp://127.0.0.1:9, {to}");
    // Nobody listens at the first; two of them by two options, and by one with a comma, as in the environment.
    for (ways, name) in [(vec!["smtp://127.0.0.1:9", &to], "ann"), (vec![both.as_str()], "bob")] {
        let mut arguments = vec!["--data".as_ref(), data.as_os_str(), "--mail-from".as_ref(), FROM.as_ref()];
        arguments.extend(ways.iter().flat_map(|way| [OsStr::new("--mail"), OsStr::new(way)]));
        let server = Serving::start(&arguments);
        let address = format!("{name}@example.org");
        assert_eq!(Visitor::new(&server).post(SUBSCRIBE, &[("email", &address)]).status, 303);
        let begun = Instant::now();
        while !mail.exists() || self::to(&mails(&mail), &address).is_empty() {
            assert!(begun.elapsed() < Duration::from_secs(60), "nobody took the message to {name}");
            std::thread::sleep(Duration::from_millis(100));
        }
    }
}

#[test]
fn one_place_cannot_have_mail_sent_to_everybody() {
    let site = Site::new();
    for person in 0..10 {
        site.ask(&format!("p{person}@example.org"));
    }
    let answer = Visitor::new(&site.server).post(SUBSCRIBE, &[("email", "p10@example.org")]);
    assert_eq!(answer.status, 429);
    let seconds: u64 = answer.header("retry-after").and_then(|text| text.parse().ok()).expect("how long");
    assert!((3000..=3600).contains(&seconds), "{seconds}");
    assert!(answer.text().contains("minutes and try again"), "{}", answer.text());
}

#[test]
fn a_site_without_mail_offers_none_and_a_wrong_address_is_not_repeated() {
    let folder = folder();
    let data = folder.path().join("data");
    run!["poll", "create", "--topic", "Rules", "--slug", "rules", "--open", "--data", &data].ok();
    let server = Serving::data(&data);
    let visitor = Visitor::new(&server);
    assert_eq!(visitor.get(SUBSCRIBE).status, 404);
    assert_eq!(visitor.post(SUBSCRIBE, &[("email", "ann@example.org")]).status, 404);
    assert!(!visitor.get("/polls/rules").text().contains("/subscribe"));
    let wrong = run![
        "serve",
        "--listen",
        "127.0.0.1:0",
        "--data",
        &data,
        "--mail-from",
        FROM,
        "--mail",
        "smtp://ann:s3cret@mail.example.org/elsewhere"
    ];
    wrong.fails_saying(&["--mail"]);
    assert!(!wrong.stderr.contains("s3cret"), "{}", wrong.stderr);
    run!["serve", "--listen", "127.0.0.1:0", "--data", &data, "--mail", "dir:mail"].fails_saying(&["--mail-from"]);
}

#[test]
fn every_page_that_somebody_leaves_a_poll_from_leads_to_its_mail() {
    let site = Site::new();
    let link = format!("href=\"{SUBSCRIBE}\"");
    let visitor = Visitor::new(&site.server);
    assert!(visitor.get("/polls/rules").text().contains(&link), "landing");
    let joined = visitor.post("/polls/rules/join", &[("key", "join-0000000000000001"), ("consent", tests::CONSENT)]);
    assert_eq!(joined.status, 303, "{}", joined.text());
    let end = visitor.get("/polls/rules/vote");
    assert!(end.text().contains(&link), "nothing to vote on: {}", end.text());
    assert!(visitor.get("/polls/rules/me").text().contains(&link), "my page");
    run!["poll", "close", "rules", "--data", &site.data].ok();
    let overview = Visitor::new(&site.server).get("/polls/rules");
    assert!(overview.text().contains(&link), "overview: {}", overview.text());
}

#[test]
fn those_who_run_a_poll_see_what_became_of_its_mail_without_addresses() {
    let folder = folder();
    let (data, mail) = (folder.path().join("data"), folder.path().join("mail"));
    run!["poll", "create", "--topic", "Rules for us", "--slug", "rules", "--open", "--data", &data].ok();
    // A mail server that nobody listens at: every message waits.
    let arguments = ["--mail", "smtp://127.0.0.1:9", "--mail-from", FROM];
    let mut all = vec!["--data".as_ref(), data.as_os_str()];
    all.extend(arguments.iter().map(OsStr::new));
    let server = Serving::start(&all);
    let facilitator = Visitor::with_account(&server, &data, "facilitator@example.org", false);
    Visitor::give_role(&data, "facilitator@example.org", "rules", "facilitator");
    let asked = Visitor::new(&server).post(SUBSCRIBE, &[("email", "ann@example.org")]);
    assert_eq!(asked.status, 303);
    let begun = Instant::now();
    let page = loop {
        let page = facilitator.get("/facilitate/rules/messages").text().to_owned();
        if page.contains("What the mail server did not take") {
            break page;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{page}");
        std::thread::sleep(Duration::from_millis(200));
    };
    assert!(page.contains("<dt>Not confirmed yet</dt><dd>1</dd>"), "{page}");
    assert!(page.contains("Question whether an address is right") && page.contains("Waiting"), "{page}");
    assert!(!page.contains("ann@example.org"), "{page}");
    drop(server);
    // The same site without mail says that there is none, and how there could be.
    let server = Serving::data(&data);
    let facilitator = Visitor::new(&server);
    assert_eq!(facilitator.sign_in("facilitator@example.org").status, 303);
    assert!(facilitator.get("/facilitate/rules/messages").text().contains("This site sends no mail."));
    assert!(!mail.exists());
}
