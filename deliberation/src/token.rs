//! How long an API token works.

use crate::choice::choice;

/// Milliseconds of a day.
const DAY_MS: i64 = 24 * 3_600_000;

/// How long a new API token works. One that is forgotten on somebody's machine should not open anything for ever, so
/// the usual one ends by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TokenLife {
    /// 30 days.
    Month,
    /// 90 days.
    #[default]
    Quarter,
    /// 365 days.
    Year,
    /// Until its owner ends it.
    Endless,
}

choice!(TokenLife, "time", Month = "30", Quarter = "90", Year = "365", Endless = "none");

impl TokenLife {
    /// When a token that is made now stops working, UTC milliseconds; none where only its owner ends it.
    pub fn ends_at_ms(self, now_ms: i64) -> Option<i64> {
        let days = match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::Year => 365,
            Self::Endless => return None,
        };
        Some(now_ms + days * DAY_MS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_word_is_the_number_of_days_and_the_usual_one_ends() {
        for &life in TokenLife::ALL {
            assert_eq!(TokenLife::parse(life.as_str()), Ok(life));
            let days = life.ends_at_ms(5).map(|end| (end - 5) / DAY_MS);
            assert_eq!(days, life.as_str().parse().ok(), "{life}");
        }
        assert_eq!(TokenLife::default().as_str(), "90");
        assert!(TokenLife::parse("").is_err());
    }
}
