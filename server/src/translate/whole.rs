//! What goes into the archive for those who run a poll beside the tables that an import reads: answers in numbers, what
//! moderation decided and why, wordings and mergers, excerpts, names of groups, settings, and what each file is.

use deliberation::{
    Excerpt, Poll, Settings,
    settings::DECLINED,
    store::{KnownId, Labelled, Merger, ModerationEvent, StatementCount, Store, Wording},
};
use pipeline::{disclosure::hidden_parts, polis::Cells};
use serde_json::{Value, json};
use std::{collections::BTreeMap, fs, path::Path};

/// The form of the archive.
const FORMAT: &str = "folkmoot-whole/1";

/// Every file that may be in the archive, and what it is.
const FILES: [(&str, &str); 13] = [
    ("summary.csv", "the poll in numbers, as Polis has it"),
    (
        "comments.csv",
        "statements, as Polis has them; here as in the other tables an apostrophe stands before what a spreadsheet would \
         run, which an import takes off again",
    ),
    ("votes.csv", "every vote ever cast, oldest first, as Polis has them; times are UTC milliseconds"),
    ("participants-votes.csv", "one row per person with her latest votes, as Polis has it; xid is her id elsewhere"),
    ("participant-importance.csv", "one row per person with what is important to her; where the poll asks"),
    (
        "answers.csv",
        "how many gave each answer to each question, of those who answered any; people is empty where it is 1 to 4, or \
         where such a number would follow",
    ),
    ("moderation.csv", "what was decided about statements and people, when, why and by whom"),
    ("wordings.csv", "every wording of the statements that were reworded; number 1 is the author's own"),
    ("merges.csv", "statements that count as others"),
    (
        "excerpts.json",
        "the named parts of the results, those that nobody else sees among them; statements are ids of comments.csv, none \
         of them: all; where there are excerpts. No import reads it",
    ),
    (
        "names.json",
        "the names that groups and ends of the map were given last, with the SHA-256 of the analysis whose groups they \
         are; where there are names. No import reads it: what is imported gets an analysis of its own",
    ),
    ("settings.json", "the settings, in the form that `folkmoot poll create --settings` reads"),
    ("format.json", "this description"),
];

/// Writes what goes beside the tables of an export into its folder; gives the names of all files there, in the order of
/// the archive.
pub(crate) async fn describe(store: &Store, poll: &Poll, dir: &Path) -> anyhow::Result<Vec<&'static str>> {
    let mut snapshot = store.snapshot(poll.id).await?;
    let answers = snapshot.answers().await?;
    drop(snapshot);
    let people: Vec<&BTreeMap<String, String>> = answers.values().collect();
    let log = store.moderation_log(poll.id, None, u32::MAX).await?;
    fs::write(dir.join("answers.csv"), answered(&poll.settings, &people)?)?;
    fs::write(dir.join("moderation.csv"), moderation(&log)?)?;
    fs::write(dir.join("wordings.csv"), wordings(&store.wordings(poll.id).await?)?)?;
    fs::write(dir.join("merges.csv"), merges(&store.mergers(poll.id).await?)?)?;
    let excerpts = store.excerpts(poll.id).await?;
    if !excerpts.is_empty() {
        fs::write(dir.join("excerpts.json"), serde_json::to_string_pretty(&parts(&excerpts))?)?;
    }
    if let Some(names) = store.latest_labels(poll.id).await? {
        fs::write(dir.join("names.json"), serde_json::to_string_pretty(&named(&names))?)?;
    }
    fs::write(dir.join("settings.json"), serde_json::to_string_pretty(&poll.settings)?)?;
    let is_there = |name: &str| name == "format.json" || dir.join(name).exists();
    let there: Vec<_> = FILES.into_iter().filter(|(name, _)| is_there(name)).collect();
    let files: Vec<Value> = there.iter().map(|(name, says)| json!({ "name": name, "says": says })).collect();
    let format = json!({
        "format": FORMAT,
        "program": concat!("folkmoot ", env!("CARGO_PKG_VERSION")),
        "poll": {
            "slug": poll.slug.as_str(),
            "topic": poll.topic,
            "description": poll.description,
            "phase": poll.phase.as_str(),
            "moderated": poll.moderated.as_str(),
            "min_votes": poll.min_votes,
            "min_seen": poll.min_seen,
        },
        "files": files,
    });
    fs::write(dir.join("format.json"), serde_json::to_string_pretty(&format)?)?;
    Ok(there.into_iter().map(|(name, _)| name).collect())
}

