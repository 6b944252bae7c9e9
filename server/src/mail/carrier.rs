//! Who takes messages: mail servers, and folders that stand in for them.

use anyhow::{Context, bail, ensure};
use axum::http::Uri;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor, transport::smtp::extension::ClientId};
use std::{
    path::{Path, PathBuf},
    time::Duration,
};

/// How long a mail server may take for one message.
const PATIENCE: Duration = Duration::from_secs(60);
/// How many may be asked for one message: if each of them takes all its time, the message is still ours alone.
const MOST: usize = 4;
/// How a carrier begins.
const BEGINNINGS: [&str; 3] = ["smtp://", "smtps://", "dir:"];

/// Who takes messages.
pub(super) enum Carrier {
    Server(AsyncSmtpTransport<Tokio1Executor>),
    /// For trying things out: every message becomes a file.
    Folder(PathBuf),
}

/// A message that was not taken.
#[derive(Debug)]
pub(super) struct NotTaken {
    pub(super) says: String,
    /// Whether trying again is of no use.
    pub(super) for_good: bool,
}

impl NotTaken {
    fn for_now(says: impl ToString) -> Self {
        Self { says: says.to_string(), for_good: false }
    }
}

/// All carriers that `--mail` names, in order. `domain` is what we call ourselves.
pub(super) fn all(named: &[String], domain: &str) -> anyhow::Result<Vec<Carrier>> {
    let named: Vec<&str> = named.iter().flat_map(|value| apart(value)).collect();
    ensure!((1..=MOST).contains(&named.len()), "--mail: {} are too many; name up to {MOST}", named.len());
    let carrier = |to: &str| match to.strip_prefix("dir:") {
        Some(folder) => Carrier::folder(Path::new(folder)),
        None => Carrier::server(to, domain),
    };
    named.into_iter().map(carrier).collect()
}

/// The carriers of one value: apart from each other by spaces or commas. Neither divides what is not the beginning of
/// another one, as folders may have both in their names.
fn apart(value: &str) -> Vec<&str> {
    let is_between = |c: char| c == ',' || c.is_whitespace();
    let begins = |(at, c): (usize, char)| {
        let next = at + c.len_utf8();
        (is_between(c) && BEGINNINGS.iter().any(|beginning| value[next..].starts_with(beginning))).then_some(next)
    };
    let starts: Vec<usize> = std::iter::once(0).chain(value.char_indices().filter_map(begins)).collect();
    let ends = starts.iter().skip(1).copied().chain([value.len()]);
    let parts = starts.iter().zip(ends).map(|(&start, end)| value[start..end].trim_matches(is_between));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    // What names nobody is still something to complain about.
    if parts.is_empty() { vec![""] } else { parts }
}

impl Carrier {
    fn folder(folder: &Path) -> anyhow::Result<Self> {
        ensure!(!folder.as_os_str().is_empty(), "--mail dir: names no folder; use dir:PATH");
        std::fs::create_dir_all(folder).with_context(|| format!("--mail: {} cannot be made", folder.display()))?;
        Ok(Self::Folder(folder.to_owned()))
    }

    /// Nothing of `url` gets into a message: it may hold a password.
    fn server(url: &str, domain: &str) -> anyhow::Result<Self> {
        const HOW: &str = "use smtp://USER:PASSWORD@HOST:587, smtps://USER:PASSWORD@HOST or dir:PATH, with special \
             characters of user and password as %XX";
        let Ok(uri) = url.parse::<Uri>() else { bail!("--mail is no address; {HOW}") };
        let host = uri.host().filter(|host| !host.is_empty() && !host.contains(','));
        let Some(host) = host else { bail!("--mail names no host; {HOW}") };
        ensure!(matches!(uri.path(), "" | "/") && uri.query().is_none(), "--mail has something after the host; {HOW}");
        let is_local = host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
        let url = url.trim_end_matches('/');
        let url = match uri.scheme_str() {
            Some("smtps") => url.to_owned(),
            // A mail server on this machine needs no encryption, and seldom has a certificate.
            Some("smtp") if is_local => url.to_owned(),
            Some("smtp") => format!("{url}?tls=required"),
            _ => bail!("--mail has an unknown scheme; {HOW}"),
        };
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(&url);
        let server = server.map_err(|_| anyhow::anyhow!("--mail cannot be read; {HOW}"))?;
        Ok(Self::Server(server.hello_name(ClientId::Domain(domain.to_owned())).build()))
    }

    /// Says in the log when a mail server cannot be reached or does not let us in. `number` is its place in `--mail`.
    pub(super) async fn check(&self, number: usize) {
        let Self::Server(server) = self else { return };
        match tokio::time::timeout(PATIENCE, server.test_connection()).await {
            Ok(Ok(true)) => tracing::info!(number, "the mail server answers"),
            Ok(Ok(false)) => tracing::warn!(number, "the mail server answers, but does not take mail now"),
            Ok(Err(error)) => {
                tracing::warn!(number, error = %because(&error), "the mail server cannot be used; check --mail");
            }
            Err(_) => tracing::warn!(number, "the mail server does not answer; check --mail"),
        }
    }

    /// Hands a message over; `name` is what its file is called.
    pub(super) async fn send(&self, message: Message, name: &str) -> Result<(), NotTaken> {
        match self {
            Self::Folder(folder) => {
                // Under another name until it is whole, so that nobody reads half a message.
                let (unfinished, file) = (folder.join(format!("{name}.part")), folder.join(format!("{name}.eml")));
                tokio::fs::write(&unfinished, message.formatted()).await.map_err(NotTaken::for_now)?;
                tokio::fs::rename(&unfinished, &file).await.map_err(NotTaken::for_now)
            }
            Self::Server(server) => match tokio::time::timeout(PATIENCE, server.send(message)).await {
                Ok(Ok(_)) => Ok(()),
                Ok(Err(error)) => {
                    // Codes that speak of the address. Others may speak of us, and somebody may put that right.
                    let code = error.status().map(u16::from);
                    let for_good = matches!(code, Some(550 | 551 | 553 | 556));
                    Err(NotTaken { says: because(&error), for_good })
                }
                Err(_) => Err(NotTaken::for_now("the mail server took too long")),
            },
        }
    }
}

/// An error of the mail server with its causes.
fn because(error: &lettre::transport::smtp::Error) -> String {
    let mut says = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(next) = cause {
        says = format!("{says}: {next}");
        cause = next.source();
    }
    says
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn carriers_are_told_apart_and_folders_keep_their_names() {
        for (value, parts) in [
            ("smtp://a:587", vec!["smtp://a:587"]),
            ("smtp://a smtps://b,dir:c", vec!["smtp://a", "smtps://b", "dir:c"]),
            (" smtp://a ,\n smtp://b, ", vec!["smtp://a", "smtp://b"]),
            ("dir:/our mail, all of it", vec!["dir:/our mail, all of it"]),
            ("dir:/our mail smtp://b", vec!["dir:/our mail", "smtp://b"]),
            (" , ", vec![""]),
            ("", vec![""]),
        ] {
            assert_eq!(apart(value), parts, "{value:?}");
        }
    }
}
