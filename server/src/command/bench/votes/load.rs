//! The schedule, the people, and what they measure.

use super::{
    Load, Path, SLUG,
    client::{Answer, Client},
};
use std::{
    net::SocketAddr,
    time::{Duration, Instant},
};
use tokio::time::{sleep_until, timeout};

/// A vote that the server said it has.
pub(in crate::command::bench) struct Acknowledged {
    /// Number of the participant.
    pub(super) participant: i64,
    /// Number of the statement.
    pub(super) statement: i64,
    /// 1, 0 or -1.
    pub(super) vote: i64,
}

/// All that came of a run.
#[derive(Default)]
pub(in crate::command::bench) struct Outcome {
    /// Seconds from the first request to the last answer.
    pub(super) seconds: f64,
    /// Milliseconds from the moment at which a request was due to its answer, sorted.
    pub(super) latencies: Vec<f64>,
    /// Seconds from the first request to each answer, sorted.
    answered: Vec<f64>,
    /// Votes acknowledged, in no order.
    pub(in crate::command::bench) journal: Vec<Acknowledged>,
    pub(super) newcomers: u64,
    pub(super) pages: u64,
    pub(super) errors: u64,
}

impl Outcome {
    /// The latency that this share of requests does not exceed.
    pub(super) fn latency_ms(&self, share: f64) -> f64 {
        at_share(&self.latencies, share)
    }

    /// The longest time in which no request was answered, in milliseconds.
    pub(super) fn silence_ms(&self) -> f64 {
        self.answered.windows(2).map(|pair| (pair[1] - pair[0]) * 1e3).fold(0.0, f64::max)
    }
}

