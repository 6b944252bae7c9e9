//! Somebody with a browser: keeps cookies, fills in forms.

use crate::{Response, Serving, http, run};
use std::cell::RefCell;
use std::ffi::OsStr;
use std::path::Path;

/// A password that nobody would guess, for everybody in these tests.
pub const PASSWORD: &str = "four plain words here";

/// A browser without JavaScript that keeps its cookies.
#[derive(Debug)]
pub struct Visitor<'a> {
    server: &'a Serving,
    cookies: RefCell<Vec<(String, String)>>,
}

impl<'a> Visitor<'a> {
    /// A browser that was never here.
    #[must_use]
    pub fn new(server: &'a Serving) -> Self {
        Self { server, cookies: RefCell::default() }
    }

    /// Somebody with a new account in the database of this folder, signed in.
    ///
    /// # Panics
    /// When the account cannot be made.
    #[must_use]
    pub fn with_account(server: &'a Serving, data: &Path, email: &str, admin: bool) -> Self {
        Self::invited(server, ["--data".as_ref(), data.as_os_str()], email, admin)
    }

    /// An admin with a new account in the database at this address, signed in.
    ///
    /// # Panics
    /// When the account cannot be made.
    #[must_use]
    pub fn admin_at(server: &'a Serving, url: &str, email: &str) -> Self {
        Self::invited(server, ["--database".as_ref(), url.as_ref()], email, true)
    }

    /// Makes an account at this place and opens the link that comes with it.
    fn invited(server: &'a Serving, place: [&OsStr; 2], email: &str, admin: bool) -> Self {
        let mut arguments: Vec<&OsStr> =
            ["account", "create", "--name", "Somebody", "--email", email].map(AsRef::as_ref).to_vec();
        arguments.extend(place);
        if admin {
            arguments.push("--admin".as_ref());
        }
        let made = crate::folkmoot(arguments);
        let link = String::from_utf8_lossy(made.ok()).trim().to_owned();
        let visitor = Self::new(server);
        let answer = visitor.post(path_of(&link), &[("password", PASSWORD)]);
        assert_eq!(answer.status, 303, "{}", answer.text());
        visitor
    }

    /// Gives an account a role on a poll.
    pub fn give_role(data: &Path, email: &str, poll: &str, role: &str) {
        run!["account", "role", "--email", email, "--poll", poll, "--role", role, "--data", data].ok();
    }

    /// Signs in with [`PASSWORD`].
    #[must_use]
    pub fn sign_in(&self, email: &str) -> Response {
        self.post("/sign-in", &[("email", email), ("password", PASSWORD)])
    }

    /// The page at this path; redirections are not followed.
    pub fn get(&self, path: &str) -> Response {
        self.get_with(path, &[])
    }

    /// The same with further headers.
    pub fn get_with(&self, path: &str, more: &[(&str, &str)]) -> Response {
        let cookie = self.cookie();
        let mut headers = more.to_vec();
        if !cookie.is_empty() {
            headers.push(("Cookie", &cookie));
        }
        self.keep(self.server.get_with(path, &headers))
    }

    /// Sends a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> Response {
        self.post_with(path, fields, &[])
    }

    /// Sends a form with further headers.
    pub fn post_with(&self, path: &str, fields: &[(&str, &str)], more: &[(&str, &str)]) -> Response {
        let body = form(fields);
        let origin = format!("http://{}", self.server.address());
        let cookie = self.cookie();
        let mut headers = vec![("Content-Type", "application/x-www-form-urlencoded"), ("Origin", &origin)];
        if !cookie.is_empty() {
            headers.push(("Cookie", &cookie));
        }
        headers.retain(|(name, _)| more.iter().all(|(other, _)| other != name));
        headers.extend(more);
        self.keep(self.server.send("POST", path, &headers, body.as_bytes()))
    }

    /// Sends a form over a line so slow that something else happens between its head and its fields.
    pub fn post_slowly(&self, path: &str, fields: &[(&str, &str)], meanwhile: impl FnOnce()) -> Response {
        let (body, cookie) = (form(fields), self.cookie());
        let origin = format!("http://{}", self.server.address());
        let headers = [
            ("Content-Type", "application/x-www-form-urlencoded"),
            ("Origin", origin.as_str()),
            ("Cookie", cookie.as_str()),
        ];
        self.keep(http::request_slowly(self.server.address(), path, &headers, body.as_bytes(), meanwhile))
    }

    /// What the first form of a page says that it was filled in for, as it sends it.
    ///
    /// # Panics
    /// When no form of the page says that.
    #[must_use]
    pub fn seen(&self, path: &str) -> String {
        let page = self.get(path);
        let tag = page.text().split("<input").find(|tag| tag.contains("name=\"seen\"")).expect("a form");
        tag.split(" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a value").to_owned()
    }

    /// Sends a form with files, each with its name.
    pub fn upload(&self, path: &str, fields: &[(&str, &str)], files: &[(&str, &[u8])]) -> Response {
        const BORDER: &str = "border-between-the-parts";
        let mut body = Vec::new();
        for (name, value) in fields {
            let head = format!("--{BORDER}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(head.as_bytes());
        }
        for (name, bytes) in files {
            let head = format!(
                "--{BORDER}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BORDER}--\r\n").as_bytes());
        let origin = format!("http://{}", self.server.address());
        let kind = format!("multipart/form-data; boundary={BORDER}");
        let cookie = self.cookie();
        let mut headers = vec![("Content-Type", kind.as_str()), ("Origin", &origin)];
        if !cookie.is_empty() {
            headers.push(("Cookie", &cookie));
        }
        self.keep(self.server.send("POST", path, &headers, &body))
    }

    /// All cookies, as a browser sends them.
    #[must_use]
    pub fn cookie(&self) -> String {
        let cookies = self.cookies.borrow();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    /// Takes another browser's cookies over.
    pub fn steal(&self, cookie: &str) {
        let pairs = cookie.split("; ").filter_map(|pair| pair.split_once('='));
        *self.cookies.borrow_mut() = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    }

    fn keep(&self, response: Response) -> Response {
        let mut cookies = self.cookies.borrow_mut();
        for line in response.headers_named("set-cookie") {
            let Some((name, rest)) = line.split_once('=') else { continue };
            let value = rest.split(';').next().unwrap_or_default();
            cookies.retain(|(known, _)| known != name);
            if !line.contains("Max-Age=0") {
                cookies.push((name.to_owned(), value.to_owned()));
            }
        }
        drop(cookies);
        response
    }
}

/// The path of an address with scheme and host.
fn path_of(address: &str) -> &str {
    address.find("/welcome/").map_or(address, |at| &address[at..])
}

/// Fields as forms send them.
fn form(fields: &[(&str, &str)]) -> String {
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    fields.join("&")
}

/// A value as forms send it.
fn encoded(value: &str) -> String {
    value
        .bytes()
        .map(|byte| match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect()
}
