//! A server of somebody else, which keeps all that it was asked and answers as it is told.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Asked {
    /// Method and path, such as `POST /hook`.
    pub line: String,
    /// Names in lower case with their values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
}

impl Asked {
    /// The first header of this name; empty where there is none.
    #[must_use]
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value.as_str())
    }
}

/// What is answered.
#[derive(Clone, Debug)]
pub enum Answer {
    /// This status, such as `204 No Content`, with these header lines and this body.
    Says(&'static str, String, String),
    /// Nothing: the connection stays open and silent.
    Hangs,
}

impl Answer {
    /// A status alone.
    #[must_use]
    pub fn status(line: &'static str) -> Self {
        Self::Says(line, String::new(), String::new())
    }
}

type Answers = Box<dyn FnMut(&Asked) -> Answer + Send>;

/// Listens on a free port of this machine until the tests end.
#[derive(Debug)]
pub struct Listener {
    address: String,
    asked: Arc<(Mutex<Vec<Asked>>, Condvar)>,
}

impl Listener {
    /// Gives these answers one after the other, the last one again and again.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn answering(answers: &[Answer]) -> Self {
        let mut answers: VecDeque<Answer> = answers.iter().cloned().collect();
        Self::new(Box::new(move |_| {
            if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() }.expect("an answer")
        }))
    }

    /// Answers each request by itself.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn new(mut answers: Answers) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let asked = Arc::new((Mutex::new(Vec::new()), Condvar::new()));
        let kept = Arc::clone(&asked);
        std::thread::spawn(move || {
            // Connections that are left hanging stay open as long as the listener.
            let mut hanging = Vec::new();
            for mut stream in listener.incoming().map_while(Result::ok) {
                let Some(request) = read(&stream) else { continue };
                let answer = answers(&request);
                kept.0.lock().unwrap_or_else(PoisonError::into_inner).push(request);
                kept.1.notify_all();
                match answer {
                    Answer::Hangs => hanging.push(stream),
                    Answer::Says(status, headers, body) => {
                        let head =
                            format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
                        let _ = stream.write_all(format!("{head}{headers}\r\n{body}").as_bytes());
                    }
                }
            }
        });
        Self { address, asked }
    }

    /// Host and port.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// All requests so far, once there are `count` of them.
    ///
    /// # Panics
    /// When there are not after a minute.
    #[must_use]
    pub fn requests(&self, count: usize) -> Vec<Asked> {
        let (until, (asked, more)) = (Instant::now() + Duration::from_secs(60), &*self.asked);
        let mut asked = asked.lock().unwrap_or_else(PoisonError::into_inner);
        while asked.len() < count {
            let left = until.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "{} requests instead of {count}: {asked:#?}", asked.len());
            asked = more.wait_timeout(asked, left).unwrap_or_else(PoisonError::into_inner).0;
        }
        asked.clone()
    }
}

fn read(stream: &TcpStream) -> Option<Asked> {
    stream.set_read_timeout(Some(Duration::from_secs(30))).ok()?;
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    let line = line.trim().trim_end_matches(" HTTP/1.1").to_owned();
    let mut headers = Vec::new();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        let Some((name, value)) = header.trim_end().split_once(':') else { break };
        headers.push((name.to_lowercase(), value.trim().to_owned()));
    }
    let length = headers.iter().find(|(name, _)| name == "content-length").and_then(|(_, value)| value.parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    reader.read_exact(&mut body).ok()?;
    Some(Asked { line, headers, body: String::from_utf8(body).ok()? })
}
