//! What a run says, line by line, and what of it is kept.
//!
//! The lines are those of `folkmoot run --log-format json`: with the target `progress` they say where a stage stands,
//! everything else is for people and goes into the log. What is not understood counts as such a line, so that nothing
//! that a later version says is lost.

use deliberation::{
    StageState,
    store::{Heard, RunCurve, RunStage},
};
use record::training::DRAWN;
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// Lines of the log that are kept.
const LINES: usize = 200;
/// Characters of a line that are kept.
const WIDTH: usize = 400;

/// All that is known from listening.
#[derive(Debug, Default)]
pub(super) struct Hearing {
    stages: BTreeMap<String, RunStage>,
    moved: BTreeSet<String>,
    curves: BTreeMap<(String, String), RunCurve>,
    grown: BTreeSet<(String, String)>,
    log: VecDeque<String>,
    has_said: bool,
    wants_plan: bool,
    plan: Vec<String>,
    understood: Option<String>,
    /// The last thing that was said to be wrong.
    pub(super) fault: Option<String>,
}

/// A line of the log.
#[derive(Deserialize)]
struct Line {
    #[serde(default)]
    timestamp: String,
    #[serde(default)]
    level: String,
    #[serde(default)]
    target: String,
    fields: Fields,
}

/// What is in it.
#[derive(Deserialize)]
struct Fields {
    #[serde(default)]
    message: String,
    stage: Option<String>,
    state: Option<String>,
    reason: Option<String>,
    part: Option<String>,
    done: Option<u64>,
    of: Option<u64>,
    loss: Option<f64>,
    figures: Option<String>,
    #[serde(flatten)]
    more: BTreeMap<String, Value>,
}

impl Hearing {
    /// Goes on from what an earlier worker has kept.
    pub(super) fn resume(log: &str, curves: Vec<RunCurve>) -> Self {
        let curves = curves.into_iter().map(|curve| ((curve.stage.clone(), curve.measure.clone()), curve)).collect();
        Self { log: log.lines().map(str::to_owned).collect(), curves, wants_plan: true, ..Self::default() }
    }

    /// Hears a line.
    pub(super) fn hear(&mut self, line: &str, now_ms: i64) {
        let Ok(said) = serde_json::from_str::<Line>(line) else { return self.note(line.to_owned()) };
        match said.fields.stage.as_deref().filter(|_| said.target == crate::progress::PROGRESS) {
            Some(name) => self.progress(name, &said.fields, now_ms),
            None => {
                let time = said.timestamp.get(11..19).unwrap_or_default();
                let more = said.fields.more.iter().map(|(name, value)| format!(" {name}={value}"));
                let text = format!("{time} {} {}{}", said.level, said.fields.message, more.collect::<String>());
                self.note(text.trim().to_owned());
                if said.level == "ERROR" {
                    self.fault = Some(said.fields.message);
                }
            }
        }
    }

    fn note(&mut self, line: String) {
        self.has_said = true;
        for line in line.lines() {
            self.log.push_back(line.chars().filter(|c| !c.is_control()).take(WIDTH).collect());
        }
        while self.log.len() > LINES {
            self.log.pop_front();
        }
    }

    fn progress(&mut self, name: &str, fields: &Fields, now_ms: i64) {
        let stage = self.stages.entry(name.to_owned()).or_insert_with(|| RunStage::at(name, StageState::Running));
        self.moved.insert(name.to_owned());
        stage.state = match fields.state.as_deref() {
            Some("done") => StageState::Done,
            Some("cached" | "fetched") => StageState::Cached,
            Some("left") => StageState::Left,
            _ => StageState::Running,
        };
        if let Some(done) = fields.done {
            let part = fields.part.clone().unwrap_or_default();
            // Of a part that was begun earlier, what was done before says nothing about how fast it goes here.
            if stage.since_ms.is_none() || stage.part != part || done < stage.since_done {
                (stage.since_ms, stage.since_done) = (Some(now_ms), done);
            }
            (stage.part, stage.done, stage.of) = (part, done, fields.of.unwrap_or_default());
        }
        if let (StageState::Left, Some(reason)) = (stage.state, &fields.reason) {
            // There is nothing that it is at: in that place stands what is in its way.
            stage.part.clone_from(reason);
        }
        if let Some(loss) = fields.loss {
            let step = fields.done.unwrap_or_default();
            self.point(name, "loss", step, loss);
            let figures: BTreeMap<String, Value> =
                fields.figures.as_deref().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            for measure in DRAWN {
                if let Some(value) = figures.get(measure).and_then(Value::as_f64) {
                    self.point(name, measure, step, value);
                }
            }
        }
        if let Some(reason) = &fields.reason {
            self.note(format!("{name}: {reason}"));
        }
    }

    fn point(&mut self, stage: &str, measure: &str, step: u64, value: f64) {
        if !value.is_finite() {
            return;
        }
        let key = (stage.to_owned(), measure.to_owned());
        self.curves.entry(key.clone()).or_insert_with(|| RunCurve::new(stage, measure)).add(step, value);
        self.grown.insert(key);
    }

