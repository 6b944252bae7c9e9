//! The numbers on the page of a report, followed by a link beside them to the files that they come from: each with its n
//! and its interval where it has one, a seed and a hash.
//!
//! A number leads to the files that are linked in its row of a table, else in its section. What people and models said,
//! addresses, dates and the ends of axes are no figures; the lists of files at the end hold hashes of their own.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use tests::Serving;

/// Sections that list files with their hashes.
const LISTS: [&str; 2] = ["models", "check"];

/// Elements whose numbers are nobody's measurement: pictures of figures that stand beside them, what was asked and
/// answered, the ends of an axis, names of files.
const NO_FIGURES: [&str; 7] = ["svg", "dd", "h3", "blockquote", "a", "style", "script"];

/// How a page explains its numbers.
const EXPLAINED: [&str; 10] = [
    "A score of 0 favours neither",
    "above 0 answers",
    "below 0 they",
    "50% is no difference",
    "that would be 50%",
    "at least 5 comparisons",
    "the model listed with 0 points",
    "400 points are odds",
    "fewer than 5",
    "95% interval",
];

/// Follows every number of a page, which must not be empty; says how many there are.
pub(crate) fn follow(server: &Serving, page: &str) -> usize {
    Walk::new(server, page).all(|_| true)
}

/// As [`follow`], in the section under this heading alone.
pub(crate) fn follow_section(server: &Serving, page: &str, heading: &str) -> usize {
    Walk::new(server, page).all(|id| id == heading)
}

struct Walk<'s> {
    server: &'s Serving,
    page: &'s str,
    files: BTreeMap<String, Value>,
    /// Those that a number was followed to.
    used: BTreeSet<String>,
    followed: usize,
}

impl<'s> Walk<'s> {
    fn new(server: &'s Serving, page: &'s str) -> Self {
        Self { server, page, files: BTreeMap::new(), used: BTreeSet::new(), followed: 0 }
    }

    fn all(mut self, chosen: impl Fn(&str) -> bool) -> usize {
        let text = self.server.get(self.page).text().replace('−', "-");
        let main = text.split("<main").nth(1).and_then(|rest| rest.split("</main>").next()).expect("a page");
        for (place, section) in main.split("<section").enumerate() {
            if place == 0 {
                // Its first lines say which version this is.
                let head: String = section.split("<p").filter(|line| !line.contains("Version ")).collect();
                if chosen("") {
                    self.section(&head);
                }
                continue;
            }
            let id = section.split(" id=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a heading");
            if chosen(id) && !LISTS.contains(&id) {
                self.section(section);
            }
        }
        for name in &self.used {
            let all = self.files[name].to_string();
            let traced =
                all.contains("sha256\":\"") && (all.contains("\"seed\":") || name.ends_with("/constitution.json"));
            assert!(traced, "{name} does not say of what it was made");
        }
        self.followed
    }

    fn section(&mut self, section: &str) {
        let linked = self.linked(section);
        let (rows, rest) = apart(section, "<tr", "</tr>");
        for row in rows {
            let own = self.linked(row);
            let cells: Vec<&str> = row.split("<td").skip(1).collect();
            self.figures(&cells.join("\n<td"), if own.is_empty() { &linked } else { &own });
        }
        self.figures(&rest, &linked);
    }

    /// Files of figures that a part of the page links.
    fn linked(&mut self, part: &str) -> BTreeSet<String> {
        let addresses = part.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        let addresses = addresses.filter(|address| address.contains("/data/") && address.ends_with(".json"));
        let addresses: BTreeSet<String> = addresses.map(str::to_owned).collect();
        for address in &addresses {
            if !self.files.contains_key(address) {
                let file = serde_json::from_slice(&self.server.get(address).body);
                self.files.insert(address.clone(), file.unwrap_or_else(|error| panic!("{address}: {error}")));
            }
        }
        addresses
    }

    fn figures(&mut self, html: &str, linked: &BTreeSet<String>) {
        for line in lines(html) {
            let (found, alone) = figures(&line);
            let files = || linked.iter().filter_map(|name| Some((name, self.files.get(name)?)));
            let mut used = Vec::new();
            for figure in &found {
                let from = files().find(|(_, file)| figure.stands_in(file));
                used.push(from.unwrap_or_else(|| panic!("{figure:?} of {line:?} is in none of {linked:?}")).0);
            }
            for number in &alone {
                let from = files().find(|(_, file)| holds(file, number));
                used.push(from.unwrap_or_else(|| panic!("{number} of {line:?} is in none of {linked:?}")).0);
            }
            self.used.extend(used.into_iter().cloned());
            self.followed += found.len() + alone.len();
        }
    }
}

