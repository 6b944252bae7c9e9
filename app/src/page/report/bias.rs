//! Bias before and after, beside how often the answers are right, and what else changed.

use super::{Shown, data, source};
use crate::{
    args,
    chart::bias::{Mark, picture, reach, swatch},
    report::{Finding, changed},
    words::{Words, report as sentences},
};
use leptos::prelude::*;
use record::{
    bbq::{Change, Condition},
    model_report::{Bias, Figure, Side, Whose, of},
};

pub(super) fn view(shown: &Shown, words: Words) -> AnyView {
    let against = shown.report.arm(Side::Baseline);
    let against = against.map(|arm| format!(" {}", words.say_with("report-bias-against", args!(title = &arm.title))));
    view! {
        <section aria-labelledby="bias">
            <h2 id="bias">{words.say("report-bias")}</h2>
            <p>{words.say("report-bias-about")}{against}</p>
            {said(shown)}
            <ul class="key">
                {models(shown).into_iter().map(|(mark, whose)| view! {
                    <li>{swatch(mark)} {sentences::whose(words, whose)}</li>
                }).collect::<Vec<_>>()}
            </ul>
            {panel(shown, words, Condition::Ambiguous)}
            {panel(shown, words, Condition::Disambiguated)}
            {abilities(shown, words)}
        </section>
    }
    .into_any()
}

/// What the other constitution says of itself, such as what it leaves out on purpose: that belongs beside what differs.
fn said(shown: &Shown) -> AnyView {
    let preamble = shown.report.arm(Side::Baseline).map(|arm| arm.preamble.clone()).unwrap_or_default();
    (!preamble.is_empty()).then(|| view! { <blockquote dir="auto">{preamble}</blockquote> }).into_any()
}

/// The models that a picture shows: those by which the sides are compared, and the base.
fn models(shown: &Shown) -> Vec<(Mark, Whose)> {
    let of_side = |mark, side| shown.report.compared(side).map(|whose| (mark, whose));
    let sides = [of_side(Mark::Public, Side::Public), of_side(Mark::Baseline, Side::Baseline)];
    sides.into_iter().flatten().chain([(Mark::Base, Whose::BASE)]).collect()
}

fn panel(shown: &Shown, words: Words, condition: Condition) -> AnyView {
    let report = &shown.report;
    let rows: Vec<&Bias> = report.bias.iter().filter(|bias| bias.condition == condition).collect();
    if rows.is_empty() {
        return ().into_any();
    }
    let (id, title) = match condition {
        Condition::Ambiguous => ("bias-ambiguous", words.say("report-ambiguous")),
        Condition::Disambiguated => ("bias-disambiguated", words.say("report-disambiguated")),
    };
    let models = models(shown);
    let drawn =
        rows.iter().flat_map(|bias| &bias.score).filter(|of| models.iter().any(|(_, whose)| *whose == of.whose));
    let reach = reach(drawn.filter_map(|of| of.figure.shown()));
    let entries: Vec<_> = rows.iter().map(|bias| row(shown, words, bias, &models, reach)).collect();
    let (title_id, labelled) = (format!("{id}-title"), format!("{id}-title"));
    let end = words.decimal(reach, 1);
    view! {
        <figure class="figure" id=id aria-labelledby=labelled>
            <figcaption>
                <h3 id=title_id>{title}</h3>
                <p class="finding">{sentences::finding(words, Finding::of(report, condition), condition)}</p>
            </figcaption>
            <ul class="bars bias-rows">{entries}</ul>
            <div class="axis-ends bias-ends">
                <span>{words.say_with("report-axis-against", args!(score = format!("\u{2212}{end}")))}</span>
                <span>"0"</span>
                <span>{words.say_with("report-axis-along", args!(score = format!("+{end}")))}</span>
            </div>
            {twin(shown, words, &rows)}
            {data(shown, words, "bias.csv")}
        </figure>
    }
    .into_any()
}

fn row(shown: &Shown, words: Words, bias: &Bias, models: &[(Mark, Whose)], reach: f64) -> AnyView {
    let lanes: Vec<_> =
        models.iter().map(|(mark, whose)| (*mark, of(&bias.score, *whose).and_then(Figure::shown))).collect();
    let numbers: Vec<_> = models
        .iter()
        .map(|(mark, whose)| {
            let score = of(&bias.score, *whose).and_then(|figure| sentences::score(words, figure));
            let right = of(&bias.accuracy, *whose).and_then(|figure| sentences::share(words, figure));
            let nothing = || words.say("report-not-measured");
            let says = words.say_with(
                "report-row",
                args!(
                    model = sentences::model(words, whose.side),
                    score = score.unwrap_or_else(nothing),
                    right = right.unwrap_or_else(nothing),
                ),
            );
            view! { <li>{swatch(*mark)} <span>{says}</span></li> }
        })
        .collect();
    // It stands in the file of the public's model, beside the counts of both.
    let public = shown.report.compared(Side::Public).and_then(|whose| of(&bias.score, whose));
    let change = bias.score_change.as_ref().zip(public).map(|(change, public)| {
        view! {
            <p class="n">
                {difference(words, change, public.n)}" "{source(shown, &public.file)}
            </p>
        }
    });
    // It is counted on the same questions, in the file of the base model.
    let floor = bias.floor.zip(of(&bias.score, Whose::BASE)).map(|(score, base)| {
        let score = sentences::signed(words, score);
        let says = words.say_with("report-floor", args!(score = score));
        view! { <p class="n">{says}" n = "{base.n}" "{source(shown, &base.file)}</p> }
    });
    view! {
        <li class="bar">
            <span class="bar-who">{sentences::topic(words, &bias.category)}</span>
            {picture(&lanes, reach)}
            <div class="bar-numbers"><ul class="bias-numbers">{numbers}</ul>{change}{floor}</div>
        </li>
    }
    .into_any()
}

