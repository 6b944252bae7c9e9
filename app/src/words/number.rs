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

    /// A difference between two shares in percentage points.
    pub fn points(self, difference: f64) -> String {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a difference is between 0 and 1")]
        let points = (difference.abs() * 100.0).round() as u64;
        self.say_with("number-points", args!(points = points))
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

/// `1234567` as `1,234,567`.
pub fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// A share in 0..=1 as a whole percentage. What is not quite nothing or all never reads as such.
pub fn percent(share: f64) -> String {
    match share * 100.0 {
        p if p > 0.0 && p < 1.0 => "<1%".to_owned(),
        p if p > 99.0 && p < 100.0 => ">99%".to_owned(),
        p => format!("{p:.0}%"),
    }
}

/// A 95 % interval of a share, as `76 to 85%`.
pub fn interval([low, high]: [f64; 2]) -> String {
    format!("{:.0} to {:.0}%", low * 100.0, high * 100.0)
}

/// A difference between two shares in percentage points.
pub fn points(difference: f64) -> String {
    let points = (difference * 100.0).round();
    if points == 1.0 { "1 point".to_owned() } else { format!("{points:.0} points") }
}

/// `1 person`, `2 people`: a number with the right form of its noun.
pub fn count(number: u64, one: &str, many: &str) -> String {
    format!("{} {}", thousands(number), if number == 1 { one } else { many })
}

/// People, counted.
pub fn people(number: u64) -> String {
    count(number, "person", "people")
}

/// Statements, counted.
pub fn statements(number: u64) -> String {
    count(number, "statement", "statements")
}

/// Votes, counted.
pub fn votes(number: u64) -> String {
    count(number, "vote", "votes")
}

/// A size in bytes, rounded to what a reader needs to decide about a download.
pub fn bytes(size: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "sizes are rounded to one decimal")]
    let size_f = size as f64;
    match size {
        0..1_000 => count(size, "byte", "bytes"),
        1_000..1_000_000 => format!("{:.0} kB", size_f / 1e3),
        1_000_000..1_000_000_000 => format!("{:.1} MB", size_f / 1e6),
        _ => format!("{:.1} GB", size_f / 1e9),
    }
}

/// The day of a moment in UTC milliseconds, as `23 November 2026`.
pub fn day(ms: i64) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let (year, month, day) = civil(ms.div_euclid(86_400_000));
    let name = usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or_default();
    format!("{day} {name} {year}")
}

/// The same as `2026-11-23`, for the `datetime` attribute.
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
        assert_eq!(["0", "999", "1,000", "1,234,567"].map(str::to_owned), [0, 999, 1_000, 1_234_567].map(thousands));
    }

    #[test]
    fn a_share_that_is_not_everybody_is_never_a_hundred_per_cent() {
        assert_eq!(percent(0.999), ">99%");
        assert_eq!(percent(1.0), "100%");
        assert_eq!(percent(0.001), "<1%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(0.814), "81%");
    }

    #[test]
    fn nouns_follow_their_number() {
        assert_eq!(people(1), "1 person");
        assert_eq!(people(0), "0 people");
        assert_eq!(votes(2_000), "2,000 votes");
    }

    #[test]
    fn days_are_right_at_the_edges_of_the_calendar() {
        assert_eq!(day(0), "1 January 1970");
        assert_eq!(day(951_782_400_000), "29 February 2000");
        assert_eq!(day(-1), "31 December 1969");
        assert_eq!(iso_day(1_795_392_000_000), "2026-11-23");
    }
}
