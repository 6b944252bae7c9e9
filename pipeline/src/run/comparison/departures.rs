//! Where behaviour comes apart from what was intended, as far as figures show it.
//!
//! Of two models on the same questions the interval of the difference decides, for each cell alone: a departure that is
//! shown in vain is better than one that is kept back. Of two independent figures that interval is [`Figure::less`].
//!
//! [`Figure::less`]: record::model_report::Figure::less

use record::adherence::Status;
use record::analysis::Interval;
use record::bbq::{Condition, Difference};
use record::model_report::{Departure, Figure, ModelReport, Reading, Side, Whose, of};
use std::collections::BTreeSet;

/// All of them, each once; `against_base` is what the public's models do otherwise than the base model: that by which
/// its side is compared, and a later one where there is one.
pub(super) fn departures(report: &ModelReport, against_base: &[Difference]) -> Vec<Departure> {
    let mut found = Vec::new();
    for principle in &report.principles {
        let clause = principle.clause.clone();
        if matches!(principle.reading, Reading::NotRead | Reading::Misread) {
            found.push(Departure::NotRead { clause: clause.clone() });
        }
        if principle.against_base.status == Status::Departs {
            found.push(Departure::Departs { clause: clause.clone() });
        }
        if principle.against_baseline.status == Status::Departs {
            found.push(Departure::DepartsFromBaseline { clause });
        }
    }
    for difference in against_base.iter().filter(|it| it.condition == Condition::Disambiguated && !it.names) {
        let interval = difference.accuracy.as_ref().and_then(|change| change.interval);
        if interval.is_some_and(|[_, high]| high < 0.0) {
            found.push(Departure::LessAccurate { category: difference.category.clone() });
        }
    }
    let (public, baseline) = (report.compared(Side::Public), report.compared(Side::Baseline));
    for bias in &report.bias {
        let value = |whose: Option<Whose>| of(&bias.score, whose?).and_then(|figure| figure.value);
        let (Some(ours), Some(theirs)) = (value(public), value(baseline)) else { continue };
        let excludes_zero = bias.score_change.as_ref().and_then(|change| change.interval).is_some_and(apart);
        if excludes_zero && ours.abs() > theirs.abs() {
            found.push(Departure::MoreBiased { category: bias.category.clone(), condition: bias.condition });
        }
    }
    for ability in &report.abilities {
        let Some(before) = of(&ability.of, Whose::BASE) else { continue };
        let is_worse = |after: &Figure| match (ability.measure.less_is_better(), after.less(before)) {
            (Some(true), Some([low, _])) => low > 0.0,
            (Some(false), Some([_, high])) => high < 0.0,
            _ => false,
        };
        let ours = public.into_iter().chain(report.farther().filter(|of| of.side == Some(Side::Public)));
        let worse = ours.filter_map(|whose| of(&ability.of, whose)).any(is_worse);
        if worse {
            found.push(Departure::Worse { measure: ability.measure });
        }
    }
    for arm in report.arms.iter().filter(|arm| !arm.objections.is_empty()) {
        found.push(Departure::NoReinforcement { side: arm.side });
    }
    for arm in &report.arms {
        let Some(went) = &arm.reinforcement else { continue };
        let side = arm.side;
        found.extend(went.alarms.iter().map(|alarm| Departure::Alarm { side, kind: alarm.kind }));
        found.extend(went.ended_by.map(|kind| Departure::EndedEarly { side, kind }));
    }
    let mut known = BTreeSet::new();
    found.retain(|departure| known.insert(departure.clone()));
    found
}

fn apart([low, high]: Interval) -> bool {
    low > 0.0 || high < 0.0
}

#[cfg(test)]
mod tests {
    use crate::opinion::wilson;
    use record::model_report::Figure;

    #[test]
    fn intervals_of_differences_are_newcombe_s() {
        let figure = |k: u64, n: u64| Figure {
            value: Some(k as f64 / n as f64),
            interval: wilson(k, n),
            n,
            file: String::new(),
        };
        // Newcombe 1998, table II, method 10: 56/70 and 48/80.
        let [low, high] = figure(56, 70).less(&figure(48, 80)).expect("an interval");
        assert!((low - 0.0524).abs() < 5e-5 && (high - 0.3339).abs() < 5e-5, "{low} {high}");
        let [low, high] = figure(9, 10).less(&figure(3, 10)).expect("an interval");
        assert!((low - 0.1705).abs() < 5e-5 && (high - 0.8090).abs() < 5e-5, "{low} {high}");
        assert_eq!(Figure { interval: None, ..figure(1, 2) }.less(&figure(1, 2)), None);
    }
}
