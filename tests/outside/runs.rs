//! Runs from outside: asked for, watched, called off, gone on with, and taken over from workers that are killed.

mod asked;
mod canary;
mod elsewhere;
mod whole;

use super::browser::{check_at, is_wanted};
use super::drafting::{DESK, Moot, all_vote, decide, must, reword_all, seen, town};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use tests::{Held, PASSWORD, STAGES, Serving, Visitor, binary, folder, folkmoot, run, runner};

tests::also_on_postgres!(
    a_run_is_asked_for_watched_and_compared,
    what_runs_took_tells_how_long_the_next_one_takes,
    a_run_is_called_off_and_goes_on,
    a_run_survives_every_server_that_is_killed_and_no_stage_is_finished_twice,
    of_two_workers_the_one_that_sleeps_through_its_lease_does_no_harm,
    a_run_that_fails_says_why,
);

const RUNS: &str = "/facilitate/town/runs";
/// Long enough for the slowest run here on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// A town with a ratified constitution, and a server that does runs.
struct Laboratory {
    moot: Moot,
    /// Options of whoever works on runs.
    how: Vec<OsString>,
}

impl Laboratory {
    /// With a server that does so many runs at a time, by a stand-in for the program that does them: each of five
    /// stages takes four times `pause` seconds.
    fn open(runs: &str, pause: f64) -> Self {
        let laboratory = Self::unratified(runs, pause);
        laboratory.ratify();
        laboratory
    }

    fn unratified(runs: &str, pause: f64) -> Self {
        let folder = folder();
        let how = vec!["--runner".into(), runner(folder.path(), pause).into()];
        Self::with(folder, runs, how)
    }

    fn with(folder: TempDir, runs: &str, how: Vec<OsString>) -> Self {
        Self::of(&town(), folder, runs, how)
    }

    /// The same of another poll of that name and with those statements.
    fn of(town: &Held, folder: TempDir, runs: &str, how: Vec<OsString>) -> Self {
        let data = folder.path().join("data");
        town.put(&data);
        let server = serve(&data, &how, runs);
        let people = all_vote(&server);
        let laboratory = Self { moot: Moot { server, data, people, folder }, how };
        let _ = laboratory.moot.person("ann", "facilitator");
        laboratory
    }

    fn ratify(&self) {
        let ann = self.ann();
        self.moot.begin(&ann);
        must(&decide(&ann, &reword_all()));
        must(&decide(&ann, &[("change", "keep_threshold"), ("reason", "Four of five")]));
        must(&ann.post(&format!("{DESK}/ratify"), &[("seen", &seen(&ann.get(DESK)))]));
    }

    /// The server is killed and another one started; whoever was signed in signs in again.
    fn again(self, runs: &str) -> Self {
        let Self { moot: Moot { server, data, people, folder }, how } = self;
        server.kill();
        let server = serve(&data, &how, runs);
        Self { moot: Moot { server, data, people, folder }, how }
    }

    /// Where the poll stands, as everybody can ask.
    fn phase(&self) -> String {
        let poll: serde_json::Value =
            serde_json::from_slice(&self.moot.server.get("/api/v1/polls/town").body).expect("JSON");
        poll["phase"].as_str().expect("a phase").to_owned()
    }

