//! Exports: nothing is lost by guarding cells, and no small number of people can be read from the groups.

#![expect(clippy::expect_used, reason = "a folder that cannot be prepared is a failed test")]

use pipeline::{
    opinion::{Params, Poll, PollBuilder, analyze_given},
    polis::{
        Cells, PolisFolder, StatementRow, write,
        write::{Events, Export, Extra},
    },
};
use proptest::prelude::*;
use record::Id;
use std::{collections::BTreeMap, fs, path::Path};

/// Texts that a spreadsheet may run, and what looks like a guard.
fn text() -> impl Strategy<Value = String> {
    prop_oneof!["['=+@\t-]{1,4}[a-z0-9(),\"\n]{0,6}", "[a-z' =-]{1,8}", "-?[0-9]{1,4}(\\.[0-9]{1,2})?"]
}

fn statement(id: usize, text: &str) -> StatementRow {
    StatementRow {
        id: Id::from(id as u64),
        text: text.to_owned(),
        language: id.is_multiple_of(2).then(|| "zh-Hans".to_owned()),
        author: Some(Id::new(format!("-{text}"))).filter(|id| id.as_str().trim() == id.as_str()),
        created_ms: Some(1_700_000_000_000),
        moderation: -1,
        is_meta: false,
        is_seed: true,
        topics: Vec::new(),
    }
}

fn write_poll(dir: &Path, cells: Cells, topic: &str, rows: &[StatementRow]) {
    let export = Export { dir, cells };
    export.summary([("topic", topic), ("vote-convention", write::VOTE_CONVENTION)]).expect("the summary");
    let mut file = export.statements(Extra::default()).expect("a new file");
    rows.iter().for_each(|row| {
        file.row(write::statement_row(row, Events { agrees: 1, ..Events::default() }, Extra::default(), ""))
            .expect("a row")
    });
    file.finish().expect("the statements");
    let mut file = export.votes(false).expect("a new file");
    file.row(["1700000000000", "", "0", "=7", "-1"]).expect("a row");
    file.finish().expect("the votes");
    let mut file = export.matrix(["0"]).expect("a new file");
    file.row(["=7", "+xid", "", "0", "1", "0", "1", "-1"]).expect("a row");
    file.finish().expect("the matrix");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_import_of_an_export_loses_nothing_however_cells_are_written(
        texts in prop::collection::vec(text(), 1..6),
        topic in text(),
        safe in any::<bool>(),
    ) {
        let dir = tempfile::tempdir().expect("a folder");
        let rows: Vec<StatementRow> = texts.iter().enumerate().map(|(id, text)| statement(id, text)).collect();
        let cells = if safe { Cells::FormulaSafe } else { Cells::Plain };
        write_poll(dir.path(), cells, &topic, &rows);
        let folder = PolisFolder::open(dir.path()).expect("a folder");
        prop_assert_eq!(folder.statements().expect("statements"), rows);
        let entries = &folder.summary().entries;
        prop_assert_eq!(folder.summary().get("topic"), Some(topic.as_str()));
        prop_assert_eq!(entries.len(), 2, "the line about cells is not part of the poll: {:?}", entries);
        let mut votes = Vec::new();
        let each = |vote: pipeline::polis::VoteRow<'_>| {
            votes.push((vote.participant.to_owned(), vote.vote));
            Ok(())
        };
        folder.votes(each).expect("votes");
        prop_assert_eq!(votes, [("=7".to_owned(), -1)]);
        let person = folder.participants().expect("participants").remove(0);
        prop_assert_eq!((person.id.as_str(), person.xid.as_deref()), ("=7", Some("+xid")));
        if safe {
            let reader = csv::ReaderBuilder::new();
            for row in reader.from_path(dir.path().join("comments.csv")).expect("the file").records() {
                let body = row.expect("a row").get(8).expect("the text").to_owned();
                prop_assert!(!body.starts_with(['=', '+', '@', '\t']), "{body}");
                prop_assert!(!body.starts_with('-') || body.parse::<f64>().is_ok(), "{body}");
            }
        }
    }

    #[test]
    fn no_cell_of_the_groups_shows_one_to_four_people_or_lets_them_be_subtracted(
        cast in prop::collection::vec((0..60u64, 0..3u64, -1..=1i8), 1..220),
    ) {
        let mut builder = PollBuilder::new();
        for (person, statement, vote) in &cast {
            builder.vote(&person.to_string(), &statement.to_string(), *vote, None).expect("a vote");
        }
        let poll: Poll = builder.build().expect("a poll");
        // One in eight is in no group.
        let group = |id: &Id| id.as_number().filter(|number| number % 8 != 0).map(|number| (number % 3).to_string());
        let given: BTreeMap<Id, String> =
            poll.participants.iter().filter_map(|id| Some((id.clone(), group(id)?))).collect();
        let analysis = analyze_given(&poll, &given, &Params::default().check().expect("sensible")).expect("an analysis");
        let dir = tempfile::tempdir().expect("a folder");
        let export = Export { dir: dir.path(), cells: Cells::Plain };
        export.groups(&analysis, false).expect("the file");
        let all = numbers(dir.path());
        export.groups(&analysis, true).expect("the file");
        let shown = numbers(dir.path());
        for (shown, all) in shown.iter().zip(&all) {
            let shown: Vec<&[Option<u64>]> = shown.chunks(4).collect();
            for (place, (shown, all)) in shown.concat().iter().zip(all).enumerate() {
                prop_assert!(shown.is_none_or(|number| !(1..=4).contains(&number)), "{place}");
                prop_assert!(shown.is_none() || shown == all, "{place}");
            }
            for cells in &shown {
                // What is hidden of a group whose sum is shown is nobody, or more than four.
                if let [Some(sum), parts @ ..] = cells {
                    let missing = sum - parts.iter().flatten().sum::<u64>();
                    let hidden = parts.iter().filter(|part| part.is_none()).count();
                    prop_assert!(hidden == 0 || (hidden > 1 && !(1..=4).contains(&missing)), "{cells:?}");
                }
            }
            for part in 0..4 {
                // Those without a group are what is left of the total.
                if let (Some(total), Some(groups)) = (shown[0][part], shown[1..].iter().map(|cells| cells[part]).sum::<Option<u64>>()) {
                    prop_assert!(!(1..=4).contains(&(total - groups)), "{shown:?}");
                }
            }
        }
    }
}