/// The public's model less the other on `n` questions, with how likely chance alone would do as much.
fn difference(words: Words, change: &Change, n: u64) -> String {
    let p = if change.p_holm < 0.001 { "<0.001".to_owned() } else { words.decimal(change.p_holm, 3) };
    let difference = sentences::signed(words, change.difference);
    match change.interval {
        Some([low, high]) => {
            let (low, high) = (sentences::signed(words, low), sentences::signed(words, high));
            words.say_with("report-difference", args!(difference = difference, low = low, high = high, p = p, n = n))
        }
        None => words.say_with("report-difference-bare", args!(p = p, n = n)),
    }
}

fn twin(shown: &Shown, words: Words, rows: &[&Bias]) -> AnyView {
    let lines: Vec<_> = rows
        .iter()
        .flat_map(|bias| bias.score.iter().map(move |score| (bias, score)))
        .map(|(bias, score)| {
            let nothing = || words.say("report-not-measured");
            let right = of(&bias.accuracy, score.whose).and_then(|figure| sentences::share(words, figure));
            let says = sentences::score(words, &score.figure).unwrap_or_else(nothing);
            view! {
                <tr>
                    <th scope="row">{sentences::topic(words, &bias.category)}</th>
                    <td>{sentences::whose(words, score.whose)}</td>
                    <td>{says}</td>
                    <td>{right.unwrap_or_else(nothing)}</td>
                    <td>{source(shown, &score.figure.file)}</td>
                </tr>
            }
        })
        .collect();
    let head = [
        words.say("report-column-topic"),
        words.say("report-column-model"),
        words.say("report-column-score"),
        words.say("report-column-right"),
        words.say("report-column-file"),
    ];
    table(words, head.to_vec(), lines)
}

/// A table that is folded away on the screen.
pub(super) fn table(words: Words, head: Vec<String>, lines: impl IntoView + 'static) -> AnyView {
    let head: Vec<_> = head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect();
    view! {
        <details class="twin report-twin">
            <summary>{words.say("tally-as-table")}</summary>
            <div class="scroll" role="group" aria-label=words.say("tally-as-table") tabindex="0">
                <table>
                    <thead><tr>{head}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

/// What was measured beside bias: a row for each measure, a column for each model of the pictures.
fn abilities(shown: &Shown, words: Words) -> AnyView {
    let measured: Vec<_> =
        shown.report.abilities.iter().filter(|one| one.of.iter().any(|of| of.figure.shown().is_some())).collect();
    if measured.is_empty() {
        return ().into_any();
    }
    let models = models(shown);
    let head: Vec<_> =
        models.iter().map(|(_, whose)| view! { <th scope="col">{sentences::whose(words, *whose)}</th> }).collect();
    let lines: Vec<_> = measured
        .iter()
        .map(|ability| {
            let cells: Vec<_> = models
                .iter()
                .map(|(_, whose)| {
                    let figure = of(&ability.of, *whose);
                    let says = figure.and_then(|figure| sentences::measured(words, ability.measure, figure));
                    match (figure, says) {
                        (Some(figure), Some(says)) => {
                            view! { <td>{says}" "{source(shown, &figure.file)}</td> }.into_any()
                        }
                        _ => view! { <td>{words.say("report-not-measured")}</td> }.into_any(),
                    }
                })
                .collect();
            view! { <tr><th scope="row">{sentences::measure(words, ability.measure)}</th>{cells}</tr> }
        })
        .collect();
    view! {
        <figure class="figure" aria-labelledby="abilities-title">
            <figcaption>
                <h3 id="abilities-title">{words.say("report-abilities")}</h3>
                {sentences::changed(words, changed(&shown.report)).map(|says| view! { <p class="finding">{says}</p> })}
            </figcaption>
            <div class="scroll" role="group" aria-label=words.say("report-abilities") tabindex="0">
                <table>
                    <thead><tr><th scope="col">{words.say("report-column-measure")}</th>{head}</tr></thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
            {data(shown, words, "abilities.csv")}
        </figure>
    }
    .into_any()
}
