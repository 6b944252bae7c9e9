//! The authors' tables of templates, which alone say what the rows of intersections are about.

use super::{BbqError, Row};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

/// What the templates of the intersections are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Templates(BTreeMap<(String, u32), Meeting>);

/// The two features in which a stereotype meets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Meeting {
    /// Races that the stereotype speaks against.
    pub(super) races: Vec<String>,
    /// Gender (`M`, `F`) or socio-economic status (`lowSES`, `highSES`).
    pub(super) second: String,
    /// Whether people are named by proper names.
    pub(super) names: bool,
}

impl Templates {
    /// Reads the tables whose names hold `_x_` from a folder of the authors' (`new_templates - Race_x_SES.csv`).
    ///
    /// # Errors
    /// Names the table, line and column that cannot be read.
    pub fn read(folder: &Path) -> Result<Self, BbqError> {
        let io = |source| BbqError::Io { file: folder.to_owned(), source };
        let mut tables = Vec::new();
        for entry in folder.read_dir().map_err(io)? {
            let path = entry.map_err(io)?.path();
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
            if name.contains("_x_") && name.ends_with(".csv") {
                tables.push(path);
            }
        }
        if tables.is_empty() {
            let problem = "it holds no table of an intersection, such as \"new_templates - Race_x_gender.csv\"";
            return Err(BbqError::Templates { file: folder.to_owned(), problem: problem.to_owned() });
        }
        tables.sort();
        let mut templates = Self::default();
        for table in tables {
            templates.add(&table)?;
        }
        Ok(templates)
    }

    /// Whether there is a template of this category.
    pub(super) fn know(&self, category: &str) -> bool {
        self.0.keys().any(|(known, _)| known == category)
    }

    /// What the template of a row is about.
    pub(super) fn meeting(&self, row: &Row) -> Option<&Meeting> {
        self.0.get(&(row.category.clone(), row.question_index))
    }

    fn add(&mut self, table: &Path) -> Result<(), BbqError> {
        let problem = |problem: String| BbqError::Templates { file: table.to_owned(), problem };
        let mut reader = csv::Reader::from_path(table).map_err(|error| problem(error.to_string()))?;
        let header = reader.headers().map_err(|error| problem(error.to_string()))?.clone();
        let column = |name: &str| {
            // Spreadsheets put a byte order mark before the first name.
            let at = header.iter().position(|column| column.trim_start_matches('\u{feff}').trim() == name);
            at.ok_or_else(|| problem(format!("line 1: no column \"{name}\"")))
        };
        let (id, category) = (column("Q_id")?, column("Category")?);
        let (races, second) = (column("Known_stereotyped_race")?, column("Known_stereotyped_var2")?);
        let names = column("Proper_nouns_only")?;
        for record in reader.records() {
            let record = record.map_err(|error| problem(error.to_string()))?;
            let line = record.position().map_or(0, csv::Position::line);
            let cell = |column: usize| record.get(column).unwrap_or_default().trim();
            let wrong = |column: usize, expected: &str| {
                let name = header.get(column).unwrap_or_default();
                problem(format!("line {line}, column \"{name}\": {:?} is not {expected}", cell(column)))
            };
            let category = match cell(category) {
                "Gender_x_race" => "Race_x_gender".to_owned(),
                other => other.to_owned(),
            };
            let index: u32 = cell(id).parse().map_err(|_| wrong(id, "the number of a template"))?;
            let known = serde_json::from_str(cell(races)).map_err(|_| wrong(races, "a list such as [\"Black\"]"))?;
            if cell(second).is_empty() {
                return Err(wrong(second, "a gender (M, F) or a status (lowSES, highSES)"));
            }
            let names = cell(names).eq_ignore_ascii_case("true");
            let meeting = Meeting { races: known, second: cell(second).to_owned(), names };
            let twice = self.0.insert((category.clone(), index), meeting.clone());
            if twice.is_some_and(|other| other != meeting) {
                return Err(problem(format!("line {line}: template {index} of {category} is there twice and differs")));
            }
        }
        Ok(())
    }
}

/// The folder of templates that lies beside the questions, if there is one.
#[must_use]
pub fn beside(data: &Path) -> Option<PathBuf> {
    Some(data.join("templates")).filter(|folder| folder.is_dir())
}
