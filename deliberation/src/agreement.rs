//! What a person says to a statement.

use serde::{Deserialize, Serialize};

/// What a person says to a statement. Ordered disagree < pass < agree, which decides between votes of the same time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Agreement {
    /// -1.
    Disagree,
    /// 0: seen, no opinion.
    Pass,
    /// 1.
    Agree,
}

/// A number that is no vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a vote; use 1 (agree), 0 (pass) or -1 (disagree)")]
pub struct NoAgreement(pub i64);

impl Agreement {
    /// 1, 0 or -1.
    pub const fn value(self) -> i8 {
        self as i8 - 1
    }
}

impl TryFrom<i64> for Agreement {
    type Error = NoAgreement;

    fn try_from(value: i64) -> Result<Self, NoAgreement> {
        match value {
            -1 => Ok(Self::Disagree),
            0 => Ok(Self::Pass),
            1 => Ok(Self::Agree),
            other => Err(NoAgreement(other)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn exactly_three_numbers_are_votes(value in prop_oneof![any::<i64>(), -3i64..=3]) {
            match Agreement::try_from(value) {
                Ok(agreement) => prop_assert_eq!(i64::from(agreement.value()), value),
                Err(error) => {
                    prop_assert_eq!(error, NoAgreement(value));
                    prop_assert!(value.unsigned_abs() > 1);
                }
            }
        }
    }
}
