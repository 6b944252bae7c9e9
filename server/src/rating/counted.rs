//! The table that a report is published with.
//!
//! Only a rating that is closed is published: while it is open, nobody learns what others chose. What was published once
//! is carried on into later versions of the same report, until enough people have rated since, or had their ratings
//! erased, that the difference between two tables tells nothing about fewer than five of them.

use deliberation::store::{KeptRating, Published, Store};
use pipeline::evaluation::rating::{Asked, table};
use record::{
    ModelReport,
    rating::{LEAST, Pair, Rated, Rating},
};
use std::collections::BTreeMap;

/// The table for the next version of a report; `None` where nobody was asked, too few compared, or the rating is open
/// and nothing was published of it before.
pub(crate) async fn for_next_version(
    store: &Store,
    poll: i64,
    sha256: &str,
    report: &ModelReport,
    versions: &[Published],
) -> anyhow::Result<Option<Rating>> {
    let before = versions.iter().find(|one| one.record.report_sha256 == sha256);
    let before = before.and_then(|one| one.record.rating.clone());
    let Some(rating) = store.rating_of(poll, sha256).await?.filter(|rating| !rating.is_open()) else {
        return Ok(before);
    };
    let kept = store.ratings(poll, sha256).await?;
    let counting: Vec<&KeptRating> = kept.iter().filter(|one| !one.left_out).collect();
    let asked = Asked {
        report_sha256: sha256.to_owned(),
        says: rating.terms.says().to_owned(),
        per_person: u64::from(rating.terms.per_person()),
        blind: counting.iter().all(|one| one.after_version == 0),
    };
    let now = table(&people(counting.iter().copied()), report, &asked);
    Ok(match before {
        Some(before) if !differ_enough(&before, now.as_ref(), &counting) => Some(before),
        _ => now,
    })
}

/// What the table of a published version was counted from, one list for each person, in an order that tells nothing of
/// them; `None` where it has none, or somebody has had her ratings erased since: the rest beside the table would tell
/// what hers were.
pub(crate) async fn behind(
    store: &Store,
    poll: i64,
    published: &Published,
    report: &ModelReport,
) -> anyhow::Result<Option<Vec<Vec<Rated>>>> {
    let Some(rating) = &published.record.rating else { return Ok(None) };
    let kept = store.ratings(poll, &published.record.report_sha256).await?;
    let version = published.record.version;
    let counted = kept.iter().filter(|one| one.counted_in.is_some_and(|counted| counted <= version));
    let mut people = people(counted);
    people.sort_unstable();
    Ok(again(&people, report, rating).then_some(people))
}

/// Whether these are the ratings that a table was counted from.
pub(crate) fn again(people: &[Vec<Rated>], report: &ModelReport, rating: &Rating) -> bool {
    let asked = Asked {
        report_sha256: rating.report_sha256.clone(),
        says: rating.says.clone(),
        per_person: rating.per_person,
        blind: rating.blind,
    };
    let found = table(people, report, &asked);
    found.is_some_and(|found| Rating { code_version: rating.code_version.clone(), ..found } == *rating)
}

/// Each person's ratings in one list.
fn people<'a>(kept: impl Iterator<Item = &'a KeptRating>) -> Vec<Vec<Rated>> {
    let mut people: BTreeMap<i64, Vec<Rated>> = BTreeMap::new();
    for one in kept {
        people.entry(one.participant).or_default().push(one.rated.clone());
    }
    let mut people: Vec<Vec<Rated>> = people.into_values().collect();
    people.iter_mut().for_each(|person| person.sort_unstable());
    people
}

/// Whether for every pair of models nobody, or at least five people, are in one table and not in the other, or are in it
/// with something else.
fn differ_enough(before: &Rating, now: Option<&Rating>, counting: &[&KeptRating]) -> bool {
    // A table that would go altogether stays: it cannot be taken back.
    let Some(now) = now else { return false };
    let people_with = |pair: Pair, is_counted: bool| {
        let such = |one: &&&KeptRating| {
            one.rated.pair() == Some(pair) && one.rated.choice.counts() && one.counted_in.is_some() == is_counted
        };
        let mut people: Vec<i64> = counting.iter().filter(such).map(|one| one.participant).collect();
        people.dedup();
        people.len() as u64
    };
    let of = |rating: &Rating, pair: Pair| {
        rating.pairs.iter().find(|table| table.pair() == Some(pair)).map_or(0, |table| table.people)
    };
    Pair::ALL.into_iter().all(|pair| {
        let was = of(before, pair);
        if was == 0 && of(now, pair) == 0 {
            return true;
        }
        let gone = was.saturating_sub(people_with(pair, true));
        let differ = gone + people_with(pair, false);
        differ == 0 || differ >= LEAST
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::rating::{Choice, Model};
    use serde_json::json;

    fn report() -> ModelReport {
        let answers = |number: usize| {
            json!({
                "id": format!("p{number}"), "prompt": "?", "file": "a.json",
                "answers": [{ "text": "x" }, { "side": "public", "phase": "supervised", "text": "y" }],
            })
        };
        serde_json::from_value(json!({
            "format": "folkmoot-model-report/1", "code_version": "0", "seed": 1, "params_sha256": "",
            "base": { "name": "m", "sha256": "", "weights": 1, "laboratory": true }, "arms": [], "data": {},
            "bias": [], "abilities": [], "principles": [],
            "side_by_side": (0..9).map(answers).collect::<Vec<_>>(), "departures": [], "files": {},
        }))
        .expect("a report")
    }

    fn kept(participant: i64, prompt: usize, counted_in: Option<i64>) -> KeptRating {
        let choice = if participant % 3 == 0 { Choice::Second } else { Choice::First };
        let rated = Rated { prompt: format!("p{prompt}"), first: Model::Public, second: Model::Base, choice };
        KeptRating { participant, rated, after_version: 0, counted_in, left_out: false }
    }

    #[test]
    fn a_table_changes_only_when_five_people_differ_from_the_one_before() {
        let asked = Asked { report_sha256: String::new(), says: String::new(), per_person: 3, blind: true };
        let counted = |kept: &[KeptRating]| table(&people(kept.iter()), &report(), &asked).expect("a table");
        let old: Vec<KeptRating> = (0..12).map(|person| kept(person, 0, Some(1))).collect();
        let before = counted(&old);
        let enough = |gone: i64, came: i64, more: i64| {
            let stay = old.iter().filter(|one| one.participant >= gone).cloned();
            let newcomers = (100..100 + came).map(|person| kept(person, 1, None));
            let again = (11 - more..11).map(|person| kept(person, 2, None));
            let now: Vec<KeptRating> = stay.chain(newcomers).chain(again).collect();
            let references: Vec<&KeptRating> = now.iter().collect();
            differ_enough(&before, Some(&counted(&now)), &references)
        };
        for few in [(1, 0, 0), (4, 0, 0), (0, 1, 0), (2, 2, 0), (0, 0, 3)] {
            assert!(!enough(few.0, few.1, few.2), "{few:?}");
        }
        for many in [(0, 0, 0), (5, 0, 0), (0, 5, 0), (3, 2, 0), (1, 2, 2)] {
            assert!(enough(many.0, many.1, many.2), "{many:?}");
        }
        assert!(!differ_enough(&before, None, &[]), "it cannot be taken back");
    }
}
