//! Votes, statements and the vote matrix as Parquet, for those who work with data frames.
//!
//! The same values as in the CSV files, with types: times are UTC milliseconds, ids and texts UTF-8, votes and states
//! small whole numbers, absent values null. Columns are those of [`super::columns`]. Rows are written in the order
//! given, in groups of 131,072, compressed with Snappy; the same rows give the same bytes.

use super::{
    PolisError, StatementRow, VoteRow,
    columns::{self, Column, Kind},
};
use parquet::{
    basic::{Compression, ConvertedType, Repetition, Type as Physical},
    data_type::{BoolType, ByteArray, ByteArrayType, DataType, Int32Type, Int64Type},
    errors::ParquetError,
    file::{properties::WriterProperties, writer::SerializedFileWriter, writer::SerializedRowGroupWriter},
    schema::types::{Type, TypePtr},
};
use std::{
    fs::File,
    io,
    path::{Path, PathBuf},
    sync::Arc,
};

/// Rows that are held in memory and written together.
const ROWS_TOGETHER: usize = 131_072;

/// The value of one column in one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Nothing.
    Absent,
    /// An id or text.
    Text(&'a str),
    /// A count, a time, a vote or a state.
    Number(i64),
    /// Yes or no.
    Flag(bool),
}

impl<'a> Value<'a> {
    /// A text, or nothing.
    fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Absent, Self::Text)
    }

    /// A number, or nothing.
    fn number(number: Option<i64>) -> Self {
        number.map_or(Self::Absent, Self::Number)
    }
}

/// One Parquet file being written.
pub struct ParquetFile {
    path: PathBuf,
    writer: SerializedFileWriter<File>,
    columns: Vec<Pending>,
    rows: usize,
}

/// Values of one column that are not written yet.
struct Pending {
    column: Column,
    values: Values,
    /// 1 where there is a value, 0 where there is none.
    levels: Vec<i16>,
}

enum Values {
    Text(Vec<ByteArray>),
    Small(Vec<i32>),
    Large(Vec<i64>),
    Flag(Vec<bool>),
}

/// Opens `votes.parquet`; write its rows with [`vote`].
///
/// # Errors
/// When the file cannot be written.
pub fn votes(dir: &Path) -> Result<ParquetFile, PolisError> {
    ParquetFile::create(dir, &columns::PARQUET_VOTES)
}

/// Opens `statements.parquet`; write its rows with [`statement`].
///
/// # Errors
/// When the file cannot be written.
pub fn statements(dir: &Path) -> Result<ParquetFile, PolisError> {
    ParquetFile::create(dir, &columns::PARQUET_STATEMENTS)
}

/// Opens `matrix.parquet`; write its rows with [`cell`].
///
/// # Errors
/// When the file cannot be written.
pub fn matrix(dir: &Path) -> Result<ParquetFile, PolisError> {
    ParquetFile::create(dir, &columns::PARQUET_MATRIX)
}

/// The row of one vote event; `asked`: whether the poll asks what is important.
pub fn vote<'a>(row: &VoteRow<'a>, asked: bool) -> [Value<'a>; 5] {
    let (statement, participant) = (Value::Text(row.statement), Value::Text(row.participant));
    let important = if asked { Value::Flag(row.important) } else { Value::Absent };
    [Value::number(row.at_ms), statement, participant, Value::Number(row.vote.into()), important]
}

/// The row of one statement; `agrees` and `disagrees` count every vote event, as in `comments.csv`.
pub fn statement(row: &StatementRow, agrees: u64, disagrees: u64) -> [Value<'_>; 10] {
    let count = |count: u64| Value::Number(i64::try_from(count).unwrap_or(i64::MAX));
    [
        Value::Text(row.id.as_str()),
        Value::Text(&row.text),
        Value::text(row.author.as_ref().map(record::Id::as_str)),
        Value::number(row.created_ms),
        Value::Number(row.moderation.into()),
        Value::Flag(row.is_meta),
        Value::Flag(row.is_seed),
        count(agrees),
        count(disagrees),
        Value::text(row.language.as_deref()),
    ]
}

/// The row of one cell of the vote matrix.
pub fn cell<'a>(participant: &'a str, group: Option<&'a str>, statement: &'a str, vote: i8) -> [Value<'a>; 4] {
    [Value::Text(participant), Value::text(group), Value::Text(statement), Value::Number(vote.into())]
}

impl ParquetFile {
    fn create(dir: &Path, described: &columns::File) -> Result<Self, PolisError> {
        let path = dir.join(described.name);
        let file = File::create(&path).map_err(|source| PolisError::Io { file: path.clone(), source })?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            // Nothing that changes from one build to the next.
            .set_created_by("folkmoot".to_owned())
            .build();
        let writer = schema(described).and_then(|schema| SerializedFileWriter::new(file, schema, Arc::new(properties)));
        let writer = writer.map_err(|error| refused(&path, error))?;
        Ok(Self { path, writer, columns: described.columns.iter().map(Pending::new).collect(), rows: 0 })
    }

