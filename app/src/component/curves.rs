//! What was measured while weights were moved: a picture for each phase and measure, both constitutions in it.

use super::figure::Figure;
use crate::{
    args,
    chart::curve::{Series, curve, value},
    words::{Words, run as names},
};
use deliberation::store::RunCurve;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// All pictures, if there are any; `sides` are the names of the public's constitution and of the other one, `level` is
/// that of headings, and `behind` is what stands below the pictures of a phase, such as where their data are.
pub fn pictures(
    curves: &[RunCurve],
    words: Words,
    (sides, level): ([String; 2], u8),
    behind: &dyn Fn(&str) -> AnyView,
) -> Option<AnyView> {
    let [public, baseline] = sides;
    let mut pictures: BTreeMap<(usize, &str, &str), Vec<Series>> = BTreeMap::new();
    for found in curves.iter().filter(|found| !found.points.is_empty()) {
        let (name, style, phase) = match found.stage.split_once('-') {
            Some(("public", phase)) => (public.clone(), 0, phase),
            Some(("baseline", phase)) => (baseline.clone(), 1, phase),
            _ => (names::stage(&found.stage, words), 0, found.stage.as_str()),
        };
        let series = Series { name, style, points: found.points.clone() };
        let picture = pictures.entry((place(phase), phase, found.measure.as_str())).or_default();
        // The public's comes first, whatever the order of names.
        let at = if style == 0 { 0 } else { picture.len() };
        picture.insert(at, series);
    }
    let pictures: Vec<_> = pictures
        .into_iter()
        .map(|((_, phase, of), series)| picture((phase, of), series, (words, level), behind(phase)))
        .collect();
    (!pictures.is_empty()).then(|| pictures.into_any())
}

/// Where a phase stands in the method; one that is not known comes last.
fn place(phase: &str) -> usize {
    const ORDER: [&str; 3] = ["supervised", "preference", "reinforced"];
    ORDER.iter().position(|known| *known == phase).unwrap_or(ORDER.len())
}

fn picture((phase, of): (&str, &str), series: Vec<Series>, (words, level): (Words, u8), behind: AnyView) -> AnyView {
    let measure = match of {
        "loss" => words.say("run-measure-loss"),
        "score" => words.say("run-measure-score"),
        "nats" => words.say("run-measure-nats"),
        "accuracy" => words.say("run-measure-accuracy"),
        other => other.to_owned(),
    };
    let title = words.say_with("run-curve-title", args!(measure = measure, phase = names::phase(phase, words)));
    let finding = series.iter().filter_map(|one| sentence(one, words)).collect::<Vec<_>>().join(" ");
    let id = format!("curve-{phase}-{of}");
    let content = curve(words, &id, &series, words.say("run-column-step"));
    view! { <Figure id=id title=title finding=finding level=level>{content}{behind}</Figure> }.into_any()
}

fn sentence(series: &Series, words: Words) -> Option<String> {
    let ((from, first), (to, last)) = (series.points.first()?, series.points.last()?);
    Some(words.say_with(
        "run-curve-finding",
        args!(
            series = series.name.clone(),
            first = value(words, *first),
            from = words.thousands(*from),
            last = value(words, *last),
            to = words.thousands(*to),
        ),
    ))
}
