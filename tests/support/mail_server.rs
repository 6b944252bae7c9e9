//! A mail server that takes everything and keeps it.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A message as it was handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Whom the envelope names as sender.
    pub from: String,
    /// Whom the envelope names as receivers.
    pub to: Vec<String>,
    /// Head and body; what quoted-printable broke up and escaped on the way is put together again.
    pub text: String,
}

type Kept = (Mutex<Vec<Taken>>, Condvar);

/// Listens on a free port of this machine until the tests end.
#[derive(Debug)]
pub struct MailServer {
    address: String,
    taken: Arc<Kept>,
}

impl MailServer {
    /// Begins to listen.
    ///
    /// # Panics
    /// When no port is free.
    #[must_use]
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address").to_string();
        let taken = Arc::new(Kept::default());
        let kept = Arc::clone(&taken);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let kept = Arc::clone(&kept);
                // Whoever hangs up in the middle is no failure of the test.
                std::thread::spawn(move || serve(&stream, &kept).ok());
            }
        });
        Self { address, taken }
    }

    /// What `--mail` calls it.
    #[must_use]
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// All messages so far.
    #[must_use]
    pub fn taken(&self) -> Vec<Taken> {
        self.taken.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// All messages to this address so far, once there are `count` of them.
    ///
    /// # Panics
    /// When there are more, or not as many after a minute.
    #[must_use]
    pub fn to(&self, address: &str, count: usize) -> Vec<Taken> {
        let (until, (taken, more)) = (Instant::now() + Duration::from_secs(60), &*self.taken);
        let mut taken = taken.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            let mut found = taken.clone();
            found.retain(|mail| mail.to.iter().any(|to| to == address));
            let left = until.saturating_duration_since(Instant::now());
            if found.len() >= count || left.is_zero() {
                assert_eq!(found.len(), count, "messages to {address}: {found:#?}");
                return found;
            }
            taken = more.wait_timeout(taken, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }
}

/// One connection, with as many messages as whoever connects likes to hand over.
fn serve(stream: &TcpStream, kept: &Kept) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream).lines();
    let says = |answer: &str| {
        let mut stream = stream;
        stream.write_all(format!("{answer}\r\n").as_bytes())
    };
    let empty = || Taken { from: String::new(), to: Vec::new(), text: String::new() };
    let mut mail = empty();
    says("220 mail.test")?;
    while let Some(line) = lines.next().transpose()? {
        match line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str() {
            "EHLO" | "HELO" | "NOOP" => says("250 mail.test")?,
            "RSET" => {
                mail = empty();
                says("250 forgotten")?;
            }
            "MAIL" => {
                mail.from = address_of(&line);
                says("250 good")?;
            }
            "RCPT" => {
                mail.to.push(address_of(&line));
                says("250 good")?;
            }
            "DATA" => {
                says("354 go on")?;
                while let Some(line) = lines.next().transpose()?.filter(|line| line != ".") {
                    // A dot at the beginning of a line is doubled on the way.
                    mail.text.push_str(line.strip_prefix('.').unwrap_or(&line));
                    mail.text.push_str("\r\n");
                }
                mail.text = mail.text.replace("=\r\n", "").replace("=3D", "=");
                let taken = std::mem::replace(&mut mail, empty());
                kept.0.lock().unwrap_or_else(PoisonError::into_inner).push(taken);
                kept.1.notify_all();
                says("250 taken")?;
            }
            "QUIT" => return says("221 bye"),
            _ => says("502 what?")?,
        }
    }
    Ok(())
}

/// The address between the angle brackets of a command.
fn address_of(line: &str) -> String {
    let inside = line.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or("", |(address, _)| address).to_owned()
}