    /// Whether this stage is finished, as far as was heard.
    pub(super) fn has_finished(&self, stage: &str) -> bool {
        self.stages.get(stage).is_some_and(|stage| stage.state.is_finished())
    }

    /// Whether nobody has told the plan yet.
    pub(super) fn wants_plan(&self) -> bool {
        self.wants_plan
    }

    /// Learns the plan.
    pub(super) fn learn_plan(&mut self, plan: Vec<String>) {
        (self.plan, self.wants_plan) = (plan, false);
    }

    /// Learns what is known of the principles.
    pub(super) fn learn_understood(&mut self, understood: String) {
        self.understood = Some(understood);
    }

    /// Whether there is anything that nobody has written down yet.
    pub(super) fn has_news(&self) -> bool {
        self.has_said
            || !self.moved.is_empty()
            || !self.grown.is_empty()
            || !self.plan.is_empty()
            || self.understood.is_some()
    }

    /// What nobody has written down yet.
    pub(super) fn news(&self) -> Heard {
        Heard {
            plan: self.plan.clone(),
            stages: self.moved.iter().filter_map(|name| self.stages.get(name)).cloned().collect(),
            curves: self.grown.iter().filter_map(|key| self.curves.get(key)).cloned().collect(),
            log: self.has_said.then(|| self.log.iter().cloned().collect::<Vec<_>>().join("\n")),
            understood: self.understood.clone(),
        }
    }

    /// All of it is written down.
    pub(super) fn written(&mut self) {
        self.moved.clear();
        self.grown.clear();
        self.plan.clear();
        (self.has_said, self.understood) = (false, None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::training::POINTS;

    fn progress(fields: &str) -> String {
        format!(
            "{{\"timestamp\":\"2026-11-25T22:39:48.1Z\",\"level\":\"INFO\",\"fields\":{{{fields}}},\"target\":\"progress\"}}"
        )
    }

    #[test]
    fn stages_curves_and_faults_are_told_apart() {
        let mut hearing = Hearing::resume("before", Vec::new());
        hearing.hear(&progress(r#""stage":"public-supervised","state":"begun""#), 1_000);
        hearing.hear(&progress(r#""stage":"public-supervised","part":"revise","done":10,"of":40"#), 2_000);
        hearing.hear(&progress(r#""stage":"public-supervised","part":"revise","done":20,"of":40"#), 3_000);
        let news = hearing.news();
        assert_eq!(news.stages[0].left_ms(3_000), Some(2_000));
        assert!(news.log.is_none() && news.curves.is_empty());
        hearing.written();
        assert!(!hearing.has_news());

        let figures = r#""loss":0.5,"learning_rate":1e-4,"figures":"{\"score\":0.25,\"nats\":0.1,\"other\":7}""#;
        hearing.hear(
            &progress(&format!(r#""stage":"public-reinforced","part":"policy","done":1,"of":4,{figures}"#)),
            4_000,
        );
        hearing.hear(&progress(r#""stage":"public-supervised","state":"done""#), 5_000);
        hearing
            .hear("{\"level\":\"ERROR\",\"fields\":{\"message\":\"the disk is full\"},\"target\":\"folkmoot\"}", 6_000);
        hearing.hear("no JSON \u{1b}[31mat all", 7_000);
        let news = hearing.news();
        let measures: Vec<_> = news.curves.iter().map(|curve| (curve.measure.as_str(), curve.points[0].1)).collect();
        assert_eq!(measures, [("loss", 0.5), ("nats", 0.1), ("score", 0.25)]);
        assert!(hearing.has_finished("public-supervised") && !hearing.has_finished("public-reinforced"));
        assert_eq!(news.log.as_deref(), Some("before\nERROR the disk is full\nno JSON [31mat all"));
        assert_eq!(hearing.fault.as_deref(), Some("the disk is full"));
    }

    #[test]
    fn curves_stay_short_and_steps_that_are_done_again_replace_the_old_ones() {
        let mut hearing = Hearing::default();
        for step in 0..5_000 {
            hearing.point("a", "loss", step, 1.0);
        }
        let points = &hearing.news().curves[0].points;
        assert!(points.len() <= POINTS && points.len() > POINTS / 4, "{}", points.len());
        assert_eq!(points.last(), Some(&(4_999, 1.0)));
        hearing.point("a", "loss", 3_000, 9.0);
        let points = &hearing.news().curves[0].points;
        assert_eq!(points.last(), Some(&(3_000, 9.0)));
        assert!(points.windows(2).all(|pair| pair[0].0 < pair[1].0));
        hearing.point("a", "loss", 3_001, f64::NAN);
        assert_eq!(hearing.news().curves[0].points.last(), Some(&(3_000, 9.0)));
    }

    #[test]
    fn the_log_keeps_its_end() {
        let mut hearing = Hearing::default();
        for line in 0..1_000 {
            hearing.hear(&format!("line {line} {}", "x".repeat(2_000)), 0);
        }
        let log = hearing.news().log.expect("a log");
        assert_eq!(log.lines().count(), LINES);
        assert!(log.lines().last().is_some_and(|line| line.starts_with("line 999") && line.len() == WIDTH));
    }
}
