//! A server that is asked to end while people vote: every request is answered or refused, and none is forgotten.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};
use tests::{Client, Held, Serving, folder, run};

tests::also_on_postgres!(a_server_that_is_asked_to_end_answers_what_is_under_way);

/// What became of one request.
enum Sent {
    Saved,
    Wait,
    /// Nobody took it.
    Refused,
}

#[test]
fn a_server_that_is_asked_to_end_answers_what_is_under_way() {
    let folder = folder();
    let data = folder.path().join("data");
    let seeds: Vec<String> = (0..400).map(|n| format!("AI should keep promise number {n}.")).collect();
    Held::new("town", &seeds.iter().map(String::as_str).collect::<Vec<_>>()).put(&data);
    let mut server = Serving::data(&data);
    let tokens: Vec<String> = (0..8)
        .map(|person| {
            let body =
                serde_json::json!({ "key": format!("joins-before-the-end-{person}"), "consent": tests::CONSENT });
            let joined = Client::new(server.address()).post_json("/api/v1/polls/town/participants", &body);
            let told: serde_json::Value = serde_json::from_slice(&joined.body).expect("JSON");
            told["token"].as_str().expect("a token").to_owned()
        })
        .collect();
    // A page that stays open must not keep the server from ending.
    let mut open = TcpStream::connect(server.address()).expect("the server accepts");
    open.write_all(b"GET /polls/town/events HTTP/1.1\r\nHost: here\r\n\r\n").expect("sent");
    let over = AtomicBool::new(false);
    let address = server.address().to_owned();
    let (saved, waits, took) = std::thread::scope(|scope| {
        let voting: Vec<_> = tokens
            .iter()
            .enumerate()
            .map(|(person, token)| {
                let (address, over) = (&address, &over);
                scope.spawn(move || {
                    let (mut saved, mut waits) = (0, 0);
                    for statement in 1..=400 {
                        match vote(address, token, person, statement) {
                            Sent::Saved => saved += 1,
                            Sent::Wait => waits += 1,
                            Sent::Refused if over.load(Ordering::SeqCst) => break,
                            Sent::Refused => panic!("a request was refused before the server was asked to end"),
                        }
                    }
                    (saved, waits)
                })
            })
            .collect();
        std::thread::sleep(Duration::from_millis(800));
        over.store(true, Ordering::SeqCst);
        let asked = Instant::now();
        assert_eq!(
            server.stop(Duration::from_secs(20)),
            Some(true),
            "the server has not ended well:\n{}",
            server.log()
        );
        let took = asked.elapsed();
        let told = voting.into_iter().map(|one| one.join().expect("every request is answered or refused"));
        let (saved, waits) = told.fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
        (saved, waits, took)
    });
    assert!(took < Duration::from_secs(10), "it took {took:?}");
    assert!(saved > 20, "{saved} votes are too few to say anything");
    let out = folder.path().join("export");
    run!["export", "polis", "town", "--data", &data, "--out", &out].ok();
    let log = csv::Reader::from_path(out.join("votes.csv")).expect("votes.csv").records().count();
    // Whoever was told to wait may have been heard all the same.
    assert!((saved..=saved + waits).contains(&log), "{log} votes in the log, {saved} acknowledged, {waits} unknown");
}

/// Sends one vote. An answer that breaks off is neither an answer nor a refusal.
fn vote(address: &str, token: &str, person: usize, statement: usize) -> Sent {
    let body = format!(
        "{{\"statement\":\"{statement}\",\"vote\":\"agree\",\"key\":\"vote-before-the-end-{person}-{statement}\"}}"
    );
    let request = format!(
        "POST /api/v1/polls/town/votes HTTP/1.1\r\nHost: here\r\nAuthorization: Bearer {token}\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    let Ok(mut stream) = TcpStream::connect(address) else { return Sent::Refused };
    if stream.write_all(request.as_bytes()).is_err() {
        return Sent::Refused;
    }
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Err(error) if answer.is_empty() && error.kind() == ErrorKind::ConnectionReset => return Sent::Refused,
        Err(error) => panic!("{error} after {:?}", String::from_utf8_lossy(&answer)),
        Ok(0) => return Sent::Refused,
        Ok(_) => {}
    }
    let answer = String::from_utf8_lossy(&answer);
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_else(|| panic!("the answer breaks off: {answer}"));
    if head.starts_with("HTTP/1.1 200") {
        assert!(body.contains("\"progress\"") && body.trim_end().ends_with('}'), "the answer breaks off: {answer}");
        return Sent::Saved;
    }
    assert!(head.starts_with("HTTP/1.1 503"), "{answer}");
    Sent::Wait
}
