//! `/facilitate/SLUG/runs/N`: how a run gets on, and what came of it.
//!
//! The parts that change while it is worked on are marked: a small script puts fresh ones in their place. Without it
//! there is a link.

mod chain;
mod compared;
mod elsewhere;
mod stages;

use super::{Section, desk, desk_address, fields, runs, with};
use crate::{
    Assets, args,
    component::curves::pictures,
    running::{Parameter, Reading, Running, Understood},
    words::{Day, Share, Words},
};
use deliberation::{Role, RunState, Training, store::Run};
use leptos::prelude::*;

/// Lines of the log that are shown.
const SHOWN: usize = 30;

/// The page.
#[component]
pub fn RunPage() -> impl IntoView {
    with(|running: Running, words| {
        let run = &running.record.run;
        let script = use_context::<Assets>().filter(|_| run.state.is_moving());
        let content = view! {
            <h2>{title(run, words)}</h2>
            {fields::faults(&running.typed)}
            <div id="run-state" data-fresh="">{where_it_is(&running, words)}</div>
            {elsewhere::view(&running, words)}
            <div id="run-stages" data-fresh="">{stages::list(&running, words)}</div>
            <div id="run-principles" data-fresh="">{principles(&running.understood, words)}</div>
            <div id="run-curves" data-fresh="">{curves(&running, words)}</div>
            {compared::view(&running, words)}
            {parameters(&running.parameters, words)}
            <div id="run-log" data-fresh="">{log(&running.record.log, words)}</div>
            {script.map(|assets| view! { <script src=assets.run defer></script> })}
        };
        desk(&running.held, Section::Runs, words, content.into_any())
    })
}

/// What was measured so far.
fn curves(running: &Running, words: Words) -> AnyView {
    let sides = [words.say("run-side-public"), words.say("run-side-baseline")];
    let pictures = pictures(&running.record.curves, words, (sides, 4), &|_| ().into_any()).map(|pictures| {
        view! {
            <section aria-labelledby="curves-title">
                <h3 id="curves-title">{words.say("run-curves")}</h3>
                {pictures}
            </section>
        }
    });
    pictures.into_any()
}

/// Name of a run.
pub(super) fn title(run: &Run, words: Words) -> String {
    words.say_with("run-title", args!(number = run.number.to_string()))
}

/// Where a run stands, in a few words.
pub(super) fn state(state: RunState, words: Words) -> String {
    match state {
        RunState::Queued => words.say("run-state-queued"),
        RunState::Running => words.say("run-state-running"),
        RunState::Cancelling => words.say("run-state-cancelling"),
        RunState::Cancelled => words.say("run-state-cancelled"),
        RunState::Failed => words.say("run-state-failed"),
        RunState::HandedOver => words.say("run-state-handed-over"),
        RunState::Done => words.say("run-state-done"),
    }
}

fn where_it_is(running: &Running, words: Words) -> AnyView {
    let run = &running.record.run;
    let asked = words.say_with("run-asked-by", args!(author = run.author.clone(), day = Day(run.asked_at_ms)));
    let took = run.started_at_ms.map(|started| {
        let until = run.ended_at_ms.unwrap_or(running.now_ms);
        let time = duration(u64::try_from(until - started).unwrap_or_default(), words);
        view! { <p>{words.say_with("run-took", args!(time = time))}</p> }
    });
    let failure = run.failure.clone().map(|says| {
        view! {
            <div class="warning">
                <p>{words.say("run-failed-because")}</p>
                <p><bdi dir="auto">{says}</bdi></p>
            </div>
        }
    });
    let again = run.state.is_moving().then(|| {
        let href = desk_address(&running.held, &format!("/runs/{}", run.number));
        view! { <p><a href=href>{words.say("run-look-again")}</a></p> }
    });
    let model = if run.model.is_empty() { words.say("run-model-built-in") } else { run.model.clone() };
    let baseline = match &run.baseline_sha256 {
        Some(sha256) => view! { <code class="hash">{sha256.clone()}</code> }.into_any(),
        None => words.say("run-baseline-standard").into_any(),
    };
    let engine = match &running.engine {
        Some(model) => words.say_with("run-engine-endpoint", args!(model = model.clone())).into_any(),
        None => words.say("run-engine-local").into_any(),
    };
    let training = match run.training {
        Training::Here => words.say("run-training-here"),
        Training::Elsewhere => words.say("run-training-elsewhere"),
    };
    let fact = |label: String, value: AnyView| view! { <div><dt>{label}</dt><dd>{value}</dd></div> };
    view! {
        <p class="tags" role="status"><span class="tag">{state(run.state, words)}</span></p>
        <p>{asked}</p>
        {took}
        {failure}
        <dl class="facts">
            {fact(words.say("run-constitution"), view! {
                {words.say_with("run-version", args!(version = run.constitution_version.to_string()))} " "
                <code class="hash">{run.constitution_sha256.clone()}</code>
            }.into_any())}
            {fact(words.say("run-baseline"), baseline)}
            {fact(words.say("run-model"), model.into_any())}
            {fact(words.say("run-engine"), engine)}
            {fact(words.say("run-training"), training.into_any())}
            {fact(words.say("run-seed"), run.seed.to_string().into_any())}
        </dl>
        {again}
        {buttons(running, words)}
    }
    .into_any()
}

