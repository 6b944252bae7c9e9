//! What became of a model's figures from one published report to the next.

use super::{Figure, Measure, ModelReport, Side, of};
use crate::bbq::Condition;

/// The category of all topics together.
const ALL: &str = "all";

/// What a figure says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured<'r> {
    /// How biased answers are, all topics together.
    Score(Condition),
    /// How often they are right.
    Accuracy(Condition),
    /// Something else that the model does.
    Ability(Measure),
    /// How a principle is followed beside the base model: its text.
    Followed(&'r str),
}

/// What a change comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// The later figure is better.
    Better,
    /// It is worse.
    Worse,
    /// It differs, and neither is better.
    Other,
    /// The 95 % interval of the difference holds 0.
    Same,
    /// One of both was not measured.
    Unknown,
}

/// A figure of the public's model, then and now.
#[derive(Clone, Debug, PartialEq)]
pub struct Then<'r> {
    /// What it says.
    pub what: Measured<'r>,
    /// In the earlier report.
    pub before: Option<&'r Figure>,
    /// In the later one.
    pub now: Option<&'r Figure>,
    /// What became of it.
    pub turn: Turn,
}

/// Every figure of the public's model that one of both reports has, in the order of the later one: bias and right answers
/// over all topics, everything else that was measured, principles by their texts.
///
/// Differences are those of independent figures ([`Figure::less`]), each taken alone; where both models answered the same
/// questions their intervals are wider than they need to be.
#[must_use]
pub fn since<'r>(before: &'r ModelReport, now: &'r ModelReport) -> Vec<Then<'r>> {
    let mut found = Vec::new();
    let mut tell = |what, pair: [Option<&'r Figure>; 2]| {
        let [before, now] = pair.map(|figure| figure.filter(|figure| figure.shown().is_some()));
        if before.is_some() || now.is_some() {
            found.push(Then { what, before, now, turn: turn(what, before, now) });
        }
    };
    let reports = [before, now];
    for condition in [Condition::Ambiguous, Condition::Disambiguated] {
        let bias = |report: &'r ModelReport| {
            report.bias.iter().find(|bias| bias.category == ALL && bias.condition == condition)
        };
        tell(
            Measured::Score(condition),
            reports.map(|report| of(&bias(report)?.score, report.compared(Side::Public)?)),
        );
        tell(
            Measured::Accuracy(condition),
            reports.map(|report| of(&bias(report)?.accuracy, report.compared(Side::Public)?)),
        );
    }
    for measure in both(reports.map(|report| report.abilities.iter().map(|ability| ability.measure))) {
        let figure = |report: &'r ModelReport| {
            let ability = report.abilities.iter().find(|ability| ability.measure == measure)?;
            of(&ability.of, report.compared(Side::Public)?)
        };
        tell(Measured::Ability(measure), reports.map(figure));
    }
    for text in both(reports.map(|report| report.principles.iter().map(|principle| principle.text.as_str()))) {
        let figure = |report: &'r ModelReport| {
            let principle = report.principles.iter().find(|principle| principle.text == text)?;
            Some(&principle.against_base.preferred)
        };
        tell(Measured::Followed(text), reports.map(figure));
    }
    found
}

/// What there is in the later report, and then what there was in the earlier one alone.
fn both<T: PartialEq>([before, now]: [impl Iterator<Item = T>; 2]) -> Vec<T> {
    let mut all: Vec<T> = now.collect();
    for one in before {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

fn turn(what: Measured<'_>, before: Option<&Figure>, now: Option<&Figure>) -> Turn {
    let difference = now.zip(before).and_then(|(now, before)| now.less(before));
    let (Some([low, high]), Some((now, _)), Some((before, _))) =
        (difference, now.and_then(Figure::shown), before.and_then(Figure::shown))
    else {
        return Turn::Unknown;
    };
    if low <= 0.0 && high >= 0.0 {
        return Turn::Same;
    }
    let is_better = match what {
        // Nearer to neither side.
        Measured::Score(_) if now.abs() == before.abs() => return Turn::Other,
        Measured::Score(_) => now.abs() < before.abs(),
        Measured::Accuracy(_) | Measured::Followed(_) => now > before,
        Measured::Ability(measure) => match measure.less_is_better() {
            Some(less) => (now < before) == less,
            None => return Turn::Other,
        },
    };
    if is_better { Turn::Better } else { Turn::Worse }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, half: f64) -> serde_json::Value {
        serde_json::json!({ "value": value, "interval": [value - half, value + half], "n": 100, "file": "f" })
    }

    fn of_public(figure: serde_json::Value) -> serde_json::Value {
        let mut of = figure;
        of["side"] = "public".into();
        of["phase"] = "supervised".into();
        of
    }

    fn report(score: f64, perplexity: f64, hedging: f64, principles: &[(&str, f64)]) -> ModelReport {
        let nothing = serde_json::json!({ "value": null, "interval": null, "n": 0, "file": "" });
        let principle = |(text, share): &(&str, f64)| {
            serde_json::json!({
                "clause": "c", "text": text, "reading": "understood", "feedback": nothing,
                "against_base": { "preferred": figure(*share, 0.05), "status": "partly" },
                "against_baseline": { "preferred": nothing, "status": "not_tested" },
            })
        };
        let ability =
            |measure: &str, value| serde_json::json!({ "measure": measure, "of": [of_public(figure(value, 0.1))] });
        serde_json::from_value(serde_json::json!({
            "format": "", "code_version": "", "seed": 1, "params_sha256": "", "data": {},
            "base": { "name": "", "sha256": "", "weights": 1, "laboratory": true },
            "arms": [{
                "side": "public", "title": "", "constitution_sha256": "", "principles": 1, "objections": [],
                "models": [{ "phase": "supervised", "sha256": "" }], "preference": nothing,
            }],
            "bias": [{
                "category": "all", "condition": "ambig", "score": [of_public(figure(score, 0.1))],
                "accuracy": [], "score_change": null, "accuracy_change": null,
            }],
            "abilities": [ability("helpful_perplexity", perplexity), ability("hedging", hedging)],
            "principles": principles.iter().map(principle).collect::<Vec<_>>(),
            "side_by_side": [], "departures": [], "files": {},
        }))
        .expect("a report")
    }

    #[test]
    fn a_change_counts_by_what_is_better_and_by_the_interval_of_the_difference() {
        let before = report(-0.2, 3.0, 0.2, &[("be kind", 0.5), ("be brief", 0.5)]);
        let now = report(0.5, 2.0, 0.6, &[("be kind", 0.8), ("be honest", 0.6)]);
        let found = since(&before, &now);
        let turns: Vec<_> = found.iter().map(|one| (one.what, one.turn)).collect();
        assert_eq!(
            turns,
            [
                (Measured::Score(Condition::Ambiguous), Turn::Worse),
                (Measured::Ability(Measure::HelpfulPerplexity), Turn::Better),
                (Measured::Ability(Measure::Hedging), Turn::Other),
                (Measured::Followed("be kind"), Turn::Better),
                (Measured::Followed("be honest"), Turn::Unknown),
                (Measured::Followed("be brief"), Turn::Unknown),
            ]
        );
        assert!(found[5].before.is_some() && found[5].now.is_none());
        assert!(since(&now, &now).iter().all(|one| one.turn == Turn::Same));
    }
}
