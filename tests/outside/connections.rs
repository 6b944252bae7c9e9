//! Connections that keep the server waiting: half a head, half a body, nobody who reads. Each has its time, and none
//! keeps the server from ending.

use std::io::{ErrorKind, Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};
use tests::{Held, Serving, folder};

tests::also_on_postgres!(
    a_head_has_its_time_and_nothing_else_has,
    whoever_keeps_the_server_waiting_does_not_keep_it_from_ending,
);

/// A whole request, after which the connection stays.
const WHOLE: &str = "GET /healthz HTTP/1.1\r\nHost: here\r\n\r\n";

/// A head that is not complete.
const HALF: &str = "GET /healthz HTTP/1.1\r\nHost: here\r\n";

/// Connects and sends this.
fn connect(server: &Serving, text: &str) -> TcpStream {
    let mut stream = TcpStream::connect(server.address()).expect("the server accepts");
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    stream.write_all(text.as_bytes()).expect("sent");
    stream
}

/// Somebody joins with a request that is cut in the middle of its body: the connection, and what is still to be sent.
fn half_joined(server: &Serving, key: &str) -> (TcpStream, String) {
    let body = serde_json::json!({ "key": key, "consent": tests::CONSENT }).to_string();
    let (first, rest) = body.split_at(body.len() / 2);
    let head = format!(
        "POST /api/v1/polls/town/participants HTTP/1.1\r\nHost: here\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n",
        body.len()
    );
    (connect(server, &format!("{head}{first}")), rest.to_owned())
}

/// Reads the head of an answer and says its status; of the body, no more than came with it.
fn status(stream: &mut TcpStream) -> u16 {
    let mut answer = Vec::new();
    while !answer.windows(4).any(|four| four == b"\r\n\r\n") {
        let mut piece = [0; 4096];
        let read = stream.read(&mut piece).expect("an answer");
        assert!(read > 0, "the connection has ended after {:?}", String::from_utf8_lossy(&answer));
        answer.extend_from_slice(&piece[..read]);
    }
    let text = String::from_utf8_lossy(&answer);
    text.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or_else(|| panic!("no status: {text}"))
}

/// Takes what has come, and says whether the connection is still there.
fn is_open(stream: &mut TcpStream) -> bool {
    stream.set_read_timeout(Some(Duration::from_millis(300))).expect("a time limit");
    let mut piece = [0; 4096];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => return false,
            Ok(_) => {}
            Err(error) => return matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
        }
    }
}

/// Waits until the server ends the connection.
fn wait_for_the_end(stream: &mut TcpStream, of: &str) {
    let mut piece = [0; 4096];
    match stream.read(&mut piece) {
        Ok(0) => {}
        Ok(read) => panic!("{of}: there is no answer to be had: {}", String::from_utf8_lossy(&piece[..read])),
        // So it ends when something of what was sent has not been read.
        Err(error) if error.kind() == ErrorKind::ConnectionReset => {}
        Err(error) => panic!("{of}: the server waits for ever ({error})"),
    }
}

#[test]
fn a_head_has_its_time_and_nothing_else_has() {
    let folder = folder();
    Held::new("town", &["The AI says where it has something from."]).put(folder.path());
    let server = Serving::data(folder.path());
    let begun = Instant::now();
    let mut idle = connect(&server, WHOLE);
    assert_eq!(status(&mut idle), 200);
    let mut news = connect(&server, "GET /polls/town/events HTTP/1.1\r\nHost: here\r\n\r\n");
    assert_eq!(status(&mut news), 200);
    let (mut slow, rest) = half_joined(&server, "joins-with-a-slow-line");
    let mut second = connect(&server, WHOLE);
    assert_eq!(status(&mut second), 200);
    assert!(is_open(&mut second));
    second.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    second.write_all(HALF.as_bytes()).expect("sent");
    let (mut silent, mut half, mut drips) = (connect(&server, ""), connect(&server, HALF), connect(&server, HALF));
    let mut dripping = drips.try_clone().expect("the same connection");
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let mut line = 0;
            while line < 40 && dripping.write_all(format!("X-Line: {line}\r\n").as_bytes()).is_ok() {
                std::thread::sleep(Duration::from_secs(1));
                line += 1;
            }
        });
        let late = [
            ("silence", &mut silent),
            ("half a head", &mut half),
            ("a head by the line", &mut drips),
            ("half a second head", &mut second),
        ];
        for (what, stream) in late {
            wait_for_the_end(stream, what);
            let took = begun.elapsed();
            assert!((10..32).contains(&took.as_secs()), "{what}: {took:?}");
        }
    });
    // Longer than a head may take, all of them.
    std::thread::sleep(Duration::from_secs(25).saturating_sub(begun.elapsed()));
    assert!(is_open(&mut news), "a page that waits for news has lost its connection");
    assert!(is_open(&mut idle), "an idle connection has ended");
    idle.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    idle.write_all(WHOLE.as_bytes()).expect("sent");
    assert_eq!(status(&mut idle), 200, "an idle connection is good for another request");
    slow.write_all(rest.as_bytes()).expect("sent");
    assert_eq!(status(&mut slow), 201, "a body may take its time");
}

#[test]
fn whoever_keeps_the_server_waiting_does_not_keep_it_from_ending() {
    let folder = folder();
    Held::new("town", &["The AI says where it has something from."]).put(folder.path());
    let mut server = Serving::data(folder.path());
    let page = server.get("/");
    let style = page.text().split(['"', '\'', ' ', '>', '=']).find(|piece| piece.ends_with(".css"));
    let style = style.expect("a style sheet").to_owned();
    assert!(server.get(&style).body.len() > 20_000, "too little to wait for");
    let request = format!("GET {style} HTTP/1.1\r\nHost: here\r\n\r\n");
    // More than all buffers between the two hold; nobody reads any of it.
    let unread = connect(&server, &request.repeat(1500));
    let (_silent, _half) = (connect(&server, ""), connect(&server, HALF));
    let (_never, _rest) = half_joined(&server, "joins-without-an-end");
    let (mut late, rest) = half_joined(&server, "joins-before-the-end");
    std::thread::sleep(Duration::from_secs(3));
    let asked = Instant::now();
    let (ended, answer) = std::thread::scope(|scope| {
        let answer = scope.spawn(move || {
            std::thread::sleep(Duration::from_secs(3));
            late.write_all(rest.as_bytes()).expect("the server still listens");
            status(&mut late)
        });
        (server.stop(Duration::from_secs(20)), answer.join().expect("an answer"))
    });
    let took = asked.elapsed();
    assert_eq!(ended, Some(true), "the server has not ended well:\n{}", server.log());
    assert!(took < Duration::from_secs(10), "it took {took:?}");
    assert_eq!(answer, 201, "what was under way is answered");
    drop(unread);
    // Nothing of it is in the way of the next one, and who was answered is there.
    let next = Serving::data(folder.path());
    let (mut again, rest) = half_joined(&next, "joins-before-the-end");
    again.write_all(rest.as_bytes()).expect("sent");
    assert!(matches!(status(&mut again), 200 | 201), "the same key is the same person");
}