/// Excerpts as a program reads them.
fn parts(excerpts: &[Excerpt]) -> Value {
    let part = |one: &Excerpt| {
        json!({
            "number": one.number,
            "title": one.title.as_str(),
            "lead": one.lead,
            "accepted_only": one.accepted_only,
            "statements": one.statements,
            "sorted_by": one.sorted_by,
            "shown": one.shown,
        })
    };
    excerpts.iter().map(part).collect()
}

/// Names with the analysis that they belong to.
fn named(names: &Labelled) -> Value {
    json!({ "analysis": names.analysis_sha256, "groups": names.labels.groups, "ends": names.labels.ends })
}

/// The log of moderation as CSV, oldest first.
pub(crate) fn moderation(events: &[ModerationEvent]) -> anyhow::Result<String> {
    let head = ["number", "time_ms", "action", "statement", "text", "participant", "reason", "by"];
    let rows = events.iter().rev().map(|event| {
        let (id, text) = event.statement.clone().unwrap_or_default();
        let participant = event.participant.map(|number| number.to_string()).unwrap_or_default();
        let (seq, at) = (event.seq.to_string(), event.at_ms.to_string());
        let (reason, by) = (event.reason.clone().unwrap_or_default(), event.by.clone().unwrap_or_default());
        [seq, at, event.action.as_str().to_owned(), id, text, participant, reason, by]
    });
    table(head, rows)
}

fn wordings(wordings: &[Wording]) -> anyhow::Result<String> {
    let rows = wordings.iter().map(|one| {
        let reason = one.reason.clone().unwrap_or_default();
        [one.statement.clone(), one.number.to_string(), one.at_ms.to_string(), one.body.clone(), reason]
    });
    table(["statement", "number", "time_ms", "text", "reason"], rows)
}

fn merges(mergers: &[Merger]) -> anyhow::Result<String> {
    let rows = mergers.iter().map(|one| {
        let at = one.at_ms.map(|at| at.to_string()).unwrap_or_default();
        [one.statement.clone(), one.into.clone(), at]
    });
    table(["statement", "into", "time_ms"], rows)
}

/// How many gave each answer. Those who answered something else and not this count as a row of their own, without which
/// a hidden number would be the rest.
fn answered(settings: &Settings, people: &[&BTreeMap<String, String>]) -> anyhow::Result<String> {
    let mut rows = Vec::new();
    for question in settings.screening.iter().chain(&settings.demographics) {
        let options = question.options.iter().map(|option| (option.id.as_str(), option.text.as_str()));
        let options: Vec<(&str, &str)> = options.chain([(DECLINED, "prefer not to say")]).collect();
        let gave =
            |id: &str| people.iter().filter(|answers| answers.get(&question.id).is_some_and(|a| a == id)).count();
        let mut numbers: Vec<u64> = options.iter().map(|(id, _)| gave(id) as u64).collect();
        let known: u64 = numbers.iter().sum();
        numbers.push((people.len() as u64).saturating_sub(known));
        let hidden = hidden_parts(&numbers);
        let named = options.into_iter().chain([("", "no answer, or one that there is no more")]);
        for ((id, text), (number, hidden)) in named.zip(numbers.iter().zip(hidden)) {
            let number = if hidden { String::new() } else { number.to_string() };
            rows.push([question.id.clone(), question.text.clone(), id.to_owned(), text.to_owned(), number]);
        }
    }
    table(["question", "question_text", "answer", "answer_text", "people"], rows.into_iter())
}

/// External ids with whether they are on the list, and whether somebody came with them.
pub(crate) fn external_ids(ids: &[KnownId]) -> anyhow::Result<String> {
    let says = |is: bool| if is { "yes" } else { "no" }.to_owned();
    let rows = ids.iter().map(|known| [known.id.clone(), says(known.is_listed), says(known.is_used)]);
    table(["id", "on_list", "used"], rows)
}

