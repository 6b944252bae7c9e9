//! People who vote without pause and send a vote again until it is acknowledged, as browsers do.

use super::AT_ONCE;
use std::collections::BTreeMap;
use std::time::{Duration, Instant};
use tests::{Client, Serving};

/// People of one poll, with what was acknowledged to each.
pub(super) struct Crowd {
    address: String,
    slug: String,
    people: Vec<Person>,
    waits: usize,
}

struct Person {
    number: usize,
    client: Client,
    token: String,
    /// Votes begun; a vote that was not acknowledged yet is sent again before the next one.
    begun: usize,
    acknowledged: usize,
    latest: BTreeMap<String, &'static str>,
}

const VOTES: [&str; 3] = ["agree", "disagree", "pass"];

impl Crowd {
    /// `count` people join.
    pub(super) fn joins(server: &Serving, slug: &str, count: usize) -> Self {
        let people = (0..count).map(|number| {
            let mut client = Client::new(server.address());
            let body = serde_json::json!({ "key": format!("joins-the-crowd-{number}"), "consent": tests::CONSENT });
            let joined = client.post_json(&format!("/api/v1/polls/{slug}/participants"), &body);
            assert_eq!(joined.status, 201, "{}", joined.text());
            let told: serde_json::Value = serde_json::from_slice(&joined.body).expect("JSON");
            let token = told["token"].as_str().expect("a token").to_owned();
            Person { number, client, token, begun: 1, acknowledged: 0, latest: BTreeMap::new() }
        });
        Self { address: server.address().to_owned(), slug: slug.to_owned(), people: people.collect(), waits: 0 }
    }

    /// The header of one of them.
    pub(super) fn somebody(&self) -> String {
        format!("Bearer {}", self.people[0].token)
    }

    /// One of them, in another window.
    pub(super) fn client(&self) -> Client {
        self.people[0].client.clone()
    }

    /// Everybody votes for so long. Nobody may be told anything but that the vote is saved, or to wait.
    pub(super) fn votes_for(&mut self, time: Duration) {
        let until = Instant::now() + time;
        let path = format!("/api/v1/polls/{}/votes", self.slug);
        let waits: usize = std::thread::scope(|scope| {
            let voting: Vec<_> = self
                .people
                .iter_mut()
                .map(|person| {
                    let path = &path;
                    scope.spawn(move || {
                        let mut waits = 0;
                        while Instant::now() < until {
                            waits += usize::from(!person.votes(path));
                        }
                        waits
                    })
                })
                .collect();
            voting.into_iter().map(|one| one.join().expect("a voter")).sum()
        });
        self.waits += waits;
    }

    /// Sends what is still open, and compares what was acknowledged with the `log` of the poll and with what each person
    /// is told about herself.
    pub(super) fn settles(mut self, log: usize, somebody_had_to_wait: bool) {
        assert_eq!(self.waits > 0, somebody_had_to_wait, "{} waited at {}", self.waits, self.address);
        let acknowledged: usize = self.people.iter().map(|person| person.acknowledged).sum();
        // The last vote of each may be on the disk although nobody was told.
        let open = log.checked_sub(acknowledged).expect("every acknowledged vote is in the log");
        assert!(open <= self.people.len(), "{log} votes in the log, {acknowledged} acknowledged");
        assert!(acknowledged > 20, "only {acknowledged} votes say little");
        for person in &mut self.people {
            while !person.votes(&format!("/api/v1/polls/{}/votes", self.slug)) {}
            let kept = person.client.get(&format!("/polls/{}/me/data.json", self.slug));
            let kept: serde_json::Value = serde_json::from_slice(&kept.body).expect("JSON");
            let kept: BTreeMap<_, _> = kept["votes"]
                .as_array()
                .expect("votes")
                .iter()
                .map(|vote| (vote["statement"].as_str().unwrap_or_default(), vote["vote"].as_str().unwrap_or_default()))
                .collect();
            let latest: BTreeMap<_, _> = person.latest.iter().map(|(id, vote)| (id.as_str(), *vote)).collect();
            assert_eq!(kept, latest, "person {}", person.number);
        }
    }
}

impl Person {
    /// Sends the vote that is due; says whether it was acknowledged.
    fn votes(&mut self, path: &str) -> bool {
        let statement = (1 + self.begun % super::SEEDS.len()).to_string();
        let vote = VOTES[self.begun / super::SEEDS.len() % VOTES.len()];
        let key = format!("vote-of-person-{}-{:08}", self.number, self.begun);
        let body = serde_json::json!({ "statement": statement, "vote": vote, "key": key });
        let asked = Instant::now();
        let answer = self.client.post_json(path, &body);
        let took = asked.elapsed();
        match answer.status {
            200 => {
                self.begun += 1;
                self.acknowledged += 1;
                self.latest.insert(statement, vote);
                std::thread::sleep(Duration::from_millis(10));
                true
            }
            503 => {
                assert!(took < AT_ONCE, "it took {took:?} to say that votes cannot be taken");
                assert!(answer.header("retry-after").is_some());
                std::thread::sleep(Duration::from_millis(100));
                false
            }
            other => panic!("{other} after {took:?}: {}", answer.text()),
        }
    }
}
