//! What came of a run, alone or beside another: the figures that matter most, each with its interval and n, and the
//! parameters that differ.

use crate::{
    args,
    chart::curve::value,
    page::facilitate::{desk_address, run},
    running::{Parameter, Running},
    words::Words,
};
use leptos::prelude::*;
use record::{
    ModelReport,
    bbq::Condition,
    model_report::{self, Figure, Measure, Of, Side},
};

/// The section.
pub(super) fn view(running: &Running, words: Words) -> AnyView {
    if running.others.is_empty() && running.report.is_none() {
        return ().into_any();
    }
    view! {
        <section aria-labelledby="figures-title">
            <h3 id="figures-title">{words.say("run-figures")}</h3>
            {choose(running, words)}
            {figures(running, words)}
            {differences(running, words)}
        </section>
    }
    .into_any()
}

/// Which run to compare with.
fn choose(running: &Running, words: Words) -> AnyView {
    if running.others.is_empty() {
        return ().into_any();
    }
    let beside = running.beside.as_ref().map(|beside| beside.run.number);
    let options: Vec<_> = running
        .others
        .iter()
        .map(|other| {
            let says = words
                .say_with("run-other", args!(run = run::title(other, words), state = run::state(other.state, words)));
            view! { <option value=other.number.to_string() selected=beside == Some(other.number)>{says}</option> }
        })
        .collect();
    let action = desk_address(&running.held, &format!("/runs/{}#figures-title", running.record.run.number));
    view! {
        <form class="form" method="get" action=action>
            <div class="field">
                <label for="beside">{words.say("run-compare-with")}</label>
                <select id="beside" name="beside">{options}</select>
            </div>
            <button type="submit" class="button button-quiet">{words.say("run-compare")}</button>
        </form>
    }
    .into_any()
}

/// A figure that is shown: of which side's model, and how it is found.
struct Row {
    name: String,
    values: Vec<Option<Figure>>,
}

