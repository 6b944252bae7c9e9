//! `/facilitate/SLUG/runs`: the runs of a poll, and a button that starts one.

use super::{Section, desk, desk_address, fields, run, with};
use crate::{
    args,
    running::{Parameter, Runs, Source},
    words::{Day, Words},
};
use deliberation::{Role, RunState, Training, store::Run};
use leptos::prelude::*;

/// The page.
#[component]
pub fn RunsPage() -> impl IntoView {
    with(|runs: Runs, words| {
        let start = match &runs.constitution {
            Some((version, sha256)) => start(&runs, *version, sha256, words),
            None => {
                let href = desk_address(&runs.held, "/constitution");
                view! {
                    <p class="notice">
                        {words.say("run-nothing-yet")} " " <a href=href>{words.say("run-to-constitution")}</a>
                    </p>
                }
                .into_any()
            }
        };
        let content = view! {
            <p class="lead">{words.say("run-lead")}</p>
            {fields::faults(&runs.typed)}
            {start}
            {list(&runs, words)}
        };
        desk(&runs.held, Section::Runs, words, content.into_any())
    })
}

fn start(runs: &Runs, version: i64, sha256: &str, words: Words) -> AnyView {
    if runs.held.role < Role::Facilitator {
        return ().into_any();
    }
    let typed = &runs.typed;
    let is_changed = !typed.faults.is_empty() || typed.value("changing") == "1";
    let preset = typed.value("preset").to_owned();
    let models = (!runs.models.is_empty() || typed.fault("model").is_some()).then(|| model(runs, words));
    let places = vec![("here", words.say("run-training-here")), ("elsewhere", words.say("run-training-elsewhere"))];
    let baselines = vec![("standard", words.say("run-baseline-standard")), ("own", words.say("run-baseline-own"))];
    view! {
        <section aria-labelledby="start-title">
            <h2 id="start-title">{words.say("run-start-title")}</h2>
            <form class="form" method="post" action=desk_address(&runs.held, "/runs")>
                <p>{words.say_with("run-of-version", args!(version = version.to_string()))}</p>
                <p class="note"><code class="hash">{sha256.to_owned()}</code></p>
                <input type="hidden" name="version" value=version.to_string() />
                <input type="hidden" name="preset" value=preset.clone() />
                <details id="choices" open=is_changed>
                    <summary>{words.say("run-choices")}</summary>
                    {fields::choice(typed, "baseline", words.say("run-baseline"), words.say("run-baseline.hint"), baselines)}
                    {fields::area(typed, "baseline_text", words.say("run-baseline-text"), words.say("run-baseline-text.hint"), 6)}
                    {models}
                    {engine(runs, words)}
                    {fields::line(typed, "seed", words.say("run-seed"), words.say("run-seed.hint"), "text")}
                    {fields::choice(typed, "training", words.say("run-training"), words.say("run-training.hint"), places)}
                    {presets(runs, &preset, words)}
                    {parameters(runs, words)}
                </details>
                <p class="note">{forecast(runs, words)} " " {words.say("run-costs")}</p>
                {charges(runs, words)}
                <button type="submit" class="button">{words.say("run-start")}</button>
            </form>
        </section>
    }
    .into_any()
}

/// How long it takes, by the last run of the poll that came to its end with what was chosen for it.
fn forecast(runs: &Runs, words: Words) -> String {
    let done = runs.runs.iter().filter(|run| run.state == RunState::Done && run.training == Training::Here);
    let took = done.filter_map(|run| u64::try_from(run.ended_at_ms? - run.started_at_ms?).ok()).next();
    match took {
        Some(ms) => words.say_with("run-took-before", args!(time = run::duration(ms, words))),
        None => words.say("run-takes-usually"),
    }
}

/// That a model behind an endpoint is paid for elsewhere, and by how many questions, as far as that is known before.
fn charges(runs: &Runs, words: Words) -> AnyView {
    let Some(model) = &runs.engine else { return ().into_any() };
    let asked = runs.asked_at_most.map(|most| {
        let says = words.say_with("run-asked-at-most", args!(most = words.thousands(most)));
        format!(" {says}")
    });
    view! { <p class="note">{words.say_with("run-charges", args!(model = model.clone()))} {asked}</p> }.into_any()
}

fn model(runs: &Runs, words: Words) -> AnyView {
    let chosen = runs.typed.value("model").to_owned();
    let named: Vec<_> = runs
        .models
        .iter()
        .map(|name| view! { <option value=name.clone() selected=*name == chosen>{name.clone()}</option> })
        .collect();
    let fault = runs.typed.fault("model").map(str::to_owned);
    let class = if fault.is_some() { "field field-wrong" } else { "field" };
    let described = if fault.is_some() { "f-model-hint f-model-fault" } else { "f-model-hint" };
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <label for="f-model">{words.say("run-model")}</label>
            <p class="hint" id="f-model-hint">{words.say("run-model.hint")}</p>
            {fault.map(|says| view! { <p class="fault" id="f-model-fault">{says}</p> })}
            <select id="f-model" name="model" aria-describedby=described aria-invalid=invalid>
                <option value="" selected=chosen.is_empty()>{words.say("run-model-built-in")}</option>
                {named}
            </select>
        </div>
    }
    .into_any()
}

/// Who writes and judges. What the operator has not set up cannot be chosen, and how to do that is said.
fn engine(runs: &Runs, words: Words) -> AnyView {
    let mut of = vec![("local", words.say("run-engine-local"))];
    let hint = match &runs.engine {
        Some(model) => {
            of.push(("endpoint", words.say_with("run-engine-endpoint", args!(model = model.clone()))));
            words.say("run-engine.hint")
        }
        None => words.say("run-engine-none"),
    };
    fields::choice(&runs.typed, "engine", words.say("run-engine"), hint, of)
}

