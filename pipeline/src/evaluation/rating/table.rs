//! What all people said together.

use super::{
    offers,
    share::{self, Part},
    text,
};
use crate::evaluation::pairwise::{Comparison, by_people};
use record::{
    ModelReport,
    rating::{Choice, FORMAT, LEAST, Model, Pair, PairTable, Rated, Rating, Share, Strength},
};
use std::collections::{BTreeMap, BTreeSet};

/// Comparisons from which on it can be told that somebody always chooses the same button.
const ONE_SIDED: usize = 5;

/// What people were asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// SHA-256 of the report.
    pub report_sha256: String,
    /// What they were told beforehand.
    pub says: String,
    /// How many comparisons they were asked for.
    pub per_person: u64,
    /// Whether nobody could have read whose answers they are.
    pub blind: bool,
}

/// The pairs of models that enough people compared for something to be said of them.
fn shown(people: &[Vec<Rated>]) -> BTreeSet<Pair> {
    let compared = |person: &[Rated], pair: Pair| person.iter().any(|one| counts_for(one, pair));
    let number = |pair: &Pair| people.iter().filter(|person| compared(person, *pair)).count() as u64;
    Pair::ALL.into_iter().filter(|pair| number(pair) >= LEAST).collect()
}

fn counts_for(rated: &Rated, pair: Pair) -> bool {
    rated.choice.counts() && rated.pair() == Some(pair)
}

