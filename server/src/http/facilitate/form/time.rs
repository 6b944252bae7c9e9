//! Times as browsers send them (`2027-01-31T18:00`), taken as UTC.

const DAY: i64 = 86_400_000;

/// UTC milliseconds of such a text, seconds and their parts left out; none for anything else.
pub(in crate::http) fn read(text: &str) -> Option<i64> {
    let (date, time) = text.split_once(['T', ' '])?;
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i64>().ok())?;
    let mut date = date.split('-').map(number);
    let (year, month, day) = (date.next()??, date.next()??, date.next()??);
    let mut time = time.split(':');
    let (hour, minute) = (number(time.next()?)?, number(time.next()?)?);
    let seconds =
        time.next().is_none_or(|text| text.parse::<f64>().is_ok_and(|seconds| (0.0..60.0).contains(&seconds)));
    let fits = (1970..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let fits = fits && (0..24).contains(&hour) && (0..60).contains(&minute) && seconds;
    if !fits || date.next().is_some() || time.next().is_some() {
        return None;
    }
    let days = days(year, month, day);
    // A day that there is not comes back as another one.
    (civil(days) == (year, month, day)).then_some(days * DAY + hour * 3_600_000 + minute * 60_000)
}

/// A moment as browsers take it.
pub(super) fn written(ms: i64) -> String {
    let (year, month, day) = civil(ms.div_euclid(DAY));
    let minutes = ms.rem_euclid(DAY) / 60_000;
    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", minutes / 60, minutes % 60)
}

/// Days since 1970 of a date of the Gregorian calendar: years begin in March here, so that the leap day comes last.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The date of a number of days since 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_come_back_as_they_were_written() {
        for text in ["1970-01-01T00:00", "2024-02-29T23:59", "2026-11-23T12:30", "2027-03-01T00:00"] {
            assert_eq!(read(text).map(written).as_deref(), Some(text));
        }
        assert_eq!(read("2026-11-23T00:00"), Some(1_795_392_000_000));
        assert_eq!(read("2026-11-23T00:00:59.5"), Some(1_795_392_000_000));
        for wrong in ["", "2026-02-29T00:00", "2026-13-01T00:00", "2026-01-01", "2026-01-01T24:00", "soon"]
            .into_iter()
            .chain([
                "2026-01-01T10:00:garbage",
                "2026-01-01T10:00:00+02:00",
                "2026-01-01T10:00:00:00",
                "2026-01-01T10:61",
            ])
            .chain(["9223372036854775807-01-01T00:00", "2027-01-01T9223372036854775807:00", "2026-01--1T00:00"])
        {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
