//! Just enough HTTP/1.1 to see an answer as it came over the wire.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

/// An answer.
#[derive(Debug)]
pub struct Response {
    /// Status code.
    pub status: u16,
    /// Names in lower case with their values, in the order received.
    pub headers: Vec<(String, String)>,
    /// The body, with chunks put together.
    pub body: Vec<u8>,
}

impl Response {
    /// The first header of this name.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// All headers of this name.
    pub fn headers_named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.headers.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    ///
    /// # Panics
    /// When it is not UTF-8.
    #[must_use]
    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("a body in UTF-8")
    }
}

/// Sends one request and reads the answer to the end of the connection.
///
/// # Panics
/// When the server is not there, takes more than a minute or answers with something that is not HTTP.
pub(crate) fn request(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
    let mut stream = send(address, method, path, headers, body);
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer) {
        assert!(!answer.is_empty(), "an answer within a minute: {error}");
    }
    parse(&answer, method)
}

/// Sends the head of a form, then its body after a while in which something else happens, and reads the answer.
///
/// # Panics
/// As [`request`].
pub(crate) fn request_slowly(
    address: &str,
    path: &str,
    headers: &[(&str, &str)],
    body: &[u8],
    meanwhile: impl FnOnce(),
) -> Response {
    let mut stream = send_head(address, "POST", path, headers, body.len());
    // Long enough for the server to look at what it looks at before it reads a form.
    std::thread::sleep(Duration::from_secs(1));
    meanwhile();
    stream.write_all(body).expect("the rest is sent");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).expect("an answer within a minute");
    parse(&answer, "POST")
}

/// Sends one request and reads the head of the answer, which may have no end.
///
/// # Panics
/// As [`request`].
pub(crate) fn begin(address: &str, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
    let mut stream = send(address, method, path, headers, b"");
    let mut answer = Vec::new();
    let mut byte = [0];
    while find(&answer, b"\r\n\r\n").is_none() {
        stream.read_exact(&mut byte).expect("a head within a minute");
        answer.extend(byte);
    }
    parse(&answer, "HEAD")
}

fn send(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> TcpStream {
    let mut stream = send_head(address, method, path, headers, body.len());
    // A server that refuses a body may close before it has read all of it; its answer is read all the same.
    _ = stream.write_all(body);
    stream
}

fn send_head(address: &str, method: &str, path: &str, headers: &[(&str, &str)], body: usize) -> TcpStream {
    let mut stream = TcpStream::connect(address).expect("the server accepts connections");
    stream.set_read_timeout(Some(Duration::from_secs(60))).expect("a time limit");
    let mut text = format!("{method} {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n");
    for (name, value) in headers {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    if body > 0 || !matches!(method, "GET" | "HEAD") {
        text.push_str(&format!("Content-Length: {body}\r\n"));
    }
    text.push_str("\r\n");
    stream.write_all(text.as_bytes()).expect("the request is sent");
    stream
}

fn parse(answer: &[u8], method: &str) -> Response {
    let end = find(answer, b"\r\n\r\n").expect("headers that end");
    let head = std::str::from_utf8(&answer[..end]).expect("headers in ASCII");
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|code| code.parse().ok());
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(':'))
        .map(|(name, value)| (name.trim().to_lowercase(), value.trim().to_owned()))
        .collect();
    let chunked = headers.iter().any(|(name, value)| name == "transfer-encoding" && value == "chunked");
    let rest = &answer[end + 4..];
    let body = if method != "HEAD" && chunked { dechunk(rest) } else { rest.to_vec() };
    Response { status: status.expect("a status code"), headers, body }
}

fn dechunk(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let end = find(rest, b"\r\n").expect("the size of a chunk");
        let size = std::str::from_utf8(&rest[..end]).ok().and_then(|text| usize::from_str_radix(text.trim(), 16).ok());
        let size = size.expect("a chunk's size in hexadecimal");
        rest = &rest[end + 2..];
        if size == 0 {
            return body;
        }
        body.extend_from_slice(rest.get(..size).expect("a whole chunk: the answer was cut off"));
        rest = &rest[size + 2..];
    }
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}