    fn ann(&self) -> Visitor<'_> {
        let ann = Visitor::new(&self.moot.server);
        assert_eq!(ann.sign_in("ann@example.org").status, 303);
        ann
    }

    fn out(&self, run: u32) -> PathBuf {
        self.moot.data.join("runs").join(format!("1-{run}")).join("run")
    }

    fn lines(&self, run: u32, file: &str) -> Vec<String> {
        let text = fs::read_to_string(self.out(run).join(file)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    /// `folkmoot work` on the same data.
    fn worker(&self) -> Worker {
        let mut arguments: Vec<&OsStr> = ["work", "--run-lease", "2", "--data"].map(AsRef::as_ref).to_vec();
        arguments.push(self.moot.data.as_os_str());
        arguments.extend(self.how.iter().map(OsString::as_os_str));
        let child = Command::new(binary())
            .args(tests::arguments(&arguments))
            .env("FOLKMOOT_ALLOW_DATA_LOSS", "true")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("a worker");
        Worker(child)
    }
}

fn serve(data: &Path, how: &[OsString], runs: &str) -> Serving {
    let mut arguments: Vec<&OsStr> = ["--run-lease", "2", "--runs", runs, "--data"].map(AsRef::as_ref).to_vec();
    arguments.push(data.as_os_str());
    arguments.extend(how.iter().map(OsString::as_os_str));
    Serving::start(&arguments)
}

/// A worker, killed with its owner.
struct Worker(Child);

impl Worker {
    /// Whether the program that does a run is under way.
    fn is_at_work(&self) -> bool {
        let threads = fs::read_dir(format!("/proc/{}/task", self.0.id())).into_iter().flatten().flatten();
        threads
            .map(|thread| thread.path().join("children"))
            .any(|children| fs::read_to_string(children).is_ok_and(|children| !children.trim().is_empty()))
    }

    fn signal(&self, name: &str) {
        let status = Command::new("kill").args([name, &self.0.id().to_string()]).status().expect("kill starts");
        assert!(status.success(), "kill {name}");
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn ask(ann: &Visitor<'_>, fields: &[(&str, &str)]) -> tests::Response {
    let mut all = vec![("version", "1"), ("preset", "laboratory"), ("baseline", "standard")];
    all.extend(fields);
    ann.post(RUNS, &all)
}

fn queue(ann: &Visitor<'_>, number: u32, fields: &[(&str, &str)]) {
    let asked = ask(ann, fields);
    let place = format!("{RUNS}/{number}?done=run-asked");
    assert_eq!(asked.header("location"), Some(place.as_str()), "{}", asked.text());
}

/// Waits until the page of a run says this in its first tag.
fn until(ann: &Visitor<'_>, run: u32, state: &str) -> String {
    let begun = Instant::now();
    loop {
        let page = ann.get(&format!("{RUNS}/{run}"));
        assert_eq!(page.status, 200);
        if page.text().contains(&format!("role=\"status\" class=\"tags\"><span class=\"tag\">{state}</span>")) {
            return page.text().to_owned();
        }
        assert!(begun.elapsed() < PATIENCE, "run {run} is not {state:?}:\n{}", page.text());
        std::thread::sleep(Duration::from_millis(100));
    }
}

/// Whether a process is gone, or nothing is left of it but its entry.
fn has_ended(process: &str) -> bool {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"));
    stat.map_or(true, |stat| stat.rsplit(") ").next().is_some_and(|rest| rest.starts_with('Z')))
}

fn wait(what: &str, reached: impl Fn() -> bool) {
    let begun = Instant::now();
    while !reached() {
        assert!(begun.elapsed() < PATIENCE, "{what} never came");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_run_is_asked_for_watched_and_compared() {
    let laboratory = Laboratory::unratified("1", 0.05);
    let ann = laboratory.ann();
    let page = ann.get(RUNS);
    assert!(page.text().contains("A run needs a ratified constitution"), "{}", page.text());
    assert_eq!(ask(&ann, &[]).status, 409);
    laboratory.ratify();
    let ann = laboratory.ann();
    let page = ann.get(RUNS);
    for part in
        ["Start the run", "supervised.revise.rounds", "Bai et al. 2022, section 3.2, has 1.0.", "There are no runs yet"]
    {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    assert!(ann.get(&format!("{RUNS}?preset=paper")).text().contains("those of the paper"));

    // What is not fit is named beside its field, and nothing is queued.
    for (name, value, says) in [
        ("seed", "-1", "This is no seed"),
        ("p.revised", "many", "Write a whole number, 0 or more. The default is 600."),
        ("p.supervised.revise.rounds", "5", "Write a whole number from 1 to 4. The default is 4."),
        ("p.policy.rewards.algorithm", "magic", "Write one of these words: "),
        ("p.nothing", "1", "There is no such parameter"),
    ] {
        let refused = ask(&ann, &[(name, value)]);
        assert!(refused.status == 422 && refused.text().contains(says), "{name}: {}", refused.text());
    }
    let refused = ask(&ann, &[("baseline", "own"), ("baseline_text", "  ")]);
    assert!(refused.status == 422 && refused.text().contains("No principle can be read in this constitution"));
    assert!(ann.get(RUNS).text().contains("There are no runs yet"));
    assert_eq!(ask(&ann, &[("version", "2")]).status, 409);

    assert_eq!(laboratory.phase(), "constitution");
    queue(&ann, 1, &[("seed", "7")]);
    assert_eq!(laboratory.phase(), "training", "everybody sees that a model is trained");
    assert!(ann.get("/facilitate/town").text().contains("/facilitate/town/reopen"), "nothing is published yet");
    let page = until(&ann, 1, "Done");
    for part in [
        "5 of 5 stages are finished",
        "Reinforcement: your constitution",
        "Principles that the model does not read: 1 of 2",
        "For your constitution, it went from 4.50 at step 1 to 1.50 at step 4",
        "a word for people",
        "Every parameter has its default",
        "0.100 (0.000 to 0.200), n = 240",
    ] {
        assert!(page.contains(part), "lacks {part}:\n{page}");
    }
    assert!(!page.contains("Cancel the run") && !page.contains("/assets/run."), "it is over");
    assert_eq!(laboratory.lines(1, "finished"), STAGES);

    // The same again is the same; another seed, baseline and parameter are another run.
    assert_eq!(ask(&ann, &[("seed", "7")]).header("location"), Some("/facilitate/town/runs/1?done=run-known"));
    let own = "Choose the response that is short.\nChoose the response that is kind.";
    queue(&ann, 2, &[("seed", "8"), ("baseline", "own"), ("baseline_text", own), ("p.supervised.revise.rounds", "2")]);
    until(&ann, 2, "Done");
    let page = ann.get(&format!("{RUNS}/2?beside=1"));
    for part in ["What differs between the two", "supervised.revise.rounds = 2", "<th scope=\"col\">Run 1</th>"] {
        assert!(page.text().contains(part), "lacks {part}:\n{}", page.text());
    }
    let given = fs::read_to_string(laboratory.out(2).with_file_name("baseline.json")).expect("a baseline");
    assert!(given.contains("Choose the response that is short."));
    assert_eq!(ann.get(&format!("{RUNS}/3")).status, 404);

    // Scripts do the same.
    let asked = run!["poll", "run", "town", "--seed", "9", "--data", &laboratory.moot.data].json();
    assert_eq!((asked["run"].as_i64(), asked["new"].as_bool()), (Some(3), Some(true)));
    until(&ann, 3, "Done");
    let listed = run!["poll", "runs", "town", "--data", &laboratory.moot.data].json();
    assert_eq!(listed[0]["run"], 3);
    assert_eq!(listed[0]["state"], "done");
    assert_eq!(listed[2]["seed"], 7);

    // Whoever only reads sees all of it and starts nothing.
    let rita = laboratory.moot.person("rita", "reader");
    let page = rita.get(RUNS);
    assert!(page.status == 200 && !page.text().contains("Start the run"));
    assert!(rita.get(&format!("{RUNS}/1")).text().contains("5 of 5 stages"));
    let log = run!["audit", "--poll", "town", "--data", &laboratory.moot.data];
    let log = String::from_utf8_lossy(log.ok()).into_owned();
    assert_eq!(log.matches("run.ask").count(), 3, "{log}");
}

#[test]
fn what_runs_took_tells_how_long_the_next_one_takes() {
    const SAYS: &str = "All of it takes about";
    let laboratory = Laboratory::open("1", 0.5);
    let ann = laboratory.ann();
    let seen_while_it_runs = |run: u32| {
        let (mut seen, begun) = (false, Instant::now());
        loop {
            let page = ann.get(&format!("{RUNS}/{run}"));
            seen |= page.text().contains(SAYS);
            if page.text().contains("<span class=\"tag\">Done</span></p>") || begun.elapsed() > PATIENCE {
                return (seen, page.text().to_owned());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
    };
    queue(&ann, 1, &[("seed", "1")]);
    assert!(!seen_while_it_runs(1).0, "nobody has measured yet how long its report takes");
    queue(&ann, 2, &[("seed", "2")]);
    let (seen, done) = seen_while_it_runs(2);
    assert!(seen, "the first one tells it");
    assert!(!done.contains(SAYS), "{done}");
    // Other parameters take another time.
    queue(&ann, 3, &[("seed", "2"), ("p.supervised.revise.rounds", "2")]);
    assert!(!seen_while_it_runs(3).0);
}

#[test]
fn a_run_is_called_off_and_goes_on() {
    let laboratory = Laboratory::open("1", 0.3);
    let ann = laboratory.ann();
    queue(&ann, 1, &[]);
    queue(&ann, 2, &[("seed", "2")]);
    wait("the first stage", || laboratory.lines(1, "finished").len() == 1);
    let page = until(&ann, 1, "Running");
    for part in ["<progress", "Cancel the run", "Look again", "/assets/run.", "Waiting</span>"] {
        assert!(page.contains(part), "lacks {part}:\n{page}");
    }
    if cfg!(target_os = "linux") {
        let stat = fs::read_to_string(format!("/proc/{}/stat", laboratory.lines(1, "begun")[0])).expect("it runs");
        let nice = stat.rsplit(") ").next().and_then(|rest| rest.split(' ').nth(16).map(str::to_owned));
        assert_eq!(nice.as_deref(), Some("19"), "whoever votes comes first: {stat}");
    }
    let change = |run: u32, wish: &str| {
        let answer = ann.post(&format!("{RUNS}/{run}"), &[("do", wish)]);
        answer.header("location").unwrap_or_default().rsplit('=').next().unwrap_or_default().to_owned()
    };
    // One that waits is off at once, one that is worked on as soon as its worker hears of it.
    assert_eq!(change(2, "cancel"), "run-cancelled");
    until(&ann, 2, "Cancelled");
    assert_eq!(change(1, "cancel"), "run-cancelled");
    until(&ann, 1, "Cancelled");
    assert_eq!(change(1, "cancel"), "run-late");
    let finished = laboratory.lines(1, "finished");
    std::thread::sleep(Duration::from_secs(2));
    assert_eq!(laboratory.lines(1, "finished"), finished, "the program has ended with its run");

    assert_eq!(change(1, "resume"), "run-resumed");
    let page = until(&ann, 1, "Done");
    assert!(page.contains("5 of 5 stages are finished"), "{page}");
    assert_eq!(laboratory.lines(1, "finished"), STAGES);
    assert_eq!(ann.post(&format!("{RUNS}/9"), &[("do", "cancel")]).status, 404);
}

#[test]
fn a_run_survives_every_server_that_is_killed_and_no_stage_is_finished_twice() {
    let mut laboratory = Laboratory::open("1", 0.2);
    queue(&laboratory.ann(), 1, &[]);
    // At the boundaries of two stages, and twice in the middle of something.
    for (finished, pause) in [(1, 0), (2, 0), (2, 350), (3, 130)] {
        wait("the next stage", || laboratory.lines(1, "finished").len() >= finished);
        std::thread::sleep(Duration::from_millis(pause));
        laboratory = laboratory.again("1");
        // Whatever it had started has ended with it.
        if cfg!(target_os = "linux") {
            let begun = laboratory.lines(1, "begun");
            wait("the end of what a killed server had started", || has_ended(&begun[begun.len() - 1]));
        }
    }
    let ann = laboratory.ann();
    let page = until(&ann, 1, "Done");
    assert!(page.contains("5 of 5 stages are finished"), "{page}");
    let mut finished = laboratory.lines(1, "finished");
    assert_eq!(finished, STAGES, "each stage once, in order");
    finished.dedup();
    assert_eq!(finished.len(), STAGES.len());
    assert!(laboratory.lines(1, "begun").len() >= 4, "it was taken up again and again");
}

#[test]
fn of_two_workers_the_one_that_sleeps_through_its_lease_does_no_harm() {
    let laboratory = Laboratory::open("0", 0.3);
    let ann = laboratory.ann();
    queue(&ann, 1, &[]);
    std::thread::sleep(Duration::from_secs(3));
    assert!(ann.get(&format!("{RUNS}/1")).text().contains("Waiting for a worker"), "nobody works yet");
    let first = laboratory.worker();
    wait("the first stage", || laboratory.lines(1, "finished").len() == 1);
    first.signal("-STOP");
    let second = laboratory.worker();
    // What the first had started goes on meanwhile; the second waits for it and finds what it has made.
    let page = until(&ann, 1, "Done");
    assert!(page.contains("5 of 5 stages are finished"), "{page}");
    first.signal("-CONT");
    std::thread::sleep(Duration::from_secs(3));
    let page = until(&ann, 1, "Done");
    assert!(page.contains("5 of 5 stages are finished") && !page.contains("has failed"), "{page}");
    assert_eq!(laboratory.lines(1, "finished"), STAGES, "each stage once, in order");
    drop((first, second));
}

#[test]
fn a_run_that_fails_says_why() {
    let laboratory = Laboratory::open("1", 0.05);
    let ann = laboratory.ann();
    queue(&ann, 1, &[("seed", "13")]);
    let page = until(&ann, 1, "Failed");
    assert!(page.contains("the laboratory is out of luck; use another seed"), "{page}");
    assert!(page.contains("Go on with the run"));
    let nowhere = folkmoot(["poll", "run", "nowhere", "--data", &laboratory.moot.data.display().to_string()]);
    nowhere.fails_saying(&["there is no poll named nowhere"]);
}

#[test]
fn the_page_of_a_run_keeps_itself_up_to_date_and_does_without_script() {
    if !is_wanted("runs.mjs") {
        return;
    }
    let laboratory = Laboratory::open("1", 1.5);
    queue(&laboratory.ann(), 1, &[]);
    wait("the first stage", || laboratory.lines(1, "finished").len() == 1);
    let settings = [
        ("FOLKMOOT_RUN", "/facilitate/town/runs/1"),
        ("FOLKMOOT_EMAIL", "ann@example.org"),
        ("FOLKMOOT_PASSWORD", PASSWORD),
    ];
    check_at(&laboratory.moot.server, "runs.mjs", &settings);
}