/// How people have voted on each statement.
pub(crate) fn counts(statements: &[StatementCount]) -> anyhow::Result<String> {
    let head = [
        "statement",
        "text",
        "moderation",
        "hidden",
        "votes",
        "agree",
        "disagree",
        "pass",
        "stopped",
        "reports",
        "important",
    ];
    let rows = statements.iter().map(|one| {
        let hidden = if one.hidden { "yes" } else { "no" }.to_owned();
        let [votes, agree, disagree, pass] = [one.seen, one.agrees, one.disagrees, one.passes()].map(|n| n.to_string());
        let [stopped, reports, important] = [one.stopped, one.reports, one.important].map(|n| n.to_string());
        let moderation = one.moderation.value().to_string();
        let (id, text) = (one.id.clone(), one.text.clone());
        [id, text, moderation, hidden, votes, agree, disagree, pass, stopped, reports, important]
    });
    table(head, rows)
}

/// A table. People wrote most of it, and others open the file: no cell is one that a spreadsheet would run.
pub(super) fn table<const N: usize>(
    head: [&'static str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> anyhow::Result<String> {
    let mut file = csv::Writer::from_writer(Vec::new());
    file.write_record(head)?;
    for cells in rows {
        file.write_record(cells.iter().map(|cell| Cells::FormulaSafe.write(cell.as_bytes())))?;
    }
    Ok(String::from_utf8(file.into_inner()?)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use deliberation::{
        Action,
        settings::{AnswerOption, Question},
    };

    fn people(groups: &[(&str, usize)]) -> Vec<BTreeMap<String, String>> {
        let one = |answer: &str| match answer {
            "" => BTreeMap::from([("other".to_owned(), "yes".to_owned())]),
            answer => BTreeMap::from([("age".to_owned(), answer.to_owned())]),
        };
        groups.iter().flat_map(|(answer, count)| vec![one(answer); *count]).collect()
    }

    fn numbers(groups: &[(&str, usize)]) -> Vec<String> {
        let option = |id: &str| AnswerOption { id: id.into(), text: format!("={id}") };
        let age = Question {
            id: "age".into(),
            text: "How old?".into(),
            options: vec![option("young"), option("old")],
            ..Question::default()
        };
        let settings = Settings { demographics: vec![age], ..Settings::default() };
        let people = people(groups);
        let text = answered(&settings, &people.iter().collect::<Vec<_>>()).expect("a table");
        assert!(text.contains("'=young"), "a spreadsheet runs nothing: {text}");
        text.lines().skip(1).map(|line| line.rsplit(',').next().expect("a number").to_owned()).collect()
    }

    #[test]
    fn no_small_number_of_answers_stands_there_or_follows() {
        assert_eq!(numbers(&[("young", 12), ("old", 20), (DECLINED, 5), ("", 6)]), ["12", "20", "5", "6"]);
        // The three who declined would be the rest of the others.
        assert_eq!(numbers(&[("young", 12), ("old", 20), (DECLINED, 3), ("", 6)]), ["12", "20", "", ""]);
        assert_eq!(numbers(&[("young", 2)])[0], "");
    }

    #[test]
    fn an_id_is_no_formula_either() {
        let known = KnownId { id: "=1+1".to_owned(), is_listed: true, is_used: false };
        let text = external_ids(&[known]).expect("a table");
        assert_eq!(text, "id,on_list,used\n'=1+1,yes,no\n");
    }

    #[test]
    fn no_cell_of_the_log_is_one_that_a_spreadsheet_would_run() {
        let hostile = "=HYPERLINK(\"https://evil.example\")".to_owned();
        let event = ModerationEvent {
            seq: 1,
            at_ms: -1,
            action: Action::Reject,
            statement: Some(("@1".to_owned(), hostile.clone())),
            language: None,
            participant: Some(7),
            reason: Some("'+1".to_owned()),
            by: Some("\t=1".to_owned()),
        };
        let text = moderation(&[event]).expect("a table");
        let mut rows = csv::Reader::from_reader(text.as_bytes());
        let row = rows.records().next().expect("a row").expect("CSV");
        let cells: Vec<&str> = row.iter().collect();
        let guarded = format!("'{hostile}");
        assert_eq!(cells, ["1", "-1", "reject", "'@1", &guarded, "7", "''+1", "'\t=1"]);
    }
}
