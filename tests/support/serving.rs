//! A running server, ended with its owner.

use crate::database;
use crate::http::{self, Response};
use crate::program::command;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError, mpsc};
use std::time::{Duration, Instant};

/// `folkmoot serve` on a free port.
#[derive(Debug)]
pub struct Serving {
    child: Child,
    address: String,
    set_up: Option<String>,
    log: Arc<Mutex<String>>,
}

impl Serving {
    /// Serves the SQLite database in this folder.
    ///
    /// # Panics
    /// When the server has not said within a minute where it listens.
    #[must_use]
    pub fn data(data: &Path) -> Self {
        Self::start(&["--data".as_ref(), data.as_os_str()])
    }

    /// Serves the database of this address; secret and other files are kept in this folder.
    ///
    /// # Panics
    /// When the server has not said within a minute where it listens.
    #[must_use]
    pub fn database(url: &str, data: &Path) -> Self {
        Self::start(&["--database".as_ref(), url.as_ref(), "--data".as_ref(), data.as_os_str()])
    }

    /// Serves with further arguments, of which one names a data folder: without it the server would keep its secret
    /// in the repository.
    ///
    /// # Panics
    /// When no data folder is named, or the server has not said within a minute where it listens.
    #[must_use]
    pub fn start(arguments: &[&std::ffi::OsStr]) -> Self {
        Self::logging(arguments, None)
    }

    /// The same with more or less in the log, as `RUST_LOG` says it.
    ///
    /// # Panics
    /// When the server has not said within a minute where it listens.
    #[must_use]
    pub fn logging(arguments: &[&std::ffi::OsStr], level: Option<&str>) -> Self {
        let variables: Vec<(&str, &str)> = level.map(|level| ("RUST_LOG", level)).into_iter().collect();
        Self::with(&variables, arguments)
    }

    /// The same with these environment variables.
    ///
    /// # Panics
    /// When no data folder is named, or the server has not said within a minute where it listens.
    #[must_use]
    pub fn with(variables: &[(&str, &str)], arguments: &[&std::ffi::OsStr]) -> Self {
        assert!(
            arguments.iter().any(|argument| *argument == "--data"),
            "a served test names a --data folder of its own"
        );
        let mut command = command();
        command.envs(variables.iter().copied()).args(["serve", "--listen", "127.0.0.1:0"]);
        Self::spawned(command.args(database::named(arguments)))
    }

    /// `folkmoot model serve` for the model in this folder, for whoever has this key.
    ///
    /// # Panics
    /// When the server has not said within a minute where it listens.
    #[must_use]
    pub fn model(folder: &Path, key: Option<&str>) -> Self {
        let mut command = command();
        command.envs(key.map(|key| ("FOLKMOOT_SERVE_KEY", key)));
        Self::spawned(command.args(["model", "serve", "--listen", "127.0.0.1:0", "--model"]).arg(folder))
    }

    fn spawned(command: &mut Command) -> Self {
        let command = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the server starts");
        let log = BufReader::new(child.stderr.take().expect("the server's log"));
        let (tell, told) = mpsc::channel();
        let kept = Arc::new(Mutex::new(String::new()));
        let seen = kept.clone();
        // The log is read to its end in any case, so that the server never waits for a full pipe.
        std::thread::spawn(move || {
            let mut set_up = None;
            for line in log.lines().map_while(Result::ok) {
                if let Some((_, token)) = line.split_once("/welcome/") {
                    set_up = Some(format!("/welcome/{}", token.trim()));
                }
                if let Some((_, address)) = line.split_once("listening on http://") {
                    let address = address.split(|c: char| c.is_whitespace() || c == '"').next().unwrap_or_default();
                    let _ = tell.send(Ok((address.trim_end_matches('/').to_owned(), set_up.take())));
                }
                let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
                seen.push_str(&line);
                seen.push('\n');
            }
            let _ = tell.send(Err(()));
        });
        match told.recv_timeout(Duration::from_secs(60)) {
            Ok(Ok((address, set_up))) => Self { child, address, set_up, log: kept },
            Ok(Err(())) => panic!("the server ended before it listened:\n{}", text(&kept)),
            Err(_) => {
                let _ = child.kill();
                panic!("the server did not say within a minute where it listens");
            }
        }
    }

    /// Ends the server at once, as a power cut would.
    ///
    /// # Panics
    /// When the system does not let us.
    pub fn kill(mut self) {
        self.child.kill().expect("the server is killed");
        self.child.wait().expect("the server has ended");
    }

    /// Host and port, such as `127.0.0.1:40123`.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Where the first admin is made, if the server has said so when it started.
    #[must_use]
    pub fn set_up(&self) -> Option<&str> {
        self.set_up.as_deref()
    }

    /// Bytes that it has held in memory at the most, where the system says it.
    #[must_use]
    pub fn peak_memory(&self) -> Option<u64> {
        crate::peak_memory(self.child.id())
    }

    /// All that the server has said on standard error so far.
    #[must_use]
    pub fn log(&self) -> String {
        text(&self.log)
    }

    /// Asks the server to end, as whoever supervises it does; `None` when it has not within `patience`, otherwise
    /// whether it went well.
    ///
    /// # Panics
    /// When it cannot be asked.
    pub fn stop(&mut self, patience: Duration) -> Option<bool> {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().expect("kill starts");
        assert!(asked.success(), "the server is not there any more");
        let until = Instant::now() + patience;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait().expect("a child of ours") {
                return Some(status.success());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// The page or file at this path.
    #[must_use]
    pub fn get(&self, path: &str) -> Response {
        self.get_with(path, &[])
    }

    /// The same, asked for with these headers.
    #[must_use]
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> Response {
        self.send("GET", path, headers, b"")
    }

    /// A request with another method and no body.
    #[must_use]
    pub fn request(&self, method: &str, path: &str) -> Response {
        self.send(method, path, &[], b"")
    }

    /// The head of an answer that may never end.
    #[must_use]
    pub fn begin(&self, method: &str, path: &str, headers: &[(&str, &str)]) -> Response {
        http::begin(&self.address, method, path, headers)
    }

    /// Any request.
    #[must_use]
    pub fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Response {
        http::request(&self.address, method, path, headers, body)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn text(log: &Mutex<String>) -> String {
    log.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
