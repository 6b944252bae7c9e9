//! What a stage says, shown to people as a bar and to programs as lines of JSON.

use crate::progress::{self, PROGRESS};
use indicatif::ProgressBar;
use pipeline::run::Event;
use std::ops::ControlFlow;

/// Shows one stage after the other.
#[derive(Default)]
pub(in crate::command) struct Shown {
    bar: Option<(&'static str, ProgressBar)>,
}

impl Shown {
    /// Shows one event; never breaks off.
    pub(in crate::command) fn show(&mut self, event: &Event<'_>) -> ControlFlow<()> {
        match event {
            Event::Note(text) => {
                self.clear();
                tracing::info!("{text}");
            }
            Event::Asked { what, done, of } => {
                self.at(what, *done as u64, *of as u64);
                tracing::info!(target: PROGRESS, stage = what, done, of);
            }
            Event::Step(step) => {
                self.at(step.stage, step.step, step.steps);
                if let Some((_, bar)) = &self.bar {
                    bar.set_message(format!("{}, loss {:.4}", step.stage, step.loss));
                }
                let (stage, loss, learning_rate) = (step.stage, step.loss, step.learning_rate);
                let figures = serde_json::to_string(&step.figures).unwrap_or_default();
                tracing::info!(target: PROGRESS, stage, done = step.step, of = step.steps, loss, learning_rate, figures);
            }
        }
        ControlFlow::Continue(())
    }

    fn at(&mut self, what: &'static str, done: u64, of: u64) {
        if self.bar.as_ref().is_none_or(|(shown, _)| *shown != what) {
            self.clear();
            self.bar = Some((what, progress::bar(what, of)));
        }
        if let Some((_, bar)) = &self.bar {
            bar.set_position(done);
        }
    }

    /// Takes the bar away.
    pub(in crate::command) fn clear(&mut self) {
        if let Some((_, bar)) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
