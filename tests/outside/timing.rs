//! How long a refusal takes does not tell whether there is such an account.

use std::time::{Duration, Instant};
use tests::{Client, Serving, Visitor, folder};

/// Pairs of attempts. Each account and each address is refused after five, so both change on the way.
const PAIRS: usize = 40;

#[test]
fn signing_in_takes_as_long_for_an_account_that_is_not_there() {
    let folder = folder();
    let data = folder.path().join("data");
    let server = Serving::start(&["--data".as_ref(), data.as_os_str(), "--behind-proxy".as_ref(), "1".as_ref()]);
    let accounts: Vec<String> = (0..PAIRS / 4).map(|n| format!("person-{n}@example.org")).collect();
    for email in &accounts {
        _ = Visitor::with_account(&server, &data, email, false);
    }
    let attempt = |email: &str, n: usize| {
        let from = format!("10.{}.{}.1", n / 250, n % 250);
        let body = format!("email={}&password=not+the+right+one", email.replace('@', "%40"));
        let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("X-Forwarded-For", from.as_str())];
        let begun = Instant::now();
        let answer = server.send("POST", "/sign-in", &headers, body.as_bytes());
        assert_eq!(answer.status, 422, "{}", answer.text());
        begun.elapsed()
    };
    _ = Client::new(server.address()).get("/sign-in");
    attempt("warming-up@example.org", 0);
    let (mut known, mut unknown) = (Vec::new(), Vec::new());
    for pair in 0..PAIRS {
        let (account, stranger) = (&accounts[pair / 4], format!("strange-{}@example.org", pair / 4));
        // Which comes first changes, so that what the machine does otherwise hits both alike.
        let one = |email: &str, list: &mut Vec<Duration>, n| list.push(attempt(email, n));
        if pair % 2 == 0 {
            one(account, &mut known, 2 * pair + 1);
            one(&stranger, &mut unknown, 2 * pair + 2);
        } else {
            one(&stranger, &mut unknown, 2 * pair + 1);
            one(account, &mut known, 2 * pair + 2);
        }
    }
    let slower = known.iter().zip(&unknown).filter(|(known, unknown)| known > unknown).count();
    let apart = median(&known).abs_diff(median(&unknown));
    println!("medians {:?} and {:?}; {slower} of {PAIRS} slower for an account", median(&known), median(&unknown));
    // Of 40 fair coins, 8 to 32 show heads in all but 1 of 10,000 cases. A hash that is not computed is both: far apart
    // and always on the same side.
    let is_chance = (8..=32).contains(&slower);
    assert!(is_chance || apart < Duration::from_millis(5), "{apart:?} apart, {slower} of {PAIRS} slower");
}

fn median(times: &[Duration]) -> Duration {
    let mut sorted = times.to_vec();
    sorted.sort();
    sorted[sorted.len() / 2]
}
