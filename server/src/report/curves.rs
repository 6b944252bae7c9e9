//! How the training of a report's models went, from the records that go with it.

use deliberation::{
    Poll,
    store::{RunCurve, Store},
};
use record::{ModelReport, model_report::Side, training::Training};

/// The curves of every phase of both sides; none where the report has no such records. A file of that name that is no such
/// record says nothing: a report may come from anywhere, and is to be read all the same.
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
    for name in report.files.keys().filter(|name| app::report::is_training(name)) {
        if let Some(file) = store.report_file(poll.id, sha256, name).await? {
            match serde_json::from_slice(&file.bytes) {
                Ok(training) => curves.extend(drawn(training)),
                Err(error) => tracing::warn!("{name} of the report {sha256} is no record of a training: {error}"),
            }
        }
    }
    Ok(curves)
}

fn drawn(training: Training) -> impl Iterator<Item = RunCurve> {
    let side = match training.side {
        Side::Public => "public",
        Side::Baseline => "baseline",
    };
    training.phases.into_iter().flat_map(move |(phase, of)| {
        let stage = format!("{side}-{phase}");
        of.measures.into_iter().map(move |(measure, curve)| RunCurve {
            stage: stage.clone(),
            measure,
            points: curve.points,
        })
    })
}
