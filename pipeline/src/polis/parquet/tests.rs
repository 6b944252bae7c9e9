//! What was written is read back by the library's own reader.

use super::*;
use parquet::{
    file::reader::{FileReader, SerializedFileReader},
    record::Field,
};
use record::Id;
use std::fs;

fn read(path: &Path) -> Vec<Vec<(String, Field)>> {
    let reader = SerializedFileReader::new(File::open(path).expect("the file")).expect("a Parquet file");
    let rows = reader.get_row_iter(None).expect("rows").map(|row| row.expect("a row"));
    rows.map(|row| row.get_column_iter().map(|(name, field)| (name.clone(), field.clone())).collect()).collect()
}

fn fields(row: &[(String, Field)]) -> Vec<Field> {
    row.iter().map(|(_, field)| field.clone()).collect()
}

fn text(text: &str) -> Field {
    Field::Str(text.to_owned())
}

#[test]
fn votes_come_back_with_their_types() {
    let dir = tempfile::tempdir().expect("a folder");
    let row =
        |participant, statement, vote, at_ms| VoteRow { participant, statement, vote, at_ms, important: vote == 1 };
    let mut file = votes(dir.path()).expect("a new file");
    let cast = [row("7", "0", -1, Some(1_594_984_322_740)), row("ä", "12", 0, None), row("7", "0", 1, Some(-1))];
    cast.iter().for_each(|cast| file.row(&vote(cast, cast.at_ms.is_some())).expect("a row"));
    file.finish().expect("the file");
    let rows = read(&dir.path().join("votes.parquet"));
    let names: Vec<&str> = rows[0].iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["at", "statement", "participant", "vote", "important"]);
    assert_eq!(
        fields(&rows[0]),
        [Field::TimestampMillis(1_594_984_322_740), text("0"), text("7"), Field::Byte(-1), Field::Bool(false)]
    );
    assert_eq!(fields(&rows[1]), [Field::Null, text("12"), text("ä"), Field::Byte(0), Field::Null]);
    assert_eq!(fields(&rows[2]), [Field::TimestampMillis(-1), text("0"), text("7"), Field::Byte(1), Field::Bool(true)]);
    assert_eq!(rows.len(), 3);
}

#[test]
fn statements_and_cells_come_back_with_their_types() {
    let dir = tempfile::tempdir().expect("a folder");
    let row = StatementRow {
        id: Id::new("3"),
        text: "=SUM(A1), \"said\"\nshe".to_owned(),
        language: Some("pt-BR".to_owned()),
        author: None,
        created_ms: Some(5),
        moderation: -1,
        is_meta: true,
        is_seed: false,
        topics: Vec::new(),
    };
    let mut file = statements(dir.path()).expect("a new file");
    file.row(&statement(&row, 4, 0)).expect("a row");
    file.finish().expect("the file");
    let rows = read(&dir.path().join("statements.parquet"));
    let expected = [
        text("3"),
        text(&row.text),
        Field::Null,
        Field::TimestampMillis(5),
        Field::Byte(-1),
        Field::Bool(true),
        Field::Bool(false),
        Field::Long(4),
        Field::Long(0),
        text("pt-BR"),
    ];
    assert_eq!(fields(&rows[0]), expected);

    let mut file = matrix(dir.path()).expect("a new file");
    file.row(&cell("p", None, "3", 1)).expect("a row");
    file.row(&cell("q", Some("0"), "3", -1)).expect("a row");
    file.finish().expect("the file");
    let rows = read(&dir.path().join("matrix.parquet"));
    assert_eq!(fields(&rows[0]), [text("p"), Field::Null, text("3"), Field::Byte(1)]);
    assert_eq!(fields(&rows[1]), [text("q"), text("0"), text("3"), Field::Byte(-1)]);
}

#[test]
fn many_rows_span_groups_and_the_same_rows_give_the_same_bytes() {
    let rows = ROWS_TOGETHER + 1000;
    let write = || {
        let dir = tempfile::tempdir().expect("a folder");
        let mut file = matrix(dir.path()).expect("a new file");
        for row in 0..rows {
            let (participant, statement) = ((row / 50).to_string(), (row % 50).to_string());
            file.row(&cell(&participant, None, &statement, (row % 3) as i8 - 1)).expect("a row");
        }
        file.finish().expect("the file");
        let path = dir.path().join("matrix.parquet");
        (fs::read(&path).expect("bytes"), read(&path))
    };
    let (bytes, read) = write();
    assert_eq!(read.len(), rows);
    let last = rows - 1;
    assert_eq!(fields(&read[last])[2..], [text(&(last % 50).to_string()), Field::Byte((last % 3) as i8 - 1)]);
    assert!(bytes == write().0, "different bytes");
}

#[test]
fn an_empty_poll_gives_an_empty_file_and_a_wrong_value_is_named() {
    let dir = tempfile::tempdir().expect("a folder");
    votes(dir.path()).expect("a new file").finish().expect("the file");
    assert!(read(&dir.path().join("votes.parquet")).is_empty());
    let mut file = votes(dir.path()).expect("a new file");
    let wrong = |values: &[Value<'_>], file: &mut ParquetFile| file.row(values).expect_err("nonsense").to_string();
    let absent = wrong(&[Value::Absent, Value::Absent, Value::Text("1"), Value::Number(1), Value::Absent], &mut file);
    assert!(absent.contains("votes.parquet") && absent.contains("\"statement\""), "{absent}");
    assert!(wrong(&[Value::Absent], &mut file).contains("1 values for 5 columns"));
}
