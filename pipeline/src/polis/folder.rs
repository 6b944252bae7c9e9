//! An export folder: which of the files are there.

use super::{AgreeIs, Cells, ParticipantRow, PolisError, StatementRow, Summary, VoteRow, matrix, statements, votes};
use record::Id;
use std::path::{Path, PathBuf};

/// An export folder with at least the vote log or the vote matrix in it.
#[derive(Clone, Debug)]
pub struct PolisFolder {
    statements: Option<PathBuf>,
    log: Option<PathBuf>,
    matrix: Option<PathBuf>,
    summary: Summary,
    cells: Cells,
    agree: Option<AgreeIs>,
}

impl PolisFolder {
    /// Looks which files are there and reads the summary.
    ///
    /// # Errors
    /// When there is no such folder, no votes in it, or the summary cannot be read.
    pub fn open(dir: &Path) -> Result<Self, PolisError> {
        if !dir.is_dir() {
            return Err(PolisError::NoFolder(dir.to_owned()));
        }
        let file = |name: &str| Some(dir.join(name)).filter(|path| path.exists());
        let matrix = file("participants-votes.csv").or_else(|| file("participant-votes.csv"));
        let log = file("votes.csv");
        if log.is_none() && matrix.is_none() {
            return Err(PolisError::NoVotes(dir.to_owned()));
        }
        let (summary, cells) = file("summary.csv").map(|path| Summary::read(&path)).transpose()?.unwrap_or_default();
        Ok(Self { statements: file("comments.csv"), log, matrix, summary, cells, agree: None })
    }

    /// With which number of the log means agreement, where its form leaves that open.
    #[must_use]
    pub fn agree_is(self, agree: Option<AgreeIs>) -> Self {
        Self { agree, ..self }
    }

    /// What `summary.csv` says; empty without it.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Whether vote events carry their time: false when only the matrix is there.
    pub fn has_log(&self) -> bool {
        self.log.is_some()
    }

    /// Whether the log has a column that says what is important, whatever stands in it.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn asks_importance(&self) -> Result<bool, PolisError> {
        let Some(path) = &self.log else { return Ok(false) };
        Ok(super::table::Table::open(path, self.cells)?.optional_column(super::columns::IMPORTANT).is_some())
    }

    /// The statements, in file order. Without `comments.csv`: those that the matrix names, without text.
    ///
    /// # Errors
    /// When a row cannot be read or an id stands there twice.
    pub fn statements(&self) -> Result<Vec<StatementRow>, PolisError> {
        let mut rows = Vec::new();
        self.each_statement(|row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Hands every statement to `each`, in file order.
    ///
    /// # Errors
    /// As [`PolisFolder::statements`], or when `each` refuses one.
    pub fn each_statement(
        &self,
        mut each: impl FnMut(StatementRow) -> Result<(), PolisError>,
    ) -> Result<(), PolisError> {
        if let Some(path) = &self.statements {
            return statements::read(path, self.cells, each);
        }
        let Some(path) = &self.matrix else { return Ok(()) };
        let table = super::table::Table::open(path, self.cells)?;
        let nameless = |(_, id): (usize, String)| StatementRow {
            id: Id::new(id),
            text: String::new(),
            language: None,
            author: None,
            created_ms: None,
            moderation: 0,
            is_meta: false,
            is_seed: false,
            topics: Vec::new(),
        };
        let mut columns = matrix::statement_columns(table.columns()).into_iter();
        columns.try_for_each(|column| each(nameless(column)).map_err(|error| table.placed(error)))
    }

    /// Participants as the matrix lists them, those without votes included; empty without a matrix.
    ///
    /// # Errors
    /// When a row cannot be read or an id stands there twice.
    pub fn participants(&self) -> Result<Vec<ParticipantRow>, PolisError> {
        let mut rows = Vec::new();
        self.each_participant(|row| {
            rows.push(row);
            Ok(())
        })?;
        Ok(rows)
    }

    /// Hands every participant that the matrix lists to `each`.
    ///
    /// # Errors
    /// As [`PolisFolder::participants`], or when `each` refuses one.
    pub fn each_participant(
        &self,
        each: impl FnMut(ParticipantRow) -> Result<(), PolisError>,
    ) -> Result<(), PolisError> {
        self.matrix.as_deref().map_or(Ok(()), |path| matrix::participants(path, self.cells, each))
    }

    /// Hands every vote event to `each`: from the log, or without one from the matrix.
    ///
    /// # Errors
    /// When a row cannot be read, when `each` refuses one, or when it was not said which number means agreement where
    /// that has to be said, or said where it is known.
    pub fn votes(&self, each: impl FnMut(VoteRow<'_>) -> Result<(), PolisError>) -> Result<(), PolisError> {
        let flip = self.summary.flips_votes();
        match (&self.log, &self.matrix) {
            (Some(path), _) => votes::read(path, self.cells, flip, self.agree, each),
            (None, Some(path)) if self.agree.is_some() => Err(PolisError::SignKnown(path.clone())),
            (None, Some(path)) => matrix::votes(path, self.cells, flip, each),
            (None, None) => Ok(()),
        }
    }
}
