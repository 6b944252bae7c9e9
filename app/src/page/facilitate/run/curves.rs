//! What was measured while weights were moved: a picture for each phase and measure, both constitutions in it.

use super::stages;
use crate::{
    args,
    chart::curve::{Series, curve, value},
    component::figure::Figure,
    words::Words,
};
use deliberation::store::RunCurve;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// All pictures.
pub(super) fn all(curves: &[RunCurve], words: Words) -> AnyView {
    let mut pictures: BTreeMap<(&str, &str), Vec<Series>> = BTreeMap::new();
    for found in curves.iter().filter(|found| !found.points.is_empty()) {
        let (name, style, phase) = match found.stage.split_once('-') {
            Some(("public", phase)) => (words.say("run-side-public"), 0, phase),
            Some(("baseline", phase)) => (words.say("run-side-baseline"), 1, phase),
            _ => (stages::name(&found.stage, words), 0, found.stage.as_str()),
        };
        let series = Series { name, style, points: found.points.clone() };
        let picture = pictures.entry((phase, found.measure.as_str())).or_default();
        // The public's comes first, whatever the order of names.
        let at = if style == 0 { 0 } else { picture.len() };
        picture.insert(at, series);
    }
    if pictures.is_empty() {
        return ().into_any();
    }
    let pictures: Vec<_> =
        pictures.into_iter().map(|((phase, of), series)| picture(phase, of, series, words)).collect();
    view! {
        <section aria-labelledby="curves-title">
            <h3 id="curves-title">{words.say("run-curves")}</h3>
            {pictures}
        </section>
    }
    .into_any()
}

fn picture(phase: &str, of: &str, series: Vec<Series>, words: Words) -> AnyView {
    let measure = match of {
        "loss" => words.say("run-measure-loss"),
        "score" => words.say("run-measure-score"),
        "nats" => words.say("run-measure-nats"),
        "accuracy" => words.say("run-measure-accuracy"),
        other => other.to_owned(),
    };
    let title = words.say_with("run-curve-title", args!(measure = measure, phase = stages::phase(phase, words)));
    let finding = series.iter().filter_map(|one| sentence(one, words)).collect::<Vec<_>>().join(" ");
    let id = format!("curve-{phase}-{of}");
    let content = curve(words, &id, &series, words.say("run-column-step"));
    view! { <Figure id=id title=title finding=finding level=4>{content}</Figure> }.into_any()
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
