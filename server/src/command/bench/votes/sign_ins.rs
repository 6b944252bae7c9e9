//! People with accounts who sign in while others vote: what a password costs must not be paid by voters.
//!
//! Everybody has an account and an address of her own and mistypes every other time. So no limit is ever reached, and
//! each attempt is looked at: a hash is computed for it.

use super::client::Client;
use crate::password::Passwords;
use anyhow::{Context, ensure};
use deliberation::{Email, NewAccount, Password, PersonName, store::Store};
use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering::Relaxed},
    },
    time::Instant,
};
use tokio::{task::JoinSet, time::timeout};

/// What everybody is to type.
const PASSWORD: &str = "four plain words here";

/// What came of it.
#[derive(Default)]
pub(super) struct SignedIn {
    /// Milliseconds from asking to the answer, sorted.
    pub(super) latencies: Vec<f64>,
    /// Other answers than those to a right or wrong password.
    pub(super) errors: u64,
}

/// People who are signing in.
pub(super) struct SigningIn {
    stop: Arc<AtomicBool>,
    people: JoinSet<SignedIn>,
}

/// Makes so many accounts.
pub(super) async fn prepare(store: &Store, count: u16) -> anyhow::Result<Vec<Email>> {
    let mut emails = Vec::new();
    if count == 0 {
        return Ok(emails);
    }
    let passwords = Passwords::new()?;
    for number in 0..count {
        let email = Email::parse(&format!("person-{number}@bench.example"))?;
        let hash = passwords.hash(Password::parse(PASSWORD, &email)?).await?;
        let new = NewAccount { email: email.clone(), name: PersonName::parse("Somebody")?, is_admin: false };
        let account = store.create_account(&new, 0).await?;
        ensure!(store.set_password(account.id, None, &hash, None, None).await?, "a new account has a password already");
        emails.push(email);
    }
    Ok(emails)
}

/// Lets all of them sign in, each again as soon as there is an answer, until [`SigningIn::end`].
pub(super) async fn begin(address: SocketAddr, emails: Vec<Email>) -> anyhow::Result<SigningIn> {
    let stop = Arc::new(AtomicBool::new(false));
    let mut people = JoinSet::new();
    for (number, email) in emails.into_iter().enumerate() {
        let (client, stop) = (Client::connect(address).await?, stop.clone());
        people.spawn(async move { Person { client, address, number, email }.until(&stop).await });
    }
    Ok(SigningIn { stop, people })
}

impl SigningIn {
    /// Ends it after the answers that are still to come.
    pub(super) async fn end(mut self) -> anyhow::Result<SignedIn> {
        self.stop.store(true, Relaxed);
        let mut all = SignedIn::default();
        while let Some(one) = self.people.join_next().await {
            let one = one.context("somebody who signs in has failed")?;
            all.latencies.extend(one.latencies);
            all.errors += one.errors;
        }
        all.latencies.sort_by(f64::total_cmp);
        Ok(all)
    }
}

struct Person {
    client: Client,
    address: SocketAddr,
    number: usize,
    email: Email,
}

impl Person {
    async fn until(mut self, stop: &AtomicBool) -> SignedIn {
        let mut found = SignedIn::default();
        let mut mistypes = true;
        while !stop.load(Relaxed) {
            let asked = Instant::now();
            match timeout(super::PATIENCE, self.attempt(mistypes)).await {
                Ok(Ok(true)) => found.latencies.push(asked.elapsed().as_secs_f64() * 1e3),
                Ok(Ok(false)) => found.errors += 1,
                Ok(Err(_)) | Err(_) => {
                    found.errors += 1;
                    match Client::connect(self.address).await {
                        Ok(client) => self.client = client,
                        Err(_) => break,
                    }
                }
            }
            mistypes = !mistypes;
        }
        found
    }

    /// Whether a password was looked at.
    async fn attempt(&mut self, mistypes: bool) -> anyhow::Result<bool> {
        let (typed, expected) = if mistypes { ("four+plain+words+hear", 422) } else { ("four+plain+words+here", 303) };
        let body = format!("email={}&password={typed}", self.email.to_string().replace('@', "%40"));
        let headers = format!(
            "content-type: application/x-www-form-urlencoded\r\nx-forwarded-for: 198.18.{}.{}\r\n",
            self.number / 250,
            self.number % 250
        );
        let answer = self.client.send("POST", "/sign-in", &headers, &body).await?;
        Ok(answer.status == expected)
    }
}