/// The other preset is another page: its defaults are others.
fn presets(runs: &Runs, preset: &str, words: Words) -> AnyView {
    let (other, says, offer) = match preset {
        "paper" => ("laboratory", words.say("run-preset-paper"), words.say("run-preset-to-laboratory")),
        _ => ("paper", words.say("run-preset-laboratory"), words.say("run-preset-to-paper")),
    };
    let href = desk_address(&runs.held, &format!("/runs?preset={other}#choices"));
    view! { <p>{says} " " <a href=href>{offer}</a></p> }.into_any()
}

/// Every parameter by the part of the method that it belongs to.
fn parameters(runs: &Runs, words: Words) -> AnyView {
    let mut parts: Vec<(&str, Vec<&Parameter>)> = Vec::new();
    for parameter in runs.parameters.iter() {
        let part = part(&parameter.path);
        match parts.iter_mut().find(|(known, _)| *known == part) {
            Some((_, all)) => all.push(parameter),
            None => parts.push((part, vec![parameter])),
        }
    }
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(part, all)| {
            let is_open = all.iter().any(|one| runs.typed.fault(&format!("p.{}", one.path)).is_some());
            let inputs: Vec<_> = all.into_iter().map(|one| input(runs, one, words)).collect();
            view! {
                <details id=format!("part-{part}") open=is_open>
                    <summary>{name_of_part(part, words)}</summary>
                    {inputs}
                </details>
            }
        })
        .collect();
    view! { {parts} }.into_any()
}

/// The part of the method that a parameter belongs to.
pub(super) fn part(path: &str) -> &str {
    path.split_once('.').map_or("", |(part, _)| part)
}

/// Its name.
pub(super) fn name_of_part(part: &str, words: Words) -> String {
    match part {
        "" => words.say("run-part-amounts"),
        "understanding" => words.say("run-part-understanding"),
        "supervised" => words.say("run-part-supervised"),
        "preference" => words.say("run-part-preference"),
        "policy" => words.say("run-part-policy"),
        "hand_over" => words.say("run-elsewhere-title"),
        "measure" | "evaluation" => words.say("run-part-evaluation"),
        other => other.to_owned(),
    }
}

fn input(runs: &Runs, parameter: &Parameter, words: Words) -> AnyView {
    let name = format!("p.{}", parameter.path);
    let id = name.replace('.', "-");
    let typed = runs.typed.value(&name).to_owned();
    let fault = runs.typed.fault(&name).map(str::to_owned);
    let (hint_id, fault_id) = (format!("f-{id}-hint"), format!("f-{id}-fault"));
    let described = if fault.is_some() { format!("{hint_id} {fault_id}") } else { hint_id.clone() };
    let class = if fault.is_some() { "field field-wrong" } else { "field" };
    let invalid = fault.is_some().then_some("true");
    view! {
        <div class=class>
            <label for=format!("f-{id}")><code dir="ltr">{parameter.path.clone()}</code></label>
            <p class="hint" id=hint_id>{origin(parameter, words)}</p>
            {fault.map(|says| view! { <p class="fault" id=fault_id dir="auto">{says}</p> })}
            <input id=format!("f-{id}") name=name type="text" value=typed dir="ltr" autocomplete="off"
                aria-describedby=described aria-invalid=invalid />
        </div>
    }
    .into_any()
}

/// Default and source of a parameter, in a sentence.
pub(super) fn origin(parameter: &Parameter, words: Words) -> String {
    let nothing = || words.say("run-nothing");
    let full = |text: &String| if text.is_empty() { nothing() } else { text.clone() };
    let default = full(&parameter.default);
    match (parameter.source, &parameter.published) {
        (Source::Section(section), None) => {
            words.say_with("run-default-paper", args!(default = default, section = section.to_owned()))
        }
        (Source::Section(section), Some(published)) => words.say_with(
            "run-default-differs",
            args!(default = default, section = section.to_owned(), published = full(published)),
        ),
        (Source::Ours, None) => words.say_with("run-default-ours", args!(default = default)),
        (Source::Ours, Some(published)) => {
            words.say_with("run-default-ours-differs", args!(default = default, published = full(published)))
        }
    }
}

fn list(runs: &Runs, words: Words) -> AnyView {
    let rows: Vec<_> = runs.runs.iter().map(|one| row(runs, one, words)).collect();
    let content = if rows.is_empty() {
        view! { <p>{words.say("run-none")}</p> }.into_any()
    } else {
        view! {
            <div class="scroll" role="group" aria-labelledby="runs-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("run-column-run")}</th>
                            <th scope="col">{words.say("run-column-state")}</th>
                            <th scope="col">{words.say("run-column-asked")}</th>
                            <th scope="col" class="num">{words.say("run-column-version")}</th>
                            <th scope="col" class="num">{words.say("run-seed")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="runs-title">
            <h2 id="runs-title">{words.say("run-list")}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn row(runs: &Runs, one: &Run, words: Words) -> AnyView {
    let href = desk_address(&runs.held, &format!("/runs/{}", one.number));
    let asked = words.say_with("run-asked-by", args!(author = one.author.clone(), day = Day(one.asked_at_ms)));
    view! {
        <tr>
            <th scope="row"><a href=href>{run::title(one, words)}</a></th>
            <td>{run::state(one.state, words)}</td>
            <td>{asked}</td>
            <td class="num">{one.constitution_version}</td>
            <td class="num">{one.seed}</td>
        </tr>
    }
    .into_any()
}