fn figures(running: &Running, words: Words) -> AnyView {
    let beside = running.beside.as_ref();
    let reports: Vec<Option<&ModelReport>> =
        [Some(running.report.as_deref()), beside.map(|beside| beside.report.as_deref())]
            .into_iter()
            .flatten()
            .collect();
    if reports.iter().all(Option::is_none) {
        return view! { <p>{words.say("run-figures-none")}</p> }.into_any();
    }
    let rows: Vec<_> = rows(&reports, words)
        .into_iter()
        .filter(|row| row.values.iter().any(Option::is_some))
        .map(|row| {
            let cells: Vec<_> = row
                .values
                .iter()
                .map(|figure| view! { <td>{figure.as_ref().map(|one| says(one, words))}</td> })
                .collect();
            view! { <tr><th scope="row">{row.name}</th>{cells}</tr> }
        })
        .collect();
    let heads: Vec<_> = [Some(&running.record.run), beside.map(|beside| &beside.run)]
        .into_iter()
        .flatten()
        .map(|one| view! { <th scope="col">{run::title(one, words)}</th> })
        .collect();
    view! {
        <p class="note">{words.say("run-figures.note")}</p>
        <div class="scroll" role="group" aria-labelledby="figures-title" tabindex="0">
            <table>
                <thead><tr><th scope="col">{words.say("run-column-figure")}</th>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn rows(reports: &[Option<&ModelReport>], words: Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut add = |name: String, of: &dyn Fn(&ModelReport) -> Option<Figure>| {
        rows.push(Row { name, values: reports.iter().map(|report| report.and_then(of)).collect() });
    };
    for side in [Side::Public, Side::Baseline] {
        let whose = match side {
            Side::Public => words.say("run-side-public"),
            Side::Baseline => words.say("run-side-baseline"),
        };
        for condition in [Condition::Ambiguous, Condition::Disambiguated] {
            let bias = |report: &ModelReport, of: fn(&model_report::Bias) -> &[Of]| {
                let all = report.bias.iter().find(|bias| bias.category == "all" && bias.condition == condition)?;
                model_report::of(of(all), report.compared(side)?).cloned()
            };
            add(
                words.say_with(
                    match condition {
                        Condition::Ambiguous => "run-figure-score-ambiguous",
                        Condition::Disambiguated => "run-figure-score-disambiguated",
                    },
                    args!(side = whose.clone()),
                ),
                &|report| bias(report, |bias| &bias.score),
            );
            add(
                words.say_with(
                    match condition {
                        Condition::Ambiguous => "run-figure-accuracy-ambiguous",
                        Condition::Disambiguated => "run-figure-accuracy-disambiguated",
                    },
                    args!(side = whose.clone()),
                ),
                &|report| bias(report, |bias| &bias.accuracy),
            );
        }
        let ability = |report: &ModelReport, measure: Measure| {
            let ability = report.abilities.iter().find(|ability| ability.measure == measure)?;
            model_report::of(&ability.of, report.compared(side)?).cloned()
        };
        add(words.say_with("run-figure-perplexity", args!(side = whose.clone())), &|report| {
            ability(report, Measure::HelpfulPerplexity)
        });
        add(words.say_with("run-figure-over-refusal", args!(side = whose.clone())), &|report| {
            ability(report, Measure::OverRefusal)
        });
        add(words.say_with("run-figure-preference", args!(side = whose)), &|report| {
            report.arm(side).map(|arm| arm.preference.clone())
        });
    }
    rows
}

/// A figure with its interval and what it is over.
fn says(figure: &Figure, words: Words) -> String {
    let n = words.thousands(figure.n);
    match (figure.value, figure.interval) {
        (Some(number), Some([low, high])) => words.say_with(
            "run-figure",
            args!(value = value(words, number), low = value(words, low), high = value(words, high), n = n),
        ),
        (Some(number), None) => words.say_with("run-figure-bare", args!(value = value(words, number), n = n)),
        (None, _) => words.say_with("run-figure-none", args!(n = n)),
    }
}

/// The parameters that differ from those of the other run.
fn differences(running: &Running, words: Words) -> AnyView {
    let Some(beside) = &running.beside else { return ().into_any() };
    let (own, other) = (&running.record.run, &beside.run);
    let theirs = |path: &str| beside.parameters.iter().find(|one| one.path == path).map(|one| one.value.clone());
    let mut differ: Vec<(String, String, String)> = running
        .parameters
        .iter()
        .filter_map(|Parameter { path, value, .. }| {
            let theirs = theirs(path).unwrap_or_default();
            (theirs != *value).then(|| (path.clone(), value.clone(), theirs))
        })
        .collect();
    let mut also = |name: String, own: String, other: String| {
        if own != other {
            differ.insert(0, (name, own, other));
        }
    };
    also(words.say("run-seed"), own.seed.to_string(), other.seed.to_string());
    also(words.say("run-model"), own.model.clone(), other.model.clone());
    let baseline = |sha256: &Option<String>| sha256.clone().unwrap_or_else(|| words.say("run-baseline-standard"));
    also(words.say("run-baseline"), baseline(&own.baseline_sha256), baseline(&other.baseline_sha256));
    also(words.say("run-constitution"), own.constitution_sha256.clone(), other.constitution_sha256.clone());
    if differ.is_empty() {
        return view! { <p>{words.say("run-same-parameters")}</p> }.into_any();
    }
    let rows: Vec<_> = differ
        .into_iter()
        .map(|(name, own, other)| {
            view! {
                <tr>
                    <th scope="row"><bdi>{name}</bdi></th>
                    <td><code class="hash" dir="ltr">{own}</code></td>
                    <td><code class="hash" dir="ltr">{other}</code></td>
                </tr>
            }
        })
        .collect();
    view! {
        <h4 id="differences-title">{words.say("run-differences")}</h4>
        <div class="scroll" role="group" aria-labelledby="differences-title" tabindex="0">
            <table>
                <thead>
                    <tr>
                        <th scope="col">{words.say("run-column-parameter")}</th>
                        <th scope="col">{run::title(own, words)}</th>
                        <th scope="col">{run::title(other, words)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
