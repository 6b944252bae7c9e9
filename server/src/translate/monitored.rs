//! The tables of the page of numbers as one table, one number a row, for those who run a poll. It holds what that page
//! shows and no more, small numbers among it.

use super::whole::table;
use app::{
    facilitator::{PICTURED, STOPS, pictured_by_day},
    words::number::iso_day,
};
use deliberation::{
    Settings,
    settings::DECLINED,
    store::{Activity, Fill, Monitor, PassedOn},
};
use record::{FEWEST, Representativeness, representativeness::Coverage, weighting::TOGETHER};
use std::collections::BTreeMap;

/// An hour in milliseconds.
const HOUR: i64 = 3_600_000;
const HEAD: [&str; 6] = ["table", "what", "text", "from", "measure", "value"];

/// What a number is of.
#[derive(Clone, Copy, Default)]
struct Of<'a> {
    /// Which table of the page.
    table: &'static str,
    /// Row of that table, by its names in data.
    what: &'a str,
    /// The same in the words of the poll.
    text: &'a str,
    /// When its time began; empty where it has none.
    from: &'a str,
}

/// The rows so far.
#[derive(Default)]
struct Rows(Vec<[String; 6]>);

impl Rows {
    fn put(&mut self, of: Of<'_>, measure: &str, value: impl ToString) {
        let [table, what, text, from, measure] = [of.table, of.what, of.text, of.from, measure].map(ToOwned::to_owned);
        self.0.push([table, what, text, from, measure, value.to_string()]);
    }
}

/// The tables as CSV.
pub(crate) fn monitored(
    settings: &Settings,
    monitor: &Monitor,
    passed_on: &[PassedOn],
    likeness: Option<&Representativeness>,
) -> anyhow::Result<String> {
    let mut rows = Rows::default();
    people(&mut rows, monitor);
    let by_day = pictured_by_day(monitor);
    for day in &monitor.days {
        activity(&mut rows, "days", &iso_day(day.from_ms), day, by_day);
    }
    for hour in &monitor.hours {
        let at = hour.from_ms;
        let from = format!("{}T{:02}:00Z", iso_day(at), at.div_euclid(HOUR).rem_euclid(24));
        activity(&mut rows, "hours", &from, hour, !by_day);
    }
    for (statements, stopped) in monitor.votes.people.iter().take(STOPS) {
        let of = Of { table: "drop-off", what: &statements.to_string(), ..Of::default() };
        rows.put(of, "stopped", stopped);
        rows.put(of, "reached", monitor.votes.reached(*statements));
    }
    places(&mut rows, settings, monitor);
    for wave in passed_on {
        // As on the page: how many codes few people passed on would say how few they are.
        let codes = if wave.inviters < FEWEST { String::new() } else { wave.codes.to_string() };
        rows.put(Of { table: "passed-on", what: &wave.depth.to_string(), ..Of::default() }, "codes", codes);
    }
    if let Some(likeness) = likeness {
        public(&mut rows, settings, likeness);
    }
    answers(&mut rows, settings, monitor);
    table(HEAD, rows.0.into_iter())
}

/// Who is there, and what waits for a decision.
fn people(rows: &mut Rows, monitor: &Monitor) {
    let (of, people) = (Of { table: "people", ..Of::default() }, monitor.people);
    for (measure, number) in [
        ("taking-part", people.active),
        ("voted", people.voters),
        ("waiting", people.waiting),
        ("screened-out", people.screened_out),
        ("left-out", people.excluded),
    ] {
        rows.put(of, measure, number);
    }
    let (of, (waiting, oldest, median)) = (Of { table: "queue", ..Of::default() }, monitor.queue);
    rows.put(of, "statements", waiting);
    if waiting > 0 {
        rows.put(of, "oldest-hours", oldest / HOUR);
        rows.put(of, "median-hours", median / HOUR);
    }
}

/// One hour or day; `voters`: the page says how many voted then.
fn activity(rows: &mut Rows, table: &'static str, from: &str, of: &Activity, voters: bool) {
    let row = Of { table, from, ..Of::default() };
    rows.put(row, "joined", of.joins);
    if voters {
        rows.put(row, "voted", of.voters);
    }
    rows.put(row, "wrote", of.authors);
    rows.put(row, "statements", of.statements);
    rows.put(row, "votes", of.votes);
}

/// Places by kind of person, and how they were filled.
fn places(rows: &mut Rows, settings: &Settings, monitor: &Monitor) {
    for cell in &monitor.cells {
        let (what, text) = kind(settings, cell);
        let of = Of { table: "places", what: &what, text: &text, from: "" };
        rows.put(of, "taken", cell.taken);
        rows.put(of, "places", cell.places);
        rows.put(of, "waiting", cell.waiting);
    }
    if monitor.without_cell > 0 {
        rows.put(Of { table: "places", what: "none", ..Of::default() }, "waiting", monitor.without_cell);
    }
    for cell in monitor.cells.iter().take(PICTURED) {
        let (what, text) = kind(settings, cell);
        let mut taken = 0_u64;
        for (day, people) in &cell.came {
            taken += *people;
            let from = iso_day(*day);
            rows.put(Of { table: "places-by-day", what: &what, text: &text, from: &from }, "taken", taken);
        }
    }
}

