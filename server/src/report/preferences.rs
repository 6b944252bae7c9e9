//! What people preferred, as CSV: one line for each share, difference and strength, with n, people and interval.

use record::rating::{Points, Rating, Share};

const HEAD: [&str; 14] = [
    "measure",
    "a",
    "b",
    "value",
    "low",
    "high",
    "standard_error",
    "n",
    "people",
    "wins_a",
    "wins_b",
    "both",
    "neither",
    "same",
];

/// The table of a publication. Every cell is a number or a word of ours, so none can be a formula.
pub(super) fn table(rating: &Rating) -> anyhow::Result<Vec<u8>> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(HEAD)?;
    let number = |number: u64| number.to_string();
    let share = |share: &Share| {
        [share.value.to_string(), share.interval[0].to_string(), share.interval[1].to_string(), String::new()]
    };
    let points = |points: &Points| {
        [
            points.value.to_string(),
            points.interval[0].to_string(),
            points.interval[1].to_string(),
            points.standard_error.to_string(),
        ]
    };
    let mut line = |names: [&str; 3], figure: [String; 4], counts: [String; 7]| {
        writer.write_record(names.map(str::to_owned).iter().chain(&figure).chain(&counts))
    };
    let bare = |n: u64, people: u64| {
        [number(n), number(people), String::new(), String::new(), String::new(), String::new(), String::new()]
    };
    for pair in &rating.pairs {
        let names = |measure| [measure, pair.a.as_str(), pair.b.as_str()];
        let counts = [pair.n, pair.people, pair.wins_a, pair.wins_b, pair.both, pair.neither, pair.same].map(number);
        line(names("preferred"), share(&pair.share), counts)?;
        if let Some(found) = &pair.points {
            line(names("points"), points(found), bare(pair.n, pair.people))?;
        }
    }
    for strength in &rating.strengths {
        line(["strength", strength.model.as_str(), ""], points(&strength.points), bare(strength.n, rating.people))?;
    }
    if let Some(first) = &rating.first {
        line(["stood_first", "", ""], share(first), bare(first.n, rating.people))?;
    }
    Ok(writer.into_inner()?)
}
