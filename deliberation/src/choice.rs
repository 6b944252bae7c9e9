//! Types with a handful of values, each of which has one word in the database and on the command line.

/// A word that is none of those allowed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{word:?} is no {what}; use one of: {allowed}")]
pub struct UnknownWord {
    /// What was expected.
    pub what: &'static str,
    /// What stood there.
    pub word: String,
    /// The words allowed.
    pub allowed: String,
}

/// Gives a field-less enum its words: `ALL`, `as_str`, `parse` and `Display`.
macro_rules! choice {
    ($name:ident, $what:literal, $($variant:ident = $word:literal),+ $(,)?) => {
        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),+
                }
            }

            /// The value with this word.
            ///
            /// # Errors
            /// When there is none; the error lists the words allowed.
            pub fn parse(word: &str) -> Result<Self, crate::UnknownWord> {
                Self::ALL.iter().copied().find(|value| value.as_str() == word).ok_or_else(|| crate::UnknownWord {
                    what: $what,
                    word: word.to_owned(),
                    allowed: Self::ALL.iter().map(|value| value.as_str()).collect::<Vec<_>>().join(", "),
                })
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = crate::UnknownWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::parse(word)
            }
        }
    };
}

pub(crate) use choice;

#[cfg(test)]
mod tests {
    use crate::{Exclusion, Moderated, Origin, Phase};

    #[test]
    fn every_word_leads_back_to_its_value() {
        for &phase in Phase::ALL {
            assert_eq!(Phase::parse(phase.as_str()), Ok(phase));
        }
        for &moderated in Moderated::ALL {
            assert_eq!(Moderated::parse(moderated.as_str()), Ok(moderated));
        }
        for &origin in Origin::ALL {
            assert_eq!(Origin::parse(origin.as_str()), Ok(origin));
        }
        for &exclusion in Exclusion::ALL {
            assert_eq!(Exclusion::parse(exclusion.as_str()), Ok(exclusion));
        }
    }

    #[test]
    fn an_unknown_word_is_answered_with_those_allowed() {
        let error = Phase::parse("asleep").expect_err("no such phase").to_string();
        assert_eq!(
            error,
            "\"asleep\" is no phase; use one of: draft, voting, constitution, training, measuring, published"
        );
    }
}
