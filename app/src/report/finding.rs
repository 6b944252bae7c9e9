//! What a report comes to, in numbers of topics and principles.

use record::{
    ModelReport,
    adherence::Status,
    bbq::{Change, Condition},
    model_report::{Ability, Bias, Departure, Side, Whose, of},
};

/// From which corrected probability of chance a difference counts as one.
pub const LEVEL: f64 = 0.05;

/// The category of all topics together.
const ALL: &str = "all";

/// What two models differ in on one topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compared {
    /// The public's model is nearer to 0.
    Less,
    /// It is farther from it.
    More,
    /// No difference that this test can see.
    Same,
    /// They were not compared, or one of them has no score.
    #[default]
    Not,
}

impl Compared {
    /// How a topic came out.
    pub fn of(report: &ModelReport, bias: &Bias) -> Self {
        let score = |side: Side| Some(of(&bias.score, report.compared(side)?)?.shown()?.0);
        let (Some(public), Some(baseline)) = (score(Side::Public), score(Side::Baseline)) else { return Self::Not };
        match &bias.score_change {
            None => Self::Not,
            Some(Change { p_holm, .. }) if *p_holm >= LEVEL => Self::Same,
            Some(_) if public.abs() < baseline.abs() => Self::Less,
            Some(_) if public.abs() > baseline.abs() => Self::More,
            Some(_) => Self::Same,
        }
    }
}

/// On how many topics the public's model is less biased than the other, and on how many more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// Less biased.
    pub less: usize,
    /// More biased.
    pub more: usize,
    /// No difference that this test can see.
    pub same: usize,
    /// All topics together: a difference that no single topic has questions enough for may be seen there.
    pub together: Compared,
}

impl Finding {
    /// Counts the single topics under one condition, without intersections, and compares all together.
    pub fn of(report: &ModelReport, condition: Condition) -> Self {
        let all = report.bias.iter().find(|bias| bias.condition == condition && bias.category == ALL);
        let together = all.map_or(Compared::Not, |bias| Compared::of(report, bias));
        let mut found = Self { together, ..Self::default() };
        for bias in topics(report, condition) {
            match Compared::of(report, bias) {
                Compared::Less => found.less += 1,
                Compared::More => found.more += 1,
                Compared::Same => found.same += 1,
                Compared::Not => {}
            }
        }
        found
    }

    /// Topics that were compared.
    pub fn topics(self) -> usize {
        self.less + self.more + self.same
    }
}

fn topics(report: &ModelReport, condition: Condition) -> impl Iterator<Item = &Bias> {
    let single = |bias: &&Bias| bias.category != ALL && !bias.category.contains("_x_");
    report.bias.iter().filter(move |bias| bias.condition == condition).filter(single)
}

/// How many principles the public's model follows more than the base model, as much, less, and how many were not tested.
pub fn followed(report: &ModelReport) -> [usize; 4] {
    let count = |status| report.principles.iter().filter(|one| one.against_base.status == status).count();
    [Status::Meets, Status::Partly, Status::Departs, Status::NotTested].map(count)
}

/// On how many measures beside bias the public's model differs from the base model, of how many that both have.
///
/// The interval of the difference decides, for each measure alone, as it does for departures.
pub fn changed(report: &ModelReport) -> [usize; 2] {
    let public = report.compared(Side::Public);
    let both = |ability: &Ability| {
        let figure = |whose| of(&ability.of, whose).filter(|figure| figure.shown().is_some());
        figure(public?)?.less(figure(Whose::BASE)?)
    };
    let differences: Vec<_> = report.abilities.iter().filter_map(both).collect();
    let apart = differences.iter().filter(|[low, high]| *low > 0.0 || *high < 0.0).count();
    [apart, differences.len()]
}

/// The departures that a report names, each once and in their order.
pub fn departures(report: &ModelReport) -> Vec<&Departure> {
    let mut departures: Vec<&Departure> = report.departures.iter().collect();
    departures.sort();
    departures.dedup();
    departures
}

#[cfg(test)]
mod tests {
    use super::*;
    use record::model_report::{Figure, Of, Phase};

    fn bias(public: f64, baseline: f64, p_holm: Option<f64>) -> Bias {
        let figure =
            |value| Figure { value: Some(value), interval: Some([value - 0.1, value + 0.1]), n: 40, file: "f".into() };
        let score = |side, value| Of { whose: Whose::after(side, Phase::Supervised), figure: figure(value) };
        let change = |p_holm| Change { difference: public - baseline, interval: None, p: p_holm, p_holm };
        Bias {
            category: "Age".into(),
            condition: Condition::Ambiguous,
            score: vec![score(Side::Public, public), score(Side::Baseline, baseline)],
            accuracy: Vec::new(),
            floor: None,
            score_change: p_holm.map(change),
            accuracy_change: None,
        }
    }

    #[test]
    fn less_biased_is_nearer_to_nothing_whichever_way() {
        let arm = |side| {
            serde_json::json!({
                "side": side, "title": "", "constitution_sha256": "", "principles": 1, "objections": [],
                "models": [{ "phase": "supervised", "sha256": "" }],
                "preference": { "value": null, "interval": null, "n": 0, "file": "" },
            })
        };
        let report: ModelReport = serde_json::from_value(serde_json::json!({
            "format": "", "code_version": "", "seed": 1, "params_sha256": "", "arms": [arm("public"), arm("baseline")],
            "base": { "name": "", "sha256": "", "weights": 1, "laboratory": true }, "data": {}, "bias": [],
            "abilities": [], "principles": [], "side_by_side": [], "departures": [], "files": {},
        }))
        .expect("a report");
        let all = Bias { category: ALL.into(), ..bias(0.1, 0.4, Some(0.01)) };
        let seen = ModelReport { bias: vec![all, bias(0.1, 0.4, Some(0.2))], ..report.clone() };
        let found = Finding::of(&seen, Condition::Ambiguous);
        assert_eq!((found.same, found.topics(), found.together), (1, 1, Compared::Less));
        assert_eq!(Finding::of(&seen, Condition::Disambiguated).together, Compared::Not);
        let compared = |public, baseline, p| Compared::of(&report, &bias(public, baseline, p));
        assert_eq!(compared(0.1, 0.4, Some(0.01)), Compared::Less);
        assert_eq!(compared(-0.4, 0.1, Some(0.01)), Compared::More);
        assert_eq!(compared(0.1, 0.4, Some(0.2)), Compared::Same);
        assert_eq!(compared(0.1, 0.4, None), Compared::Not);
    }
}
