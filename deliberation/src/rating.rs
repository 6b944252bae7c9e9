//! How people are asked which of two answers they would rather have.

use crate::FreeText;

/// What a rating is held by: what people are told beforehand, and how many comparisons everybody is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RatingTerms {
    says: String,
    per_person: u32,
}

/// Terms that do not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RatingTermsError {
    /// A text that is too long or cannot be kept.
    #[error("the text for those who compare is longer than {} characters; shorten it", RatingTerms::LONGEST)]
    Says,
    /// No such number.
    #[error("ask everybody for {} to {} comparisons", RatingTerms::FEWEST, RatingTerms::MOST)]
    PerPerson,
}

impl RatingTerms {
    /// Comparisons that everybody is asked for where nobody says otherwise.
    pub const USUAL: u32 = 10;
    /// The fewest: one for each pair of three models.
    pub const FEWEST: u32 = 3;
    /// The most that somebody can be asked for.
    pub const MOST: u32 = 50;
    /// Greatest number of characters of what people are told.
    pub const LONGEST: usize = 1000;

    /// Terms as somebody has typed them.
    ///
    /// # Errors
    /// When the text is too long or the number is none that people can be asked for.
    pub fn parse(says: &str, per_person: &str) -> Result<Self, RatingTermsError> {
        let says = says.trim().replace("\r\n", "\n");
        if FreeText::parse(&says).is_err() || says.chars().count() > Self::LONGEST {
            return Err(RatingTermsError::Says);
        }
        let per_person = per_person.trim().parse().map_err(|_| RatingTermsError::PerPerson)?;
        if !(Self::FEWEST..=Self::MOST).contains(&per_person) {
            return Err(RatingTermsError::PerPerson);
        }
        Ok(Self { says, per_person })
    }

    /// What people are told; may be empty.
    #[must_use]
    pub fn says(&self) -> &str {
        &self.says
    }

    /// Comparisons that everybody is asked for.
    #[must_use]
    pub const fn per_person(&self) -> u32 {
        self.per_person
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn terms_are_taken_as_people_type_them_and_no_others() {
        let terms = RatingTerms::parse(" Two answers\r\neach. ", " 12 ").expect("terms");
        assert_eq!((terms.says(), terms.per_person()), ("Two answers\neach.", 12));
        for wrong in ["", "two", "2", "51", "-3", "10.5"] {
            assert_eq!(RatingTerms::parse("", wrong), Err(RatingTermsError::PerPerson), "{wrong}");
        }
        for wrong in ["x".repeat(1001), "a\0b".to_owned()] {
            assert_eq!(RatingTerms::parse(&wrong, "10"), Err(RatingTermsError::Says));
        }
    }
}
