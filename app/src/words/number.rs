//! Numbers as people read them, in their language.

use super::Words;
use crate::args;
use deliberation::Language;

/// What stands between thousands, from how many digits on, and what before decimals. The digits themselves are 0 to 9
/// everywhere, as they are in the files that these numbers can be checked against.
fn separators(language: Language) -> (&'static str, usize, &'static str) {
    match language {
        Language::En | Language::Zh | Language::Ar => (",", 4, "."),
        Language::De => (".", 4, ","),
        Language::Fr => ("\u{202F}", 4, ","),
        Language::Es => (".", 5, ","),
    }
}

/// A whole number with its thousands apart.
pub(super) fn grouped(language: Language, number: u64) -> String {
    let (separator, from, _) = separators(language);
    let digits = number.to_string();
    if digits.len() < from {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

impl Words {
    /// `1234567` as `1,234,567`.
    pub fn thousands(self, number: u64) -> String {
        grouped(self.language(), number)
    }

    /// A number with so many decimals.
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        format!("{number:.decimals$}").replace('.', separators(self.language()).2)
    }

    /// A share in 0..=1 as a whole percentage. What is not quite nothing or all never reads as such.
    pub fn percent(self, share: f64) -> String {
        match share * 100.0 {
            p if p > 0.0 && p < 1.0 => self.say("number-under-one-percent"),
            p if p > 99.0 && p < 100.0 => self.say("number-over-99-percent"),
            p => self.say_with("number-percent", args!(number = format!("{p:.0}"))),
        }
    }

    /// A 95 % interval of a share, as `76 to 85%`.
    pub fn interval(self, [low, high]: [f64; 2]) -> String {
        let whole = |share: f64| format!("{:.0}", share * 100.0);
        self.say_with("number-interval", args!(low = whole(low), high = whole(high)))
    }

    /// A size in bytes, rounded to what a reader needs to decide about a download.
    pub fn bytes(self, size: u64) -> String {
        #[expect(clippy::cast_precision_loss, reason = "sizes are rounded to one decimal")]
        let size_f = size as f64;
        match size {
            0..1_000 => self.say_with("number-bytes", args!(size = size)),
            1_000..1_000_000 => self.say_with("number-kilobytes", args!(size = self.decimal(size_f / 1e3, 0))),
            1_000_000..1_000_000_000 => self.say_with("number-megabytes", args!(size = self.decimal(size_f / 1e6, 1))),
            _ => self.say_with("number-gigabytes", args!(size = self.decimal(size_f / 1e9, 1))),
        }
    }

    /// The day of a moment in UTC milliseconds, as `23 November 2026`.
    pub fn day(self, ms: i64) -> String {
        let (year, month, day) = civil(ms.div_euclid(86_400_000));
        let part = |number: i64| u64::try_from(number).unwrap_or_default();
        self.say_with("number-day", args!(day = part(day), month = part(month), year = year.to_string()))
    }

    /// `a`, `a and b`, `a, b and c`.
    pub fn list(self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [one] => one.clone(),
            [first, middle @ .., last] => {
                let join =
                    |all: String, next: &String| self.say_with("number-list-next", args!(all = all, next = next));
                let all = middle.iter().fold(first.clone(), join);
                self.say_with("number-list-last", args!(all = all, last = last))
            }
        }
    }
}

/// A difference between two shares in whole percentage points.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a difference is between 0 and 1")]
pub fn whole_points(difference: f64) -> u64 {
    (difference.abs() * 100.0).round() as u64
}

/// A day as `2026-11-23`, for the `datetime` attribute.
pub fn iso_day(ms: i64) -> String {
    let (year, month, day) = civil(ms.div_euclid(86_400_000));
    format!("{year:04}-{month:02}-{day:02}")
}

/// Year, month and day of a number of days since 1970-01-01 in the Gregorian calendar.
///
/// Counts in years that begin in March, so that the leap day is the last of its year.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let march_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * march_month + 2) / 5 + 1;
    let month = if march_month < 10 { march_month + 3 } else { march_month - 9 };
    (year_of_era + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_are_grouped() {
        let words = Words::default();
        let grouped = [0, 999, 1_000, 1_234_567].map(|number| words.thousands(number));
        assert_eq!(grouped, ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn a_share_that_is_not_everybody_is_never_a_hundred_per_cent() {
        let words = Words::default();
        let said = [0.999, 1.0, 0.001, 0.0, 0.814].map(|share| words.percent(share));
        assert_eq!(said, [">99%", "100%", "<1%", "0%", "81%"]);
    }

    #[test]
    fn days_are_right_at_the_edges_of_the_calendar() {
        let words = Words::default();
        assert_eq!(words.day(0), "1 January 1970");
        assert_eq!(words.day(951_782_400_000), "29 February 2000");
        assert_eq!(words.day(-1), "31 December 1969");
        assert_eq!(iso_day(1_795_392_000_000), "2026-11-23");
    }

    #[test]
    fn sizes_are_rounded_to_what_a_reader_needs() {
        let words = Words::default();
        let said = [1, 999, 1_500, 2_340_000, 5_000_000_000].map(|size| words.bytes(size));
        assert_eq!(said, ["1 byte", "999 bytes", "2 kB", "2.3 MB", "5.0 GB"]);
    }
}