    /// Writes one row: a value per column, in the order of [`super::columns`].
    ///
    /// # Errors
    /// When the disk is full, the number of values is not that of the columns, or one does not fit its column.
    pub fn row(&mut self, values: &[Value<'_>]) -> Result<(), PolisError> {
        if values.len() != self.columns.len() {
            let problem = format!("{} values for {} columns", values.len(), self.columns.len());
            return Err(refused(&self.path, ParquetError::General(problem)));
        }
        for (column, value) in self.columns.iter_mut().zip(values) {
            column.push(*value).map_err(|error| refused(&self.path, error))?;
        }
        self.rows += 1;
        if self.rows == ROWS_TOGETHER { self.write() } else { Ok(()) }
    }

    /// Writes what is left and closes the file.
    ///
    /// # Errors
    /// When the disk is full or the file cannot be written.
    pub fn finish(mut self) -> Result<(), PolisError> {
        self.write()?;
        self.writer.close().map(drop).map_err(|error| refused(&self.path, error))
    }

    /// Writes the pending rows as one row group.
    fn write(&mut self) -> Result<(), PolisError> {
        if self.rows == 0 {
            return Ok(());
        }
        self.rows = 0;
        let columns = &mut self.columns;
        let written = self.writer.next_row_group().and_then(|mut group| {
            columns.iter_mut().try_for_each(|column| column.write(&mut group))?;
            group.close().map(drop)
        });
        written.map_err(|error| refused(&self.path, error))
    }
}

impl Pending {
    fn new(column: &Column) -> Self {
        let values = match physical(column.kind).0 {
            Physical::BOOLEAN => Values::Flag(Vec::new()),
            Physical::INT32 => Values::Small(Vec::new()),
            Physical::INT64 => Values::Large(Vec::new()),
            _ => Values::Text(Vec::new()),
        };
        Self { column: *column, values, levels: Vec::new() }
    }

    fn push(&mut self, value: Value<'_>) -> Result<(), ParquetError> {
        let fits = match (&mut self.values, value) {
            (_, Value::Absent) => self.column.optional,
            (Values::Text(values), Value::Text(text)) => {
                values.push(ByteArray::from(text.as_bytes().to_vec()));
                true
            }
            (Values::Small(values), Value::Number(number)) => {
                let small = i8::try_from(number);
                values.extend(small.map(i32::from));
                small.is_ok()
            }
            (Values::Large(values), Value::Number(number)) => {
                values.push(number);
                true
            }
            (Values::Flag(values), Value::Flag(flag)) => {
                values.push(flag);
                true
            }
            _ => false,
        };
        self.levels.push(i16::from(value != Value::Absent));
        let problem = || ParquetError::General(format!("column \"{}\" does not take {value:?}", self.column.name));
        if fits { Ok(()) } else { Err(problem()) }
    }

    fn write(&mut self, group: &mut SerializedRowGroupWriter<'_, File>) -> Result<(), ParquetError> {
        let levels = self.column.optional.then_some(self.levels.as_slice());
        match &mut self.values {
            Values::Text(values) => write_column::<ByteArrayType>(group, values, levels),
            Values::Small(values) => write_column::<Int32Type>(group, values, levels),
            Values::Large(values) => write_column::<Int64Type>(group, values, levels),
            Values::Flag(values) => write_column::<BoolType>(group, values, levels),
        }?;
        self.levels.clear();
        Ok(())
    }
}

/// Writes one column of a row group and forgets its values.
fn write_column<T: DataType>(
    group: &mut SerializedRowGroupWriter<'_, File>,
    values: &mut Vec<T::T>,
    levels: Option<&[i16]>,
) -> Result<(), ParquetError> {
    let missing = || ParquetError::General("the schema has fewer columns than the rows".to_owned());
    let mut column = group.next_column()?.ok_or_else(missing)?;
    column.typed::<T>().write_batch(values, levels, None)?;
    values.clear();
    column.close()
}

fn physical(kind: Kind) -> (Physical, ConvertedType) {
    match kind {
        Kind::Id | Kind::Text => (Physical::BYTE_ARRAY, ConvertedType::UTF8),
        Kind::Count => (Physical::INT64, ConvertedType::INT_64),
        Kind::Time => (Physical::INT64, ConvertedType::TIMESTAMP_MILLIS),
        Kind::Vote | Kind::Moderation => (Physical::INT32, ConvertedType::INT_8),
        Kind::Flag => (Physical::BOOLEAN, ConvertedType::NONE),
    }
}

fn schema(described: &columns::File) -> Result<TypePtr, ParquetError> {
    let field = |column: &Column| {
        let (physical, converted) = physical(column.kind);
        let repetition = if column.optional { Repetition::OPTIONAL } else { Repetition::REQUIRED };
        let field = Type::primitive_type_builder(column.name, physical).with_repetition(repetition);
        field.with_converted_type(converted).build().map(Arc::new)
    };
    let fields = described.columns.iter().map(field).collect::<Result<Vec<_>, _>>()?;
    Type::group_type_builder("schema").with_fields(fields).build().map(Arc::new)
}

fn refused(path: &Path, error: ParquetError) -> PolisError {
    PolisError::Io { file: path.to_owned(), source: io::Error::other(error) }
}

#[cfg(test)]
mod tests;
