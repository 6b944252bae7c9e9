//! The stages of a run as a list: state, progress, how long each took or will.

use super::{chain, duration};
use crate::{
    args,
    running::Running,
    words::{Words, run as names},
};
use deliberation::{RunState, StageState, store::RunStage};
use leptos::prelude::*;

/// The list.
pub(super) fn list(running: &Running, words: Words) -> AnyView {
    let stages = &running.record.stages;
    let content = if stages.is_empty() {
        view! { <p>{words.say("run-stages-none")}</p> }.into_any()
    } else {
        let finished = stages.iter().filter(|stage| stage.state.is_finished()).count();
        let finding =
            words.say_with("run-stages-done", args!(done = finished.to_string(), of = stages.len().to_string()));
        let items: Vec<_> = stages.iter().map(|stage| item(stage, running, words)).collect();
        let is_moving = running.record.run.state == RunState::Running;
        let left = running.left_ms.filter(|left| is_moving && *left > 0);
        let left = left.map(|ms| words.say_with("run-left-in-all", args!(time = duration(ms, words))));
        view! {
            <p class="finding">{finding} " " {left}</p>
            <ol class="run-stages">{chain::before(running, words)}{items}{chain::after(running, words)}</ol>
        }
        .into_any()
    };
    view! {
        <section aria-labelledby="stages-title">
            <h3 id="stages-title">{words.say("run-stages")}</h3>
            {content}
        </section>
    }
    .into_any()
}

fn item(stage: &RunStage, running: &Running, words: Words) -> AnyView {
    // What a worker was at when the run ended or went back into the queue.
    let is_stopped = !matches!(running.record.run.state, RunState::Running | RunState::Cancelling);
    let state = match stage.state {
        StageState::Running if is_stopped => words.say("run-stage-state-stopped"),
        StageState::Waiting => words.say("run-stage-state-waiting"),
        StageState::Running => words.say("run-stage-state-running"),
        StageState::Left => words.say("run-stage-state-left"),
        StageState::Cached => words.say("run-stage-state-cached"),
        StageState::Done => words.say("run-stage-state-done"),
    };
    let took = stage.started_at_ms.zip(stage.ended_at_ms).filter(|_| stage.state == StageState::Done).map(
        |(started, ended)| {
            let time = duration(u64::try_from(ended - started).unwrap_or_default(), words);
            view! { <p class="note">{words.say_with("run-took", args!(time = time))}</p> }
        },
    );
    let left = (!is_stopped).then(|| stage.left_ms(running.now_ms)).flatten();
    let progress = (stage.state == StageState::Running && stage.of > 0).then(|| progress(stage, left, words));
    let why = (stage.state == StageState::Left && !stage.part.is_empty()).then(|| {
        view! { <p class="note" dir="auto">{words.say_with("run-stage-why", args!(why = &stage.part))}</p> }
    });
    let class = format!("run-stage run-stage-{}", stage.state.as_str());
    view! {
        <li class=class>
            <p><strong>{names::stage(&stage.name, words)}</strong> " " <span class="tag">{state}</span></p>
            {progress}
            {took}
            {why}
        </li>
    }
    .into_any()
}

fn progress(stage: &RunStage, left_ms: Option<u64>, words: Words) -> AnyView {
    let part = doing(&stage.part, words);
    let label = format!("{}: {part}", names::stage(&stage.name, words));
    let far = words.say_with(
        "run-progress",
        args!(part = part, done = words.thousands(stage.done), of = words.thousands(stage.of)),
    );
    let left = left_ms.map(|ms| words.say_with("run-left", args!(time = duration(ms, words))));
    view! {
        <progress max=stage.of.to_string() value=stage.done.min(stage.of).to_string() aria-label=label></progress>
        <p class="note">{far} " " {left}</p>
    }
    .into_any()
}

/// What is being done in a stage; what a later version may add goes by its own name.
fn doing(part: &str, words: Words) -> String {
    match part {
        "understand" => words.say("run-doing-understand"),
        "revise" => words.say("run-doing-revise"),
        "supervised" => words.say("run-doing-supervised"),
        "label" => words.say("run-doing-label"),
        "preference" | "direct" => words.say("run-doing-preference"),
        "policy" => words.say("run-doing-policy"),
        "ask" => words.say("run-doing-ask"),
        "adherence" => words.say("run-doing-adherence"),
        other => other.to_owned(),
    }
}