/// What people said together, one list of comparisons each; `None` where too few compared. Neither the order of people
/// nor that of their comparisons matters.
#[must_use]
pub fn table(people: &[Vec<Rated>], report: &ModelReport, asked: &Asked) -> Option<Rating> {
    let pairs = shown(people);
    let known = |rated: &Rated| rated.pair().is_some_and(|pair| pairs.contains(&pair));
    let mut skipped = 0;
    let mut kept: Vec<Vec<&Rated>> = Vec::new();
    for person in people {
        let (counting, left): (Vec<&Rated>, Vec<&Rated>) =
            person.iter().filter(|rated| known(rated)).partition(|rated| rated.choice.counts());
        skipped += left.len() as u64;
        kept.extend((!counting.is_empty()).then_some(counting));
    }
    if kept.is_empty() {
        return None;
    }
    // Sums of floating-point numbers depend on their order.
    kept.iter_mut().for_each(|person| person.sort_unstable());
    kept.sort_unstable();
    let rated = || kept.iter().flatten().copied();
    let strengths = by_people(&kept.iter().map(|person| comparisons(person)).collect::<Vec<_>>(), anchor(&pairs)).ok();
    let first = kept.iter().map(|person| preferred(person, |rated| rated.choice == Choice::First));
    Some(Rating {
        format: FORMAT.to_owned(),
        report_sha256: asked.report_sha256.clone(),
        says: asked.says.clone(),
        per_person: asked.per_person,
        blind: asked.blind,
        people: kept.len() as u64,
        comparisons: rated().count() as u64,
        skipped,
        prompts: rated().map(|rated| rated.prompt.as_str()).collect::<BTreeSet<_>>().len() as u64,
        first: share::share(&first.collect::<Vec<_>>()),
        judge: with_judge(&kept, report),
        one_sided: one_sided(&kept),
        pairs: pairs
            .iter()
            .filter_map(|pair| {
                let points = strengths.as_ref().and_then(|all| all.difference(pair.a().as_str(), pair.b().as_str()));
                beside(*pair, &kept, report).map(|table| PairTable { points, ..table })
            })
            .collect(),
        strengths: strengths.map_or_else(Vec::new, |all| {
            let number = |model| rated().filter(|rated| rated.first == model || rated.second == model).count() as u64;
            let strength = |model: Model| {
                let points = all.difference(model.as_str(), anchor(&pairs))?;
                Some(Strength { model, points, n: number(model) })
            };
            let mut strengths: Vec<Strength> = Model::ALL.into_iter().filter_map(strength).collect();
            strengths.sort_by(|a, b| b.points.value.total_cmp(&a.points.value));
            strengths
        }),
        seed: None,
        code_version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// The model whose strength is 0: the last one that was compared.
fn anchor(pairs: &BTreeSet<Pair>) -> &'static str {
    pairs.iter().map(|pair| pair.b()).max().unwrap_or(Model::Base).as_str()
}

/// A person's comparisons as Bradley and Terry take them.
fn comparisons(person: &[&Rated]) -> Vec<Comparison> {
    let row = |rated: &&Rated| {
        let (wins_a, wins_b) = match rated.choice {
            Choice::First => (1.0, 0.0),
            Choice::Second => (0.0, 1.0),
            Choice::Both | Choice::Neither | Choice::Skip => (0.0, 0.0),
        };
        let (a, b) = (rated.first.as_str().to_owned(), rated.second.as_str().to_owned());
        Comparison { a, b, wins_a, wins_b, ties: 1.0 - wins_a - wins_b }
    };
    person.iter().map(row).collect()
}

/// How many of a person's preferences are such.
fn preferred(person: &[&Rated], is_such: impl Fn(&Rated) -> bool) -> Part {
    let preferring = || person.iter().filter(|rated| rated.preferred().is_some());
    (preferring().count() as f64, preferring().filter(|rated| is_such(rated)).count() as f64)
}

/// How often people and the judge of principles prefer the same answer; `None` where too few can be compared with it.
fn with_judge(people: &[Vec<&Rated>], report: &ModelReport) -> Option<Share> {
    let parts = people.iter().map(|person| {
        let alike = person.iter().filter_map(|rated| Some(rated.preferred()? == leaning(rated, report)?));
        alike.fold((0.0, 0.0), |(number, sum), alike| (number + 1.0, sum + f64::from(u8::from(alike))))
    });
    let parts: Vec<Part> = parts.filter(|(number, _)| *number > 0.0).collect();
    (parts.len() as u64 >= LEAST).then(|| share::share(&parts)).flatten()
}

/// The model whose answer the judge would rather have of the two that somebody compared; `None` where it has no opinion.
fn leaning(rated: &Rated, report: &ModelReport) -> Option<Model> {
    let (pair, answers) = (rated.pair()?, report.side_by_side.iter().find(|answers| answers.id == rated.prompt)?);
    let judged = answers.judged.iter().find(|judged| Pair::of(judged.a, judged.b) == Some(pair))?;
    let (low, high) = (judged.preferred < 0.5, judged.preferred > 0.5);
    if high { Some(judged.a) } else { low.then_some(judged.b) }
}

/// People who always chose the same button; `None` where they are too few to be told of.
fn one_sided(people: &[Vec<&Rated>]) -> Option<u64> {
    let always = |person: &&Vec<&Rated>| {
        person.len() >= ONE_SIDED && person.iter().all(|rated| rated.choice == person[0].choice)
    };
    let number = people.iter().filter(always).count() as u64;
    (number == 0 || number >= LEAST).then_some(number)
}

/// Two models beside each other.
fn beside(pair: Pair, people: &[Vec<&Rated>], report: &ModelReport) -> Option<PairTable> {
    let mut counts: BTreeMap<Option<Model>, u64> = BTreeMap::new();
    let (mut both, mut persons) = (0, 0);
    let mut parts: Vec<Part> = Vec::new();
    for person in people {
        let (mut number, mut sum) = (0.0, 0.0);
        for rated in person.iter().filter(|rated| rated.pair() == Some(pair)) {
            *counts.entry(rated.preferred()).or_default() += 1;
            both += u64::from(rated.choice == Choice::Both);
            number += 1.0;
            sum += rated.preferred().map_or(0.5, |model| if model == pair.a() { 1.0 } else { 0.0 });
        }
        persons += u64::from(number > 0.0);
        parts.push((number, sum));
    }
    let count = |of: Option<Model>| counts.get(&of).copied().unwrap_or_default();
    let (wins_a, wins_b, ties) = (count(Some(pair.a())), count(Some(pair.b())), count(None));
    let answered = |answers: &&record::model_report::Answers| {
        text(answers, pair.a()).is_some() && text(answers, pair.b()).is_some()
    };
    let prompts = report.side_by_side.iter().filter(answered).count();
    let different = offers(report).iter().filter(|offer| offer.pair == pair).count();
    Some(PairTable {
        a: pair.a(),
        b: pair.b(),
        n: wins_a + wins_b + ties,
        people: persons,
        wins_a,
        wins_b,
        both,
        neither: ties - both,
        same: (prompts - different) as u64,
        share: share::share(&parts)?,
        points: None,
    })
}