/// The parts between two marks, and everything else.
fn apart<'t>(text: &'t str, begin: &str, end: &str) -> (Vec<&'t str>, String) {
    let (mut parts, mut rest) = (Vec::new(), String::new());
    for (place, piece) in text.split(begin).enumerate() {
        match piece.split_once(end).filter(|_| place > 0) {
            Some((part, after)) => {
                parts.push(part);
                rest += after;
            }
            None => rest += piece,
        }
    }
    (parts, rest)
}

/// The same without these elements, which may stand in each other.
fn without(html: &str, name: &str) -> String {
    let (begin, end) = (format!("<{name}"), format!("</{name}>"));
    let (mut rest, mut depth) = (String::new(), 0_usize);
    for (place, piece) in html.split(&begin).enumerate() {
        // `<a` begins other names, too.
        let begins = place > 0 && piece.starts_with([' ', '>']);
        if begins {
            depth += 1;
        } else if place > 0 && depth == 0 {
            rest += &begin;
        }
        for (ends, part) in piece.split(&end).enumerate() {
            if ends > 0 {
                depth = depth.saturating_sub(1);
            }
            if depth == 0 {
                rest += part;
            }
        }
    }
    rest
}

/// Texts between tags, without those that have no figures.
fn lines(html: &str) -> Vec<String> {
    let mut html = html.to_owned();
    for name in NO_FIGURES {
        html = without(&html, name);
    }
    html = apart(&html, "<div class=\"axis-ends", "</div>").1;
    let texts = html.split('<').filter_map(|part| part.split_once('>').map(|(_, text)| text.replace("&lt;", "<")));
    let texts = texts.map(|text| EXPLAINED.iter().fold(text, |text, phrase| text.replace(phrase, "")));
    texts.filter(|text| text.bytes().any(|byte| byte.is_ascii_digit())).collect()
}

/// A value with its interval and its n: `+0.97 (+0.94 to +0.99), n = 432`, `86% (79 to 93%), n = 31`, `96% agree (94 to
/// 97%), of 722`, `right in 0.78 of 27 comparisons (95 % 0.59 to 0.89)`. Where n stands once for a whole table, as in
/// `+113 (-38 to +265)`, it is followed where it stands.
#[derive(Debug)]
struct Figure {
    ends: [String; 2],
    /// Numbers before and behind the interval, one of which is the value and one of which is n.
    beside: Vec<String>,
}

/// Figures with an interval, and numbers that stand alone.
fn figures(line: &str) -> (Vec<Figure>, Vec<String>) {
    let numbers = numbers(line);
    let (mut found, mut taken) = (Vec::new(), vec![false; numbers.len()]);
    for place in 0..numbers.len().saturating_sub(1) {
        let [(low_start, low_end, low), (high_start, _, high)] = [&numbers[place], &numbers[place + 1]];
        let opened = ["(", "(95 % ", "%, "].iter().any(|opening| line[..*low_start].ends_with(opening));
        if !opened || line.get(*low_end..*high_start) != Some(" to ") {
            continue;
        }
        // The sign of percent stands once, behind the higher end.
        let percent = if high.ends_with('%') && !low.ends_with('%') { "%" } else { "" };
        let from = place.saturating_sub(2);
        let beside = (from..place).chain(place + 2..(place + 4).min(numbers.len()));
        let beside = beside.map(|place| numbers[place].2.clone()).collect();
        found.push(Figure { ends: [format!("{low}{percent}"), high.clone()], beside });
        taken[place] = true;
        taken[place + 1] = true;
    }
    let alone = numbers.into_iter().zip(taken).filter(|(_, taken)| !taken).map(|((_, _, number), _)| number);
    (found, alone.collect())
}

/// Numbers with where they begin and end; none that is a part of a word, a date or a hash, nor the measure of intervals.
fn numbers(line: &str) -> Vec<(usize, usize, String)> {
    let bytes = line.as_bytes();
    let of_number = |at: usize| {
        let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        digit(at) || (matches!(bytes.get(at), Some(b'.' | b',')) && digit(at + 1) && at > 0 && digit(at - 1))
    };
    let (mut found, mut at) = (Vec::new(), 0);
    while at < bytes.len() {
        if !of_number(at) {
            at += 1;
            continue;
        }
        let begin = at;
        while of_number(at) {
            at += 1;
        }
        let signed = begin.checked_sub(1).filter(|sign| matches!(bytes[*sign], b'+' | b'-' | b'<'));
        let start = signed.unwrap_or(begin);
        let end = if bytes.get(at) == Some(&b'%') { at + 1 } else { at };
        let of_word = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'-');
        let within = of_word(start.checked_sub(1).and_then(|before| bytes.get(before))) || of_word(bytes.get(end));
        if !within && !line[end..].starts_with(" %") {
            found.push((start, end, line[start..end].to_owned()));
        }
        at = end;
    }
    found
}

