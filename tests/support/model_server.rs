//! A small server that speaks OpenAI's protocol, and can misbehave in every way that real ones do.

use serde_json::Value;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// A request that came.
#[derive(Clone, Debug)]
pub struct Prompted {
    /// Path, such as `/v1/completions`.
    pub path: String,
    /// Lines of the head, as they came.
    pub head: String,
    /// Body.
    pub body: Value,
    /// How many came before.
    pub number: usize,
}

/// What is sent back.
#[derive(Clone, Debug)]
pub enum Reply {
    /// JSON with status 200.
    Json(Value),
    /// Another status, further header lines (each with its end of line) and a body.
    Status(u16, &'static str, String),
    /// Nothing, as long as the other side waits.
    Hang,
    /// A header, and then a byte a tenth of a second.
    Drip,
    /// This many bytes, with or without saying so first.
    Huge(usize, bool),
    /// The connection is closed without a word.
    Close,
    /// An answer that ends before its length.
    Torn,
    /// JSON with status 200, after a while.
    Slow(Duration, Value),
}

impl Reply {
    /// A completion of plain text.
    #[must_use]
    pub fn text(text: &str) -> Self {
        Self::Json(serde_json::json!({
            "choices": [{ "index": 0, "text": text, "finish_reason": "stop" }], "usage": { "completion_tokens": 3 }
        }))
    }

    /// An answer in a conversation.
    #[must_use]
    pub fn chat(text: &str) -> Self {
        Self::Json(serde_json::json!({
            "choices": [{ "index": 0, "message": { "role": "assistant", "content": text }, "finish_reason": "stop" }],
            "usage": { "completion_tokens": 3 }
        }))
    }
}

/// The server; its threads end with the test.
#[derive(Clone, Debug)]
pub struct ModelServer {
    address: String,
    asked: Arc<Mutex<Vec<Prompted>>>,
}

impl ModelServer {
    /// Answers every request with what `reply` says.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn start(reply: impl Fn(&Prompted) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("its address").to_string();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let (reply, kept) = (Arc::new(reply), Arc::clone(&asked));
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (reply, kept) = (Arc::clone(&reply), Arc::clone(&kept));
                // Whoever hangs up in the middle is no failure of the test.
                std::thread::spawn(move || serve(stream, &*reply, &kept).ok());
            }
        });
        Self { address, asked }
    }

    /// Its address, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was asked so far.
    ///
    /// # Panics
    /// When a thread of the server did.
    #[must_use]
    pub fn asked(&self) -> Vec<Prompted> {
        self.asked.lock().expect("no panic").clone()
    }
}

fn serve(
    mut stream: TcpStream,
    reply: &dyn Fn(&Prompted) -> Reply,
    kept: &Mutex<Vec<Prompted>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if lines.read_line(&mut head)? == 0 {
            return Ok(());
        }
    }
    let length = head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse().ok());
    let mut body = vec![0; length.unwrap_or(0)];
    lines.read_exact(&mut body)?;
    let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
    let asked = {
        let mut kept = kept.lock().expect("no panic");
        let body = serde_json::from_slice(&body).unwrap_or_default();
        let asked = Prompted { path, head, body, number: kept.len() };
        kept.push(asked.clone());
        asked
    };
    let json = |stream: &mut TcpStream, value: &Value| send(stream, "200 OK", "", value.to_string().as_bytes());
    match reply(&asked) {
        Reply::Json(value) => json(&mut stream, &value),
        Reply::Slow(wait, value) => {
            std::thread::sleep(wait);
            json(&mut stream, &value)
        }
        Reply::Status(status, headers, body) => send(&mut stream, &format!("{status} x"), headers, body.as_bytes()),
        Reply::Close => Ok(()),
        Reply::Hang => {
            std::thread::sleep(Duration::from_secs(120));
            Ok(())
        }
        Reply::Torn => stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"choices\": ["),
        Reply::Drip => {
            stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")?;
            loop {
                stream.write_all(b" ")?;
                std::thread::sleep(Duration::from_millis(100));
            }
        }
        Reply::Huge(bytes, says) => {
            let length = if says { format!("Content-Length: {bytes}\r\n") } else { "Connection: close\r\n".to_owned() };
            stream.write_all(format!("HTTP/1.1 200 OK\r\n{length}\r\n").as_bytes())?;
            let piece = vec![b' '; 1 << 20];
            (0..bytes / piece.len()).try_for_each(|_| stream.write_all(&piece))
        }
    }
}

fn send(stream: &mut TcpStream, status: &str, headers: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {length}\r\nConnection: close\r\n\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}