/// Of sorted numbers the one that this share of them does not exceed.
pub(super) fn at_share(sorted: &[f64], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
    let at = (last as f64 * share).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// Words and values of votes.
const VOTES: [(&str, i64); 3] = [("agree", 1), ("disagree", -1), ("pass", 0)];

/// Runs the load to its end.
pub(super) async fn run(address: SocketAddr, load: &Load) -> anyhow::Result<Outcome> {
    drive(address, load, false).await
}

/// Runs the load until the server is gone: every connection ends with the first that breaks.
pub(in crate::command::bench) async fn run_until_gone(address: SocketAddr, load: &Load) -> anyhow::Result<Outcome> {
    drive(address, load, true).await
}

async fn drive(address: SocketAddr, load: &Load, until_gone: bool) -> anyhow::Result<Outcome> {
    let mut people = Vec::new();
    for at in 0..load.connections {
        people.push(Person {
            client: Client::connect(address).await?,
            address,
            at,
            turn: 0,
            who: None,
            name: load.name.clone(),
        });
    }
    let begun = Instant::now() + Duration::from_millis(200);
    let interval = Duration::from_secs_f64(1.0 / f64::from(load.rate));
    let requests = u64::from(load.rate) * u64::from(load.seconds);
    let mut tasks = tokio::task::JoinSet::new();
    for mut person in people {
        let plan = Plan {
            begun,
            interval,
            requests,
            connections: u64::from(load.connections),
            path: load.path,
            votes_each: usize::from(load.votes_each),
            until_gone,
        };
        tasks.spawn(async move { person.live(&plan).await });
    }
    let mut total = Outcome::default();
    while let Some(one) = tasks.join_next().await {
        let one = one?;
        total.latencies.extend(one.latencies);
        total.answered.extend(one.answered);
        total.journal.extend(one.journal);
        total.newcomers += one.newcomers;
        total.pages += one.pages;
        total.errors += one.errors;
    }
    total.seconds = begun.elapsed().as_secs_f64();
    total.latencies.sort_by(f64::total_cmp);
    total.answered.sort_by(f64::total_cmp);
    Ok(total)
}

/// What all connections share.
struct Plan {
    begun: Instant,
    interval: Duration,
    requests: u64,
    connections: u64,
    path: Path,
    votes_each: usize,
    until_gone: bool,
}

/// One connection, with one person at a time.
struct Person {
    client: Client,
    address: SocketAddr,
    at: u16,
    turn: u64,
    who: Option<Who>,
    name: String,
}

struct Who {
    participant: i64,
    token: String,
    /// Statement to vote on next; by the form path statements are taken in their order.
    next: Option<i64>,
    voted: usize,
}

impl Person {
    async fn live(&mut self, plan: &Plan) -> Outcome {
        let mut outcome = Outcome::default();
        let mut number = u64::from(self.at);
        while number < plan.requests {
            #[expect(clippy::cast_possible_truncation, reason = "an hour at the highest rate fits")]
            let due = plan.begun + plan.interval * (number as u32);
            sleep_until(due.into()).await;
            self.turn += 1;
            match timeout(super::PATIENCE, self.act(plan, &mut outcome)).await {
                Ok(Ok(true)) => {
                    outcome.latencies.push(due.elapsed().as_secs_f64() * 1e3);
                    outcome.answered.push(plan.begun.elapsed().as_secs_f64());
                }
                Ok(Ok(false)) => outcome.errors += 1,
                Ok(Err(_)) | Err(_) => {
                    outcome.errors += 1;
                    if plan.until_gone {
                        break;
                    }
                    if let Ok(client) = Client::connect(self.address).await {
                        self.client = client;
                    }
                }
            }
            number += plan.connections;
        }
        outcome
    }

    /// One request; false when the server refused it.
    async fn act(&mut self, plan: &Plan, outcome: &mut Outcome) -> anyhow::Result<bool> {
        let Some(who) = self.who.as_ref().filter(|who| who.next.is_some() && who.voted < plan.votes_each) else {
            return self.join(plan.path == Path::Form, outcome).await;
        };
        let (participant, statement) = (who.participant, who.next.unwrap_or_default());
        let (word, vote) = VOTES[(self.turn % 3) as usize];
        let key = format!("{}-{:05}-{:08}", self.name, self.at, self.turn);
        let cookie = format!("cookie: {}\r\n", who.token);
        let answer = match plan.path {
            Path::Json => {
                let body = format!("{{\"statement\":\"{statement}\",\"vote\":\"{word}\",\"key\":\"{key}\"}}");
                let headers = format!("{cookie}content-type: application/json\r\n");
                self.client.send("POST", &format!("/api/v1/polls/{SLUG}/votes"), &headers, &body).await?
            }
            Path::Form => {
                let body = format!("statement={statement}&vote={word}&key={key}");
                let headers = format!("{cookie}content-type: application/x-www-form-urlencoded\r\n");
                self.client.send("POST", &format!("/polls/{SLUG}/votes"), &headers, &body).await?
            }
            Path::Page => self.client.send("GET", &format!("/polls/{SLUG}/vote"), &cookie, "").await?,
        };
        let on = format!("location: /polls/{SLUG}/vote");
        let fine = match plan.path {
            Path::Json | Path::Page => answer.status == 200,
            // Only a vote that was taken leads straight on to the next card.
            Path::Form => answer.status == 303 && answer.head.split("\r\n").any(|line| line == on),
        };
        if !fine {
            return Ok(false);
        }
        let Some(who) = self.who.as_mut() else { return Ok(false) };
        who.voted += 1;
        match plan.path {
            Path::Json => who.next = next(&answer),
            Path::Form => who.next = Some(statement + 1),
            Path::Page => outcome.pages += 1,
        }
        if plan.path != Path::Page {
            outcome.journal.push(Acknowledged { participant, statement, vote });
        }
        Ok(true)
    }

    async fn join(&mut self, path_takes_order: bool, outcome: &mut Outcome) -> anyhow::Result<bool> {
        let key = format!("{}-join-{:05}-{:08}", self.name, self.at, self.turn);
        let body = format!("{{\"key\":\"{key}\",\"consent\":\"{}\"}}", app::participant::CONSENT);
        let path = format!("/api/v1/polls/{SLUG}/participants");
        let answer = self.client.send("POST", &path, "content-type: application/json\r\n", &body).await?;
        if answer.status != 201 {
            return Ok(false);
        }
        let text = String::from_utf8_lossy(&answer.body);
        let participant = text.split_once("\"participant\":").and_then(|(_, rest)| digits(rest));
        let cookie = answer.head.split("\r\n").find_map(|line| line.strip_prefix("set-cookie: "));
        let token = cookie.and_then(|cookie| cookie.split(';').next());
        let (Some(participant), Some(token)) = (participant, token) else { return Ok(false) };
        // By the form path statements are taken in their order, from the first.
        let next = if path_takes_order { Some(1) } else { next(&answer) };
        self.who = Some(Who { participant, token: token.to_owned(), next, voted: 0 });
        outcome.newcomers += 1;
        Ok(true)
    }
}

/// Id of the next statement in an answer.
fn next(answer: &Answer) -> Option<i64> {
    let text = std::str::from_utf8(&answer.body).ok()?;
    // The order of fields is the server's business; the text of the statement comes after its id in either.
    digits(text.split_once("\"next\":{")?.1.split_once("\"id\":\"")?.1)
}

fn digits(text: &str) -> Option<i64> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    text[..end].parse().ok()
}
