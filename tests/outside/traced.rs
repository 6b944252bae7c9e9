//! Every number in a table of a report, followed by its link to the file that it comes from, where it stands with its n,
//! its interval, a seed and a hash.

use serde_json::Value;
use std::collections::BTreeMap;
use tests::Serving;

/// Follows every figure of the tables of a page; says how many there are.
pub(super) fn follow(server: &Serving, page: &str) -> usize {
    let text = server.get(page).text().to_owned();
    let data = format!("href=\"{page}/data/");
    let (mut files, mut followed) = (BTreeMap::new(), 0);
    for row in text.split("<tr>").skip(1).filter_map(|row| row.split("</tr>").next()) {
        let cells: Vec<&str> = row.split("<td>").skip(1).collect();
        for (place, cell) in cells.iter().enumerate() {
            let Some(figure) = Figure::read(&plain(cell)) else { continue };
            // In its own cell, or at the end of the row.
            let link = cells[place..].iter().find_map(|cell| cell.split(&data).nth(1)?.split('"').next());
            let link = link.unwrap_or_else(|| panic!("no file behind {}", plain(row)));
            let file = files.entry(link.to_owned()).or_insert_with(|| read(server, &format!("{page}/data/{link}")));
            assert!(figure.stands_in(file), "{link} does not hold {}", plain(row));
            followed += 1;
        }
    }
    for (name, file) in &files {
        let all = file.to_string();
        assert!(all.contains("\"seed\":") && all.contains("sha256\":\""), "{name} does not say of what it was made");
    }
    followed
}

fn read(server: &Serving, address: &str) -> Value {
    serde_json::from_slice(&server.get(address).body).unwrap_or_else(|error| panic!("{address}: {error}"))
}

/// Text without tags.
fn plain(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<String>().replace("&lt;", "<").replace('−', "-")
}

/// What a page shows: `+0.97 (+0.94 to +0.99), n = 432` or `86% (79 to 93%), n = 31`.
struct Figure {
    value: String,
    low: String,
    high: String,
    n: u64,
}

impl Figure {
    fn read(cell: &str) -> Option<Self> {
        let (before, n) = cell.split_once("), n = ")?;
        let n = n.chars().take_while(|c| c.is_ascii_digit() || *c == ',').filter(char::is_ascii_digit);
        let (value, interval) = before.rsplit_once(" (")?;
        let (low, high) = interval.split_once(" to ")?;
        let value = value.rsplit(' ').next()?.to_owned();
        // The sign of percent stands once, behind the higher end.
        let percent = if value.ends_with('%') && !low.ends_with('%') { "%" } else { "" };
        let n = n.collect::<String>().parse().ok()?;
        Some(Self { value, low: format!("{low}{percent}"), high: high.to_owned(), n })
    }

    /// Whether one thing in a file has this n, this value and this interval.
    fn stands_in(&self, file: &Value) -> bool {
        match file {
            Value::Object(fields) => {
                let numbers = || fields.values().filter_map(Value::as_f64);
                let ends = |ends: &[Value]| match ends {
                    [low, high] => {
                        let end = |end: &Value, shown: &str| end.as_f64().is_some_and(|end| shows(shown, end));
                        end(low, &self.low) && end(high, &self.high)
                    }
                    _ => false,
                };
                let here = fields.values().any(|field| field.as_u64() == Some(self.n))
                    && numbers().any(|number| shows(&self.value, number))
                    && fields.values().any(|field| field.as_array().is_some_and(|of| ends(of)));
                here || fields.values().any(|field| self.stands_in(field))
            }
            Value::Array(items) => items.iter().any(|item| self.stands_in(item)),
            _ => false,
        }
    }
}

/// Whether a number is shown like this: a share in whole percent, anything else with two decimals.
fn shows(shown: &str, number: f64) -> bool {
    /// Half of the last digit, and what computing loses.
    const HALF: f64 = 0.5 + 1e-6;
    let digits = shown.trim_start_matches(['<', '+']).trim_end_matches('%');
    let Ok(value) = digits.parse::<f64>() else { return false };
    match (shown.ends_with('%'), shown.starts_with('<')) {
        (true, true) => number > 0.0 && number * 100.0 < value,
        (true, false) => (number * 100.0 - value).abs() <= HALF,
        (false, _) => (number - value).abs() * 100.0 <= HALF,
    }
}