/// A kind of person: by names in data, and in words. `*` is everybody, or everybody else, as in settings.
fn kind(settings: &Settings, cell: &Fill) -> (String, String) {
    let answers: &BTreeMap<String, String> = &cell.answers;
    if answers.is_empty() {
        return ("*".to_owned(), String::new());
    }
    let names: Vec<_> = answers.iter().map(|(question, answer)| format!("{question}={answer}")).collect();
    let texts: Vec<_> = answers.iter().map(|(question, answer)| asked(settings, question, answer)).collect();
    (names.join("; "), texts.join("; "))
}

/// A question with an answer, or with several that are counted together, in the words of the poll.
fn asked(settings: &Settings, question: &str, answers: &str) -> String {
    let known = settings.question(question);
    let said = |id: &str| match known.and_then(|known| known.options.iter().find(|option| option.id == id)) {
        Some(option) => option.text.clone(),
        None if id == DECLINED => "prefer not to say".to_owned(),
        None => id.to_owned(),
    };
    let said: Vec<_> = answers.split(TOGETHER).map(said).collect();
    let question = known.map_or(question, |known| known.text.as_str());
    format!("{question} {}", said.join(", "))
}

/// Those who have voted beside the public.
fn public(rows: &mut Rows, settings: &Settings, likeness: &Representativeness) {
    let of = Of { table: "public", ..Of::default() };
    index(rows, of, likeness.index, likeness.interval, likeness.random_sample);
    for Coverage { question, answered, missing, index: share, interval, random_sample, cells } in &likeness.questions {
        let text = settings.question(question).map_or("", |known| known.text.as_str());
        let of = Of { table: "public", what: question, text, from: "" };
        rows.put(of, "answered", answered);
        rows.put(of, "missing", missing);
        index(rows, of, *share, *interval, *random_sample);
        // Where nobody answered, the page has no table either.
        for cell in cells.iter().filter(|_| *answered > 0) {
            let what = format!("{question}={}", cell.answer);
            let text = asked(settings, question, &cell.answer);
            let of = Of { table: "public", what: &what, text: &text, from: "" };
            rows.put(of, "people", cell.people);
            rows.put(of, "share", cell.sample);
            if let Some([low, high]) = cell.interval {
                rows.put(of, "share-low", low);
                rows.put(of, "share-high", high);
            }
            rows.put(of, "target", cell.target);
        }
    }
}

/// An index with its interval, beside what random samples reach.
fn index(rows: &mut Rows, of: Of<'_>, share: f64, interval: Option<[f64; 2]>, random: f64) {
    rows.put(of, "index", share);
    if let Some([low, high]) = interval {
        rows.put(of, "index-low", low);
        rows.put(of, "index-high", high);
    }
    rows.put(of, "index-of-random-samples", random);
}

/// How many gave each answer, of those who take part.
fn answers(rows: &mut Rows, settings: &Settings, monitor: &Monitor) {
    for question in settings.screening.iter().chain(&settings.demographics) {
        let target = settings.targets.iter().find(|margin| margin.question == question.id);
        for (answer, people) in monitor.answers.get(&question.id).into_iter().flatten() {
            let what = format!("{}={answer}", question.id);
            let text = asked(settings, &question.id, answer);
            let of = Of { table: "answers", what: &what, text: &text, from: "" };
            rows.put(of, "people", people);
            if let Some(wanted) = target.and_then(|margin| margin.shares.get(answer)) {
                rows.put(of, "target", wanted);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::{
        settings::{AnswerOption, Question},
        store::Histogram,
    };

    #[test]
    fn the_file_tells_no_more_than_the_page_and_no_cell_is_a_formula() {
        let option = AnswerOption { id: "young".into(), text: "Under 40".into() };
        let question =
            Question { id: "age".into(), text: "=1+1?".into(), options: vec![option], ..Question::default() };
        let settings = Settings { demographics: vec![question], ..Settings::default() };
        let hour = Activity { from_ms: 50 * HOUR, joins: 1, voters: 7, votes: 9, authors: 2, statements: 3 };
        let monitor = Monitor {
            days: vec![Activity { from_ms: 48 * HOUR, ..hour }],
            hours: vec![hour],
            votes: Histogram { people: (0..100).map(|votes| (votes, 1)).collect() },
            answers: BTreeMap::from([("age".to_owned(), BTreeMap::from([("young".to_owned(), 4)]))]),
            ..Monitor::default()
        };
        let passed = [(1, 40, 5), (2, 30, 4)].map(|(depth, codes, inviters)| PassedOn { depth, codes, inviters });
        let text = monitored(&settings, &monitor, &passed, None).expect("a table");
        assert!(text.starts_with("table,what,text,from,measure,value\npeople,,,,taking-part,0\n"), "{text}");
        // On a single day the page has its picture by the hour.
        assert!(text.contains("\nhours,,,1970-01-03T02:00Z,voted,7\n"), "{text}");
        assert!(text.contains("\ndays,,,1970-01-03,votes,9\n") && !text.contains("1970-01-03,voted"), "{text}");
        assert!(text.contains("\ndrop-off,59,,,reached,41\n") && !text.contains("drop-off,60"), "{text}");
        assert!(text.contains("\npassed-on,1,,,codes,40\npassed-on,2,,,codes,\n"), "{text}");
        assert!(text.contains("\nanswers,age=young,'=1+1? Under 40,,people,4\n"), "{text}");
    }
}
