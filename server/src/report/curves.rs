//! What was measured at every step while a report's models were trained, from the files that say so.

use crate::runs::DRAWN;
use deliberation::{
    Poll,
    store::{RunCurve, Store},
};
use record::ModelReport;
use serde::Deserialize;
use serde_json::Value;
use std::collections::BTreeMap;

/// A line of such a file: a step with everything that was measured at it.
#[derive(Deserialize)]
struct Step {
    step: u64,
    #[serde(flatten)]
    figures: BTreeMap<String, Value>,
}

/// The curves of every stage whose file goes with a report.
///
/// # Errors
/// When a file cannot be read from the database, or is not what was kept.
pub(crate) async fn of(
    store: &Store,
    poll: &Poll,
    sha256: &str,
    report: &ModelReport,
) -> anyhow::Result<Vec<RunCurve>> {
    let mut curves = Vec::new();
    for name in report.files.keys() {
        let Some((phase, side)) = app::report::journal(name) else { continue };
        if let Some(file) = store.report_file(poll.id, sha256, name).await? {
            curves.extend(drawn(&format!("{side}-{phase}"), &String::from_utf8_lossy(&file.bytes)));
        }
    }
    Ok(curves)
}

/// What is drawn of a stage; lines that are none are passed over, as those of a later version may be.
fn drawn(stage: &str, journal: &str) -> Vec<RunCurve> {
    let mut curves: Vec<RunCurve> =
        std::iter::once("loss").chain(DRAWN).map(|measure| RunCurve::new(stage, measure)).collect();
    for line in journal.lines() {
        let Ok(Step { step, figures }) = serde_json::from_str(line) else { continue };
        for curve in &mut curves {
            let value = figures.get(&curve.measure).and_then(Value::as_f64);
            if let Some(value) = value.filter(|value| value.is_finite()) {
                curve.add(step, value);
            }
        }
    }
    curves.retain(|curve| !curve.points.is_empty());
    curves
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_that_can_be_read_is_a_point() {
        let journal =
            "{\"stage\":\"policy\",\"step\":1,\"loss\":2.5,\"score\":0.5}\nno line\n{\"step\":2,\"loss\":1.5}\n";
        let found = drawn("public-reinforced", journal);
        let points: Vec<_> = found.iter().map(|curve| (curve.measure.as_str(), curve.points.clone())).collect();
        assert_eq!(points, [("loss", vec![(1, 2.5), (2, 1.5)]), ("score", vec![(1, 0.5)])]);
        let long: String = (1..=1000).map(|step| format!("{{\"step\":{step},\"loss\":1.0}}\n")).collect();
        let loss = &drawn("public-supervised", &long)[0].points;
        assert!(loss.len() <= 200 && loss.first() == Some(&(1, 1.0)) && loss.last() == Some(&(1000, 1.0)));
    }
}
