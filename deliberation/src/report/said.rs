//! What those who publish a report have to say of it.

use crate::FreeText;

/// Licences that a report is given under (SPDX).
const LICENCES: [&str; 2] = ["CC0-1.0", "CC-BY-4.0"];

/// What is said of a report when it is published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// Where behaviour comes apart from what was intended, in plain words.
    pub departures: String,
    /// Whether they have looked and know of nothing.
    pub none_known: bool,
    /// Whom to ask.
    pub contact: String,
    /// Under which licence.
    pub licence: String,
    /// Under which licence the models are given out; `None` where they are not.
    pub models: Option<String>,
    /// What the version corrects.
    pub note: String,
    /// Whether they have seen that some figures are left out.
    pub looked: bool,
    /// Where the site is, without a slash at the end, if that is known: what is taken along leads back there.
    pub site: Option<String>,
}

/// Something that is missing or does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unsaid {
    /// Neither words nor a confirmation.
    #[error("say where the model does not do what was intended, or confirm that none is known")]
    Departures,
    /// Words and a confirmation.
    #[error("departures were written and none confirmed; decide for one of them")]
    Both,
    /// Nobody to ask.
    #[error("say whom to ask")]
    Contact,
    /// A licence that nobody knows.
    #[error("use one of the licences CC0-1.0 and CC-BY-4.0")]
    Licence,
    /// Models without a licence.
    #[error("say under which licence the models are given out; that of the base model has to allow it")]
    ModelsLicence,
    /// A correction without a note.
    #[error("say what this version corrects")]
    Note,
    /// Nobody has seen that figures are left out.
    #[error("some figures have no n or no interval and are left out; confirm that you have seen it")]
    Looked,
    /// A text that is too long.
    #[error("the text {field:?} is longer than {most} characters; shorten it")]
    Long {
        /// Which.
        field: &'static str,
        /// Greatest number of characters.
        most: usize,
    },
}

impl Unsaid {
    /// The field that it is about.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Departures | Self::Both => "departures",
            Self::Contact => "contact",
            Self::Licence => "licence",
            Self::ModelsLicence => "models_licence",
            Self::Note => "note",
            Self::Looked => "looked",
            Self::Long { field, .. } => field,
        }
    }
}

impl Said {
    /// What is missing: nothing where the report can be published. `corrects` where it takes the place of a version,
    /// `bare` where figures are left out.
    pub fn lacks(&self, corrects: bool, bare: bool) -> Vec<Unsaid> {
        let mut lacks = Vec::new();
        match (self.departures.trim().is_empty(), self.none_known) {
            (true, false) => lacks.push(Unsaid::Departures),
            (false, true) => lacks.push(Unsaid::Both),
            _ => {}
        }
        let models = self.models.clone().unwrap_or_default();
        for (field, text, most) in [
            ("departures", &self.departures, 10_000),
            ("contact", &self.contact, 500),
            ("models_licence", &models, 500),
            ("note", &self.note, 500),
        ] {
            if FreeText::parse(text).is_err() || text.chars().count() > most {
                lacks.push(Unsaid::Long { field, most });
            }
        }
        lacks.extend(self.contact.trim().is_empty().then_some(Unsaid::Contact));
        lacks.extend((!LICENCES.contains(&self.licence.as_str())).then_some(Unsaid::Licence));
        lacks.extend((self.models.is_some() && models.trim().is_empty()).then_some(Unsaid::ModelsLicence));
        lacks.extend((corrects && self.note.trim().is_empty()).then_some(Unsaid::Note));
        lacks.extend((bare && !self.looked).then_some(Unsaid::Looked));
        lacks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_words_or_a_confirmation_and_never_both() {
        let said = |departures: &str, none_known| Said {
            departures: departures.into(),
            none_known,
            contact: "ann@example.org".into(),
            licence: "CC0-1.0".into(),
            ..Said::default()
        };
        assert_eq!(said(" ", false).lacks(false, false), [Unsaid::Departures]);
        assert_eq!(said("It rhymes.", true).lacks(false, false), [Unsaid::Both]);
        assert!(said("It rhymes.", false).lacks(false, false).is_empty());
        assert_eq!(said("", true).lacks(true, true), [Unsaid::Note, Unsaid::Looked]);
        assert_eq!(Said { contact: "x".repeat(501), ..said("", true) }.lacks(false, false).len(), 1);
    }
}