impl Figure {
    /// Whether one thing in a file has this interval, a value and an n that stand beside it, itself or in a part of it.
    fn stands_in(&self, file: &Value) -> bool {
        match file {
            Value::Object(fields) => {
                let ends = |ends: &[Value]| match ends {
                    [low, high] => {
                        let end = |end: &Value, shown: &str| end.as_f64().is_some_and(|end| shows(shown, end));
                        end(low, &self.ends[0]) && end(high, &self.ends[1])
                    }
                    _ => false,
                };
                let counted = self.beside.iter().any(|number| number.bytes().all(|b| b.is_ascii_digit() || b == b','));
                let whole = |field: &Value| field.as_u64().is_some_and(|n| self.beside.contains(&thousands(n)));
                let value = |field: &Value| {
                    let number = field.as_f64().filter(|_| !field.is_u64() || !whole(field));
                    number.is_some_and(|number| self.beside.iter().any(|shown| shows(shown, number)))
                };
                let parts = fields.values().filter_map(Value::as_object).flat_map(serde_json::Map::values);
                let near: Vec<&Value> = fields.values().chain(parts).collect();
                let here = near.iter().any(|field| field.as_array().is_some_and(|of| ends(of)))
                    && (!counted || near.iter().any(|field| whole(field)))
                    && near.iter().any(|field| value(field));
                here || fields.values().any(|field| self.stands_in(field))
            }
            Value::Array(items) => items.iter().any(|item| self.stands_in(item)),
            _ => false,
        }
    }
}

/// Whether a file has a number that is shown like this, or so many things in a list. A small whole number is found easily:
/// what this can tell is a number that nothing linked beside it knows.
fn holds(file: &Value, shown: &str) -> bool {
    match file {
        Value::Number(number) => number.as_f64().is_some_and(|number| shows(shown, number)),
        Value::Array(items) => thousands(items.len() as u64) == shown || items.iter().any(|item| holds(item, shown)),
        Value::Object(fields) => fields.values().any(|field| holds(field, shown)),
        _ => false,
    }
}

/// As pages write whole numbers.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Whether a number is shown like this: a share in whole percent, a difference of two in whole points, anything else with
/// as many decimals.
fn shows(shown: &str, number: f64) -> bool {
    /// Half of the last digit, and what computing loses.
    const HALF: f64 = 0.5 + 1e-6;
    let digits = shown.trim_start_matches(['<', '+']).trim_end_matches('%').replace(',', "");
    let Ok(value) = digits.parse::<f64>() else { return false };
    let scale = 10_f64.powi(digits.split_once('.').map_or(0, |(_, decimals)| decimals.len() as i32));
    match (shown.ends_with('%'), shown.starts_with('<')) {
        (true, true) => number > 0.0 && number * 100.0 < value,
        (true, false) => (number * 100.0 - value).abs() * scale <= HALF,
        (false, true) => (0.0..value).contains(&number),
        (false, false) => {
            let points = shown.starts_with(['+', '-']) && scale == 1.0 && (number * 100.0 - value).abs() <= HALF;
            points || (number - value).abs() * scale <= HALF
        }
    }
}

#[test]
fn a_walk_tells_figures_from_other_numbers() {
    assert!(figures("from 5.97 at step 1 to 5.96 at step 3").0.is_empty());
    let (found, alone) = figures("right: 8% (5 to 11%), n = 432; on 2026-11-26, s34, 95 % of 1,200");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ends, ["5%", "11%"]);
    assert_eq!(alone, ["8%", "432", "1,200"]);
    let file = serde_json::json!([{ "value": 0.081, "interval": [0.05, 0.109], "n": 432 }, { "n": 1200 }]);
    assert!(found[0].stands_in(&file) && alone.iter().all(|number| holds(&file, number)));
    for other in [
        serde_json::json!({ "value": 0.09, "interval": [0.05, 0.109], "n": 432 }),
        serde_json::json!({ "value": 0.081, "interval": [0.05, 0.12], "n": 432 }),
        serde_json::json!({ "value": 0.081, "interval": [0.05, 0.109], "n": 431 }),
    ] {
        assert!(!found[0].stands_in(&other), "{other}");
    }
}