/// Cells of `comment-groups.csv` after id and text, per statement.
fn numbers(dir: &Path) -> Vec<Vec<Option<u64>>> {
    let mut reader = csv::Reader::from_path(dir.join("comment-groups.csv")).expect("the file");
    let rows = reader.records().map(|row| row.expect("a row"));
    rows.map(|row| row.iter().skip(2).map(|cell| (!cell.is_empty()).then(|| cell.parse().expect("a number"))).collect())
        .collect()
}

#[test]
fn the_groups_have_the_columns_of_polis_by_letter() {
    let mut builder = PollBuilder::new();
    for person in 0..40u64 {
        builder.vote(&person.to_string(), "5", if person < 20 { 1 } else { -1 }, None).expect("a vote");
    }
    let poll = builder.build().expect("a poll");
    let given = poll.participants.iter().map(|id| (id.clone(), u64::from(id.as_number() >= Some(20)).to_string()));
    let params = Params::default().check().expect("sensible");
    let analysis = analyze_given(&poll, &given.collect(), &params).expect("an analysis");
    let dir = tempfile::tempdir().expect("a folder");
    Export { dir: dir.path(), cells: Cells::Plain }.groups(&analysis, true).expect("the file");
    let text = fs::read_to_string(dir.path().join("comment-groups.csv")).expect("the file");
    assert_eq!(
        text,
        "comment-id,comment,total-votes,total-agrees,total-disagrees,total-passes,\
         group-a-votes,group-a-agrees,group-a-disagrees,group-a-passes,\
         group-b-votes,group-b-agrees,group-b-disagrees,group-b-passes\n\
         5,,40,20,20,0,20,20,0,0,20,0,20,0\n"
    );
}

#[test]
fn a_time_is_coarsened_to_the_beginning_of_its_day() {
    assert_eq!(write::day(1_772_438_400_123), 1_772_409_600_000);
    assert_eq!(write::day(-1), -86_400_000);
    assert_eq!(write::day(write::day(1_772_438_400_123)), 1_772_409_600_000);
}
