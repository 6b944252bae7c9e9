//! How statements are chosen.

use super::ConstitutionError;

/// How many statements become principles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Selection {
    /// All whose group-aware consensus, as the geometric mean over groups, is at least this, 0..=1.
    PerGroup(f64),
    /// All whose group-aware consensus (the product over groups) is at least this, 0..=1.
    Threshold(f64),
    /// This many, the strongest first; ties are decided by id.
    Top(usize),
}

/// Parameters of [`super::compile()`], not yet checked.
#[derive(Clone, Debug, PartialEq)]
pub struct CompileParams {
    /// Threshold or number. Default: 0.85 per group. For two groups that is a product of 0.7225, as good as the 0.723
    /// down to which statements were taken in *Collective Constitutional AI* (Huang et al. 2024); for more groups it
    /// asks as much of each, where a fixed product would ask more.
    pub selection: Selection,
    /// Votes of any kind that a statement needs. Default 30: with fewer, the interval of a share is wider than
    /// the difference between a majority and a consensus.
    pub min_seen: u64,
    /// Cosine from which two statements are reported as alike for a person to decide. Default
    /// 0.35: of the 275 accepted statements of the CCAI poll it reports about twenty pairs, of which about two thirds say nearly
    /// the same; below, pairs mostly share a topic. The same cosine in opposite directions is reported as a conflict.
    pub propose_similarity: f64,
    /// Cosine from which statements are merged without asking; none by default, so that only statements that are
    /// the same word for word (but for the opening, capitals and punctuation) are merged by rule.
    pub merge_similarity: Option<f64>,
    /// Title; made from the topic when absent.
    pub title: Option<String>,
    /// Version, `MAJOR.MINOR.PATCH`. Default 0.1.0.
    pub version: String,
    /// SHA-256 of the version that the new one replaces.
    pub supersedes: Option<String>,
}

impl Default for CompileParams {
    fn default() -> Self {
        Self {
            selection: Selection::PerGroup(0.85),
            min_seen: 30,
            propose_similarity: 0.35,
            merge_similarity: None,
            title: None,
            version: "0.1.0".to_owned(),
            supersedes: None,
        }
    }
}

/// Parameters of [`super::compile()`] that make sense.
#[derive(Clone, Debug, PartialEq)]
pub struct ValidCompileParams(CompileParams);

impl ValidCompileParams {
    /// The parameters.
    #[must_use]
    pub fn get(&self) -> &CompileParams {
        &self.0
    }
}

impl CompileParams {
    /// Checks every range.
    ///
    /// # Errors
    /// [`ConstitutionError::Parameter`] names the first parameter that is out of its range.
    pub fn check(self) -> Result<ValidCompileParams, ConstitutionError> {
        let share = |name, value: f64| {
            if value.is_finite() && (0.0..=1.0).contains(&value) {
                Ok(())
            } else {
                Err(ConstitutionError::Parameter { name, value: value.to_string(), expected: "a number from 0 to 1" })
            }
        };
        match self.selection {
            Selection::PerGroup(value) => share("per group", value)?,
            Selection::Threshold(threshold) => share("threshold", threshold)?,
            Selection::Top(0) => {
                return Err(ConstitutionError::Parameter {
                    name: "top",
                    value: "0".to_owned(),
                    expected: "the number of statements to take, at least 1",
                });
            }
            Selection::Top(_) => {}
        }
        share("propose similarity", self.propose_similarity)?;
        if let Some(similarity) = self.merge_similarity {
            share("merge similarity", similarity)?;
        }
        if !is_semantic(&self.version) {
            return Err(ConstitutionError::Parameter {
                name: "version",
                value: format!("{:?}", self.version),
                expected: "three numbers with points between them, such as 0.1.0",
            });
        }
        if let Some(hash) = &self.supersedes
            && !(hash.len() == 64 && hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
        {
            return Err(ConstitutionError::Parameter {
                name: "supersedes",
                value: format!("{hash:?}"),
                expected: "a SHA-256 in 64 lower-case hexadecimal digits",
            });
        }
        if self.title.as_deref().is_some_and(|title| title.trim().is_empty()) {
            return Err(ConstitutionError::Parameter {
                name: "title",
                value: "empty".to_owned(),
                expected: "some words, or no title at all",
            });
        }
        Ok(ValidCompileParams(self))
    }
}

fn is_semantic(version: &str) -> bool {
    let parts: Vec<&str> = version.split('.').collect();
    parts.len() == 3 && parts.iter().all(|part| part.len() <= 9 && record::Id::new(*part).as_number().is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_are_checked_with_name_and_value() {
        assert!(CompileParams::default().check().is_ok());
        let wrong = [
            CompileParams { selection: Selection::Threshold(f64::NAN), ..CompileParams::default() },
            CompileParams { selection: Selection::Threshold(1.5), ..CompileParams::default() },
            CompileParams { selection: Selection::PerGroup(-0.1), ..CompileParams::default() },
            CompileParams { selection: Selection::Top(0), ..CompileParams::default() },
            CompileParams { merge_similarity: Some(-0.1), ..CompileParams::default() },
            CompileParams { version: "1".to_owned(), ..CompileParams::default() },
            CompileParams { version: "1..2".to_owned(), ..CompileParams::default() },
            CompileParams { supersedes: Some("abc".to_owned()), ..CompileParams::default() },
            CompileParams { title: Some("  ".to_owned()), ..CompileParams::default() },
        ];
        for params in wrong {
            let said = params.clone().check().map(|_| ()).map_err(|e| e.to_string());
            assert!(said.as_ref().is_err_and(|e| e.contains("expected")), "{params:?}: {said:?}");
        }
    }
}