fn buttons(running: &Running, words: Words) -> AnyView {
    let run = &running.record.run;
    if running.held.role < Role::Facilitator {
        return ().into_any();
    }
    let action = desk_address(&running.held, &format!("/runs/{}", run.number));
    let button = |wish: &'static str, class: &'static str, says: String, note: String| {
        view! {
            <form method="post" action=action.clone()>
                <p class="note">{note}</p>
                <button type="submit" class=class name="do" value=wish>{says}</button>
            </form>
        }
        .into_any()
    };
    match run.state {
        RunState::Queued | RunState::Running | RunState::HandedOver => {
            button("cancel", "button button-quiet", words.say("run-cancel"), words.say("run-cancel.note"))
        }
        state if state.can_resume() => {
            button("resume", "button", words.say("run-resume"), words.say("run-resume.note"))
        }
        _ => ().into_any(),
    }
}

/// Which principles the model reads; those that it does not come first, as by them nothing is trained.
fn principles(understood: &[Understood], words: Words) -> AnyView {
    if understood.is_empty() {
        return ().into_any();
    }
    let is_unread = |one: &&Understood| matches!(one.reading, Reading::NotRead | Reading::Misread);
    let unread = understood.iter().filter(is_unread).count();
    let mut sorted: Vec<&Understood> = understood.iter().collect();
    sorted.sort_by_key(|one| match one.reading {
        Reading::NotRead | Reading::Misread => 0,
        Reading::Untested => 1,
        Reading::Partly => 2,
        Reading::Understood => 3,
    });
    let rows: Vec<_> = sorted
        .into_iter()
        .map(|one| {
            let reading = match one.reading {
                Reading::Understood => words.say("run-reads-understood"),
                Reading::Partly => words.say("run-reads-partly"),
                Reading::Misread => words.say("run-reads-wrongly"),
                Reading::NotRead => words.say("run-reads-not"),
                Reading::Untested => words.say("run-reads-untested"),
            };
            let share = one.share.zip(one.interval).map(|(share, interval)| {
                words.say_with("tally-share", args!(share = Share(share), interval = words.interval(interval)))
            });
            view! {
                <tr>
                    <th scope="row"><bdi dir="auto">{one.text.clone()}</bdi></th>
                    <td>{reading}</td>
                    <td>{share}</td>
                    <td class="num">{words.thousands(one.n)}</td>
                </tr>
            }
        })
        .collect();
    let finding = words.say_with("run-unread", args!(unread = unread.to_string(), of = understood.len().to_string()));
    view! {
        <section aria-labelledby="principles-title">
            <h3 id="principles-title">{words.say("run-principles")}</h3>
            <p class="finding">{finding}</p>
            <div class="scroll" role="group" aria-labelledby="principles-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words.say("run-column-principle")}</th>
                            <th scope="col">{words.say("run-column-reads")}</th>
                            <th scope="col">{words.say("run-column-judged")}</th>
                            <th scope="col" class="num">{words.say("run-column-pairs")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

/// All parameters with their values; what was changed comes first, outside of the disclosure.
fn parameters(parameters: &[Parameter], words: Words) -> AnyView {
    let changed: Vec<_> = parameters
        .iter()
        .filter(|one| one.value != one.default)
        .map(|one| {
            let says = format!("{} = {}", one.path, one.value);
            view! { <li><code dir="ltr">{says}</code> " " {runs::origin(one, words)}</li> }
        })
        .collect();
    let changes = if changed.is_empty() {
        view! { <p>{words.say("run-unchanged")}</p> }.into_any()
    } else {
        view! { <ul>{changed}</ul> }.into_any()
    };
    let rows: Vec<_> = parameters
        .iter()
        .map(|one| {
            view! {
                <tr>
                    <th scope="row"><code dir="ltr">{one.path.clone()}</code></th>
                    <td><code dir="ltr">{one.value.clone()}</code></td>
                    <td>{runs::origin(one, words)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <section aria-labelledby="parameters-title">
            <h3 id="parameters-title">{words.say("run-parameters")}</h3>
            {changes}
            <details id="parameters-all">
                <summary>{words.say("run-parameters-all")}</summary>
                <div class="scroll" role="group" aria-labelledby="parameters-title" tabindex="0">
                    <table>
                        <thead>
                            <tr>
                                <th scope="col">{words.say("run-column-parameter")}</th>
                                <th scope="col">{words.say("run-column-value")}</th>
                                <th scope="col">{words.say("run-column-origin")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
    .into_any()
}

fn log(log: &str, words: Words) -> AnyView {
    let content = if log.is_empty() {
        view! { <p>{words.say("run-log-none")}</p> }.into_any()
    } else {
        let lines: Vec<&str> = log.lines().collect();
        let end = lines[lines.len().saturating_sub(SHOWN)..].join("\n");
        view! { <pre class="run-log" dir="ltr" role="group" tabindex="0" aria-labelledby="log-title">{end}</pre> }
            .into_any()
    };
    view! {
        <section aria-labelledby="log-title">
            <h3 id="log-title">{words.say("run-log")}</h3>
            {content}
        </section>
    }
    .into_any()
}

/// How long something takes, in the units that matter.
pub(super) fn duration(ms: u64, words: Words) -> String {
    let seconds = ms / 1000;
    match seconds {
        0..60 => words.say_with("run-seconds", args!(seconds = seconds.to_string())),
        60..3600 => words.say_with("run-minutes", args!(minutes = (seconds / 60).to_string())),
        _ => words.say_with(
            "run-hours",
            args!(hours = (seconds / 3600).to_string(), minutes = (seconds / 60 % 60).to_string()),
        ),
    }
}
