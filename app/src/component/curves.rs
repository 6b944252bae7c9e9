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

/// All pictures in a part of a page; `behind` is what stands below those of a phase, such as where their data are.
pub fn all(curves: &[RunCurve], words: Words, behind: &dyn Fn(&str) -> AnyView) -> AnyView {
    let mut pictures: BTreeMap<(usize, &str, &str), Vec<Series>> = BTreeMap::new();
    for found in curves.iter().filter(|found| !found.points.is_empty()) {
        let (name, style, phase) = match found.stage.split_once('-') {
            Some(("public", phase)) => (words.say("run-side-public"), 0, phase),
            Some(("baseline", phase)) => (words.say("run-side-baseline"), 1, phase),
            _ => (names::stage(&found.stage, words), 0, found.stage.as_str()),
        };
        let series = Series { name, style, points: found.points.clone() };
        let picture = pictures.entry((place(phase), phase, found.measure.as_str())).or_default();
        // The public's comes first, whatever the order of names.
        let at = if style == 0 { 0 } else { picture.len() };
        picture.insert(at, series);
    }
    if pictures.is_empty() {
        return ().into_any();
    }
    let pictures: Vec<_> = pictures
        .into_iter()
        .map(|((_, phase, of), series)| picture((phase, of), series, words, behind(phase)))
        .collect();
    view! {
        <section aria-labelledby="curves-title">
            <h3 id="curves-title">{words.say("run-curves")}</h3>
            {pictures}
        </section>
    }
    .into_any()
}

/// Where a phase stands in the method; one that is not known comes last.
fn place(phase: &str) -> usize {
    const ORDER: [&str; 3] = ["supervised", "preference", "reinforced"];
    ORDER.iter().position(|known| *known == phase).unwrap_or(ORDER.len())
}

fn picture((phase, of): (&str, &str), series: Vec<Series>, words: Words, behind: AnyView) -> AnyView {
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
    view! { <Figure id=id title=title finding=finding level=4>{content}{behind}</Figure> }.into_any()
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
