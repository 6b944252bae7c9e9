//! A run as people see it, with a bar for each stage under way, and as programs read it
//! ([`pipeline::run::comparison::Notice`] says in what form).

use crate::progress::PROGRESS;
use indicatif::{HumanDuration, MultiProgress, ProgressBar, ProgressStyle};
use pipeline::run::Event;
use pipeline::run::comparison::{Notice, Origin};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// Shows several stages at once.
pub(crate) struct Display {
    bars: MultiProgress,
    under_way: Mutex<BTreeMap<String, UnderWay>>,
}

/// A stage under way.
struct UnderWay {
    bar: ProgressBar,
    begun: Instant,
    /// Losses so far, thinned: for the small curve behind the bar.
    losses: Vec<f64>,
}

/// Points of the small curve.
const POINTS: usize = 16;

impl Display {
    pub(crate) fn new() -> Self {
        Self { bars: MultiProgress::new(), under_way: Mutex::new(BTreeMap::new()) }
    }

    /// Shows one notice; never breaks off.
    pub(crate) fn show(&self, stage: &str, notice: Notice<'_>) -> ControlFlow<()> {
        let Ok(mut under_way) = self.under_way.lock() else { return ControlFlow::Continue(()) };
        match notice {
            Notice::Begun { resumed } => {
                let state = if resumed { "resumed" } else { "begun" };
                tracing::info!(target: PROGRESS, stage, state);
                under_way.insert(stage.to_owned(), UnderWay::new(&self.bars, stage));
            }
            Notice::Event(Event::Note(text)) => self.bars.suspend(|| tracing::info!("{stage}: {text}")),
            Notice::Event(Event::Asked { what, done, of }) => {
                tracing::info!(target: PROGRESS, stage, part = what, done, of);
                if let Some(shown) = under_way.get_mut(stage) {
                    shown.at(*done as u64, *of as u64, doing(what).to_owned());
                }
            }
            Notice::Event(Event::Step(step)) => {
                let figures = serde_json::to_string(&step.figures).unwrap_or_default();
                let (loss, learning_rate) = (step.loss, step.learning_rate);
                tracing::info!(
                    target: PROGRESS, stage, part = step.stage, done = step.step, of = step.steps, loss, learning_rate,
                    figures
                );
                if let Some(shown) = under_way.get_mut(stage) {
                    shown.losses.push(loss);
                    let message = format!("{} {} {loss:.3}", doing(step.stage), curve(&shown.losses));
                    shown.at(step.step, step.steps, message);
                }
            }
            Notice::Done(origin) => {
                let state = match origin {
                    Origin::Made => "done",
                    Origin::Cached => "cached",
                    Origin::Fetched => "fetched",
                };
                tracing::info!(target: PROGRESS, stage, state);
                let took = under_way.remove(stage).map(|shown| shown.end(&self.bars));
                self.line(&match took {
                    Some(took) => format!("\u{2713} {stage:<22} {}", HumanDuration(took)),
                    None => format!("\u{2713} {stage:<22} was there already"),
                });
            }
            Notice::Left(reasons) => {
                let reason = reasons.join("; ");
                tracing::info!(target: PROGRESS, stage, state = "left", reason);
                self.bars.suspend(|| tracing::warn!("{stage} is left out: {reason}"));
            }
        }
        ControlFlow::Continue(())
    }

    /// A line that stays above the bars, on a terminal.
    pub(crate) fn line(&self, text: &str) {
        // A terminal that refuses a line is no reason to end the run.
        let _ = self.bars.println(text);
    }

    /// Takes all bars away.
    pub(crate) fn clear(&self) {
        if let Ok(mut under_way) = self.under_way.lock() {
            for (_, shown) in std::mem::take(&mut *under_way) {
                shown.end(&self.bars);
            }
        }
    }
}

impl UnderWay {
    fn new(bars: &MultiProgress, stage: &str) -> Self {
        let bar = bars.add(ProgressBar::new(1)).with_prefix(stage.to_owned());
        let style = "{spinner} {prefix:<22} {bar:24} {pos:>5} of {len:<5} {eta:>4} left  {msg}";
        if let Ok(style) = ProgressStyle::with_template(style) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(Duration::from_millis(200));
        Self { bar, begun: Instant::now(), losses: Vec::new() }
    }

    fn at(&self, done: u64, of: u64, message: String) {
        if self.bar.length() != Some(of) {
            self.bar.set_length(of);
            self.bar.reset_eta();
        }
        self.bar.set_position(done);
        self.bar.set_message(message);
    }

    fn end(self, bars: &MultiProgress) -> Duration {
        self.bar.finish_and_clear();
        bars.remove(&self.bar);
        self.begun.elapsed()
    }
}

/// What is being done, in words for people.
fn doing(part: &str) -> &str {
    match part {
        "understand" => "does the model read the principles?",
        "revise" => "answers, critiques, revisions",
        "supervised" => "learning from revisions",
        "label" => "which answer fits better?",
        "preference" => "learning what is preferred",
        "policy" => "learning from reward",
        "direct" => "learning from comparisons",
        "ask" => "asking every model",
        "adherence" => "is each principle followed?",
        other => other,
    }
}

/// The course of losses in one word: each character a mean over as many steps.
fn curve(losses: &[f64]) -> String {
    const HEIGHTS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
    let means: Vec<f64> = losses
        .chunks(losses.len().div_ceil(POINTS).max(1))
        .map(|chunk| chunk.iter().sum::<f64>() / chunk.len() as f64)
        .collect();
    let low = means.iter().copied().fold(f64::INFINITY, f64::min);
    let high = means.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let height = |mean: &f64| {
        let share = if high > low { (mean - low) / (high - low) } else { 0.0 };
        HEIGHTS[((share * 7.0).round() as usize).min(7)]
    };
    means.iter().map(height).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_falling_loss_falls() {
        assert_eq!(curve(&[3.0, 2.0, 1.0]), "█▅▁");
        assert_eq!(curve(&[1.0]), "▁");
        assert_eq!(curve(&vec![1.0; 100]).chars().count(), 15);
    }
}
