//! Accounts as their owners, and those who are not their owners, meet them over HTTP.

mod admins;
mod beginning;
mod by_smtp;
mod forgotten;
mod own;
mod signing_in;

use std::path::PathBuf;
use std::sync::Arc;
use tempfile::TempDir;
use tests::{Response, Serving, Shared, Visitor, folder, run};

struct Site {
    server: Serving,
    data: PathBuf,
    _folder: TempDir,
}

/// One server for the tests that need none of their own; each test has accounts of its own.
static SITE: Shared<Site> = Shared::new();

fn start(options: &[&str]) -> Site {
    let folder = folder();
    let data = folder.path().join("data");
    let mut arguments = vec!["--data".as_ref(), data.as_os_str()];
    arguments.extend(options.iter().map(std::ffi::OsStr::new));
    let server = Serving::start(&arguments);
    Site { server, data, _folder: folder }
}

fn site() -> Arc<Site> {
    // Every test comes from another client, so that failures of one do not hinder the others.
    SITE.get(|| start(&["--behind-proxy", "1"]))
}

impl Site {
    fn person(&self, email: &str, admin: bool) -> Visitor<'_> {
        Visitor::with_account(&self.server, &self.data, email, admin)
    }

    fn try_password(&self, email: &str, password: &str, client: &str) -> Response {
        let fields = [("email", email), ("password", password)];
        Visitor::new(&self.server).post_with("/sign-in", &fields, &[("X-Forwarded-For", client)])
    }

    /// Path of a new one-time link for an account.
    fn link(&self, email: &str) -> String {
        let made = run!["account", "reset", "--email", email, "--data", &self.data];
        let text = String::from_utf8_lossy(made.ok()).trim().to_owned();
        text[text.find("/welcome/").expect("a link")..].to_owned()
    }
}

fn location(response: &Response) -> &str {
    response.header("location").unwrap_or_default()
}
